// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/fail_tool.h"

#include "core/study/what_if.h"

namespace gridhall {

void FailTool::press(const Pointer &pointer)
{
    const auto whatIf = desk_.session.whatIf();
    if (!whatIf)
        return;
    // A cable over a cooler is failed where it lies free; a module stands for what it holds.
    const Id under[] = {desk_.hits.standsAt(pointer.site), desk_.hits.rawAt(pointer.site), desk_.hits.at(pointer.site)};
    if (!under[1] && !under[2])
        return;
    std::vector<FailureKey> keys;
    for (const Id id : under)
        if (keys.empty())
            keys = keysOf(*whatIf->snapshot(), {id}, FailureMode::Fault);
    if (keys.empty())
        return desk_.refuse(tr("That is neither power nor cooling equipment."));
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
    return tr("Fail · click power or cooling equipment to take it out of service · Shift adds · Esc restores all, then ends");
}

} // namespace gridhall
