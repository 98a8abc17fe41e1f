// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/exchange/project_json.h"
#include "core/layout/fields.h"
#include "core/report/report.h"
#include "core/study/study.h"
#include "tests/soak/soak.h"

#include <fmt/core.h>

#include <chrono>
#include <cmath>
#include <random>

namespace gridhall::test {

namespace {

/// Puts something absurd into one field of an entity, whatever its type.
class Spoiler {
public:
    Spoiler(std::mt19937 &dice, const Layout &layout, int field) : dice_(dice), layout_(layout), field_(field) {}

    template <class F>
    void operator()(const char *name, F &field, const FieldCard &)
    {
        if (std::string_view(name) == "id")
            return;
        if (field_-- == 0)
            spoil(field);
    }

    /// A count of the fields, by visiting without spoiling.
    int seen() const { return -field_; }

private:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(dice_); }

    void spoil(double &to)
    {
        constexpr double worst[] = {0, -1, 1, 1e308, -1e308, 1e-308, 5e-324, 1e18, -1e-9, 0.999999999999, 273.15, 1e5};
        to = worst[upTo(11)];
    }
    void spoil(std::int32_t &to)
    {
        constexpr std::int32_t worst[] = {0, -1, 1, 2147483647, -2147483647 - 1, 1000000000, -1000000000, 65536};
        to = worst[upTo(7)];
    }
    void spoil(bool &to) { to = !to; }
    void spoil(std::string &to)
    {
        constexpr const char *worst[] = {"", "in", "out", "a", "tcs.supply", "=1+1", "\t", "GB200", "%1", "../../etc"};
        to = worst[upTo(9)];
    }
    void spoil(Id &to)
    {
        const auto all = Layout::difference(Layout(), layout_).changes();
        to = all.empty() || upTo(9) == 0 ? Id() : idOf(all[static_cast<std::size_t>(upTo(int(all.size()) - 1))].either());
    }
    void spoil(Point &to) { spoil(to.x), spoil(to.y); }
    void spoil(OnFloor &to) { upTo(1) ? spoil(to.pose.at) : spoil(to.z); }
    void spoil(Place &to)
    {
        if (auto *floor = std::get_if<OnFloor>(&to); floor && upTo(2))
            spoil(*floor);
        else
            to = upTo(1) ? Place(InRack{upTo(99) + 1, upTo(1) == 1}) : Place(OnRun{upTo(1000000), upTo(1) == 1});
    }
    void spoil(PortRef &to) { upTo(1) ? spoil(to.owner) : spoil(to.port); }
    void spoil(Given &to) { spoil(to.value); }
    void spoil(std::shared_ptr<const Contents> &to) { to = nullptr; }
    template <class E>
    requires std::is_enum_v<E>
    void spoil(E &to) { to = static_cast<E>(upTo(std::is_same_v<E, Role> ? 41 : 1)); }
    template <class T>
    void spoil(std::vector<T> &to)
    {
        if (to.empty() || upTo(9) == 0)
            to.resize(to.empty() ? 1 : 0);
        if (!to.empty())
            spoil(to[static_cast<std::size_t>(upTo(int(to.size()) - 1))]);
    }
    template <class T>
    requires requires(T &t, Spoiler &v) { T::fields(t, v); }
    void spoil(T &to)
    {
        Spoiler inner(dice_, layout_, upTo(8));
        T::fields(to, inner);
    }

    std::mt19937 &dice_;
    const Layout &layout_;
    int field_;
};

Layout spoiled(const Layout &layout, std::mt19937 &dice)
{
    const auto all = Layout::difference(Layout(), layout).changes();
    const Entity before = all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(dice)].either();
    Edit edit;
    std::visit(
        [&](const auto &kept) {
            auto after = *kept;
            Spoiler spoiler(dice, layout, std::uniform_int_distribution(0, 20)(dice));
            after.fields(after, spoiler);
            edit.replace(kept, std::move(after));
        },
        before);
    return layout.applying(edit);
}

Broken finite(const std::vector<Amount> &amounts, const std::string &where)
{
    for (const Amount &amount : amounts)
        if (!std::isfinite(amount.si))
            return where + " is not finite";
    return {};
}

Broken sane(const Snapshot &snapshot)
{
    const Kpis &kpis = snapshot.kpis;
    int number = 0;
    for (const Kpi &kpi : {kpis.itLoad_w, kpis.powerDensity_w_per_m2, kpis.tightestPowerMargin, kpis.thermalHeadroom, kpis.pue,
                           kpis.tokEnergy_j_per_token}) {
        if (kpi.known && !(std::isfinite(kpi.value) && std::isfinite(kpi.limit) && std::isfinite(kpi.margin)))
            return fmt::format("key figure {} is {} of {}, margin {}", number, kpi.value, kpi.limit, kpi.margin);
        ++number;
    }
    for (const Finding &finding : snapshot.findings) {
        std::vector<Amount> amounts;
        for (const Argument &argument : finding.arguments)
            if (const auto *amount = std::get_if<Amount>(&argument))
                amounts.push_back(*amount);
        for (const auto &amount : {finding.demand, finding.limit})
            if (amount)
                amounts.push_back(*amount);
        if (finding.margin)
            amounts.emplace_back(*finding.margin, Dimension::Ratio);
        if (auto broken = finite(amounts, fmt::format("{}: {}", finding.check->code, plain(finding.message()))))
            return broken;
    }
    return {};
}

Broken saneReport(const Report &report)
{
    for (const Section &section : report.sections)
        for (const Block &block : section.blocks)
            if (const auto *table = std::get_if<TableBlock>(&block))
                for (const auto &row : table->rows)
                    for (const Cell &cell : row)
                        if (const auto *amount = std::get_if<Amount>(&cell.content); amount && !std::isfinite(amount->si))
                            return "a cell of the report is not finite: " + plain(section.title);
    return {};
}

} // namespace

Broken nonsenseRound(std::uint32_t seed)
{
    constexpr const char *samples[] = {"ai-pod", "broken", "air-hall"};
    const auto project = openedAny(fmt::format("{}/samples/{}.json", GRIDHALL_SHARE, samples[seed % 3]));
    if (!project)
        return plain(project.problem().text);
    std::mt19937 dice(seed);
    Layout layout = project->layout;
    SnapshotPtr kept;
    for (int step = 0; step < 6; ++step) {
        for (int i = 0; i < 5; ++i)
            layout = spoiled(layout, dice);
        Project spoilt;
        spoilt.layout = layout;
        const auto read = projectFromJson(jsonOf(spoilt)); // as a file would bring it
        if (!read)
            continue;
        layout = read->layout;
        const auto start = std::chrono::steady_clock::now();
        kept = study(layout, step, step % 3 == 2 ? Tier::Drag : Tier::Settled, kept);
        if (std::chrono::steady_clock::now() - start > std::chrono::seconds(60))
            return fmt::format("step {} took longer than a minute", step);
        if (const Broken broken = sane(*kept))
            return broken;
        const auto report = reported(*kept);
        if (!report)
            return plain(report.problem().text);
        if (const Broken broken = saneReport(*report))
            return broken;
    }
    return {};
}

} // namespace gridhall::test
