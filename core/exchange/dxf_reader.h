// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/dxf_drawing.h"

#include <dxflib/dl_creationadapter.h>

#include <map>

namespace gridhall {

/// Takes entities as dxflib reads them: those of blocks are kept apart and drawn wherever the block is inserted.
class DxfReader final : public DL_CreationAdapter {
public:
    /// What was read, expanded; a problem if it grew too large.
    Result<DxfDrawing> finish();

    void addLayer(const DL_LayerData &data) override;
    void addBlock(const DL_BlockData &data) override;
    void endBlock() override;
    void setVariableInt(const std::string &key, int value, int code) override;
    void setVariableString(const std::string &key, const std::string &value, int code) override;
    void addLine(const DL_LineData &data) override;
    void addArc(const DL_ArcData &data) override;
    void addCircle(const DL_CircleData &data) override;
    void addEllipse(const DL_EllipseData &data) override;
    void addPolyline(const DL_PolylineData &data) override;
    void addVertex(const DL_VertexData &data) override;
    void addSpline(const DL_SplineData &data) override;
    void addControlPoint(const DL_ControlPointData &data) override;
    void addSolid(const DL_SolidData &data) override;
    void addTrace(const DL_TraceData &data) override;
    void add3dFace(const DL_3dFaceData &data) override;
    void addInsert(const DL_InsertData &data) override;
    void addText(const DL_TextData &data) override;
    void addMText(const DL_MTextData &data) override;
    void addMTextChunk(const std::string &text) override;
    void addAttribute(const DL_AttributeData &data) override;
    void addHatch(const DL_HatchData &) override { ++leftOut_; }
    void addImage(const DL_ImageData &) override { ++leftOut_; }
    void endEntity() override { flush(); }
    void endSequence() override { flush(); }

    using DL_CreationAdapter::addMTextChunk;
    using DL_CreationAdapter::setVariableInt;
    using DL_CreationAdapter::setVariableString;

private:
    using Spot = DxfDrawing::Spot;

    /// Turns and scales points of a block to where it is inserted.
    struct Frame {
        double xx = 1, xy = 0, yx = 0, yy = 1, dx = 0, dy = 0;
        Spot map(Spot p) const { return {xx * p.x + xy * p.y + dx, yx * p.x + yy * p.y + dy}; }
        Frame then(const Frame &outer) const;
    };
    struct Insert {
        std::string block;
        Frame frame;
        int layer = 0;
    };
    struct Sheet {
        Spot base;
        std::vector<DxfDrawing::Path> paths;
        std::vector<DxfDrawing::Words> words;
        std::vector<Insert> inserts;
    };

    Sheet &sheet() { return block_ ? *block_ : model_; }
    int layer();
    int layerNamed(const std::string &name);
    void addPath(std::vector<Spot> spots, bool closed);
    void addQuad(const double (&x)[4], const double (&y)[4]);
    void flush();
    std::string utf8(const std::string &text) const;
    void expand(const Sheet &from, const Frame &frame, int layer, int depth);

    DxfDrawing drawing_;
    Sheet model_;
    std::map<std::string, Sheet> blocks_;
    std::map<std::string, int> layers_;
    Sheet *block_ = nullptr;
    std::vector<DL_VertexData> vertices_;
    bool open_ = false, closed_ = false, spline_ = false;
    std::string chunks_;
    bool latin_ = false;
    std::size_t leftOut_ = 0, spots_ = 0;
};

} // namespace gridhall
