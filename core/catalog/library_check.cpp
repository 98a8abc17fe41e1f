// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library_check.h"

#include "core/catalog/read_trail.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr int deepestNesting = 8;

template <class T>
const T *inSlot(const std::vector<T> &entities, Id slot)
{
    const auto at = std::ranges::find(entities, slot, &T::id);
    return at == entities.end() ? nullptr : &*at;
}

/// Checks one module; the first problem stays on the trail.
class ModuleCheck {
public:
    ModuleCheck(const Library &library, const Part &part, ReadTrail &trail)
        : library_(library), part_(part), contents_(*part.contents), trail_(trail)
    {
    }

    void run()
    {
        for (const std::string &number : contents_.partNumbers)
            if (!library_.find(number))
                trail_.fail(catalogSays::unknownPart, "contents", number);
        if (trail_.problem())
            return;
        for (const Space &space : contents_.spaces)
            checkParent(space.parent);
        for (const Item &item : contents_.items)
            checkParent(item.parent);
        for (const Run &run : contents_.runs)
            checkRun(run);
        for (const auto &port : contents_.boundary)
            checkBoundary(port);
        for (const Port &port : part_.ports)
            if (std::ranges::find(contents_.boundary, port.name, &Contents::BoundaryPort::name) == contents_.boundary.end())
                trail_.fail(catalogSays::noInnerPort, port.name);
    }

private:
    bool holds(Id slot) const { return inSlot(contents_.items, slot) || inSlot(contents_.runs, slot) || inSlot(contents_.spaces, slot); }

    void checkParent(Id parent)
    {
        if (parent && !holds(parent))
            trail_.fail(catalogSays::nothingThere, "contents.parent", std::to_string(parent.value));
    }

    bool leadsSomewhere(const PortRef &ref) const
    {
        if (inSlot(contents_.runs, ref.owner))
            return ref.port == "start" || ref.port == "end";
        const Item *item = inSlot(contents_.items, ref.owner);
        if (!item)
            return false;
        const auto part = library_.find(contents_.partNumbers[static_cast<std::size_t>(item->part.value - 1)]);
        return part->port(ref.port) || (part->role == Role::TapOff && ref.port == "in");
    }

    void checkPort(const PortRef &ref, const std::string &field)
    {
        if (ref && !leadsSomewhere(ref))
            trail_.fail(catalogSays::nothingThere, field, std::to_string(ref.owner.value) + ":" + ref.port);
    }

    void checkRun(const Run &run)
    {
        const std::string name = "contents.runs." + std::to_string(run.id.value);
        checkParent(run.parent);
        checkPort(run.from, name + ".from");
        checkPort(run.to, name + ".to");
        if (run.twin && !inSlot(contents_.runs, run.twin))
            trail_.fail(catalogSays::nothingThere, name + ".twin", std::to_string(run.twin.value));
    }

    void checkBoundary(const Contents::BoundaryPort &port)
    {
        if (!part_.port(port.name))
            trail_.fail(catalogSays::nothingThere, "contents.boundary", port.name);
        checkPort(port.inner, "contents.boundary." + port.name);
    }

    const Library &library_;
    const Part &part_;
    const Contents &contents_;
    ReadTrail &trail_;
};

/// Walks down the modules inside modules.
void checkNesting(const Library &library, const Part &part, std::vector<std::string> &above, ReadTrail &trail)
{
    if (std::ranges::find(above, part.number) != above.end())
        return trail.fail(catalogSays::inItself, part.number);
    if (static_cast<int>(above.size()) >= deepestNesting)
        return trail.fail(catalogSays::tooDeep, part.number);
    above.push_back(part.number);
    for (const std::string &number : part.contents->partNumbers) {
        const auto inner = library.find(number);
        if (inner && inner->contents && !trail.problem())
            checkNesting(library, *inner, above, trail);
    }
    above.pop_back();
}

} // namespace

std::optional<Problem> libraryProblem(const Library &library, const std::map<std::string, std::string, std::less<>> &files)
{
    for (const auto &part : library.parts()) {
        if (!part->contents)
            continue;
        const auto file = files.find(part->number);
        ReadTrail trail(file == files.end() ? std::string() : file->second);
        trail.enterPart(part->number);
        ModuleCheck(library, *part, trail).run();
        std::vector<std::string> above;
        if (!trail.problem())
            checkNesting(library, *part, above, trail);
        if (trail.problem())
            return trail.problem();
    }
    return std::nullopt;
}

} // namespace gridhall
