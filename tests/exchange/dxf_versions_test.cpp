// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_drawing.h"
#include "tests/support/dxf_pen.h"
#include "tests/support/room.h"

#include <QTest>

using namespace gridhall;

using test::DxfPen;

/// The same hall of 30 m by 18 m as releases from R12 to R2018 write it, in metres, millimetres, feet and inches.
class DxfVersionsTest : public QObject {
    Q_OBJECT

private slots:
    void everyReleaseGivesTheSameHall_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("unit_m");
        QTest::newRow("R12, no unit") << "AC1009" << -1 << 1e-3;
        QTest::newRow("R2000, millimetres") << "AC1015" << 4 << 1e-3;
        QTest::newRow("R2007, feet") << "AC1021" << 2 << 0.3048;
        QTest::newRow("R2013, no unit") << "AC1027" << -1 << 1.0;
        QTest::newRow("R2018, metres") << "AC1032" << 6 << 1.0;
        QTest::newRow("R2018, inches") << "AC1032" << 1 << 0.0254;
        QTest::newRow("R2018, unit left open") << "AC1032" << 0 << 1e-3;
    }
    void everyReleaseGivesTheSameHall()
    {
        QFETCH(QString, version);
        QFETCH(int, code);
        QFETCH(double, unit_m);
        const auto read = dxfDrawing(DxfPen(version.toLatin1().constData(), code, unit_m).text());
        QVERIFY2(bool(read), read ? "" : plain(read.problem().text).c_str());
        QCOMPARE(read->unit_m.has_value(), code > 0); // else the reader is asked
        if (read->unit_m)
            QCOMPARE(*read->unit_m, unit_m);
        const Polygon hall = largestOutline(*read, unit_m);
        QCOMPARE(hall.size(), std::size_t(4));
        QCOMPARE(boxOf(hall).width(), 300'000);
        QCOMPARE(boxOf(hall).height(), 180'000);
        QCOMPARE(read->paths.size(), std::size_t(5)); // outline, line, column, door swing, rack
        QCOMPARE(read->leftOut, std::size_t(0));
        QCOMPARE(read->words.size(), std::size_t(1));
        QCOMPARE(read->words[0].text, std::string("HALL 1"));
        QVERIFY(std::abs(read->words[0].height * unit_m - 0.4) < 1e-4);
        for (const DxfDrawing::Path &path : read->paths)
            QVERIFY2(hasPlace(*read, path, unit_m), read->layers[std::size_t(path.layer)].name.c_str());
        for (const auto &layer : read->layers)
            QCOMPARE(layer.off, layer.name == "OLD");
    }

    void aFileCutOffSaysAfterWhichLine()
    {
        const std::string whole = DxfPen("AC1032", 6, 1).text();
        for (const double part : {0.3, 0.5, 0.9, 0.99}) {
            const std::string cut = whole.substr(0, whole.rfind('\n', std::size_t(double(whole.size()) * part)) + 1);
            const auto read = dxfDrawing(cut);
            QVERIFY(!read);
            const QString says = QString::fromStdString(plain(read.problem().text));
            QVERIFY2(says.contains("cut off after line " + QString::number(std::ranges::count(cut, '\n'))), qPrintable(says));
        }
    }

    void aLineThatIsNoCodeIsNamed()
    {
        std::string bent = DxfPen("AC1032", 6, 1).text();
        const std::size_t at = bent.find("LWPOLYLINE");
        const auto line = std::ranges::count(bent.substr(0, at), '\n') + 2; // the line after it
        bent.insert(at + std::string("LWPOLYLINE\r\n").size(), "oops\r\n");
        const auto read = dxfDrawing(bent);
        QVERIFY(!read);
        const QString says = QString::fromStdString(plain(read.problem().text));
        QVERIFY2(says.contains("line " + QString::number(line)), qPrintable(says));
    }

    void aBinaryFileSaysWhatToDo()
    {
        std::string binary("AutoCAD Binary DXF\r\n\x1a\0", 22);
        for (const auto &[code, value] : {std::pair(0, "SECTION"), {2, "ENTITIES"}, {0, "LINE"}, {0, "ENDSEC"}, {0, "EOF"}})
            binary += std::string{char(code), '\0'} + value + '\0';
        const auto read = dxfDrawing(binary);
        QVERIFY(!read);
        QVERIFY(QString::fromStdString(plain(read.problem().text)).contains("Save it as ASCII DXF"));
    }

private:
    /// Whether the spots of a path are where the pen put them, to a tenth of a millimetre.
    static bool hasPlace(const DxfDrawing &drawing, const DxfDrawing::Path &path, double unit_m)
    {
        const std::string &layer = drawing.layers[std::size_t(path.layer)].name;
        const auto near = [&](const DxfDrawing::Spot &spot, double x, double y) {
            return std::hypot(spot.x * unit_m - x, spot.y * unit_m - y) < 2e-4;
        };
        if (layer == "OLD")
            return near(path.spots.front(), 1, 1) && near(path.spots.back(), 4, 5);
        if (layer == "RACKS")
            return near(path.spots.front(), 5, 9) && near(path.spots.back(), 5, 9.6);
        if (layer == "A-DOOR")
            return near(path.spots.front(), 1.9, 0) && near(path.spots.back(), 1, 0.9);
        const double radius = layer == "A-COLS" ? 0.4 : 0;
        return std::ranges::all_of(path.spots, [&](const DxfDrawing::Spot &spot) {
            return radius == 0 || std::abs(std::hypot(spot.x * unit_m - 15, spot.y * unit_m - 3) - radius) < 2e-4;
        });
    }
};

GRIDHALL_TEST(DxfVersionsTest)
#include "dxf_versions_test.moc"
