// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_reader.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr double arcStep = std::numbers::pi / 36; ///< Five degrees a chord.
constexpr std::size_t mostSpots = 2'000'000;
constexpr int deepestBlocks = 16, mostCopies = 10'000;

/// Points of an arc, both ends included.
void appendArc(std::vector<DxfDrawing::Spot> &spots, double x, double y, double radius, double from, double sweep)
{
    const int steps = std::clamp(static_cast<int>(std::ceil(std::abs(sweep) / arcStep)), 1, 144);
    for (int i = 0; i <= steps; ++i) {
        const double angle = from + sweep * i / steps;
        spots.push_back({x + radius * std::cos(angle), y + radius * std::sin(angle)});
    }
}

/// The points after `a` up to `b` on an arc whose bulge is the tangent of a quarter of its angle.
void appendBulge(std::vector<DxfDrawing::Spot> &spots, const DL_VertexData &a, const DL_VertexData &b)
{
    const double chord = std::hypot(b.x - a.x, b.y - a.y);
    if (std::abs(a.bulge) < 1e-9 || chord < 1e-12) {
        spots.push_back({b.x, b.y});
        return;
    }
    const double sweep = 4 * std::atan(a.bulge), radius = chord / 2 / std::sin(std::abs(sweep) / 2);
    const double toCentre = radius * std::cos(std::abs(sweep) / 2) * (a.bulge > 0 ? 1 : -1);
    const double x = (a.x + b.x) / 2 - (b.y - a.y) / chord * toCentre, y = (a.y + b.y) / 2 + (b.x - a.x) / chord * toCentre;
    std::vector<DxfDrawing::Spot> arc;
    appendArc(arc, x, y, radius, std::atan2(a.y - y, a.x - x), sweep);
    spots.insert(spots.end(), arc.begin() + 1, arc.end());
}

/// The words of MTEXT without its formatting codes; a paragraph break becomes a space.
std::string plainWords(const std::string &coded)
{
    std::string words;
    for (std::size_t i = 0; i < coded.size(); ++i) {
        if (coded[i] == '{' || coded[i] == '}')
            continue;
        if (coded[i] != '\\' || i + 1 >= coded.size()) {
            words += coded[i];
            continue;
        }
        const char code = coded[++i];
        if (code == 'P' || code == '~')
            words += ' ';
        else if (code == '\\' || code == '{' || code == '}')
            words += code;
        else if (std::string_view("ACHQTWfFpS").find(code) != std::string_view::npos)
            i = std::min(coded.find(';', i), coded.size());
    }
    return words;
}

bool isUtf8(const std::string &text)
{
    int follow = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (follow > 0) {
            if ((byte & 0xc0) != 0x80)
                return false;
            --follow;
        } else if (byte >= 0x80) {
            follow = (byte & 0xe0) == 0xc0 ? 1 : (byte & 0xf0) == 0xe0 ? 2 : (byte & 0xf8) == 0xf0 ? 3 : -1;
            if (follow < 0)
                return false;
        }
    }
    return follow == 0;
}

std::optional<double> metresOfUnit(int code)
{
    switch (code) {
    case 1: return 0.0254;
    case 2: return 0.3048;
    case 3: return 1609.344;
    case 4: return 1e-3;
    case 5: return 1e-2;
    case 6: return 1.0;
    case 7: return 1e3;
    case 10: return 0.9144;
    case 14: return 0.1;
    default: return std::nullopt;
    }
}

} // namespace

DxfReader::Frame DxfReader::Frame::then(const Frame &outer) const
{
    const Spot origin = outer.map({dx, dy});
    return {outer.xx * xx + outer.xy * yx,
            outer.xx * xy + outer.xy * yy,
            outer.yx * xx + outer.yy * yx,
            outer.yx * xy + outer.yy * yy,
            origin.x,
            origin.y};
}

int DxfReader::layerNamed(const std::string &name)
{
    const auto [at, fresh] = layers_.try_emplace(name, static_cast<int>(drawing_.layers.size()));
    if (fresh)
        drawing_.layers.push_back({utf8(name), false});
    return at->second;
}

int DxfReader::layer() { return layerNamed(getAttributes().getLayer()); }

void DxfReader::addLayer(const DL_LayerData &data)
{
    const int index = layerNamed(data.name);
    drawing_.layers[static_cast<std::size_t>(index)].off = (data.flags & 1) != 0 || getAttributes().getColor() < 0;
}

void DxfReader::addBlock(const DL_BlockData &data)
{
    flush();
    block_ = &blocks_[data.name];
    block_->base = {data.bpx, data.bpy};
}

void DxfReader::endBlock()
{
    flush();
    block_ = nullptr;
}

void DxfReader::setVariableInt(const std::string &key, int value, int)
{
    if (key == "$INSUNITS")
        drawing_.unit_m = metresOfUnit(value);
}

void DxfReader::setVariableString(const std::string &key, const std::string &value, int)
{
    if (key == "$DWGCODEPAGE")
        latin_ = value.find("1252") != std::string::npos || value.find("8859") != std::string::npos;
}

/// Files before 2007 are in the code page of the machine that wrote them; Latin letters are read, the rest is replaced.
std::string DxfReader::utf8(const std::string &text) const
{
    if (isUtf8(text))
        return text;
    std::string words;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            words += c;
        } else if (latin_ && byte >= 0xa0) {
            words += static_cast<char>(0xc0 | (byte >> 6));
            words += static_cast<char>(0x80 | (byte & 0x3f));
        } else {
            words += '?';
        }
    }
    return words;
}

void DxfReader::addPath(std::vector<Spot> spots, bool closed)
{
    const bool sound = std::all_of(spots.begin(), spots.end(), [](Spot p) {
        return std::isfinite(p.x) && std::isfinite(p.y) && std::abs(p.x) < 1e12 && std::abs(p.y) < 1e12;
    });
    if (spots.size() > 1 && sound)
        sheet().paths.push_back({layer(), closed, std::move(spots)});
}

void DxfReader::addLine(const DL_LineData &data) { addPath({{data.x1, data.y1}, {data.x2, data.y2}}, false); }

void DxfReader::addArc(const DL_ArcData &data)
{
    constexpr double radian = std::numbers::pi / 180;
    double sweep = std::fmod(data.angle2 - data.angle1, 360.0);
    sweep = sweep <= 0 ? sweep + 360 : sweep;
    std::vector<Spot> spots;
    appendArc(spots, data.cx, data.cy, data.radius, data.angle1 * radian, sweep * radian);
    addPath(std::move(spots), false);
}

void DxfReader::addCircle(const DL_CircleData &data)
{
    std::vector<Spot> spots;
    appendArc(spots, data.cx, data.cy, data.radius, 0, 2 * std::numbers::pi);
    spots.pop_back();
    addPath(std::move(spots), true);
}

void DxfReader::addEllipse(const DL_EllipseData &data)
{
    double sweep = data.angle2 - data.angle1;
    if (sweep <= 0)
        sweep += 2 * std::numbers::pi;
    const int steps = std::clamp(static_cast<int>(std::ceil(sweep / arcStep)), 1, 144);
    std::vector<Spot> spots;
    for (int i = 0; i <= steps; ++i) {
        const double t = data.angle1 + sweep * i / steps, c = std::cos(t), s = std::sin(t) * data.ratio;
        spots.push_back({data.cx + c * data.mx - s * data.my, data.cy + c * data.my + s * data.mx});
    }
    addPath(std::move(spots), false);
}

void DxfReader::addPolyline(const DL_PolylineData &data)
{
    flush();
    open_ = (data.flags & (16 | 64)) == 0; // meshes are no outlines
    closed_ = (data.flags & 1) != 0;
    leftOut_ += open_ ? 0 : 1;
}

void DxfReader::addVertex(const DL_VertexData &data)
{
    if (open_)
        vertices_.push_back(data);
}

void DxfReader::addSpline(const DL_SplineData &data)
{
    flush();
    open_ = spline_ = true;
    closed_ = (data.flags & 1) != 0;
}

/// A spline is drawn through its control points: good enough to trace.
void DxfReader::addControlPoint(const DL_ControlPointData &data)
{
    if (spline_)
        vertices_.push_back(DL_VertexData(data.x, data.y, data.z));
}

void DxfReader::flush()
{
    if (open_ && vertices_.size() > 1) {
        std::vector<Spot> spots{{vertices_[0].x, vertices_[0].y}};
        for (std::size_t i = 0; i + 1 < vertices_.size(); ++i)
            appendBulge(spots, vertices_[i], vertices_[i + 1]);
        if (closed_) {
            appendBulge(spots, vertices_.back(), vertices_.front());
            spots.pop_back();
        }
        addPath(std::move(spots), closed_);
    }
    vertices_.clear();
    open_ = closed_ = spline_ = false;
}

void DxfReader::addQuad(const double (&x)[4], const double (&y)[4])
{
    addPath({{x[0], y[0]}, {x[1], y[1]}, {x[3], y[3]}, {x[2], y[2]}}, true);
}

void DxfReader::addSolid(const DL_SolidData &data) { addQuad(data.x, data.y); }
void DxfReader::addTrace(const DL_TraceData &data) { addQuad(data.x, data.y); }
void DxfReader::add3dFace(const DL_3dFaceData &data)
{
    addPath({{data.x[0], data.y[0]}, {data.x[1], data.y[1]}, {data.x[2], data.y[2]}, {data.x[3], data.y[3]}}, true);
}

void DxfReader::addInsert(const DL_InsertData &data)
{
    const double angle = data.angle * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
    const int columns = std::max(1, data.cols), rows = std::max(1, data.rows);
    if (std::int64_t(columns) * rows > mostCopies || !std::isfinite(data.sx * data.sy * data.ipx * data.ipy)) {
        ++leftOut_;
        return;
    }
    for (int column = 0; column < columns; ++column)
        for (int row = 0; row < rows; ++row) {
            const double x = column * data.colSp, y = row * data.rowSp;
            const Frame frame{c * data.sx, -s * data.sy, s * data.sx, c * data.sy, data.ipx + c * x - s * y, data.ipy + s * x + c * y};
            sheet().inserts.push_back({data.name, frame, layer()});
        }
}

void DxfReader::addText(const DL_TextData &data)
{
    const bool aligned = data.hJustification != 0 || data.vJustification != 0;
    const Spot at = aligned ? Spot{data.apx, data.apy} : Spot{data.ipx, data.ipy};
    sheet().words.push_back({layer(), at, data.height, data.angle * 180 / std::numbers::pi, utf8(data.text)});
}

void DxfReader::addAttribute(const DL_AttributeData &data) { addText(data); }

void DxfReader::addMTextChunk(const std::string &text) { chunks_ += text; }

void DxfReader::addMText(const DL_MTextData &data)
{
    sheet().words.push_back(
        {layer(), {data.ipx, data.ipy}, data.height, data.angle * 180 / std::numbers::pi, plainWords(utf8(chunks_ + data.text))});
    chunks_.clear();
}

void DxfReader::expand(const Sheet &from, const Frame &frame, int layer, int depth)
{
    const auto at = [&](int own) { return drawing_.layers[static_cast<std::size_t>(own)].name == "0" && depth > 0 ? layer : own; };
    for (const DxfDrawing::Path &path : from.paths) {
        if ((spots_ += path.spots.size()) > mostSpots)
            return;
        DxfDrawing::Path placed{at(path.layer), path.closed, {}};
        for (const Spot p : path.spots)
            placed.spots.push_back(frame.map(p));
        drawing_.paths.push_back(std::move(placed));
    }
    for (DxfDrawing::Words words : from.words) {
        if (++spots_ > mostSpots)
            return;
        words.layer = at(words.layer);
        words.at = frame.map(words.at);
        words.height *= std::hypot(frame.xy, frame.yy);
        words.degrees += std::atan2(frame.yx, frame.xx) * 180 / std::numbers::pi;
        drawing_.words.push_back(std::move(words));
    }
    for (const Insert &insert : from.inserts) {
        const auto block = blocks_.find(insert.block);
        if (block == blocks_.end() || depth >= deepestBlocks || ++spots_ > mostSpots)
            continue;
        const Frame base{1, 0, 0, 1, -block->second.base.x, -block->second.base.y};
        expand(block->second, base.then(insert.frame).then(frame), at(insert.layer), depth + 1);
    }
}

Result<DxfDrawing> DxfReader::finish()
{
    flush();
    expand(model_, {}, 0, 0);
    if (spots_ > mostSpots)
        return Problem(translatable("Dxf", "The drawing has more than two million points. Export the layers you need only."));
    drawing_.leftOut = leftOut_;
    bool first = true;
    for (const DxfDrawing::Path &path : drawing_.paths)
        for (const Spot p : path.spots) {
            drawing_.min = first ? p : Spot{std::min(drawing_.min.x, p.x), std::min(drawing_.min.y, p.y)};
            drawing_.max = first ? p : Spot{std::max(drawing_.max.x, p.x), std::max(drawing_.max.y, p.y)};
            first = false;
        }
    if (first)
        return Problem(translatable("Dxf", "The file holds no lines to draw. Check that it is the plan, saved as DXF."));
    return std::move(drawing_);
}

} // namespace gridhall
