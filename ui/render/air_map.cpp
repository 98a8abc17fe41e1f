// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/air_map.h"

#include "ui/render/plan_frame.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double isoStep_k = 2.0, fullArrow_m_per_s = 2.0;
constexpr int mostPixels = 1600; ///< Of the painted image along a side; beyond it is stretched.

/// Fills what is solid with the mean of its neighbours, ring by ring.
void spread(std::vector<float> &kelvin, int nx, int ny)
{
    for (bool again = true; again;) {
        again = false;
        std::vector<float> next = kelvin;
        bool found = false;
        for (int j = 0; j < ny; ++j)
            for (int i = 0; i < nx; ++i) {
                if (kelvin[static_cast<std::size_t>(j * nx + i)] > 0)
                    continue;
                float sum = 0;
                int count = 0;
                for (const auto &[di, dj] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}})
                    if (i + di >= 0 && i + di < nx && j + dj >= 0 && j + dj < ny)
                        if (const float there = kelvin[static_cast<std::size_t>((j + dj) * nx + i + di)]; there > 0) {
                            sum += there;
                            ++count;
                        }
                if (count > 0)
                    next[static_cast<std::size_t>(j * nx + i)] = sum / static_cast<float>(count);
                found = found || count > 0;
                again = again || count == 0;
            }
        kelvin = std::move(next);
        again = again && found;
    }
}

int layerAt(const RoomField &room, double height_m)
{
    const AirShape &shape = room.field->shape;
    return std::clamp(static_cast<int>((height_m + room.room.raisedFloor_m) / shape.step_m[2]), 0, shape.n[2] - 1);
}

/// Temperatures of one layer of cells, solids filled from beside.
std::vector<float> levelOf(const AirField &field, int k)
{
    const AirShape &shape = field.shape;
    std::vector<float> kelvin;
    for (int j = 0; j < shape.n[1]; ++j)
        for (int i = 0; i < shape.n[0]; ++i)
            kelvin.push_back(field.temperature_k[static_cast<std::size_t>(shape.index(i, j, k))]);
    spread(kelvin, shape.n[0], shape.n[1]);
    return kelvin;
}

} // namespace

AirMap::AirMap(const std::vector<RoomFieldPtr> &rooms, AirMapLook look) : look_(std::move(look))
{
    for (const RoomFieldPtr &room : rooms) {
        const AirField &field = *room->field;
        if (field.rounds == 0 || field.temperature_k.empty())
            continue;
        const AirShape &shape = field.shape;
        Sheet sheet{room->room.frame, room->room.corner, {shape.step_m[0], shape.step_m[1]}, shape.n[0], shape.n[1], {}, {}, {}};
        const int k = layerAt(*room, look_.height_m);
        sheet.kelvin = levelOf(field, k);
        if (!field.flux_m3_per_s[0].empty())
            for (int j = 0; j < sheet.ny; ++j)
                for (int i = 0; i < sheet.nx; ++i) {
                    const std::int32_t c = shape.index(i, j, k);
                    sheet.speed.push_back({static_cast<float>(field.speedAt(c, 0)), static_cast<float>(field.speedAt(c, 1))});
                }
        if (isChange())
            takeBefore(sheet, *room);
        const double wide = sheet.nx * sheet.step_m[0], deep = sheet.ny * sheet.step_m[1];
        if (room->room.air.outline_m.empty())
            sheet.outline = {sheet.site(0, 0), sheet.site(wide, 0), sheet.site(wide, deep), sheet.site(0, deep)};
        for (const auto &[x, y] : room->room.air.outline_m)
            sheet.outline.push_back(sheet.site(x, y));
        sheets_.push_back(std::move(sheet));
    }
    const int count = std::max(1, static_cast<int>(std::lround(look_.to_k - look_.from_k)));
    for (int i = 0; i < count; ++i)
        bands_.push_back(rampColour(isChange() ? Ramp::AirChange : Ramp::AirTemperature, (i + 0.5) / count).rgb());
}

std::pair<double, double> AirMap::extremes() const
{
    std::pair<double, double> found{look_.to_k, look_.from_k};
    for (const Sheet &sheet : sheets_)
        for (const float kelvin : sheet.kelvin) {
            found.first = std::min(found.first, double(kelvin));
            found.second = std::max(found.second, double(kelvin));
        }
    return found;
}

/// Leaves what has become warmer or cooler since; a room that was not there before has not changed.
void AirMap::takeBefore(Sheet &sheet, const RoomField &room) const
{
    const auto at = std::ranges::find_if(look_.before, [&](const RoomFieldPtr &one) { return one->room.room == room.room.room; });
    const bool known = at != look_.before.end() && (*at)->field->rounds > 0;
    const AirShape shape = known ? (*at)->field->shape : AirShape();
    const std::vector<float> before = known ? levelOf(*(*at)->field, layerAt(**at, look_.height_m)) : std::vector<float>();
    for (int j = 0; j < sheet.ny; ++j)
        for (int i = 0; i < sheet.nx; ++i) {
            float &value = sheet.kelvin[static_cast<std::size_t>(j * sheet.nx + i)];
            const int bi = known ? std::min(shape.n[0] - 1, i * shape.n[0] / sheet.nx) : 0,
                      bj = known ? std::min(shape.n[1] - 1, j * shape.n[1] / sheet.ny) : 0;
            value = known ? value - before[static_cast<std::size_t>(bj * shape.n[0] + bi)] : 0.0F;
        }
}

std::array<double, 2> AirMap::Sheet::local(Point at) const
{
    const Point p = frame.mapBack(at) - corner;
    return {metresOf(p.x), metresOf(p.y)};
}

Point AirMap::Sheet::site(double x_m, double y_m) const { return frame.map(corner + Point{tenthsOf(x_m), tenthsOf(y_m)}); }

/// Between the middles of cells by the four around.
float AirMap::Sheet::value(double x_m, double y_m) const
{
    const double u = std::clamp(x_m / step_m[0] - 0.5, 0.0, nx - 1.0), v = std::clamp(y_m / step_m[1] - 0.5, 0.0, ny - 1.0);
    const int i = std::min(static_cast<int>(u), std::max(0, nx - 2)), j = std::min(static_cast<int>(v), std::max(0, ny - 2));
    const auto fu = static_cast<float>(u - i), fv = static_cast<float>(v - j);
    const float *row = kelvin.data() + j * nx + i;
    const int right = nx > 1 ? 1 : 0, up = ny > 1 ? nx : 0;
    return (row[0] * (1 - fu) + row[right] * fu) * (1 - fv) + (row[up] * (1 - fu) + row[up + right] * fu) * fv;
}

QRgb AirMap::colourOf(float kelvin) const
{
    const int band = std::clamp(static_cast<int>(std::floor(double(kelvin) - look_.from_k)), 0, static_cast<int>(bands_.size()) - 1);
    return bands_[static_cast<std::size_t>(band)];
}

void AirMap::paintSheet(QPainter &painter, const QRectF &rect, const PlanView &view, const Sheet &sheet) const
{
    const QPolygonF outline = view.toDevice(sheet.outline);
    const QRect part = outline.boundingRect().intersected(rect).toAlignedRect();
    if (part.isEmpty())
        return;
    const double scale = std::min(1.0, double(mostPixels) / std::max(part.width(), part.height()));
    QImage image(std::max(1, int(part.width() * scale)), std::max(1, int(part.height() * scale)), QImage::Format_RGB32);
    // The map from pixels to the room is affine: three points tell it.
    const auto place = [&](double px, double py) {
        return sheet.local(
            view.toSite(QPointF(part.left() + px * part.width() / image.width(), part.top() + py * part.height() / image.height())));
    };
    const double w = image.width(), h = image.height();
    const auto origin = place(0, 0), across = place(w, 0), down = place(0, h);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const double a = (x + 0.5) / w, b = (y + 0.5) / h;
            line[x] = colourOf(sheet.value(origin[0] + a * (across[0] - origin[0]) + b * (down[0] - origin[0]),
                                           origin[1] + a * (across[1] - origin[1]) + b * (down[1] - origin[1])));
        }
    }
    QPainterPath inside;
    inside.addPolygon(outline);
    inside.closeSubpath();
    painter.save();
    painter.setClipPath(inside, Qt::IntersectClip);
    painter.drawImage(part, image);
    painter.restore();
}

/// Marching squares over the middles of cells; of the two ways through a saddle the one that keeps warm cells apart.
void AirMap::paintIsoLine(QPainter &painter, const PlanView &view, const Sheet &sheet, double kelvin) const
{
    QVector<QLineF> lines;
    const auto device = [&](double u, double v) {
        return view.toDevice(sheet.site((u + 0.5) * sheet.step_m[0], (v + 0.5) * sheet.step_m[1]));
    };
    for (int j = 0; j + 1 < sheet.ny; ++j)
        for (int i = 0; i + 1 < sheet.nx; ++i) {
            const auto at = [&](int di, int dj) {
                return double(sheet.kelvin[static_cast<std::size_t>((j + dj) * sheet.nx + i + di)]) - kelvin;
            };
            const double corner[] = {at(0, 0), at(1, 0), at(1, 1), at(0, 1)};
            static constexpr double cu[] = {0, 1, 1, 0}, cv[] = {0, 0, 1, 1};
            QVector<QPointF> crossings;
            for (int e = 0; e < 4; ++e) {
                const int f = (e + 1) % 4;
                if ((corner[e] > 0) == (corner[f] > 0))
                    continue;
                const double t = corner[e] / (corner[e] - corner[f]);
                crossings << device(i + cu[e] + t * (cu[f] - cu[e]), j + cv[e] + t * (cv[f] - cv[e]));
            }
            for (qsizetype c = 0; c + 1 < crossings.size(); c += 2)
                lines << QLineF(crossings[c], crossings[c + 1]);
        }
    painter.drawLines(lines);
}

/// Arrows on an even raster of the screen, as long as the air is fast; light over dark, so that they read on any band.
void AirMap::paintFlow(QPainter &painter, const QRectF &rect, const PlanView &view, const PlanStyle &style, const Sheet &sheet) const
{
    const double unit = style.unit > 0 ? style.unit : 1, raster = 30 * unit, longest = 26 * unit, shortest = 3 * unit;
    const QPolygonF outline = view.toDevice(sheet.outline);
    const QRectF part = outline.boundingRect().intersected(rect);
    QPainterPath shafts;
    for (double y = part.top() + raster / 2; y < part.bottom(); y += raster)
        for (double x = part.left() + raster / 2; x < part.right(); x += raster) {
            const Point site = view.toSite(QPointF(x, y));
            if (!contains(sheet.outline, site))
                continue;
            const auto here = sheet.local(site);
            const int i = std::clamp(static_cast<int>(here[0] / sheet.step_m[0]), 0, sheet.nx - 1),
                      j = std::clamp(static_cast<int>(here[1] / sheet.step_m[1]), 0, sheet.ny - 1);
            const auto &[u, v] = sheet.speed[static_cast<std::size_t>(j * sheet.nx + i)];
            const double speed = std::hypot(double(u), double(v));
            const double length = longest * std::min(1.0, std::sqrt(speed / fullArrow_m_per_s));
            if (length < shortest)
                continue;
            const QPointF ahead = view.toDevice(sheet.site(here[0] + double(u) / speed, here[1] + double(v) / speed)) - QPointF(x, y);
            const QPointF along = ahead / std::max(1e-9, std::hypot(ahead.x(), ahead.y())), across(-along.y(), along.x());
            const QPointF tip = QPointF(x, y) + along * length / 2, head = 4 * unit * (along * -1);
            shafts.moveTo(QPointF(x, y) - along * length / 2);
            shafts.lineTo(tip);
            shafts.moveTo(tip + head + across * 2.5 * unit);
            shafts.lineTo(tip);
            shafts.lineTo(tip + head - across * 2.5 * unit);
        }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 110), 3 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shafts);
    painter.setPen(QPen(QColor(255, 255, 255, 230), 1.3 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shafts);
}

void AirMap::paint(QPainter &painter, const QRectF &rect, const PlanView &view, const PlanStyle &style) const
{
    for (const Sheet &sheet : sheets_) {
        paintSheet(painter, rect, view, sheet);
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
        if (!isChange()) {
            painter.setPen(planPen(style, QColor(Qt::white), 1.5, 0.3));
            paintIsoLine(painter, view, sheet, look_.limit_k);
            painter.setPen(planPen(style, QColor(255, 255, 255, 190), 1, 0.2, {3, 3}));
            paintIsoLine(painter, view, sheet, look_.limit_k - isoStep_k);
        }
        if (look_.flow && !sheet.speed.empty())
            paintFlow(painter, rect, view, style, sheet);
        painter.restore();
    }
    if (!look_.streams.empty()) {
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
        paintStreams(painter, view, style, look_.streams);
        painter.restore();
    }
}

std::optional<double> AirMap::speedAt(Point site) const
{
    for (const Sheet &sheet : sheets_)
        if (!sheet.speed.empty() && contains(sheet.outline, site)) {
            const auto here = sheet.local(site);
            const int i = std::clamp(static_cast<int>(here[0] / sheet.step_m[0]), 0, sheet.nx - 1),
                      j = std::clamp(static_cast<int>(here[1] / sheet.step_m[1]), 0, sheet.ny - 1);
            const auto &[u, v] = sheet.speed[static_cast<std::size_t>(j * sheet.nx + i)];
            return std::hypot(double(u), double(v));
        }
    return std::nullopt;
}

std::optional<double> AirMap::at(Point site) const
{
    for (const Sheet &sheet : sheets_)
        if (contains(sheet.outline, site)) {
            const auto here = sheet.local(site);
            return double(sheet.value(here[0], here[1]));
        }
    return std::nullopt;
}

} // namespace gridhall
