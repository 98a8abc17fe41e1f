// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "ui/panels/inspector_page.h"
#include "ui/session/session.h"

#include <QScrollArea>
#include <QStackedWidget>
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
    stack_ = new QStackedWidget;
    for (QScrollArea **area : {&scroll_, &siteScroll_}) {
        *area = new QScrollArea;
        (*area)->setWidgetResizable(true);
        (*area)->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        (*area)->setFocusPolicy(Qt::NoFocus);
        stack_->addWidget(*area);
    }
    body()->addWidget(stack_, 1);

    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &InspectorPanel::refresh);
    connect(&session, &Session::replaced, this, &InspectorPanel::startOver);
    connect(&session, &Session::selectionChanged, this, [this] {
        if (!pinned_)
            rebuild();
    });
    connect(&session, &Session::changed, &soon_, qOverload<>(&QTimer::start));
    connect(&session, &Session::snapshotChanged, &soon_, qOverload<>(&QTimer::start));
    connect(&session, &Session::whatIfChanged, &soon_, qOverload<>(&QTimer::start));
    rebuild();
}

void InspectorPanel::startOver()
{
    dropPage();
    if (site_) {
        siteScroll_->takeWidget();
        site_->deleteLater();
        site_ = nullptr;
    }
    rebuild();
}

void InspectorPanel::dropPage()
{
    if (page_ && page_ != site_) {
        page_->hide();
        scroll_->takeWidget();
        page_->deleteLater();
    }
    page_ = nullptr;
}

void InspectorPanel::adopt(InspectorPage *page, QScrollArea *into)
{
    page->setAccessibleName(tr("Inspector"));
    connect(page, &InspectorPage::showWanted, this, &InspectorPanel::showWanted);
    connect(page, &InspectorPage::connectRowWanted, this, &InspectorPanel::connectRowWanted);
    connect(page, &InspectorPage::connectModuleWanted, this, &InspectorPanel::connectModuleWanted);
    page->setMinimumWidth(1); // never wider than the dock
    into->setWidget(page);
}

void InspectorPanel::rebuild()
{
    const auto refuse = [this](const Problem &why) { emit refused(why); };
    const auto &selection = session_.selection();
    dropPage();
    if (selection.empty()) {
        if (!site_)
            adopt(site_ = sitePage(session_, refuse), siteScroll_);
        page_ = site_;
    } else {
        page_ = selection.size() > 1 ? severalPage(session_) : entityPage(session_, selection.back(), refuse);
        adopt(page_, scroll_);
    }
    stack_->setCurrentWidget(page_ == site_ ? siteScroll_ : scroll_);
    refresh();
}

void InspectorPanel::refresh()
{
    if (page_)
        page_->refresh();
}

} // namespace gridhall
