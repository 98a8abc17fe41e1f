// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/enum_names.h"
#include "core/layout/fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <type_traits>

namespace gridhall {

namespace {

template <class Number>
void writeNumber(std::string &out, Number number)
{
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), number).ptr;
    out.append(text, static_cast<std::size_t>(end - text));
}

bool isPlain(unsigned char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; }

void write(std::string &out, const std::string &words)
{
    if (std::ranges::all_of(words, isPlain)) {
        out += '"';
        out += words;
        out += '"';
    } else {
        using nlohmann::json;
        out += json(words).dump(-1, ' ', false, json::error_handler_t::replace);
    }
}

void write(std::string &out, bool yes) { out += yes ? "true" : "false"; }
void write(std::string &out, std::int32_t number) { writeNumber(out, number); }
void write(std::string &out, double number)
{
    if (!std::isfinite(number))
        out += "null";
    else if (std::abs(number) < 1e15 && number == std::trunc(number))
        writeNumber(out, static_cast<std::int64_t>(number));
    else
        writeNumber(out, number);
}
void write(std::string &out, Id id) { writeNumber(out, id.value); }
template <class E>
requires std::is_enum_v<E>
void write(std::string &out, E value)
{
    out += '"';
    out += nameOf(value);
    out += '"';
}

void write(std::string &out, Point point)
{
    out += '[';
    writeNumber(out, point.x);
    out += ',';
    writeNumber(out, point.y);
    out += ']';
}

void write(std::string &out, const PortRef &ref) { write(out, std::to_string(ref.owner.value) + ":" + ref.port); }

void writePose(std::string &out, const OnFloor &place)
{
    out += "\"at\":";
    write(out, place.pose.at);
    if (place.pose.angle != 0) {
        out += ",\"angle\":";
        writeNumber(out, place.pose.angle);
    }
    if (place.pose.mirrored)
        out += ",\"mirrored\":true";
    if (place.z != 0) {
        out += ",\"z\":";
        writeNumber(out, place.z);
    }
    out += '}';
}

void write(std::string &out, const OnFloor &place)
{
    out += '{';
    writePose(out, place);
}

void write(std::string &out, const Place &place)
{
    if (const auto *floor = std::get_if<OnFloor>(&place)) {
        out += "{\"on\":\"floor\",";
        writePose(out, *floor);
    } else if (const auto *rack = std::get_if<InRack>(&place)) {
        out += "{\"on\":\"rack\",\"unit\":";
        writeNumber(out, rack->unit);
        out += rack->rear ? ",\"rear\":true}" : "}";
    } else {
        const auto &run = std::get<OnRun>(place);
        out += "{\"on\":\"run\",\"distance\":";
        writeNumber(out, run.distance);
        out += run.side ? ",\"side\":true}" : "}";
    }
}

void write(std::string &out, const Given &given)
{
    out += "{\"key\":";
    write(out, given.key);
    out += ",\"value\":";
    write(out, given.value);
    out += ",\"grade\":";
    write(out, given.grade);
    if (!given.source.empty()) {
        out += ",\"source\":";
        write(out, given.source);
    }
    out += '}';
}

template <class T>
void writeFields(std::string &out, const T &value);

template <class T>
requires requires(T &t, int &v) { T::fields(t, v); }
void write(std::string &out, const T &value) { writeFields(out, value); }

template <class T>
void write(std::string &out, const std::vector<T> &values)
{
    out += '[';
    for (const T &value : values) {
        if (&value != values.data())
            out += ',';
        write(out, value);
    }
    out += ']';
}

void write(std::string &out, const std::shared_ptr<const Contents> &contents) { write(out, *contents); }

/// Remembers where each field of a default value is.
struct FieldPlaces {
    std::vector<const void *> places;

    template <class F>
    void operator()(const char *, const F &field, const FieldCard &)
    {
        places.push_back(&field);
    }
};

/// A default value and its fields, in the order of the list.
template <class T>
struct Blank {
    T value{};
    FieldPlaces fields;
    Blank() { T::fields(std::as_const(value), fields); }
};

/// Writes each field that differs from its default; an id always.
template <class T>
struct Writer {
    std::string &out;
    const Blank<T> &blank;
    std::size_t index = 0;
    bool first = true;

    template <class F>
    void operator()(const char *name, const F &field, const FieldCard &)
    {
        const bool isId = index == 0 && std::is_same_v<F, Id>;
        if (field == *static_cast<const F *>(blank.fields.places[index++]) && !isId)
            return;
        out += first ? "\"" : ",\"";
        out += name;
        out += "\":";
        first = false;
        write(out, field);
    }
};

template <class T>
void writeFields(std::string &out, const T &value)
{
    static const Blank<T> blank;
    out += '{';
    Writer<T> writer{out, blank};
    T::fields(value, writer);
    out += '}';
}

} // namespace

std::string bodyOf(const Entity &entity)
{
    std::string out;
    out.reserve(256);
    std::visit([&out](const auto &kept) { writeFields(out, *kept); }, entity);
    return out;
}

} // namespace gridhall
