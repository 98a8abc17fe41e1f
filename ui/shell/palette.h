// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gridhall {

class ActionTable;
class PlanCanvas;
class Session;

/// Finds an action, an object of the design or a part by a few letters and runs, shows or places it.
void askAndRun(ActionTable &actions, Session &session, PlanCanvas &plan, QWidget *window);

} // namespace gridhall
