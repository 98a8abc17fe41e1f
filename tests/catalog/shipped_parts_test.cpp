// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/catalog/specs.h"
#include "tests/support/room.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace gridhall;

namespace {

const Library &shipped()
{
    static const Library library = [] {
        auto loaded = Library::loaded({GRIDHALL_SOURCE "/resources/catalog"});
        if (!loaded)
            qFatal("%s", plain(loaded.problem().text).c_str());
        return *loaded;
    }();
    return library;
}

template <class Is>
int countOf(Is is)
{
    return static_cast<int>(std::ranges::count_if(shipped().parts(), [&](const auto &part) { return is(part->role); }));
}

bool soldByLength(Role role)
{
    const std::set<Role> runs{Role::Busway, Role::Cable, Role::Whip, Role::Pipe, Role::Hose, Role::Duct, Role::Wall, Role::Tray};
    return runs.contains(role);
}

} // namespace

class ShippedPartsTest : public QObject {
    Q_OBJECT
private slots:
    void thereIsEnoughOfEachClass()
    {
        QVERIFY(countOf(isItRole) >= 25);
        QVERIFY(countOf([](Role role) { return role == Role::ItRack; }) >= 20);
        QVERIFY(countOf([](Role role) { return role == Role::Rack; }) >= 5);
        QVERIFY(countOf(isPowerRole) >= 30);
        QVERIFY(countOf(isCoolingRole) >= 20);
        QVERIFY(countOf([](Role role) { return role == Role::Module; }) >= 14);
        for (const Role role :
             {Role::Utility,   Role::Transformer, Role::Switchboard, Role::Generator, Role::Ups,    Role::Battery,       Role::Bess,
              Role::Sts,       Role::Pdu,         Role::Rpp,         Role::Busway,    Role::TapOff, Role::Cable,         Role::Whip,
              Role::RackPdu,   Role::PowerShelf,  Role::Cdu,         Role::InRackCdu, Role::Crah,   Role::FanWall,       Role::InRow,
              Role::RearDoor,  Role::Pump,        Role::Manifold,    Role::Pipe,      Role::Hose,   Role::HeatExchanger, Role::Chiller,
              Role::DryCooler, Role::Tower,       Role::Tank,        Role::Door,      Role::Column, Role::Wall})
            QVERIFY2(countOf([role](Role other) { return other == role; }) > 0, QByteArray::number(int(role)));
    }

    void everyPartHasBothNamesASymbolAndSources()
    {
        std::set<std::string> names;
        for (const auto &part : shipped().parts()) {
            const char *number = part->number.c_str();
            QVERIFY2(!part->name.empty() && !part->nameZh.empty(), number);
            QVERIFY2(QString::fromStdString(part->nameZh) != QString::fromStdString(part->name), number);
            QVERIFY2(names.insert(part->name).second, number);
            QVERIFY2(!part->trait("size_source").empty(), number);
            const auto symbol = QString::fromStdString(part->symbol);
            QVERIFY2(symbol.isEmpty() || QFileInfo::exists(GRIDHALL_SOURCE "/resources/symbols/" + symbol + ".svg"), number);
            for (const Given &given : part->figures)
                QVERIFY2(!given.source.empty() && keyCard(given.key), number);
        }
    }

    void noSourceNamesARepositoryAddressOrAnIndex()
    {
        for (const auto &part : shipped().parts())
            for (const Given &given : part->figures)
                for (const char *word : {"http", "index id", "github", ".csv", ".md"})
                    QVERIFY2(given.source.find(word) == std::string::npos, given.source.c_str());
    }

    void portsLieOnTheirParts()
    {
        for (const auto &part : shipped().parts()) {
            const Box box = part->footprint().grown(1);
            for (const Port &port : part->ports) {
                const std::string where = part->number + " " + port.name;
                QVERIFY2(box.contains(port.at), where.c_str());
                QVERIFY2(port.z >= 0 && port.z <= part->height, where.c_str());
                QVERIFY2((port.kind == PortKind::Coolant) == (port.circuit != Circuit::None), where.c_str());
            }
            QVERIFY2(!soldByLength(part->role) || part->ports.empty(), part->number.c_str());
        }
    }

    void theWorkhorsesFitTogether()
    {
        const auto rack = shipped().find("it.nvl72"), tap = shipped().find("power.tapoff.250");
        QVERIFY(rack && tap);
        const double amps = rack->figure(key::peakPower)->value / (std::sqrt(3.0) * 415 * 0.98);
        QVERIFY(amps < 0.8 * tap->figure(key::ratedCurrent)->value);
        const auto cdu = shipped().find("cool.cdu.row.1350");
        const double liquid = 8 * rack->figure(key::peakPower)->value * rack->figure(key::liquidFraction)->value;
        QVERIFY(cdu->figure(key::coolingCapacity)->value > liquid);
        QVERIFY(cdu->figure(key::ratedFlow)->value > 8 * rack->figure(key::coolantFlow)->value);
    }
};

GRIDHALL_TEST(ShippedPartsTest)
#include "shipped_parts_test.moc"
