// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/highlight.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace gridhall {

std::vector<bool> withContents(const SpaceScene &scene, const std::vector<Id> &ids)
{
    const std::unordered_set<Id> wanted(ids.begin(), ids.end());
    std::unordered_map<Id, Id> outer; // of modules
    for (const SpaceScene::Entity &entity : scene.entities)
        if (entity.module)
            outer.emplace(entity.id, entity.module);
    std::vector<bool> inside(scene.entities.size(), false);
    for (std::size_t i = 1; i < scene.entities.size(); ++i) {
        Id id = scene.entities[i].id;
        for (int depth = 0; id && depth < 10 && !inside[i]; ++depth) {
            inside[i] = wanted.contains(id);
            const auto next = outer.find(id);
            id = next == outer.end() ? Id() : next->second;
        }
    }
    return inside;
}

Highlight highlighted(const SpaceHits &hits, const std::vector<bool> &entities, const QColor &frame, double wash)
{
    Highlight out;
    const int wide = hits.size.width(), high = hits.size.height();
    if (hits.entities.empty())
        return out;
    const auto isIn = [&](int x, int y) {
        const std::uint32_t entity =
            hits.entities[static_cast<std::size_t>(y) * static_cast<std::size_t>(wide) + static_cast<std::size_t>(x)];
        return entity < entities.size() && entities[entity];
    };
    QColor soft = frame;
    soft.setAlphaF(static_cast<float>(wash));
    const QRgb line = qPremultiply(frame.rgba()), fill = qPremultiply(soft.rgba());
    for (int y = 0; y < high; ++y)
        for (int x = 0; x < wide; ++x) {
            const bool in = isIn(x, y);
            const bool border = (x > 0 && isIn(x - 1, y) != in) || (y > 0 && isIn(x, y - 1) != in) ||
                                (x + 1 < wide && isIn(x + 1, y) != in) || (y + 1 < high && isIn(x, y + 1) != in);
            if (!in && !border)
                continue;
            if (out.image.isNull()) {
                out.image = QImage(hits.size, QImage::Format_ARGB32_Premultiplied);
                out.image.fill(Qt::transparent);
            }
            reinterpret_cast<QRgb *>(out.image.scanLine(y))[x] = border ? line : fill;
            out.rect |= QRect(x, y, 1, 1);
        }
    return out;
}

} // namespace gridhall
