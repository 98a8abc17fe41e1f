// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace gridhall {

constexpr int deepestNesting = 8;

/// The module instance that stamped an entity; Id() if none did.
Id moduleOf(const Layout &layout, Id entity);

/// The newest project part of each number: where the contents of modules find their parts.
class PartsByNumber {
public:
    explicit PartsByNumber(const Layout &layout);
    void add(Kept<Part> part);
    Kept<Part> find(const std::string &number) const; ///< Null if the project has none.
    Kept<Part> byId(Id id) const;

private:
    std::unordered_map<std::string, Kept<Part>> newest_;
    std::unordered_map<Id, Kept<Part>> byId_;
};

/// Why a module part cannot be stamped: a missing part, a circle, too deep; empty if it can (or is no module).
std::optional<Problem> moduleProblem(const PartsByNumber &parts, const Part &part);

/// What one level of a module's contents becomes in the design.
struct Stamped {
    std::vector<Space> spaces;
    std::vector<Item> items;
    std::vector<Run> runs;
};

/// Turns the contents of module parts into entities of the design.
class Stamper {
public:
    Stamper(const PartsByNumber &parts, FreshIds &ids) : parts_(parts), ids_(ids) {}

    /// One level of contents for `instance`; `known` names the entities some slots already have and is completed.
    Stamped level(const Contents &contents, Id instance, std::unordered_map<Id, Id> &known);
    /// All levels as additions. The part must have passed moduleProblem.
    void add(Edit &edit, const Part &part, Id instance);

private:
    const PartsByNumber &parts_;
    FreshIds &ids_;
};

} // namespace gridhall
