// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pipe_limits.h"

#include "core/layout/operations.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"
#include "ui/render/theme.h"

#include <QFormLayout>

namespace gridhall {

PipeLimits::PipeLimits(const Criteria &criteria, QWidget *parent) : QWidget(parent), criteria_(criteria)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignLeft);
    const QString velocity = tr("Velocity, highest"), gradient = tr("Pressure per metre, highest");
    form->addRow(velocity, field(velocity, Dimension::Velocity, &Criteria::coolantVelocity_m_per_s, 0.1, 20));
    AmountField *pressure = field(gradient, Dimension::Pressure, &Criteria::coolantGradient_pa_per_m, 1, 1e5);
    form->addRow(gradient, pressure);
    auto *source = label(tr("Planning values against noise, erosion and pumping, from the criteria of this design; a change here is kept "
                            "there. Hoses, being short, may drop twice as much per metre."),
                         "secondary");
    source->setWordWrap(true);
    form->addRow(source);
}

AmountField *PipeLimits::field(const QString &name, Dimension dimension, double Criteria::*value, double least, double most)
{
    auto *made = new AmountField(name, dimension);
    if (dimension == Dimension::Pressure)
        made->setUnit(QStringLiteral("Pa"));
    made->setRange(least, most);
    made->setAmount(criteria_.*value);
    made->setFixedWidth(150);
    connect(made, &AmountField::entered, this, [this, value](std::optional<double> now) {
        if (!now)
            return;
        criteria_.*value = *now;
        emit changed();
    });
    return made;
}

Edit PipeLimits::editFor(const Layout &layout) const
{
    Criteria now = layout.criteria();
    now.coolantVelocity_m_per_s = criteria_.coolantVelocity_m_per_s;
    now.coolantGradient_pa_per_m = criteria_.coolantGradient_pa_per_m;
    if (now == layout.criteria())
        return {};
    const auto edit = gridhall::changed(layout, now);
    return edit ? *edit : Edit();
}

} // namespace gridhall
