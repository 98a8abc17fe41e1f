// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/shell/design_card.h"
#include "ui/shell/presenting.h"

#include <QInputDialog>

using namespace gridhall;
using test::WorkedWindow;

/// What surrounds the drawing: the start page, a story told to others, messages, panels.
class ShowingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        desk_ = std::make_unique<WorkedWindow>();
        QVERIFY(desk_->window);
    }
    void cleanup() { desk_.reset(); }
    void aStoryIsToldByKeys();
    void aCardOfTheStartPageOpensAndAModuleIsPlaced();
    void anEscapeTakesTheMessageAway();
    void theDocksComeBackAsWideAsTheyWent();

private:
    std::unique_ptr<WorkedWindow> desk_;
};

void ShowingTest::aStoryIsToldByKeys()
{
    desk_->begin({{3000, 3000}, {20'000, 12'000}});
    for (const auto &[name, at] : {std::pair("First row", Point{30'000, 30'000}), std::pair("Far corner", Point{200'000, 120'000})}) {
        desk_->plan().showPlace(at, 80);
        QTimer::singleShot(80, desk_->window.get(), [name = name] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *edit = dialog->findChild<QLineEdit *>();
            edit->selectAll();
            QTest::keyClicks(edit, name);
            QTest::keyClick(edit, Qt::Key_Return);
        });
        QTest::keyClick(&desk_->plan(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        desk_->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk_->window.get()));
    }
    QCOMPARE(desk_->layout().all<View>().size(), std::size_t(2));
    const QSize before = desk_->window->size();
    QTest::keyClick(&desk_->plan(), Qt::Key_F11);
    QVERIFY(desk_->window->presenting().isOn());
    QVERIFY(!desk_->window->menuWidget()->isVisible() && !desk_->window->isPanelShown(PanelKind::Inspector));
    const auto caption = [this] {
        const auto *label = desk_->window->findChild<QLabel *>("storyStep");
        return label && label->isVisible() ? label->text() : QString();
    };
    QCOMPARE(caption(), QString());
    QTest::keyClick(&desk_->plan(), Qt::Key_PageDown);
    QVERIFY2(caption().contains("First row"), qPrintable(caption()));
    QTest::keyClick(&desk_->plan(), Qt::Key_PageDown);
    QVERIFY2(caption().contains("Far corner"), qPrintable(caption()));
    QVERIFY(std::abs(desk_->plan().viewCentre().x - 200'000) < 200);
    QTest::keyClick(&desk_->plan(), Qt::Key_Home); // one key brings the view of all back
    QCOMPARE(caption(), QString());
    QTest::keyClick(&desk_->plan(), Qt::Key_Escape);
    QVERIFY(!desk_->window->presenting().isOn() && desk_->window->menuWidget()->isVisible() &&
            desk_->window->isPanelShown(PanelKind::Inspector));
    QTRY_COMPARE(desk_->window->size(), before);
}

/// A newcomer's first minute: a card of the start page, a name, a click.
void ShowingTest::aCardOfTheStartPageOpensAndAModuleIsPlaced()
{
    const auto shipped = Library::loaded({GRIDHALL_SHARE "/catalog"});
    QVERIFY(shipped);
    desk_.reset();
    desk_ = std::make_unique<WorkedWindow>(std::make_shared<const Library>(*shipped));
    QVERIFY(desk_->window);
    desk_->window->showStart();
    QTest::qWait(50);
    const auto cards = desk_->window->findChildren<DesignCard *>();
    const auto pod = std::ranges::find_if(
        cards, [](const DesignCard *card) { return card->isVisible() && card->accessibleName().contains("pod", Qt::CaseInsensitive); });
    QVERIFY(pod != cards.end());
    QTest::mouseClick(*pod, Qt::LeftButton);
    QTRY_VERIFY(desk_->window->isDesignOpen());
    const std::size_t items = desk_->layout().all<Item>().size();
    QVERIFY(items > 10);
    QVERIFY(desk_->session->path().isEmpty()); // an untitled copy
    desk_->plan().setFocus();
    desk_->key(Qt::Key_N);
    desk_->type("power module");
    desk_->key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&desk_->plan()));
    desk_->plan().showPlace({-800'000, -800'000}, 10); // a free yard
    desk_->click(Point{-800'000, -800'000});
    QVERIFY(desk_->layout().all<Item>().size() > items + 5); // with all that stands in it
    QCOMPARE(desk_->session->selection().size(), std::size_t(1));
    QCOMPARE(roleOf(desk_->layout(), *desk_->layout().find<Item>(desk_->session->selection().front())), Role::Module);
    QCOMPARE(desk_->session->history()->count(), 1);
}

void ShowingTest::anEscapeTakesTheMessageAway()
{
    desk_->begin({{3000, 3000}});
    desk_->window->showNotice("One thing to say.");
    const auto shown = [this] {
        for (const QWidget *each : desk_->window->findChildren<QWidget *>())
            if (each->isVisible() && each->accessibleName() == "One thing to say.")
                return true;
        return false;
    };
    QVERIFY(shown());
    desk_->key(Qt::Key_Escape);
    QTRY_VERIFY(!shown());
}

void ShowingTest::theDocksComeBackAsWideAsTheyWent()
{
    desk_->begin({{3000, 3000}});
    const auto width = [this](const QString &name) {
        for (const QWidget *each : desk_->window->findChildren<QWidget *>())
            if (each->isVisible() && each->accessibleName() == name)
                return each->width();
        return 0;
    };
    const int catalogue = width("Catalogue"), inspector = width("Inspector");
    for (const Qt::Key view : {Qt::Key_2, Qt::Key_6, Qt::Key_9, Qt::Key_1}) {
        desk_->key(view, Qt::ControlModifier);
        QTest::qWait(30);
    }
    QCOMPARE(width("Catalogue"), catalogue);
    QCOMPARE(width("Inspector"), inspector);
}

GRIDHALL_TEST(ShowingTest)
#include "showing_test.moc"
