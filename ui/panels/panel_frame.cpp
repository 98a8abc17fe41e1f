// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_frame.h"

#include "ui/render/icons.h"
#include "ui/render/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QToolButton>

namespace gridhall {

QLabel *label(const QString &text, const char *look, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    if (look)
        setLook(*made, look);
    return made;
}

QSize onScreen(const QWidget &dialog, QSize wanted)
{
    constexpr int frame = 48; // of the window manager
    return wanted.boundedTo(dialog.screen()->availableSize() - QSize(8, frame));
}

void alignForms(const QList<QFormLayout *> &forms)
{
    int widest = 0;
    const auto eachLabel = [&forms](auto act) {
        for (QFormLayout *form : forms)
            for (int row = 0; row < form->rowCount(); ++row)
                if (const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole); item && item->widget())
                    act(*item->widget());
    };
    eachLabel([&widest](const QWidget &name) { widest = std::max(widest, name.sizeHint().width()); });
    eachLabel([widest](QWidget &name) { name.setMinimumWidth(widest); });
}

ShortLabel::ShortLabel(const char *look, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    if (look)
        setLook(*this, look);
}

void ShortLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    if (toolTip() != (shown == text() ? QString() : text()))
        setToolTip(shown == text() ? QString() : text());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(alignment()), shown);
}

void clear(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

PanelFrame::PanelFrame(const QString &title, QWidget *parent) : QFrame(parent)
{
    setLook(*this, "panel");
    setAccessibleName(title);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);

    auto *bar = new QFrame;
    bar->setFixedHeight(32);
    setLook(*bar, "head");
    head_ = new QHBoxLayout(bar);
    head_->setContentsMargins(12, 0, 8, 0);
    head_->setSpacing(2);
    head_->addWidget(label(title, "strong"), 1);
    all->addWidget(bar);

    auto *content = new QWidget;
    body_ = new QVBoxLayout(content);
    body_->setContentsMargins(0, 0, 0, 0);
    body_->setSpacing(0);
    all->addWidget(content, 1);
}

QToolButton *PanelFrame::addTool(const char *iconName, const QString &name)
{
    auto *tool = new QToolButton;
    tool->setIcon(icon(iconName));
    tool->setIconSize({14, 14});
    tool->setFixedSize(24, 24);
    setLook(*tool, "icon");
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    head_->addWidget(tool);
    return tool;
}

PanelSection::PanelSection(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 4);
    all->setSpacing(4);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    title_ = new QToolButton;
    title_->setText(title);
    title_->setAccessibleName(title);
    title_->setCheckable(true);
    title_->setChecked(true);
    title_->setToolTip(tr("Fold or unfold"));
    setLook(*title_, "heading");
    title_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    title_->setIconSize({12, 12});
    title_->setLayoutDirection(Qt::RightToLeft); // words first, in line with the fields
    const auto showFold = [this](bool open) { title_->setIcon(icon(open ? "chevron-down" : "chevron-right", Tone::Text3)); };
    showFold(true);
    connect(title_, &QToolButton::toggled, this, showFold);
    head->addWidget(title_);
    head->addStretch();
    remark_ = label({}, "small");
    head->addWidget(remark_);
    all->addLayout(head);

    content_ = new QWidget;
    body_ = new QVBoxLayout(content_);
    body_->setContentsMargins(0, 0, 0, 0);
    body_->setSpacing(4);
    all->addWidget(content_);
    connect(title_, &QToolButton::toggled, content_, &QWidget::setVisible);
}

void PanelSection::setTitle(const QString &title)
{
    title_->setText(title);
    title_->setAccessibleName(title);
}

void PanelSection::setRemark(const QString &remark) { remark_->setText(remark); }

void PanelSection::setFolded(bool folded) { title_->setChecked(!folded); }

bool PanelSection::isFolded() const { return !title_->isChecked(); }

} // namespace gridhall
