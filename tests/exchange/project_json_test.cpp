// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/exchange/project_json.h"
#include "core/storage/project_file.h"
#include "tests/support/room.h"
#include "tests/support/small_design.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <nlohmann/json.hpp>

using namespace gridhall;
using namespace gridhall::test;
namespace fs = std::filesystem;

namespace {

std::string refusal(const std::string &text)
{
    const auto project = projectFromJson(text, "a.json");
    return project ? std::string() : plain(project.problem().text);
}

std::string replacedIn(std::string text, const std::string &from, const std::string &to)
{
    const auto at = text.find(from);
    [&] { QVERIFY2(at != std::string::npos, from.c_str()); }();
    return text.replace(at, from.size(), to);
}

} // namespace

class ProjectJsonTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    fs::path path(const char *name) const { return fs::path(folder_.path().toStdString()) / name; }

private slots:
    void theTextFormIsLosslessAndDeterministic()
    {
        const Project project = smallProject();
        const std::string text = jsonOf(project);
        const auto again = projectFromJson(text);
        QVERIFY2(bool(again), again ? "" : plain(again.problem().text).c_str());
        QVERIFY(sameDesign(again->layout, project.layout));
        QCOMPARE(again->saved_s, project.saved_s);
        QCOMPARE(*again->blobs.at(project.blobs.begin()->first), *project.blobs.begin()->second);
        QVERIFY(again->notices.empty());
        QCOMPARE(jsonOf(*again), text);
    }

    void fileAndTextConvertIntoEachOtherByteForByte()
    {
        QVERIFY(bool(savedAny(smallProject(), path("a.gridhall"))));
        QVERIFY(bool(savedAny(*openedAny(path("a.gridhall")), path("a.json"))));
        QVERIFY(bool(savedAny(*openedAny(path("a.json")), path("b.gridhall"))));
        QFile a(QString::fromStdString(path("a.gridhall").string())), b(QString::fromStdString(path("b.gridhall").string()));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(a.readAll(), b.readAll());
    }

    void theFormIsToldByContentNotByName()
    {
        QVERIFY(bool(saved(smallProject(), path("wrong.json"))));
        QVERIFY(bool(openedAny(path("wrong.json"))));
    }

    void everyEntityStandsOnALineOfItsOwn()
    {
        const std::string text = jsonOf(smallDesign());
        const auto lines = std::count(text.begin(), text.end(), '\n');
        const auto design = smallDesign();
        QVERIFY(lines >= static_cast<long>(design.size()));
        QVERIFY(text.find("\n{\"id\":") != std::string::npos);
        QVERIFY(!nlohmann::json::parse(text).empty());
    }

    void aTextLaidOutOtherwiseReadsTheSame()
    {
        const auto loose = nlohmann::ordered_json::parse(jsonOf(smallProject())).dump(4);
        const auto again = projectFromJson("\xef\xbb\xbf" + loose);
        QVERIFY2(bool(again), again ? "" : plain(again.problem().text).c_str());
        QVERIFY(sameDesign(again->layout, smallDesign()));
    }

    void faultsAreNamedByFileAndLine()
    {
        const std::string text = jsonOf(smallProject());
        const std::string said = refusal(replacedIn(text, "\"tag\":\"R02\"", "\"tug\":\"R02\""));
        const auto upTo = text.substr(0, text.find("\"tag\":\"R02\""));
        const auto line = std::to_string(1 + std::count(upTo.begin(), upTo.end(), '\n'));
        QVERIFY2(said.find("a.json, line " + line + ":") != std::string::npos, said.c_str());
        QVERIFY2(said.find("tug") != std::string::npos, said.c_str());
    }

    void brokenTextsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const std::string sound = jsonOf(smallProject());
        const auto row = [](const char *name, const std::string &text, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(says);
        };
        row("half", sound.substr(0, sound.size() / 2), "is cut off at line");
        row("no end", sound.substr(0, sound.size() - 2), "is cut off at line");
        row("a comma too many", replacedIn(sound, "}\n]", "},\n]"), "is not valid JSON");
        row("more behind", sound + "{}", "is not valid JSON");
        row("other JSON", "{\"name\": \"x\"}", "not a Gridhall project");
        row("a list", "[1, 2]", "is not a Gridhall project");
        row("other units", replacedIn(sound, "0.1 mm", "1 mm"), "must be \"0.1 mm\"");
        row("unknown member", replacedIn(sound, "\"branch\"", "\"extra\": 1, \"branch\""), "\"extra\" is not known");
        row("newer",
            replacedIn(replacedIn(sound, "\"gridhall.project\": 1", "\"gridhall.project\": 4"), "\"readable_from\": 1",
                       "\"readable_from\": 3"),
            "newer Gridhall");
        row("branch", replacedIn(sound, "\"branch\": 7", "\"branch\": -7"), "out of range");
        row("blob", replacedIn(sound, "base64\":\"i", "base64\":\"j"), "bytes of a blob are damaged");
    }

    void brokenTextsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const std::string said = refusal(text.toStdString());
        QVERIFY2(QByteArray::fromStdString(said).contains(says), said.c_str());
        QVERIFY2(said.starts_with("a.json"), said.c_str());
    }

    void anIdUsedTwiceIsRefused()
    {
        std::string text = jsonOf(smallDesign());
        const auto at = text.find("{\"id\"", text.find("\"layer\": ["));
        const std::string line = text.substr(at, text.find('\n', at) - at);
        text.insert(at, line + ",\n");
        QVERIFY2(refusal(text).find("is used twice") != std::string::npos, refusal(text).c_str());
    }

    void aTextBeyondAllMeasureIsRefusedUnread()
    {
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "vast.json";
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"gridhall.project\": 1,");
        file.close();
        std::filesystem::resize_file(path, std::uintmax_t(300) << 20); // sparse: takes no room
        const auto project = openedAny(path);
        QVERIFY(!project);
        QVERIFY2(plain(project.problem().text).find("larger than 256 MB") != std::string::npos, plain(project.problem().text).c_str());
    }

    void moreEntitiesThanAnyDesignHasAreRefused()
    {
        const std::vector<Entity> many(2'000'001, Entity(std::make_shared<const Layer>()));
        const auto project = assembled(many, 1, 1);
        QVERIFY(!project);
        QVERIFY(plain(project.problem().text).find("more than") != std::string::npos);
    }

    void absurdNestingIsRefusedAtOnce()
    {
        const std::string text = jsonOf(smallProject());
        const std::string deep = std::string(2'000'000, '[') + std::string(2'000'000, ']');
        QVERIFY(refusal(replacedIn(text, "\"tag\":\"R02\"", "\"tag\":" + deep)).find("deep") != std::string::npos);
        QVERIFY(!refusal(replacedIn(text, "\"branch\": 7", "\"branch\": " + deep)).empty());
        QVERIFY(!refusal(deep).empty());
    }

    void theShippedSchemaIsCurrent()
    {
        const QString file = QString(GRIDHALL_SOURCE) + "/resources/schema/gridhall.project.schema.json";
        QFile shipped(file);
        if (qEnvironmentVariableIsSet("GRIDHALL_UPDATE")) {
            QVERIFY(shipped.open(QIODevice::WriteOnly));
            shipped.write(QByteArray::fromStdString(projectSchema()));
            shipped.close();
        }
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QVERIFY2(shipped.readAll().toStdString() == projectSchema(),
                 "run test_exchange ProjectJsonTest::theShippedSchemaIsCurrent with GRIDHALL_UPDATE=1");
    }

    void aCampusReadsFast()
    {
        const Layout large = largeDesign(70000);
        QElapsedTimer timer;
        timer.start();
        const std::string text = jsonOf(large);
        qInfo("wrote %zu bytes in %lld ms", text.size(), timer.restart());
        const auto again = projectFromJson(text);
        qInfo("read in %lld ms", timer.elapsed());
        QVERIFY(bool(again));
        QVERIFY(sameDesign(again->layout, large));
    }
};

GRIDHALL_TEST(ProjectJsonTest)
#include "project_json_test.moc"
