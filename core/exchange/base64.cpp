// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/base64.h"

#include <algorithm>

#include <cstdint>

namespace gridhall {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

std::string base64Of(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        const std::size_t used = bytes.size() - i < 3 ? bytes.size() - i + 1 : 4;
        for (std::size_t k = 0; k < 4; ++k)
            text.push_back(k < used ? digits[group >> (18 - 6 * k) & 63] : '=');
    }
    return text;
}

std::optional<std::string> bytesOfBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto digit = i >= text.size() - padding ? 0 : digits.find(text[i]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        group = group << 6 | static_cast<std::uint32_t>(digit);
        if (i % 4 == 3)
            for (int shift = 16; shift >= 0; shift -= 8)
                bytes.push_back(static_cast<char>(group >> shift & 0xff));
    }
    bytes.erase(bytes.size() - std::min(bytes.size(), padding));
    return bytes;
}

} // namespace gridhall
