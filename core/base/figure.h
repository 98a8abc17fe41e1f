// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <span>
#include <string>
#include <variant>
#include <vector>

namespace gridhall {

/// How far a figure can be trusted, best first. A computed figure has the worst grade of its inputs.
enum class Grade { Measured, Datasheet, Standard, VendorClaim, User, Assumption };

/// A figure as given, SI, with where it comes from.
struct Given {
    std::string key; ///< From core/catalog/keys.h; ends in its SI unit: "peak_power_w".
    double value = 0.0;
    Grade grade = Grade::Assumption;
    std::string source;

    bool operator==(const Given &) const = default;
};

/// How a figure is computed: an id for reports, the formula in words, where it is from, and the arithmetic.
struct Formula {
    const char *id = "";      ///< "tok.k_idle"
    const char *written = ""; ///< "1 + phi*((1-u) + r)/u", names as in `inputs`
    const char *source = "";  ///< Standard, paper, datasheet, or "Gridhall definition".
    double (*eval)(std::span<const double>) = nullptr;
};

/// A number that explains itself: value, formula, inputs, each with source and grade.
struct Figure {
    struct Input;

    std::string id; ///< "kpi.pue", "power.ups.input"
    Text name;
    Amount value;
    const Formula *formula = nullptr; ///< Null for a given.
    std::vector<Input> inputs;
    Grade grade = Grade::Assumption;
    std::string source; ///< Of a given; empty for a computed one.
};

/// One input of a figure: its symbol in the formula, and the figure itself.
struct Figure::Input {
    std::string symbol;
    Figure figure;
};

Figure givenFigure(std::string id, Text name, Amount value, Grade grade, std::string source);
/// Evaluates the formula over the inputs; the grade is the worst of theirs.
Figure computedFigure(std::string id, Text name, Dimension dimension, const Formula &formula, std::vector<Figure::Input> inputs);

} // namespace gridhall
