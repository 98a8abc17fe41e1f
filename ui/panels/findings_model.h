// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <QAbstractTableModel>

#include <vector>

namespace gridhall {

/// Which findings the list shows.
struct FindingFilter {
    bool errors = true, warnings = true, notes = false, waived = false;
    bool operator==(const FindingFilter &) const = default;
};

/// Findings of the newest snapshot as rows: icon, rule, subject, what is wrong, value, limit, margin, way out.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Shape, Rule, Subject, What, Value, Limit, Margin, Way, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(const SnapshotPtr &snapshot);
    void setFilter(const FindingFilter &filter);
    /// Who knows whether something can be done about a finding at a press; asked for the rows that are seen.
    void setOffer(std::function<bool(const Finding &)> offer) { offer_ = std::move(offer); }
    const FindingFilter &filter() const { return filter_; }
    const Finding *findingAt(int row) const;           ///< Null outside.
    int rowOf(const std::vector<Id> &selection) const; ///< The first finding about the last selected; -1 if none.
    int rowLike(const Finding &finding) const;         ///< The same code and subjects; -1 if none.
    const SnapshotPtr &snapshot() const { return snapshot_; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void pick();
    QString text(const Finding &finding, int column) const;
    QVariant colour(const Finding &finding, int column) const;

    SnapshotPtr snapshot_;
    FindingFilter filter_;
    std::function<bool(const Finding &)> offer_;
    std::vector<const Finding *> rows_; ///< Into the snapshot.
};

/// "TO-C05-A" or "TO-C05-A and 2 more".
QString subjectWords(const Layout &layout, const std::vector<Id> &subjects);
/// What people call an entity: its tag with those of its modules, else its name or kind.
QString calledWords(const Layout &layout, Id id);

} // namespace gridhall
