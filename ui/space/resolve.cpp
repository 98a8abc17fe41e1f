// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/resolve.h"

#include "ui/space/coats.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

struct Light {
    float r = 0, g = 0, b = 0;
};

constexpr Light sunShare{0.50F, 0.485F, 0.465F}; ///< A little warm; the sky gives the rest.
constexpr float bounce = 0.40F;
constexpr float fadeFrom = 5, fadeOver = 22; ///< Pixels per metre at which edges come in.
constexpr float borderShare = 0.52F, creaseShare = 0.30F;

Light linear(const QColor &colour) { return {toLight(colour.red()), toLight(colour.green()), toLight(colour.blue())}; }
Light blend(const Light &a, const Light &b, float t) { return {a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t}; }
float smooth(float x) { return std::clamp(x, 0.0F, 1.0F); }
/// Below, quicker than the library's; |x| below 2^31.
float below(float x)
{
    const auto whole = static_cast<float>(static_cast<int>(x));
    return whole > x ? whole - 1 : whole;
}
float fraction(float x) { return x - below(x); }

/// A surface that many pixels show.
struct Face {
    Light colour;
    QVector3D normal{0, 0, 1};
    Pattern pattern = Pattern::None;
    const Solid *solid = nullptr;
    Side side = Side::Top;
};

/// Colours of one pass, worked out before its rows.
class Painting {
public:
    explicit Painting(const Resolving &work) : w_(work), looks_(coatLooks(work.theme))
    {
        for (std::size_t i = 0; i < looks_.size(); ++i) {
            sides_[i] = linear(looks_[i].side);
            tops_[i] = linear(looks_[i].top);
        }
        thin_ = linear(work.theme(Tone::Grid1));
        thick_ = linear(work.theme(Tone::Grid5));
        edge_ = linear(work.theme.dark ? mixed(work.theme(Tone::Equipment), work.theme(Tone::Sheet), 0.1) : work.theme(Tone::Wall));
        eye_ = work.camera.eye();
        gridX_ = static_cast<float>(metresOf(work.scene.origin.x % 50000));
        gridY_ = static_cast<float>(metresOf(work.scene.origin.y % 50000));
    }

    void row(int y, float *into, bool adding);

private:
    Face faceOf(std::uint32_t code) const;
    QVector3D roundNormal(const Face &face, const QVector3D &at) const;
    Light painted(const Face &face, const QVector3D &at, float pixels) const;
    float shade(const Face &face, const QVector3D &at, float pixels) const;
    Light gridded(const Light &base, const QVector3D &at, float pixels) const;
    float sunlit(const LampView &lamp, const QVector3D &at, const QVector3D &normal) const;
    float edgeShare(int x, int y, std::uint32_t code) const;
    Light lit(const Light &colour, const QVector3D &at, const QVector3D &normal) const;

    const Resolving &w_;
    std::array<CoatLook, static_cast<std::size_t>(Coat::Count)> looks_;
    std::array<Light, static_cast<std::size_t>(Coat::Count)> sides_, tops_;
    Light thin_, thick_, edge_;
    QVector3D eye_;
    float gridX_ = 0, gridY_ = 0; ///< Of the lines on the ground.
};

Face Painting::faceOf(std::uint32_t code) const
{
    Face face;
    Coat coat = Coat::Ground;
    std::uint32_t entity = 0;
    bool tinted = false;
    if (code) {
        const std::uint32_t index = Raster::indexOf(code);
        face.side = Raster::sideOf(code);
        if (index < w_.scene.solids.size()) {
            face.solid = &w_.scene.solids[index];
            coat = face.solid->coat;
            entity = face.solid->entity;
            tinted = face.solid->tinted;
        } else {
            coat = w_.scene.plates[index - w_.scene.solids.size()].coat;
        }
    }
    const auto look = static_cast<std::size_t>(coat);
    face.pattern = looks_[look].pattern;
    face.colour = face.side == Side::Top ? tops_[look] : sides_[look];
    if (tinted && w_.tints && (*w_.tints)[entity])
        face.colour = blend(face.colour, linear(QColor::fromRgb((*w_.tints)[entity])), 0.9F);
    if (!face.solid)
        return face;
    const Solid &s = *face.solid;
    const QVector3D u = QVector3D(s.ux, s.uy, 0).normalized(), v = QVector3D(s.vx, s.vy, 0).normalized();
    switch (face.side) {
    case Side::PlusU: face.normal = u; break;
    case Side::MinusU: face.normal = -u; break;
    case Side::PlusV: face.normal = v; break;
    case Side::MinusV: face.normal = -v; break;
    case Side::Bottom: face.normal = {0, 0, -1}; break;
    default: break;
    }
    return face;
}

QVector3D Painting::roundNormal(const Face &face, const QVector3D &at) const
{
    const Solid &s = *face.solid;
    if (s.shape == Shape::Drum)
        return QVector3D(at.x() - s.x, at.y() - s.y, 0).normalized();
    const QVector3D axis = QVector3D(s.ux, s.uy, 0).normalized(), from = at - QVector3D(s.x, s.y, (s.top + s.bottom) / 2);
    return (from - axis * QVector3D::dotProduct(from, axis)).normalized();
}

/// Lines of one metre and of five, as on the plan; they go where they would be closer than a few pixels.
Light Painting::gridded(const Light &base, const QVector3D &at, float pixels) const
{
    const float sx = at.x() + gridX_, sy = at.y() + gridY_;
    const auto near = [pixels](float value, float step) {
        const float f = fraction(value / step), metres = std::min(f, 1 - f) * step;
        return smooth(1.1F - metres * pixels);
    };
    if (pixels <= 2.5F)
        return base;
    const float five = std::max(near(sx, 5), near(sy, 5)) * smooth((pixels - 2.5F) / 4);
    const float one = pixels <= 9 ? 0 : std::max(near(sx, 1), near(sy, 1)) * smooth((pixels - 9) / 14);
    return blend(blend(base, thin_, one), thick_, five * 0.8F);
}

/// How much of its colour a patterned place keeps.
float Painting::shade(const Face &face, const QVector3D &at, float pixels) const
{
    if (!face.solid)
        return 1;
    const Solid &s = *face.solid;
    const bool upright = face.side != Side::Top && face.side != Side::Bottom;
    const bool alongU = s.shape == Shape::Bar || face.side == Side::PlusV || face.side == Side::MinusV || !upright;
    const QVector3D axis = (alongU ? QVector3D(s.ux, s.uy, 0) : QVector3D(s.vx, s.vy, 0));
    const float half = axis.length(), along = QVector3D::dotProduct(at - QVector3D(s.x, s.y, 0), axis) / std::max(half, 1e-6F) + half;
    const float rise = at.z() - s.bottom;
    const auto fade = [pixels](float period) { return smooth(period * pixels / 3 - 0.6F); };
    switch (face.pattern) {
    case Pattern::Trays: {
        if (!upright)
            return 1;
        constexpr float unit = 0.0889F; // two rack units
        const float f = fraction(rise / unit), tray = std::fmod(below(rise / unit), 4.0F) < 1 ? 0.82F : 1.0F;
        return 1 - (1 - (f < 0.2F ? 0.55F : tray)) * fade(unit);
    }
    case Pattern::Louvre:
        return upright ? 1 - 0.34F * fade(0.11F) * (fraction(rise / 0.11F) < 0.42F ? 1.0F : 0.0F) - 0.16F * (1 - fade(0.11F)) : 1;
    case Pattern::Doors: {
        const float leaves = std::max(1.0F, std::round(2 * half / 0.85F)), width = 2 * half / leaves, f = fraction(along / width) * width;
        const bool gap = std::min(f, width - f) < 0.012F,
                   grip = upright && f > width - 0.12F && f < width - 0.085F && rise > 0.9F && rise < 1.15F;
        return upright && (gap || grip) ? 1 - 0.45F * fade(0.1F) : 1;
    }
    case Pattern::Ribs: return 1 - 0.13F * fade(0.3F) * (fraction(along / 0.3F) < 0.5F ? 1.0F : 0.0F) - 0.06F * (1 - fade(0.3F));
    case Pattern::Dashes: // path B and returns, as on the plan
        return alongU && half > 0.6F && fraction(along / 0.9F) > 0.7F ? 1 - 0.4F * fade(0.5F) : 1;
    case Pattern::Blades: {
        if (upright)
            return 1;
        const float dx = at.x() - s.x, dy = at.y() - s.y, r = std::hypot(dx, dy);
        return 1 + 0.9F * fade(0.35F) * smooth(std::sin(5 * std::atan2(dy, dx) + r * 5) * 2.5F);
    }
    default: return 1;
    }
}

Light Painting::painted(const Face &face, const QVector3D &at, float pixels) const
{
    if (face.pattern == Pattern::Grid)
        return gridded(face.colour, at, pixels);
    if (face.pattern == Pattern::Hatch)
        return fraction((at.x() + at.y()) / 0.8F) < 0.5F ? face.colour : blend(face.colour, thick_, 0.5F);
    if (face.pattern == Pattern::None)
        return face.colour;
    const float keep = shade(face, at, pixels);
    return {face.colour.r * keep, face.colour.g * keep, face.colour.b * keep};
}

/// Share of the lamp that reaches a place.
float Painting::sunlit(const LampView &lamp, const QVector3D &at, const QVector3D &normal) const
{
    const Projection &p = lamp.projection;
    const float texel = 1 / p.scale, off = std::min(texel * 1.6F, 0.12F);
    const float x = at.x() + normal.x() * off, y = at.y() + normal.y() * off, z = at.z() + normal.z() * off;
    const float px = p.x[0] * x + p.x[1] * y + p.x[2] * z + p.x[3] - 0.5F, py = p.y[0] * x + p.y[1] * y + p.y[2] * z + p.y[3] - 0.5F;
    const float depth = p.d[0] * x + p.d[1] * y + p.d[2] * z + p.d[3] + std::min(texel * 0.9F, 0.08F) + 0.004F;
    if (px < 0 || py < 0)
        return 1;
    const int ix = static_cast<int>(px), iy = static_cast<int>(py);
    if (ix + 1 >= p.width || iy + 1 >= p.height)
        return 1;
    const float *at0 = &lamp.shadow.depth[static_cast<std::size_t>(iy) * static_cast<std::size_t>(p.width) + static_cast<std::size_t>(ix)];
    const float *at1 = at0 + p.width;
    const float fx = px - static_cast<float>(ix), fy = py - static_cast<float>(iy);
    const auto open = [depth](float seen) { return seen <= depth ? 1.0F : 0.0F; };
    const float above = open(at0[0]) * (1 - fx) + open(at0[1]) * fx, below = open(at1[0]) * (1 - fx) + open(at1[1]) * fx;
    return above * (1 - fy) + below * fy;
}

/// 1 at the border of a thing, less where two of its own sides meet, 0 inside.
float Painting::edgeShare(int x, int y, std::uint32_t code) const
{
    const auto wide = static_cast<std::size_t>(w_.size.width());
    const std::uint32_t *here = &w_.raster.shown[static_cast<std::size_t>(y) * wide + static_cast<std::size_t>(x)];
    const std::uint32_t right = x + 1 < w_.size.width() ? here[1] : code, below = y + 1 < w_.size.height() ? here[wide] : code;
    if (right == code && below == code)
        return 0;
    const auto solids = static_cast<std::uint32_t>(w_.scene.solids.size());
    const auto isFlat = [solids](std::uint32_t c) { return !c || Raster::indexOf(c) >= solids; };
    const auto isGlass = [&](std::uint32_t c) { return !isFlat(c) && w_.scene.solids[Raster::indexOf(c)].coat == Coat::Glass; };
    const auto share = [&](std::uint32_t other) {
        if (other == code || (isFlat(other) && isFlat(code)) || isGlass(other) || isGlass(code))
            return 0.0F;
        return other && code && Raster::indexOf(other) == Raster::indexOf(code) ? creaseShare : borderShare;
    };
    return std::max(share(right), share(below));
}

Light Painting::lit(const Light &colour, const QVector3D &at, const QVector3D &normal) const
{
    const float facing = QVector3D::dotProduct(normal, w_.sun.way) / w_.sun.way.z();
    const float sun = facing > 0 ? std::min(facing, 1.3F) * sunlit(w_.sun, at, normal) : 0;
    float sky = 0.5F + 0.5F * normal.z();
    if (!w_.quick) {
        const float open = QVector3D::dotProduct(normal, w_.sky.way) / w_.sky.way.z();
        sky = open > 0 ? open * sunlit(w_.sky, at, normal) : 0;
    }
    const float ground = bounce * (0.5F - 0.5F * normal.z());
    return {colour.r * (sunShare.r * sun + (1 - sunShare.r) * sky + ground),
            colour.g * (sunShare.g * sun + (1 - sunShare.g) * sky + ground),
            colour.b * (sunShare.b * sun + (1 - sunShare.b) * sky + ground)};
}

void Painting::row(int y, float *into, bool adding)
{
    const Projection &p = w_.projection;
    // Undo the pass's shift below a pixel: the ray goes where its raster looked.
    const QSize size = w_.size;
    const float f = w_.camera.focal(size);
    const QVector3D ahead = w_.camera.forward(), side = w_.camera.right(), up = QVector3D::crossProduct(side, ahead);
    const QVector3D fx(p.x[0], p.x[1], p.x[2]), fy(p.y[0], p.y[1], p.y[2]);
    const float cx = QVector3D::dotProduct(fx, ahead), cy = QVector3D::dotProduct(fy, ahead);
    const QVector3D start = ahead - up * ((static_cast<float>(y) + 0.5F - cy) / f);
    const std::size_t begin = static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width());
    std::uint32_t last = ~0U;
    Face face;
    for (int x = 0; x < size.width(); ++x, into += 3) {
        const std::uint32_t code = w_.raster.shown[begin + static_cast<std::size_t>(x)];
        float d = w_.raster.depth[begin + static_cast<std::size_t>(x)];
        if (code != last) {
            face = faceOf(code);
            last = code;
        }
        const QVector3D ray = start + side * ((static_cast<float>(x) + 0.5F - cx) / f);
        Light light = face.colour;
        if (!code)
            d = ray.z() < -1e-4F && eye_.z() > 0 ? -ray.z() / eye_.z() : 0;
        if (d > 0) {
            const QVector3D at = eye_ + ray / d;
            const float pixels = f * d;
            Light colour = painted(face, at, pixels);
            const QVector3D normal = face.side == Side::Round ? roundNormal(face, at) : face.normal;
            light = lit(colour, at, normal);
            if (const float edge = edgeShare(x, y, code); edge > 0)
                light = blend(light, edge_, edge * smooth((pixels - fadeFrom) / fadeOver));
        }
        into[0] = (adding ? into[0] : 0) + std::min(light.r, 1.0F);
        into[1] = (adding ? into[1] : 0) + std::min(light.g, 1.0F);
        into[2] = (adding ? into[2] : 0) + std::min(light.b, 1.0F);
    }
}

} // namespace

float toLight(int byte)
{
    const float v = static_cast<float>(byte) / 255;
    return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F);
}

int fromLight(float light)
{
    static const auto table = [] {
        std::array<std::uint8_t, 16385> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const double v = static_cast<double>(i) / 16384;
            bytes[i] = static_cast<std::uint8_t>(std::lround(255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055)));
        }
        return bytes;
    }();
    return table[static_cast<std::size_t>(std::clamp(light, 0.0F, 1.0F) * 16384 + 0.5F)];
}

void resolveRows(const Resolving &work, int from, int to, float *into, bool adding)
{
    Painting painting(work);
    for (int y = from; y < to; ++y)
        painting.row(y, into + static_cast<std::size_t>(y) * static_cast<std::size_t>(work.size.width()) * 3, adding);
}

} // namespace gridhall
