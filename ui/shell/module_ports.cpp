// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/module_ports.h"

#include "ui/render/names.h"
#include "ui/render/text.h"

#include <QSignalBlocker>

namespace gridhall {

namespace {

constexpr int shownRows = 6;

QString wordsOf(const Port &port)
{
    const QString name = QString::fromStdString(port.name);
    if (port.kind == PortKind::Coolant)
        return name + "   " + nameOf(port.circuit);
    const QString kind = nameOf(port.kind);
    return name + "   " + (port.voltage_v > 0 ? kind + ", " + spoken(Amount(port.voltage_v, Dimension::Voltage)) : kind);
}

/// "CDU01.tcs.supply" for "CDU01.tcs.return" and the other way round; empty for a port that goes alone.
std::string partnerOf(const std::string &name)
{
    for (const auto &[one, other] : {std::pair(".supply", ".return"), std::pair(".return", ".supply")})
        if (name.ends_with(one))
            return name.substr(0, name.size() - std::string_view(one).size()) + other;
    return {};
}

} // namespace

ModulePorts::ModulePorts(std::vector<BoundaryChoice> choices, QWidget *parent) : QListWidget(parent), choices_(std::move(choices))
{
    setAccessibleName(tr("Ports on the outside"));
    setSelectionMode(NoSelection);
    for (const BoundaryChoice &choice : choices_) {
        auto *row = new QListWidgetItem(wordsOf(choice.outer), this);
        row->setCheckState(choice.chosen ? Qt::Checked : Qt::Unchecked);
        if (choice.inUse) {
            row->setFlags(row->flags() & ~Qt::ItemIsEnabled);
            row->setToolTip(tr("Something is joined to it"));
        }
    }
    const int rows = std::clamp(count(), 1, shownRows);
    setFixedHeight(rows * std::max(sizeHintForRow(0), 22) + 2 * frameWidth() + 4);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem *changed) { follow(*changed); });
}

void ModulePorts::follow(const QListWidgetItem &changed)
{
    const std::string partner = partnerOf(choices_[static_cast<std::size_t>(row(&changed))].outer.name);
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < choices_.size(); ++i)
        if (!partner.empty() && choices_[i].outer.name == partner && !choices_[i].inUse)
            item(static_cast<int>(i))->setCheckState(changed.checkState());
}

std::vector<BoundaryChoice> ModulePorts::choices() const
{
    std::vector<BoundaryChoice> made = choices_;
    for (std::size_t i = 0; i < made.size(); ++i)
        made[i].chosen = item(static_cast<int>(i))->checkState() == Qt::Checked;
    return made;
}

} // namespace gridhall
