// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"
#include "ui/panels/part_words.h"

#include <QAbstractItemModel>

#include <optional>

namespace gridhall {

/// Drags of catalogue parts carry the part number under this type.
inline constexpr const char *catalogueMimeType = "application/x-gridhall-part";

/// The parts on offer by group, narrowed by a search. Two levels: groups, parts.
class CatalogueModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Roles { SubLine = Qt::UserRole, Symbol, Number, Count };

    using QAbstractItemModel::QAbstractItemModel;

    void setParts(const std::vector<Kept<Part>> &parts);
    void setSearch(const QString &words); ///< Every word must be found somewhere in a part.
    void setGroup(std::optional<PartGroup> only);
    Kept<Part> partAt(const QModelIndex &index) const; ///< Null for a group.
    QModelIndex firstPart() const;
    int shownParts() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    struct Row {
        Kept<Part> part;
        QString words;
    };
    struct Group {
        PartGroup kind = PartGroup::Racks;
        std::vector<Kept<Part>> parts;
    };
    void pick();

    std::vector<Row> all_;
    std::vector<Group> groups_;
    QStringList search_;
    std::optional<PartGroup> only_;
};

} // namespace gridhall
