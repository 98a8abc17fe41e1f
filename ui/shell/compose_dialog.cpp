// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compose_dialog.h"

#include "core/exchange/brief_json.h"
#include "core/exchange/workload_cards.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/text.h"
#include "ui/render/trade_chart.h"
#include "ui/shell/answer_card.h"
#include "ui/shell/brief_form.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QButtonGroup>
#include <QFile>
#include <QFileDialog>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QThreadPool>

namespace gridhall {

namespace {

constexpr int leastBriefWidth = 356, tradeHeight = 190;
constexpr qint64 mostBriefBytes = 4 << 20;

} // namespace

/// The chart below the cards.
class ComposeDialog::Trade : public QWidget {
public:
    TradeChart chart;

private:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintTrade(painter, rect(), chart, currentTheme());
    }
};

ComposeDialog::ComposeDialog(std::shared_ptr<const Library> library, QWidget *window) : QDialog(window), library_(std::move(library))
{
    setWindowTitle(tr("Compose from a brief"));
    resize(onScreen(*this, {1180, 672}));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 16);
    all->setSpacing(20);
    all->addWidget(briefSide());
    all->addWidget(answerSide(), 1);
    say(tr("Three answers to compare"), tr("Fill in what is known and press Compose. A blank field is no wish."), false);
}

ComposeDialog::~ComposeDialog()
{
    if (composing_)
        composing_->request_stop();
}

QWidget *ComposeDialog::briefSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    form_ = new BriefForm;
    QFile table(shareFolder() + "/workloads/throughput.csv");
    if (const auto read = workloadCards(table.open(QIODevice::ReadOnly) ? table.readAll().toStdString() : std::string()))
        form_->setCards(read->cards);
    scroll->setWidget(form_);
    side->setFixedWidth(std::max(leastBriefWidth, form_->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width()));
    column->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &text, auto slot) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        buttons->addWidget(button);
        return button;
    };
    add(tr("Open…"), &ComposeDialog::openBrief)->setAccessibleName(tr("Open a brief"));
    add(tr("Save…"), &ComposeDialog::saveBrief)->setAccessibleName(tr("Save the brief"));
    buttons->addStretch(1);
    go_ = add(tr("Compose"), &ComposeDialog::compose);
    setLook(*go_, "primary");
    go_->setDefault(true);
    column->addLayout(buttons);
    return side;
}

QWidget *ComposeDialog::answerSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    messages_ = new QVBoxLayout;
    column->addLayout(messages_);
    cards_ = new QHBoxLayout;
    cards_->setSpacing(16);
    column->addLayout(cards_);
    trade_ = new Trade;
    trade_->setFixedHeight(tradeHeight);
    trade_->setAccessibleName(tr("Cost against energy per token"));
    trade_->hide();
    column->addWidget(trade_);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    open_ = new QPushButton(tr("Open this design"));
    open_->setAutoDefault(false);
    open_->setEnabled(false);
    connect(open_, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    buttons->addWidget(open_);
    column->addLayout(buttons);
    return side;
}

void ComposeDialog::openBrief()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a brief"), {}, tr("Briefs (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBriefBytes)
        return say(tr("Not opened"), tr("%1 cannot be read.").arg(path), true);
    const auto brief = briefFromJson(file.readAll().toStdString(), path.toStdString());
    if (!brief)
        return say(tr("Not opened"), spoken(brief.problem()), true);
    form_->setBrief(*brief);
}

void ComposeDialog::saveBrief()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the brief"), "brief.json", tr("Briefs (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path); // what stood there stays until the new brief is whole
    const QByteArray brief = QByteArray::fromStdString(jsonOf(form_->brief()));
    if (!file.open(QIODevice::WriteOnly) || file.write(brief) != brief.size() || !file.commit())
        say(tr("Not saved"), tr("%1: %2").arg(path, file.errorString()), true);
}

void ComposeDialog::compose()
{
    if (composing_)
        return;
    if (!form_->isReadable())
        return say(tr("Not composed"), tr("Correct the marked field first."), true);
    composing_.emplace();
    go_->setEnabled(false);
    say(tr("Composing…"), tr("Every mix of blocks is tried against all checks."), false);
    QThreadPool::globalInstance()->start(
        [dialog = QPointer(this), brief = form_->brief(), library = library_, stock = stock_, stop = composing_->get_token()] {
            const auto made = std::make_shared<Result<Composed>>(composed(brief, *library, *stock, stop));
            QMetaObject::invokeMethod(qApp, [dialog, made] {
                if (dialog)
                    dialog->take(std::move(*made));
            });
        });
}

void ComposeDialog::take(Result<Composed> result)
{
    composing_.reset();
    go_->setEnabled(true);
    result_.reset();
    chosen_ = -1;
    if (!result)
        say(tr("Not composed"), spoken(result.problem()), true);
    else
        result_ = std::move(*result);
    showAnswers();
    emit answered();
}

void ComposeDialog::say(const QString &head, const QString &words, bool bad)
{
    clear(*messages_);
    messages_->addWidget(new MessageBar(bad ? Verdict::Error : Verdict::Ok, head, words));
}

void ComposeDialog::showAnswers()
{
    while (QLayoutItem *item = cards_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    delete group_;
    group_ = new QButtonGroup(this);
    trade_->chart = {};
    open_->setEnabled(false);
    const bool any = result_ && !result_->answers.empty();
    trade_->setVisible(any);
    if (!any) {
        if (result_ && result_->refusal)
            say(tr("No design meets the brief"), spoken(*result_->refusal), true);
        return;
    }
    const QString money = QString::fromStdString(result_->answers.front().layout.delivery().currency);
    trade_->chart.costTitle = tr("Cost, million %1").arg(money);
    trade_->chart.energyTitle = tr("Energy per token, J");
    for (const TradePoint &point : result_->trade)
        trade_->chart.line.push_back({{}, point.cost * 1e-6, point.j_per_token, false});
    for (std::size_t i = 0; i < result_->answers.size(); ++i) {
        const Composition &answer = result_->answers[i];
        auto *card = new AnswerCard(answer);
        group_->addButton(card, static_cast<int>(i));
        cards_->addWidget(card);
        trade_->chart.answers.push_back(
            {card->text(), answer.cost.likely * 1e-6, answer.snapshot->kpis.tokEnergy_j_per_token.value, false});
    }
    connect(group_, &QButtonGroup::idClicked, this, &ComposeDialog::choose);
    say(tr("Composed"),
        tr("Prices and dates are planning assumptions with a range until quotations replace them. Each answer opens as an ordinary "
           "design."),
        false);
    group_->button(0)->setChecked(true);
    choose(0);
}

void ComposeDialog::choose(int index)
{
    chosen_ = index;
    for (std::size_t i = 0; i < trade_->chart.answers.size(); ++i)
        trade_->chart.answers[i].chosen = static_cast<int>(i) == index;
    trade_->update();
    open_->setEnabled(true);
}

std::optional<Layout> ComposeDialog::chosen() const
{
    if (!result_ || chosen_ < 0 || chosen_ >= static_cast<int>(result_->answers.size()))
        return std::nullopt;
    return result_->answers[static_cast<std::size_t>(chosen_)].layout;
}

} // namespace gridhall
