// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iomanip>
#include <sstream>
#include <string>
#include <utility>

namespace gridhall::test {

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

} // namespace gridhall::test
