// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/design_card.h"

#include "core/catalog/it_loads.h"
#include "core/exchange/open_any.h"
#include "ui/render/counted.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/render/thumbnails.h"

#include <QApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QThreadPool>

namespace gridhall {

namespace {
constexpr int pictureHeight = 148, pad = 12;
constexpr std::size_t mostEntities = 40000; ///< Of larger designs only modules are drawn, not what is in them.

Layout withoutContents(const Layout &layout)
{
    Edit contents;
    for (const Kept<Item> &item : layout.all<Item>())
        if (item->module)
            contents.remove(item);
    for (const Kept<Run> &run : layout.all<Run>())
        if (run->module)
            contents.remove(run);
    for (const Kept<Space> &space : layout.all<Space>())
        if (space->module)
            contents.remove(space);
    return layout.applying(contents);
}

} // namespace

DesignCard::DesignCard(const QString &file, const QString &name, const QString &place, QWidget *parent)
    : QAbstractButton(parent), file_(file), name_(name.isEmpty() ? QFileInfo(file).completeBaseName() : name), place_(place),
      isNamed_(!name.isEmpty())
{
    setFixedHeight(sizeHint().height());
    setMinimumWidth(180);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(name_);
    setAccessibleDescription(place);
}

/// What a card tells of a design.
struct DesignCard::Contents {
    QString problem, name;
    Layout sketch; ///< Enough of the layout for a small picture.
    double peak_w = 0;
    int racks = 0;
    std::int64_t saved_s = 0;
};

DesignCard::Contents DesignCard::read(const QString &file)
{
    Contents found;
    const Result<Project> project = openedAny(file.toStdString());
    if (!project) {
        found.problem = spoken(project.problem());
        return found;
    }
    found.name = QString::fromStdString(project->layout.site().name);
    found.saved_s = project->saved_s;
    const ItLoads loads = itLoads(project->layout);
    found.racks = static_cast<int>(loads.size());
    for (const ItLoad &load : loads)
        found.peak_w += load.peak_w;
    found.sketch = project->layout.size() < mostEntities ? project->layout : withoutContents(project->layout);
    return found;
}

void DesignCard::load()
{
    QThreadPool::globalInstance()->start([card = QPointer(this), file = file_] {
        const auto found = std::make_shared<const Contents>(read(file));
        QMetaObject::invokeMethod(qApp, [card, found] {
            if (card)
                card->show(*found);
        });
    });
}

void DesignCard::show(const Contents &contents)
{
    unreadable_ = !contents.problem.isEmpty();
    if (unreadable_) {
        facts_ = tr("cannot be read");
        setToolTip(contents.problem);
        return update();
    }
    if (!isNamed_ && !contents.name.isEmpty())
        name_ = contents.name;
    QStringList facts;
    if (contents.peak_w > 0)
        facts << spoken(Amount(contents.peak_w, Dimension::Power));
    facts << (contents.racks ? counted(contents.racks, tr("1 rack"), tr("%1 racks")) : tr("no racks"));
    if (contents.saved_s > 0)
        facts << QLocale().toString(QDateTime::fromSecsSinceEpoch(contents.saved_s).date(), QLocale::ShortFormat);
    facts_ = facts.join(" · ");
    sketch_ = contents.sketch;
    setAccessibleName(name_);
    setAccessibleDescription(place_ + ", " + facts_);
    draw();
}

void DesignCard::draw()
{
    picture_ = layoutThumbnail(sketch_, QSize(width() - 2, pictureHeight - 1), currentTheme(), devicePixelRatioF());
    update();
}

void DesignCard::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (!picture_.isNull() && event->oldSize().width() != width())
        draw();
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
    const auto line = [&](int y, const QString &text, const QFont &font, Tone tone, Qt::TextElideMode elide = Qt::ElideRight) {
        painter.setFont(font);
        painter.setPen(theme(tone));
        painter.drawText(QRect(pad, y, room, 16), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, elide, room));
    };
    line(pictureHeight + 9, name_, fontOf(Type::Strong), Tone::Text);
    line(pictureHeight + 27, place_, fontOf(Type::Small), Tone::Text2,
         isNamed_ ? Qt::ElideRight : Qt::ElideMiddle); // a path keeps both ends
    line(pictureHeight + 45, facts_, fontOf(Type::Small), unreadable_ ? Tone::Error : Tone::Text2);
}

} // namespace gridhall
