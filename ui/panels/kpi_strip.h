// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/kpi_words.h"

#include <QAbstractButton>
#include <QFrame>

#include <array>

namespace gridhall {

class Session;

/// One figure of the strip: label and change, value and limit, and a margin bar. A click explains it.
class KpiTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit KpiTile(QWidget *parent = nullptr);

    void setWords(const KpiWords &words);
    const KpiWords &words() const { return words_; }
    void setStale(bool stale);
    bool isStale() const { return stale_; }
    void setSupposed(bool supposed); ///< The figure is of a what-if: marked so.
    bool isSupposed() const { return supposed_; }

private:
    void paintEvent(QPaintEvent *) override;
    void paintFigure(QPainter &painter, const QRect &inner) const;
    void paintBar(QPainter &painter, const QRect &inner) const;

    KpiWords words_;
    bool stale_ = false, supposed_ = false;
};

/// The figures that never stop being true, across the top of the window.
class KpiStrip : public QFrame {
    Q_OBJECT

public:
    explicit KpiStrip(Session &session, QWidget *parent = nullptr);

    const KpiTile *tile(int index) const { return tiles_.at(static_cast<std::size_t>(index)); }
    void setLarge(bool on);             ///< For a room full of people.
    static constexpr int tileCount = 7; ///< The last is the state of the study, or the what-if.

private:
    void refresh();
    void ageTiles();
    void explain(int index);
    void arrange();
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *) override;
    void paintEvent(QPaintEvent *) override;

    Session &session_;
    std::array<KpiTile *, tileCount> tiles_;
    bool large_ = false; ///< For a presentation.
};

} // namespace gridhall
