// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/branches.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"

namespace gridhall {

namespace {

constexpr std::size_t longestBranch = 64;

std::size_t placeOf(std::int32_t i) { return static_cast<std::size_t>(i); }

bool isBalancing(const Layout &layout, Id id)
{
    const Kept<Item> item = layout.find<Item>(id);
    const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
    return part && part->role == Role::Valve && part->trait("valve") == "balancing";
}

class BranchFinder {
public:
    BranchFinder(const Layout &layout, const LoopNetwork &drawn) : layout_(layout), drawn_(drawn), at_(drawn.nodes.size())
    {
        for (std::size_t k = 0; k < drawn.links.size(); ++k) {
            at_[placeOf(drawn.pipes.links[k].from)].push_back(k);
            at_[placeOf(drawn.pipes.links[k].to)].push_back(k);
        }
        for (std::size_t k = 0; k < drawn.links.size(); ++k)
            if (drawn.links[k].kind == LoopLink::Kind::Load)
                found_.push_back(branchOf(k));
    }
    std::vector<Branch> taken() { return std::move(found_); }

private:
    Branch branchOf(std::size_t load) const
    {
        Branch branch;
        branch.load = load;
        for (std::int32_t node : {drawn_.pipes.links[load].to, drawn_.pipes.links[load].from}) {
            std::size_t from = load;
            for (std::size_t length = 0; at_[placeOf(node)].size() == 2 && length < longestBranch; ++length) {
                const auto &pair = at_[placeOf(node)];
                const std::size_t next = pair[0] == from ? pair[1] : pair[0];
                const LoopLink::Kind kind = drawn_.links[next].kind;
                if (kind == LoopLink::Kind::Source || kind == LoopLink::Kind::Load || kind == LoopLink::Kind::Pump)
                    break;
                note(branch, next);
                node = drawn_.pipes.links[next].from == node ? drawn_.pipes.links[next].to : drawn_.pipes.links[next].from;
                from = next;
            }
        }
        return branch;
    }

    void note(Branch &branch, std::size_t k) const
    {
        const LoopLink &link = drawn_.links[k];
        if (link.kind == LoopLink::Kind::Control)
            branch.control = k;
        if (link.kind == LoopLink::Kind::Pipe && !branch.run) {
            branch.run = link.id;
            branch.bore_m = drawn_.pipes.links[k].bore_m;
        }
        const Kept<Run> run = link.kind == LoopLink::Kind::Pipe ? layout_.find<Run>(link.id) : nullptr;
        const bool stated = run && figureOf(layout_, *run, key::valveFlow);
        if (!branch.valve && (stated || (link.kind == LoopLink::Kind::Fitting && isBalancing(layout_, link.id)))) {
            branch.valve = link.id;
            branch.valveLink = k;
        }
    }

    const Layout &layout_;
    const LoopNetwork &drawn_;
    std::vector<std::vector<std::size_t>> at_;
    std::vector<Branch> found_;
};

} // namespace

std::vector<Branch> branchesOf(const Layout &layout, const LoopNetwork &drawn) { return BranchFinder(layout, drawn).taken(); }

} // namespace gridhall
