// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace gridhall {

/// Cost against energy per token: the line of the cheapest designs, and the answers on or above it.
struct TradeChart {
    struct Mark {
        QString name;
        double cost = 0, energy = 0;
        bool chosen = false;
    };
    QString costTitle, energyTitle;
    std::vector<Mark> line, answers; ///< In the units of the titles.
};

void paintTrade(QPainter &painter, const QRectF &area, const TradeChart &chart, const Theme &theme);

} // namespace gridhall
