// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/hour_banner.h"

#include "ui/plan/rulers.h"
#include "ui/render/hour_words.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace gridhall {

HourBanner::HourBanner(QWidget &canvas) : QFrame(&canvas)
{
    setLook(*this, "message-warning");
    setCursor(Qt::ArrowCursor);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 6, 8, 6);
    line->setSpacing(6);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title_ = new QLabel);
    words->addWidget(facts_ = new QLabel);
    setLook(*title_, "strong");
    setLook(*facts_, "secondary");
    line->addLayout(words, 1);
    facts_->setWordWrap(true);
    line->addSpacing(8);
    const std::pair<int, const char *> steps[] = {{-24, QT_TR_NOOP("A day earlier")},
                                                  {-1, QT_TR_NOOP("An hour earlier")},
                                                  {1, QT_TR_NOOP("An hour later")},
                                                  {24, QT_TR_NOOP("A day later")}};
    const QString signs[] = {QStringLiteral("«"), QStringLiteral("‹"), QStringLiteral("›"), QStringLiteral("»")};
    for (std::size_t i = 0; i < std::size(steps); ++i) {
        QToolButton *step = button(signs[i], tr(steps[i].second));
        connect(step, &QToolButton::clicked, this, [this, by = steps[i].first] { emit stepWanted(by); });
        line->addWidget(step);
    }
    line->addSpacing(8);
    QToolButton *year = button(tr("Back to the year"), tr("Back to the year"));
    setLook(*year, "link");
    connect(year, &QToolButton::clicked, this, &HourBanner::yearWanted);
    line->addWidget(year);
    QToolButton *close = button(tr("Design day"), tr("The plan as designed"));
    setLook(*close, "link");
    connect(close, &QToolButton::clicked, this, &HourBanner::closeWanted);
    line->addWidget(close);
    hide();
}

QToolButton *HourBanner::button(const QString &text, const QString &says)
{
    auto *made = new QToolButton;
    made->setText(text);
    made->setToolTip(says);
    made->setAccessibleName(says);
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

void HourBanner::show(const OpenedHour *hour)
{
    setVisible(hour != nullptr);
    if (!hour)
        return;
    const Year &year = *hour->solved->year;
    title_->setText(tr("Hour %1: %2 · every rack at %3 of its peak")
                        .arg(spokenNumber(static_cast<double>(hour->hour), 0), hourDate(hour->hour, year.weather->firstWeekday),
                             spoken(Amount(hour->share, Dimension::Ratio))));
    facts_->setText(hourFacts(hour->record, hour->dryBulb_k));
    setAccessibleName(title_->text());
    setAccessibleDescription(facts_->text());
    arrange();
    raise();
}

void HourBanner::arrange()
{
    const int room = parentWidget()->width() - rulerWidth - 24;
    const int words = std::max(facts_->fontMetrics().horizontalAdvance(facts_->text()), title_->sizeHint().width()) + 8;
    facts_->setMinimumWidth(0);
    const int buttons = layout()->minimumSize().width() - title_->minimumSizeHint().width();
    const int wide = std::min(room, words + buttons + 56);
    resize(wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height());
    move(rulerWidth + (parentWidget()->width() - rulerWidth - wide) / 2, rulerWidth + 10);
}

} // namespace gridhall
