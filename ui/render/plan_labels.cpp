// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/air_map.h"
#include "ui/render/plan_frame.h"
#include "ui/render/plan_words.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace gridhall {

namespace {

bool isRackLike(Role role) { return role == Role::Rack || role == Role::ItRack || role == Role::NetworkRack || role == Role::StorageRack; }

/// Tag and detail of one item, put where its art leaves room.
class ItemLabel {
public:
    ItemLabel(Words &words, const PlanStyle &style, Frame &frame, const Drawn &drawn)
        : words_(words), style_(style), frame_(frame), drawn_(drawn), tag_(QString::fromStdString(drawn.tag))
    {
        const auto own = style.details.find(drawn.id);
        if (own != style.details.end())
            detail_ = own->second;
        else if (drawn.rating.dimension != Dimension::None)
            detail_ = spoken(drawn.rating);
        detailTone_ = style.cautious.contains(drawn.id) ? Tone::Warning : Tone::Text2;
    }

    void write()
    {
        const UvRect all = frame_.whole();
        const double w = frame_.width, d = frame_.depth;
        switch (drawn_.role) {
        case Role::Rack:
        case Role::ItRack:
        case Role::NetworkRack:
        case Role::StorageRack: return rack();
        case Role::Crah: return centred({all.u0 + w * 0.3, all.v0, all.u1 - w * 0.3, all.v1}, 600);
        case Role::FanWall:
        case Role::Door:
        case Role::Column:
        case Role::Wall:
        case Role::Valve:
        case Role::Strainer:
        case Role::Coupling:
        case Role::TapOff: return;
        case Role::DryCooler:
        case Role::Chiller: return beside({all.u0, all.v0, all.u0 + w * 0.34, all.v1});
        case Role::Generator:
            if (frame_.rect(all).height() < 60 * style_.unit || frame_.rect(all).width() < 60 * style_.unit)
                return chip();
            above({all.u0 + w * 0.05, all.v0 + d * 0.76, all.u0 + w * 0.82, all.v1});
            return below({all.u0 + w * 0.3, all.v0, all.u0 + w * 0.82, all.v0 + d * 0.24});
        case Role::Bess: return inLine(all.inset(d * 0.27));
        case Role::Module: return module();
        case Role::Cdu:
            if (frame_.smallerPixels() >= 30)
                centred({all.u0, all.v0 + d * 0.55, all.u0 + w * 0.62, all.v1}, 600);
            return;
        case Role::InRow:
        case Role::RearDoor:
        case Role::Manifold: return;
        case Role::Tower:
        case Role::Tank: return chip();
        default: return panel();
        }
    }

private:
    void rack()
    {
        // In the part of the footprint that the front bar leaves.
        UvRect area = frame_.whole();
        area.v0 += frame_.metres(4);
        const bool network = drawn_.role == Role::NetworkRack;
        const bool coloured = style_.overlay && style_.overlay->values.contains(drawn_.id);
        const QColor ground = coloured ? QColor() : style_.theme(network ? Tone::NetworkRack : Tone::EquipmentFill, 0.75);
        words_.fit(frame_.rect(area), tag_, {10, 400, style_.theme(network ? Tone::Text2 : Tone::Text)}, Qt::AlignCenter, ground);
    }

    void centred(const UvRect &area, int weight, Tone tone = Tone::Text)
    {
        words_.fit(frame_.rect(area), tag_, {10, weight, style_.theme(tone)}, Qt::AlignCenter);
    }

    /// Tag over rating, to the left.
    void beside(const UvRect &area)
    {
        const QRectF box = frame_.rect(area);
        const bool lying = box.width() >= words_.width(tag_, {10, 600, {}});
        if (!lying)
            return inLine(area);
        const double line = 13 * style_.unit, pad = 7 * style_.unit;
        const bool two = !detail_.isEmpty() && box.height() >= 2 * line;
        QRectF top(box.left() + pad, box.center().y() - (two ? line : line / 2), box.width() - pad, line);
        words_.fit(top, tag_, {10, 600, style_.theme(Tone::Text)}, Qt::AlignLeft | Qt::AlignVCenter);
        if (two)
            words_.fit(top.translated(0, line), detail_, {9, 400, style_.theme(detailTone_)}, Qt::AlignLeft | Qt::AlignVCenter);
    }

    void above(const UvRect &area) { words_.fit(frame_.rect(area), tag_, {10, 600, style_.theme(Tone::Text)}, Qt::AlignCenter); }
    void below(const UvRect &area)
    {
        words_.fit(frame_.rect(area), detail_, {9, 400, style_.theme(detailTone_)}, Qt::AlignRight | Qt::AlignVCenter);
    }

    /// Bold tag and detail in one line along the longer side.
    void inLine(const UvRect &area)
    {
        const QRectF box = frame_.rect(area);
        const bool upright = box.height() > box.width();
        const double room = std::max(box.width(), box.height());
        const Pen tagPen{10, 600, style_.theme(Tone::Text)}, detailPen{10, 400, style_.theme(detailTone_)};
        const double gap = 4 * style_.unit, a = words_.width(tag_, tagPen), b = words_.width(detail_, detailPen);
        if (std::min(box.width(), box.height()) < 10 * style_.unit || a > room)
            return;
        if (detail_.isEmpty() || a + gap + b > room)
            return words_.at(box, tag_, tagPen, Qt::AlignCenter, upright);
        const double start = (room - a - gap - b) / 2;
        words_.along(box, start, tag_, tagPen, upright);
        words_.along(box, start + a + gap, detail_, detailPen, upright);
    }

    /// In the head strip of a panel, or beside its art.
    void panel()
    {
        const Division division = divided(frame_);
        if (division.side)
            return beside(division.words);
        if (!division.worded)
            return frame_.smallerPixels() >= 9 && isPlain() ? centred(frame_.whole(), 600) : void();
        head(frame_.rect(division.words));
    }
    bool isPlain() const
    {
        switch (drawn_.role) {
        case Role::Other:
        case Role::Server:
        case Role::Duct:
        case Role::Tray: return true;
        default: return false;
        }
    }

    void head(const QRectF &box)
    {
        if (box.height() > box.width())
            return words_.at(box, tag_, {10, 600, style_.theme(Tone::Text)}, Qt::AlignCenter, true);
        const double pad = 5 * style_.unit;
        const QRectF line = box.adjusted(pad, 0, -pad, 0);
        const double a = words_.width(tag_, {10, 600, {}}), b = words_.width(detail_, {9, 400, {}});
        words_.fit(line, tag_, {10, 600, style_.theme(Tone::Text)}, Qt::AlignLeft | Qt::AlignVCenter);
        if (!detail_.isEmpty() && a + b + 2 * pad <= line.width())
            words_.fit(line, detail_, {9, 400, style_.theme(detailTone_)}, Qt::AlignRight | Qt::AlignVCenter);
    }

    /// On a module: a plate in its middle, or where there is room a strip inside its upper edge; on a ground of its own,
    /// so that what stands inside cannot cross it.
    void module()
    {
        const QRectF box = frame_.rect(frame_.whole());
        const double inset = 7 * style_.unit, high = 14 * style_.unit;
        if (std::min(box.width(), box.height()) < 70 * style_.unit)
            return words_.plate(box, tag_, {10, 600, style_.theme(Tone::Text)}, style_.theme(Tone::ModuleShell, 0.92));
        const QRectF line(box.left() + inset, box.top() + 4 * style_.unit, box.width() - 2 * inset, high);
        words_.onGround(line, tag_, {10.5, 600, style_.theme(Tone::Text)}, style_.theme(Tone::ModuleShell, 0.9), false);
        const double a = words_.width(tag_, {10.5, 600, {}}), b = words_.width(detail_, {9, 400, {}});
        if (!detail_.isEmpty() && a + b + 12 * style_.unit <= line.width())
            words_.onGround({line.right() - b, line.top(), b, high}, detail_, {9, 400, style_.theme(detailTone_)},
                            style_.theme(Tone::ModuleShell, 0.9), false);
    }

    void chip()
    {
        if (frame_.smallerPixels() >= 12)
            words_.plate(frame_.rect(frame_.whole()), tag_, {9.5, 600, style_.theme(Tone::Text)}, style_.theme(Tone::EquipmentFill2, 0.92));
    }

    Words &words_;
    const PlanStyle &style_;
    Frame &frame_;
    const Drawn &drawn_;
    QString tag_, detail_;
    Tone detailTone_ = Tone::Text2;
};

/// What reads on the air that is shown there: dark on light bands, light on dark ones.
QColor textOnAir(const PlanStyle &style, const Polygon &outline)
{
    const Box box = boxOf(outline);
    const auto value =
        style.air && style.overlay ? style.air->at({(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2}) : std::nullopt;
    if (!value || style.overlay->to <= style.overlay->from)
        return style.theme(Tone::Text);
    const double t = std::clamp((*value - style.overlay->from) / (style.overlay->to - style.overlay->from), 0.0, 1.0);
    return qGray(rampColour(style.overlay->ramp, t).rgb()) > 140 ? QColor(Qt::black) : QColor(Qt::white);
}

/// A tag for a space: rows at their end, aisles along their middle, halls and zones from afar.
void writeSpace(Words &words, const PlanStyle &style, const PlanView &view, const Drawn &space)
{
    const QString tag = QString::fromStdString(space.tag);
    if (tag.isEmpty() || space.module)
        return;
    const QRectF box = view.toDevice(boxOf(space.outline));
    const Pen bold{11, 600, style.theme(Tone::Text)};
    const auto found = style.details.find(space.id);
    const QString detail = found == style.details.end() ? QString() : found->second;
    if (space.space == SpaceKind::Row && std::min(box.width(), box.height()) >= 9 * style.unit) {
        const double s = 16 * style.unit;
        const bool upright = box.height() > box.width();
        return words.at(upright ? QRectF(box.center().x() - s, box.top() - s, 2 * s, s)
                                : QRectF(box.left() - 1.5 * s, box.center().y() - s / 2, 1.4 * s, s),
                        tag, bold, upright ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter, false);
    }
    if (space.space == SpaceKind::Aisle && std::min(box.width(), box.height()) >= 13 * style.unit) {
        const bool upright = box.height() > box.width();
        const double room = std::max(box.width(), box.height()), start = 8 * style.unit;
        const Pen tagPen{10, 600, textOnAir(style, space.outline)}, detailPen{10, 400, style.theme(Tone::Text2)};
        const double a = words.width(tag, tagPen);
        if (a + 2 * start > room)
            return;
        words.along(box, start, tag, tagPen, upright);
        if (a + words.width(detail, detailPen) + 3 * start <= room)
            words.along(box, start + a + 4 * style.unit, detail, detailPen, upright);
        return;
    }
    const bool far = view.pixelsPerMetre / style.unit < 6;
    if (space.space == SpaceKind::Hall && far && box.width() > words.width(tag, bold))
        words.onGroundCentred(box, tag, bold, style.theme(Tone::Floor, 0.85));
    if (space.space == SpaceKind::Zone || space.space == SpaceKind::NoGo)
        words.fit(box.adjusted(5 * style.unit, 3 * style.unit, -5 * style.unit, -3 * style.unit), tag,
                  {9, 400, style.theme(Tone::Dimension)}, Qt::AlignLeft | Qt::AlignTop);
}

/// A dimension: line beside what it measures, 45 degree ticks, the length over its middle.
void writeDimension(QPainter &painter, Words &words, const PlanStyle &style, const PlanView &view, const Drawn &note)
{
    if (note.path.size() < 2)
        return;
    const QPointF a = view.toDevice(note.path.front()), b = view.toDevice(note.path.back());
    const QLineF measured(a, b);
    const double length = measured.length();
    if (length < 14 * style.unit)
        return;
    const QPointF along = (b - a) / length, across(along.y(), -along.x());
    const QPointF shift = across * view.scaled(metresOf(note.offset));
    const QPointF from = a + shift, to = b + shift, tick = (along + across) * (2.5 * style.unit);
    painter.setPen(planPen(style, Tone::Dimension, 1, 0.13));
    painter.drawLine(from, to);
    for (const QPointF &end : {from, to})
        painter.drawLine(end - tick, end + tick);
    if (note.offset != 0)
        for (const auto &[foot, end] : {std::pair{a, from}, std::pair{b, to}})
            painter.drawLine(foot, end + across * (note.offset > 0 ? 3 : -3) * style.unit);
    const Point p = note.path.front(), q = note.path.back();
    const QString figure = drawnLength(std::hypot(metresOf(q.x - p.x), metresOf(q.y - p.y)));
    const Pen pen{9, 400, style.theme(Tone::Dimension)};
    if (words.width(figure, pen) > length)
        return;
    double angle = std::atan2(along.y(), along.x()) * 180 / M_PI;
    if (angle > 90.01 || angle <= -89.99)
        angle += 180;
    words.turned((from + to) / 2, angle, figure, pen);
}

void writeNote(QPainter &painter, Words &words, const PlanStyle &style, const PlanView &view, const Drawn &note)
{
    if (note.dimension)
        return writeDimension(painter, words, style, view, note);
    const QPointF at = view.toDevice(note.path.front());
    const Pen pen{10, 400, style.theme(Tone::Text2)};
    QPointF line = at;
    for (const QString &text : QString::fromStdString(note.tag).split('\n')) {
        words.at({line.x(), line.y(), words.width(text, pen), 13 * style.unit}, text, pen, Qt::AlignLeft | Qt::AlignTop, false);
        line.ry() += 13 * style.unit;
    }
}

} // namespace

void PlanPainter::paintLabels(QPainter &painter, const QRectF &rect, const PlanView &view)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    Words words(painter, texts_, style);
    const bool dark = style.theme.dark;
    std::unordered_set<Id> collapsed;
    std::vector<const Drawn *> modules; // after their contents: a module's name lies over what stands in it
    const LayerLook labels = style.layers.of(LayerRule::Labels);
    for (const Drawn *drawn : scene_->within(view.toSite(rect).grown(fromMm(2000)))) {
        const LayerLook &look = style.layers.of(*drawn);
        if (drawn->rule == LayerRule::Backdrop)
            continue;
        const bool label = drawn->kind != Drawn::Kind::Note;
        if (!look.visible || (label && !labels.visible) ||
            (style.without && (drawn->id == style.without || drawn->parent == style.without)))
            continue;
        if (drawn->kind == Drawn::Kind::Space) {
            painter.setOpacity(labels.opacity);
            writeSpace(words, style, view, *drawn);
        } else if (drawn->kind == Drawn::Kind::Note) {
            painter.setOpacity(look.opacity);
            writeNote(painter, words, style, view, *drawn);
        } else if (drawn->kind == Drawn::Kind::Item) {
            const QRectF box = view.toDevice(drawn->box);
            const double smaller = std::min(box.width(), box.height()) / style.unit;
            if (drawn->role == Role::Module && (smaller < 14 || collapsed.contains(drawn->module)))
                collapsed.insert(drawn->id);
            if (smaller < 8 || drawn->tag.empty() || (drawn->module && collapsed.contains(drawn->module)))
                continue;
            if (drawn->role == Role::Module) {
                modules.push_back(drawn);
                continue;
            }
            painter.setOpacity(look.opacity * labels.opacity);
            Frame frame(painter, style, view, *drawn, followsLongerSide(drawn->role));
            // On an overlay's colour, words take black or white, whichever is read better.
            const auto value = style.overlay ? style.overlay->values.find(drawn->id) : std::map<Id, double>::const_iterator();
            if (style.overlay && value != style.overlay->values.end() && isRackLike(drawn->role)) {
                const double span = style.overlay->to - style.overlay->from;
                const QColor ground = rampColour(style.overlay->ramp, (value->second - style.overlay->from) / span);
                style.theme.dark = qGray(ground.rgb()) < 128;
                ItemLabel(words, style, frame, *drawn).write();
                style.theme.dark = dark;
                continue;
            }
            ItemLabel(words, style, frame, *drawn).write();
        }
    }
    for (const Drawn *drawn : modules) {
        painter.setOpacity(style.layers.of(*drawn).opacity);
        Frame frame(painter, style, view, *drawn, followsLongerSide(drawn->role));
        ItemLabel(words, style, frame, *drawn).write();
    }
    painter.restore();
}

} // namespace gridhall
