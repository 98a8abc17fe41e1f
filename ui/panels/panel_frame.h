// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>

class QFormLayout;
class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace gridhall {

/// Width of the editors of a form this wide: in a narrow dock the names need the room more.
inline int editorWidth(int form) { return form >= 250 ? 120 : 94; }

/// The size a dialog asks for, or what its screen has beside a title bar.
QSize onScreen(const QWidget &dialog, QSize wanted);

/// Forms one below the other: all their fields begin at one line.
void alignForms(const QList<QFormLayout *> &forms);

/// Words of one line that end in dots where they do not fit; the tip then says them whole.
class ShortLabel : public QLabel {
    Q_OBJECT

public:
    explicit ShortLabel(const char *look = nullptr, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override { return {24, QLabel::minimumSizeHint().height()}; }

private:
    void paintEvent(QPaintEvent *event) override;
};

/// A panel at the edge of the window: a head of 32 px with its title and small tools, and a body below.
class PanelFrame : public QFrame {
    Q_OBJECT

public:
    explicit PanelFrame(const QString &title, QWidget *parent = nullptr);

    /// A 14 px tool in the head, named for people.
    QToolButton *addTool(const char *iconName, const QString &name);
    QVBoxLayout *body() const { return body_; }

private:
    QHBoxLayout *head_;
    QVBoxLayout *body_;
};

/// A heading with what belongs to it below; a click or Space folds it.
class PanelSection : public QWidget {
    Q_OBJECT

public:
    explicit PanelSection(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return body_; }
    void setTitle(const QString &title);
    void setRemark(const QString &remark); ///< In text 2 at the right of the heading.
    void setFolded(bool folded);
    bool isFolded() const;

private:
    QToolButton *title_;
    QLabel *remark_;
    QWidget *content_;
    QVBoxLayout *body_;
};

/// A label of the style sheet, ready made.
QLabel *label(const QString &text, const char *look = nullptr, QWidget *parent = nullptr);
/// Removes and deletes everything in a layout.
void clear(QVBoxLayout &layout);

} // namespace gridhall
