// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loops_task.h"

#include "core/liquid/balance_loops.h"
#include "core/liquid/size_loops.h"
#include "ui/render/names.h"
#include "ui/session/session.h"
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
    const auto balancing = balancedLoops(desk.session.layout(), desk.session.library());
    if (!balancing)
        return desk.window.showProblem(balancing.problem());
    if (balancing->edit.isEmpty())
        return desk.window.showNotice(LoopsTr::tr("The loops are balanced already."));
    desk.session.perform(LoopsTr::tr("Balance loops"), balancing->edit);
    QString said = LoopsTr::tr("Balancing valves placed: %1, set: %2.").arg(balancing->placed).arg(balancing->set);
    if (!balancing->stuck.empty())
        said += QLatin1Char(' ') + LoopsTr::tr("Racks without a pipe of their own: %1.").arg(balancing->stuck.size());
    desk.window.showNotice(said);
}

void sizeLoops(Desk &desk)
{
    const SnapshotPtr snapshot = desk.session.snapshot();
    if (!snapshot)
        return;
    const auto sizing = sizedLoops(desk.session.layout(), desk.session.library(), snapshot->liquid);
    if (!sizing)
        return desk.window.showProblem(sizing.problem());
    QString said = LoopsTr::tr("Pipes, hoses and pumps changed: %1.").arg(sizing->changes.size());
    if (!sizing->tooSmall.empty())
        said += QLatin1Char(' ') + LoopsTr::tr("Wider or stronger than the catalogue has: %1.").arg(sizing->tooSmall.size());
    if (!sizing->edit.isEmpty())
        desk.session.perform(LoopsTr::tr("Size pipes and pumps"), sizing->edit);
    desk.window.showNotice(said);
}

} // namespace gridhall
