// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/clip_text.h"

#include "core/layout/body.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gridhall {

QString clipMime() { return QStringLiteral("application/x-gridhall-clip"); }

QByteArray clipBytes(const Clip &clip)
{
    QJsonArray entities, roots;
    for (const Entity &entity : clip.entities)
        entities.append(QJsonObject{{"kind", static_cast<int>(entity.index())}, {"body", QString::fromStdString(bodyOf(entity))}});
    for (const Id root : clip.roots)
        roots.append(QString::number(root.value));
    return QJsonDocument(QJsonObject{{"gridhall.clip", 1}, {"entities", entities}, {"roots", roots}, {"lost", clip.lost}})
        .toJson(QJsonDocument::Compact);
}

Result<Clip> clipFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value("gridhall.clip").toInt() != 1)
        return Problem(translatable("Clipboard", "The clipboard holds nothing that this version of Gridhall can paste."));
    Clip clip;
    for (const auto &value : object.value("entities").toArray()) {
        const int kind = value.toObject().value("kind").toInt(-1);
        if (kind < 0 || kind >= static_cast<int>(kindNames.size()))
            return Problem(translatable("Clipboard", "The clipboard holds nothing that this version of Gridhall can paste."));
        const auto entity = entityFrom(static_cast<std::size_t>(kind), value.toObject().value("body").toString().toStdString());
        if (!entity)
            return entity.problem();
        clip.entities.push_back(*entity);
    }
    for (const auto &value : object.value("roots").toArray())
        clip.roots.emplace_back(value.toString().toLongLong());
    clip.lost = object.value("lost").toInt();
    return clip;
}

Point clipCentre(const Clip &clip)
{
    Box box;
    const auto add = [&box](const Box &more) { box = box.isEmpty() ? more : box.united(more); };
    for (const Entity &entity : clip.entities) {
        if (std::find(clip.roots.begin(), clip.roots.end(), idOf(entity)) == clip.roots.end())
            continue;
        if (const auto *item = std::get_if<Kept<Item>>(&entity)) {
            if (const auto *floor = std::get_if<OnFloor>(&(*item)->place))
                add({floor->pose.at, floor->pose.at});
        } else if (const auto *space = std::get_if<Kept<Space>>(&entity)) {
            add(boxOf((*space)->place.pose.map((*space)->outline)));
        }
    }
    return box.isEmpty() ? Point{} : box.centre();
}

} // namespace gridhall
