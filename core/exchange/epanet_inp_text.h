// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The words of an EPANET input file, section by section.
namespace gridhall {

struct InpLine {
    std::size_t number = 0;
    std::vector<std::string> words;
};

/// What is wrong with a line; thrown while reading, a Problem outside.
struct InpProblem {
    Problem problem;
};
/// Throws; the sentence's places are the number of the line and `what`.
[[noreturn]] void wrongLine(const InpLine &line, Sentence sentence, std::string what);

struct InpText {
    std::string title;                                    ///< First line of the title.
    std::map<std::string, std::vector<InpLine>> sections; ///< By name in capitals; comments are gone.
};
InpText inpText(std::string_view text);

/// A number, or what stands instead of one that is left out.
double inpNumber(const InpLine &line, std::size_t at, double otherwise);
double inpNumber(const InpLine &line, std::size_t at);
/// A word in capitals; empty if there is none.
std::string inpWord(const InpLine &line, std::size_t at);

} // namespace gridhall
