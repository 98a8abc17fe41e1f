// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/drawing.h"

#include "core/storage/replaced_file.h"
#include "core/study/air_fields.h"
#include "core/study/study.h"
#include "ui/render/overlay_values.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>
#include <cstdio>

namespace gridhall::cli {

namespace {

struct RenderOptions {
    std::string file, out, space, overlay = "power", theme = "light";
    int width = 1600, height = 1000;
    double asked = 1000; ///< --height: pixels, or metres over the floor for the air.
    double above_m = airMapHeight_m;
    bool findings = false, grid = false, json = false, flow = false;
};

const std::map<std::string, OverlayKind> overlayNames{{"none", OverlayKind::None},         {"power", OverlayKind::PowerAB},
                                                      {"cooling", OverlayKind::Cooling},   {"density", OverlayKind::Density},
                                                      {"thermal", OverlayKind::Thermal},   {"load", OverlayKind::Load},
                                                      {"headroom", OverlayKind::Headroom}, {"air", OverlayKind::Thermal}};

/// What the picture shows: a space by its tag, or everything; a hall's worth of floor for an empty design.
std::optional<Box> shownBox(const RenderOptions &options, const Layout &layout, const PlanScene &scene)
{
    if (options.space.empty())
        return scene.bounds().isEmpty() ? Box{{0, 0}, {300000, 200000}} : scene.bounds();
    for (const Kept<Space> &space : layout.all<Space>())
        if (space->tag == options.space)
            if (const Drawn *drawn = scene.find(space->id))
                return drawn->box;
    return std::nullopt;
}

/// A plan ready to be painted at any size.
struct Picture {
    const RenderOptions &options;
    SnapshotPtr snapshot;
    PlanScene scene;
    Box box;

    void paint(QPainter &painter) const
    {
        const OverlayKind kind = overlayNames.at(options.overlay);
        const auto values = overlayValues(kind, *snapshot);
        PlanStyle style;
        style.theme = Theme{options.theme == "dark"};
        style.layers = layerLooks(snapshot->layout);
        style.powerPaths = kind == OverlayKind::PowerAB;
        style.grid = options.grid;
        style.details = powerDetails(*snapshot, style.cautious);
        style.overlay = values ? &*values : nullptr;
        AirShown shown;
        shown.height_m = options.above_m;
        shown.flow = options.flow;
        style.air = airMap(kind, *snapshot, shown);
        if (style.air)
            style.legendTitle = airMapTitle(shown);
        style.northDegrees = snapshot->layout.site().northDegrees;
        const QRectF rect(0, 0, options.width, options.height);
        const double edge = 60;
        const PlanView view = PlanView::fitted(box, rect.adjusted(edge, edge, -edge, -edge));
        const auto marks = options.findings ? findingMarks(*snapshot, {}) : std::vector<Mark>();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        PlanPainter plan(scene, style);
        plan.paint(painter, rect, view, marks);
        plan.paintFurniture(painter, rect, view, PlanPainter::scaleOf(view, style.unitsPerMm), !marks.empty());
    }
};

QByteArray pngOf(const Picture &picture)
{
    QImage image(picture.options.width, picture.options.height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({picture.options.width, picture.options.height});
    generator.setViewBox(QRect(0, 0, picture.options.width, picture.options.height));
    generator.setResolution(96);
    generator.setTitle(QString::fromStdString(picture.snapshot->layout.site().name));
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

/// A height of a few metres means the air's; pictures are larger.
RenderOptions sorted(RenderOptions options)
{
    if (options.overlay == "air" && !(options.asked >= 100))
        options.above_m = options.asked;
    else
        options.height = std::clamp(static_cast<int>(std::isfinite(options.asked) ? options.asked : 0), 100, 16000);
    return options;
}

/// Whether there is air to show at that height; says why not.
bool canShowAir(const RenderOptions &options, const Snapshot &snapshot)
{
    double highest = 0;
    for (const RoomFieldPtr &room : snapshot.air.fields)
        if (room->field->rounds > 0)
            highest = std::max(highest, room->room.air.size_m[2] - room->room.raisedFloor_m);
    if (options.above_m > 0 && options.above_m <= highest)
        return true;
    std::string why = "it has no room whose air is solved.";
    if (highest > 0) {
        char text[96];
        std::snprintf(text, sizeof text, "its air reaches up to %.2f m; there is none at a height of %.4g m.", highest, options.above_m);
        why = text;
    } else if (const auto unsolved = unsolvedRooms(snapshot); !unsolved.empty()) {
        why = plain(unsolved.front().why);
    }
    complain(options.file, why);
    return false;
}

Exit runRender(const RenderOptions &given)
{
    const RenderOptions options = sorted(given);
    const std::string suffix = std::filesystem::path(options.out).extension().string();
    if (suffix != ".png" && suffix != ".svg") {
        complain(options.out, "the name must end in .png or .svg.");
        return Exit::Misuse;
    }
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const Drawing drawing;
    Picture picture{options, study(project->layout, 0, Tier::Settled, nullptr), PlanScene(project->layout), {}};
    const auto box = shownBox(options, project->layout, picture.scene);
    if (!box) {
        complain(options.file, "it has no space called " + options.space + ".");
        return Exit::Misuse;
    }
    picture.box = *box;
    if (options.overlay == "air" && !canShowAir(options, *picture.snapshot))
        return Exit::Misuse;
    const QByteArray bytes = suffix == ".svg" ? svgOf(picture) : pngOf(picture);
    const auto written = replaced(options.out, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!written) {
        complain(options.out, written.problem().text);
        return Exit::Misuse;
    }
    if (options.json)
        print(Json{{"written", options.out}, {"width", options.width}, {"height", options.height}});
    return Exit::Clean;
}

} // namespace

void addRender(CLI::App &app, Job &job)
{
    addCommand<RenderOptions>(app, job, "render", "Draw the plan", runRender, [](CLI::App &command, RenderOptions &o) {
        command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
        command.add_option("-o,--out", o.out, "Picture to write (.png or .svg)")->required();
        command.add_option("--overlay", o.overlay, "Colours: none, power, cooling, density, thermal, load, headroom, air")
            ->check(CLI::IsMember({"none", "power", "cooling", "density", "thermal", "load", "headroom", "air"}))
            ->capture_default_str();
        command.add_option("--space", o.space, "Only this space, by its tag");
        command.add_option("--width", o.width, "In pixels")->check(CLI::Range(100, 16000))->capture_default_str();
        command.add_option("--height", o.asked, "In pixels; with --overlay air, below 100: metres above the floor")
            ->check(CLI::Range(0.0, 16000.0))
            ->capture_default_str();
        command.add_option("--theme", o.theme, "light or dark")->check(CLI::IsMember({"light", "dark"}))->capture_default_str();
        command.add_flag("--flow", o.flow, "With --overlay air: arrows of the flow");
        command.add_flag("--findings", o.findings, "Mark the findings");
        command.add_flag("--grid", o.grid, "Draw the grid");
    });
}

} // namespace gridhall::cli
