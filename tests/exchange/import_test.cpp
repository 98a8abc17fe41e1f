// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/catalog/library.h"
#include "core/exchange/import.h"
#include "core/layout/content_hash.h"
#include "core/layout/frames.h"
#include "tests/support/room.h"

#include <QTest>

using namespace gridhall;

namespace {

const char *const tray = R"(---
manufacturer: Example
model: Tray 1
slug: example-tray-1
u_height: 1
is_full_depth: true
is_powered: false
weight: 70.5
weight_unit: lb
comments: |
  A liquid-cooled compute tray; the busbar feeds it.
interfaces:
  - name: bmc
    type: 1000base-t
)";

const char *const server = R"(manufacturer: Example
model: GPU Server
slug: example-gpu-server
u_height: 8
power-ports:
  - {name: PSU1, type: iec-60320-c20, maximum_draw: 3000, allocated_draw: 2000}
  - {name: PSU2, type: iec-60320-c20, maximum_draw: 3000, allocated_draw: 2000}
  - {name: PSU3, type: iec-60320-c20, maximum_draw: 3000}
  - {name: PSU4, type: iec-60320-c20, maximum_draw: 3000}
)";

const char *const rackType = R"(manufacturer: Example
model: R4212
slug: example-r4212
form_factor: 4-post-cabinet
width: 19
u_height: 42
starting_unit: 1
outer_height: 1991
outer_depth: 1200
outer_unit: mm
weight: 134.09
max_weight: 1701
weight_unit: kg
mounting_depth: 191
)";

const char *const cabinets =
    "DataCenter,Label,Owner,Zone,Row,Height,Model,U1Position,MaxkW,MaxWeight,MapX1,MapX2,MapY1,MapY2,FrontEdge,Notes\n"
    "DC9,A01,,Z,Row A,48,Generic 48U 800x1200,Bottom,132,1800,140,180,200,260,Bottom,\n"
    "DC9,A02,,Z,Row A,48,Generic 48U 800x1200,Bottom,40,1800,180,220,200,260,Bottom,\n"
    "DC9,A02,,Z,Row A,48,Generic 48U 800x1200,Bottom,40,1800,220,260,200,260,Bottom,\n"
    "DC9,B01,,Z,Row B,48,Generic 48U 800x1200,Bottom,much,1800,140,180,300,360,Top,\n";

const char *const devices = "DataCenterID,Cabinet,Position,Label,Height,Manufacturer,Model,BackSide\n"
                            "DC9,A01,11,tray-01,1,Example,Tray 1,\n"
                            "DC9,A01,12,tray-02,1,Example,Tray 1,\n"
                            "DC9,A01,12,tray-03,1,Example,Tray 1,\n"
                            "DC9,A02,1,sw-01,2,Other,Switch 9,1\n"
                            ",A02,5,lost,1,Other,Switch 9,\n"
                            "DC9,A02,7,lost-too,1,Other,Switch 9,\n";

PartSource none()
{
    return [](const std::string &) { return Kept<Part>(); };
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

    static bool says(const Import &import, Fate fate, std::size_t line, const char *words)
    {
        return std::any_of(import.lines.begin(), import.lines.end(), [=](const ImportLine &each) {
            return each.fate == fate && each.line == line && plain(each.text).find(words) != std::string::npos;
        });
    }

private slots:
    void aBusbarFedTrayStatesNoPowerAndAsksForIt()
    {
        const Import import = importOf({{"tray.yaml", tray}}, none());
        QCOMPARE(import.parts.size(), std::size_t(1));
        const Part &part = import.parts[0];
        QCOMPARE(part.role, Role::Server);
        QCOMPARE(part.height, fromMm(44.45));
        QCOMPARE(part.figure(key::weight)->value, 70.5 * 0.45359237);
        QVERIFY(!part.figure(key::peakPower));
        QCOMPARE(import.needs.size(), std::size_t(1));
        QCOMPARE(import.needs[0].key, std::string(key::peakPower));
        QVERIFY(!import.needs[0].suggestion);
        QVERIFY(says(import, Fate::NeedsValue, 2, "busbar"));
        QVERIFY(says(import, Fate::Skipped, 2, "interfaces"));
    }

    void nameplatesAreNeverTakenAsLoad()
    {
        Import import = importOf({{"server.yaml", server}}, none());
        QVERIFY(!import.parts.at(0).figure(key::peakPower));
        QVERIFY(says(import, Fate::Read, 6, "Nameplates are no loads"));
        QCOMPARE(import.needs.at(0).suggestion, std::optional(6000.0)); // half of 12 kW; allocated is 4 kW
        QVERIFY(!importedParts(import).at(0).figure(key::peakPower));
        import.needs[0].value = 6000.0;
        QCOMPARE(importedParts(import).at(0).figure(key::peakPower)->grade, Grade::Assumption);
        import.needs[0].value = 5200.0;
        QCOMPARE(importedParts(import).at(0).figure(key::peakPower)->grade, Grade::User);
        QCOMPARE(importedParts(import).at(0).figure(key::peakPower)->value, 5200.0);
    }

    void theProseOfACduIsAHintOnly()
    {
        const Import import = importOf({{"cdu.yml", "manufacturer: Example\nmodel: SCDU-250\nu_height: 4\ncomments: >\n  In-Rack Coolant "
                                                    "Distribution Unit (CDU).\n  Cooling Capacity: Up to 250 kW.\n"}},
                                       none());
        QCOMPARE(import.parts.at(0).role, Role::InRackCdu);
        QVERIFY(!import.parts[0].figure(key::coolingCapacity));
        QCOMPARE(import.needs.at(0).key, std::string(key::coolingCapacity));
        QCOMPARE(import.needs[0].suggestion, std::optional(250000.0));
    }

    void aRackTypeKeepsWhatFitsAndSaysWhatDoesNot()
    {
        const Import import = importOf({{"rack.yaml", rackType}}, none());
        const Part &rack = import.parts.at(0);
        QCOMPARE(rack.role, Role::Rack);
        QCOMPARE(rack.width, 6000);
        QCOMPARE(rack.depth, 12000);
        QCOMPARE(rack.height, 19910);
        QCOMPARE(rack.figure(key::loadRating)->value, 1701.0);
        QVERIFY(says(import, Fate::Guessed, 1, "outer_width"));
        QVERIFY(says(import, Fate::Skipped, 14, "mounting depth"));
    }

    void brokenTypesAreOneClearLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("broken yaml") << QByteArray("manufacturer: A\nmodel: B\nu_height: [1\n");
        QTest::newRow("no height") << QByteArray("manufacturer: A\nmodel: B\n");
        QTest::newRow("not a height") << QByteArray("manufacturer: A\nmodel: B\nu_height: tall\n");
        QTest::newRow("infinite") << QByteArray("manufacturer: A\nmodel: B\nu_height: .inf\n");
        QTest::newRow("a list") << QByteArray("manufacturer: [A]\nmodel: {a: b}\nu_height: 1\n");
        QTest::newRow("deep") << QByteArray("manufacturer: A\nmodel: B\nx: ") + QByteArray(100000, '[');
        QTest::newRow("deep behind brackets in words")
            << QByteArray("manufacturer: A\nmodel: B\nu_height: 1\nx: \"") + QByteArray(100000, ']') + "\"\ny: " + QByteArray(100000, '[');
        QTest::newRow("a comma where a document begins") << QByteArray(",--\nmanufacturer: A\nmodel: B\nu_height: 1\n");
        QTest::newRow("more documents than anybody has") << QByteArray("manufacturer: A\nmodel: B\n") + QByteArray("---\n").repeated(20000);
        QTest::newRow("rubbish") << QByteArray("\x01\x02\xff");
        QTest::newRow("nothing") << QByteArray();
    }
    void brokenTypesAreOneClearLine()
    {
        QFETCH(QByteArray, yaml);
        const Import import = importOf({{"x.yaml", yaml.toStdString()}}, none());
        QVERIFY(import.isEmpty());
        QVERIFY(import.count(Fate::Skipped) >= 1);
    }

    void documentsAreReadWithTheirOwnLines()
    {
        const Import import =
            importOf({{"x.yaml", "---\nmanufacturer: A\nmodel: B\nu_height: 1\n--- # next\nmanufacturer: A\nmodel: C\n"}}, none());
        QCOMPARE(import.parts.size(), std::size_t(1));
        QVERIFY(says(import, Fate::Skipped, 6, "u_height"));
    }

    /// A thousand million words, were they written out.
    void aliasesThatMultiplyAreNotWrittenOut()
    {
        std::string yaml = "manufacturer: A\nmodel: B\nu_height: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 9; ++i) {
            const std::string before = "*a" + std::to_string(i - 1);
            yaml += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
            for (int k = 1; k < 10; ++k)
                yaml += ", " + before;
            yaml += "]\n";
        }
        const Import import = importOf({{"x.yaml", yaml + "power-ports: *a8\ninterfaces: *a8\n"}}, none());
        QCOMPARE(import.parts.size(), std::size_t(1));
    }

    void cabinetsKeepTheirPlacesAndLimits()
    {
        const Import import = importOf({{"cab.csv", cabinets}}, none());
        QCOMPARE(import.racks.size(), std::size_t(3));
        QVERIFY(says(import, Fate::Skipped, 4, "twice"));
        QVERIFY(says(import, Fate::Skipped, 5, "much"));
        QVERIFY(says(import, Fate::Guessed, 2, "pixel"));
        QCOMPARE(import.racks[1].at->x - import.racks[0].at->x, 8000); // 40 pixels of 20 mm
        QCOMPARE(import.racks[0].figures.at(0).value, 132000.0);
        QVERIFY(import.racks[2].figures.empty());

        const Layout empty;
        const Result<Placed> placed = imported(empty, none(), import, {});
        QVERIFY(bool(placed));
        const Layout after = empty.applying(placed->edit);
        QCOMPARE(placed->ids.size(), std::size_t(3));
        const auto hall = *after.all<Space>().begin();
        QCOMPARE(hall->tag, std::string("DC9"));
        std::map<std::string, Pose> at;
        for (const Id id : placed->ids) {
            const auto item = after.find<Item>(id);
            at[item->tag] = sitePose(after, id);
            QVERIFY(contains(siteOutline(after, *hall), siteFootprint(after, *item)));
        }
        QCOMPARE(at["A02"].at - at["A01"].at, (Point{8000, 0}));
        QCOMPARE(at["B01"].at - at["A01"].at, (Point{0, -20000})); // 100 pixels down the map
        QCOMPARE(at["B01"].angle, 180'000);
        QCOMPARE(figureOf(after, *after.find<Item>(placed->ids[0]), key::ratedPower)->value, 132000.0);
    }

    void racksWithoutPlacesStandInRowsByName()
    {
        const char *racks =
            "site,location,name,status,rack_type,u_height,outer_width,outer_depth,outer_unit,weight,max_weight,weight_unit\n"
            "S,Hall 1,A01,planned,,48,800,1200,mm,180,1800,kg\n"
            "S,Hall 1,A02,planned,R4212,48,800,1200,mm,180,1800,kg\n"
            "S,Hall 1,B01,planned,nobody,42,,,,,,\n"
            "S,Hall 1,,planned,,48,,,,,,\n";
        const Import import = importOf({{"racks.csv", racks}, {"rack.yaml", rackType}}, none());
        QCOMPARE(import.racks.size(), std::size_t(3));
        QVERIFY(says(import, Fate::Skipped, 5, "no name"));
        QVERIFY(says(import, Fate::Guessed, 4, "nobody"));
        QVERIFY(says(import, Fate::Guessed, 0, "no positions"));
        const Layout empty;
        const Result<Placed> placed = imported(empty, none(), import, {});
        QVERIFY(bool(placed));
        const Layout after = empty.applying(placed->edit);
        const auto foot = [&](std::size_t i) { return boxOf(siteFootprint(after, *after.find<Item>(placed->ids[i]))); };
        QCOMPARE(foot(0).max.x, foot(1).min.x); // side by side
        QCOMPARE(foot(0).width(), 8000);
        QCOMPARE(foot(1).width(), 6000);                 // the type of the batch
        QCOMPARE(foot(2).min.y - foot(0).max.y, 12'000); // an aisle of 1.2 m
    }

    void devicesStandInTheirUnitsAndUndoIsWhole()
    {
        const Import import = importOf({{"dev.csv", devices}, {"cab.csv", cabinets}, {"tray.yaml", tray}}, none());
        QCOMPARE(import.devices.size(), std::size_t(3));
        QVERIFY(says(import, Fate::Skipped, 4, "tray-03"));
        QVERIFY(says(import, Fate::NeedsValue, 5, "Switch 9"));
        QVERIFY(says(import, Fate::Skipped, 6, "openDCIM ends there"));
        const Layout empty;
        const Result<Placed> placed = imported(empty, none(), import, {});
        QVERIFY(bool(placed));
        const Layout after = empty.applying(placed->edit);
        int inRacks = 0;
        for (const auto &item : after.all<Item>())
            if (const auto *place = std::get_if<InRack>(&item->place)) {
                ++inRacks;
                QCOMPARE(item->tag == "sw-01", place->rear);
            }
        QCOMPARE(inRacks, 3);
        QCOMPARE(contentHash(after.applying(placed->edit.inverted())), contentHash(empty));
    }

    void devicesWithoutTheirRackAreRefused()
    {
        const Import import = importOf({{"dev.csv", devices}}, none());
        const Result<Placed> placed = imported(Layout(), none(), import, {});
        QVERIFY(!placed);
        QVERIFY(plain(placed.problem().text).find("A01") != std::string::npos);
    }

    void whatADesignCannotTakeIsToldFirst()
    {
        const std::vector<ImportFile> files{{"racks.csv", "tag,x_mm,y_mm,hall\nA01,0,0,H\nA02,600,0,H\nA03,,,H\nZ01,0,0,\n"},
                                            {"dev.csv", "DataCenterID,Cabinet,Position,Label,Height,Manufacturer,Model\n"
                                                        "D,A02,3,one,1,Example,Box\nD,Q01,3,two,1,Example,Box\n"}};
        const Layout empty;
        const Import first = fitted(importOf(files, none()), empty);
        QVERIFY(says(first, Fate::Guessed, 2, "no hall H"));
        QVERIFY(says(first, Fate::Guessed, 4, "A03"));
        QVERIFY(says(first, Fate::Guessed, 5, "No hall is stated"));
        QVERIFY(says(first, Fate::Skipped, 3, "no rack Q01"));
        QCOMPARE(first.devices.size(), std::size_t(1));
        const Result<Placed> placed = imported(empty, none(), first, {});
        QVERIFY(bool(placed));
        const Layout after = empty.applying(placed->edit);
        std::map<std::string, Box> feet;
        for (const auto &item : after.all<Item>())
            if (std::holds_alternative<OnFloor>(item->place))
                feet[item->tag] = boxOf(siteFootprint(after, *item));
        QCOMPARE(feet.at("A01").max.x, feet.at("A02").min.x);                  // their places hold
        QCOMPARE(feet.at("A03").min.y - feet.at("A01").max.y, Tenths(12'000)); // behind an aisle
        const Import again = fitted(importOf(files, none()), after);
        QVERIFY(again.racks.empty());
        QVERIFY(says(again, Fate::Skipped, 2, "has a rack A01 already"));
        QCOMPARE(again.devices.size(), std::size_t(1)); // into the rack that is there
    }

    void anOwnTableOfRacksNeedsOnlyTagsAndPlaces()
    {
        const Import import =
            importOf({{"own.csv", "tag;x_mm;y_mm;angle_deg;hall\nA01;300,5;600;0;H\nA02;900;600;180;H\nA03;x;600;0;H\n"}}, none());
        QCOMPARE(import.racks.size(), std::size_t(3));
        QCOMPARE(import.racks[0].at->x, 3005);
        QCOMPARE(import.racks[1].angle, 180'000);
        QVERIFY(says(import, Fate::Skipped, 4, "\"x\""));
    }

    void whatIsNothingOfTheKindIsSaid()
    {
        const Import import = importOf({{"a.csv", "colour,taste\nred,sweet\n"}, {"b.txt", "hello"}}, none());
        QVERIFY(import.isEmpty());
        QCOMPARE(import.count(Fate::Skipped), std::size_t(2));
    }
};

GRIDHALL_TEST(ImportTest)
#include "import_test.moc"
