// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <type_traits>
#include <variant>
#include <vector>

namespace gridhall {

/// A sorted set of values as shared chunks: a change copies one chunk and the list of chunks, so two versions of
/// a table share everything else and their difference is found by comparing pointers. Keys lie side by side, so that
/// finding reads no value.
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
        const Chunk &chunk = *chunks_[c].chunk;
        const std::size_t at = chunk.lowerBound(key);
        return chunk.keys()[at] == key ? &chunk.values[at] : nullptr; // the last key is not less
    }

    /// Replaces the value of the same key or adds it.
    void put(Value value)
    {
        const Key key = KeyOf()(value);
        auto c = chunkFor(key);
        if (c == chunks_.size()) {
            if (c > 0 && chunks_[c - 1].chunk->values.size() < chunkSize) {
                --c;
            } else {
                chunks_.push_back(linkTo({std::move(value)}));
                ++size_;
                return;
            }
        }
        const Chunk &chunk = *chunks_[c].chunk;
        const std::size_t at = chunk.lowerBound(key);
        std::vector<Value> values = chunk.values;
        if (at < values.size() && chunk.keys()[at] == key) {
            values[at] = std::move(value);
        } else {
            values.insert(values.begin() + static_cast<std::ptrdiff_t>(at), std::move(value));
            ++size_;
        }
        store(c, std::move(values));
    }

    void erase(const Key &key)
    {
        const auto c = chunkFor(key);
        if (c == chunks_.size())
            return;
        const Chunk &chunk = *chunks_[c].chunk;
        const std::size_t at = chunk.lowerBound(key);
        if (chunk.keys()[at] != key)
            return;
        std::vector<Value> values = chunk.values;
        values.erase(values.begin() + static_cast<std::ptrdiff_t>(at));
        --size_;
        if (values.empty())
            chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(c));
        else
            chunks_[c] = linkTo(std::move(values));
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
            const Chunk &chunk = *chunks_[c].chunk;
            for (std::size_t at = chunk.lowerBound(from); at < chunk.values.size(); ++at)
                if (!visit(chunk.values[at]))
                    return;
        }
    }

private:
    struct Link;
    using Links = std::vector<Link>;

public:
    class Iterator {
    public:
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        const Value &operator*() const { return (*chunks_)[chunk_].chunk->values[index_]; }
        const Value *operator->() const { return &**this; }
        Iterator &operator++()
        {
            if (++index_ == (*chunks_)[chunk_].chunk->values.size()) {
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
        const Links *chunks_ = nullptr;
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
            if (i != iEnd && j != jEnd && i.index_ == 0 && j.index_ == 0 && a.chunks_[i.chunk_].chunk == b.chunks_[j.chunk_].chunk) {
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
    static constexpr bool isItsKey = std::is_same_v<Key, Value>;

    struct Chunk {
        std::vector<Value> values;
        std::conditional_t<isItsKey, std::monostate, std::vector<Key>> apart{};

        const std::vector<Key> &keys() const
        {
            if constexpr (isItsKey)
                return values;
            else
                return apart;
        }
        std::size_t lowerBound(const Key &key) const
        {
            return static_cast<std::size_t>(std::lower_bound(keys().begin(), keys().end(), key) - keys().begin());
        }
    };
    struct Link {
        Key last;
        std::shared_ptr<const Chunk> chunk;
    };

    /// A chunk of its own for values that are sorted and at least one.
    static Link linkTo(std::vector<Value> values)
    {
        auto chunk = std::make_shared<Chunk>();
        chunk->values = std::move(values);
        if constexpr (!isItsKey) {
            chunk->apart.reserve(chunk->values.size());
            for (const Value &value : chunk->values)
                chunk->apart.push_back(KeyOf()(value));
        }
        return {chunk->keys().back(), std::move(chunk)};
    }

    /// The chunk that holds the key or the first value after it; chunks_.size() if all lie before.
    std::size_t chunkFor(const Key &key) const
    {
        const auto at = std::lower_bound(chunks_.begin(), chunks_.end(), key, [](const Link &link, const Key &k) { return link.last < k; });
        return static_cast<std::size_t>(at - chunks_.begin());
    }

    void store(std::size_t c, std::vector<Value> values)
    {
        if (values.size() > chunkSize) {
            const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
            chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(c) + 1, linkTo(std::vector<Value>(half, values.end())));
            values.erase(half, values.end());
        }
        chunks_[c] = linkTo(std::move(values));
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
            chunks_.push_back(linkTo(std::vector<Value>(all.begin() + static_cast<std::ptrdiff_t>(i),
                                                        all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), i + chunkSize)))));
    }

    Iterator iterator(std::size_t chunk) const
    {
        Iterator it;
        it.chunks_ = &chunks_;
        it.chunk_ = chunk;
        return it;
    }

    Links chunks_;
    std::size_t size_ = 0;
};

} // namespace gridhall
