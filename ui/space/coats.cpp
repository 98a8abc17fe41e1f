// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/coats.h"

namespace gridhall {

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

std::array<CoatLook, static_cast<std::size_t>(Coat::Count)> coatLooks(const Theme &theme)
{
    std::array<CoatLook, static_cast<std::size_t>(Coat::Count)> looks;
    const auto paint = [&](Coat coat, const QColor &side, const QColor &top, Pattern pattern = Pattern::None) {
        looks[static_cast<std::size_t>(coat)] = {side, top, pattern};
    };
    const auto plain = [&](Coat coat, const QColor &colour, Pattern pattern = Pattern::None) { paint(coat, colour, colour, pattern); };
    const bool dark = theme.dark;
    const QColor sheet = theme(Tone::Sheet), floor = theme(Tone::Floor), line = theme(Tone::Equipment), wall = theme(Tone::Wall);
    const QColor fill = theme(Tone::EquipmentFill), fill2 = theme(Tone::EquipmentFill2), ink = theme(Tone::Tip), paper = theme(Tone::OnTip);
    const QColor body = dark ? mixed(fill, line, 0.48) : mixed(fill, line, 0.07); // light steel
    const QColor deep = dark ? mixed(fill, line, 0.22) : mixed(wall, ink, 0.35);  // dark steel
    plain(Coat::Ground, sheet, Pattern::Grid);
    plain(Coat::Yard, dark ? mixed(sheet, floor, 0.5) : mixed(sheet, theme(Tone::Grid5), 0.35), Pattern::Grid);
    plain(Coat::Floor, floor, Pattern::Grid);
    plain(Coat::HotAisle,
          dark ? mixed(theme(Tone::HotAisle), theme(Tone::HotAir), 0.12) : mixed(theme(Tone::HotAisle), theme(Tone::HotAir), 0.1));
    plain(Coat::ColdAisle, mixed(floor, theme(Tone::ColdAir), dark ? 0.16 : 0.1));
    plain(Coat::NoGo, mixed(floor, theme(Tone::Warning), 0.18), Pattern::Hatch);
    paint(Coat::Wall, dark ? mixed(floor, wall, 0.45) : mixed(wall, paper, 0.8), dark ? wall : mixed(wall, paper, 0.1));
    plain(Coat::Concrete, dark ? mixed(floor, line, 0.4) : mixed(line, paper, 0.62));
    paint(Coat::Cabinet, deep, dark ? mixed(deep, line, 0.25) : mixed(wall, paper, 0.12));
    plain(Coat::CabinetFront, dark ? mixed(fill, line, 0.75) : mixed(theme(Tone::NetworkRack), line, 0.12), Pattern::Trays);
    plain(Coat::NetworkFront, dark ? mixed(fill, line, 0.45) : mixed(theme(Tone::NetworkRack), line, 0.55), Pattern::Trays);
    plain(Coat::CabinetMesh, deep, Pattern::Louvre);
    paint(Coat::Shell, dark ? mixed(floor, line, 0.4) : mixed(fill2, line, 0.1), dark ? mixed(floor, line, 0.5) : fill, Pattern::Ribs);
    plain(Coat::ShellRoof, dark ? mixed(floor, line, 0.5) : fill, Pattern::Ribs);
    plain(Coat::Frame, dark ? line : mixed(line, paper, 0.2));
    plain(Coat::Casting, dark ? mixed(line, paper, 0.25) : wall);
    paint(Coat::Deck, dark ? mixed(floor, line, 0.5) : line, dark ? mixed(floor, line, 0.18) : mixed(line, paper, 0.75));
    const QColor lid = dark ? mixed(body, line, 0.25) : mixed(fill, line, 0.13);
    paint(Coat::Enclosure, body, lid);
    paint(Coat::EnclosureDoors, body, lid, Pattern::Doors);
    plain(Coat::EnclosureDark, dark ? mixed(sheet, line, 0.3) : mixed(wall, line, 0.5));
    paint(Coat::Louvre, dark ? mixed(fill, line, 0.22) : mixed(fill2, line, 0.32), body, Pattern::Louvre);
    plain(Coat::FanRing, dark ? mixed(fill, line, 0.5) : mixed(line, paper, 0.45));
    plain(Coat::FanDisc, dark ? mixed(sheet, line, 0.25) : mixed(wall, line, 0.35), Pattern::Blades);
    plain(Coat::Steel, dark ? mixed(fill, line, 0.6) : mixed(line, paper, 0.35));
    plain(Coat::Glass, mixed(floor, theme(Tone::ColdAir), 0.5));
    const std::pair<Coat, Tone> toned[] = {
        {Coat::PowerA, Tone::PowerA},       {Coat::PowerB, Tone::PowerB},       {Coat::PowerBoth, Tone::PowerBoth},
        {Coat::TcsSupply, Tone::TcsSupply}, {Coat::TcsReturn, Tone::TcsReturn}, {Coat::FwsSupply, Tone::FwsSupply},
        {Coat::FwsReturn, Tone::FwsReturn}, {Coat::ColdAir, Tone::ColdAir},     {Coat::HotAir, Tone::HotAir}};
    for (const auto &[coat, tone] : toned)
        plain(coat, theme(tone),
              coat == Coat::PowerB || coat == Coat::TcsReturn || coat == Coat::FwsReturn ? Pattern::Dashes : Pattern::None);
    return looks;
}

} // namespace gridhall
