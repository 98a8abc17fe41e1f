// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/boundary.h"

#include <QListWidget>

namespace gridhall {

/// The ports inside a module that lead out, ticked, and those that could. Supply and return go together; what something
/// is joined to stays.
class ModulePorts : public QListWidget {
    Q_OBJECT

public:
    explicit ModulePorts(std::vector<BoundaryChoice> choices, QWidget *parent = nullptr);
    std::vector<BoundaryChoice> choices() const;

private:
    void follow(const QListWidgetItem &changed);

    std::vector<BoundaryChoice> choices_;
};

} // namespace gridhall
