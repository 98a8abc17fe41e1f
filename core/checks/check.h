// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/text.h"
#include "core/layout/edit.h"

#include <functional>
#include <optional>
#include <span>

namespace gridhall {

class Layout;
struct Snapshot;

enum class Severity { Note, Warning, Error };

/// A way out of a finding: a name and an operation. Runs on the layout of the moment; an empty Edit does nothing.
struct Fix {
    Text label;
    std::function<Edit(const Layout &)> operation;
};

/// One thing the design gets wrong (or cannot prove): where, and the figures that show it.
struct Finding {
    std::vector<Id> subjects;        ///< Code and subjects are its identity; waivers hang on it.
    std::vector<Argument> arguments; ///< Fill the places of the check's message, in order.
    std::optional<Amount> demand, limit;
    std::optional<double> margin; ///< (limit - demand)/limit for "at most", (demand - limit)/limit for "at least".
    bool unproven = false;        ///< A figure it needs is missing.
    std::vector<Id> cause;        ///< What the plan draws heavy: the overloaded path ...
    std::vector<Polygon> area;    ///< ... and where, on the site: the overlap, the blocked clearance.
    std::vector<Fix> fixes;
    const struct Check *check = nullptr;
    std::optional<Severity> severity; ///< Over the check's, for a caution or an unproven case.
    bool waived = false;

    Severity effective() const;
    Text message() const;
};

/// A check is a card and a function.
struct Check {
    const char *code = ""; ///< "PWR-003": printed in reports, kept in waivers, never reused.
    Severity severity = Severity::Error;
    Sentence title;
    Sentence message;  ///< Places %1 ... are filled by the finding's arguments.
    Sentence unproven; ///< Message of a finding that lacks a figure; empty if it cannot.
    Sentence basis;    ///< The clause or datasheet the limit comes from, or "Project criteria".
    std::vector<Finding> (*run)(const Snapshot &) = nullptr;
    bool geometric = false; ///< Depends on geometry alone: part of the drag tier.
    bool late = false;      ///< Takes long: part of the swept tier, with the failures.
    bool yearly = false;    ///< Asks the simulated year, which the other checks do not wait for.
};

/// All checks in the order of the report. One line per check in all_checks.cpp.
std::span<const Check *const> allChecks();
const Check *checkByCode(std::string_view code);

} // namespace gridhall
