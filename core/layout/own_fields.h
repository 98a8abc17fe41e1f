// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/edit.h"
#include "core/layout/fields.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

/// Fields of stamped entities that differ from their module's contents: `own` names them, re-stamping keeps them.
namespace gridhall {

/// Whether a field says who an entity is rather than what it is like.
inline bool namesIdentity(std::string_view field) { return field == "id" || field == "slot" || field == "module" || field == "own"; }

/// Where each field of an entity is, by the order of the list.
struct FieldAddresses {
    std::vector<const void *> at;

    template <class F>
    void operator()(const char *, const F &field, const FieldCard &)
    {
        at.push_back(&field);
    }
};

/// Names the fields that differ from those of `before`.
struct DifferingFields {
    const FieldAddresses &before;
    std::vector<std::string> names;
    std::size_t index = 0;

    template <class F>
    void operator()(const char *name, const F &field, const FieldCard &)
    {
        if (!(*static_cast<const F *>(before.at[index++]) == field) && !namesIdentity(name))
            names.emplace_back(name);
    }
};

/// Takes the fields named in `own` from `before`.
struct OwnFieldsTaken {
    const FieldAddresses &before;
    const std::vector<std::string> &own;
    std::size_t index = 0;

    template <class F>
    void operator()(const char *name, F &field, const FieldCard &)
    {
        const void *old = before.at[index++];
        if (std::find(own.begin(), own.end(), name) != own.end() && !namesIdentity(name))
            field = *static_cast<const F *>(old);
    }
};

/// Adds to `after.own` what a hand changed on a stamped entity; leaves others alone.
template <class T>
void markOwn(const T &before, T &after)
{
    if constexpr (requires { after.own; }) {
        if (!after.slot)
            return;
        FieldAddresses old;
        T::fields(before, old);
        DifferingFields differing{old, {}};
        T::fields(std::as_const(after), differing);
        for (std::string &name : differing.names)
            if (std::find(after.own.begin(), after.own.end(), name) == after.own.end())
                after.own.push_back(std::move(name));
    }
}

/// A freshly stamped entity with the own fields of the one it replaces.
template <class T>
void keepOwn(const T &before, T &stamped)
{
    FieldAddresses old;
    T::fields(before, old);
    const std::vector<std::string> own = before.own;
    OwnFieldsTaken taken{old, own};
    T::fields(stamped, taken);
    stamped.own = own;
}

/// Replaces an entity by what a hand made of it.
template <class T>
void replaceByHand(Edit &edit, const Kept<T> &before, T after)
{
    markOwn(*before, after);
    edit.replace(before, std::move(after));
}

} // namespace gridhall
