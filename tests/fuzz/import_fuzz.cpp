// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import.h"

#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// Files of other tools, several in a batch with a zero byte between them: whatever was read can be put into a design
/// or is refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::vector<ImportFile> files;
    const std::string all(data, data + size);
    for (std::size_t at = 0; at <= all.size() && files.size() < 4;) {
        const std::size_t end = std::min(all.find('\0', at), all.size());
        files.push_back({"file" + std::to_string(files.size()), all.substr(at, end - at)});
        at = end + 1;
    }
    const PartSource none = [](const std::string &) { return Kept<Part>(); };
    const Import import = importOf(files, none);
    if (import.lines.empty() && import.isEmpty())
        std::abort(); // every file has its line
    (void)imported(Layout(1), none, import, {});
    (void)importedParts(import);
    return 0;
}
