// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace gridhall {

/// Sets that grow together; the root is the smallest member, so results do not depend on the order of joining.
class UnionFind {
public:
    explicit UnionFind(std::size_t size) : parent_(size)
    {
        for (std::size_t i = 0; i < size; ++i)
            parent_[i] = static_cast<std::int32_t>(i);
    }
    std::int32_t root(std::int32_t of)
    {
        while (parent_[static_cast<std::size_t>(of)] != of)
            of = parent_[static_cast<std::size_t>(of)] = parent_[static_cast<std::size_t>(parent_[static_cast<std::size_t>(of)])];
        return of;
    }
    void join(std::int32_t a, std::int32_t b)
    {
        a = root(a);
        b = root(b);
        parent_[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<std::int32_t> parent_;
};

} // namespace gridhall
