// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/exchange/import_readers.h"

#include <yaml-cpp/yaml.h>

#include <cmath>
#include <regex>

namespace gridhall {

namespace {

constexpr std::size_t mostYamlBytes = 4u << 20, mostYamlDocuments = 10'000;
constexpr double rackFace_mm = 482.6, fullDepth_mm = 800, halfDepth_mm = 400;

/// A document of a file and the line before it.
struct YamlDocument {
    std::string text;
    std::size_t linesBefore = 0;

    std::size_t lineOf(const YAML::Mark &mark) const { return mark.line < 0 ? 0 : linesBefore + static_cast<std::size_t>(mark.line) + 1; }
};

/// The documents of a file, parted at the lines that begin with "---". YAML::LoadAll would do the same, but never ends on
/// some broken files.
std::vector<YamlDocument> documentsOf(std::string_view yaml)
{
    std::vector<YamlDocument> documents(1);
    for (std::size_t line = 0; !yaml.empty(); ++line) {
        const std::string_view one = yaml.substr(0, std::min(yaml.find('\n'), yaml.size() - 1) + 1);
        yaml.remove_prefix(one.size());
        const bool begins =
            one.starts_with("---") && (one.size() == 3 || std::string_view(" \t\r\n").find(one[3]) != std::string_view::npos);
        if (begins && !documents.back().text.empty())
            documents.push_back({{}, line});
        documents.back().text += one;
    }
    return documents;
}

std::string wordsOf(const YAML::Node &node) { return node && node.IsScalar() ? node.Scalar() : std::string(); }

std::string lowered(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// kg of a stated weight; empty without a unit that is known.
std::optional<double> kilograms(double weight, const std::string &unit)
{
    if (unit == "kg")
        return weight;
    if (unit == "g")
        return weight * 1e-3;
    if (unit == "lb")
        return weight * 0.45359237;
    if (unit == "oz")
        return weight * 0.45359237 / 16;
    return std::nullopt;
}

/// One type out of a document.
class TypeReader {
public:
    TypeReader(ImportNotes &notes, const YamlDocument &document, const YAML::Node &node) : notes_(notes), document_(document), node_(node)
    {
    }

    void read()
    {
        const std::string maker = wordsOf(node_["manufacturer"]), model = wordsOf(node_["model"]);
        if (maker.empty() || model.empty())
            return notes_.say(Fate::Skipped, lineOf(node_), translatable("Import", "A type without manufacturer or model was skipped."));
        part_.maker = maker;
        part_.name = maker + " " + model;
        part_.number = importNumber(maker, model);
        const auto units = number("u_height");
        if (!units || *units < 0 || *units > 100)
            return notes_.say(Fate::Skipped, lineOf(node_),
                              translatable("Import", "%1: u_height is missing or not between 0 and 100; skipped."), {part_.name});
        units_ = *units;
        if (node_["form_factor"])
            readRack();
        else
            readDevice();
    }

private:
    std::size_t lineOf(const YAML::Node &node) const { return document_.lineOf(node.Mark()); }
    std::optional<double> number(const char *key)
    {
        const YAML::Node value = node_[key];
        if (!value)
            return std::nullopt;
        const auto read = plainNumber(wordsOf(value));
        if (!read)
            notes_.say(Fate::Skipped, lineOf(value), translatable("Import", "%1, %2: \"%3\" is not a number; it was left out."),
                       {part_.name, std::string(key), wordsOf(value)});
        return read;
    }
    void give(const char *key, double value, const std::string &source) { part_.figures.push_back({key, value, Grade::Datasheet, source}); }
    Tenths millimetres(double value) const { return static_cast<Tenths>(std::lround(std::clamp(value, 1.0, 1e5) * 10)); }

    void weigh()
    {
        const std::string unit = wordsOf(node_["weight_unit"]);
        for (const auto &[name, key] : {std::pair("weight", key::weight), std::pair("max_weight", key::loadRating)}) {
            const auto weight = number(name);
            if (!weight)
                continue;
            if (const auto kg = kilograms(*weight, unit))
                give(key, *kg, std::string("NetBox ") + name);
            else
                notes_.say(Fate::Skipped, lineOf(node_[name]),
                           translatable("Import", "%1, %2: the unit \"%3\" is not known; it was left out."),
                           {part_.name, std::string(name), unit});
        }
    }

    // racks

    void readRack()
    {
        if (units_ < 1)
            return notes_.say(Fate::Skipped, lineOf(node_), translatable("Import", "%1 has no rack units; skipped."), {part_.name});
        part_.role = Role::Rack;
        const double toMm = wordsOf(node_["outer_unit"]) == "in" ? 25.4 : 1.0;
        const double inner = number("width").value_or(19);
        part_.width = outer("outer_width", toMm, inner > 20 ? 750 : 600);
        part_.depth = outer("outer_depth", toMm, 1200);
        part_.height = outer("outer_height", toMm, std::ceil(units_ * rackUnit_mm + 120));
        if (const auto depth = number("mounting_depth"); depth && (*depth * toMm < 300 || *depth * toMm > part_.depth / 10.0))
            notes_.say(Fate::Skipped, lineOf(node_["mounting_depth"]),
                       translatable("Import", "%1: a mounting depth of %2 does not fit a rack of that depth; it was not used."),
                       {part_.name, Amount(*depth * toMm * 1e-3, Dimension::Length)});
        give(key::rackUnits, units_, "NetBox u_height");
        weigh();
        part_.clearance = {};
        done();
    }

    Tenths outer(const char *key, double toMm, double guess_mm)
    {
        if (const auto stated = number(key); stated && *stated * toMm >= 100 && *stated * toMm <= 5000)
            return millimetres(*stated * toMm);
        notes_.say(Fate::Guessed, lineOf(node_), translatable("Import", "%1: no %2 is stated; %3 is assumed."),
                   {part_.name, std::string(key), Amount(guess_mm * 1e-3, Dimension::Length)});
        return millimetres(guess_mm);
    }

    // devices

    void readDevice()
    {
        const std::string sub = wordsOf(node_["subdevice_role"]);
        if (sub == "child" || units_ == 0)
            return notes_.say(Fate::Skipped, lineOf(node_), translatable("Import", "%1 takes no rack unit of its own; skipped."),
                              {part_.name});
        comments_ = wordsOf(node_["comments"]) + " " + wordsOf(node_["description"]);
        guessRole();
        const std::string full = wordsOf(node_["is_full_depth"]);
        const double depth = full == "false" ? halfDepth_mm : fullDepth_mm;
        notes_.say(Fate::Guessed, lineOf(node_), translatable("Import", "%1: NetBox states no depth; %2 is assumed."),
                   {part_.name, Amount(depth * 1e-3, Dimension::Length)});
        part_.width = millimetres(rackFace_mm);
        part_.depth = millimetres(depth);
        part_.height = millimetres(units_ * rackUnit_mm);
        give(key::rackUnits, units_, "NetBox u_height");
        weigh();
        readPower();
        unread();
        done();
    }

    void guessRole()
    {
        const std::string words = lowered(part_.name + " " + comments_);
        const bool outlets = node_["power-outlets"] && node_["power-outlets"].size() > 0;
        if (words.find("coolant distribution") != std::string::npos || std::regex_search(words, std::regex("\\bs?cdu\\b")))
            part_.role = Role::InRackCdu;
        else if (words.find("power shelf") != std::string::npos && words.find("compute") == std::string::npos)
            part_.role = Role::PowerShelf;
        else if (outlets)
            part_.role = Role::RackPdu;
        else
            part_.role = Role::Server;
        static const std::map<Role, Sentence> names{{Role::InRackCdu, translatable("Import", "in-rack CDU")},
                                                    {Role::PowerShelf, translatable("Import", "power shelf")},
                                                    {Role::RackPdu, translatable("Import", "rack PDU")},
                                                    {Role::Server, translatable("Import", "IT device")}};
        notes_.say(Fate::Guessed, lineOf(node_), translatable("Import", "%1 is taken for: %2."), {part_.name, names.at(part_.role)});
    }

    /// Watts of the inlets: what their plates say, and what NetBox was told to allocate.
    struct Inlets {
        double plate_w = 0, allocated_w = 0;
        int count = 0;
        std::size_t line = 0;
    };

    Inlets inlets()
    {
        Inlets found;
        const YAML::Node ports = node_["power-ports"];
        if (!ports || !ports.IsSequence())
            return found;
        found.line = lineOf(ports);
        for (const YAML::Node &port : ports) {
            if (!port.IsMap())
                continue;
            ++found.count;
            found.plate_w += std::max(0.0, plainNumber(wordsOf(port["maximum_draw"])).value_or(0));
            found.allocated_w += std::max(0.0, plainNumber(wordsOf(port["allocated_draw"])).value_or(0));
        }
        return found;
    }

    void readPower()
    {
        const Inlets in = inlets();
        if (in.count > 0)
            give(key::cords, in.count, "NetBox power-ports");
        if (part_.role == Role::RackPdu) {
            if (in.plate_w > 0)
                give(key::ratedPower, in.plate_w, "NetBox maximum_draw");
            return;
        }
        if (part_.role == Role::InRackCdu)
            return need(key::coolingCapacity, hint(), "comment, not verified",
                        translatable("Import", "%1: the cooling capacity is nowhere in the file's fields; please give it."));
        if (part_.role != Role::Server)
            return;
        if (in.plate_w > 0)
            notes_.say(
                Fate::Read, in.line,
                translatable("Import", "%1: %2 inlets with a nameplate sum of %3. Nameplates are no loads and were not taken as one."),
                {part_.name, Amount(in.count, Dimension::Count), Amount(in.plate_w, Dimension::Power)});
        needPower(in);
    }

    /// Half of an even number of inlets carries all of it in an N+N supply; an odd number is taken in full.
    void needPower(const Inlets &in)
    {
        const double share = in.count > 0 && in.count % 2 == 0 ? in.plate_w / 2 : in.plate_w;
        const auto told = hint();
        if (std::max(in.allocated_w, share) > 0)
            return need(key::peakPower, std::max(in.allocated_w, share),
                        in.allocated_w >= share ? "allocated draw, not verified" : "N+N share of the nameplates, not verified",
                        translatable("Import", "%1: no load is stated; please give its peak power."));
        need(key::peakPower, told, told ? "comment, not verified" : "",
             wordsOf(node_["is_powered"]) == "false"
                 ? translatable("Import", "%1 is fed from a busbar and states no power; please give its peak power.")
                 : translatable("Import", "%1: no load is stated; please give its peak power."));
    }

    /// The first "x kW" of the prose; it is a hint, never a figure.
    std::optional<double> hint() const
    {
        static const std::regex pattern(R"((\d{1,5}(?:[.,]\d{1,3})?)\s?kW\b)");
        std::smatch found;
        const std::string near = comments_.substr(0, 4000);
        if (!std::regex_search(near, found, pattern))
            return std::nullopt;
        const auto value = plainNumber(found[1].str());
        return value ? std::optional(*value * 1000) : std::nullopt;
    }

    void need(const char *key, std::optional<double> suggestion, const std::string &basis, Sentence sentence)
    {
        notes_.import().needs.push_back({part_.number, key, suggestion, suggestion ? basis : std::string(), std::nullopt});
        notes_.say(Fate::NeedsValue, lineOf(node_), sentence, {part_.name});
    }

    /// What the design has no use for, in one line.
    void unread()
    {
        std::string names;
        for (const char *key : {"interfaces", "console-ports", "console-server-ports", "front-ports", "rear-ports", "module-bays",
                                "device-bays", "inventory-items"})
            if (node_[key] && node_[key].size() > 0)
                names += (names.empty() ? "" : ", ") + std::string(key);
        if (!names.empty())
            notes_.say(Fate::Skipped, lineOf(node_), translatable("Import", "%1: not used: %2."), {part_.name, names});
    }

    void done()
    {
        if (importedPart(notes_.import(), part_.number)) {
            std::erase_if(notes_.import().needs, [this](const ImportNeed &need) { return need.part == part_.number; });
            return notes_.say(Fate::Skipped, lineOf(node_), translatable("Import", "%1 is there twice; the second was skipped."),
                              {part_.name});
        }
        const std::string slug = wordsOf(node_["slug"]);
        if (!slug.empty())
            part_.traits.push_back({"netbox_slug", slug});
        notes_.say(Fate::Read, lineOf(node_), translatable("Import", "%1 was read."), {part_.name});
        notes_.import().parts.push_back(std::move(part_));
    }

    ImportNotes &notes_;
    const YamlDocument &document_;
    const YAML::Node &node_;
    Part part_;
    double units_ = 0;
    std::string comments_;
};

/// yaml-cpp recurses as deep as the text nests; nothing that NetBox writes nests deeper than this.
bool nestsTooDeep(const std::string &text)
{
    int depth = 0;
    std::size_t indent = 0;
    bool leading = true;
    for (const char c : text) {
        if (c == '\n') {
            leading = true;
            indent = 0;
        } else if (leading && (c == ' ' || c == '-')) {
            if (++indent > 200)
                return true;
        } else {
            leading = false;
            depth = std::max(0, depth + (c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0));
            if (depth > 60)
                return true;
        }
    }
    return false;
}

void readType(ImportNotes &notes, const YamlDocument &document, const YAML::Node &node)
{
    try {
        TypeReader(notes, document, node).read();
    } catch (const YAML::Exception &broken) { // a field of another kind than it should be
        notes.say(Fate::Skipped, document.lineOf(broken.mark), translatable("Import", "The YAML is broken here; the file was skipped."));
    }
}

} // namespace

bool looksLikeNetBoxType(std::string_view text)
{
    const auto hasKey = [text](std::string_view key) {
        return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
    };
    return hasKey("manufacturer:") && hasKey("model:");
}

void readNetBoxTypes(ImportNotes notes, const std::string &yaml)
{
    const Sentence tooLarge = translatable("Import", "The file is larger or deeper than any device type; skipped.");
    if (yaml.size() > mostYamlBytes || nestsTooDeep(yaml))
        return notes.say(Fate::Skipped, 0, tooLarge);
    const std::vector<YamlDocument> documents = documentsOf(yaml);
    if (documents.size() > mostYamlDocuments)
        return notes.say(Fate::Skipped, 0, tooLarge);
    std::vector<YAML::Node> nodes;
    for (const YamlDocument &document : documents)
        try {
            nodes.push_back(YAML::Load(document.text));
        } catch (const YAML::Exception &broken) {
            return notes.say(Fate::Skipped, document.lineOf(broken.mark),
                             translatable("Import", "The YAML is broken here; the file was skipped."));
        }
    const bool blank = std::ranges::all_of(nodes, [](const YAML::Node &node) { return node.IsNull(); });
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].IsMap())
            readType(notes, documents[i], nodes[i]);
        else if (blank || !nodes[i].IsNull())
            notes.say(Fate::Skipped, documents[i].lineOf(nodes[i].Mark()),
                      translatable("Import", "This is not a device or rack type; skipped."));
    }
}

} // namespace gridhall
