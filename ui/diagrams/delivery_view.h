// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/delivery_bars.h"
#include "ui/session/session.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gridhall {

class AmountField;

/// The delivery of the design: the plan on a day, the programme as a Gantt chart, what is ready when, built in the factory
/// against on site, and how the chosen thing comes to its place. Follows the newest settled study while it is visible.
class DeliveryView : public QWidget {
    Q_OBJECT

public:
    using Show = std::function<void(const std::vector<Id> &)>;
    DeliveryView(Session &session, Show show, QWidget *parent = nullptr);

    DeliveryBars &bars() const { return *bars_; }
    DeliveryPlan &plan() const { return *plan_; }

private:
    QWidget *makeHead();
    QWidget *makeSide();
    QWidget *makePhase();
    void refresh();
    void showEvent(QShowEvent *event) override;
    void choose(const std::vector<Id> &items);
    void setDay(double day);
    void play();
    void setPhase(int phase);
    void fillSide();
    void showThing();

    Session &session_;
    Show show_;
    std::shared_ptr<const DeliveryPicture> picture_;
    DeliveryPlan *plan_ = nullptr;
    DeliveryBars *bars_ = nullptr;
    QLabel *lead_ = nullptr;
    QPushButton *play_ = nullptr, *travel_ = nullptr;
    QComboBox *time_ = nullptr;
    AmountField *phase_ = nullptr;
    QWidget *phaseLine_ = nullptr;
    QVBoxLayout *thing_ = nullptr, *figures_ = nullptr;
    QTimer timer_;
    std::vector<Id> chosen_;
};

} // namespace gridhall
