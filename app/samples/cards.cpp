// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"

#include "core/compose/presets.h"

#include <cstdio>
#include <cstdlib>

namespace gridhall {

namespace {

void assignEverywhere(Draft &draft, Id workload)
{
    Assignment assignment;
    assignment.workload = workload;
    draft.add(assignment);
}

} // namespace

Layout finished(const Draft &draft)
{
    if (draft.problem()) {
        std::fprintf(stderr, "sample: %s\n", plain(draft.problem()->text).c_str());
        std::exit(1);
    }
    return draft.layout();
}

void addCards(Draft &draft, const std::string &name, double designDryBulb_c, double gridCap_w)
{
    Site site;
    site.name = name;
    site.author = "Gridhall";
    site.designDryBulb_k = designDryBulb_c + 273.15;
    site.designWetBulb_k = designDryBulb_c - 10 + 273.15;
    site.gridCap_w = gridCap_w;
    draft.add(site);
    draft.add(Criteria());
    addLayers(draft);
}

void addGb200Workload(Draft &draft, double utilisation)
{
    Workload workload = *workloadFor("GB200", utilisation);
    workload.duty = Duty::Conversation;
    assignEverywhere(draft, draft.add(std::move(workload)));
}

void addH200Workload(Draft &draft, double utilisation) { assignEverywhere(draft, draft.add(*workloadFor("H200", utilisation))); }

} // namespace gridhall
