// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/catalogue_delegate.h"

#include "ui/panels/catalogue_model.h"
#include "ui/render/icons.h"
#include "ui/render/theme.h"

#include <QPainter>
#include <QTreeView>

namespace gridhall {

namespace {

constexpr int groupHeight = 24, partRowHeight = 40, symbolSide = 24, partLeft = 12;

void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme theme = currentTheme();
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const QRect rect = option.rect;
    const QRectF chevron(rect.left() + partLeft - 2, rect.center().y() - 6, 12, 12);
    paintIcon(painter, chevron, view && view->isExpanded(index) ? "chevron-down" : "chevron-right", theme(Tone::Text2));
    painter.setFont(drawingFont(12, 500));
    painter.setPen(theme(Tone::Text2));
    painter.drawText(rect.adjusted(partLeft + 14, 0, -partLeft, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter.setFont(fontOf(Type::Body));
    painter.drawText(rect.adjusted(0, 0, -partLeft, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(CatalogueModel::Count).toString());
}

/// As many of the facts as have room; one cut short says nothing.
QString wholeFacts(const QString &facts, const QFontMetrics &metrics, int room)
{
    const QString between = QStringLiteral(" · ");
    QStringList parts = facts.split(between);
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(between)) > room)
        parts.removeLast();
    return metrics.elidedText(parts.join(between), Qt::ElideRight, room);
}

void paintPart(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme theme = currentTheme();
    const QRect rect = option.rect;
    const QString symbol = index.data(CatalogueModel::Symbol).toString();
    const QRect place(rect.left() + partLeft, rect.top() + (partRowHeight - symbolSide) / 2, symbolSide, symbolSide);
    if (!symbol.isEmpty()) {
        painter.drawPixmap(place, symbolPixmap(symbol, symbolSide, painter.device()->devicePixelRatioF(), theme));
    } else {
        painter.setPen(theme(Tone::Equipment));
        painter.drawRect(place.adjusted(4, 2, -5, -3));
    }
    const int text = place.right() + 11, room = rect.right() - 8 - text;
    painter.setFont(drawingFont(12, 500));
    painter.setPen(theme(Tone::Text));
    painter.drawText(QRect(text, rect.top() + 4, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    painter.setFont(fontOf(Type::Small));
    painter.setPen(theme(Tone::Text2));
    painter.drawText(QRect(text, rect.top() + 20, room, 15), Qt::AlignLeft | Qt::AlignVCenter,
                     wholeFacts(index.data(CatalogueModel::SubLine).toString(), painter.fontMetrics(), room));
}

} // namespace

void CatalogueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme(Tone::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme(Tone::Hover));
    if (index.parent().isValid())
        paintPart(*painter, option, index);
    else
        paintGroup(*painter, option, index);
    painter->restore();
}

QSize CatalogueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, index.parent().isValid() ? partRowHeight : groupHeight};
}

} // namespace gridhall
