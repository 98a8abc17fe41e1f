// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/names.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

namespace gridhall {

namespace {

template <std::size_t N>
QString named(const std::array<const char *, N> &names, std::size_t index)
{
    return index < N ? QCoreApplication::translate("Names", names[index]) : QString();
}

constexpr std::array roles{
    QT_TRANSLATE_NOOP("Names", "Prefab module"),
    QT_TRANSLATE_NOOP("Names", "Empty rack"),
    QT_TRANSLATE_NOOP("Names", "Rack"),
    QT_TRANSLATE_NOOP("Names", "Server"),
    QT_TRANSLATE_NOOP("Names", "Network rack"),
    QT_TRANSLATE_NOOP("Names", "Storage rack"),
    QT_TRANSLATE_NOOP("Names", "Utility intake"),
    QT_TRANSLATE_NOOP("Names", "Transformer"),
    QT_TRANSLATE_NOOP("Names", "Switchboard"),
    QT_TRANSLATE_NOOP("Names", "Generator"),
    QT_TRANSLATE_NOOP("Names", "UPS"),
    QT_TRANSLATE_NOOP("Names", "Battery"),
    QT_TRANSLATE_NOOP("Names", "Battery storage (BESS)"),
    QT_TRANSLATE_NOOP("Names", "Static transfer switch"),
    QT_TRANSLATE_NOOP("Names", "PDU"),
    QT_TRANSLATE_NOOP("Names", "RPP"),
    QT_TRANSLATE_NOOP("Names", "Busway"),
    QT_TRANSLATE_NOOP("Names", "Tap-off box"),
    QT_TRANSLATE_NOOP("Names", "Cable"),
    QT_TRANSLATE_NOOP("Names", "Whip"),
    QT_TRANSLATE_NOOP("Names", "Rack PDU"),
    QT_TRANSLATE_NOOP("Names", "Power shelf"),
    QT_TRANSLATE_NOOP("Names", "Rectifier"),
    QT_TRANSLATE_NOOP("Names", "CDU"),
    QT_TRANSLATE_NOOP("Names", "In-rack CDU"),
    QT_TRANSLATE_NOOP("Names", "CRAH"),
    QT_TRANSLATE_NOOP("Names", "Fan wall"),
    QT_TRANSLATE_NOOP("Names", "In-row cooler"),
    QT_TRANSLATE_NOOP("Names", "Rear-door exchanger"),
    QT_TRANSLATE_NOOP("Names", "Pump"),
    QT_TRANSLATE_NOOP("Names", "Manifold"),
    QT_TRANSLATE_NOOP("Names", "Pipe"),
    QT_TRANSLATE_NOOP("Names", "Hose"),
    QT_TRANSLATE_NOOP("Names", "Valve"),
    QT_TRANSLATE_NOOP("Names", "Strainer"),
    QT_TRANSLATE_NOOP("Names", "Quick disconnect"),
    QT_TRANSLATE_NOOP("Names", "Heat exchanger"),
    QT_TRANSLATE_NOOP("Names", "Chiller"),
    QT_TRANSLATE_NOOP("Names", "Dry cooler"),
    QT_TRANSLATE_NOOP("Names", "Cooling tower"),
    QT_TRANSLATE_NOOP("Names", "Tank"),
    QT_TRANSLATE_NOOP("Names", "Duct"),
    QT_TRANSLATE_NOOP("Names", "Door"),
    QT_TRANSLATE_NOOP("Names", "Column"),
    QT_TRANSLATE_NOOP("Names", "Wall"),
    QT_TRANSLATE_NOOP("Names", "Tray"),
    QT_TRANSLATE_NOOP("Names", "Other equipment"),
};
static_assert(roles.size() == static_cast<std::size_t>(Role::Other) + 1);

constexpr std::array spaceKinds{
    QT_TRANSLATE_NOOP("Names", "Building"), QT_TRANSLATE_NOOP("Names", "Level"),       QT_TRANSLATE_NOOP("Names", "Hall"),
    QT_TRANSLATE_NOOP("Names", "Yard"),     QT_TRANSLATE_NOOP("Names", "Zone"),        QT_TRANSLATE_NOOP("Names", "Row"),
    QT_TRANSLATE_NOOP("Names", "Aisle"),    QT_TRANSLATE_NOOP("Names", "Compartment"), QT_TRANSLATE_NOOP("Names", "No-go area"),
};
constexpr std::array aisleKinds{QT_TRANSLATE_NOOP("Names", "No aisle"), QT_TRANSLATE_NOOP("Names", "Cold aisle"),
                                QT_TRANSLATE_NOOP("Names", "Hot aisle")};
constexpr std::array grades{
    QT_TRANSLATE_NOOP("Names", "measured"),     QT_TRANSLATE_NOOP("Names", "datasheet"), QT_TRANSLATE_NOOP("Names", "standard"),
    QT_TRANSLATE_NOOP("Names", "vendor claim"), QT_TRANSLATE_NOOP("Names", "user"),      QT_TRANSLATE_NOOP("Names", "assumption"),
};
constexpr std::array switchStates{QT_TRANSLATE_NOOP("Names", "Closed"), QT_TRANSLATE_NOOP("Names", "Open, closes by itself"),
                                  QT_TRANSLATE_NOOP("Names", "Open, closed by hand"), QT_TRANSLATE_NOOP("Names", "Out of service")};
constexpr std::array feeds{QT_TRANSLATE_NOOP("Names", "No path"), QT_TRANSLATE_NOOP("Names", "Path A"),
                           QT_TRANSLATE_NOOP("Names", "Path B")};
constexpr std::array layerRules{
    QT_TRANSLATE_NOOP("Names", "Own layer"),      QT_TRANSLATE_NOOP("Names", "Building"),    QT_TRANSLATE_NOOP("Names", "Equipment"),
    QT_TRANSLATE_NOOP("Names", "Prefab modules"), QT_TRANSLATE_NOOP("Names", "Power A"),     QT_TRANSLATE_NOOP("Names", "Power B"),
    QT_TRANSLATE_NOOP("Names", "Cooling"),        QT_TRANSLATE_NOOP("Names", "Annotations"), QT_TRANSLATE_NOOP("Names", "Labels"),
    QT_TRANSLATE_NOOP("Names", "Dimensions"),     QT_TRANSLATE_NOOP("Names", "Backdrop"),    QT_TRANSLATE_NOOP("Names", "Findings"),
    QT_TRANSLATE_NOOP("Names", "Hidden"),
};
constexpr std::array severities{QT_TRANSLATE_NOOP("Names", "Note"), QT_TRANSLATE_NOOP("Names", "Warning"),
                                QT_TRANSLATE_NOOP("Names", "Error")};
constexpr std::array portKinds{QT_TRANSLATE_NOOP("Names", "AC power"), QT_TRANSLATE_NOOP("Names", "DC power"),
                               QT_TRANSLATE_NOOP("Names", "Coolant"), QT_TRANSLATE_NOOP("Names", "Air"),
                               QT_TRANSLATE_NOOP("Names", "Data")};
constexpr std::array circuits{QT_TRANSLATE_NOOP("Names", "Any loop"), QT_TRANSLATE_NOOP("Names", "TCS loop"),
                              QT_TRANSLATE_NOOP("Names", "FWS loop"), QT_TRANSLATE_NOOP("Names", "Condenser loop")};
constexpr std::array legs{QT_TRANSLATE_NOOP("Names", "Either leg"), QT_TRANSLATE_NOOP("Names", "Supply"),
                          QT_TRANSLATE_NOOP("Names", "Return")};
constexpr std::array noteKinds{QT_TRANSLATE_NOOP("Names", "Text note"), QT_TRANSLATE_NOOP("Names", "Dimension")};
constexpr std::array duties{QT_TRANSLATE_NOOP("Names", "Constant"), QT_TRANSLATE_NOOP("Names", "Conversation week"),
                            QT_TRANSLATE_NOOP("Names", "Coding week"), QT_TRANSLATE_NOOP("Names", "Training"),
                            QT_TRANSLATE_NOOP("Names", "Own hours")};
constexpr std::array workloadKinds{QT_TRANSLATE_NOOP("Names", "Inference"), QT_TRANSLATE_NOOP("Names", "Training")};
constexpr std::array climates{QT_TRANSLATE_NOOP("Names", "Temperate, synthetic"), QT_TRANSLATE_NOOP("Names", "Hot and humid, synthetic"),
                              QT_TRANSLATE_NOOP("Names", "Weather file")};
constexpr std::array kinds{
    QT_TRANSLATE_NOOP("Names", "Part"),     QT_TRANSLATE_NOOP("Names", "Site"),     QT_TRANSLATE_NOOP("Names", "Criteria"),
    QT_TRANSLATE_NOOP("Names", "Layer"),    QT_TRANSLATE_NOOP("Names", "Space"),    QT_TRANSLATE_NOOP("Names", "Item"),
    QT_TRANSLATE_NOOP("Names", "Run"),      QT_TRANSLATE_NOOP("Names", "Workload"), QT_TRANSLATE_NOOP("Names", "Assignment"),
    QT_TRANSLATE_NOOP("Names", "Scenario"), QT_TRANSLATE_NOOP("Names", "View"),     QT_TRANSLATE_NOOP("Names", "Note"),
    QT_TRANSLATE_NOOP("Names", "Waiver"),   QT_TRANSLATE_NOOP("Names", "Delivery"), QT_TRANSLATE_NOOP("Names", "Sheet"),
};
static_assert(kinds.size() == std::tuple_size_v<decltype(kindNames)>);

} // namespace

QString nameOf(Role role) { return named(roles, static_cast<std::size_t>(role)); }
QString nameOf(SpaceKind kind) { return named(spaceKinds, static_cast<std::size_t>(kind)); }
QString nameOf(AisleKind kind) { return named(aisleKinds, static_cast<std::size_t>(kind)); }
QString nameOf(Grade grade) { return named(grades, static_cast<std::size_t>(grade)); }
QString nameOf(SwitchState state) { return named(switchStates, static_cast<std::size_t>(state)); }
QString nameOf(Feed feed) { return named(feeds, static_cast<std::size_t>(feed)); }
QString nameOf(LayerRule rule) { return named(layerRules, static_cast<std::size_t>(rule)); }
QString nameOf(Severity severity) { return named(severities, static_cast<std::size_t>(severity)); }
QString nameOf(PortKind kind) { return named(portKinds, static_cast<std::size_t>(kind)); }
QString nameOf(Circuit circuit) { return named(circuits, static_cast<std::size_t>(circuit)); }
QString nameOf(Leg leg) { return named(legs, static_cast<std::size_t>(leg)); }
QString nameOf(NoteKind kind) { return named(noteKinds, static_cast<std::size_t>(kind)); }
QString nameOf(Duty duty) { return named(duties, static_cast<std::size_t>(duty)); }
QString nameOf(WorkloadKind kind) { return named(workloadKinds, static_cast<std::size_t>(kind)); }
QString nameOf(Climate climate) { return named(climates, static_cast<std::size_t>(climate)); }
QString nameOfKind(std::size_t index) { return named(kinds, index); }

QString symbolOf(Role role)
{
    switch (role) {
    case Role::Module: return "module";
    case Role::Rack:
    case Role::Server:
    case Role::StorageRack: return "rack-air";
    case Role::ItRack: return "rack-liquid";
    case Role::NetworkRack: return "rack-network";
    case Role::Transformer: return "transformer";
    case Role::Utility:
    case Role::Switchboard: return "switchboard";
    case Role::Generator: return "generator";
    case Role::Ups:
    case Role::PowerShelf:
    case Role::Rectifier: return "ups";
    case Role::Battery:
    case Role::Bess: return "bess";
    case Role::Sts: return "sts";
    case Role::Pdu:
    case Role::RackPdu: return "pdu";
    case Role::Rpp: return "rpp";
    case Role::Busway:
    case Role::Tray:
    case Role::Cable: return "busway";
    case Role::TapOff:
    case Role::Whip: return "tapoff";
    case Role::Cdu:
    case Role::InRackCdu:
    case Role::HeatExchanger: return "cdu";
    case Role::Crah:
    case Role::FanWall: return "crah";
    case Role::InRow: return "inrow";
    case Role::RearDoor: return "reardoor";
    case Role::Pump: return "pump";
    case Role::Valve: return "valve";
    case Role::Strainer: return "strainer";
    case Role::Coupling: return "coupling";
    case Role::Chiller: return "chiller";
    case Role::DryCooler: return "drycooler";
    case Role::Tower: return "tower";
    case Role::Door: return "door";
    case Role::Column: return "column";
    default: return {};
    }
}

QString symbolOf(const Part &part)
{
    const QString own = QString::fromStdString(part.symbol);
    return !own.isEmpty() && QFile::exists(":/symbols/" + own + ".svg") ? own : symbolOf(part.role);
}

} // namespace gridhall
