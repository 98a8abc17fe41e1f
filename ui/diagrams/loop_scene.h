// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"
#include "ui/render/theme.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace gridhall {

/// A plant loop, what cools it, and the rack-side loops that hang on it, as lines, boxes and words on a sheet.
struct LoopScene {
    struct Pipe {
        QPolygonF points;
        Tone tone = Tone::FwsSupply;
        qreal width = 2;
        bool isReturn = false;
        bool still = false;       ///< Nothing flows.
        double temperature_k = 0; ///< 0: not known; else decides the colour.
        double flow_m3_per_s = 0;
        Id id;
        QString tip;
    };
    enum class Shape { DryCooler, Chiller, Tower, Cdu, AirCooler, Row, Rack, Pump };
    struct Box {
        QRectF rect;
        Shape shape = Shape::Cdu;
        QString name, remark;
        Tone remarkTone = Tone::Text3;
        bool warns = false;
        Id id;
        QString tip;
    };
    struct Word {
        QPointF at;
        QString text;
        Tone tone = Tone::Text2;
        int pixels = 11, weight = 400;
        Qt::Alignment align = Qt::AlignLeft;
    };
    std::vector<Pipe> pipes;
    std::vector<Box> boxes;
    std::vector<Word> words;
    QRectF bounds;
    double coldest_k = 0, hottest_k = 0; ///< Of the pipes; the ends of the scale of colours.
};

/// The loops one can look at: plant loops, then rack-side loops that reject to air; the tightest first.
std::vector<Id> loopGroups(const Snapshot &snapshot);
LoopScene loopScene(const Snapshot &snapshot, Id group);
/// The scale of colours with its ends, top right of an area.
void paintSceneScale(QPainter &painter, const LoopScene &scene, const QRectF &area, const Theme &theme);
void paintScene(QPainter &painter, const LoopScene &scene, const Theme &theme, const std::vector<Id> &selected);

} // namespace gridhall
