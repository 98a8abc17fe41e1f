// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/icons.h"
#include "ui/render/plan_frame.h"
#include "ui/render/plan_words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gridhall {

namespace {

constexpr double signSide = 14, signsApart = 30;

/// Where the signs of findings stand on a view, errors first.
class SignPlaces {
public:
    struct Sign {
        QPointF at;
        const Mark *mark;
    };

    SignPlaces(const PlanScene &scene, const PlanView &view, double unit) : scene_(scene), view_(view), unit_(unit) {}

    std::vector<Sign> all(const std::vector<Mark> &marks, const QRectF &rect)
    {
        std::vector<Sign> signs;
        for (const Severity severity : {Severity::Error, Severity::Warning})
            for (const Mark &mark : marks)
                if (const QPointF at = signOf(mark); mark.severity == severity && !mark.callout && takes(at) && rect.contains(at))
                    signs.push_back({at, &mark}); // what lies out of sight takes its room too: signs stay while the plan is panned
        return signs;
    }

    QPointF placeOf(const Mark &mark) const
    {
        constexpr double aboveName = 20; // a space has its name in the middle
        for (const Id id : mark.subjects)
            if (const Drawn *drawn = scene_.find(id); drawn && !drawn->hidden) {
                if (drawn->kind == Drawn::Kind::Run && !drawn->path.empty())
                    return view_.toDevice(along(drawn->path, lengthTenths(drawn->path) / 2).point);
                const QPointF middle = view_.toDevice(drawn->box.centre());
                return drawn->kind == Drawn::Kind::Space ? middle - QPointF(0, aboveName * unit_) : middle;
            }
        if (!mark.areas.empty())
            return view_.toDevice(boxOf(mark.areas.front()).centre());
        return {-1e9, -1e9};
    }

private:
    /// On the upper right corner of what it is about, clear of its words; over what is small.
    QPointF signOf(const Mark &mark) const
    {
        const double roomy = 1.6 * signSide * unit_, apart = 2 * unit_;
        const auto item = std::ranges::find_if(mark.subjects, [this](Id id) {
            const Drawn *drawn = scene_.find(id);
            return drawn && !drawn->hidden;
        });
        const Drawn *drawn = item == mark.subjects.end() ? nullptr : scene_.find(*item);
        const QRectF box = drawn && drawn->kind == Drawn::Kind::Item ? view_.toDevice(drawn->box) : QRectF();
        if (std::max(box.width(), box.height()) < roomy)
            return placeOf(mark);
        return box.topRight() + QPointF(apart, -apart);
    }

    /// Signs keep their distance: a hundred findings on one rack are one sign, those of a row far away are a few.
    bool takes(QPointF at)
    {
        const double apart = signsApart * unit_;
        const auto column = std::floor(at.x() / apart), line = std::floor(at.y() / apart);
        for (int dx = -1; dx <= 1; ++dx)
            for (int dy = -1; dy <= 1; ++dy)
                if (const auto near = spots_.find({column + dx, line + dy}); near != spots_.end())
                    for (const QPointF &taken : near->second)
                        if (std::hypot(taken.x() - at.x(), taken.y() - at.y()) < apart)
                            return false;
        spots_[{column, line}].push_back(at);
        return true;
    }

    const PlanScene &scene_;
    const PlanView &view_;
    double unit_;
    std::map<std::pair<double, double>, std::vector<QPointF>> spots_;
};

/// Paints findings: first what they wash over, then signs and the callout on top of everything.
class MarkPass {
public:
    MarkPass(QPainter &painter, const PlanStyle &style, const PlanView &view, const PlanScene &scene, const QRectF &rect,
             const SignPlaces &places)
        : painter_(painter), style_(style), view_(view), scene_(scene), rect_(rect), places_(places)
    {
    }

    void wash(const Mark &mark)
    {
        const Tone tone = toneOf(mark.severity);
        for (const Polygon &area : mark.areas)
            areaOf(area, tone);
        if (mark.severity == Severity::Note)
            return;
        for (const Id id : mark.cause)
            causeOf(id, tone);
        for (const Id id : mark.subjects)
            if (mark.severity == Severity::Error || mark.callout)
                subjectOf(id, tone);
    }

    void sign(const SignPlaces::Sign &sign)
    {
        const double side = signSide * style_.unit;
        paintVerdict(painter_, {sign.at.x() - side / 2, sign.at.y() - side / 2, side, side},
                     sign.mark->severity == Severity::Error ? Verdict::Error : Verdict::Warning, style_.theme);
    }

    /// Value over limit in a field of the verdict's colour, left of its subject where there is room.
    void callout(const Mark &mark, Words &words)
    {
        const Pen big{13, 600, style_.theme(style_.theme.dark ? Tone::OnAccent : Tone::Field)};
        const Pen small{10, 400, big.colour};
        const double u = style_.unit;
        const double wide = std::max(words.width(mark.value, big), words.width(mark.limit, small)) + 10 * u;
        const QPointF at = places_.placeOf(mark);
        const bool left = at.x() - wide - 40 * u >= rect_.left();
        const QRectF field(left ? at.x() - wide - 34 * u : at.x() + 34 * u, at.y() - 16 * u, wide, 32 * u);
        const QColor colour = style_.theme(toneOf(mark.severity));
        painter_.setPen(planPen(style_, colour, 1, 0.18));
        painter_.drawLine(at, left ? QPointF(field.right(), at.y()) : QPointF(field.left(), at.y()));
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(colour);
        painter_.drawRoundedRect(field, 2 * u, 2 * u);
        words.at({field.left(), field.top() + 1 * u, wide, 17 * u}, mark.value, big, Qt::AlignCenter, false);
        words.at({field.left(), field.top() + 16 * u, wide, 14 * u}, mark.limit, small, Qt::AlignCenter, false);
    }

private:
    static Tone toneOf(Severity severity)
    {
        return severity == Severity::Error ? Tone::Error : severity == Severity::Warning ? Tone::Warning : Tone::Dimension;
    }

    void areaOf(const Polygon &area, Tone tone)
    {
        QBrush hatch(style_.theme(tone, 0.7), Qt::BDiagPattern);
        hatch.setTransform(QTransform::fromScale(style_.unit, style_.unit));
        const QPolygonF shape = view_.toDevice(area);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(style_.theme(tone, 0.18));
        painter_.drawPolygon(shape);
        painter_.setPen(planPen(style_, tone, 1, 0.18));
        painter_.setBrush(hatch);
        painter_.drawPolygon(shape);
    }

    void causeOf(Id id, Tone tone)
    {
        const Drawn *drawn = scene_.find(id);
        if (!drawn || drawn->hidden)
            return;
        if (drawn->kind != Drawn::Kind::Run)
            return subjectOf(id, tone);
        const QPolygonF line = view_.toDevice(drawn->path);
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(planPen(style_, style_.theme(tone, 0.26), 9, 1.4));
        painter_.drawPolyline(line);
        painter_.setPen(planPen(style_, tone, 4, 0.7));
        painter_.drawPolyline(line);
    }

    void subjectOf(Id id, Tone tone)
    {
        const Drawn *drawn = scene_.find(id);
        if (!drawn || drawn->hidden || drawn->kind == Drawn::Kind::Space)
            return;
        if (drawn->kind == Drawn::Kind::Run)
            return causeOf(id, tone);
        const QRectF box = view_.toDevice(drawn->box);
        if (drawn->role == Role::TapOff || isFittingRole(drawn->role) || std::min(box.width(), box.height()) < 6 * style_.unit) {
            const double side = 8 * style_.unit;
            painter_.fillRect(QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side)), style_.theme(tone));
            return;
        }
        painter_.setBrush(style_.theme(tone, 0.16));
        painter_.setPen(planPen(style_, tone, 1.5, 0.3));
        painter_.drawPolygon(view_.toDevice(drawn->outline));
    }

    QPainter &painter_;
    const PlanStyle &style_;
    const PlanView &view_;
    const PlanScene &scene_;
    QRectF rect_;
    const SignPlaces &places_;
};

} // namespace

void PlanPainter::paintMarks(QPainter &painter, const QRectF &rect, const PlanView &view, const std::vector<Mark> &marks)
{
    const LayerLook &look = style.layers.of(LayerRule::Findings);
    if (!look.visible)
        return;
    painter.save();
    painter.setOpacity(look.opacity);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    SignPlaces places(*scene_, view, style.unit);
    MarkPass pass(painter, style, view, *scene_, rect, places);
    Words words(painter, texts_, style);
    for (const Mark &mark : marks)
        pass.wash(mark);
    for (const SignPlaces::Sign &sign : places.all(marks, rect))
        pass.sign(sign);
    for (const Mark &mark : marks)
        if (mark.callout)
            pass.callout(mark, words);
    painter.restore();
}

const Mark *PlanPainter::signAt(QPointF at, const QRectF &rect, const PlanView &view, const std::vector<Mark> &marks) const
{
    if (!style.layers.of(LayerRule::Findings).visible)
        return nullptr;
    SignPlaces places(*scene_, view, style.unit);
    for (const SignPlaces::Sign &sign : places.all(marks, rect))
        if (std::hypot(sign.at.x() - at.x(), sign.at.y() - at.y()) <= signSide / 2 * style.unit + 1)
            return sign.mark;
    return nullptr;
}

} // namespace gridhall
