// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/tags.h"

#include "core/layout/operations.h"

#include <algorithm>

namespace gridhall {

namespace {

std::string numbered(const std::string &prefix, int number, int digits)
{
    std::string text = std::to_string(number);
    if (text.size() < static_cast<std::size_t>(digits))
        text.insert(0, static_cast<std::size_t>(digits) - text.size(), '0');
    return prefix + text;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

Tags::Tags(const Layout &layout)
{
    const auto collect = [this](const auto &table) {
        for (const auto &kept : table)
            if (!kept->module && !kept->tag.empty())
                used_.insert(kept->tag);
    };
    collect(layout.all<Item>());
    collect(layout.all<Run>());
    collect(layout.all<Space>());
}

std::string Tags::next(const std::string &prefix, int digits)
{
    int &last = lastNumber_[prefix + ':' + std::to_string(digits)];
    for (;;)
        if (std::string tag = numbered(prefix, ++last, digits); used_.insert(tag).second)
            return tag;
}

std::string Tags::madeFree(const std::string &tag)
{
    if (tag.empty() || used_.insert(tag).second)
        return tag;
    const auto last = std::find_if_not(tag.rbegin(), tag.rend(), isDigit);
    const auto digits = std::min<std::ptrdiff_t>(last - tag.rbegin(), 9);
    const std::string prefix(tag.begin(), tag.end() - digits);
    return digits == 0 ? next(prefix + "-", 1) : next(prefix, static_cast<int>(digits));
}

std::string freeTag(const Layout &layout, const std::string &prefix, int digits) { return Tags(layout).next(prefix, digits); }

std::string tagPrefix(const Part &part)
{
    const std::string_view stated = part.trait("tag_prefix");
    return stated.empty() ? tagPrefix(part.role) : std::string(stated);
}

std::string tagPrefix(Role role)
{
    switch (role) {
    case Role::Module: return "M";
    case Role::Rack:
    case Role::ItRack: return "R";
    case Role::Server: return "S";
    case Role::NetworkRack: return "N";
    case Role::StorageRack: return "ST";
    case Role::Utility: return "U";
    case Role::Transformer: return "T";
    case Role::Switchboard: return "SB";
    case Role::Generator: return "G";
    case Role::Ups: return "UPS";
    case Role::Battery: return "BAT";
    case Role::Bess: return "BESS";
    case Role::Sts: return "STS";
    case Role::Pdu: return "PDU";
    case Role::Rpp: return "RPP";
    case Role::Busway: return "BW";
    case Role::TapOff: return "TO";
    case Role::Cable: return "C";
    case Role::Whip: return "W";
    case Role::RackPdu: return "RPDU";
    case Role::PowerShelf: return "PS";
    case Role::Rectifier: return "RF";
    case Role::Cdu:
    case Role::InRackCdu: return "CDU";
    case Role::Crah: return "CRAH";
    case Role::FanWall: return "FW";
    case Role::InRow: return "IR";
    case Role::RearDoor: return "RD";
    case Role::Pump: return "PU";
    case Role::Manifold: return "MF";
    case Role::Pipe: return "P";
    case Role::Hose: return "HO";
    case Role::Valve: return "V";
    case Role::Strainer: return "STR";
    case Role::Coupling: return "QD";
    case Role::HeatExchanger: return "HX";
    case Role::Chiller: return "CH";
    case Role::DryCooler: return "DC";
    case Role::Tower: return "CT";
    case Role::Tank: return "TK";
    case Role::Duct: return "DU";
    case Role::Door: return "D";
    case Role::Column: return "COL";
    case Role::Wall: return "WA";
    case Role::Tray: return "TR";
    case Role::Other: break;
    }
    return "X";
}

} // namespace gridhall
