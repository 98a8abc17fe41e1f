// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

namespace gridhall {

/// One drag: each state is an edit of the design as it was when the drag began, so that nothing adds up on the way.
class Gesture {
public:
    Gesture(Session &session, QString label)
        : session_(session), label_(std::move(label)), base_(session.layout()), number_(session.beginGesture())
    {
    }
    ~Gesture() { session_.endGesture(); }
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    const Layout &base() const { return base_; }
    void show(const Edit &ofBase) { session_.perform(label_, Layout::difference(session_.layout(), base_.applying(ofBase)), number_); }
    void takeBack() { show(Edit()); }

private:
    Session &session_;
    QString label_;
    Layout base_;
    int number_;
};

} // namespace gridhall
