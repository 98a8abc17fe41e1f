// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/keys.h"
#include "core/layout/layout.h"

#include <map>

namespace gridhall::test {

/// A hall with four pods between power and cooling plant, put together by hand: what the plan painter is looked at with.
class PlanSample {
public:
    PlanSample()
    {
        partOf("rack", Role::ItRack, 600, 1200, {});
        partOf("net", Role::NetworkRack, 600, 1200, {});
        partOf("cdu", Role::Cdu, 900, 1200, {{key::coolingCapacity, 700e3}});
        partOf("crah", Role::Crah, 2400, 900, {{key::coolingCapacity, 180e3}});
        partOf("gen", Role::Generator, 6400, 2400, {{key::ratedApparent, 3e6}});
        partOf("pm", Role::Module, 6600, 3000, {{key::ratedPower, 2.5e6}});
        partOf("mv", Role::Switchboard, 3000, 3000, {{key::voltage, 13200}});
        partOf("bess", Role::Bess, 6058, 2438, {{key::ratedPower, 2.5e6}});
        partOf("dc", Role::DryCooler, 7400, 2300, {{key::coolingCapacity, 1.9e6}});
        partOf("ch", Role::Chiller, 7400, 2300, {{key::coolingCapacity, 850e3}});
        partOf("tr", Role::Transformer, 1600, 1600, {{key::ratedApparent, 3.15e6}});
        partOf("ups", Role::Ups, 2100, 900, {{key::ratedPower, 2.5e6}});
        partOf("pump", Role::Pump, 900, 900, {});
        partOf("door", Role::Door, 1800, 300, {});
        partOf("column", Role::Column, 500, 500, {});
        partOf("busway", Role::Busway, 0, 0, {});
        partOf("feeder", Role::Cable, 0, 0, {});
        partOf("tap", Role::TapOff, 300, 200, {});
        partOf("pipe", Role::Pipe, 0, 0, {{key::bore, 0.3}});
        build();
    }

    Layout layout() const { return Layout(1).applying(edit_); }
    Id idOf(const std::string &tag) const { return tags_.at(tag); }
    const std::vector<Id> &racks() const { return racks_; }

private:
    void partOf(const std::string &number, Role role, double widthMm, double depthMm, std::vector<std::pair<const char *, double>> figures)
    {
        Part part;
        part.id = ids_.next();
        part.number = number;
        part.name = number;
        part.role = role;
        part.width = fromMm(widthMm);
        part.depth = fromMm(depthMm);
        part.height = fromMm(2200);
        for (const auto &[figureKey, value] : figures)
            part.figures.push_back({figureKey, value, Grade::Assumption, ""});
        parts_[number] = part.id;
        edit_.add(part);
    }
    Id item(const std::string &part, const std::string &tag, double xMm, double yMm, Millidegrees angle = 0, Id parent = {}, Id module = {})
    {
        Item one;
        one.id = ids_.next();
        one.parent = parent;
        one.part = parts_.at(part);
        one.module = module;
        one.tag = tag;
        one.place = OnFloor{{{fromMm(xMm), fromMm(yMm)}, angle, false}, 0};
        tags_[tag] = one.id;
        edit_.add(one);
        return one.id;
    }
    Id run(const std::string &part, Feed feed, std::vector<std::pair<double, double>> bends)
    {
        Run one;
        one.id = ids_.next();
        one.part = parts_.at(part);
        one.feed = feed;
        for (const auto &[x, y] : bends)
            one.bends.push_back({fromMm(x), fromMm(y)});
        edit_.add(one);
        return one.id;
    }
    Id space(SpaceKind kind, const std::string &tag, double x, double y, double w, double h, AisleKind aisle = AisleKind::None)
    {
        Space one;
        one.id = ids_.next();
        one.kind = kind;
        one.tag = tag;
        one.aisle = aisle;
        one.contained = aisle != AisleKind::None;
        one.place.pose.at = {fromMm(x), fromMm(y)};
        one.outline = {{0, 0}, {fromMm(w), 0}, {fromMm(w), fromMm(h)}, {0, fromMm(h)}};
        one.wall = kind == SpaceKind::Hall ? fromMm(300) : 0;
        one.top = fromMm(4500);
        tags_[tag] = one.id;
        edit_.add(one);
        return one.id;
    }
    void tapOff(Id busway, double distanceMm, const std::string &tag)
    {
        Item one;
        one.id = ids_.next();
        one.parent = busway;
        one.part = parts_.at("tap");
        one.tag = tag;
        one.place = OnRun{fromMm(distanceMm), false};
        tags_[tag] = one.id;
        edit_.add(one);
    }

    void row(const std::string &name, double x, Millidegrees angle)
    {
        space(SpaceKind::Row, name, x - 600, 2400, 1200, 8100);
        item("cdu", "CDU-" + name + "1", x, 2850, angle);
        item("cdu", "CDU-" + name + "2", x, 10050, angle);
        for (int i = 0; i < 10; ++i) {
            const bool network = i == 0 || i == 9;
            const std::string tag = network ? name + "N" + std::to_string(i == 0 ? 2 : 1) : name + "0" + std::to_string(9 - i);
            const Id id = item(network ? "net" : "rack", tag, x, 3600 + i * 600.0, angle);
            if (!network)
                racks_.push_back(id);
        }
    }
    void pod(int index, double x)
    {
        const std::string rows = "ABCDEFGH";
        space(SpaceKind::Aisle, "POD " + std::to_string(index + 1), x - 1000, 2400, 2000, 8100, AisleKind::Hot);
        row(rows.substr(std::size_t(index) * 2, 1), x - 1600, 270000);
        row(rows.substr(std::size_t(index) * 2 + 1, 1), x + 1600, 90000);
        for (const double side : {-1.0, 1.0}) {
            const Id a = run("busway", Feed::A, {{x, 700}, {x + side * 700, 700}, {x + side * 700, 9600}});
            const Id b = run("busway", Feed::B, {{x, 12000}, {x + side * 400, 12000}, {x + side * 400, 3000}});
            for (int i = 0; i < 10; ++i) {
                const std::string n = std::to_string(index) + (side < 0 ? "l" : "r") + std::to_string(i);
                tapOff(a, 700 + 2900 + i * 600.0, "TA" + n);
                tapOff(b, 400 + 2900 + i * 600.0, "TB" + n);
            }
        }
        run("feeder", Feed::A, {{x, -1400}, {x, 700}});
        run("feeder", Feed::B, {{x, 14000}, {x, 12000}});
    }
    void build()
    {
        space(SpaceKind::Hall, "Hall 1", 0, 0, 28800, 12600);
        for (int i = 0; i < 4; ++i) {
            const double x = 4400 + i * 6600.0;
            pod(i, x);
            const std::string n = std::to_string(i + 1);
            for (const bool south : {true, false}) {
                const Id module = item("pm", (south ? "PM-A" : "PM-B") + n, x, south ? -3000 : 15600, south ? 180000 : 0);
                item("tr", "T" + n + (south ? "a" : "b"), -1900, -300, 0, module, module);
                item("ups", "U" + n + (south ? "a" : "b"), 300, -300, 0, module, module);
                item("gen", (south ? "GEN-A" : "GEN-B") + n, x, south ? -6400 : 19000);
            }
        }
        for (int i = 0; i < 5; ++i) {
            item("crah", "N" + std::to_string(i + 1), 1500 + i * 6450.0, 12000);
            item("crah", "S" + std::to_string(i + 1), 1500 + i * 6450.0, 600, 180000);
            item("dc", "DC-" + std::to_string(i + 1), 37000, 18800 - i * 2700.0);
        }
        for (int i = 0; i < 3; ++i)
            item("ch", "CH-" + std::to_string(i + 1), 37000, 5200 - i * 2700.0);
        item("mv", "MV-A", -3200, -3000);
        item("mv", "MV-B", -3200, 15600);
        item("bess", "BESS-1", -3200, 9400, 90000);
        item("bess", "BESS-2", -3200, 3000, 90000);
        for (int i = 0; i < 4; ++i)
            item("pump", "P" + std::to_string(i + 1), 31500, 11500 - i * 1400.0);
        item("door", "D1", -150, 6000, 90000);
        for (int i = 0; i <= 4; ++i) {
            item("column", "", i * 7200.0, -150);
            item("column", "", i * 7200.0, 12750);
        }
        run("pipe", Feed::None, {{3000, 11400}, {31500, 11400}});
        run("pipe", Feed::None, {{3000, 1700}, {31500, 1700}});
        Note note;
        note.id = ids_.next();
        note.kind = NoteKind::Dimension;
        note.points = {{fromMm(6600), fromMm(3300)}, {fromMm(8800), fromMm(3300)}};
        edit_.add(note);
    }

    Layout empty_{1};
    FreshIds ids_{empty_};
    Edit edit_;
    std::map<std::string, Id> parts_, tags_;
    std::vector<Id> racks_;
};

} // namespace gridhall::test
