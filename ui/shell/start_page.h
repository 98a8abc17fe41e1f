// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journal.h"

#include <QFrame>
#include <QString>
#include <QTimer>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace gridhall {

class DesignCard;
class MessageBar;

/// A design to begin from: its file and a few words below its name.
struct StartDesign {
    QString file, name, remark; ///< Without a name: the one in the file.
};

/// Where the program begins: new, open, what a crash left, recent designs, templates and samples.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void refresh(); ///< Recent files, samples and journals as they are now.
    void showProblem(const QString &why);
    void showWarning(const QString &head, const QString &words);

signals:
    void newWanted();
    void composeWanted();
    void openWanted();
    void fileWanted(const QString &path);
    void copyWanted(const QString &path);
    void recoverWanted(const gridhall::PendingJournal &pending);
    void settingsWanted();
    void manualWanted();
    void paletteWanted();

private:
    QWidget *sidePanel();
    QVBoxLayout *section(QVBoxLayout &into, const QString &title, const QString &remark, QWidget *&holder);
    void showBar(MessageBar *bar);
    void fillJournals();
    void fillCards(QVBoxLayout &into, const QList<StartDesign> &designs, bool copies);
    void drawNext();
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    QVBoxLayout *journals_, *recent_, *templates_, *samples_;
    QWidget *recentHolder_, *templatesHolder_, *samplesHolder_;
    QList<DesignCard *> waiting_; ///< Cards whose picture is still to be drawn.
    QTimer drawing_;
    int inRow_ = 4; ///< Cards.
};

} // namespace gridhall
