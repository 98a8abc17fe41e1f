// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_painter.h"

#include "tests/render/plan_sample.h"
#include "tests/support/room.h"
#include "ui/render/charts.h"
#include "ui/render/thumbnails.h"

#include <QChart>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace gridhall;

namespace {

/// Pictures are kept where GRIDHALL_PICTURES says, for people to look at.
void keepPicture(const QImage &image, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("GRIDHALL_PICTURES"); !folder.isEmpty())
        image.save(QDir(folder).filePath(name + ".png"));
}

int coloursIn(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    return int(colours.size());
}

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == colour.rgb())
                return true;
    return false;
}

Mark overloadMark(const test::PlanSample &sample)
{
    Mark mark;
    mark.subjects = {sample.idOf("C05")};
    mark.value = "267 A";
    mark.limit = "limit 200 A";
    mark.callout = true;
    return mark;
}

} // namespace

class PlanTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void theHallIsDrawnInBothThemes()
    {
        const test::PlanSample sample;
        for (const bool dark : {false, true}) {
            PlanPicture picture;
            picture.style.theme = {dark};
            picture.marks = {overloadMark(sample)};
            const QImage image = planImage(sample.layout(), picture);
            keepPicture(image, dark ? "plan-dark" : "plan-light");
            for (const Tone tone : {Tone::Sheet, Tone::Floor, Tone::Wall, Tone::PowerA, Tone::PowerB, Tone::Error})
                QVERIFY(hasColour(image, picture.style.theme(tone)));
        }
    }

    void fromAfarAndFromNearItIsDrawnToo()
    {
        const test::PlanSample sample;
        PlanPicture picture;
        picture.size = {400, 250};
        keepPicture(planImage(sample.layout(), picture), "plan-far");
        picture.size = {1600, 1000};
        picture.space = sample.idOf("POD 2");
        const QImage near = planImage(sample.layout(), picture);
        keepPicture(near, "plan-near");
        QVERIFY(coloursIn(near) > 50);
    }

    void anOverlayColoursItsRacks()
    {
        const test::PlanSample sample;
        OverlayValues overlay;
        overlay.ramp = Ramp::PowerDensity;
        overlay.dimension = Dimension::Power;
        overlay.to = 190e3;
        overlay.limit = 140e3;
        overlay.title = "Rack power";
        double value = 0;
        for (const Id rack : sample.racks())
            overlay.values[rack] = value += 2.9e3;
        PlanPicture picture;
        picture.style.overlay = &overlay;
        picture.style.powerPaths = false;
        const QImage image = planImage(sample.layout(), picture);
        keepPicture(image, "plan-overlay");
        QVERIFY(hasColour(image, rampColour(Ramp::PowerDensity, 0.5)));
    }

    void aSceneThatFollowedAnEditEqualsAFreshOne()
    {
        const test::PlanSample sample;
        const Layout before = sample.layout();
        PlanScene followed(before);
        Edit edit;
        const auto rack = before.find<Item>(sample.idOf("C05"));
        Item moved = *rack;
        std::get<OnFloor>(moved.place).pose.at.x += fromMm(777);
        edit.replace(rack, moved);
        const auto module = before.find<Item>(sample.idOf("PM-A2"));
        Item turned = *module;
        std::get<OnFloor>(turned.place).pose.at.y -= fromMm(1000);
        edit.replace(module, turned);
        edit.remove(before.find<Item>(sample.idOf("GEN-A1")));
        const Layout after = before.applying(edit);

        const Box dirty = followed.update(edit, after);
        const PlanScene fresh(after);
        QCOMPARE(followed.find(sample.idOf("GEN-A1")), nullptr);
        for (const Drawn &drawn : fresh.all())
            QVERIFY(followed.find(drawn.id) && *followed.find(drawn.id) == drawn);
        QVERIFY(dirty.contains(siteBox(before, sample.idOf("C05")).centre()));
        QVERIFY(dirty.contains(siteBox(after, sample.idOf("PM-A2")).centre()));
    }

    void aHiddenLayerIsNotDrawn()
    {
        const test::PlanSample sample;
        const Layout layout = sample.layout();
        Edit edit;
        Layer layer;
        layer.id = Id(1, layout.lastCounter() + 1);
        layer.rule = LayerRule::PowerB;
        layer.visible = false;
        edit.add(layer);
        PlanPicture picture;
        picture.furniture = false;
        QVERIFY(hasColour(planImage(layout, picture), Theme()(Tone::PowerB)));
        QVERIFY(!hasColour(planImage(layout.applying(edit), picture), Theme()(Tone::PowerB)));
    }

    void thumbnailsShowPartsAndDesigns()
    {
        const test::PlanSample sample;
        const Layout layout = sample.layout();
        QVERIFY(coloursIn(layoutThumbnail(layout, {240, 128}, {}).toImage()) > 5);
        for (const auto &part : layout.all<Part>())
            QVERIFY2(coloursIn(partThumbnail(*part, {40, 40}, {}).toImage()) > 1, part->number.c_str());
        keepPicture(layoutThumbnail(layout, {480, 256}, {}).toImage(), "thumbnail");
    }

    void thePictureIsScalableToo()
    {
        const test::PlanSample sample;
        PlanPicture picture;
        const QByteArray svg = planSvg(sample.layout(), picture);
        QVERIFY(svg.contains("<svg") && svg.contains("GEN-A1"));
    }

    void aWaterfallIsPainted()
    {
        WaterfallBlock waterfall;
        waterfall.steps = {{{translatable("PlanTest", "Accelerators"), {}}, 1, 0, 0.268},
                           {{translatable("PlanTest", "Servers"), {}}, 1.33, 0.268, 0.356}};
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintChart(painter, QRectF(0, 0, 600, 300), waterfallChart(waterfall, {}), {600, 300});
        painter.end();
        keepPicture(image, "waterfall");
        QVERIFY(hasColour(image, Theme()(Tone::Accent)));
    }

private:
    static Box siteBox(const Layout &layout, Id id) { return PlanScene(layout).find(id)->box; }
};

GRIDHALL_TEST(PlanTest)
#include "plan_test.moc"
