// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/read_trail.h"

#include <filesystem>

namespace gridhall {

/// Texts of a file's sources by their short names.
using SourceTexts = std::map<std::string, std::string, std::less<>>;

/// The parts of one catalogue file, each checked by itself; what they say of each other is the library's business.
Result<std::vector<Part>> readCatalogFile(const std::filesystem::path &file);

/// {"peak_power_kw": [132, "vendor_claim", "source"]} under `key` as figures in SI.
std::vector<Given> readFigures(ObjectReader &object, const char *key, const SourceTexts &sources);

/// The "contents" of a module; slots become local ids (branch 0).
std::shared_ptr<const Contents> readContents(const Json &contents, const SourceTexts &sources, ReadTrail &trail);

} // namespace gridhall
