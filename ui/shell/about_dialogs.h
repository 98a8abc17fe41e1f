// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gridhall {

class ActionTable;
class Library;

void showShortcuts(const ActionTable &actions, QWidget *window); ///< Every key, from the table of actions.
void showAbout(const Library &library, QWidget *window);

} // namespace gridhall
