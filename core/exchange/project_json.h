// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/project.h"

#include <string>
#include <string_view>

/// The text form of a project, `gridhall.project` JSON: one entity a line, in the order of kinds and ids, so that it
/// reads well in a review and the same design gives the same bytes. Lossless both ways with the project file.
namespace gridhall {

std::string jsonOf(const Project &project);
std::string jsonOf(const Layout &layout); ///< Never saved, no blobs.

/// Reads the text form, however it is laid out. The problem names the file, the line and the remedy.
Result<Project> projectFromJson(std::string_view text, const std::string &file = "text");

/// JSON Schema (2020-12) of the text form, from the lists of fields; shipped as
/// resources/schema/gridhall.project.schema.json.
std::string projectSchema();

} // namespace gridhall
