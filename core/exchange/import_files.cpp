// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import.h"

#include "core/exchange/import_readers.h"
#include "core/exchange/parts_csv.h"

#include <algorithm>

namespace gridhall {

namespace {

/// Types first, then what uses them.
enum class ImportKind { Types, OwnParts, Racks, Devices, Unknown };

ImportKind kindOf(const std::string &text)
{
    if (looksLikeNetBoxType(text))
        return ImportKind::Types;
    const auto table = csvTable(text);
    if (!table || table->rows.empty())
        return ImportKind::Unknown;
    const NamedTable named(*table);
    if (isDcimDevices(named))
        return ImportKind::Devices;
    if (isNetBoxRacks(named) || isDcimCabinets(named) || isPlainRacks(named))
        return ImportKind::Racks;
    return named.hasAll({"name", "role"}) ? ImportKind::OwnParts : ImportKind::Unknown;
}

void readOwnParts(ImportNotes notes, const std::string &text)
{
    Result<PartsRead> read = partsFromCsv(text);
    if (!read)
        return notes.say(Fate::Skipped, 0, read.problem().text.sentence, read.problem().text.arguments);
    for (const Text &skipped : read->skipped)
        notes.say(Fate::Skipped, 0, skipped.sentence, skipped.arguments);
    for (const Text &note : read->notes)
        notes.say(Fate::Skipped, 0, note.sentence, note.arguments);
    notes.say(Fate::Read, 0, translatable("Import", "%1 parts were read."), {Amount(double(read->parts.size()), Dimension::Count)});
    for (Part &part : read->parts)
        if (!importedPart(notes.import(), part.number))
            notes.import().parts.push_back(std::move(part));
}

void readRacks(ImportNotes notes, const CsvTable &table, const PartSource &known)
{
    const NamedTable named(table);
    if (isDcimCabinets(named))
        readDcimCabinets(notes, named);
    else if (isNetBoxRacks(named))
        readNetBoxRacks(notes, named, known);
    else
        readPlainRacks(notes, named, known);
}

void readFile(Import &import, const ImportFile &file, ImportKind kind, const PartSource &known)
{
    ImportNotes notes(import, file.name);
    if (kind == ImportKind::Types)
        return readNetBoxTypes(notes, file.text);
    if (kind == ImportKind::OwnParts)
        return readOwnParts(notes, file.text);
    const auto table = csvTable(file.text);
    if (!table)
        return notes.say(Fate::Skipped, 0, table.problem().text.sentence, table.problem().text.arguments);
    if (kind == ImportKind::Racks)
        readRacks(notes, *table, known);
    else if (kind == ImportKind::Devices)
        readDcimDevices(notes, NamedTable(*table), known);
    else
        notes.say(Fate::Skipped, 0,
                  translatable("Import", "This is no NetBox type, no table of racks or devices, and no table of parts; nothing was read."));
}

} // namespace

std::size_t Import::count(Fate fate) const
{
    return static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [fate](const ImportLine &line) { return line.fate == fate; }));
}

Import importOf(const std::vector<ImportFile> &files, const PartSource &known)
{
    std::vector<std::pair<ImportKind, const ImportFile *>> order;
    for (const ImportFile &file : files)
        order.emplace_back(kindOf(file.text), &file);
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Import import;
    for (const auto &[kind, file] : order)
        readFile(import, *file, kind, known);
    return import;
}

std::vector<Part> importedParts(const Import &import)
{
    std::vector<Part> parts = import.parts;
    for (const ImportNeed &need : import.needs)
        for (Part &part : parts)
            if (part.number == need.part && need.value) {
                const bool taken = need.suggestion == need.value;
                part.figures.push_back(
                    {need.key, *need.value, taken ? Grade::Assumption : Grade::User, taken ? need.basis : std::string()});
            }
    return parts;
}

} // namespace gridhall
