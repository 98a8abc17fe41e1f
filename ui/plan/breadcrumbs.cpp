// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/breadcrumbs.h"

#include "ui/plan/rulers.h"
#include "ui/plan/snapping.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace gridhall {

namespace {
constexpr int awayFromRulers = 12, besideNorthArrow = 96, crumbHeight = 28;
}

Breadcrumbs::Breadcrumbs(QWidget &canvas) : QFrame(&canvas)
{
    setProperty("look", "segments");
    setCursor(Qt::ArrowCursor);
    line_ = new QHBoxLayout(this);
    line_->setContentsMargins(6, 1, 8, 1);
    line_->setSpacing(2);
    setFixedHeight(crumbHeight);
    move(rulerWidth + besideNorthArrow, rulerWidth + awayFromRulers);
    hide();
}

void Breadcrumbs::show(const Layout &layout, Id module)
{
    std::vector<std::pair<Id, QString>> path;
    for (auto item = layout.find<Item>(module); item; item = layout.find<Item>(item->module))
        path.emplace_back(item->id, nameOf(layout, item->id));
    std::reverse(path.begin(), path.end());
    if (path == shown_)
        return;
    shown_ = path;
    while (QLayoutItem *item = line_->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    setVisible(!path.empty());
    if (path.empty())
        return;
    add(tr("Site"), Id(), false);
    for (std::size_t i = 0; i < path.size(); ++i) {
        line_->addWidget(new QLabel(QStringLiteral("›")));
        add(path[i].second, path[i].first, i + 1 == path.size());
    }
    for (QWidget *crumb : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        crumb->show();
    line_->activate();
    resize(line_->sizeHint().width(), crumbHeight);
    raise();
}

void Breadcrumbs::add(const QString &text, Id module, bool here)
{
    if (here) {
        auto *label = new QLabel(text);
        label->setProperty("look", "strong");
        line_->addWidget(label);
        return;
    }
    auto *button = new QToolButton;
    button->setText(text);
    button->setProperty("look", "link");
    button->setAccessibleName(tr("Back to %1").arg(text));
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QToolButton::clicked, this, [this, module] { emit wanted(module); });
    line_->addWidget(button);
}

} // namespace gridhall
