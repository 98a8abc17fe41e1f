// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_words.h"

#include <algorithm>

namespace gridhall {

namespace {
constexpr double leastPixels = 7.5;
}

Words::Words(QPainter &painter, QHash<QString, QStaticText> &kept, const PlanStyle &style) : painter_(painter), kept_(kept), style_(style)
{
    if (kept_.size() > 20000)
        kept_.clear();
}

Words::Laid Words::laid(const QString &text, const Pen &pen)
{
    const int size = qRound(pen.pixels * style_.unit), key = size * 1000 + pen.weight;
    auto font = fonts_.find(key);
    if (font == fonts_.end())
        font = fonts_.insert(key, drawingFont(size, pen.weight));
    const QString name = QString::number(key) + u'/' + text;
    auto found = kept_.find(name);
    if (found == kept_.end()) {
        QStaticText fresh(text);
        fresh.setTextFormat(Qt::PlainText);
        fresh.prepare(QTransform(), *font);
        found = kept_.insert(name, fresh);
    }
    return {&*found, *font, found->size()};
}

void Words::draw(const Laid &laid, QPointF topLeft, const QString &text, const QColor &colour)
{
    painter_.setPen(colour);
    painter_.setFont(laid.font);
    if (style_.print)
        painter_.drawText(QRectF(topLeft, laid.size + QSizeF(2, 0)), Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, text);
    else
        painter_.drawStaticText(topLeft, *laid.text);
}

double Words::width(const QString &text, const Pen &pen) { return text.isEmpty() ? 0 : laid(text, pen).size.width(); }

void Words::fit(const QRectF &box, const QString &text, Pen pen, Qt::Alignment align, const QColor &ground)
{
    if (text.isEmpty())
        return;
    const double pad = 2 * style_.unit;
    const QSizeF size = laid(text, pen).size;
    const double cap = 0.75; // a line's letters are this much of its height
    const auto share = [&](double w, double h) { return std::min(w / size.width(), h / (size.height() * cap)); };
    const double lying = share(box.width() - pad, box.height() - pad);
    const double standing = share(box.height() - pad, box.width() - pad);
    const bool upright = lying < 1 && standing > lying && standing * pen.pixels >= leastPixels && lying * pen.pixels < leastPixels;
    pen.pixels = std::min(pen.pixels, std::floor(pen.pixels * (upright ? standing : lying) * 2) / 2);
    if (pen.pixels < leastPixels)
        return;
    if (ground.isValid()) {
        const QSizeF wide = laid(text, pen).size;
        QRectF field(QPointF(), QSizeF(wide.width(), wide.height() * cap));
        if (upright)
            field.setSize(field.size().transposed());
        field.moveCenter(box.center());
        painter_.fillRect(field, ground);
    }
    at(box, text, pen, upright ? Qt::Alignment(Qt::AlignCenter) : align, upright);
}

void Words::at(const QRectF &box, const QString &text, const Pen &pen, Qt::Alignment align, bool upright)
{
    if (text.isEmpty())
        return;
    const Laid one = laid(text, pen);
    const QSizeF size = one.size;
    if (upright) {
        painter_.save();
        painter_.translate(box.center());
        painter_.rotate(-90);
        draw(one, {-size.width() / 2, -size.height() / 2}, text, pen.colour);
        painter_.restore();
        return;
    }
    const double x = align & Qt::AlignLeft    ? box.left()
                     : align & Qt::AlignRight ? box.right() - size.width()
                                              : box.center().x() - size.width() / 2;
    const double y = align & Qt::AlignTop      ? box.top()
                     : align & Qt::AlignBottom ? box.bottom() - size.height()
                                               : box.center().y() - size.height() / 2;
    draw(one, style_.print ? QPointF(x, y) : QPointF(std::round(x), std::round(y)), text, pen.colour);
}

void Words::along(const QRectF &box, double start, const QString &text, const Pen &pen, bool upright)
{
    if (text.isEmpty())
        return;
    const Laid one = laid(text, pen);
    painter_.save();
    if (upright) {
        painter_.translate(box.center().x(), box.bottom() - start);
        painter_.rotate(-90);
    } else {
        painter_.translate(box.left() + start, box.center().y());
    }
    draw(one, {0, -one.size.height() / 2}, text, pen.colour);
    painter_.restore();
}

void Words::turned(QPointF centre, double degrees, const QString &text, const Pen &pen)
{
    const Laid one = laid(text, pen);
    painter_.save();
    painter_.translate(centre);
    painter_.rotate(degrees);
    draw(one, {-one.size.width() / 2, -one.size.height() - 1 * style_.unit}, text, pen.colour);
    painter_.restore();
}

void Words::onGround(const QRectF &box, const QString &text, const Pen &pen, const QColor &ground, bool upright)
{
    if (text.isEmpty())
        return;
    const QSizeF size = laid(text, pen).size;
    const double room = upright ? box.height() : box.width();
    if (size.width() > room || pen.pixels < leastPixels)
        return;
    const double pad = 2 * style_.unit;
    QRectF field(box.left() - pad, box.center().y() - size.height() / 2, size.width() + 2 * pad, size.height());
    if (upright)
        field = QRectF(box.center().x() - size.height() / 2, box.bottom() - size.width() - pad, size.height(), size.width() + 2 * pad);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(ground);
    painter_.drawRect(field);
    at(field, text, pen, Qt::AlignCenter, upright);
}

void Words::plate(const QRectF &box, const QString &text, const Pen &pen, const QColor &ground)
{
    if (text.isEmpty())
        return;
    const QSizeF size = laid(text, pen).size, pad(6 * style_.unit, 0);
    const bool lies = size.width() + pad.width() <= box.width(), stands = size.width() + pad.width() <= box.height();
    if ((!lies && !stands) || std::min(box.width(), box.height()) < 0.8 * size.height())
        return;
    QRectF field(QPointF(), lies ? size + pad : (size + pad).transposed());
    field.moveCenter(box.center());
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(ground);
    painter_.drawRoundedRect(field, 2 * style_.unit, 2 * style_.unit);
    at(field, text, pen, Qt::AlignCenter, !lies);
}

void Words::onGroundCentred(const QRectF &box, const QString &text, const Pen &pen, const QColor &ground)
{
    const double w = width(text, pen), high = 16 * style_.unit;
    onGround({box.center().x() - w / 2, box.center().y() - high / 2, w, high}, text, pen, ground, false);
}

} // namespace gridhall
