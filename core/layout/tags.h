// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace gridhall {

/// Hands out free tags for one edit. Reads the design once; tags inside modules (`M03/R07`) do not count.
class Tags {
public:
    explicit Tags(const Layout &layout);

    /// "R07": the lowest number not yet used with the prefix; it is used from now on.
    std::string next(const std::string &prefix, int digits = 2);
    /// The tag itself if it is free, else the next one of its kind: "R07" becomes "R08". Empty stays empty.
    std::string madeFree(const std::string &tag);
    bool isFree(const std::string &tag) const { return !used_.contains(tag); }
    void use(const std::string &tag) { used_.insert(tag); }

private:
    std::unordered_set<std::string> used_;
    std::unordered_map<std::string, int> lastNumber_;
};

/// What tags of a part begin with: its trait "tag_prefix", else its role's.
std::string tagPrefix(const Part &part);

} // namespace gridhall
