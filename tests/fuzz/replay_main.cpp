// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/replay.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

std::vector<Bytes> seedsIn(const fs::path &folder)
{
    std::vector<fs::path> paths;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Bytes> seeds;
    for (const fs::path &path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

/// A seed with a few faults: a bit turned, a byte made something awkward, a piece cut out, doubled or taken from another.
class Spoiling {
public:
    explicit Spoiling(std::span<const Bytes> seeds) : seeds_(seeds) {}

    Bytes next()
    {
        Bytes bytes = seeds_[upTo(seeds_.size() - 1)];
        for (std::size_t faults = 1 + upTo(4); faults > 0 && !bytes.empty(); --faults)
            spoil(bytes);
        return bytes;
    }

private:
    std::size_t upTo(std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(dice_); }

    void spoil(Bytes &bytes)
    {
        static constexpr std::string_view awkward("\0\xff\n\"{}[],;:-.0919eE%\\'<&*!|\t ", 30);
        const std::size_t at = upTo(bytes.size() - 1), count = std::min(bytes.size() - at, 1 + upTo(40));
        const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (upTo(4)) {
        case 0: bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ (1u << upTo(7))); break;
        case 1: bytes[at] = static_cast<std::uint8_t>(awkward[upTo(awkward.size() - 1)]); break;
        case 2: bytes.erase(from, from + static_cast<std::ptrdiff_t>(count)); break;
        case 3: {
            const Bytes piece(from, from + static_cast<std::ptrdiff_t>(count));
            for (std::size_t times = 1 + upTo(8); times > 0; --times)
                bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), piece.begin(), piece.end());
            break;
        }
        default: {
            const Bytes &other = seeds_[upTo(seeds_.size() - 1)];
            if (other.empty())
                break;
            const std::size_t start = upTo(other.size() - 1), length = std::min(other.size() - start, 1 + upTo(200));
            bytes.insert(from, other.begin() + static_cast<std::ptrdiff_t>(start),
                         other.begin() + static_cast<std::ptrdiff_t>(start + length));
        }
        }
    }

    std::span<const Bytes> seeds_;
    std::mt19937 dice_{1};
};

} // namespace

/// `gridhall_replay NAME SPOILT FOLDER`: every seed of a fuzzing target (among them what once broke it), and SPOILT seeds
/// with a few faults, the same each time. Without sanitizers it finds crashes, hangs and broken promises only.
int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const std::span all(replayTargets, replayTargetCount);
    const auto target =
        std::ranges::find(all, std::string_view(argv[1]), [](const ReplayTarget &one) { return std::string_view(one.name); });
    if (target == all.end())
        return 2;
    const std::vector<Bytes> seeds = seedsIn(argv[3]);
    if (seeds.empty())
        return 3;
    for (const Bytes &seed : seeds)
        target->run(seed.data(), seed.size());
    Spoiling spoiling(seeds);
    const int spoilt = std::atoi(argv[2]);
    for (int i = 0; i < spoilt; ++i) {
        const Bytes bytes = spoiling.next();
        target->run(bytes.data(), bytes.size());
    }
    std::printf("%s: %zu seeds and %d spoilt ones\n", argv[1], seeds.size(), spoilt);
    return 0;
}
