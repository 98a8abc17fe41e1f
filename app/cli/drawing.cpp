// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"

#include "ui/render/theme.h"

namespace gridhall::cli {

Drawing::Drawing()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt has to say about missing displays and themes is not for the error stream of a script.
    qputenv("QT_LOGGING_RULES", "*.debug=false;*.info=false;qt.qpa.*=false");
    application_ = std::make_unique<QApplication>(count_, arguments_);
    applyTheme(*application_, Theme{});
}

} // namespace gridhall::cli
