// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/exchange/import_readers.h"

#include <cmath>
#include <regex>

namespace gridhall {

namespace {

constexpr std::size_t mostRacks = 50'000;

/// A number of a cell within a range; a line says what it was if it is not one.
std::optional<double> inRange(ImportNotes &notes, const NamedTable &table, const CsvRow &row, const char *column, double least, double most)
{
    const std::string cell = table.cell(row, column);
    if (cell.empty())
        return std::nullopt;
    const auto value = plainNumber(cell);
    if (value && *value >= least && *value <= most)
        return value;
    notes.say(Fate::Skipped, row.line, translatable("Import", "%1: \"%2\" cannot be used; it was left out."), {std::string(column), cell});
    return std::nullopt;
}

/// Tags of one table: each only once, none empty.
class RackTags {
public:
    explicit RackTags(ImportNotes &notes) : notes_(notes)
    {
        for (const ImportedRack &rack : notes.import().racks)
            seen_.insert(rack.tag);
    }
    bool take(const CsvRow &row, const std::string &tag)
    {
        if (tag.empty()) {
            notes_.say(Fate::Skipped, row.line, translatable("Import", "The rack has no name; skipped."));
            return false;
        }
        if (!seen_.insert(tag).second) {
            notes_.say(Fate::Skipped, row.line, translatable("Import", "The rack %1 is there twice; the second was skipped."), {tag});
            return false;
        }
        return true;
    }

private:
    ImportNotes &notes_;
    std::set<std::string> seen_;
};

/// "Row A" or the letters before the number of a tag: "A07" -> "A".
std::string rowOf(const std::string &stated, const std::string &tag)
{
    if (!stated.empty())
        return stated;
    const auto digits = tag.find_last_not_of("0123456789");
    return digits == std::string::npos ? std::string() : tag.substr(0, digits + 1);
}

/// Within ten kilometres of the file's origin.
double near(double mm) { return std::clamp(mm, -1e7, 1e7); }

Given userFigure(const char *key, double value, const char *source) { return {key, value, Grade::User, source}; }

} // namespace

std::string importNumber(std::string_view maker, std::string_view model)
{
    std::string number = "netbox.";
    for (const char c : std::string(maker) + "-" + std::string(model)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        number += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : letter ? c : '-';
    }
    return number;
}

Part *importedPart(Import &import, const std::string &number)
{
    for (Part &part : import.parts)
        if (part.number == number)
            return &part;
    return nullptr;
}

std::string framePart(Import &import, const FrameSize &size, const std::string &source)
{
    const auto whole = [](double value) { return std::to_string(std::lround(value)); };
    std::string number = "import.rack-" + std::to_string(size.units) + "u-" + whole(size.width_mm) + "x" + whole(size.depth_mm);
    if (size.load_kg)
        number += "-" + whole(*size.load_kg) + "kg";
    if (importedPart(import, number))
        return number;
    Part part;
    part.number = number;
    part.role = Role::Rack;
    part.name = "Rack " + std::to_string(size.units) + "U " + whole(size.width_mm) + " × " + whole(size.depth_mm);
    part.width = fromMm(size.width_mm);
    part.depth = fromMm(size.depth_mm);
    part.height = fromMm(std::ceil(size.units * rackUnit_mm + 120));
    part.figures.push_back(userFigure(key::rackUnits, size.units, source.c_str()));
    if (size.weight_kg)
        part.figures.push_back(userFigure(key::weight, *size.weight_kg, source.c_str()));
    if (size.load_kg)
        part.figures.push_back(userFigure(key::loadRating, *size.load_kg, source.c_str()));
    import.parts.push_back(std::move(part));
    return number;
}

// --- NetBox ------------------------------------------------------------------------------------------------

bool isNetBoxRacks(const NamedTable &table)
{
    return table.hasAll({"site", "name", "u_height"}) || table.hasAll({"site", "name", "rack_type"});
}

namespace {

/// The frame a row states; what it leaves out is guessed, once for each column.
FrameSize netBoxFrame(ImportNotes &notes, const NamedTable &table, const CsvRow &row, std::set<std::string> &told)
{
    FrameSize size;
    const double toMm = table.cell(row, "outer_unit") == "in" ? 25.4 : 1.0;
    const double toKg = table.cell(row, "weight_unit") == "lb" ? 0.45359237 : 1.0;
    const auto guess = [&](const char *column, double value_mm) {
        if (told.insert(column).second)
            notes.say(Fate::Guessed, row.line, translatable("Import", "No %1 is stated; %2 is assumed here and in rows like it."),
                      {std::string(column), Amount(value_mm * 1e-3, Dimension::Length)});
        return value_mm;
    };
    size.units = static_cast<int>(inRange(notes, table, row, "u_height", 1, 100).value_or(42));
    const auto width = inRange(notes, table, row, "outer_width", 100 / toMm, 5000 / toMm);
    const auto depth = inRange(notes, table, row, "outer_depth", 100 / toMm, 5000 / toMm);
    size.width_mm = width ? *width * toMm : guess("outer_width", 600);
    size.depth_mm = depth ? *depth * toMm : guess("outer_depth", 1200);
    if (const auto weight = inRange(notes, table, row, "weight", 0, 1e5))
        size.weight_kg = *weight * toKg;
    if (const auto load = inRange(notes, table, row, "max_weight", 0, 1e5))
        size.load_kg = *load * toKg;
    return size;
}

/// The number of a stated rack type: in the batch by its slug or name, else in the library.
std::string typeNumber(Import &import, const PartSource &known, const std::string &type)
{
    for (const Part &part : import.parts)
        if (part.role == Role::Rack && (part.trait("netbox_slug") == type || part.name.ends_with(" " + type)))
            return part.number;
    return known(type) ? type : std::string();
}

} // namespace

void readNetBoxRacks(ImportNotes notes, const NamedTable &table, const PartSource &known)
{
    RackTags tags(notes);
    std::set<std::string> told;
    std::size_t read = 0;
    for (std::size_t i = 1; i < table.table().rows.size() && read < mostRacks; ++i) {
        const CsvRow &row = table.table().rows[i];
        ImportedRack rack;
        rack.tag = table.cell(row, "name");
        if (!tags.take(row, rack.tag))
            continue;
        rack.hall = table.cell(row, "location").empty() ? table.cell(row, "site") : table.cell(row, "location");
        rack.row = rowOf({}, rack.tag);
        const std::string type = table.cell(row, "rack_type");
        rack.part = type.empty() ? std::string() : typeNumber(notes.import(), known, type);
        if (rack.part.empty()) {
            if (!type.empty() && told.insert("type " + type).second)
                notes.say(Fate::Guessed, row.line, translatable("Import", "The rack type %1 is not known; the row's own sizes were taken."),
                          {type});
            rack.part = framePart(notes.import(), netBoxFrame(notes, table, row, told), "NetBox");
        }
        rack.file = notes.file();
        rack.line = row.line;
        notes.import().racks.push_back(std::move(rack));
        ++read;
    }
    if (read > 0)
        notes.say(Fate::Guessed, 0,
                  translatable("Import", "NetBox tables hold no positions; the racks are laid out in rows by their names."));
    notes.say(Fate::Read, 0, translatable("Import", "%1 racks were read."), {Amount(double(read), Dimension::Count)});
}

// --- openDCIM ----------------------------------------------------------------------------------------------

bool isDcimCabinets(const NamedTable &table) { return table.hasAll({"datacenter", "label", "height", "model"}); }

namespace {

struct MapBox {
    double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
};

std::optional<MapBox> mapBox(ImportNotes &notes, const NamedTable &table, const CsvRow &row)
{
    MapBox box;
    int given = 0;
    for (const auto &[column, value] : {std::pair("mapx1", &box.x1), {"mapx2", &box.x2}, {"mapy1", &box.y1}, {"mapy2", &box.y2}})
        if (const auto read = inRange(notes, table, row, column, -1e6, 1e6)) {
            *value = *read;
            ++given;
        }
    return given == 4 && box.x2 > box.x1 && box.y2 > box.y1 ? std::optional(box) : std::nullopt;
}

/// "Generic 48U 800x1200" names its size.
std::optional<std::pair<double, double>> sizeInModel(const std::string &model)
{
    static const std::regex pattern(R"((\d{3,4})\s*[xX×]\s*(\d{3,4}))");
    std::smatch found;
    if (!std::regex_search(model, found, pattern))
        return std::nullopt;
    return std::pair(std::stod(found[1].str()), std::stod(found[2].str()));
}

/// Fronts of the map's edges; the map's y runs down.
Millidegrees frontAngle(const std::string &edge)
{
    return edge == "Top" ? 180'000 : edge == "Left" ? 270'000 : edge == "Right" ? 90'000 : 0;
}

class CabinetReader {
public:
    CabinetReader(ImportNotes &notes, const NamedTable &table) : notes_(notes), table_(table), tags_(notes) {}

    void read()
    {
        std::size_t count = 0;
        for (std::size_t i = 1; i < table_.table().rows.size() && count < mostRacks; ++i)
            count += readRow(table_.table().rows[i]) ? 1 : 0;
        notes_.say(Fate::Read, 0, translatable("Import", "%1 racks were read."), {Amount(double(count), Dimension::Count)});
    }

private:
    bool readRow(const CsvRow &row)
    {
        ImportedRack rack;
        rack.tag = table_.cell(row, "label");
        if (!tags_.take(row, rack.tag))
            return false;
        rack.hall = table_.cell(row, "datacenter");
        rack.row = rowOf(table_.cell(row, "row"), rack.tag);
        rack.angle = frontAngle(table_.cell(row, "frontedge"));
        const auto box = mapBox(notes_, table_, row);
        rack.part = framePart(notes_.import(), frame(row, box, rack.angle), "openDCIM");
        if (box)
            rack.at = Point{fromMm(near((box->x1 + box->x2) / 2 * mmPerPixel_)), fromMm(near(-(box->y1 + box->y2) / 2 * mmPerPixel_))};
        if (const auto power = inRange(notes_, table_, row, "maxkw", 0, 1e5); power && *power > 0)
            rack.figures.push_back(userFigure(key::ratedPower, *power * 1000, "openDCIM MaxKW"));
        rack.file = notes_.file();
        rack.line = row.line;
        notes_.import().racks.push_back(std::move(rack));
        return true;
    }

    FrameSize frame(const CsvRow &row, const std::optional<MapBox> &box, Millidegrees angle)
    {
        FrameSize size;
        size.units = static_cast<int>(inRange(notes_, table_, row, "height", 1, 100).value_or(42));
        const std::string model = table_.cell(row, "model");
        const auto named = sizeInModel(model);
        if (named)
            std::tie(size.width_mm, size.depth_mm) = *named;
        const bool turned = angle == 90'000 || angle == 270'000;
        if (box)
            scale(row, turned ? box->y2 - box->y1 : box->x2 - box->x1, size.width_mm, bool(named));
        else if (!named && told_.insert(model).second)
            notes_.say(Fate::Guessed, row.line, translatable("Import", "The model %1 names no size; 600 × 1200 mm is assumed."), {model});
        if (box && !named && scaled_) {
            size.width_mm = std::round((turned ? box->y2 - box->y1 : box->x2 - box->x1) * mmPerPixel_);
            size.depth_mm = std::round((turned ? box->x2 - box->x1 : box->y2 - box->y1) * mmPerPixel_);
        }
        if (const auto load = inRange(notes_, table_, row, "maxweight", 0, 1e5); load && *load > 0) {
            size.load_kg = *load;
            if (told_.insert("weight").second)
                notes_.say(Fate::Guessed, row.line, translatable("Import", "openDCIM states no unit of weight; kilograms are assumed."));
        }
        return size;
    }

    /// The map is a picture; the first cabinet of a known width tells how large a pixel is.
    void scale(const CsvRow &row, double pixels, double width_mm, bool named)
    {
        if (scaled_)
            return;
        scaled_ = true;
        mmPerPixel_ = std::clamp(width_mm / pixels, 0.1, 1000.0);
        notes_.say(Fate::Guessed, row.line,
                   named ? translatable("Import", "One pixel of the map is %1, by the width that the model names.")
                         : translatable("Import", "One pixel of the map is %1, taking this cabinet for one of 600 mm."),
                   {Amount(mmPerPixel_ * 1e-3, Dimension::Length)});
    }

    ImportNotes &notes_;
    const NamedTable &table_;
    RackTags tags_;
    std::set<std::string> told_;
    double mmPerPixel_ = 20;
    bool scaled_ = false;
};

} // namespace

void readDcimCabinets(ImportNotes notes, const NamedTable &table) { CabinetReader(notes, table).read(); }

// --- own tables --------------------------------------------------------------------------------------------

bool isPlainRacks(const NamedTable &table) { return table.has("tag") && (table.hasAll({"x_mm", "y_mm"}) || table.has("part")); }

void readPlainRacks(ImportNotes notes, const NamedTable &table, const PartSource &known)
{
    RackTags tags(notes);
    std::size_t read = 0;
    for (std::size_t i = 1; i < table.table().rows.size() && read < mostRacks; ++i) {
        const CsvRow &row = table.table().rows[i];
        ImportedRack rack;
        rack.tag = table.cell(row, "tag");
        if (!tags.take(row, rack.tag))
            continue;
        rack.hall = table.cell(row, "hall");
        rack.row = rowOf(table.cell(row, "row"), rack.tag);
        rack.part = table.cell(row, "part");
        if (!rack.part.empty() && !known(rack.part) && !importedPart(notes.import(), rack.part)) {
            notes.say(Fate::Skipped, row.line, translatable("Import", "The part %1 is not in the catalogue; the rack %2 was skipped."),
                      {rack.part, rack.tag});
            continue;
        }
        if (rack.part.empty()) {
            FrameSize size;
            size.units = static_cast<int>(inRange(notes, table, row, "units", 1, 100).value_or(42));
            size.width_mm = inRange(notes, table, row, "width_mm", 100, 5000).value_or(600);
            size.depth_mm = inRange(notes, table, row, "depth_mm", 100, 5000).value_or(1200);
            rack.part = framePart(notes.import(), size, "table");
        }
        const auto x = inRange(notes, table, row, "x_mm", -1e7, 1e7), y = inRange(notes, table, row, "y_mm", -1e7, 1e7);
        if (x && y)
            rack.at = Point{fromMm(*x), fromMm(*y)};
        if (const auto angle = inRange(notes, table, row, "angle_deg", -360, 360))
            rack.angle = normalised(std::llround(*angle * 1000));
        rack.file = notes.file();
        rack.line = row.line;
        notes.import().racks.push_back(std::move(rack));
        ++read;
    }
    notes.say(Fate::Read, 0, translatable("Import", "%1 racks were read."), {Amount(double(read), Dimension::Count)});
}

} // namespace gridhall
