// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"
#include "core/layout/layout.h"
#include "core/layout/operations.h"

#include <map>
#include <string>
#include <vector>

namespace gridhall {

/// A design in the making: core's operations one after the other, in millimetres. The first refused operation is kept
/// as its problem; what follows it may be missing.
class Draft {
public:
    explicit Draft(const Library &library);

    /// A fresh entity of any kind without a place.
    template <class T>
    Id add(T entity)
    {
        return keep(added(layout_, std::move(entity)));
    }
    Id hall(const std::string &tag, double x, double y, double width, double depth, double height = 5000);
    /// A ceiling at that height over the hall's floor; the space above it returns the air to the coolers.
    void returnCeiling(Id hall, double height);
    Id space(SpaceKind kind, const std::string &tag, Id parent, double x, double y, double width, double depth, double height = 0);
    void aisle(const std::string &tag, Id hall, AisleKind kind, double x, double y, double width, double depth);

    /// A part of the catalogue at a place in its parent's frame, degrees counter-clockwise.
    Id place(const std::string &number, Id parent, double x, double y, int degrees, const std::string &tag, double z = 0);
    /// Copies of one part along x, tags counted from 1: "A01" ...
    std::vector<Id> row(const std::string &number, Id parent, double x, double y, double pitch, int count, int degrees,
                        const std::string &prefix);

    /// The same along y, tags counted northwards.
    std::vector<Id> column(const std::string &number, Id parent, double x, double y, double pitch, int count, int degrees,
                           const std::string &prefix);

    /// A place on the site in millimetres.
    struct Spot {
        double x, y;
    };
    Spot port(Id owner, const std::string &name) const;

    /// A run between two ports, both coolant legs where the ports come in pairs. Without bends it turns once.
    void join(Id from, const std::string &fromPort, Id to, const std::string &toPort, const std::string &part, Feed feed = Feed::None,
              double z = 0, const std::vector<Spot> &bends = {});
    /// The same by way of a lane: along y at `x`, or along x at `y`.
    void joinByLaneX(Id from, const std::string &fromPort, Id to, const std::string &toPort, const std::string &part, Feed feed, double z,
                     double x);
    void joinByLaneY(Id from, const std::string &fromPort, Id to, const std::string &toPort, const std::string &part, Feed feed, double z,
                     double y);
    /// A busway along two site points; its "start" is at the first.
    Id busway(const std::string &number, const std::string &tag, Id parent, Feed feed, double x1, double y1, double x2, double y2,
              double z);
    /// Tap-offs and whips from a busway to each of the racks.
    void feed(const std::vector<Id> &racks, Id busway, const std::string &tapOff, const std::string &whip, const std::string &port,
              Feed feed);
    /// Hoses from a CDU's rack side to each of the racks.
    void pipe(const std::vector<Id> &racks, Id cdu, const std::string &hose);

    const Layout &layout() const { return layout_; }
    const std::optional<Problem> &problem() const { return problem_; }
    void apply(const Edit &edit) { layout_ = layout_.applying(edit); }
    Id part(const std::string &number); ///< Of the project; adopted on first use.

private:
    std::vector<Id> line(const std::string &number, Id parent, Spot first, Spot step, int count, int degrees, const std::string &prefix);
    Id keep(const Placed &placed);
    template <class T>
    T must(Result<T> result, const std::string &what);

    PartSource source_;
    Layout layout_;
    std::map<std::string, Id> parts_;
    std::optional<Problem> problem_;
};

} // namespace gridhall
