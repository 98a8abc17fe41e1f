// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/balance_loops.h"
#include "core/liquid/size_loops.h"

#include <optional>

class QWidget;

/// What balancing and sizing would change, shown before it is done.
namespace gridhall {

class Session;

/// Whether to balance, with how each loop was and would be.
bool askToBalance(const Layout &layout, const Balancing &balancing, QWidget *window);

/// The limits to size for and what that changes, the limits included; nothing if cancelled.
struct SizingChoice {
    Edit edit;
    LoopSizing sizing;
};
std::optional<SizingChoice> askToSize(const Session &session, const LiquidResult &solved, QWidget *window);

} // namespace gridhall
