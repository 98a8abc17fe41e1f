// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/year_study.h"
#include "ui/session/session.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QButtonGroup;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace gridhall {

class FlowPage;
class LeversPage;
class PulsePage;
class YearCanvas;

/// The simulated year of the design on four pages: its hours; its energy from grid to token; what moves it most; the pulse bench. Where the energy of a token goes, 8,760 hours, load duration, PUE by month, and
/// the figures of grid, storage, cost and carbon. Follows the newest settled study while it is visible.
class YearView : public QWidget {
    Q_OBJECT

public:
    using Show = std::function<void(const std::vector<Id> &)>;
    YearView(Session &session, Show show, QWidget *parent = nullptr);

    YearCanvas &canvas() const { return *canvas_; }

    enum class Page { Hours, Flow, Levers, Pulse };
    void showPage(Page page);

private:
    QWidget *buildHead();
    QWidget *buildHours();
    void refresh(bool again = false);
    double buildOut() const;
    SnapshotPtr built(const SnapshotPtr &settled) const;
    void fillPage();
    void showEvent(QShowEvent *event) override;
    void fillFigures();
    void chooseWeather(int index);
    void readWeatherFile();
    void showWeather();
    void say(const QString &words, const char *look);
    bool stopAwaiting();

    Session &session_;
    bool awaitsHour_ = false;     ///< Asked for, to be shown on the plan.
    SnapshotPtr settled_, shown_; ///< shown: with a part of the racks, if that is asked for.
    YearCanvas *canvas_;
    FlowPage *flow_;
    LeversPage *levers_;
    PulsePage *pulse_;
    QStackedWidget *pages_;
    QButtonGroup *switch_;
    QComboBox *weather_, *buildOut_;
    QLabel *message_, *lead_;
    QVBoxLayout *figures_;
    class BandStrip *band_;
};

} // namespace gridhall
