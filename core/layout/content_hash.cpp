// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"

#include "core/base/sha256.h"
#include "core/layout/body.h"

namespace gridhall {

namespace {

template <class T>
void addAll(const EntityTable<T> &table, Sha256 &hash)
{
    for (const Kept<T> &kept : table) {
        const Entity entity(kept);
        hash.add(kindNames[entity.index()]);
        hash.add(bodyOf(entity));
        hash.add("\n");
    }
}

} // namespace

std::string contentHash(const Layout &layout)
{
    Sha256 hash;
    [&]<class... T>(std::variant<Kept<T>...> *) { (addAll(layout.all<T>(), hash), ...); }(static_cast<Entity *>(nullptr));
    return hash.hex();
}

} // namespace gridhall
