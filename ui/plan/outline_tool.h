// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"
#include "ui/plan/tool.h"
#include "ui/plan/typed_length.h"

#include <QCoreApplication>

namespace gridhall {

/// Draws an outline: a rectangle by dragging, or a polygon by clicks. Typed numbers replace the pointer's: width, then
/// (Tab) depth of a rectangle, or the length of a polygon's next side. What the outline becomes, its heirs say.
class OutlineTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::OutlineTool)

public:
    using Tool::Tool;

    void press(const Pointer &pointer) final;
    void move(const Pointer &pointer) final;
    void release(const Pointer &pointer) final;
    void doubleClick(const Pointer &pointer) final;
    bool key(const QKeyEvent &event) override;
    void cancel() final;
    bool isBusy() const final { return !corners_.empty(); }
    void paint(QPainter &painter) const final;
    QStringList tip() const final;
    QString hint() const override;

protected:
    /// The space to draw, without outline and place; its tag is free.
    virtual Space space() const = 0;
    virtual QString label(const Space &space) const = 0; ///< Of the undo step.

private:
    Point snappedPoint(const Pointer &pointer);
    Point constrained(Point at, bool straight) const;
    Polygon rectangle() const;
    Polygon outline() const; ///< As it would be if it ended now.
    bool isDragging() const;
    bool isRectangle() const; ///< Dragged, or typed as two sizes after one corner.
    bool typeKey(const QKeyEvent &event);
    void close(const Polygon &outline);
    QString sideText(Point a, Point b) const;

    Polygon corners_;
    Point at_;
    Pointer start_{}, last_{};
    bool pressed_ = false;
    void forgetTyped();

    TypedLength typed_[2]; ///< Width and depth, or the next side.
    int typing_ = 0;
};

} // namespace gridhall
