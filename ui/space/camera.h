// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/solid.h"

#include <QPointF>
#include <QSize>
#include <QVector3D>

#include <span>

namespace gridhall {

/// Straight lines of the scene to straight lines of a picture. For p = (x, y, z, 1): pixel = (X p, Y p) / W p from the
/// top left corner, depth = D p / W p, larger is nearer.
struct Projection {
    float x[4]{}, y[4]{}, w[4]{}, d[4]{};
    QVector3D eye; ///< Of a camera; of a light the way to it.
    bool parallel = false;
    float scale = 1; ///< Pixels per metre at W = 1.
    int width = 1, height = 1;
};

/// Turns round a point that it looks at.
struct SpaceCamera {
    QVector3D target;
    float distance = 60;
    float azimuth = 28;   ///< Degrees; 0 stands in the south and looks north, counter-clockwise from above.
    float elevation = 34; ///< Degrees above the horizon.

    QVector3D eye() const;
    QVector3D forward() const;
    QVector3D right() const;
    float focal(QSize size) const; ///< Pixels.
    Projection projection(QSize size, QPointF jitter = {}) const;
    /// From the eye through a pixel, with a part of 1 along `forward`.
    QVector3D ray(QPointF pixel, QSize size) const;

    void orbit(float degreesRound, float degreesUp);
    void pan(QPointF pixels, QSize size);
    void zoom(float factor, const QVector3D &about); ///< Above 1: nearer.
    /// Comes as near as all of the places can be seen, without turning.
    void fit(std::span<const QVector3D> places, QSize size);

    bool operator==(const SpaceCamera &) const = default;
};

} // namespace gridhall
