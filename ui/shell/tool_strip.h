// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QToolButton;

namespace gridhall {

class ActionTable;

/// The bar of 40 px below the menus: tools at the left, the switch of views in the middle, overlay and search at the
/// right. Everything in it is an action of the table.
class ToolStrip : public QFrame {
    Q_OBJECT

public:
    ToolStrip(ActionTable &actions, QWidget *parent = nullptr);

    void setSearchable(bool on);

private:
    QToolButton *tool(const char *action);
    void buildTools();
    void buildSwitch();
    void buildRight();
    void nameOverlay();
    void shorten(int step);
    void resizeEvent(QResizeEvent *) override;

    ActionTable &actions_;
    QFrame *tools_, *views_, *right_;
    QToolButton *overlay_, *search_;
    QString overlayName_;
    bool narrow_ = false;
};

} // namespace gridhall
