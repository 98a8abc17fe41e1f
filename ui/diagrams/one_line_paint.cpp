// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line_canvas.h"

#include "core/layout/frames.h"
#include "ui/render/names.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace gridhall {

namespace {

struct OneLineTr {
    Q_DECLARE_TR_FUNCTIONS(OneLine)
};

QString watts(double w) { return spoken(Amount(w, Dimension::Power)); }
QString percent(double share) { return spoken(Amount(share, Dimension::Ratio)); }

class OneLinePainter {
public:
    OneLinePainter(QPainter &painter, const OneLine &drawn, const WhatIf &whatIf, const Theme &theme, double scale)
        : p_(painter), drawn_(drawn), whatIf_(whatIf), theme_(theme), labels_(scale > 0.42), snapshot_(*whatIf.snapshot())
    {
        for (const OneLine::Line &line : drawn.lines)
            paint(line);
        for (const OneLine::Node &node : drawn.nodes)
            node.element >= 0 ? paintElement(node) : paintLoads(node);
    }

private:
    const PowerCase::Element &elementOf(std::int32_t e) const { return snapshot_.network->elements[indexOf(e)]; }
    bool isLive(std::int32_t e) const { return whatIf_.bits(e) & supply::live; }
    bool isOver(std::int32_t e) const { return whatIf_.loading(e) > 1 + 1e-6; }

    QPen penFor(Feed feed, bool live, bool carries, double width) const
    {
        QPen pen(theme_(!live ? Tone::DeadPath : feed == Feed::A ? Tone::PowerA : feed == Feed::B ? Tone::PowerB : Tone::PowerBoth), width);
        if (!live)
            pen.setDashPattern({3, 3});
        else if (!carries)
            pen.setDashPattern({2, 3});
        else if (feed == Feed::B)
            pen.setDashPattern({7 / std::max(1.0, width / 2), 3 / std::max(1.0, width / 2)});
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }

    void paint(const OneLine::Line &line)
    {
        const OneLine::Node &from = drawn_.nodes[indexOf(line.from)];
        bool live = from.element < 0 || isLive(from.element), over = false;
        bool carries = !line.tie;
        std::size_t dead = 0;
        for (const std::int32_t e : line.elements) {
            dead += !isLive(e);
            over = over || isOver(e);
        }
        live = live && (line.elements.empty() || dead < line.elements.size());
        if (from.element >= 0 && elementOf(from.element).standby)
            carries = whatIf_.demand_w(from.element) > 0;
        else if (line.tie)
            carries = std::ranges::any_of(line.elements, [this](std::int32_t e) { return whatIf_.demand_w(e) > 0; });
        p_.setPen(over ? QPen(theme_(Tone::Error), 4) : penFor(line.feed, live, carries, 2));
        p_.setBrush(Qt::NoBrush);
        p_.drawPolyline(QPolygonF(QList<QPointF>(line.path.begin(), line.path.end())));
    }

    QString nameFor(std::int32_t e) const
    {
        const QString tag = QString::fromStdString(path(snapshot_.layout, elementOf(e).id));
        return tag.isEmpty() ? nameOf(elementOf(e).role) : tag;
    }

    void paintElement(const OneLine::Node &node)
    {
        const bool lost = whatIf_.isLost(node.element), live = isLive(node.element), over = isOver(node.element);
        const bool bar = node.box.height() < 10;
        const bool carries = whatIf_.demand_w(node.element) > 0;
        const QPen feed = penFor(node.feed, live, true, bar ? 4 : 1.6);
        const QColor line = lost || over ? theme_(Tone::Error) : feed.color();
        if (bar) {
            QPen pen(line, 4);
            pen.setCapStyle(Qt::FlatCap);
            p_.setPen(pen);
            p_.drawLine(QPointF(node.box.left(), node.at.y()), QPointF(node.box.right(), node.at.y()));
        } else {
            p_.setPen(QPen(lost || over ? line : theme_(live ? Tone::Equipment : Tone::DeadPath), 1.4));
            p_.setBrush(theme_(lost || over ? Tone::ErrorSoft : Tone::Floor));
            symbol(node);
        }
        if (lost)
            cross(bar ? node.at : node.box.topLeft());
        if (!labels_)
            return;
        const QPointF at = bar ? QPointF(node.box.left(), node.at.y() - 17) : QPointF(node.box.right() + 5, node.at.y() - 13);
        const QColor ink = lost || over ? theme_(Tone::Error) : theme_(live ? Tone::Text : Tone::Text3);
        words(at, nameFor(node.element), 11, 600, ink);
        const double loading = whatIf_.loading(node.element);
        const QString second = lost                               ? OneLineTr::tr("out")
                               : !live                            ? OneLineTr::tr("dead")
                               : elementOf(node.element).standby && !carries ? OneLineTr::tr("standby")
                               : loading > 0                      ? percent(loading)
                                                                  : watts(whatIf_.demand_w(node.element));
        if (bar)
            words(QPointF(at.x() + p_.fontMetrics().horizontalAdvance(nameFor(node.element)) + 8, at.y()), second, 10, 400,
                  over ? ink : theme_(Tone::Text2));
        else
            words(at + QPointF(0, 14), second, 10, over ? 600 : 400, over ? ink : theme_(Tone::Text2));
    }

    void symbol(const OneLine::Node &node)
    {
        const QRectF b = node.box;
        const QPointF c = b.center();
        switch (node.role) {
        case Role::Transformer:
        case Role::Pdu:
            p_.drawEllipse(c - QPointF(0, 6), 9, 9);
            p_.setBrush(Qt::NoBrush);
            p_.drawEllipse(c + QPointF(0, 6), 9, 9);
            return;
        case Role::Generator:
            p_.drawEllipse(c, 14, 14);
            centred(b, QStringLiteral("G"), 12, 600);
            return;
        case Role::Utility:
            p_.drawRect(b);
            for (const double x : {-7.0, 0.0, 7.0})
                p_.drawLine(QPointF(c.x() + x - 7, b.bottom()), QPointF(c.x() + x + 7, b.top()));
            return;
        case Role::Ups:
        case Role::Rectifier:
            p_.drawRect(b);
            p_.drawLine(b.bottomLeft(), b.topRight());
            centred(QRectF(b.topLeft(), QSizeF(16, 15)), QStringLiteral("~"), 11, 600);
            centred(QRectF(b.center() - QPointF(0, 1), QSizeF(14, 15)), QStringLiteral("="), 11, 600);
            return;
        case Role::Sts:
            p_.drawRect(b);
            p_.drawLine(QPointF(b.left() + 6, b.top()), c);
            p_.drawLine(QPointF(b.right() - 6, b.top() + 5), c);
            p_.drawLine(c, QPointF(c.x(), b.bottom()));
            return;
        case Role::Battery:
        case Role::Bess:
            p_.drawRect(b);
            p_.drawLine(c + QPointF(-3, -8), c + QPointF(-3, 8));
            p_.drawLine(c + QPointF(3, -4), c + QPointF(3, 4));
            return;
        default:
            p_.drawRect(b);
        }
    }

    void cross(QPointF at)
    {
        p_.setPen(Qt::NoPen);
        p_.setBrush(theme_(Tone::Error));
        p_.drawEllipse(at, 7, 7);
        p_.setPen(QPen(theme_(Tone::Floor), 1.6));
        p_.drawLine(at - QPointF(2.5, 2.5), at + QPointF(2.5, 2.5));
        p_.drawLine(at + QPointF(-2.5, 2.5), at + QPointF(2.5, -2.5));
    }

    struct Counts {
        int dark = 0, unprotected = 0, cordsLost = 0;
    };
    Counts countsOf(const OneLine::Node &box) const
    {
        Counts counts;
        for (const std::int32_t e : box.loads) {
            const std::uint8_t now = whatIf_.bits(e);
            const bool dark = !(now & supply::live) || (box.isIt && whatIf_.isOn() && !(now & supply::smooth));
            counts.dark += dark;
        }
        return counts;
    }

    void paintLoads(const OneLine::Node &box)
    {
        const int dark = countsOf(box).dark, all = static_cast<int>(box.loads.size());
        p_.setPen(QPen(theme_(dark > 0 ? Tone::Error : Tone::Equipment), 1));
        p_.setBrush(theme_(dark == all ? Tone::ErrorSoft : Tone::Panel));
        p_.drawRect(box.box);
        if (box.isIt)
            paintRacks(box);
        if (!labels_)
            return;
        const QRectF inner = box.box.adjusted(7, 5, -7, -4);
        const QString first = nameFor(box.loads.front()), last = nameFor(box.loads.back());
        p_.setFont(drawingFont(10, 600));
        const QString title = all == 1 ? first : OneLineTr::tr("%1 to %2").arg(first.section('/', -1), last.section('/', -1));
        words(inner.topLeft() - QPointF(0, 2), p_.fontMetrics().elidedText(title, Qt::ElideRight, int(inner.width())), 10, 600, theme_(Tone::Text));
        const QString state = dark == 0     ? watts(box.load_w)
                              : dark == all ? OneLineTr::tr("dark")
                                            : OneLineTr::tr("%1 of %2 dark").arg(dark).arg(all);
        words(QPointF(inner.left(), box.isIt ? inner.bottom() - 13 : inner.top() + 13), state, 10, dark ? 600 : 400,
              theme_(dark ? Tone::Error : Tone::Text2));
    }

    /// A strip of racks: filled while lit on all cords, half filled on some, red when dark.
    void paintRacks(const OneLine::Node &box)
    {
        const QRectF strip(box.box.left() + 7, box.box.top() + 24, box.box.width() - 14, 26);
        const double pitch = strip.width() / static_cast<double>(box.loads.size());
        p_.setPen(pitch > 4 ? QPen(theme_(Tone::Equipment), 0.8) : Qt::NoPen);
        for (std::size_t i = 0; i < box.loads.size(); ++i) {
            const std::uint8_t now = whatIf_.bits(box.loads[i]);
            const bool dark = !(now & supply::live) || (whatIf_.isOn() && !(now & supply::smooth));
            const QRectF rack(strip.left() + pitch * static_cast<double>(i), strip.top(), std::max(1.0, pitch - (pitch > 4 ? 1.5 : 0)), strip.height());
            p_.setBrush(theme_(dark ? Tone::Error : Tone::NetworkRack));
            p_.drawRect(rack);
        }
    }

    void words(QPointF topLeft, const QString &text, double pixels, int weight, const QColor &ink)
    {
        p_.setFont(drawingFont(pixels, weight));
        p_.setPen(ink);
        p_.drawText(QRectF(topLeft, QSizeF(400, 16)), Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    void centred(const QRectF &box, const QString &text, double pixels, int weight)
    {
        p_.setFont(drawingFont(pixels, weight));
        p_.drawText(box, Qt::AlignCenter, text);
    }

    QPainter &p_;
    const OneLine &drawn_;
    const WhatIf &whatIf_;
    const Theme &theme_;
    bool labels_;
    const Snapshot &snapshot_;
};

} // namespace

void paintOneLine(QPainter &painter, const OneLine &drawn, const WhatIf &whatIf, const Theme &theme, double scale)
{
    OneLinePainter(painter, drawn, whatIf, theme, scale);
}

} // namespace gridhall
