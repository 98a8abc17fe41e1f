// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/compose.h"
#include "core/delivery/move_in.h"
#include "core/exchange/brief_json.h"
#include "core/layout/content_hash.h"
#include "core/layout/frames.h"
#include "core/study/study.h"
#include "tests/support/room.h"
#include "tests/support/some_brief.h"

#include <QtTest>

using namespace gridhall;

class ComposeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void anLShapedSiteGetsThreeAnswersWithoutErrors();
    void theSameBriefGivesTheSameDesigns();
    void randomBriefsAreKept_data();
    void randomBriefsAreKept();
    void wishesThatContradictAreNamed_data();
    void wishesThatContradictAreNamed();
    void anAcceleratorWithoutModulesIsRefused();
    void anotherAcceleratorOfTheSameRackGetsItsOwnModules();
    void modulesInAHallComeThroughItsDoors();
    void aBriefSurvivesItsFile();
    void badBriefsAreRefusedWithASentence_data();
    void badBriefsAreRefusedWithASentence();

private:
    std::optional<Library> library_;
    BlockStock stock_; ///< Tests of one accelerator and climate try its blocks once.
};

namespace {

Point metres(double x, double y) { return {tenthsOf(x), tenthsOf(y)}; }

Brief twelveMegawatts()
{
    Brief brief;
    brief.it_w = 12e6;
    brief.site = {metres(0, 0), metres(180, 0), metres(180, 110), metres(100, 110), metres(100, 220), metres(0, 220)};
    brief.gridCap_w = 20e6;
    return brief;
}

/// Everything that a brief asks of an answer.
void verifyKept(const Brief &brief, const Composition &answer)
{
    QCOMPARE(answer.snapshot->count(Severity::Error), 0);
    const Kpis &kpis = answer.snapshot->kpis;
    QVERIFY(kpis.itLoad_w.value >= brief.it_w - 1);
    QVERIFY(kpis.tokens_per_s >= brief.tokens_per_s * (1 - 1e-9));
    if (brief.gridCap_w > 0)
        QVERIFY(kpis.facilityLoad_w <= brief.gridCap_w);
    if (brief.pueTarget > 0)
        QVERIFY(kpis.pue.value <= brief.pueTarget);
    for (const auto &item : answer.layout.all<Item>())
        if (!item->module && !brief.site.empty())
            QVERIFY2(contains(brief.site, siteFootprint(answer.layout, *item)), item->tag.c_str());
}

} // namespace

void ComposeTest::initTestCase()
{
    auto loaded = Library::loaded({GRIDHALL_SHARE "/catalog"});
    QVERIFY(bool(loaded));
    library_ = std::move(*loaded);
}

void ComposeTest::anLShapedSiteGetsThreeAnswersWithoutErrors()
{
    const Brief brief = twelveMegawatts();
    const auto result = composed(brief, *library_, stock_);
    QVERIFY(bool(result));
    QCOMPARE(result->answers.size(), std::size_t(3));
    for (const Composition &answer : result->answers) {
        verifyKept(brief, answer);
        QVERIFY(answer.cost.likely > 1e6 && answer.ready_d.likely > 100);
        if (answer.aim == Aim::Date) { // tokens come earlier than from any other answer
            QVERIFY(answer.first_d.likely < answer.ready_d.likely);
            for (const Composition &other : result->answers)
                QVERIFY(answer.first_d.likely <= other.first_d.likely);
            QCOMPARE(study(answer.layout, 1, Tier::Swept, nullptr)->count(Severity::Error), 0);
        }
    }
    QVERIFY(!result->trade.empty());
    for (std::size_t i = 1; i < result->trade.size(); ++i)
        QVERIFY(result->trade[i].j_per_token <= result->trade[i - 1].j_per_token + 1e-9);
}

void ComposeTest::theSameBriefGivesTheSameDesigns()
{
    Brief brief;
    brief.it_w = 3e6;
    const auto one = composed(brief, *library_, stock_), other = composed(brief, *library_);
    QVERIFY(bool(one) && bool(other));
    QCOMPARE(one->answers.size(), other->answers.size());
    for (std::size_t i = 0; i < one->answers.size(); ++i)
        QCOMPARE(contentHash(one->answers[i].layout), contentHash(other->answers[i].layout));
}

void ComposeTest::randomBriefsAreKept_data()
{
    QTest::addColumn<int>("seed");
    const int count = std::max(2, qEnvironmentVariableIntValue("GRIDHALL_BRIEFS"));
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void ComposeTest::randomBriefsAreKept()
{
    QFETCH(int, seed);
    const Brief brief = test::someBrief(static_cast<std::uint32_t>(seed));
    const auto result = composed(brief, *library_);
    QVERIFY(bool(result));
    QVERIFY(!result->answers.empty() || result->refusal);
    for (const Composition &answer : result->answers)
        verifyKept(brief, answer);
}

void ComposeTest::wishesThatContradictAreNamed_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("grid below the IT power") << 0;
    QTest::newRow("site too small") << 1;
    QTest::newRow("PUE below one") << 2;
    QTest::newRow("next week") << 3;
}

void ComposeTest::wishesThatContradictAreNamed()
{
    QFETCH(int, which);
    Brief brief = twelveMegawatts();
    std::vector<Wish> expected;
    if (which == 0)
        brief.gridCap_w = 11e6, expected = {Wish::It, Wish::Grid};
    if (which == 1)
        brief.site = Box{{0, 0}, metres(60, 60)}.corners(), expected = {Wish::It, Wish::Site};
    if (which == 2)
        brief.pueTarget = 0.9, expected = {Wish::Pue};
    if (which == 3)
        brief.readyWithin_d = 7, expected = {Wish::Date};
    const auto result = composed(brief, *library_, stock_);
    QVERIFY(bool(result));
    QVERIFY(result->answers.empty());
    QCOMPARE(result->contradiction, expected);
    QVERIFY(result->refusal.has_value());
}

void ComposeTest::anAcceleratorWithoutModulesIsRefused()
{
    Brief brief = twelveMegawatts();
    brief.accelerator = "abacus";
    const auto result = composed(brief, *library_);
    QVERIFY(bool(result));
    QVERIFY(result->answers.empty());
    QVERIFY(result->refusal.has_value());
}

void ComposeTest::anotherAcceleratorOfTheSameRackGetsItsOwnModules()
{
    Brief brief;
    brief.it_w = 2e6;
    brief.accelerator = "GB300";
    const auto result = composed(brief, *library_);
    QVERIFY(bool(result));
    QVERIFY(!result->answers.empty());
    for (const Composition &answer : result->answers) {
        verifyKept(brief, answer);
        for (const ItLoad &load : answer.snapshot->loads)
            QVERIFY(load.accelerator.empty() || load.accelerator == "GB300");
    }
}

void ComposeTest::modulesInAHallComeThroughItsDoors()
{
    Brief brief;
    brief.it_w = 4e6;
    brief.inHalls = true;
    const auto result = composed(brief, *library_, stock_);
    QVERIFY(bool(result) && !result->answers.empty());
    for (const Composition &answer : result->answers) {
        verifyKept(brief, answer);
        MoveStudy moves(answer.layout, *answer.snapshot->standing);
        int inside = 0;
        for (const Standing *one : moves.things())
            if (moves.hallOf(*one)) {
                ++inside;
                QVERIFY(moves.move(*one, MoveTime::BringIn, false).free);
            }
        QVERIFY(inside >= 3);
    }
}

void ComposeTest::aBriefSurvivesItsFile()
{
    Brief brief = twelveMegawatts();
    brief.noGo = {Box{{0, 0}, metres(10, 10)}.corners()};
    brief.spareCooling = true;
    brief.modules = {"module.pod.liquid.8"};
    const std::string text = jsonOf(brief);
    const auto read = briefFromJson(text, "brief.json");
    QVERIFY(bool(read));
    QCOMPARE(jsonOf(*read), text);
    QCOMPARE(read->site, brief.site);
}

void ComposeTest::badBriefsAreRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no brief") << QByteArray("{\"it_mw\": 3}");
    QTest::newRow("nothing wished") << QByteArray("{\"format\": \"gridhall.brief\"}");
    QTest::newRow("negative") << QByteArray("{\"format\": \"gridhall.brief\", \"it_mw\": -3}");
    QTest::newRow("words for a number") << QByteArray("{\"format\": \"gridhall.brief\", \"it_mw\": \"many\"}");
    QTest::newRow("unknown field") << QByteArray("{\"format\": \"gridhall.brief\", \"it_mw\": 3, \"colour\": 1}");
    QTest::newRow("crossing outline") << QByteArray(
        "{\"format\": \"gridhall.brief\", \"it_mw\": 3, \"site_m\": [[0,0],[9,9],[9,0],[0,9]]}");
    QTest::newRow("no date") << QByteArray("{\"format\": \"gridhall.brief\", \"it_mw\": 3, \"start\": \"soon\"}");
    QTest::newRow("power scheme") << QByteArray("{\"format\": \"gridhall.brief\", \"it_mw\": 3, \"power\": \"5N\"}");
}

void ComposeTest::badBriefsAreRefusedWithASentence()
{
    QFETCH(QByteArray, text);
    const auto brief = briefFromJson(text.toStdString(), "brief.json");
    QVERIFY(!brief);
    QVERIFY(!plain(brief.problem().text).empty());
}

GRIDHALL_TEST(ComposeTest)
#include "compose_test.moc"
