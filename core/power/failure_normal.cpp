// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure_walks.h"
#include "core/power/power_sweep.h"

#include <algorithm>

namespace gridhall {

NormalState::NormalState(const PowerNet &net) : state(energised(net, Switching::Automatic, false, {}))
{
    const std::size_t size = indexOf(net.count);
    PowerSweep sweep(net);
    sweep.run(state);
    out.resize(size);
    in.resize(size);
    gain.assign(size, 1);
    idle.assign(size, 0);
    limit.assign(size, 0);
    load.assign(size, 0);
    for (std::int32_t v = 0; v < net.count; ++v) {
        const std::size_t i = indexOf(v);
        const PowerCase::Element &element = net.element(v);
        limit[i] = limitOf(net, v);
        load[i] = element.load_w;
        if (!(state.bits[i] & supply::live))
            continue;
        itLoads += element.isIt;
        out[i] = sweep.output_w(v);
        in[i] = sweep.input_w(v);
        if (out[i] > 0)
            gain[i] = (in[i] - element.load_w) / out[i];
        else
            idle[i] = in[i] - element.load_w;
        if (limit[i] > 0 && out[i] > 0)
            tightest.push_back(v);
    }
    const auto loading = [this](std::int32_t v) { return out[indexOf(v)] / limit[indexOf(v)]; };
    std::ranges::stable_sort(tightest, [&](std::int32_t a, std::int32_t b) { return loading(a) > loading(b); });
}

} // namespace gridhall
