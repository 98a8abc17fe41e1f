// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_drawing.h"
#include "tests/support/room.h"

#include <QTest>

using namespace gridhall;

namespace {

std::string groups(std::initializer_list<std::pair<int, std::string>> pairs)
{
    std::string text;
    for (const auto &[code, value] : pairs)
        text += "  " + std::to_string(code) + "\n" + value + "\n";
    return text;
}

/// A hall of 30 x 18 drawn as R12 does, a block of a rack inserted twice, a column, an arc, and a word.
std::string plan(const std::string &header, const std::string &more = {})
{
    std::string text = header.empty() ? std::string() : groups({{0, "SECTION"}, {2, "HEADER"}}) + header + groups({{0, "ENDSEC"}});
    text += groups({{0, "SECTION"},
                    {2, "TABLES"},
                    {0, "TABLE"},
                    {2, "LAYER"},
                    {70, "2"},
                    {0, "LAYER"},
                    {2, "A-WALL"},
                    {70, "0"},
                    {62, "7"},
                    {6, "CONTINUOUS"},
                    {0, "LAYER"},
                    {2, "OLD"},
                    {70, "1"},
                    {62, "1"},
                    {6, "CONTINUOUS"},
                    {0, "ENDTAB"},
                    {0, "ENDSEC"}});
    text += groups({{0, "SECTION"},
                    {2, "BLOCKS"},
                    {0, "BLOCK"},
                    {8, "0"},
                    {2, "RACK"},
                    {70, "0"},
                    {10, "0"},
                    {20, "0"},
                    {0, "LINE"},
                    {8, "0"},
                    {10, "0"},
                    {20, "0"},
                    {11, "600"},
                    {21, "0"},
                    {0, "ENDBLK"},
                    {8, "0"},
                    {0, "ENDSEC"}});
    text += groups({{0, "SECTION"}, {2, "ENTITIES"}});
    text +=
        groups({{0, "POLYLINE"}, {8, "A-WALL"}, {66, "1"},     {70, "1"},     {0, "VERTEX"}, {8, "A-WALL"}, {10, "0"},     {20, "0"},
                {0, "VERTEX"},   {8, "A-WALL"}, {10, "30000"}, {20, "0"},     {0, "VERTEX"}, {8, "A-WALL"}, {10, "30000"}, {20, "18000"},
                {0, "VERTEX"},   {8, "A-WALL"}, {10, "0"},     {20, "18000"}, {0, "SEQEND"}, {8, "A-WALL"}});
    text += groups({{0, "INSERT"},
                    {8, "RACKS"},
                    {2, "RACK"},
                    {10, "2000"},
                    {20, "9000"},
                    {0, "INSERT"},
                    {8, "RACKS"},
                    {2, "RACK"},
                    {10, "5000"},
                    {20, "9000"},
                    {50, "90"}});
    text += groups({{0, "CIRCLE"}, {8, "A-COLS"}, {10, "15000"}, {20, "3000"}, {40, "400"}});
    text += groups({{0, "ARC"}, {8, "A-DOOR"}, {10, "1000"}, {20, "100"}, {40, "900"}, {50, "0"}, {51, "90"}});
    text += groups({{0, "TEXT"},
                    {8, "A-WALL"},
                    {10, "12000"},
                    {20, "16000"},
                    {40, "400"},
                    {1, "HALL 1 Gr\xf6\xdf"
                        "e"}});
    return text + more + groups({{0, "ENDSEC"}, {0, "EOF"}});
}

} // namespace

class DxfTest : public QObject {
    Q_OBJECT

private slots:
    void anR12PlanIsReadWithItsBlocksInPlace()
    {
        const auto read = dxfDrawing(plan(groups({{9, "$DWGCODEPAGE"}, {3, "ANSI_1252"}})));
        QVERIFY2(bool(read), read ? "" : plain(read.problem().text).c_str());
        QVERIFY(!read->unit_m);                       // R12 states no unit
        QCOMPARE(read->paths.size(), std::size_t(5)); // hall, two racks, column, door swing
        QCOMPARE(read->words.at(0).text, std::string("HALL 1 Gr\xc3\xb6\xc3\x9f"
                                                     "e"));
        bool turned = false;
        for (const auto &path : read->paths)
            if (read->layers[std::size_t(path.layer)].name == "RACKS")
                turned = turned || (std::abs(path.spots[1].x - 5000) < 1e-9 && std::abs(path.spots[1].y - 9600) < 1e-9);
        QVERIFY(turned); // layer 0 of a block takes the layer of the insert
        QCOMPARE(read->max.x, 30000.0);
        QCOMPARE(read->max.y, 18000.0);
        for (const auto &layer : read->layers)
            QCOMPARE(layer.off, layer.name == "OLD");
    }

    void unitsOfTheFileAreTaken_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("metres");
        QTest::newRow("inches") << 1 << 0.0254;
        QTest::newRow("millimetres") << 4 << 0.001;
        QTest::newRow("metres") << 6 << 1.0;
        QTest::newRow("unstated") << 0 << 0.0;
    }
    void unitsOfTheFileAreTaken()
    {
        QFETCH(int, code);
        QFETCH(double, metres);
        const auto read = dxfDrawing(plan(groups({{9, "$INSUNITS"}, {70, std::to_string(code)}})));
        QVERIFY(bool(read));
        QCOMPARE(read->unit_m.value_or(0), metres);
    }

    void theLargestClosedOutlineIsTheHall()
    {
        const auto read = dxfDrawing(plan({}));
        const Polygon outline = largestOutline(*read, 1e-3);
        QCOMPARE(outline.size(), std::size_t(4));
        QCOMPARE(areaM2(outline), 30.0 * 18.0);
        const auto inches = largestOutline(*read, 0.0254);
        QVERIFY(std::abs(areaM2(inches) - 540 * 25.4 * 25.4) < 1);
    }

    void aCountBeyondTheFileIsRefused()
    {
        QVERIFY(!dxfDrawing(plan({}, groups({{0, "LWPOLYLINE"}, {8, "0"}, {90, "99999999999999994"}, {70, "1"}, {10, "0"}, {20, "0"}}))));
    }

    void aBulgeIsAnArc()
    {
        const std::string arc =
            groups({{0, "LWPOLYLINE"}, {8, "0"}, {90, "2"}, {70, "0"}, {10, "0"}, {20, "0"}, {42, "1"}, {10, "2"}, {20, "0"}});
        const auto read = dxfDrawing(plan({}, arc));
        QVERIFY(bool(read));
        const auto path =
            std::ranges::find_if(read->paths, [](const auto &p) { return std::hypot(p.spots.back().x - 2, p.spots.back().y) < 1e-9; });
        QVERIFY(path != read->paths.end());
        const auto &spots = path->spots;
        QVERIFY(spots.size() > 20);
        double lowest = 0;
        for (const auto &p : spots) {
            QVERIFY(std::abs(std::hypot(p.x - 1, p.y) - 1) < 1e-9); // half a circle around (1, 0)
            lowest = std::min(lowest, p.y);
        }
        QVERIFY(std::abs(lowest + 1) < 0.01); // counter-clockwise, so below
    }

    void aBlockInsideItselfEnds()
    {
        std::string text =
            groups({{0, "SECTION"}, {2, "BLOCKS"}, {0, "BLOCK"}, {8, "0"},      {2, "X"},  {70, "0"},     {10, "0"},      {20, "0"},
                    {0, "LINE"},    {8, "0"},      {10, "0"},    {20, "0"},     {11, "1"}, {21, "1"},     {0, "INSERT"},  {8, "0"},
                    {2, "X"},       {10, "1"},     {20, "0"},    {0, "ENDBLK"}, {8, "0"},  {0, "ENDSEC"}, {0, "SECTION"}, {2, "ENTITIES"},
                    {0, "INSERT"},  {8, "0"},      {2, "X"},     {10, "0"},     {20, "0"}, {0, "ENDSEC"}, {0, "EOF"}});
        const auto read = dxfDrawing(text);
        QVERIFY(bool(read));
        QVERIFY(read->paths.size() <= 20);
    }

    void whatCannotBeReadSaysWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("binary") << QByteArray("AutoCAD Binary DXF\r\n\x1a\0", 22) << "ASCII";
        QTest::newRow("dwg") << QByteArray("AC1032\0\0", 8) << "DWG";
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n") << "not a DXF";
        QTest::newRow("nothing") << QByteArray() << "not a DXF";
        QTest::newRow("empty drawing") << QByteArray("  0\nSECTION\n  2\nENTITIES\n  0\nENDSEC\n  0\nEOF\n") << "no lines";
    }
    void whatCannotBeReadSaysWhatToDo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto read = dxfDrawing(bytes.toStdString());
        QVERIFY(!read);
        QVERIFY2(QString::fromStdString(plain(read.problem().text)).contains(says), plain(read.problem().text).c_str());
    }

    /// Cut off anywhere and with bytes flipped: an answer, whichever, and no crash.
    void brokenFilesEnd()
    {
        const std::string whole = plan({});
        for (std::size_t cut = 0; cut < whole.size(); cut += 37)
            (void)dxfDrawing(whole.substr(0, cut));
        for (std::size_t at = 0; at < whole.size(); at += 11) {
            std::string bent = whole;
            bent[at] = static_cast<char>(bent[at] ^ 0x1f);
            const auto read = dxfDrawing(bent);
            if (read)
                QVERIFY(std::isfinite(read->max.x));
        }
    }
};

GRIDHALL_TEST(DxfTest)
#include "dxf_test.moc"
