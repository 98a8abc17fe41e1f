// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/network.h"
#include "tests/support/room.h"

#include <QtTest>

#include <random>

using namespace gridhall;

class NetworkTest : public QObject {
    Q_OBJECT

private slots:
    void aNetworkWithoutCrewsIsTheCriticalPathByHand();
    void oneCraneSetsOneModuleAfterTheOther();
    void theCrewGoesToTheTaskThatCanWaitLeast();
    void aCircleIsRefused();
    void crewsAreNeverMoreThanThereAre();
    void slackIsWhatATaskMayGrowWithoutMovingTheEnd();
};

namespace {

Task task(double days, std::vector<int> after = {}, int crew = -1)
{
    Task task;
    task.duration_d = days;
    task.after = std::move(after);
    task.crew = crew;
    return task;
}

std::vector<Task> randomTasks(std::mt19937 &random, int count, int crews)
{
    std::vector<Task> tasks;
    for (int i = 0; i < count; ++i) {
        Task one = task(std::uniform_int_distribution(0, 9)(random), {}, std::uniform_int_distribution(-1, crews - 1)(random));
        for (int k = 0; k < 2 && i > 0; ++k)
            if (random() % 2)
                one.after.push_back(std::uniform_int_distribution(0, i - 1)(random));
        one.notBefore_d = random() % 4 == 0 ? double(random() % 10) : 0;
        tasks.push_back(std::move(one));
    }
    return tasks;
}

} // namespace

/// Worked by hand: 0-1-3-5 takes 3+6+5+2 = 16; 2 ends at 3+2 = 5 and may slip by 4 (3 needs it by 9); 4 ends at
/// 9+1 = 10 and may slip by 4 (5 starts at 14).
void NetworkTest::aNetworkWithoutCrewsIsTheCriticalPathByHand()
{
    const auto plan = plannedNetwork({task(3), task(6, {0}), task(2, {0}), task(5, {1, 2}), task(1, {1}), task(2, {3, 4})}, {});
    QVERIFY(bool(plan));
    QCOMPARE(plan->finish_d, 16.0);
    const double starts[] = {0, 3, 3, 9, 9, 14}, slacks[] = {0, 0, 4, 0, 4, 0};
    for (std::size_t i = 0; i < 6; ++i) {
        QCOMPARE(plan->bars[i].start_d, starts[i]);
        QCOMPARE(plan->bars[i].slack_d, slacks[i]);
    }
    QCOMPARE(plan->criticalPath, (std::vector<int>{0, 1, 3, 5}));
}

/// Three modules ready on day 10, 10 and 12, one crane of two days each: 12, 14, 16. All wait for the crane.
void NetworkTest::oneCraneSetsOneModuleAfterTheOther()
{
    const auto plan = plannedNetwork({task(10), task(10), task(12), task(2, {0}, 0), task(2, {1}, 0), task(2, {2}, 0)}, {1});
    QVERIFY(bool(plan));
    QCOMPARE(plan->finish_d, 16.0);
    QCOMPARE(plan->criticalPath, (std::vector<int>{0, 3, 4, 5}));
    QCOMPARE(plan->bars[2].slack_d, 2.0); // it waits two days for the crane
    const auto two = plannedNetwork({task(10), task(10), task(12), task(2, {0}, 0), task(2, {1}, 0), task(2, {2}, 0)}, {2});
    QCOMPARE(two->finish_d, 14.0);
}

void NetworkTest::theCrewGoesToTheTaskThatCanWaitLeast()
{
    // Task 1 leads to a long test, task 0 to nothing: 1 goes first.
    const auto plan = plannedNetwork({task(4, {}, 0), task(1, {}, 0), task(20, {1})}, {1});
    QVERIFY(bool(plan));
    QCOMPARE(plan->finish_d, 21.0);
    QCOMPARE(plan->bars[0].start_d, 1.0);
    QCOMPARE(plan->bars[0].slack_d, 16.0);
}

void NetworkTest::aCircleIsRefused()
{
    QVERIFY(!plannedNetwork({task(1, {2}), task(1, {0}), task(1, {1})}, {}));
    QVERIFY(!plannedNetwork({task(1, {7})}, {}));
    QVERIFY(!plannedNetwork({task(-1)}, {}));
    QVERIFY(bool(plannedNetwork({}, {})));
}

void NetworkTest::crewsAreNeverMoreThanThereAre()
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const std::vector<int> crews{1, 3};
        const auto tasks = randomTasks(random, 40, 2);
        const auto plan = plannedNetwork(tasks, crews);
        QVERIFY(bool(plan));
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const Slot &slot = plan->bars[i];
            QVERIFY(slot.start_d >= tasks[i].notBefore_d - 1e-9);
            for (const int before : tasks[i].after)
                QVERIFY(slot.start_d >= plan->bars[static_cast<std::size_t>(before)].finish_d - 1e-9);
            int busy = 0;
            for (std::size_t k = 0; k < tasks.size(); ++k)
                busy += tasks[k].crew == tasks[i].crew && plan->bars[k].start_d <= slot.start_d + 1e-9 &&
                        plan->bars[k].finish_d > slot.start_d + 1e-9;
            if (tasks[i].crew >= 0)
                QVERIFY(busy <= crews[static_cast<std::size_t>(tasks[i].crew)]);
        }
    }
}

void NetworkTest::slackIsWhatATaskMayGrowWithoutMovingTheEnd()
{
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        auto tasks = randomTasks(random, 25, 0 + 1);
        for (Task &one : tasks)
            one.crew = -1;
        const auto plan = plannedNetwork(tasks, {});
        const auto at = random() % tasks.size();
        tasks[at].duration_d += plan->bars[at].slack_d;
        QVERIFY(std::abs(plannedNetwork(tasks, {})->finish_d - plan->finish_d) < 1e-9);
        tasks[at].duration_d += 1;
        QVERIFY(std::abs(plannedNetwork(tasks, {})->finish_d - plan->finish_d - 1) < 1e-9);
    }
}

GRIDHALL_TEST(NetworkTest)
#include "network_test.moc"
