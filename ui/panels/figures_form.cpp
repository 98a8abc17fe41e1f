// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figures_form.h"

#include "core/air/air_figures.h"
#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/liquid/coolant_figures.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/render/units.h"
#include "ui/session/session.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <map>

namespace gridhall {

namespace {

/// What a pipe or hose may be given though its part does not state it: a balancing valve.
bool isValveFigure(std::string_view key) { return key == key::valveFlow || key == key::valveOpening; }

bool carriesCoolant(const Layout &layout, Id id)
{
    const auto run = layout.find<Run>(id);
    const auto part = run ? partOf(layout, *run) : nullptr;
    return part && (part->role == Role::Pipe || part->role == Role::Hose);
}

/// Of an item or a run, its own before its part's; of a space, its own.
const Given *figureAt(const Layout &layout, Id id, const char *key)
{
    if (const auto space = layout.find<Space>(id)) {
        const auto at = std::ranges::find(space->figures, std::string_view(key), &Given::key);
        return at == space->figures.end() ? nullptr : &*at;
    }
    if (const auto item = layout.find<Item>(id))
        return figureOf(layout, *item, key);
    const auto run = layout.find<Run>(id);
    return run ? figureOf(layout, *run, key) : nullptr;
}

/// What may be stated though nobody did yet, by key, with what is assumed until then.
std::map<std::string_view, double> assumedFigures(const Layout &layout, Id id)
{
    std::map<std::string_view, double> found;
    for (const AirFigure &figure : airFigures(layout, id))
        found.emplace(figure.key, figure.assumed);
    for (const CoolantFigure &figure : coolantFigures(layout, id))
        found.emplace(figure.key, figure.assumed);
    return found;
}

Kept<Part> partAt(const Layout &layout, Id id)
{
    if (const auto item = layout.find<Item>(id))
        return partOf(layout, *item);
    const auto run = layout.find<Run>(id);
    return run ? partOf(layout, *run) : nullptr;
}

} // namespace

FiguresForm::FiguresForm(Session &session, Id item, std::function<void(const Problem &)> refuse, QWidget *parent)
    : QWidget(parent), session_(session), item_(item), refuse_(std::move(refuse))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    const bool valved = carriesCoolant(session.layout(), item);
    const auto assumptions = assumedFigures(session.layout(), item);
    for (const KeyCard &card : allKeys()) {
        const auto assumed = assumptions.find(card.key);
        if (!figureAt(session.layout(), item, card.key) && !(valved && isValveFigure(card.key)) && assumed == assumptions.end())
            continue;
        const QString name = spoken(card.label);
        auto *field = new AmountField(name, card.dimension);
        field->setRange(card.min, card.max);
        field->allowBlank(true);
        field->setFixedWidth(editorWidth(0));
        auto *caption = label(name, "secondary");
        caption->setBuddy(field);
        caption->setWordWrap(true);
        caption->setMinimumWidth(60);
        const int line = static_cast<int>(fields_.size());
        grid->addWidget(caption, line, 0);
        grid->addWidget(field, line, 1);
        connect(field, &AmountField::entered, this,
                [this, key = std::string(card.key)](std::optional<double> value) { write(key, value); });
        if (assumed != assumptions.end()) {
            const QString unit = QString::fromUtf8(usualUnit(card.dimension).symbol); // which the field shows
            field->setPlaceholderText(assumed->second > 0 ? shownIn(Amount(assumed->second, card.dimension), unit).value : tr("none"));
            field->setToolTip(tr("Assumed until it is stated."));
        }
        fields_.emplace_back(card.key, field);
    }
    refresh();
}

void FiguresForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (const auto &[key, field] : fields_)
        field->setFixedWidth(editorWidth(width()));
}

void FiguresForm::refresh()
{
    const auto part = partAt(session_.layout(), item_);
    for (const auto &[key, field] : fields_) {
        const Given *given = figureAt(session_.layout(), item_, key.c_str());
        field->setAmount(given ? std::optional(given->value) : std::nullopt);
        if (!given || field->isBad())
            continue;
        const QString source = QString::fromStdString(given->source);
        const bool own = !part || given != part->figure(key);
        QFont font = fontOf(own ? Type::Strong : Type::Body);
        field->setFont(font);
        const QString grade = nameOf(given->grade);
        field->setToolTip((own ? part ? tr("Own figure. Empty the field to go back to the part's.\n%1")
                                      : tr("Stated. Empty the field to go back to what is assumed.\n%1")
                               : QStringLiteral("%1"))
                              .arg(source.isEmpty() ? grade : grade + ", " + source));
    }
}

void FiguresForm::write(const std::string &key, std::optional<double> value)
{
    const auto given = value ? std::optional(Given{key, *value, Grade::User, {}}) : std::nullopt;
    const Result<Edit> edit = figureSet(session_.layout(), item_, key, given);
    if (!edit) {
        refuse_(edit.problem());
        return;
    }
    const KeyCard *card = keyCard(key);
    session_.perform(card ? spoken(card->label) : tr("Figure"), *edit);
    refresh();
}

} // namespace gridhall
