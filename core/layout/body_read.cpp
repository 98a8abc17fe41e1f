// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/enum_names.h"
#include "core/layout/fields.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <limits>
#include <type_traits>

namespace gridhall {

namespace {

using nlohmann::json;

constexpr std::int64_t idLimit = std::int64_t{1} << 53;
constexpr int depthLimit = 16;

/// The first thing that is wrong, and where: "contents.items[3].tag".
struct Complaint {
    std::optional<Sentence> sentence;
    std::string what;
    std::string where;

    bool any() const { return sentence.has_value(); }
    void say(Sentence said, std::string about = {})
    {
        if (!any()) {
            sentence = said;
            what = std::move(about);
        }
    }
    void within(const std::string &outer) { where = where.empty() || where.front() == '[' ? outer + where : outer + "." + where; }
};

//: %1 is the kind of thing, %2 the field, %3 what was found.
constexpr Sentence notAnObject = translatable("Body", "%1: %2 must be an object with named fields.");
constexpr Sentence notAList = translatable("Body", "%1: %2 must be a list.");
constexpr Sentence notText = translatable("Body", "%1: %2 must be text in quotes.");
constexpr Sentence notYesNo = translatable("Body", "%1: %2 must be true or false.");
constexpr Sentence notANumber = translatable("Body", "%1: %2 must be a finite number.");
constexpr Sentence notWhole = translatable("Body", "%1: %2 must be a whole number between -2147483648 and 2147483647.");
constexpr Sentence notAnId = translatable("Body", "%1: %2 must be an id, a whole number from 0 to 9007199254740991.");
constexpr Sentence notAPoint = translatable("Body", "%1: %2 must be a point [x, y] in tenths of a millimetre.");
constexpr Sentence notAPort = translatable("Body", "%1: %2 must name a port as \"id:port\".");
constexpr Sentence notAPlace = translatable("Body", "%1: %2 must be a place on \"floor\", \"rack\" or \"run\".");
constexpr Sentence notAChoice = translatable("Body", "%1: %2 does not know \"%3\"; the schema lists what it may be.");
constexpr Sentence notAField = translatable("Body", "%1: the field \"%3\" is not known here; remove it or use a newer Gridhall.");

template <class T>
concept HasFields = requires(T &t, int &v)
{
    T::fields(t, v);
};

template <class T>
bool readFields(const json &from, T &to, Complaint &complaint);

void read(const json &from, std::string &to, Complaint &complaint)
{
    if (const auto *words = from.get_ptr<const std::string *>())
        to = *words;
    else
        complaint.say(notText);
}

void read(const json &from, bool &to, Complaint &complaint)
{
    if (from.is_boolean())
        to = from.get<bool>();
    else
        complaint.say(notYesNo);
}

void read(const json &from, double &to, Complaint &complaint)
{
    const double number = from.is_number() ? from.get<double>() : std::numeric_limits<double>::infinity();
    if (std::isfinite(number))
        to = number;
    else
        complaint.say(notANumber);
}

/// A whole number in [low, high].
bool readWhole(const json &from, std::int64_t low, std::int64_t high, std::int64_t &to)
{
    if (!from.is_number_integer())
        return false;
    if (from.is_number_unsigned() && from.get<std::uint64_t>() > static_cast<std::uint64_t>(high))
        return false;
    to = from.get<std::int64_t>();
    return to >= low && to <= high;
}

void read(const json &from, std::int32_t &to, Complaint &complaint)
{
    std::int64_t number = 0;
    using Limits = std::numeric_limits<std::int32_t>;
    if (readWhole(from, Limits::min(), Limits::max(), number))
        to = static_cast<std::int32_t>(number);
    else
        complaint.say(notWhole);
}

void read(const json &from, Id &to, Complaint &complaint)
{
    std::int64_t number = 0;
    if (readWhole(from, 0, idLimit - 1, number))
        to = Id(number);
    else
        complaint.say(notAnId);
}

template <class E>
requires std::is_enum_v<E>
void read(const json &from, E &to, Complaint &complaint)
{
    const auto *name = from.get_ptr<const std::string *>();
    if (!name)
        return complaint.say(notText);
    if (const auto value = enumFrom<E>(*name))
        to = *value;
    else
        complaint.say(notAChoice, *name);
}

void read(const json &from, Point &to, Complaint &complaint)
{
    if (!from.is_array() || from.size() != 2)
        return complaint.say(notAPoint);
    read(from[0], to.x, complaint);
    read(from[1], to.y, complaint);
}

void read(const json &from, PortRef &to, Complaint &complaint)
{
    const auto *words = from.get_ptr<const std::string *>();
    const auto colon = words ? words->find(':') : std::string::npos;
    if (colon == std::string::npos)
        return complaint.say(notAPort);
    std::int64_t number = -1;
    const auto end = std::from_chars(words->data(), words->data() + colon, number);
    if (end.ec != std::errc() || end.ptr != words->data() + colon || number < 0 || number >= idLimit)
        return complaint.say(notAPort);
    to = {Id(number), words->substr(colon + 1)};
}

/// Reads the named fields of a small object; whatever is left over is not known.
class Object {
public:
    Object(const json &from, Complaint &complaint) : from_(from), complaint_(complaint)
    {
        if (!from.is_object())
            complaint.say(notAnObject);
    }
    template <class T>
    Object &field(const char *name, T &to)
    {
        const auto at = complaint_.any() ? from_.end() : from_.find(name);
        if (at == from_.end())
            return *this;
        ++known_;
        read(*at, to, complaint_);
        if (complaint_.any())
            complaint_.within(name);
        return *this;
    }
    /// Complains about the first field that `isKnown` does not name.
    template <class Known>
    void close(Known isKnown) const
    {
        if (complaint_.any() || known_ == from_.size())
            return;
        for (const auto &[name, value] : from_.items())
            if (!isKnown(name))
                return complaint_.say(notAField, name);
    }

private:
    const json &from_;
    Complaint &complaint_;
    std::size_t known_ = 0;
};

auto oneOf(std::initializer_list<std::string_view> names)
{
    return [known = std::vector<std::string_view>(names)](const std::string &name) {
        return std::find(known.begin(), known.end(), name) != known.end();
    };
}

void read(const json &from, OnFloor &to, Complaint &complaint)
{
    std::string on = "floor";
    Object(from, complaint)
        .field("on", on)
        .field("at", to.pose.at)
        .field("angle", to.pose.angle)
        .field("mirrored", to.pose.mirrored)
        .field("z", to.z)
        .close(oneOf({"on", "at", "angle", "mirrored", "z"}));
    to.pose.angle = normalised(to.pose.angle);
}

void read(const json &from, Place &to, Complaint &complaint)
{
    const auto on = from.is_object() ? from.find("on") : from.end();
    if (!from.is_object() || on == from.end() || !on->is_string())
        return complaint.say(notAPlace);
    std::string kind = on->get<std::string>();
    if (kind == "floor") {
        OnFloor floor;
        read(from, floor, complaint);
        to = floor;
    } else if (kind == "rack") {
        InRack rack;
        Object(from, complaint).field("on", kind).field("unit", rack.unit).field("rear", rack.rear).close(oneOf({"on", "unit", "rear"}));
        to = rack;
    } else if (kind == "run") {
        OnRun run;
        Object(from, complaint)
            .field("on", kind)
            .field("distance", run.distance)
            .field("side", run.side)
            .close(oneOf({"on", "distance", "side"}));
        to = run;
    } else {
        complaint.say(notAPlace);
    }
}

void read(const json &from, Given &to, Complaint &complaint)
{
    Object(from, complaint)
        .field("key", to.key)
        .field("value", to.value)
        .field("grade", to.grade)
        .field("source", to.source)
        .close(oneOf({"key", "value", "grade", "source"}));
}

template <HasFields T>
void read(const json &from, T &to, Complaint &complaint)
{
    readFields(from, to, complaint);
}

template <class T>
void read(const json &from, std::vector<T> &to, Complaint &complaint)
{
    if (!from.is_array())
        return complaint.say(notAList);
    to.clear();
    to.reserve(from.size());
    for (const json &one : from) {
        read(one, to.emplace_back(), complaint);
        if (complaint.any())
            return complaint.within("[" + std::to_string(to.size() - 1) + "]");
    }
}

void read(const json &from, std::shared_ptr<const Contents> &to, Complaint &complaint)
{
    Contents contents;
    if (readFields(from, contents, complaint))
        to = std::make_shared<const Contents>(std::move(contents));
}

struct Reader {
    Object object;

    template <class F>
    void operator()(const char *name, F &field, const FieldCard &)
    {
        object.field(name, field);
    }
};

/// Whether a field of that name is in the list.
struct NameSought {
    const std::string &name;
    bool found = false;

    template <class F>
    void operator()(const char *known, const F &, const FieldCard &)
    {
        found = found || name == known;
    }
};

template <class T>
bool readFields(const json &from, T &to, Complaint &complaint)
{
    Reader reader{Object(from, complaint)};
    T::fields(to, reader);
    reader.object.close([&to](const std::string &name) {
        NameSought sought{name};
        T::fields(std::as_const(to), sought);
        return sought.found;
    });
    return !complaint.any();
}

template <std::size_t Kind = 0>
Entity readKind(std::size_t kind, const json &from, Complaint &complaint)
{
    if constexpr (Kind + 1 < std::variant_size_v<Entity>)
        if (kind != Kind)
            return readKind<Kind + 1>(kind, from, complaint);
    using T = std::remove_const_t<typename std::variant_alternative_t<Kind, Entity>::element_type>;
    auto entity = std::make_shared<T>();
    readFields(from, *entity, complaint);
    if (!entity->id)
        complaint.say(notAnId), complaint.within("id");
    return Kept<T>(std::move(entity));
}

/// Refuses deep nesting before anything is built.
bool nestsTooDeep(const std::string &body)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (c == '"')
            quoted = !quoted;
        else if (quoted && c == '\\')
            ++i;
        else if (!quoted && (c == '{' || c == '['))
            depth += 1;
        else if (!quoted && (c == '}' || c == ']'))
            depth -= 1;
        if (depth > depthLimit)
            return true;
    }
    return false;
}

} // namespace

Result<Entity> entityFrom(std::size_t kind, const std::string &body)
{
    if (kind >= kindNames.size())
        return Problem(translatable("Body", "There is no kind of entity with number %1; use a newer Gridhall."), {std::to_string(kind)});
    const std::string name = kindNames[kind];
    if (nestsTooDeep(body))
        return Problem(translatable("Body", "%1: the text nests too deep to be a design; remove it."), {name});
    const json from = json::parse(body, nullptr, false);
    if (from.is_discarded())
        return Problem(translatable("Body", "%1: the text is not valid JSON: %2"), {name, body.substr(0, 60)});
    Complaint complaint;
    Entity entity = readKind(kind, from, complaint);
    if (complaint.any())
        return Problem(*complaint.sentence, {name, complaint.where, complaint.what});
    return entity;
}

} // namespace gridhall
