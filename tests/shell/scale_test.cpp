// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/study/study.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/panels/panel_frame.h"
#include "ui/plan/lengths.h"
#include "ui/render/overlay_values.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/main_window.h"

#include <QtTest>

using namespace gridhall;

/// Fractional scales, units, and colours that say what the engine says.
class ScaleTest : public QObject {
    Q_OBJECT

private slots:
    void everyWordFitsAt1280x720() { everyWordFitsAt({1280, 720}); }
    void everyWordFitsAt1024x600() { everyWordFitsAt({1024, 600}); }
    void nothingIsClippedOnAFineScreen_data();
    void nothingIsClippedOnAFineScreen();
    void overlaysShowTheValuesOfTheEngine();
    void usCustomaryUnitsAreReadAndWritten();

private:
    void everyWordFitsAt(QSize size);
    static QString cutIn(const MainWindow &window);
    static QString cutBy(const QWidget &widget);
};

/// The first words in sight that are cut; empty if none are.
QString ScaleTest::cutIn(const MainWindow &window)
{
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible())
            if (const QString cut = cutBy(*widget); !cut.isEmpty())
                return cut;
    return {};
}

/// Words of a control that it cuts itself. Labels that shorten their words by dots are left out.
QString ScaleTest::cutBy(const QWidget &widget)
{
    const auto judged = [](const QString &words, QSize need, QSize has) {
        if (need.width() <= has.width() + 1 && need.height() <= has.height() + 1)
            return QString();
        return QString("\"%1\" needs %2 x %3 of %4 x %5")
            .arg(words)
            .arg(need.width())
            .arg(need.height())
            .arg(has.width())
            .arg(has.height());
    };
    const QFontMetrics metrics = widget.fontMetrics();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
            return {};
        return judged(button->text(), {metrics.size(Qt::TextShowMnemonic, button->text()).width(), metrics.height()}, button->size());
    }
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || label->text().contains('<') || qobject_cast<const ShortLabel *>(label))
            return {};
        const QSize need = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : metrics.size(0, label->text());
        return judged(label->text(), need, label->size());
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        constexpr int arrow = 24;
        return judged(combo->currentText(), {metrics.horizontalAdvance(combo->currentText()) + arrow, metrics.height()}, combo->size());
    }
    QString cut;
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        for (int i = 0; i < tabs->count() && cut.isEmpty(); ++i)
            cut = judged(tabs->tabText(i), {metrics.horizontalAdvance(tabs->tabText(i)), metrics.height()}, tabs->tabRect(i).size());
    return cut;
}

void ScaleTest::everyWordFitsAt(QSize size)
{
    QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(*qApp, Theme{});
    Session session(test::smallLibrary());
    session.begin(test::with(test::hall(), session.library(), "rack", {{3000, 3000}, {6000, 3000}}), {});
    MainWindow window(session);
    window.resize(size);
    window.show();
    window.showDesign();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const char *view :
         {"view.plan", "view.sheets", "view.oneLine", "view.year", "view.loops", "view.racks", "view.delivery", "view.report"}) {
        window.actions().refresh();
        window.actions().action(view)->trigger();
        QTest::qWait(30);
        QVERIFY2(window.size() == size,
                 qPrintable(QString("%1: %2 x %3").arg(view).arg(window.width()).arg(window.height()))); // no view asks for more
        QString cut;
        (void)QTest::qWaitFor([&] { return (cut = cutIn(window)).isEmpty(); }, 3000); // once all of it is laid out
        QVERIFY2(cut.isEmpty(), qPrintable(QString("%1: %2").arg(view, cut)));
    }
    session.letGo();
}

void ScaleTest::nothingIsClippedOnAFineScreen_data()
{
    QTest::addColumn<QString>("factor");
    for (const char *factor : {"1", "1.5", "2"})
        for (const char *test :
             {"ScaleTest::everyWordFitsAt1280x720", "ScaleTest::everyWordFitsAt1024x600", "MainWindowTest::nothingIsClippedAt1280x720"})
            QTest::addRow("%s at %s", test, factor) << QString(factor);
}

/// A child of this program, because the factor is read before the first window.
void ScaleTest::nothingIsClippedOnAFineScreen()
{
    QFETCH(QString, factor);
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_SCALE_FACTOR", factor);
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), {QString(QTest::currentDataTag()).section(' ', 0, 0)});
    QVERIFY(child.waitForFinished(120'000));
    QVERIFY2(child.exitCode() == 0 && child.exitStatus() == QProcess::NormalExit, child.readAll().constData());
}

void ScaleTest::overlaysShowTheValuesOfTheEngine()
{
    const auto project = openedAny(GRIDHALL_SHARE "/samples/ai-pod.json");
    QVERIFY2(bool(project), "build the samples first");
    const SnapshotPtr snapshot = study(project->layout, 1, Tier::Settled, nullptr);
    const auto density = overlayValues(OverlayKind::Density, *snapshot), load = overlayValues(OverlayKind::Load, *snapshot),
               headroom = overlayValues(OverlayKind::Headroom, *snapshot), thermal = overlayValues(OverlayKind::Thermal, *snapshot);
    QVERIFY(!snapshot->loads.empty());
    for (const ItLoad &rack : snapshot->loads)
        QCOMPARE(density->values.at(rack.rack), snapshot->load(rack.rack)->peak_w);
    int paths = 0;
    for (const auto &[id, share] : load->values) {
        double worst = 0;
        for (const PowerElementFlow &flow : snapshot->power.elements)
            if (flow.id == id && flow.limit_w > 0)
                worst = std::max(worst, flow.worst_w() / flow.limit_w);
        QCOMPARE(share, worst);
        QVERIFY(headroom->values.at(id) <= 1 - share + 1e-12);
        ++paths;
    }
    QVERIFY(paths > 5);
    for (const RoomResult &room : snapshot->air.rooms)
        for (const RoomResult::Rack &rack : room.racks)
            QCOMPARE(thermal->values.at(rack.id), rack.inlet_k);
}

void ScaleTest::usCustomaryUnitsAreReadAndWritten()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setUnitSystem(UnitSystem::UsCustomary);
    QCOMPARE(spoken(Amount(300.15, Dimension::Temperature)), QString("80.6 °F"));
    QCOMPARE(spoken(Amount(0.6096, Dimension::Length)), QString("24 in"));
    QCOMPARE(spoken(Amount(1000, Dimension::Mass)), QString("2,205 lb"));
    QCOMPARE(lengthText(6096), QString("24 in"));
    QVERIFY(std::abs(*parsedAmount("24", Dimension::Length) - 0.6096) < 1e-12);
    QVERIFY(std::abs(*parsedAmount("600 mm", Dimension::Length) - 0.6) < 1e-12);
    QVERIFY(std::abs(*parsedAmount("100 tons", Dimension::Power) - 351685.3) < 1);
    setUnitSystem(UnitSystem::Metric);
    QCOMPARE(spoken(Amount(300.15, Dimension::Temperature)), QString("27.0 °C"));
    QCOMPARE(*parsedAmount("24", Dimension::Length), 0.024);
}

GRIDHALL_TEST(ScaleTest)
#include "scale_test.moc"
