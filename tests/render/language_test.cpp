// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "ui/render/language.h"

#include <QLocale>
#include <QTranslator>
#include <QtTest>

using namespace gridhall;

/// The languages of the program and the switch between them.
class LanguageTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { speakLanguage("en"); }
    void chineseWordsAreBuiltIn();
    void theSwitchToChineseAndBackLeavesNoTranslator();
    void numbersFollowTheLanguage();
    void aLanguageThatIsNotSpokenKeepsItsNumbers();

private:
    static qsizetype translators() { return qApp->findChildren<QTranslator *>().size(); }
};

void LanguageTest::chineseWordsAreBuiltIn()
{
    QTranslator words;
    QVERIFY(words.load("gridhall_zh_CN", ":/i18n"));
    QCOMPARE(words.language(), QString("zh_CN"));
}

void LanguageTest::theSwitchToChineseAndBackLeavesNoTranslator()
{
    speakLanguage("en");
    QCOMPARE(translators(), qsizetype(0));
    speakLanguage("zh_CN");
    QVERIFY(translators() > 0);
    const auto once = translators();
    speakLanguage("zh_CN");
    QCOMPARE(translators(), once);
    speakLanguage("en");
    QCOMPARE(translators(), qsizetype(0));
}

void LanguageTest::numbersFollowTheLanguage()
{
    speakLanguage("zh_CN");
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    speakLanguage("en");
    QCOMPARE(QLocale().language(), QLocale::English);
}

void LanguageTest::aLanguageThatIsNotSpokenKeepsItsNumbers()
{
    speakLanguage("de_DE");
    QCOMPARE(QLocale().decimalPoint(), QString(","));
    QCOMPARE(translators(), qsizetype(0));
}

GRIDHALL_TEST(LanguageTest)
#include "language_test.moc"
