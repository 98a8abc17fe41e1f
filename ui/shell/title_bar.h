// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenuBar;

namespace gridhall {

class Session;

/// The menu bar of 28 px with the design's name in the middle and the state of its file at the right.
class TitleBar : public QWidget {
    Q_OBJECT

public:
    explicit TitleBar(Session &session, QWidget *parent = nullptr);

    QMenuBar *menus() const { return menus_; }
    void setDesignOpen(bool open);
    void refresh();
    void noteSaved(); ///< The clock of the last save.

private:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *) override;
    void paintEvent(QPaintEvent *) override;

    Session &session_;
    QMenuBar *menus_;
    QLabel *name_, *detail_, *state_;
    QString savedAt_;
    bool open_ = false;
};

} // namespace gridhall
