// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/siting.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gridhall {

namespace {

constexpr double step_m = 1;

class Rows {
public:
    Rows(const Ground &ground, const std::vector<Footprint> &footprints) : ground_(ground), footprints_(footprints)
    {
        order_.resize(footprints.size());
        std::iota(order_.begin(), order_.end(), std::size_t(0));
        std::ranges::stable_sort(order_, [&](std::size_t a, std::size_t b) { return footprints[a].depth_m > footprints[b].depth_m; });
        bounds_ = ground.outline.empty() ? endless() : boxOf(ground.outline);
    }

    std::vector<Sited> placed()
    {
        double y = metresOf(bounds_.min.y);
        while (!order_.empty() && y < metresOf(bounds_.max.y)) {
            const double depth = row(y);
            y += depth > 0 ? depth + ground_.lane_m : step_m;
        }
        return std::move(sited_);
    }

private:
    /// A square with room for all and lanes.
    Box endless() const
    {
        double area = 0, widest = 0;
        for (const Footprint &one : footprints_) {
            area += one.width_m * (one.depth_m + ground_.lane_m);
            widest = std::max(widest, one.width_m);
        }
        const double side = std::max(widest, std::sqrt(area) * 1.1) + 2 * ground_.fence_m;
        return {{0, 0}, {tenthsOf(side), tenthsOf(1e4)}};
    }
    bool isFree(double x, double y, const Footprint &one) const
    {
        const Box box{{tenthsOf(x), tenthsOf(y)}, {tenthsOf(x + one.width_m), tenthsOf(y + one.depth_m)}};
        const Polygon fenced = box.grown(tenthsOf(ground_.fence_m)).corners();
        if (!ground_.outline.empty() && !contains(ground_.outline, fenced))
            return false;
        return std::ranges::none_of(ground_.noGo, [&](const Polygon &area) { return overlaps(area, fenced); });
    }
    /// The deepest footprint it could place decides the row; 0 if nothing fits.
    double row(double y)
    {
        double depth = 0;
        double x = metresOf(bounds_.min.x) + (ground_.outline.empty() ? ground_.fence_m : 0);
        const double east = metresOf(bounds_.max.x);
        while (!order_.empty() && x < east) {
            const Footprint *tried = nullptr; // equal ones fit no better
            const auto fits = std::ranges::find_if(order_, [&](std::size_t index) {
                const Footprint &one = footprints_[index];
                if (tried && tried->width_m == one.width_m && tried->depth_m == one.depth_m)
                    return false;
                tried = &one;
                return (depth <= 0 || one.depth_m <= depth + 1e-9) && x + one.width_m <= east + 1e-9 && isFree(x, y, one);
            });
            if (fits == order_.end()) {
                x += step_m;
                continue;
            }
            sited_.push_back({*fits, x, y});
            depth = std::max(depth, footprints_[*fits].depth_m);
            x += footprints_[*fits].width_m;
            order_.erase(fits);
        }
        return depth;
    }

    const Ground &ground_;
    const std::vector<Footprint> &footprints_;
    std::vector<std::size_t> order_;
    std::vector<Sited> sited_;
    Box bounds_;
};

} // namespace

std::vector<Sited> placedOn(const Ground &ground, const std::vector<Footprint> &footprints) { return Rows(ground, footprints).placed(); }

} // namespace gridhall
