// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/tints.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace gridhall {

namespace {

constexpr double bandsOfRamp = 20; ///< As on the plan, so that values can be read off the legend.

QRgb tintOf(const OverlayValues &overlay, double value, const Theme &theme)
{
    if (overlay.ramp == Ramp::PathLoad && value > overlay.limit.value_or(overlay.to))
        return theme(Tone::Error).rgb();
    const double span = overlay.to - overlay.from;
    const double t = span != 0 ? (value - overlay.from) / span : 0;
    return rampColour(overlay.ramp, std::floor(std::clamp(t, 0.0, 1.0) * bandsOfRamp) / bandsOfRamp).rgb();
}

} // namespace

std::shared_ptr<const std::vector<QRgb>> spaceTints(const SpaceScene &scene, const OverlayValues &overlay, const Theme &theme)
{
    std::unordered_map<Id, Id> outer;
    for (const SpaceScene::Entity &entity : scene.entities)
        if (entity.module)
            outer.emplace(entity.id, entity.module);
    const bool low = overlay.ramp == Ramp::Headroom;
    std::unordered_map<Id, double> worst;
    for (const auto &[id, value] : overlay.values) {
        Id at = id;
        for (int depth = 0; at && depth < 10; ++depth) {
            const auto [entry, fresh] = worst.emplace(at, value);
            if (!fresh)
                entry->second = low ? std::min(entry->second, value) : std::max(entry->second, value);
            const auto next = outer.find(at);
            at = next == outer.end() ? Id() : next->second;
        }
    }
    auto tints = std::make_shared<std::vector<QRgb>>(scene.entities.size(), 0);
    for (std::size_t i = 1; i < scene.entities.size(); ++i)
        if (const auto value = worst.find(scene.entities[i].id); value != worst.end())
            (*tints)[i] = tintOf(overlay, value->second, theme);
    return tints;
}

} // namespace gridhall
