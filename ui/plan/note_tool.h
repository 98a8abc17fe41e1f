// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/tool.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

namespace gridhall {

/// A click opens a line to write in; Enter puts the text on the drawing.
class NoteTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::NoteTool)

public:
    using Tool::Tool;
    ~NoteTool() override { cancel(); }

    void press(const Pointer &pointer) override;
    void cancel() override;
    bool isBusy() const override { return !field_.isNull(); }
    QString hint() const override;
    QCursor cursor() const override { return Qt::IBeamCursor; }

private:
    void perform();

    QPointer<QLineEdit> field_;
    Point at_;
};

} // namespace gridhall
