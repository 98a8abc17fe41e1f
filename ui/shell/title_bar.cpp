// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/title_bar.h"

#include "ui/panels/panel_frame.h"
#include "ui/render/icons.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QTime>
#include <QTimer>

namespace gridhall {

namespace {
constexpr int barHeight = 29, logoSide = 18, logoLeft = 10;
}

TitleBar::TitleBar(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    setFixedHeight(barHeight);
    menus_ = new QMenuBar(this);
    menus_->setNativeMenuBar(false);
    menus_->setAccessibleName(tr("Menus"));
    name_ = label({}, "strong", this);
    detail_ = label({}, "secondary", this);
    state_ = label({}, "small", this);
    connect(&session, &Session::fileChanged, this, &TitleBar::refresh);
    connect(&session, &Session::replaced, this, [this] {
        savedAt_.clear();
        refresh();
    });
    connect(&session, &Session::changed, this, &TitleBar::refresh);
    refresh();
}

void TitleBar::setDesignOpen(bool open)
{
    open_ = open;
    refresh();
}

void TitleBar::noteSaved()
{
    savedAt_ = QTime::currentTime().toString("HH:mm");
    refresh();
}

void TitleBar::refresh()
{
    const QString project = QString::fromStdString(session_.layout().site().name);
    const QString file = session_.path().isEmpty() ? QString() : session_.title();
    name_->setText(open_ ? (project.isEmpty() ? session_.title() : project) : QString());
    detail_->setText(open_ && !file.isEmpty() && file != project ? file : QString());
    QString state;
    if (open_)
        state = session_.isReadOnly()       ? tr("Read-only · save under another name")
                : session_.isModified()     ? tr("Not saved · journal on")
                : session_.path().isEmpty() ? tr("Untitled")
                : savedAt_.isEmpty()        ? tr("Saved")
                                            : tr("Saved %1 · journal on").arg(savedAt_);
    state_->setText(state);
    resizeEvent(nullptr);
    update();
}

void TitleBar::resizeEvent(QResizeEvent *)
{
    const int menuWidth = menus_->sizeHint().width();
    const int left = logoLeft + logoSide + 2;
    menus_->setGeometry(left, 0, menuWidth, barHeight - 1);
    state_->adjustSize();
    state_->move(width() - state_->width() - 14, (barHeight - state_->height()) / 2);
    name_->adjustSize();
    detail_->adjustSize();
    const int wide = name_->width() + (detail_->text().isEmpty() ? 0 : 8 + detail_->width());
    const int at = std::max((width() - wide) / 2, left + menuWidth + 12);
    name_->move(at, (barHeight - name_->height()) / 2);
    detail_->move(at + name_->width() + 8, (barHeight - detail_->height()) / 2);
    detail_->setVisible(at + wide < state_->x() - 30);
}

void TitleBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, [this] { // once the labels wear it too
            resizeEvent(nullptr);
            update();
        });
}

void TitleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme(Tone::Border));
    painter.drawPixmap(logoLeft, (barHeight - 1 - logoSide) / 2, appIcon().pixmap(logoSide, logoSide));
    if (!state_->text().isEmpty())
        paintIcon(painter, QRectF(state_->x() - 19, barHeight / 2.0 - 7, 14, 14), "device-floppy", theme(Tone::Text2));
}

} // namespace gridhall
