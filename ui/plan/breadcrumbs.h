// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <QFrame>

class QHBoxLayout;

namespace gridhall {

/// Where one is: the site, and the modules one has gone into. A click goes back there.
class Breadcrumbs : public QFrame {
    Q_OBJECT

public:
    explicit Breadcrumbs(QWidget &canvas);

    /// Hidden on the site itself.
    void show(const Layout &layout, Id module);

signals:
    void wanted(gridhall::Id module); ///< Id() for the site.

private:
    void add(const QString &text, Id module, bool here);

    QHBoxLayout *line_;
    std::vector<std::pair<Id, QString>> shown_;
};

} // namespace gridhall
