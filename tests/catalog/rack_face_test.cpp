// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/rack_face.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

class RackFaceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        layout_ = test::with(test::hall(), *test::smallLibrary(), "rack", {{3000, 4000}, {3600, 4000}, {9000, 8000}}, &racks_);
        Part tray = test::part("tray", Role::Server, 482, 800, 88.9);
        tray.figures = {{key::peakPower, 6000, Grade::User, "test"},
                        {key::weight, 30, Grade::User, "test"},
                        {key::liquidFraction, 0.5, Grade::User, "test"}};
        const Placed part = added(layout_, tray);
        layout_ = layout_.applying(part.edit);
        for (const int unit : {1, 21}) {
            const auto placed1 = placed(layout_, Placement{part.ids[0], racks_[0], InRack{unit, false}, "T" + std::to_string(unit)});
            layout_ = layout_.applying(placed1->edit);
            trays_.push_back(placed1->ids[0]);
        }
    }
    void cleanup() { trays_.clear(); }

    void devicesAddUp()
    {
        const RackFace face = rackFace(layout_, racks_[0]);
        QCOMPARE(face.units, 42);
        QCOMPARE(face.devices.size(), std::size_t(2));
        QCOMPARE(face.devices[0].units, 2);
        QCOMPARE(face.peak_w, std::optional(12000.0));
        QCOMPARE(face.liquid_w, 6000.0);
        QCOMPARE(face.weight_kg, std::optional(1460.0));
        QCOMPARE(face.freeUnits, 38);
        // 1,400 kg at half of 2.2 m; trays one and twenty-one units above the lowest.
        const double base = (2.2 - 42 * 0.04445) / 2;
        const double centre = (1400 * 1.1 + 30 * (base + 1 * 0.04445) + 30 * (base + 21 * 0.04445)) / 1460;
        QVERIFY(std::abs(*face.centreOfGravity_m - centre) < 1e-12);
        QCOMPARE(face.at(22, true), trays_[1]); // deep ones take both sides
        QCOMPARE(face.at(23, false), Id());
    }

    void aRackSoldAsOneSystemStatesItsOwn() { QCOMPARE(rackFace(layout_, racks_[1]).peak_w, std::optional(132e3)); }

    void theRowIsInOrder()
    {
        QCOMPARE(rackRow(layout_, racks_[1]), (std::vector<Id>{racks_[0], racks_[1]}));
        QCOMPARE(rackRow(layout_, racks_[2]), std::vector<Id>{racks_[2]});
        QVERIFY(rackRow(layout_, trays_[0]).empty());
    }

    void aDeviceGoesWhereThereIsRoom()
    {
        const auto moved1 = deviceMoved(layout_, trays_[0], racks_[1], 41, false);
        QVERIFY(bool(moved1));
        const Layout after = layout_.applying(*moved1);
        QCOMPARE(after.find<Item>(trays_[0])->parent, racks_[1]);
        QVERIFY(!deviceMoved(layout_, trays_[0], racks_[0], 20, false)); // meets the other tray
        QVERIFY(bool(deviceMoved(layout_, trays_[0], racks_[0], 19, false)));
        QVERIFY(!deviceMoved(layout_, trays_[0], racks_[0], 42, false)); // two units
        QVERIFY(!deviceMoved(layout_, trays_[0], racks_[0], 0, false));
        QVERIFY(!deviceMoved(layout_, trays_[0], test::hallOf(layout_), 1, false));
    }

private:
    Layout layout_;
    std::vector<Id> racks_, trays_;
};

GRIDHALL_TEST(RackFaceTest)
#include "rack_face_test.moc"
