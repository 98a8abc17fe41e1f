// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/compose/draft.h"
#include "core/study/study.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

namespace {

/// An intake, a transformer, a board and a panel with racks.
class PanelRoom {
public:
    PanelRoom() : library_(*Library::loaded({GRIDHALL_SHARE "/catalog"})), draft_(library_)
    {
        draft_.add(Site());
        draft_.add(Criteria());
        const Id grid = draft_.place("power.utility.20kv.2p5mva", Id(), 0, 0, 0, "GRID");
        const Id transformer = draft_.place("power.tx.oil.1000", Id(), 0, 6000, 0, "TX");
        panel = draft_.place("power.rpp.400", Id(), 0, 12000, 0, "RPP");
        draft_.join(grid, "out", transformer, "in", "power.cable.mv.300", Feed::None, 600);
        draft_.join(transformer, "out", panel, "in", "power.cable.lv.400", Feed::None, 600);
    }
    Id rack(const std::string &part = "rack.42u.600")
    {
        ++racks_;
        const Id made = draft_.place(part, Id(), 2000.0 * racks_, 16000, 0, "R" + std::to_string(racks_));
        draft_.join(panel, "out." + std::to_string(racks_), made, "psu.a", "power.cable.lv.160", Feed::None, 2600);
        return made;
    }
    void put(Id rack, const std::string &part, int unit, int line = 0, int supplies = 0)
    {
        Item item;
        item.part = draft_.part(part);
        item.id = FreshIds(draft_.layout()).next();
        item.parent = rack;
        item.place = InRack{unit, false};
        item.tag = "S" + std::to_string(unit);
        if (line > 0)
            item.figures.push_back({key::line, double(line), Grade::User, "test"});
        if (supplies > 0)
            item.figures.push_back({key::supplies, double(supplies), Grade::User, "test"});
        Edit edit;
        edit.add(item);
        draft_.apply(edit);
    }
    void setLine(Id rack, int line)
    {
        const Kept<Item> before = draft_.layout().find<Item>(rack);
        Item after = *before;
        after.figures.push_back({key::line, double(line), Grade::User, "test"});
        Edit edit;
        edit.replace(before, after);
        draft_.apply(edit);
    }
    SnapshotPtr studied() const { return study(draft_.layout(), 1, Tier::Settled, nullptr); }

    Id panel;

private:
    Library library_;
    Draft draft_;
    int racks_ = 0;
};

bool on(const SnapshotPtr &snapshot, Id rack, double first, double second, double third)
{
    const LineLoad *load = snapshot->phases->load(rack);
    const double all = first + second + third;
    return load && std::abs(load->w[0] - first) < 1e-9 * all && std::abs(load->w[1] - second) < 1e-9 * all &&
           std::abs(load->w[2] - third) < 1e-9 * all;
}

bool trips(const SnapshotPtr &snapshot, const char *code, Id subject)
{
    return std::ranges::any_of(snapshot->findings, [&](const Finding &finding) {
        return std::string_view(finding.check->code) == code && finding.subjects.front() == subject;
    });
}

} // namespace

/// Which line each device draws from, by figures and by balancing.
class LineLoadsTest : public QObject {
    Q_OBJECT

private slots:
    void suppliesAreSpreadOverTheLines();
    void aDeviceOnOneLineIsBalancedByTheOthers();
    void whatCannotBeBalancedIsFound();
    void aRackOnOneLineDrawsThereAlone();
    void racksOnSinglePhaseStripsTakeTurns();
    void racksOfUnknownContentsDrawAlike();
};

void LineLoadsTest::suppliesAreSpreadOverTheLines()
{
    PanelRoom room;
    const Id rack = room.rack();
    room.put(rack, "it.server.b200", 1, 0, 6);
    QVERIFY(on(room.studied(), rack, 14300.0 / 3, 14300.0 / 3, 14300.0 / 3));
}

void LineLoadsTest::aDeviceOnOneLineIsBalancedByTheOthers()
{
    PanelRoom room;
    const Id rack = room.rack();
    room.put(rack, "it.server.b200", 1, 2);
    room.put(rack, "it.server.b200", 11, 0, 4);
    room.put(rack, "it.server.b200", 21, 0, 4);
    const SnapshotPtr snapshot = room.studied();
    QVERIFY(on(snapshot, rack, 14300, 14300, 14300));
    QVERIFY(!trips(snapshot, "PWR-021", room.panel));
}

void LineLoadsTest::whatCannotBeBalancedIsFound()
{
    PanelRoom room;
    const Id rack = room.rack();
    room.put(rack, "it.server.b200", 1, 3);
    const SnapshotPtr snapshot = room.studied();
    QVERIFY(on(snapshot, rack, 0, 0, 14300));
    QVERIFY(trips(snapshot, "PWR-021", room.panel));
}

void LineLoadsTest::aRackOnOneLineDrawsThereAlone()
{
    PanelRoom room;
    const Id rack = room.rack("it.rack.management");
    room.setLine(rack, 1);
    QVERIFY(on(room.studied(), rack, 6000, 0, 0));
}

void LineLoadsTest::racksOnSinglePhaseStripsTakeTurns()
{
    PanelRoom room;
    std::vector<Id> racks;
    for (int i = 0; i < 3; ++i) {
        racks.push_back(room.rack("it.rack.management"));
        room.put(racks.back(), "power.rackpdu.1p32", 0);
    }
    const SnapshotPtr snapshot = room.studied();
    QVERIFY(on(snapshot, racks[0], 6000, 0, 0));
    QVERIFY(on(snapshot, racks[1], 0, 6000, 0));
    QVERIFY(on(snapshot, racks[2], 0, 0, 6000));
    QVERIFY(!trips(snapshot, "PWR-021", room.panel));
}

void LineLoadsTest::racksOfUnknownContentsDrawAlike()
{
    PanelRoom room;
    const Id rack = room.rack("it.rack.b200.x4");
    const SnapshotPtr snapshot = room.studied();
    QVERIFY(!snapshot->phases->load(rack));
    QVERIFY(snapshot->phases->elements.empty());
}

GRIDHALL_TEST(LineLoadsTest)
#include "line_loads_test.moc"
