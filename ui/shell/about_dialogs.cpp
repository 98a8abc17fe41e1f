// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialogs.h"

#include "core/catalog/library.h"
#include "core/storage/supply.h"
#include "ui/panels/panel_frame.h"
#include "ui/panels/row_table.h"
#include "ui/render/glyph_weight.h"
#include "ui/render/icons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLabel>
#include <QVBoxLayout>

namespace gridhall {

namespace {

struct AboutTr {
    Q_DECLARE_TR_FUNCTIONS(About)
};

/// What others wrote, core's and the window's.
QTableView *suppliesTable(QWidget *parent)
{
    std::vector<WordTable::Row> rows{{Id(), {"Qt", qVersion(), "LGPL-3.0-only"}, false, false},
                                     {Id(), {"FreeType", freetypeVersion(), "FTL or GPL-2.0-or-later"}, false, false},
                                     {Id(), {"Inter", "4.0", "OFL-1.1"}, false, false},
                                     {Id(), {"Tabler Icons", "", "MIT"}, false, false}};
    for (const Supply &supply : supplies())
        rows.push_back({Id(), {QString::fromStdString(supply.name), QString::fromStdString(supply.version), supply.licence}, false, false});
    auto *model = new WordTable(parent);
    model->set({AboutTr::tr("Built with"), AboutTr::tr("Version"), AboutTr::tr("Licence")}, std::move(rows), 3);
    QTableView *table = rowTable(model, AboutTr::tr("Built with"));
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setColumnWidth(1, 80);
    table->setColumnWidth(2, 130);
    table->setMinimumHeight(260);
    return table;
}

} // namespace

void showAbout(const Library &library, QWidget *window)
{
    QDialog dialog(window);
    dialog.setWindowTitle(AboutTr::tr("About Gridhall"));
    auto *all = new QVBoxLayout(&dialog);
    all->setContentsMargins(28, 24, 28, 24);
    all->setSpacing(6);
    auto *logo = new QLabel;
    logo->setPixmap(appIcon().pixmap(48, 48));
    all->addWidget(logo);
    all->addWidget(label("Gridhall " GRIDHALL_VERSION, "title"));
    all->addWidget(label(AboutTr::tr("Designs AI data centers and checks them live."), "secondary"));
    all->addWidget(label(AboutTr::tr("%1 catalogue parts").arg(library.size()), "small"));
    all->addWidget(label(AboutTr::tr("Free software under the GPL, version 3 or later."), "small"));
    all->addSpacing(10);
    all->addWidget(suppliesTable(&dialog));
    dialog.resize(onScreen(dialog, {460, 560}));
    dialog.exec();
}

} // namespace gridhall
