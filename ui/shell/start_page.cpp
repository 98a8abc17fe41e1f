// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include "ui/panels/message_bar.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/counted.h"
#include "ui/render/icons.h"
#include "ui/render/theme.h"
#include "ui/session/recovery.h"
#include "ui/shell/design_card.h"
#include "ui/shell/preferences.h"

#include <QDateTime>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int sideWidth = 300, mostInRow = 5, usualInRow = 4, leastCard = 196, wideCard = 340, cardGap = 16, pageMargins = 90;

/// A row of the side panel: icon, words, key.
class StartRow : public QPushButton {
public:
    StartRow(const char *iconName, const QString &text, const QString &key, bool first = false) : QPushButton(text)
    {
        setIcon(gridhall::icon(iconName, first ? Tone::Accent : Tone::Text2));
        setIconSize({18, 18});
        setAccessibleName(text);
        setFixedHeight(34);
        setLook(*this, first ? "row-accent" : "row");
        auto *keys = label(key, "small", this);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 10, 0);
        line->addStretch();
        line->addWidget(keys);
        keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
};

/// A design that ships with Gridhall and opens as an untitled copy.
struct Shipped {
    const char *file, *name, *remark;
};
constexpr Shipped shippedTemplates[] = {
    {"templates/liquid-pod-16", QT_TRANSLATE_NOOP("gridhall::StartPage", "Liquid pod, 16 racks"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "NVL72-class · 2 CDUs · 2N busway")},
    {"templates/single-module", QT_TRANSLATE_NOOP("gridhall::StartPage", "Single 40 ft module"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "racks, UPS, battery and cooling")},
    {"templates/power-block", QT_TRANSLATE_NOOP("gridhall::StartPage", "Power block, 4 modules"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "2.5 MW each · 2N · generators")},
    {"templates/empty-hall", QT_TRANSLATE_NOOP("gridhall::StartPage", "Empty hall"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "walls, columns, limits set")},
};
constexpr Shipped shippedSamples[] = {
    {"samples/ai-pod", QT_TRANSLATE_NOOP("gridhall::StartPage", "AI pod"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "prefabricated, liquid-cooled")},
    {"samples/ai-hall-20mw", QT_TRANSLATE_NOOP("gridhall::StartPage", "AI hall 20 MW"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "liquid-cooled · 2N to the racks")},
    {"samples/air-hall", QT_TRANSLATE_NOOP("gridhall::StartPage", "Air hall"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "air-cooled · contained hot aisles")},
    {"samples/campus-1gw", QT_TRANSLATE_NOOP("gridhall::StartPage", "Campus 1 GW"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "1,000 pods · for speed")},
    {"samples/broken", QT_TRANSLATE_NOOP("gridhall::StartPage", "Broken"),
     QT_TRANSLATE_NOOP("gridhall::StartPage", "trips every check once")},
};

QList<StartDesign> shipped(std::span<const Shipped> designs)
{
    QList<StartDesign> found;
    for (const Shipped &design : designs)
        if (const QString file = QString("%1/%2.json").arg(shareFolder(), design.file); QFileInfo::exists(file))
            found << StartDesign{file, StartPage::tr(design.name), StartPage::tr(design.remark)};
    return found;
}

QList<StartDesign> recentDesigns(int most)
{
    QList<StartDesign> found;
    for (const QString &file : recentFiles().mid(0, most)) {
        QString place = file;
        if (place.startsWith(QDir::homePath()))
            place.replace(0, QDir::homePath().size(), "~");
        found << StartDesign{file, {}, place};
    }
    return found;
}

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent)
{
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(sidePanel());
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    setLook(*scroll, "field");
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(40, 30, 40, 30);
    column->setSpacing(12);
    recent_ = section(*column, tr("Recent"), {}, recentHolder_);
    templates_ = section(*column, tr("Templates"), tr("a working beginning, with its limits set"), templatesHolder_);
    samples_ = section(*column, tr("Samples"), tr("finished designs to read and take apart"), samplesHolder_);
    column->addStretch();
    scroll->setWidget(content);
    all->addWidget(scroll, 1);
    drawing_.setSingleShot(true);
    drawing_.setInterval(30);
    connect(&drawing_, &QTimer::timeout, this, &StartPage::drawNext);
}

QWidget *StartPage::sidePanel()
{
    auto *side = new QFrame;
    side->setFixedWidth(sideWidth);
    setLook(*side, "panel");
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(20, 34, 20, 14);
    column->setSpacing(0);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(12, 0, 0, 28);
    auto *logo = new QLabel;
    logo->setPixmap(appIcon().pixmap(40, 40));
    brand->addWidget(logo);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *name = label("Gridhall");
    name->setFont(drawingFont(20, 600));
    names->addWidget(name);
    names->addWidget(label(tr("AI data center design"), "small"));
    brand->addSpacing(8);
    brand->addLayout(names, 1);
    column->addLayout(brand);

    const auto add = [column](StartRow *row, auto *receiver, auto signal) {
        connect(row, &QPushButton::clicked, receiver, signal);
        column->addWidget(row);
    };
    add(new StartRow("plus", tr("New design"), "Ctrl N", true), this, &StartPage::newWanted);
    add(new StartRow("components", tr("Compose from a brief"), "Ctrl ⇧ N"), this, &StartPage::composeWanted);
    add(new StartRow("folder-open", tr("Open…"), "Ctrl O"), this, &StartPage::openWanted);
    add(new StartRow("search", tr("Find or run"), "Ctrl K"), this, &StartPage::paletteWanted);
    auto *journals = new QWidget;
    journals_ = new QVBoxLayout(journals);
    journals_->setContentsMargins(0, 20, 0, 0);
    journals_->setSpacing(8);
    column->addWidget(journals);
    column->addStretch();
    add(new StartRow("adjustments-horizontal", tr("Settings"), "Ctrl ,"), this, &StartPage::settingsWanted);
    add(new StartRow("info-circle", tr("Manual"), "F1"), this, &StartPage::manualWanted);
    auto *version = label(tr("Version %1").arg(GRIDHALL_VERSION), "small");
    version->setContentsMargins(10, 8, 0, 0);
    column->addWidget(version);
    return side;
}

QVBoxLayout *StartPage::section(QVBoxLayout &into, const QString &title, const QString &remark, QWidget *&holder)
{
    holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(label(title, "title"));
    head->addSpacing(8);
    head->addWidget(label(remark, "secondary"), 1);
    column->addLayout(head);
    auto *cards = new QVBoxLayout;
    column->addLayout(cards);
    into.addWidget(holder);
    return cards;
}

void StartPage::refresh()
{
    waiting_.clear();
    fillJournals();
    const auto fill = [this](QWidget *holder, QVBoxLayout *into, const QList<StartDesign> &designs, bool copies) {
        holder->setVisible(!designs.isEmpty());
        fillCards(*into, designs, copies);
    };
    fill(recentHolder_, recent_, recentDesigns(std::max(inRow_, usualInRow)), false);
    fill(templatesHolder_, templates_, shipped(shippedTemplates), true);
    fill(samplesHolder_, samples_, shipped(shippedSamples), true);
    drawing_.start();
}

void StartPage::fillCards(QVBoxLayout &into, const QList<StartDesign> &designs, bool copies)
{
    clear(into);
    auto *holder = new QWidget;
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(cardGap);
    grid->setVerticalSpacing(20);
    for (int column = 0; column < inRow_; ++column)
        grid->setColumnStretch(column, 1);
    int at = 0;
    for (const auto &[file, name, remark] : designs) {
        auto *card = new DesignCard(file, name, remark);
        if (copies)
            card->setToolTip(tr("Opens as an untitled copy"));
        connect(card, &QAbstractButton::clicked, this,
                [this, file = file, copies] { copies ? emit copyWanted(file) : emit fileWanted(file); });
        grid->addWidget(card, at / inRow_, at % inRow_);
        waiting_ << card;
        ++at;
    }
    for (; at < inRow_; ++at) // the columns of all sections stand in line
        grid->addWidget(new QWidget, 0, at);
    into.addWidget(holder);
}

/// As many cards in a row as have room.
void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = width() - sideWidth - pageMargins;
    const int fitting = (room + cardGap) / (leastCard + cardGap);
    const int inRow = room >= mostInRow * wideCard ? mostInRow : std::clamp(fitting, 1, usualInRow);
    if (inRow == inRow_)
        return;
    inRow_ = inRow;
    refresh();
}

void StartPage::fillJournals()
{
    clear(*journals_);
    constexpr int mostShown = 3;
    const auto left = recoverable();
    if (!left.empty())
        journals_->addWidget(label(tr("Continue"), "strong"));
    int shown = 0;
    for (const PendingJournal &pending : left) {
        if (++shown > mostShown) {
            journals_->addWidget(label(counted(int(left.size()) - mostShown, tr("1 more is kept."), tr("%1 more are kept.")), "small"));
            break;
        }
        const QString name = QString::fromStdString(pending.name);
        const QString when = QLocale().toString(QDateTime::fromSecsSinceEpoch(pending.lastChange_s), QLocale::ShortFormat);
        auto *bar =
            new MessageBar(Verdict::Warning, tr("%1 was not saved").arg(name.isEmpty() ? tr("Untitled design") : name),
                           counted(pending.steps, tr("1 edit until %2 is in the journal."), tr("%1 edits until %2 are in the journal."))
                               .replace("%2", when));
        QPushButton *open = bar->addButton(tr("Open it"));
        QPushButton *drop = bar->addButton(tr("Discard"));
        setLook(*drop, "quiet");
        connect(open, &QPushButton::clicked, this, [this, pending] { emit recoverWanted(pending); });
        connect(drop, &QPushButton::clicked, this, [this, pending, bar] {
            discardJournal(pending.journal);
            bar->hide();
        });
        journals_->addWidget(bar);
    }
}

void StartPage::showProblem(const QString &why) { showBar(new MessageBar(Verdict::Error, tr("Not opened"), why)); }

void StartPage::showWarning(const QString &head, const QString &words) { showBar(new MessageBar(Verdict::Warning, head, words)); }

void StartPage::showBar(MessageBar *bar)
{
    bar->setClosable();
    connect(bar, &MessageBar::closed, bar, &QWidget::deleteLater);
    journals_->insertWidget(0, bar);
}

void StartPage::drawNext()
{
    if (waiting_.isEmpty() || !isVisible())
        return;
    waiting_.takeFirst()->load();
    drawing_.start();
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    drawing_.start();
}

} // namespace gridhall
