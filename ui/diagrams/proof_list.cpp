// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/proof_list.h"

#include "core/power/element_names.h"
#include "ui/render/counted.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace gridhall {

namespace {

constexpr int elementsRole = Qt::UserRole + 1;
constexpr std::size_t shownPoints = 60, shownCuts = 12;

/// With two digits that say something.
QString twoDigits(double value)
{
    return spokenNumber(value, value > 0 ? std::clamp(1 - static_cast<int>(std::floor(std::log10(value))), 0, 9) : 0, false);
}

} // namespace

ProofList::ProofList(QWidget *parent) : QFrame(parent)
{
    setLook(*this, "panel");
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 10, 12, 10);
    tree_ = new QTreeWidget;
    tree_->setAccessibleName(tr("Redundancy"));
    tree_->setColumnCount(2);
    tree_->setHeaderHidden(true);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setIndentation(14);
    tree_->setWordWrap(true);
    tree_->setUniformRowHeights(false);
    tree_->header()->setStretchLastSection(false);
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    all->addWidget(tree_);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        const QVariantList elements = item ? item->data(0, elementsRole).toList() : QVariantList();
        std::vector<Id> subjects;
        std::vector<FailureKey> keys;
        for (const QVariant &element : elements) {
            keys.push_back({FailureMode::Fault, false, element.toInt()});
            subjects.push_back(snapshot_->network->elements[indexOf(element.toInt())].id);
        }
        if (!keys.empty())
            emit chosen(subjects, keys);
    });
}

void ProofList::show(SnapshotPtr snapshot)
{
    if (snapshot_ && snapshot && snapshot_->failures == snapshot->failures && snapshot_->network == snapshot->network && !stale_)
        return;
    snapshot_ = std::move(snapshot);
    stale_ = true;
    if (isVisible())
        fill();
}

void ProofList::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (stale_)
        fill();
}

QTreeWidgetItem *ProofList::add(QTreeWidgetItem *above, const QString &words, const QString &verdict,
                                const std::vector<std::int32_t> &elements)
{
    auto *item = new QTreeWidgetItem({words, verdict});
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, words);
    QVariantList list;
    for (const std::int32_t element : elements)
        list << element;
    item->setData(0, elementsRole, list);
    above ? above->addChild(item) : tree_->addTopLevelItem(item);
    if (!above) {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        item->setFont(0, strong);
        item->setExpanded(true);
    }
    return item;
}

void ProofList::fill()
{
    stale_ = false;
    const QSignalBlocker quiet(tree_);
    tree_->clear();
    if (!snapshot_ || !snapshot_->network)
        return;
    const ElementNames names(snapshot_->layout, *snapshot_->network);
    if (!snapshot_->failures) {
        add(nullptr, tr("The failures are being swept."), {}, {});
        return;
    }
    QTreeWidgetItem *top = add(nullptr, tr("Arrangements"), {}, {});
    const auto likeness = [](const Redundancy &g) {
        return std::tuple(g.scheme, g.systems.size(), g.loads.size(), g.faults.broken, g.removal.broken, g.systemLoss.broken,
                          g.unitLoss.broken);
    };
    std::map<decltype(likeness(Redundancy())), std::pair<const Redundancy *, int>> groups;
    for (const Redundancy &group : snapshot_->failures->redundancy)
        ++groups.try_emplace(likeness(group), &group, 0).first->second.second;
    for (const auto &[key, group] : groups)
        addGroup(top, *group.first, names, group.second);
    addPoints(names);
    addCuts(names);
}

void ProofList::addGroup(QTreeWidgetItem *top, const Redundancy &group, const ElementNames &names, int alike)
{
    QString words =
        spoken(schemeText(group)) + QStringLiteral(" · ") + counted(static_cast<int>(group.loads.size()), tr("1 rack"), tr("%1 racks"));
    if (alike > 1)
        words += QStringLiteral(" · ") + tr("%1 groups alike").arg(alike);
    QStringList systems;
    for (const Redundancy::System &system : group.systems)
        systems << QString::fromStdString(names.of(system.units.front())) +
                       (system.units.size() > 1 ? QStringLiteral(" ×%1").arg(system.units.size()) : QString());
    QTreeWidgetItem *item =
        add(top, words + '\n' + systems.join(QStringLiteral(" | ")), group.isProven() ? tr("proven") : tr("not proven"), {});
    item->setForeground(1, currentTheme()(group.isProven() ? Tone::Ok : Tone::Warning));
    addProof(item, tr("No single fault drops a rack"), group.faults, names);
    addProof(item, tr("Every element can be taken out"), group.removal, names);
    addProof(item, tr("After loss of any one system all stay lit and within rating"), group.systemLoss, names);
    addProof(item, tr("After loss of a unit as well"), group.unitLoss, names);
    item->setExpanded(alike > 1 || group.isProven() || snapshot_->failures->redundancy.size() < 6);
}

void ProofList::addProof(QTreeWidgetItem *group, const QString &statement, const Proof &proof, const ElementNames &names)
{
    if (proof.tried == 0)
        return;
    std::vector<std::int32_t> lost;
    QString words = statement;
    for (const FailureKey &key : proof.by)
        lost.push_back(key.first);
    if (proof.element >= 0)
        words +=
            '\n' + tr("%1 at %2").arg(QString::fromStdString(names.of(proof.element)), spoken(Amount(proof.loading, Dimension::Ratio)));
    QTreeWidgetItem *item = add(group, words, proof.holds() ? tr("holds") : proof.broken > 0 ? tr("broken") : tr("unproven"), lost);
    item->setForeground(1, currentTheme()(proof.holds() ? Tone::Ok : Tone::Warning));
}

void ProofList::addPoints(const ElementNames &names)
{
    const auto &points = snapshot_->failures->singlePoints.points;
    QTreeWidgetItem *top = add(nullptr, tr("Single points of IT"), spokenNumber(static_cast<double>(points.size()), 0), {});
    for (std::size_t i = 0; i < std::min(points.size(), shownPoints); ++i)
        add(top, QString::fromStdString(names.of(points[i].element)), counted(points[i].loads, tr("1 rack"), tr("%1 racks")),
            {points[i].element});
}

void ProofList::addCuts(const ElementNames &names)
{
    const Availability found =
        availabilityOf(*snapshot_->network, snapshot_->power, reliabilityInputs(snapshot_->layout, *snapshot_->network));
    const Availability::Load *worst = found.worst();
    if (!worst || worst->rate_per_s <= 0)
        return;
    constexpr double year = 8760 * 3600.0;
    QTreeWidgetItem *top = add(nullptr, tr("Interruptions a year"), tr("assumption"), {});
    add(top, tr("Worst rack, %1").arg(QString::fromStdString(names.of(worst->element))), twoDigits(worst->rate_per_s * year), {});
    add(top, tr("Hours dark"), twoDigits(worst->unavailability * 8760), {});
    for (std::size_t i = 0; i < std::min(found.cuts.size(), shownCuts); ++i) {
        const Availability::Cut &cut = found.cuts[i];
        std::vector<std::int32_t> elements{cut.first};
        if (cut.second >= 0)
            elements.push_back(cut.second);
        add(top, QString::fromStdString(names.of(cut.first) + (cut.second < 0 ? "" : " + " + names.of(cut.second))),
            twoDigits(cut.rate_per_s * year), elements);
    }
}

} // namespace gridhall
