// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"
#include "ui/shell/compose_dialog.h"
#include "ui/shell/design_files.h"
#include "ui/shell/main_window.h"

namespace gridhall {

void MainWindow::composeDesign()
{
    ComposeDialog dialog(std::make_shared<const Library>(session_.library()), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto layout = dialog.chosen())
        files_->begin(*layout);
}

} // namespace gridhall
