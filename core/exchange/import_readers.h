// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csv.h"
#include "core/exchange/import.h"

#include <set>

/// The readers behind `importOf`: each adds what it finds to an import, with a line for everything.
namespace gridhall {

/// Adds lines about one file.
class ImportNotes {
public:
    ImportNotes(Import &import, std::string file) : import_(import), file_(std::move(file)) {}

    Import &import() { return import_; }
    const std::string &file() const { return file_; }
    void say(Fate fate, std::size_t line, Sentence sentence, std::vector<Argument> arguments = {})
    {
        import_.lines.push_back({fate, file_, line, Text{sentence, std::move(arguments)}});
    }

private:
    Import &import_;
    std::string file_;
};

/// NetBox device or rack types, one or more documents in a file.
void readNetBoxTypes(ImportNotes notes, const std::string &yaml);
/// Whether text looks like one: a mapping with manufacturer and model.
bool looksLikeNetBoxType(std::string_view text);

/// A table with its columns by lower-case name.
class NamedTable {
public:
    explicit NamedTable(const CsvTable &table);
    bool has(std::string_view column) const { return columns_.contains(std::string(column)); }
    bool hasAll(std::initializer_list<const char *> columns) const;
    /// The trimmed cell; empty if there is no such column or it is blank.
    std::string cell(const CsvRow &row, std::string_view column) const;
    const CsvTable &table() const { return table_; }

private:
    const CsvTable &table_;
    std::map<std::string, std::size_t> columns_;
};

bool isNetBoxRacks(const NamedTable &table);
void readNetBoxRacks(ImportNotes notes, const NamedTable &table, const PartSource &known);
bool isDcimCabinets(const NamedTable &table);
void readDcimCabinets(ImportNotes notes, const NamedTable &table);
bool isDcimDevices(const NamedTable &table);
void readDcimDevices(ImportNotes notes, const NamedTable &table, const PartSource &known);
bool isPlainRacks(const NamedTable &table);
void readPlainRacks(ImportNotes notes, const NamedTable &table, const PartSource &known);

/// A number with a point, or with one comma and no point; empty if it is none or not finite.
std::optional<double> plainNumber(std::string text);
/// "Supermicro", "ARS 121" -> "netbox.supermicro-ars-121".
std::string importNumber(std::string_view maker, std::string_view model);
/// The part of the import with that number; null if there is none.
Part *importedPart(Import &import, const std::string &number);

inline constexpr double rackUnit_mm = 44.45;

/// A rack frame: rack units, outer size and, where stated, own weight and what it carries.
struct FrameSize {
    int units = 42;
    double width_mm = 600, depth_mm = 1200;
    std::optional<double> weight_kg, load_kg;
};
/// The number of the frame's part, which is added to the import if it is new.
std::string framePart(Import &import, const FrameSize &size, const std::string &source);

} // namespace gridhall
