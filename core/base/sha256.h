// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gridhall {

/// SHA-256 of bytes that arrive in pieces (FIPS 180-4). Names blobs, parts and the content of a design.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// The digest in lower-case hex of all that was added; the hash is used up.
    std::string hex();

private:
    void eat(const unsigned char *block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> rest_{};
    std::size_t restSize_ = 0;
    std::uint64_t size_ = 0;
};

/// SHA-256 of a text in lower-case hex.
std::string sha256(std::string_view bytes);

} // namespace gridhall
