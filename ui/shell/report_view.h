// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;

namespace gridhall {

class Session;

/// The report as it will be printed: made from the newest snapshot when it is looked at.
class ReportView : public QWidget {
    Q_OBJECT

public:
    explicit ReportView(Session &session, QWidget *parent = nullptr);
    ~ReportView() override;

    int pageCount() const;

private:
    void refresh();
    void fitPage();
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    Session &session_;
    QBuffer *bytes_;
    QPdfDocument *document_;
    QPdfView *view_;
    QLabel *message_;
    std::int64_t shown_ = -1;
};

/// Writes the report of the newest snapshot; a problem if there is none yet or the file cannot be written.
Result<Done> writeReport(const Session &session, const QString &path);

} // namespace gridhall
