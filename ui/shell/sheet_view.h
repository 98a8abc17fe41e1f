// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace gridhall {

class Session;
class SheetCanvas;
class SheetForm;

/// The drawing sheets of the design: the paper in the middle, its list and exact figures at the right.
class SheetView : public QWidget {
    Q_OBJECT

public:
    explicit SheetView(Session &session, QWidget *parent = nullptr);

    SheetCanvas &canvas() const { return *canvas_; }
    void addSheet();
    void copySheet();
    void removeSheet();

private:
    QWidget *makeSide();
    void follow(); ///< The list as the design has it; keeps what is looked at.
    void pick(int row);
    void showEvent(QShowEvent *) override;

    Session &session_;
    SheetCanvas *canvas_;
    SheetForm *form_ = nullptr;
    QListWidget *list_;
    QPushButton *copy_, *remove_;
    std::vector<Id> ids_; ///< Of the rows of the list.
};

} // namespace gridhall
