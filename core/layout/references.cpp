// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/references.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace gridhall {

namespace {

constexpr std::array<Sentence, kindNames.size()> kindWords{
    translatable("Kinds", "part"),     translatable("Kinds", "site"),     translatable("Kinds", "criteria"),
    translatable("Kinds", "layer"),    translatable("Kinds", "space"),    translatable("Kinds", "item"),
    translatable("Kinds", "run"),      translatable("Kinds", "workload"), translatable("Kinds", "assignment"),
    translatable("Kinds", "scenario"), translatable("Kinds", "view"),     translatable("Kinds", "note"),
    translatable("Kinds", "waiver"),   translatable("Kinds", "delivery"), translatable("Kinds", "sheet")};

template <class T>
constexpr std::size_t kindOf = []<class... K>(std::variant<Kept<K>...> *) {
    std::size_t kind = 0;
    (void)((std::is_same_v<T, K> || (++kind, false)) || ...);
    return kind;
}(static_cast<Entity *>(nullptr));

/// A set of kinds a reference may lead to.
using Kinds = std::uint32_t;
template <class... T>
constexpr Kinds anyOf = ((Kinds(1) << kindOf<T>) | ... | Kinds(0));

/// The tag, name or number a person knows the entity by; its id if it has none.
template <class T>
std::string knownAs(const T &entity)
{
    if constexpr (requires { entity.tag; })
        return entity.tag.empty() ? std::to_string(entity.id.value) : entity.tag;
    else if constexpr (requires { entity.name; })
        return entity.name.empty() ? std::to_string(entity.id.value) : entity.name;
    else
        return std::to_string(entity.id.value);
}

class Mender {
public:
    explicit Mender(const Layout &layout) : layout_(layout)
    {
        kinds_.reserve(layout.size());
        [&]<class... T>(std::variant<Kept<T>...> *) { (learn<T>(), ...); }(static_cast<Entity *>(nullptr));
        findCircles();
    }

    Mended mended()
    {
        [&]<class... T>(std::variant<Kept<T>...> *) { (mendAll<T>(), ...); }(static_cast<Entity *>(nullptr));
        return std::move(mended_);
    }

private:
    template <class T>
    void learn()
    {
        for (const Kept<T> &kept : layout_.all<T>()) {
            kinds_.emplace(kept->id, Kinds(1) << kindOf<T>);
            if constexpr (requires { kept->parent; })
                if (kept->parent)
                    parents_.emplace(kept->id, kept->parent);
        }
    }

    void findCircles()
    {
        std::unordered_set<Id> sound;
        sound.reserve(parents_.size());
        for (const auto &[start, first] : parents_) {
            std::vector<Id> path;
            std::unordered_set<Id> onPath;
            Id at = start;
            while (at && !sound.contains(at) && onPath.insert(at).second) {
                path.push_back(at);
                const auto up = parents_.find(at);
                at = up == parents_.end() ? Id() : up->second;
            }
            if (at && onPath.contains(at))
                circular_.insert(*std::min_element(std::find(path.begin(), path.end(), at), path.end()));
            sound.insert(path.begin(), path.end());
        }
    }

    template <class T>
    void mendAll()
    {
        for (const Kept<T> &kept : layout_.all<T>())
            if (!isSound(*kept))
                mendOne(kept);
    }

    template <class T>
    bool isSound(const T &entity)
    {
        bool sound = true;
        visitReferences(entity, [&](const Id &id, Kinds kinds) { sound = sound && leads(id, kinds); });
        return sound && !circular_.contains(entity.id);
    }

    template <class T>
    void mendOne(const Kept<T> &kept)
    {
        T after = *kept;
        const Argument kind = kindWords[kindOf<T>];
        visitReferences(after, [&](Id &id, Kinds kinds) {
            if (leads(id, kinds))
                return;
            mended_.notices.push_back({translatable("Files", "%1 %2 refers to %3, which the file does not hold. The "
                                                             "reference was cleared; the entity is kept."),
                                       {kind, knownAs(*kept), std::to_string(id.value)}});
            id = Id();
        });
        if constexpr (requires { after.parent; })
            if (circular_.contains(kept->id)) {
                mended_.notices.push_back({translatable("Files", "%1 %2 lies inside itself. It was moved to the top "
                                                                 "of the site."),
                                           {kind, knownAs(*kept)}});
                after.parent = Id();
            }
        mended_.edit.replace(kept, std::move(after));
    }

    bool leads(Id id, Kinds kinds) const
    {
        const auto at = kinds_.find(id);
        return !id || (at != kinds_.end() && (at->second & kinds) != 0);
    }

    template <class T, class Visit>
    static void visitReferences(T &entity, Visit visit)
    {
        if constexpr (requires { entity.parent; })
            visit(entity.parent, anyOf<Space, Item, Run>);
        if constexpr (requires { entity.part; })
            visit(entity.part, anyOf<Part>);
        if constexpr (requires { entity.layer; })
            visit(entity.layer, anyOf<Layer>);
        if constexpr (requires { entity.module; })
            visit(entity.module, anyOf<Item>);
        if constexpr (requires { entity.twin; })
            visit(entity.twin, anyOf<Run>);
        if constexpr (requires { entity.from.owner; }) {
            visit(entity.from.owner, anyOf<Item, Run>);
            visit(entity.to.owner, anyOf<Item, Run>);
        }
        if constexpr (requires { entity.workload; }) {
            visit(entity.workload, anyOf<Workload>);
            visit(entity.target, anyOf<Space, Item, Run, Site>);
        }
        if constexpr (requires { entity.outOfService; })
            for (auto &id : entity.outOfService)
                visit(id, anyOf<Space, Item, Run>);
    }

    const Layout &layout_;
    std::unordered_map<Id, Kinds> kinds_;
    std::unordered_map<Id, Id> parents_;
    std::unordered_set<Id> circular_;
    Mended mended_;
};

} // namespace

Mended referencesMended(const Layout &layout) { return Mender(layout).mended(); }

Sentence kindWord(std::size_t kind) { return kindWords[kind]; }

} // namespace gridhall
