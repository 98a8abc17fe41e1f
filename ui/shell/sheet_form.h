// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gridhall {

class AmountField;
class PanelSection;
class Session;
class SheetCanvas;

/// The exact figures of a drawing sheet and of the window that is selected on it.
class SheetForm : public QWidget {
    Q_OBJECT

public:
    SheetForm(Session &session, SheetCanvas &canvas, QWidget *parent = nullptr);

    void refresh();

private:
    void makeSheetRows();
    void makeWindowRows();
    void makeLook();
    void addField(const QString &name, Dimension dimension, double min, double max, std::function<double(const PlanWindow &)> read,
                  std::function<void(PlanWindow &, double)> write);
    QCheckBox *addFlag(const QString &name, bool PlanWindow::*member);
    void fillAreas();
    void fillLayers();
    QWidget *layerRow(const Layer &layer, const PlanWindow &window);
    void setLayer(Id layer, bool visible, double opacity);
    void addWindow();
    void showArea(int index);
    Kept<DrawingSheet> sheet() const;
    const PlanWindow *shownWindow() const;
    void changeSheet(const QString &label, const std::function<void(DrawingSheet &)> &change);
    void changeWindow(const QString &label, const std::function<void(PlanWindow &)> &change);

    Session &session_;
    SheetCanvas &canvas_;
    PanelSection *sheetPart_, *windowPart_, *layerPart_;
    QGridLayout *grid_ = nullptr;
    QVBoxLayout *layers_;
    QWidget *names_ = nullptr;
    Id namesOf_;
    QComboBox *paper_, *areas_, *overlay_;
    QCheckBox *portrait_;
    std::vector<std::function<void(const PlanWindow &)>> show_;
};

} // namespace gridhall
