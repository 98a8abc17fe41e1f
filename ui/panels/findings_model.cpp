// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_model.h"

#include "core/layout/frames.h"
#include "ui/render/icons.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

struct FindingTr {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

Verdict findingVerdict(const Finding &finding)
{
    switch (finding.effective()) {
    case Severity::Error: return Verdict::Error;
    case Severity::Warning: return Verdict::Warning;
    case Severity::Note: break;
    }
    return Verdict::Note;
}

bool passes(const Finding &finding, const FindingFilter &filter)
{
    if (finding.waived)
        return filter.waived;
    switch (finding.effective()) {
    case Severity::Error: return filter.errors;
    case Severity::Warning: return filter.warnings;
    case Severity::Note: break;
    }
    return filter.notes;
}

} // namespace

QString calledWords(const Layout &layout, Id id)
{
    if (const QString tag = QString::fromStdString(path(layout, id)); !tag.isEmpty())
        return tag;
    if (const auto item = layout.find<Item>(id))
        if (const auto part = partOf(layout, *item))
            return nameOf(*part);
    if (const auto space = layout.find<Space>(id))
        return nameOf(space->kind);
    if (const auto run = layout.find<Run>(id))
        if (const auto part = partOf(layout, *run))
            return nameOf(*part);
    if (const auto workload = layout.find<Workload>(id))
        return QString::fromStdString(workload->name);
    if (const auto part = layout.find<Part>(id))
        return nameOf(*part);
    if (const auto note = layout.find<Note>(id))
        return nameOf(note->kind);
    const auto entity = layout.entity(id);
    return entity ? nameOfKind(entity->index()) : FindingTr::tr("Site");
}

QString subjectWords(const Layout &layout, const std::vector<Id> &subjects)
{
    if (subjects.empty())
        return FindingTr::tr("Site");
    const QString first = calledWords(layout, subjects.front());
    if (subjects.size() == 1)
        return first;
    if (subjects.size() == 2)
        return FindingTr::tr("%1, %2").arg(first, calledWords(layout, subjects[1]));
    return FindingTr::tr("%1 and %2 more").arg(first).arg(subjects.size() - 1);
}

void FindingsModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    snapshot_ = snapshot;
    pick();
    endResetModel();
}

void FindingsModel::setFilter(const FindingFilter &filter)
{
    beginResetModel();
    filter_ = filter;
    pick();
    endResetModel();
}

void FindingsModel::pick()
{
    rows_.clear();
    if (snapshot_)
        for (const Finding &finding : snapshot_->findings)
            if (passes(finding, filter_))
                rows_.push_back(&finding);
}

const Finding *FindingsModel::findingAt(int row) const
{
    return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)] : nullptr;
}

int FindingsModel::rowOf(const std::vector<Id> &selection) const
{
    if (selection.empty())
        return -1;
    const auto about = [id = selection.back()](const Finding *finding) {
        return std::find(finding->subjects.begin(), finding->subjects.end(), id) != finding->subjects.end();
    };
    const auto at = std::find_if(rows_.begin(), rows_.end(), about);
    return at == rows_.end() ? -1 : static_cast<int>(at - rows_.begin());
}

int FindingsModel::rowLike(const Finding &finding) const
{
    const auto at = std::find_if(rows_.begin(), rows_.end(), [&finding](const Finding *other) {
        return other->check == finding.check && other->subjects == finding.subjects;
    });
    return at == rows_.end() ? -1 : static_cast<int>(at - rows_.begin());
}

int FindingsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

QString FindingsModel::text(const Finding &finding, int column) const
{
    switch (column) {
    case Rule: return QString::fromLatin1(finding.check ? finding.check->code : "");
    case Subject: return subjectWords(snapshot_->layout, finding.subjects);
    case What: return spoken(finding.message());
    case Value: return finding.demand ? spoken(*finding.demand) : QString();
    case Limit: return finding.limit ? spoken(*finding.limit) : QString();
    case Margin:
        return finding.margin ? spokenNumber(100 * *finding.margin, std::abs(*finding.margin) < 0.0995 ? 1 : 0, true) + " %" : QString();
    case Way: return finding.waived ? FindingTr::tr("Waived") : !offer_ || !offer_(finding) ? FindingTr::tr("Show") : FindingTr::tr("Fix…");
    default: return {};
    }
}

QVariant FindingsModel::colour(const Finding &finding, int column) const
{
    const Theme theme = currentTheme();
    if (finding.waived)
        return theme(Tone::Text2);
    switch (column) {
    case Rule:
    case Limit: return theme(Tone::Text2);
    case Margin:
        return theme(finding.effective() == Severity::Error     ? Tone::Error
                     : finding.effective() == Severity::Warning ? Tone::Warning
                                                                : Tone::Text);
    case Way: return theme(Tone::Accent);
    default: return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const Finding *finding = findingAt(index.row());
    if (!finding)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(*finding, column);
    case Qt::ToolTipRole: return column == What ? text(*finding, What) : QVariant();
    case Qt::AccessibleTextRole: return column == Shape ? nameOf(finding->effective()) : text(*finding, column);
    case Qt::DecorationRole: return column == Shape ? verdictIcon(findingVerdict(*finding)) : QVariant();
    case Qt::ForegroundRole: return colour(*finding, column);
    case Qt::FontRole: return column == Subject || column == Margin ? drawingFont(12, column == Subject ? 500 : 600) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter) | int(column >= Value ? Qt::AlignRight : column == Shape ? Qt::AlignHCenter : Qt::AlignLeft);
    default: return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(section >= Value ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rule: return FindingTr::tr("Rule");
    case Subject: return FindingTr::tr("Subject");
    case What: return FindingTr::tr("What is wrong");
    case Value: return FindingTr::tr("Value");
    case Limit: return FindingTr::tr("Limit");
    case Margin: return FindingTr::tr("Margin");
    default: return {};
    }
}

} // namespace gridhall
