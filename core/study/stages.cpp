// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/stages.h"

#include "core/catalog/keys.h"
#include "core/delivery/consignment.h"
#include "core/layout/operations.h"

#include <algorithm>
#include <set>

namespace gridhall {

namespace {

/// The phase that entities of a kind state themselves; nothing below them is later unless it states so.
template <class T>
void addStated(const Layout &layout, std::set<int> &phases)
{
    for (const Kept<T> &entity : layout.all<T>())
        if (std::ranges::find(entity->figures, key::phase, &Given::key) != entity->figures.end())
            phases.insert(phaseOf(layout, entity->id));
}

template <class T>
void addLater(const Layout &layout, int phase, std::vector<Id> &later)
{
    for (const Kept<T> &entity : layout.all<T>())
        if (std::ranges::find(entity->figures, key::phase, &Given::key) != entity->figures.end() && phaseOf(layout, entity->id) > phase)
            later.push_back(entity->id);
}

} // namespace

std::vector<int> phasesOf(const Layout &layout)
{
    std::set<int> phases;
    addStated<Item>(layout, phases);
    addStated<Run>(layout, phases);
    addStated<Space>(layout, phases);
    if (phases.empty())
        return {};
    for (const Kept<Item> &item : layout.all<Item>())
        if (!item->module && phaseOf(layout, item->id) == 1) {
            phases.insert(1);
            break;
        }
    if (phases.size() < 2)
        return {};
    return {phases.begin(), phases.end()};
}

Layout stageLayout(const Layout &layout, int phase)
{
    std::vector<Id> later;
    addLater<Item>(layout, phase, later);
    addLater<Run>(layout, phase, later);
    addLater<Space>(layout, phase, later);
    return later.empty() ? layout : layout.applying(removed(layout, later));
}

StagesPtr studiedStages(const Layout &layout, const StagesPtr &before, const StudyStage &study)
{
    const std::vector<int> phases = phasesOf(layout);
    auto stages = std::make_shared<std::vector<Stage>>();
    for (std::size_t i = 0; i + 1 < phases.size(); ++i) {
        const Layout stage = stageLayout(layout, phases[i]);
        SnapshotPtr known;
        if (before && i < before->size() && (*before)[i].phase == phases[i])
            known = (*before)[i].snapshot;
        if (!known || !Layout::difference(known->layout, stage).isEmpty())
            known = study(stage, known);
        if (!known)
            return nullptr;
        stages->push_back({phases[i], known});
    }
    return stages;
}

} // namespace gridhall
