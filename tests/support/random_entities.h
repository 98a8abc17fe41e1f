// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entity.h"
#include "core/layout/fields.h"

#include <random>

namespace gridhall::test {

/// Fills every field of an entity with something valid for files, straight from the list of fields.
class RandomFields {
public:
    explicit RandomFields(std::uint32_t seed) : engine_(seed) {}

    template <class T>
    T make()
    {
        T value;
        T::fields(value, *this);
        return value;
    }

    template <class F>
    void operator()(const char *, F &field, const FieldCard &)
    {
        fill(field);
    }

    int number(int low, int high) { return std::uniform_int_distribution(low, high)(engine_); }
    bool coin() { return number(0, 1) == 1; }

private:
    void fill(bool &to) { to = coin(); }
    void fill(std::int32_t &to) { to = number(-2000000000, 2000000000); }
    void fill(double &to) { to = coin() ? number(-1000, 1000) : std::uniform_real_distribution(-1e9, 1e9)(engine_) / number(1, 1000000); }
    void fill(Id &to) { to = Id(number(1, 2000000), number(1, 2000000000)); }
    void fill(std::string &to)
    {
        static const char *const words[] = {"", "R07", "quote \" and \\", "tab\tline\n", "冷水机组", "é ü", "a:b:c"};
        to = words[number(0, 6)];
    }
    void fill(Point &to) { fill(to.x), fill(to.y); }
    void fill(OnFloor &to)
    {
        fill(to.pose.at), fill(to.z);
        to.pose.angle = number(0, 359999);
        to.pose.mirrored = coin();
    }
    void fill(Place &to)
    {
        const int which = number(0, 2);
        OnFloor floor;
        fill(floor);
        if (which == 0)
            to = floor;
        else if (which == 1)
            to = InRack{number(1, 60), coin()};
        else
            to = OnRun{number(0, 1000000), coin()};
    }
    void fill(PortRef &to)
    {
        if (coin())
            fill(to.owner), fill(to.port);
    }
    void fill(Given &to) { fill(to.key), fill(to.value), fill(to.grade), fill(to.source); }
    void fill(std::shared_ptr<const Contents> &to)
    {
        if (coin())
            to = std::make_shared<const Contents>(make<Contents>());
    }
    template <class E>
    requires std::is_enum_v<E>
    void fill(E &to) { to = static_cast<E>(number(0, std::is_same_v<E, Role> ? 43 : 1)); }
    template <class T>
    void fill(std::vector<T> &to)
    {
        to.resize(static_cast<std::size_t>(number(0, 3)));
        for (T &one : to)
            fill(one);
    }
    template <class T>
    requires requires(T &t, RandomFields &v) { T::fields(t, v); }
    void fill(T &to) { T::fields(to, *this); }

    std::mt19937 engine_;
};

/// A random entity of a kind.
template <std::size_t Kind = 0>
Entity randomEntity(std::size_t kind, RandomFields &random)
{
    if constexpr (Kind + 1 < std::variant_size_v<Entity>)
        if (kind != Kind)
            return randomEntity<Kind + 1>(kind, random);
    using T = std::remove_const_t<typename std::variant_alternative_t<Kind, Entity>::element_type>;
    return std::make_shared<const T>(random.make<T>());
}

} // namespace gridhall::test
