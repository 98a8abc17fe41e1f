// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

namespace gridhall::test {

/// How much of a line, drawn on the second picture, is not on the first: 0 to 1.
inline double drawnShare(const QImage &before, const QImage &after, QPointF from, QPointF to)
{
    constexpr int samples = 60;
    int drawn = 0;
    for (int i = 0; i <= samples; ++i) {
        const QPoint at = (from + (to - from) * i / samples).toPoint();
        bool differs = false;
        for (const QPoint near : {QPoint(0, 0), QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
            differs = differs || (before.rect().contains(at + near) && before.pixel(at + near) != after.pixel(at + near));
        drawn += differs;
    }
    return double(drawn) / (samples + 1);
}

/// Pixels of a part of a picture that are not white.
inline int inkIn(const QImage &picture, const QRect &part)
{
    int ink = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            ink += qGray(picture.pixel(x, y)) < 240;
    return ink;
}

} // namespace gridhall::test
