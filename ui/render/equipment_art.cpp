// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_frame.h"

#include "core/air/air_figures.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

using Edge = Frame::Edge;

int countFor(double length, double pitch, int least = 1, int most = 24)
{
    return std::clamp(static_cast<int>(std::lround(length / std::max(0.05, pitch))), least, most);
}

void rack(Frame &f, Tone tone)
{
    f.box(f.whole(), f.outline(), f.fillOr(tone));
    if (f.smallerPixels() >= 5)
        f.strip(Edge::Front, 3, f.style.theme(Tone::Equipment));
}

void cdu(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill2));
    if (f.smallerPixels() < 6)
        return;
    const double w = f.width / 2, d = f.depth / 2;
    f.line(-w, -d, w, d, planPen(f.style, Tone::TcsSupply, 1, 0.18));
    f.strip(Edge::Front, 2, f.style.theme(Tone::FwsSupply));
    f.strip(Edge::Rear, 2, f.style.theme(Tone::TcsSupply));
}

/// A box with a fan at either end, discharging towards its front.
void crah(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill));
    const double r = std::min(f.depth * 0.34, f.width * 0.16);
    if (f.pixels(r) >= 2.5) {
        f.fan(-f.width / 2 + r * 1.5, 0, r);
        f.fan(f.width / 2 - r * 1.5, 0, r);
    }
    f.strip(Edge::Front, 2, f.style.theme(Tone::ColdAir));
}

void fanWall(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill));
    const int n = countFor(f.width, std::max(f.depth, 0.8));
    const double pitch = f.width / n, r = std::min(pitch, f.depth) * 0.34;
    for (int i = 0; i < n && f.pixels(r) >= 2.5; ++i)
        f.fan(-f.width / 2 + (i + 0.5) * pitch, 0, r);
    f.strip(Edge::Front, 2, f.style.theme(Tone::ColdAir));
}

void zigzag(Frame &f, double u, double v0, double v1, double swing, const QPen &pen)
{
    QPolygonF path;
    for (int i = 0; i <= 6; ++i)
        path << f.at(u + (i % 2 ? swing : -swing), v0 + (v1 - v0) * i / 6);
    f.painter.setPen(pen);
    f.painter.drawPolyline(path);
}

void inRow(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill2));
    if (f.smallerPixels() >= 6)
        zigzag(f, 0, -f.depth * 0.32, f.depth * 0.32, f.width * 0.2, planPen(f.style, Tone::ColdAir, 1, 0.18));
    f.strip(Edge::Front, 2, f.style.theme(Tone::ColdAir));
}

void rearDoor(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::NetworkRack));
    if (f.pixels(f.depth) >= 4)
        f.line(-f.width / 2, -f.depth / 2, f.width / 2, f.depth / 2, planPen(f.style, Tone::ColdAir, 1, 0.18));
}

void generator(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::ModuleShell));
    const double w = f.width, d = f.depth;
    if (f.smallerPixels() < 10)
        return;
    const double r = std::min(d * 0.24, w * 0.12);
    f.circle(-w * 0.29, 0, r, f.outline(), f.style.theme(Tone::EquipmentFill));
    f.word(-w * 0.29, 0, "G", r * 0.95);
    const UvRect engine{-w * 0.16, -d * 0.23, w * 0.24, d * 0.23};
    f.box(engine, f.outline(), f.style.theme(Tone::EquipmentFill));
    for (int i = 1; i < 7; ++i) {
        const double u = engine.u0 + engine.width() * (i - 0.4) / 6.4;
        f.line(u, engine.v0 + d * 0.05, u, engine.v1 - d * 0.05, f.detail(0.6));
    }
    f.line(w * 0.33, -d / 2, w * 0.33, d / 2, f.outline());
    const int fins = std::clamp(static_cast<int>(f.pixels(w * 0.17) / 3), 2, 12);
    for (int i = 1; i < fins; ++i)
        f.line(w * 0.33 + w * 0.17 * i / fins, -d / 2, w * 0.33 + w * 0.17 * i / fins, d / 2, f.detail(0.6));
}

void fans(Frame &f, const UvRect &area, int rows)
{
    const double rowPitch = area.height() / rows;
    const int columns = countFor(area.width(), rowPitch * 1.1, 1, 12);
    const double pitch = area.width() / columns, r = std::min(pitch, rowPitch) * 0.4;
    if (f.pixels(r) < 1.5)
        return;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            f.fan(area.u0 + (column + 0.5) * pitch, area.v0 + (row + 0.5) * rowPitch, r);
}

void dryCooler(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill));
    const UvRect all = f.whole();
    fans(f, UvRect{all.u0 + f.width * 0.32, all.v0, all.u1, all.v1}.inset(f.depth * 0.03), f.depth > 1.4 ? 2 : 1);
    f.strip(Edge::Left, 2, f.style.theme(Tone::FwsSupply));
}

void chiller(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill2));
    const UvRect all = f.whole();
    fans(f, {all.u0 + f.width * 0.32, all.v0 + f.depth * 0.45, all.u1 - f.depth * 0.06, all.v1 - f.depth * 0.04}, 1);
    if (f.smallerPixels() >= 12) {
        const UvRect vessel{all.u0 + f.width * 0.36, all.v0 + f.depth * 0.12, all.u1 - f.width * 0.05, all.v0 + f.depth * 0.4};
        const QRectF shape = f.rect(vessel);
        const double round = std::min(shape.width(), shape.height()) / 2;
        f.painter.setPen(f.outline());
        f.painter.setBrush(f.style.theme(Tone::EquipmentFill));
        f.painter.drawRoundedRect(shape, round, round);
        const double head = vessel.height() * 0.75;
        f.line(vessel.u0 + head, vessel.v0, vessel.u0 + head, vessel.v1, f.outline());
        f.line(vessel.u1 - head, vessel.v0, vessel.u1 - head, vessel.v1, f.outline());
    }
    f.strip(Edge::Left, 2, f.style.theme(Tone::ColdAir));
}

void tower(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill2));
    const int cells = countFor(f.width, f.depth);
    const double pitch = f.width / cells;
    for (int i = 0; i < cells; ++i) {
        if (i > 0)
            f.line(-f.width / 2 + i * pitch, -f.depth / 2, -f.width / 2 + i * pitch, f.depth / 2, f.outline());
        f.fan(-f.width / 2 + (i + 0.5) * pitch, 0, std::min(pitch, f.depth) * 0.36);
    }
    f.strip(Edge::Left, 2, f.style.theme(Tone::FwsSupply));
}

void transformer(Frame &f, const UvRect &area)
{
    const double r = std::min(area.height() * 0.34, area.width() * 0.21);
    const double u = (area.u0 + area.u1) / 2, v = (area.v0 + area.v1) / 2;
    f.circle(u - r * 0.6, v, r, f.outline());
    f.circle(u + r * 0.6, v, r, f.outline());
}

/// Cells side by side in an area, each with a mark of its own.
template <class Mark>
void cells(Frame &f, const UvRect &area, int count, Tone fill, Mark mark)
{
    const double pitch = area.width() / count;
    for (int i = 0; i < count; ++i) {
        const UvRect cell{area.u0 + i * pitch, area.v0, area.u0 + (i + 1) * pitch, area.v1};
        f.box(cell, f.outline(), f.style.theme(fill));
        if (f.pixels(std::min(cell.width(), cell.height())) >= 5)
            mark(cell);
    }
}

void switchboard(Frame &f, const UvRect &area)
{
    const UvRect row = area.inset(std::min(area.width(), area.height()) * 0.14);
    cells(f, row, countFor(row.width(), 0.8, 1, 12), Tone::EquipmentFill, [&](const UvRect &cell) {
        const double u = (cell.u0 + cell.u1) / 2, v = (cell.v0 + cell.v1) / 2;
        const double s = std::min(cell.width(), cell.height()) * 0.22;
        f.line(u - s, v - s, u + s, v + s, f.detail());
        f.line(u - s, v + s, u + s, v - s, f.detail());
    });
}

void ups(Frame &f, const UvRect &area)
{
    const UvRect row = area.inset(std::min(area.width(), area.height()) * 0.12);
    cells(f, row, countFor(row.width(), 0.7, 1, 12), Tone::EquipmentFill,
          [&](const UvRect &cell) { f.line(cell.u0, cell.v0, cell.u1, cell.v1, f.detail()); });
}

void threeLines(Frame &f, const UvRect &cell)
{
    const double v = (cell.v0 + cell.v1) / 2, step = cell.height() * 0.18;
    for (int i = -1; i <= 1; ++i)
        f.line(cell.u0 + cell.width() * 0.25, v + i * step, cell.u1 - cell.width() * 0.25, v + i * step, f.detail());
}

void battery(Frame &f, const UvRect &area)
{
    const UvRect row = area.inset(std::min(area.width(), area.height()) * 0.12);
    cells(f, row, countFor(row.width(), 0.6, 1, 16), Tone::EquipmentFill2, [&](const UvRect &cell) { threeLines(f, cell); });
}

void doubleLine(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::ModuleShell));
    if (f.smallerPixels() >= 14)
        f.box(f.whole().inset(f.metres(3)), planPen(f.style, f.style.theme(Tone::Equipment, 0.55), 1, 0.13));
}

void bess(Frame &f)
{
    doubleLine(f);
    if (f.smallerPixels() < 20)
        return;
    const UvRect all = f.whole().inset(f.metres(8));
    const int count = countFor(all.width(), 1.0, 2, 14);
    const double pitch = all.width() / count, deep = all.height() * 0.24;
    for (int i = 0; i < count; ++i)
        for (const double v : {all.v0, all.v1 - deep}) {
            const UvRect cell{all.u0 + (i + 0.12) * pitch, v, all.u0 + (i + 0.88) * pitch, v + deep};
            f.box(cell, f.outline(), f.style.theme(Tone::EquipmentFill));
            if (f.pixels(deep) >= 7)
                threeLines(f, cell);
        }
}

void module(Frame &f)
{
    doubleLine(f);
    if (f.smallerPixels() < 20)
        return;
    const double casting = f.metres(5);
    const UvRect all = f.whole();
    for (const double u : {all.u0, all.u1 - casting})
        for (const double v : {all.v0, all.v1 - casting})
            f.box({u, v, u + casting, v + casting}, QPen(Qt::NoPen), f.style.theme(Tone::Equipment));
}

void pump(Frame &f, const UvRect &area)
{
    const double r = std::min(area.width(), area.height()) * 0.4;
    const double u = (area.u0 + area.u1) / 2, v = (area.v0 + area.v1) / 2;
    f.circle(u, v, r, f.outline(), f.style.theme(Tone::EquipmentFill));
    f.painter.setPen(Qt::NoPen);
    f.painter.setBrush(f.style.theme(Tone::Equipment));
    f.painter.drawPolygon(QPolygonF({f.at(u - r * 0.45, v - r * 0.75), f.at(u - r * 0.45, v + r * 0.75), f.at(u + r * 0.9, v)}));
}

void exchanger(Frame &f, const UvRect &area)
{
    const UvRect inner = area.inset(std::min(area.width(), area.height()) * 0.12);
    f.box(inner, f.outline(), f.style.theme(Tone::EquipmentFill));
    f.line(inner.u0, inner.v0, inner.u1, inner.v1, planPen(f.style, Tone::TcsSupply, 1, 0.18));
}

/// Two throws into one way out.
void transferSwitch(Frame &f, const UvRect &area)
{
    const double u = (area.u0 + area.u1) / 2, s = std::min(area.width(), area.height()) * 0.3;
    const double v = (area.v0 + area.v1) / 2;
    f.line(u - s * 0.6, v + s, u - s * 0.6, v + s * 0.4, f.outline());
    f.line(u + s * 0.6, v + s, u + s * 0.6, v + s * 0.4, f.outline());
    f.line(u - s * 0.6, v + s * 0.4, u, v - s * 0.3, f.outline());
    f.line(u, v - s * 0.3, u, v - s, f.outline());
}

void panelBoard(Frame &f, const UvRect &area)
{
    const UvRect inner = area.inset(std::min(area.width(), area.height()) * 0.14);
    cells(f, inner, 2, Tone::EquipmentFill2, [&](const UvRect &cell) { threeLines(f, cell); });
}

void tank(Frame &f)
{
    if (std::abs(f.width - f.depth) < 0.05 * f.width) {
        f.circle(0, 0, f.width / 2, f.outline(), f.fillOr(Tone::EquipmentFill2));
        return;
    }
    const QRectF shape = f.rect(f.whole());
    const double round = std::min(shape.width(), shape.height()) / 2;
    f.painter.setPen(f.outline());
    f.painter.setBrush(f.fillOr(Tone::EquipmentFill2));
    f.painter.drawRoundedRect(shape, round, round);
}

void manifold(Frame &f)
{
    f.box(f.whole(), f.outline(), f.fillOr(Tone::EquipmentFill2));
    const double quarter = f.depth / 4;
    f.line(-f.width / 2, quarter, f.width / 2, quarter, planPen(f.style, Tone::TcsSupply, 1, 0.18));
    f.line(-f.width / 2, -quarter, f.width / 2, -quarter, planPen(f.style, Tone::TcsReturn, 1, 0.18, {6, 3}));
}

void panel(Frame &f, Role role)
{
    f.box(f.whole(), f.outline(), f.fillOr(role == Role::Battery ? Tone::EquipmentFill2 : Tone::EquipmentFill));
    if (f.smallerPixels() < 9)
        return;
    const UvRect area = divided(f).art;
    switch (role) {
    case Role::Transformer: transformer(f, area); break;
    case Role::Utility:
    case Role::Switchboard: switchboard(f, area); break;
    case Role::Ups:
    case Role::Rectifier: ups(f, area); break;
    case Role::Battery: battery(f, area); break;
    case Role::Pump: pump(f, area); break;
    case Role::HeatExchanger: exchanger(f, area); break;
    case Role::Sts: transferSwitch(f, area); break;
    case Role::Pdu: transformer(f, area); break;
    case Role::Rpp: panelBoard(f, area); break;
    default: break;
    }
}

/// A tile of the floor with its holes, a grille of the ceiling with its slats; what lies below shows through.
void airOpening(Frame &f, AirFitting kind)
{
    f.box(f.whole(), f.outline());
    if (f.smallerPixels() < 9)
        return;
    for (const double a : {-0.28, 0.0, 0.28}) {
        if (kind == AirFitting::Grille)
            f.line(-0.36 * f.width, a * f.depth, 0.36 * f.width, a * f.depth, f.outline());
        for (const double b : {-0.28, 0.0, 0.28})
            if (kind == AirFitting::Tile)
                f.circle(a * f.width, b * f.depth, 0.06 * std::min(f.width, f.depth), f.detail(), f.style.theme(Tone::Equipment));
    }
}

} // namespace

bool followsLongerSide(Role role)
{
    switch (role) {
    case Role::Rack:
    case Role::ItRack:
    case Role::Server:
    case Role::NetworkRack:
    case Role::StorageRack:
    case Role::Cdu:
    case Role::Crah:
    case Role::FanWall:
    case Role::InRow:
    case Role::RearDoor:
    case Role::Door: return false;
    default: return true;
    }
}

void paintArt(Frame &f, const Drawn &drawn)
{
    if (const AirFitting kind = drawn.part ? airFitting(*drawn.part) : AirFitting::None; kind != AirFitting::None)
        return airOpening(f, kind);
    switch (drawn.role) {
    case Role::Rack:
    case Role::ItRack:
    case Role::Server:
    case Role::StorageRack: return rack(f, Tone::EquipmentFill);
    case Role::NetworkRack: return rack(f, Tone::NetworkRack);
    case Role::Cdu: return cdu(f);
    case Role::Crah: return crah(f);
    case Role::FanWall: return fanWall(f);
    case Role::InRow: return inRow(f);
    case Role::RearDoor: return rearDoor(f);
    case Role::Generator: return generator(f);
    case Role::DryCooler: return dryCooler(f);
    case Role::Chiller: return chiller(f);
    case Role::Tower: return tower(f);
    case Role::Bess: return bess(f);
    case Role::Module: return module(f);
    case Role::Tank: return tank(f);
    case Role::Manifold: return manifold(f);
    default: return panel(f, drawn.role);
    }
}

} // namespace gridhall
