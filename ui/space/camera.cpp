// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr float lens = 1.75F, nearest_m = 1.5F, farthest_m = 20000, lowest = 3, highest = 90, fitShare = 0.46F;

float radians(float degrees) { return degrees * static_cast<float>(std::numbers::pi / 180); }

void setRow(float (&row)[4], const QVector3D &direction, const QVector3D &eye)
{
    row[0] = direction.x();
    row[1] = direction.y();
    row[2] = direction.z();
    row[3] = -QVector3D::dotProduct(direction, eye);
}

} // namespace

QVector3D SpaceCamera::forward() const
{
    const float a = radians(azimuth), e = radians(elevation);
    return {-std::cos(e) * std::sin(a), std::cos(e) * std::cos(a), -std::sin(e)};
}

QVector3D SpaceCamera::right() const
{
    const float a = radians(azimuth);
    return {std::cos(a), std::sin(a), 0};
}

QVector3D SpaceCamera::eye() const { return target - forward() * distance; }

float SpaceCamera::focal(QSize size) const { return lens * static_cast<float>(std::max(size.height(), size.width() * 9 / 20)); }

Projection SpaceCamera::projection(QSize size, QPointF jitter) const
{
    Projection out;
    out.eye = eye();
    out.width = size.width();
    out.height = size.height();
    out.scale = focal(size);
    float ahead[4], side[4], up[4];
    setRow(ahead, forward(), out.eye);
    setRow(side, right(), out.eye);
    setRow(up, QVector3D::crossProduct(right(), forward()), out.eye);
    const float cx = static_cast<float>(size.width() / 2.0 + jitter.x()), cy = static_cast<float>(size.height() / 2.0 + jitter.y());
    for (int i = 0; i < 4; ++i) {
        out.x[i] = out.scale * side[i] + cx * ahead[i];
        out.y[i] = -out.scale * up[i] + cy * ahead[i];
        out.w[i] = ahead[i];
    }
    out.d[3] = 1;
    return out;
}

QVector3D SpaceCamera::ray(QPointF pixel, QSize size) const
{
    const float f = focal(size);
    const auto across = static_cast<float>(pixel.x() - size.width() / 2.0) / f;
    const auto down = static_cast<float>(pixel.y() - size.height() / 2.0) / f;
    return forward() + right() * across - QVector3D::crossProduct(right(), forward()) * down;
}

void SpaceCamera::orbit(float degreesRound, float degreesUp)
{
    azimuth = std::fmod(azimuth + degreesRound + 720, 360.0F);
    elevation = std::clamp(elevation + degreesUp, lowest, highest);
}

void SpaceCamera::pan(QPointF pixels, QSize size)
{
    const float metres = distance / focal(size);
    const QVector3D up = QVector3D::crossProduct(right(), forward());
    target += right() * static_cast<float>(-pixels.x()) * metres + up * static_cast<float>(pixels.y()) * metres;
}

void SpaceCamera::zoom(float factor, const QVector3D &about)
{
    const float wanted = std::clamp(distance / factor, nearest_m, farthest_m);
    target = about + (target - about) * (wanted / distance);
    distance = wanted;
}

void SpaceCamera::fit(std::span<const QVector3D> places, QSize size)
{
    if (places.empty())
        return;
    QVector3D low = places[0], high = places[0];
    for (const QVector3D &p : places)
        for (int i = 0; i < 3; ++i) {
            low[i] = std::min(low[i], p[i]);
            high[i] = std::max(high[i], p[i]);
        }
    target = (low + high) / 2;
    distance = std::max(nearest_m, (high - low).length() * lens);
    const float f = focal(size), wide = fitShare * static_cast<float>(size.width()), tall = fitShare * static_cast<float>(size.height());
    const QVector3D up = QVector3D::crossProduct(right(), forward());
    for (int round = 0; round < 5; ++round) {
        float far = nearest_m, left = 1e9F, most = -1e9F, lowest = 1e9F, above = -1e9F;
        for (const QVector3D &place : places) {
            const QVector3D p = place - target;
            const float across = QVector3D::dotProduct(p, right()), rise = QVector3D::dotProduct(p, up),
                        ahead = QVector3D::dotProduct(p, forward());
            far = std::max({far, f * std::abs(across) / wide - ahead, f * std::abs(rise) / tall - ahead});
            const float depth = std::max(nearest_m, distance + ahead);
            left = std::min(left, across / depth);
            most = std::max(most, across / depth);
            lowest = std::min(lowest, rise / depth);
            above = std::max(above, rise / depth);
        }
        distance = std::clamp(far, nearest_m, farthest_m);
        if (round < 4)
            target += right() * (left + most) / 2 * distance + up * (lowest + above) / 2 * distance;
    }
}

} // namespace gridhall
