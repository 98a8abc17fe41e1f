// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/enum_names.h"
#include "core/layout/fields.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <type_traits>

namespace gridhall {

namespace {

using Schema = nlohmann::ordered_json;

Schema closedObject(Schema properties)
{
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Schema whole(double min, double max)
{
    return {{"type", "integer"}, {"minimum", static_cast<std::int64_t>(min)}, {"maximum", static_cast<std::int64_t>(max)}};
}

Schema id() { return whole(0, 9007199254740991.0); }
Schema int32() { return whole(std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()); }
Schema point() { return {{"type", "array"}, {"items", int32()}, {"minItems", 2}, {"maxItems", 2}}; }
Schema yesNo() { return {{"type", "boolean"}}; }

Schema floorFields() { return {{"on", {{"const", "floor"}}}, {"at", point()}, {"angle", int32()}, {"mirrored", yesNo()}, {"z", int32()}}; }

template <class E>
Schema choice()
{
    Schema names = Schema::array();
    for (const char *name : namesOf(E{}))
        names.push_back(name);
    return {{"enum", std::move(names)}};
}

template <class T>
Schema fieldsSchema();

template <class T>
Schema schemaFor(const T &, const FieldCard &)
{
    if constexpr (std::is_same_v<T, std::string>)
        return {{"type", "string"}};
    else if constexpr (std::is_same_v<T, bool>)
        return yesNo();
    else if constexpr (std::is_enum_v<T>)
        return choice<T>();
    else if constexpr (std::is_same_v<T, Id>)
        return id();
    else if constexpr (std::is_same_v<T, Point>)
        return point();
    else if constexpr (std::is_same_v<T, PortRef>)
        return {{"type", "string"}, {"pattern", "^[0-9]+:"}};
    else
        return fieldsSchema<T>();
}

Schema schemaFor(double, const FieldCard &card) { return {{"type", "number"}, {"minimum", card.min}, {"maximum", card.max}}; }

Schema schemaFor(std::int32_t, const FieldCard &card)
{
    return card.dimension == Dimension::Length ? whole(card.min * 1e4, card.max * 1e4) : int32();
}

Schema schemaFor(const OnFloor &, const FieldCard &) { return closedObject(floorFields()); }

Schema schemaFor(const Place &, const FieldCard &)
{
    const Schema inRack{{"on", {{"const", "rack"}}}, {"unit", int32()}, {"rear", yesNo()}};
    const Schema onRun{{"on", {{"const", "run"}}}, {"distance", int32()}, {"side", yesNo()}};
    Schema kinds = Schema::array();
    for (const Schema &fields : {floorFields(), inRack, onRun}) {
        Schema kind = closedObject(fields);
        kind["required"] = Schema::array({"on"});
        kinds.push_back(std::move(kind));
    }
    return {{"oneOf", std::move(kinds)}};
}

Schema schemaFor(const Given &, const FieldCard &)
{
    return closedObject(
        {{"key", {{"type", "string"}}}, {"value", {{"type", "number"}}}, {"grade", choice<Grade>()}, {"source", {{"type", "string"}}}});
}

Schema schemaFor(const std::shared_ptr<const Contents> &, const FieldCard &) { return fieldsSchema<Contents>(); }

template <class T>
Schema schemaFor(const std::vector<T> &, const FieldCard &card)
{
    return {{"type", "array"}, {"items", schemaFor(T{}, card)}};
}

struct Properties {
    Schema list = Schema::object();

    template <class F>
    void operator()(const char *name, const F &field, const FieldCard &card)
    {
        list[name] = schemaFor(field, card);
        if (*card.label.source)
            list[name]["title"] = card.label.source;
    }
};

template <class T>
Schema fieldsSchema()
{
    Properties properties;
    const T blank{};
    T::fields(blank, properties);
    Schema schema = closedObject(std::move(properties.list));
    if constexpr (requires { blank.id; })
        schema["required"] = Schema::array({"id"});
    return schema;
}

template <std::size_t Kind = 0>
Schema kindSchema(std::size_t kind)
{
    if constexpr (Kind + 1 < std::variant_size_v<Entity>)
        if (kind != Kind)
            return kindSchema<Kind + 1>(kind);
    return fieldsSchema<std::remove_const_t<typename std::variant_alternative_t<Kind, Entity>::element_type>>();
}

} // namespace

std::string schemaOf(std::size_t kind)
{
    Schema schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", kindNames.at(kind)}};
    schema.update(kindSchema(kind));
    return schema.dump(2);
}

} // namespace gridhall
