// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/drawing.h"
#include "app/cli/weather.h"

#include "core/layout/content_hash.h"
#include "core/report/report.h"
#include "core/storage/replaced_file.h"
#include "core/study/study.h"
#include "ui/render/pdf_writer.h"
#include "ui/render/sheet_painter.h"

#include <QFileInfo>
#include <QTimeZone>

namespace gridhall::cli {

namespace {

struct ReportOptions {
    std::string file, out, paper = "a4", sheet = "a3", language = "en";
    bool drawings = false, json = false;
};

/// SOURCE_DATE_EPOCH if it is set, else the date saved in the file, else the file's own: the same file gives the same
/// report.
QDateTime statedDate(const Project &project, const std::string &file)
{
    if (qEnvironmentVariableIsSet("SOURCE_DATE_EPOCH"))
        return QDateTime::fromSecsSinceEpoch(saveDate_s(), QTimeZone::utc());
    if (project.saved_s != 0)
        return QDateTime::fromSecsSinceEpoch(project.saved_s, QTimeZone::utc());
    return QFileInfo(QString::fromStdString(file)).lastModified().toUTC();
}

Exit runReport(const ReportOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const Drawing drawing(options.language);
    bool failed = false;
    const WeatherPtr weather = weatherOf(*project, {}, failed);
    if (failed)
        return Exit::Unreadable;
    const SnapshotPtr snapshot = study(project->layout, 0, Tier::Swept, nullptr, {}, weather);
    Report report = *reported(*snapshot);
    report.contentHash = contentHash(project->layout);
    PdfOptions pdf;
    pdf.paper = options.paper == "letter" ? Paper::Letter : Paper::A4;
    pdf.sheet = options.sheet == "a1" ? SheetPaper::A1 : SheetPaper::A3;
    pdf.blobs = &project->blobs;
    pdf.date = statedDate(*project, options.file);
    if (options.drawings && project->layout.all<DrawingSheet>().empty()) {
        complain(options.file, "it has no drawing sheets; add some in the view Sheets.");
        return Exit::Misuse;
    }
    const QByteArray bytes = options.drawings
                                 ? sheetsPdf({project->layout, snapshot.get(), &project->blobs, report.contentHash, 0, pdf.date})
                                 : pdfOf(report, *snapshot, pdf);
    const auto written = replaced(options.out, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!written) {
        complain(options.out, written.problem().text);
        return Exit::Misuse;
    }
    if (options.json)
        print(Json{{"written", options.out}, {"bytes", bytes.size()}, {"content_hash", report.contentHash}});
    return Exit::Clean;
}

} // namespace

void addReport(CLI::App &app, Job &job)
{
    addCommand<ReportOptions>(app, job, "report", "Write the report as PDF", runReport, [](CLI::App &command, ReportOptions &o) {
        command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
        command.add_option("-o,--out", o.out, "PDF to write")->required();
        command.add_option("--paper", o.paper, "a4 or letter")->check(CLI::IsMember({"a4", "letter"}))->capture_default_str();
        command.add_option("--sheet", o.sheet, "Of plans on a page of their own: a3 or a1")
            ->check(CLI::IsMember({"a3", "a1"}))
            ->capture_default_str();
        command.add_flag("--drawings", o.drawings, "Only the drawing sheets of the design, each at its paper size");
        addLanguage(command, o.language);
    });
}

} // namespace gridhall::cli
