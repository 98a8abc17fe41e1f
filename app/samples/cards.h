// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/draft.h"

/// Cards that several samples share: site, limits, layers, workloads.
namespace gridhall {

/// The layout of a finished sample. A refused operation ends the program with its sentence: a sample that does not
/// build is a defect.
Layout finished(const Draft &draft);

/// Site, criteria and the standard layers.
void addCards(Draft &draft, const std::string &name, double designDryBulb_c, double gridCap_w);

/// deepseek-r1 on GB200 NVL72 for the whole site; throughput measured by others, power by nameplate.
void addGb200Workload(Draft &draft, double utilisation);
/// llama2-70b on 8 x H200, wall power measured, for the whole site.
void addH200Workload(Draft &draft, double utilisation);

} // namespace gridhall
