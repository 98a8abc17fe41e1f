// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"

#include <QByteArray>
#include <QString>

/// A piece of a design as bytes on the system clipboard, so that it can be pasted into another window.
namespace gridhall {

QString clipMime();
QByteArray clipBytes(const Clip &clip);
/// Refuses what is not a clip of this or an older Gridhall.
Result<Clip> clipFrom(const QByteArray &bytes);
/// The middle of the clip's roots in their parent's frame: pasting moves it to the pointer.
Point clipCentre(const Clip &clip);

} // namespace gridhall
