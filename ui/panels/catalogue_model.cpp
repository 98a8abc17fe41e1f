// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/catalogue_model.h"

#include "ui/render/names.h"
#include "ui/render/text.h"

#include <QMimeData>

#include <algorithm>

namespace gridhall {

void CatalogueModel::setParts(const std::vector<Kept<Part>> &parts)
{
    all_.clear();
    for (const auto &part : parts)
        all_.push_back({part, searchWords(*part)});
    pick();
}

void CatalogueModel::setSearch(const QString &words)
{
    search_ = words.toCaseFolded().split(' ', Qt::SkipEmptyParts);
    pick();
}

void CatalogueModel::setGroup(std::optional<PartGroup> only)
{
    only_ = only;
    pick();
}

void CatalogueModel::pick()
{
    beginResetModel();
    groups_.clear();
    for (const PartGroup kind :
         {PartGroup::Racks, PartGroup::Cooling, PartGroup::Power, PartGroup::Modules, PartGroup::Runs, PartGroup::Building}) {
        Group group{kind, {}};
        for (const Row &row : all_)
            if (groupOf(*row.part) == kind && (!only_ || *only_ == kind) &&
                std::all_of(search_.begin(), search_.end(), [&row](const QString &word) { return row.words.contains(word); }))
                group.parts.push_back(row.part);
        if (!group.parts.empty())
            groups_.push_back(std::move(group));
    }
    endResetModel();
}

Kept<Part> CatalogueModel::partAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return groups_[index.internalId() - 1].parts[static_cast<std::size_t>(index.row())];
}

QModelIndex CatalogueModel::firstPart() const { return groups_.empty() ? QModelIndex() : index(0, 0, index(0, 0)); }

int CatalogueModel::shownParts() const
{
    std::size_t count = 0;
    for (const Group &group : groups_)
        count += group.parts.size();
    return static_cast<int>(count);
}

QModelIndex CatalogueModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column != 0)
        return {};
    return createIndex(row, 0, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr(0));
}

QModelIndex CatalogueModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int CatalogueModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(groups_.size());
    if (parent.internalId() != 0)
        return 0;
    return static_cast<int>(groups_[static_cast<std::size_t>(parent.row())].parts.size());
}

QVariant CatalogueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto part = partAt(index);
    if (!part) {
        const Group &group = groups_[static_cast<std::size_t>(index.row())];
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return nameOf(group.kind);
        return role == Count ? QVariant(static_cast<int>(group.parts.size())) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return nameOf(*part);
    case Qt::AccessibleTextRole: return nameOf(*part) + ", " + subLine(*part);
    case Qt::ToolTipRole:
        return QStringList{nameOf(*part), QString::fromStdString(part->maker), QString::fromStdString(part->number)}.join("\n");
    case SubLine: return subLine(*part);
    case Symbol: return symbolOf(*part);
    case Number: return QString::fromStdString(part->number);
    default: return {};
    }
}

Qt::ItemFlags CatalogueModel::flags(const QModelIndex &index) const
{
    if (!partAt(index))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList CatalogueModel::mimeTypes() const { return {QString::fromLatin1(catalogueMimeType)}; }

QMimeData *CatalogueModel::mimeData(const QModelIndexList &indexes) const
{
    auto *mime = new QMimeData;
    if (!indexes.isEmpty())
        mime->setData(QString::fromLatin1(catalogueMimeType), indexes.front().data(Number).toString().toUtf8());
    return mime;
}

} // namespace gridhall
