// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/study/study.h"
#include "tests/support/room.h"
#include "ui/session/remedies.h"

#include <QtTest>

using namespace gridhall;

/// One press ends a finding: tried out on the sample that trips every check.
class RemediesTest : public QObject {
    Q_OBJECT

private slots:
    void everyRemedyEndsItsFinding();
    void anOverloadedTapOffGetsALargerOne();
    void racksWithoutWorkGetTheOneKnownForThem();
    void workOfNoAcceleratorIsUnproven();
};

namespace {

struct Broken {
    Layout layout = openedAny(std::string(GRIDHALL_SHARE) + "/samples/broken.json")->layout;
    Library library = *Library::loaded({std::string(GRIDHALL_SHARE) + "/catalog"});
    SnapshotPtr snapshot = study(layout, 1, Tier::Settled, nullptr);
};

bool has(const Snapshot &snapshot, const Finding &finding)
{
    return std::ranges::any_of(snapshot.findings,
                               [&](const Finding &one) { return one.check == finding.check && one.subjects == finding.subjects; });
}

/// A design that holds, without what its racks do.
Layout idle(const Layout &busy)
{
    Edit edit;
    for (const auto &assignment : busy.all<Assignment>())
        edit.remove(assignment);
    for (const auto &workload : busy.all<Workload>())
        edit.remove(workload);
    return busy.applying(edit);
}

const Finding *findingOf(const Snapshot &snapshot, std::string_view code)
{
    const auto at = std::ranges::find_if(snapshot.findings, [&](const Finding &one) { return code == one.check->code; });
    return at == snapshot.findings.end() ? nullptr : &*at;
}

} // namespace

void RemediesTest::everyRemedyEndsItsFinding()
{
    const Broken broken;
    std::map<std::string, int> tried;
    for (const Finding &finding : broken.snapshot->findings) {
        if (tried[finding.check->code] >= 2)
            continue; // two of a kind are enough: each costs a study
        for (const Fix &fix : remedies(finding, broken.layout, broken.library)) {
            const Edit edit = fix.operation(broken.layout);
            QVERIFY2(!edit.isEmpty(), finding.check->code);
            const Layout after = broken.layout.applying(edit);
            const SnapshotPtr again = study(after, 2, Tier::Settled, broken.snapshot);
            QVERIFY2(!has(*again, finding), finding.check->code);
            ++tried[finding.check->code];
        }
    }
    int kinds = 0;
    for (const auto &[code, count] : tried)
        kinds += count > 0;
    QVERIFY2(kinds >= 8, qPrintable(QString::number(kinds)));
}

void RemediesTest::anOverloadedTapOffGetsALargerOne()
{
    const Broken broken;
    // Two of them carry more than any tap-off may; the third has a larger one.
    const auto overloaded = std::ranges::find_if(broken.snapshot->findings, [&](const Finding &finding) {
        return std::string_view(finding.check->code) == "PWR-004" && !remedies(finding, broken.layout, broken.library).empty();
    });
    QVERIFY(overloaded != broken.snapshot->findings.end());
    const auto ways = remedies(*overloaded, broken.layout, broken.library);
    QCOMPARE(ways.size(), std::size_t(1));
    const Id id = overloaded->subjects.front();
    const Layout after = broken.layout.applying(ways.front().operation(broken.layout));
    const auto before = broken.layout.find<Item>(id), now = after.find<Item>(id);
    QCOMPARE(now->tag, before->tag);
    QVERIFY(now->place == before->place && now->part != before->part);
    QVERIFY(figureOf(after, *now, "rated_a")->value > figureOf(broken.layout, *before, "rated_a")->value);
}

void RemediesTest::racksWithoutWorkGetTheOneKnownForThem()
{
    const Layout pod = idle(openedAny(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json")->layout);
    const SnapshotPtr without = study(pod, 1, Tier::Settled, nullptr);
    QVERIFY(!without->tokEnergy.defined);
    const Finding *missing = findingOf(*without, "TOK-001");
    QVERIFY(missing);
    const auto ways = remedies(*missing, pod, *Library::loaded({std::string(GRIDHALL_SHARE) + "/catalog"}));
    QCOMPARE(ways.size(), std::size_t(1));
    const Layout after = pod.applying(ways.front().operation(pod));
    const SnapshotPtr with = study(after, 2, Tier::Settled, without);
    QVERIFY(!findingOf(*with, "TOK-001") && !findingOf(*with, "TOK-002"));
    QVERIFY(with->tokEnergy.defined);
    QCOMPARE(after.all<Assignment>().size(), std::size_t(1));
    QVERIFY(!(*after.all<Assignment>().begin())->target); // the whole site: what is drawn later works too
}

void RemediesTest::workOfNoAcceleratorIsUnproven()
{
    Layout pod = idle(openedAny(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json")->layout);
    Workload own;
    own.name = "own";
    const auto made = added(pod, own);
    pod = pod.applying(made.edit);
    pod = pod.applying(added(pod, Assignment{Id(), made.ids.front(), Id()}).edit);
    const SnapshotPtr snapshot = study(pod, 1, Tier::Settled, nullptr);
    const Finding *unproven = findingOf(*snapshot, "TOK-002");
    QVERIFY(unproven && unproven->unproven);
    const auto ways = remedies(*unproven, pod, *Library::loaded({std::string(GRIDHALL_SHARE) + "/catalog"}));
    QCOMPARE(ways.size(), std::size_t(1));
    const SnapshotPtr after = study(pod.applying(ways.front().operation(pod)), 2, Tier::Settled, snapshot);
    QVERIFY(!findingOf(*after, "TOK-002"));
    QVERIFY(after->tokEnergy.defined);
}

GRIDHALL_TEST(RemediesTest)
#include "remedies_test.moc"
