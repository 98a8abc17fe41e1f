// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace gridhall {

/// The one-line diagram of a design, made from its power network: cables, whips and tap-offs drawn together into
/// lines, loads that hang on the same busways or boards gathered in one box. Sources on top, loads at the bottom.
struct OneLine {
    struct Node {
        std::int32_t element = -1; ///< In Snapshot::network; -1 for a box of loads.
        Role role = Role::Other;
        Feed feed = Feed::None;
        std::vector<std::int32_t> loads; ///< Elements of a box.
        bool isIt = false;
        double load_w = 0;
        QPointF at;    ///< Centre.
        QRectF box;    ///< What is drawn and clicked, without its label.
        QRectF label;  ///< Room for its name and load, free of lines; empty for a box, which holds its own.
        int level = 0; ///< Loads are 0, what feeds them is above.
    };
    struct Line {
        std::int32_t from = 0, to = 0; ///< Nodes.
        Feed feed = Feed::None;
        std::vector<std::int32_t> elements; ///< Runs and tap-offs on the way; of a box, those of all its loads.
        std::vector<QPointF> path;
        bool tie = false;
    };
    std::vector<Node> nodes;
    std::vector<Line> lines;
    QRectF extent;

    const Node *at(QPointF point) const; ///< The node drawn there; null if none.
};

/// Of the part of the network that is joined to `about` (Id(): to the first source). Large sites hold many such parts.
OneLine oneLine(const Snapshot &snapshot, Id about);

/// One source of each separate part of the network, by id.
std::vector<Id> separateParts(const PowerCase &network);
/// The source that stands for the part an element belongs to; Id() if it hangs on none.
Id separatePartOf(const PowerCase &network, std::int32_t element);

} // namespace gridhall
