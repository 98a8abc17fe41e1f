// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
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
            part.traits.push_back({"airflow", airflow});
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

GRIDHALL_TEST(DrawnRoomTest)
#include "drawn_room_test.moc"
