// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line_canvas.h"

#include "core/power/element_names.h"
#include "ui/render/names.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
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
    OneLinePainter(QPainter &painter, const OneLine &drawn, const WhatIf &whatIf, const OneLineLook &look)
        : p_(painter), drawn_(drawn), whatIf_(whatIf), theme_(look.theme), labels_(look.scale > 0.6), scale_(look.scale),
          marked_(look.marked), snapshot_(*whatIf.snapshot()), names_(snapshot_.layout, *snapshot_.network), fates_(whatIf.fates())
    {
        for (const OneLine::Node &node : drawn.nodes)
            if (node.element >= 0 && isFlat(node))
                paintElement(node);
        for (const OneLine::Line &line : drawn.lines)
            paint(line);
        for (const OneLine::Node &node : drawn.nodes)
            if (node.element < 0)
                paintLoads(node);
            else if (!isFlat(node))
                paintElement(node);
        if (!labels_)
            paintFarNames();
    }

private:
    const PowerCase::Element &elementOf(std::int32_t e) const { return snapshot_.network->elements[indexOf(e)]; }
    bool isLive(std::int32_t e) const { return whatIf_.bits(e) & supply::live; }
    bool isOver(std::int32_t e) const { return whatIf_.loading(e) > 1 + 1e-6; }

    QPen penFor(Feed feed, bool live, bool carries, double width) const
    {
        width = std::max(width, 1 / scale_); // from afar a pixel all the same
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
        const QPolygonF path(QList<QPointF>(line.path.begin(), line.path.end()));
        const bool moreThanBefore = std::ranges::any_of(line.elements, [this](std::int32_t e) {
            return whatIf_.isOn() && whatIf_.demand_w(e) > snapshot_.power.elements[indexOf(e)].demand_w[0] * (1 + 1e-6);
        });
        p_.setBrush(Qt::NoBrush);
        gap(path);
        if (isMarked(line)) {
            p_.setPen(QPen(theme_(Tone::Selection, 0.4), std::max(9.0, 5 / scale_), Qt::SolidLine, Qt::FlatCap));
            p_.drawPolyline(path);
        }
        p_.setPen(over ? QPen(theme_(Tone::Error), 4) : penFor(line.feed, live, carries, moreThanBefore ? 4 : 2));
        p_.drawPolyline(path);
    }

    /// Bars that a line crosses without being joined to them stay apart from it.
    void gap(QPolygonF path)
    {
        constexpr double apart = 7;
        if (path.size() < 2)
            return;
        const auto shortened = [](QPointF &end, const QPointF &towards) {
            if (const double length = QLineF(end, towards).length(); length > apart)
                end += (towards - end) * (apart / length);
        };
        shortened(path.front(), path[1]);
        shortened(path.back(), path[path.size() - 2]);
        p_.setPen(QPen(theme_(Tone::Floor), 8, Qt::SolidLine, Qt::FlatCap));
        p_.drawPolyline(path);
    }

    bool isMarked(std::int32_t e) const { return marked_ && marked_->contains(e); }
    /// A line to several loads is meant as soon as one of its ways is.
    bool isMarked(const OneLine::Line &line) const
    {
        const OneLine::Node &from = drawn_.nodes[indexOf(line.from)], &to = drawn_.nodes[indexOf(line.to)];
        const bool ends =
            isMarked(from.element) &&
            (to.element >= 0 ? isMarked(to.element) : std::ranges::any_of(to.loads, [this](std::int32_t e) { return isMarked(e); }));
        return ends && (line.elements.empty() || std::ranges::any_of(line.elements, [this](std::int32_t e) { return isMarked(e); }));
    }
    static bool isFlat(const OneLine::Node &node) { return node.box.height() < 10; }

    QString nameFor(std::int32_t e) const
    {
        const QString tag = QString::fromStdString(names_.of(e));
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
        const QColor ink = lost || over ? theme_(Tone::Error) : theme_(live ? Tone::Text : Tone::Text3);
        if (isMarked(node.element)) {
            p_.setPen(QPen(theme_(Tone::Selection), 1.5));
            p_.setBrush(Qt::NoBrush);
            p_.drawRect(node.box.adjusted(-4, -4, 4, 4));
        }
        p_.setFont(drawingFont(11, 600));
        const QPointF at = node.label.topLeft();
        const QString name = p_.fontMetrics().elidedText(nameFor(node.element), Qt::ElideMiddle, int(node.label.width()));
        const int wide = p_.fontMetrics().horizontalAdvance(name);
        words(at, name, 11, 600, ink);
        const double loading = whatIf_.loading(node.element);
        const QString second = lost                                          ? OneLineTr::tr("out")
                               : !live                                       ? OneLineTr::tr("dead")
                               : elementOf(node.element).standby && !carries ? OneLineTr::tr("standby")
                               : loading > 0                                 ? percent(loading)
                                                                             : watts(whatIf_.demand_w(node.element));
        p_.setFont(drawingFont(10, 400));
        if (bar && wide + 8 + p_.fontMetrics().horizontalAdvance(second) > node.label.width())
            return;
        if (bar)
            words(QPointF(at.x() + wide + 8, at.y()), second, 10, 400, over ? ink : theme_(Tone::Text2));
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
        default: p_.drawRect(b);
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
        words(inner.topLeft() - QPointF(0, 2), p_.fontMetrics().elidedText(title, Qt::ElideRight, int(inner.width())), 10, 600,
              theme_(Tone::Text));
        const QString state = dark == 0     ? watts(box.load_w) + hangingOn(box)
                              : dark == all ? OneLineTr::tr("dark")
                                            : OneLineTr::tr("%1 of %2 dark").arg(dark).arg(all);
        words(QPointF(inner.left(), box.isIt ? inner.bottom() - 13 : inner.top() + 13), state, 10, dark ? 600 : 400,
              theme_(dark ? Tone::Error : Tone::Text2));
    }

    /// " · A and B", or what a failure left.
    QString hangingOn(const OneLine::Node &box) const
    {
        const auto count = [&](SupplyFate fate) {
            return std::ranges::count_if(box.loads, [&](std::int32_t e) {
                const auto at = fates_.find(elementOf(e).id);
                return at != fates_.end() && at->second == fate;
            });
        };
        const QString between = QStringLiteral(" · ");
        return !box.isIt || fates_.empty()          ? QString()
               : count(SupplyFate::Heated) > 0      ? between + OneLineTr::tr("short of cooling")
               : count(SupplyFate::Unprotected) > 0 ? between + OneLineTr::tr("no UPS")
               : count(SupplyFate::PathA) > 0       ? between + OneLineTr::tr("path A only")
               : count(SupplyFate::PathB) > 0       ? between + OneLineTr::tr("path B only")
                                                    : QString();
    }

    /// A strip of racks: in the colour of the one path that is left, amber without cooling or UPS, red when dark.
    void paintRacks(const OneLine::Node &box)
    {
        const QRectF strip(box.box.left() + 7, box.box.top() + 24, box.box.width() - 14, 26);
        const double pitch = strip.width() / static_cast<double>(box.loads.size());
        p_.setPen(pitch > 4 ? QPen(theme_(Tone::Equipment), 0.8) : Qt::NoPen);
        for (std::size_t i = 0; i < box.loads.size(); ++i) {
            const std::uint8_t now = whatIf_.bits(box.loads[i]);
            const bool dark = !(now & supply::live) || (whatIf_.isOn() && !(now & supply::smooth));
            const QRectF rack(strip.left() + pitch * static_cast<double>(i), strip.top(), std::max(1.0, pitch - (pitch > 4 ? 1.5 : 0)),
                              strip.height());
            const auto fate = fates_.find(elementOf(box.loads[i]).id);
            p_.setBrush(dark                                                                            ? theme_(Tone::Error)
                        : fate == fates_.end()                                                          ? theme_(Tone::NetworkRack)
                        : fate->second == SupplyFate::PathA                                             ? theme_(Tone::PowerA, 0.45)
                        : fate->second == SupplyFate::PathB                                             ? theme_(Tone::PowerB, 0.45)
                        : fate->second == SupplyFate::Heated || fate->second == SupplyFate::Unprotected ? theme_(Tone::Warning, 0.6)
                                                                                                        : theme_(Tone::NetworkRack));
            p_.drawRect(rack);
        }
    }

    /// Names from afar, as large as people read: from the utility down, as many as have room.
    void paintFarNames()
    {
        constexpr double pixels = 10, gap = 3;
        std::vector<const OneLine::Node *> nodes;
        for (const OneLine::Node &node : drawn_.nodes)
            nodes.push_back(&node);
        std::ranges::stable_sort(nodes, {}, [](const OneLine::Node *node) { return std::pair(node->element < 0, node->box.top()); });
        const QTransform toScreen = p_.transform();
        const QRectF sheet(0, 0, p_.device()->width(), p_.device()->height());
        std::vector<QRectF> taken, symbols;
        for (const OneLine::Node *node : nodes)
            if (!isFlat(*node))
                (node->element < 0 ? taken : symbols).push_back(toScreen.mapRect(node->box));
        p_.save();
        p_.resetTransform();
        p_.setFont(drawingFont(pixels, 600));
        p_.setPen(theme_(Tone::Text));
        for (const OneLine::Node *node : nodes) {
            const bool loads = node->element < 0;
            if (constexpr double leastNamed = 24; loads && !node->isIt && toScreen.mapRect(node->box).width() < leastNamed)
                continue;
            const QString name =
                !loads ? nameFor(node->element)
                       : nameFor(node->loads.front()).section('/', -1) + (node->loads.size() > 1 ? QStringLiteral("…") : QString());
            const QRectF box = toScreen.mapRect(node->box);
            const QSizeF size(p_.fontMetrics().horizontalAdvance(name) + 2, p_.fontMetrics().height());
            if (loads && !node->isIt && box.width() >= size.width() && box.height() >= pixels + gap) {
                p_.drawText(box, Qt::AlignCenter, name);
                continue;
            }
            const double beside = box.center().y() - size.height() / 2;
            for (const QPointF at :
                 {loads ? QPointF(box.left(), box.bottom() + 1) : QPointF(box.right() + gap, beside),
                  QPointF(box.left() - gap - size.width(), beside), QPointF(box.left(), box.top() - size.height() - 1)}) {
                const QRectF room(at, size),
                    apart = loads ? room.adjusted(-2, 0, 2, 0) : room.adjusted(-8, -3, 8, 3); // symbols may be nearer than other names
                const auto meets = [](const QRectF &one) { return [&one](const QRectF &other) { return other.intersects(one); }; };
                if (!sheet.contains(room) || std::ranges::any_of(taken, meets(apart)) || std::ranges::any_of(symbols, meets(room)))
                    continue;
                p_.fillRect(room, theme_(Tone::Floor, 0.75));
                p_.drawText(room, Qt::AlignCenter, name);
                taken.push_back(room);
                break;
            }
        }
        p_.restore();
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
    Theme theme_;
    bool labels_;
    double scale_;
    const std::unordered_set<std::int32_t> *marked_;
    const Snapshot &snapshot_;
    ElementNames names_;
    std::map<Id, SupplyFate> fates_;
};

} // namespace

void paintOneLine(QPainter &painter, const OneLine &drawn, const WhatIf &whatIf, const OneLineLook &look)
{
    OneLinePainter(painter, drawn, whatIf, look);
}

} // namespace gridhall
