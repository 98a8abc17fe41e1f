// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/entity.h"

#include <QWidget>

#include <functional>

namespace gridhall {

class AmountField;
class Session;

/// The figures of an item or a run, its own over its part's: what is typed becomes its own, an emptied field goes back to the
/// part's. The tip says source and grade.
class FiguresForm : public QWidget {
    Q_OBJECT

public:
    FiguresForm(Session &session, Id item, std::function<void(const Problem &)> refuse, QWidget *parent = nullptr);

    void refresh();
    bool isEmpty() const { return fields_.empty(); }

private:
    void resizeEvent(QResizeEvent *event) override;
    void write(const std::string &key, std::optional<double> value);

    Session &session_;
    Id item_;
    std::function<void(const Problem &)> refuse_;
    std::vector<std::pair<std::string, AmountField *>> fields_;
};

} // namespace gridhall
