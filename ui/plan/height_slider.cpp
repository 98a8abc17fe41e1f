// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/height_slider.h"

#include "core/base/text.h"
#include "ui/render/text.h"

#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {
constexpr int stepsPerMetre = 10;
}

HeightSlider::HeightSlider(QWidget *parent) : QFrame(parent), slider_(new QSlider(Qt::Vertical)), label_(new QLabel)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setToolTip(tr("Height above the floor at which the air is shown"));
    slider_->setRange(1, 3 * stepsPerMetre);
    slider_->setPageStep(5);
    slider_->setAccessibleName(tr("Height of the air shown"));
    label_->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 8, 6, 6);
    column->addWidget(slider_, 1, Qt::AlignHCenter);
    column->addWidget(label_);
    setFixedSize(80, 190);
    connect(slider_, &QSlider::valueChanged, this, [this] {
        say();
        emit moved(height_m());
    });
    say();
}

void HeightSlider::setHeight(double metres)
{
    slider_->setValue(static_cast<int>(std::lround(metres * stepsPerMetre)));
}

double HeightSlider::height_m() const { return double(slider_->value()) / stepsPerMetre; }

void HeightSlider::setHighest(double metres)
{
    slider_->setMaximum(std::max(2, static_cast<int>(std::floor(metres * stepsPerMetre))));
}

void HeightSlider::say() { label_->setText(spoken(Amount(height_m(), Dimension::Length))); }

} // namespace gridhall
