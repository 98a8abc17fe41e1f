// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <memory>

namespace gridhall::cli {

/// What Qt needs to draw and write without a display; lives as long as something is drawn.
class Drawing {
public:
    Drawing();

private:
    int count_ = 1;
    char name_[13] = "gridhall-cli";
    char *arguments_[2] = {name_, nullptr};
    std::unique_ptr<QApplication> application_;
};

} // namespace gridhall::cli
