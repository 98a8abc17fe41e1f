// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace gridhall::test {

/// A source file as the walls see it: its path from the top of the tree, and its text.
struct Source {
    QString path, text;
};

/// The table of doors: what each room may look into, besides itself: rooms, or one header of a room. A room that is not
/// listed may look into nothing. Checks judge a snapshot, so they see that one header of the study that runs them;
/// exchange opens a project in either form, so it sees storage.
const QMap<QString, QStringList> &doors();

/// "core/layout" of "core/layout/edit.h"; empty outside app, core and ui.
QString roomOf(const QString &path);

/// One sentence for each wall that the file breaks; empty if it keeps to the house rules.
QStringList brokenWalls(const Source &source);

/// The .cpp files that include Boost.Geometry, which costs seconds a file: at most two may.
QStringList geometryUsers(const QList<Source> &sources);

/// The files of the program that can reach another machine: by their includes, their libraries, or a browser they open
/// with anything but a local file.
QStringList networkUsers(const QList<Source> &sources);

/// Every file of the tree that holds code or says how to build it.
QList<Source> sourcesOf(const QString &top);

} // namespace gridhall::test
