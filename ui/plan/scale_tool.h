// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/tool.h"
#include "ui/render/amount_field.h"

#include <QCoreApplication>
#include <QPointer>

namespace gridhall {

/// Two points of a backdrop and their true distance: the backdrop is scaled about the first one.
class ScaleTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::ScaleTool)

public:
    using Tool::Tool;
    ~ScaleTool() override { delete field_; } ///< Unless the canvas went first and took it along.

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void cancel() override;
    bool isBusy() const override { return !points_.empty(); }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    QString hint() const override;

private:
    Id backdrop() const;
    void ask(QPointF screen);
    void perform();

    Polyline points_;
    Point at_;
    QPointer<AmountField> field_;
};

/// The edit that scales a backdrop's part about a point of the site.
Result<Edit> backdropScaled(const Layout &layout, Id item, Point about, double factor);

} // namespace gridhall
