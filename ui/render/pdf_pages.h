// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/icons.h"
#include "ui/render/pdf_outline.h"
#include "ui/render/theme.h"

#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>

#include <optional>

namespace gridhall {

/// Size in points, weight and tone of printed words.
struct Print {
    double points = 10.5;
    int weight = 400;
    Tone tone = Tone::Text;
};

/// Pages one after the other, with header and footer, and a pencil that moves down. All lengths are millimetres. With
/// no device it only counts, so that the second round knows "n of N".
class Pages {
public:
    struct Frame {
        QString project, subtitle; ///< Header, left.
        QString foot, date;        ///< Footer.
        int total = 0;
    };
    Pages(QPagedPaintDevice *device, QPainter *painter, QPageSize size, Frame frame);

    static constexpr double unitsPerMm = 600 / 25.4;
    static constexpr double margin = 15.3, top = 21, bottom = 16;

    double width() const { return size_.width() - 2 * margin; }
    double pageWidth() const { return size_.width(); }
    double pageHeight() const { return size_.height(); }
    double left() const { return margin; }
    double room() const { return size_.height() - bottom - 2 - y; }
    bool isDry() const { return !painter_; }
    QPainter *painter() { return painter_; }
    int page() const { return page_; } ///< From 0; -1 before the first.
    const std::vector<Bookmark> &bookmarks() const { return bookmarks_; }

    double y = top;

    void bookmark(const QString &title) { bookmarks_.push_back({title, std::max(0, page_)}); }
    void setSection(const QString &section) { section_ = section; }
    void bare(); ///< A page without header and footer, for the cover.
    void next(); ///< A new page.
    void need(double height)
    {
        if (room() < height)
            next();
    }
    void sheet(QPageSize size, bool landscape = true); ///< A page of its own; `next` goes back.

    QRectF rect(double x, double atY, double w, double h) const;
    double textWidth(const QString &text, const Print &print) const;
    double textHeight(const QString &text, const Print &print, double width) const;
    void text(double x, double atY, double w, double h, const QString &words, const Print &print,
              Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter, bool wrap = false);
    void line(double x0, double y0, double x1, double y1, Tone tone, double weight);
    void fill(double x, double atY, double w, double h, const QColor &colour);
    void sign(double x, double atY, double side, Verdict verdict);
    const Theme &theme() const { return theme_; }

private:
    void turnTo(QSizeF millimetres, QPageSize size, bool landscape);
    void furnish();

    QPagedPaintDevice *device_;
    QPainter *painter_;
    QPageSize pageSize_;
    QSizeF size_;
    Frame frame_;
    QString section_;
    Theme theme_;
    int page_ = -1;
    std::vector<Bookmark> bookmarks_;
};

} // namespace gridhall
