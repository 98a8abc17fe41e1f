// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loss_flow.h"

#include "core/power/loss_stages.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gridhall {

namespace {

struct Branch {
    QString name;
    double power_w = 0;
    Tone tone = Tone::HotAir;
    std::vector<Id> made; ///< Of these.
};

std::vector<Id> elementsOf(const Snapshot &snapshot, LossStage stage)
{
    std::vector<Id> ids;
    const PowerCase &network = *snapshot.network;
    for (std::size_t e = 0; e < network.elements.size(); ++e)
        if (snapshot.power.elements[e].loss_w > 0 && lossStageOf(network.elements[e].role) == stage && !isLoad(network.elements[e]))
            ids.push_back(network.elements[e].id);
    return ids;
}

std::vector<Id> lossMachines(const Snapshot &snapshot)
{
    std::vector<Id> ids;
    for (const auto &[id, watts] : snapshot.plant.mechanical_w)
        if (watts > 0)
            ids.push_back(id);
    return ids;
}

/// What leaves the band, in the order of the way. Machines leave where IT and they part: behind the switchboards.
std::vector<Branch> branchesOf(const Snapshot &snapshot)
{
    std::vector<Branch> branches;
    for (const StageLoss &stage : lossStages(*snapshot.network, snapshot.power)) {
        if (stage.loss_w > 0)
            branches.push_back({spoken(stageName(stage.stage)), stage.loss_w, Tone::HotAir, elementsOf(snapshot, stage.stage)});
        if (stage.stage == LossStage::Switchgear && snapshot.power.mechanical_w > 0)
            branches.push_back(
                {LossFlow::tr("Cooling and other machines"), snapshot.power.mechanical_w, Tone::ColdAir, lossMachines(snapshot)});
    }
    return branches;
}

class BandPainter {
public:
    BandPainter(QPainter &painter, const QRectF &area, const Theme &theme, const Snapshot &snapshot)
        : p_(painter), theme_(theme), area_(area), all_w_(snapshot.power.utility_w)
    {
        const std::vector<Branch> branches = branchesOf(snapshot);
        const double pitch = area.width() / (static_cast<double>(branches.size()) + 2);
        thick_ = area.height() * 0.38;
        double x = area.left(), left_w = all_w_;
        top_ = area.top() + 58;
        say(QRectF(x, top_ - 44, 260, 18), LossFlow::tr("Drawn from the sources"), 12, 600, Tone::Text);
        say(QRectF(x, top_ - 26, 260, 18), watts(all_w_), 12, 400, Tone::Text2);
        QPolygonF edge{{x, top_}};
        for (const Branch &branch : branches) {
            x += pitch;
            leave(x, left_w, branch, pitch);
            edge << QPointF(x - pitch, top_ + high(left_w)) << QPointF(x, top_ + high(left_w));
            left_w = std::max(0.0, left_w - branch.power_w);
        }
        band(edge, x, left_w);
        say(QRectF(area.right() - 260, top_ - 44, 260, 18), LossFlow::tr("IT equipment"), 12, 600, Tone::Text, Qt::AlignRight);
        say(QRectF(area.right() - 260, top_ - 26, 260, 18), watts(left_w) + QStringLiteral(" · ") + share(left_w), 12, 400, Tone::Text2,
            Qt::AlignRight);
    }

    std::vector<std::pair<QRectF, std::vector<Id>>> branches; ///< Where each is, filled while painting.

private:
    QString watts(double w) const { return spoken(Amount(w, Dimension::Power)); }
    QString share(double w) const { return all_w_ > 0 ? spoken(Amount(w / all_w_, Dimension::Ratio)) : QString(); }
    double high(double w) const { return all_w_ > 0 ? thick_ * w / all_w_ : 0; }

    /// The band in one piece, with its head.
    void band(QPolygonF edge, double x, double w)
    {
        const double end = area_.right() - 24, bottom = top_ + high(w);
        edge << QPointF(x, bottom) << QPointF(end, bottom) << QPointF(end, bottom + 6) << QPointF(end + 24, top_ + high(w) / 2)
             << QPointF(end, top_ - 6) << QPointF(end, top_);
        p_.setPen(QPen(theme_(Tone::Equipment), 1));
        p_.setBrush(theme_(Tone::NetworkRack));
        p_.drawPolygon(edge);
    }

    /// A branch turns down out of the lower edge of the band; thin ones keep a width one can see.
    void leave(double x, double w, const Branch &branch, double pitch)
    {
        const double wide = std::max(2.0, high(branch.power_w)), bottom = top_ + high(w), radius = std::min(18.0, pitch / 3);
        const double end = bottom + 34;
        QPainterPath path;
        path.moveTo(x - radius, bottom - wide);
        path.quadTo(x + wide / 2, bottom - wide, x + wide / 2, bottom - wide + radius + wide);
        path.lineTo(x + wide / 2, end);
        path.lineTo(x - wide / 2, end);
        path.lineTo(x - wide / 2, bottom + radius);
        path.quadTo(x - wide / 2, bottom, x - radius, bottom);
        path.closeSubpath();
        p_.setPen(Qt::NoPen);
        p_.setBrush(theme_(branch.tone));
        p_.drawPath(path);
        p_.drawPolygon(QPolygonF({{x - wide / 2 - 4, end}, {x + wide / 2 + 4, end}, {x, end + 8}}));
        branches.emplace_back(QRectF(x - pitch / 2, bottom - wide, pitch, end + 90 - bottom + wide), branch.made);
        const QRectF words(x - pitch / 2 + 3, end + 12, pitch - 6, 34);
        const int pixels = pitch < 84 ? 10 : 11;
        p_.setFont(drawingFont(pixels, 600));
        const double high = std::max(34.0, p_.boundingRect(QRectF(words.topLeft(), QSizeF(words.width(), 400)),
                                                           Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, branch.name)
                                                   .height() +
                                               4);
        say(QRectF(words.topLeft(), QSizeF(words.width(), high)), branch.name, pixels, 600, Tone::Text,
            Qt::AlignHCenter | Qt::TextWordWrap);
        say(words.translated(0, high), watts(branch.power_w), 11, 400, Tone::Text2, Qt::AlignHCenter);
        say(words.translated(0, high + 16), share(branch.power_w), 11, 400, Tone::Text2, Qt::AlignHCenter);
    }

    void say(const QRectF &box, const QString &words, int pixels, int weight, Tone tone, int alignment = Qt::AlignLeft)
    {
        p_.setFont(drawingFont(pixels, weight));
        p_.setPen(theme_(tone));
        p_.drawText(box, alignment | Qt::AlignTop, words);
    }

    QPainter &p_;
    const Theme &theme_;
    QRectF area_;
    double all_w_, thick_ = 0, top_ = 0;
};

} // namespace

LossFlow::LossFlow(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(300, 200);
    setMouseTracking(true);
}

void LossFlow::show(SnapshotPtr snapshot)
{
    snapshot_ = std::move(snapshot);
    update();
}

void LossFlow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Floor));
    if (snapshot_ && snapshot_->network && snapshot_->power.utility_w > 0)
        branches_ = BandPainter(painter, QRectF(rect()).adjusted(24, 20, -24, -20), theme, *snapshot_).branches;
}

void LossFlow::mousePressEvent(QMouseEvent *event)
{
    for (const auto &[place, made] : branches_)
        if (event->button() == Qt::LeftButton && place.contains(event->position()) && !made.empty())
            return emit picked(made);
}

void LossFlow::mouseMoveEvent(QMouseEvent *event)
{
    const bool on = std::ranges::any_of(branches_, [&](const auto &branch) { return branch.first.contains(event->position()); });
    setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace gridhall
