// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/it_loads.h"
#include "core/catalog/keys.h"
#include "core/delivery/bill.h"
#include "core/delivery/programme.h"
#include "core/exchange/project_json.h"
#include "core/exchange/workbook.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

#include <map>

using namespace gridhall;

class DeliveryTest : public QObject {
    Q_OBJECT

private slots:
    void lengthsOfTheBillAreThoseOfTheDrawing_data();
    void lengthsOfTheBillAreThoseOfTheDrawing();
    void theBillWeighsWhatTheModulesWeigh();
    void aStatedPriceReplacesTheRule();
    void aRateOfTheCardReplacesTheRule();
    void equipmentNobodyPricedIsCountedNotGuessed();
    void aWideModuleNeedsAPermitAndItsHalvesLess();
    void theCraneReachesByItsChart();
    void nothingIsTestedBeforeWhatFeedsIt();
    void aLaterPhaseIsReadyLater();
    void datesAreCountedFromTheOrder();
    void formulasInWordsStayWords();
};

namespace {

Layout sample(const char *name)
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto project = projectFromJson(file.readAll().toStdString());
    return project ? project->layout : Layout();
}

Kept<Item> tagged(const Layout &layout, const std::string &tag)
{
    for (const auto &item : layout.all<Item>())
        if (item->tag == tag && !item->module)
            return item;
    return nullptr;
}

Layout with(const Layout &layout, Delivery card)
{
    card.id = FreshIds(layout).next();
    Edit edit;
    edit.add(std::move(card));
    return layout.applying(edit);
}

bool close(double a, double b, double relative = 1e-9) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

} // namespace

void DeliveryTest::lengthsOfTheBillAreThoseOfTheDrawing_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"ai-pod", "ai-hall-20mw", "air-hall"})
        QTest::newRow(name) << QByteArray(name);
}

void DeliveryTest::lengthsOfTheBillAreThoseOfTheDrawing()
{
    QFETCH(QByteArray, name);
    const Layout layout = sample(name.constData());
    std::map<std::string, double> drawn, billed;
    std::map<std::string, int> counted, listed;
    for (const auto &run : layout.all<Run>()) {
        drawn[partOf(layout, *run)->number] += runLengthM(layout, *run);
        ++counted[partOf(layout, *run)->number];
    }
    for (const auto &item : layout.all<Item>())
        ++counted[partOf(layout, *item)->number];
    const MaterialBill bill = billOf(Census(layout));
    for (const BillLine &line : bill.lines) {
        billed[line.part->number] += line.length_m;
        listed[line.part->number] += line.count;
    }
    QCOMPARE(listed, counted);
    QVERIFY(!drawn.empty());
    for (const auto &[number, length] : drawn)
        QVERIFY2(std::abs(billed[number] - length) < 0.001, number.c_str());
}

void DeliveryTest::theBillWeighsWhatTheModulesWeigh()
{
    const Layout layout = sample("ai-pod");
    double expected = 0;
    for (const auto &item : layout.all<Item>())
        if (!item->module)
            if (const Given *weight = figureOf(layout, *item, key::weight))
                expected += weight->value;
    for (const auto &run : layout.all<Run>())
        if (!run->module)
            if (const Given *weight = figureOf(layout, *run, key::weight))
                expected += weight->value * runLengthM(layout, *run);
    const MaterialBill bill = billOf(Census(layout));
    QVERIFY(expected > 1e5);
    // Contents heavier than their module's stated weight would leave a shell of nothing.
    QVERIFY2(std::abs(bill.weight_kg - expected) < 0.02 * expected, qPrintable(QString("%1 %2").arg(bill.weight_kg).arg(expected)));
    QVERIFY(bill.copper_kg > 1000 && bill.copper_kg < bill.weight_kg);
}

void DeliveryTest::aStatedPriceReplacesTheRule()
{
    Layout layout = sample("ai-pod");
    const double before = billOf(Census(layout)).cost.likely;
    const Id chiller = tagged(layout, "CH-1")->part;
    const auto part = layout.find<Part>(chiller);
    double inside = 0;
    for (const BillLine &line : billOf(Census(layout)).lines)
        if ((line.module && line.module->id == chiller) || line.part->id == chiller)
            inside += line.cost.likely;
    Part priced = *part;
    priced.figures.push_back({key::price, 250000, Grade::VendorClaim, "Quotation 17, 2026-10-01"});
    priced.figures.push_back({key::priceHigh, 300000, Grade::VendorClaim, "Quotation 17, 2026-10-01"});
    Edit edit;
    edit.replace(part, priced);
    const MaterialBill bill = billOf(Census(layout.applying(edit)));
    QVERIFY(close(bill.cost.likely, before - inside + 250000));
    for (const BillLine &line : bill.lines)
        if (line.part->id == chiller) {
            QCOMPARE(line.cost.high, 300000.0);
            QCOMPARE(line.cost.low, 250000.0);
            QCOMPARE(line.grade, Grade::VendorClaim);
            QCOMPARE(plain(line.source), std::string("Quotation 17, 2026-10-01"));
        }
}

void DeliveryTest::aRateOfTheCardReplacesTheRule()
{
    Part part;
    part.role = Role::Transformer;
    part.figures = {{key::ratedApparent, 1e6, Grade::Datasheet, "test"}};
    Delivery card;
    const Assumed rule = priceOf(part, {}, card);
    QCOMPARE(rule.grade, Grade::Assumption);
    QVERIFY(rule.range.low < rule.range.likely && rule.range.likely < rule.range.high);
    card.figures = {{"rate.transformer.likely", 140, Grade::User, "frame contract"}};
    const Assumed own = priceOf(part, {}, card);
    QCOMPARE(own.range.likely, 140000.0);
    QCOMPARE(own.grade, Grade::User);
    QVERIFY(close(own.range.high / own.range.likely, rule.range.high / rule.range.likely));
    card.figures.push_back({"lead.transformer.low", 70 * 86400.0, Grade::User, "frame contract"});
    QCOMPARE(leadTimeOf(part, {}, card).range.low, 70.0);
}

void DeliveryTest::equipmentNobodyPricedIsCountedNotGuessed()
{
    const MaterialBill bill = billOf(Census(sample("ai-pod")));
    QVERIFY(bill.unpriced >= 8); // the racks
    for (const BillLine &line : bill.lines)
        if (line.system == System::It)
            QVERIFY(!line.priced && line.cost.high == 0);
    QCOMPARE(bill.grade, Grade::Assumption);
}

void DeliveryTest::aWideModuleNeedsAPermitAndItsHalvesLess()
{
    Part part;
    part.role = Role::Module;
    part.width = 122000, part.depth = 39000, part.height = 34000;
    Consignment one;
    one.part = &part;
    one.weight_kg = 29200;
    const Delivery card;
    const Shipment pod = shipmentOf(one, card);
    QCOMPARE(pod.route, RouteClass::Permit);
    QVERIFY(pod.tooWide && pod.tooHigh && pod.tooHeavy && !pod.tooLong);
    part.height = 28960, part.depth = 24380;
    one.weight_kg = 20600;
    QCOMPARE(shipmentOf(one, card).route, RouteClass::Standard); // 2.896 + 0.95 = 3.846 m
    part.depth = 64000, part.height = 32000;
    QCOMPARE(shipmentOf(one, card).route, RouteClass::Special);
    part.figures.push_back({key::transportPieces, 2, Grade::Datasheet, "test"});
    const Shipment halves = shipmentOf(one, card);
    QCOMPARE(halves.route, RouteClass::Permit);
    QCOMPARE(halves.width_m, 3.2);
    QCOMPARE(*halves.mass_kg, 10300.0);
}

void DeliveryTest::theCraneReachesByItsChart()
{
    Delivery card;
    card.figures = {{"crane.10", 60000, Grade::Datasheet, "chart"},
                    {"crane.20", 20000, Grade::Datasheet, "chart"},
                    {"crane.30", 10000, Grade::Datasheet, "chart"}};
    const CraneChart chart = craneChart(card);
    QCOMPARE(chart.loadAt(15), 40000.0);
    QCOMPARE(chart.loadAt(5), 60000.0);
    QCOMPARE(chart.loadAt(31), 0.0);
    QCOMPARE(chart.reachFor(40000), 15.0);
    QCOMPARE(chart.reachFor(10000), 30.0);
    QCOMPARE(chart.reachFor(60001), 0.0);
    QCOMPARE(chart.grade, Grade::Datasheet);
    const CraneChart rule = craneChart(Delivery());
    QCOMPARE(rule.loadAt(12), 45000.0); // rule D4
    QCOMPARE(rule.grade, Grade::Assumption);
}

void DeliveryTest::nothingIsTestedBeforeWhatFeedsIt()
{
    const Layout layout = sample("ai-hall-20mw");
    const Census census(layout);
    const auto programme = programmeOf(census, itLoads(census));
    QVERIFY(bool(programme));
    std::map<std::size_t, const Activity *> tests;
    for (const Activity &one : programme->activities)
        if (one.step == Step::Test)
            tests[one.consignment] = &one;
    int links = 0;
    for (std::size_t i = 0; i < programme->consignments.size(); ++i)
        for (const std::size_t supplier : programme->consignments[i].suppliers) {
            ++links;
            QVERIFY(tests.at(i)->likely.start_d >= tests.at(supplier)->likely.finish_d - 1e-9);
        }
    QVERIFY(links > 20);
    QVERIFY(programme->finish_d.low <= programme->finish_d.likely && programme->finish_d.likely <= programme->finish_d.high);
    QCOMPARE(programme->milestones.size(), std::size_t(1));
    QVERIFY(close(programme->milestones[0].share, 1));
    // The path leads from the first day to the last without a gap.
    double at = 0;
    for (const int index : programme->criticalPath) {
        const Activity &one = programme->activities[static_cast<std::size_t>(index)];
        QVERIFY(std::abs(one.likely.start_d - at) < 1e-6);
        at = one.likely.finish_d;
    }
    QVERIFY(std::abs(at - programme->finish_d.likely) < 1e-6);
}

void DeliveryTest::aLaterPhaseIsReadyLater()
{
    Layout layout = sample("ai-pod");
    const auto pod = tagged(layout, "POD-1");
    const auto second = duplicated(layout, {pod->id}, {0, 200000});
    QVERIFY(bool(second));
    layout = layout.applying(second->edit);
    const auto phased = figureSet(layout, second->ids.front(), key::phase, Given{key::phase, 2, Grade::User, ""});
    QVERIFY(bool(phased));
    layout = layout.applying(*phased);
    const Census census(layout);
    const auto programme = programmeOf(census, itLoads(census));
    QCOMPARE(programme->milestones.size(), std::size_t(2));
    QVERIFY(programme->milestones[1].day.likely > programme->milestones[0].day.likely);
    QCOMPARE(programme->milestones[0].share, 0.5);
    bool racksInPhaseTwo = false;
    for (const BillLine &line : billOf(census).lines)
        racksInPhaseTwo |= line.phase == 2 && line.system == System::It && line.count == 8;
    QVERIFY(racksInPhaseTwo);
}

void DeliveryTest::datesAreCountedFromTheOrder()
{
    QCOMPARE(*dayOf("1970-01-02"), std::int64_t(1));
    QCOMPARE(*dayOf("2000-03-01"), std::int64_t(11017));
    QVERIFY(!dayOf("2027-02-30") && !dayOf("soon") && !dayOf(""));
    QCOMPARE(dateOf(11017), std::string("2000-03-01"));
    Delivery card;
    card.start = "2027-01-04";
    const Layout layout = with(sample("ai-pod"), card);
    const Census census(layout);
    QCOMPARE(*programmeOf(census, itLoads(census))->start_day, *dayOf("2027-01-04"));
}

void DeliveryTest::formulasInWordsStayWords()
{
    Sheet sheet;
    sheet.head = {{translatable("Delivery", "Name"), {}}};
    sheet.rows = {{std::string("=1+1")}, {std::string("@SUM(A1)")}, {-3.5}};
    QCOMPARE(csvOf(sheet, plain), std::string("Name\r\n'=1+1\r\n'@SUM(A1)\r\n-3.5\r\n"));
    const QString path = QDir::temp().filePath("gridhall_workbook_test.xlsx");
    QVERIFY(bool(writeWorkbook({sheet}, plain, 1700000000, path.toStdString())));
    QFile first(path);
    QVERIFY(first.open(QIODevice::ReadOnly));
    const QByteArray bytes = first.readAll();
    QVERIFY(bytes.startsWith("PK"));
    QVERIFY(bool(writeWorkbook({sheet}, plain, 1700000000, path.toStdString())));
    QFile again(path);
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), bytes);
    QFile::remove(path);
}

GRIDHALL_TEST(DeliveryTest)
#include "delivery_test.moc"
