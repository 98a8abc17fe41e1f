// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

namespace gridhall {

/// A sorted set of values as shared chunks: a change copies one chunk and the list of chunks, so two versions of
/// a table share everything else and their difference is found by comparing pointers.
///
/// `KeyOf` names the key: `Key operator()(const Value &) const`. Order is by key.
template <class Value, class KeyOf>
class Table {
public:
    using Key = std::decay_t<decltype(KeyOf()(std::declval<const Value &>()))>;
    static constexpr std::size_t chunkSize = 256;

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    const Value *find(const Key &key) const
    {
        const auto c = chunkFor(key);
        if (c == chunks_.size())
            return nullptr;
        const auto &values = *chunks_[c];
        const auto at = lowerBound(values, key);
        return at != values.end() && KeyOf()(*at) == key ? &*at : nullptr;
    }

    /// Replaces the value of the same key or adds it.
    void put(Value value)
    {
        const Key key = KeyOf()(value);
        auto c = chunkFor(key);
        if (c == chunks_.size()) {
            if (c > 0 && chunks_[c - 1]->size() < chunkSize) {
                --c;
            } else {
                chunks_.push_back(std::make_shared<const std::vector<Value>>(1, std::move(value)));
                ++size_;
                return;
            }
        }
        auto values = *chunks_[c];
        const auto at = std::lower_bound(values.begin(), values.end(), key, before);
        if (at != values.end() && KeyOf()(*at) == key) {
            *at = std::move(value);
        } else {
            values.insert(at, std::move(value));
            ++size_;
        }
        store(c, std::move(values));
    }

    void erase(const Key &key)
    {
        const auto c = chunkFor(key);
        if (c == chunks_.size())
            return;
        auto values = *chunks_[c];
        const auto at = std::lower_bound(values.begin(), values.end(), key, before);
        if (at == values.end() || KeyOf()(*at) != key)
            return;
        values.erase(at);
        --size_;
        if (values.empty())
            chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(c));
        else
            chunks_[c] = std::make_shared<const std::vector<Value>>(std::move(values));
    }

    /// Puts and erases many at once in O(n + m log m): `puts` need not be sorted; a key must not be in both.
    void change(std::vector<Value> puts, std::vector<Key> erased)
    {
        if (puts.size() + erased.size() < 64 + size_ / 16) {
            for (const Key &key : erased)
                erase(key);
            for (Value &value : puts)
                put(std::move(value));
            return;
        }
        rebuild(std::move(puts), std::move(erased));
    }

    /// Calls visit(value) in order; from the first key not less than `from` while `visit` returns true.
    template <class Visit>
    void visitFrom(const Key &from, Visit visit) const
    {
        for (auto c = chunkFor(from); c < chunks_.size(); ++c) {
            const auto &values = *chunks_[c];
            for (auto at = lowerBound(values, from); at != values.end(); ++at)
                if (!visit(*at))
                    return;
        }
    }

    class Iterator {
    public:
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        const Value &operator*() const { return (*(*chunks_)[chunk_])[index_]; }
        const Value *operator->() const { return &**this; }
        Iterator &operator++()
        {
            if (++index_ == (*chunks_)[chunk_]->size()) {
                ++chunk_;
                index_ = 0;
            }
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator old = *this;
            ++*this;
            return old;
        }
        bool operator==(const Iterator &) const = default;

    private:
        friend class Table;
        const std::vector<std::shared_ptr<const std::vector<Value>>> *chunks_ = nullptr;
        std::size_t chunk_ = 0, index_ = 0;
    };

    Iterator begin() const { return iterator(0); }
    Iterator end() const { return iterator(chunks_.size()); }

    /// Calls visit(before, after) for each key whose value differs; a null pointer says it is not there. Chunks that
    /// both share are skipped unread.
    template <class Visit>
    static void visitDifferences(const Table &a, const Table &b, Visit visit)
    {
        auto i = a.begin(), j = b.begin();
        const auto iEnd = a.end(), jEnd = b.end();
        while (i != iEnd || j != jEnd) {
            if (i != iEnd && j != jEnd && i.index_ == 0 && j.index_ == 0 &&
                a.chunks_[i.chunk_] == b.chunks_[j.chunk_]) {
                ++i.chunk_;
                ++j.chunk_;
            } else if (j == jEnd || (i != iEnd && KeyOf()(*i) < KeyOf()(*j))) {
                visit(&*i, static_cast<const Value *>(nullptr));
                ++i;
            } else if (i == iEnd || KeyOf()(*j) < KeyOf()(*i)) {
                visit(static_cast<const Value *>(nullptr), &*j);
                ++j;
            } else {
                if (!(*i == *j))
                    visit(&*i, &*j);
                ++i;
                ++j;
            }
        }
    }

private:
    using Chunks = std::vector<std::shared_ptr<const std::vector<Value>>>;

    static bool before(const Value &value, const Key &key) { return KeyOf()(value) < key; }
    static auto lowerBound(const std::vector<Value> &values, const Key &key)
    {
        return std::lower_bound(values.begin(), values.end(), key, before);
    }

    /// The chunk that holds the key or the first value after it; chunks_.size() if all lie before.
    std::size_t chunkFor(const Key &key) const
    {
        const auto at = std::lower_bound(chunks_.begin(), chunks_.end(), key, [](const auto &chunk, const Key &k) {
            return KeyOf()(chunk->back()) < k;
        });
        return static_cast<std::size_t>(at - chunks_.begin());
    }

    void store(std::size_t c, std::vector<Value> values)
    {
        if (values.size() <= chunkSize) {
            chunks_[c] = std::make_shared<const std::vector<Value>>(std::move(values));
            return;
        }
        const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        auto second = std::make_shared<const std::vector<Value>>(half, values.end());
        values.erase(half, values.end());
        chunks_[c] = std::make_shared<const std::vector<Value>>(std::move(values));
        chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(c) + 1, std::move(second));
    }

    void rebuild(std::vector<Value> puts, std::vector<Key> erased)
    {
        const auto keyLess = [](const Value &a, const Value &b) { return KeyOf()(a) < KeyOf()(b); };
        std::stable_sort(puts.begin(), puts.end(), keyLess);
        std::sort(erased.begin(), erased.end());
        std::vector<Value> all;
        all.reserve(size_ + puts.size());
        auto next = puts.begin();
        for (const Value &old : *this) {
            for (; next != puts.end() && KeyOf()(*next) < KeyOf()(old); ++next)
                all.push_back(*next);
            if (next != puts.end() && KeyOf()(*next) == KeyOf()(old))
                continue;
            if (!std::binary_search(erased.begin(), erased.end(), KeyOf()(old)))
                all.push_back(old);
        }
        all.insert(all.end(), next, puts.end());
        chunks_.clear();
        size_ = all.size();
        for (std::size_t i = 0; i < all.size(); i += chunkSize)
            chunks_.push_back(std::make_shared<const std::vector<Value>>(
                all.begin() + static_cast<std::ptrdiff_t>(i),
                all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), i + chunkSize))));
    }

    Iterator iterator(std::size_t chunk) const
    {
        Iterator it;
        it.chunks_ = &chunks_;
        it.chunk_ = chunk;
        return it;
    }

    Chunks chunks_;
    std::size_t size_ = 0;
};

} // namespace gridhall
