// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Bytes as text (RFC 4648, with padding).
namespace gridhall {

std::string base64Of(std::string_view bytes);
/// Nothing if the text is not base64.
std::optional<std::string> bytesOfBase64(std::string_view text);

} // namespace gridhall
