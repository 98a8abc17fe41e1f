// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_scene.h"
#include "ui/space/solid.h"

namespace gridhall {

/// Puts solids into a scene in an entity's own frame: x along its width, the front towards -y, metres, z above its base.
class Joiner {
public:
    Joiner(std::vector<Solid> &solids, Point origin, const Pose &pose, double base, std::uint32_t entity);

    Showing showing = Showing::Always;
    bool tinted = false;

    void box(double x0, double x1, double y0, double y1, double z0, double z1, Coat coat);
    void drum(double x, double y, double radius, double z0, double z1, Coat coat);
    void barX(double x0, double x1, double y, double z, double radius, Coat coat); ///< Along x.
    void barY(double y0, double y1, double x, double z, double radius, Coat coat); ///< Along y.

private:
    Solid *put(double x, double y, double halfX, double halfY, double z0, double z1, Coat coat, Shape shape);

    std::vector<Solid> *solids_;
    double x_, y_, cos_, sin_, side_, base_;
    std::uint32_t entity_;
};

/// Whether a module has a shell; a skid or a pod of racks stands in the open.
bool isClosed(const Part &module);

/// What an item looks like; `height` is its own, in metres.
void joinEquipment(Joiner &joiner, const Drawn &drawn, double height);

} // namespace gridhall
