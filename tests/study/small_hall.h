// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/keys.h"
#include "tests/support/drawing.h"

namespace gridhall::test {

/// A hall of four liquid-cooled racks on two paths: utility, a UPS and a busbar run per path, CDU, CRAH, chiller.
struct SmallHall : Drawing {
    Id hallId = hall(20, 10);
    Id pipe = part(Role::Pipe, {});
    Id cable = part(Role::Cable, {{key::ratedCurrent, 2000}, {key::voltage, 415}, {key::resistance, 2e-5}});
    Id rackPart, utility, upsA, upsB, cdu, crah, chiller, workload;
    std::vector<Id> racks, cords;

    SmallHall()
    {
        using D = PortDirection;
        put(Site{});
        put(Criteria{});
        drawPlant();
        utility =
            item(part(Role::Utility, {{key::ratedPower, 2e6}, {key::voltage, 415}}, {acPort("out.1", D::Out), acPort("out.2", D::Out)}));
        const Id upsPart = part(Role::Ups,
                                {{key::ratedPower, 1e6},
                                 {key::voltage, 415},
                                 {key::efficiency25, 0.957},
                                 {key::efficiency50, 0.967},
                                 {key::efficiency75, 0.966},
                                 {key::efficiency100, 0.961}},
                                {acPort("in", D::In), acPort("out", D::Out)});
        upsA = item(upsPart, hallId);
        upsB = item(upsPart, hallId);
        run(cable, {utility, "out.1"}, {upsA, "in"}, Feed::A);
        run(cable, {utility, "out.2"}, {upsB, "in"}, Feed::B);
        for (const Id rack : racks)
            feed(rack);
        for (const Id machine : {cdu, crah, chiller})
            feed(machine);
        drawWork();
    }

    void feed(Id load)
    {
        cords.push_back(run(cable, {upsA, "out"}, {load, "psu.a"}, Feed::A));
        cords.push_back(run(cable, {upsB, "out"}, {load, "psu.b"}, Feed::B));
    }

private:
    static std::vector<Port> with(std::vector<Port> ports, const std::vector<Port> &more = {})
    {
        ports.insert(ports.end(), more.begin(), more.end());
        ports.push_back(acPort("psu.a", PortDirection::In));
        ports.push_back(acPort("psu.b", PortDirection::In));
        return ports;
    }

    void drawPlant()
    {
        Part rack;
        rackPart = part(Role::ItRack,
                        {{key::peakPower, 120e3},
                         {key::typicalPower, 100e3},
                         {key::idlePower, 30e3},
                         {key::liquidFraction, 0.85},
                         {key::accelerators, 72},
                         {key::weight, 1400}},
                        with(coolantPorts("tcs", Circuit::Tcs, false)));
        rack = copy<Part>(rackPart);
        rack.traits.push_back({"accelerator", "GB200"});
        put(rack);
        cdu = item(part(Role::Cdu, {{key::coolingCapacity, 600e3}, {key::pumpPower, 6e3}, {key::ratedFlow, 0.02}, {key::approach, 4}},
                        with(coolantPorts("tcs", Circuit::Tcs, true), coolantPorts("fws", Circuit::Fws, false))),
                   hallId);
        crah = item(part(Role::Crah,
                         {{key::coolingCapacity, 150e3}, {key::fanPower, 5e3}, {key::airFlow, 9}, {key::supplyTemperature, 295.15}},
                         with(coolantPorts("fws", Circuit::Fws, false))),
                    hallId);
        chiller = item(part(Role::Chiller, {{key::coolingCapacity, 800e3}, {key::supplyTemperature, 291.15}, {key::cop, 4.5}},
                            with(coolantPorts("fws", Circuit::Fws, true))));
        pipes(pipe, chiller, "fws", cdu, "fws");
        pipes(pipe, chiller, "fws", crah, "fws");
        for (int i = 0; i < 4; ++i) {
            racks.push_back(item(rackPart, hallId, OnFloor{{{20000 + 20000 * i, 40000}, 0, false}, 0}));
            pipes(pipe, cdu, "tcs", racks.back(), "tcs");
        }
    }

    void drawWork()
    {
        Workload work;
        work.name = "chat";
        work.accelerator = "GB200";
        work.tokens_per_s = 100000;
        work.server_power_w = 12000;
        work.server_idle_w = 3500;
        workload = put(work);
        put(Assignment{.id = {}, .workload = workload, .target = {}, .share = 1.0});
    }
};

} // namespace gridhall::test
