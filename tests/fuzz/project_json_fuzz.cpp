// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/project_json.h"

#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// The text form of a project: what is read must write and read back as the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto project = projectFromJson(std::string(data, data + size));
    if (!project)
        return 0;
    const std::string written = jsonOf(*project);
    const auto again = projectFromJson(written);
    if (!again || jsonOf(*again) != written)
        std::abort();
    return 0;
}
