// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "core/layout/frames.h"
#include "ui/panels/part_words.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"

#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <functional>

namespace gridhall {

namespace {

struct PaletteTr {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

constexpr int mostShown = 60, mostRows = 12, rowHeight = 26, paletteWidth = 620;

/// What a line of the palette does when chosen.
struct Choice {
    QString text, remark, folded;
    std::function<void()> run; ///< Empty for what cannot be done now; the remark says why.
    QString tag = {};          ///< Of an object, folded.
    bool isFinding = false;    ///< After what can be done, unless its rule is asked for.
};

/// What some actions wait for that is not a selection.
struct Wanted {
    std::string_view action;
    const char *what;
};
constexpr Wanted wants[] = {
    {"edit.undo", QT_TRANSLATE_NOOP("Palette", "nothing to undo")},
    {"edit.redo", QT_TRANSLATE_NOOP("Palette", "nothing to redo")},
    {"file.sheets", QT_TRANSLATE_NOOP("Palette", "add a drawing sheet first")},
    {"file.print", QT_TRANSLATE_NOOP("Palette", "add a drawing sheet first")},
    {"view.next", QT_TRANSLATE_NOOP("Palette", "save a view first")},
    {"view.previous", QT_TRANSLATE_NOOP("Palette", "save a view first")},
    {"arrange.showHidden", QT_TRANSLATE_NOOP("Palette", "nothing is hidden")},
    {"study.compareSaved", QT_TRANSLATE_NOOP("Palette", "save the design first")},
};

/// Why an action cannot be run now.
QString reasonOf(const ActionCard &card, const Session &session, bool open, bool onPlan)
{
    const bool drawing = card.menu == MenuId::Insert || card.menu == MenuId::Arrange;
    if (!open)
        return PaletteTr::tr("open a design first");
    if (drawing && !onPlan)
        return PaletteTr::tr("go to the plan first");
    if (const auto *want = std::ranges::find(wants, std::string_view(card.id), &Wanted::action); want != std::end(wants))
        return PaletteTr::tr(want->what);
    if (session.selection().empty())
        return PaletteTr::tr("select something first");
    return session.selection().size() == 1 ? PaletteTr::tr("not for this object, or select several")
                                           : PaletteTr::tr("not for this selection");
}

constexpr int remarkRole = Qt::UserRole + 1;

/// Text to the left, its remark (shortcut, rule, why not) to the right.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, rowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString text = ground.text;
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const QString remark = index.data(remarkRole).toString();
        const bool can = index.flags() & Qt::ItemIsEnabled;
        const QRect line = option.rect.adjusted(8, 0, -8, 0);
        const int aside = remark.isEmpty() ? 0 : std::min(option.fontMetrics.horizontalAdvance(remark) + 4, line.width() / 2);
        painter->save();
        painter->setPen(currentTheme()(can ? Tone::Text : Tone::Text2));
        painter->drawText(line.adjusted(0, 0, -aside - 12, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, line.width() - aside - 12));
        painter->setPen(currentTheme()(Tone::Text2));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, option.fontMetrics.elidedText(remark, Qt::ElideRight, aside));
        painter->restore();
    }
};

class PaletteDialog : public QDialog {
public:
    PaletteDialog(std::vector<Choice> choices, QWidget *window)
        : QDialog(window, Qt::Popup | Qt::FramelessWindowHint), choices_(std::move(choices))
    {
        setAccessibleName(PaletteTr::tr("Find or run"));
        setObjectName("palette");
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(10, 10, 10, 10);
        words_ = new QLineEdit;
        words_->setPlaceholderText(PaletteTr::tr("An action, a tag or a part"));
        words_->setAccessibleName(PaletteTr::tr("Find or run"));
        words_->installEventFilter(this);
        words_->setFixedWidth(paletteWidth);
        list_ = new QListWidget;
        list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list_->setItemDelegate(new ChoiceDelegate(list_));
        list_->setFrameShape(QFrame::NoFrame);
        list_->setFixedWidth(paletteWidth);
        list_->setUniformItemSizes(true);
        all->setSizeConstraint(QLayout::SetFixedSize);
        list_->setAccessibleName(PaletteTr::tr("Found"));
        all->addWidget(words_);
        all->addWidget(list_, 1);
        connect(words_, &QLineEdit::textChanged, this, &PaletteDialog::fill);
        connect(list_, &QListWidget::itemClicked, this, &PaletteDialog::take);
        fill({});
        words_->setFocus();
    }

    std::function<void()> chosen;

private:
    void fill(const QString &text)
    {
        list_->clear();
        for (const std::size_t i : found(text.toCaseFolded().split(' ', Qt::SkipEmptyParts))) {
            const Choice &choice = choices_[i];
            auto *item = new QListWidgetItem(choice.text);
            item->setData(Qt::UserRole, static_cast<int>(i));
            item->setData(remarkRole, choice.remark);
            if (!choice.run)
                item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
            list_->addItem(item);
        }
        if (list_->count() == 0) {
            list_->addItem(PaletteTr::tr("Nothing has these words"));
            list_->item(0)->setFlags(Qt::NoItemFlags);
        }
        list_->setCurrentRow(0);
        list_->setFixedHeight(rowHeight * std::clamp(list_->count(), 1, mostRows) + 2);
    }

    /// What holds all words: the object of just that tag first; what begins with the first word goes before what has it inside.
    std::vector<std::size_t> found(const QStringList &words) const
    {
        std::array<std::vector<std::size_t>, 4> ranked;
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            const Choice &choice = choices_[i];
            if (!std::all_of(words.begin(), words.end(), [&choice](const QString &word) { return choice.folded.contains(word); }))
                continue;
            const QString text = choice.text.toCaseFolded();
            const bool exact = !words.isEmpty() && !choice.tag.isEmpty() && words.last() == choice.tag;
            ranked[exact                                               ? 0
                   : choice.isFinding                                  ? 3
                   : words.isEmpty() || text.startsWith(words.first()) ? 1
                   : text.contains(' ' + words.first())                ? 2
                                                                       : 3]
                .push_back(i);
        }
        std::vector<std::size_t> all;
        for (const auto &rank : ranked)
            all.insert(all.end(), rank.begin(), rank.end());
        all.resize(std::min<std::size_t>(all.size(), mostShown));
        return all;
    }
    void take(QListWidgetItem *item)
    {
        if (!item || !(item->flags() & Qt::ItemIsEnabled) || !choices_[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())].run)
            return;
        chosen = choices_[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())].run;
        accept();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Down || key == Qt::Key_Up) {
                list_->setCurrentRow(std::clamp(list_->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, list_->count() - 1)));
                return true;
            }
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                take(list_->currentItem());
                return true;
            }
        }
        return QDialog::eventFilter(watched, event);
    }

    std::vector<Choice> choices_;
    QLineEdit *words_;
    QListWidget *list_;
};

std::vector<Choice> allChoices(ActionTable &actions, Session &session, PlanCanvas &plan)
{
    std::vector<Choice> choices, impossible;
    const bool open = actions.action("file.save")->isEnabled();
    actions.refresh();
    for (const ActionCard &card : actions.cards()) {
        QAction *action = actions.action(card.id);
        const QString submenu = card.submenu ? withoutMnemonic(QCoreApplication::translate("Actions", card.submenu)) : QString();
        const QString text = withoutMnemonic(actionText(card));
        // English words find it in every language.
        const QString folded = QString(text + ' ' + withoutMnemonic(menuTitle(card.menu)) + ' ' + withoutMnemonic(card.text) + ' ' +
                                       withoutMnemonic(card.submenu))
                                   .toCaseFolded();
        if (!action->isEnabled()) {
            impossible.push_back({text, reasonOf(card, session, open, plan.isVisible()), folded, {}});
            continue;
        }
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        choices.push_back({text, (submenu + "   " + keys).trimmed(), folded, [action] { action->trigger(); }});
    }
    choices.insert(choices.end(), impossible.begin(), impossible.end());
    if (session.layout().all<Site>().empty())
        return choices;
    for (const auto &part : session.library().parts())
        choices.push_back({PaletteTr::tr("Place %1").arg(nameOf(*part)), subLine(*part), searchWords(*part), [&plan, part] {
                               plan.startPlacing(QString::fromStdString(part->number));
                               plan.setFocus();
                           }});
    constexpr std::size_t mostDeep = 20'000; // of larger designs only what stands by itself, so that it opens at once
    const bool deep = session.layout().all<Item>().size() <= mostDeep;
    for (const auto &item : session.layout().all<Item>()) {
        if (item->tag.empty() || (item->module && !deep))
            continue;
        const QString tag = QString::fromStdString(item->module ? path(session.layout(), item->id) : item->tag);
        const QString words = PaletteTr::tr("Go to %1").arg(tag);
        choices.push_back({words,
                           {},
                           words.toCaseFolded(),
                           [&session, &plan, id = item->id] {
                               session.select({id});
                               plan.showEntities({id});
                           },
                           tag.toCaseFolded()});
    }
    if (const SnapshotPtr snapshot = session.snapshot())
        for (const Finding &finding : snapshot->findings) {
            const QString words = spoken(finding.message());
            choices.push_back({words,
                               QString::fromLatin1(finding.check->code),
                               (words + " " + finding.check->code).toCaseFolded(),
                               [&session, &plan, ids = finding.subjects] {
                                   session.select(ids);
                                   plan.showEntities(ids);
                               },
                               {},
                               true});
        }
    return choices;
}

} // namespace

void askAndRun(ActionTable &actions, Session &session, PlanCanvas &plan, QWidget *window)
{
    PaletteDialog dialog(allChoices(actions, session, plan), window);
    dialog.move(window->mapToGlobal(QPoint((window->width() - paletteWidth) / 2, 80)));
    if (dialog.exec() == QDialog::Accepted && dialog.chosen)
        dialog.chosen();
}

} // namespace gridhall
