// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

const QString chineseWords = QString(GRIDHALL_SOURCE) + "/translations/gridhall_zh_CN.ts";

/// One sentence of a .ts file and what became of it.
struct Message {
    QString context, source, translation;
    bool finished = true;
};

QList<Message> messagesOf(const QByteArray &ts)
{
    QList<Message> messages;
    QString context;
    for (QXmlStreamReader xml(ts); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QString("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QString("source")) {
            messages << Message{context, xml.readElementText(), {}, true};
        } else if (xml.name() == QString("translation") && !messages.isEmpty()) {
            messages.last().finished = !xml.attributes().hasAttribute("type");
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return messages;
}

/// "%1" and the like, sorted, each once.
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place("%[n1-9]");
    QStringList found;
    for (auto at = place.globalMatch(text); at.hasNext();)
        found << at.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

/// What a reader of the translation would stumble over; empty if it is whole.
QStringList faultsIn(const QList<Message> &messages)
{
    QStringList faults;
    for (const Message &message : messages) {
        const QString where = message.context + ": " + message.source;
        if (!message.finished || (message.translation.isEmpty() && !message.source.trimmed().isEmpty()))
            faults << where + " is not translated";
        else if (placesIn(message.source) != placesIn(message.translation))
            faults << where + " has other places: " + message.translation;
    }
    return faults;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The Chinese words are whole, and are those of the sources.
class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void everySentenceIsTranslated();
    void theWordsAreThoseOfTheSources();
    void aSentenceLeftInEnglishIsFound();
    void aLostPlaceIsFound();
};

void TranslationsTest::everySentenceIsTranslated()
{
    const QList<Message> messages = messagesOf(bytesOf(chineseWords));
    QVERIFY(messages.size() > 500);
    const QStringList faults = faultsIn(messages);
    QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
}

void TranslationsTest::theWordsAreThoseOfTheSources()
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath("gridhall_zh_CN.ts");
    QVERIFY(QFile::copy(chineseWords, fresh));
    QProcess lupdate;
    lupdate.setWorkingDirectory(GRIDHALL_SOURCE);
    lupdate.start(GRIDHALL_LUPDATE,
                  {"-silent", "-I.", "-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable", "-locations", "none", "-no-obsolete",
                   "-source-language", "en", "-target-language", "zh_CN", "core", "ui", "app", "-ts", fresh});
    QVERIFY(lupdate.waitForFinished(120000));
    QCOMPARE(lupdate.exitCode(), 0);
    QVERIFY2(bytesOf(fresh) == bytesOf(chineseWords), "sentences changed; run ./dev translate and complete the .ts");
}

void TranslationsTest::aSentenceLeftInEnglishIsFound()
{
    const QByteArray ts = "<TS><context><name>Checks</name><message><source>No power</source>"
                          "<translation type=\"unfinished\"></translation></message></context></TS>";
    QCOMPARE(faultsIn(messagesOf(ts)), QStringList{"Checks: No power is not translated"});
}

void TranslationsTest::aLostPlaceIsFound()
{
    const QByteArray ts = "<TS><context><name>Checks</name><message><source>%1 of %2</source>"
                          "<translation>%1</translation></message></context></TS>";
    QCOMPARE(faultsIn(messagesOf(ts)).size(), qsizetype(1));
}

GRIDHALL_TEST(TranslationsTest)
#include "translations_test.moc"
