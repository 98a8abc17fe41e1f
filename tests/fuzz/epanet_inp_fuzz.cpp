// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epanet_inp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace gridhall;

namespace {

bool allFinite(const std::vector<double> &values)
{
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

} // namespace

/// A network of another program: read or refused; a small one is solved, to finite heads and flows or to a problem that
/// says why not. What is read can be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto named = readEpanetInp(std::string_view(reinterpret_cast<const char *>(data), size));
    if (!named)
        return 0;
    (void)writeEpanetInp(*named);
    if (named->network.nodes.size() + named->network.links.size() > 200)
        return 0;
    const NetworkState state = solveNetwork(named->network);
    if (state.problem == NetworkProblem::None && !(allFinite(state.head_m) && allFinite(state.flow_m3_per_s)))
        std::abort();
    return 0;
}
