// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/exchange/base64.h"
#include "core/exchange/json_slices.h"
#include "core/exchange/project_json.h"
#include "core/exchange/project_json_format.h"
#include "core/layout/body.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace gridhall {

namespace {

/// Reads one text; the first problem ends it.
class Reader {
public:
    Reader(std::string_view text, const std::string &file) : slices_(text), file_(file) {}

    Result<Project> project();

private:
    void readTop();
    void readMember(std::string_view name);
    void readScalar(std::string_view name, std::string_view value);
    void addEntity(std::size_t kind, std::string_view slice);
    void addBlob(std::string_view slice);
    std::int64_t number(std::string_view name, std::string_view value);
    void expect(std::string_view name, std::string_view value, const char *unit);
    void failHere();

    template <class Add>
    void readList(Add add)
    {
        if (!slices_.take('['))
            return failHere();
        if (slices_.take(']'))
            return;
        do {
            const auto slice = slices_.value();
            if (!slice)
                return failHere();
            add(*slice);
            if (problem_)
                return;
        } while (slices_.take(','));
        if (!slices_.take(']'))
            failHere();
    }

    template <class... More>
    void failAt(std::string_view slice, Sentence sentence, More... more)
    {
        fail(Problem(sentence, {file_, std::to_string(slices_.lineOf(slice)), more...}));
    }

    void fail(Problem problem)
    {
        if (!problem_)
            problem_ = std::move(problem);
    }

    JsonSlices slices_;
    const std::string &file_;
    std::optional<Problem> problem_;
    bool isOurs_ = false, newer_ = false;
    std::int64_t branch_ = 1, counter_ = 0, saved_s_ = 0;
    std::vector<Entity> entities_;
    Blobs blobs_;
};

Result<Project> Reader::project()
{
    readTop();
    if (problem_)
        return *problem_;
    if (!isOurs_)
        return Problem(translatable("Files", "%1 is JSON, but not a Gridhall project: it has no \"gridhall.project\"."), {file_});
    auto project = assembled(std::move(entities_), branch_, counter_);
    if (!project)
        return Problem(translatable("Files", "%1: %2"), {file_, plain(project.problem().text)});
    project->blobs = std::move(blobs_);
    project->saved_s = saved_s_;
    project->readOnly = newer_;
    if (newer_)
        project->notices.insert(project->notices.begin(),
                                Text{translatable("Files", "%1 was made by a newer Gridhall and is open for reading only. "
                                                           "Save it under another name to change it."),
                                     {file_}});
    return project;
}

void Reader::readTop()
{
    if (!slices_.take('{'))
        return fail(Problem(translatable("Files", "%1 is not a Gridhall project."), {file_}));
    do {
        const auto name = slices_.key();
        if (!name || !slices_.take(':'))
            return failHere();
        readMember(*name);
        if (problem_)
            return;
    } while (slices_.take(','));
    if (!slices_.take('}') || !slices_.atEnd())
        failHere();
}

void Reader::readMember(std::string_view name)
{
    if (name != textform::format && !isOurs_)
        return fail(Problem(translatable("Files", "%1 is JSON, but not a Gridhall project: it does not begin with "
                                                  "\"gridhall.project\"."),
                            {file_}));
    const auto kind = std::ranges::find_if(kindNames, [&](const char *known) { return name == known; });
    if (kind != kindNames.end())
        return readList([&](std::string_view slice) { addEntity(static_cast<std::size_t>(kind - kindNames.begin()), slice); });
    if (name == textform::blobName)
        return readList([&](std::string_view slice) { addBlob(slice); });
    if (const auto value = slices_.value())
        readScalar(name, *value);
    else
        failHere();
}

void Reader::readScalar(std::string_view name, std::string_view value)
{
    using namespace textform;
    if (name == format) {
        isOurs_ = true;
        newer_ = number(name, value) > version;
    } else if (name == readableFromName) {
        if (number(name, value) > version)
            failAt(value,
                   translatable("Files", "%1 was made by a newer Gridhall: its text form is version %3 (line %2). "
                                         "Update Gridhall to open it."),
                   std::string(value));
    } else if (name == branchName) {
        branch_ = number(name, value);
    } else if (name == counterName) {
        counter_ = number(name, value);
    } else if (name == savedName) {
        saved_s_ = number(name, value);
    } else if (name == lengthUnitName) {
        expect(name, value, lengthUnit);
    } else if (name == angleUnitName) {
        expect(name, value, angleUnit);
    } else if (!newer_) {
        failAt(value, translatable("Files", "%1, line %2: \"%3\" is not known here; remove it or use a newer Gridhall."),
               std::string(name));
    }
}

void Reader::addEntity(std::size_t kind, std::string_view slice)
{
    auto entity = entityFrom(kind, std::string(slice));
    if (entity)
        entities_.push_back(std::move(*entity));
    else
        failAt(slice, translatable("Files", "%1, line %2: %3"), plain(entity.problem().text));
}

void Reader::addBlob(std::string_view slice)
{
    const auto blob = nlohmann::json::parse(slice, nullptr, false);
    const bool sound =
        blob.is_object() && blob.contains("sha256") && blob["sha256"].is_string() && blob.contains("base64") && blob["base64"].is_string();
    auto bytes = sound ? bytesOfBase64(blob["base64"].get_ref<const std::string &>()) : std::nullopt;
    if (!bytes || sha256(*bytes) != blob["sha256"].get_ref<const std::string &>())
        return failAt(slice, translatable("Files", "%1, line %2: the bytes of a blob are damaged. Restore the line from a "
                                                   "copy."));
    blobs_.emplace(blob["sha256"].get<std::string>(), std::make_shared<const std::string>(std::move(*bytes)));
}

std::int64_t Reader::number(std::string_view name, std::string_view value)
{
    std::int64_t result = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (error != std::errc() || end != value.data() + value.size())
        failAt(value, translatable("Files", "%1, line %2: \"%3\" must be a whole number."), std::string(name));
    return result;
}

void Reader::expect(std::string_view name, std::string_view value, const char *unit)
{
    if (value.size() < 2 || value.substr(1, value.size() - 2) != unit)
        failAt(value, translatable("Files", "%1, line %2: \"%3\" must be \"%4\"."), std::string(name), std::string(unit));
}

void Reader::failHere()
{
    const std::string line = std::to_string(slices_.line());
    if (slices_.atEnd())
        fail(Problem(translatable("Files", "%1 is cut off at line %2: its end is missing. Restore it from a copy."), {file_, line}));
    else
        fail(Problem(translatable("Files", "%1, line %2: this is not valid JSON. Correct the line, or convert the project "
                                           "again."),
                     {file_, line}));
}

} // namespace

Result<Project> projectFromJson(std::string_view text, const std::string &file) { return Reader(text, file).project(); }

} // namespace gridhall
