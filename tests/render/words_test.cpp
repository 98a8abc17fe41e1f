// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "ui/render/text.h"

#include <QTranslator>
#include <QtTest>

using namespace gridhall;

/// The words of other languages are built into the program.
class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void chineseIsBuiltIn();
    void aSentenceOfCoreIsSpokenInChinese();
};

void WordsTest::chineseIsBuiltIn()
{
    QTranslator words;
    QVERIFY(words.load(":/i18n/gridhall_zh_CN.qm"));
    QCOMPARE(words.language(), QString("zh_CN"));
}

void WordsTest::aSentenceOfCoreIsSpokenInChinese()
{
    const Text finding{translatable("Checks", "Busway overloaded"), {}};
    QCOMPARE(spoken(finding), QString("Busway overloaded"));
    QTranslator words;
    QVERIFY(words.load(":/i18n/gridhall_zh_CN.qm"));
    QVERIFY(QCoreApplication::installTranslator(&words));
    const QString said = spoken(finding);
    QCoreApplication::removeTranslator(&words);
    QCOMPARE(said, QString("母线槽过载"));
}

GRIDHALL_TEST(WordsTest)
#include "words_test.moc"
