// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace gridhall {

struct Bookmark {
    QString title;
    int page = 0; ///< From 0.
};

/// A PDF of QPdfWriter with a panel of bookmarks, added as an incremental update (PDF 1.7, 7.5.6 and 12.3.3). Answers
/// the PDF unchanged if it is not laid out as QPdfWriter does it.
QByteArray withBookmarks(QByteArray pdf, const std::vector<Bookmark> &bookmarks);

/// The same PDF with its creation date set, so that the same content gives the same bytes.
QByteArray datedPdf(QByteArray pdf, const QDateTime &date);

} // namespace gridhall
