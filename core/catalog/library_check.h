// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"

namespace gridhall {

/// What the parts of a library say of each other: every part a module names exists, runs and boundary ports lead to
/// ports that are there, and no module contains itself or nests deeper than eight. `files` names each part's file.
std::optional<Problem> libraryProblem(const Library &library, const std::map<std::string, std::string, std::less<>> &files);

} // namespace gridhall
