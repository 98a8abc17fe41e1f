// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/loop_faults.h"

namespace gridhall {

Fix turnedRound(Id fitting)
{
    return {{translatable("Checks", "Turn it round"), {}}, [fitting](const Layout &layout) {
                Edit edit;
                const Kept<Item> item = layout.find<Item>(fitting);
                if (!item || !std::holds_alternative<OnRun>(item->place))
                    return edit;
                Item after = *item;
                auto &place = std::get<OnRun>(after.place);
                place.side = !place.side;
                edit.replace(item, after);
                return edit;
            }};
}

} // namespace gridhall
