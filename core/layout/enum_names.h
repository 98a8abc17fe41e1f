// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entities.h"

#include <optional>
#include <span>
#include <string_view>

/// The names of enumerators in files and on the command line: lower case, in the order of the enumeration.
namespace gridhall {

std::span<const char *const> namesOf(Role);
std::span<const char *const> namesOf(Grade);
std::span<const char *const> namesOf(PortKind);
std::span<const char *const> namesOf(PortDirection);
std::span<const char *const> namesOf(Leg);
std::span<const char *const> namesOf(Circuit);
std::span<const char *const> namesOf(Feed);
std::span<const char *const> namesOf(SwitchState);
std::span<const char *const> namesOf(SpaceKind);
std::span<const char *const> namesOf(AisleKind);
std::span<const char *const> namesOf(LayerRule);
std::span<const char *const> namesOf(NoteKind);
std::span<const char *const> namesOf(Duty);
std::span<const char *const> namesOf(WorkloadKind);
std::span<const char *const> namesOf(Climate);
std::span<const char *const> namesOf(PaperSize);
std::span<const char *const> namesOf(SheetOverlay);

/// "in_rack_cdu" for Role::InRackCdu.
template <class E>
const char *nameOf(E value)
{
    return namesOf(value)[static_cast<std::size_t>(value)];
}

/// The enumerator of that name; empty if there is none.
template <class E>
std::optional<E> enumFrom(std::string_view name)
{
    const auto names = namesOf(E{});
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == names[i])
            return static_cast<E>(i);
    return std::nullopt;
}

} // namespace gridhall
