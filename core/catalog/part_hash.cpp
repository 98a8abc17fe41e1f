// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/catalog/library.h"
#include "core/layout/body.h"

namespace gridhall {

std::string partHash(const Part &part)
{
    auto bare = std::make_shared<Part>(part);
    bare->id = {};
    bare->hash.clear();
    return sha256(bodyOf(Entity(Kept<Part>(std::move(bare)))));
}

} // namespace gridhall
