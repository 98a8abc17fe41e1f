// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/sheet_canvas.h"

#include "core/layout/operations.h"
#include "ui/render/sheet_painter.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace gridhall {

namespace {

constexpr double sheetMargin = 24, gripReach = 6, gripSide = 7, snapReach = 8, mmOfTenth = 0.1;
constexpr Tenths leastSide = 100; ///< Of a window.
constexpr int restMs = 60;

/// The next usual scale up or down.
double scaleBeside(double now, int by)
{
    std::vector<double> usual;
    for (double decade = 1; decade < 1e6; decade *= 10)
        for (const double step : {1.0, 2.0, 2.5, 5.0, 7.5})
            usual.push_back(step * decade);
    if (by > 0) {
        const auto above = std::ranges::upper_bound(usual, now * 1.0001);
        return above == usual.end() ? now : *above;
    }
    const auto above = std::ranges::lower_bound(usual, now * 0.9999);
    return above == usual.begin() ? now : *(above - 1);
}

/// The nearest of some edges within reach, else whole millimetres.
Tenths sheetSnapped(double at, const std::vector<Tenths> &edges, double reach)
{
    Tenths best = static_cast<Tenths>(std::lround(at / 10) * 10);
    double least = reach;
    for (const Tenths edge : edges)
        if (std::abs(at - edge) < least) {
            least = std::abs(at - edge);
            best = edge;
        }
    return best;
}

} // namespace

SheetCanvas::SheetCanvas(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 160);
    setAccessibleName(tr("Drawing sheet"));
    setAccessibleDescription(tr("Tab walks over the windows, arrows move one, Enter goes into it, Escape leaves, Delete removes it."));
    later_.setSingleShot(true);
    later_.setInterval(restMs);
    connect(&later_, &QTimer::timeout, this, &SheetCanvas::redraw);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (sceneIsOld_ || !isVisible())
            sceneIsOld_ = true;
        else
            scene_.update(edit, session_.layout());
        pictureScale_ = 0;
        update();
    });
    connect(&session, &Session::replaced, this, [this] {
        sceneIsOld_ = true;
        pictureScale_ = 0;
        setSheet({});
    });
    connect(&session, &Session::snapshotChanged, this, [this] {
        if (isVisible())
            later_.start();
    });
}

Kept<DrawingSheet> SheetCanvas::shown() const { return session_.layout().find<DrawingSheet>(sheet_); }

void SheetCanvas::setSheet(Id sheet)
{
    const bool other = sheet != sheet_;
    sheet_ = sheet;
    const auto now = shown();
    if (other || !now || window_ >= int(now->windows.size())) {
        enter(false);
        window_ = now && !now->windows.empty() ? 0 : -1;
    }
    if (other) {
        fit();
        pictureScale_ = 0;
    }
    update();
}

void SheetCanvas::selectWindow(int index)
{
    if (index == window_)
        return;
    enter(false);
    window_ = index;
    update();
    emit windowPicked(index);
}

void SheetCanvas::enter(bool on)
{
    const bool now = on && window_ >= 0;
    if (entered_ == now)
        return;
    entered_ = now;
    update();
    emit enteredChanged(entered_);
}

void SheetCanvas::fit()
{
    const auto sheet = shown();
    fitted_ = true;
    if (!sheet || width() < 10)
        return;
    const PaperFrame paper = paperFrame(sheet->paper, sheet->portrait);
    const double wide = paper.width * mmOfTenth, high = paper.height * mmOfTenth;
    scale_ = std::max(0.05, std::min((width() - 2 * sheetMargin) / wide, (height() - 2 * sheetMargin) / high));
    origin_ = QPointF(std::round((width() - wide * scale_) / 2), std::round((height() - high * scale_) / 2));
    update();
}

QRectF SheetCanvas::onScreen(const PlanWindow &window) const
{
    return {toScreen(window.x * mmOfTenth, window.y * mmOfTenth), QSizeF(window.width, window.height) * mmOfTenth * scale_};
}

SheetCanvas::Grip SheetCanvas::gripAt(QPointF at) const
{
    const auto sheet = shown();
    if (!sheet)
        return {};
    if (window_ >= 0 && window_ < int(sheet->windows.size())) {
        const QRectF rect = onScreen(sheet->windows[std::size_t(window_)]);
        if (rect.adjusted(-gripReach, -gripReach, gripReach, gripReach).contains(at)) {
            const Grip grip{window_, std::abs(at.x() - rect.left()) < gripReach, std::abs(at.y() - rect.top()) < gripReach,
                            std::abs(at.x() - rect.right()) < gripReach, std::abs(at.y() - rect.bottom()) < gripReach};
            if (grip.left || grip.top || grip.right || grip.bottom)
                return grip;
        }
    }
    for (int i = int(sheet->windows.size()) - 1; i >= 0; --i)
        if (onScreen(sheet->windows[std::size_t(i)]).contains(at))
            return {i, true, true, true, true};
    return {};
}

/// The window as the pointer has it: edges snap to the frame and to other windows, else to whole millimetres.
PlanWindow SheetCanvas::dragged(PlanWindow window) const
{
    const auto sheet = shown();
    const QPointF by = (now_ - pressed_) / scale_ * 10;
    if (entered_) {
        const double metres = window.scale / 10000.0; // of plan per tenth of a millimetre of paper
        window.centre = {tenthsOf(metresOf(window.centre.x) - by.x() * metres), tenthsOf(metresOf(window.centre.y) + by.y() * metres)};
        return window;
    }
    const Box area = paperFrame(sheet->paper, sheet->portrait).drawing();
    std::vector<Tenths> xs{area.min.x, area.max.x, area.centre().x}, ys{area.min.y, area.max.y, area.centre().y};
    for (std::size_t i = 0; i < sheet->windows.size(); ++i)
        if (int(i) != grip_->window) {
            const PlanWindow &other = sheet->windows[i];
            xs.insert(xs.end(), {other.x, other.x + other.width});
            ys.insert(ys.end(), {other.y, other.y + other.height});
        }
    const double reach = snapReach / scale_ * 10;
    const auto along = [reach](Tenths &start, Tenths &size, bool low, bool high, double shift, const std::vector<Tenths> &edges) {
        if (low && high) {
            const Tenths begin = sheetSnapped(start + shift, edges, reach), end = sheetSnapped(start + size + shift, edges, reach);
            const double offBegin = std::abs(begin - start - shift), offEnd = std::abs(end - start - size - shift);
            const bool endCaught = std::ranges::find(edges, end) != edges.end();
            start = endCaught && (offEnd < offBegin || std::ranges::find(edges, begin) == edges.end()) ? end - size : begin;
        } else if (low) {
            const Tenths begin = std::min(sheetSnapped(start + shift, edges, reach), start + size - leastSide);
            size += start - begin;
            start = begin;
        } else if (high) {
            size = std::max(sheetSnapped(start + size + shift, edges, reach) - start, leastSide);
        }
    };
    along(window.x, window.width, grip_->left, grip_->right, by.x(), xs);
    along(window.y, window.height, grip_->top, grip_->bottom, by.y(), ys);
    return window;
}

void SheetCanvas::put(const QString &label, const PlanWindow &window)
{
    const auto sheet = shown();
    if (!sheet || window_ < 0 || window_ >= int(sheet->windows.size()))
        return;
    DrawingSheet after = *sheet;
    after.windows[std::size_t(window_)] = window;
    if (const Result<Edit> edit = changed(session_.layout(), std::move(after)))
        session_.perform(label, *edit);
}

void SheetCanvas::drop()
{
    const auto sheet = shown();
    const bool moved = (now_ - pressed_).manhattanLength() > 3;
    if (sheet && grip_ && moved && grip_->window >= 0 && grip_->window < int(sheet->windows.size()))
        put(entered_         ? tr("Move plan in window")
            : grip_->moves() ? tr("Move window")
                             : tr("Resize window"),
            dragged(sheet->windows[std::size_t(grip_->window)]));
    grip_.reset();
    update();
}

void SheetCanvas::stepScale(int by)
{
    const auto sheet = shown();
    if (!sheet || window_ < 0)
        return;
    PlanWindow window = sheet->windows[std::size_t(window_)];
    window.scale = scaleBeside(window.scale, by);
    put(tr("Scale of window"), window);
}

void SheetCanvas::nudge(int x, int y, bool coarse)
{
    const auto sheet = shown();
    if (!sheet || window_ < 0)
        return;
    PlanWindow window = sheet->windows[std::size_t(window_)];
    const int step = coarse ? 100 : 10;
    if (entered_) {
        const double metres = window.scale / 10000.0 * step;
        window.centre = {tenthsOf(metresOf(window.centre.x) + x * metres), tenthsOf(metresOf(window.centre.y) - y * metres)};
    } else {
        window.x += x * step;
        window.y += y * step;
    }
    put(entered_ ? tr("Move plan in window") : tr("Move window"), window);
}

void SheetCanvas::removeWindow()
{
    const auto sheet = shown();
    if (!sheet || window_ < 0 || window_ >= int(sheet->windows.size()))
        return;
    DrawingSheet after = *sheet;
    after.windows.erase(after.windows.begin() + window_);
    selectWindow(after.windows.empty() ? -1 : 0);
    if (const Result<Edit> edit = changed(session_.layout(), std::move(after)))
        session_.perform(tr("Remove window"), *edit);
}

} // namespace gridhall
