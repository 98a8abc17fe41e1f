// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/bill.h"

#include "core/catalog/keys.h"
#include "core/delivery/consignment.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gridhall {

namespace {

constexpr double copperResistivity_ohm_m = 1.724e-8, copper_kg_per_m3 = 8960, mediumVoltage_v = 1000;

const Given *lineFigure(const Part &part, const std::vector<Given> &own, const char *name)
{
    const auto at = std::ranges::find(own, name, &Given::key);
    return at != own.end() ? &*at : part.figure(name);
}

double copperPerMetre_kg(const Part &part, const std::vector<Given> &own)
{
    if (part.role != Role::Busway && part.role != Role::Cable && part.role != Role::Whip)
        return 0;
    const Given *resistance = lineFigure(part, own, key::resistance);
    if (!resistance || resistance->value <= 0)
        return 0;
    const Given *voltage = lineFigure(part, own, key::voltage);
    const int conductors = voltage && voltage->value > mediumVoltage_v ? 3 : 4;
    return conductors * copperResistivity_ohm_m / resistance->value * copper_kg_per_m3;
}

bool isSteel(const Part &part)
{
    return part.role == Role::Manifold || (part.role == Role::Pipe && part.trait("material").find("steel") != std::string_view::npos);
}

class Billing {
public:
    explicit Billing(const Census &census) : census_(census), card_(census.layout().delivery()) {}

    MaterialBill made()
    {
        for (const Census::Row &row : census_.items())
            if (row.part)
                addItem(row);
        for (const Census::RunRow &row : census_.runs())
            if (row.part)
                addRun(row);
        takeContentsFromModules();
        return summed();
    }

private:
    using Key = std::tuple<int, System, std::string, std::string, const Part *, const Part *>;
    struct Root {
        const Part *part = nullptr;
        int phase = 1;
        bool paid = false; ///< The module has a price of its own.
    };

    const Root &rootOf(Id module)
    {
        const Id outermost = standingRoot(census_, module);
        const auto [at, fresh] = roots_.try_emplace(outermost);
        if (fresh) {
            const Census::Row *row = census_.item(outermost);
            at->second.phase = phaseOf(census_.layout(), outermost);
            if (row && row->part && row->part->role == Role::Module) {
                at->second.part = row->part;
                at->second.paid = lineFigure(*row->part, row->item->figures, key::price) != nullptr;
            }
        }
        return at->second;
    }
    BillLine &lineOf(int phase, const Part *module, const Part &part)
    {
        const System system = systemOf(part.role);
        BillLine &line = lines_[Key{phase, system, module ? module->number : std::string(), part.number, module, &part}];
        line.phase = phase;
        line.system = system;
        line.module = module;
        line.part = &part;
        return line;
    }
    void addItem(const Census::Row &row)
    {
        const bool inside = bool(row.item->module);
        const Root root = inside ? rootOf(row.item->module) : Root{nullptr, phaseOf(census_.layout(), row.item->id), false};
        BillLine &line = lineOf(root.phase, root.part, *row.part);
        ++line.count;
        const Given *weight = lineFigure(*row.part, row.item->figures, key::weight);
        addWeight(line, weight, 1);
        if (inside && weight)
            insideWeight_[standingRoot(census_, row.item->id)] += weight->value;
        if (isSteel(*row.part) && weight)
            line.steel_kg += weight->value;
        addPrice(line, *row.part, row.item->figures, 1, root.paid);
        if (!inside && row.part->role == Role::Module)
            modules_.push_back({row.item->id, &line, weight ? weight->value : 0.0});
    }
    void addRun(const Census::RunRow &row)
    {
        const bool inside = bool(row.run->module);
        const Root root = inside ? rootOf(row.run->module) : Root{nullptr, phaseOfRun(*row.run), false};
        BillLine &line = lineOf(root.phase, root.part, *row.part);
        const double length = runLengthM(census_.layout(), *row.run);
        ++line.count;
        line.length_m += length;
        const Given *weight = lineFigure(*row.part, row.run->figures, key::weight);
        addWeight(line, weight, length);
        if (inside && weight)
            insideWeight_[standingRoot(census_, row.run->module)] += weight->value * length;
        if (isSteel(*row.part) && weight)
            line.steel_kg += weight->value * length;
        line.copper_kg += copperPerMetre_kg(*row.part, row.run->figures) * length;
        addPrice(line, *row.part, row.run->figures, length, root.paid);
    }
    /// A run belongs to the later of the phases of its ends, unless it states its own.
    int phaseOfRun(const Run &run)
    {
        const Layout &layout = census_.layout();
        const int own = phaseOf(layout, run.id);
        return std::max({own, run.from ? rootOf(run.from.owner).phase : 1, run.to ? rootOf(run.to.owner).phase : 1});
    }
    static void addWeight(BillLine &line, const Given *weight, double amount)
    {
        if (weight)
            line.weight_kg += weight->value * amount;
        else
            line.weightKnown = false;
    }
    void addPrice(BillLine &line, const Part &part, const std::vector<Given> &own, double amount, bool paid)
    {
        if (paid) {
            line.source = {translatable("Delivery", "in the price of the module"), {}};
            return;
        }
        const Assumed price = priceOf(part, own, card_);
        if (!price.known) {
            line.priced = false;
            return;
        }
        line.cost += amount * price.range;
        line.grade = std::max(line.grade, price.grade);
        if (line.source == Text())
            line.source = price.source;
    }
    /// A module's weight holds its contents: what is left is its shell.
    void takeContentsFromModules()
    {
        for (const Module &module : modules_) {
            const double inside = std::min(insideWeight_[module.id], module.weight_kg);
            module.line->weight_kg -= inside;
            module.line->steel_kg += module.weight_kg - inside;
        }
    }
    MaterialBill summed()
    {
        MaterialBill bill;
        for (auto &[key, line] : lines_) {
            bill.cost += line.cost;
            bill.weight_kg += line.weight_kg;
            bill.copper_kg += line.copper_kg;
            bill.steel_kg += line.steel_kg;
            bill.unweighed += line.weightKnown ? 0 : line.count;
            bill.unpriced += line.priced ? 0 : line.count;
            bill.grade = std::max(bill.grade, line.grade);
            auto at = std::ranges::find(bill.systems, line.system, &CostBySystem::system);
            if (at == bill.systems.end())
                at = bill.systems.insert(at, {line.system, {}, 0});
            at->cost += line.cost;
            at->unpriced += line.priced ? 0 : line.count;
            bill.lines.push_back(std::move(line));
        }
        std::ranges::sort(bill.systems, {}, &CostBySystem::system);
        return bill;
    }

    struct Module {
        Id id;
        BillLine *line = nullptr;
        double weight_kg = 0;
    };
    const Census &census_;
    const Delivery &card_;
    std::map<Key, BillLine> lines_;
    std::unordered_map<Id, Root> roots_;
    std::unordered_map<Id, double> insideWeight_;
    std::vector<Module> modules_;
};

} // namespace

MaterialBill billOf(const Census &census) { return Billing(census).made(); }

} // namespace gridhall
