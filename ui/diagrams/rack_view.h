// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/rack_face.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace gridhall {

class Session;

/// The row of the selected rack from the cold aisle or from behind: devices are dragged between units and racks.
class RackView : public QWidget {
    Q_OBJECT

public:
    explicit RackView(Session &session, QWidget *parent = nullptr);

    bool isRear() const { return rear_; }
    void setRear(bool on);
    std::vector<Id> row() const { return row_; }
    /// Middle of a unit of a shown rack, for tests and for menus; null if it is out of sight.
    std::optional<QPointF> middleOf(Id rack, std::int32_t unit) const;

signals:
    void refused(const QString &why);

private:
    struct Spot {
        Id rack, device;
        std::int32_t unit = 0; ///< 0: on the frame.
    };

    void follow();
    void rebuild();
    double unitPixels() const;
    int firstShown() const;
    QPointF cornerOf(int index) const; ///< Of the frame of a rack of the row.
    Spot spotAt(QPointF at) const;
    void walk(int by);
    void lift(int by);
    void drop(const Spot &on);
    QString title() const;

    void paintEvent(QPaintEvent *) override;
    void showEvent(QShowEvent *) override { follow(); }
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

    Session &session_;
    std::vector<Id> row_;
    std::vector<RackFace> faces_; ///< Of the row.
    Id key_;                      ///< The rack that is looked at.
    bool rear_ = false;
    std::optional<Spot> pressed_;
    QPointF pressedAt_, now_;
    bool dragging_ = false;
};

/// All racks of a design as elevations, a row a page; one sentence if the file cannot be written.
Result<Done> writeElevations(const Layout &layout, const QString &path);

} // namespace gridhall
