// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"
#include "ui/panels/panel_frame.h"

#include <QScrollArea>

namespace gridhall {

class Session;

/// The layers of the design: shown, locked, how strong. Each change is an undo step.
class LayersPanel : public PanelFrame {
    Q_OBJECT

public:
    explicit LayersPanel(Session &session, QWidget *parent = nullptr);

private:
    void rebuild();
    QWidget *rowOf(const Layer &layer);
    void change(const Layer &after, const QString &what);
    void addLayer();
    void showMenu();
    void renameLayer(Id id);

    Session &session_;
    QVBoxLayout *rows_;
};

} // namespace gridhall
