// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/layout/project.h"

#include <string>

namespace gridhall::test {

/// A design that holds an entity of every kind, with references that lead somewhere.
inline Layout smallDesign()
{
    FreshIds ids{Layout(7)};
    Edit edit;
    Part rack{.id = ids.next(),
              .number = "it.test",
              .hash = "00",
              .role = Role::ItRack,
              .name = "Rack \"A\"",
              .nameZh = "机柜",
              .width = 6000,
              .depth = 12000,
              .height = 22000};
    rack.figures = {{"peak_power_w", 132000, Grade::Datasheet, "sheet 1"}, {"weight_kg", 1360.5, Grade::User, ""}};
    rack.ports = {{.name = "psu.a", .direction = PortDirection::In, .voltage_v = 415, .phases = 3, .at = {0, 5000}}};
    Part busway{.id = ids.next(), .number = "pw.busway", .role = Role::Busway, .name = "Busway"};
    const Layer layer{.id = ids.next(), .name = "Power"};
    const Space hall{.id = ids.next(), .tag = "Hall 1", .outline = {{0, 0}, {300000, 0}, {300000, 200000}, {0, 200000}}, .top = 40000};
    const Item first{.id = ids.next(),
                     .parent = hall.id,
                     .part = rack.id,
                     .tag = "R01",
                     .place = OnFloor{{{10000, 20000}, 90000, false}, 0},
                     .layer = layer.id};
    const Item second{.id = ids.next(), .parent = hall.id, .part = rack.id, .tag = "R02", .place = InRack{3, true}};
    const Run run{.id = ids.next(),
                  .parent = hall.id,
                  .part = busway.id,
                  .tag = "BW-A",
                  .from = {first.id, "psu.a"},
                  .to = {second.id, "psu.a"},
                  .bends = {{0, 1}, {2, 3}},
                  .feed = Feed::A};
    const Workload work{.id = ids.next(), .name = "Chat", .tokens_per_s = 1.0 / 3.0};
    edit.add(rack), edit.add(busway), edit.add(layer), edit.add(hall), edit.add(first), edit.add(second), edit.add(run);
    edit.add(work);
    edit.add(Site{.id = ids.next(), .name = "Test site", .elevation_m = 12.5});
    edit.add(Criteria{.id = ids.next(), .rackPower_w = 1e5});
    edit.add(Assignment{.id = ids.next(), .workload = work.id, .target = hall.id, .share = 0.5});
    edit.add(Scenario{.id = ids.next(), .name = "One down", .outOfService = {first.id}});
    edit.add(View{.id = ids.next(), .name = "Overview"});
    edit.add(Note{.id = ids.next(), .parent = hall.id, .text = "line 1\nline 2\ttab"});
    edit.add(Waiver{.id = ids.next(), .code = "GEO-001", .subjects = {first.id, Id(7, 999)}, .reason = "agreed"});
    return Layout(7).applying(edit).withCounterAtLeast(100);
}

/// `count` items in one hall: the size of a large project.
inline Layout largeDesign(int count)
{
    Layout base = smallDesign();
    FreshIds ids(base);
    const Item model = **base.all<Item>().begin();
    Edit edit;
    for (int i = 0; i < count; ++i) {
        Item item = model;
        item.id = ids.next();
        item.slot = Id(0, i % 40 + 1);
        item.module = model.id;
        item.tag = "M" + std::to_string(i / 40) + "/R" + std::to_string(i % 40);
        item.place = OnFloor{{{i % 1000 * 6000, i / 1000 * 12000}, i % 4 * 90000, false}, 0};
        edit.add(std::move(item));
    }
    return base.applying(edit);
}

/// The small design with an image in it.
inline Project smallProject()
{
    Project project;
    project.layout = smallDesign();
    const std::string image("\x89PNG\0\r\n\xff", 8);
    project.blobs.emplace(sha256(image), std::make_shared<const std::string>(image));
    project.saved_s = 1767225600;
    return project;
}

inline bool sameDesign(const Layout &a, const Layout &b)
{
    return a.branch() == b.branch() && a.lastCounter() == b.lastCounter() && a.size() == b.size() && Layout::difference(a, b).isEmpty();
}

} // namespace gridhall::test
