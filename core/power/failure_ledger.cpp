// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure_walks.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr double noticeable = 1e-9; ///< Of a limit.

} // namespace

class FailureLedger::Walk {
public:
    Walk(const PowerNet &net, const CoolingLedger &cooling)
        : net_(net), cooling_(net, cooling), protection_(net), normal_(net), itLoads_(normal_.itLoads), down_(indexOf(net.count), false),
          up_(indexOf(net.count), true), state_(normal_.state), sent_(normal_.state.share), out_(normal_.out), in_(normal_.in),
          mark_(indexOf(net.count), 0), lost_(indexOf(net.count), 0), tied_(indexOf(net.count), -1)
    {
        for (const std::int32_t slot : state_.ties)
            tied_[indexOf(net.slotTo[indexOf(slot)])] = slot;
    }

    Failure failed(const std::vector<FailureKey> &keys)
    {
        undo();
        bool work = false, faults = false;
        for (const FailureKey &key : keys)
            (key.mode == FailureMode::Planned ? work : faults) = true;
        if (work)
            follow(keys, Switching::Planned);
        if (work && faults)
            hold();
        if (faults || !work)
            follow(keys, Switching::Automatic);
        walkUp();
        Failure failure;
        failure.key = keys.empty() ? FailureKey{} : keys.front();
        judge(failure);
        return failure;
    }

    std::vector<Touched> normal()
    {
        undo();
        std::vector<Touched> all;
        for (std::int32_t v = 0; v < net_.count; ++v)
            all.push_back(described(v));
        return all;
    }

    std::vector<Touched> touched_;
    std::vector<std::int32_t> closed_;
    const PowerNet &net_;
    CoolingWalk cooling_;
    Protection protection_;
    const NormalState normal_;
    std::int32_t itLoads_ = 0;
    std::vector<std::int32_t> lostVertices_;

private:
    struct Saved {
        std::int32_t v;
        std::uint8_t bits;
        double out, in;
    };

    // --- supply and power ------------------------------------------------------------------------------------

    void undo()
    {
        for (const Saved &saved : saved_) {
            const std::size_t i = indexOf(saved.v);
            state_.bits[i] = saved.bits;
            out_[i] = saved.out;
            in_[i] = saved.in;
            mark_[i] = 0;
            tied_[i] = -1;
            for (std::int32_t s = net_.inStart[i]; s < net_.inStart[i + 1]; ++s)
                state_.share[indexOf(s)] = sent_[indexOf(s)] = normal_.state.share[indexOf(s)];
        }
        saved_.clear();
        for (const std::int32_t slot : state_.ties)
            tied_[indexOf(net_.slotTo[indexOf(slot)])] = slot;
        for (const std::int32_t v : lostVertices_)
            lost_[indexOf(v)] = 0;
        lostVertices_.clear();
        state_.held.clear();
        cooling_.undo();
        touched_.clear();
        closed_.clear();
    }

    /// Loses what is lost in this way of switching, and closes what it lets close.
    void follow(const std::vector<FailureKey> &keys, Switching switching)
    {
        switching_ = switching;
        for (const FailureKey &key : keys)
            if ((key.mode == FailureMode::Planned) == (switching == Switching::Planned))
                lose(key);
        walkDown();
        if (net_.hasTies)
            closeTies();
    }

    /// What switching by hand has arranged is how things stand when the fault comes: drawn on without a gap.
    void hold()
    {
        state_.held.assign(net_.inFrom.size(), 0);
        const std::size_t touched = saved_.size();
        for (std::size_t i = 0; i < touched; ++i) {
            const std::int32_t v = saved_[i].v;
            for (std::int32_t s = net_.inStart[indexOf(v)]; s < net_.inStart[indexOf(v) + 1]; ++s)
                state_.held[indexOf(s)] = state_.share[indexOf(s)] > 0;
            if ((state_.bits[indexOf(v)] & supply::live) && !net_.traits[indexOf(v)].isSource)
                down_.push(v);
        }
        walkDown();
    }

    void save(std::int32_t v)
    {
        if (mark_[indexOf(v)])
            return;
        mark_[indexOf(v)] = 1;
        saved_.push_back({v, state_.bits[indexOf(v)], out_[indexOf(v)], in_[indexOf(v)]});
    }

    void lose(const FailureKey &key)
    {
        const auto out = [this](std::int32_t v) {
            if (v < 0 || lost_[indexOf(v)])
                return;
            lost_[indexOf(v)] = 1;
            lostVertices_.push_back(v);
            change(v, 0);
        };
        const auto zone = [&](std::int32_t element) {
            if (const std::int32_t v = net_.vertexOf[indexOf(element)]; v >= 0)
                for (const std::int32_t member : protection_.zones[indexOf(protection_.zoneOf[indexOf(v)])])
                    out(member);
        };
        if (key.all) {
            for (std::int32_t v = 0; v < net_.count; ++v)
                if (net_.element(v).isSource && !net_.element(v).standby)
                    out(v);
        } else if (key.mode == FailureMode::Compartment) {
            for (const std::int32_t v : protection_.rooms[indexOf(key.first)])
                out(v);
        } else if (key.mode == FailureMode::Planned) {
            out(net_.vertexOf[indexOf(key.first)]);
        } else {
            zone(key.first);
            if (key.second >= 0)
                zone(key.second);
        }
    }

    /// Gives a vertex new bits and queues what they reach.
    void change(std::int32_t v, std::uint8_t bits)
    {
        save(v);
        up_.push(v);
        if (state_.bits[indexOf(v)] == bits)
            return;
        state_.bits[indexOf(v)] = bits;
        for (std::int32_t o = net_.outStart[indexOf(v)]; o < net_.outStart[indexOf(v) + 1]; ++o) {
            const std::int32_t to = net_.slotTo[indexOf(net_.outSlot[indexOf(o)])];
            if (!lost_[indexOf(to)])
                down_.push(to);
        }
    }

    void walkDown()
    {
        while (!down_.isEmpty()) {
            const std::int32_t v = down_.pop();
            if (lost_[indexOf(v)])
                continue;
            save(v);
            change(v, decided(net_, state_, v, tied_[indexOf(v)], state_.share.data() + net_.inStart[indexOf(v)]));
        }
    }

    /// Ties close onto dead boards, nearest to the source first, until none is left to close.
    void closeTies()
    {
        for (bool again = true; again;) {
            again = false;
            std::vector<std::int32_t> dead;
            for (const Saved &saved : saved_)
                if (state_.bits[indexOf(saved.v)] == 0 && !lost_[indexOf(saved.v)] && tied_[indexOf(saved.v)] < 0 &&
                    !net_.traits[indexOf(saved.v)].isSource && !net_.traits[indexOf(saved.v)].isOut)
                    dead.push_back(saved.v);
            std::ranges::sort(dead);
            for (const std::int32_t v : dead) {
                if (state_.bits[indexOf(v)] != 0)
                    continue;
                const std::int32_t slot = tieFor(net_, state_, tied_, v, switching_);
                if (slot < 0)
                    continue;
                tied_[indexOf(v)] = slot;
                closed_.push_back(net_.elementOf[indexOf(net_.inFrom[indexOf(slot)])]);
                down_.push(v);
                walkDown();
                again = true;
            }
        }
    }

    void walkUp()
    {
        while (!up_.isEmpty()) {
            const std::int32_t v = up_.pop();
            const std::size_t i = indexOf(v);
            const bool alive = state_.bits[i] & supply::live;
            if (!alive)
                out_[i] = 0;
            const double before = in_[i];
            in_[i] = alive ? out_[i] * normal_.gain[i] + normal_.idle[i] + normal_.load[i] : 0;
            for (std::int32_t s = net_.inStart[i]; s < net_.inStart[i + 1]; ++s) {
                const double now = alive ? state_.share[indexOf(s)] : 0;
                const double moved = now * in_[i] - sent_[indexOf(s)] * before;
                sent_[indexOf(s)] = static_cast<float>(now);
                if (moved == 0)
                    continue;
                const std::int32_t from = net_.inFrom[indexOf(s)];
                save(from);
                out_[indexOf(from)] += moved;
                up_.push(from);
            }
        }
    }

    // --- verdict ---------------------------------------------------------------------------------------------

    Touched described(std::int32_t v) const
    {
        const std::size_t i = indexOf(v);
        return {net_.elementOf[i], net_.traits[i].isLoad ? in_[i] : out_[i], state_.bits[i], Outcome::Fine};
    }

    void judge(Failure &failure)
    {
        failure.ok = itLoads_;
        std::vector<std::int32_t> dead;
        for (const Saved &saved : saved_) {
            const std::int32_t v = saved.v;
            const std::size_t i = indexOf(v);
            touched_.push_back(described(v));
            if (net_.traits[i].isIt)
                count(failure, v, touched_.back().outcome = outcomeOf(v));
            else if (net_.traits[i].isLoad && (normal_.state.bits[i] & supply::live) && state_.bits[i] == 0)
                ++failure.mechanicalDark;
            if ((normal_.state.bits[i] & supply::live) && state_.bits[i] == 0 && !net_.traits[i].isIt)
                dead.push_back(v);
            if (normal_.limit[i] <= 0)
                continue;
            const double loading = out_[i] / normal_.limit[i];
            if (loading > failure.worstLoading) {
                failure.worstLoading = loading;
                failure.worst = net_.elementOf[i];
            }
            failure.overloads += loading > 1 + noticeable && saved.out <= normal_.limit[i] * (1 + noticeable);
        }
        for (const std::int32_t v : normal_.tightest) // what is not touched keeps its loading: only the first counts
            if (!mark_[indexOf(v)]) {
                if (const double loading = out_[indexOf(v)] / normal_.limit[indexOf(v)]; loading > failure.worstLoading) {
                    failure.worstLoading = loading;
                    failure.worst = net_.elementOf[indexOf(v)];
                }
                break;
            }
        cooling_.stop(dead);
        countHot(failure);
    }

    /// Without power for longer than it can bridge.
    bool isDark(std::int32_t v) const
    {
        const std::uint8_t before = normal_.state.bits[indexOf(v)], now = state_.bits[indexOf(v)];
        return now == 0 || (switching_ == Switching::Automatic && (before & supply::smooth) && !(now & supply::smooth));
    }

    Outcome outcomeOf(std::int32_t v) const
    {
        const std::size_t i = indexOf(v);
        if (!(normal_.state.bits[i] & supply::live))
            return Outcome::Fine;
        if (isDark(v))
            return lost_[i] ? Outcome::Inside : Outcome::Dark;
        if ((normal_.state.bits[i] & supply::conditioned) && !(state_.bits[i] & supply::conditioned))
            return Outcome::Unprotected;
        int before = 0, after = 0;
        for (std::int32_t s = net_.inStart[i]; s < net_.inStart[i + 1]; ++s) {
            before += normal_.state.share[indexOf(s)] > 0;
            after += state_.share[indexOf(s)] > 0;
        }
        return after < before ? Outcome::OnePath : Outcome::Fine;
    }

    void count(Failure &failure, std::int32_t v, Outcome outcome) const
    {
        if (outcome == Outcome::OnePath)
            ++failure.onePath;
        if (outcome < Outcome::Unprotected)
            return;
        --failure.ok;
        if (outcome == Outcome::Unprotected) {
            ++failure.unprotected;
            return;
        }
        ++failure.dark;
        failure.inside += outcome == Outcome::Inside;
        failure.itLost_w += normal_.load[indexOf(v)];
        failure.tokensLost_per_s += cooling_.tokensOf(v);
    }

    void countHot(Failure &failure)
    {
        for (const auto &[v, fraction] : cooling_.struck()) {
            if (!net_.traits[indexOf(v)].isIt || !(normal_.state.bits[indexOf(v)] & supply::live) || isDark(v))
                continue;
            ++failure.hot;
            failure.tokensLost_per_s += cooling_.tokensOf(v) * (1 - fraction);
        }
    }

    VertexQueue down_, up_;
    SupplyState state_;
    std::vector<float> sent_;
    std::vector<double> out_, in_;
    std::vector<char> mark_, lost_;
    std::vector<std::int32_t> tied_;
    std::vector<Saved> saved_;
    Switching switching_ = Switching::Automatic;
};

FailureLedger::FailureLedger(const PowerNet &net, const CoolingLedger &cooling) : walk_(std::make_unique<Walk>(net, cooling)) {}
FailureLedger::~FailureLedger() = default;

Failure FailureLedger::failed(const FailureKey &key) { return walk_->failed({key}); }
Failure FailureLedger::failed(const std::vector<FailureKey> &keys) { return walk_->failed(keys); }
const std::vector<FailureLedger::Touched> &FailureLedger::touched() const { return walk_->touched_; }
const std::vector<std::int32_t> &FailureLedger::closedTies() const { return walk_->closed_; }
const Protection &FailureLedger::protection() const { return walk_->protection_; }
std::int32_t FailureLedger::itLoads() const { return walk_->itLoads_; }

std::vector<FailureLedger::Touched> FailureLedger::normal() const { return walk_->normal(); }

std::vector<std::int32_t> FailureLedger::lost() const
{
    std::vector<std::int32_t> elements;
    for (const std::int32_t v : walk_->lostVertices_)
        elements.push_back(walk_->net_.elementOf[indexOf(v)]);
    return elements;
}

std::vector<std::int32_t> FailureLedger::heated() const
{
    std::vector<std::int32_t> elements;
    for (const auto &[v, share] : walk_->cooling_.struck())
        elements.push_back(walk_->net_.elementOf[indexOf(v)]);
    return elements;
}

} // namespace gridhall
