// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/layout/entities.h"

#include <QString>

/// What people call the members of core's enumerations, in the reader's language.
namespace gridhall {

QString nameOf(Role role);
QString nameOf(SpaceKind kind);
QString nameOf(AisleKind kind);
QString nameOf(Grade grade);
QString nameOf(Feed feed);
QString nameOf(SwitchState state);
QString nameOf(LayerRule rule);
QString nameOf(Severity severity);
QString nameOf(PortKind kind);
QString nameOf(Circuit circuit);
QString nameOf(Leg leg);
QString nameOf(NoteKind kind);
QString nameOf(Duty duty);
QString nameOf(WorkloadKind kind);
QString nameOf(Climate climate);
/// A kind of entity by its name in files, kindNames[index].
QString nameOfKind(std::size_t index);

/// The symbol of resources/symbols that stands for a role; the part's own symbol goes first. Empty if there is none.
QString symbolOf(Role role);
QString symbolOf(const Part &part);

} // namespace gridhall
