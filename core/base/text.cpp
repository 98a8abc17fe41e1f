// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <fmt/format.h>

namespace gridhall {

namespace {

std::string written(const Argument &argument)
{
    if (const auto *words = std::get_if<std::string>(&argument))
        return *words;
    if (const auto *amount = std::get_if<Amount>(&argument))
        return fmt::format("{:.6g}", amount->si);
    if (const auto *names = std::get_if<BothNames>(&argument))
        return names->english;
    if (const auto *texts = std::get_if<std::vector<Text>>(&argument)) {
        std::string out;
        for (const Text &text : *texts)
            out += (out.empty() ? "" : " ") + plain(text);
        return out;
    }
    return std::get<Sentence>(argument).source;
}

} // namespace

std::string plain(const Text &text)
{
    std::string out;
    const std::string_view source = text.sentence.source;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const bool place = source[i] == '%' && i + 1 < source.size() && source[i + 1] >= '1' && source[i + 1] <= '9';
        const std::size_t index = place ? static_cast<std::size_t>(source[i + 1] - '1') : 0;
        if (place && index < text.arguments.size()) {
            out += written(text.arguments[index]);
            ++i;
        } else {
            out += source[i];
        }
    }
    return out;
}

} // namespace gridhall
