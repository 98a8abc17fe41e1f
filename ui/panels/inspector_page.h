// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/entity.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace gridhall {

class Session;

/// What the inspector shows about one kind of selection. Its structure is made once; `refresh` brings values up to
/// date and keeps what is being typed.
class InspectorPage : public QWidget {
    Q_OBJECT

public:
    using Refuse = std::function<void(const Problem &)>;

    explicit InspectorPage(QWidget *parent = nullptr) : QWidget(parent) {}
    virtual void refresh() = 0;

signals:
    void showWanted(const std::vector<gridhall::Id> &ids);
    void connectRowWanted();
    void connectModuleWanted();
};

InspectorPage *entityPage(Session &session, Id id, const InspectorPage::Refuse &refuse);
InspectorPage *sitePage(Session &session, const InspectorPage::Refuse &refuse);
InspectorPage *severalPage(Session &session);

} // namespace gridhall
