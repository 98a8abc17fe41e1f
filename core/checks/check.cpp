// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"

#include <algorithm>

namespace gridhall {

Severity Finding::effective() const { return severity.value_or(check ? check->severity : Severity::Error); }

Text Finding::message() const
{
    if (!check)
        return {};
    return {unproven ? check->unproven : check->message, arguments};
}

const Check *checkByCode(std::string_view code)
{
    const auto checks = allChecks();
    const auto at = std::ranges::find_if(checks, [&](const Check *check) { return check->code == code; });
    return at == checks.end() ? nullptr : *at;
}

} // namespace gridhall
