// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/presenting.h"

#include "core/layout/operations.h"
#include "ui/panels/kpi_strip.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tool_strip.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QStatusBar>

namespace gridhall {

namespace {
constexpr PanelKind sidePanels[] = {PanelKind::Catalogue, PanelKind::Layers, PanelKind::Inspector, PanelKind::Findings};
}

Presenting::Presenting(MainWindow &window, Session &session) : QObject(&window), window_(window), session_(session) {}

void Presenting::setOn(bool on)
{
    if (on == on_ || (on && !window_.isDesignOpen()))
        return;
    on_ = on;
    at_ = -1;
    if (on) {
        shown_.clear();
        for (const PanelKind kind : sidePanels)
            if (window_.isPanelShown(kind))
                shown_.push_back(kind);
        wasFull_ = window_.isFullScreen();
        qApp->installEventFilter(this);
    } else {
        qApp->removeEventFilter(this);
    }
    setChrome(!on);
    caption({});
    for (const PanelKind kind : shown_)
        window_.setPanelShown(kind, !on);
    if (on)
        window_.showFullScreen();
    else if (!wasFull_)
        window_.showNormal();
    window_.plan().setFocus();
}

void Presenting::setChrome(bool shown)
{
    window_.menuWidget()->setVisible(shown);
    window_.statusBar()->setVisible(shown);
    if (auto *strip = window_.findChild<ToolStrip *>())
        strip->setVisible(shown);
    if (auto *kpis = window_.findChild<KpiStrip *>())
        kpis->setLarge(!shown);
}

void Presenting::step(int by)
{
    const auto &views = session_.layout().all<View>();
    const auto count = static_cast<int>(views.size());
    if (count == 0)
        return window_.showNotice(tr("No views are saved yet. Save one with View > Save View."));
    at_ = at_ < 0 ? (by > 0 ? 0 : count - 1) : (at_ + by + count) % count;
    int i = 0;
    for (const Kept<View> &view : views)
        if (i++ == at_) {
            window_.showView(ViewKind::Plan);
            window_.plan().showPlace(view->centre, view->pixelsPerMetre);
            if (on_)
                caption(QStringLiteral("%1 / %2   %3").arg(at_ + 1).arg(count).arg(QString::fromStdString(view->name)));
        }
}

void Presenting::caption(const QString &words)
{
    constexpr int above = 28;
    if (!caption_) {
        caption_ = new QLabel(&window_.plan());
        caption_->setFont(drawingFont(18, 600));
        caption_->setContentsMargins(18, 10, 18, 10);
        caption_->setAttribute(Qt::WA_TransparentForMouseEvents);
        caption_->setTextFormat(Qt::PlainText);
        caption_->setObjectName("storyStep");
        setLook(*caption_, "card");
    }
    caption_->setText(words);
    caption_->setAccessibleName(words);
    caption_->adjustSize();
    const QSize room = window_.plan().size();
    caption_->move((room.width() - caption_->width()) / 2, room.height() - caption_->height() - above);
    caption_->setVisible(!words.isEmpty());
    caption_->raise();
}

void Presenting::saveView(const QString &name)
{
    View view;
    view.name = name.toStdString();
    view.centre = window_.plan().viewCentre();
    view.pixelsPerMetre = window_.plan().pixelsPerMetre();
    session_.perform(tr("Save view %1").arg(name), added(session_.layout(), view).edit);
}

/// While presenting, these keys come before all others.
bool Presenting::eventFilter(QObject *watched, QEvent *event)
{
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!on_ || (!override && event->type() != QEvent::KeyPress) || QApplication::activeModalWidget())
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_PageDown && key != Qt::Key_PageUp && key != Qt::Key_Home)
        return QObject::eventFilter(watched, event);
    if (override) {
        event->accept();
        return true;
    }
    if (key == Qt::Key_Escape) {
        setOn(false);
    } else if (key == Qt::Key_Home) {
        session_.select({});
        window_.plan().fit();
        caption({});
        at_ = -1;
    } else {
        step(key == Qt::Key_PageDown ? 1 : -1);
    }
    return true;
}

} // namespace gridhall
