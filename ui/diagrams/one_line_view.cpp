// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line_view.h"

#include "core/layout/frames.h"
#include "ui/diagrams/failure_list.h"
#include "ui/diagrams/loss_flow.h"
#include "ui/diagrams/one_line_canvas.h"
#include "ui/diagrams/proof_list.h"
#include "ui/render/text.h"
#include "ui/render/what_if_words.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gridhall {

OneLineView::OneLineView(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    build();
    connect(&session_, &Session::snapshotChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&session_, &Session::whatIfChanged, this, [this] {
        if (isVisible())
            showWhatIf();
    });
    connect(&session_, &Session::selectionChanged, this, [this] { canvas_->highlight(session_.selection()); });
    connect(canvas_, &OneLineCanvas::restoreWanted, this, [this] { session_.fail({}); });
    connect(canvas_, &OneLineCanvas::picked, this, &OneLineView::pick);
    connect(canvas_, &OneLineCanvas::loadsPicked, this, [this](const std::vector<Id> &loads) { session_.select(loads); });
    connect(losses_, &LossFlow::picked, this, [this](const std::vector<Id> &elements) { session_.select(elements); });
    connect(restore_, &QPushButton::clicked, this, [this] { session_.fail({}); });
    connect(parts_, &QComboBox::currentIndexChanged, this, &OneLineView::draw);
    connect(what_, &QComboBox::currentIndexChanged, this, [this](int page) {
        pages_->setCurrentIndex(page);
        parts_->setVisible(page == 0 && parts_->count() > 1);
    });
    connect(failures_, &FailureList::chosen, this, [this](const std::vector<FailureKey> &keys) { session_.fail(keys); });
    connect(proofs_, &ProofList::chosen, this, [this](const std::vector<Id> &subjects, const std::vector<FailureKey> &keys) {
        session_.select(subjects);
        session_.fail(keys);
    });
}

OneLineView::~OneLineView() = default;

void OneLineView::build()
{
    canvas_ = new OneLineCanvas;
    canvas_->setAccessibleName(tr("One-line diagram"));
    losses_ = new LossFlow;
    losses_->setAccessibleName(tr("Where the power goes"));
    pages_ = new QStackedWidget;
    pages_->addWidget(canvas_);
    pages_->addWidget(losses_);
    failures_ = new FailureList;
    proofs_ = new ProofList;
    lists_ = new QTabWidget;
    lists_->setFixedWidth(360);
    lists_->setDocumentMode(true);
    lists_->addTab(failures_, tr("Failures"));
    lists_->addTab(proofs_, tr("Redundancy"));
    what_ = new QComboBox;
    what_->setAccessibleName(tr("What is shown"));
    what_->addItems({tr("One-line"), tr("Losses")});
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
    for (QWidget *widget : std::initializer_list<QWidget *>{what_, parts_, mode_})
        bar->addWidget(widget);
    bar->addWidget(verdict_, 1);
    bar->addWidget(restore_);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(pages_, 1);
    left->addLayout(bar);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(left, 1);
    all->addWidget(lists_);
}

void OneLineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void OneLineView::refresh()
{
    const auto whatIf = session_.whatIf();
    if (!whatIf)
        return;
    const bool fresh = shown_ != whatIf->snapshot();
    shown_ = whatIf->snapshot();
    if (fresh) {
        fillParts();
        losses_->show(shown_);
        proofs_->show(shown_);
    }
    draw();
    failures_->show(whatIf);
    tell();
}

/// Large sites have many networks of their own: one is shown at a time.
void OneLineView::fillParts()
{
    const QSignalBlocker quiet(parts_);
    const QVariant before = parts_->currentData();
    parts_->clear();
    for (const Id id : separateParts(*shown_->network))
        parts_->addItem(tr("From %1").arg(QString::fromStdString(path(shown_->layout, id))), QVariant::fromValue(qint64(id.value)));
    parts_->setCurrentIndex(std::max(0, parts_->findData(before)));
    parts_->setVisible(what_->currentIndex() == 0 && parts_->count() > 1);
}

void OneLineView::draw()
{
    if (!shown_)
        return;
    canvas_->show(oneLine(*shown_, Id(parts_->currentData().toLongLong())), session_.whatIf());
    canvas_->highlight(session_.selection());
}

void OneLineView::pick(std::int32_t element, bool adding)
{
    const auto whatIf = session_.whatIf();
    const FailureKey key{mode_->currentIndex() == 0 ? FailureMode::Planned : FailureMode::Fault, false, element};
    session_.fail(toggled(*whatIf, key, adding));
}

void OneLineView::showWhatIf()
{
    if (session_.whatIf() && shown_ != session_.whatIf()->snapshot())
        return refresh();
    showPartOf(session_.whatIf()->keys());
    canvas_->refresh();
    failures_->refresh();
    tell();
}

/// What has failed is shown, on large sites too.
void OneLineView::showPartOf(const std::vector<FailureKey> &keys)
{
    if (keys.empty() || keys.front().all || keys.front().mode == FailureMode::Compartment || parts_->count() < 2)
        return;
    const Id part = separatePartOf(*shown_->network, keys.front().first);
    if (const int row = parts_->findData(QVariant::fromValue(qint64(part.value))); row >= 0)
        parts_->setCurrentIndex(row);
}

void OneLineView::tell()
{
    const auto whatIf = session_.whatIf();
    restore_->setEnabled(whatIf->isOn());
    if (!whatIf->isOn()) {
        verdict_->setText(tr("Everything in service."));
        return;
    }
    verdict_->setText(tr("What if %1 fails: %2").arg(namesOfFailures(*whatIf), followsOf(whatIf->failure())) + ' ' +
                      tr("%1 lost.").arg(spoken(Amount(whatIf->failure().tokensLost_per_s, Dimension::TokenRate))));
}

} // namespace gridhall
