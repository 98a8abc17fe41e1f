// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/result.h"
#include "core/layout/enum_names.h"

#include <nlohmann/json.hpp>

#include <set>

/// How catalogue files are read: the first thing that is wrong is kept as a sentence, reading goes on with defaults.
namespace gridhall {

using Json = nlohmann::ordered_json;

namespace catalogSays {
inline constexpr Sentence missing = translatable("Catalog", "%1, part %2: the field %3 is missing.");
inline constexpr Sentence unknownField = translatable("Catalog", "%1, part %2: there is no field named %3.");
inline constexpr Sentence wrongKind = translatable("Catalog", "%1, part %2: %3 should be %4.");
inline constexpr Sentence unknownValue = translatable("Catalog", "%1, part %2: %3 has the unknown value \"%4\".");
inline constexpr Sentence outOfRange = translatable("Catalog", "%1, part %2: %3 lies outside its valid range.");
inline constexpr Sentence unknownKey = translatable("Catalog", "%1, part %2: %3 is not a known figure.");
inline constexpr Sentence unknownSource = translatable("Catalog", "%1, part %2: %3 names the source \"%4\", which the file does not list.");
inline constexpr Sentence usedTwice = translatable("Catalog", "%1, part %2: %3 is used twice.");
inline constexpr Sentence unknownPart = translatable("Catalog", "%1, part %2: %3 names the part \"%4\", which no catalogue holds.");
inline constexpr Sentence nothingThere = translatable("Catalog", "%1, part %2: %3 names \"%4\", which the module does not contain.");
inline constexpr Sentence notSimple = translatable("Catalog", "%1, part %2: the outline %3 crosses itself or has no area.");
inline constexpr Sentence inItself = translatable("Catalog", "%1, part %2: the module contains itself through %3.");
inline constexpr Sentence tooDeep = translatable("Catalog", "%1, part %2: modules nest deeper than eight through %3.");
inline constexpr Sentence noInnerPort = translatable("Catalog", "%1, part %2: the port %3 of the module stands for no port inside.");

inline constexpr Sentence aText = translatable("Catalog", "a text");
inline constexpr Sentence aNumber = translatable("Catalog", "a number");
inline constexpr Sentence aWholeNumber = translatable("Catalog", "a whole number");
inline constexpr Sentence trueOrFalse = translatable("Catalog", "true or false");
inline constexpr Sentence aList = translatable("Catalog", "a list");
inline constexpr Sentence anObject = translatable("Catalog", "a group of fields");
inline constexpr Sentence valueGradeSource = translatable("Catalog", "a list of value, grade and source");
inline constexpr Sentence slotAndPort = translatable("Catalog", "a slot and a port, such as \"12:out\"");
} // namespace catalogSays

/// Which file and part is being read, and the first problem met.
class ReadTrail {
public:
    explicit ReadTrail(std::string file) : file_(std::move(file)) {}

    void enterPart(std::string part) { part_ = std::move(part); }
    const std::string &file() const { return file_; }
    /// Fills %1 with the file, %2 with the part, %3 with the field, %4 with `more`.
    void fail(Sentence sentence, const std::string &field, std::optional<Argument> more = {});
    const std::optional<Problem> &problem() const { return problem_; }

private:
    std::string file_, part_;
    std::optional<Problem> problem_;
};

/// The fields of one JSON object; asks for each by name and refuses what nobody asked for.
class ObjectReader {
public:
    /// `path` names the object in sentences: "ports[2]"; empty for the part itself.
    ObjectReader(const Json &object, std::string path, ReadTrail &trail);

    const Json *take(const char *key); ///< Null if it is absent.
    std::string text(const char *key, bool required = false);
    double number(const char *key, double fallback = 0.0);
    std::int64_t wholeNumber(const char *key, std::int64_t fallback, std::int64_t min, std::int64_t max);
    bool flag(const char *key, bool fallback);
    Tenths mm(const char *key, Tenths fallback = 0);
    Point pointMm(const char *key);
    Polyline pointsMm(const char *key);
    template <class E>
    E oneOf(const char *key, std::optional<E> fallback = {})
    {
        const Json *value = take(key);
        if (!value && fallback)
            return *fallback;
        const std::string name = text(key, true);
        const auto found = enumFrom<E>(name);
        if (!found && value)
            trail_.fail(catalogSays::unknownValue, named(key), name);
        return found.value_or(E{});
    }
    /// The members of a list, each with its path; none if the field is absent.
    std::vector<std::pair<const Json *, std::string>> members(const char *key);
    std::string named(const std::string &key) const { return path_.empty() ? key : path_ + "." + key; }
    void finish(); ///< Refuses fields that were not asked for.
    ReadTrail &trail() { return trail_; }

private:
    const Json &object_;
    std::string path_;
    ReadTrail &trail_;
    std::set<std::string, std::less<>> taken_;
};

/// Millimetres as tenths; complains about what is not a number or is further than 10 km.
Tenths tenthsFrom(const Json &value, const std::string &field, ReadTrail &trail);
/// [x, y] in millimetres.
Point pointFrom(const Json &value, const std::string &field, ReadTrail &trail);

} // namespace gridhall
