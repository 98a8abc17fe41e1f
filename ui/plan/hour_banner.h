// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/hour_study.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace gridhall {

/// Over the plan while it shows an hour of the year: which one, what it was like, the hours beside it, the way back.
class HourBanner : public QFrame {
    Q_OBJECT

public:
    explicit HourBanner(QWidget &canvas);

    void show(const OpenedHour *hour); ///< Null hides it.
    void arrange();                    ///< In its parent: at the top, in the middle.

signals:
    void stepWanted(int hours);
    void yearWanted();  ///< Back to where the hour was opened.
    void closeWanted(); ///< The plan as designed.

private:
    QToolButton *button(const QString &text, const QString &says);

    QLabel *title_, *facts_;
};

} // namespace gridhall
