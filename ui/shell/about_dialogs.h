// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gridhall {

class Library;

void showAbout(const Library &library, QWidget *window);

} // namespace gridhall
