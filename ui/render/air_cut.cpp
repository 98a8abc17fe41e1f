// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/air_cut.h"

#include "ui/render/theme.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

std::array<double, 2> localOf(const RoomField &room, Point site)
{
    const Point p = room.room.frame.mapBack(site) - room.room.corner;
    return {metresOf(p.x), metresOf(p.y)};
}

Point siteOf(const RoomField &room, std::array<double, 2> local)
{
    return room.room.frame.map(room.room.corner + Point{tenthsOf(local[0]), tenthsOf(local[1])});
}

} // namespace

std::optional<AirCut> AirCut::through(const std::vector<RoomFieldPtr> &rooms, Point site, double degrees)
{
    const double turn = degrees * std::numbers::pi / 180;
    const Point ahead = site + Point{tenthsOf(100 * std::cos(turn)), tenthsOf(100 * std::sin(turn))};
    for (const RoomFieldPtr &room : rooms) {
        const auto &size = room->room.air.size_m;
        const auto here = localOf(*room, site), there = localOf(*room, ahead);
        if (room->field->rounds == 0 || here[0] < 0 || here[1] < 0 || here[0] > size[0] || here[1] > size[1])
            continue;
        const double length = std::hypot(there[0] - here[0], there[1] - here[1]);
        const std::array<double, 2> along{(there[0] - here[0]) / length, (there[1] - here[1]) / length};
        double back = -1e9, on = 1e9; // where the line leaves the room's box
        for (std::size_t a = 0; a < 2; ++a)
            if (std::abs(along[a]) > 1e-9) {
                const double low = -here[a] / along[a], high = (size[a] - here[a]) / along[a];
                back = std::max(back, std::min(low, high));
                on = std::min(on, std::max(low, high));
            }
        AirCut cut;
        cut.room_ = room;
        cut.along_ = along;
        cut.start_ = {here[0] + back * along[0], here[1] + back * along[1]};
        cut.length_m_ = on - back;
        cut.from_ = siteOf(*room, cut.start_);
        cut.to_ = siteOf(*room, {here[0] + on * along[0], here[1] + on * along[1]});
        if (cut.length_m_ > 0.1)
            return cut;
    }
    return std::nullopt;
}

std::pair<double, double> AirCut::extremes() const
{
    std::pair<double, double> found{1e9, 0};
    for (const float kelvin : room_->field->temperature_k)
        if (kelvin > 0) {
            found.first = std::min(found.first, double(kelvin));
            found.second = std::max(found.second, double(kelvin));
        }
    return found;
}

double AirCut::height_m() const { return room_->room.air.size_m[2]; }

std::int32_t AirCut::cellAt(double along_m, double height_m) const
{
    const AirShape &shape = room_->field->shape;
    const std::array<double, 3> place{start_[0] + along_m * along_[0], start_[1] + along_m * along_[1], height_m};
    std::array<int, 3> cell{};
    for (std::size_t a = 0; a < 3; ++a)
        cell[a] = std::clamp(static_cast<int>(place[a] / shape.step_m[a]), 0, shape.n[a] - 1);
    return shape.index(cell[0], cell[1], cell[2]);
}

double AirCut::at(double along_m, double height_m) const
{
    return double(room_->field->temperature_k[static_cast<std::size_t>(cellAt(along_m, height_m))]);
}

std::array<double, 2> AirCut::flow(double along_m, double height_m) const
{
    const AirField &field = *room_->field;
    if (field.flux_m3_per_s[0].empty())
        return {};
    const std::int32_t cell = cellAt(along_m, height_m);
    return {field.speedAt(cell, 0) * along_[0] + field.speedAt(cell, 1) * along_[1], field.speedAt(cell, 2)};
}

QImage AirCut::image(QSize size, double from_k, double to_k, QRgb solid) const
{
    QImage image(size, QImage::Format_RGB32);
    const double bands = std::max(1.0, std::round(to_k - from_k));
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const double kelvin = at((x + 0.5) / size.width() * length_m_, (1 - (y + 0.5) / size.height()) * height_m());
            const double band = std::clamp(std::floor(kelvin - from_k), 0.0, bands - 1);
            line[x] = kelvin > 0 ? rampColour(Ramp::AirTemperature, (band + 0.5) / bands).rgb() : solid;
        }
    }
    return image;
}

} // namespace gridhall
