// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/kpi_strip.h"

#include "ui/panels/explanation.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace gridhall {

namespace {

using TileShares = std::array<int, KpiStrip::tileCount>;
constexpr TileShares tileShares{238, 238, 286, 262, 214, 262, 100}; ///< At 1600.
constexpr TileShares whatIfShares{216, 216, 266, 242, 194, 242, 224};
constexpr int stripHeight = 60, tileSide = 14;

} // namespace

KpiTile::KpiTile(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void KpiTile::setWords(const KpiWords &words)
{
    if (words == words_)
        return;
    words_ = words;
    setAccessibleName(words.label);
    const QString figure = words.known ? words.value + " " + words.unit : tr("not known yet");
    setAccessibleDescription(QStringList{figure.trimmed(), words.limit, words.change}.join(", "));
    setToolTip(words.isState ? words.limit : tr("%1: click for the formula and its inputs").arg(words.label));
    update();
}

void KpiTile::setStale(bool stale)
{
    if (stale != stale_) {
        stale_ = stale;
        update();
    }
}

void KpiTile::setSupposed(bool supposed)
{
    if (supposed != supposed_) {
        supposed_ = supposed;
        update();
    }
}

void KpiTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(isDown() ? Tone::Pressed : underMouse() ? Tone::Hover : Tone::Panel));
    painter.fillRect(width() - 1, 0, 1, height(), theme(Tone::Border));
    if (supposed_)
        painter.fillRect(0, 0, width(), 3, theme(Tone::Warning));
    painter.save();
    const double zoom = std::max(1.0, height() / double(stripHeight - 1)); // of a presentation
    painter.scale(zoom, zoom);
    const QRect inner = QRect(0, 0, qRound(width() / zoom), stripHeight - 1).adjusted(tileSide, 0, -tileSide - 1, 0);
    QFont name = fontOf(Type::Body);
    constexpr int leastPixels = 8; // times the zoom
    while (zoom > 1 && name.pixelSize() > leastPixels && QFontMetrics(name).horizontalAdvance(words_.label) > inner.width())
        name.setPixelSize(name.pixelSize() - 1);
    painter.setFont(name);
    painter.setPen(theme(Tone::Text2));
    painter.drawText(QRect(inner.left(), 6, inner.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words_.label, Qt::ElideRight, inner.width()));
    if (words_.isState) {
        paintVerdict(painter, QRectF(inner.left(), 32, 13, 13), stale_ ? Verdict::Note : words_.verdict, theme);
        painter.setPen(theme(stale_ ? Tone::Text2 : Tone::Text));
        painter.drawText(QRect(inner.left() + 18, 30, inner.width() - 18, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words_.value, Qt::ElideRight, inner.width() - 18));
    } else {
        paintFigure(painter, inner);
        paintBar(painter, inner);
    }
    painter.restore();
    if (hasFocus()) {
        painter.setPen(QPen(theme(Tone::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -2, -1));
    }
}

void KpiTile::paintFigure(QPainter &painter, const QRect &inner) const
{
    const Theme theme = currentTheme();
    const int labelWidth = painter.fontMetrics().horizontalAdvance(words_.label) + 12;
    painter.setPen(theme(words_.worse && !stale_ ? Tone::Error : Tone::Text2));
    if (labelWidth + painter.fontMetrics().horizontalAdvance(words_.change) <= inner.width())
        painter.drawText(QRect(inner.left(), 6, inner.width(), 16), Qt::AlignRight | Qt::AlignVCenter, words_.change);

    const bool broken = words_.verdict == Verdict::Error && words_.known;
    painter.setFont(fontOf(Type::Kpi));
    painter.setPen(theme(stale_ ? Tone::Text2 : broken ? Tone::Error : Tone::Text));
    const QString value = words_.known ? words_.value : QStringLiteral("–");
    const int baseline = 43;
    painter.drawText(inner.left(), baseline, value);
    int right = inner.left() + painter.fontMetrics().horizontalAdvance(value) + 5;
    painter.setFont(fontOf(Type::Body));
    painter.setPen(theme(stale_ || !broken ? Tone::Text2 : Tone::Error));
    if (words_.known) {
        QFont unit = fontOf(Type::Body); // smaller rather than cut
        constexpr int leastPixels = 8;
        while (unit.pixelSize() > leastPixels && QFontMetrics(unit).horizontalAdvance(words_.unit) > inner.right() - right)
            unit.setPixelSize(unit.pixelSize() - 1);
        painter.setFont(unit);
        painter.drawText(right, baseline, words_.unit);
        right += painter.fontMetrics().horizontalAdvance(words_.unit) + 10;
        painter.setFont(fontOf(Type::Body));
    }
    painter.setPen(theme(Tone::Text2));
    const int room = inner.right() + 1 - right;
    const QFontMetrics metrics = painter.fontMetrics();
    QString limit = metrics.horizontalAdvance(words_.limit) <= room ? words_.limit : words_.shortLimit;
    constexpr double legible = 0.85; // of the words; less says nothing
    if (const int wide = metrics.horizontalAdvance(limit); wide > room)
        limit = room >= legible * wide ? metrics.elidedText(limit, Qt::ElideMiddle, room) : QString();
    if (room > 24)
        painter.drawText(QRect(right, 30, room, 16), Qt::AlignRight | Qt::AlignVCenter, limit);
}

void KpiTile::paintBar(QPainter &painter, const QRect &inner) const
{
    const Theme theme = currentTheme();
    const QRect bar(inner.left(), 50, inner.width(), 3);
    painter.fillRect(bar, theme(Tone::Border));
    if (!words_.known || !words_.used)
        return;
    const Tone tone = words_.verdict == Verdict::Error ? Tone::Error : words_.verdict == Verdict::Warning ? Tone::Warning : Tone::Ok;
    const int filled = qRound(bar.width() * std::clamp(*words_.used, 0.0, 1.0));
    painter.fillRect(QRect(bar.topLeft(), QSize(filled, bar.height())), stale_ ? theme(Tone::Text3) : theme(tone));
}

KpiStrip::KpiStrip(Session &session, QWidget *parent) : QFrame(parent), session_(session)
{
    setFixedHeight(stripHeight);
    setAccessibleName(tr("Key figures"));
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i] = new KpiTile(this);
        connect(tiles_[i], &QAbstractButton::clicked, this, [this, i] { explain(static_cast<int>(i)); });
    }
    connect(&session, &Session::snapshotChanged, this, &KpiStrip::refresh);
    connect(&session, &Session::replaced, this, &KpiStrip::refresh);
    connect(&session, &Session::whatIfChanged, this, &KpiStrip::refresh);
    connect(&session, &Session::studying, this, &KpiStrip::ageTiles);
    refresh();
}

void KpiStrip::setLarge(bool on)
{
    large_ = on;
    setFixedHeight(on ? stripHeight * 8 / 5 : stripHeight);
    arrange();
}

void KpiStrip::refresh()
{
    const FailedStudyPtr failed = session_.failedStudy();
    auto words = failed ? failedKpiWords(*failed) : kpiWords(session_.snapshot(), session_.previousSettled());
    const auto whatIf = session_.isFailing() ? session_.whatIf() : nullptr;
    if (whatIf)
        words.back() = whatIfWords(*whatIf, failed.get());
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i]->setWords(words[i]);
        tiles_[i]->setSupposed(whatIf != nullptr);
    }
    ageTiles();
    arrange();
}

/// Figures that are about to change step back.
void KpiStrip::ageTiles()
{
    for (KpiTile *tile : tiles_)
        tile->setStale(session_.isStudying() || (session_.isFailing() && !session_.failedStudy()));
}

void KpiStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LocaleChange) // or other units
        refresh();
}

void KpiStrip::explain(int index)
{
    const SnapshotPtr snapshot = session_.judged();
    const KpiTile *tile = tiles_[static_cast<std::size_t>(index)];
    if (tile->words().isState && session_.isFailing())
        return session_.fail({});
    if (!snapshot || tile->words().isState)
        return;
    showExplanation(snapshot, {tile->words().figure, Id()}, tile->words().label, tile->mapToGlobal(QPoint(0, tile->height())), this);
}

void KpiStrip::resizeEvent(QResizeEvent *) { arrange(); }

void KpiStrip::arrange()
{
    const bool failing = session_.isFailing();
    const TileShares &shares = failing ? whatIfShares : tileShares;
    tiles_.back()->setVisible(failing || !large_); // the state of the study is for those who draw
    const std::size_t count = tiles_.size() - (large_ && !failing ? 1 : 0);
    int total = 0;
    for (std::size_t i = 0; i < count; ++i)
        total += shares[i];
    int left = 0, before = 0;
    for (std::size_t i = 0; i < count; ++i) {
        before += shares[i];
        const int right = width() == total ? before : width() * before / total;
        tiles_[i]->setGeometry(left, 0, right - left, height() - 1);
        left = right;
    }
}

void KpiStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Panel));
    painter.fillRect(0, height() - 1, width(), 1, theme(Tone::Border));
}

} // namespace gridhall
