// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"
#include "ui/diagrams/loop_scene.h"
#include "ui/diagrams/loop_view.h"
#include "ui/diagrams/loss_timeline.h"
#include "ui/panels/figures_form.h"
#include "ui/plan/hover_facts.h"
#include "ui/render/amount_field.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QSlider>
#include <QTabBar>
#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace gridhall::test {

/// A CDU on a chiller with three racks on hoses of their own; a balancing valve in the supply of the second.
struct Valved : Drawing {
    Id hose = part(Role::Hose, {{key::bore, 0.05}, {key::roughness, 1e-5}});
    std::vector<Port> cduPorts = [] {
        auto ports = coolantPorts("tcs", Circuit::Tcs, true);
        const auto fws = coolantPorts("fws", Circuit::Fws, false);
        ports.insert(ports.end(), fws.begin(), fws.end());
        return ports;
    }();
    Id cdu = item(part(Role::Cdu,
                       {{key::coolingCapacity, 500e3},
                        {key::approach, 4},
                        {key::supplyTemperature, 300.15},
                        {key::ratedFlow, 0.012},
                        {key::pumpHead, 250e3}},
                       cduPorts));
    Id chiller = item(
        part(Role::Chiller, {{key::coolingCapacity, 500e3}, {key::supplyTemperature, 293.15}}, coolantPorts("fws", Circuit::Fws, true)));
    Id rackPart = part(Role::ItRack, {{key::peakPower, 132e3}, {key::liquidFraction, 0.85}, {key::coolantSupplyMax, 318.15}},
                       coolantPorts("tcs", Circuit::Tcs, false));
    std::vector<Id> racks{item(rackPart), item(rackPart), item(rackPart)};
    Id valve;

    Valved()
    {
        pipes(hose, chiller, "fws", cdu, "fws");
        for (const Id rack : racks)
            for (const char *leg : {"tcs.supply", "tcs.return"})
                run(hose, {cdu, leg}, {rack, leg}, Feed::None, {{0, 30000}});
        Part balancing;
        balancing.role = Role::Valve;
        balancing.name = "Balancing valve";
        balancing.width = balancing.depth = balancing.height = 1000;
        balancing.figures = {{key::valveFlow, 0.012, Grade::Datasheet, "test"}, {key::valveOpening, 1, Grade::Datasheet, "test"}};
        balancing.traits = {{"valve", "balancing"}};
        const Id valvePart = put(balancing);
        for (const Kept<Run> &one : layout.all<Run>())
            if (one->to == PortRef{racks[1], "tcs.supply"})
                valve = item(valvePart, one->id, OnRun{10000, false});
    }
};

} // namespace gridhall::test

/// A valve on the plan, throttled in the inspector: who starves, and what the window shows of it.
class ValveFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        applyTheme(*qApp, Theme{});
        session_ = std::make_unique<Session>(test::smallLibrary());
        session_->begin(drawn_.layout, {});
        settle();
    }
    void cleanup()
    {
        session_->letGo();
        session_.reset();
    }

    void throttlingAValveStarvesTheRackBehindIt()
    {
        QVERIFY(starved().empty());
        throttle("10 %");
        QCOMPARE(starved(), std::vector<Id>{drawn_.racks[1]});
        QCOMPARE(warned(), std::vector<Id>{drawn_.racks[1]});
        session_->history()->undo();
        settle();
        QVERIFY(starved().empty() && warned().empty());
    }

    void aShutValveIsNamedWithAWayOut()
    {
        throttle("0 %");
        const Finding *still = nullptr;
        for (const Finding &finding : session_->snapshot()->findings)
            if (std::string_view(finding.check->code) == "LIQ-009")
                still = &finding;
        QVERIFY(still);
        QCOMPARE(still->subjects, (std::vector<Id>{drawn_.racks[1], drawn_.valve}));
        QCOMPARE(still->fixes.size(), std::size_t(1));
        session_->perform("open", still->fixes.front().operation(session_->layout()));
        settle();
        QVERIFY(starved().empty());
    }

    void theTimelineIsScrubbedByItsSlider()
    {
        LoopView view(*session_);
        view.resize(1060, 560);
        view.show();
        auto *tabs = view.findChild<QTabBar *>();
        QVERIFY(tabs);
        QCOMPARE(tabs->count(), 5);
        tabs->setCurrentIndex(4);
        auto *chart = view.findChild<LossChart *>();
        auto *slider = view.findChild<QSlider *>();
        QVERIFY(chart && slider && chart->isVisible());
        slider->setValue(120);
        QCOMPARE(chart->time(), 120.0);
        QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(chart->width() / 3, chart->height() / 2));
        QVERIFY(chart->time() > 120 && slider->value() == int(chart->time()));
    }

    void aTowerLoopIsListedAndDrawn()
    {
        auto ports = coolantPorts("fws", Circuit::Fws, true);
        const auto condenser = coolantPorts("cw", Circuit::Condenser, false);
        ports.insert(ports.end(), condenser.begin(), condenser.end());
        Part part = *drawn_.layout.find<Part>(drawn_.copy<Item>(drawn_.chiller).part);
        part.ports = ports;
        drawn_.put(part);
        const Id tower = drawn_.item(drawn_.part(Role::Tower, {{key::coolingCapacity, 800e3}, {key::ratedFlow, 0.03}, {key::approach, 4}},
                                                 coolantPorts("cw", Circuit::Condenser, true)));
        drawn_.pipes(drawn_.hose, tower, "cw", drawn_.chiller, "cw");
        session_->begin(drawn_.layout, {});
        settle();
        const auto groups = loopGroups(*session_->snapshot());
        QCOMPARE(groups, (std::vector<Id>{drawn_.chiller, tower}));
        int towers = 0, chillers = 0;
        for (const LoopScene::Box &box : loopScene(*session_->snapshot(), tower).boxes) {
            towers += box.id == tower && box.shape == LoopScene::Shape::Tower;
            chillers += box.id == drawn_.chiller && box.shape == LoopScene::Shape::Chiller;
        }
        QCOMPARE(towers, 1);
        QCOMPARE(chillers, 1);
    }

    void theHandFindsFlowPressureAndTemperatureOnThePlan()
    {
        const Id hose = drawn_.copy<Item>(drawn_.valve).parent;
        const QString pipe = hoverFacts(*session_, hose).join('\n'), valve = hoverFacts(*session_, drawn_.valve).join('\n'),
                      rack = hoverFacts(*session_, drawn_.racks[1]).join('\n');
        QVERIFY2(pipe.contains("Flow: ") && pipe.contains("m/s") && pipe.contains("Pressure: ") && pipe.contains("Coolant: "),
                 qPrintable(pipe));
        QVERIFY2(valve.contains("Flow: ") && valve.contains("Pressure: "), qPrintable(valve));
        QVERIFY2(rack.contains("Coolant flow: "), qPrintable(rack));
    }

private:
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!session_->isStudying() && session_->snapshot() && session_->snapshot()->revision == session_->revision(),
                                 10000);
    }

    void throttle(const QString &words)
    {
        FiguresForm form(*session_, drawn_.valve, [](const Problem &) { QFAIL("refused"); });
        form.show();
        AmountField *opening = nullptr;
        for (AmountField *field : form.findChildren<AmountField *>())
            if (field->accessibleName() == QLatin1String("Valve opening"))
                opening = field;
        QVERIFY(opening);
        opening->setFocus();
        opening->selectAll();
        QTest::keyClicks(opening, words);
        QTest::keyClick(opening, Qt::Key_Return);
        settle();
    }

    std::vector<Id> starved() const
    {
        std::vector<Id> ids;
        for (const Finding &finding : session_->snapshot()->findings)
            if (std::string_view(finding.check->code) == "LIQ-004")
                ids.push_back(finding.subjects.front());
        return ids;
    }

    /// Racks that the loop diagram draws in alarm.
    std::vector<Id> warned() const
    {
        std::vector<Id> ids;
        for (const Id group : loopGroups(*session_->snapshot()))
            for (const LoopScene::Box &box : loopScene(*session_->snapshot(), group).boxes)
                if (box.shape == LoopScene::Shape::Rack && box.warns)
                    ids.push_back(box.id);
        return ids;
    }

    Valved drawn_;
    std::unique_ptr<Session> session_;
};

GRIDHALL_TEST(ValveFiguresTest)
#include "valve_figures_test.moc"
