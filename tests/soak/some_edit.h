// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/edit.h"

#include <random>

namespace gridhall {
class Layout;
}

namespace gridhall::test {

/// One thing a person may do to some objects of the design: turn, delete, duplicate, move.
Edit someEdit(const Layout &layout, std::mt19937 &dice);

} // namespace gridhall::test
