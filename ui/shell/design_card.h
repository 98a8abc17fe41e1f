// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <QAbstractButton>
#include <QPixmap>

namespace gridhall {

/// A design on the start page: a picture of its plan, name, place, and what it is.
class DesignCard : public QAbstractButton {
    Q_OBJECT

public:
    /// Without a name, the card shows the one in the file.
    DesignCard(const QString &file, const QString &name, const QString &place, QWidget *parent = nullptr);

    /// Reads the file on another thread, then draws its plan.
    void load();
    QString file() const { return file_; }
    QSize sizeHint() const override { return {276, 220}; }

private:
    struct Contents;
    static Contents read(const QString &file);
    void show(const Contents &contents);
    void draw();
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *) override;

    QString file_, name_, place_, facts_;
    Layout sketch_; ///< What the picture is drawn from, again in another width.
    QPixmap picture_;
    bool isNamed_ = false, unreadable_ = false;
};

} // namespace gridhall
