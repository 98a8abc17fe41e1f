// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/failure_list.h"

#include "core/power/element_names.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/render/what_if_words.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gridhall {

namespace {

QString counted(std::int32_t count) { return spokenNumber(count, 0); }

QLabel *labelOf(const QString &text, const char *look)
{
    auto *made = new QLabel(text);
    made->setWordWrap(true);
    setLook(*made, look);
    return made;
}

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment);
    item->setToolTip(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

} // namespace

FailureList::FailureList(QWidget *parent) : QFrame(parent)
{
    setLook(*this, "panel");
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 10, 12, 10);
    all->setSpacing(8);
    all->addWidget(labelOf(tr("Failures, ranked by tokens lost"), "strong"));
    which_ = new QComboBox;
    which_->setAccessibleName(tr("Which failures"));
    which_->addItems({tr("All single failures"), tr("Pairs of faults"), tr("Faults during this work")});
    all->addWidget(which_);
    all->addWidget(tried_ = labelOf({}, "small"));
    table_ = new QTableWidget(0, 3);
    table_->setAccessibleName(tr("Failures"));
    table_->setHorizontalHeaderLabels({tr("Lost element"), tr("Racks"), tr("ktok/s lost")});
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table_->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setMinimumSectionSize(48);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(38);
    table_->setShowGrid(false);
    table_->setWordWrap(false); // two lines each, what is too long ends in dots
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    all->addWidget(table_, 1);
    all->addWidget(after_ = labelOf({}, "secondary"));
    connect(table_, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (!filling_ && row >= 0 && static_cast<std::size_t>(row) < shown_.size())
            emit chosen(shown_[static_cast<std::size_t>(row)].keys);
    });
    connect(which_, &QComboBox::currentIndexChanged, this, [this] {
        fill();
        refresh();
    });
}

void FailureList::show(std::shared_ptr<const WhatIf> whatIf)
{
    whatIf_ = std::move(whatIf);
    fill();
    refresh();
}

/// What is listed, worst first.
void FailureList::rank()
{
    shown_.clear();
    work_.clear();
    if (!whatIf_)
        return;
    const bool takesTime = which_->currentIndex() > 0;
    if (takesTime)
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    if (which_->currentIndex() == 1) {
        shown_ = whatIf_->pairs();
    } else if (which_->currentIndex() == 2) {
        work_ = whatIf_->work();
        if (!work_.empty())
            shown_ = whatIf_->during();
    } else if (const auto &sweep = whatIf_->snapshot()->failures) {
        for (const Failure &failure : sweep->failures)
            shown_.push_back({{failure.key}, failure});
    }
    if (takesTime)
        QGuiApplication::restoreOverrideCursor();
}

QString FailureList::triedWords() const
{
    if (which_->currentIndex() == 1)
        return tr("%1 pairs on the paths of one load, both as faults").arg(counted(static_cast<std::int32_t>(shown_.size())));
    if (which_->currentIndex() == 2)
        return work_.empty() ? tr("Take something out for work first: choose so below, then click it.")
                             : tr("%1 faults while %2 is out for work; ties are closed by hand before")
                                   .arg(counted(static_cast<std::int32_t>(shown_.size())), namesOfFailures(*whatIf_, work_));
    const FailureSweep *sweep = whatIf_ ? whatIf_->snapshot()->failures.get() : nullptr;
    if (!sweep)
        return tr("The failures are being swept.");
    return tr("%1 failures tried, power and cooling together")
        .arg(counted(sweep->tried[0] + sweep->tried[1] + sweep->tried[2] + sweep->tried[3]));
}

QString FailureList::namesOf(const ElementNames &names, const RankedFailure &one) const
{
    QStringList said;
    for (const FailureKey &key : one.keys)
        if (std::ranges::find(work_, key) == work_.end())
            said << nameOfFailure(*whatIf_->snapshot(), names, key);
    return said.join(QStringLiteral(", "));
}

QString FailureList::outcomeOf(const RankedFailure &one) const
{
    const Failure &failure = one.failure;
    QStringList parts;
    static const char *const modes[] = {QT_TR_NOOP("taken out"), QT_TR_NOOP("fault"), QT_TR_NOOP("breaker stuck"), QT_TR_NOOP("room lost")};
    parts << (one.keys.size() - work_.size() > 1 ? tr("both faults") : tr(modes[static_cast<int>(one.keys.back().mode)]));
    if (failure.dark > 0)
        parts << tr("%1 dark").arg(counted(failure.dark));
    if (failure.unprotected > 0)
        parts << tr("%1 without UPS").arg(counted(failure.unprotected));
    if (failure.hot > 0)
        parts << tr("%1 short of cooling").arg(counted(failure.hot));
    if (failure.overloads > 0)
        parts << tr("%1 overloaded").arg(counted(failure.overloads));
    if (parts.size() == 1 && failure.worst >= 0)
        parts << tr("tightest at %1").arg(spoken(Amount(failure.worstLoading, Dimension::Ratio)));
    return parts.join(QStringLiteral(", "));
}

void FailureList::fill()
{
    filling_ = true;
    rank();
    table_->setRowCount(static_cast<int>(std::min<std::size_t>(shown_.size(), 300)));
    const std::optional<ElementNames> names =
        whatIf_ ? std::optional<ElementNames>(std::in_place, whatIf_->snapshot()->layout, *whatIf_->snapshot()->network) : std::nullopt;
    for (int row = 0; row < table_->rowCount(); ++row) {
        const RankedFailure &one = shown_[static_cast<std::size_t>(row)];
        const Failure &failure = one.failure;
        table_->setItem(row, 0, cell(namesOf(*names, one) + '\n' + outcomeOf(one), Qt::AlignLeft | Qt::AlignVCenter));
        table_->setItem(row, 1, cell(counted(failure.dark + failure.hot + failure.unprotected), Qt::AlignRight | Qt::AlignVCenter));
        table_->setItem(row, 2, cell(spokenNumber(failure.tokensLost_per_s / 1000, 0), Qt::AlignRight | Qt::AlignVCenter));
    }
    tried_->setText(triedWords());
    filling_ = false;
}

void FailureList::refresh()
{
    if (whatIf_ && which_->currentIndex() == 2 && whatIf_->work() != work_)
        fill();
    if (!whatIf_) {
        after_->clear();
        return;
    }
    if (!whatIf_->isOn()) {
        filling_ = true;
        table_->clearSelection();
        table_->setCurrentCell(-1, -1);
        filling_ = false;
        after_->setText(tr("Click an element to fail it, Shift adds one, Esc restores."));
        return;
    }
    const Failure &failure = whatIf_->failure();
    const Snapshot &snapshot = *whatIf_->snapshot();
    QStringList lines;
    QStringList names;
    for (const FailureKey &key : whatIf_->keys())
        names << nameOfFailure(snapshot, key);
    lines << tr("<b>After %1 is lost</b>").arg(names.join(QStringLiteral(", ")).toHtmlEscaped());
    lines << tr("IT loads lit and protected: %1 of %2").arg(counted(failure.ok), counted(failure.ok + failure.dark + failure.unprotected));
    lines << tr("Of these on fewer cords: %1").arg(counted(failure.onePath));
    lines << tr("Dark: %1, without UPS: %2, short of cooling: %3")
                 .arg(counted(failure.dark), counted(failure.unprotected), counted(failure.hot));
    if (const std::vector<std::int32_t> ties = whatIf_->closed(); !ties.empty()) {
        QStringList closed;
        for (const std::int32_t tie : ties)
            closed << QString::fromStdString(ElementNames(snapshot.layout, *snapshot.network).of(tie)).toHtmlEscaped();
        lines << tr("Ties that close: %1").arg(closed.join(QStringLiteral(", ")));
    }
    if (failure.worst >= 0)
        lines << tr("Tightest: %1 at %2")
                     .arg(QString::fromStdString(ElementNames(snapshot.layout, *snapshot.network).of(failure.worst)).toHtmlEscaped(),
                          spoken(Amount(failure.worstLoading, Dimension::Ratio)));
    lines << tr("Tokens lost: %1").arg(spoken(Amount(failure.tokensLost_per_s, Dimension::TokenRate)));
    after_->setText(lines.join(QStringLiteral("<br>")));
}

} // namespace gridhall
