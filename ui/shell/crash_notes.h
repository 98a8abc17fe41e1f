// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace gridhall {

/// From now on a crash leaves a note in the state folder: the signal, the version, where the program was. Nothing is
/// sent anywhere.
void keepCrashNotes();

struct CrashNote {
    QString path;
    QDateTime at;
};

/// The newest note that nobody has been told of. Asking again answers nothing. Old notes are swept away.
std::optional<CrashNote> untoldCrash();

} // namespace gridhall
