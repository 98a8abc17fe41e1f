// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/samples.h"
#include "core/exchange/project_json.h"

#include <cstdio>
#include <fstream>

using namespace gridhall;

/// gridhall-samples CATALOG_FOLDER OUT_FOLDER: writes the shipped samples in the text form.
int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: gridhall-samples CATALOG_FOLDER OUT_FOLDER\n");
        return 2;
    }
    const auto library = Library::loaded({argv[1]});
    if (!library) {
        std::fprintf(stderr, "gridhall-samples: %s\n", plain(library.problem().text).c_str());
        return 1;
    }
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    const std::pair<const char *, Layout (*)(const Library &)> samples[] = {
        {"ai-pod", aiPod}, {"ai-hall-20mw", aiHall20Mw}, {"air-hall", airHall}, {"campus-1gw", campus1Gw}, {"broken", broken}};
    for (const auto &[name, make] : samples) {
        std::ofstream out(folder / (std::string(name) + ".json"), std::ios::binary);
        out << jsonOf(make(*library));
        if (!out) {
            std::fprintf(stderr, "gridhall-samples: cannot write %s\n", name);
            return 1;
        }
    }
    return 0;
}
