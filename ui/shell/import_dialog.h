// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QGridLayout;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace gridhall {

class WordTable;

/// The report of an import before anything changes: what was read, guessed and skipped, with line numbers, and fields for
/// what the files do not state.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Import import, QWidget *window);

    const Import &import() const { return import_; } ///< With the values that were given.
    bool keepsParts() const;                         ///< The parts go to the personal library too.

private:
    void addHead(QVBoxLayout &all);
    void addNeeds(QVBoxLayout &all);
    void addNeed(QGridLayout &grid, std::size_t index);
    void addLines(QVBoxLayout &all);
    void addButtons(QVBoxLayout &all);
    void show(Fate fate);

    Import import_;
    WordTable *lines_;
    QTableView *table_;
    QCheckBox *keep_;
    QPushButton *apply_;
};

} // namespace gridhall
