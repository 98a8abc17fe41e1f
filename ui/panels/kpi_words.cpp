// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/kpi_words.h"

#include "core/layout/frames.h"
#include "core/study/kpis.h"
#include "ui/render/counted.h"
#include "ui/render/text.h"
#include "ui/render/what_if_words.h"

#include <QCoreApplication>

#include <cmath>

namespace gridhall {

namespace {

struct KpiTr {
    Q_DECLARE_TR_FUNCTIONS(KpiStrip)
};

/// One figure before it becomes words.
struct Tile {
    const char *figure;
    QString label;
    Dimension dimension;
    Kpi Kpis::*kpi;
    bool target = false; ///< The limit is an aim, not a rating.
};

QString tagOf(const Layout &layout, Id id) { return QString::fromStdString(path(layout, id)); }

Verdict kpiVerdict(const Kpi &kpi, double caution)
{
    if (kpi.margin < 0)
        return Verdict::Error;
    return kpi.margin < caution ? Verdict::Warning : Verdict::Ok;
}

QString changeOf(const Amount &amount, double zeroBelow)
{
    return spokenChange(std::abs(amount.si) < zeroBelow ? Amount(0, amount.dimension) : amount);
}

KpiWords plainTile(const Tile &tile, const Snapshot &now, const Snapshot *before)
{
    const Kpi &kpi = now.kpis.*tile.kpi;
    KpiWords words{.label = tile.label, .figure = tile.figure};
    if (!kpi.known)
        return words;
    const Shown value = shown(Amount(kpi.value, tile.dimension));
    words.known = true;
    words.value = value.value;
    words.unit = value.unit;
    if (kpi.limit > 0) {
        const QString limit = shownIn(Amount(kpi.limit, tile.dimension), value.unit).value;
        words.limit = words.shortLimit = tile.target ? KpiTr::tr("target %1").arg(limit) : KpiTr::tr("limit %1").arg(limit);
        words.used = kpi.value / kpi.limit;
        words.verdict = kpiVerdict(kpi, now.layout.criteria().cautionMargin);
    }
    if (before && (before->kpis.*tile.kpi).known) {
        const double change = kpi.value - (before->kpis.*tile.kpi).value;
        words.change = changeOf(Amount(change, tile.dimension), std::abs(kpi.value) * 5e-5);
        words.worse = words.verdict == Verdict::Error && change > 0;
    }
    return words;
}

/// Where the least is left: the load of the limit in percent, and what decides it.
KpiWords powerTile(const Snapshot &now, const Snapshot *before)
{
    const Kpi &kpi = now.kpis.tightestPowerMargin;
    KpiWords words{.label = KpiTr::tr("Tightest power path"), .figure = "kpi.power_margin"};
    if (!kpi.known)
        return words;
    words.known = true;
    words.value = spokenNumber(100 * (1 - kpi.margin), std::abs(kpi.margin) < 0.0995 && kpi.margin != 0 ? 1 : 0, true);
    words.unit = "%";
    words.used = 1 - kpi.margin;
    words.verdict = kpiVerdict(kpi, now.layout.criteria().cautionMargin);
    words.shortLimit = words.limit = tagOf(now.layout, kpi.where);
    if (const PowerElementFlow *flow = now.power.find(kpi.where); flow && flow->limit_w > 0) {
        const Shown limit = shown(Amount(flow->limit_w, Dimension::Power));
        words.limit = KpiTr::tr("%1 · %2 of %3")
                          .arg(words.shortLimit, shownIn(Amount(flow->worst_w(), Dimension::Power), limit.unit).value, limit.joined());
    }
    if (before && before->kpis.tightestPowerMargin.known) {
        const double points = 100 * (before->kpis.tightestPowerMargin.margin - kpi.margin);
        const QString number = spokenNumber(std::abs(points), std::abs(points) < 9.95 ? 1 : 0, true);
        words.change = (number == "0" ? "±" : points < 0 ? "−" : "+") + KpiTr::tr("%1 pt").arg(number);
        words.worse = words.verdict == Verdict::Error && points > 0;
    }
    return words;
}

/// What of the headroom a rack's inlet decides, in kelvins; nothing if something else does.
std::optional<InletHeadroom> decidingInlet(const Snapshot &snapshot)
{
    const auto inlet = inletHeadroom(snapshot);
    return inlet && snapshot.kpis.thermalHeadroom.known && inlet->rack == snapshot.kpis.thermalHeadroom.where ? inlet : std::nullopt;
}

void sayInlet(KpiWords &words, const Snapshot &now, const InletHeadroom &inlet, const Snapshot *before)
{
    const Shown left = shown(Amount(inlet.left_k(), Dimension::TemperatureRise));
    words.value = spokenNumber(inlet.left_k(), 1, true);
    words.unit = left.unit;
    const Shown limit = shown(Amount(inlet.limit_k, Dimension::Temperature));
    words.shortLimit = tagOf(now.layout, inlet.rack);
    words.limit = KpiTr::tr("%1 · %2 of %3")
                      .arg(words.shortLimit, shownIn(Amount(inlet.inlet_k, Dimension::Temperature), limit.unit).value, limit.joined());
    if (const auto was = before ? inletHeadroom(*before) : std::nullopt) {
        const double change = inlet.left_k() - was->left_k();
        words.change = changeOf(Amount(change, Dimension::TemperatureRise), 0.05);
        words.worse = words.verdict == Verdict::Error && change < 0;
    }
}

KpiWords thermalTile(const Snapshot &now, const Snapshot *before)
{
    const Kpi &kpi = now.kpis.thermalHeadroom;
    KpiWords words{.label = KpiTr::tr("Thermal headroom"), .figure = "kpi.thermal_headroom"};
    if (!kpi.known)
        return words;
    words.known = true;
    words.used = 1 - kpi.margin;
    words.verdict = kpiVerdict(kpi, now.layout.criteria().cautionMargin);
    if (const auto inlet = decidingInlet(now)) {
        sayInlet(words, now, *inlet, before);
        return words;
    }
    words.value = spokenNumber(100 * kpi.margin, std::abs(kpi.margin) < 0.0995 ? 1 : 0, true);
    words.unit = "%";
    words.limit = words.shortLimit = tagOf(now.layout, kpi.where);
    if (const auto inlet = inletHeadroom(now)) // not what decides, but what an opened containment is seen by
        words.limit = KpiTr::tr("%1 · inlets %2 left").arg(words.shortLimit, spoken(Amount(inlet->left_k(), Dimension::TemperatureRise)));
    if (before && before->kpis.thermalHeadroom.known) {
        const double points = 100 * (kpi.margin - before->kpis.thermalHeadroom.margin);
        const QString number = spokenNumber(std::abs(points), std::abs(points) < 9.95 ? 1 : 0, true);
        words.change = (number == "0" ? "±" : points < 0 ? "−" : "+") + KpiTr::tr("%1 pt").arg(number);
        words.worse = words.verdict == Verdict::Error && points < 0;
    }
    return words;
}

KpiWords stateTile(const Snapshot &now)
{
    KpiWords words{.label = KpiTr::tr("Study"), .isState = true};
    words.known = true;
    words.value = KpiTr::tr("r%1").arg(now.revision);
    const int errors = now.count(Severity::Error), warnings = now.count(Severity::Warning);
    words.verdict = errors ? Verdict::Error : warnings ? Verdict::Warning : Verdict::Ok;
    words.limit = errors     ? counted(errors, KpiTr::tr("1 error"), KpiTr::tr("%1 errors"))
                  : warnings ? counted(warnings, KpiTr::tr("1 warning"), KpiTr::tr("%1 warnings"))
                             : KpiTr::tr("all checks pass");
    return words;
}

} // namespace

std::array<KpiWords, 7> kpiWords(const SnapshotPtr &now, const SnapshotPtr &before)
{
    const Tile load{"kpi.it_load", KpiTr::tr("IT load"), Dimension::Power, &Kpis::itLoad_w};
    const Tile density{"kpi.power_density", KpiTr::tr("Power density"), Dimension::PowerDensity, &Kpis::powerDensity_w_per_m2};
    const Tile pue{"kpi.pue", KpiTr::tr("PUE"), Dimension::Efficiency, &Kpis::pue, true};
    const Tile token{"kpi.tokenergy", KpiTr::tr("TokEnergy"), Dimension::EnergyPerToken, &Kpis::tokEnergy_j_per_token, true};
    static const auto nothing = std::make_shared<const Snapshot>();
    const Snapshot &snapshot = now ? *now : *nothing;
    const Snapshot *last = before.get();
    std::array<KpiWords, 7> tiles{
        plainTile(load, snapshot, last), plainTile(density, snapshot, last), powerTile(snapshot, last), thermalTile(snapshot, last),
        plainTile(pue, snapshot, last),  plainTile(token, snapshot, last),   stateTile(snapshot)};
    if (!now) {
        tiles[6].value = KpiTr::tr("running");
        tiles[6].limit.clear();
        tiles[6].verdict = Verdict::Note;
    }
    return tiles;
}

std::array<KpiWords, 7> failedKpiWords(const FailedStudy &study)
{
    std::array<KpiWords, 7> words = kpiWords(study.failed, study.intact);
    words[2].label = KpiTr::tr("Power path, this state");
    return words;
}

KpiWords whatIfWords(const WhatIf &whatIf, const FailedStudy *study)
{
    KpiWords words{.label = KpiTr::tr("What-if: %1").arg(outWords(whatIf)), .verdict = Verdict::Note, .known = true, .isState = true};
    words.value = KpiTr::tr("solving …");
    words.limit =
        outWords(whatIf) + QStringLiteral(". ") + followsOf(whatIf.failure()) + QStringLiteral(" ") +
        KpiTr::tr("Figures and findings are those under this failure, changes against the design as it is. Click to restore all.");
    if (!study)
        return words;
    const auto grave = [](const Snapshot &of) { return of.count(Severity::Error) + of.count(Severity::Warning); };
    const int more = grave(*study->failed) - grave(*study->intact);
    words.value = shortlyOf(whatIf.failure());
    words.verdict = whatIf.failure().isClean() ? Verdict::Ok : Verdict::Error;
    if (whatIf.failure().isClean() && more > 0) {
        words.value = counted(more, KpiTr::tr("1 finding more"), KpiTr::tr("%1 findings more"));
        words.verdict = Verdict::Warning;
    }
    return words;
}

} // namespace gridhall
