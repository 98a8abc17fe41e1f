// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>

class QWidget;

namespace gridhall {

class Layout;
class Session;
struct PendingJournal;

/// New, open, save, recover: what happens to the design as a file. Asks before unsaved changes are lost.
class DesignFiles : public QObject {
    Q_OBJECT

public:
    DesignFiles(Session &session, QWidget *window);

    void makeNew();
    bool begin(const Layout &layout); ///< As an untitled design; false if the user stayed.
    void askAndOpen();
    bool open(const QString &path);     ///< False if it could not be read or the user stayed.
    bool openCopy(const QString &path); ///< A sample or template as an untitled design.
    bool recoverFrom(const PendingJournal &pending);
    bool save(); ///< Asks for a name if there is none.
    bool askAndSave();
    /// Whether the open design may be left: saved, not changed, or given up.
    bool mayLeave();

signals:
    void opened(); ///< Another design is on the desk.
    void saved();
    void failed(const gridhall::Problem &why);

private:
    bool write(const QString &path);
    QString suggestedPath() const;

    Session &session_;
    QWidget *window_;
};

} // namespace gridhall
