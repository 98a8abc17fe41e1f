// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/shading.h"

#include "ui/space/resolve.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <thread>

namespace gridhall {

namespace {

constexpr int previewShadow = 1536, finalShadow = 1024, regionStep = 12;
constexpr float sunElevation = 50, sunAside = 52, sunSoftness = 0.045F; ///< Degrees, degrees, radius of the lamp at 1.
constexpr double lowestSky = 0.3;

/// Numbers that fill [0, 1) evenly from the first on.
double evenly(int i, double step) { return std::fmod(0.5 + i * step, 1.0); }
constexpr double stepA = 0.7548776662466927, stepB = 0.5698402909980532, stepC = 0.6180339887498949;

} // namespace

std::uint32_t SpaceHits::at(QPointF pixel) const
{
    const int x = static_cast<int>(std::floor(pixel.x())), y = static_cast<int>(std::floor(pixel.y()));
    if (x < 0 || y < 0 || x >= size.width() || y >= size.height() || entities.empty())
        return 0;
    return entities[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) + static_cast<std::size_t>(x)];
}

QVector3D SpaceHits::placeAt(QPointF pixel) const
{
    const QVector3D ray = camera.ray(pixel, size), eye = camera.eye();
    const int x = static_cast<int>(std::floor(pixel.x())), y = static_cast<int>(std::floor(pixel.y()));
    if (x >= 0 && y >= 0 && x < size.width() && y < size.height() && !depth.empty()) {
        const float d = depth[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) + static_cast<std::size_t>(x)];
        if (d > 0)
            return eye + ray / d;
    }
    const float along = ray.z() < -1e-3F ? -eye.z() / ray.z() : camera.distance;
    return eye + ray * std::min(along, camera.distance * 4);
}

SpaceShading::SpaceShading(SpaceShot shot) : shot_(std::move(shot))
{
    const SpaceScene &scene = *shot_.scene;
    for (int i = 0; i < 3 && !scene.isEmpty(); ++i)
        if (scene.high[i] >= scene.low[i])
            reach_ = std::max({reach_, std::abs(scene.low[i]) * 1.8F, std::abs(scene.high[i]) * 1.8F});
    rules_.viewer = rules_.wallsFor = shot_.camera.eye();
    rules_.pixelsPerMetre = shot_.camera.focal(shot_.size);
}

/// From over the left shoulder of whoever looks, so that shadows fall behind things.
QVector3D SpaceShading::sunWay(double across, double up) const
{
    constexpr auto degree = static_cast<float>(std::numbers::pi / 180);
    const float a = (shot_.camera.azimuth - sunAside) * degree, e = sunElevation * degree;
    const QVector3D way(std::cos(e) * std::sin(a), -std::cos(e) * std::cos(a), std::sin(e));
    const QVector3D side = QVector3D::crossProduct(way, {0, 0, 1}).normalized();
    const QVector3D over = QVector3D::crossProduct(side, way);
    return (way + side * static_cast<float>(across) * sunSoftness + over * static_cast<float>(up) * sunSoftness).normalized();
}

/// A grid of the places in sight: shadows are worked out for these.
void SpaceShading::findRegion()
{
    region_.clear();
    const QSize size = shot_.size;
    const QVector3D eye = shot_.camera.eye();
    const SpaceScene &scene = *shot_.scene;
    const float pad = 3;
    for (int y = regionStep / 2; y < size.height(); y += regionStep)
        for (int x = regionStep / 2; x < size.width(); x += regionStep) {
            const float d =
                raster_.depth[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) + static_cast<std::size_t>(x)];
            const QVector3D ray = shot_.camera.ray({x + 0.5, y + 0.5}, size);
            QVector3D place = eye + ray / std::max(d, 1e-6F);
            if (d <= 0) {
                if (ray.z() > -1e-3F)
                    continue;
                place = eye + ray * (-eye.z() / ray.z());
                if (place.x() < scene.low[0] - pad || place.x() > scene.high[0] + pad || place.y() < scene.low[1] - pad ||
                    place.y() > scene.high[1] + pad)
                    continue;
            }
            region_.push_back(place);
        }
}

void SpaceShading::lightFrom(Lamp &lamp, const QVector3D &way, int pixels) const
{
    lamp.way = way;
    const QVector3D side = QVector3D::crossProduct(-way, std::abs(way.z()) > 0.999F ? QVector3D(0, 1, 0) : QVector3D(0, 0, 1)).normalized();
    const QVector3D up = QVector3D::crossProduct(side, -way);
    float left = 1e9F, right = -1e9F, low = 1e9F, high = -1e9F;
    for (const QVector3D &place : region_) {
        const float a = QVector3D::dotProduct(place, side), b = QVector3D::dotProduct(place, up);
        left = std::min(left, a);
        right = std::max(right, a);
        low = std::min(low, b);
        high = std::max(high, b);
    }
    if (right < left)
        left = low = -1, right = high = 1;
    Projection p;
    p.parallel = true;
    p.eye = way;
    p.width = p.height = pixels;
    p.scale = static_cast<float>(pixels - 8) / std::max({right - left, high - low, 0.5F});
    const float half = static_cast<float>(pixels) / 2;
    for (int i = 0; i < 3; ++i) {
        p.x[i] = p.scale * side[i];
        p.y[i] = -p.scale * up[i];
        p.d[i] = way[i];
    }
    p.x[3] = half - p.scale * (left + right) / 2;
    p.y[3] = half + p.scale * (low + high) / 2;
    p.w[3] = 1;
    p.d[3] = reach_ + 10;
    lamp.projection = p;
    lamp.shadow.begin(pixels, pixels, true);
    DrawRules rules = rules_;
    rules.glass = false;
    if (&lamp == &sun_) // no wall takes the sun from what it encloses
        rules.wallsFor = way * 1e5F;
    rasterise(*shot_.scene, p, rules, lamp.shadow);
}

void SpaceShading::preview()
{
    projection_ = shot_.camera.projection(shot_.size);
    raster_.begin(shot_.size.width(), shot_.size.height(), false);
    rasterise(*shot_.scene, projection_, rules_, raster_);
    firstShown_ = raster_.shown;
    firstDepth_ = raster_.depth;
    findRegion();
    lightFrom(sun_, sunWay(0, 0), previewShadow);
    resolve(true, quick_, false);
}

bool SpaceShading::refine()
{
    if (done_ >= passes)
        return false;
    const int i = done_;
    const double turn = 2 * std::numbers::pi * evenly(i, stepC), out = std::sqrt(evenly(i, stepA));
    const double skyHigh = std::sqrt(1 - evenly(i, stepA) * (1 - lowestSky * lowestSky)), skyTurn = 2 * std::numbers::pi * evenly(i, stepB);
    const double flat = std::sqrt(1 - skyHigh * skyHigh);
    const QVector3D skyWay(static_cast<float>(flat * std::cos(skyTurn)), static_cast<float>(flat * std::sin(skyTurn)),
                           static_cast<float>(skyHigh));
    std::thread first([&] { lightFrom(sun_, sunWay(out * std::cos(turn), out * std::sin(turn)), finalShadow); });
    std::thread second([&] { lightFrom(sky_, skyWay, finalShadow); });
    rules_.grain = static_cast<std::uint32_t>(i);
    projection_ = shot_.camera.projection(shot_.size, {evenly(i, stepA) - 0.5, evenly(i, stepB) - 0.5});
    raster_.begin(shot_.size.width(), shot_.size.height(), false);
    DrawRules rules = rules_;
    rasterise(*shot_.scene, projection_, rules, raster_);
    first.join();
    second.join();
    resolve(false, sum_, done_ > 0);
    ++done_;
    return true;
}

void SpaceShading::resolve(bool quick, std::vector<Colour> &into, bool adding) const
{
    into.resize(raster_.depth.size());
    const Resolving work{*shot_.scene,
                         shot_.camera,
                         shot_.size,
                         shot_.theme,
                         shot_.tints.get(),
                         projection_,
                         raster_,
                         {sun_.projection, sun_.shadow, sun_.way},
                         {sky_.projection, sky_.shadow, sky_.way},
                         quick};
    const int bands = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 8), high = shot_.size.height();
    std::vector<std::thread> helpers;
    const auto band = [&](int from, int to) { resolveRows(work, from, to, &into[0].r, adding); };
    for (int i = 1; i < bands; ++i)
        helpers.emplace_back(band, high * i / bands, high * (i + 1) / bands);
    band(0, high / bands);
    for (std::thread &helper : helpers)
        helper.join();
}

QImage SpaceShading::image() const
{
    const std::vector<Colour> &from = done_ > 0 ? sum_ : quick_;
    QImage image(shot_.size, QImage::Format_RGB32);
    if (from.empty()) {
        image.fill(shot_.theme(Tone::Sheet));
        return image;
    }
    const float share = done_ > 0 ? 1.0F / static_cast<float>(done_) : 1.0F;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const Colour *row = &from[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width())];
        for (int x = 0; x < image.width(); ++x)
            line[x] = qRgb(fromLight(row[x].r * share), fromLight(row[x].g * share), fromLight(row[x].b * share));
    }
    return image;
}

SpaceHits SpaceShading::hits() const
{
    SpaceHits hits{shot_.size, shot_.camera, {}, firstDepth_};
    hits.entities.reserve(firstShown_.size());
    const SpaceScene &scene = *shot_.scene;
    for (const std::uint32_t code : firstShown_) {
        const std::uint32_t index = code ? Raster::indexOf(code) : 0;
        hits.entities.push_back(!code                         ? 0
                                : index < scene.solids.size() ? scene.solids[index].entity
                                                              : scene.plates[index - scene.solids.size()].entity);
    }
    return hits;
}

QImage spacePicture(const SpaceShot &shot, int passes)
{
    SpaceShading shading(shot);
    shading.preview();
    for (int i = 0; i < passes && shading.refine(); ++i) {
    }
    return shading.image();
}

} // namespace gridhall
