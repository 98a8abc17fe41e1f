// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/fields.h"
#include "ui/render/names.h"

#include <QStringList>

#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// The shown fields of any entity as rows of a form, from its one list of fields.
namespace gridhall {

/// Words, a flag, a number in SI, or the index of a choice.
using FieldValue = std::variant<std::string, bool, double, int>;

struct FieldRow {
    std::string name;
    FieldCard card;
    FieldValue value;
    QStringList choices; ///< Of an index.
};

namespace fieldrows {

template <class E>
constexpr int countOf()
{
    if constexpr (std::is_same_v<E, WorkloadKind>)
        return 2;
    else if constexpr (std::is_same_v<E, Duty>)
        return 5;
    else if constexpr (std::is_same_v<E, Feed> || std::is_same_v<E, AisleKind> || std::is_same_v<E, Climate>)
        return 3;
    else if constexpr (std::is_same_v<E, SwitchState>)
        return 4;
    else if constexpr (std::is_same_v<E, SpaceKind>)
        return 9;
    else
        return 6; // Grade
}

struct Reader {
    std::vector<FieldRow> rows;

    template <class M>
    void operator()(const char *name, const M &member, const FieldCard &card)
    {
        if (card.label.source[0] == '\0')
            return;
        FieldRow row{name, card, {}, {}};
        if constexpr (std::is_same_v<M, std::string> || std::is_same_v<M, bool> || std::is_same_v<M, double>) {
            row.value = member;
        } else if constexpr (std::is_same_v<M, std::int32_t>) {
            row.value = card.dimension == Dimension::Length ? metresOf(member) : static_cast<double>(member);
        } else if constexpr (std::is_enum_v<M>) {
            row.value = static_cast<int>(member);
            for (int i = 0; i < countOf<M>(); ++i)
                row.choices << nameOf(static_cast<M>(i));
        } else {
            return;
        }
        rows.push_back(std::move(row));
    }
};

struct Writer {
    std::string_view name;
    const FieldValue &value;

    template <class M>
    void operator()(const char *field, M &member, [[maybe_unused]] const FieldCard &card)
    {
        if (name != field)
            return;
        if constexpr (std::is_same_v<M, std::string> || std::is_same_v<M, bool> || std::is_same_v<M, double>)
            member = std::get<M>(value);
        else if constexpr (std::is_same_v<M, std::int32_t>)
            member = card.dimension == Dimension::Length ? tenthsOf(std::get<double>(value))
                                                         : static_cast<std::int32_t>(std::get<double>(value));
        else if constexpr (std::is_enum_v<M>)
            member = static_cast<M>(std::get<int>(value));
    }
};

} // namespace fieldrows

template <class T>
std::vector<FieldRow> fieldRows(const T &entity)
{
    fieldrows::Reader reader;
    T::fields(entity, reader);
    return std::move(reader.rows);
}

template <class T>
void setField(T &entity, std::string_view name, const FieldValue &value)
{
    fieldrows::Writer writer{name, value};
    T::fields(entity, writer);
}

} // namespace gridhall
