// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_trail.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr double furthestMm = 1e7;

const Json &emptyObject()
{
    static const Json empty = Json::object();
    return empty;
}

} // namespace

void ReadTrail::fail(Sentence sentence, const std::string &field, std::optional<Argument> more)
{
    if (problem_)
        return;
    std::vector<Argument> arguments{file_, part_, field};
    if (more)
        arguments.push_back(std::move(*more));
    problem_ = Problem(sentence, std::move(arguments));
}

ObjectReader::ObjectReader(const Json &object, std::string path, ReadTrail &trail)
    : object_(object.is_object() ? object : emptyObject()), path_(std::move(path)), trail_(trail)
{
    if (!object.is_object())
        trail_.fail(catalogSays::wrongKind, path_, catalogSays::anObject);
}

const Json *ObjectReader::take(const char *key)
{
    taken_.emplace(key);
    const auto at = object_.find(key);
    return at == object_.end() ? nullptr : &*at;
}

std::string ObjectReader::text(const char *key, bool required)
{
    const Json *value = take(key);
    if (!value) {
        if (required)
            trail_.fail(catalogSays::missing, named(key));
        return {};
    }
    if (!value->is_string()) {
        trail_.fail(catalogSays::wrongKind, named(key), catalogSays::aText);
        return {};
    }
    auto words = value->get<std::string>();
    if (required && words.empty())
        trail_.fail(catalogSays::missing, named(key));
    return words;
}

double ObjectReader::number(const char *key, double fallback)
{
    const Json *value = take(key);
    if (!value)
        return fallback;
    if (!value->is_number()) {
        trail_.fail(catalogSays::wrongKind, named(key), catalogSays::aNumber);
        return fallback;
    }
    return value->get<double>();
}

std::int64_t ObjectReader::wholeNumber(const char *key, std::int64_t fallback, std::int64_t min, std::int64_t max)
{
    const Json *value = take(key);
    if (!value)
        return fallback;
    if (!value->is_number_integer()) {
        trail_.fail(catalogSays::wrongKind, named(key), catalogSays::aWholeNumber);
        return fallback;
    }
    const auto number = value->get<std::int64_t>();
    if (number < min || number > max)
        trail_.fail(catalogSays::outOfRange, named(key));
    return std::clamp(number, min, max);
}

bool ObjectReader::flag(const char *key, bool fallback)
{
    const Json *value = take(key);
    if (!value)
        return fallback;
    if (!value->is_boolean()) {
        trail_.fail(catalogSays::wrongKind, named(key), catalogSays::trueOrFalse);
        return fallback;
    }
    return value->get<bool>();
}

Tenths ObjectReader::mm(const char *key, Tenths fallback)
{
    const Json *value = take(key);
    return value ? tenthsFrom(*value, named(key), trail_) : fallback;
}

Point ObjectReader::pointMm(const char *key)
{
    const Json *value = take(key);
    return value ? pointFrom(*value, named(key), trail_) : Point();
}

Polyline ObjectReader::pointsMm(const char *key)
{
    Polyline points;
    for (const auto &[value, path] : members(key))
        points.push_back(pointFrom(*value, path, trail_));
    return points;
}

std::vector<std::pair<const Json *, std::string>> ObjectReader::members(const char *key)
{
    const Json *value = take(key);
    if (!value)
        return {};
    if (!value->is_array()) {
        trail_.fail(catalogSays::wrongKind, named(key), catalogSays::aList);
        return {};
    }
    std::vector<std::pair<const Json *, std::string>> all;
    for (std::size_t i = 0; i < value->size(); ++i)
        all.emplace_back(&(*value)[i], named(key) + "[" + std::to_string(i) + "]");
    return all;
}

void ObjectReader::finish()
{
    for (const auto &[key, value] : object_.items())
        if (!taken_.contains(key))
            trail_.fail(catalogSays::unknownField, named(key));
}

Tenths tenthsFrom(const Json &value, const std::string &field, ReadTrail &trail)
{
    if (!value.is_number()) {
        trail.fail(catalogSays::wrongKind, field, catalogSays::aNumber);
        return 0;
    }
    const auto millimetres = value.get<double>();
    if (!(std::abs(millimetres) <= furthestMm)) {
        trail.fail(catalogSays::outOfRange, field);
        return 0;
    }
    return fromMm(millimetres);
}

Point pointFrom(const Json &value, const std::string &field, ReadTrail &trail)
{
    if (!value.is_array() || value.size() != 2) {
        trail.fail(catalogSays::wrongKind, field, catalogSays::aList);
        return {};
    }
    return {tenthsFrom(value[0], field, trail), tenthsFrom(value[1], field, trail)};
}

} // namespace gridhall
