// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/fields.h"

/// The fields of layers, views, notes and drawing sheets; part of the one list of fields.
namespace gridhall {

template <class Self, class V>
void Layer::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("name", self.name, shown(translatable("Fields", "Name")));
    v("rule", self.rule, hidden());
    v("visible", self.visible, shown(translatable("Fields", "Visible")));
    v("locked", self.locked, shown(translatable("Fields", "Locked")));
    v("opacity", self.opacity, shown(translatable("Fields", "Opacity"), Dimension::Ratio, 0, 1));
}

template <class Self, class V>
void View::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("name", self.name, shown(translatable("Fields", "Name")));
    v("centre", self.centre, hidden());
    v("pixels_per_metre", self.pixelsPerMetre, hidden());
}

template <class Self, class V>
void Note::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("parent", self.parent, hidden());
    v("kind", self.kind, hidden());
    v("text", self.text, shown(translatable("Fields", "Text")));
    v("points", self.points, hidden());
    v("offset", self.offset, hidden());
    v("layer", self.layer, hidden());
}

template <class Self, class V>
void LayerState::fields(Self &self, V &v)
{
    v("layer", self.layer, hidden());
    v("visible", self.visible, hidden());
    v("opacity", self.opacity, shown(translatable("Fields", "Opacity"), Dimension::Ratio, 0, 1));
}

template <class Self, class V>
void PlanWindow::fields(Self &self, V &v)
{
    const auto length = Dimension::Length;
    v("centre", self.centre, hidden());
    v("scale", self.scale, shown(translatable("Fields", "Scale, 1 to"), Dimension::None, 1, 1e6));
    v("x", self.x, shown(translatable("Fields", "From the left edge"), length, -2, 2));
    v("y", self.y, shown(translatable("Fields", "From the upper edge"), length, -2, 2));
    v("width", self.width, shown(translatable("Fields", "Width"), length, 0.005, 2));
    v("height", self.height, shown(translatable("Fields", "Height"), length, 0.005, 2));
    v("overlay", self.overlay, hidden());
    v("findings", self.findings, hidden());
    v("legend", self.legend, hidden());
    v("layers", self.layers, hidden());
}

template <class Self, class V>
void DrawingSheet::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("number", self.number, shown(translatable("Fields", "Number")));
    v("title", self.title, shown(translatable("Fields", "Title")));
    v("paper", self.paper, hidden());
    v("portrait", self.portrait, hidden());
    v("windows", self.windows, hidden());
}

} // namespace gridhall
