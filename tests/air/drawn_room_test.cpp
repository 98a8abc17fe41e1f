// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/catalog/service.h"
#include "core/study/study.h"
#include "tests/air/air_cases.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

Tenths metres(double value) { return fromMm(value * 1000); }

/// Rooms drawn part by part, as a person would.
class RoomDrawing : public Drawing {
public:
    Id room(double width, double depth, double height)
    {
        const Id id = hall(width, depth);
        Space space = copy<Space>(id);
        space.top = metres(height);
        return hall_ = put(std::move(space));
    }
    Id stand(Role role, std::array<double, 3> size, double x, double y, int degrees, std::vector<std::pair<const char *, double>> figures,
             std::vector<Given> own = {}, const char *airflow = nullptr)
    {
        Part part = copy<Part>(Drawing::part(role, std::move(figures)));
        part.width = metres(size[0]);
        part.depth = metres(size[1]);
        part.height = metres(size[2]);
        if (airflow)
            part.traits.push_back({role == Role::Other ? "air" : "airflow", airflow});
        const Id id = item(put(std::move(part)), hall_, OnFloor{{{metres(x), metres(y)}, degrees * 1000, false}});
        Item given = copy<Item>(id);
        given.figures = std::move(own);
        return put(std::move(given));
    }
    void hotAisle(double x0, double y0, double x1, double y1, double top)
    {
        Space aisle;
        aisle.parent = hall_;
        aisle.kind = SpaceKind::Aisle;
        aisle.aisle = AisleKind::Hot;
        aisle.contained = true;
        aisle.outline = Box{{metres(x0), metres(y0)}, {metres(x1), metres(y1)}}.corners();
        aisle.top = metres(top);
        put(std::move(aisle));
    }
    Id rackDevice(Id rack, int unit, int units, double peak_w)
    {
        Part part = copy<Part>(Drawing::part(Role::Server, {{key::peakPower, peak_w}, {key::rackUnits, double(units)}}));
        part.depth = metres(0.8);
        return item(put(std::move(part)), rack, InRack{unit, false});
    }
    void hallFigure(const char *key, double value)
    {
        Space space = copy<Space>(hall_);
        space.figures.push_back({key, value, Grade::User, {}});
        put(std::move(space));
    }
    RoomFieldPtr solved() const
    {
        const SnapshotPtr snapshot = study(layout, 1, Tier::Settled, nullptr);
        return snapshot->air.fields.empty() ? nullptr : snapshot->air.fields.front();
    }

private:
    Id hall_;
};

} // namespace

/// From a drawing to the field, without a word to the solver.
class DrawnRoomTest : public QObject {
    Q_OBJECT

private slots:
    void theCalibrationRoomDrawnIsMetAsWell();
    void airflowGoesTheWayThePartSays_data();
    void airflowGoesTheWayThePartSays();
    void placedTilesAreTheOpeningsOfTheFloor();
    void aDoorLeadsSomewhereOnlyWhileItIsOpen();
    void devicesMakeTheLayersOfTheirRack();
    void aWallIsClosedAndACoolerOutOfServiceIsNoCooler();
};

void DrawnRoomTest::theCalibrationRoomDrawnIsMetAsWell()
{
    RoomDrawing drawing;
    drawing.room(6.95, 6.40, 3.10);
    constexpr double coolers[4][3] = {{1.996, 23.13, 2.275}, {1.237, 20.89, 0.6}, {0.827, 19.23, 0.6}, {0.767, 19.40, 2.275}};
    for (int c = 0; c < 4; ++c)
        drawing.stand(Role::Crah, {1.225, 0.51, 2.55}, c < 2 ? 6.695 : 0.255, coolers[c][2] + 0.6125, c < 2 ? 270 : 90,
                      {{key::supplyTemperature, coolers[c][1] + 273.15}}, {Given{key::airFlow, coolers[c][0], Grade::Measured, {}}});
    std::vector<Id> racks;
    for (int r = 0; r < 10; ++r)
        racks.push_back(drawing.stand(Role::ItRack, {0.8, 1.17, 2.22}, r < 5 ? 4.705 : 2.335, (r < 5 ? 3.2 - 0.8 * r : 0.8 * (r - 5)) + 0.4,
                                      r < 5 ? 90 : 270, {{key::peakPower, p18[r][0]}, {key::airFlow, p18[r][1]}}));
    drawing.hotAisle(2.92, 0, 4.12, 4.0, 2.22);
    const RoomFieldPtr room = drawing.solved();
    QVERIFY(room && room->field->converged);
    double error = 0;
    for (std::size_t r = 0; r < 10; ++r)
        for (std::size_t h = 0; h < 3; ++h)
            error += std::abs(room->field->devices[room->deviceOf(racks[r])].intakes_k[h] - 273.15 - p18[r][2 + h]) / 30;
    QVERIFY2(error <= 1.8, qPrintable(QString::number(error)));
}

void DrawnRoomTest::airflowGoesTheWayThePartSays_data()
{
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<int>("intakeAxis");
    QTest::addColumn<int>("intakeSide");
    QTest::addColumn<int>("outletAxis");
    QTest::newRow("as usual") << QByteArray() << 1 << -1 << 1;
    QTest::newRow("from behind") << QByteArray("rear_to_front") << 1 << 1 << 1;
    QTest::newRow("through the sides") << QByteArray("left_to_right") << 0 << -1 << 0;
    QTest::newRow("out at the top") << QByteArray("front_to_top") << 1 << -1 << 2;
}

void DrawnRoomTest::airflowGoesTheWayThePartSays()
{
    QFETCH(QByteArray, way);
    QFETCH(int, intakeAxis);
    QFETCH(int, intakeSide);
    QFETCH(int, outletAxis);
    RoomDrawing drawing;
    drawing.room(6, 5, 3);
    drawing.stand(Role::Crah, {1.0, 0.8, 2.0}, 3, 0.4, 180, {{key::supplyTemperature, 291.15}, {key::airFlow, 1.0}});
    const Id rack =
        drawing.stand(Role::ItRack, {0.8, 1.2, 2.0}, 3, 3, 0, {{key::peakPower, 5000}}, {}, way.isEmpty() ? nullptr : way.constData());
    const RoomFieldPtr room = drawing.solved();
    QVERIFY(room && room->field->converged);
    const std::size_t d = room->deviceOf(rack);
    QCOMPARE(room->room.air.devices[d].intake.axis, intakeAxis);
    QCOMPARE(room->room.air.devices[d].intake.side, intakeSide);
    QCOMPARE(room->room.air.devices[d].outlet.axis, outletAxis);
    QVERIFY(!room->field->devices[d].blocked);
    QVERIFY2(room->field->heatResidual < 1e-3, qPrintable(QString::number(room->field->heatResidual)));
    QVERIFY(room->field->devices[d].outlet_k > room->field->devices[d].intake_k + 5);
}

namespace {

/// A small hall with a cooler and a rack; answers both.
std::pair<Id, Id> furnished(RoomDrawing &drawing)
{
    drawing.room(6, 5, 3.6);
    const Id crah = drawing.stand(Role::Crah, {1.0, 0.8, 2.0}, 3, 0.4, 180, {{key::supplyTemperature, 291.15}, {key::airFlow, 1.0}});
    return {crah, drawing.stand(Role::ItRack, {0.8, 1.2, 2.0}, 3, 3, 0, {{key::peakPower, 5000}})};
}

} // namespace

void DrawnRoomTest::placedTilesAreTheOpeningsOfTheFloor()
{
    RoomDrawing drawing;
    furnished(drawing);
    drawing.hallFigure(key::raisedFloor, 0.6);
    for (const double x : {2.7, 3.3})
        drawing.stand(Role::Other, {0.6, 0.6, 0.035}, x, 2.1, 0, {{key::openArea, 0.25}}, {}, "tile");
    const RoomFieldPtr room = drawing.solved();
    QVERIFY(room && room->field->converged);
    const auto tiles = std::ranges::count_if(room->room.air.panels, [](const AirPanel &panel) { return panel.open == 0.25; });
    QCOMPARE(tiles, 2);
    for (const AirPanel &panel : room->room.air.panels)
        if (panel.open == 0.25)
            QVERIFY(panel.axis == 2 && std::abs(panel.box.min[2] - 0.6) < 1e-9 &&
                    std::abs(panel.box.max[0] - panel.box.min[0] - 0.6) < 1e-6);
    // Nearly all of the cooler's air rises before the rack, which breathes little else.
    QVERIFY2(room->field->devices[1].supplyShare > 0.5, qPrintable(QString::number(room->field->devices[1].supplyShare)));
}

void DrawnRoomTest::aDoorLeadsSomewhereOnlyWhileItIsOpen()
{
    RoomDrawing drawing;
    furnished(drawing);
    const Id door = drawing.stand(Role::Door, {1.1, 0.16, 2.15}, 6, 2.5, 90, {{key::doorWidth, 1.0}});
    QVERIFY(drawing.solved()->room.air.doorways.empty());
    Item open = drawing.copy<Item>(door);
    open.figures = {{key::openArea, 1, Grade::User, {}}, {key::beyond, 303.15, Grade::User, {}}};
    drawing.put(std::move(open));
    const RoomFieldPtr room = drawing.solved();
    QCOMPARE(room->room.air.doorways.size(), std::size_t(1));
    const AirDoorway &doorway = room->room.air.doorways[0];
    QVERIFY(doorway.opening.axis == 0 && doorway.opening.side == -1 && std::abs(doorway.opening.box.min[0] - 6) < 1e-6);
    QVERIFY(std::abs(doorway.opening.box.max[1] - doorway.opening.box.min[1] - 1.0) < 1e-6);
    QVERIFY(room->field->converged && room->field->doorways[0].flow_m3_per_s > 0.02);
    QVERIFY2(room->field->doorways[0].heat_w < 0, qPrintable(QString::number(room->field->doorways[0].heat_w))); // warm air comes in
    QVERIFY(room->field->heatResidual < 2e-3);
}

void DrawnRoomTest::devicesMakeTheLayersOfTheirRack()
{
    RoomDrawing drawing;
    const auto [crah, rack] = furnished(drawing);
    drawing.rackDevice(rack, 1, 4, 1000);
    drawing.rackDevice(rack, 30, 8, 3000);
    const RoomFieldPtr room = drawing.solved();
    QVERIFY(room && room->field->converged);
    const AirDevice &device = room->room.air.devices[room->deviceOf(rack)];
    QCOMPARE(device.layers.size(), std::size_t(2));
    QVERIFY(std::abs(device.layers[0].to_m - device.layers[0].from_m - 4 * 0.04445) < 1e-9);
    QCOMPARE(device.layers[1].heat, 3000.0);
    QVERIFY(device.layers[1].from_m > 1.2 && device.layers[1].to_m < 2.0);
    QVERIFY(std::abs(device.heat_w - 4000) < 1e-6);
}

void DrawnRoomTest::aWallIsClosedAndACoolerOutOfServiceIsNoCooler()
{
    RoomDrawing drawing;
    const auto [crah, rack] = furnished(drawing);
    drawing.stand(Role::Crah, {1.0, 0.8, 2.0}, 1.5, 0.4, 180, {{key::supplyTemperature, 291.15}, {key::airFlow, 1.0}});
    drawing.stand(Role::Wall, {0.1, 2.0, 3.6}, 4.5, 4.0, 0, {});
    const RoomFieldPtr before = drawing.solved();
    QCOMPARE(std::ranges::count_if(before->room.air.panels, [](const AirPanel &panel) { return panel.axis == 0 && panel.open == 0; }), 1);
    QCOMPARE(std::ranges::count_if(before->room.air.devices, &AirDevice::cooler), 2);
    drawing.layout = drawing.layout.applying(stopped(drawing.layout, crah, true));
    const RoomFieldPtr after = drawing.solved();
    QCOMPARE(std::ranges::count_if(after->room.air.devices, &AirDevice::cooler), 1);
    QVERIFY(after->room.air.solids.size() == before->room.air.solids.size() + 1); // it still stands there
}

GRIDHALL_TEST(DrawnRoomTest)
#include "drawn_room_test.moc"
