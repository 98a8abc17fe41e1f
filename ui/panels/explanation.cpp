// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/explanation.h"

#include "ui/panels/panel_frame.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

namespace gridhall {

namespace {

constexpr int popupWidth = 420;

struct ExplainTr {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

QString originOf(const Figure &figure)
{
    const QString grade = nameOf(figure.grade);
    const QString source = spokenSource(figure.source.c_str());
    return source.isEmpty() ? grade : ExplainTr::tr("%1, %2").arg(grade, source);
}

QLabel *wrapped(const QString &text, const char *look)
{
    QLabel *made = label(text, look);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

/// The popup: the figure on top, a trail back to where one came from.
class Popup : public QFrame {
public:
    Popup(Figure figure, QWidget *owner) : QFrame(owner, Qt::Popup)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setLook(*this, "card");
        setFixedWidth(popupWidth);
        setAccessibleName(ExplainTr::tr("Explanation"));
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(16, 14, 16, 14);
        all->setSpacing(6);
        trail_.push_back(std::move(figure));
        fill(*all);
    }

private:
    void fill(QVBoxLayout &all)
    {
        clear(all);
        const Figure &figure = trail_.back();
        all.addWidget(headOf(figure));
        writeExplanation(all, figure);
        for (const Figure::Input &input : figure.inputs)
            if (!input.figure.inputs.empty())
                all.addWidget(followButton(input));
        if (trail_.size() > 1)
            all.addWidget(backButton());
        adjustSize();
    }

    QWidget *headOf(const Figure &figure)
    {
        auto *head = new QWidget;
        auto *row = new QHBoxLayout(head);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(wrapped(spoken(figure.name), "title"), 1);
        row->addWidget(label(spoken(figure.value), "title"));
        return head;
    }

    QPushButton *followButton(const Figure::Input &input)
    {
        auto *button = new QPushButton(ExplainTr::tr("How %1 came about").arg(QString::fromStdString(input.symbol)));
        setLook(*button, "link");
        connect(button, &QPushButton::clicked, this, [this, figure = input.figure] {
            trail_.push_back(figure);
            fill(*static_cast<QVBoxLayout *>(layout()));
        });
        return button;
    }

    QPushButton *backButton()
    {
        auto *button = new QPushButton(ExplainTr::tr("Back"));
        setLook(*button, "quiet");
        connect(button, &QPushButton::clicked, this, [this] {
            trail_.pop_back();
            fill(*static_cast<QVBoxLayout *>(layout()));
        });
        return button;
    }

    std::vector<Figure> trail_;
};

} // namespace

void writeExplanation(QVBoxLayout &into, const Figure &figure)
{
    if (figure.formula) {
        into.addWidget(wrapped(spokenSource(figure.formula->written), nullptr));
        into.addWidget(wrapped(ExplainTr::tr("Basis: %1").arg(spokenSource(figure.formula->source)), "small"));
    }
    auto *inputs = new QWidget;
    auto *grid = new QGridLayout(inputs);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Figure::Input &input : figure.inputs) {
        grid->addWidget(label(QString::fromStdString(input.symbol), "strong"), row, 0, Qt::AlignTop);
        grid->addWidget(wrapped(spoken(input.figure.name) + "\n" + originOf(input.figure), "small"), row, 1);
        grid->addWidget(label(spoken(input.figure.value)), row, 2, Qt::AlignTop | Qt::AlignRight);
        ++row;
    }
    into.addWidget(inputs);
    into.addWidget(
        wrapped(figure.inputs.empty() ? originOf(figure) : ExplainTr::tr("Grade: %1, the worst of its inputs.").arg(nameOf(figure.grade)),
                "small"));
}

void showExplanation(const SnapshotPtr &snapshot, const FigureKey &key, const QString &title, const QPoint &at, QWidget *owner)
{
    const auto figure = explained(*snapshot, key);
    if (!figure)
        return;
    auto *popup = new Popup(*figure, owner);
    popup->setObjectName("explanation");
    popup->setAccessibleDescription(title);
    const QRect screen = owner->screen()->availableGeometry();
    popup->move(std::min(at.x(), screen.right() - popupWidth - 8), at.y());
    popup->show();
}

} // namespace gridhall
