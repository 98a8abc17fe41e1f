// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/catalog/service.h"
#include "core/exchange/openfoam_write.h"
#include "core/exchange/project_json.h"
#include "core/layout/operations.h"
#include "core/study/explain.h"
#include "core/study/kpis.h"
#include "core/study/study.h"
#include "tests/air/air_cases.h"
#include "tests/support/room.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace gridhall;

/// The air hall as an engineer touches it: each act shows in the verdict of the next study.
class AirHallTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aPanelPulledWarmsItsRack();
    void anOpenContainmentWarmsItsRowsAndIsSaid();
    void aCrahThatStopsLeavesItsHeatToTheOthers();
    void aCrahOutOfServiceIsOutForWaterAndFailuresToo();
    void leakageAndSurplusAreFiguresOfTheDrawing();
    void aCaseForOpenFoamHasEveryFaceOnce();
    void aCaseForOpenFoamHasAPatchForEachOpening();
    void aWhatIfSolvesTheHallWithoutWhatIsOut();

private:
    SnapshotPtr after(const Edit &edit) const { return study(layout_.applying(edit), 2, Tier::Settled, before_); }
    Id tagged(const char *tag) const;
    const RoomField &room(const SnapshotPtr &snapshot) const { return *snapshot->air.fields.front(); }
    double inlet(const SnapshotPtr &snapshot, Id rack) const
    {
        return judgedIntake_k(room(snapshot).field->devices[room(snapshot).deviceOf(rack)]);
    }
    Edit figure(Id id, const char *key, double value) const { return *figureSet(layout_, id, key, Given{key, value, Grade::User, {}}); }
    static bool says(const SnapshotPtr &snapshot, const char *code)
    {
        return std::ranges::any_of(snapshot->findings, [code](const Finding &finding) { return std::string(finding.check->code) == code; });
    }

    Layout layout_;
    SnapshotPtr before_;
};

void AirHallTest::initTestCase()
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/air-hall.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto project = projectFromJson(file.readAll().toStdString());
    QVERIFY(project);
    layout_ = project->layout;
    before_ = study(layout_, 1, Tier::Settled, nullptr);
    QCOMPARE(before_->air.fields.size(), std::size_t(1));
    QVERIFY(room(before_).field->converged);
    QVERIFY(!says(before_, "AIR-006") && !says(before_, "AIR-007") && !says(before_, "AIR-008"));
}

Id AirHallTest::tagged(const char *tag) const
{
    for (const auto &item : layout_.all<Item>())
        if (item->tag == tag)
            return item->id;
    for (const auto &space : layout_.all<Space>())
        if (space->tag == tag)
            return space->id;
    return {};
}

void AirHallTest::aPanelPulledWarmsItsRack()
{
    const Id rack = room(before_).room.devices[room(before_).room.devices.size() / 2];
    QVERIFY(!room(before_).room.air.devices[room(before_).deviceOf(rack)].cooler);
    const SnapshotPtr now = after(figure(rack, key::openFront, 0.4));
    QVERIFY2(inlet(now, rack) > inlet(before_, rack) + 1, qPrintable(QString("%1 %2").arg(inlet(before_, rack)).arg(inlet(now, rack))));
    QVERIFY(now->kpis.thermalHeadroom.value <= before_->kpis.thermalHeadroom.value + 1e-9);
    const auto left = inletHeadroom(*now), was = inletHeadroom(*before_);
    QVERIFY(left && was && left->rack == rack);
    QVERIFY2(left->left_k() < was->left_k() - 1, qPrintable(QString("%1 %2").arg(was->left_k()).arg(left->left_k())));
}

void AirHallTest::anOpenContainmentWarmsItsRowsAndIsSaid()
{
    const Id aisle = tagged("Hot 3");
    const auto space = layout_.find<Space>(aisle);
    QVERIFY(space);
    Space open = *space;
    open.contained = false;
    Edit edit;
    edit.replace(space, open);
    const SnapshotPtr now = after(edit);
    QVERIFY2(room(now).indices.warmest_k > room(before_).indices.warmest_k + 1,
             qPrintable(QString("%1 %2").arg(room(before_).indices.warmest_k).arg(room(now).indices.warmest_k)));
    QVERIFY(says(now, "AIR-008"));
    // The tile of the thermal headroom says so: the rack, and less than before.
    const auto inlet = inletHeadroom(*now);
    QVERIFY(inlet && now->kpis.thermalHeadroom.known);
    QCOMPARE(now->kpis.thermalHeadroom.where, inlet->rack);
    QVERIFY2(now->kpis.thermalHeadroom.value < before_->kpis.thermalHeadroom.value - 0.05,
             qPrintable(QString::number(now->kpis.thermalHeadroom.value)));
    const auto figure = explained(*now, {"kpi.thermal_headroom", {}});
    QVERIFY(figure && std::abs(figure->value.si - now->kpis.thermalHeadroom.value) < 1e-12);
}

void AirHallTest::aCrahThatStopsLeavesItsHeatToTheOthers()
{
    const Id crah = tagged("CRAH-11");
    QVERIFY(crah);
    const SnapshotPtr now = after(figure(crah, key::airFlow, 0));
    QCOMPARE(now->air.rooms.front().coolers.size(), before_->air.rooms.front().coolers.size() - 1);
    QVERIFY(now->air.rooms.front().capacity_w < before_->air.rooms.front().capacity_w);
    double taken = 0;
    for (const RoomResult::Cooler &cooler : now->air.rooms.front().coolers)
        taken += cooler.heat_w;
    QVERIFY(std::abs(taken - now->air.rooms.front().heat_w) < 1e-3 * taken);
    QVERIFY(now->kpis.thermalHeadroom.value < before_->kpis.thermalHeadroom.value + 1e-9);
    QVERIFY(room(now).indices.warmest_k >= room(before_).indices.warmest_k - 0.3);
}

void AirHallTest::aCrahOutOfServiceIsOutForWaterAndFailuresToo()
{
    const Id crah = tagged("CRAH-11");
    for (const SnapshotPtr &now : {after(stopped(layout_, crah, true)), after(figure(crah, key::airFlow, 0))}) {
        for (const LoopResult &loop : now->liquid.loops)
            QVERIFY(std::ranges::find(loop.loads, crah, &LoopResult::Load::id) == loop.loads.end());
        QCOMPARE(room(now).deviceOf(crah), room(now).room.devices.size());
        QVERIFY(std::ranges::find(now->plant.mechanical_w, crah, &std::pair<Id, double>::first) == now->plant.mechanical_w.end());
        // Of the ledger's machines that cool the hall, one fewer than before.
        const auto machines = [](const SnapshotPtr &of) {
            std::size_t most = 0;
            for (const CoolingLedger::Group &group : of->cooling->groups)
                most = std::max(most, group.machines.size());
            return most;
        };
        QCOMPARE(machines(now), machines(before_) - 1);
    }
    const Layout stoppedOne = layout_.applying(stopped(layout_, crah, true));
    QVERIFY(Layout::difference(stoppedOne.applying(stopped(stoppedOne, crah, false)), layout_).isEmpty());
}

void AirHallTest::leakageAndSurplusAreFiguresOfTheDrawing()
{
    const Id hall = tagged("Hall 1");
    for (const AirFigure &figure : airFigures(layout_, hall))
        QVERIFY(keyCard(figure.key));
    const SnapshotPtr starved = after(figure(hall, key::fanSurplus, -0.3));
    QVERIFY(room(starved).indices.coolerFlow_m3_per_s < room(before_).indices.coolerFlow_m3_per_s * 0.7);
    QVERIFY(room(starved).indices.warmest_k > room(before_).indices.warmest_k + 1);
    QVERIFY(says(starved, "AIR-006"));
    const SnapshotPtr leaky = after(figure(tagged("Hot 1"), key::leakage, 0.3));
    QVERIFY(says(leaky, "AIR-008"));
    QVERIFY(room(leaky).indices.warmest_k > room(before_).indices.warmest_k);
}

void AirHallTest::aCaseForOpenFoamHasEveryFaceOnce()
{
    const auto files = openFoamCase(room(before_), {});
    const auto text = [&](const std::string &path) {
        const auto at = std::ranges::find(files, path, [](const auto &file) { return file.first; });
        return at == files.end() ? std::string() : at->second;
    };
    const std::string neighbour = text("constant/polyMesh/neighbour"), owner = text("constant/polyMesh/owner");
    QVERIFY(!neighbour.empty() && !text("0/T").empty() && !text("system/controlDict").empty());
    const AirGrid grid = gridOf(room(before_).room.air, {});
    QCOMPARE(grid.regions, 1);
    // Each cell has six faces: twice the inner ones and once the outer ones.
    const auto listed = [](const std::string &list) {
        return std::count(list.begin(), list.end(), '\n') -
               std::count(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(list.find("(\n")), '\n') - 2;
    };
    QCOMPARE(static_cast<std::int64_t>(listed(owner) + listed(neighbour)), 6 * grid.fluidCells);
}

void AirHallTest::aCaseForOpenFoamHasAPatchForEachOpening()
{
    AirCase air = test::twoRows();
    air.devices[3].backflow = 0.2;
    air.lossHeat_w = 1500;
    constexpr double wide = 1.8, high = 2.1;
    air.doorways.push_back({{{{3.9, 0, 0}, {3.9 + wide, 0, high}}, 1, 1}, 1, 289.15});
    const RoomFieldPtr solved = solvedRoom(test::roomOf(air), {});
    const auto files = openFoamCase(*solved, {});
    const auto text = [&](const std::string &path) {
        const auto at = std::ranges::find(files, path, [](const auto &file) { return file.first; });
        return QString::fromStdString(at == files.end() ? std::string() : at->second);
    };
    // The list of the boundary is that of the design: walls, two patches for each device, the door.
    QMap<QString, int> faces;
    static const QRegularExpression entry("(\\w+)\\s*\\{\\s*type (wall|patch);\\s*nFaces (\\d+);");
    for (auto match = entry.globalMatch(text("constant/polyMesh/boundary")); match.hasNext();) {
        const auto one = match.next();
        faces.insert(one.captured(1), one.captured(3).toInt());
    }
    QCOMPARE(faces.size(), static_cast<qsizetype>(2 + 2 * air.devices.size()));
    QVERIFY(faces.contains("walls") && faces.contains("door0"));
    const AirShape &shape = solved->field->shape;
    const double door = faces.value("door0") * shape.step_m[0] * shape.step_m[2];
    QVERIFY2(std::abs(door - wide * high) < 0.35 * wide * high, qPrintable(QString::number(door)));
    // Every field says what happens at every patch.
    for (const char *field : {"T", "U", "p_rgh", "p", "k", "epsilon", "nut", "alphat"})
        for (auto patch = faces.keyBegin(); patch != faces.keyEnd(); ++patch)
            QVERIFY2(text(QString("0/%1").arg(field).toStdString()).contains(QString("    %1\n    {\n        type ").arg(*patch)),
                     qPrintable(*patch + " in " + field));
    QVERIFY(text("0/T").contains("inletValue uniform 289.15"));
    QVERIFY(text("constant/fvOptions").contains("1500.0"));
    // What goes in comes out: racks less what slips through them, coolers alike; the doors hold the pressure.
    static const QRegularExpression flow("type flowRate(Inlet|Outlet)Velocity; volumetricFlowRate constant ([0-9.e+-]+)");
    double in = 0, out = 0;
    for (auto match = flow.globalMatch(text("0/U")); match.hasNext();) {
        const auto one = match.next();
        (one.captured(1) == "Inlet" ? in : out) += one.captured(2).toDouble();
    }
    QVERIFY2(std::abs(in - out) < 1e-4 * in, qPrintable(QString("%1 %2").arg(in).arg(out)));
    QVERIFY(std::abs(in - (2 * 2.5 + 16 * 0.28 - 0.2 * 0.28)) < 1e-3);
}

void AirHallTest::aWhatIfSolvesTheHallWithoutWhatIsOut()
{
    const auto keys = keysOf(*before_, {tagged("CRAH-11"), tagged("CRAH-12")}, FailureMode::Fault);
    QCOMPARE(keys.size(), std::size_t(2));
    WhatIf whatIf(before_);
    const FailedStudyPtr none = failedStudy(before_, outageOf(whatIf));
    QVERIFY(none && none->outage.isEmpty());
    QVERIFY(none->failed->air.fields == before_->air.fields); // nothing out, nothing solved anew
    QCOMPARE(none->failed->kpis.thermalHeadroom.value, before_->kpis.thermalHeadroom.value);
    QCOMPARE(none->failed->kpis.tightestPowerMargin.value, none->intact->kpis.tightestPowerMargin.value);
    whatIf.fail(keys);
    const FailedStudyPtr out = failedStudy(before_, outageOf(whatIf));
    QVERIFY(out && out->failed);
    QCOMPARE(out->outage.machines, (std::vector<Id>{tagged("CRAH-11"), tagged("CRAH-12")}));
    // The same as drawing them out of service, as far as the air goes.
    Layout drawn = layout_.applying(stopped(layout_, tagged("CRAH-11"), true));
    drawn = drawn.applying(stopped(drawn, tagged("CRAH-12"), true));
    const SnapshotPtr studied = study(drawn, 2, Tier::Settled, nullptr);
    QVERIFY(std::abs(room(out->failed).indices.warmest_k - room(studied).indices.warmest_k) < 0.02);
    QVERIFY(std::abs(out->failed->kpis.thermalHeadroom.value - studied->kpis.thermalHeadroom.value) < 1e-3);
    QVERIFY(std::abs(out->failed->power.it_w - before_->power.it_w) < 1);
    QVERIFY(!out->failed->year);
}

GRIDHALL_TEST(AirHallTest)
#include "air_hall_test.moc"
