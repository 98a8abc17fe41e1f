// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_table.h"

#include "ui/render/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QWidget>

namespace gridhall {

std::vector<ActionCard> allActionCards()
{
    std::vector<ActionCard> all;
    for (const auto cards : {fileCards(), editCards(), viewCards(), insertCards(), arrangeCards(), studyCards(), toolCards()})
        all.insert(all.end(), cards.begin(), cards.end());
    return all;
}

QString menuTitle(MenuId menu)
{
    static constexpr const char *titles[] = {QT_TRANSLATE_NOOP("Actions", "&File"),    QT_TRANSLATE_NOOP("Actions", "&Edit"),
                                             QT_TRANSLATE_NOOP("Actions", "&View"),    QT_TRANSLATE_NOOP("Actions", "&Insert"),
                                             QT_TRANSLATE_NOOP("Actions", "&Arrange"), QT_TRANSLATE_NOOP("Actions", "&Study"),
                                             QT_TRANSLATE_NOOP("Actions", "&Tools"),   QT_TRANSLATE_NOOP("Actions", "&Help")};
    return QCoreApplication::translate("Actions", titles[static_cast<int>(menu)]);
}

QString actionText(const ActionCard &card) { return QCoreApplication::translate("Actions", card.text); }

namespace {

QString keysSetting(const char *id) { return QStringLiteral("shortcuts/") + QLatin1String(id); }

QKeySequence usualKeys(const ActionCard &card)
{
    return card.shortcut ? QKeySequence::fromString(card.shortcut, QKeySequence::PortableText) : QKeySequence();
}

QKeySequence keysOf(const ActionCard &card)
{
    const QVariant own = QSettings().value(keysSetting(card.id));
    return own.isValid() ? QKeySequence::fromString(own.toString(), QKeySequence::PortableText) : usualKeys(card);
}

} // namespace

ActionTable::ActionTable(Desk desk, QWidget *window) : QObject(window), desk_(desk), cards_(allActionCards())
{
    for (const ActionCard &card : cards_) {
        auto *action = new QAction(window);
        action->setObjectName(card.id);
        action->setShortcut(keysOf(card));
        action->setCheckable(card.checked != nullptr);
        connect(action, &QAction::triggered, this, [this, run = card.run] {
            run(desk_);
            refresh();
        });
        actions_.insert(card.id, action);
        window->addAction(action);
    }
    dress();
}

QAction *ActionTable::action(const char *id) const { return actions_.value(id); }

void ActionTable::setKeys(const char *id, const QKeySequence &keys)
{
    QSettings().setValue(keysSetting(id), keys.toString(QKeySequence::PortableText));
    action(id)->setShortcut(keys);
    dress();
}

void ActionTable::resetKeys(const char *id)
{
    QSettings().remove(keysSetting(id));
    for (const ActionCard &card : cards_)
        if (std::string_view(card.id) == id)
            action(id)->setShortcut(usualKeys(card));
    dress();
}

bool ActionTable::hasOwnKeys(const char *id) const { return QSettings().contains(keysSetting(id)); }

const ActionCard *ActionTable::usedBy(const QKeySequence &keys, const char *except) const
{
    if (!keys.isEmpty())
        for (const ActionCard &card : cards_)
            if (std::string_view(card.id) != except && action(card.id)->shortcut() == keys)
                return &card;
    return nullptr;
}

void ActionTable::fill(QMenu *menu, MenuId id) const
{
    QHash<QString, QMenu *> submenus;
    for (const ActionCard &card : cards_) {
        if (card.menu != id)
            continue;
        QMenu *into = menu;
        if (card.submenu) {
            QMenu *&sub = submenus[card.submenu];
            if (!sub) {
                if (card.separated)
                    menu->addSeparator();
                sub = menu->addMenu(QCoreApplication::translate("Actions", card.submenu));
                sub->setObjectName(card.submenu);
            }
            into = sub;
        } else if (card.separated) {
            menu->addSeparator();
        }
        into->addAction(action(card.id));
    }
}

void ActionTable::refresh()
{
    for (const ActionCard &card : cards_) {
        QAction *action = actions_.value(card.id);
        action->setEnabled(!card.enabled || card.enabled(desk_));
        if (card.checked)
            action->setChecked(card.checked(desk_));
    }
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove('&');
}

void ActionTable::dress()
{
    for (const ActionCard &card : cards_) {
        QAction *action = actions_.value(card.id);
        action->setText(actionText(card));
        action->setIconText(withoutMnemonic(actionText(card))); // what a tool button says
        QString tip = withoutMnemonic(actionText(card)).remove("…");
        if (card.hint)
            tip += "\n" + QCoreApplication::translate("Actions", card.hint);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            tip += "  " + keys;
        action->setToolTip(tip);
        if (card.icon)
            action->setIcon(icon(card.icon));
    }
}

} // namespace gridhall
