// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/compare_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QListWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

#include <cmath>
#include <map>

using namespace gridhall;

/// Panels, variants and themes as a person meets them: keys in, pictures out.
class ByKeysTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void panelsClosedByTheirKeysComeBackByOneAction();
    void aChangeIsComparedWithWhatIsSaved();
    void wordsAndIconsStandOutFromTheirGround_data();
    void wordsAndIconsStandOutFromTheirGround();

private:
    void begin();
    static void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), which, modifiers); }
    void run(const QString &words);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    std::vector<Id> racks_;
};

void ByKeysTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    test::freshSurroundings(*folder_);
    session_ = std::make_unique<Session>(test::smallLibrary());
    window_ = test::shownWindow(*session_);
    QVERIFY(window_);
}

void ByKeysTest::cleanup()
{
    session_->letGo();
    window_.reset();
    applyTheme(*qApp, Theme{});
}

void ByKeysTest::begin()
{
    racks_.clear();
    session_->begin(test::with(test::hall(), session_->library(), "rack", {{3000, 3000}, {6000, 3000}}, &racks_), {});
    window_->showDesign();
    window_->plan().setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot() && session_->snapshot()->tier != Tier::Drag, 20'000);
}

/// Finds an action by its words and runs it.
void ByKeysTest::run(const QString &words)
{
    QTimer::singleShot(50, window_.get(), [words] {
        QWidget *popup = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
        QVERIFY(popup);
        auto *edit = popup->findChild<QLineEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, words);
        QTest::keyClick(edit, Qt::Key_Return);
    });
    key(Qt::Key_K, Qt::ControlModifier);
    QTest::qWait(100);
}

void ByKeysTest::panelsClosedByTheirKeysComeBackByOneAction()
{
    begin();
    const std::map<Qt::Key, PanelKind> panels{{Qt::Key_F4, PanelKind::Findings},
                                              {Qt::Key_F5, PanelKind::Catalogue},
                                              {Qt::Key_F6, PanelKind::Layers},
                                              {Qt::Key_F7, PanelKind::Inspector}};
    for (const auto &[which, panel] : panels) {
        window_->plan().setFocus();
        key(which);
        if (window_->isPanelShown(panel)) // the first press leads into it
            key(which);
        QVERIFY2(!window_->isPanelShown(panel), qPrintable(QKeySequence(which).toString()));
    }
    window_->plan().setFocus();
    run("Reset Panels");
    for (const auto &[which, panel] : panels)
        QVERIFY2(window_->isPanelShown(panel), qPrintable(QKeySequence(which).toString()));
}

void ByKeysTest::aChangeIsComparedWithWhatIsSaved()
{
    begin();
    QVERIFY(session_->save(folder_->filePath("a.gridhall")));
    QTest::mouseClick(&window_->plan(), Qt::LeftButton, {}, window_->plan().screenOf(Point{30000, 30000}).toPoint());
    QCOMPARE(session_->selection(), std::vector<Id>{racks_[0]});
    key(Qt::Key_Delete);
    QVERIFY(!session_->layout().find<Item>(racks_[0]));
    QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot()->revision == session_->revision() && session_->snapshot()->tier != Tier::Drag, 20'000);
    bool seen = false;
    QTimer::singleShot(400, window_.get(), [&seen] {
        auto *dialog = qobject_cast<CompareDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->result().has_value(), 20'000);
        QCOMPARE(dialog->result()->removed, 1);
        const auto *figures = dialog->findChildren<QTableWidget *>().front();
        bool itLoad = false;
        for (int row = 0; row < figures->rowCount(); ++row)
            itLoad =
                itLoad || (figures->item(row, 0)->text() == "IT load" && figures->item(row, 1)->text() != figures->item(row, 2)->text());
        QVERIFY(itLoad);
        seen = true;
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    run("Compare with Saved");
    QTRY_VERIFY(seen);
}

namespace {

double luminance(QRgb colour)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

/// WCAG 2 contrast of what a picture shows most against what differs most from it.
double contrastIn(const QImage &picture)
{
    std::map<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y) | 0xff000000];
    if (counts.empty())
        return 0;
    const auto ground = std::ranges::max_element(counts, {}, [](const auto &one) { return one.second; });
    const double under = luminance(ground->first);
    double best = 1;
    for (const auto &[colour, count] : counts) {
        const double over = luminance(colour);
        best = std::max(best, (std::max(over, under) + 0.05) / (std::min(over, under) + 0.05));
    }
    return best;
}

} // namespace

void ByKeysTest::wordsAndIconsStandOutFromTheirGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// On a picture of the window itself: words 4.5, icons 3.
void ByKeysTest::wordsAndIconsStandOutFromTheirGround()
{
    QFETCH(bool, dark);
    Theme theme;
    theme.dark = dark;
    applyTheme(*qApp, theme);
    begin();
    QTest::qWait(50);
    const QImage picture = window_->grab().toImage();
    const auto part = [&](const QWidget &widget) {
        return picture.copy(QRect(widget.mapTo(window_.get(), QPoint()), widget.size()).intersected(picture.rect()));
    };
    int words = 0, icons = 0;
    for (const QLabel *label : window_->findChildren<QLabel *>())
        if (label->isVisible() && label->isEnabled() && !label->text().isEmpty() && !label->visibleRegion().isEmpty()) {
            ++words;
            QVERIFY2(contrastIn(part(*label)) >= 4.5, qPrintable(label->text()));
        }
    for (const QToolButton *button : window_->findChildren<QToolButton *>())
        if (button->isVisible() && button->isEnabled() && !button->icon().isNull() && !button->visibleRegion().isEmpty()) {
            ++icons;
            QVERIFY2(contrastIn(part(*button)) >= 3, qPrintable(button->accessibleName() + button->text()));
        }
    QVERIFY2(words > 12 && icons > 20, qPrintable(QString("%1 words, %2 icons looked at").arg(words).arg(icons)));
}

GRIDHALL_TEST(ByKeysTest)
#include "by_keys_test.moc"
