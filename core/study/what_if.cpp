// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/what_if.h"

namespace gridhall {

WhatIf::WhatIf(SnapshotPtr snapshot)
    : snapshot_(std::move(snapshot)), net_(*snapshot_->network), ledger_(net_, *snapshot_->cooling),
      normal_(snapshot_->network->elements.size())
{
    for (const FailureLedger::Touched &element : ledger_.normal())
        normal_[indexOf(element.element)] = element;
    fail({});
}

void WhatIf::fail(std::vector<FailureKey> keys)
{
    keys_ = std::move(keys);
    failure_ = ledger_.failed(keys_);
    touched_.clear();
    lost_.clear();
    for (const FailureLedger::Touched &element : ledger_.touched())
        touched_.emplace(element.element, element);
    for (const std::int32_t element : ledger_.lost())
        lost_.insert(element);
}

std::vector<FailureKey> WhatIf::work() const
{
    std::vector<FailureKey> work;
    std::ranges::copy_if(keys_, std::back_inserter(work), [](const FailureKey &key) { return key.mode == FailureMode::Planned; });
    return work;
}

std::vector<std::int32_t> WhatIf::closed() const { return ledger_.closedTies(); }

std::vector<RankedFailure> WhatIf::pairs() const
{
    FailureLedger ledger(net_, *snapshot_->cooling);
    return rankedPairs(net_, ledger);
}

std::vector<RankedFailure> WhatIf::during() const
{
    FailureLedger ledger(net_, *snapshot_->cooling);
    return rankedDuring(work(), net_, ledger);
}

std::vector<Id> WhatIf::subjects() const
{
    std::vector<Id> ids;
    for (const FailureKey &key : keys_)
        for (const Id id : subjectsOf(*snapshot_->network, key))
            ids.push_back(id);
    return ids;
}

std::map<Id, SupplyFate> WhatIf::fates() const
{
    std::map<Id, SupplyFate> fates;
    if (!isOn())
        return fates;
    const auto &elements = snapshot_->network->elements;
    for (const std::int32_t e : ledger_.heated())
        fates[elements[indexOf(e)].id] = SupplyFate::Heated;
    for (const auto &[e, touched] : touched_) {
        const PowerCase::Element &element = elements[indexOf(e)];
        const bool live = touched.bits & supply::live;
        if (element.isIt) {
            if (const auto fate = fateOfLoad(e, touched))
                fates[element.id] = *fate;
        } else if (!live) {
            fates[element.id] = SupplyFate::Dead;
        } else if (loading(e) > 1 + 1e-6) {
            fates[element.id] = SupplyFate::Over;
        } else if (touched.demand_w > normal_[indexOf(e)].demand_w * (1 + 1e-6)) {
            fates[element.id] = SupplyFate::Carries;
        }
    }
    for (const std::int32_t e : lost_)
        if (!elements[indexOf(e)].isIt)
            fates[elements[indexOf(e)].id] = SupplyFate::Lost;
    return fates;
}

std::optional<SupplyFate> WhatIf::fateOfLoad(std::int32_t e, const FailureLedger::Touched &touched) const
{
    using Outcome = FailureLedger::Outcome;
    if (touched.outcome == Outcome::Dark || touched.outcome == Outcome::Inside)
        return SupplyFate::Dark;
    if (touched.outcome == Outcome::Unprotected)
        return SupplyFate::Unprotected;
    if (touched.outcome != Outcome::OnePath)
        return std::nullopt;
    const std::int32_t v = net_.vertexOf[indexOf(e)];
    for (std::int32_t s = net_.inStart[indexOf(v)]; s < net_.inStart[indexOf(v) + 1]; ++s)
        if (const std::int32_t from = net_.inFrom[indexOf(s)]; bits(net_.elementOf[indexOf(from)]) & supply::live)
            return net_.feed[indexOf(from)] == Feed::B ? SupplyFate::PathB : SupplyFate::PathA;
    return SupplyFate::Dark;
}

std::uint8_t WhatIf::bits(std::int32_t element) const
{
    const auto at = touched_.find(element);
    return at != touched_.end() ? at->second.bits : normal_[indexOf(element)].bits;
}

double WhatIf::demand_w(std::int32_t element) const
{
    const auto at = touched_.find(element);
    return at != touched_.end() ? at->second.demand_w : normal_[indexOf(element)].demand_w;
}

double WhatIf::loading(std::int32_t element) const
{
    const double limit = snapshot_->power.elements[indexOf(element)].limit_w;
    return limit > 0 ? demand_w(element) / limit : 0;
}

std::vector<FailureKey> toggled(const WhatIf &whatIf, const FailureKey &pressed, bool adding)
{
    const bool again = std::ranges::find(whatIf.keys(), pressed) != whatIf.keys().end();
    std::vector<FailureKey> keys = adding ? whatIf.keys() : std::vector<FailureKey>();
    if (again)
        std::erase(keys, pressed);
    else
        keys.push_back(pressed);
    return keys;
}

std::vector<FailureKey> keysOf(const Snapshot &snapshot, const std::vector<Id> &ids, FailureMode mode)
{
    std::vector<FailureKey> keys;
    const auto &elements = snapshot.network->elements;
    for (const Id id : ids)
        if (const auto at = std::ranges::lower_bound(elements, id, {}, &PowerCase::Element::id);
            at != elements.end() && at->id == id && !at->isIt)
            keys.push_back({mode, false, static_cast<std::int32_t>(at - elements.begin())});
    return keys;
}

std::vector<Id> pathsOf(const Snapshot &snapshot, Id load)
{
    std::vector<Id> found{load};
    for (const PowerCord *cord : snapshot.power.cordsOf(load))
        for (const Id id : snapshot.power.pathOf(*cord))
            if (std::ranges::find(found, id) == found.end())
                found.push_back(id);
    return found;
}

} // namespace gridhall
