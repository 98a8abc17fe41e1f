// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/ride_through.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

namespace {

RideCase megawatt()
{
    RideCase of;
    of.heat_w = 1e6;
    of.plate_j_per_k = 1e6;
    of.rack_j_per_k = 4e6;
    of.plant_j_per_k = 20e6;
    of.supply_k = 313.15;
    of.return_k = 323.15;
    of.plantSupply_k = 308.15;
    of.plantReturn_k = 318.15;
    return of;
}

} // namespace

class RideThroughTest : public QObject {
    Q_OBJECT

private slots:
    void nothingLostChangesNothing();
    void withoutRejectionAllLumpsWarmByHeatOverCapacity();
    void withoutFlowThePlatesWarmInSeconds();
    void whatComesBackBringsTheSupplyBack();
    void storageBuysTheTimeOfTheFormula();
};

void RideThroughTest::nothingLostChangesNothing()
{
    const RideCurve curve = ride(megawatt(), {}, 600);
    QVERIFY(std::abs(curve.supply_k.back() - 313.15) < 1e-6);
    QVERIFY(std::abs(curve.plate_k.back() - curve.plate_k.front()) < 1e-6);
}

void RideThroughTest::withoutRejectionAllLumpsWarmByHeatOverCapacity()
{
    RideEvent lost;
    lost.rejection = true;
    const RideCurve curve = ride(megawatt(), lost, 1200);
    // Heat that went in is heat that is held: 1 MW over 1200 s, to the last joule.
    const double held = 1e6 * (curve.plate_k.back() - curve.plate_k.front()) + 4e6 * (curve.supply_k.back() - curve.supply_k.front()) +
                        20e6 * (curve.plant_k.back() - curve.plant_k.front());
    QVERIFY(std::abs(held - 1e6 * 1200) < 1);
    const std::size_t n = curve.supply_k.size();
    QVERIFY(std::abs((curve.supply_k[n - 1] - curve.supply_k[n - 61]) / 60 - 1e6 / 25e6) < 1e-6);
}

void RideThroughTest::withoutFlowThePlatesWarmInSeconds()
{
    RideEvent lost;
    lost.pumps = true;
    const RideCurve curve = ride(megawatt(), lost, 30);
    QVERIFY(std::abs(curve.plate_k[10] - curve.plate_k[0] - 10) < 1e-6); // 1 kJ/K per kW: one kelvin a second
    QCOMPARE(RideCurve::secondsTo(curve.plate_k, curve.plate_k[0] + 20.5, curve.step_s), 21.);
}

void RideThroughTest::whatComesBackBringsTheSupplyBack()
{
    RideEvent lost;
    lost.rejection = true;
    lost.back_s = 60;
    const RideCurve curve = ride(megawatt(), lost, 3600);
    const double most = *std::max_element(curve.supply_k.begin(), curve.supply_k.end());
    QVERIFY(most > 313.15 + 1 && most < 313.15 + 60 / 25. + 1);
    QVERIFY(std::abs(curve.supply_k.back() - 313.15) < 0.05);
}

void RideThroughTest::storageBuysTheTimeOfTheFormula()
{
    // 1 MW over 10 min at 8 K takes about 20 m3 of water with 0.9 of it usable.
    LoopResult racks, plant;
    racks.heat_w = plant.heat_w = 1e6;
    racks.loads = {{Id(1), 1e6}};
    racks.supply_k = 313.15;
    racks.return_k = 323.15;
    racks.volume_m3 = 1e-3;
    plant.supply_k = 303.15;
    plant.return_k = 313.15;
    plant.storage_m3 = 20;
    const RideCase of = rideCase(racks, &plant);
    RideEvent lost;
    lost.rejection = true;
    const RideCurve curve = ride(of, lost, 900);
    const double seconds = RideCurve::secondsTo(curve.plant_k, 308.15 + 8, 1);
    QVERIFY2(std::abs(seconds - 600) < 15, qPrintable(QString::number(seconds)));
}

GRIDHALL_TEST(RideThroughTest)
#include "ride_through_test.moc"
