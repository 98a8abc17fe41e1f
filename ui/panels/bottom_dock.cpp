// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bottom_dock.h"

#include "ui/panels/objects_panel.h"
#include "ui/panels/panel_frame.h"
#include "ui/panels/results_panel.h"
#include "ui/render/counted.h"
#include "ui/render/icons.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QUndoView>

#include <algorithm>

namespace gridhall {

namespace {
constexpr int tabsHeight = 30;
}

BottomDock::BottomDock(Session &session, QWidget *parent) : QFrame(parent), session_(session)
{
    setLook(*this, "panel");
    setAccessibleName(tr("Findings, results and history"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *head = new QFrame;
    setLook(*head, "head");
    head->setFixedHeight(tabsHeight);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(4, 0, 8, 0);
    line->setSpacing(4);
    tabs_ = new QTabBar;
    tabs_->setAccessibleName(tr("Findings, results or history"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(false); // the chosen one is bolder and so a little wider
    for (const QString &name : {tr("Findings"), tr("Results"), tr("Objects"), tr("History")})
        tabs_->addTab(name);
    line->addWidget(tabs_, 0, Qt::AlignBottom);
    line->addStretch();
    errors_ = counter("errors");
    warnings_ = counter("warnings");
    notes_ = counter("notes");
    waived_ = counter("waived");
    notes_->setIcon(verdictIcon(Verdict::Note));
    for (QToolButton *button : {errors_, warnings_, notes_, waived_})
        line->addWidget(button);
    filter_ = new QToolButton;
    filter_->setIcon(icon("filter"));
    filter_->setIconSize({14, 14});
    filter_->setFixedSize(24, 24);
    filter_->setAccessibleName(tr("Choose which findings are shown"));
    filter_->setToolTip(tr("Choose which findings are shown"));
    connect(filter_, &QToolButton::clicked, this, &BottomDock::showFilter);
    line->addWidget(filter_);
    all->addWidget(head);

    pages_ = new QStackedWidget;
    findings_ = new FindingsPanel(session);
    results_ = new ResultsPanel(session);
    auto *history = new QUndoView(session.history());
    history->setEmptyLabel(tr("As opened"));
    history->setAccessibleName(tr("History"));
    pages_->addWidget(findings_);
    pages_->addWidget(results_);
    auto *objects = new ObjectsPanel(session);
    pages_->addWidget(objects);
    pages_->addWidget(history);
    all->addWidget(pages_, 1);
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    connect(findings_, &FindingsPanel::showWanted, this, &BottomDock::showWanted);
    connect(results_, &ResultsPanel::showWanted, this, &BottomDock::showWanted);
    connect(objects, &ObjectsPanel::showWanted, this, &BottomDock::showWanted);
    connect(objects, &ObjectsPanel::refused, this, &BottomDock::refused);
    connect(&session, &Session::snapshotChanged, this, &BottomDock::count);
    connect(&session, &Session::whatIfChanged, this, &BottomDock::count);
    count();
}

QToolButton *BottomDock::counter(const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({13, 13});
    button->setCheckable(true);
    setLook(*button, "count");
    connect(button, &QToolButton::clicked, this, [this] {
        findings_->setFilter({errors_->isChecked(), warnings_->isChecked(), notes_->isChecked(), waived_->isChecked()});
        showTab(Findings);
        count();
    });
    return button;
}

/// Where there is little room the tabs go before the counts; the filter has them all.
void BottomDock::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    constexpr int roomForAll = 640;
    notes_->setVisible(width() >= roomForAll);
    waived_->setVisible(width() >= roomForAll);
}

void BottomDock::showTab(Tab tab) { tabs_->setCurrentIndex(tab); }

void BottomDock::count()
{
    const SnapshotPtr snapshot = session_.judged();
    const int errors = snapshot ? snapshot->count(Severity::Error) : 0;
    const int warnings = snapshot ? snapshot->count(Severity::Warning) : 0;
    const int notes = snapshot ? snapshot->count(Severity::Note) : 0;
    const int waived = snapshot ? static_cast<int>(std::count_if(snapshot->findings.begin(), snapshot->findings.end(),
                                                                 [](const Finding &f) { return f.waived; }))
                                : 0;
    const QString apart = QStringLiteral("\u2009"); // from the picture before it
    errors_->setText(apart + counted(errors, tr("1 error"), tr("%1 errors")));
    warnings_->setText(apart + counted(warnings, tr("1 warning"), tr("%1 warnings")));
    notes_->setText(apart + counted(notes, tr("1 note"), tr("%1 notes")));
    waived_->setText(tr("%1 waived").arg(waived));
    // No colour of a verdict for what there is none of.
    errors_->setIcon(errors ? verdictIcon(Verdict::Error) : icon("alert-octagon", Tone::Text3));
    warnings_->setIcon(warnings ? verdictIcon(Verdict::Warning) : icon("alert-triangle", Tone::Text3));
    const FindingFilter &filter = findings_->filter();
    errors_->setChecked(filter.errors);
    warnings_->setChecked(filter.warnings);
    notes_->setChecked(filter.notes);
    waived_->setChecked(filter.waived);
    for (QToolButton *button : {errors_, warnings_, notes_, waived_})
        button->setAccessibleName(tr("Show %1").arg(button->text().trimmed()));
    const int total = errors + warnings;
    tabs_->setTabText(Findings, total ? tr("Findings  %1").arg(total) : tr("Findings"));
}

void BottomDock::showFilter()
{
    QMenu menu(this);
    FindingFilter filter = findings_->filter();
    const auto add = [&menu](const QString &name, bool on) {
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(on);
        return action;
    };
    QAction *errors = add(tr("Errors"), filter.errors), *warnings = add(tr("Warnings"), filter.warnings);
    QAction *notes = add(tr("Notes"), filter.notes), *waived = add(tr("Waived"), filter.waived);
    if (menu.exec(filter_->mapToGlobal(QPoint(0, filter_->height())))) {
        findings_->setFilter({errors->isChecked(), warnings->isChecked(), notes->isChecked(), waived->isChecked()});
        count();
    }
}

} // namespace gridhall
