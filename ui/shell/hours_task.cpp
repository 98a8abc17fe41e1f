// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hours_task.h"

#include "core/exchange/hour_tables.h"
#include "core/exchange/workload_cards.h"
#include "core/layout/operations.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>

namespace gridhall {

namespace {

struct HoursTr {
    Q_DECLARE_TR_FUNCTIONS(HourTables)
};

/// The text of a table that the user chooses; nothing if none is chosen or it cannot be read (which is told).
std::optional<std::string> chosenTable(Desk &desk, const QString &title)
{
    const QString path = QFileDialog::getOpenFileName(&desk.window, title, {}, HoursTr::tr("Tables (*.csv *.txt)"));
    if (path.isEmpty())
        return std::nullopt;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 64 * 1024 * 1024) {
        desk.window.showNotice(HoursTr::tr("%1 cannot be read.").arg(path));
        return std::nullopt;
    }
    return file.readAll().toStdString();
}

/// The one workload, or the one of several that the user chooses.
Kept<Workload> chosenWorkload(Desk &desk)
{
    QStringList names;
    std::vector<Kept<Workload>> all;
    for (const Kept<Workload> &workload : desk.session.layout().all<Workload>()) {
        names << QString::fromStdString(workload->name);
        all.push_back(workload);
    }
    if (all.size() < 2)
        return all.empty() ? nullptr : all.front();
    bool taken = false;
    const QString name =
        QInputDialog::getItem(&desk.window, HoursTr::tr("Duty from table"), HoursTr::tr("Workload"), names, 0, false, &taken);
    return taken ? all[static_cast<std::size_t>(std::max(0, static_cast<int>(names.indexOf(name))))] : nullptr;
}

} // namespace

void readDutyTable(Desk &desk)
{
    const Kept<Workload> before = chosenWorkload(desk);
    if (!before)
        return desk.session.layout().all<Workload>().empty() ? desk.window.showNotice(HoursTr::tr("There is no workload yet.")) : void();
    const auto text = chosenTable(desk, HoursTr::tr("Busy share by hour: 168 or 8,760 numbers"));
    if (!text)
        return;
    const auto hours = dutyHours(*text);
    if (!hours)
        return desk.window.showProblem(hours.problem());
    Workload after = *before;
    after.duty = Duty::Own;
    after.dutyHours = *hours;
    if (const auto edit = changed(desk.session.layout(), after))
        desk.session.perform(HoursTr::tr("Duty from table"), *edit);
}

void readCarbonTable(Desk &desk)
{
    const auto text = chosenTable(desk, HoursTr::tr("Carbon intensity by hour, g/kWh: 24 or 8,760 numbers"));
    if (!text)
        return;
    const auto hours = carbonHours(*text);
    if (!hours)
        return desk.window.showProblem(hours.problem());
    Site site = desk.session.layout().site();
    site.carbonHours = *hours;
    if (const auto edit = changed(desk.session.layout(), site))
        desk.session.perform(HoursTr::tr("Carbon intensity from table"), *edit);
}

} // namespace gridhall
