// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/project.h"
#include "core/report/report.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace gridhall {

enum class Paper { A4, Letter };
enum class SheetPaper { A3, A1 };

struct PdfOptions {
    Paper paper = Paper::A4;
    SheetPaper sheet = SheetPaper::A3; ///< For plans on a page of their own.
    QDateTime date;                    ///< Invalid: SOURCE_DATE_EPOCH if set, else now.
    const Blobs *blobs = nullptr;      ///< Where backdrops are; null prints none.
    QString catalogue;                 ///< Stated in the footer, such as "catalogue 2026-05"; may be empty.
};

/// The report as PDF in the reader's language: cover, sections, plans true to scale, bookmarks, selectable text. Needs
/// a QGuiApplication (offscreen is enough). Same report, options and fonts, same bytes.
QByteArray pdfOf(const Report &report, const Snapshot &snapshot, const PdfOptions &options = {});
/// Writes it to a file; the problem names the file and what the system said.
Result<Done> writePdf(const Report &report, const Snapshot &snapshot, const QString &path, const PdfOptions &options = {});

/// The date that documents state: SOURCE_DATE_EPOCH (UTC) if set, else now.
QDateTime documentDate();

} // namespace gridhall
