// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/stamp.h"

#include <algorithm>

namespace gridhall {

namespace {

/// Brings parts from a library into the project, one edit.
class Adoption {
public:
    Adoption(const Layout &layout, const PartSource &library) : library_(library), ids_(layout)
    {
        for (const Kept<Part> &part : layout.all<Part>())
            known_.emplace(part->number, part);
    }

    /// The project's part of that number; adds it and what lies inside if it is not there yet.
    Result<Id> adopt(const std::string &number)
    {
        const Kept<Part> offered = library_ ? library_(number) : nullptr;
        if (!offered)
            return Problem(translatable("Edits", "The catalogue has no part %1; check the number."), {number});
        if (std::ranges::find(around_, number) != around_.end())
            return Problem(translatable("Edits", "Module %1 contains itself; take it out of its own contents."), {number});
        if (around_.size() > static_cast<std::size_t>(deepestNesting))
            return Problem(translatable("Edits", "Module %1 lies more than eight modules deep; nest them less."), {number});
        if (auto problem = adoptInside(*offered))
            return *problem;
        const auto [from, to] = known_.equal_range(number);
        for (auto at = from; at != to; ++at)
            if (isSame(*at->second, *offered))
                return at->second->id;
        return addPart(*offered);
    }
    std::optional<Problem> adoptInside(const Part &part)
    {
        if (!part.contents)
            return std::nullopt;
        around_.push_back(part.number);
        for (const std::string &inner : part.contents->partNumbers)
            if (const Result<Id> id = adopt(inner); !id)
                return id.problem();
        around_.pop_back();
        return std::nullopt;
    }
    Edit take() { return std::move(edit_); }

private:
    /// Parts without a hash are compared field by field.
    static bool isSame(const Part &used, Part offered)
    {
        if (!used.hash.empty() || !offered.hash.empty())
            return used.hash == offered.hash;
        offered.id = used.id;
        return used == offered;
    }
    Id addPart(Part part)
    {
        part.id = ids_.next();
        const Id id = part.id;
        known_.emplace(part.number, std::make_shared<const Part>(part));
        edit_.add(std::move(part));
        return id;
    }

    const PartSource &library_;
    FreshIds ids_;
    std::unordered_multimap<std::string, Kept<Part>> known_;
    std::vector<std::string> around_;
    Edit edit_;
};

} // namespace

Result<Adopted> adopted(const Layout &layout, const PartSource &library, const std::string &number)
{
    Adoption adoption(layout, library);
    const Result<Id> id = adoption.adopt(number);
    if (!id)
        return id.problem();
    return Adopted{adoption.take(), *id};
}

Result<Edit> adoptedInside(const Layout &layout, const PartSource &library, const Part &module)
{
    Adoption adoption(layout, library);
    if (auto problem = adoption.adoptInside(module))
        return *problem;
    return adoption.take();
}

} // namespace gridhall
