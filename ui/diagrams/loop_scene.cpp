// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loop_scene.h"

#include "core/layout/frames.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Words of the loop diagram.
class LoopTr {
    Q_DECLARE_TR_FUNCTIONS(LoopDiagram)
};

constexpr qreal machineLeft = 24, machineWidth = 92, machineHeight = 46, machinePitch = 62, top = 64;
constexpr qreal busLeft = 176, unitWidth = 48, unitHeight = 56, unitPitch = 58, blockGap = 52, unitTop = top + 66;
constexpr qreal rackSize = 24, rackPitch = 27;
constexpr std::size_t racksAcross = 9;

QString degreesOf(double kelvin) { return spoken(Amount(kelvin, Dimension::Temperature)); }
QString flowOf(double flow) { return spoken(Amount(flow, Dimension::VolumeFlow)); }
QString wattsOf(double watts) { return spoken(Amount(watts, Dimension::Power)); }

QString tagOf(const Snapshot &snapshot, Id id)
{
    const Kept<Item> item = snapshot.layout.find<Item>(id);
    return item ? QString::fromStdString(item->tag) : QString();
}

qreal widthFor(double flow) { return flow > 0 ? std::clamp(1.2 + 16 * std::sqrt(flow), 1.4, 6.0) : 1.2; }

/// Letters before the digits of a tag: what racks of one row share.
QString rowOf(const QString &tag)
{
    qsizetype end = tag.size();
    while (end > 0 && tag[end - 1].isDigit())
        --end;
    return tag.left(end);
}

class SceneMaker {
public:
    SceneMaker(const Snapshot &snapshot, Id group) : snapshot_(snapshot)
    {
        const LoopResult *loop = nullptr;
        for (const LoopResult &one : snapshot.liquid.loops)
            if (one.id == group && (!loop || one.circuit != Circuit::Tcs))
                loop = &one;
        if (!loop)
            return;
        if (loop->circuit == Circuit::Tcs)
            drawRackLoop(*loop, busLeft);
        else
            drawPlantLoop(*loop);
        QRectF all;
        for (const auto &box : scene_.boxes)
            all |= box.rect;
        for (const auto &pipe : scene_.pipes)
            all |= pipe.points.boundingRect();
        scene_.bounds = all.adjusted(-24, -40, 60, 30);
    }
    LoopScene taken() { return std::move(scene_); }

private:
    void drawPlantLoop(const LoopResult &loop)
    {
        qreal x = busLeft + 44, bottom = unitTop + unitHeight + 60;
        std::vector<Id> done;
        std::vector<qreal> drops;
        for (const LoopResult::Load &load : loop.loads) {
            const LoopResult *below = snapshot_.liquid.suppliedBy(load.id);
            const bool isCdu = below && below->circuit == Circuit::Tcs;
            if (isCdu && std::ranges::find(done, below->id) != done.end())
                continue;
            if (isCdu) {
                done.push_back(below->id);
                const Extent extent = drawRackLoop(*below, x);
                bottom = std::max(bottom, extent.bottom + 40);
                for (const LoopResult::Source &source : below->sources)
                    drawDrop(loop, source.id, x, drops);
                x = extent.right + blockGap;
            } else {
                const auto shape = loop.circuit == Circuit::Condenser ? LoopScene::Shape::Chiller : LoopScene::Shape::AirCooler;
                drawUnit(load.id, x, shape, {}, Tone::Text3, unitTip(loop, load.id));
                drawDrop(loop, load.id, x, drops);
                x += unitPitch + 60;
            }
        }
        const qreal machines = top + 40 + machinePitch * static_cast<qreal>(loop.sources.size());
        drawBuses(loop, x, std::max(bottom, machines + 20), drops);
        drawMachines(loop, std::max(bottom, machines + 20));
    }

    struct Extent {
        qreal right = 0, bottom = 0;
    };

    /// CDUs side by side, and below them the rows of racks they cool.
    Extent drawRackLoop(const LoopResult &loop, qreal x)
    {
        const qreal units = unitPitch * static_cast<qreal>(loop.sources.size());
        std::vector<std::pair<QString, std::vector<const LoopResult::Load *>>> rows;
        for (const LoopResult::Load &load : loop.loads) {
            const QString row = rowOf(tagOf(snapshot_, load.id));
            if (rows.empty() || rows.back().first != row)
                rows.push_back({row, {}});
            rows.back().second.push_back(&load);
        }
        const qreal width = std::max(units, rackPitch * racksAcross + 16);
        for (std::size_t i = 0; i < loop.sources.size(); ++i)
            drawCdu(loop, loop.sources[i], x + unitPitch * static_cast<qreal>(i));
        qreal y = unitTop + unitHeight + 72;
        const qreal first = y, supplyX = x + width / 2 + 22, returnX = x + width / 2 - 22;
        for (const auto &[name, loads] : rows)
            y = drawRow(name, loads, x, y, width) + 14;
        const qreal header = unitTop + unitHeight + 18;
        for (std::size_t i = 0; i < loop.sources.size(); ++i) {
            const qreal left = x + unitPitch * static_cast<qreal>(i);
            addPipe({{left + 36, unitTop + unitHeight}, {left + 36, header + 8}, {supplyX, header + 8}}, Tone::TcsSupply, false,
                    loop.sources[i].flow_m3_per_s, loop.sources[i].leaving_k, loop.sources[i].id, sourceTip(loop, loop.sources[i]));
            addPipe({{returnX, header}, {left + 12, header}, {left + 12, unitTop + unitHeight}}, Tone::TcsReturn, true,
                    loop.sources[i].flow_m3_per_s, loop.sources[i].entering_k, loop.sources[i].id, sourceTip(loop, loop.sources[i]));
        }
        addPipe({{supplyX, header + 8}, {supplyX, first}}, Tone::TcsSupply, false, loop.flow_m3_per_s, loop.supply_k, loop.id,
                loopTip(loop));
        addPipe({{returnX, first}, {returnX, header}}, Tone::TcsReturn, true, loop.flow_m3_per_s, loop.return_k, loop.id, loopTip(loop));
        addWord({supplyX + 8, first - 24}, degreesOf(loop.supply_k), Tone::TcsSupply, 12, 600);
        addWord({returnX - 8, first - 24}, degreesOf(loop.return_k), Tone::TcsReturn, 12, 600, Qt::AlignRight);
        addWord({returnX - 8, first - 10}, flowOf(loop.flow_m3_per_s), Tone::Text2, 10, 400, Qt::AlignRight);
        addWord({x, y + 12},
                LoopTr::tr("%1 · %2 · pumps at %3")
                    .arg(tagOf(snapshot_, loop.id), wattsOf(loop.heat_w), spoken(Amount(loop.turndown, Dimension::Ratio))),
                Tone::Text2, 11, 500);
        return {x + width, y + 12};
    }

    void drawCdu(const LoopResult &loop, const LoopResult::Source &source, qreal x)
    {
        const bool known = source.capacity_w > 0;
        const double share = known ? source.heat_w / source.capacity_w : 0;
        drawUnit(source.id, x, LoopScene::Shape::Cdu, known ? spoken(Amount(share, Dimension::Ratio)) : QString(),
                 share > 1      ? Tone::Error
                 : share > 0.95 ? Tone::Warning
                                : Tone::Text3,
                 sourceTip(loop, source));
    }

    void drawUnit(Id id, qreal x, LoopScene::Shape shape, const QString &remark, Tone tone, const QString &tip)
    {
        scene_.boxes.push_back(
            {{x, unitTop, unitWidth, unitHeight}, shape, tagOf(snapshot_, id), remark, tone, tone == Tone::Error, id, tip});
    }

    qreal drawRow(const QString &name, const std::vector<const LoopResult::Load *> &loads, qreal x, qreal y, qreal width)
    {
        const auto lines = static_cast<qreal>((loads.size() + racksAcross - 1) / racksAcross);
        const QRectF frame(x, y, width, 24 + lines * rackPitch + 6);
        double heat = 0;
        for (const auto *load : loads)
            heat += load->heat_w;
        scene_.boxes.push_back({frame, LoopScene::Shape::Row, LoopTr::tr("Row %1").arg(name), wattsOf(heat), Tone::Text2, false, {}, {}});
        for (std::size_t i = 0; i < loads.size(); ++i) {
            const auto *load = loads[i];
            const QRectF rect(x + 8 + rackPitch * static_cast<qreal>(i % racksAcross),
                              y + 22 + rackPitch * static_cast<qreal>(i / racksAcross), rackSize, rackSize);
            const bool starved = load->flow_m3_per_s < 0.99 * load->flowNeed_m3_per_s;
            const bool warm = load->supplyMax_k > 0 && load->supply_k > load->supplyMax_k + 1e-6;
            scene_.boxes.push_back({rect,
                                    LoopScene::Shape::Rack,
                                    {},
                                    QString::number(std::lround(load->return_k - 273.15)),
                                    starved || warm ? Tone::Error : Tone::Text2,
                                    starved || warm,
                                    load->id,
                                    loadTip(*load)});
        }
        return frame.bottom();
    }

    /// From the supply bus down to a unit and back down to the return bus, drawn when the buses are.
    void drawDrop(const LoopResult &loop, Id id, qreal block, std::vector<qreal> &drops)
    {
        const auto box = std::ranges::find_if(
            scene_.boxes, [id](const LoopScene::Box &one) { return one.id == id && one.shape != LoopScene::Shape::Rack; });
        const auto load = std::ranges::find(loop.loads, id, &LoopResult::Load::id);
        if (box == scene_.boxes.end() || load == loop.loads.end())
            return;
        const qreal x = box->rect.left();
        drops.push_back(x);
        const QString tip = unitTip(loop, id);
        addPipe({{x + 10, top}, {x + 10, unitTop}}, Tone::FwsSupply, false, load->flow_m3_per_s, load->supply_k, id, tip);
        pending_.push_back({x + 34, block - 16, load->flow_m3_per_s, load->return_k, id, tip});
        if (x == block)
            addWord({x + 13, top + 26}, flowOf(load->flow_m3_per_s), Tone::Text2, 9);
    }

    /// Returns of units side by side gather above them and go down together.
    void drawReturns(qreal bottom)
    {
        for (std::size_t i = 0; i < pending_.size(); ++i) {
            const Pending &drop = pending_[i];
            const bool last = i + 1 == pending_.size() || pending_[i + 1].left != drop.left;
            if (!last) {
                addPipe({{drop.x, unitTop}, {drop.x, unitTop - 14}}, Tone::FwsReturn, true, drop.flow, drop.temperature_k, drop.id,
                        drop.tip);
                continue;
            }
            double flow = 0;
            for (const Pending &other : pending_)
                flow += other.left == drop.left ? other.flow : 0;
            addPipe({{drop.x, unitTop}, {drop.x, unitTop - 14}, {drop.left, unitTop - 14}, {drop.left, bottom}}, Tone::FwsReturn, true,
                    flow, drop.temperature_k, drop.id, drop.tip);
        }
    }

    void drawBuses(const LoopResult &loop, qreal right, qreal bottom, const std::vector<qreal> &drops)
    {
        const qreal end = drops.empty() ? right : drops.back() + 60;
        addPipe({{busLeft, top}, {end, top}}, Tone::FwsSupply, false, loop.flow_m3_per_s, loop.supply_k, loop.id, loopTip(loop));
        addPipe({{end, bottom}, {busLeft - 16, bottom}}, Tone::FwsReturn, true, loop.flow_m3_per_s, loop.return_k, loop.id, loopTip(loop));
        drawReturns(bottom);
        addWord({busLeft + 20, top - 10}, degreesOf(loop.supply_k), Tone::FwsSupply, 13, 600);
        addWord({busLeft + 86, top - 10}, flowOf(loop.flow_m3_per_s), Tone::Text, 12, 500);
        addWord({busLeft + 44, bottom - 8}, degreesOf(loop.return_k), Tone::FwsReturn, 13, 600);
        addWord({busLeft + 110, bottom - 8}, wattsOf(loop.heat_w), Tone::Text, 12, 500);
        if (end > busLeft + 400) {
            const bool tower = loop.circuit == Circuit::Condenser;
            addWord({end, top - 10}, tower ? LoopTr::tr("Condenser supply") : LoopTr::tr("FWS supply"), Tone::FwsSupply, 11, 600,
                    Qt::AlignRight);
            addWord({end, bottom - 8}, tower ? LoopTr::tr("Condenser return") : LoopTr::tr("FWS return"), Tone::FwsReturn, 11, 600,
                    Qt::AlignRight);
        }
    }

    void drawMachines(const LoopResult &loop, qreal bottom)
    {
        qreal y = top + 30;
        addWord({machineLeft, top - 4}, LoopTr::tr("Heat rejection"), Tone::Text, 12, 600);
        addWord({machineLeft, top + 12}, LoopTr::tr("%1 outside, design day").arg(degreesOf(snapshot_.layout.site().designDryBulb_k)),
                Tone::Text2, 10);
        for (const LoopResult::Source &source : loop.sources) {
            const MachineResult *machine = snapshot_.plant.find(source.id);
            const Role role = machine ? machine->role : Role::HeatExchanger;
            const auto shape = role == Role::Tower       ? LoopScene::Shape::Tower
                               : role == Role::DryCooler ? LoopScene::Shape::DryCooler
                                                         : LoopScene::Shape::Chiller;
            const double share = source.capacity_w > 0 ? source.heat_w / source.capacity_w : 0;
            const QRectF rect(machineLeft, y, machineWidth, machineHeight);
            scene_.boxes.push_back({rect, shape, tagOf(snapshot_, source.id), spoken(Amount(share, Dimension::Ratio)),
                                    share > 1 ? Tone::Error : Tone::Text3, share > 1, source.id, sourceTip(loop, source)});
            addPipe({{rect.right(), y + 12}, {busLeft - 2, y + 12}, {busLeft - 2, top}}, Tone::FwsSupply, false, source.flow_m3_per_s,
                    source.leaving_k, source.id, sourceTip(loop, source));
            addPipe({{busLeft - 16, bottom}, {busLeft - 16, y + 34}, {rect.right(), y + 34}}, Tone::FwsReturn, true, source.flow_m3_per_s,
                    source.entering_k, source.id, sourceTip(loop, source));
            y += machinePitch;
        }
    }

    void addPipe(QPolygonF points, Tone tone, bool isReturn, double flow, double temperature_k, Id id, const QString &tip)
    {
        scene_.pipes.push_back({std::move(points), tone, widthFor(flow), isReturn, flow <= 1e-7, temperature_k, flow, id, tip});
        if (temperature_k <= 0)
            return;
        scene_.coldest_k = scene_.coldest_k > 0 ? std::min(scene_.coldest_k, temperature_k) : temperature_k;
        scene_.hottest_k = std::max(scene_.hottest_k, temperature_k);
    }
    void addWord(QPointF at, const QString &text, Tone tone, int pixels, int weight = 400, Qt::Alignment align = Qt::AlignLeft)
    {
        scene_.words.push_back({at, text, tone, pixels, weight, align});
    }

    QString loopTip(const LoopResult &loop) const
    {
        const auto &pressure = loop.hydraulics.pressure_pa;
        const auto highest = std::ranges::max_element(pressure);
        const QString tip = LoopTr::tr("Loop of %1\nFlow %2\nSupply %3, return %4\nPumps %5 at %6")
                                .arg(tagOf(snapshot_, loop.id), flowOf(loop.flow_m3_per_s), degreesOf(loop.supply_k),
                                     degreesOf(loop.return_k), wattsOf(loop.pump_w), spoken(Amount(loop.turndown, Dimension::Ratio)));
        if (highest == pressure.end())
            return tip;
        return tip + QLatin1Char('\n') + LoopTr::tr("Pressure up to %1").arg(spoken(Amount(*highest, Dimension::Pressure)));
    }
    QString sourceTip(const LoopResult &, const LoopResult::Source &source) const
    {
        return LoopTr::tr("%1\nHeat %2\nFlow %3 at %4\nIn %5, out %6")
            .arg(tagOf(snapshot_, source.id), wattsOf(source.heat_w), flowOf(source.flow_m3_per_s),
                 spoken(Amount(source.head_pa, Dimension::Pressure)), degreesOf(source.entering_k), degreesOf(source.leaving_k));
    }
    QString loadTip(const LoopResult::Load &load) const
    {
        return LoopTr::tr("%1\nHeat %2\nFlow %3, needs %4\nPressure drop %5\nIn %6, out %7")
            .arg(tagOf(snapshot_, load.id), wattsOf(load.heat_w), flowOf(load.flow_m3_per_s), flowOf(load.flowNeed_m3_per_s),
                 spoken(Amount(load.drop_pa, Dimension::Pressure)), degreesOf(load.supply_k), degreesOf(load.return_k));
    }
    QString unitTip(const LoopResult &loop, Id id) const
    {
        const auto load = std::ranges::find(loop.loads, id, &LoopResult::Load::id);
        return load == loop.loads.end() ? QString() : loadTip(*load);
    }

    struct Pending {
        qreal x = 0, left = 0; ///< Of the unit's return; of the block's, where it goes down.
        double flow = 0, temperature_k = 0;
        Id id;
        QString tip;
    };
    const Snapshot &snapshot_;
    LoopScene scene_;
    std::vector<Pending> pending_;
};

double tightness(const LoopResult &loop) { return loop.capacityKnown && loop.capacity_w > 0 ? loop.heat_w / loop.capacity_w : 0; }

} // namespace

std::vector<Id> loopGroups(const Snapshot &snapshot)
{
    std::vector<const LoopResult *> found;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (loop.sources.empty())
            continue;
        const bool hangs = loop.circuit == Circuit::Tcs && snapshot.liquid.loopOf(loop.sources.front().id);
        if (!hangs)
            found.push_back(&loop);
    }
    const auto place = [](const LoopResult *loop) { // plant loops, then their condensers, then racks on none
        const int side = loop->circuit == Circuit::Fws ? 0 : loop->circuit == Circuit::Condenser ? 1 : 2;
        return std::pair(side, -tightness(*loop));
    };
    std::ranges::stable_sort(found, {}, place);
    std::vector<Id> ids;
    for (const LoopResult *loop : found)
        ids.push_back(loop->id);
    return ids;
}

LoopScene loopScene(const Snapshot &snapshot, Id group) { return SceneMaker(snapshot, group).taken(); }

} // namespace gridhall
