// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loops_task.h"

#include "ui/session/session.h"
#include "ui/shell/loops_dialogs.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>

#include <algorithm>

namespace gridhall {

namespace {

struct LoopsTr {
    Q_DECLARE_TR_FUNCTIONS(Loops)
};

} // namespace

bool hasSolvedLoops(const Desk &desk)
{
    const SnapshotPtr snapshot = desk.session.snapshot();
    return desk.window.isDesignOpen() && snapshot &&
           std::ranges::any_of(snapshot->liquid.loops, [](const LoopResult &loop) { return loop.hydraulic; });
}

void balanceLoops(Desk &desk)
{
    const SnapshotPtr snapshot = desk.session.snapshot();
    if (!snapshot)
        return;
    const auto balancing = balancedLoops(desk.session.layout(), desk.session.library(), &snapshot->liquid);
    if (!balancing)
        return desk.window.showProblem(balancing.problem());
    if (balancing->edit.isEmpty())
        return desk.window.showNotice(LoopsTr::tr("The loops are balanced already."));
    if (askToBalance(desk.session.layout(), *balancing, &desk.window))
        desk.session.perform(LoopsTr::tr("Balance loops"), balancing->edit);
}

void sizeLoops(Desk &desk)
{
    const SnapshotPtr snapshot = desk.session.snapshot();
    if (!snapshot)
        return;
    const auto sizing = sizedLoops(desk.session.layout(), desk.session.library(), snapshot->liquid);
    if (!sizing)
        return desk.window.showProblem(sizing.problem());
    if (const auto choice = askToSize(desk.session, snapshot->liquid, &desk.window))
        desk.session.perform(LoopsTr::tr("Size pipes and pumps"), choice->edit);
}

} // namespace gridhall
