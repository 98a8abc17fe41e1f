// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/samples.h"
#include "core/exchange/project_json.h"

#include <cstdio>
#include <fstream>

using namespace gridhall;

/// gridhall-samples CATALOG_FOLDER OUT_FOLDER: writes the shipped samples and templates in the text form.
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
    const std::pair<const char *, Layout (*)(const Library &)> designs[] = {{"samples/ai-pod", aiPod},
                                                                            {"samples/ai-hall-20mw", aiHall20Mw},
                                                                            {"samples/air-hall", airHall},
                                                                            {"samples/campus-1gw", campus1Gw},
                                                                            {"samples/broken", broken},
                                                                            {"templates/empty-hall", emptyHall},
                                                                            {"templates/liquid-pod-16", liquidPod16},
                                                                            {"templates/single-module", singleModule},
                                                                            {"templates/power-block", powerBlock}};
    for (const char *kind : {"samples", "templates"})
        std::filesystem::create_directories(folder / kind);
    for (const auto &[name, make] : designs) {
        std::ofstream out(folder / (std::string(name) + ".json"), std::ios::binary);
        out << jsonOf(make(*library));
        if (!out) {
            std::fprintf(stderr, "gridhall-samples: cannot write %s\n", name);
            return 1;
        }
    }
    return 0;
}
