// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/what_if.h"

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

std::vector<Id> WhatIf::subjects() const
{
    std::vector<Id> ids;
    for (const FailureKey &key : keys_)
        for (const Id id : subjectsOf(*snapshot_->network, key))
            ids.push_back(id);
    return ids;
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

} // namespace gridhall
