// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"

#include "core/catalog/catalog_file.h"
#include "core/catalog/library_check.h"

#include <algorithm>

namespace gridhall {

namespace {

/// The *.json of a folder in order of name; none if there is no such folder.
std::vector<std::filesystem::path> catalogFiles(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".json")
            files.push_back(at->path());
    std::ranges::sort(files);
    return files;
}

} // namespace

Result<Library> Library::loaded(const std::vector<std::filesystem::path> &folders)
{
    Library library;
    std::map<std::string, std::string, std::less<>> files;
    for (const auto &folder : folders) {
        std::set<std::string> ofThisFolder;
        for (const auto &file : catalogFiles(folder)) {
            Result<std::vector<Part>> parts = readCatalogFile(file);
            if (!parts)
                return parts.problem();
            const std::string name = file.filename().string();
            for (Part &part : *parts) {
                if (!ofThisFolder.insert(part.number).second)
                    return Problem(catalogSays::usedTwice, {name, part.number, std::string("number")});
                files[part.number] = name;
                library.add(std::move(part));
            }
        }
    }
    if (auto problem = libraryProblem(library, files))
        return *problem;
    return library;
}

Kept<Part> Library::find(const std::string &number) const
{
    const auto at = byNumber_.find(number);
    return at == byNumber_.end() ? nullptr : parts_[at->second];
}

PartSource Library::source() const
{
    return [copy = *this](const std::string &number) { return copy.find(number); };
}

void Library::add(Part part)
{
    part.hash = partHash(part);
    const auto [at, isNew] = byNumber_.try_emplace(part.number, parts_.size());
    auto kept = std::make_shared<const Part>(std::move(part));
    if (isNew)
        parts_.push_back(std::move(kept));
    else
        parts_[at->second] = std::move(kept);
}

} // namespace gridhall
