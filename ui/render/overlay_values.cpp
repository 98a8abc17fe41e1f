// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/overlay_values.h"

#include "core/checks/headroom.h"
#include "core/layout/frames.h"
#include "ui/render/air_map.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gridhall {

namespace {

QString titled(const char *title) { return QCoreApplication::translate("gridhall::Overlays", title); }

void keepLarger(std::map<Id, double> &values, Id id, double value)
{
    const auto [at, fresh] = values.emplace(id, value);
    if (!fresh)
        at->second = std::max(at->second, value);
}

void keepSmaller(std::map<Id, double> &values, Id id, double value)
{
    const auto [at, fresh] = values.emplace(id, value);
    if (!fresh)
        at->second = std::min(at->second, value);
}

/// Calls with id, load and limit of all that carries power.
template <class F>
void eachPower(const Snapshot &snapshot, F f)
{
    for (const PowerElementFlow &flow : snapshot.power.elements)
        if (flow.limit_w > 0)
            f(flow.id, flow.worst_w(), flow.limit_w);
}

/// Calls with id, heat and capacity of all that cools.
template <class F>
void eachCooler(const Snapshot &snapshot, F f)
{
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (const LoopResult::Source &source : loop.sources)
            if (source.capacity_w > 0)
                f(source.id, source.heat_w, source.capacity_w);
    for (const RoomResult &room : snapshot.air.rooms)
        for (const RoomResult::Cooler &cooler : room.coolers)
            if (cooler.capacity_w > 0)
                f(cooler.id, cooler.heat_w, cooler.capacity_w);
    for (const MachineResult &machine : snapshot.plant.machines)
        if (machine.capacity_w > 0)
            f(machine.id, machine.heat_w, machine.capacity_w);
}

OverlayValues cooling(const Snapshot &snapshot)
{
    OverlayValues overlay;
    overlay.title = titled(QT_TRANSLATE_NOOP("gridhall::Overlays", "Cooling · heat over capacity"));
    overlay.limit = 1.0;
    eachCooler(snapshot, [&](Id id, double heat, double capacity) { keepLarger(overlay.values, id, heat / capacity); });
    return overlay;
}

OverlayValues load(const Snapshot &snapshot)
{
    OverlayValues overlay;
    overlay.title = titled(QT_TRANSLATE_NOOP("gridhall::Overlays", "Load of paths · worst case"));
    overlay.limit = 1.0;
    eachPower(snapshot, [&](Id id, double demand, double limit) { keepLarger(overlay.values, id, demand / limit); });
    return overlay;
}

OverlayValues density(const Snapshot &snapshot)
{
    OverlayValues overlay;
    overlay.title = titled(QT_TRANSLATE_NOOP("gridhall::Overlays", "Power per rack"));
    overlay.ramp = Ramp::PowerDensity;
    overlay.dimension = Dimension::Power;
    overlay.limit = snapshot.layout.criteria().rackPower_w;
    overlay.to = std::max(1.0, *overlay.limit);
    for (const ItLoad &rack : snapshot.loads)
        overlay.values[rack.rack] = rack.peak_w;
    return overlay;
}

constexpr double mostChange_k = 5; ///< Either way, on the map of changes.

OverlayValues thermal(const Snapshot &snapshot)
{
    OverlayValues overlay;
    overlay.title = titled(QT_TRANSLATE_NOOP("gridhall::Overlays", "Air at rack inlets"));
    overlay.ramp = Ramp::AirTemperature;
    overlay.dimension = Dimension::Temperature;
    overlay.from = AirRange().from_k;
    overlay.to = AirRange().to_k;
    overlay.limit = snapshot.layout.criteria().airInletMax_k;
    for (const RoomResult &room : snapshot.air.rooms)
        for (const RoomResult::Rack &rack : room.racks)
            overlay.values[rack.id] = rack.inlet_k;
    return overlay;
}

OverlayValues headroom(const Snapshot &snapshot)
{
    OverlayValues overlay;
    overlay.title = titled(QT_TRANSLATE_NOOP("gridhall::Overlays", "Headroom · power and cooling"));
    overlay.ramp = Ramp::Headroom;
    overlay.from = -0.5;
    overlay.to = 0.5;
    const auto keep = [&](Id id, double demand, double limit) { keepSmaller(overlay.values, id, (limit - demand) / limit); };
    eachPower(snapshot, keep);
    eachCooler(snapshot, keep);
    // Racks, loops, CDUs and machines by watts and by kelvins, a usual rise of 10 K being all there is.
    for (const Headroom &room : headrooms(snapshot)) {
        if (room.wattsKnown())
            keepSmaller(overlay.values, room.id, room.share());
        if (room.kelvinsKnown())
            keepSmaller(overlay.values, room.id, room.left_k() / 10);
    }
    // Racks by what their inlet may still rise, of what it may rise over the supply.
    for (const RoomResult &room : snapshot.air.rooms)
        if (const RoomField *field = snapshot.air.fieldOf(room.room); field && field->field->rounds > 0)
            for (const RoomResult::Rack &rack : room.racks)
                if (const double mayRise = rack.inletMax_k - field->indices.supply_k; rack.inletMax_k > 0 && mayRise > 0)
                    keepSmaller(overlay.values, rack.id, (rack.inletMax_k - rack.inlet_k) / mayRise);
    return overlay;
}

} // namespace

std::optional<OverlayValues> overlayValues(OverlayKind kind, const Snapshot &snapshot)
{
    switch (kind) {
    case OverlayKind::Cooling: return cooling(snapshot);
    case OverlayKind::Density: return density(snapshot);
    case OverlayKind::Thermal: return thermal(snapshot);
    case OverlayKind::Load: return load(snapshot);
    case OverlayKind::Headroom: return headroom(snapshot);
    default: return std::nullopt;
    }
}

std::optional<OverlayValues> overlayValues(OverlayKind kind, const Snapshot &snapshot, const AirShown &shown)
{
    if (kind != OverlayKind::Thermal || shown.before.empty()) {
        std::optional<OverlayValues> plain = overlayValues(kind, snapshot);
        if (kind == OverlayKind::Thermal) {
            plain->from = shown.range.from_k;
            plain->to = shown.range.to_k;
        }
        for (const RoomFieldPtr &room : kind == OverlayKind::Thermal ? shown.rooms : std::vector<RoomFieldPtr>())
            for (std::size_t d = 0; d < room->field->devices.size(); ++d)
                if (!room->room.air.devices[d].cooler && room->field->devices[d].flow_m3_per_s > 0)
                    plain->values[room->room.devices[d]] = judgedIntake_k(room->field->devices[d]);
        return plain;
    }
    OverlayValues overlay;
    overlay.ramp = Ramp::AirChange;
    overlay.dimension = Dimension::TemperatureRise;
    overlay.from = -mostChange_k;
    overlay.to = mostChange_k;
    for (const RoomFieldPtr &before : shown.before)
        for (const RoomFieldPtr &now : snapshot.air.fields)
            for (std::size_t d = 0; now->room.room == before->room.room && d < now->field->devices.size(); ++d) {
                const std::size_t was = before->deviceOf(now->room.devices[d]);
                if (!now->room.air.devices[d].cooler && was < before->field->devices.size() && now->field->devices[d].flow_m3_per_s > 0 &&
                    before->field->devices[was].flow_m3_per_s > 0)
                    overlay.values[now->room.devices[d]] =
                        judgedIntake_k(now->field->devices[d]) - judgedIntake_k(before->field->devices[was]);
            }
    return overlay;
}

QString airMapTitle(const AirShown &shown)
{
    const QString height = spoken(Amount(shown.height_m, Dimension::Length));
    const QString title = shown.before.empty()
                              ? titled(QT_TRANSLATE_NOOP("gridhall::Overlays", "Air, %1 above the floor")).arg(height)
                              : titled(QT_TRANSLATE_NOOP("gridhall::Overlays", "Change of air, %1 above the floor")).arg(height);
    return shown.note.isEmpty() ? title : title + QStringLiteral(" · ") + shown.note;
}

std::shared_ptr<const AirMap> airMap(OverlayKind kind, const Snapshot &snapshot, const AirShown &shown)
{
    const std::vector<RoomFieldPtr> &rooms = shown.rooms.empty() ? snapshot.air.fields : shown.rooms;
    if (kind != OverlayKind::Thermal || rooms.empty())
        return nullptr;
    AirMapLook look{shown.height_m, shown.range.from_k, shown.range.to_k, snapshot.layout.criteria().airInletMax_k,
                    shown.flow,     shown.before,       shown.streams};
    if (!shown.before.empty()) {
        look.from_k = -mostChange_k;
        look.to_k = mostChange_k;
    }
    return std::make_shared<const AirMap>(rooms, std::move(look));
}

std::map<Id, QString> powerDetails(const Snapshot &snapshot, std::set<Id> &cautious)
{
    std::map<Id, QString> details;
    const double caution = snapshot.layout.criteria().cautionMargin;
    for (const PowerElementFlow &flow : snapshot.power.elements) {
        if (flow.limit_w <= 0 || flow.rated_w <= 0 || flow.worst_w() <= 0 || !snapshot.layout.find<Item>(flow.id))
            continue;
        const double share = flow.worst_w() / flow.limit_w;
        details[flow.id] = QStringLiteral("%1 · %2").arg(spoken(Amount(flow.rated_w, Dimension::Power)),
                                                         spoken(Amount(std::round(share * 100) / 100, Dimension::Ratio)));
        if (share > 1 - caution)
            cautious.insert(flow.id);
    }
    return details;
}

std::vector<Mark> findingMarks(const Snapshot &snapshot, const std::vector<Id> &selection)
{
    std::vector<Mark> marks;
    bool called = false;
    for (const Finding &finding : snapshot.findings) {
        if (finding.waived || finding.effective() == Severity::Note)
            continue;
        const bool selected = std::any_of(finding.subjects.begin(), finding.subjects.end(),
                                          [&](Id id) { return std::find(selection.begin(), selection.end(), id) != selection.end(); });
        Mark mark = markOf(finding, selected && !called);
        called = called || selected;
        if (!selected) {
            mark.cause.clear();
            mark.areas.clear();
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

} // namespace gridhall
