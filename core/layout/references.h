// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"

#include <vector>

namespace gridhall {

/// A number of the entity that is not finite or out of its range, wherever it refers to.
std::optional<Problem> rangeProblem(const Entity &entity);
/// The same entity with such numbers at the end of their range.
Entity rangesMended(const Entity &entity);

/// What has to change so that every reference of a layout leads somewhere, and a sentence for each change.
struct Mended {
    Edit edit;
    std::vector<Text> notices;
};

/// Clears references to entities that are not there or are of the wrong kind, and parents that go round in a circle.
/// The subjects of waivers are left alone: a waiver may outlive what it accepted.
Mended referencesMended(const Layout &layout);

/// "item", "run" ... as a word for people.
Sentence kindWord(std::size_t kind);

} // namespace gridhall
