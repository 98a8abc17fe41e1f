// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/part_words.h"

#include "core/catalog/keys.h"
#include "core/layout/operations.h"
#include "ui/render/names.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace gridhall {

namespace {

struct PartTr {
    Q_DECLARE_TR_FUNCTIONS(Catalogue)
};

QString figureWords(const Part &part, const char *key)
{
    const Given *given = part.figure(key);
    const KeyCard *card = given ? keyCard(key) : nullptr;
    return card ? spoken(Amount(given->value, card->dimension)) : QString();
}

/// The first of these that the part states.
QString firstOf(const Part &part, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        if (const QString words = figureWords(part, key); !words.isEmpty())
            return words;
    return {};
}

QString coolingWords(const Part &part)
{
    const Given *fraction = part.figure(key::liquidFraction);
    if (!fraction)
        return part.figure(key::peakPower) ? PartTr::tr("air") : QString();
    if (fraction->value <= 0)
        return PartTr::tr("air");
    return fraction->value >= 0.995 ? PartTr::tr("liquid") : PartTr::tr("liquid + air");
}

} // namespace

PartGroup groupOf(const Part &part)
{
    switch (part.role) {
    case Role::Module: return PartGroup::Modules;
    case Role::Rack:
    case Role::ItRack:
    case Role::Server:
    case Role::NetworkRack:
    case Role::StorageRack: return PartGroup::Racks;
    case Role::Busway:
    case Role::Cable:
    case Role::Whip:
    case Role::Pipe:
    case Role::Hose:
    case Role::Duct:
    case Role::Tray: return PartGroup::Runs;
    case Role::Door:
    case Role::Column:
    case Role::Wall:
    case Role::Other: return PartGroup::Building;
    default: return part.role >= Role::Utility && part.role <= Role::Rectifier ? PartGroup::Power : PartGroup::Cooling;
    }
}

QString nameOf(PartGroup group)
{
    switch (group) {
    case PartGroup::Racks: return PartTr::tr("Racks");
    case PartGroup::Cooling: return PartTr::tr("Cooling");
    case PartGroup::Power: return PartTr::tr("Power");
    case PartGroup::Modules: return PartTr::tr("Prefab modules");
    case PartGroup::Runs: return PartTr::tr("Busways, cables, pipes");
    case PartGroup::Building: break;
    }
    return PartTr::tr("Building and other");
}

QString sizeWords(const Part &part)
{
    if (part.width <= 0 || part.depth <= 0)
        return {};
    // Millimetres go without saying, as on drawings.
    const bool large = part.width >= 30000 || part.depth >= 30000;
    const QString unit = large && drawingUnit() == "mm"   ? QStringLiteral("m")
                         : large && drawingUnit() == "in" ? QStringLiteral("ft")
                                                          : drawingUnit();
    const auto in = [&unit, large](Tenths side) {
        const Unit *as = unitNamed(Dimension::Length, unit);
        return spokenNumber(as->fromSi(metresOf(side)), large ? 1 : as->factor < 0.01 ? 0 : as->factor < 0.1 ? 1 : 2, !large);
    };
    const QString sides = in(part.width) + " × " + in(part.depth);
    return unit == "mm" ? sides : sides + ' ' + unit;
}

QString subLine(const Part &part)
{
    QStringList words;
    const QString main = firstOf(
        part, {key::peakPower, key::coolingCapacity, key::ratedApparent, key::ratedCurrent, key::ratedPower, key::ratedFlow, key::energy});
    if (!main.isEmpty())
        words << main;
    if (part.role == Role::Bess || part.role == Role::Battery)
        if (const QString energy = figureWords(part, key::energy); !energy.isEmpty() && energy != main)
            words << energy;
    if (const QString size = sizeWords(part); !size.isEmpty() && groupOf(part) != PartGroup::Runs)
        words << size;
    else if (const QString voltage = figureWords(part, key::voltage); !voltage.isEmpty())
        words << voltage;
    if (groupOf(part) == PartGroup::Racks) {
        if (const QString cooling = coolingWords(part); !cooling.isEmpty())
            words << cooling;
    } else if (part.role == Role::Module && part.figure(key::weight)) {
        words << figureWords(part, key::weight);
    }
    return words.join(" · ");
}

QString searchWords(const Part &part)
{
    QString all = QString::fromStdString(part.name + " " + part.nameZh + " " + part.number + " " + part.maker + " " + tagPrefix(part.role) +
                                         " " + part.symbol);
    for (const Trait &trait : part.traits)
        all += " " + QString::fromStdString(trait.value);
    all += " " + nameOf(part.role) + " " + nameOf(groupOf(part)) + " " + subLine(part);
    return all.toCaseFolded();
}

} // namespace gridhall
