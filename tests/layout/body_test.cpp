// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/enum_names.h"
#include "tests/support/random_entities.h"
#include "tests/support/room.h"

#include <QElapsedTimer>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace gridhall;

class BodyTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindComesBackAsItWas();
    void defaultsAreLeftOut();
    void aBodyReadsAsWritten();
    void whatCannotBeReadIsRefusedWithItsField_data();
    void whatCannotBeReadIsRefusedWithItsField();
    void infinityIsRefused();
    void cutTextNeverCrashes();
    void theSchemaListsEveryField();
    void everyEnumeratorHasItsOwnName();
    void readsAsManyItemsAsACampusHas();
};

static constexpr std::size_t itemKind = 5;

void BodyTest::everyKindComesBackAsItWas()
{
    test::RandomFields random(7);
    for (std::size_t kind = 0; kind < kindNames.size(); ++kind)
        for (int round = 0; round < 60; ++round) {
            const Entity entity = test::randomEntity(kind, random);
            const std::string body = bodyOf(entity);
            const Result<Entity> back = entityFrom(kind, body);
            QVERIFY2(bool(back), back ? "" : (plain(back.problem().text) + "\n" + body).c_str());
            QVERIFY2(sameContent(entity, *back), body.c_str());
            QCOMPARE(bodyOf(*back), body);
        }
}

void BodyTest::defaultsAreLeftOut()
{
    Item item;
    item.id = Id(4294967297);
    QCOMPARE(bodyOf(std::make_shared<const Item>(item)), std::string("{\"id\":4294967297}"));
}

void BodyTest::aBodyReadsAsWritten()
{
    Item item;
    item.id = Id(1, 5);
    item.tag = "R01";
    item.place = OnFloor{{{10, -20}, 90000, true}, 30};
    item.figures = {{"peak_power_w", 132000, Grade::User, "meter"}};
    QCOMPARE(bodyOf(std::make_shared<const Item>(item)),
             std::string(R"({"id":4294967301,"tag":"R01","place":{"on":"floor","at":[10,-20],"angle":90000,)"
                         R"("mirrored":true,"z":30},"figures":[{"key":"peak_power_w","value":132000,)"
                         R"("grade":"user","source":"meter"}]})"));
    Run run;
    run.id = Id(1, 6);
    run.from = {Id(1, 5), "out.1"};
    QCOMPARE(bodyOf(std::make_shared<const Run>(run)), std::string(R"({"id":4294967302,"from":"4294967301:out.1"})"));
}

void BodyTest::whatCannotBeReadIsRefusedWithItsField_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("named");
    QTest::newRow("not JSON") << "{\"id\":1,"
                              << "JSON";
    QTest::newRow("no id") << "{}"
                           << "id";
    QTest::newRow("id beyond 2^53") << "{\"id\":9007199254740992}"
                                    << "id";
    QTest::newRow("negative id") << "{\"id\":-1}"
                                 << "id";
    QTest::newRow("fractional id") << "{\"id\":1.5}"
                                   << "id";
    QTest::newRow("unknown field") << "{\"id\":1,\"colour\":3}"
                                   << "colour";
    QTest::newRow("unknown nested") << R"({"id":1,"place":{"on":"floor","at":[0,0],"lean":1}})"
                                    << "lean";
    QTest::newRow("wrong place") << R"({"id":1,"place":{"on":"moon"}})"
                                 << "place";
    QTest::newRow("coordinate too large") << R"({"id":1,"place":{"on":"floor","at":[0,3000000000]}})"
                                          << "place.at";
    QTest::newRow("unknown grade") << R"({"id":1,"figures":[{"key":"a","value":1,"grade":"rumour"}]})"
                                   << "figures[0].grade";
    QTest::newRow("null") << R"({"id":1,"figures":[{"key":"a","value":null}]})"
                          << "figures[0].value";
    QTest::newRow("too large for a double") << R"({"id":1,"figures":[{"key":"a","value":1e999}]})"
                                            << "JSON";
    QTest::newRow("an array") << "[1]"
                              << "object";
    QTest::newRow("deep") << QString("{\"id\":1,\"tag\":") + QString(100000, '[') << "deep";
}

void BodyTest::whatCannotBeReadIsRefusedWithItsField()
{
    QFETCH(QString, body);
    QFETCH(QString, named);
    const Result<Entity> entity = entityFrom(itemKind, body.toStdString());
    QVERIFY(!entity);
    const QString sentence = QString::fromStdString(plain(entity.problem().text));
    QVERIFY2(sentence.contains(named), qPrintable(sentence));
}

void BodyTest::infinityIsRefused()
{
    Item item;
    item.id = Id(1);
    item.figures = {{"a", std::numeric_limits<double>::infinity(), Grade::User, ""}};
    QVERIFY(!entityFrom(itemKind, bodyOf(std::make_shared<const Item>(item))));
}

void BodyTest::cutTextNeverCrashes()
{
    test::RandomFields random(3);
    int refused = 0;
    for (std::size_t kind = 0; kind < kindNames.size(); ++kind) {
        const std::string body = bodyOf(test::randomEntity(kind, random));
        for (std::size_t cut = 0; cut < body.size(); ++cut)
            refused += !entityFrom(kind, body.substr(0, cut));
        for (int round = 0; round < 200; ++round) {
            std::string bent = body;
            bent[static_cast<std::size_t>(random.number(0, static_cast<int>(body.size()) - 1))] = static_cast<char>(random.number(1, 255));
            if (const auto read = entityFrom(kind, bent))
                QVERIFY(bool(entityFrom(kind, bodyOf(*read))));
        }
        refused -= static_cast<int>(body.size());
    }
    QCOMPARE(refused, 0);
}

namespace {

struct Names {
    std::vector<std::string> list;
    template <class F>
    void operator()(const char *name, const F &, const FieldCard &)
    {
        list.emplace_back(name);
    }
};

template <class T>
void compareNames(std::size_t kind)
{
    Names names;
    const T blank{};
    T::fields(blank, names);
    const auto schema = nlohmann::json::parse(schemaOf(kind));
    QCOMPARE(schema["properties"].size(), names.list.size());
    for (const auto &name : names.list)
        QVERIFY2(schema["properties"].contains(name), name.c_str());
    QCOMPARE(schema["additionalProperties"], nlohmann::json(false));
}

} // namespace

void BodyTest::theSchemaListsEveryField()
{
    compareNames<Part>(0);
    compareNames<Site>(1);
    compareNames<Space>(4);
    compareNames<Item>(5);
    compareNames<Run>(6);
    const auto part = nlohmann::json::parse(schemaOf(0));
    QVERIFY(part["properties"]["contents"]["properties"].contains("items"));
}

void BodyTest::everyEnumeratorHasItsOwnName()
{
    const auto names = namesOf(Role{});
    QCOMPARE(std::set<std::string>(names.begin(), names.end()).size(), names.size());
    QCOMPARE(std::string(nameOf(Role::InRackCdu)), std::string("in_rack_cdu"));
    QCOMPARE(std::string(nameOf(Role::Other)), std::string("other"));
    QVERIFY(enumFrom<Role>("dry_cooler") == Role::DryCooler);
    QVERIFY(!enumFrom<Role>("DryCooler"));
}

void BodyTest::readsAsManyItemsAsACampusHas()
{
    Item item;
    item.id = Id(1, 123456);
    item.parent = Id(1, 120000);
    item.part = Id(1, 17);
    item.slot = Id(44);
    item.module = Id(1, 120000);
    item.tag = "R07";
    item.place = OnFloor{{{12345, -54321}, 90000, false}, 0};
    const std::string body = bodyOf(std::make_shared<const Item>(item));
    QElapsedTimer timer;
    timer.start();
    std::size_t read = 0;
    for (int i = 0; i < 70000; ++i)
        read += bool(entityFrom(itemKind, body));
    QCOMPARE(read, std::size_t(70000));
    qInfo("70,000 items parsed in %lld ms", timer.elapsed());
}

GRIDHALL_TEST(BodyTest)
#include "body_test.moc"
