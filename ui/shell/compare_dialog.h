// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/project.h"
#include "core/report/comparison.h"
#include "ui/shell/desk.h"

#include <QDialog>

#include <memory>

class QLabel;
class QTableWidget;

namespace gridhall {

class Session;
class StudyRunner;

/// The open design beside another one, figure by figure, with the change of TokEnergy split over its factors.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    CompareDialog(Session &session, QWidget *window);
    ~CompareDialog() override;

    /// The other design stands after the open one, or before it: what was saved.
    enum class Place { After, Before };
    void compareWith(const Project &other, const QString &name,
                     Place place = Place::After); ///< Studied in the background; the figures follow.
    const std::optional<Comparison> &result() const { return result_; }

signals:
    void compared();

private:
    void take(const SnapshotPtr &other);
    void display(const Comparison &comparison);
    void fillFigures(const Comparison &comparison);
    void fillFactors(const Comparison &comparison);

    Session &session_;
    QString name_;
    Place place_ = Place::After;
    SnapshotPtr open_; ///< The open design as it is now.
    std::optional<Comparison> result_;
    QLabel *head_, *changes_, *factorHead_;
    QTableWidget *figures_, *factors_;
    std::unique_ptr<StudyRunner> runner_; ///< Last: its thread delivers to this object.
};

/// Asks for another design, such as a variant of this one, and shows both side by side.
void compareWithOther(Desk &desk);
void compareWithSaved(Desk &desk); ///< This design as its file has it.

} // namespace gridhall
