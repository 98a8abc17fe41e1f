// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace gridhall::test {

/// What broke, in one sentence; empty if nothing did.
using Broken = std::optional<std::string>;

/// Something to try at random again and again. A round depends on its seed alone, so a failure can be run again.
struct Soak {
    const char *name = "";
    Broken (*round)(std::uint32_t seed) = nullptr;
};

/// Random edits of a layout against a plain map: apply, undo, redo, difference, composition, text of the bodies.
Broken layoutRound(std::uint32_t seed);

/// Random work on a shipped sample: a study that keeps what it can answers like one that starts afresh.
Broken studyRound(std::uint32_t seed);

/// 10,000 edits of a shipped sample, undone and redone; what is left is the same in both forms of the file, byte for byte.
Broken roundTripRound(std::uint32_t seed);
/// A shipped sample with something absurd in field after field, studied and reported: finite answers in bounded time.
Broken nonsenseRound(std::uint32_t seed);

/// A random brief: every answer is without errors and keeps the brief.
Broken briefRound(std::uint32_t seed);

std::span<const Soak> allSoaks();

} // namespace gridhall::test
