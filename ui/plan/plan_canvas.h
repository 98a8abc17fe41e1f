// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"
#include "ui/render/overlay_values.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace gridhall {

class Session;

/// Drags of catalogue parts carry the part number under this type.
inline constexpr const char *partMimeType = "application/x-gridhall-part";

enum class ToolKind { Select, Pan, Place, Array, Hall, Wall, Aisle, NoGo, Busway, Power, Coolant, Measure, Dimension, Note, Scale, Fail };

/// The drafting surface: our own painted view with cached layers, tools and snapping. No object per rack.
class PlanCanvas : public QWidget {
    Q_OBJECT

public:
    explicit PlanCanvas(Session &session, QWidget *parent = nullptr);
    ~PlanCanvas() override;

    void setTool(ToolKind tool);
    ToolKind tool() const;
    /// Starts placing a library part: ghost at the pointer, click places, Escape ends. `array` drags out rows.
    void startPlacing(const QString &partNumber, bool array = false);

    void setOverlay(OverlayKind overlay);
    OverlayKind overlay() const;
    void setSnapping(bool on);
    bool snapping() const;
    void setGridVisible(bool on);
    bool isGridVisible() const;
    void setMinimapVisible(bool on);
    bool isMinimapVisible() const;

    void fit();                                    ///< All of the design, or the selection if there is one.
    void showEntities(const std::vector<Id> &ids); ///< Scrolls and zooms so that they can be seen.
    void zoomBy(double factor);                    ///< About the middle of the view.
    double pixelsPerMetre() const;
    Point cursorPlace() const;                           ///< On the site.
    Point viewCentre() const;                            ///< On the site.
    void showPlace(Point centre, double pixelsPerMetre); ///< A saved view.
    QPointF screenOf(Point site) const;
    /// Where the next pasted or keyboard-placed thing goes: hall under the view's centre, or Id().
    Id spaceAt(Point site) const;
    Id enteredModule() const; ///< The module or pod that is being worked in; Id() on the site.
    void enterModule(Id module);
    QStringList tip() const;      ///< What the tool says beside the pointer now.
    QStringList shownTip() const; ///< All that stands beside the pointer: the tool's words or those of what it rests on.
    QString snapName() const;     ///< "edge of A03" while something clicks into place.
    QString currentHint() const;  ///< What `hint` said last.

signals:
    void toolChanged(gridhall::ToolKind tool);
    void overlayChanged(gridhall::OverlayKind overlay);
    void cursorMoved(gridhall::Point site);
    void viewChanged();               ///< Scale or place of the view.
    void hint(const QString &text);   ///< One line about what the tool expects, for the status bar.
    void refused(const QString &why); ///< An operation said no; one sentence.
    void contextMenuWanted(const QPoint &global);
    void entered(gridhall::Id module); ///< Another module is being worked in; Id() for the site.
    void partDropped(const QString &partNumber);
    void yearWanted(); ///< Back to the year that an hour was opened from.

private:
    struct Private;
    std::unique_ptr<Private> d_;
    friend struct Private;

    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    void mouseMoveEvent(QMouseEvent *) override;
    void mouseReleaseEvent(QMouseEvent *) override;
    void mouseDoubleClickEvent(QMouseEvent *) override;
    void wheelEvent(QWheelEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    void keyReleaseEvent(QKeyEvent *) override;
    void leaveEvent(QEvent *) override;
    void focusOutEvent(QFocusEvent *) override;
    void changeEvent(QEvent *) override;
    bool event(QEvent *) override;
    bool eventFilter(QObject *, QEvent *) override;
    void dragEnterEvent(QDragEnterEvent *) override;
    void dragMoveEvent(QDragMoveEvent *) override;
    void dragLeaveEvent(QDragLeaveEvent *) override;
    void dropEvent(QDropEvent *) override;
};

} // namespace gridhall
