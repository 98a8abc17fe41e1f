// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

/// Short ways to write cells and columns of report tables.
namespace gridhall {

Cell wordsCell(std::string words);
Cell saidCell(Text text);
Cell textCell(Sentence sentence, std::vector<Argument> arguments = {});
Cell nameCell(const Part &part); ///< In the reader's language.
Cell amountCell(double si, Dimension dimension);
Cell strongCell(Cell cell);
Cell blankCell();
TableColumn column(Sentence head, double weight, bool right = false);
Sentence gradeName(Grade grade);
Text sentenceText(Sentence sentence, std::vector<Argument> arguments = {});

} // namespace gridhall
