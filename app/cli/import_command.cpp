// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/file_bytes.h"
#include "core/catalog/library.h"
#include "core/exchange/import.h"

namespace gridhall::cli {

namespace {

struct ImportOptions {
    std::vector<std::string> files;
    std::string into, out;
    bool suggestions = false, json = false;
};

const char *fateName(Fate fate)
{
    static constexpr const char *names[] = {"read", "guessed", "needs_value", "skipped"};
    return names[static_cast<std::size_t>(fate)];
}

std::optional<std::vector<ImportFile>> readFiles(const std::vector<std::string> &paths)
{
    std::vector<ImportFile> files;
    for (const std::string &path : paths) {
        auto text = bytesOfFile(path, 64);
        if (!text) {
            complain(path, text.problem().text);
            return std::nullopt;
        }
        files.push_back({std::filesystem::path(path).filename().string(), std::move(*text)});
    }
    return files;
}

void printReport(const Import &import, bool json)
{
    Json lines = Json::array();
    for (const ImportLine &line : import.lines) {
        if (json)
            lines.push_back({{"fate", fateName(line.fate)}, {"file", line.file}, {"line", line.line}, {"text", said(line.text)}});
        else
            print(line.file + ":" + std::to_string(line.line) + ": " + fateName(line.fate) + ": " + said(line.text) + "\n");
    }
    if (json)
        print(Json{{"racks", import.racks.size()}, {"devices", import.devices.size()}, {"parts", import.parts.size()}, {"lines", lines}});
}

Exit runImport(const ImportOptions &options)
{
    const auto files = readFiles(options.files);
    const auto library = Library::loaded({shareFolder() / "catalog"});
    const auto project = options.into.empty() ? std::optional(Project()) : read(options.into);
    if (!files || !project)
        return Exit::Unreadable;
    const PartSource known = library ? library->source() : PartSource([](const std::string &) { return Kept<Part>(); });
    Import import = importOf(*files, known);
    if (options.suggestions)
        for (ImportNeed &need : import.needs)
            need.value = need.suggestion;
    printReport(import, options.json);
    if (import.isEmpty())
        return Exit::Unreadable;
    if (options.out.empty())
        return import.count(Fate::NeedsValue) > 0 ? Exit::Findings : Exit::Clean;
    const Result<Placed> placed = imported(project->layout, known, import, {});
    if (!placed) {
        complain({}, placed.problem().text);
        return Exit::Misuse;
    }
    Project after = *project;
    after.layout = project->layout.applying(placed->edit);
    return write(after, options.out) ? Exit::Clean : Exit::Misuse;
}

} // namespace

void addImport(CLI::App &app, Job &job)
{
    addCommand<ImportOptions>(app, job, "import", "Read racks, devices and types of NetBox and openDCIM; report what became of each line",
                              runImport, [](CLI::App &command, ImportOptions &o) {
                                  command.add_option("files", o.files, "NetBox types (YAML), tables of racks or devices (CSV)")->required();
                                  command.add_option("--into", o.into, "Project to add to (default: a new one)");
                                  command.add_option("-o,--out", o.out, "File to write; without it only the report is printed");
                                  command.add_flag("--suggestions", o.suggestions,
                                                   "Take suggested values for what the files do not state, as assumptions");
                              });
}

} // namespace gridhall::cli
