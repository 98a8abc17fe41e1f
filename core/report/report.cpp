// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cells.h"
#include "core/report/sections.h"

namespace gridhall {

Result<Report> reported(const Snapshot &snapshot)
{
    if (!snapshot.index || !snapshot.network)
        return Problem(translatable("Report", "The design has not been studied, so there is nothing to report yet."));
    const Site &site = snapshot.layout.site();
    Report report;
    report.title = sentenceText(translatable("Report", "Design review"));
    report.project = site.name;
    report.customer = site.customer;
    report.author = site.author;
    report.location = site.location;
    report.revision = snapshot.revision;
    report.sections = {verdictSection(snapshot), planSection(snapshot),     scheduleSection(snapshot), deliverySection(snapshot),
                       powerSection(snapshot),   coolingSection(snapshot),  airSection(snapshot),      tokEnergySection(snapshot),
                       yearSection(snapshot),    findingsSection(snapshot), criteriaSection(snapshot), sourcesSection(snapshot)};
    if (!snapshot.layout.all<DrawingSheet>().empty())
        report.sections.insert(report.sections.begin() + 2, sheetsSection(snapshot));
    return report;
}

} // namespace gridhall
