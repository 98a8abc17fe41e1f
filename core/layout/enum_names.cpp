// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/enum_names.h"

#include <array>

namespace gridhall {

namespace {

constexpr std::array roles{
    "module",      "rack",      "it_rack",  "server",   "network_rack",   "storage_rack", "utility",    "transformer",
    "switchboard", "generator", "ups",      "battery",  "bess",           "sts",          "pdu",        "rpp",
    "busway",      "tap_off",   "cable",    "whip",     "rack_pdu",       "power_shelf",  "rectifier",  "cdu",
    "in_rack_cdu", "crah",      "fan_wall", "in_row",   "rear_door",      "pump",         "manifold",   "pipe",
    "hose",        "valve",     "strainer", "coupling", "heat_exchanger", "chiller",      "dry_cooler", "tower",
    "tank",        "duct",      "door",     "column",   "wall",           "tray",         "other"};
static_assert(roles.size() == static_cast<std::size_t>(Role::Other) + 1);

constexpr std::array grades{"measured", "datasheet", "standard", "vendor_claim", "user", "assumption"};
constexpr std::array portKinds{"ac", "dc", "coolant", "air", "data"};
constexpr std::array directions{"in", "out", "both"};
constexpr std::array legs{"none", "supply", "return"};
constexpr std::array circuits{"none", "tcs", "fws", "condenser"};
constexpr std::array feeds{"none", "a", "b"};
constexpr std::array switchStates{"closed", "open_auto", "open_manual", "out"};
constexpr std::array spaceKinds{"building", "level", "hall", "yard", "zone", "row", "aisle", "compartment", "no_go"};
constexpr std::array aisleKinds{"none", "cold", "hot"};
constexpr std::array layerRules{"custom",      "building", "equipment",  "modules",  "power_a",  "power_b", "cooling",
                                "annotations", "labels",   "dimensions", "backdrop", "findings", "hidden"};
constexpr std::array noteKinds{"text", "dimension"};
constexpr std::array duties{"constant", "conversation", "code", "training", "own"};
constexpr std::array workloadKinds{"inference", "training"};
constexpr std::array climates{"temperate", "hot_humid", "file"};
constexpr std::array paperSizes{"a4", "a3", "a2", "a1", "a0"};
constexpr std::array sheetOverlays{"none", "power_paths", "cooling", "density", "thermal", "load", "headroom"};

} // namespace

std::span<const char *const> namesOf(Role) { return roles; }
std::span<const char *const> namesOf(Grade) { return grades; }
std::span<const char *const> namesOf(PortKind) { return portKinds; }
std::span<const char *const> namesOf(PortDirection) { return directions; }
std::span<const char *const> namesOf(Leg) { return legs; }
std::span<const char *const> namesOf(Circuit) { return circuits; }
std::span<const char *const> namesOf(Feed) { return feeds; }
std::span<const char *const> namesOf(SwitchState) { return switchStates; }
std::span<const char *const> namesOf(SpaceKind) { return spaceKinds; }
std::span<const char *const> namesOf(AisleKind) { return aisleKinds; }
std::span<const char *const> namesOf(LayerRule) { return layerRules; }
std::span<const char *const> namesOf(NoteKind) { return noteKinds; }
std::span<const char *const> namesOf(Duty) { return duties; }
std::span<const char *const> namesOf(WorkloadKind) { return workloadKinds; }
std::span<const char *const> namesOf(Climate) { return climates; }
std::span<const char *const> namesOf(PaperSize) { return paperSizes; }
std::span<const char *const> namesOf(SheetOverlay) { return sheetOverlays; }

} // namespace gridhall
