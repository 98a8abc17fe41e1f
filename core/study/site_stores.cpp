// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/site_stores.h"

#include "core/catalog/specs.h"

namespace gridhall {

namespace {

class StoreSum {
public:
    explicit StoreSum(const Layout &layout) : layout_(layout)
    {
        for (const auto &item : layout.all<Item>())
            add(*item);
    }
    SiteStores taken() const { return sum_; }

private:
    double figure(const Item &item, const char *key) const
    {
        const Given *given = figureOf(layout_, item, key);
        return given ? given->value : 0.0;
    }

    void add(const Item &item)
    {
        const Role role = roleOf(layout_, item);
        const double watts = figure(item, key::ratedPower), stated = figure(item, key::energy);
        const double joule = stated > 0 ? stated : watts * figure(item, key::runtime);
        if (role == Role::Bess)
            add(sum_.site, watts, joule);
        else if (role == Role::Battery && std::holds_alternative<InRack>(item.place))
            add(sum_.rack, watts, joule);
        else if (role == Role::Battery)
            sum_.ups.energy_j += joule;
        else if (role == Role::Ups)
            addUps(item, watts, joule);
        else
            sum_.buffer_j += figure(item, key::bufferEnergy);
    }

    void addUps(const Item &item, double watts, double joule)
    {
        const auto part = layout_.find<Part>(item.part);
        double share = figure(item, key::smoothing);
        if (share <= 0 && part && !part->trait("grid_friendly").empty())
            share = assumedSmoothing;
        const double all = sum_.ups.power_w + watts;
        sum_.smoothing = all > 0 ? (sum_.smoothing * sum_.ups.power_w + share * watts) / all : 0;
        add(sum_.ups, watts, joule);
    }

    static void add(Store &store, double watts, double joule)
    {
        store.power_w += watts;
        store.energy_j += joule;
    }

    const Layout &layout_;
    SiteStores sum_;
};

} // namespace

SiteStores siteStores(const Layout &layout) { return StoreSum(layout).taken(); }

} // namespace gridhall
