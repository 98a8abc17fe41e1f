// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <memory>
#include <span>
#include <vector>

class QActionGroup;
class QMenu;

namespace gridhall {

enum class MenuId { File, Edit, View, Insert, Arrange, Study, Tools, Help };

/// One line of the table of actions. Everything that can be done by menu, key, tool bar or by name stands here once.
struct ActionCard {
    const char *id; ///< "file.open": kept in settings and tests.
    MenuId menu;
    const char *submenu;           ///< English title of a submenu, or null.
    const char *text;              ///< English, with its mnemonic.
    const char *shortcut;          ///< Portable text, or null.
    const char *icon;              ///< Of resources/icons without suffix, or null.
    bool (*enabled)(const Desk &); ///< Null: always.
    void (*run)(Desk &);
    bool (*checked)(const Desk &) = nullptr; ///< Not null for what can be on or off.
    bool separated = false;                  ///< A line before it in its menu.
    const char *hint = nullptr;              ///< What it is for, where the text does not say.
};

/// All cards in the order of the menus.
std::vector<ActionCard> allActionCards();
std::span<const ActionCard> fileCards();
std::span<const ActionCard> editCards();
std::span<const ActionCard> viewCards();
std::span<const ActionCard> insertCards();
std::span<const ActionCard> arrangeCards();
std::span<const ActionCard> studyCards();
std::span<const ActionCard> toolCards();

QString menuTitle(MenuId menu);
QString actionText(const ActionCard &card); ///< Translated, with its mnemonic.
QString withoutMnemonic(QString text);      ///< "&Plan" and "平面(&P)" as one reads them.

/// The cards as QActions of a window.
class ActionTable : public QObject {
    Q_OBJECT

public:
    ActionTable(Desk desk, QWidget *window);

    QAction *action(const char *id) const; ///< Null for an unknown id.
    const std::vector<ActionCard> &cards() const { return cards_; }
    void fill(QMenu *menu, MenuId id) const;
    /// Keys of one's own, kept in the settings; empty keys leave it without any.
    void setKeys(const char *id, const QKeySequence &keys);
    void resetKeys(const char *id);
    bool hasOwnKeys(const char *id) const;
    /// The other action that these keys belong to; null if they are free.
    const ActionCard *usedBy(const QKeySequence &keys, const char *except) const;
    /// Brings enabled and checked states up to date.
    void refresh();
    /// New words after the language changed, new icons after the theme did.
    void dress();

private:
    Desk desk_;
    std::vector<ActionCard> cards_;
    QHash<QString, QAction *> actions_;
};

} // namespace gridhall
