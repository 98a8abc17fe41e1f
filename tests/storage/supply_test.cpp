// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/supply.h"
#include "tests/support/room.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace gridhall;

/// What the build asks for is what the About box names.
class SupplyTest : public QObject {
    Q_OBJECT

private slots:
    void everyLibraryOfTheBuildIsNamedWithVersionAndLicence()
    {
        const QMap<QString, std::string> known{{"SQLite3", "SQLite"},
                                               {"SQLiteCpp", "SQLiteCpp"},
                                               {"fmt", "{fmt}"},
                                               {"nlohmann_json", "JSON for Modern C++"},
                                               {"Eigen3", "Eigen"},
                                               {"yaml-cpp", "yaml-cpp"},
                                               {"DXFLIB", "dxflib"},
                                               {"GLPK", "GLPK"},
                                               {"XLSXWRITER", "libxlsxwriter"},
                                               {"CLI11", "CLI11"},
                                               {"mimalloc", "mimalloc"}};
        const QStringList ofTheSystem{"Threads", "Qt6", "Freetype"}; // Qt and FreeType are named by the window
        static const QRegularExpression asked("find_(?:package|library)\\((\\S+)");
        int found = 0;
        for (const char *room : {"", "core/", "app/", "ui/"}) {
            QFile file(QStringLiteral(GRIDHALL_SOURCE "/") + room + "CMakeLists.txt");
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = file.readAll();
            for (auto at = asked.globalMatch(text); at.hasNext();) {
                const QString name = at.next().captured(1);
                if (ofTheSystem.contains(name))
                    continue;
                QVERIFY2(known.contains(name), qPrintable(name + " has no line in core/storage/supply.cpp"));
                const auto supply = std::ranges::find(supplies(), known[name], &Supply::name);
                QVERIFY2(supply != supplies().end(), qPrintable(name));
                QVERIFY2(!supply->version.empty() && *supply->licence, qPrintable(name));
                ++found;
            }
        }
        QVERIFY(found >= 10);
    }
};

GRIDHALL_TEST(SupplyTest)
#include "supply_test.moc"
