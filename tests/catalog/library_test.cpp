// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/catalog/library.h"
#include "tests/support/room.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gridhall;

namespace {

const QByteArray catalogHead = R"({"format":"gridhall.catalog","version":1,"sources":{"s":"Data sheet 12"},"parts":[)";
const QByteArray rackText = R"({"number":"r1","role":"rack","name":"Rack","name_zh":"机柜","size_mm":[600,1200,2000],)"
                            R"("ports":[{"name":"psu.a","kind":"ac","direction":"in","voltage_v":415,"phases":3}])";

QByteArray fileOf(const QByteArray &parts) { return catalogHead + parts + "]}"; }

void write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

Result<Library> loadedFrom(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    write(folder, "bad.json", bytes);
    return Library::loaded({folder.path().toStdString()});
}

double valueOf(const Part &part, const char *key)
{
    const Given *given = part.figure(key);
    return given ? given->value : -1;
}

} // namespace

class LibraryTest : public QObject {
    Q_OBJECT
private slots:
    void handyUnitsBecomeSi()
    {
        const auto library = loadedFrom(fileOf(rackText + R"(,"figures":{"peak_power_kw":[132,"vendor_claim","s"],
            "coolant_flow_l_per_min":[180,"assumption","s"],"air_inlet_max_c":[35,"assumption","s"],
            "approach_k":[4,"assumption","s"],"liquid_fraction_percent":[87,"assumption","s"],
            "air_flow_m3_per_h":[7200,"assumption","s"],"energy_kwh":[2,"assumption","s"],
            "runtime_min":[5,"assumption","s"],"pump_head_kpa":[250,"assumption","s"],
            "bore_mm":[50,"assumption","s"],"water_l_per_kwh":[3.6,"assumption","s"]}})"));
        QVERIFY2(library, library ? "" : plain(library.problem().text).c_str());
        const Kept<Part> part = library->find("r1");
        QVERIFY(part);
        QCOMPARE(valueOf(*part, key::peakPower), 132e3);
        QCOMPARE(valueOf(*part, key::coolantFlow), 0.003);
        QCOMPARE(valueOf(*part, key::airInletMax), 308.15);
        QCOMPARE(valueOf(*part, key::approach), 4.0);
        QCOMPARE(valueOf(*part, key::liquidFraction), 0.87);
        QCOMPARE(valueOf(*part, key::airFlow), 2.0);
        QCOMPARE(valueOf(*part, key::energy), 7.2e6);
        QCOMPARE(valueOf(*part, key::runtime), 300.0);
        QCOMPARE(valueOf(*part, key::pumpHead), 250e3);
        QCOMPARE(valueOf(*part, key::bore), 0.05);
        QCOMPARE(valueOf(*part, key::waterUse), 1e-9);
        QCOMPARE(part->figure(key::peakPower)->grade, Grade::VendorClaim);
        QCOMPARE(part->figure(key::peakPower)->source, std::string("Data sheet 12"));
        QCOMPARE(part->width, 6000);
        QCOMPARE(part->hash, partHash(*part));
    }

    void whatIsWrongIsSaidWithFilePartAndField_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &bytes, const char *said) { QTest::newRow(name) << bytes << QString(said); };
        row("no json", "{\n\"a\": \n", "bad.json is not valid JSON (line 3).");
        row("foreign", "{}", "bad.json is not a Gridhall catalogue");
        row("newer", R"({"format":"gridhall.catalog","version":2,"parts":[]})", "bad.json was written by a newer");
        row("no number", fileOf(R"({"role":"rack","name":"R","size_mm":[1,1,1]})"), "bad.json, part #1: the field number");
        row("no role", fileOf(R"({"number":"r1","name":"R","size_mm":[1,1,1]})"), "part r1: the field role is missing");
        row("role", fileOf(R"({"number":"r1","name":"R","role":"toaster","size_mm":[1,1,1]})"),
            "bad.json, part r1: role has the unknown value \"toaster\".");
        row("size", fileOf(R"({"number":"r1","name":"R","role":"rack","size_mm":[1,0,1]})"), "part r1: size_mm[1] lies");
        row("no size", fileOf(R"({"number":"r1","name":"R","role":"rack"})"), "part r1: the field size_mm is missing");
        row("twice", fileOf(rackText + "}," + rackText + "}"), "bad.json, part r1: number is used twice.");
        row("key", fileOf(rackText + R"(,"figures":{"glow":[1,"user","s"]}})"), "r1: figures.glow is not a known figure");
        row("grade", fileOf(rackText + R"(,"figures":{"weight_kg":[1,"rumour","s"]}})"), "unknown value \"rumour\"");
        row("source", fileOf(rackText + R"(,"figures":{"weight_kg":[1,"user","x"]}})"),
            "part r1: figures.weight_kg names the source \"x\", which the file does not list.");
        row("range", fileOf(rackText + R"(,"figures":{"liquid_fraction":[1.2,"user","s"]}})"), "figures.liquid_fraction lies");
        row("same figure", fileOf(rackText + R"(,"figures":{"weight_kg":[1,"user","s"],"weight_t":[1,"user","s"]}})"),
            "figures.weight_t is used twice");
        row("not a list", fileOf(rackText + R"(,"figures":{"weight_kg":12}})"), "a list of value, grade and source");
        row("field", fileOf(rackText + R"(,"colour":"red"})"), "bad.json, part r1: there is no field named colour.");
        row("leg", fileOf(R"({"number":"r1","name":"R","role":"rack","size_mm":[1,1,1],"ports":[
            {"name":"tcs","kind":"coolant","direction":"in"}]})"),
            "r1: the field ports[0].leg is missing");
        row("same port", fileOf(R"({"number":"r1","name":"R","role":"rack","size_mm":[1,1,1],"ports":[
            {"name":"a","kind":"ac","direction":"in"},{"name":"a","kind":"ac","direction":"in"}]})"),
            "ports[1].name is used");
        moduleRow(row, "unknown part", R"("items":[{"slot":1,"part":"zz"}])", "names the part \"zz\", which no catalogue");
        moduleRow(row, "same slot", R"("items":[{"slot":1,"part":"r1"},{"slot":1,"part":"r1"}])", "items[1].slot is used");
        moduleRow(row, "no parent", R"("items":[{"slot":1,"part":"r1","parent":9}])", "names \"9\"");
        moduleRow(row, "no port", R"("items":[{"slot":1,"part":"r1"}],"runs":[{"slot":2,"part":"r1","to":"1:psu.z"}])",
                  "contents.runs.2.to names \"1:psu.z\"");
        moduleRow(row, "port words", R"("runs":[{"slot":2,"part":"r1","to":"psu"}])", "a slot and a port");
        moduleRow(row, "outline", R"("spaces":[{"slot":1,"kind":"compartment","outline_mm":[[0,0],[1,1]]}])", "crosses itself");
        moduleRow(row, "inner port", R"("items":[{"slot":1,"part":"r1"}],"boundary":[{"name":"power.a","inner":"1:nope"}])",
                  "contents.boundary.power.a names \"1:nope\"");
        moduleRow(row, "no boundary", R"("items":[{"slot":1,"part":"r1"}])", "the port power.a of the module stands for no");
        moduleRow(row, "itself", R"("items":[{"slot":1,"part":"r1"},{"slot":2,"part":"m1"}],
            "boundary":[{"name":"power.a","inner":"1:psu.a"}])",
                  "part m1: the module contains itself through m1.");
    }

    void whatIsWrongIsSaidWithFilePartAndField()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto library = loadedFrom(bytes);
        QVERIFY(!library);
        const auto sentence = QString::fromStdString(plain(library.problem().text));
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
    }

    void aPersonalFolderOverridesEqualNumbers()
    {
        const QTemporaryDir shipped, personal;
        write(shipped, "a.json", fileOf(rackText + "}"));
        write(personal, "b.json", fileOf(QByteArray(rackText).replace("\"Rack\"", "\"My rack\"") + "}"));
        const auto library = Library::loaded({shipped.path().toStdString(), personal.path().toStdString()});
        QVERIFY(library);
        QCOMPARE(library->size(), std::size_t(1));
        QCOMPARE(library->find("r1")->name, std::string("My rack"));
    }

    void aFolderThatIsNotThereIsEmpty()
    {
        const auto library = Library::loaded({"/nowhere/at/all"});
        QVERIFY(library);
        QCOMPARE(library->size(), std::size_t(0));
    }

    void theHashSeesEveryFieldButTheIdAndItself()
    {
        Part part;
        part.number = "a";
        const std::string before = partHash(part);
        part.id = Id(3, 7);
        part.hash = "x";
        QCOMPARE(partHash(part), before);
        part.width = 1;
        QVERIFY(partHash(part) != before);
        part.width = 0;
        auto contents = std::make_shared<Contents>();
        contents->partNumbers = {"b"};
        part.contents = contents;
        QVERIFY(partHash(part) != before);
    }

    void theSourceOutlivesTheLibrary()
    {
        PartSource source;
        {
            Library library;
            Part part;
            part.number = "a";
            library.add(part);
            source = library.source();
        }
        QVERIFY(source("a"));
        QVERIFY(!source("b"));
    }

private:
    template <class Row>
    static void moduleRow(const Row &row, const char *name, const QByteArray &contents, const char *said)
    {
        row(name,
            fileOf(rackText + R"(},{"number":"m1","role":"module","name":"M","size_mm":[1,1,1],"ports":[
                {"name":"power.a","kind":"ac","direction":"in"}],"contents":{)" +
                   contents + "}}"),
            said);
    }
};

GRIDHALL_TEST(LibraryTest)
#include "library_test.moc"
