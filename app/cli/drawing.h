// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QApplication>
#include <QTranslator>

#include <memory>

namespace gridhall::cli {

/// What Qt needs to draw and write without a display; lives as long as something is drawn.
class Drawing {
public:
    /// "en" or "zh_CN": the language of what is drawn and written.
    explicit Drawing(const std::string &language = "en");

private:
    int count_ = 1;
    char name_[13] = "gridhall-cli";
    char *arguments_[2] = {name_, nullptr};
    std::unique_ptr<QApplication> application_;
    QTranslator words_;
};

/// The option --language of commands that draw.
void addLanguage(CLI::App &command, std::string &language);

} // namespace gridhall::cli
