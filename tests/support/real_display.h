// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include <functional>
#include <memory>
#include <vector>

#include <signal.h>
#include <sys/prctl.h>

namespace gridhall::test {

/// Presses and moves on the display that this process belongs to; false if xdotool is not there.
inline bool byHand(const QStringList &words) { return QProcess::execute(QStringLiteral("xdotool"), words) == 0; }

/// An X server of the test's own with a window manager, for what the offscreen platform cannot do: drags with the
/// pointer of the system, and programs that are driven from outside.
class RealDisplay {
public:
    explicit RealDisplay(QString folder) : folder_(std::move(folder)) {}

    ~RealDisplay()
    {
        for (QProcess *each : {&manager_, &server_}) {
            each->kill();
            each->waitForFinished();
        }
    }
    RealDisplay(const RealDisplay &) = delete;
    RealDisplay &operator=(const RealDisplay &) = delete;

    /// Empty once it is up, else what is missing.
    QString start(QSize size = {1280, 800})
    {
        own(server_);
        server_.start(QStringLiteral("Xvfb"), {"-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0",
                                               QString("%1x%2x24").arg(size.width()).arg(size.height())});
        if (!server_.waitForStarted() || !server_.waitForReadyRead(20'000))
            return "Xvfb does not start: install the packages of [test] in .dev-packages";
        display_ = ":" + QString::fromLatin1(server_.readLine()).trimmed();
        own(manager_);
        manager_.setProcessEnvironment(surroundings());
        manager_.start(QStringLiteral("openbox"), QStringList());
        const bool managed = manager_.waitForStarted() && QTest::qWaitFor([this] { return hand({"get_num_desktops"}); }, 20'000);
        return managed ? QString() : "openbox or xdotool does not start: install the packages of [test] in .dev-packages";
    }

    /// English, and with settings and state in the test's folder.
    QProcessEnvironment surroundings() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert("DISPLAY", display_);
        all.insert("QT_QPA_PLATFORM", "xcb");
        all.insert("LC_ALL", "C.UTF-8");
        for (const char *place : {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"})
            all.insert(place, folder_);
        return all;
    }

    std::unique_ptr<QProcess> started(const QString &program, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        own(*process);
        process->setProcessEnvironment(surroundings());
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(program, arguments);
        return process->waitForStarted() ? std::move(process) : nullptr;
    }

    /// One command of xdotool, done when this returns; false if it failed.
    bool hand(const QStringList &words) const
    {
        const auto process = started(QStringLiteral("xdotool"), words);
        return process && process->waitForFinished(30'000) && process->exitCode() == 0;
    }

private:
    /// Ends with the test, however that ends.
    static void own(QProcess &process)
    {
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    }

    QString folder_, display_;
    QProcess server_, manager_;
};

/// What a hand does, one step after another while the window lives on, inside the event loop of a drag too.
inline void inSteps(const std::vector<std::function<void()>> &steps, int pauseMs = 80)
{
    QEventLoop loop;
    QTimer timer;
    std::size_t next = 0;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (next < steps.size())
            return steps[next++]();
        timer.stop();
        loop.quit();
    });
    timer.start(pauseMs);
    loop.exec();
}

} // namespace gridhall::test
