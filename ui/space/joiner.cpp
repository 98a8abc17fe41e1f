// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/joiner.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

Joiner::Joiner(std::vector<Solid> &solids, Point origin, const Pose &pose, double base, std::uint32_t entity)
    : solids_(&solids), x_(metresOf(std::int64_t(pose.at.x) - origin.x)), y_(metresOf(std::int64_t(pose.at.y) - origin.y)),
      side_(pose.mirrored ? -1 : 1), base_(base), entity_(entity)
{
    const double angle = pose.angle * std::numbers::pi / 180000.0;
    cos_ = std::cos(angle);
    sin_ = std::sin(angle);
}

Solid *Joiner::put(double x, double y, double halfX, double halfY, double z0, double z1, Coat coat, Shape shape)
{
    const double across = x * side_;
    Solid solid;
    solid.x = static_cast<float>(x_ + across * cos_ - y * sin_);
    solid.y = static_cast<float>(y_ + across * sin_ + y * cos_);
    solid.ux = static_cast<float>(halfX * cos_);
    solid.uy = static_cast<float>(halfX * sin_);
    solid.vx = static_cast<float>(-halfY * sin_);
    solid.vy = static_cast<float>(halfY * cos_);
    solid.bottom = static_cast<float>(base_ + z0);
    solid.top = static_cast<float>(base_ + z1);
    solid.entity = entity_;
    solid.coat = coat;
    solid.shape = shape;
    solid.showing = showing;
    solid.tinted = tinted;
    return &solids_->emplace_back(solid);
}

void Joiner::box(double x0, double x1, double y0, double y1, double z0, double z1, Coat coat)
{
    put((x0 + x1) / 2, (y0 + y1) / 2, std::abs(x1 - x0) / 2, std::abs(y1 - y0) / 2, z0, z1, coat, Shape::Box);
}

void Joiner::drum(double x, double y, double radius, double z0, double z1, Coat coat)
{
    put(x, y, radius, radius, z0, z1, coat, Shape::Drum);
}

void Joiner::barX(double x0, double x1, double y, double z, double radius, Coat coat)
{
    put((x0 + x1) / 2, y, std::abs(x1 - x0) / 2, radius, z - radius, z + radius, coat, Shape::Bar);
}

void Joiner::barY(double y0, double y1, double x, double z, double radius, Coat coat)
{
    Solid *bar = put(x, (y0 + y1) / 2, radius, std::abs(y1 - y0) / 2, z - radius, z + radius, coat, Shape::Bar);
    std::swap(bar->ux, bar->vx);
    std::swap(bar->uy, bar->vy);
    bar->vx = -bar->vx; // still counter-clockwise
    bar->vy = -bar->vy;
}

} // namespace gridhall
