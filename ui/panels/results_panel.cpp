// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results_panel.h"

#include "core/layout/frames.h"
#include "ui/panels/findings_model.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QHeaderView>
#include <QLabel>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace gridhall {

namespace {

QString watts(double value) { return spoken(Amount(value, Dimension::Power)); }

QString degrees(double value) { return value > 0 ? spoken(Amount(value, Dimension::Temperature)) : QStringLiteral("–"); }

QString flow(double value) { return value > 0 ? spoken(Amount(value, Dimension::VolumeFlow)) : QStringLiteral("–"); }

QString limitWords(double value) { return value > 0 ? watts(value) : QStringLiteral("–"); }

} // namespace

ResultsPanel::ResultsPanel(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    kinds_ = new QTabBar;
    kinds_->setAccessibleName(tr("Kind of results"));
    kinds_->setDrawBase(false);
    kinds_->setExpanding(false);
    for (const QString &name : {tr("Power"), tr("Liquid loops"), tr("Air"), tr("Heat rejection"), tr("IT")})
        kinds_->addTab(name);
    table_ = rowTable(&model_, tr("Results"));
    empty_ = label(tr("Nothing of this kind is in the design yet."), "secondary");
    empty_->setAlignment(Qt::AlignCenter);
    all->addWidget(table_, 1);
    all->addWidget(empty_, 1);
    kinds_->setShape(QTabBar::RoundedSouth);
    all->addWidget(kinds_);
    connect(kinds_, &QTabBar::currentChanged, this, &ResultsPanel::refresh);
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const Id id = model_.aboutRow(index.row());
        if (!id)
            return;
        session_.select({id});
        emit showWanted({id});
    });
    connect(&session, &Session::snapshotChanged, this, &ResultsPanel::refresh);
    connect(&session, &Session::whatIfChanged, this, &ResultsPanel::refresh);
    refresh();
}

void ResultsPanel::refresh()
{
    const SnapshotPtr snapshot = session_.judged();
    if (snapshot && snapshot->tier == Tier::Drag)
        return;
    if (!snapshot) {
        model_.set({}, {});
    } else {
        using Fill = void (ResultsPanel::*)(const Snapshot &);
        static constexpr Fill fills[] = {&ResultsPanel::fillPower, &ResultsPanel::fillLoops, &ResultsPanel::fillRooms,
                                         &ResultsPanel::fillPlant, &ResultsPanel::fillIt};
        (this->*fills[kinds_->currentIndex()])(*snapshot);
    }
    const bool some = model_.rowCount() > 0;
    table_->setVisible(some);
    empty_->setVisible(!some);
    QHeaderView *head = table_->horizontalHeader();
    for (int column = 0; column < head->count(); ++column)
        head->setSectionResizeMode(column, QHeaderView::Stretch);
}

WordTable::Row ResultsPanel::row(const Snapshot &snapshot, Id id, QStringList cells, double demand, double limit) const
{
    WordTable::Row made{id, std::move(cells), false, false};
    if (limit > 0) {
        const double margin = (limit - demand) / limit;
        made.cells << spokenNumber(100 * margin, 1) + " %";
        made.broken = margin < 0;
        made.near = !made.broken && margin < snapshot.layout.criteria().cautionMargin;
    } else {
        made.cells << QStringLiteral("–");
    }
    return made;
}

void ResultsPanel::fillPower(const Snapshot &snapshot)
{
    std::vector<WordTable::Row> rows;
    for (const PowerElementFlow &element : snapshot.power.elements) {
        const auto item = snapshot.layout.find<Item>(element.id);
        const QString kind = item ? nameOf(roleOf(snapshot.layout, *item)) : tr("Run");
        rows.push_back(row(snapshot, element.id,
                           {calledWords(snapshot.layout, element.id), kind, nameOf(element.feed), watts(element.demand_w[0]),
                            watts(element.worst_w()), limitWords(element.limit_w), watts(element.loss_w)},
                           element.worst_w(), element.limit_w));
    }
    model_.set({tr("Element"), tr("Kind"), tr("Path"), tr("Normal"), tr("Worst"), tr("Limit"), tr("Loss"), tr("Margin")}, std::move(rows),
               3);
}

void ResultsPanel::fillLoops(const Snapshot &snapshot)
{
    std::vector<WordTable::Row> rows;
    for (const LoopResult &loop : snapshot.liquid.loops)
        rows.push_back(row(snapshot, loop.id,
                           {calledWords(snapshot.layout, loop.id), nameOf(loop.circuit), watts(loop.heat_w),
                            loop.capacityKnown ? limitWords(loop.capacity_w) : QStringLiteral("–"), flow(loop.flowNeed_m3_per_s),
                            flow(loop.flow_m3_per_s), degrees(loop.supply_k), degrees(loop.return_k)},
                           loop.heat_w, loop.capacityKnown ? loop.capacity_w : 0));
    model_.set(
        {tr("Loop"), tr("Circuit"), tr("Heat"), tr("Capacity"), tr("Flow need"), tr("Flow"), tr("Supply"), tr("Return"), tr("Margin")},
        std::move(rows));
}

void ResultsPanel::fillRooms(const Snapshot &snapshot)
{
    std::vector<WordTable::Row> rows;
    for (const RoomResult &room : snapshot.air.rooms)
        rows.push_back(row(snapshot, room.room,
                           {calledWords(snapshot.layout, room.room), watts(room.heat_w),
                            room.capacityKnown ? limitWords(room.capacity_w) : QStringLiteral("–"), flow(room.flowNeed_m3_per_s),
                            flow(room.flow_m3_per_s), degrees(room.supply_k), degrees(room.inlet_k), degrees(room.return_k)},
                           room.heat_w, room.capacityKnown ? room.capacity_w : 0));
    model_.set(
        {tr("Room"), tr("Heat to air"), tr("Capacity"), tr("Flow need"), tr("Flow"), tr("Supply"), tr("Inlet"), tr("Return"), tr("Margin")},
        std::move(rows), 1);
}

void ResultsPanel::fillPlant(const Snapshot &snapshot)
{
    std::vector<WordTable::Row> rows;
    for (const MachineResult &machine : snapshot.plant.machines)
        rows.push_back(row(snapshot, machine.id,
                           {calledWords(snapshot.layout, machine.id), nameOf(machine.role), watts(machine.heat_w),
                            machine.capacityKnown ? limitWords(machine.capacity_w) : QStringLiteral("–"), watts(machine.electrical_w),
                            degrees(machine.leaving_k)},
                           machine.heat_w, machine.capacityKnown ? machine.capacity_w : 0));
    model_.set({tr("Machine"), tr("Kind"), tr("Heat"), tr("Capacity"), tr("Electricity"), tr("Leaving"), tr("Margin")}, std::move(rows));
}

void ResultsPanel::fillIt(const Snapshot &snapshot)
{
    std::vector<WordTable::Row> rows;
    const double limit = snapshot.layout.criteria().rackPower_w;
    for (const ItLoad &load : snapshot.loads)
        rows.push_back(row(snapshot, load.rack,
                           {calledWords(snapshot.layout, load.rack), load.hall ? calledWords(snapshot.layout, load.hall) : QString(),
                            watts(load.peak_w), watts(load.typical_w), watts(load.liquid_w), watts(load.air_w)},
                           load.peak_w, limit));
    model_.set({tr("Rack"), tr("Hall"), tr("Peak"), tr("Typical"), tr("To liquid"), tr("To air"), tr("Margin")}, std::move(rows));
}

} // namespace gridhall
