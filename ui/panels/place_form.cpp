// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/place_form.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"
#include "ui/session/session.h"

#include <QGridLayout>
#include <QLabel>

#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr double radians = std::numbers::pi / 180e3; ///< Per millidegree.
constexpr int perLine = 2;

/// A rectangle of these sides with its lower left corner where it was.
Polygon resized(const Polygon &outline, double width, double depth)
{
    const Box box = boxOf(outline);
    return Box{box.min, {box.min.x + tenthsOf(width), box.min.y + tenthsOf(depth)}}.corners();
}

bool isRectangle(const Polygon &outline)
{
    const Box box = boxOf(outline);
    return outline.size() == 4 && std::abs(areaM2(outline) - metresOf(box.width()) * metresOf(box.height())) < 1e-6;
}

} // namespace

PlaceForm::PlaceForm(Session &session, Id id, std::function<void(const Problem &)> refuse, QWidget *parent)
    : QWidget(parent), session_(session), id_(id), refuse_(std::move(refuse))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    if (session.layout().find<Space>(id)) {
        addSpace();
    } else if (const auto item = session.layout().find<Item>(id)) {
        if (std::holds_alternative<InRack>(item->place))
            addRack();
        else if (std::holds_alternative<OnRun>(item->place))
            addRun();
        else
            addFloor();
    }
    refresh();
}

void PlaceForm::refresh()
{
    if (!session_.layout().entity(id_))
        return;
    for (const auto &[field, read] : fields_)
        field->setAmount(read());
}

AmountField *PlaceForm::add(const QString &name, Dimension dimension, const QString &unit, double min, double max,
                            std::function<double()> read, Setter write)
{
    auto *field = new AmountField(name, dimension);
    field->setUnit(unit);
    field->setRange(min, max);
    auto *grid = static_cast<QGridLayout *>(layout());
    const int at = static_cast<int>(fields_.size());
    auto *caption = label(name, "small");
    caption->setBuddy(field);
    grid->addWidget(caption, at / perLine * 2, at % perLine);
    grid->addWidget(field, at / perLine * 2 + 1, at % perLine);
    grid->setColumnStretch(at % perLine, 1);
    connect(field, &AmountField::entered, this, [this, write](std::optional<double> si) {
        if (si && session_.layout().entity(id_))
            write(*si);
        refresh();
    });
    fields_.emplace_back(field, std::move(read));
    return field;
}

Point PlaceForm::sitePoint() const { return sitePose(session_.layout(), id_).at; }

Point PlaceForm::towardsParent(Point site) const
{
    const auto entity = session_.layout().entity(id_);
    return sitePose(session_.layout(), parentOf(*entity)).mapBack(site);
}

void PlaceForm::write(const QString &label, const Place &place)
{
    const Result<Edit> edit = movedTo(session_.layout(), id_, place);
    if (edit)
        session_.perform(label, *edit);
    else
        refuse_(edit.problem());
}

void PlaceForm::writeSpace(const QString &label, const Space &after)
{
    const Result<Edit> edit = changed(session_.layout(), after);
    if (edit)
        session_.perform(label, *edit);
    else
        refuse_(edit.problem());
}

void PlaceForm::addFloor()
{
    const auto place = [this] { return std::get<OnFloor>(session_.layout().find<Item>(id_)->place); };
    const auto set = [this, place](auto change) {
        OnFloor after = place();
        change(after);
        write(tr("Move"), after);
    };
    add(
        tr("X"), Dimension::Length, drawingUnit(), -1e5, 1e5, [this] { return metresOf(sitePoint().x); },
        [this, set](double metres) { set([&](OnFloor &p) {
                                         p.pose.at = towardsParent({tenthsOf(metres), sitePoint().y});
                                     }); });
    add(
        tr("Y"), Dimension::Length, drawingUnit(), -1e5, 1e5, [this] { return metresOf(sitePoint().y); },
        [this, set](double metres) { set([&](OnFloor &p) {
                                         p.pose.at = towardsParent({sitePoint().x, tenthsOf(metres)});
                                     }); });
    add(
        tr("Elevation"), Dimension::Length, drawingUnit(), -100, 1000, [place] { return metresOf(place().z); },
        [set](double metres) { set([&](OnFloor &p) { p.z = tenthsOf(metres); }); });
    add(
        tr("Angle"), Dimension::Angle, "°", -100, 100, [place] { return place().pose.angle * radians; },
        [set](double angle) { set([&](OnFloor &p) { p.pose.angle = normalised(std::llround(angle / radians)); }); });
}

void PlaceForm::addSpace()
{
    const auto space = [this] { return *session_.layout().find<Space>(id_); };
    const auto corner = [this, space] { return boxOf(siteOutline(session_.layout(), space())).min; };
    const auto shift = [this, corner](Point to) { session_.perform(tr("Move"), moved(session_.layout(), {id_}, to - corner())); };
    add(
        tr("X"), Dimension::Length, drawingUnit(), -1e5, 1e5, [corner] { return metresOf(corner().x); },
        [corner, shift](double metres) {
            shift({tenthsOf(metres), corner().y});
        });
    add(
        tr("Y"), Dimension::Length, drawingUnit(), -1e5, 1e5, [corner] { return metresOf(corner().y); },
        [corner, shift](double metres) {
            shift({corner().x, tenthsOf(metres)});
        });
    if (!isRectangle(space().outline))
        return;
    const auto side = [space](bool wide) {
        const Box box = boxOf(space().outline);
        return metresOf(wide ? box.width() : box.height());
    };
    add(
        tr("Width"), Dimension::Length, drawingUnit(), 0.05, 5000, [side] { return side(true); },
        [this, space, side](double metres) {
            Space after = space();
            after.outline = resized(after.outline, metres, side(false));
            writeSpace(tr("Width"), after);
        });
    add(
        tr("Depth"), Dimension::Length, drawingUnit(), 0.05, 5000, [side] { return side(false); },
        [this, space, side](double metres) {
            Space after = space();
            after.outline = resized(after.outline, side(true), metres);
            writeSpace(tr("Depth"), after);
        });
}

void PlaceForm::addRack()
{
    const auto place = [this] { return std::get<InRack>(session_.layout().find<Item>(id_)->place); };
    const auto set = [this, place](double unit) {
        InRack after = place();
        after.unit = static_cast<std::int32_t>(std::lround(unit));
        write(tr("Move"), after);
    };
    add(
        tr("Lowest unit"), Dimension::Count, {}, 1, 100, [place] { return place().unit; }, set)
        ->setWhole();
}

void PlaceForm::addRun()
{
    add(
        tr("Along the run"), Dimension::Length, drawingUnit(), 0, 1e5,
        [this] { return metresOf(std::get<OnRun>(session_.layout().find<Item>(id_)->place).distance); },
        [this](double metres) {
            auto place = std::get<OnRun>(session_.layout().find<Item>(id_)->place);
            place.distance = tenthsOf(metres);
            write(tr("Move"), place);
        });
}

} // namespace gridhall
