// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/catalogue_model.h"
#include "ui/panels/panel_frame.h"

class QLineEdit;
class QTreeView;

namespace gridhall {

class Session;

/// The parts on offer: search, groups, drag to the plan; Enter or a double click begins placing.
class CataloguePanel : public PanelFrame {
    Q_OBJECT

public:
    explicit CataloguePanel(Session &session, QWidget *parent = nullptr);

    void focusSearch(bool asRows = false); ///< Enter then places what was found, one or in rows.
    QString currentPart() const;           ///< Number of the chosen part; empty if none is.
    void reload();                         ///< The library changed.

signals:
    void placeWanted(const QString &partNumber, bool asRows);
    void addPartWanted();
    void editPartWanted(const QString &partNumber);
    void importWanted();

private:
    void search(const QString &words);
    void place(const QModelIndex &index, bool asRows);
    void showMenu(const QPoint &at);
    void showFilter();
    bool eventFilter(QObject *watched, QEvent *event) override;

    Session &session_;
    CatalogueModel model_;
    QLineEdit *search_;
    bool asRows_ = false;
    QTreeView *tree_;
    QLabel *empty_;
    QToolButton *filter_;
};

} // namespace gridhall
