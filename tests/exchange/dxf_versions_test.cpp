// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_drawing.h"
#include "tests/support/room.h"

#include <QTest>

#include <iomanip>
#include <sstream>

using namespace gridhall;

namespace {

/// Writes small DXF files as AutoCAD of a release does: R12 with POLYLINE and without units, later ones with handles,
/// subclass markers, object sections and a stated unit. Sizes are in metres and come out in the file's unit.
class DxfPen {
public:
    DxfPen(const char *version, int insunits, double unit_m) : later_(std::string(version) != "AC1009"), unit_m_(unit_m)
    {
        out_ << std::setprecision(15);
        section("HEADER");
        pair(9, "$ACADVER");
        pair(1, version);
        if (later_ && insunits >= 0) {
            pair(9, "$INSUNITS");
            pair(70, insunits);
        }
        end();
        layers();
        rackBlock();
        section("ENTITIES");
        drawHall();
        end();
        if (later_) {
            section("OBJECTS");
            pair(0, "DICTIONARY"), pair(5, "C"), pair(330, "0"), pair(100, "AcDbDictionary"), pair(281, 1);
            end();
        }
        pair(0, "EOF");
    }
    std::string text() const { return out_.str(); }

private:
    template <class T>
    void pair(int code, const T &value)
    {
        out_ << (code < 10 ? "  " : code < 100 ? " " : "") << code << "\r\n" << value << "\r\n";
    }
    void section(const char *name) { pair(0, "SECTION"), pair(2, name); }
    void end() { pair(0, "ENDSEC"); }
    void at(int code, double x_m, double y_m)
    {
        pair(code, x_m / unit_m_), pair(code + 10, y_m / unit_m_);
        if (later_)
            pair(code + 20, 0.0);
    }
    void begin(const char *kind, const char *layer, const char *subclass)
    {
        pair(0, kind);
        if (later_) {
            std::ostringstream handle;
            handle << std::hex << std::uppercase << ++handle_;
            pair(5, handle.str()), pair(330, "1F"), pair(100, "AcDbEntity");
        }
        pair(8, layer);
        if (later_ && *subclass)
            pair(100, subclass);
    }
    void layers()
    {
        section("TABLES");
        pair(0, "TABLE"), pair(2, "LAYER");
        if (later_)
            pair(5, "2"), pair(330, "0"), pair(100, "AcDbSymbolTable");
        pair(70, 3);
        for (const auto &[name, flags] : {std::pair("0", 0), {"A-WALL", 0}, {"OLD", 1}}) {
            pair(0, "LAYER");
            if (later_)
                pair(5, std::to_string(40 + flags)), pair(330, "2"), pair(100, "AcDbSymbolTableRecord"), pair(100, "AcDbLayerTableRecord");
            pair(2, name), pair(70, flags), pair(62, 7), pair(6, "Continuous");
        }
        pair(0, "ENDTAB");
        end();
    }
    void rackBlock()
    {
        section("BLOCKS");
        begin("BLOCK", "0", "AcDbBlockBegin");
        pair(2, "RACK"), pair(70, 0), at(10, 0, 0), pair(3, "RACK");
        line("0", 0, 0, 0.6, 0);
        begin("ENDBLK", "0", "AcDbBlockEnd");
        end();
    }
    void line(const char *layer, double x, double y, double toX, double toY)
    {
        begin("LINE", layer, "AcDbLine");
        at(10, x, y), at(11, toX, toY);
    }
    void outline()
    {
        constexpr std::pair<double, double> corners[] = {{0, 0}, {30, 0}, {30, 18}, {0, 18}};
        if (later_) {
            begin("LWPOLYLINE", "A-WALL", "AcDbPolyline");
            pair(90, 4), pair(70, 1), pair(43, 0.0);
            for (const auto &[x, y] : corners)
                pair(10, x / unit_m_), pair(20, y / unit_m_);
            return;
        }
        begin("POLYLINE", "A-WALL", "");
        pair(66, 1), pair(70, 1), at(10, 0, 0);
        for (const auto &[x, y] : corners)
            begin("VERTEX", "A-WALL", ""), at(10, x, y);
        begin("SEQEND", "A-WALL", "");
    }
    void drawHall()
    {
        outline();
        line("OLD", 1, 1, 4, 5);
        begin("CIRCLE", "A-COLS", "AcDbCircle");
        at(10, 15, 3), pair(40, 0.4 / unit_m_);
        begin("ARC", "A-DOOR", "AcDbCircle");
        at(10, 1, 0), pair(40, 0.9 / unit_m_);
        if (later_)
            pair(100, "AcDbArc");
        pair(50, 0.0), pair(51, 90.0);
        begin("INSERT", "RACKS", "AcDbBlockReference");
        pair(2, "RACK"), at(10, 5, 9), pair(50, 90.0);
        begin("TEXT", "A-WALL", "AcDbText");
        at(10, 12, 16), pair(40, 0.4 / unit_m_), pair(1, "HALL 1");
        if (later_)
            pair(100, "AcDbText");
    }

    std::ostringstream out_;
    bool later_;
    double unit_m_;
    int handle_ = 0x100;
};

} // namespace

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
