// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/exchange/import_readers.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr std::size_t mostDevices = 100'000;

class DeviceReader {
public:
    DeviceReader(ImportNotes &notes, const NamedTable &table, const PartSource &known) : notes_(notes), table_(table), known_(known) {}

    void read()
    {
        std::size_t count = 0;
        for (std::size_t i = 1; i < table_.table().rows.size() && count < mostDevices; ++i) {
            const CsvRow &row = table_.table().rows[i];
            if (table_.cell(row, "datacenterid").empty()) {
                notes_.say(Fate::Skipped, row.line,
                           translatable("Import", "The row names no data center; openDCIM ends there, and so does this import."));
                break;
            }
            count += readRow(row) ? 1 : 0;
        }
        notes_.say(Fate::Read, 0, translatable("Import", "%1 devices were read."), {Amount(double(count), Dimension::Count)});
    }

private:
    int whole(const CsvRow &row, const char *column, int otherwise) const
    {
        const auto value = plainNumber(table_.cell(row, column));
        return value && *value >= 0 && *value <= 100 ? static_cast<int>(std::lround(*value)) : otherwise;
    }

    bool readRow(const CsvRow &row)
    {
        ImportedDevice device;
        device.rack = table_.cell(row, "cabinet");
        device.tag = table_.cell(row, "label");
        device.unit = whole(row, "position", 0);
        const std::string back = table_.cell(row, "backside");
        device.rear = !back.empty() && back != "0" && back != "no" && back != "No";
        const int height = whole(row, "height", 1);
        if (device.rack.empty() || device.unit < 1 || height < 1) {
            notes_.say(Fate::Skipped, row.line,
                       translatable("Import", "The device %1 has no cabinet or no position of one unit or more; skipped."), {device.tag});
            return false;
        }
        if (!taken(device, height)) {
            notes_.say(Fate::Skipped, row.line,
                       translatable("Import", "The device %1 stands where another one does (%2, unit %3); skipped."),
                       {device.tag, device.rack, std::to_string(device.unit)});
            return false;
        }
        device.part = partNumber(row, height);
        device.file = notes_.file();
        device.line = row.line;
        notes_.import().devices.push_back(std::move(device));
        return true;
    }

    /// Claims the units on one side of the rack.
    bool taken(const ImportedDevice &device, int height)
    {
        auto &units = units_[device.rack + (device.rear ? "\nrear" : "\nfront")];
        for (int unit = device.unit; unit < device.unit + height; ++unit)
            if (units.contains(unit))
                return false;
        for (int unit = device.unit; unit < device.unit + height; ++unit)
            units.insert(unit);
        return true;
    }

    /// Of the batch or the library by maker and model; else a blank of that height whose power must be given.
    std::string partNumber(const CsvRow &row, int height)
    {
        const std::string maker = table_.cell(row, "manufacturer"), model = table_.cell(row, "model");
        const std::string number = importNumber(maker, model);
        if (known_(model))
            return model;
        if (importedPart(notes_.import(), number) || known_(number))
            return number;
        Part part;
        part.number = number;
        part.maker = maker;
        part.name = maker.empty() ? model : maker + " " + model;
        part.role = Role::Server;
        part.width = fromMm(482.6);
        part.depth = fromMm(800);
        part.height = fromMm(height * rackUnit_mm);
        part.figures.push_back({key::rackUnits, double(height), Grade::User, "openDCIM Height"});
        notes_.say(Fate::NeedsValue, row.line,
                   translatable("Import", "%1 is in no catalogue; it becomes a blank device. Please give its peak power, or import its "
                                          "type first."),
                   {part.name});
        notes_.import().needs.push_back({number, key::peakPower, std::nullopt, {}, std::nullopt});
        notes_.import().parts.push_back(std::move(part));
        return number;
    }

    ImportNotes &notes_;
    const NamedTable &table_;
    const PartSource &known_;
    std::map<std::string, std::set<int>> units_;
};

} // namespace

bool isDcimDevices(const NamedTable &table) { return table.hasAll({"datacenterid", "cabinet", "position", "label"}); }

void readDcimDevices(ImportNotes notes, const NamedTable &table, const PartSource &known) { DeviceReader(notes, table, known).read(); }

} // namespace gridhall
