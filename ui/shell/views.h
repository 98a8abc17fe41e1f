// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <functional>
#include <span>
#include <vector>

class QWidget;

namespace gridhall {

class Session;

enum class ViewKind { Plan, OneLine, Loops, Racks, Space, Year, Delivery, Sheets, Report };

using ShowOnPlan = std::function<void(const std::vector<Id> &)>;

/// A view beside the plan of the same design: the action that shows it and how it is made, when first looked at. It
/// follows the session by itself while it is visible.
struct DesignView {
    ViewKind kind;
    const char *action;
    QWidget *(*make)(Session &session, const ShowOnPlan &show);
    const char *hint; ///< What mouse and keys do there, for the status bar.
};

/// In the order of the switch above the plan, which itself comes first.
std::span<const DesignView> designViews();
QString hintOf(ViewKind view); ///< Empty for the plan, whose tools speak for it.

} // namespace gridhall
