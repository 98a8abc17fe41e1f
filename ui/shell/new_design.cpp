// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_design.h"

#include "ui/render/names.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace gridhall {

namespace {

struct NewDesignTr {
    Q_DECLARE_TR_FUNCTIONS(NewDesign)
};

std::int64_t freshBranch() { return 1 + QRandomGenerator::global()->bounded((1 << 21) - 2); }

} // namespace

Layout newDesign()
{
    const Layout empty(freshBranch());
    FreshIds ids(empty);
    Edit edit;
    Site site;
    site.id = ids.next();
    site.name = NewDesignTr::tr("Untitled design").toStdString();
    edit.add(site);
    Criteria criteria;
    criteria.id = ids.next();
    edit.add(criteria);
    for (const LayerRule rule :
         {LayerRule::Findings, LayerRule::Labels, LayerRule::Annotations, LayerRule::Dimensions, LayerRule::PowerA, LayerRule::PowerB,
          LayerRule::Cooling, LayerRule::Equipment, LayerRule::Modules, LayerRule::Building, LayerRule::Backdrop}) {
        Layer layer;
        layer.id = ids.next();
        layer.rule = rule;
        layer.name = nameOf(rule).toStdString();
        edit.add(layer);
    }
    return empty.applying(edit);
}

Layout untitledCopy(const Layout &original) { return original.withBranch(freshBranch()).withCounterAtLeast(original.lastCounter()); }

} // namespace gridhall
