// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"

#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// The first byte, from 'a', names the kind; the rest is the body of an entity. What is read must write and read back
/// as the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t kind = static_cast<std::size_t>(data[0] - 'a') % kindNames.size();
    const auto entity = entityFrom(kind, std::string(data + 1, data + size));
    if (!entity)
        return 0;
    const std::string body = bodyOf(*entity);
    const auto again = entityFrom(kind, body);
    if (!again || bodyOf(*again) != body)
        std::abort();
    return 0;
}
