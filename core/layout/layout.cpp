// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout.h"

namespace gridhall {

namespace {

/// Whether entities of this kind hang in the tree of children.
template <class T>
constexpr bool inTree = std::is_same_v<T, Space> || std::is_same_v<T, Item> || std::is_same_v<T, Run> || std::is_same_v<T, Note>;

/// What an edit does to the table of one kind and to the tree.
template <class T>
struct Sorted {
    std::vector<Kept<T>> puts;
    std::vector<Id> erased;
};

template <class T>
void sortInto(const Edit::Change &change, Sorted<T> &sorted, std::vector<Child> &linked, std::vector<Child> &unlinked)
{
    const auto *before = change.before ? std::get_if<Kept<T>>(&*change.before) : nullptr;
    const auto *after = change.after ? std::get_if<Kept<T>>(&*change.after) : nullptr;
    if (after)
        sorted.puts.push_back(*after);
    else if (before)
        sorted.erased.push_back((*before)->id);
    if constexpr (inTree<T>) {
        const bool same = before && after && (*before)->parent == (*after)->parent;
        if (before && !same)
            unlinked.push_back({(*before)->parent, (*before)->id});
        if (after && !same)
            linked.push_back({(*after)->parent, (*after)->id});
    }
}

} // namespace

std::optional<Entity> Layout::entity(Id id) const
{
    std::optional<Entity> found;
    std::apply(
        [&](const auto &...table) {
            const auto look = [&](const auto &one) {
                if (!found)
                    if (const auto *kept = one.find(id))
                        found = Entity(*kept);
            };
            (look(table), ...);
        },
        tables_);
    return found;
}

std::vector<Id> Layout::children(Id parent) const
{
    std::vector<Id> ids;
    children_.visitFrom(Child{parent, Id(0)}, [&](const Child &child) {
        if (child.parent != parent)
            return false;
        ids.push_back(child.id);
        return true;
    });
    return ids;
}

bool Layout::hasChildren(Id parent) const
{
    bool any = false;
    children_.visitFrom(Child{parent, Id(0)}, [&](const Child &child) {
        any = child.parent == parent;
        return false;
    });
    return any;
}

const Site &Layout::site() const
{
    static const Site fallback;
    return all<Site>().empty() ? fallback : **all<Site>().begin();
}

const Criteria &Layout::criteria() const
{
    static const Criteria fallback;
    return all<Criteria>().empty() ? fallback : **all<Criteria>().begin();
}

const Delivery &Layout::delivery() const
{
    static const Delivery fallback;
    return all<Delivery>().empty() ? fallback : **all<Delivery>().begin();
}

Layout Layout::applying(const Edit &edit) const
{
    Layout next = *this;
    std::vector<Child> linked, unlinked;
    std::tuple<Sorted<Part>, Sorted<Site>, Sorted<Criteria>, Sorted<Layer>, Sorted<Space>, Sorted<Item>, Sorted<Run>, Sorted<Workload>,
               Sorted<Assignment>, Sorted<Scenario>, Sorted<View>, Sorted<Note>, Sorted<Waiver>, Sorted<Delivery>, Sorted<DrawingSheet>>
        sorted;
    for (const Edit::Change &change : edit.changes()) {
        const Id id = idOf(change.either());
        if (id.branch() == branch_)
            next.lastCounter_ = std::max(next.lastCounter_, id.counter());
        std::visit([&]<class T>(const Kept<T> &) { sortInto<T>(change, std::get<Sorted<T>>(sorted), linked, unlinked); }, change.either());
    }
    std::apply([&]<class... T>(
                   Sorted<T> &...one) { (std::get<EntityTable<T>>(next.tables_).change(std::move(one.puts), std::move(one.erased)), ...); },
               sorted);
    next.children_.change(std::move(linked), std::move(unlinked));
    return next;
}

Layout Layout::withBranch(std::int64_t branch) const
{
    Layout next = *this;
    next.branch_ = branch;
    next.lastCounter_ = 0;
    std::apply(
        [&](const auto &...table) {
            const auto highest = [&](const auto &one) {
                for (const auto &kept : one)
                    if (kept->id.branch() == branch)
                        next.lastCounter_ = std::max(next.lastCounter_, kept->id.counter());
            };
            (highest(table), ...);
        },
        tables_);
    return next;
}

Layout Layout::withCounterAtLeast(std::int64_t counter) const
{
    Layout next = *this;
    next.lastCounter_ = std::max(lastCounter_, counter);
    return next;
}

std::size_t Layout::size() const
{
    return std::apply([](const auto &...table) { return (table.size() + ...); }, tables_);
}

Edit Layout::difference(const Layout &before, const Layout &after)
{
    Edit edit;
    std::apply(
        [&]<class... T>(const EntityTable<T> &...) {
            const auto compare = [&]<class K>(const EntityTable<K> &a, const EntityTable<K> &b) {
                EntityTable<K>::visitDifferences(a, b, [&](const Kept<K> *was, const Kept<K> *is) {
                    if (was && is && **was == **is)
                        return;
                    Edit::Change change;
                    if (was)
                        change.before = Entity(*was);
                    if (is)
                        change.after = Entity(*is);
                    edit.push(std::move(change));
                });
            };
            (compare(std::get<EntityTable<T>>(before.tables_), std::get<EntityTable<T>>(after.tables_)), ...);
        },
        before.tables_);
    return edit;
}

} // namespace gridhall
