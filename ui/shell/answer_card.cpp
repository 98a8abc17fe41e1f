// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/answer_card.h"

#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/render/thumbnails.h"

#include <QPainter>
#include <QPainterPath>

namespace gridhall {

namespace {

constexpr int answerPicture = 140, answerPad = 13, factHeight = 19;
constexpr double daySeconds = 86400, million = 1e6;

QString rangeOf(Range range, double unit, int decimals)
{
    return AnswerCard::tr("%1 (%2–%3)")
        .arg(spokenNumber(range.likely / unit, decimals), spokenNumber(range.low / unit, decimals),
             spokenNumber(range.high / unit, decimals));
}

} // namespace

AnswerCard::AnswerCard(const Composition &answer, QWidget *parent) : QAbstractButton(parent), layout_(answer.layout)
{
    setCheckable(true);
    setText(spoken(nameOf(answer.aim)));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setMinimumWidth(210);
    setFixedHeight(sizeHint().height());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const Kpis &kpis = answer.snapshot->kpis;
    const QString money = QString::fromStdString(answer.layout.delivery().currency);
    facts_ = {{tr("IT power"), spoken(Amount(kpis.itLoad_w.value, Dimension::Power))},
              {tr("PUE"), kpis.pue.known ? spokenNumber(kpis.pue.value, 3) : tr("not known")},
              {tr("Energy per token"), kpis.tokEnergy_j_per_token.known
                                           ? spoken(Amount(kpis.tokEnergy_j_per_token.value, Dimension::EnergyPerToken))
                                           : tr("not known")},
              {tr("Cost, million %1").arg(money), rangeOf(answer.cost, million, 1)},
              {tr("First %1, days").arg(spoken(Amount(answer.first_w, Dimension::Power))), rangeOf(answer.first_d, 1, 0)},
              {tr("Ready, days"), rangeOf(answer.ready_d, 1, 0)},
              {tr("Weight"), spoken(Amount(answer.mass_kg, Dimension::Mass))},
              {tr("Ground"), spoken(Amount(answer.area_m2, Dimension::Area))},
              {tr("Checks"), answer.snapshot->count(Severity::Error) == 0 ? tr("no errors")
                                                                          : tr("%1 errors").arg(answer.snapshot->count(Severity::Error))}};
    QStringList mix;
    for (const auto &[block, count] : answer.blocks)
        mix << tr("%1 × %2 IT modules").arg(count).arg(block.recipe.itModules);
    mix_ = mix.join(", ");
    setAccessibleName(text());
    QString words;
    for (const auto &[name, value] : facts_)
        words += name + " " + value + ". ";
    setAccessibleDescription(words);
    setToolTip(answer.sizing.provenBest
                   ? tr("The solver proved that no other mix of blocks is better.")
                   : tr("Within %1 % of the best mix of blocks, by the solver's bound.").arg(spokenNumber(answer.sizing.gap * 100, 2)));
}

void AnswerCard::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    picture_ = layoutThumbnail(layout_, QSize(width() - 2, answerPicture - 1), currentTheme(), devicePixelRatioF());
}

void AnswerCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    painter.fillPath(card, theme(isChecked() ? Tone::AccentSoft : Tone::Field));
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(0, 0, width(), answerPicture, theme(Tone::Sheet));
    painter.drawPixmap(1, 1, picture_);
    painter.restore();
    painter.setPen(theme(Tone::Border));
    painter.drawLine(QPointF(1, answerPicture + 0.5), QPointF(width() - 1, answerPicture + 0.5));
    const bool strong = isChecked() || hasFocus();
    painter.setPen(QPen(theme(strong ? Tone::Accent : underMouse() ? Tone::BorderStrong : Tone::Border), strong ? 2 : 1));
    painter.drawPath(card);
    const int room = width() - 2 * answerPad;
    int y = answerPicture + 10;
    painter.setFont(drawingFont(13, 600));
    painter.setPen(theme(Tone::Text));
    painter.drawText(QRect(answerPad, y, room, 20), Qt::AlignLeft | Qt::AlignVCenter, text());
    y += 22;
    painter.setFont(drawingFont(11));
    painter.setPen(theme(Tone::Text2));
    painter.drawText(QRect(answerPad, y, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(mix_, Qt::ElideRight, room));
    y += 23;
    painter.setFont(drawingFont(12));
    for (const auto &[name, value] : facts_) {
        painter.setPen(theme(Tone::Text2));
        painter.drawText(QRect(answerPad, y, room, factHeight), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(theme(Tone::Text));
        painter.drawText(QRect(answerPad, y, room, factHeight), Qt::AlignRight | Qt::AlignVCenter, value);
        y += factHeight;
    }
}

} // namespace gridhall
