// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/findings_model.h"

#include <QWidget>

class QLabel;
class QMenu;
class QTableView;

namespace gridhall {

class Session;

/// The list of findings. Choosing one selects its subjects and shows them on the plan; the selection of the plan
/// chooses it here.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(Session &session, QWidget *parent = nullptr);

    void step(int by); ///< The next or previous finding.
    void setFilter(const FindingFilter &filter);
    const FindingFilter &filter() const { return model_.filter(); }
    int shownCount() const { return model_.rowCount(); }
    QTableView *table() const { return table_; }

signals:
    void showWanted(const std::vector<gridhall::Id> &ids); ///< On the plan.

private:
    void refresh();
    QString emptyWords(const Snapshot *snapshot) const;
    void widen();
    void resizeEvent(QResizeEvent *event) override;
    void follow(); ///< The selection changed elsewhere.
    void choose(int row, bool show);
    void offerWays(int row, const QPoint &at);
    void addFixes(QMenu &menu, const Finding &finding);
    void waive(const Finding &finding);
    void restore(const Finding &finding);

    Session &session_;
    FindingsModel model_;
    QTableView *table_;
    QLabel *empty_;
    bool choosing_ = false;
    bool narrow_ = false;
};

} // namespace gridhall
