// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/compose/direct_current.h"

namespace gridhall::cli {

namespace {

struct VariantOptions {
    std::string file, out;
    DcVariant values;
    bool json = false;
};

Exit runVariant(const VariantOptions &options)
{
    auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const Result<Edit> edit = directCurrentVariant(project->layout, options.values);
    if (!edit) {
        complain(options.file, plain(edit.problem().text));
        return Exit::Misuse;
    }
    project->layout = project->layout.applying(*edit);
    if (!write(*project, options.out))
        return Exit::Misuse;
    if (options.json)
        print(Json{{"read", options.file}, {"written", options.out}, {"changes", edit->changes().size()}});
    return Exit::Clean;
}

} // namespace

void addVariant(CLI::App &app, Job &job)
{
    addCommand<VariantOptions>(
        app, job, "variant", "The same design with 800 V direct current behind the UPSs that carry racks", runVariant,
        [](CLI::App &command, VariantOptions &o) {
            command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
            command.add_option("-o,--out", o.out, "File to write (.gridhall or .json)")->required();
            command.add_option("--rack-ac", o.values.rackSupplyAc, "Efficiency of a rack's supplies from alternating current")
                ->check(CLI::Range(0.5, 1.0))
                ->capture_default_str();
            command.add_option("--rack-dc", o.values.rackSupplyDc, "Efficiency of a rack's converters from 800 VDC")
                ->check(CLI::Range(0.5, 1.0))
                ->capture_default_str();
        });
}

} // namespace gridhall::cli
