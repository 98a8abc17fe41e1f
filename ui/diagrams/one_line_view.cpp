// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line_view.h"

#include "ui/render/counted.h"

#include "core/layout/frames.h"
#include "ui/diagrams/failure_list.h"
#include "ui/diagrams/one_line_canvas.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gridhall {

OneLineView::OneLineView(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    canvas_ = new OneLineCanvas;
    canvas_->setAccessibleName(tr("One-line diagram"));
    list_ = new FailureList;
    list_->setFixedWidth(320);
    parts_ = new QComboBox;
    parts_->setAccessibleName(tr("Part of the network"));
    mode_ = new QComboBox;
    mode_->setAccessibleName(tr("What happens to it"));
    mode_->addItems({tr("Taken out for work"), tr("Fault of its zone")});
    mode_->setCurrentIndex(1);
    verdict_ = new QLabel;
    verdict_->setWordWrap(true);
    restore_ = new QPushButton(tr("Restore all"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 12, 6);
    bar->setSpacing(8);
    bar->addWidget(parts_);
    bar->addWidget(mode_);
    bar->addWidget(verdict_, 1);
    bar->addWidget(restore_);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(canvas_, 1);
    left->addLayout(bar);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(left, 1);
    all->addWidget(list_);

    connect(&session_, &Session::snapshotChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(canvas_, &OneLineCanvas::restoreWanted, this, [this] { fail({}); });
    connect(restore_, &QPushButton::clicked, this, [this] { fail({}); });
    connect(parts_, &QComboBox::currentIndexChanged, this, &OneLineView::draw);
    connect(list_, &FailureList::chosen, this, [this](const FailureKey &key) { fail({key}); });
    connect(canvas_, &OneLineCanvas::picked, this, [this](int element, bool adding) {
        const auto mode = mode_->currentIndex() == 0 ? FailureMode::Planned : FailureMode::Fault;
        const FailureKey key{mode, false, element};
        std::vector<FailureKey> keys = adding && whatIf_ ? whatIf_->keys() : std::vector<FailureKey>();
        const bool again = whatIf_ && std::ranges::find(whatIf_->keys(), key) != whatIf_->keys().end();
        if (again)
            std::erase(keys, key);
        else
            keys.push_back(key);
        fail(std::move(keys));
    });
}

OneLineView::~OneLineView() = default;

void OneLineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

/// A newer snapshot starts from everything in service.
void OneLineView::refresh()
{
    const SnapshotPtr snapshot = session_.snapshot();
    if (!snapshot || !snapshot->network || snapshot->tier == Tier::Drag || (whatIf_ && whatIf_->snapshot() == snapshot))
        return;
    const bool sameRevision = whatIf_ && whatIf_->snapshot()->revision == snapshot->revision;
    const std::vector<FailureKey> kept = sameRevision ? whatIf_->keys() : std::vector<FailureKey>();
    canvas_->show({}, nullptr);
    list_->show(nullptr);
    whatIf_ = std::make_unique<WhatIf>(snapshot);
    if (!kept.empty())
        whatIf_->fail(kept);
    fillParts();
    draw();
    list_->show(whatIf_.get());
    tell();
}

/// Large sites have many networks of their own: one is shown at a time.
void OneLineView::fillParts()
{
    const QSignalBlocker quiet(parts_);
    const QVariant before = parts_->currentData();
    parts_->clear();
    for (const Id id : separateParts(*whatIf_->snapshot()->network))
        parts_->addItem(tr("From %1").arg(QString::fromStdString(path(whatIf_->snapshot()->layout, id))), QVariant::fromValue(qint64(id.value)));
    parts_->setCurrentIndex(std::max(0, parts_->findData(before)));
    parts_->setVisible(parts_->count() > 1);
}

void OneLineView::draw()
{
    if (whatIf_)
        canvas_->show(oneLine(*whatIf_->snapshot(), Id(parts_->currentData().toLongLong())), whatIf_.get());
}

void OneLineView::fail(std::vector<FailureKey> keys)
{
    if (!whatIf_)
        return;
    whatIf_->fail(std::move(keys));
    canvas_->refresh();
    list_->refresh();
    tell();
}

void OneLineView::tell()
{
    restore_->setEnabled(whatIf_->isOn());
    if (!whatIf_->isOn()) {
        verdict_->setText(tr("Everything in service. Click an element to fail it."));
        return;
    }
    const Failure &failure = whatIf_->failure();
    QStringList names;
    for (const FailureKey &key : whatIf_->keys())
        names << nameOfFailure(*whatIf_->snapshot(), key);
    const QString follows = failure.dark > 0          ? counted(failure.dark, tr("1 IT load goes dark."), tr("%1 IT loads go dark."))
                            : failure.unprotected > 0 ? counted(failure.unprotected, tr("1 IT load stays lit without a UPS."), tr("%1 IT loads stay lit without a UPS."))
                            : failure.hot > 0         ? counted(failure.hot, tr("1 rack stays lit and is short of cooling."), tr("%1 racks stay lit and are short of cooling."))
                            : failure.overloads > 0   ? counted(failure.overloads, tr("1 element is overloaded."), tr("%1 elements are overloaded."))
                                                      : tr("All IT stays lit and protected.");
    verdict_->setText(tr("What if %1 fails: %2").arg(names.join(QStringLiteral(", ")), follows));
}

} // namespace gridhall
