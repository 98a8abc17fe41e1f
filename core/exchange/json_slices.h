// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace gridhall {

/// Walks the outermost levels of a JSON text and hands out its values as slices of it, unread: a project of any size
/// is read one entity at a time, and what is wrong has a line.
///
/// A question that the text does not answer gives nothing and leaves the position at the fault.
class JsonSlices {
public:
    explicit JsonSlices(std::string_view text);

    /// Steps over the character if it comes next, after white space.
    bool take(char wanted);
    /// The next string without its quotes; escapes are left as they are.
    std::optional<std::string_view> key();
    /// The next value, whatever it is. Only brackets and quotes are looked at.
    std::optional<std::string_view> value();
    /// Whether nothing but white space is left.
    bool atEnd();

    std::size_t line() const { return lineAt(position_); } ///< Counted from 1.
    std::size_t lineOf(std::string_view slice) const;      ///< Of a slice this gave.

private:
    void skipSpace();
    bool skipString();
    std::size_t lineAt(std::size_t position) const;

    std::string_view text_;
    std::size_t position_ = 0;
};

} // namespace gridhall
