// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/failure_key.h"
#include "core/study/snapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace gridhall {

class FailureList;
class LossFlow;
class OneLineCanvas;
class ProofList;
class Session;

/// The one-line diagram of the open design with its failures, what of its redundancy is proven, and where its losses
/// go: click what to fail, and see what follows here and on the plan.
class OneLineView : public QWidget {
    Q_OBJECT

public:
    explicit OneLineView(Session &session, QWidget *parent = nullptr);
    ~OneLineView() override;

private:
    void build();
    void refresh();
    void draw();
    void fillParts();
    void pick(std::int32_t element, bool adding);
    void showWhatIf();
    void showPartOf(const std::vector<FailureKey> &keys);
    void tell();
    void showEvent(QShowEvent *event) override;

    Session &session_;
    SnapshotPtr shown_;
    OneLineCanvas *canvas_;
    LossFlow *losses_;
    QStackedWidget *pages_;
    QTabWidget *lists_;
    FailureList *failures_;
    ProofList *proofs_;
    QComboBox *what_, *parts_, *mode_;
    QLabel *verdict_;
    QPushButton *restore_;
};

} // namespace gridhall
