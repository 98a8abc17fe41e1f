// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/render/icons.h"
#include "ui/render/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace gridhall {

/// Rows of the inspector: a label and up to three numbers: normal, worst, limit.
class FigureTable : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString label, normal, worst, limit;
        bool broken = false;
        bool wide = false; ///< One text over all columns, in `normal`.
    };

    explicit FigureTable(const QString &name, QWidget *parent = nullptr);
    void setRows(std::vector<Row> rows, bool withHead = true);
    const std::vector<Row> &rows() const { return rows_; }
    QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *) override;

    std::vector<Row> rows_;
    bool withHead_ = true;
};

/// The way from the utility to a load: one station per element, each with a margin bar against its limit.
class PathList : public QWidget {
    Q_OBJECT

public:
    struct Stop {
        Id id;
        QString name, detail, figure;
        std::optional<double> used; ///< Share of the limit; empty if no limit is known.
        Verdict verdict = Verdict::Ok;
    };

    explicit PathList(QWidget *parent = nullptr);
    void setStops(std::vector<Stop> stops, Tone line, bool dashed);
    const std::vector<Stop> &stops() const { return stops_; }
    QSize sizeHint() const override;

signals:
    void chosen(gridhall::Id id);

private:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintStop(QPainter &painter, int index, int top) const;

    std::vector<Stop> stops_;
    Tone line_ = Tone::PowerA;
    bool dashed_ = false;
    int current_ = 0;
};

} // namespace gridhall
