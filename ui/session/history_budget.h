// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/edit.h"

#include <cstddef>
#include <deque>
#include <memory>

namespace gridhall {

/// Keeps the history below a number of bytes by emptying its oldest steps.
class HistoryBudget {
public:
    static constexpr int maxSteps = 10'000;
    static constexpr std::size_t maxBytes = 256u << 20;

    explicit HistoryBudget(std::size_t bytes = maxBytes) : bytes_(bytes) {}

    void add(std::weak_ptr<Edit> step) { steps_.push_back(std::move(step)); }
    void trim(); ///< Empties the oldest steps until the rest fits; the newest always stays.
    void clear() { steps_.clear(); }

private:
    std::size_t bytes_;
    std::deque<std::weak_ptr<Edit>> steps_;
};

/// What a step holds on to, roughly: entities are counted whole though versions share them.
std::size_t bytesOf(const Edit &edit);

} // namespace gridhall
