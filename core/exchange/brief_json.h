// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/brief.h"

#include <string_view>

namespace gridhall {

/// A brief from JSON ("gridhall.brief", units in the names: it_mw, site_m, design_dry_bulb_c ...). Refuses what it does
/// not know and what is no brief, with one sentence.
Result<Brief> briefFromJson(std::string_view text, const std::string &file);

std::string jsonOf(const Brief &brief);

} // namespace gridhall
