// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace gridhall {

/// Does pieces of work that know nothing of each other, on up to four threads; back when all are done. The order of the
/// work is open: each piece writes a result of its own.
template <class Work>
void sideBySide(std::size_t count, const Work &work)
{
    const std::size_t threads = std::min<std::size_t>({count, 4, std::max(1u, std::thread::hardware_concurrency())});
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
}

} // namespace gridhall
