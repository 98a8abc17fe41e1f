// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf_writer.h"

#include "ui/render/pdf_blocks.h"
#include "ui/render/text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSaveFile>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>
#include <vector>

namespace gridhall {

namespace {

QString pdfTr(const char *source) { return QCoreApplication::translate("Report", source); }

/// Everything from cover to last page, once dry and once for good.
class Document {
public:
    Document(Pages &pages, const Printing &printing) : pages_(pages), printing_(printing) {}

    void set()
    {
        cover();
        int number = 0;
        for (const Section &section : printing_.report.sections)
            set(section, ++number);
    }

private:
    void cover()
    {
        pages_.bare();
        const Report &report = printing_.report;
        pages_.bookmark(spoken(report.title));
        const double left = pages_.left(), w = pages_.width();
        if (QPainter *painter = pages_.painter())
            QSvgRenderer(QString(":/logo.svg")).render(painter, pages_.rect(left, 28, 14, 14));
        pages_.text(left + 18, 29, w, 7, "Gridhall", {15, 600, Tone::Text});
        pages_.text(left + 18, 36, w, 5, pdfTr(QT_TRANSLATE_NOOP("Report", "AI data center design")), {9.5, 400, Tone::Text2});
        printLogo(pages_, printing_.snapshot.layout.site(), printing_.blobs, left + w - 50, 28, 50, 16);
        const QString project = QString::fromStdString(report.project);
        const Print big{28, 700, Tone::Text};
        const double high = pages_.textHeight(project, big, w);
        pages_.text(left, 62, w, high, project, big, Qt::AlignLeft | Qt::AlignTop, true);
        pages_.text(left, 64 + high, w, 8, spoken(report.title), {15, 400, Tone::Text2});
        double y = 80 + high;
        const double planHigh = pages_.pageHeight() - y - 75;
        printPlan(pages_, printing_, Id(), left, y, w, planHigh, false);
        y += planHigh + 8;
        const std::vector<std::pair<QString, QString>> facts{
            {pdfTr(QT_TRANSLATE_NOOP("Report", "Customer")), QString::fromStdString(report.customer)},
            {pdfTr(QT_TRANSLATE_NOOP("Report", "Location")), QString::fromStdString(report.location)},
            {pdfTr(QT_TRANSLATE_NOOP("Report", "Author")), QString::fromStdString(report.author)},
            {pdfTr(QT_TRANSLATE_NOOP("Report", "Date")), printing_.date},
            {pdfTr(QT_TRANSLATE_NOOP("Report", "Revision")), QString::number(report.revision)},
            {pdfTr(QT_TRANSLATE_NOOP("Report", "Design hash")), QString::fromStdString(report.contentHash)}};
        for (const auto &[head, words] : facts) {
            if (words.isEmpty())
                continue;
            pages_.text(left, y, 36, 5.5, head, {9, 400, Tone::Text2});
            pages_.text(left + 36, y, w - 36, 5.5, words, {9, 400, Tone::Text});
            y += 5.8;
        }
    }

    /// A section begins a page unless a good part of one is left; there its title is as large as on page 1.
    void set(const Section &section, int number)
    {
        const QString title = spoken(section.title);
        pages_.setSection(QString::number(number) + ' ' + title);
        if (isSheets(section))
            return setSheets(section, title);
        const double least = section.blocks.empty() ? 30 : 30 + beginningOf(section.blocks.front());
        const bool fresh = pages_.page() <= 0 || pages_.room() < std::max(110.0, least);
        if (fresh)
            pages_.next();
        else
            pages_.y += 6;
        pages_.bookmark(title);
        const Print ink{fresh ? 22.0 : 13.0, 600, Tone::Text};
        const double high = pages_.textHeight(title, ink, pages_.width());
        pages_.text(pages_.left(), pages_.y, pages_.width(), high, title, ink, Qt::AlignLeft | Qt::AlignTop, true);
        pages_.y += high + 2;
        if (section.lead.sentence.source[0] != '\0')
            print(pages_, printing_, ParagraphBlock{section.lead, false});
        pages_.y += 2;
        for (const Block &block : section.blocks)
            std::visit([this](const auto &one) { print(pages_, printing_, one); }, block);
    }

    static bool isSheets(const Section &section)
    {
        return !section.blocks.empty() && std::ranges::all_of(section.blocks, [](const Block &block) {
            const auto *plan = std::get_if<PlanBlock>(&block);
            return (plan && plan->ownSheet) || std::holds_alternative<SheetBlock>(block);
        });
    }

    /// Drawing sheets need no page before them: their title block says what they are.
    void setSheets(const Section &section, const QString &title)
    {
        bool first = true;
        for (const Block &block : section.blocks) {
            std::visit([this](const auto &one) { print(pages_, printing_, one); }, block);
            if (std::exchange(first, false))
                pages_.bookmark(title);
        }
    }

    Pages &pages_;
    const Printing &printing_;
};

} // namespace

QString longDate(const QDateTime &date)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return QLocale().toString(date.date(), chinese ? QString("yyyy年M月d日") : QString("d MMMM yyyy"));
}

/// The first twelve digits in fours: enough to compare by eye.
QString shortHash(const std::string &hash)
{
    const QString all = QString::fromStdString(hash);
    return all.size() < 12 ? all : all.left(4) + ' ' + all.mid(4, 4) + ' ' + all.mid(8, 4);
}

std::vector<Mark> printedMarks(const Snapshot &snapshot)
{
    std::vector<Mark> marks;
    for (const Finding &finding : snapshot.findings)
        if (!finding.waived && finding.effective() != Severity::Note)
            marks.push_back(markOf(finding));
    return marks;
}

QDateTime documentDate()
{
    bool stated = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&stated);
    return stated ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime::currentDateTime();
}

QByteArray pdfOf(const Report &report, const Snapshot &snapshot, const PdfOptions &options)
{
    loadFonts();
    const QDateTime date = options.date.isValid() ? options.date : documentDate();
    const QPageSize page(options.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
    const PlanScene scene(snapshot.layout);
    const Printing printing{report,
                            snapshot,
                            scene,
                            printedMarks(snapshot),
                            QPageSize(options.sheet == SheetPaper::A3 ? QPageSize::A3 : QPageSize::A1),
                            longDate(date),
                            shortHash(report.contentHash),
                            options.blobs};
    Pages::Frame frame;
    frame.project = QString::fromStdString(report.project);
    frame.subtitle = pdfTr(QT_TRANSLATE_NOOP("Report", "revision %1")).arg(report.revision);
    frame.foot = pdfTr(QT_TRANSLATE_NOOP("Report", "Design hash %1 · engines %2")).arg(printing.hash, GRIDHALL_VERSION);
    if (!options.catalogue.isEmpty())
        frame.foot += " · " + options.catalogue;
    frame.date = printing.date;

    Pages dry(nullptr, nullptr, page, frame);
    Document(dry, printing).set();
    frame.total = dry.page() + 1;

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(600);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(frame.project + " – " + spoken(report.title));
    writer.setCreator("Gridhall " GRIDHALL_VERSION);
    QPainter painter(&writer);
    Pages pages(&writer, &painter, page, frame);
    Document(pages, printing).set();
    painter.end();
    buffer.close();
    return withBookmarks(datedPdf(std::move(bytes), date), pages.bookmarks());
}

Result<Done> writePdf(const Report &report, const Snapshot &snapshot, const QString &path, const PdfOptions &options)
{
    const QByteArray bytes = pdfOf(report, snapshot, options);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Problem(translatable("Report", "%1 could not be written (%2); choose another folder."),
                       {path.toStdString(), file.errorString().toStdString()});
    return Done{};
}

} // namespace gridhall
