// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tool_strip.h"

#include "ui/render/icons.h"
#include "ui/render/theme.h"
#include "ui/shell/action_table.h"
#include "ui/shell/views.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int stripHeight = 40, gap = 12;

QFrame *group(QWidget *parent, int spacing)
{
    auto *frame = new QFrame(parent);
    auto *line = new QHBoxLayout(frame);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing);
    return frame;
}

QFrame *divider()
{
    auto *line = new QFrame;
    line->setFixedSize(1, 20);
    setLook(*line, "divider");
    return line;
}

} // namespace

ToolStrip::ToolStrip(ActionTable &actions, QWidget *parent) : QFrame(parent), actions_(actions)
{
    setFixedHeight(stripHeight);
    setAccessibleName(tr("Tools"));
    setLook(*this, "strip");
    tools_ = group(this, 2);
    views_ = group(this, 0);
    right_ = group(this, 8);
    buildTools();
    buildSwitch();
    buildRight();
}

QToolButton *ToolStrip::tool(const char *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(actions_.action(action));
    button->setIconSize({16, 16});
    button->setFixedSize(28, 28);
    button->setAccessibleName(withoutMnemonic(actions_.action(action)->text()));
    return button;
}

void ToolStrip::buildTools()
{
    for (const char *id : {"tool.select", "tool.pan", "", "insert.part", "insert.array", "tool.hall", "tool.busway", "tool.power",
                           "tool.coolant", "tool.dimension", "tool.note", "", "view.snap", "view.grid", "", "edit.undo", "edit.redo"}) {
        if (*id) {
            tools_->layout()->addWidget(tool(id));
            continue;
        }
        static_cast<QHBoxLayout *>(tools_->layout())->addSpacing(5);
        tools_->layout()->addWidget(divider());
        static_cast<QHBoxLayout *>(tools_->layout())->addSpacing(5);
    }
}

void ToolStrip::buildSwitch()
{
    setLook(*views_, "segments");
    views_->layout()->setContentsMargins(2, 2, 2, 2);
    std::vector<const char *> ids = {"view.plan"};
    for (const DesignView &view : designViews())
        ids.push_back(view.action);
    for (const char *id : ids) {
        QAction *action = actions_.action(id);
        if (!action)
            continue;
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAccessibleName(withoutMnemonic(action->text()));
        setLook(*button, "segment");
        views_->layout()->addWidget(button);
    }
}

void ToolStrip::buildRight()
{
    overlay_ = new QToolButton;
    overlay_->setIcon(icon("stack-2", Tone::Text2));
    overlay_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    overlay_->setPopupMode(QToolButton::InstantPopup);
    overlay_->setFixedHeight(28);
    overlay_->setAccessibleName(tr("Overlay"));
    overlay_->setToolTip(tr("What the colours of the plan show"));
    setLook(*overlay_, "boxed");
    auto *menu = new QMenu(overlay_);
    for (const char *id :
         {"overlay.none", "overlay.power", "overlay.cooling", "overlay.density", "overlay.thermal", "overlay.load", "overlay.headroom"}) {
        menu->addAction(actions_.action(id));
        connect(actions_.action(id), &QAction::toggled, this, &ToolStrip::nameOverlay);
    }
    overlay_->setMenu(menu);
    right_->layout()->addWidget(overlay_);

    search_ = new QToolButton;
    search_->setIcon(icon("search", Tone::Text2));
    search_->setText(tr("Find or run") + "      Ctrl K");
    search_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    search_->setFixedHeight(28);
    search_->setAccessibleName(tr("Find or run"));
    search_->setToolTip(tr("Any action or object by name"));
    setLook(*search_, "boxed");
    connect(search_, &QToolButton::clicked, actions_.action("tools.palette"), &QAction::trigger);
    right_->layout()->addWidget(search_);
    nameOverlay();
}

void ToolStrip::setSearchable(bool on) { search_->setVisible(on); }

void ToolStrip::nameOverlay()
{
    overlayName_.clear();
    for (QAction *action : overlay_->menu()->actions())
        if (action->isChecked())
            overlayName_ = withoutMnemonic(action->text());
    resizeEvent(nullptr);
}

/// What does not fit is said shorter, step by step: the search, the overlay, the views.
void ToolStrip::shorten(int step)
{
    search_->setText(step < 1 ? tr("Find or run") + "      Ctrl K" : QString());
    overlay_->setText(overlayName_.isEmpty() ? tr("Overlay") : step < 2 ? tr("Overlay  %1").arg(overlayName_) : overlayName_);
    overlay_->setToolButtonStyle(step < 4 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    if (const bool narrow = step >= 3; narrow != narrow_) {
        narrow_ = narrow;
        for (QToolButton *button : views_->findChildren<QToolButton *>())
            setLook(*button, narrow ? "segment-narrow" : "segment");
    }
}

void ToolStrip::resizeEvent(QResizeEvent *)
{
    constexpr int steps = 5;
    int leftWidth = 0, viewWidth = 0, rightWidth = 0;
    for (int step = 0; step < steps; ++step) {
        shorten(step);
        leftWidth = tools_->sizeHint().width(), viewWidth = views_->sizeHint().width(), rightWidth = right_->sizeHint().width();
        if (8 + leftWidth + viewWidth + rightWidth + 3 * gap <= width())
            break;
    }
    tools_->setGeometry(8, 6, leftWidth, 28);
    right_->setGeometry(width() - rightWidth - gap, 6, rightWidth, 28);
    const int centred = (width() - viewWidth) / 2;
    const int at = std::clamp(centred, 8 + leftWidth + gap, std::max(8 + leftWidth + gap, width() - rightWidth - 2 * gap - viewWidth));
    views_->setGeometry(at, 5, viewWidth, 30);
}

} // namespace gridhall
