// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/frames.h"
#include "core/layout/spatial_index.h"

#include <unordered_map>

namespace gridhall {

/// Where an entity stands: the hall drawn around it and the room whose air it breathes.
struct Surroundings {
    Id hall;        ///< Nearest hall drawn by hand; a module's own shell is none.
    Id room;        ///< Nearest hall or module shell space.
    Id compartment; ///< What a fire is held in: nearest drawn compartment, hall or module shell.
};

/// Where an id is in a sorted list. Ids of one branch lie close together, so a table by counter finds most at once.
class RowsById {
public:
    explicit RowsById(std::vector<Id> sorted = {});
    std::int32_t find(Id id) const; ///< -1 if it is not there.

private:
    std::vector<Id> ids_;
    std::vector<std::int32_t> direct_; ///< By counter over the first; empty where ids are spread too far.
};

/// Items and runs of a layout as dense rows with their parts, made once per study in O(n): cutting a case looks up
/// rows, not trees. Holds pointers into the layout and its index, which must outlive it.
class Census {
public:
    explicit Census(const Layout &layout, const SpatialIndex *index = nullptr);

    struct Row {
        const Item *item = nullptr;
        const Part *part = nullptr; ///< Null if missing.
        Role role() const { return part ? part->role : Role::Other; }
    };
    struct RunRow {
        const Run *run = nullptr;
        const Part *part = nullptr;
        Role role() const { return part ? part->role : Role::Other; }
    };

    const Layout &layout() const { return *layout_; }
    const std::vector<Row> &items() const { return items_; }  ///< By id.
    const std::vector<RunRow> &runs() const { return runs_; } ///< By id.
    std::int32_t itemRow(Id id) const;                        ///< -1 if there is none.
    std::int32_t runRow(Id id) const;
    const Row *item(Id id) const; ///< Null if there is none.

    /// Where a module's boundary port leads: the port of the stamped entity inside, through nested modules. Other
    /// references come back as they are; a boundary that leads nowhere becomes an empty one.
    PortRef inner(PortRef ref) const;
    /// The rack a device is plugged into; the entity itself if it is in none.
    Id rackAround(Id item) const;
    Surroundings around(Id entity) const;
    double lengthM(const Run &run) const;    ///< With its rises, metres; from the index if there is one.
    Tenths heightOf(const Item &item) const; ///< Of its base on the site.

private:
    struct Stamped {
        Id module, slot, id;
        auto operator<=>(const Stamped &) const = default;
    };
    const std::vector<Stamped> &stampedOnes() const;
    Id stamped(Id module, Id slot) const;
    Id shellOf(Id module) const;

    const Layout *layout_;
    const SpatialIndex *index_;
    std::vector<Row> items_;
    std::vector<RunRow> runs_;
    RowsById itemIds_, runIds_;
    mutable std::vector<Stamped> stamped_; ///< Sorted; made when first asked for.
    std::unordered_map<Id, const Part *> parts_;
    mutable std::unordered_map<Id, Surroundings> around_; ///< By parent; filled as asked, one thread.
    mutable Frames frames_;
};

} // namespace gridhall
