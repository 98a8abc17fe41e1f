// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/compose.h"

#include <QAbstractButton>
#include <QPixmap>

namespace gridhall {

/// One answer of the composer: its aim, its plan, and the figures that tell it from the others.
class AnswerCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit AnswerCard(const Composition &answer, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {250, 384}; }

private:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    Layout layout_;
    QPixmap picture_;
    QList<std::pair<QString, QString>> facts_;
    QString mix_;
};

} // namespace gridhall
