// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Names and versions of the text form, shared by its writer and its reader.
namespace gridhall::textform {

inline constexpr const char *format = "gridhall.project";
inline constexpr std::int64_t version = 1;
inline constexpr std::int64_t readableFrom = 1;
inline constexpr const char *readableFromName = "readable_from";
inline constexpr const char *lengthUnitName = "length_unit", *lengthUnit = "0.1 mm";
inline constexpr const char *angleUnitName = "angle_unit", *angleUnit = "0.001 deg";
inline constexpr const char *branchName = "branch";
inline constexpr const char *counterName = "counter";
inline constexpr const char *savedName = "saved_s";
inline constexpr const char *blobName = "blob";

} // namespace gridhall::textform
