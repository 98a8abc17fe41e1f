// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/layout.h"
#include "tests/soak/soak.h"
#include "tests/support/random_entities.h"

#include <fmt/core.h>

#include <iterator>
#include <map>
#include <set>

namespace gridhall::test {

namespace {

/// What a layout should be, kept in the plainest way.
using Model = std::map<Id, Entity>;

Entity withNames(const Entity &entity, Id id, Id parent)
{
    return std::visit(
        [&](const auto &kept) -> Entity {
            auto copy = *kept;
            copy.id = id;
            if constexpr (requires { copy.parent; })
                copy.parent = parent;
            return std::make_shared<const decltype(copy)>(std::move(copy));
        },
        entity);
}

/// Random edits of a growing design, each change of another entity.
class Editor {
public:
    explicit Editor(std::uint32_t seed) : random_(seed) {}

    Edit next(const Layout &layout)
    {
        FreshIds ids(layout);
        std::set<Id> touched;
        Edit edit;
        const int changes = random_.number(0, 30) == 0 ? 3000 : random_.number(1, 40);
        for (int i = 0; i < changes; ++i) {
            const auto old = someone();
            if (old == model_.end() || random_.number(0, 2) == 0)
                add(edit, ids.next(), touched);
            else if (touched.insert(old->first).second)
                alter(edit, old);
        }
        return edit;
    }

    const Model &model() const { return model_; }

private:
    Model::iterator someone()
    {
        if (model_.empty())
            return model_.end();
        const Id about(7, random_.number(1, static_cast<int>(model_.rbegin()->first.counter())));
        return model_.lower_bound(about);
    }

    Id someParent()
    {
        const auto parent = random_.coin() ? someone() : model_.end();
        return parent == model_.end() ? Id() : parent->first;
    }

    Entity made(std::size_t kind, Id id) { return withNames(randomEntity(kind, random_), id, someParent()); }

    void add(Edit &edit, Id id, std::set<Id> &touched)
    {
        const auto kind = static_cast<std::size_t>(random_.number(0, static_cast<int>(kindNames.size()) - 1));
        const Entity entity = made(kind, id);
        touched.insert(id);
        edit.push({std::nullopt, entity});
        model_.emplace(id, entity);
    }

    void alter(Edit &edit, Model::iterator old)
    {
        if (random_.number(0, 2) == 0) {
            edit.push({old->second, std::nullopt});
            model_.erase(old);
        } else {
            const Entity after = made(old->second.index(), old->first);
            edit.push({old->second, after});
            old->second = after;
        }
    }

    RandomFields random_;
    Model model_;
};

bool same(const Layout &a, const Layout &b)
{
    return a.size() == b.size() && Layout::difference(a, b).isEmpty() && Layout::difference(b, a).isEmpty();
}

Broken againstModel(const Layout &layout, const Model &model)
{
    if (layout.size() != model.size())
        return fmt::format("the layout holds {} entities instead of {}", layout.size(), model.size());
    std::map<Id, std::set<Id>> families;
    for (const auto &[id, entity] : model) {
        const auto found = layout.entity(id);
        if (!found || !sameContent(*found, entity))
            return fmt::format("entity {} is missing or differs", id.value);
        if (std::visit(
                [](const auto &kept) {
                    return requires { kept->parent; };
                },
                entity))
            families[parentOf(entity)].insert(id);
    }
    for (const auto &[parent, children] : families) {
        const auto found = layout.children(parent);
        if (std::set<Id>(found.begin(), found.end()) != children || found.size() != children.size())
            return fmt::format("the children of {} are wrong", parent.value);
    }
    return {};
}

Broken bodiesReadBack(const Edit &edit)
{
    for (const auto &change : edit.changes()) {
        const std::string body = bodyOf(change.either());
        const auto read = entityFrom(change.either().index(), body);
        if (!read)
            return fmt::format("{} is refused: {}", body, plain(read.problem().text));
        if (!sameContent(*read, change.either()))
            return "reads back otherwise: " + body;
    }
    return {};
}

/// What must hold of one step, whatever the edit was.
Broken stepHolds(const Layout &before, const Edit &edit, const Layout &after)
{
    if (!same(after.applying(edit.inverted()), before))
        return "undo does not lead back";
    if (!same(before.applying(Layout::difference(before, after)), after))
        return "the difference of two layouts does not lead from one to the other";
    if (after.applying(edit.inverted()).lastCounter() < after.lastCounter())
        return "undo took back the counter of ids";
    return {};
}

} // namespace

Broken layoutRound(std::uint32_t seed)
{
    Editor editor(seed);
    const Layout start(7);
    Layout layout = start;
    Edit all;
    for (int step = 0; step < 40; ++step) {
        const Edit edit = editor.next(layout);
        const Layout after = layout.applying(edit);
        if (const Broken broken = stepHolds(layout, edit, after))
            return broken;
        if (const Broken broken = againstModel(after, editor.model()))
            return broken;
        all = all.then(edit);
        layout = after;
        if (const Broken broken = step % 10 == 0 ? bodiesReadBack(edit) : Broken())
            return broken;
    }
    if (!same(start.applying(all), layout) || !same(layout.applying(all.inverted()), start))
        return "all edits in one do not do what they did one by one";
    return {};
}

} // namespace gridhall::test
