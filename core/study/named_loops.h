// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// All piped loops of a design as one network with the tags of what is drawn, and its state: what the command line
/// prints and what goes to EPANET. A loop's expansion vessel is a reservoir at its lowest head.
struct NamedLoops {
    NamedNetwork named;
    NetworkState state;
    std::vector<double> pressure_pa, temperature_k; ///< By node.
    std::vector<Id> loopOfNode, loopOfLink;
};
NamedLoops namedLoops(const Snapshot &snapshot);

/// What people call a link or a node of a drawn loop: tag and port.
std::string nodeName(const Layout &layout, const PortRef &port);

} // namespace gridhall
