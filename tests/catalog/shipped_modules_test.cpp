// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/catalog/library.h"
#include "core/layout/frames.h"
#include "tests/support/room.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace gridhall;

namespace {

constexpr std::int64_t partBranch = 9;

/// The contents of a module as a layout of its own, the module's frame being the site.
Layout opened(const Library &library, const Contents &contents)
{
    Edit edit;
    for (std::size_t i = 0; i < contents.partNumbers.size(); ++i) {
        Part part = *library.find(contents.partNumbers[i]);
        part.id = Id(partBranch, static_cast<std::int64_t>(i + 1));
        edit.add(std::move(part));
    }
    for (const Space &space : contents.spaces)
        edit.add(space);
    for (Item item : contents.items) {
        item.part = Id(partBranch, item.part.value);
        edit.add(std::move(item));
    }
    for (Run run : contents.runs) {
        run.part = Id(partBranch, run.part.value);
        edit.add(std::move(run));
    }
    return Layout(1).applying(edit);
}

struct Body {
    const Item *item;
    Kept<Part> part;
    Polygon outline;
    Tenths bottom = 0, top = 0;
};

std::vector<Body> bodiesOf(const Layout &layout)
{
    std::vector<Body> bodies;
    for (const auto &item : layout.all<Item>()) {
        const auto part = partOf(layout, *item);
        if (part->role == Role::Door)
            continue;
        const Tenths z = siteHeight(layout, item->id);
        bodies.push_back({item.get(), part, siteFootprint(layout, *item), z, z + part->height});
    }
    return bodies;
}

/// The free space a part asks for on one side, on the site; empty if it asks for none.
Polygon zoneOf(const Layout &layout, const Body &body, const Box &zone)
{
    return zone.width() <= 0 || zone.height() <= 0 ? Polygon() : sitePose(layout, body.item->id).map(zone.corners());
}

std::vector<Polygon> zonesOf(const Layout &layout, const Body &body)
{
    const Box box = body.part->footprint();
    const Clearances &c = body.part->clearance;
    std::vector<Polygon> zones;
    for (const Box &zone :
         {Box{{box.min.x, box.min.y - c.front}, {box.max.x, box.min.y}}, Box{{box.min.x, box.max.y}, {box.max.x, box.max.y + c.rear}},
          Box{{box.min.x - c.left, box.min.y}, {box.min.x, box.max.y}}, Box{{box.max.x, box.min.y}, {box.max.x + c.right, box.max.y}}})
        if (Polygon polygon = zoneOf(layout, body, zone); !polygon.empty())
            zones.push_back(std::move(polygon));
    return zones;
}

bool meet(const Body &a, const Body &b, const Polygon &zone) { return a.bottom < b.top && b.bottom < a.top && overlaps(zone, b.outline); }

/// The end of a busway or cable takes any AC.
Port runEnd(const std::string &name)
{
    Port port;
    port.name = name;
    port.direction = PortDirection::Both;
    return port;
}

std::optional<Port> portInside(const Layout &layout, const PortRef &ref)
{
    if (layout.find<Run>(ref.owner))
        return runEnd(ref.port);
    const auto item = layout.find<Item>(ref.owner);
    const auto part = item ? partOf(layout, *item) : nullptr;
    const Port *port = part ? part->port(ref.port) : nullptr;
    return port ? std::optional(*port) : std::nullopt;
}

bool mates(const Port &from, const Port &to)
{
    return from.kind == to.kind && from.direction != PortDirection::In && to.direction != PortDirection::Out && from.leg == to.leg &&
           from.circuit == to.circuit && (from.voltage_v == 0 || to.voltage_v == 0 || from.voltage_v == to.voltage_v) &&
           (from.phases == 0 || to.phases == 0 || from.phases == to.phases);
}

} // namespace

class ShippedModulesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto loaded = Library::loaded({GRIDHALL_SOURCE "/resources/catalog"});
        QVERIFY2(loaded, loaded ? "" : plain(loaded.problem().text).c_str());
        library_ = *loaded;
    }

    void nothingInsideOverlapsLeavesTheShellOrBlocksAClearance_data() { eachModule(); }
    void nothingInsideOverlapsLeavesTheShellOrBlocksAClearance()
    {
        QFETCH(QString, number);
        const auto unit = library_.find(number.toStdString());
        const Layout layout = opened(library_, *unit->contents);
        const auto bodies = bodiesOf(layout);
        QVERIFY(!bodies.empty());
        const Polygon footprint = unit->footprint().corners();
        for (const Body &a : bodies) {
            QVERIFY2(contains(footprint, a.outline) && a.top <= unit->height, a.part->number.c_str());
            for (const auto &space : layout.all<Space>())
                if (space->kind == SpaceKind::Compartment && space->id == a.item->parent)
                    QVERIFY2(contains(siteOutline(layout, *space), a.outline) && a.top <= space->top, a.part->number.c_str());
            for (const Body &b : bodies) {
                const std::string pair = a.part->number + " / " + b.part->number;
                if (a.item == b.item)
                    continue;
                QVERIFY2(!meet(a, b, a.outline), pair.c_str());
                for (const Polygon &zone : zonesOf(layout, a))
                    QVERIFY2(!meet(a, b, zone), pair.c_str());
            }
        }
    }

    void everyRunJoinsPortsThatMate_data() { eachModule(); }
    void everyRunJoinsPortsThatMate()
    {
        QFETCH(QString, number);
        const auto unit = library_.find(number.toStdString());
        const Layout layout = opened(library_, *unit->contents);
        for (const auto &run : layout.all<Run>()) {
            const QByteArray name = number.toUtf8() + " run " + QByteArray::number(run->id.value);
            QVERIFY2(runLengthM(layout, *run) > 0.01, name);
            if (!run->from || !run->to)
                continue;
            const auto from = portInside(layout, run->from), to = portInside(layout, run->to);
            QVERIFY2(from && to && mates(*from, *to), name);
            if (run->twin)
                QCOMPARE(layout.find<Run>(run->twin)->twin, run->id);
        }
    }

    void everythingInsideIsFedAndCooled_data() { eachModule(); }
    void everythingInsideIsFedAndCooled()
    {
        QFETCH(QString, number);
        const auto unit = library_.find(number.toStdString());
        const Layout layout = opened(library_, *unit->contents);
        std::vector<PortRef> joined;
        for (const auto &run : layout.all<Run>())
            joined.insert(joined.end(), {run->from, run->to});
        for (const auto &port : unit->contents->boundary)
            joined.push_back(port.inner);
        for (const Body &body : bodiesOf(layout)) {
            if (body.part->role == Role::Switchboard || body.part->role == Role::Manifold)
                continue;
            for (const Port &port : body.part->ports) {
                const bool needed = port.kind == PortKind::Coolant || (port.kind == PortKind::Ac && port.direction == PortDirection::In);
                const std::string where = body.part->number + " " + port.name;
                QVERIFY2(!needed || std::ranges::find(joined, PortRef{body.item->id, port.name}) != joined.end(), where.c_str());
            }
        }
    }

    void boundaryPortsLookLikeWhatTheyStandFor_data() { eachModule(); }
    void boundaryPortsLookLikeWhatTheyStandFor()
    {
        QFETCH(QString, number);
        const auto unit = library_.find(number.toStdString());
        const Layout layout = opened(library_, *unit->contents);
        QVERIFY(!unit->contents->boundary.empty());
        for (const auto &boundary : unit->contents->boundary) {
            const Port *port = unit->port(boundary.name);
            const auto inner = portInside(layout, boundary.inner);
            QVERIFY2(port && inner, boundary.name.c_str());
            QVERIFY2(port->kind == inner->kind && port->circuit == inner->circuit && port->leg == inner->leg, boundary.name.c_str());
            QVERIFY2(inner->direction == PortDirection::Both || inner->direction == port->direction, boundary.name.c_str());
        }
        QVERIFY(unit->figure(key::liftingWeight));
    }

    void thePodHoldsWhatItPromises()
    {
        const auto pod = library_.find("module.pod.liquid.8");
        QVERIFY(pod);
        const Layout layout = opened(library_, *pod->contents);
        std::map<Role, int> counts;
        for (const Body &body : bodiesOf(layout))
            ++counts[body.part->role];
        QCOMPARE(counts[Role::ItRack], 8);
        QCOMPARE(counts[Role::Cdu], 2);
        QVERIFY(counts[Role::InRow] >= 2);
        QVERIFY(counts[Role::TapOff] >= 16);
        for (const char *name : {"power.a", "power.b", "fws.supply", "fws.return", "chw.supply", "chw.return"})
            QVERIFY2(pod->port(name), name);
        QVERIFY(layout.size() < 130);
    }

private:
    void eachModule() const
    {
        QTest::addColumn<QString>("number");
        for (const auto &part : library_.parts())
            if (part->contents)
                QTest::newRow(part->number.c_str()) << QString::fromStdString(part->number);
    }

    Library library_;
};

GRIDHALL_TEST(ShippedModulesTest)
#include "shipped_modules_test.moc"
