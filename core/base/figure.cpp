// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/figure.h"

#include <algorithm>

namespace gridhall {

Figure givenFigure(std::string id, Text name, Amount value, Grade grade, std::string source)
{
    Figure figure;
    figure.id = std::move(id);
    figure.name = std::move(name);
    figure.value = value;
    figure.grade = grade;
    figure.source = std::move(source);
    return figure;
}

Figure computedFigure(std::string id, Text name, Dimension dimension, const Formula &formula, std::vector<Figure::Input> inputs)
{
    std::vector<double> values;
    Grade worst = Grade::Measured;
    for (const Figure::Input &input : inputs) {
        values.push_back(input.figure.value.si);
        worst = std::max(worst, input.figure.grade);
    }
    Figure figure;
    figure.id = std::move(id);
    figure.name = std::move(name);
    figure.value = Amount(formula.eval(values), dimension);
    figure.formula = &formula;
    figure.inputs = std::move(inputs);
    figure.grade = worst;
    return figure;
}

} // namespace gridhall
