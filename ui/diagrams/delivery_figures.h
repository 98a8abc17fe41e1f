// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/delivery_plan.h"
#include "ui/diagrams/year_figures.h"

namespace gridhall {

/// When each phase is ready and whether it stands alone, and the same scope by both methods.
std::vector<YearFigures> deliveryFigures(const DeliveryPicture &picture);

/// A consignment on a day: its stance, transport and lifting; `way` says whether it can be moved.
YearFigures consignmentFigures(const DeliveryPicture &picture, std::size_t consignment, double day);
/// The figures as a list that keeps to the width it is given: long names and titles wrap.
QWidget *deliveryList(const YearFigures &figures);
/// The way in one sentence, and whether it is bad news.
std::pair<QString, bool> wayWords(const DeliveryPicture &picture, const ItemMove &way);

} // namespace gridhall
