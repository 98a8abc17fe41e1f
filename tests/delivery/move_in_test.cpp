// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/compose/draft.h"
#include "core/delivery/move_in.h"
#include "core/delivery/progress.h"
#include "core/exchange/project_json.h"
#include "core/layout/frames.h"
#include "core/study/stages.h"
#include "core/study/study.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

/// Ways of things as drawn, cranes in the yard, and phases that stand alone.
class MoveInTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRackOfTheSampleHallComesInAndOut();
    void aWayEndsAtThePlaceAndBeginsOutside();
    void aColumnBehindTheDoorIsNamed();
    void aLowDoorIsShutForATallThing();
    void aCorridorBehindAnotherDoorIsPassed();
    void theCraneComesBesideTheModule();
    void aModuleAmongOthersIsOutOfReachOnceAllStand();
    void aPhaseStandsWithoutLaterOnes();
    void aThingHasOneStanceOnEachDay();

private:
    std::optional<Library> library_;
};

namespace {

Layout moveSample(const char *name)
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto project = projectFromJson(file.readAll().toStdString());
    return project ? project->layout : Layout();
}

/// A layout with what its ways need; both stay where they are.
struct Scene {
    explicit Scene(Layout drawn) : layout(std::move(drawn)), standing(standingItems(layout)), moves(layout, standing) {}
    const Standing &at(const std::string &tag) const
    {
        for (const Standing &one : standing)
            if (one.item->tag == tag && !one.item->module)
                return one;
        qFatal("no %s", tag.c_str());
    }
    Layout layout;
    std::vector<Standing> standing;
    MoveStudy moves;
};

} // namespace

void MoveInTest::initTestCase()
{
    auto loaded = Library::loaded({GRIDHALL_SHARE "/catalog"});
    QVERIFY(bool(loaded));
    library_ = std::move(*loaded);
}

void MoveInTest::everyRackOfTheSampleHallComesInAndOut()
{
    Scene scene(moveSample("ai-hall-20mw"));
    int racks = 0;
    for (const Standing *one : scene.moves.things())
        for (const MoveTime time : {MoveTime::BringIn, MoveTime::TakeOut}) {
            const ItemMove move = scene.moves.move(*one, time, false);
            QVERIFY2(move.known && move.free, one->item->tag.c_str());
            racks += isItRole(one->part->role) ? 1 : 0;
        }
    QVERIFY(racks >= 2 * 136);
}

void MoveInTest::aWayEndsAtThePlaceAndBeginsOutside()
{
    Scene scene(moveSample("ai-hall-20mw"));
    for (const Standing *one : scene.moves.things()) {
        const Id hall = scene.moves.hallOf(*one);
        if (!hall)
            continue;
        const ItemMove move = scene.moves.move(*one, MoveTime::TakeOut, true);
        QVERIFY(move.free && move.path.size() > 1);
        QCOMPARE(move.path.back().at, one->pose.at);
        QVERIFY(!contains(siteOutline(scene.layout, *scene.layout.find<Space>(hall)), move.path.front().at));
        break;
    }
}

void MoveInTest::aColumnBehindTheDoorIsNamed()
{
    Draft draft(*library_);
    const Id hall = draft.hall("Hall", 0, 0, 12000, 9000);
    draft.place("building.door.single.1200", hall, 6000, 0, 0, "D1");
    draft.place("it.rack.cpu", hall, 6000, 6000, 0, "R1");
    const Id column = draft.place("building.column.400", hall, 6000, 500, 0, "C1");
    Scene scene(draft.layout());
    for (const MoveTime time : {MoveTime::BringIn, MoveTime::TakeOut}) {
        const ItemMove move = scene.moves.move(scene.at("R1"), time, true);
        QVERIFY(move.known && !move.free);
        QCOMPARE(move.blockedBy, std::vector<Id>{column});
    }
}

void MoveInTest::aLowDoorIsShutForATallThing()
{
    Draft draft(*library_);
    const Id hall = draft.hall("Hall", 0, 0, 12000, 9000);
    const Id door = draft.place("building.door.double.2400", hall, 6000, 0, 0, "D1");
    draft.place("it.rack.cpu", hall, 6000, 6000, 0, "R1");
    Part low = *draft.layout().find<Part>(draft.part("building.door.double.2400"));
    low.height = fromMm(1900);
    Edit edit;
    edit.replace(draft.layout().find<Part>(low.id), low);
    Scene scene(draft.layout().applying(edit));
    const ItemMove move = scene.moves.move(scene.at("R1"), MoveTime::BringIn, true);
    QVERIFY(!move.free);
    QCOMPARE(move.blockedBy, std::vector<Id>{door});
}

void MoveInTest::aCorridorBehindAnotherDoorIsPassed()
{
    Draft draft(*library_);
    const Id hall = draft.hall("Hall", 0, 0, 12000, 9000), corridor = draft.hall("Corridor", 0, 9300, 12000, 2500);
    draft.place("building.door.single.1200", hall, 3000, 9000, 0, "D1");
    draft.place("it.rack.cpu", hall, 6000, 4000, 0, "R1");
    QVERIFY(!Scene(draft.layout()).moves.move(Scene(draft.layout()).at("R1"), MoveTime::BringIn, false).free);
    draft.place("building.door.double.1800", corridor, 12000, 1200, 90, "D2");
    Scene scene(draft.layout());
    const ItemMove move = scene.moves.move(scene.at("R1"), MoveTime::TakeOut, true);
    QVERIFY(move.free);
    bool through = false;
    for (const Pose &pose : move.path)
        through = through || contains(siteOutline(scene.layout, *scene.layout.find<Space>(corridor)), pose.at);
    QVERIFY(through);
}

void MoveInTest::theCraneComesBesideTheModule()
{
    Draft draft(*library_);
    draft.space(SpaceKind::Yard, "Yard", Id(), 0, 0, 60000, 40000);
    draft.place("module.hx.2000", Id(), 30000, 20000, 0, "M1"); // 8.0 x 3.0 m, 7.3 t
    Scene scene(draft.layout());
    const ItemMove move = scene.moves.move(scene.at("M1"), MoveTime::TakeOut, true);
    QVERIFY(move.known && move.free && move.lifted);
    QVERIFY(std::abs(move.distance_m - 3.5) < 0.001); // half the module, half the lane
    QVERIFY(std::abs(move.load_kg - 7300 * 1.1) < 1);
    QVERIFY(!move.path.empty());
}

void MoveInTest::aModuleAmongOthersIsOutOfReachOnceAllStand()
{
    Draft draft(*library_);
    draft.space(SpaceKind::Yard, "Yard", Id(), 0, 0, 110000, 110000);
    for (int row = 0; row < 15; ++row)
        for (int i = 0; i < 7; ++i)
            draft.place("module.pod.liquid.8", Id(), 10000 + i * 13500.0, 10000 + row * 5200.0, 0,
                        "P" + std::to_string(row) + std::to_string(i)); // closer than a lane, 29.2 t
    Scene scene(draft.layout());
    const Standing &middle = scene.at("P73");
    QVERIFY(scene.moves.move(middle, MoveTime::BringIn, false).free);
    const ItemMove out = scene.moves.move(middle, MoveTime::TakeOut, true);
    QVERIFY(out.known && !out.free);
    QVERIFY(out.distance_m > out.reach_m);
    QVERIFY(scene.moves.move(scene.at("P00"), MoveTime::TakeOut, false).free);
}

void MoveInTest::aPhaseStandsWithoutLaterOnes()
{
    const Layout sample = moveSample("ai-pod");
    QVERIFY(phasesOf(sample).empty());
    Edit edit;
    for (const auto &item : sample.all<Item>())
        if (!item->module && item->tag == "PM-B") {
            Item later = *item;
            later.figures.push_back({key::phase, 2, Grade::User, {}});
            edit.replace(item, later);
        }
    const Layout phased = sample.applying(edit);
    QCOMPARE(phasesOf(phased), (std::vector<int>{1, 2}));
    const SnapshotPtr snapshot = study(phased, 1, Tier::Swept, nullptr);
    QVERIFY(snapshot && snapshot->stages);
    QCOMPARE(snapshot->stages->size(), std::size_t(1));
    QCOMPARE(snapshot->stages->front().phase, 1);
    const Snapshot &first = *snapshot->stages->front().snapshot;
    QVERIFY(!std::ranges::any_of(first.layout.all<Item>(), [](const auto &item) { return item->tag == "PM-B"; }));
    QCOMPARE(snapshot->count(Severity::Error), static_cast<int>(std::ranges::count_if(snapshot->findings, [](const Finding &finding) {
                 return std::string_view(finding.check->code) == "DLV-009";
             }))); // half the power is no longer safe, the whole is
    QVERIFY(snapshot->count(Severity::Error) > 0);
    const SnapshotPtr again = study(phased, 2, Tier::Swept, snapshot);
    QCOMPARE(again->stages->front().snapshot, snapshot->stages->front().snapshot); // kept
}

void MoveInTest::aThingHasOneStanceOnEachDay()
{
    const Layout layout = moveSample("ai-pod");
    const Census census(layout);
    const auto programme = programmeOf(census, itLoads(census));
    QVERIFY(bool(programme));
    const std::vector<Progress> all = progressOf(*programme);
    QCOMPARE(all.size(), programme->consignments.size());
    for (const Progress &one : all) {
        QVERIFY(one.ordered_d <= one.leaves_d && one.leaves_d <= one.arrives_d && one.arrives_d <= one.lifted_d);
        QVERIFY(one.lifted_d <= one.stands_d && one.stands_d <= one.joining_d && one.joining_d <= one.joined_d &&
                one.joined_d <= one.used_d);
        Stance before = Stance::NotOrdered;
        for (double day = 0; day <= programme->finish_d.likely; day += 1) {
            QVERIFY(one.at(day) >= before);
            before = one.at(day);
        }
        QCOMPARE(one.at(programme->finish_d.likely), Stance::InUse);
    }
}

GRIDHALL_TEST(MoveInTest)
#include "move_in_test.moc"
