// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/project.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

/// What the subcommands of gridhall-cli share: how they are added, how they end, how they read a project.
namespace gridhall::cli {

/// How the program ends.
enum class Exit { Clean = 0, Findings = 1, Misuse = 2, Unreadable = 3 };

using Json = nlohmann::ordered_json;

/// Set by the subcommand that was asked for.
using Job = std::function<Exit()>;

void addNew(CLI::App &app, Job &job);
void addInfo(CLI::App &app, Job &job);
void addCheck(CLI::App &app, Job &job);
void addRender(CLI::App &app, Job &job);
void addReport(CLI::App &app, Job &job);
void addConvert(CLI::App &app, Job &job);
void addDiff(CLI::App &app, Job &job);
void addCatalog(CLI::App &app, Job &job);
void addSimulate(CLI::App &app, Job &job);
void addPulse(CLI::App &app, Job &job);
void addFail(CLI::App &app, Job &job);
void addLosses(CLI::App &app, Job &job);
void addImport(CLI::App &app, Job &job);
void addLoops(CLI::App &app, Job &job);
void addBom(CLI::App &app, Job &job);
void addSchedule(CLI::App &app, Job &job);
void addCompose(CLI::App &app, Job &job);
void addVariant(CLI::App &app, Job &job);
void addAir(CLI::App &app, Job &job);

/// Adds the subcommand `name` with `--json` and the options of `Options`, and runs `run(options)` when it is asked for.
template <class Options>
CLI::App *addCommand(CLI::App &app, Job &job, const char *name, const char *purpose, Exit (*run)(const Options &),
                     const std::function<void(CLI::App &, Options &)> &describe)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(name, purpose);
    describe(*command, *options);
    command->add_flag("--json", options->json, "Answer in JSON");
    command->callback([&job, options, run] { job = [options, run] { return run(*options); }; });
    return command;
}

/// One line on the error stream: `gridhall-cli: FILE: sentence`.
void complain(const std::string &file, const std::string &sentence);
void complain(const std::string &file, const Text &text);

/// A sentence of core in English with units.
std::string said(const Text &text);

/// The project in a file; tells notices and problems on the error stream.
std::optional<Project> read(const std::filesystem::path &file);
/// Writes a project or its text form, by suffix; tells a problem on the error stream.
bool write(const Project &project, const std::filesystem::path &file);

void print(const std::string &text);
void print(const Json &json);

/// $GRIDHALL_SHARE, or share/gridhall beside the folder of the program.
std::filesystem::path shareFolder();

/// The tag, name or number people know an entity by; its id if it has none.
std::string knownAs(const Entity &entity);
/// {"id": ..., "kind": ..., "name": ...}
Json named(const Layout &layout, Id id);

} // namespace gridhall::cli
