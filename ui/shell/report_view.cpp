// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_view.h"

#include "core/layout/content_hash.h"
#include "core/report/report.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/pdf_writer.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QBuffer>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfView>
#include <QVBoxLayout>

#include <algorithm>

namespace gridhall {

namespace {

Result<Report> reportOf(const Session &session)
{
    Result<Report> report = reported(*session.snapshot());
    if (report)
        report->contentHash = contentHash(session.snapshot()->layout);
    return report;
}

PdfOptions optionsOf(const Session &session)
{
    PdfOptions options;
    options.blobs = &session.blobs();
    return options;
}

} // namespace

ReportView::ReportView(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    bytes_ = new QBuffer(this);
    document_ = new QPdfDocument(this);
    view_ = new QPdfView(this);
    view_->setPageMode(QPdfView::PageMode::MultiPage);
    view_->setZoomMode(QPdfView::ZoomMode::FitInView);
    view_->setDocument(document_);
    view_->setAccessibleName(tr("Report"));
    all->addWidget(view_, 1);
    message_ = label(tr("The report follows when the first study is done."), "secondary");
    message_->setAlignment(Qt::AlignCenter);
    all->addWidget(message_, 1);
    connect(&session, &Session::snapshotChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

/// The viewer's thread may be drawing a page out of `bytes_`: closing waits for it, before either is gone.
ReportView::~ReportView() { document_->close(); }

void ReportView::refresh()
{
    const SnapshotPtr snapshot = session_.snapshot();
    const bool ready = snapshot && snapshot->tier != Tier::Drag && snapshot->index;
    view_->setVisible(ready || shown_ >= 0);
    message_->setVisible(!view_->isVisibleTo(this));
    if (!ready || snapshot->revision == shown_)
        return;
    const Result<Report> report = reportOf(session_);
    if (!report)
        return;
    shown_ = snapshot->revision;
    document_->close();
    bytes_->close();
    bytes_->setData(pdfOf(*report, *snapshot, optionsOf(session_)));
    bytes_->open(QIODevice::ReadOnly);
    document_->load(bytes_);
    fitPage();
}

void ReportView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QPalette ground = view_->palette();
    ground.setColor(QPalette::Dark, currentTheme()(Tone::Border));
    view_->setPalette(ground);
    refresh();
    fitPage();
}

void ReportView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPage();
}

/// Whole pages where they have room in their true size, else in their true width.
void ReportView::fitPage()
{
    constexpr int pointsPerInch = 72, edge = 12;
    const QSizeF page = document_->pageCount() > 0 ? document_->pagePointSize(0) * logicalDpiX() / pointsPerInch : QSizeF();
    const bool whole = page.isEmpty() || height() - 2 * edge >= page.height();
    const int beside = whole ? edge : std::max(edge, static_cast<int>((width() - page.width()) / 2));
    view_->setDocumentMargins({beside, edge, beside, edge});
    view_->setZoomMode(whole ? QPdfView::ZoomMode::FitInView : QPdfView::ZoomMode::FitToWidth);
}

int ReportView::pageCount() const { return document_->pageCount(); }

Result<Done> writeReport(const Session &session, const QString &path)
{
    if (!session.snapshot())
        return Problem(translatable("Report", "The first study is still under way. Export again in a moment."));
    const Result<Report> report = reportOf(session);
    if (!report)
        return report.problem();
    return writePdf(*report, *session.snapshot(), path, optionsOf(session));
}

} // namespace gridhall
