// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <cassert>
#include <utility>
#include <variant>

namespace gridhall {

/// Why something a user asked for was not done: one sentence that names the place and the remedy.
struct Problem {
    Text text;

    Problem(Sentence sentence, std::vector<Argument> arguments = {}) : text{sentence, std::move(arguments)} {}
};

/// A value, or the problem that kept it from being made.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Problem problem) : content_(std::move(problem)) {}

    explicit operator bool() const { return std::holds_alternative<T>(content_); }
    T &operator*() { return std::get<T>(content_); }
    const T &operator*() const { return std::get<T>(content_); }
    T *operator->() { return &std::get<T>(content_); }
    const T *operator->() const { return &std::get<T>(content_); }
    const Problem &problem() const { return std::get<Problem>(content_); }

private:
    std::variant<T, Problem> content_;
};

/// Success without a value.
struct Done {
    bool operator==(const Done &) const = default;
};

} // namespace gridhall
