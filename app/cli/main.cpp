// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QLocale>

/// gridhall-cli: the engines of Gridhall without a window.
int main(int argc, char **argv)
{
    using namespace gridhall::cli;
    QLocale::setDefault(QLocale::c());
    CLI::App app("Checks, converts and reports designs of AI data centers.", "gridhall-cli");
    app.set_version_flag("--version", std::string("gridhall-cli ") + GRIDHALL_VERSION);
    app.require_subcommand(1);
    app.footer("Exit codes: 0 clean, 1 findings, 2 wrong use, 3 unreadable input.");
    Job job;
    for (const auto add : {addNew, addInfo, addCheck, addReport, addRender, addConvert, addDiff, addCatalog, addImport, addLoops, addAir,
                           addSimulate, addPulse, addFail, addLosses, addBom, addSchedule, addCompose, addVariant})
        add(app, job);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError &error) {
        complain({}, std::string(error.what()) + ". Run with --help for the way to use it.");
        return static_cast<int>(Exit::Misuse);
    }
    return static_cast<int>(job());
}
