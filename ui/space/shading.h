// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/coats.h"
#include "ui/space/raster.h"

#include <QImage>

#include <memory>

namespace gridhall {

/// What is to be seen: a scene, from where, how large, in which colours.
struct SpaceShot {
    std::shared_ptr<const SpaceScene> scene;
    SpaceCamera camera;
    QSize size; ///< Device pixels.
    Theme theme;
    std::shared_ptr<const std::vector<QRgb>> tints; ///< By entity; 0: its own colour. Null: no overlay.
};

/// What lies under each pixel of a picture.
struct SpaceHits {
    QSize size;
    SpaceCamera camera;
    std::vector<std::uint32_t> entities; ///< Into SpaceScene::entities; 0: the ground.
    std::vector<float> depth;            ///< 1 / metres along the camera's view; 0: the ground or nothing.

    std::uint32_t at(QPointF pixel) const;
    QVector3D placeAt(QPointF pixel) const; ///< In the scene; on the ground where nothing stands.
};

/// Makes the picture of a shot without a graphics card: first a quick one, then more and more of the light of a soft
/// sun and an open sky. Shadows, soft edges and see-through glass come out of the mean of many passes, each with its
/// own place of the lamp, its own piece of sky and its own shift below a pixel.
class SpaceShading {
public:
    explicit SpaceShading(SpaceShot shot);

    static constexpr int passes = 40;

    void preview(); ///< One sharp pass: fast enough to turn with the pointer.
    bool refine();  ///< One pass more; false when there are enough.
    int passesDone() const { return done_; }
    QImage image() const;   ///< The mean of the passes, or the preview.
    SpaceHits hits() const; ///< Of the preview.

private:
    struct Lamp {
        Projection projection;
        Raster shadow;
        QVector3D way; ///< To the lamp.
    };
    struct Colour {
        float r = 0, g = 0, b = 0;
    };
    class Resolve;

    void findRegion();
    void lightFrom(Lamp &lamp, const QVector3D &way, int pixels) const;
    QVector3D sunWay(double across, double up) const;
    void resolve(bool quick, std::vector<Colour> &into, bool adding) const;

    SpaceShot shot_;
    DrawRules rules_;
    Projection projection_;
    Raster raster_;
    std::vector<std::uint32_t> firstShown_;
    std::vector<float> firstDepth_;
    Lamp sun_, sky_;
    std::vector<QVector3D> region_; ///< What is in sight, a few hundred places.
    float reach_ = 100;             ///< Of the scene from its origin, metres.
    std::vector<Colour> quick_, sum_;
    int done_ = 0;
};

/// The finished picture at once.
QImage spacePicture(const SpaceShot &shot, int passes = SpaceShading::passes);

} // namespace gridhall
