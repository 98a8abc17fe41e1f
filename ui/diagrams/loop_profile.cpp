// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loop_charts.h"

#include "core/layout/frames.h"
#include "core/liquid/worst_path.h"
#include "ui/diagrams/chart_words.h"
#include "ui/render/plot.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Words of the pressure profile.
class ProfileTr {
    Q_DECLARE_TR_FUNCTIONS(LoopCharts)
};

QString nameAt(const Snapshot &snapshot, Id id)
{
    const std::string name = path(snapshot.layout, id);
    return name.empty() ? QString() : QString::fromStdString(name);
}

struct ProfilePlot {
    QRectF frame;
    double mostLength = 1, low = 0, high = 1;
    QPointF at(double length_m, double kpa) const
    {
        return {frame.left() + frame.width() * length_m / mostLength, frame.bottom() - frame.height() * (kpa - low) / (high - low)};
    }
};

void paintProfileGrid(QPainter &painter, const ProfilePlot &plot, const Theme &theme)
{
    const double stepY = roundStep(plot.high - plot.low, 5), stepX = roundStep(plot.mostLength, 5);
    for (double y = std::ceil(plot.low / stepY) * stepY; y <= plot.high + 1e-9; y += stepY) {
        painter.setPen(QPen(theme(Tone::Border), 1));
        painter.drawLine(plot.at(0, y), plot.at(plot.mostLength, y));
        sayAt(painter, plot.at(0, y) - QPointF(6, 0), spokenNumber(y, 0), theme(Tone::Text2), 10, 400, Qt::AlignRight);
    }
    for (double x = 0; x <= plot.mostLength + 1e-9; x += stepX)
        sayAt(painter, QPointF(plot.at(x, 0).x(), plot.frame.bottom() + 12), spokenNumber(x, 0), theme(Tone::Text2), 10, 400,
              Qt::AlignHCenter);
    sayAt(painter, plot.frame.topLeft() - QPointF(44, 14), ProfileTr::tr("Pressure, kPa"), theme(Tone::Text2), 10);
    sayAt(painter, plot.frame.bottomRight() + QPointF(0, 26), ProfileTr::tr("Along the path, m"), theme(Tone::Text2), 10, 400,
          Qt::AlignRight);
}

} // namespace

void paintPressureProfile(QPainter &painter, const QRectF &area, const Snapshot &snapshot, const LoopResult &loop, const Theme &theme)
{
    const WorstPath worst = worstPath(loop);
    if (worst.points.size() < 2) {
        sayAt(painter, area.center(), ProfileTr::tr("Nothing flows in this loop."), theme(Tone::Text2), 11, 400, Qt::AlignHCenter);
        return;
    }
    ProfilePlot plot{area.adjusted(60, 36, -24, -40), std::max(worst.points.back().length_m, 1.0), 1e9, -1e9};
    for (const PathPoint &point : worst.points) {
        plot.low = std::min(plot.low, point.pressure_pa / 1000);
        plot.high = std::max(plot.high, point.pressure_pa / 1000);
    }
    const double margin = std::max(5.0, 0.08 * (plot.high - plot.low));
    plot.low = plot.low < 0 ? plot.low - margin : std::max(0.0, plot.low - margin); // below the atmosphere is shown too
    plot.high += margin;
    paintProfileGrid(painter, plot, theme);
    const bool tcs = loop.circuit == Circuit::Tcs;
    const Tone supply = tcs ? Tone::TcsSupply : Tone::FwsSupply, back = tcs ? Tone::TcsReturn : Tone::FwsReturn;
    bool returning = false;
    qreal lastLabel = -1e9;
    for (std::size_t i = 1; i < worst.points.size(); ++i) {
        const PathPoint &from = worst.points[i - 1], &to = worst.points[i];
        const bool load = to.through == LoopLink::Kind::Load;
        painter.setPen(QPen(theme(load ? Tone::Accent : returning ? back : supply), 2, load ? Qt::DotLine : Qt::SolidLine));
        const QPointF a = plot.at(from.length_m, from.pressure_pa / 1000), b = plot.at(to.length_m, to.pressure_pa / 1000);
        painter.drawLine(a, b);
        const bool named = load || to.through == LoopLink::Kind::Fitting || to.through == LoopLink::Kind::Control;
        if (named && std::abs(b.x() - lastLabel) > 46 && !load) {
            sayAt(painter, b + QPointF(5, returning ? 10 : -9), nameAt(snapshot, to.by), theme(Tone::Text2), 9);
            lastLabel = b.x();
        }
        if (load)
            sayAt(painter, (a + b) / 2 + QPointF(8, 0),
                  ProfileTr::tr("%1, %2").arg(nameAt(snapshot, to.by),
                                              spoken(Amount(from.pressure_pa - to.pressure_pa, Dimension::Pressure))),
                  theme(Tone::Accent), 11, 600);
        returning = returning || load;
    }
    sayAt(painter, area.topLeft() + QPointF(12, 10),
          ProfileTr::tr("Pressure from %1 through %2 and back").arg(nameAt(snapshot, worst.source), nameAt(snapshot, worst.load)),
          theme(Tone::Text2), 11);
}

} // namespace gridhall
