// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figures_form.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "ui/panels/amount_field.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QGridLayout>
#include <QLabel>

namespace gridhall {

FiguresForm::FiguresForm(Session &session, Id item, std::function<void(const Problem &)> refuse, QWidget *parent)
    : QWidget(parent), session_(session), item_(item), refuse_(std::move(refuse))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    const auto entity = session.layout().find<Item>(item);
    if (!entity)
        return;
    for (const KeyCard &card : allKeys()) {
        if (!figureOf(session.layout(), *entity, card.key))
            continue;
        const QString name = spoken(card.label);
        auto *field = new AmountField(name, card.dimension);
        field->setRange(card.min, card.max);
        field->allowBlank(true);
        field->setFixedWidth(132);
        auto *caption = label(name, "secondary");
        caption->setBuddy(field);
        const int line = static_cast<int>(fields_.size());
        grid->addWidget(caption, line, 0);
        grid->addWidget(field, line, 1);
        connect(field, &AmountField::entered, this,
                [this, key = std::string(card.key)](std::optional<double> value) { write(key, value); });
        fields_.emplace_back(card.key, field);
    }
    refresh();
}

void FiguresForm::refresh()
{
    const auto entity = session_.layout().find<Item>(item_);
    if (!entity)
        return;
    const auto part = partOf(session_.layout(), *entity);
    for (const auto &[key, field] : fields_) {
        const Given *given = figureOf(session_.layout(), *entity, key);
        field->setAmount(given ? std::optional(given->value) : std::nullopt);
        if (!given || field->isBad())
            continue;
        const QString source = QString::fromStdString(given->source);
        const bool own = !part || given != part->figure(key);
        QFont font = fontOf(own ? Type::Strong : Type::Body);
        field->setFont(font);
        const QString grade = nameOf(given->grade);
        field->setToolTip((own ? tr("Own figure. Empty the field to go back to the part's.\n%1") : QStringLiteral("%1"))
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
