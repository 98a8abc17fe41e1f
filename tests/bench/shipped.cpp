// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shipped.h"

#include "core/exchange/project_json.h"
#include "core/layout/frames.h"

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace gridhall::test {

std::string textOfSample(const std::string &name)
{
    const std::string path = std::string(GRIDHALL_SHARE) + "/samples/" + name + ".json";
    std::ifstream file(path);
    if (!file) {
        std::fprintf(stderr, "there is no sample %s\n", path.c_str());
        std::exit(1);
    }
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const Layout &sample(const std::string &name)
{
    static std::map<std::string, Layout> read;
    const auto known = read.find(name);
    if (known != read.end())
        return known->second;
    const auto project = projectFromJson(textOfSample(name), name);
    if (!project) {
        std::fprintf(stderr, "%s\n", plain(project.problem().text).c_str());
        std::exit(1);
    }
    return read.emplace(name, project->layout).first->second;
}

Id middleRack(const Layout &layout)
{
    std::vector<Id> racks;
    for (const Kept<Item> &item : layout.all<Item>()) {
        const Role role = roleOf(layout, *item);
        if (role == Role::ItRack || role == Role::Rack)
            racks.push_back(item->id);
    }
    return racks.empty() ? Id() : racks[racks.size() / 2];
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace gridhall::test
