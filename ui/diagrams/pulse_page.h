// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/pulse_study.h"
#include "ui/render/pulse_chart.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QFormLayout;

namespace gridhall {

class AmountField;

/// The courses and the spectrum of the pulse bench. Dragging zooms into time, a double click or Escape shows all of it.
class PulseCanvas : public QWidget {
    Q_OBJECT

public:
    explicit PulseCanvas(QWidget *parent = nullptr);

    void set(std::shared_ptr<const PulseResult> result, const PulseGrid &grid, const PulseWindow &window);

private:
    QRectF courses() const;
    double secondsAt(double x) const;
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void zoom(double from_s, double to_s);

    std::shared_ptr<const PulseResult> result_;
    PulseGrid grid_;
    PulseWindow window_;
    std::optional<double> pressed_, now_; ///< Seconds where a drag began and is.
};

/// Each figure of the verdict against its limit.
class PulseVerdicts : public QWidget {
    Q_OBJECT

public:
    explicit PulseVerdicts(QWidget *parent = nullptr);
    void set(std::shared_ptr<const PulseResult> result);

private:
    void paintEvent(QPaintEvent *) override;

    std::shared_ptr<const PulseResult> result_;
};

/// The pulse bench of the design: a scenario and its figures, what the grid sees, and whether it passes.
class PulsePage : public QWidget {
    Q_OBJECT

public:
    explicit PulsePage(QWidget *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot);

private:
    QWidget *buildSide();
    AmountField *number(QFormLayout &form, const QString &name, Dimension dimension, double from, double to, double si,
                        const QString &unit = {});
    void readTrace();
    void scenarioChosen();
    void run();
    PulseWish wish() const;
    PulsePattern pattern(const PulsePattern &of) const;
    void tell(const PulseResult &result, const PulseSetup &setup);

    SnapshotPtr snapshot_;
    PulseCanvas *canvas_;
    PulseVerdicts *verdicts_;
    QComboBox *scenario_, *length_;
    AmountField *period_, *duty_, *rise_, *jobs_, *jitter_, *checkpoint_, *capacitor_;
    QCheckBox *ups_, *racks_, *site_;
    QLabel *verdict_, *stores_, *trouble_;
    std::vector<double> trace_;
    QString traceName_;
    bool filling_ = false;
};

} // namespace gridhall
