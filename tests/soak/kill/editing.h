// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace gridhall::test {

/// Works on a design in `folder` as a person would, through a real session, until it is killed: gestures, undo, redo,
/// saving, exporting, under a wall clock that jumps by decades. What it is about to reach and what it has reached goes to
/// `report` as lines: "? HASH" before and "! HASH" after a gesture; "open", "save" and "export" before, "opened", "saved"
/// and "exported" after a file is opened or written.
[[noreturn]] void editUntilKilled(const std::filesystem::path &folder, std::uint32_t seed, int report);

} // namespace gridhall::test
