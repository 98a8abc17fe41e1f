// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf_pages.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QSvgRenderer>

namespace gridhall {

namespace {

QFont printFont(const Print &print) { return drawingFont(print.points * Pages::unitsPerMm * 25.4 / 72, print.weight); }

} // namespace

Pages::Pages(QPagedPaintDevice *device, QPainter *painter, QPageSize size, Frame frame)
    : device_(device), painter_(painter), pageSize_(size), size_(size.size(QPageSize::Millimeter)), frame_(std::move(frame))
{
}

void Pages::turnTo(QSizeF millimetres, QPageSize size, bool landscape)
{
    size_ = millimetres;
    ++page_;
    y = top;
    if (!device_)
        return;
    if (page_ > 0) {
        device_->setPageLayout(QPageLayout(size, landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
        device_->newPage();
    }
}

void Pages::bare() { turnTo(pageSize_.size(QPageSize::Millimeter), pageSize_, false); }

void Pages::next()
{
    bare();
    furnish();
}

void Pages::sheet(QPageSize size, bool landscape)
{
    const QSizeF portrait = size.size(QPageSize::Millimeter);
    turnTo(landscape ? portrait.transposed() : portrait, size, landscape);
}

void Pages::furnish()
{
    if (!painter_)
        return;
    QSvgRenderer(QString(":/logo.svg")).render(painter_, rect(margin, 9, 3.4, 3.4));
    const Print bold{9, 600, Tone::Text}, plain{9, 400, Tone::Text2}, small{8, 400, Tone::Text2};
    text(margin + 5, 8.5, width() * 0.6, 4.4, frame_.project, bold);
    text(margin + 5 + textWidth(frame_.project, bold) + 3, 8.5, width() * 0.4, 4.4, frame_.subtitle, plain);
    text(margin + width() * 0.5, 8.5, width() * 0.5, 4.4, section_, plain, Qt::AlignRight | Qt::AlignVCenter);
    line(margin, 14.2, margin + width(), 14.2, Tone::BorderStrong, 0.2);
    const double foot = size_.height() - 14;
    line(margin, foot, margin + width(), foot, Tone::BorderStrong, 0.2);
    text(margin, foot + 1.2, width() * 0.7, 4.4, frame_.foot, small);
    text(margin + width() * 0.5, foot + 1.2, width() * 0.37, 4.4, frame_.date, small, Qt::AlignRight | Qt::AlignVCenter);
    text(margin + width() * 0.87, foot + 1.2, width() * 0.13, 4.4,
         QCoreApplication::translate("Report", "%1 of %2").arg(page_ + 1).arg(frame_.total), small, Qt::AlignRight | Qt::AlignVCenter);
}

QRectF Pages::rect(double x, double atY, double w, double h) const
{
    return {x * unitsPerMm, atY * unitsPerMm, w * unitsPerMm, h * unitsPerMm};
}

double Pages::textWidth(const QString &words, const Print &print) const
{
    return QFontMetricsF(printFont(print)).horizontalAdvance(words) / unitsPerMm;
}

double Pages::textHeight(const QString &words, const Print &print, double w) const
{
    if (words.isEmpty())
        return 0;
    const QRectF box(0, 0, w * unitsPerMm, 1e7);
    return QFontMetricsF(printFont(print)).boundingRect(box, Qt::TextWordWrap, words).height() / unitsPerMm;
}

void Pages::text(double x, double atY, double w, double h, const QString &words, const Print &print, Qt::Alignment align, bool wrap)
{
    if (!painter_ || words.isEmpty())
        return;
    painter_->setFont(printFont(print));
    painter_->setPen(theme_(print.tone));
    const int flags = int(align) | (wrap ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine)) | int(Qt::TextDontClip);
    painter_->drawText(rect(x, atY, w, h), flags, words);
}

void Pages::line(double x0, double y0, double x1, double y1, Tone tone, double weight)
{
    if (!painter_)
        return;
    painter_->setPen(QPen(theme_(tone), weight * unitsPerMm, Qt::SolidLine, Qt::FlatCap));
    painter_->drawLine(QPointF(x0, y0) * unitsPerMm, QPointF(x1, y1) * unitsPerMm);
}

void Pages::fill(double x, double atY, double w, double h, const QColor &colour)
{
    if (painter_)
        painter_->fillRect(rect(x, atY, w, h), colour);
}

void Pages::sign(double x, double atY, double side, Verdict verdict)
{
    if (painter_)
        paintVerdict(*painter_, rect(x, atY, side, side), verdict, theme_);
}

} // namespace gridhall
