// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/design_card.h"

#include "core/catalog/it_loads.h"
#include "core/exchange/open_any.h"
#include "ui/panels/counted.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/render/thumbnails.h"

#include <QFileInfo>
#include <QPainter>
#include <QPainterPath>
#include <QDateTime>

namespace gridhall {

namespace {
constexpr int pictureHeight = 148, pad = 13;
constexpr std::size_t mostEntities = 40000; ///< Larger designs are not drawn here; opening them is quick enough.
} // namespace

DesignCard::DesignCard(const QString &file, const QString &place, QWidget *parent)
    : QAbstractButton(parent), file_(file), name_(QFileInfo(file).completeBaseName()), place_(place)
{
    setFixedHeight(sizeHint().height());
    setMinimumWidth(180);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(name_);
    setAccessibleDescription(place);
}

void DesignCard::load()
{
    if (QFileInfo(file_).size() > 12'000'000) {
        facts_ = tr("large design");
        return update();
    }
    const Result<Project> project = openedAny(file_.toStdString());
    if (!project) {
        unreadable_ = true;
        facts_ = tr("cannot be read");
        setToolTip(spoken(project.problem()));
        return update();
    }
    const Layout &layout = project->layout;
    if (const QString name = QString::fromStdString(layout.site().name); !name.isEmpty())
        name_ = name;
    double peak = 0;
    const ItLoads loads = itLoads(layout);
    for (const ItLoad &load : loads)
        peak += load.peak_w;
    QStringList facts;
    if (peak > 0)
        facts << spoken(Amount(peak, Dimension::Power));
    facts << counted(static_cast<int>(loads.size()), tr("1 rack"), tr("%1 racks"));
    if (project->saved_s > 0)
        facts << QLocale().toString(QDateTime::fromSecsSinceEpoch(project->saved_s).date(), QLocale::ShortFormat);
    facts_ = facts.join(" · ");
    if (layout.size() < mostEntities)
        picture_ = layoutThumbnail(layout, QSize(width() - 2, pictureHeight - 1), currentTheme(), devicePixelRatioF());
    setAccessibleName(name_);
    setAccessibleDescription(place_ + ", " + facts_);
    update();
}

void DesignCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.fillPath(card, theme(Tone::Field));
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(0, 0, width(), pictureHeight, theme(Tone::Sheet));
    if (!picture_.isNull())
        painter.drawPixmap(1, 1, picture_);
    painter.restore();
    painter.setPen(theme(Tone::Border));
    painter.drawLine(QPointF(1, pictureHeight + 0.5), QPointF(width() - 1, pictureHeight + 0.5));
    painter.setPen(QPen(theme(hasFocus() ? Tone::Accent : underMouse() ? Tone::BorderStrong : Tone::Border), hasFocus() ? 2 : 1));
    painter.drawPath(card);
    const int room = width() - 2 * pad;
    const auto line = [&](int y, const QString &text, const QFont &font, Tone tone) {
        painter.setFont(font);
        painter.setPen(theme(tone));
        painter.drawText(QRect(pad, y, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideMiddle, room));
    };
    line(pictureHeight + 9, name_, fontOf(Type::Strong), Tone::Text);
    line(pictureHeight + 27, place_, fontOf(Type::Small), Tone::Text2);
    line(pictureHeight + 45, facts_, fontOf(Type::Small), unreadable_ ? Tone::Error : Tone::Text2);
}

} // namespace gridhall
