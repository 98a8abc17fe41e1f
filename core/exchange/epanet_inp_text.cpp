// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epanet_inp_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace gridhall {

namespace {

std::string inCapitals(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

std::vector<std::string> inpWordsOf(std::string_view line)
{
    line = line.substr(0, line.find(';'));
    std::vector<std::string> words;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t begin = line.find_first_not_of(" \t\r\n,", i);
        if (begin == std::string_view::npos)
            break;
        const bool quoted = line[begin] == '"';
        const std::size_t first = quoted ? begin + 1 : begin;
        const std::size_t end = std::min(line.size(), quoted ? line.find('"', first) : line.find_first_of(" \t\r\n,", first));
        words.emplace_back(line.substr(first, end - first));
        i = quoted ? end + 1 : end;
    }
    return words;
}

} // namespace

void wrongLine(const InpLine &line, Sentence sentence, std::string what)
{
    throw InpProblem{Problem(sentence, {Amount(static_cast<double>(line.number), Dimension::Count), std::move(what)})};
}

InpText inpText(std::string_view text)
{
    InpText result;
    std::string section;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.size(), text.find('\n'));
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
        ++number;
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first != std::string_view::npos && line[first] == '[') {
            section = inCapitals(line.substr(first + 1, std::min(line.size(), line.find(']')) - first - 1));
            if (section == "END")
                break;
        } else if (section == "TITLE") {
            if (result.title.empty() && first != std::string_view::npos)
                result.title = std::string(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
        } else if (auto words = inpWordsOf(line); !words.empty()) {
            result.sections[section].push_back({number, std::move(words)});
        }
    }
    return result;
}

double inpNumber(const InpLine &line, std::size_t at, double otherwise)
{
    if (at >= line.words.size() || line.words[at] == "*")
        return otherwise;
    char *end = nullptr;
    const double value = std::strtod(line.words[at].c_str(), &end);
    if (end == line.words[at].c_str() || *end || !std::isfinite(value))
        wrongLine(line, translatable("Exchange", "Line %1: %2 is not a number."), line.words[at]);
    return value;
}

double inpNumber(const InpLine &line, std::size_t at)
{
    if (at >= line.words.size())
        wrongLine(line, translatable("Exchange", "Line %1: a number is missing after %2."), line.words.back());
    return inpNumber(line, at, 0);
}

std::string inpWord(const InpLine &line, std::size_t at) { return at < line.words.size() ? inCapitals(line.words[at]) : std::string(); }

} // namespace gridhall
