// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <map>

namespace gridhall {

namespace {

/// What must be stated for the checks of a role to be more than unproven; any one key of a group will do.
std::vector<std::vector<const char *>> needed(Role role)
{
    using Keys = std::vector<std::vector<const char *>>;
    switch (role) {
    case Role::ItRack:
    case Role::Server:
    case Role::NetworkRack:
    case Role::StorageRack: return Keys{{key::peakPower}, {key::weight}};
    case Role::Transformer:
    case Role::Ups:
    case Role::Pdu:
    case Role::Generator:
    case Role::Switchboard:
    case Role::Sts:
    case Role::Utility: return Keys{{key::ratedPower, key::ratedApparent, key::ratedCurrent}};
    case Role::TapOff:
    case Role::Busway:
    case Role::Cable:
    case Role::Whip: return Keys{{key::ratedCurrent, key::ratedPower}};
    case Role::Cdu:
    case Role::InRackCdu:
    case Role::Crah:
    case Role::FanWall:
    case Role::InRow:
    case Role::RearDoor:
    case Role::Chiller:
    case Role::DryCooler:
    case Role::Tower: return Keys{{key::coolingCapacity}};
    default: return {};
    }
}

bool states(const Part &part, const std::vector<Given> &own, const std::vector<const char *> &group)
{
    for (const char *one : group) {
        if (part.figure(one))
            return true;
        for (const Given &given : own)
            if (given.key == one)
                return true;
    }
    return false;
}

using Missing = std::map<std::pair<Id, std::string>, std::vector<Id>>;

template <class T>
void look(const Layout &layout, Missing &missing)
{
    for (const auto &entity : layout.all<T>()) {
        const auto part = layout.find<Part>(entity->part);
        if (!part)
            continue;
        for (const auto &group : needed(part->role))
            if (!states(*part, entity->figures, group))
                missing[{part->id, group.front()}].push_back(entity->id);
    }
}

std::vector<Finding> unproven(const Snapshot &snapshot)
{
    Missing missing;
    look<Item>(snapshot.layout, missing);
    look<Run>(snapshot.layout, missing);
    std::vector<Finding> found;
    for (const auto &[what, users] : missing) {
        const auto part = snapshot.layout.find<Part>(what.first);
        const KeyCard *card = keyCard(what.second);
        Finding finding;
        finding.subjects = users;
        finding.unproven = true;
        finding.arguments = {nameOf(snapshot, users.front()), BothNames{part->name, part->nameZh},
                             card ? Argument(card->label) : Argument(what.second)};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check missingFigure{
    .code = "DAT-001",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Unproven: a figure is missing"),
    .message = {},
    //: %1 the first item, %2 its part, %3 the figure.
    .unproven = translatable("Checks", "%1 (%2) does not state its %3; what depends on it is unproven."),
    .basis = translatable("Checks", "A check that needs a blank figure counts as unproven, never as passed"),
    .run = unproven,
};

} // namespace gridhall
