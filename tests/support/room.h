// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace gridhall::test {

/// The test classes of this room's program; `room_main.cpp` runs them one after the other.
inline std::vector<std::function<std::unique_ptr<QObject>()>> &classes()
{
    static std::vector<std::function<std::unique_ptr<QObject>()>> list;
    return list;
}

template <class Test>
struct Registered {
    Registered()
    {
        classes().push_back([] { return std::make_unique<Test>(); });
    }
};

} // namespace gridhall::test

/// Puts a test class into its room's program. Stands at the end of the file, before its moc include.
#define GRIDHALL_TEST(Class) static const gridhall::test::Registered<Class> registered##Class;
