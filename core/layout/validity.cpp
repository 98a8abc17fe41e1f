// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/fields.h"
#include "core/layout/operations.h"
#include "core/layout/references.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr Tenths farthest = 1000000000; ///< 100 km from the site's origin.

/// Looks at every number of an entity.
struct RangeJudge {
    std::optional<Problem> problem;

    void operator()(const char *name, double value, const FieldCard &card) { judge(name, value, card); }
    void operator()(const char *name, std::int32_t value, const FieldCard &card)
    {
        if (card.dimension == Dimension::Length)
            judge(name, metresOf(value), card);
    }
    void operator()(const char *, const std::vector<Given> &figures, const FieldCard &)
    {
        for (const Given &given : figures) {
            if (given.key.empty())
                say(Problem(translatable("Edits", "A figure needs a key; choose one from the list.")));
            judge(given.key.c_str(), given.value, {});
        }
    }
    void operator()(const char *name, const std::vector<Point> &points, const FieldCard &)
    {
        for (const Point p : points)
            judge(name, p);
    }
    void operator()(const char *name, const Point &point, const FieldCard &) { judge(name, point); }
    void operator()(const char *, const std::vector<PlanWindow> &windows, const FieldCard &)
    {
        for (const PlanWindow &window : windows)
            PlanWindow::fields(window, *this);
    }
    void operator()(const char *, const std::vector<LayerState> &layers, const FieldCard &)
    {
        for (const LayerState &layer : layers)
            LayerState::fields(layer, *this);
    }
    void operator()(const char *name, const OnFloor &place, const FieldCard &) { judge(name, place.pose.at); }
    void operator()(const char *name, const Place &place, const FieldCard &)
    {
        if (const auto *floor = std::get_if<OnFloor>(&place))
            judge(name, floor->pose.at);
        else if (const auto *rack = std::get_if<InRack>(&place); rack && (rack->unit < 1 || rack->unit > 100))
            say(Problem(translatable("Edits", "Rack unit %1 does not exist; choose one from 1 to 100."), {std::to_string(rack->unit)}));
        else if (const auto *run = std::get_if<OnRun>(&place); run && run->distance < 0)
            say(Problem(translatable("Edits", "The distance along a run must not be negative.")));
    }
    template <class F>
    void operator()(const char *, const F &, const FieldCard &)
    {
    }

private:
    void say(Problem said)
    {
        if (!problem)
            problem = std::move(said);
    }
    void judge(const char *name, double value, const FieldCard &card)
    {
        const Argument label = *card.label.source ? Argument(card.label) : Argument(std::string(name));
        if (!std::isfinite(value) || (value != 0 && std::abs(value) < 1e-30))
            say(Problem(translatable("Edits", "%1 must be a finite number."), {label}));
        else if (value < card.min || value > card.max)
            say(Problem(translatable("Edits", "%1 is %2; it must lie between %3 and %4."),
                        {label, Amount(value, card.dimension), Amount(card.min, card.dimension), Amount(card.max, card.dimension)}));
    }
    void judge(const char *name, Point p)
    {
        if (p.x > farthest || p.x < -farthest || p.y > farthest || p.y < -farthest)
            say(Problem(translatable("Edits", "%1 lies more than 100 km from the origin; bring it closer."), {std::string(name)}));
    }
};

/// Brings what `RangeJudge` judges into its range.
struct RangeMender {
    void operator()(const char *, double &value, const FieldCard &card) { mend(value, card); }
    void operator()(const char *, std::int32_t &value, const FieldCard &card)
    {
        if (card.dimension == Dimension::Length)
            value = std::clamp(value, tenthsOf(card.min), tenthsOf(card.max));
    }
    void operator()(const char *, std::vector<Given> &figures, const FieldCard &)
    {
        for (Given &given : figures)
            mend(given.value, {});
    }
    void operator()(const char *, std::vector<Point> &points, const FieldCard &)
    {
        for (Point &p : points)
            mend(p);
    }
    void operator()(const char *, Point &point, const FieldCard &) { mend(point); }
    void operator()(const char *, std::vector<PlanWindow> &windows, const FieldCard &)
    {
        for (PlanWindow &window : windows)
            PlanWindow::fields(window, *this);
    }
    void operator()(const char *, std::vector<LayerState> &layers, const FieldCard &)
    {
        for (LayerState &layer : layers)
            LayerState::fields(layer, *this);
    }
    void operator()(const char *, OnFloor &place, const FieldCard &) { mend(place.pose.at); }
    void operator()(const char *, Place &place, const FieldCard &)
    {
        if (auto *floor = std::get_if<OnFloor>(&place))
            mend(floor->pose.at);
        else if (auto *rack = std::get_if<InRack>(&place))
            rack->unit = std::clamp(rack->unit, 1, 100);
        else if (auto *run = std::get_if<OnRun>(&place))
            run->distance = std::max(run->distance, 0);
    }
    template <class F>
    void operator()(const char *, const F &, const FieldCard &)
    {
    }

private:
    static void mend(double &value, const FieldCard &card)
    {
        constexpr double least = 1e-30; ///< Nothing in a data center is so small and not nothing.
        value = std::isfinite(value) ? std::clamp(std::abs(value) < least ? 0.0 : value, card.min, card.max) : card.min;
    }
    static void mend(Point &p) { p = {std::clamp(p.x, -farthest, farthest), std::clamp(p.y, -farthest, farthest)}; }
};

Problem missing(const char *what)
{
    return Problem(translatable("Edits", "It refers to something that is not in the design (%1); choose another."), {std::string(what)});
}

bool isOwner(const Layout &layout, Id id) { return layout.all<Item>().find(id) || layout.all<Run>().find(id); }

/// A parent that exists, of the right kind, and is not inside its own child.
std::optional<Problem> treeProblem(const Layout &layout, Id self, Id parent)
{
    Id above = parent;
    for (int steps = 0; above; ++steps) {
        if (above == self || steps > 64)
            return Problem(translatable("Edits", "It would lie inside itself; choose another place."));
        const auto entity = layout.entity(above);
        if (!entity)
            return missing("parent");
        above = parentOf(*entity);
    }
    return std::nullopt;
}

std::optional<Problem> problemOf(const Layout &layout, const Item &item)
{
    if (item.part && !layout.all<Part>().find(item.part))
        return missing("part");
    if (std::holds_alternative<OnRun>(item.place) && !layout.all<Run>().find(item.parent))
        return missing("run");
    if (std::holds_alternative<InRack>(item.place) && !layout.all<Item>().find(item.parent))
        return missing("rack");
    return treeProblem(layout, item.id, item.parent);
}

std::optional<Problem> problemOf(const Layout &layout, const Run &run)
{
    if (run.part && !layout.all<Part>().find(run.part))
        return missing("part");
    if (run.twin && (run.twin == run.id || !layout.all<Run>().find(run.twin)))
        return missing("twin");
    for (const PortRef *ref : {&run.from, &run.to})
        if (ref->owner && (ref->owner == run.id || !isOwner(layout, ref->owner)))
            return missing(ref == &run.from ? "from" : "to");
    return treeProblem(layout, run.id, run.parent);
}

std::optional<Problem> problemOf(const Layout &layout, const Space &space)
{
    if (!isSimple(space.outline))
        return Problem(translatable("Edits", "The outline of %1 crosses itself or has no area; draw it again."), {space.tag});
    if (space.top < space.bottom)
        return Problem(translatable("Edits", "The ceiling of %1 lies below its floor; raise it."), {space.tag});
    return treeProblem(layout, space.id, space.parent);
}

std::optional<Problem> problemOf(const Layout &layout, const Note &note) { return treeProblem(layout, note.id, note.parent); }

std::optional<Problem> problemOf(const Layout &layout, const Assignment &assignment)
{
    if (!layout.all<Workload>().find(assignment.workload))
        return missing("workload");
    if (assignment.target && !layout.entity(assignment.target))
        return missing("target");
    return std::nullopt;
}

template <class T>
std::optional<Problem> problemOf(const Layout &, const T &)
{
    return std::nullopt;
}

} // namespace

std::optional<Problem> rangeProblem(const Entity &entity)
{
    return std::visit(
        [](const auto &kept) {
            RangeJudge judge;
            std::remove_cvref_t<decltype(*kept)>::fields(*kept, judge);
            return judge.problem;
        },
        entity);
}

Entity rangesMended(const Entity &entity)
{
    return std::visit(
        [](const auto &kept) -> Entity {
            auto after = *kept;
            RangeMender mender;
            decltype(after)::fields(after, mender);
            return std::make_shared<const decltype(after)>(std::move(after));
        },
        entity);
}

std::optional<Problem> validityProblem(const Layout &layout, const Entity &entity)
{
    if (auto problem = rangeProblem(entity))
        return problem;
    return std::visit(
        [&layout](const auto &kept) -> std::optional<Problem> {
            if constexpr (requires { kept->layer; })
                if (kept->layer && !layout.all<Layer>().find(kept->layer))
                    return missing("layer");
            return problemOf(layout, *kept);
        },
        entity);
}

} // namespace gridhall
