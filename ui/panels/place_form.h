// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/entities.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace gridhall {

class AmountField;
class Session;

/// Where an item stands, as exact numbers: x, y, elevation and angle on the site; unit in a rack; distance on a run.
/// For a rectangular space: position and size.
class PlaceForm : public QWidget {
    Q_OBJECT

public:
    PlaceForm(Session &session, Id id, std::function<void(const Problem &)> refuse, QWidget *parent = nullptr);

    void refresh();

private:
    using Setter = std::function<void(double)>;
    AmountField *add(const QString &name, Dimension dimension, const QString &unit, double min, double max, std::function<double()> read,
                     Setter write);
    void addFloor();
    void addSpace();
    void addRack();
    void addRun();
    void write(const QString &label, const Place &place);
    void writeSpace(const QString &label, const Space &after);
    Point sitePoint() const;
    Point towardsParent(Point site) const;

    Session &session_;
    Id id_;
    std::function<void(const Problem &)> refuse_;
    std::vector<std::pair<AmountField *, std::function<double()>>> fields_;
};

} // namespace gridhall
