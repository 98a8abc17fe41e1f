// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/ghost.h"

#include <QCoreApplication>

namespace gridhall {

/// Joins two ports of power or coolant: ports near the pointer show, the ones that mate stand out, a click on each
/// makes the run (both legs of coolant). A click on a thing takes its port that fits best.
class ConnectTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::ConnectTool)

public:
    ConnectTool(DraftingDesk &desk, bool coolant) : Tool(desk), coolant_(coolant) {}

    void start(const QString &partNumber) { number_ = partNumber.toStdString(); } ///< Empty: the usual one.

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return bool(from_.ref); }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    bool tipIsBad() const override { return !problem_.isEmpty(); }
    QString hint() const override;

private:
    Polyline wayTo(Point to) const;
    struct Spot {
        PortRef ref;
        Port port;
        Point at;
        bool taken = false;
    };

    std::vector<Spot> spotsOf(Id owner) const;
    std::vector<Spot> spotsNear(Point site) const;
    std::optional<Spot> spotAt(const Pointer &pointer) const;
    std::optional<Spot> bestOf(Id owner, Point site) const;
    QString problemBetween(const Spot &from, const Spot &to) const;
    bool serves(const Port &port) const { return port.kind == (coolant_ ? PortKind::Coolant : PortKind::Ac); }
    std::string partNumber(const Spot &to) const;
    Feed feedFor(const Spot &to) const;
    QString called(const Spot &spot) const;
    void join(const Spot &to);
    void joinSelected();

    bool coolant_;
    std::string number_;
    std::optional<Feed> chosen_;
    Spot from_;
    std::optional<Spot> under_;
    std::vector<Spot> shown_;
    Pointer last_{};
    QString problem_;
};

} // namespace gridhall
