// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "ui/panels/inspector_page.h"
#include "ui/session/session.h"

#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace gridhall {

InspectorPanel::InspectorPanel(Session &session, QWidget *parent) : PanelFrame(tr("Inspector"), parent), session_(session)
{
    auto *pin = addTool("pin", tr("Keep showing this object"));
    pin->setCheckable(true);
    connect(pin, &QToolButton::toggled, this, [this](bool on) {
        pinned_ = on;
        if (!on)
            rebuild();
    });
    scroll_ = new QScrollArea;
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(scroll_, 1);

    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &InspectorPanel::refresh);
    connect(&session, &Session::replaced, this, &InspectorPanel::rebuild);
    connect(&session, &Session::selectionChanged, this, [this] {
        if (!pinned_)
            rebuild();
    });
    connect(&session, &Session::changed, &soon_, qOverload<>(&QTimer::start));
    connect(&session, &Session::snapshotChanged, &soon_, qOverload<>(&QTimer::start));
    rebuild();
}

void InspectorPanel::rebuild()
{
    const auto refuse = [this](const Problem &why) { emit refused(why); };
    const auto &selection = session_.selection();
    if (page_) {
        page_->hide();
        scroll_->takeWidget();
        page_->deleteLater();
    }
    page_ = selection.empty() ? sitePage(session_, refuse)
            : selection.size() > 1 ? severalPage(session_) : entityPage(session_, selection.back(), refuse);
    page_->setAccessibleName(tr("Inspector"));
    connect(page_, &InspectorPage::showWanted, this, &InspectorPanel::showWanted);
    connect(page_, &InspectorPage::connectRowWanted, this, &InspectorPanel::connectRowWanted);
    connect(page_, &InspectorPage::connectModuleWanted, this, &InspectorPanel::connectModuleWanted);
    page_->setMinimumWidth(1); // never wider than the dock
    scroll_->setWidget(page_);
    refresh();
}

void InspectorPanel::refresh()
{
    if (page_)
        page_->refresh();
}

} // namespace gridhall
