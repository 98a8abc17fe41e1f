// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/least_shift.h"

namespace gridhall {

void shiftApart(std::vector<double> &wanted, const std::vector<double> &weight, const std::vector<double> &distance)
{
    struct Pool {
        double sum, weight;
        std::size_t count;
    };
    std::vector<Pool> pools;
    double offset = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        offset += distance[i];
        pools.push_back({(wanted[i] - offset) * weight[i], weight[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].sum * pools.back().weight > pools.back().sum * pools[pools.size() - 2].weight) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back() = {pools.back().sum + last.sum, pools.back().weight + last.weight, pools.back().count + last.count};
        }
    }
    std::size_t i = 0;
    offset = 0;
    for (const Pool &pool : pools)
        for (std::size_t k = 0; k < pool.count; ++k, ++i) {
            offset += distance[i];
            wanted[i] = pool.sum / pool.weight + offset;
        }
}

} // namespace gridhall
