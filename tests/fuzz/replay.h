// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

/// A fuzzing target by its name; `replay_targets.cpp`, which the build writes, lists all of them.
struct ReplayTarget {
    const char *name;
    int (*run)(const std::uint8_t *data, std::size_t size);
};
extern const ReplayTarget replayTargets[];
extern const std::size_t replayTargetCount;
