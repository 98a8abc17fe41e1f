// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/soak.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace gridhall::test {

namespace {

constexpr Soak soaks[] = {
    {"layout", layoutRound}, {"study", studyRound}, {"nonsense", nonsenseRound}, {"brief", briefRound}, {"roundtrip", roundTripRound}};

/// Runs one round; says how to run it again if it breaks.
bool held(const Soak &soak, std::uint32_t seed)
{
    const Broken broken = soak.round(seed);
    if (broken)
        std::printf("%s broke: %s\nagain: gridhall_soak %s %u\n", soak.name, broken->c_str(), soak.name, seed);
    return !broken;
}

int runFor(std::chrono::duration<double> time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    std::uint32_t seed = 1;
    for (; std::chrono::steady_clock::now() < end || seed == 1; ++seed)
        for (const Soak &soak : allSoaks())
            if (!held(soak, seed))
                return 1;
    std::printf("%u rounds of each soak held\n", seed - 1);
    return 0;
}

} // namespace

std::span<const Soak> allSoaks() { return soaks; }

} // namespace gridhall::test

/// `gridhall_soak SECONDS` soaks for so long; `gridhall_soak NAME SEED` runs one round.
int main(int argc, char **argv)
{
    using namespace gridhall::test;
    if (argc < 3)
        return runFor(std::chrono::duration<double>(argc > 1 ? std::atof(argv[1]) : 600));
    for (const Soak &soak : allSoaks())
        if (std::string_view(soak.name) == argv[1])
            return held(soak, static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10))) ? 0 : 1;
    std::fprintf(stderr, "there is no soak %s\n", argv[1]);
    return 2;
}
