// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/outage.h"
#include "ui/render/icons.h"

#include <QString>

#include <array>
#include <optional>

namespace gridhall {

/// What a tile of the KPI strip says.
struct KpiWords {
    QString label = {}, value = {}, unit = {};
    QString change = {};                 ///< Since the last settled study; empty if there is none.
    bool worse = false;                  ///< The change broke or worsened a broken limit: written in the error colour.
    QString limit = {}, shortLimit = {}; ///< The short one where there is little room.
    std::optional<double> used = {};     ///< Share of the limit in use, for the margin bar.
    Verdict verdict = Verdict::Ok;
    bool known = false;
    const char *figure = ""; ///< Key of its explanation.
    bool isState = false;    ///< The last tile: a verdict and a word, no figure.

    bool operator==(const KpiWords &) const = default;
};

/// The six figures and the state of the study. `before` may be null.
std::array<KpiWords, 7> kpiWords(const SnapshotPtr &now, const SnapshotPtr &before);

/// The figures under a failure with their change against the design as it is; the power path is the tightest of this
/// state, since failures that could come on top are not swept.
std::array<KpiWords, 7> failedKpiWords(const FailedStudy &study);
/// The tile of the state while something is out: what, what follows, and that the changes are against the design as it
/// is. `study` is null until it is solved.
KpiWords whatIfWords(const WhatIf &whatIf, const FailedStudy *study);

} // namespace gridhall
