// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"
#include "core/report/report.h"

namespace gridhall {

/// A design that holds one instance of a module and nothing else; its cards are those of `design`. A module of the design
/// itself, or of a library.
Result<Layout> moduleAlone(const Layout &design, Id instance);
Result<Layout> moduleAlone(const Layout &design, const std::string &number, const PartSource &library);

/// The module studied by itself; what it lacks outside, such as power, is no finding.
Snapshot studiedAlone(const Layout &alone);

/// The data sheet of the one module of a snapshot: drawing to scale, figures with grade and source, boundary ports,
/// contents, transport and lifting.
Report moduleSheet(const Snapshot &snapshot);

} // namespace gridhall
