// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/variant_task.h"

#include "core/compose/direct_current.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>

#include <algorithm>

namespace gridhall {

namespace {

struct VariantTr {
    Q_DECLARE_TR_FUNCTIONS(Variants)
};

} // namespace

bool hasUps(const Desk &desk)
{
    const SnapshotPtr snapshot = desk.session.snapshot();
    return desk.window.isDesignOpen() && snapshot && snapshot->network &&
           std::ranges::any_of(snapshot->network->elements, [](const PowerCase::Element &one) { return one.role == Role::Ups; });
}

void makeDirectCurrent(Desk &desk)
{
    const auto edit = directCurrentVariant(desk.session.layout());
    if (!edit)
        return desk.window.showProblem(edit.problem());
    const auto changed = std::ranges::count_if(edit->changes(), [](const Edit::Change &change) { return change.before.has_value(); });
    desk.session.perform(VariantTr::tr("Make 800 VDC variant"), *edit);
    desk.window.showNotice(VariantTr::tr("On 800 VDC now: %1 items, runs and workloads. Compare with Saved says what it does to a token; "
                                         "Undo goes back, Save As keeps both.")
                               .arg(changed));
}

} // namespace gridhall
