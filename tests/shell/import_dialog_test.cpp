// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/main_window.h"

#include <QtTest>

using namespace gridhall;

/// Importing in the real window: the report first, and nothing before Apply.
class ImportDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void nothingChangesUntilApply();
    void applyIsOneStepWithTheValuesThatWereGiven();

private:
    QString written(const char *name, const char *text)
    {
        const QString path = folder_->filePath(name);
        QFile file(path);
        (void)file.open(QIODevice::WriteOnly);
        file.write(text);
        return path;
    }
    /// Works the dialog as soon as it is there.
    template <class Act>
    void withDialog(Act act)
    {
        QTimer::singleShot(0, window_.get(), [act] {
            auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            act(*dialog);
        });
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    QStringList paths_;
};

void ImportDialogTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", folder_->path().toUtf8());
    qputenv("XDG_CONFIG_HOME", folder_->path().toUtf8());
    qputenv("XDG_DATA_HOME", folder_->path().toUtf8());
    applyTheme(*qApp, Theme{});
    window_.reset();
    session_ = std::make_unique<Session>(test::smallLibrary());
    session_->begin(test::hall(), {});
    window_ = std::make_unique<MainWindow>(*session_);
    window_->show();
    window_->showDesign();
    paths_ = {written("racks.csv", "tag,x_mm,y_mm,hall\nA01,0,0,Hall 1\nA02,600,0,Hall 1\nA02,1200,0,Hall 1\n"),
              written("tray.yaml", "manufacturer: Example\nmodel: Tray\nu_height: 1\nis_powered: false\n"),
              written("dev.csv", "DataCenterID,Cabinet,Position,Label,Height,Manufacturer,Model\nD,A01,3,tray-01,1,Example,Tray\n")};
}

void ImportDialogTest::nothingChangesUntilApply()
{
    const std::string before = contentHash(session_->layout());
    withDialog([&](ImportDialog &dialog) {
        QCOMPARE(contentHash(session_->layout()), before);
        QCOMPARE(dialog.import().racks.size(), std::size_t(2));
        QVERIFY(dialog.import().count(Fate::Skipped) >= 1);
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    window_->importFiles(paths_);
    QCOMPARE(contentHash(session_->layout()), before);
    QCOMPARE(session_->history()->count(), 0);
}

void ImportDialogTest::applyIsOneStepWithTheValuesThatWereGiven()
{
    const std::string before = contentHash(session_->layout());
    withDialog([](ImportDialog &dialog) {
        QLineEdit *field = nullptr;
        for (QLineEdit *each : dialog.findChildren<QLineEdit *>())
            if (each->accessibleName().contains("Tray"))
                field = each;
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, "6.5 kW");
        QTest::keyClick(field, Qt::Key_Tab);
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text() == "Apply")
                QTest::mouseClick(button, Qt::LeftButton);
    });
    window_->importFiles(paths_);
    QCOMPARE(session_->history()->count(), 1);
    QCOMPARE(session_->layout().all<Item>().size(), std::size_t(3));
    bool given = false;
    for (const auto &part : session_->layout().all<Part>())
        if (const Given *power = part->figure(key::peakPower))
            given = given || (power->value == 6500 && power->grade == Grade::User);
    QVERIFY(given);
    session_->history()->undo();
    QCOMPARE(contentHash(session_->layout()), before);
}

GRIDHALL_TEST(ImportDialogTest)
#include "import_dialog_test.moc"
