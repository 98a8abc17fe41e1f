// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/ghost.h"

#include <QCoreApplication>

namespace gridhall {

/// Draws a busway (or another run with loose ends) by clicks; double click or Enter ends it. A and B choose its path.
class BuswayTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::BuswayTool)

public:
    using Tool::Tool;

    void start(const QString &partNumber) { number_ = partNumber.toStdString(); } ///< Empty: the usual one.

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void doubleClick(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return !bends_.empty(); }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    QString hint() const override;

private:
    std::string partNumber() const;
    void aim(const Pointer &pointer);
    void end();

    std::string number_;
    Polyline bends_;
    Point at_;
    Pointer last_{};
    TypedLength typed_;
    Feed feed_ = Feed::A;
};

} // namespace gridhall
