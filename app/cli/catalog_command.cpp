// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/drawing.h"

#include "core/catalog/library.h"
#include "core/layout/body.h"
#include "core/layout/enum_names.h"
#include "core/report/module_sheet.h"
#include "core/storage/replaced_file.h"
#include "ui/render/pdf_writer.h"

#include <algorithm>

namespace gridhall::cli {

namespace {

struct ListOptions {
    std::string role;
    bool json = false;
};

struct ShowOptions {
    std::string number;
    bool json = false;
};

std::optional<Library> shippedLibrary()
{
    auto loaded = Library::loaded({shareFolder() / "catalog"});
    if (!loaded) {
        complain((shareFolder() / "catalog").string(), loaded.problem().text);
        return std::nullopt;
    }
    return std::move(*loaded);
}

Json cardOf(const Part &part)
{
    return {{"number", part.number},
            {"role", nameOf(part.role)},
            {"name", part.name},
            {"name_zh", part.nameZh},
            {"maker", part.maker},
            {"width_mm", part.width / 10.0},
            {"depth_mm", part.depth / 10.0},
            {"height_mm", part.height / 10.0}};
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size() + 1), ' ');
    return text;
}

Exit listParts(const ListOptions &options)
{
    if (!options.role.empty() && !enumFrom<Role>(options.role)) {
        complain({}, "There is no role " + options.role + ". Run catalog list without --role to see all.");
        return Exit::Misuse;
    }
    const auto parts = shippedLibrary();
    if (!parts)
        return Exit::Unreadable;
    Json cards = Json::array();
    std::string lines;
    for (const Kept<Part> &part : parts->parts()) {
        if (!options.role.empty() && options.role != nameOf(part->role))
            continue;
        cards.push_back(cardOf(*part));
        lines += padded(part->number, 40) + padded(nameOf(part->role), 16) + part->name + "\n";
    }
    if (options.json)
        print(Json{{"parts", cards}});
    else
        print(lines);
    return Exit::Clean;
}

std::string linesOf(const Part &part)
{
    std::string lines;
    const auto card = cardOf(part);
    for (const auto &[name, value] : card.items())
        lines += padded(name + ":", 16) + (value.is_string() ? value.get<std::string>() : value.dump()) + "\n";
    for (const Given &figure : part.figures)
        lines +=
            padded(figure.key + ":", 32) + padded(Json(figure.value).dump(), 16) + padded(nameOf(figure.grade), 14) + figure.source + "\n";
    for (const Port &port : part.ports)
        lines += padded("port " + port.name, 32) + nameOf(port.kind) + " " + nameOf(port.direction) + "\n";
    return lines;
}

Exit showPart(const ShowOptions &options)
{
    const auto parts = shippedLibrary();
    if (!parts)
        return Exit::Unreadable;
    const Kept<Part> part = parts->find(options.number);
    if (!part) {
        complain({}, "The catalogue has no part " + options.number + ". Run catalog list to see all.");
        return Exit::Misuse;
    }
    if (options.json)
        print(Json::parse(bodyOf(Entity(part))));
    else
        print(linesOf(*part));
    return Exit::Clean;
}

struct SheetOptions {
    std::string number, out, language = "en";
    bool json = false;
};

/// The module alone on a site, studied, as a data sheet.
Exit writeSheet(const SheetOptions &options)
{
    const auto parts = shippedLibrary();
    if (!parts)
        return Exit::Unreadable;
    const Kept<Part> part = parts->find(options.number);
    if (!part || part->role != Role::Module) {
        complain({}, "The catalogue has no module " + options.number + ". Run catalog list --role module to see all.");
        return Exit::Misuse;
    }
    const auto alone = moduleAlone(Layout(), options.number, parts->source());
    if (!alone) {
        complain({}, alone.problem().text);
        return Exit::Misuse;
    }
    const Drawing drawing(options.language);
    const Snapshot snapshot = studiedAlone(*alone);
    PdfOptions pdf;
    const QByteArray bytes = pdfOf(moduleSheet(snapshot), snapshot, pdf);
    const auto written = replaced(options.out, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!written) {
        complain(options.out, written.problem().text);
        return Exit::Misuse;
    }
    if (options.json)
        print(Json{{"written", options.out}, {"bytes", bytes.size()}});
    return Exit::Clean;
}

} // namespace

void addCatalog(CLI::App &app, Job &job)
{
    CLI::App *catalog = app.add_subcommand("catalog", "Look into the catalogue of parts");
    catalog->require_subcommand(1);
    addCommand<ListOptions>(*catalog, job, "list", "All parts", listParts, [](CLI::App &command, ListOptions &o) {
        command.add_option("--role", o.role, "Only parts of this role, such as cdu");
    });
    addCommand<ShowOptions>(*catalog, job, "show", "One part with figures and sources", showPart,
                            [](CLI::App &command, ShowOptions &o) { command.add_option("number", o.number, "Part number")->required(); });
    addCommand<SheetOptions>(*catalog, job, "sheet", "Write the data sheet of a module as PDF", writeSheet,
                             [](CLI::App &command, SheetOptions &o) {
                                 command.add_option("number", o.number, "Part number of a module")->required();
                                 command.add_option("-o,--out", o.out, "PDF to write")->required();
                                 addLanguage(command, o.language);
                             });
}

} // namespace gridhall::cli
