// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_slices.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view space = " \t\r\n";
constexpr std::string_view endOfScalar = " \t\r\n,]}[{:\"";

} // namespace

JsonSlices::JsonSlices(std::string_view text) : text_(text)
{
    if (text_.starts_with(byteOrderMark))
        position_ = byteOrderMark.size();
}

void JsonSlices::skipSpace() { position_ = std::min(text_.find_first_not_of(space, position_), text_.size()); }

bool JsonSlices::take(char wanted)
{
    skipSpace();
    if (position_ >= text_.size() || text_[position_] != wanted)
        return false;
    ++position_;
    return true;
}

bool JsonSlices::skipString()
{
    for (std::size_t at = position_ + 1; at < text_.size(); ++at) {
        if (text_[at] == '\\') {
            ++at;
        } else if (text_[at] == '"') {
            position_ = at + 1;
            return true;
        }
    }
    position_ = text_.size();
    return false;
}

std::optional<std::string_view> JsonSlices::key()
{
    skipSpace();
    const std::size_t start = position_;
    if (position_ >= text_.size() || text_[position_] != '"' || !skipString())
        return std::nullopt;
    return text_.substr(start + 1, position_ - start - 2);
}

std::optional<std::string_view> JsonSlices::value()
{
    skipSpace();
    const std::size_t start = position_;
    int depth = 0;
    while (position_ < text_.size()) {
        const char c = text_[position_];
        if (c == '"') {
            if (!skipString())
                return std::nullopt;
        } else if (c == '{' || c == '[') {
            ++depth;
            ++position_;
        } else if (c == '}' || c == ']') {
            if (--depth < 0)
                return std::nullopt;
            ++position_;
        } else if (depth > 0) {
            ++position_;
        } else {
            position_ = std::min(text_.find_first_of(endOfScalar, position_), text_.size());
            if (position_ == start)
                return std::nullopt;
        }
        if (depth == 0)
            return text_.substr(start, position_ - start);
    }
    return std::nullopt;
}

bool JsonSlices::atEnd()
{
    skipSpace();
    return position_ >= text_.size();
}

std::size_t JsonSlices::lineAt(std::size_t position) const
{
    const auto before = text_.substr(0, position);
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::size_t JsonSlices::lineOf(std::string_view slice) const { return lineAt(static_cast<std::size_t>(slice.data() - text_.data())); }

} // namespace gridhall
