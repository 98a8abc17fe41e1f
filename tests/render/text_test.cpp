// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text.h"

#include "tests/support/room.h"
#include "ui/render/names.h"

#include <QtTest>

#include <cmath>

using namespace gridhall;

namespace {
const QLocale english = QLocale(QLocale::English, QLocale::UnitedStates);
const QLocale german = QLocale(QLocale::German, QLocale::Germany);

/// Sets the reader's locale for one test and gives the old one back.
struct Reader {
    QLocale before;
    explicit Reader(const QLocale &locale) { QLocale::setDefault(locale); }
    ~Reader() { QLocale::setDefault(before); }
};
} // namespace

class TextTest : public QObject {
    Q_OBJECT

private slots:
    void amountsTakeAUnitOfTheirSize_data()
    {
        QTest::addColumn<double>("si");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *words, double si, Dimension d) { QTest::newRow(words) << si << int(d) << QString(words); };
        row("900 W", 900, Dimension::Power);
        row("132 kW", 132e3, Dimension::Power);
        row("8.86 MW", 8.858e6, Dimension::Power);
        row("−45.5 kW", -45.5e3, Dimension::Power);
        row("3,150 kVA", 3150e3, Dimension::ApparentPower);
        row("2,400 mm", 2.4, Dimension::Length);
        row("28.8 m", 28.8, Dimension::Length);
        row("24.4 kW/m²", 24400, Dimension::PowerDensity);
        row("0.134 kWh/Mtok", 0.4824, Dimension::EnergyPerToken);
        row("36.1 °C", 309.25, Dimension::Temperature);
        row("3.0 K", 3.0, Dimension::TemperatureRise);
        row("133 %", 1.33, Dimension::Ratio);
        row("−0.7 %", -0.007, Dimension::Ratio);
        row("1.121", 1.1209, Dimension::Efficiency);
        row("4,400 L/min", 4400e-3 / 60, Dimension::VolumeFlow);
        row("13.2 m³/min", 13.2 / 60, Dimension::VolumeFlow);
        row("31.6 kPa", 31.6e3, Dimension::Pressure);
        row("1,627 A", 1627, Dimension::Current);
        row("13.2 kV", 13200, Dimension::Voltage);
        row("415 V", 415, Dimension::Voltage);
        row("27 t", 27000, Dimension::Mass);
        row("1,360 kg", 1360, Dimension::Mass);
        row("1,500 kg/m²", 1500, Dimension::FloorLoad);
        row("14 weeks", 14 * 168 * 3600.0, Dimension::Duration);
        row("400 g/kWh", 0.4 / 3.6e6, Dimension::CarbonIntensity);
        row("1,024", 1024, Dimension::Count);
        row("0 kW", 0, Dimension::Power);
    }
    void amountsTakeAUnitOfTheirSize()
    {
        QFETCH(double, si);
        QFETCH(int, dimension);
        QFETCH(QString, words);
        const Reader reader(english);
        QCOMPARE(spoken(Amount(si, static_cast<Dimension>(dimension))), words);
    }

    void joulesPerTokenAreOffered()
    {
        const Reader reader(english);
        const Shown both = shownIn(Amount(0.483, Dimension::EnergyPerToken), "J/token");
        QCOMPARE(both.value, "0.483");
        QCOMPARE(both.unit, "J/token");
    }

    void aGermanReaderGetsAComma()
    {
        const Reader reader(german);
        QCOMPARE(spoken(Amount(8.858e6, Dimension::Power)), "8,86 MW");
        QCOMPARE(spoken(Amount(2.4, Dimension::Length)), "2.400 mm");
    }

    void aChangeAlwaysShowsItsSign()
    {
        const Reader reader(english);
        QCOMPARE(spokenChange(Amount(58e3, Dimension::Power)), "+58 kW");
        QCOMPARE(spokenChange(Amount(-0.4, Dimension::TemperatureRise)), "−0.4 K");
        QCOMPARE(spokenChange(Amount(0.0, Dimension::Efficiency)), "±0.000");
    }

    void anArgumentThatLooksLikeAPlaceStaysAsItIs()
    {
        const Reader reader(english);
        const Text text{translatable("TextTest", "%2 feeds %1 with %3."),
                        {std::string("%2"), std::string("TO-C05"), Amount(200, Dimension::Current)}};
        QCOMPARE(spoken(text), "TO-C05 feeds %2 with 200 A.");
    }

    void entriesAreReadInAnyUnit_data()
    {
        QTest::addColumn<int>("dimension");
        QTest::addColumn<double>("si");
        const auto row = [](const char *text, Dimension d, double si) { QTest::newRow(text) << int(d) << si; };
        row("600", Dimension::Length, 0.6);
        row("3*600 + 1200 mm", Dimension::Length, 3.0);
        row("24 in", Dimension::Length, 0.6096);
        row("5 ft 6 in", Dimension::Length, 1.6764);
        row("(1.2 m + 600 mm) / 2", Dimension::Length, 0.9);
        row("-3 m", Dimension::Length, -3.0);
        row("2 × 1.2 m", Dimension::Length, 2.4);
        row("1,200 mm", Dimension::Length, 1.2);
        row("2.5 MW", Dimension::Power, 2.5e6);
        row("132", Dimension::Power, 132e3);
        row("132KW", Dimension::Power, 132e3);
        row("20 + 7 °C", Dimension::Temperature, 300.15);
        row("27 °C", Dimension::Temperature, 300.15);
        row("80 F", Dimension::Temperature, 299.8166666666667);
        row("80", Dimension::Ratio, 0.8);
        row("80 %", Dimension::Ratio, 0.8);
        row("13.2 m3/min", Dimension::VolumeFlow, 0.22);
        row("0.134 kWh/Mtok", Dimension::EnergyPerToken, 0.4824);
        row("0.483 J/token", Dimension::EnergyPerToken, 0.483);
        row("1 kWh + 0.6 MJ", Dimension::Energy, 4.2e6);
        row("１２ m", Dimension::Length, 12.0);
    }
    void entriesAreReadInAnyUnit()
    {
        QFETCH(int, dimension);
        QFETCH(double, si);
        const auto read = parsedAmount(QString::fromUtf8(QTest::currentDataTag()), static_cast<Dimension>(dimension), {}, english);
        QVERIFY2(bool(read), read ? "" : qPrintable(spoken(read.problem())));
        QVERIFY2(std::abs(*read - si) <= 1e-12 * std::max(1.0, std::abs(si)), qPrintable(QString::number(*read, 'g', 17)));
    }

    void aGermanEntryTakesTheCommaAsDecimalMark()
    {
        QCOMPARE(*parsedAmount("2,5 m", Dimension::Length, {}, german), 2.5);
        QCOMPARE(*parsedAmount("1.200,5 mm", Dimension::Length, {}, german), 1.2005);
        QCOMPARE(*parsedAmount("2.5 m", Dimension::Length, {}, german), 2.5);
    }

    void plainNumbersTakeTheUnitOfTheField() { QCOMPARE(*parsedAmount("2 + 3", Dimension::Length, "m"), 5.0); }

    void badEntriesAreRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("") << "Nothing was entered";
        QTest::newRow("12 parsecs") << "parsecs";
        QTest::newRow("3 + ") << "A number is missing";
        QTest::newRow("(3 + 4") << "closing parenthesis";
        QTest::newRow("3 ; 4") << "does not belong here";
        QTest::newRow("3 m * 4 m") << "cannot be multiplied";
        QTest::newRow("3 / 4 m") << "cannot be divided";
        QTest::newRow("3 / 0") << "divided by zero";
        QTest::newRow("((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1") << "Too many";
    }
    void badEntriesAreRefusedWithASentence()
    {
        QFETCH(QString, part);
        const auto read = parsedAmount(QTest::currentDataTag(), Dimension::Length, {}, english);
        QVERIFY(!read);
        QVERIFY2(spoken(read.problem()).contains(part), qPrintable(spoken(read.problem())));
    }

    void anEntryOutsideTheRangeIsRefused()
    {
        const Reader reader(english);
        QVERIFY(bool(parsedWithin("5 m", Dimension::Length, 0, 20)));
        const auto read = parsedWithin("30 m", Dimension::Length, 0, 20);
        QVERIFY(!read);
        QCOMPARE(spoken(read.problem()), "30 m is outside the range from 0 mm to 20 m.");
    }

    void whatIsEditedParsesBackToTheSameNumber()
    {
        for (const QLocale &locale : {english, german}) {
            const Reader reader(locale);
            for (const double si : {0.6096, 2.4, 12.3456, 1234.5, 0.0001, -3.25})
                QCOMPARE(*parsedAmount(editable(Amount(si, Dimension::Length)), Dimension::Length), si);
            QCOMPARE(*parsedAmount(editable(Amount(309.25, Dimension::Temperature)), Dimension::Temperature), 309.25);
        }
    }

    void everyRoleAndKindHasAName()
    {
        for (int role = 0; role <= int(Role::Other); ++role)
            QVERIFY(!nameOf(static_cast<Role>(role)).isEmpty());
        for (int kind = 0; kind <= int(SpaceKind::NoGo); ++kind)
            QVERIFY(!nameOf(static_cast<SpaceKind>(kind)).isEmpty());
        for (std::size_t kind = 0; kind < kindNames.size(); ++kind)
            QVERIFY(!nameOfKind(kind).isEmpty());
    }
};

GRIDHALL_TEST(TextTest)
#include "text_test.moc"
