// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf_outline.h"

#include <QRegularExpression>

namespace gridhall {

namespace {

/// "12 0 R" after a key in a dictionary; 0 if it is not there.
int referenceAfter(const QByteArray &text, const char *key)
{
    static const QRegularExpression number("^\\s*(\\d+) 0 R");
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return 0;
    const auto match = number.match(QString::fromLatin1(text.mid(at + qsizetype(qstrlen(key)), 40)));
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

/// The dictionary of an object, from << to the >> before endobj; empty if there is none.
QByteArray dictionaryOf(const QByteArray &pdf, int object)
{
    const QByteArray head = "\n" + QByteArray::number(object) + " 0 obj";
    const qsizetype start = pdf.lastIndexOf(head);
    const qsizetype from = start < 0 ? -1 : pdf.indexOf("<<", start), end = pdf.indexOf("endobj", start);
    const qsizetype to = end < 0 ? -1 : pdf.lastIndexOf(">>", end);
    return from < 0 || to < from ? QByteArray() : pdf.mid(from + 2, to - from - 2);
}

std::vector<int> kidsOf(const QByteArray &pages)
{
    std::vector<int> kids;
    const qsizetype from = pages.indexOf("/Kids"), to = pages.indexOf(']', from);
    if (from < 0 || to < 0)
        return kids;
    static const QRegularExpression reference("(\\d+) 0 R");
    auto all = reference.globalMatch(QString::fromLatin1(pages.mid(from, to - from)));
    while (all.hasNext())
        kids.push_back(all.next().captured(1).toInt());
    return kids;
}

QByteArray titleHex(const QString &title)
{
    QByteArray out = "<FEFF";
    for (const QChar c : title)
        out += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return out + ">";
}

/// Appends objects and remembers where they begin.
class Appendix {
public:
    explicit Appendix(QByteArray &pdf) : pdf_(pdf) {}
    void put(int number, const QByteArray &body)
    {
        places_.emplace_back(number, pdf_.size());
        pdf_ += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    void finish(int size, int root, int info, qsizetype previous)
    {
        const qsizetype at = pdf_.size();
        pdf_ += "xref\n";
        for (const auto &[number, place] : places_)
            pdf_ += QByteArray::number(number) + " 1\n" + QByteArray::number(qint64(place)).rightJustified(10, '0') + " 00000 n \n";
        pdf_ += "trailer\n<< /Size " + QByteArray::number(size) + " /Root " + QByteArray::number(root) + " 0 R";
        if (info > 0)
            pdf_ += " /Info " + QByteArray::number(info) + " 0 R";
        pdf_ += " /Prev " + QByteArray::number(qint64(previous)) + " >>\nstartxref\n" + QByteArray::number(qint64(at)) + "\n%%EOF\n";
    }

private:
    QByteArray &pdf_;
    std::vector<std::pair<int, qsizetype>> places_;
};

} // namespace

QByteArray withBookmarks(QByteArray pdf, const std::vector<Bookmark> &bookmarks)
{
    const qsizetype start = pdf.lastIndexOf("startxref"), trailerAt = pdf.lastIndexOf("trailer");
    if (bookmarks.empty() || start < 0 || trailerAt < 0)
        return pdf;
    const QByteArray trailer = pdf.mid(trailerAt, start - trailerAt);
    const qsizetype previous = pdf.mid(start + 9, 24).simplified().split(' ').first().toLongLong();
    const int root = referenceAfter(trailer, "/Root"), info = referenceAfter(trailer, "/Info");
    const QByteArray catalogue = dictionaryOf(pdf, root);
    const std::vector<int> pages = kidsOf(dictionaryOf(pdf, referenceAfter(catalogue, "/Pages")));
    static const QRegularExpression sizeKey("/Size\\s+(\\d+)");
    const auto size = sizeKey.match(QString::fromLatin1(trailer));
    if (root == 0 || catalogue.isEmpty() || pages.empty() || !size.hasMatch())
        return pdf;

    const QByteArray unchanged = pdf;
    const int first = size.captured(1).toInt(), count = int(bookmarks.size()), outlines = first + count;
    if (!pdf.endsWith('\n'))
        pdf += '\n';
    Appendix appendix(pdf);
    const auto reference = [](int number) { return QByteArray::number(number) + " 0 R"; };
    appendix.put(root, "<<" + catalogue + " /Outlines " + reference(outlines) + " /PageMode /UseOutlines >>");
    for (int i = 0; i < count; ++i) {
        const Bookmark &mark = bookmarks[std::size_t(i)];
        if (mark.page < 0 || mark.page >= int(pages.size()))
            return unchanged;
        QByteArray body = "<< /Title " + titleHex(mark.title) + " /Parent " + reference(outlines) + " /Dest [" +
                          reference(pages[std::size_t(mark.page)]) + " /Fit]";
        if (i > 0)
            body += " /Prev " + reference(first + i - 1);
        if (i + 1 < count)
            body += " /Next " + reference(first + i + 1);
        appendix.put(first + i, body + " >>");
    }
    appendix.put(outlines, "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(first + count - 1) + " /Count " +
                               QByteArray::number(count) + " >>");
    appendix.finish(outlines + 1, root, info, previous);
    return pdf;
}

QByteArray datedPdf(QByteArray pdf, const QDateTime &date)
{
    const QByteArray key = "/CreationDate (D:";
    const qsizetype at = pdf.indexOf(key);
    if (at < 0 || !date.isValid())
        return pdf;
    const qsizetype from = at + key.size(), to = pdf.indexOf(')', from);
    QByteArray stamp = date.toUTC().toString("yyyyMMddHHmmss").toLatin1();
    // Same length, so that no offset in the file moves.
    if (const qsizetype rest = to - from - stamp.size(); rest >= 7)
        stamp += QByteArray("+00'00'").left(rest);
    else if (rest >= 1)
        stamp += 'Z';
    if (stamp.size() == to - from)
        pdf.replace(from, to - from, stamp);
    return pdf;
}

} // namespace gridhall
