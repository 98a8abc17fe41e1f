// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "tests/fuzz/file_for_fuzz.h"

#include <cstdlib>

using namespace gridhall;

/// A catalogue file of unknown origin: it loads or is refused; every part that it gives can be found by its number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto path = test::fileHolding(data, size, "parts.json");
    const auto library = Library::loaded({path.parent_path()});
    if (!library)
        return 0;
    for (const Kept<Part> &part : library->parts())
        if (library->find(part->number) != part)
            std::abort();
    return 0;
}
