// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/dc_variant.h"
#include "core/power/loss_stages.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// Intake, transformer, UPS, busway and racks; impedances as of a 2.5 MVA transformer and 20 m of 2500 A busway.
struct Row : Network {
    std::int32_t grid = add(Role::Utility), transformer = add(Role::Transformer), ups = add(Role::Ups, 0, {0.006, 0, 0.03}, 2e6),
                 busway = add(Role::Busway), crah = add(Role::Crah, 20e3);
    Row()
    {
        network.elements[indexOf(grid)].voltage_v = 20000;
        network.elements[indexOf(transformer)].voltage_v = 415;
        network.elements[indexOf(transformer)].resistance_ohm = 0.0005;
        network.elements[indexOf(ups)].voltage_v = 415;
        network.elements[indexOf(busway)].resistance_ohm = 20 * 18e-6;
        network.elements[indexOf(busway)].reactance_ohm = 20 * 11e-6;
        network.elements[indexOf(busway)].rated_a = 2500;
        join(grid, transformer);
        join(transformer, ups);
        join(ups, busway);
        join(transformer, crah);
        for (int i = 0; i < 8; ++i)
            join(busway, add(Role::ItRack, 130e3), "psu.a");
    }
};

} // namespace

class DcVariantTest : public QObject {
    Q_OBJECT

private slots:
    void stagesAddUpToAllLosses();
    void theBusbarsGetTheSame();
    void directCurrentLosesLessInTheSameCopper();
    void bothVariantsBalance();
    void theGainIsAFewPercent();
    void whatNoUpsFeedsStaysAsItIs();
};

void DcVariantTest::stagesAddUpToAllLosses()
{
    const Row n;
    const PowerFlow flow = solvePower(n.network);
    double sum = 0;
    for (const StageLoss &stage : lossStages(n.network, flow))
        sum += stage.loss_w;
    QVERIFY(flow.loss_w > 0 && nearly(sum, flow.loss_w));
}

void DcVariantTest::theBusbarsGetTheSame()
{
    const Row n;
    const DcVariant variant;
    QVERIFY(nearly(busbarPower(n.network, variant), 8 * 130e3 * variant.rackSupplyAc));
    QVERIFY(nearly(busbarPower(dcVariantOf(n.network, variant), variant), busbarPower(n.network, variant)));
}

void DcVariantTest::directCurrentLosesLessInTheSameCopper() // I2R by hand at nominal voltage, to the voltage drop
{
    const Row n;
    const DcVariant variant;
    const PowerCase direct = dcVariantOf(n.network, variant);
    const PowerFlow flow = solvePower(direct);
    const double power = 8 * 130e3 * variant.rackSupplyAc / variant.rackSupplyDc, current = power / 800;
    QVERIFY(nearly(at(flow, n.busway).loss_w, current * current * 2 * 20 * 18e-6, 0.01));
    QVERIFY(at(flow, n.busway).loss_w < at(solvePower(n.network), n.busway).loss_w);
    QVERIFY(at(flow, n.busway).dc && at(flow, n.busway).voltage_v == 800);
    // Two conductors of three carry 800/2 against sqrt3 415/3 each: power per conductor goes up by two thirds.
    const PowerNet ac(n.network), dc(direct);
    const double more = ratingOf(dc, dc.vertexOf[indexOf(n.busway)]) / 2 / (ratingOf(ac, ac.vertexOf[indexOf(n.busway)]) / 3);
    QVERIFY(nearly(more, 800.0 / 2 / (std::sqrt(3.0) * 415 * n.network.powerFactor / 3)));
}

void DcVariantTest::bothVariantsBalance()
{
    const Row n;
    for (const PowerCase &network : {n.network, dcVariantOf(n.network, {})}) {
        const PowerFlow flow = solvePower(network);
        QVERIFY(flow.problems.empty());
        QVERIFY(nearly(flow.utility_w, flow.it_w + flow.mechanical_w + flow.loss_w));
    }
}

void DcVariantTest::theGainIsAFewPercent() // not the jump from 83 to 92 % that is told
{
    const Row n;
    const double ac = solvePower(n.network).utility_w, dc = solvePower(dcVariantOf(n.network, {})).utility_w;
    QVERIFY(dc < ac && dc > 0.95 * ac);
}

void DcVariantTest::whatNoUpsFeedsStaysAsItIs()
{
    const Row n;
    const PowerCase direct = dcVariantOf(n.network, {});
    for (const std::int32_t e : {n.grid, n.transformer, n.crah})
        QVERIFY(direct.elements[indexOf(e)] == n.network.elements[indexOf(e)]);
    QVERIFY(direct.elements[indexOf(n.ups)].role == Role::Rectifier);
}

GRIDHALL_TEST(DcVariantTest)
#include "dc_variant_test.moc"
