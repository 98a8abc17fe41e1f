// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/entity.h"

#include <string>

/// Entities as JSON text, from the one list of fields. Stable: same fields, same bytes. Fields that hold their
/// default are left out. Lengths are tenths of a millimetre, angles millidegrees, everything else SI.
namespace gridhall {

/// {"id":4294967297,"tag":"R01",...}: one line, fields in the order of the list.
std::string bodyOf(const Entity &entity);

/// The entity of kind kindNames[kind]; a problem names the field and what is wrong with it. Unknown fields are refused.
Result<Entity> entityFrom(std::size_t kind, const std::string &body);

/// JSON Schema (2020-12) of one kind.
std::string schemaOf(std::size_t kind);

} // namespace gridhall
