// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/own_fields.h"

namespace gridhall {

namespace {

Problem gone() { return Problem(translatable("Edits", "What was to change is not in the design any more.")); }

template <class T>
Edit withFigure(const Kept<T> &owner, const std::string &key, const std::optional<Given> &value)
{
    T after = *owner;
    const auto at = std::ranges::find(after.figures, key, &Given::key);
    if (value && at != after.figures.end())
        *at = *value;
    else if (value)
        after.figures.push_back(*value);
    else if (at != after.figures.end())
        after.figures.erase(at);
    Edit edit;
    replaceByHand(edit, owner, std::move(after));
    return edit;
}

} // namespace

template <class T>
Result<Edit> changed(const Layout &layout, T after)
{
    const Kept<T> before = layout.find<T>(after.id);
    if (!before)
        return gone();
    Edit edit;
    if (*before == after)
        return edit;
    if (auto problem = validityProblem(layout, std::make_shared<const T>(after)))
        return *problem;
    replaceByHand(edit, before, std::move(after));
    return edit;
}

template Result<Edit> changed(const Layout &, Part);
template Result<Edit> changed(const Layout &, Site);
template Result<Edit> changed(const Layout &, Criteria);
template Result<Edit> changed(const Layout &, Layer);
template Result<Edit> changed(const Layout &, Space);
template Result<Edit> changed(const Layout &, Item);
template Result<Edit> changed(const Layout &, Run);
template Result<Edit> changed(const Layout &, Workload);
template Result<Edit> changed(const Layout &, Assignment);
template Result<Edit> changed(const Layout &, Scenario);
template Result<Edit> changed(const Layout &, View);
template Result<Edit> changed(const Layout &, Note);
template Result<Edit> changed(const Layout &, Waiver);
template Result<Edit> changed(const Layout &, Delivery);
template Result<Edit> changed(const Layout &, DrawingSheet);

Result<Edit> figureSet(const Layout &layout, Id item, const std::string &key, std::optional<Given> value)
{
    if (value)
        value->key = key;
    if (value && !(value->value - value->value == 0))
        return Problem(translatable("Edits", "%1 must be a finite number."), {key});
    if (const auto owner = layout.find<Item>(item))
        return withFigure(owner, key, value);
    if (const auto owner = layout.find<Run>(item))
        return withFigure(owner, key, value);
    if (const auto owner = layout.find<Space>(item))
        return withFigure(owner, key, value);
    return gone();
}

} // namespace gridhall
