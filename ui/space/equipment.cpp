// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/joiner.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace gridhall {

namespace {

/// Half width, half depth, height of what is being joined, metres.
struct Bulk {
    double w, d, h;
};

Coat coolantCoat(Circuit circuit, Leg leg)
{
    const bool back = leg == Leg::Return;
    return circuit == Circuit::Tcs ? (back ? Coat::TcsReturn : Coat::TcsSupply) : (back ? Coat::FwsReturn : Coat::FwsSupply);
}

Circuit circuitOf(const Part &part)
{
    for (const Port &port : part.ports)
        if (port.kind == PortKind::Coolant)
            return port.circuit;
    return Circuit::None;
}

/// A dark cabinet with a light front, hot doors at the back.
void joinRack(Joiner &to, const Bulk &b, Coat front)
{
    to.tinted = true;
    to.box(-b.w, b.w, -b.d + 0.03, b.d, 0.03, b.h, Coat::Cabinet);
    to.box(-b.w + 0.035, b.w - 0.035, -b.d, -b.d + 0.03, 0.09, b.h - 0.07, front);
    to.tinted = false;
    to.box(-b.w + 0.04, b.w - 0.04, -b.d + 0.06, b.d - 0.06, 0, 0.03, Coat::EnclosureDark);
}

/// A steel cabinet on a plinth.
void joinCabinet(Joiner &to, const Bulk &b, Coat coat)
{
    const double foot = std::min(0.1, b.h * 0.1);
    to.box(-b.w + 0.01, b.w - 0.01, -b.d + 0.03, b.d - 0.02, 0, foot, Coat::EnclosureDark);
    to.tinted = true;
    to.box(-b.w, b.w, -b.d, b.d, foot, b.h, coat);
    to.tinted = false;
}

/// Axial fans on a roof at `z`: as many as fit round.
void joinFans(Joiner &to, const Bulk &b, double z, double most)
{
    const int along = std::max(1, static_cast<int>(2 * b.w / most)), across = std::max(1, static_cast<int>(2 * b.d / most + 0.15));
    const double pitchX = 2 * b.w / along, pitchY = 2 * b.d / across, radius = 0.43 * std::min(pitchX, pitchY);
    for (int i = 0; i < along; ++i)
        for (int k = 0; k < across; ++k) {
            const double x = -b.w + (i + 0.5) * pitchX, y = -b.d + (k + 0.5) * pitchY;
            to.drum(x, y, radius, z, z + 0.16, Coat::FanRing);
            to.drum(x, y, radius * 0.88, z + 0.161, z + 0.165, Coat::FanDisc);
            to.drum(x, y, radius * 0.24, z + 0.165, z + 0.21, Coat::FanRing);
        }
}

void joinHeatRejection(Joiner &to, const Bulk &b, bool chiller)
{
    const double foot = chiller ? 0.12 : std::min(0.7, b.h * 0.3), deck = b.h - 0.2;
    if (!chiller)
        for (const double x : {-b.w + 0.1, -b.w / 3, b.w / 3, b.w - 0.1})
            for (const double y : {-b.d + 0.1, b.d - 0.1})
                to.box(x - 0.06, x + 0.06, y - 0.06, y + 0.06, 0, foot, Coat::Steel);
    else
        to.box(-b.w, b.w, -b.d, b.d, 0, foot, Coat::EnclosureDark);
    to.tinted = true;
    to.box(-b.w + 0.03, b.w - 0.03, -b.d + 0.03, b.d - 0.03, foot, deck - 0.08, Coat::Louvre);
    to.box(-b.w, b.w, -b.d, b.d, deck - 0.08, deck, Coat::Enclosure);
    to.tinted = false;
    if (chiller)
        to.box(-b.w - 0.005, -b.w + 1.1, -b.d - 0.005, b.d + 0.005, foot, deck - 0.3, Coat::EnclosureDoors);
    joinFans(to, b, deck, chiller ? 1.15 : 1.25);
}

void joinGenerator(Joiner &to, const Bulk &b)
{
    to.box(-b.w, b.w, -b.d, b.d, 0, 0.28, Coat::EnclosureDark);
    to.tinted = true;
    to.box(-b.w, b.w, -b.d, b.d, 0.28, b.h, Coat::EnclosureDoors);
    to.tinted = false;
    to.box(b.w - 0.1, b.w + 0.01, -b.d + 0.2, b.d - 0.2, 0.5, b.h - 0.25, Coat::Louvre);
    to.box(-b.w - 0.01, -b.w + 0.1, -b.d + 0.3, b.d - 0.3, 0.6, b.h - 0.5, Coat::Louvre);
    const Bulk radiator{std::min(1.1, b.w * 0.3), b.d * 0.86, b.h};
    Joiner end = to;
    end.box(b.w - 2.2 * radiator.w, b.w - 0.1, -radiator.d, radiator.d, b.h, b.h + 0.09, Coat::Louvre);
    to.barX(-b.w * 0.55, b.w * 0.1, 0, b.h + 0.32, 0.27, Coat::Steel);
    to.drum(-b.w * 0.62, 0, 0.17, b.h, b.h + 0.95, Coat::EnclosureDark);
}

/// Tank between ribs of radiators, bushings on top; a dry one stands in a housing.
void joinTransformer(Joiner &to, const Bulk &b)
{
    to.box(-b.w, b.w, -b.d * 0.7, b.d * 0.7, 0, 0.14, Coat::EnclosureDark);
    to.tinted = true;
    to.box(-b.w * 0.78, b.w * 0.78, -b.d * 0.62, b.d * 0.62, 0.14, b.h * 0.78, Coat::Enclosure);
    to.tinted = false;
    constexpr int fins = 7;
    for (int i = 0; i < fins; ++i) {
        const double x = b.w * (-0.7 + 1.4 * i / (fins - 1));
        to.box(x - 0.03, x + 0.03, -b.d, b.d, b.h * 0.18, b.h * 0.7, Coat::Enclosure);
    }
    to.box(-b.w * 0.84, b.w * 0.84, -b.d * 0.68, b.d * 0.68, b.h * 0.78, b.h * 0.82, Coat::EnclosureDark);
    for (const double x : {-0.5, 0.0, 0.5}) {
        to.drum(b.w * x, -b.d * 0.3, 0.07, b.h * 0.82, b.h, Coat::Frame);
        to.drum(b.w * x, b.d * 0.3, 0.05, b.h * 0.82, b.h * 0.93, Coat::Frame);
    }
}

void joinCdu(Joiner &to, const Bulk &b)
{
    joinCabinet(to, b, Coat::Enclosure);
    to.box(-b.w + 0.06, b.w - 0.06, -b.d - 0.006, -b.d, b.h * 0.12, b.h * 0.62, Coat::EnclosureDark);
    to.box(-b.w * 0.4, b.w * 0.4, -b.d - 0.006, -b.d, b.h * 0.7, b.h * 0.82, Coat::Cabinet);
    to.box(-b.w, b.w, -b.d - 0.008, -b.d, b.h - 0.1, b.h - 0.04, Coat::TcsSupply);
    for (const double x : {-0.5, 0.5}) {
        to.drum(b.w * x, b.d * 0.5, 0.07, b.h, b.h + 0.12, x < 0 ? Coat::TcsSupply : Coat::TcsReturn);
        to.drum(b.w * x, -b.d * 0.2, 0.07, b.h, b.h + 0.12, x < 0 ? Coat::FwsSupply : Coat::FwsReturn);
    }
}

/// A cooler of room air: grilles in front, a line of the colour of cold air.
void joinAirCooler(Joiner &to, const Bulk &b)
{
    joinCabinet(to, b, Coat::Enclosure);
    to.box(-b.w + 0.05, b.w - 0.05, -b.d - 0.008, -b.d, b.h * 0.14, b.h - 0.2, Coat::Louvre);
    to.box(-b.w, b.w, -b.d - 0.01, -b.d, b.h - 0.11, b.h - 0.05, Coat::ColdAir);
}

void joinPump(Joiner &to, const Bulk &b)
{
    const double r = std::min({b.d * 0.7, b.w * 0.4, b.h * 0.3});
    to.box(-b.w, b.w, -b.d, b.d, 0, b.h * 0.16, Coat::EnclosureDark);
    to.barX(-b.w * 0.2, b.w * 0.95, 0, b.h * 0.16 + r * 1.15, r, Coat::Enclosure);
    to.barY(-b.d * 0.9, b.d * 0.9, -b.w * 0.55, b.h * 0.16 + r * 1.2, r * 1.15, Coat::FwsSupply);
}

void joinHeader(Joiner &to, const Bulk &b, const Part &part)
{
    const Circuit circuit = circuitOf(part);
    const double r = std::min(b.d * 0.42, b.h * 0.5);
    to.barX(-b.w, b.w, -b.d + r, b.h / 2, r, coolantCoat(circuit, Leg::Supply));
    to.barX(-b.w, b.w, b.d - r, b.h / 2, r, coolantCoat(circuit, Leg::Return));
}

void joinDoor(Joiner &to, const Bulk &b)
{
    to.box(-b.w, -b.w + 0.06, -b.d - 0.02, b.d + 0.02, 0, b.h, Coat::Frame);
    to.box(b.w - 0.06, b.w, -b.d - 0.02, b.d + 0.02, 0, b.h, Coat::Frame);
    to.box(-b.w, b.w, -b.d - 0.02, b.d + 0.02, b.h - 0.06, b.h, Coat::Frame);
}

void joinUtility(Joiner &to, const Bulk &b)
{
    to.box(-b.w, b.w, -b.d, b.d, 0, 0.12, Coat::Concrete);
    to.tinted = true;
    to.box(-b.w * 0.92, b.w * 0.92, -b.d * 0.92, b.d * 0.92, 0.12, b.h, Coat::EnclosureDoors);
    to.tinted = false;
    to.box(-b.w, b.w, -b.d, b.d, b.h, b.h + 0.06, Coat::EnclosureDark);
}

/// Frame of beams with castings at the corners, a deck, panels that hide nothing; from afar one closed box.
void joinModule(Joiner &to, const Bulk &b, const Part &part)
{
    const double beam = 0.14, cast = 0.2, deck = part.trait("shell").empty() ? 0.012 : 0.15;
    to.box(-b.w, b.w, -b.d, b.d, 0, deck, Coat::Deck);
    if (!isClosed(part))
        return;
    to.showing = Showing::Far;
    to.tinted = true;
    to.box(-b.w + 0.03, b.w - 0.03, -b.d + 0.03, b.d - 0.03, deck, b.h - 0.03, Coat::Shell);
    to.tinted = false;
    to.showing = Showing::Always;
    for (const double y : {-b.d, b.d - beam}) {
        to.box(-b.w, b.w, y, y + beam, b.h - beam, b.h, Coat::Frame);
        for (const double x : {-b.w, b.w - beam})
            to.box(x, x + beam, y, y + beam, deck, b.h - beam, Coat::Frame);
    }
    for (const double x : {-b.w, b.w - beam})
        to.box(x, x + beam, -b.d + beam, b.d - beam, b.h - beam, b.h, Coat::Frame);
    for (const double x : {-b.w - 0.01, b.w + 0.01 - cast})
        for (const double y : {-b.d - 0.01, b.d + 0.01 - cast})
            for (const double z : {-0.005, b.h - 0.125})
                to.box(x, x + cast, y, y + cast, z, z + 0.13, Coat::Casting);
}

} // namespace

bool isClosed(const Part &module)
{
    const std::string_view shell = module.trait("shell");
    return !shell.empty() && !shell.starts_with("skid");
}

void joinEquipment(Joiner &to, const Drawn &drawn, double height)
{
    const Part &part = *drawn.part;
    const Bulk b{metresOf(part.width) / 2, metresOf(part.depth) / 2, std::max(0.02, height)};
    switch (drawn.role) {
    case Role::Module: return joinModule(to, b, part);
    case Role::Rack:
    case Role::ItRack:
    case Role::StorageRack: return joinRack(to, b, Coat::CabinetFront);
    case Role::NetworkRack: return joinRack(to, b, Coat::NetworkFront);
    case Role::DryCooler:
    case Role::Tower: return joinHeatRejection(to, b, false);
    case Role::Chiller: return joinHeatRejection(to, b, true);
    case Role::Generator: return joinGenerator(to, b);
    case Role::Transformer: return joinTransformer(to, b);
    case Role::Cdu: return joinCdu(to, b);
    case Role::Crah:
    case Role::FanWall:
    case Role::InRow: return joinAirCooler(to, b);
    case Role::RearDoor: return joinCabinet(to, b, Coat::Louvre);
    case Role::Pump: return joinPump(to, b);
    case Role::Manifold: return joinHeader(to, b, part);
    case Role::Tank: return to.drum(0, 0, std::min(b.w, b.d), 0, b.h, Coat::Enclosure);
    case Role::Utility: return joinUtility(to, b);
    case Role::Door: return joinDoor(to, b);
    case Role::Column: return to.box(-b.w, b.w, -b.d, b.d, 0, b.h, Coat::Concrete);
    case Role::Wall: return to.box(-b.w, b.w, -b.d, b.d, 0, std::min(b.h, 1.2), Coat::Wall);
    case Role::Tray: return to.box(-b.w, b.w, -b.d, b.d, 0, b.h, Coat::Steel);
    case Role::TapOff:
        to.tinted = true;
        return to.box(-b.w, b.w, -b.d, b.d, 0, b.h,
                      drawn.feed == Feed::A   ? Coat::PowerA
                      : drawn.feed == Feed::B ? Coat::PowerB
                                              : Coat::PowerBoth);
    case Role::Switchboard:
    case Role::Ups:
    case Role::Battery:
    case Role::Bess:
    case Role::Sts:
    case Role::Pdu:
    case Role::Rpp:
    case Role::Rectifier: return joinCabinet(to, b, Coat::EnclosureDoors);
    default: return joinCabinet(to, b, Coat::Enclosure);
    }
}

} // namespace gridhall
