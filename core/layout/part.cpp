// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/entities.h"

#include <algorithm>

namespace gridhall {

bool Part::operator==(const Part &other) const
{
    const auto sameContents = contents == other.contents || (contents && other.contents && *contents == *other.contents);
    return sameContents && id == other.id && number == other.number && revision == other.revision && hash == other.hash &&
           role == other.role && name == other.name && nameZh == other.nameZh && maker == other.maker && symbol == other.symbol &&
           width == other.width && depth == other.depth && height == other.height && clearance == other.clearance &&
           mirrorable == other.mirrorable && figures == other.figures && traits == other.traits && ports == other.ports;
}

const Port *Part::port(std::string_view portName) const
{
    const auto at = std::ranges::find(ports, portName, &Port::name);
    return at == ports.end() ? nullptr : &*at;
}

const Given *Part::figure(std::string_view key) const
{
    const auto at = std::ranges::find(figures, key, &Given::key);
    return at == figures.end() ? nullptr : &*at;
}

std::string_view Part::trait(std::string_view key) const
{
    const auto at = std::ranges::find(traits, key, &Trait::key);
    return at == traits.end() ? std::string_view() : std::string_view(at->value);
}

} // namespace gridhall
