// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "core/exchange/parts_csv.h"
#include "tests/support/room.h"

#include <QTest>

using namespace gridhall;

class PartsCsvTest : public QObject {
    Q_OBJECT

private slots:
    void quotesLinesAndSeparatorsReadAsSpreadsheetsWriteThem()
    {
        const auto table = csvTable("\xef\xbb\xbf"
                                    "a;b\r\n\"x;\"\"y\"\"\nz\";2\r\n\r\n;3");
        QVERIFY(bool(table));
        QCOMPARE(table->separator, ';');
        QCOMPARE(table->rows.size(), std::size_t(3));
        QCOMPARE(table->rows[1].cells, (std::vector<std::string>{"x;\"y\"\nz", "2"}));
        QCOMPARE(table->rows[2].line, std::size_t(5));
        QCOMPARE(table->rows[2].cells, (std::vector<std::string>{"", "3"}));
    }

    void linesThatEndWithACarriageReturnAloneAreCounted()
    {
        const auto table = csvTable("a,b\r1,2\r\r3,\"x\ny\"\r5,6");
        QVERIFY(bool(table));
        std::vector<std::size_t> lines;
        for (const CsvRow &row : table->rows)
            lines.push_back(row.line);
        QCOMPARE(lines, (std::vector<std::size_t>{1, 2, 4, 6}));
    }

    void anOpenQuoteIsRefusedWithItsLine()
    {
        const auto table = csvTable("a,b\n1,\"2\n3,4\n");
        QVERIFY(!table);
        QVERIFY(plain(table.problem().text).find("Line 2") != std::string::npos);
    }

    void tooManyColumnsAreRefused()
    {
        QVERIFY(!csvTable(std::string(500, ',')));
        QVERIFY(bool(csvTable(std::string("x") + std::string(150, ','))));
    }

    void aCellThatWouldRunAsAFormulaIsDefused()
    {
        QCOMPARE(csvLine({"=1+1", "+cmd", "-5.5", "@x", "a,b", "say \"hi\"", "plain"}),
                 std::string("'=1+1,'+cmd,-5.5,'@x,\"a,b\",\"say \"\"hi\"\"\",plain\r\n"));
    }

    void unitsOfColumnsBecomeSi()
    {
        const auto read = partsFromCsv("Name,Role,Width mm,depth_m,height_in,peak_power_kw,weight_kg,coolant_supply_max_c,source\n"
                                       "My rack,it_rack,600,1.2,86.6,132,1360,45,Sheet 7\n");
        QVERIFY2(bool(read), read ? "" : plain(read.problem().text).c_str());
        QVERIFY(read->skipped.empty() && read->notes.empty());
        const Part &part = read->parts.at(0);
        QCOMPARE(part.number, std::string("user.my-rack"));
        QCOMPARE(part.role, Role::ItRack);
        QCOMPARE(part.width, 6000);
        QCOMPARE(part.depth, 12000);
        QCOMPARE(part.height, 21996);
        QCOMPARE(part.figure("peak_power_w")->value, 132000.0);
        QCOMPARE(part.figure("coolant_supply_max_k")->value, 318.15);
        QCOMPARE(part.figure("weight_kg")->source, std::string("Sheet 7"));
        QCOMPARE(part.figure("weight_kg")->grade, Grade::User);
    }

    void eachLineThatCannotBeUsedSaysWhy()
    {
        const auto read = partsFromCsv("name,role,width_mm,depth_mm,height_mm,peak_power_kw,colour\n"
                                       "Good,it_rack,600,1200,2200,,red\n"
                                       "Bad role,spaceship,600,1200,2200,1,\n"
                                       "Bad number,it_rack,600,1200,2200,much,\n"
                                       ",it_rack,600,1200,2200,1,\n"
                                       "No size,it_rack,600,,2200,1,\n"
                                       "Too big,it_rack,6000000000,1200,2200,1,\n"
                                       "good,it_rack,600,1200,2200,1,\n");
        QVERIFY(bool(read));
        QCOMPARE(read->lines, std::size_t(7));
        QCOMPARE(read->parts.size(), std::size_t(1));
        QCOMPARE(read->skipped.size(), std::size_t(6));
        const char *says[] = {"Line 3, role", "Line 4, peak_power_kw", "Line 5", "Line 6", "Line 7, width_mm", "Line 8"};
        for (std::size_t i = 0; i < 6; ++i)
            QVERIFY2(plain(read->skipped[i]).find(says[i]) == 0, plain(read->skipped[i]).c_str());
        QVERIFY(plain(read->notes.at(0)).find("colour") != std::string::npos);
        QVERIFY(read->parts[0].figures.empty());
    }

    void decimalCommasReadInSemicolonTables()
    {
        const auto read = partsFromCsv("name;role;width_mm;depth_mm;height_mm\nA;cdu;600,5;1200;2200\n");
        QVERIFY(bool(read));
        QCOMPARE(read->parts.at(0).width, 6005);
    }

    void aTableWithoutTheNeededColumnsIsRefused()
    {
        for (const char *text : {"", "name,role\n", "name,width_mm,depth_mm,height_mm\n"})
            QVERIFY2(!partsFromCsv(text), text);
    }

    void writtenPartsReadBack()
    {
        const auto first = partsFromCsv("name,role,width_mm,depth_mm,height_mm,peak_power_kw\n\"A, b\",cdu,600.5,1200,2200,12.25\n");
        const auto again = partsFromCsv(csvOf(first->parts));
        QVERIFY(bool(again));
        QVERIFY(again->parts == first->parts);
    }
};

GRIDHALL_TEST(PartsCsvTest)
#include "parts_csv_test.moc"
