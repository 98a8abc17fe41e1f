// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_frame.h"

#include "core/catalog/specs.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace gridhall {

namespace {

bool isRack(Role role) { return role == Role::Rack || role == Role::ItRack || role == Role::NetworkRack || role == Role::StorageRack; }

/// What an overlay says about an item: a ramp colour, or the error colour above the limit.
QColor overlayColour(const PlanStyle &style, Id id)
{
    if (const auto fate = style.fates.find(id); fate != style.fates.end() && fate->second != SupplyFate::Carries)
        return fateColour(style, fate->second, false);
    if (!style.overlay)
        return {};
    const auto found = style.overlay->values.find(id);
    if (found == style.overlay->values.end())
        return {};
    const OverlayValues &overlay = *style.overlay;
    const double span = overlay.to - overlay.from;
    const double t = span != 0 ? (found->second - overlay.from) / span : 0.0;
    if (overlay.ramp == Ramp::PathLoad && found->second > overlay.limit.value_or(overlay.to))
        return style.theme(Tone::Error);
    // Bands, so that values can be read off the legend.
    return rampColour(overlay.ramp, std::floor(std::clamp(t, 0.0, 1.0) * 20) / 20);
}

bool leftOut(const PlanStyle &style, const Drawn &d)
{
    return style.without && (d.id == style.without || d.parent == style.without || d.module == style.without);
}

} // namespace

QColor fateColour(const PlanStyle &style, SupplyFate fate, bool line)
{
    switch (fate) {
    case SupplyFate::PathA: return style.theme(Tone::PowerA, line ? 1 : 0.3);
    case SupplyFate::PathB: return style.theme(Tone::PowerB, line ? 1 : 0.3);
    case SupplyFate::Carries: return style.theme(Tone::PowerBoth, line ? 1 : 0.3);
    case SupplyFate::Heated:
    case SupplyFate::Unprotected: return style.theme(line ? Tone::Warning : Tone::WarningSoft);
    case SupplyFate::Dead: return style.theme(Tone::DeadPath, line ? 1 : 0.4);
    case SupplyFate::Over: return style.theme(line ? Tone::Error : Tone::ErrorSoft);
    default: return style.theme(Tone::Error, line ? 1 : 0.7);
    }
}

/// One pass over the equipment: what is too small for lines goes into batches of plain fills.
class EquipmentPass {
public:
    EquipmentPass(QPainter &painter, const PlanStyle &style, const PlanView &view) : painter_(painter), style_(style), view_(view) {}

    void paint(const Drawn &drawn)
    {
        if (collapsed_.contains(drawn.module)) {
            if (drawn.role == Role::Module)
                collapsed_.insert(drawn.id);
            return;
        }
        const LayerLook &look = style_.layers.of(drawn);
        if (!look.visible)
            return;
        const QRectF box = view_.toDevice(drawn.box);
        const double smaller = std::min(box.width(), box.height()) / style_.unit;
        const QColor value = overlayColour(style_, drawn.id);
        if (drawn.role == Role::Module && smaller < 14)
            collapsed_.insert(drawn.id);
        if (smaller < 3 && !style_.print) {
            batch(drawn, box, value);
            return;
        }
        flush();
        painter_.setOpacity(look.opacity);
        Frame frame(painter_, style_, view_, drawn, followsLongerSide(drawn.role));
        frame.fill = value;
        if (smaller < 6 && drawn.role != Role::Module)
            frame.box(frame.whole(), frame.detail(0.8), frame.fillOr(plainFill(drawn.role)));
        else
            paintArt(frame, drawn);
        if (drawn.shut)
            cross(drawn);
    }

    void flush()
    {
        if (batches_.empty())
            return;
        painter_.setOpacity(1);
        painter_.setRenderHint(QPainter::Antialiasing, false);
        painter_.setPen(Qt::NoPen);
        for (const auto &[colour, rects] : batches_) {
            painter_.setBrush(QColor::fromRgba(colour));
            painter_.drawRects(rects);
        }
        batches_.clear();
        painter_.setRenderHint(QPainter::Antialiasing);
    }

private:
    Tone plainFill(Role role) const
    {
        return role == Role::NetworkRack ? Tone::NetworkRack : isRack(role) ? Tone::EquipmentFill : Tone::EquipmentFill2;
    }
    /// Corner to corner: out of service.
    void cross(const Drawn &drawn)
    {
        const QPolygonF corners = view_.toDevice(drawn.outline);
        if (corners.size() < 4)
            return;
        painter_.setOpacity(1);
        painter_.setPen(planPen(style_, style_.theme(Tone::Error), 2, 0.4));
        painter_.drawLine(corners[0], corners[2]);
        painter_.drawLine(corners[1], corners[3]);
    }

    void batch(const Drawn &drawn, const QRectF &box, const QColor &value)
    {
        const QColor colour = value.isValid()              ? value
                              : drawn.role == Role::Module ? style_.theme(Tone::ModuleShell)
                              : isRack(drawn.role)         ? style_.theme(Tone::Equipment, 0.75)
                                                           : style_.theme(Tone::Equipment, 0.4);
        // A hair is kept between neighbours as long as there is room for one.
        const double gap = std::min(box.width(), box.height()) > 2 ? 0.5 : 0.0;
        batches_[colour.rgba()] << QRectF(box.left(), box.top(), std::max(1.0, box.width() - gap), std::max(1.0, box.height() - gap));
    }

    QPainter &painter_;
    const PlanStyle &style_;
    const PlanView &view_;
    std::unordered_set<Id> collapsed_; ///< Modules too small to look into.
    std::map<QRgb, QVector<QRectF>> batches_;
};

void PlanPainter::paintEquipment(QPainter &painter, const QRectF &rect, const PlanView &view)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    EquipmentPass pass(painter, style, view);
    for (const Drawn *drawn : scene_->within(view.toSite(rect).grown(fromMm(200))))
        if (drawn->kind == Drawn::Kind::Item && drawn->rule != LayerRule::Building && drawn->rule != LayerRule::Backdrop &&
            drawn->role != Role::TapOff && !isFittingRole(drawn->role) && !leftOut(style, *drawn))
            pass.paint(*drawn);
    pass.flush();
    painter.restore();
}

} // namespace gridhall
