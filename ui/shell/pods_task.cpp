// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pods_task.h"

#include "core/catalog/pods.h"
#include "core/layout/frames.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/names.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QInputDialog>

#include <algorithm>

namespace gridhall {

namespace {

struct PodsTr {
    Q_DECLARE_TR_FUNCTIONS(Pods)
};

void carryOut(Desk &desk, const QString &label, const Result<Edit> &answer)
{
    if (answer)
        desk.session.perform(label, *answer);
    else
        desk.window.showProblem(answer.problem());
}

bool isModule(const Layout &layout, Id id)
{
    const auto item = layout.find<Item>(id);
    return item && roleOf(layout, *item) == Role::Module;
}

/// The stamped things to speak of: those selected, else all of the pod at hand.
std::vector<Id> overridesAtHand(const Desk &desk)
{
    const Layout &layout = desk.session.layout();
    std::vector<Id> ids;
    for (const Id id : desk.session.selection())
        if (const auto item = layout.find<Item>(id); item && item->module && !item->own.empty())
            ids.push_back(id);
    if (!ids.empty())
        return ids;
    const Id pod = podAt(desk);
    return pod ? overridden(layout, pod) : ids;
}

} // namespace

void groupSelection(Desk &desk) { desk.session.perform(PodsTr::tr("Group"), grouped(desk.session.layout(), desk.session.selection())); }

void ungroupSelection(Desk &desk)
{
    desk.session.perform(PodsTr::tr("Ungroup"), ungrouped(desk.session.layout(), desk.session.selection()));
}

bool hasGroup(const Desk &desk)
{
    const auto &ids = desk.session.selection();
    return std::any_of(ids.begin(), ids.end(), [&desk](Id id) {
        const auto item = desk.session.layout().find<Item>(id);
        return item && item->group;
    });
}

void makePod(Desk &desk, QString name)
{
    if (name.isEmpty()) {
        bool ok = false;
        name = QInputDialog::getText(&desk.window, PodsTr::tr("Make a pod"), PodsTr::tr("Name"), QLineEdit::Normal, PodsTr::tr("Pod"), &ok)
                   .trimmed();
        if (!ok || name.isEmpty())
            return;
    }
    const Result<Placed> made =
        podMade(desk.session.layout(), desk.session.library().source(), desk.session.selection(), name.toStdString());
    if (!made)
        return desk.window.showProblem(made.problem());
    desk.session.perform(PodsTr::tr("Make pod %1").arg(name), made->edit);
    desk.session.select(made->ids);
}

Id podAt(const Desk &desk)
{
    const Layout &layout = desk.session.layout();
    const auto &ids = desk.session.selection();
    if (ids.size() == 1 && isModule(layout, ids.front()))
        return ids.front();
    return desk.plan.enteredModule();
}

void spreadPod(Desk &desk)
{
    carryOut(desk, PodsTr::tr("Apply to all instances"), podSpread(desk.session.layout(), desk.session.library().source(), podAt(desk)));
}

bool hasOverrides(const Desk &desk) { return !overridesAtHand(desk).empty(); }

void dropOverrides(Desk &desk)
{
    carryOut(desk, PodsTr::tr("Drop overrides"),
             overridesDropped(desk.session.layout(), desk.session.library().source(), overridesAtHand(desk)));
}

void dissolvePod(Desk &desk)
{
    const Result<Placed> freed = podDissolved(desk.session.layout(), podAt(desk));
    if (!freed)
        return desk.window.showProblem(freed.problem());
    desk.session.perform(PodsTr::tr("Take apart"), freed->edit);
    desk.session.select(freed->ids);
}

void hideSelection(Desk &desk)
{
    const std::vector<Id> ids = desk.session.selection();
    desk.session.select({});
    desk.session.perform(PodsTr::tr("Hide"), putAway(desk.session.layout(), ids, nameOf(LayerRule::Hidden).toStdString()));
}

bool hasHidden(const Desk &desk)
{
    const auto &layers = desk.session.layout().all<Layer>();
    return std::any_of(layers.begin(), layers.end(), [](const Kept<Layer> &layer) { return layer->rule == LayerRule::Hidden; });
}

void showHidden(Desk &desk)
{
    const Placed back = broughtBack(desk.session.layout());
    desk.session.perform(PodsTr::tr("Show hidden"), back.edit);
    desk.session.select(back.ids);
}

} // namespace gridhall
