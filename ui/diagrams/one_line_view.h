// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/what_if.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace gridhall {

class FailureList;
class OneLineCanvas;
class Session;

/// The one-line diagram of the open design with its failures: click what to fail, and see what follows.
class OneLineView : public QWidget {
    Q_OBJECT

public:
    explicit OneLineView(Session &session, QWidget *parent = nullptr);
    ~OneLineView() override;

    const WhatIf *whatIf() const { return whatIf_.get(); }

private:
    void refresh();
    void draw();
    void fillParts();
    void fail(std::vector<FailureKey> keys);
    void tell();
    void showEvent(QShowEvent *event) override;

    Session &session_;
    std::unique_ptr<WhatIf> whatIf_;
    OneLineCanvas *canvas_;
    FailureList *list_;
    QComboBox *parts_, *mode_;
    QLabel *verdict_;
    QPushButton *restore_;
};

} // namespace gridhall
