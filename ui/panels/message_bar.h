// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/icons.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace gridhall {

/// What has to be said where it belongs: 3 px of colour at the left, a soft ground, a head, a sentence, buttons.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    MessageBar(Verdict verdict, const QString &head, const QString &sentence, QWidget *parent = nullptr);

    void setCode(const QString &code); ///< At the right of the head, such as "PWR-003".
    QPushButton *addButton(const QString &text, bool primary = false);
    void setClosable();

signals:
    void closed();

private:
    QHBoxLayout *top_, *buttons_;
    QLabel *code_;
};

} // namespace gridhall
