// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/operations.h"

#include <filesystem>
#include <map>

namespace gridhall {

/// The parts on offer: read-only input, loaded from catalogue files. Using a part copies it into the project.
///
/// Catalogue files are JSON ("gridhall.catalog"); figures may be written in handy units by suffix (`_kw`, `_mm`,
/// `_l_per_min`, `_c` ...) and become the SI keys of keys.h. Refuses a whole file with one sentence naming file,
/// part and field: duplicate number, unknown role, key or source, figure out of range, boundary port without an
/// inner port, cycle of modules.
class Library {
public:
    /// All *.json of the folders, in order of name; later folders (the personal library) override equal numbers.
    static Result<Library> loaded(const std::vector<std::filesystem::path> &folders);

    Kept<Part> find(const std::string &number) const;               ///< Null if unknown.
    const std::vector<Kept<Part>> &parts() const { return parts_; } ///< In order of files.
    PartSource source() const;                                      ///< For operations; holds a copy of the list.
    std::size_t size() const { return parts_.size(); }

    /// Adds or replaces a part; fills its hash.
    void add(Part part);

private:
    std::vector<Kept<Part>> parts_;
    std::map<std::string, std::size_t, std::less<>> byNumber_;
};

/// SHA-256 over everything of a part but its id and hash, hex.
std::string partHash(const Part &part);

} // namespace gridhall
