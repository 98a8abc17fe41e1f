// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/report_view.h"

#include <QtTest>

using namespace gridhall;

/// The preview of the report.
class ReportViewTest : public QObject {
    Q_OBJECT

private slots:
    /// Pages are drawn by a thread of the viewer, which reads the report's bytes: they must outlive it.
    void itMayGoWhileItsPagesAreBeingDrawn()
    {
        applyTheme(*qApp, Theme{});
        Session session(test::smallLibrary());
        QVERIFY(session.open(QString(GRIDHALL_SHARE) + "/samples/ai-pod.json"));
        QTRY_VERIFY_WITH_TIMEOUT(session.snapshot() && session.snapshot()->tier != Tier::Drag, 20000);
        for (int round = 0; round < 12; ++round) {
            ReportView view(session);
            view.resize(1280, 720);
            view.show();
            QVERIFY(view.pageCount() > 3);
            QTest::qWait(round * 3);
        }
        session.letGo();
    }
};

GRIDHALL_TEST(ReportViewTest)
#include "report_view_test.moc"
