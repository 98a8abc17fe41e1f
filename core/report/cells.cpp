// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cells.h"

namespace gridhall {

Cell wordsCell(std::string words)
{
    Cell cell;
    cell.content = std::move(words);
    return cell;
}

Cell saidCell(Text text)
{
    Cell cell;
    cell.content = std::move(text);
    return cell;
}

Cell textCell(Sentence sentence, std::vector<Argument> arguments)
{
    Cell cell;
    cell.content = sentenceText(sentence, std::move(arguments));
    return cell;
}

Cell nameCell(const Part &part) { return textCell(translatable("Report", "%1"), {BothNames{part.name, part.nameZh}}); }

Cell amountCell(double si, Dimension dimension)
{
    Cell cell;
    cell.content = Amount(si, dimension);
    return cell;
}

Cell strongCell(Cell cell)
{
    cell.strong = true;
    return cell;
}

Cell blankCell() { return wordsCell({}); }

TableColumn column(Sentence head, double weight, bool right) { return {sentenceText(head), weight, right}; }

Text sentenceText(Sentence sentence, std::vector<Argument> arguments) { return {sentence, std::move(arguments)}; }

Sentence gradeName(Grade grade)
{
    switch (grade) {
    case Grade::Measured: return translatable("Report", "measured");
    case Grade::Datasheet: return translatable("Report", "data sheet");
    case Grade::Standard: return translatable("Report", "standard");
    case Grade::VendorClaim: return translatable("Report", "vendor claim");
    case Grade::User: return translatable("Report", "user");
    case Grade::Assumption: break;
    }
    return translatable("Report", "assumption");
}

} // namespace gridhall
