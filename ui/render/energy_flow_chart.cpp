// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/energy_flow_chart.h"

#include "ui/render/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gridhall {

namespace {

QString flowTr(const char *source) { return QCoreApplication::translate("Year", source); }

constexpr double sourceWords = 132, endWords = 264, bar = 6, headRoom = 22, leastPitch = 17, smallBand = 1.2;

Tone toneOf(EnergyBand::Kind kind)
{
    using Kind = EnergyBand::Kind;
    switch (kind) {
    case Kind::Utility: return Tone::Wall;
    case Kind::Sun: return Tone::Warning;
    case Kind::Wind: return Tone::ColdAir;
    case Kind::Generators: return Tone::HotAir;
    case Kind::Unserved: return Tone::Error;
    case Kind::Store:
    case Kind::Battery: return Tone::PowerBoth;
    case Kind::Transformers:
    case Kind::Converters:
    case Kind::Distribution:
    case Kind::RackSupplies: return Tone::PowerA;
    case Kind::Cooling: return Tone::Ok;
    case Kind::Tokens: return Tone::Accent;
    default: return Tone::Text3;
    }
}

/// A band from the trunk at the left to its end at the right: straight until it parts, then down to its row.
struct Ribbon {
    std::size_t band = 0;
    double trunkTop = 0, endTop = 0, thick = 0, parts = 0, row = 0; ///< row: middle of its words.
};

/// Where everything lies. Rows from top to bottom: what is kept, then what leaves, the last to part first.
class FlowPlan {
public:
    FlowPlan(const QRectF &area, const EnergyFlow &flow) : flow_(flow), area_(area)
    {
        const std::size_t ends = flow.leaving.size() + 1;
        left_ = area.left() + sourceWords + bar;
        right_ = std::max(left_ + 60, area.right() - endWords - bar);
        const double all = flow.entering_j(), room = area.height() - headRoom;
        // Rows that hold a thin band take a line of words; the rest of the height is the trunk's.
        thick_ = std::max(20.0, std::min(room * 0.62, room - leastPitch * static_cast<double>(ends)));
        scale_ = all > 0 ? thick_ / all : 0;
        top_ = area.top() + headRoom;
        ribbons();
        sources();
    }

    const std::vector<Ribbon> &ends() const { return ends_; }
    const std::vector<Ribbon> &starts() const { return starts_; }
    double left() const { return left_; }
    double right() const { return right_; }
    double top() const { return top_; }
    double thick() const { return thick_; }
    /// Where the trunk has lost all up to a band of what leaves.
    double partsAfter(std::size_t leaving) const
    {
        return left_ + 46 + (right_ - left_) * 0.60 * static_cast<double>(leaving + 1) / static_cast<double>(flow_.leaving.size() + 1);
    }

    QPainterPath path(const Ribbon &r) const
    {
        const double bend = (right_ - r.parts) * 0.55;
        QPainterPath path(QPointF(left_, r.trunkTop));
        path.lineTo(r.parts, r.trunkTop);
        path.cubicTo(r.parts + bend, r.trunkTop, right_ - bend, r.endTop, right_, r.endTop);
        path.lineTo(right_, r.endTop + r.thick);
        path.cubicTo(right_ - bend, r.endTop + r.thick, r.parts + bend, r.trunkTop + r.thick, r.parts, r.trunkTop + r.thick);
        path.lineTo(left_, r.trunkTop + r.thick);
        path.closeSubpath();
        return path;
    }

private:
    void ribbons()
    {
        std::vector<Ribbon> made;
        const std::size_t first = flow_.sources.size(), count = flow_.leaving.size();
        double trunk = top_;
        for (std::size_t i = 0; i <= count; ++i) {
            const std::size_t leaving = count - i; // the kept ones first, then the last to part
            Ribbon r;
            r.band = i == 0 ? first + count : first + leaving;
            r.thick = flowBand(flow_, r.band).energy_j * scale_;
            r.trunkTop = trunk;
            r.parts = i == 0 ? partsAfter(count) : partsAfter(leaving);
            trunk += r.thick;
            made.push_back(r);
        }
        const double used = thick_, slack = area_.bottom() - top_ - used;
        const double gap = std::min(26.0, slack / std::max(1.0, static_cast<double>(count)));
        double y = top_;
        for (Ribbon &r : made) {
            const double high = std::max(r.thick, leastPitch - gap > r.thick ? leastPitch - gap : r.thick);
            r.endTop = y + (high - r.thick) / 2;
            r.row = y + high / 2;
            y += high + gap;
        }
        ends_ = std::move(made);
    }

    /// Bars at the left with words that keep apart.
    void sources()
    {
        double y = top_, words = top_ - 12;
        for (std::size_t i = 0; i < flow_.sources.size(); ++i) {
            Ribbon r;
            r.band = i;
            r.thick = flow_.sources[i].energy_j * scale_;
            r.trunkTop = y;
            r.row = std::max(words + 30, y + r.thick / 2);
            words = r.row;
            y += r.thick;
            starts_.push_back(r);
        }
    }

    const EnergyFlow &flow_;
    QRectF area_;
    double left_ = 0, right_ = 0, top_ = 0, thick_ = 0, scale_ = 0;
    std::vector<Ribbon> ends_, starts_;
};

class FlowPainting {
public:
    FlowPainting(QPainter &painter, const QRectF &area, const EnergyFlow &flow, const Theme &theme, std::optional<std::size_t> lit)
        : p_(painter), area_(area), flow_(flow), theme_(theme), lit_(lit), plan_(area, flow), all_(flow.entering_j())
    {
    }

    void paint()
    {
        for (const Ribbon &r : plan_.ends())
            ribbon(r);
        for (const Ribbon &r : plan_.starts())
            source(r);
        heads();
        for (const Ribbon &r : plan_.ends())
            end(r);
    }

private:
    /// All in one unit, so that columns compare.
    QString energy(double joule) const
    {
        const bool giga = all_ >= 1e13;
        const double value = joule / (giga ? 3.6e12 : 3.6e9);
        return spokenNumber(value, value < 10 ? 2 : value < 1000 ? 1 : 0) + (giga ? QStringLiteral(" GWh") : QStringLiteral(" MWh"));
    }
    QString share(double joule) const { return spokenNumber(100 * joule / all_, joule < 0.0995 * all_ ? 2 : 1) + QStringLiteral(" %"); }
    bool dim(std::size_t band) const { return lit_ && *lit_ != band; }

    void ribbon(const Ribbon &r)
    {
        const Tone tone = toneOf(flowBand(flow_, r.band).kind);
        p_.setPen(Qt::NoPen);
        const double alpha = lit_ == r.band ? 0.85 : dim(r.band) ? 0.22 : tone == Tone::Text3 ? 0.38 : 0.5;
        if (r.thick >= smallBand) {
            p_.setBrush(theme_(tone, alpha));
            p_.drawPath(plan_.path(r));
        } else { // a hair that one can see
            QPainterPath hair(QPointF(plan_.left(), r.trunkTop + r.thick / 2));
            const double bend = (plan_.right() - r.parts) * 0.55;
            hair.lineTo(r.parts, r.trunkTop + r.thick / 2);
            hair.cubicTo(r.parts + bend, r.trunkTop + r.thick / 2, plan_.right() - bend, r.row, plan_.right(), r.row);
            p_.setPen(QPen(theme_(tone, alpha), smallBand));
            p_.setBrush(Qt::NoBrush);
            p_.drawPath(hair);
        }
    }

    void source(const Ribbon &r)
    {
        const EnergyBand &band = flow_.sources[r.band];
        const double x = plan_.left() - bar;
        p_.fillRect(QRectF(x, r.trunkTop, bar, std::max(smallBand, r.thick)), theme_(toneOf(band.kind), dim(r.band) ? 0.4 : 1));
        words(QRectF(area_.left(), r.row - 15, sourceWords - 10, 15), spoken(band.name), 600, Tone::Text, Qt::AlignRight);
        words(QRectF(area_.left(), r.row, sourceWords - 10, 15), energy(band.energy_j), 400, Tone::Text2, Qt::AlignRight);
    }

    /// What passes where site ends and IT begins, and where IT ends and servers begin.
    void heads()
    {
        using Kind = EnergyBand::Kind;
        double passing = all_;
        head(plan_.left() + 2, flowTr(QT_TRANSLATE_NOOP("Year", "Site")), passing);
        for (std::size_t i = 0; i < flow_.leaving.size(); ++i) {
            const Kind now = flow_.leaving[i].kind, next = i + 1 < flow_.leaving.size() ? flow_.leaving[i + 1].kind : Kind::Tokens;
            passing -= flow_.leaving[i].energy_j;
            if (now < Kind::Idle && next >= Kind::Idle)
                head(plan_.partsAfter(i) + 10, flowTr(QT_TRANSLATE_NOOP("Year", "IT")), passing);
            else if (now < Kind::Servers && next >= Kind::Servers)
                head(plan_.partsAfter(i) + 10, flowTr(QT_TRANSLATE_NOOP("Year", "Servers")), passing);
        }
    }

    void head(double x, const QString &name, double joule)
    {
        if (x < headEnd_)
            return;
        p_.setPen(QPen(theme_(Tone::Text2, 0.6), 1, Qt::DotLine));
        p_.drawLine(QPointF(x, plan_.top() - 4), QPointF(x, plan_.top() + joule / all_ * plan_.thick()));
        const QString text = name + QStringLiteral(" ") + energy(joule);
        p_.setFont(drawingFont(11, 600));
        headEnd_ = x + p_.fontMetrics().horizontalAdvance(text) + 12;
        words(QRectF(x, area_.top(), 260, 16), text, 600, Tone::Text, Qt::AlignLeft);
    }

    void end(const Ribbon &r)
    {
        const EnergyBand &band = flowBand(flow_, r.band);
        const double x = plan_.right(), high = std::max(smallBand, r.thick);
        p_.fillRect(QRectF(x, r.row - high / 2, bar, high), theme_(toneOf(band.kind), dim(r.band) ? 0.4 : 1));
        const QRectF line(x + bar + 8, r.row - 8, endWords - 12, 16);
        const Tone tone = dim(r.band) ? Tone::Text3 : Tone::Text;
        words(line, spoken(band.name), 600, tone, Qt::AlignLeft);
        const double named = p_.fontMetrics().horizontalAdvance(spoken(band.name)) + 6;
        words(line.adjusted(named, 0, 0, 0), QString::fromLatin1(band.factor), 400, Tone::Text3, Qt::AlignLeft);
        words(line.adjusted(0, 0, -56, 0), energy(band.energy_j), 400, tone, Qt::AlignRight);
        words(line, share(band.energy_j), 400, Tone::Text2, Qt::AlignRight);
    }

    void words(const QRectF &box, const QString &text, int weight, Tone tone, Qt::Alignment align)
    {
        p_.setFont(drawingFont(11, weight));
        p_.setPen(theme_(tone));
        p_.drawText(box, int(align | Qt::AlignVCenter), text);
    }

    QPainter &p_;
    QRectF area_;
    const EnergyFlow &flow_;
    Theme theme_;
    std::optional<std::size_t> lit_;
    FlowPlan plan_;
    double all_, headEnd_ = 0;
};

} // namespace

std::size_t flowBands(const EnergyFlow &flow) { return flow.sources.empty() ? 0 : flow.sources.size() + flow.leaving.size() + 1; }

const EnergyBand &flowBand(const EnergyFlow &flow, std::size_t band)
{
    if (band < flow.sources.size())
        return flow.sources[band];
    band -= flow.sources.size();
    return band < flow.leaving.size() ? flow.leaving[band] : flow.kept;
}

void paintFlow(QPainter &painter, const QRectF &area, const EnergyFlow &flow, const Theme &theme, std::optional<std::size_t> lit)
{
    if (flow.sources.empty() || !(flow.entering_j() > 0))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    FlowPainting(painter, area, flow, theme, lit).paint();
    painter.restore();
}

std::optional<std::size_t> flowBandAt(const QRectF &area, const EnergyFlow &flow, const QPointF &at)
{
    if (flow.sources.empty() || !(flow.entering_j() > 0))
        return std::nullopt;
    const FlowPlan plan(area, flow);
    for (const Ribbon &r : plan.starts())
        if (at.x() < plan.left() &&
            (std::abs(at.y() - r.row) < 15 || (at.x() > plan.left() - bar - 2 && at.y() >= r.trunkTop && at.y() <= r.trunkTop + r.thick)))
            return r.band;
    for (const Ribbon &r : plan.ends())
        if ((at.x() > plan.right() && std::abs(at.y() - r.row) < std::max(8.0, r.thick / 2)) || plan.path(r).contains(at))
            return r.band;
    return std::nullopt;
}

} // namespace gridhall
