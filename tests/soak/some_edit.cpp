// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/some_edit.h"

#include "core/layout/operations.h"

#include <algorithm>

namespace gridhall::test {

Edit someEdit(const Layout &layout, std::mt19937 &dice)
{
    const auto upTo = [&dice](int most) { return std::uniform_int_distribution(0, most)(dice); };
    std::vector<Id> ids;
    for (const Kept<Item> &item : layout.all<Item>())
        ids.push_back(item->id);
    if (ids.empty())
        return {};
    std::vector<Id> some;
    for (int i = upTo(2); i >= 0; --i)
        some.push_back(ids[static_cast<std::size_t>(upTo(static_cast<int>(ids.size()) - 1))]);
    std::sort(some.begin(), some.end());
    some.erase(std::unique(some.begin(), some.end()), some.end());
    switch (upTo(5)) {
    case 0: return rotated(layout, some, {0, 0}, 90000);
    case 1: return removed(layout, some);
    case 2: {
        const auto copies = duplicated(layout, some, {fromMm(600), 0});
        return copies ? copies->edit : Edit();
    }
    default: return moved(layout, some, {fromMm(100 * (upTo(40) - 20)), fromMm(100 * (upTo(40) - 20))});
    }
}

} // namespace gridhall::test
