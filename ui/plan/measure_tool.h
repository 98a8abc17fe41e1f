// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/tool.h"

#include <QCoreApplication>

namespace gridhall {

/// The distance between two clicks, the length of a route of more, the area of a closed one. Nothing is drawn into the
/// design until Enter makes dimensions of it.
class MeasureTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::MeasureTool)

public:
    using Tool::Tool;

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return !points_.empty(); }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    QString hint() const override;

private:
    bool closes(QPointF screen) const;
    Polyline route() const; ///< What was clicked, and the pointer while it goes on.
    void keep();

    Polyline points_;
    Point at_;
    bool ended_ = false, closed_ = false;
};

} // namespace gridhall
