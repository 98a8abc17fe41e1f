// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/gaps.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStringList>

namespace gridhall {

/// The number typed while something is dragged: how far it goes, or, after Tab, a gap to a neighbour. Units and arithmetic
/// as in every field; what cannot be read moves nothing.
class TypedMove {
    Q_DECLARE_TR_FUNCTIONS(gridhall::TypedMove)

public:
    enum class Aim { Distance, Left, Right, Below, Above };

    /// Whether it used the key.
    bool key(const QKeyEvent &event, const Gaps &gaps);
    void clear();
    bool isTyping() const { return !text_.isEmpty(); }
    bool isBad() const { return isTyping() && !length_; }
    Aim aim() const { return aim_; }
    bool setsDistance() const { return aim_ == Aim::Distance && length_; }

    /// The move with the typed number in it; `gaps` are those of the plain move.
    Point applied(Point by, const Gaps &gaps) const;
    /// Lines beside the pointer for a move with these gaps around it.
    QStringList lines(Point by, const Gaps &gaps) const;

private:
    void read();
    QString shownGap(Aim aim, const std::optional<Gap> &gap) const;

    Aim aim_ = Aim::Distance;
    QString text_, problem_;
    std::optional<Tenths> length_;
};

} // namespace gridhall
