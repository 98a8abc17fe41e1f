// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/explain.h"

#include <QPoint>
#include <QString>

class QVBoxLayout;
class QWidget;

namespace gridhall {

/// Opens a small window that says how a figure came about: formula, inputs with value, source and grade. An input that
/// was computed itself can be followed.
void showExplanation(const SnapshotPtr &snapshot, const FigureKey &key, const QString &title, const QPoint &at, QWidget *owner);

/// The same as rows of a panel: formula, inputs, source. `follow` says whether inputs can be clicked.
void writeExplanation(QVBoxLayout &into, const Figure &figure);

} // namespace gridhall
