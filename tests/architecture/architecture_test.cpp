// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/doors.h"
#include "tests/support/room.h"

#include <QDir>
#include <QtTest>

using namespace gridhall::test;

namespace {

const QString spdx = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

/// A file of the tree that breaks nothing, with more text below its licence.
Source fileWith(const QString &path, const QString &text) { return {path, spdx + text}; }

} // namespace

/// The walls of the house are tests: who may include whom, how long files are, who may use what.
class ArchitectureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theTreeKeepsToTheDoors();
    void boostGeometryIsIncludedByAtMostTwoFiles();
    void theTableOfDoorsIsAPartialOrder();
    void theTopLevelHoldsOnlyWhatItShould();
    void aLookThroughALockedDoorIsFound_data();
    void aLookThroughALockedDoorIsFound();
    void aLookThroughAnOpenDoorIsAllowed_data();
    void aLookThroughAnOpenDoorIsAllowed();
    void qtInCoreIsFound_data();
    void qtInCoreIsFound();
    void aFileOfMoreThan400LinesIsFound();
    void aFileWithoutItsLicenceIsFound();
    void aRoomThatTheDesignDoesNotHaveIsFound();
    void aThirdUserOfBoostGeometryIsCounted();
    void nothingSpeaksToTheNetwork();
    void aWordToTheNetworkIsFound_data();
    void aWordToTheNetworkIsFound();

private:
    QList<Source> sources_;
};

void ArchitectureTest::initTestCase()
{
    sources_ = sourcesOf(GRIDHALL_SOURCE);
    QVERIFY(sources_.size() > 30);
}

void ArchitectureTest::theTreeKeepsToTheDoors()
{
    QStringList broken;
    for (const Source &source : sources_)
        broken += brokenWalls(source);
    QVERIFY2(broken.isEmpty(), qPrintable('\n' + broken.join('\n')));
}

void ArchitectureTest::boostGeometryIsIncludedByAtMostTwoFiles()
{
    const QStringList users = geometryUsers(sources_);
    QVERIFY2(users.size() <= 2, qPrintable(users.join(", ")));
    for (const QString &user : users)
        QVERIFY2(user.endsWith(".cpp"), qPrintable(user));
}

void ArchitectureTest::theTableOfDoorsIsAPartialOrder()
{
    for (auto room = doors().begin(); room != doors().end(); ++room) {
        for (const QString &other : room.value()) {
            if (other.endsWith(".h"))
                continue;
            QVERIFY2(doors().contains(other), qPrintable(other));
            QVERIFY2(!doors().value(other).contains(room.key()), qPrintable(room.key() + " <-> " + other));
        }
    }
}

void ArchitectureTest::theTopLevelHoldsOnlyWhatItShould()
{
    const QStringList allowed{"CMakeLists.txt", "app", "core",    "ui",           "resources",       "translations", "tests",
                              "README.md",      "dev", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "build"};
    for (const QString &name : QDir(GRIDHALL_SOURCE).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(allowed.contains(name), qPrintable(name));
}

void ArchitectureTest::aLookThroughALockedDoorIsFound_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("into");

    QTest::newRow("core into ui") << "core/study/study.cpp"
                                  << "ui/session/session.h";
    QTest::newRow("down the floors") << "core/base/text.cpp"
                                     << "core/layout/layout.h";
    QTest::newRow("an engine into its neighbour") << "core/power/flow.cpp"
                                                  << "core/liquid/network.h";
    QTest::newRow("checks into the rest of study") << "core/checks/overlap.cpp"
                                                   << "core/study/study.h";
    QTest::newRow("storage into study") << "core/storage/project_file.cpp"
                                        << "core/study/snapshot.h";
    QTest::newRow("report into storage") << "core/report/report.cpp"
                                         << "core/storage/project_file.h";
    QTest::newRow("plan into panels") << "ui/plan/canvas.cpp"
                                      << "ui/panels/inspector.h";
    QTest::newRow("panels into plan") << "ui/panels/inspector.cpp"
                                      << "ui/plan/canvas.h";
    QTest::newRow("command line into session") << "app/cli/check.cpp"
                                               << "ui/session/session.h";
    QTest::newRow("program into tests") << "core/base/text.cpp"
                                        << "tests/support/room.h";
}

void ArchitectureTest::aLookThroughALockedDoorIsFound()
{
    QFETCH(QString, from);
    QFETCH(QString, into);
    QCOMPARE(brokenWalls(fileWith(from, QString("  #  include \"%1\"\n").arg(into))).size(), 1);
}

void ArchitectureTest::aLookThroughAnOpenDoorIsAllowed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("into");

    QTest::newRow("its own room") << "core/power/flow.cpp"
                                  << "core/power/network.h";
    QTest::newRow("engine into catalogue") << "core/power/flow.cpp"
                                           << "core/catalog/specs.h";
    QTest::newRow("study into checks") << "core/study/study.cpp"
                                       << "core/checks/check.h";
    QTest::newRow("shell into panels") << "ui/shell/main_window.cpp"
                                       << "ui/panels/inspector.h";
    QTest::newRow("checks into the snapshot") << "core/checks/overlap.cpp"
                                              << "core/study/snapshot.h";
    QTest::newRow("Qt in ui") << "ui/plan/canvas.cpp"
                              << "QWidget";
    QTest::newRow("the library in core") << "core/base/text.cpp"
                                         << "vector";
}

void ArchitectureTest::aLookThroughAnOpenDoorIsAllowed()
{
    QFETCH(QString, from);
    QFETCH(QString, into);
    QCOMPARE(brokenWalls(fileWith(from, QString("#include \"%1\"\n").arg(into))), QStringList());
}

void ArchitectureTest::qtInCoreIsFound_data()
{
    QTest::addColumn<QString>("included");
    for (const char *included : {"QString", "QtCore/QString", "QtWidgets", "qglobal.h", "qstring.h"})
        QTest::newRow(included) << QString(included);
}

void ArchitectureTest::qtInCoreIsFound()
{
    QFETCH(QString, included);
    QCOMPARE(brokenWalls(fileWith("core/base/text.h", QString("#include <%1>\n").arg(included))).size(), 1);
}

void ArchitectureTest::aFileOfMoreThan400LinesIsFound()
{
    const QString line = "int x;\n";
    QCOMPARE(brokenWalls(fileWith("core/base/long.cpp", line.repeated(399))), QStringList());
    QCOMPARE(brokenWalls(fileWith("core/base/long.cpp", line.repeated(400))).size(), 1);
    QCOMPARE(brokenWalls(fileWith("ui/shell/main_window.cpp", line.repeated(400))).size(), 1);
}

void ArchitectureTest::aFileWithoutItsLicenceIsFound()
{
    QCOMPARE(brokenWalls({"core/base/text.h", "#pragma once\n"}).size(), 1);
    QCOMPARE(brokenWalls({"tests/base/text_test.cpp", "int x;\n"}).size(), 1);
    QCOMPARE(brokenWalls({"dev", "#!/bin/sh\n"}).size(), 1);
}

void ArchitectureTest::aRoomThatTheDesignDoesNotHaveIsFound()
{
    QCOMPARE(brokenWalls(fileWith("core/utils/misc.cpp", "")).size(), 1);
    QCOMPARE(brokenWalls(fileWith("core/power/flow.cpp", "")), QStringList());
}

void ArchitectureTest::aThirdUserOfBoostGeometryIsCounted()
{
    const QString include = "#include <boost/geometry.hpp>\n#include <boost/geometry/index/rtree.hpp>\n";
    QCOMPARE(geometryUsers({fileWith("core/a/a.cpp", include), fileWith("core/b/b.cpp", include), fileWith("core/c/c.h", include),
                            fileWith("core/d/d.cpp", "// boost/geometry\n")}),
             (QStringList{"core/a/a.cpp", "core/b/b.cpp", "core/c/c.h"}));
}

void ArchitectureTest::nothingSpeaksToTheNetwork()
{
    const QStringList speakers = networkUsers(sources_);
    QVERIFY2(speakers.isEmpty(), qPrintable(speakers.join(", ")));
}

void ArchitectureTest::aWordToTheNetworkIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    QTest::newRow("Qt's sockets") << "ui/shell/update.cpp"
                                  << "#include <QNetworkAccessManager>\n";
    QTest::newRow("Qt's folder") << "ui/shell/update.cpp"
                                 << "#include <QtNetwork/QTcpSocket>\n";
    QTest::newRow("the system's sockets") << "core/exchange/fetch.cpp"
                                          << "#include <sys/socket.h>\n";
    QTest::newRow("a library") << "core/exchange/fetch.cpp"
                               << "#include <curl/curl.h>\n";
    QTest::newRow("a browser") << "ui/shell/help.cpp"
                               << "QDesktopServices::openUrl(QUrl(text));\n";
    QTest::newRow("the build") << "ui/CMakeLists.txt"
                               << "target_link_libraries(x Qt6::Network)\n";
}

void ArchitectureTest::aWordToTheNetworkIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(networkUsers({fileWith(path, text)}), QStringList{path});
    QCOMPARE(networkUsers({fileWith("ui/shell/help.cpp", "QDesktopServices::openUrl(QUrl::fromLocalFile(manual));\n")}), QStringList());
}

GRIDHALL_TEST(ArchitectureTest)
#include "architecture_test.moc"
