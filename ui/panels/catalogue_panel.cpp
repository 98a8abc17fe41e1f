// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/catalogue_panel.h"

#include "ui/panels/catalogue_delegate.h"
#include "ui/render/icons.h"
#include "ui/session/session.h"

#include <QActionGroup>
#include <QDrag>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace gridhall {

namespace {

/// Drags a part without a picture of its row: the plan draws the part itself under the pointer.
class PartTree : public QTreeView {
protected:
    void startDrag(Qt::DropActions actions) override
    {
        auto *drag = new QDrag(this);
        drag->setMimeData(model()->mimeData(selectedIndexes()));
        QPixmap none(1, 1);
        none.fill(Qt::transparent);
        drag->setPixmap(none);
        drag->exec(actions, Qt::CopyAction);
    }
};

} // namespace

CataloguePanel::CataloguePanel(Session &session, QWidget *parent) : PanelFrame(tr("Catalogue"), parent), session_(session)
{
    filter_ = addTool("filter", tr("Show one group only"));
    auto *more = addTool("dots", tr("More about the catalogue"));
    connect(filter_, &QToolButton::clicked, this, &CataloguePanel::showFilter);
    connect(more, &QToolButton::clicked, this, [this, more] { showMenu(more->mapToGlobal(QPoint(0, more->height()))); });

    search_ = new QLineEdit;
    search_->setPlaceholderText(tr("Name, kW, tag or maker"));
    search_->setAccessibleName(tr("Search the catalogue"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon("search", Tone::Text2), QLineEdit::LeadingPosition);
    search_->installEventFilter(this);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(12, 11, 12, 6);
    field->addWidget(search_);
    body()->addLayout(field);

    tree_ = new PartTree;
    tree_->setModel(&model_);
    tree_->setItemDelegate(new CatalogueDelegate(tree_));
    tree_->setHeaderHidden(true);
    tree_->setRootIsDecorated(false);
    tree_->setIndentation(0);
    tree_->setMouseTracking(true);
    tree_->setDragEnabled(true);
    tree_->setDragDropMode(QAbstractItemView::DragOnly);
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    tree_->setAccessibleName(tr("Parts"));
    tree_->setExpandsOnDoubleClick(false);
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->installEventFilter(this);
    body()->addWidget(tree_, 1);

    empty_ = label(tr("No part fits these words."), "secondary");
    empty_->setMargin(12);
    empty_->setWordWrap(true);
    empty_->hide();
    body()->addWidget(empty_);

    connect(search_, &QLineEdit::textChanged, this, &CataloguePanel::search);
    connect(tree_, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) { place(index, false); });
    connect(tree_, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            tree_->setExpanded(index, !tree_->isExpanded(index));
    });
    connect(tree_, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { showMenu(tree_->viewport()->mapToGlobal(at)); });
    reload();
}

void CataloguePanel::reload()
{
    model_.setParts(session_.library().parts());
    search(search_->text());
}

void CataloguePanel::focusSearch(bool asRows)
{
    asRows_ = asRows;
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

QString CataloguePanel::currentPart() const { return tree_->currentIndex().data(CatalogueModel::Number).toString(); }

void CataloguePanel::search(const QString &words)
{
    model_.setSearch(words);
    tree_->expandAll();
    empty_->setVisible(model_.shownParts() == 0);
    if (!words.trimmed().isEmpty())
        tree_->setCurrentIndex(model_.firstPart());
}

void CataloguePanel::place(const QModelIndex &index, bool asRows)
{
    if (const auto part = model_.partAt(index))
        emit placeWanted(QString::fromStdString(part->number), asRows);
}

void CataloguePanel::showMenu(const QPoint &at)
{
    QMenu menu(this);
    const QModelIndex index = tree_->currentIndex();
    if (const auto part = model_.partAt(index)) {
        const QString number = QString::fromStdString(part->number);
        connect(menu.addAction(icon("layout-grid-add"), tr("Place")), &QAction::triggered, this, [this, index] { place(index, false); });
        connect(menu.addAction(icon("grid-dots"), tr("Place as rows")), &QAction::triggered, this, [this, index] { place(index, true); });
        connect(menu.addAction(icon("pencil"), tr("Own part like this…")), &QAction::triggered, this,
                [this, number] { emit editPartWanted(number); });
        menu.addSeparator();
    }
    connect(menu.addAction(icon("square-plus"), tr("Add own part…")), &QAction::triggered, this, &CataloguePanel::addPartWanted);
    connect(menu.addAction(icon("file-import"), tr("Import parts…")), &QAction::triggered, this, &CataloguePanel::importWanted);
    menu.exec(at);
}

void CataloguePanel::showFilter()
{
    QMenu menu(this);
    connect(menu.addAction(tr("All groups")), &QAction::triggered, this, [this] {
        model_.setGroup({});
        search(search_->text());
    });
    menu.addSeparator();
    for (const PartGroup group :
         {PartGroup::Racks, PartGroup::Cooling, PartGroup::Power, PartGroup::Modules, PartGroup::Runs, PartGroup::Building})
        connect(menu.addAction(nameOf(group)), &QAction::triggered, this, [this, group] {
            model_.setGroup(group);
            search(search_->text());
        });
    menu.exec(filter_->mapToGlobal(QPoint(0, filter_->height())));
}

bool CataloguePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return PanelFrame::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && model_.partAt(tree_->currentIndex())) {
        place(tree_->currentIndex(), asRows_ || key.modifiers().testFlag(Qt::ShiftModifier));
        asRows_ = false;
        return true;
    }
    if (watched == search_ && key.key() == Qt::Key_Down) {
        tree_->setFocus();
        if (!model_.partAt(tree_->currentIndex()))
            tree_->setCurrentIndex(model_.firstPart());
        return true;
    }
    return PanelFrame::eventFilter(watched, event);
}

} // namespace gridhall
