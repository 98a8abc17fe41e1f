// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/project_file.h"
#include "tests/fuzz/file_for_fuzz.h"

#include <cstdlib>

using namespace gridhall;

/// A project file of unknown origin: it opens or is refused, and is untouched either way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto path = test::fileHolding(data, size, "project.gridhall");
    (void)opened(path);
    if (std::filesystem::file_size(path) != size)
        std::abort();
    return 0;
}
