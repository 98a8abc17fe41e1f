// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"

/// The shipped samples and templates, each built by real operations on the shipped catalogue.
namespace gridhall {

/// A prefabricated pod with 8 NVL72-class racks, two power modules, dry coolers and a trim chiller.
Layout aiPod(const Library &library);
/// About 140 NVL72-class racks in four contained pods, 2N busways, CDUs, dry coolers, chillers and fan walls.
Layout aiHall20Mw(const Library &library);
/// 240 air-cooled racks with hot-aisle containment and CRAHs.
Layout airHall(const Library &library);
/// 50 halls of 20 pod modules: for speed.
Layout campus1Gw(const Library &library);
/// Trips every check at least once.
Layout broken(const Library &library);

/// Templates: beginnings with limits and workload set, for the start page.
Layout emptyHall(const Library &library);
Layout liquidPod16(const Library &library);
Layout singleModule(const Library &library);
Layout powerBlock(const Library &library);

} // namespace gridhall
