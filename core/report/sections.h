// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

/// The sections of a report, each made from a snapshot alone.
namespace gridhall {

Section verdictSection(const Snapshot &snapshot);
Section sheetsSection(const Snapshot &snapshot); ///< The drawing sheets of the design, by number.
Section planSection(const Snapshot &snapshot);
Section scheduleSection(const Snapshot &snapshot);
Section deliverySection(const Snapshot &snapshot);
Section powerSection(const Snapshot &snapshot);
Section coolingSection(const Snapshot &snapshot);
Section airSection(const Snapshot &snapshot);
Section tokEnergySection(const Snapshot &snapshot);
Section yearSection(const Snapshot &snapshot);
Section findingsSection(const Snapshot &snapshot);
Section criteriaSection(const Snapshot &snapshot);
Section sourcesSection(const Snapshot &snapshot);

} // namespace gridhall
