// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/delivery_task.h"

#include "core/delivery/sheets.h"
#include "core/exchange/workbook.h"
#include "core/layout/operations.h"
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QStandardPaths>

namespace gridhall {

namespace {

struct DeliveryTr {
    Q_DECLARE_TR_FUNCTIONS(DeliveryTask)
};

constexpr double secondsOfYear = 8760 * 3600.0;
constexpr qint64 mostLogoBytes = 4 << 20;

} // namespace

void exportBill(Desk &desk)
{
    const SnapshotPtr snapshot = desk.session.snapshot();
    if (!snapshot)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = QFileDialog::getSaveFileName(&desk.window, DeliveryTr::tr("Export bill of materials"),
                                                folder + "/" + desk.session.title() + ".xlsx", DeliveryTr::tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".xlsx", Qt::CaseInsensitive))
        path += ".xlsx";
    const Layout &layout = snapshot->layout;
    const Census census(layout, snapshot->index.get());
    const MaterialBill bill = billOf(census);
    const auto programme = programmeOf(census, snapshot->loads);
    if (!programme)
        return desk.window.showProblem(programme.problem());
    const std::string &currency = layout.delivery().currency;
    const auto written = writeWorkbook(
        {summarySheet(layout, bill, *programme, snapshot->kpis.tokens_per_s * secondsOfYear), billSheet(bill, currency),
         transportSheet(*programme), scheduleSheet(*programme), requestSheet(bill, currency)},
        [](const Text &text) { return spoken(text).toStdString(); }, saveDate_s(), path.toStdString());
    if (!written)
        return desk.window.showProblem(written.problem());
    desk.window.showNotice(DeliveryTr::tr("Workbook written: %1").arg(path));
}

void chooseLogo(Desk &desk)
{
    const QString path =
        QFileDialog::getOpenFileName(&desk.window, DeliveryTr::tr("Customer's logo"), {}, DeliveryTr::tr("Pictures (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const bool readable = file.open(QIODevice::ReadOnly) && file.size() <= mostLogoBytes;
    const QByteArray bytes = readable ? file.readAll() : QByteArray();
    if (QImage::fromData(bytes).isNull())
        return desk.window.showProblem(
            Problem(translatable("DeliveryTask", "%1 is not a picture that Gridhall can show."), {path.toStdString()}));
    Site site = desk.session.layout().site();
    site.logo = desk.session.keepBlob(bytes.toStdString());
    if (const auto edit = changed(desk.session.layout(), site))
        desk.session.perform(DeliveryTr::tr("Choose logo"), *edit);
}

} // namespace gridhall
