// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/doors.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace gridhall::test {

namespace {

const QStringList engines{"core/power", "core/liquid", "core/air", "core/plant"};
const QStringList ground{"core/base", "core/layout", "core/catalog"};
const QStringList judged = ground + engines + QStringList{"core/energy", "core/delivery"};
const QStringList reported = judged + QStringList{"core/checks", "core/study"};
const QStringList composing = reported + QStringList{"core/compose"};
const QStringList core = composing + QStringList{"core/storage", "core/exchange", "core/report"};
const QStringList windows{"ui/render", "ui/session", "ui/plan", "ui/diagrams", "ui/panels", "ui/space"};
const QStringList desk = core + QStringList{"ui/render", "ui/session"};

constexpr int longestFile = 400;
constexpr const char *licence = "SPDX-License-Identifier: GPL-3.0-or-later";

bool isCode(const QString &path) { return path.endsWith(".h") || path.endsWith(".cpp"); }

QStringList includesOf(const QString &text)
{
    static const QRegularExpression pattern("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]", QRegularExpression::MultilineOption);
    QStringList found;
    for (auto at = pattern.globalMatch(text); at.hasNext();)
        found << at.next().captured(1);
    return found;
}

bool isQt(const QString &included)
{
    static const QRegularExpression pattern("^(Q[A-Z]|Qt|q[a-z]+\\.h$)");
    return pattern.match(included).hasMatch();
}

QStringList lockedDoors(const Source &source)
{
    QStringList broken;
    const QString room = roomOf(source.path);
    for (const QString &included : includesOf(source.text)) {
        const QString other = roomOf(included);
        const QStringList &open = doors().value(room);
        if (!other.isEmpty() && other != room && !open.contains(other) && !open.contains(included))
            broken << QString("%1 includes %2, but %3 may not look into %4").arg(source.path, included, room, other);
        if (room.startsWith("core/") && isQt(included))
            broken << QString("%1 includes %2, but core knows no Qt").arg(source.path, included);
        if (included.startsWith("tests/"))
            broken << QString("%1 includes %2, but the program does not know its tests").arg(source.path, included);
    }
    return broken;
}

} // namespace

const QMap<QString, QStringList> &doors()
{
    static const QMap<QString, QStringList> table{
        {"core/base", {}},
        {"core/layout", {"core/base"}},
        {"core/catalog", {"core/base", "core/layout"}},
        {"core/power", ground},
        {"core/liquid", ground},
        {"core/air", ground},
        {"core/plant", ground},
        {"core/energy", ground + engines},
        {"core/delivery", ground},
        {"core/checks", judged + QStringList{"core/study/snapshot.h"}},
        {"core/study", judged + QStringList{"core/checks"}},
        {"core/compose", reported},
        {"core/storage", {"core/base", "core/layout"}},
        {"core/exchange", ground + QStringList{"core/storage", "core/power", "core/liquid", "core/delivery", "core/compose/brief.h",
                                               "core/energy/weather_year.h", "core/air/room_field.h"}},
        {"core/report", reported},
        {"ui/render", core},
        {"ui/session", core},
        {"ui/plan", desk},
        {"ui/diagrams", desk},
        {"ui/panels", desk},
        {"ui/space", desk},
        {"ui/shell", core + windows},
        {"app/desktop", windows + QStringList{"ui/shell"}},
        {"app/cli", core + QStringList{"ui/render"}},
        {"app/samples", core},
    };
    return table;
}

QString roomOf(const QString &path)
{
    const QStringList parts = path.split('/');
    const bool isRoom = parts.size() > 2 && QStringList{"app", "core", "ui"}.contains(parts[0]);
    return isRoom ? parts[0] + '/' + parts[1] : QString();
}

QStringList brokenWalls(const Source &source)
{
    QStringList broken;
    if (!source.text.left(200).contains(licence))
        broken << QString("%1 does not state its licence").arg(source.path);
    const QString room = roomOf(source.path);
    if (!isCode(source.path) || room.isEmpty())
        return broken;
    if (!doors().contains(room))
        broken << QString("%1 stands in %2, a room that DESIGN does not have").arg(source.path, room);
    const auto lines = source.text.count('\n');
    if (!room.startsWith("app/") && lines > longestFile)
        broken << QString("%1 has %2 lines, more than %3").arg(source.path).arg(lines).arg(longestFile);
    return broken + lockedDoors(source);
}

QStringList geometryUsers(const QList<Source> &sources)
{
    QStringList users;
    for (const Source &source : sources) {
        for (const QString &included : includesOf(source.text)) {
            if (included.startsWith("boost/geometry") && !users.contains(source.path))
                users << source.path;
        }
    }
    return users;
}

QStringList networkUsers(const QList<Source> &sources)
{
    static const QRegularExpression header(
        "^(QtNetwork|QNetwork|QTcp|QUdp|QSsl|QLocalSocket|QWebSocket|QtWeb|sys/socket|netdb|netinet|arpa/|curl|boost/asio)"),
        word("openUrl\\((?!QUrl::fromLocalFile\\()|Qt6::(Network|WebSockets|WebEngine)|\\bsystem\\(\"");
    QStringList users;
    for (const Source &source : sources) {
        if (source.path.startsWith("tests/"))
            continue;
        const QStringList included = includesOf(source.text);
        const bool includes =
            std::any_of(included.begin(), included.end(), [](const QString &one) { return header.match(one).hasMatch(); });
        if (includes || word.match(source.text).hasMatch())
            users << source.path;
    }
    return users;
}

QList<Source> sourcesOf(const QString &top)
{
    QList<Source> sources;
    for (const QString folder : {"app", "core", "ui", "tests", "resources"}) {
        const QStringList kinds{"*.h", "*.cpp", "*.py", "*.sh", "CMakeLists.txt", "*.cmake"};
        for (QDirIterator at(top + '/' + folder, kinds, QDir::Files, QDirIterator::Subdirectories); at.hasNext();) {
            QFile file(at.next());
            if (file.open(QIODevice::ReadOnly))
                sources << Source{QDir(top).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())};
        }
    }
    for (const QString name : {"CMakeLists.txt", "dev", ".ci/run"}) {
        QFile file(top + '/' + name);
        if (file.open(QIODevice::ReadOnly))
            sources << Source{name, QString::fromUtf8(file.readAll())};
    }
    return sources;
}

} // namespace gridhall::test
