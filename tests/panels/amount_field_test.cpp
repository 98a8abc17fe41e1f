// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "ui/render/amount_field.h"

#include <QtTest>

using namespace gridhall;

/// Exact entry: units, arithmetic, and what happens to a text that cannot be read.
class AmountFieldTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void arithmeticAndUnitsGiveTheExactNumber_data();
    void arithmeticAndUnitsGiveTheExactNumber();
    void aTextThatCannotBeReadMarksTheFieldAndChangesNothing();
    void aNumberOutsideTheRangeIsRefused();
    void escapeTakesBackWhatWasTyped();
    void aNewNumberFromElsewhereLeavesTypingAlone();
    void aLongNumberIsRoundedToItsRoomUntilOneTypesInIt();

private:
    void type(const QString &text);

    std::unique_ptr<AmountField> field_;
};

void AmountFieldTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    field_ = std::make_unique<AmountField>("X", Dimension::Length);
    field_->setUnit("mm");
    field_->setRange(-100, 100);
    field_->setAmount(1.0);
    field_->show();
    field_->setFocus();
}

void AmountFieldTest::type(const QString &text)
{
    field_->selectAll();
    QTest::keyClicks(field_.get(), text);
    QTest::keyClick(field_.get(), Qt::Key_Return);
}

void AmountFieldTest::arithmeticAndUnitsGiveTheExactNumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("metres");
    QTest::newRow("arithmetic") << "3*600 + 1200 mm" << 3.0;
    QTest::newRow("inches") << "24 in" << 0.6096;
    QTest::newRow("plain") << "2450" << 2.45;
    QTest::newRow("negative metres") << "-1.5 m" << -1.5;
}

void AmountFieldTest::arithmeticAndUnitsGiveTheExactNumber()
{
    QFETCH(QString, typed);
    QFETCH(double, metres);
    QSignalSpy spy(field_.get(), &AmountField::entered);
    type(typed);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(*field_->amount(), metres);
    QVERIFY(!field_->isBad());
}

void AmountFieldTest::aTextThatCannotBeReadMarksTheFieldAndChangesNothing()
{
    QSignalSpy spy(field_.get(), &AmountField::entered);
    type("12 kW");
    QVERIFY(field_->isBad());
    QVERIFY(!field_->toolTip().isEmpty());
    QCOMPARE(spy.size(), 0);
    QCOMPARE(*field_->amount(), 1.0);
}

void AmountFieldTest::aNumberOutsideTheRangeIsRefused()
{
    QSignalSpy spy(field_.get(), &AmountField::entered);
    type("101 m");
    QVERIFY(field_->isBad());
    QCOMPARE(spy.size(), 0);
}

void AmountFieldTest::escapeTakesBackWhatWasTyped()
{
    const QString before = field_->text();
    type("nonsense");
    QTest::keyClick(field_.get(), Qt::Key_Escape);
    QCOMPARE(field_->text(), before);
    QVERIFY(!field_->isBad());
}

void AmountFieldTest::aNewNumberFromElsewhereLeavesTypingAlone()
{
    QVERIFY(QTest::qWaitForWindowActive(field_.get()));
    field_->selectAll();
    QTest::keyClicks(field_.get(), "77");
    field_->setAmount(5.0);
    QCOMPARE(field_->text(), QString("77"));
}

void AmountFieldTest::aLongNumberIsRoundedToItsRoomUntilOneTypesInIt()
{
    QWidget form;
    AmountField field("Bore", Dimension::Length, &form);
    field.setUnit("mm");
    field.setGeometry(0, 0, 90, 30);
    QLineEdit other(&form);
    other.move(0, 40);
    form.resize(200, 80);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    other.setFocus();
    const QString full = "69.7222222222";
    field.setAmount(0.0697222222222);
    QVERIFY2(field.text().startsWith("69.7") && field.text().size() < full.size(), qPrintable(field.text()));
    QVERIFY(field.toolTip().startsWith(full));
    field.setFocus();
    QCOMPARE(field.text(), full);
    other.setFocus();
    QCOMPARE(*field.amount(), 0.0697222222222); // looking at it changes nothing
    field.resize(190, 30);
    QCOMPARE(field.text(), full);
    QVERIFY(field.toolTip().isEmpty());
}

GRIDHALL_TEST(AmountFieldTest)
#include "amount_field_test.moc"
