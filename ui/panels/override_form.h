// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace gridhall {

class Session;

/// What one thing inside a module or pod keeps to itself when the others follow a change; a button drops it.
class OverrideForm : public QWidget {
    Q_OBJECT

public:
    OverrideForm(Session &session, Id id, std::function<void(const Problem &)> refuse, QWidget *parent = nullptr);

    void refresh();

private:
    Session &session_;
    Id id_;
    QLabel *words_;
    QPushButton *drop_;
};

} // namespace gridhall
