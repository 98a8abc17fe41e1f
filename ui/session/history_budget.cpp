// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/history_budget.h"

namespace gridhall {

std::size_t bytesOf(const Edit &edit)
{
    std::size_t bytes = 0;
    for (const Edit::Change &change : edit.changes()) {
        const int versions = int(change.before.has_value()) + int(change.after.has_value());
        bytes += sizeof(Edit::Change) + std::size_t(versions) * (sizeof(Item) + 64);
    }
    return bytes;
}

void HistoryBudget::trim()
{
    std::size_t sum = 0;
    std::deque<std::weak_ptr<Edit>> kept;
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
        const std::shared_ptr<Edit> edit = step->lock();
        if (!edit || edit->isEmpty())
            continue;
        sum += bytesOf(*edit);
        if (sum > bytes_ && !kept.empty())
            *edit = Edit();
        else
            kept.push_front(*step);
    }
    steps_ = std::move(kept);
}

} // namespace gridhall
