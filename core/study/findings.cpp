// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/findings.h"

#include <set>
#include <tuple>

namespace gridhall {

namespace {

CheckKind kindOf(const Check &check)
{
    return check.geometric ? CheckKind::Geometric : check.yearly ? CheckKind::Yearly : CheckKind::Solved;
}

} // namespace

bool addFindings(Snapshot &snapshot, CheckKind kind, const std::stop_token &stop)
{
    for (const Check *check : allChecks()) {
        if (stop.stop_requested())
            return false;
        if (kindOf(*check) != kind || (check->late && snapshot.tier != Tier::Swept))
            continue;
        for (Finding &finding : check->run(snapshot)) {
            finding.check = check;
            snapshot.findings.push_back(std::move(finding));
        }
    }
    return true;
}

void settleFindings(Snapshot &snapshot)
{
    std::set<std::pair<std::string_view, std::vector<Id>>> accepted;
    for (const Kept<Waiver> &waiver : snapshot.layout.all<Waiver>())
        accepted.emplace(waiver->code, waiver->subjects);
    for (Finding &finding : snapshot.findings)
        finding.waived = !accepted.empty() && accepted.contains({finding.check->code, finding.subjects});
    std::vector<std::size_t> order(snapshot.findings.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const Finding &one = snapshot.findings[a], &other = snapshot.findings[b];
        const auto rank = [](const Finding &f) { return std::tuple(-static_cast<int>(f.effective()), std::string_view(f.check->code)); };
        return rank(one) != rank(other) ? rank(one) < rank(other) : one.subjects < other.subjects;
    });
    std::vector<Finding> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(snapshot.findings[i]));
    snapshot.findings = std::move(sorted);
}

} // namespace gridhall
