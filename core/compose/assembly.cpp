// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/assembly.h"

#include "core/catalog/keys.h"
#include "core/compose/presets.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gridhall {

namespace {

constexpr double intakeWidth_mm = 9000, intakeDepth_mm = 21000, intakeDepthOne_mm = 11000;
constexpr double intakeReserve = 1.15; ///< Rating of an intake over what its blocks draw.
constexpr double mediumCable_mm = 600;

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string intakePart(double watts)
{
    const double mva = watts * 1e-6 / 0.98 * intakeReserve;
    for (const auto &[rating, number] :
         {std::pair{2.5, "2p5"}, std::pair{5.0, "5"}, std::pair{10.0, "10"}, std::pair{25.0, "25"}, std::pair{50.0, "50"}})
        if (mva <= rating)
            return std::string("power.utility.20kv.") + number + "mva";
    return "power.utility.20kv.100mva";
}

class Assembling {
public:
    Assembling(const Library &library, const Brief &brief, const Siting &siting, const std::vector<int> &phases)
        : library_(library), brief_(brief), siting_(siting), phases_(phases), draft_(library)
    {
    }

    Result<Layout> made()
    {
        addCards();
        addGround();
        pasteBlocks();
        drawIntakes();
        joinBlocks();
        if (draft_.problem())
            return *draft_.problem();
        if (problem_)
            return *problem_;
        return draft_.layout();
    }

private:
    void addCards()
    {
        double it_w = 0;
        for (const ModuleBlock *block : siting_.blocks)
            it_w += block->it_w;
        Site site;
        site.name = brief_.name;
        site.customer = brief_.customer;
        site.location = brief_.location;
        site.designDryBulb_k = brief_.designDryBulb_k;
        site.designWetBulb_k = brief_.designDryBulb_k - 10;
        site.gridCap_w = brief_.gridCap_w;
        draft_.add(site);
        Criteria criteria;
        criteria.itLoad_w = it_w;
        criteria.pueTarget = brief_.pueTarget;
        criteria.tokEnergyTarget_j_per_token = brief_.tokEnergyTarget_j_per_token;
        draft_.add(criteria);
        Delivery delivery = deliveryFor(brief_, it_w);
        if (!phases_.empty())
            delivery.phaseGap_s = 0;
        draft_.add(std::move(delivery));
        addLayers(draft_);
        if (const auto workload = workloadOf(brief_)) {
            Assignment everywhere;
            everywhere.workload = draft_.add(*workload);
            draft_.add(everywhere);
        }
    }
    void addSpace(SpaceKind kind, const std::string &tag, Polygon outline)
    {
        Space space;
        space.kind = kind;
        space.tag = tag;
        space.outline = std::move(outline);
        const auto drawnSpace = drawn(draft_.layout(), space);
        if (drawnSpace)
            draft_.apply(drawnSpace->edit);
        else if (!problem_)
            problem_ = drawnSpace.problem();
    }
    void addGround()
    {
        Polygon yard = brief_.site;
        if (yard.empty()) {
            Box box;
            for (const Sited &one : siting_.sited) {
                const Footprint &print = siting_.footprints[one.index];
                box = box.united(
                    {{tenthsOf(one.x_m), tenthsOf(one.y_m)}, {tenthsOf(one.x_m + print.width_m), tenthsOf(one.y_m + print.depth_m)}});
            }
            yard = box.grown(tenthsOf(groundOf(brief_).fence_m)).corners();
        }
        addSpace(SpaceKind::Yard, "Site", std::move(yard));
        for (std::size_t i = 0; i < brief_.noGo.size(); ++i)
            addSpace(SpaceKind::NoGo, "No-go " + std::to_string(i + 1), brief_.noGo[i]);
    }

    struct Drawn {
        Clip clip;
        DrawnBlock block;
    };
    const Drawn &drawnOnce(const BlockRecipe &recipe)
    {
        const auto [at, fresh] = drawings_.try_emplace(recipe);
        if (fresh) {
            Draft alone(library_);
            at->second.block = drawBlock(alone, recipe, siting_.quarter);
            at->second.clip = copied(alone.layout(), at->second.block.roots);
        }
        return at->second;
    }
    void pasteBlocks()
    {
        grid_.resize(siting_.blocks.size());
        for (const Sited &one : siting_.sited) {
            if (one.index >= siting_.blocks.size())
                continue;
            const Drawn &drawing = drawnOnce(siting_.blocks[one.index]->recipe);
            const auto copy = pasted(draft_.layout(), drawing.clip, Id(), {tenthsOf(one.x_m), tenthsOf(one.y_m)});
            if (!copy) {
                problem_ = copy.problem();
                return;
            }
            draft_.apply(copy->edit);
            for (const Id root : copy->ids)
                setPhase(root, phaseOfBlock(one.index));
            for (const GridPort &port : drawing.block.grid)
                grid_[one.index].push_back({{copy->ids[port.root], port.port}, port.feed, one.y_m * 1e3});
        }
    }

    int phaseOfBlock(std::size_t block) const { return block < phases_.size() ? phases_[block] : 1; }
    /// What comes with the first phase says nothing.
    void setPhase(Id root, int phase)
    {
        if (phase <= 1)
            return;
        Edit edit;
        const auto state = [&](const auto &before) {
            if (!before)
                return;
            auto after = *before;
            after.figures.push_back({key::phase, double(phase), Grade::User, "composed: first blocks first"});
            edit.replace(before, after);
        };
        state(draft_.layout().find<Item>(root));
        state(draft_.layout().find<Space>(root));
        draft_.apply(edit);
    }

    struct Waiting {
        PortRef port;
        Feed feed;
        double south_mm = 0; ///< South edge of the block: the lane lies before it.
    };
    /// From north to south: meter A, line-up A, line-up B, meter B; turned by a quarter with the blocks.
    void drawIntakes()
    {
        for (const Sited &one : siting_.sited) {
            if (one.index < siting_.blocks.size())
                continue;
            const auto intake = one.index - siting_.blocks.size();
            double watts = 0;
            for (std::size_t i = intake * blocksPerIntake; i < std::min((intake + 1) * blocksPerIntake, siting_.blocks.size()); ++i)
                watts += siting_.blocks[i]->facility_w;
            const double x = one.x_m * 1e3 + intakeWidth_mm / 2, y = one.y_m * 1e3;
            const auto number = static_cast<int>(intake) + 1;
            intakePhase_ = phaseOfBlock(intake * blocksPerIntake);
            if (brief_.twoPaths)
                drawIntake("A", Feed::A, number, watts, x, y + 18500, y + 14000);
            drawIntake(brief_.twoPaths ? "B" : "A", brief_.twoPaths ? Feed::B : Feed::A, number, watts, x, y + 2500, y + 7000);
        }
    }
    void drawIntake(const std::string &path, Feed feed, int number, double watts, double x, double meterY, double lineY)
    {
        const Id meter = draft_.place(intakePart(watts), Id(), x, meterY, 0, "GRID-" + path + twoDigits(number));
        const Id line = draft_.place("power.mv.ais24.line5", Id(), x, lineY, 0, "MV-" + path + twoDigits(number));
        setPhase(meter, intakePhase_);
        setPhase(line, intakePhase_);
        draft_.join(meter, "out", line, "in", "power.cable.mv.1250", feed, mediumCable_mm);
        lines_[{number - 1, feed}] = line;
    }
    void joinBlocks()
    {
        const Id cable = draft_.part("power.cable.mv.300");
        std::vector<Joint> joints;
        for (std::size_t i = 0; i < grid_.size(); ++i)
            for (const Waiting &waiting : grid_[i]) {
                const auto line = lines_.find({static_cast<int>(i) / blocksPerIntake, waiting.feed});
                if (line == lines_.end())
                    continue;
                Joint joint;
                joint.from = {line->second, "out." + std::to_string(i % blocksPerIntake + 1)};
                joint.to = waiting.port;
                joint.part = cable;
                joint.feed = waiting.feed;
                joint.z = fromMm(mediumCable_mm);
                // Along the lane in front of the block, paths a metre apart.
                const Point from = portPlace(draft_.layout(), joint.from).at, to = portPlace(draft_.layout(), joint.to).at;
                const Tenths lane = fromMm(waiting.south_mm - 2500 + (waiting.feed == Feed::A ? 500 : -500));
                joint.bends = {{from.x, lane}, {to.x, lane}};
                joints.push_back(std::move(joint));
            }
        const auto done = connected(draft_.layout(), joints);
        if (done)
            draft_.apply(done->edit);
        else if (!problem_)
            problem_ = done.problem();
    }

    const Library &library_;
    const Brief &brief_;
    const Siting &siting_;
    const std::vector<int> &phases_;
    int intakePhase_ = 1;
    Draft draft_;
    std::optional<Problem> problem_;
    std::map<BlockRecipe, Drawn> drawings_;
    std::vector<std::vector<Waiting>> grid_;
    std::map<std::pair<int, Feed>, Id> lines_;
};

} // namespace

Footprint intakeFootprint(bool twoPaths, int) { return {intakeWidth_mm * 1e-3, (twoPaths ? intakeDepth_mm : intakeDepthOne_mm) * 1e-3}; }

Ground groundOf(const Brief &brief)
{
    Ground ground;
    ground.outline = brief.site;
    ground.noGo = brief.noGo;
    return ground;
}

Siting sitedOn(const Ground &ground, const std::vector<const ModuleBlock *> &blocks, bool twoPaths)
{
    Siting best;
    for (const int quarter : {0, 1}) {
        Siting siting;
        siting.quarter = quarter;
        siting.blocks = blocks;
        for (const ModuleBlock *block : blocks)
            siting.footprints.push_back(quarter == 0 ? Footprint{block->width_m, block->depth_m}
                                                     : Footprint{block->depth_m, block->width_m});
        const auto intakes = (blocks.size() + blocksPerIntake - 1) / blocksPerIntake;
        for (std::size_t i = 0; i < intakes; ++i)
            siting.footprints.push_back(intakeFootprint(twoPaths, quarter));
        siting.sited = placedOn(ground, siting.footprints);
        if (quarter == 0 || siting.sited.size() > best.sited.size())
            best = std::move(siting);
        if (best.complete())
            break;
    }
    return best;
}

Result<Layout> assembled(const Library &library, const Brief &brief, const Siting &siting, const std::vector<int> &phases)
{
    return Assembling(library, brief, siting, phases).made();
}

Delivery deliveryFor(const Brief &brief, double it_w)
{
    Delivery delivery;
    delivery.start = brief.start;
    delivery.crews = std::max(2.0, std::ceil(it_w / 4e6));
    delivery.testers = std::max(1.0, std::ceil(it_w / 6e6));
    delivery.cranes = std::max(1.0, std::ceil(it_w / 60e6));
    return delivery;
}

double crewScaleFor(double it_w)
{
    return std::max(1.0, std::min(std::max(2.0, std::ceil(it_w / 4e6)) / 2, std::max(1.0, std::ceil(it_w / 6e6))));
}

} // namespace gridhall
