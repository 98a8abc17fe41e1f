// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_bar.h"

#include "ui/panels/panel_frame.h"
#include "ui/render/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace gridhall {

namespace {

const char *frameLook(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Error: return "message-error";
    case Verdict::Warning: return "message-warning";
    default: return "message-ok";
    }
}

const char *headLook(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Error: return "error";
    case Verdict::Warning: return "warning";
    default: return "ok";
    }
}

/// A button whose words are cut at the end where it is too narrow; the tip then says them whole.
class ShortenedButton : public QPushButton {
public:
    explicit ShortenedButton(const QString &words) : words_(words)
    {
        setAccessibleName(words);
        setText(words);
    }
    QSize minimumSizeHint() const override { return {60, QPushButton::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        constexpr int margins = 24;
        const QString shown = fontMetrics().elidedText(words_, Qt::ElideRight, width() - margins);
        setText(shown);
        setToolTip(shown == words_ ? QString() : words_);
    }

private:
    QString words_;
};

} // namespace

MessageBar::MessageBar(Verdict verdict, const QString &head, const QString &sentence, QWidget *parent) : QFrame(parent)
{
    setLook(*this, frameLook(verdict));
    setAccessibleName(head);
    setAccessibleDescription(sentence);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 8);
    all->setSpacing(5);

    top_ = new QHBoxLayout;
    top_->setSpacing(7);
    auto *shape = new QLabel;
    shape->setPixmap(verdictIcon(verdict).pixmap(14, 14));
    shape->setContentsMargins(0, 1, 0, 0); // in line with the words
    top_->addWidget(shape, 0, Qt::AlignTop);
    auto *headLabel = label(head, headLook(verdict));
    headLabel->setProperty("strong", true);
    headLabel->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    headLabel->setWordWrap(true);
    top_->addWidget(headLabel, 1);
    code_ = label({}, headLook(verdict));
    code_->hide();
    top_->addWidget(code_, 0, Qt::AlignTop);
    all->addLayout(top_);

    if (!sentence.isEmpty()) {
        auto *words = label(sentence);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        all->addWidget(words);
    }
    buttons_ = new QHBoxLayout;
    buttons_->setSpacing(8);
    all->addLayout(buttons_);
}

void MessageBar::setCode(const QString &code)
{
    code_->setText(code);
    code_->show();
}

QPushButton *MessageBar::addButton(const QString &text, bool primary)
{
    auto *button = new ShortenedButton(text);
    if (primary)
        setLook(*button, "primary");
    buttons_->addWidget(button, 1);
    return button;
}

void MessageBar::setClosable()
{
    auto *close = new QToolButton;
    close->setIcon(icon("x"));
    close->setIconSize({12, 12});
    close->setFixedSize(18, 18);
    setLook(*close, "icon");
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    top_->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &MessageBar::closed);
}

} // namespace gridhall
