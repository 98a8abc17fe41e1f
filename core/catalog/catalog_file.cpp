// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_file.h"

#include "core/base/file_bytes.h"
#include "core/catalog/written_key.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr int newestVersion = 1;
constexpr std::uintmax_t mostCatalog_mb = 64;
constexpr Tenths largestSize = 10'000'000;

constexpr Sentence unreadable = translatable("Catalog", "%1 cannot be read.");
constexpr Sentence notJson = translatable("Catalog", "%1 is not valid JSON (line %2).");
constexpr Sentence notCatalog = translatable("Catalog", "%1 is not a Gridhall catalogue: its \"format\" is not \"gridhall.catalog\".");
constexpr Sentence tooNew = translatable("Catalog", "%1 was written by a newer version of Gridhall.");

/// The figure [value, grade, source] as SI; `where` names it in sentences.
std::optional<Given> figureFrom(const std::string &written, const Json &value, const std::string &where, const SourceTexts &sources,
                                ReadTrail &trail)
{
    const auto key = writtenKey(written);
    if (!key) {
        trail.fail(catalogSays::unknownKey, where);
        return std::nullopt;
    }
    if (!value.is_array() || value.size() != 3 || !value[0].is_number() || !value[1].is_string() || !value[2].is_string()) {
        trail.fail(catalogSays::wrongKind, where, catalogSays::valueGradeSource);
        return std::nullopt;
    }
    const auto grade = enumFrom<Grade>(value[1].get<std::string>());
    if (!grade)
        trail.fail(catalogSays::unknownValue, where, value[1].get<std::string>());
    const auto source = sources.find(value[2].get<std::string>());
    if (source == sources.end())
        trail.fail(catalogSays::unknownSource, where, value[2].get<std::string>());
    const double si = key->si(value[0].get<double>());
    if (!(si >= key->card->min && si <= key->card->max))
        trail.fail(catalogSays::outOfRange, where);
    if (trail.problem())
        return std::nullopt;
    return Given{key->card->key, si, *grade, source->second};
}

double portRating(ObjectReader &object, PortKind kind)
{
    if (kind == PortKind::Ac || kind == PortKind::Dc)
        return object.number("rating_a");
    return object.number("rating_l_per_min") / 60e3 + object.number("rating_m3_per_h") / 3600;
}

Port portFrom(const Json &value, const std::string &path, ReadTrail &trail)
{
    ObjectReader object(value, path, trail);
    Port port;
    port.name = object.text("name", true);
    port.kind = object.oneOf<PortKind>("kind");
    port.direction = object.oneOf<PortDirection>("direction");
    port.circuit = object.oneOf<Circuit>("circuit", Circuit::None);
    port.leg = object.oneOf<Leg>("leg", Leg::None);
    port.voltage_v = object.number("voltage_v");
    port.phases = static_cast<std::int32_t>(object.wholeNumber("phases", 0, 0, 3));
    port.rating = portRating(object, port.kind);
    port.at = object.pointMm("at_mm");
    port.z = object.mm("z_mm");
    object.finish();
    if (port.kind == PortKind::Coolant && port.leg == Leg::None)
        trail.fail(catalogSays::missing, path + ".leg");
    return port;
}

/// [width, depth, height, grade, source]; the last two become the traits "size_grade" and "size_source".
void readSize(ObjectReader &object, const SourceTexts &sources, Part &part)
{
    const auto members = object.members("size_mm");
    ReadTrail &trail = object.trail();
    if (members.size() != 3 && members.size() != 5)
        return trail.fail(members.empty() ? catalogSays::missing : catalogSays::wrongKind, "size_mm", catalogSays::aList);
    Tenths *const sides[]{&part.width, &part.depth, &part.height};
    for (std::size_t i = 0; i < 3; ++i) {
        *sides[i] = tenthsFrom(*members[i].first, members[i].second, trail);
        if (*sides[i] <= 0 || *sides[i] > largestSize)
            trail.fail(catalogSays::outOfRange, members[i].second);
    }
    if (members.size() == 3)
        return;
    const std::string grade = members[3].first->is_string() ? members[3].first->get<std::string>() : "";
    const std::string source = members[4].first->is_string() ? members[4].first->get<std::string>() : "";
    if (!enumFrom<Grade>(grade))
        trail.fail(catalogSays::unknownValue, members[3].second, grade);
    const auto text = sources.find(source);
    if (text == sources.end())
        return trail.fail(catalogSays::unknownSource, members[4].second, source);
    part.traits.push_back({"size_grade", grade});
    part.traits.push_back({"size_source", text->second});
}

Clearances clearanceFrom(ObjectReader &part)
{
    const Json *value = part.take("clearance_mm");
    if (!value)
        return {};
    ObjectReader object(*value, "clearance_mm", part.trail());
    const Clearances clearance{object.mm("front"), object.mm("rear"), object.mm("left"), object.mm("right"), object.mm("top")};
    object.finish();
    for (const Tenths side : {clearance.front, clearance.rear, clearance.left, clearance.right, clearance.top})
        if (side < 0)
            part.trail().fail(catalogSays::outOfRange, "clearance_mm");
    return clearance;
}

void readTraits(ObjectReader &object, Part &part)
{
    const Json *value = object.take("traits");
    if (!value)
        return;
    if (!value->is_object())
        return object.trail().fail(catalogSays::wrongKind, "traits", catalogSays::anObject);
    for (const auto &[key, word] : value->items()) {
        if (word.is_string())
            part.traits.push_back({key, word.get<std::string>()});
        else
            object.trail().fail(catalogSays::wrongKind, "traits." + key, catalogSays::aText);
    }
}

void readPorts(ObjectReader &object, Part &part)
{
    for (const auto &[value, path] : object.members("ports")) {
        Port port = portFrom(*value, path, object.trail());
        if (part.port(port.name))
            object.trail().fail(catalogSays::usedTwice, path + ".name");
        part.ports.push_back(std::move(port));
    }
}

Part partFrom(const Json &value, std::size_t position, const SourceTexts &sources, ReadTrail &trail)
{
    const std::string place = "#" + std::to_string(position + 1);
    trail.enterPart(place);
    ObjectReader object(value, {}, trail);
    Part part;
    part.number = object.text("number", true);
    trail.enterPart(part.number.empty() ? place : part.number);
    part.revision = static_cast<std::int32_t>(object.wholeNumber("revision", 1, 1, 1'000'000));
    part.role = object.oneOf<Role>("role");
    part.name = object.text("name", true);
    part.nameZh = object.text("name_zh");
    part.maker = object.text("maker");
    part.symbol = object.text("symbol");
    readSize(object, sources, part);
    part.clearance = clearanceFrom(object);
    part.mirrorable = object.flag("mirrorable", true);
    part.figures = readFigures(object, "figures", sources);
    readTraits(object, part);
    readPorts(object, part);
    if (const Json *contents = object.take("contents"))
        part.contents = readContents(*contents, sources, trail);
    object.finish();
    return part;
}

Result<Json> jsonOf(const std::filesystem::path &file)
{
    const std::string name = file.filename().string();
    const auto bytes = bytesOfFile(file, mostCatalog_mb);
    if (!bytes)
        return sizeProblem(file, mostCatalog_mb).value_or(Problem(unreadable, {name}));
    try {
        return Json::parse(*bytes);
    } catch (const Json::parse_error &error) {
        const auto end = bytes->begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, bytes->size()));
        return Problem(notJson, {name, std::to_string(1 + std::count(bytes->begin(), end, '\n'))});
    }
}

SourceTexts sourcesOf(const Json &root, ReadTrail &trail)
{
    SourceTexts sources;
    const auto at = root.find("sources");
    if (at == root.end())
        return sources;
    if (!at->is_object()) {
        trail.fail(catalogSays::wrongKind, "sources", catalogSays::anObject);
        return sources;
    }
    for (const auto &[key, text] : at->items()) {
        if (text.is_string())
            sources.emplace(key, text.get<std::string>());
        else
            trail.fail(catalogSays::wrongKind, "sources." + key, catalogSays::aText);
    }
    return sources;
}

} // namespace

std::vector<Given> readFigures(ObjectReader &object, const char *key, const SourceTexts &sources)
{
    const Json *value = object.take(key);
    if (!value)
        return {};
    std::vector<Given> figures;
    if (!value->is_object()) {
        object.trail().fail(catalogSays::wrongKind, object.named(key), catalogSays::anObject);
        return figures;
    }
    for (const auto &[written, figure] : value->items()) {
        const std::string where = object.named(std::string(key) + "." + written);
        auto given = figureFrom(written, figure, where, sources, object.trail());
        if (!given)
            continue;
        if (std::ranges::find(figures, given->key, &Given::key) != figures.end())
            object.trail().fail(catalogSays::usedTwice, where);
        figures.push_back(std::move(*given));
    }
    return figures;
}

Result<std::vector<Part>> readCatalogFile(const std::filesystem::path &file)
{
    const std::string name = file.filename().string();
    const Result<Json> json = jsonOf(file);
    if (!json)
        return json.problem();
    const Json &root = *json;
    if (!root.is_object() || root.value("format", Json()) != "gridhall.catalog")
        return Problem(notCatalog, {name});
    const Json version = root.value("version", Json(newestVersion));
    if (!version.is_number_integer() || version.get<int>() > newestVersion)
        return Problem(tooNew, {name});

    ReadTrail trail(name);
    const SourceTexts sources = sourcesOf(root, trail);
    std::vector<Part> parts;
    const auto list = root.find("parts");
    if (list == root.end() || !list->is_array())
        trail.fail(catalogSays::wrongKind, "parts", catalogSays::aList);
    for (std::size_t i = 0; !trail.problem() && i < list->size(); ++i)
        parts.push_back(partFrom((*list)[i], i, sources, trail));
    if (trail.problem())
        return *trail.problem();
    return parts;
}

} // namespace gridhall
