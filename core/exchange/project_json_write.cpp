// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/base64.h"
#include "core/exchange/project_json.h"
#include "core/exchange/project_json_format.h"
#include "core/layout/body.h"

#include <nlohmann/json.hpp>

namespace gridhall {

namespace {

/// A list of the text form: opened before its first line, closed after its last, left out if it has none.
class Lines {
public:
    Lines(std::string &out, const char *name) : out_(out), name_(name) {}
    ~Lines()
    {
        if (!first_)
            out_ += "\n]";
    }
    Lines(const Lines &) = delete;
    Lines &operator=(const Lines &) = delete;
    void add(const std::string &line)
    {
        if (first_)
            out_.append(",\n\"").append(name_).append("\": [\n");
        else
            out_ += ",\n";
        out_ += line;
        first_ = false;
    }

private:
    std::string &out_;
    const char *name_;
    bool first_ = true;
};

template <class T>
void writeKind(std::string &out, const EntityTable<T> &table)
{
    Lines lines(out, kindNames[Entity(Kept<T>()).index()]);
    for (const Kept<T> &kept : table)
        lines.add(bodyOf(Entity(kept)));
}

std::string headOf(const Project &project)
{
    using namespace textform;
    std::string out = "{\n\"";
    const auto put = [&out](const char *name, const std::string &value) { out.append(",\n\"").append(name).append("\": ").append(value); };
    out.append(format).append("\": ").append(std::to_string(version));
    put(readableFromName, std::to_string(readableFrom));
    put(lengthUnitName, '"' + std::string(lengthUnit) + '"');
    put(angleUnitName, '"' + std::string(angleUnit) + '"');
    put(branchName, std::to_string(project.layout.branch()));
    put(counterName, std::to_string(project.layout.lastCounter()));
    if (project.saved_s != 0)
        put(savedName, std::to_string(project.saved_s));
    return out;
}

} // namespace

std::string jsonOf(const Project &project)
{
    std::string out = headOf(project);
    [&]<class... T>(std::variant<Kept<T>...> *) { (writeKind(out, project.layout.all<T>()), ...); }(static_cast<Entity *>(nullptr));
    {
        Lines blobs(out, textform::blobName);
        for (const auto &[name, bytes] : project.blobs)
            blobs.add("{\"sha256\":\"" + name + "\",\"base64\":\"" + base64Of(*bytes) + "\"}");
    }
    return out + "\n}\n";
}

std::string jsonOf(const Layout &layout)
{
    Project project;
    project.layout = layout;
    return jsonOf(project);
}

std::string projectSchema()
{
    using Schema = nlohmann::ordered_json;
    using namespace textform;
    const auto count = [](std::int64_t most) { return Schema{{"type", "integer"}, {"minimum", 0}, {"maximum", most}}; };
    Schema properties{{format, {{"type", "integer"}, {"minimum", 1}}},
                      {readableFromName, {{"type", "integer"}, {"minimum", 1}}},
                      {lengthUnitName, {{"const", lengthUnit}}},
                      {angleUnitName, {{"const", angleUnit}}},
                      {branchName, count(2097151)},
                      {counterName, count(4026531840)},
                      {savedName, {{"type", "integer"}}}};
    Schema definitions = Schema::object();
    for (std::size_t kind = 0; kind < kindNames.size(); ++kind) {
        Schema definition = Schema::parse(schemaOf(kind));
        definition.erase("$schema");
        definitions[kindNames[kind]] = std::move(definition);
        properties[kindNames[kind]] = {{"type", "array"}, {"items", {{"$ref", std::string("#/$defs/") + kindNames[kind]}}}};
    }
    definitions[blobName] = {{"type", "object"},
                             {"properties", {{"sha256", {{"type", "string"}}}, {"base64", {{"type", "string"}}}}},
                             {"required", {"sha256", "base64"}}};
    properties[blobName] = {{"type", "array"}, {"items", {{"$ref", std::string("#/$defs/") + blobName}}}};
    const Schema schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                        {"title", "Gridhall project"},
                        {"type", "object"},
                        {"properties", std::move(properties)},
                        {"required", Schema::array({format, branchName, counterName})},
                        {"additionalProperties", false},
                        {"$defs", std::move(definitions)}};
    return schema.dump(1) + "\n";
}

} // namespace gridhall
