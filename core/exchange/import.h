// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/operations.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What other tools hold, read into parts, racks and devices with a report first. Reading changes nothing; `imported`
/// answers the one Edit that does.
namespace gridhall {

/// What became of a piece of a file.
enum class Fate { Read, Guessed, NeedsValue, Skipped };

struct ImportLine {
    Fate fate = Fate::Read;
    std::string file;
    std::size_t line = 0; ///< Counted from 1; 0 speaks of the whole file.
    Text text;
    bool operator==(const ImportLine &) const = default;
};

/// A figure the file does not state. It stays blank, and what depends on it unproven, until a person gives it. A suggestion
/// is worked out from figures that are no loads, such as nameplates; taken, it is graded assumption.
struct ImportNeed {
    std::string part;                 ///< Number.
    std::string key;                  ///< Of catalogue/keys.
    std::optional<double> suggestion; ///< SI.
    std::string basis;                ///< Where the suggestion comes from.
    std::optional<double> value;      ///< What the person gave, SI; equal to the suggestion if taken as it is.
    bool operator==(const ImportNeed &) const = default;
};

/// A cabinet of another tool. Without a place of its own it is laid out in rows.
struct ImportedRack {
    std::string tag, hall, row;
    std::string part;        ///< Number: of `parts`, the library or the design.
    std::optional<Point> at; ///< Middle, x to the east and y to the north of the file's own origin.
    Millidegrees angle = 0;
    std::vector<Given> figures; ///< Its own over the part's.
    std::string file;
    std::size_t line = 0;
};

struct ImportedDevice {
    std::string rack, tag, part;
    std::int32_t unit = 1; ///< The lowest it takes.
    bool rear = false;
    std::string file;
    std::size_t line = 0;
};

struct Import {
    std::vector<Part> parts; ///< Without id and hash.
    std::vector<ImportedRack> racks;
    std::vector<ImportedDevice> devices;
    std::vector<ImportNeed> needs;
    std::vector<ImportLine> lines;

    std::size_t count(Fate fate) const;
    /// Whether there is anything to apply.
    bool isEmpty() const { return parts.empty() && racks.empty() && devices.empty(); }
};

struct ImportFile {
    std::string name, text;
};

/// Reads files by what is in them: NetBox device and rack types (YAML), racks of NetBox and cabinets and devices of openDCIM
/// (CSV), and tables of own parts. Types may be in the same batch as what uses them. A file that is none of these is one
/// skipped line. `known` answers parts by number; devices of unknown types are made as blank parts.
Import importOf(const std::vector<ImportFile> &files, const PartSource &known);

/// The import as this design can take it, with a line for all that is left out or settled by a guess: racks it has already,
/// devices whose rack is nowhere, racks without a place among others that have one, halls that have to be drawn.
Import fitted(Import import, const Layout &layout);

/// The parts and racks as one step: parts into the design, each hall by its name or drawn around its racks, racks at their
/// places or in rows from `origin` (site), devices in their units. Needs with a value become figures first.
Result<Placed> imported(const Layout &layout, const PartSource &known, const Import &import, Point origin);

/// The parts with the values that were given for their needs: for the personal library.
std::vector<Part> importedParts(const Import &import);

} // namespace gridhall
