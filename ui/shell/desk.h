// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gridhall {

class DesignFiles;
class MainWindow;
class PlanCanvas;
class Session;

/// What an action works on: the open design, its drawing, its file and the window around them.
struct Desk {
    Session &session;
    PlanCanvas &plan;
    DesignFiles &files;
    MainWindow &window;
};

} // namespace gridhall
