// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/fail_tool.h"

#include "core/study/what_if.h"

namespace gridhall {

void FailTool::press(const Pointer &pointer)
{
    const auto whatIf = desk_.session.whatIf();
    if (!whatIf)
        return;
    const Id id = desk_.hits.rawAt(pointer.site), whole = desk_.hits.at(pointer.site);
    if (!id && !whole)
        return;
    std::vector<FailureKey> keys = keysOf(*whatIf->snapshot(), {id}, FailureMode::Fault);
    if (keys.empty()) // a pipe over a cooler is nothing to fail
        keys = keysOf(*whatIf->snapshot(), {whole}, FailureMode::Fault);
    if (keys.empty())
        return desk_.refuse(tr("That carries no power to others."));
    desk_.session.fail(toggled(*whatIf, keys.front(), pointer.shift()));
}

void FailTool::cancel() { desk_.session.fail({}); }

bool FailTool::isBusy() const
{
    const auto whatIf = desk_.session.whatIf();
    return whatIf && whatIf->isOn();
}

QString FailTool::hint() const
{
    return tr("Fail · click power equipment to take it out of service · Shift adds · Esc restores all, then ends");
}

} // namespace gridhall
