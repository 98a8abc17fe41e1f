// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QSlider;

namespace gridhall {

/// The height above the floor at which the plan shows the air: a slider in steps of 0.1 m with its value.
class HeightSlider : public QFrame {
    Q_OBJECT

public:
    explicit HeightSlider(QWidget *parent = nullptr);

    void setHeight(double metres);
    double height_m() const;
    void setHighest(double metres); ///< Of the rooms shown.

signals:
    void moved(double metres);

private:
    void say();

    QSlider *slider_;
    QLabel *label_;
};

} // namespace gridhall
