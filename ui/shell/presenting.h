// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QLabel;

namespace gridhall {

class MainWindow;
class Session;
enum class PanelKind;

/// The design on the whole screen with large key figures; saved views are the steps of a story. Escape brings the window
/// back as it was, Home the view of all.
class Presenting : public QObject {
    Q_OBJECT

public:
    Presenting(MainWindow &window, Session &session);

    bool isOn() const { return on_; }
    void setOn(bool on);
    void step(int by);                  ///< To the next or previous saved view, round and round.
    void saveView(const QString &name); ///< What is shown now, as the last step.

private:
    void setChrome(bool shown);
    void caption(const QString &words); ///< Nothing: none.
    bool eventFilter(QObject *watched, QEvent *event) override;

    MainWindow &window_;
    Session &session_;
    bool on_ = false, wasFull_ = false;
    std::vector<PanelKind> shown_;
    int at_ = -1;
    QLabel *caption_ = nullptr; ///< Of the step, over the plan.
};

} // namespace gridhall
