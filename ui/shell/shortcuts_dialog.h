// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace gridhall {

class ActionTable;
class WordTable;
struct ActionCard;

/// Every action and its keys: find one, press the new keys, set them. Keys of another action are named before they are taken.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(ActionTable &actions, QWidget *window);

    void choose(const char *id); ///< As a click on its row would.

private:
    void fill();
    void refresh();
    const ActionCard *chosen() const;
    void set();
    void reset(bool all);
    void print();

    ActionTable &actions_;
    WordTable *model_;
    QTableView *table_;
    QLineEdit *find_;
    QKeySequenceEdit *keys_;
    QLabel *conflict_;
    QPushButton *set_, *reset_;
    std::vector<const ActionCard *> shown_; ///< By row; null for keys of the plan.
};

} // namespace gridhall
