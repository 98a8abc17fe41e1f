// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/arranging.h"

#include "core/layout/frames.h"
#include "ui/render/amount_field.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/counted.h"
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/clip_text.h"
#include "ui/shell/main_window.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QMimeData>

#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

struct Arranging {
    Q_DECLARE_TR_FUNCTIONS(Arranging)
};

/// Does what was answered and selects what it made, or says why not.
void carryOut(Desk &desk, const QString &label, const Result<Placed> &answer)
{
    if (!answer) {
        desk.window.showProblem(answer.problem());
        return;
    }
    desk.session.perform(label, answer->edit);
    desk.session.select(answer->ids);
}

} // namespace

Box boundsOf(const Layout &layout, const std::vector<Id> &ids)
{
    Box all;
    const auto add = [&all](const Polygon &shape) {
        if (shape.empty())
            return;
        const Box box = boxOf(shape);
        all = all.isEmpty() ? box : all.united(box);
    };
    for (const Id id : ids) {
        if (const auto item = layout.find<Item>(id))
            add(siteFootprint(layout, *item));
        else if (const auto space = layout.find<Space>(id))
            add(siteOutline(layout, *space));
        else if (const auto run = layout.find<Run>(id))
            add(sitePath(layout, *run));
    }
    return all;
}

bool hasSelection(const Desk &desk) { return !desk.session.selection().empty(); }

bool hasSeveral(const Desk &desk) { return desk.session.selection().size() > 1; }

bool canEdit(const Desk &desk) { return hasSelection(desk); }

void deleteSelection(Desk &desk)
{
    const auto count = static_cast<int>(desk.session.selection().size());
    const Edit edit = removed(desk.session.layout(), desk.session.selection());
    desk.session.select({});
    desk.session.perform(counted(count, Arranging::tr("Delete 1 object"), Arranging::tr("Delete %1 objects")), edit);
}

void copySelection(Desk &desk)
{
    const Clip clip = copied(desk.session.layout(), desk.session.selection());
    if (clip.entities.empty())
        return;
    auto *mime = new QMimeData;
    mime->setData(clipMime(), clipBytes(clip));
    QGuiApplication::clipboard()->setMimeData(mime);
    if (clip.lost > 0)
        desk.window.showNotice(counted(clip.lost, Arranging::tr("Copied. One connection leads out of the selection and stays behind."),
                                       Arranging::tr("Copied. %1 connections lead out of the selection and stay behind.")));
}

void cutSelection(Desk &desk)
{
    copySelection(desk);
    deleteSelection(desk);
}

void pasteClipboard(Desk &desk)
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !mime->hasFormat(clipMime())) {
        desk.window.showNotice(Arranging::tr("There is nothing to paste. Copy objects in this or another design first."));
        return;
    }
    const Result<Clip> clip = clipFrom(mime->data(clipMime()));
    if (!clip) {
        desk.window.showProblem(clip.problem());
        return;
    }
    const Point centre = desk.plan.viewCentre();
    const Point place = desk.plan.rect().contains(desk.plan.mapFromGlobal(QCursor::pos())) ? desk.plan.cursorPlace() : centre;
    carryOut(desk, Arranging::tr("Paste"), pasted(desk.session.layout(), *clip, desk.plan.spaceAt(place), place - clipCentre(*clip)));
}

void duplicateSelection(Desk &desk)
{
    const Box box = boundsOf(desk.session.layout(), desk.session.selection());
    const Point by{box.isEmpty() ? fromMm(1000) : box.width(), 0};
    carryOut(desk, Arranging::tr("Duplicate"), duplicated(desk.session.layout(), desk.session.selection(), by));
}

void selectEverything(Desk &desk)
{
    const Layout &layout = desk.session.layout();
    std::vector<Id> ids;
    const auto take = [&](Id id, Id module) {
        if (!module && desk.session.isVisible(id) && !desk.session.isLocked(id))
            ids.push_back(id);
    };
    for (const auto &item : layout.all<Item>())
        take(item->id, item->module);
    for (const auto &run : layout.all<Run>())
        take(run->id, run->module);
    for (const auto &space : layout.all<Space>())
        take(space->id, space->module);
    desk.session.select(std::move(ids));
}

void selectAlike(Desk &desk)
{
    const Layout &layout = desk.session.layout();
    const auto key = desk.session.selection().empty() ? nullptr : layout.find<Item>(desk.session.selection().back());
    if (!key)
        return;
    std::vector<Id> ids;
    for (const auto &item : layout.all<Item>())
        if (item->part == key->part && item->id != key->id)
            ids.push_back(item->id);
    ids.push_back(key->id);
    desk.session.select(std::move(ids));
}

void rotateSelection(Desk &desk, Millidegrees by)
{
    const Layout &layout = desk.session.layout();
    const Box box = boundsOf(layout, desk.session.selection());
    if (!box.isEmpty())
        desk.session.perform(Arranging::tr("Rotate"), rotated(layout, desk.session.selection(), box.centre(), by));
}

void mirrorSelection(Desk &desk)
{
    const Layout &layout = desk.session.layout();
    const Box box = boundsOf(layout, desk.session.selection());
    if (!box.isEmpty())
        desk.session.perform(Arranging::tr("Mirror"), mirrored(layout, desk.session.selection(), box.centre().x));
}

void nudgeSelection(Desk &desk, Point by)
{
    desk.session.perform(Arranging::tr("Move"), moved(desk.session.layout(), desk.session.selection(), by));
}

void alignSelection(Desk &desk, Align how)
{
    const auto &ids = desk.session.selection();
    desk.session.perform(Arranging::tr("Align"), aligned(desk.session.layout(), ids, how, ids.back()));
}

void rotateByAngle(Desk &desk)
{
    constexpr double radians = std::numbers::pi / 180e3; // per millidegree
    QDialog dialog(&desk.window);
    dialog.setWindowTitle(Arranging::tr("Rotate"));
    auto *form = new QFormLayout(&dialog);
    form->setContentsMargins(20, 16, 20, 16);
    auto *angle = new AmountField(Arranging::tr("Angle, counter-clockwise"), Dimension::Angle);
    angle->setUnit(QStringLiteral("°"));
    angle->setRange(-2 * std::numbers::pi, 2 * std::numbers::pi);
    angle->setAmount(45'000 * radians);
    angle->selectAll();
    form->addRow(angle->accessibleName(), angle);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, [&dialog] {
        if (settleFields(dialog))
            dialog.accept();
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(buttons);
    if (dialog.exec() == QDialog::Accepted)
        rotateSelection(desk, static_cast<Millidegrees>(std::lround(angle->amount().value_or(0) / radians)));
}

void distributeSelection(Desk &desk, bool alongX, bool byCentres)
{
    desk.session.perform(Arranging::tr("Distribute"), distributed(desk.session.layout(), desk.session.selection(), alongX, byCentres));
}

void lockSelection(Desk &desk, bool locked)
{
    const Layout &layout = desk.session.layout();
    Edit edit;
    const auto set = [&edit, locked](const auto &kept) {
        auto after = *kept;
        after.locked = locked;
        edit.replace(kept, after);
    };
    for (const Id id : desk.session.selection()) {
        if (const auto item = layout.find<Item>(id))
            set(item);
        else if (const auto run = layout.find<Run>(id))
            set(run);
        else if (const auto space = layout.find<Space>(id))
            set(space);
    }
    desk.session.perform(locked ? Arranging::tr("Lock") : Arranging::tr("Unlock"), edit);
}

} // namespace gridhall
