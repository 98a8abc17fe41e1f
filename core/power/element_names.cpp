// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/element_names.h"

#include "core/layout/frames.h"
#include "core/layout/layout.h"

namespace gridhall {

namespace {

/// The part of a path after its last stroke.
std::string lastWord(const std::string &name) { return name.substr(name.rfind('/') + 1); }

} // namespace

ElementNames::ElementNames(const Layout &layout, const PowerCase &network)
    : layout_(layout), network_(network), above_(network.elements.size(), -1), below_(network.elements.size(), -1)
{
    for (const PowerCase::Arc &arc : network.arcs) {
        std::int32_t &above = above_[static_cast<std::size_t>(arc.to)], &below = below_[static_cast<std::size_t>(arc.from)];
        above = above < 0 ? arc.from : above;
        below = below < 0 ? arc.to : below;
    }
}

std::string ElementNames::tagOf(std::int32_t element) const
{
    const std::string name = path(layout_, network_.elements[static_cast<std::size_t>(element)].id);
    return name.empty() || name.back() == '/' ? std::string() : name;
}

std::string ElementNames::endOf(std::int32_t element, const std::vector<std::int32_t> &next) const
{
    for (int steps = 0; steps < 6; ++steps) {
        element = next[static_cast<std::size_t>(element)];
        if (element < 0)
            break;
        if (std::string tag = tagOf(element); !tag.empty())
            return tag;
    }
    return "?";
}

std::string ElementNames::of(std::int32_t element) const
{
    if (std::string tag = tagOf(element); !tag.empty())
        return tag;
    const std::string from = endOf(element, above_), to = endOf(element, below_);
    const std::string prefix = from.substr(0, from.rfind('/') + 1);
    return from + "–" + (!prefix.empty() && to.starts_with(prefix) ? lastWord(to) : to);
}

std::string ElementNames::of(Id id) const
{
    const auto at = std::ranges::lower_bound(network_.elements, id, {}, &PowerCase::Element::id);
    if (at != network_.elements.end() && at->id == id)
        return of(static_cast<std::int32_t>(at - network_.elements.begin()));
    return path(layout_, id);
}

} // namespace gridhall
