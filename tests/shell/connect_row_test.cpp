// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"
#include "ui/render/amount_field.h"
#include "ui/session/session.h"
#include "ui/shell/connect_dialogs.h"

#include <QComboBox>
#include <QDialog>
#include <QtTest>

#include <map>

using namespace gridhall;
using namespace gridhall::test;

namespace {

std::shared_ptr<const Library> hoseLibrary()
{
    Library library;
    for (const int dn : {25, 40, 50, 80}) {
        Part hose;
        hose.number = "hose" + std::to_string(dn);
        hose.role = Role::Hose;
        hose.name = hose.number;
        hose.width = hose.depth = hose.height = 1000;
        hose.figures = {{key::bore, dn * 1e-3, Grade::Datasheet, "test"}, {key::roughness, 1e-5, Grade::Datasheet, "test"}};
        library.add(hose);
    }
    return std::make_shared<const Library>(std::move(library));
}

/// Two liquid-cooled racks beside a CDU, nothing joined yet.
struct Row : Drawing {
    Id criteria = put(Criteria{});
    Id cdu = item(part(Role::Cdu, {{key::coolingCapacity, 600e3}, {key::ratedFlow, 0.015}, {key::pumpHead, 250e3}},
                       coolantPorts("tcs", Circuit::Tcs, true)));
    Id rackPart = part(Role::ItRack, {{key::peakPower, 132e3}, {key::liquidFraction, 0.87}, {key::coolantFlow, 0.0029}},
                       coolantPorts("tcs", Circuit::Tcs, false));
    std::vector<Id> racks{item(rackPart, {}, OnFloor{{{40000, 0}, 0, false}, 0}), item(rackPart, {}, OnFloor{{{50000, 0}, 0, false}, 0})};
};

} // namespace

/// The dialog that joins a row: hoses by velocity and pressure per metre, supply and return alike.
class ConnectRowTest : public QObject {
    Q_OBJECT

private slots:
    void hosesKeepTheLimitsInBothLegs()
    {
        const Row row;
        Session session(hoseLibrary());
        session.begin(row.layout, {});
        session.select(row.racks);
        QString first, second;
        QTimer::singleShot(50, &session, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QComboBox *hose = nullptr;
            for (QComboBox *box : dialog->findChildren<QComboBox *>())
                if (box->accessibleName() == QLatin1String("Hose"))
                    hose = box;
            QVERIFY(hose);
            first = hose->currentData().toString();
            for (AmountField *field : dialog->findChildren<AmountField *>())
                if (field->accessibleName() == QLatin1String("Velocity, highest")) {
                    field->selectAll();
                    QTest::keyClicks(field, "1 m/s");
                    field->settle();
                }
            second = hose->currentData().toString();
            dialog->accept();
        });
        const auto edit = askToConnectRow(session, nullptr);
        QCOMPARE(first, QStringLiteral("hose50")); // 40 mm carries it at 2.3 m/s, but drops too much a metre
        QCOMPARE(second, QStringLiteral("hose80"));
        QVERIFY(edit && *edit);
        const Layout after = row.layout.applying(**edit);
        QCOMPARE(after.criteria().coolantVelocity_m_per_s, 1.0);
        std::map<Id, int> legs;
        for (const Kept<Run> &run : after.all<Run>()) {
            QCOMPARE(after.find<Part>(run->part)->number, std::string("hose80"));
            ++legs[run->from.owner == row.cdu ? run->to.owner : run->from.owner];
        }
        QCOMPARE(legs, (std::map<Id, int>{{row.racks[0], 2}, {row.racks[1], 2}}));
        session.letGo();
    }
};

GRIDHALL_TEST(ConnectRowTest)
#include "connect_row_test.moc"
