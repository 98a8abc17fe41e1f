// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/backdrop.h"

#include "ui/render/plan_painter.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr int binsAcross = 96;
constexpr double leastLinePixels = 0.6, leastWordPixels = 7.5;

/// From the own frame of an item, metres, to the device.
QTransform toDevice(const PlanView &view, const Pose &pose)
{
    const double angle = pose.angle * M_PI / 180e3, c = std::cos(angle) * view.pixelsPerMetre, s = std::sin(angle) * view.pixelsPerMetre;
    const QPointF at = view.toDevice(pose.at);
    const double mirror = pose.mirrored ? -1 : 1;
    return {c * mirror, -s * mirror, -s, -c, at.x(), at.y()};
}

} // namespace

BackdropPicture::~BackdropPicture() = default;

std::shared_ptr<const BackdropPicture> BackdropPicture::made(const Part &part, const Blobs &blobs)
{
    const auto blob = blobs.find(std::string(part.trait("backdrop")));
    if (blob == blobs.end() || !blob->second)
        return nullptr;
    const std::string &bytes = *blob->second;
    const QByteArray view = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    std::shared_ptr<BackdropPicture> picture(new BackdropPicture);
    if (part.trait("format") == "dxf") {
        auto read = dxfDrawing(bytes);
        if (!read)
            return nullptr;
        picture->drawing_ = std::move(*read);
        picture->index();
    } else if (part.trait("format") == "svg") {
        picture->svg_ = std::make_unique<QSvgRenderer>(view);
        if (!picture->svg_->isValid())
            return nullptr;
    } else if (!picture->image_.loadFromData(view)) {
        return nullptr;
    }
    return picture;
}

void BackdropPicture::index()
{
    const DxfDrawing &drawing = *drawing_;
    const QPointF middle((drawing.min.x + drawing.max.x) / 2, (drawing.min.y + drawing.max.y) / 2);
    extent_ = QRectF(drawing.min.x - middle.x(), drawing.min.y - middle.y(), std::max(1e-9, drawing.max.x - drawing.min.x),
                     std::max(1e-9, drawing.max.y - drawing.min.y));
    bins_.resize(binsAcross * binsAcross);
    for (const DxfDrawing::Path &path : drawing.paths) {
        QPolygonF line;
        for (const DxfDrawing::Spot p : path.spots)
            line << QPointF(p.x, p.y) - middle;
        if (path.closed)
            line << line.front();
        const auto number = static_cast<std::uint32_t>(lines_.size());
        boxes_.push_back(line.boundingRect());
        lines_.push_back(std::move(line));
        const QRectF &box = boxes_.back();
        const auto bin = [](double at, double from, double size) {
            return std::clamp(int((at - from) / size * binsAcross), 0, binsAcross - 1);
        };
        for (int x = bin(box.left(), extent_.left(), extent_.width()); x <= bin(box.right(), extent_.left(), extent_.width()); ++x)
            for (int y = bin(box.top(), extent_.top(), extent_.height()); y <= bin(box.bottom(), extent_.top(), extent_.height()); ++y)
                bins_[static_cast<std::size_t>(y * binsAcross + x)].push_back(number);
    }
    seen_.assign(lines_.size(), 0);
}

/// Each line whose squares meet the rectangle, once.
template <class Act>
void BackdropPicture::within(const QRectF &local, Act act) const
{
    const auto bin = [](double at, double from, double size) {
        return static_cast<int>(std::clamp((at - from) / size * binsAcross, -1.0, double(binsAcross)));
    };
    const int left = std::max(0, bin(local.left(), extent_.left(), extent_.width())),
              right = std::min(binsAcross - 1, bin(local.right(), extent_.left(), extent_.width()));
    const int low = std::max(0, bin(local.top(), extent_.top(), extent_.height())),
              high = std::min(binsAcross - 1, bin(local.bottom(), extent_.top(), extent_.height()));
    ++look_;
    for (int y = low; y <= high; ++y)
        for (int x = left; x <= right; ++x)
            for (const std::uint32_t line : bins_[static_cast<std::size_t>(y * binsAcross + x)])
                if (seen_[line] != look_) {
                    seen_[line] = look_;
                    act(line);
                }
}

double BackdropPicture::metresPerUnit(const Part &part) const { return metresOf(part.width) / extent_.width(); }

bool BackdropPicture::isOff(const Part &part, int layer) const
{
    const std::string off = "\n" + std::string(part.trait("layers_off")) + "\n";
    return off.find("\n" + drawing_->layers[static_cast<std::size_t>(layer)].name + "\n") != std::string::npos;
}

void BackdropPicture::paintLines(QPainter &painter, const QRectF &local, double pixelsPerUnit, const Part &part, const Theme &theme) const
{
    std::vector<bool> off;
    for (std::size_t i = 0; i < drawing_->layers.size(); ++i)
        off.push_back(isOff(part, static_cast<int>(i)));
    QPen pen(theme(Tone::Text3), 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, lines_.size() < 5000);
    QVector<QLineF> batch;
    within(local, [&](std::uint32_t number) {
        if (off[static_cast<std::size_t>(drawing_->paths[number].layer)] ||
            !boxes_[number].adjusted(-1e-9, -1e-9, 1e-9, 1e-9).intersects(local))
            return;
        const QPolygonF &line = lines_[number];
        if (std::max(boxes_[number].width(), boxes_[number].height()) * pixelsPerUnit < leastLinePixels)
            return;
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            batch << QLineF(line[i], line[i + 1]);
    });
    painter.drawLines(batch);
    const QPointF middle((drawing_->min.x + drawing_->max.x) / 2, (drawing_->min.y + drawing_->max.y) / 2);
    for (const DxfDrawing::Words &words : drawing_->words) {
        const QPointF at = QPointF(words.at.x, words.at.y) - middle;
        if (off[static_cast<std::size_t>(words.layer)] || words.height * pixelsPerUnit < leastWordPixels || !local.contains(at))
            continue;
        painter.save();
        painter.translate(at);
        painter.rotate(words.degrees);
        painter.scale(words.height / 10, -words.height / 10);
        painter.setFont(drawingFont(13));
        painter.drawText(QPointF(), QString::fromStdString(words.text));
        painter.restore();
    }
}

void BackdropPicture::paint(QPainter &painter, const QRectF &rect, const PlanView &view, const Part &part, const Pose &pose,
                            const Theme &theme) const
{
    painter.save();
    QTransform frame = toDevice(view, pose);
    const double wide = metresOf(part.width), deep = metresOf(part.depth);
    if (drawing_) {
        const double unit = metresPerUnit(part);
        frame.scale(unit, unit);
        painter.setTransform(frame, true);
        paintLines(painter, frame.inverted().mapRect(rect), unit * view.pixelsPerMetre, part, theme);
    } else {
        frame.scale(1, -1); // pictures have their first line on top
        painter.setTransform(frame, true);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRectF target(-wide / 2, -deep / 2, wide, deep);
        if (svg_)
            svg_->render(&painter, target);
        else
            painter.drawImage(target, image_);
    }
    painter.restore();
}

std::optional<Point> BackdropPicture::cornerNear(Point local, double reachTenths, const Part &part) const
{
    if (!drawing_)
        return std::nullopt;
    const double unit = metresPerUnit(part) * 1e4;
    const QPointF at(local.x / unit, local.y / unit);
    double least = reachTenths / unit;
    std::optional<Point> best;
    within(QRectF(at.x() - least, at.y() - least, 2 * least, 2 * least), [&](std::uint32_t number) {
        if (isOff(part, drawing_->paths[number].layer))
            return;
        for (const QPointF &corner : lines_[number])
            if (const double away = std::hypot(corner.x() - at.x(), corner.y() - at.y()); away <= least) {
                least = away;
                best = Point{static_cast<Tenths>(std::lround(corner.x() * unit)), static_cast<Tenths>(std::lround(corner.y() * unit))};
            }
    });
    return best;
}

std::shared_ptr<const BackdropPicture> BackdropPictures::of(const Part &part, const Blobs &blobs)
{
    const std::string name(part.trait("backdrop"));
    const auto known = made_.find(name);
    if (known != made_.end())
        return known->second;
    return made_.emplace(name, BackdropPicture::made(part, blobs)).first->second;
}

/// Plans to trace lie over floors and under everything that stands.
void PlanPainter::paintBackdrops(QPainter &painter, const QRectF &rect, const PlanView &view)
{
    if (!style.blobs || scene_->backdrops().empty())
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    const Box shown = view.toSite(rect);
    for (const Id id : scene_->backdrops()) {
        const Drawn *drawn = scene_->find(id);
        const LayerLook &look = style.layers.of(*drawn);
        if (!look.visible || !drawn->box.intersects(shown))
            continue;
        if (const auto picture = backdrops_.of(*drawn->part, *style.blobs)) {
            painter.setOpacity(look.opacity);
            picture->paint(painter, rect, view, *drawn->part, drawn->pose, style.theme);
        }
    }
    painter.restore();
}

} // namespace gridhall
