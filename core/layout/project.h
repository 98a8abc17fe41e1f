// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"

#include <map>
#include <memory>
#include <vector>

namespace gridhall {

/// The bytes of an image, weather file or trace, stored once under their SHA-256.
using Blob = std::shared_ptr<const std::string>;
using Blobs = std::map<std::string, Blob>;

/// What a project file holds, and what was learned by reading it.
struct Project {
    Layout layout;
    Blobs blobs;               ///< By SHA-256 in hex.
    std::int64_t saved_s = 0;  ///< When it was saved, seconds since 1970 UTC; 0 if never.
    bool readOnly = false;     ///< Made by a newer Gridhall: may be saved under another name only.
    std::vector<Text> notices; ///< One sentence for each thing that had to be mended.
};

/// Seconds since 1970 for a file saved now: $SOURCE_DATE_EPOCH if it is set, else the clock.
std::int64_t saveDate_s();

/// A design from loose entities. Refuses ids out of range and ids used twice; references that lead nowhere and parents
/// that go round in a circle are cleared, with a notice each.
Result<Project> assembled(std::vector<Entity> entities, std::int64_t branch, std::int64_t counter);

} // namespace gridhall
