// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connect_dialogs.h"

#include "core/catalog/it_loads.h"
#include "core/catalog/suitable.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/liquid/coolant.h"
#include "core/liquid/size_loops.h"
#include "ui/panels/findings_model.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"
#include "ui/render/counted.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/pipe_limits.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace gridhall {

namespace {

struct ConnectTr {
    Q_DECLARE_TR_FUNCTIONS(Connect)
};

/// A small form with exact choices and two buttons.
class ChoiceForm : public QDialog {
public:
    ChoiceForm(const QString &title, const QString &lead, const QString &doIt, QWidget *window) : QDialog(window)
    {
        setWindowTitle(title);
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(20, 16, 20, 16);
        all->setSpacing(10);
        auto *words = label(lead, "secondary");
        words->setWordWrap(true);
        all->addWidget(words);
        form_ = new QFormLayout;
        form_->setLabelAlignment(Qt::AlignLeft);
        all->addLayout(form_);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        QPushButton *go = buttons->addButton(doIt, QDialogButtonBox::AcceptRole);
        go->setDefault(true);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] {
            if (settleFields(*this))
                accept();
        });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        all->addWidget(buttons);
        setMinimumWidth(440);
    }

    QComboBox *addChoice(const QString &name)
    {
        auto *box = new QComboBox;
        box->setAccessibleName(name);
        form_->addRow(name, box);
        return box;
    }

    void addBelow(QWidget *widget) { form_->addRow(widget); }

private:
    QFormLayout *form_;
};

/// Parts of a role in the library, by name, with the proposed one chosen; the number is the data.
void addParts(QComboBox &box, const Session &session, std::initializer_list<Role> roles, const Kept<Part> &proposed)
{
    for (const auto &part : session.library().parts())
        if (std::find(roles.begin(), roles.end(), part->role) != roles.end()) {
            box.addItem(nameOf(*part), QString::fromStdString(part->number));
            if (proposed && part->number == proposed->number)
                box.setCurrentIndex(box.count() - 1);
        }
}

constexpr std::initializer_list<Role> conductors = {Role::Cable, Role::Busway}, whips = {Role::Whip, Role::Cable},
                                      hoses = {Role::Hose, Role::Pipe}, pipes = {Role::Pipe, Role::Hose};

/// What the neediest rack of a row asks of its whip and its hose.
struct RowNeed {
    double voltage_v = 0, current_a = 0, flow_m3_per_s = 0, liquid_w = 0;
};

RowNeed needOf(const Layout &layout, const std::vector<Id> &racks)
{
    RowNeed need;
    double peak_w = 0;
    for (const ItLoad &load : itLoads(layout))
        if (std::ranges::find(racks, load.rack) != racks.end()) {
            peak_w = std::max(peak_w, load.peak_w);
            need.flow_m3_per_s = std::max(need.flow_m3_per_s, load.coolantFlow_m3_per_s);
            need.liquid_w = std::max(need.liquid_w, load.liquid_w);
        }
    if (const auto cord = portOf(layout, {racks.front(), "psu.a"}))
        need.voltage_v = cord->voltage_v;
    need.current_a = loadCurrent_a(peak_w, need.voltage_v);
    return need;
}

QVariant dataOf(Id id) { return QVariant::fromValue(static_cast<qlonglong>(id.value)); }

Id chosenId(const QComboBox &box) { return Id(static_cast<std::int64_t>(box.currentData().toLongLong())); }

/// One busway of the design for a path, those that say so first.
void addBusways(QComboBox &box, const Layout &layout, Feed feed)
{
    box.addItem(ConnectTr::tr("do not connect"), dataOf(Id()));
    for (const bool matching : {true, false})
        for (const auto &run : layout.all<Run>()) {
            const auto part = layout.find<Part>(run->part);
            if (part && part->role == Role::Busway && (run->feed == feed) == matching)
                box.addItem(calledWords(layout, run->id), dataOf(run->id));
        }
    if (box.count() > 1 && layout.find<Run>(Id(box.itemData(1).toLongLong()))->feed == feed)
        box.setCurrentIndex(1);
}

/// Coolant supplies that racks can hang on: CDUs and manifolds with an outgoing TCS port.
void addSupplies(QComboBox &box, const Layout &layout)
{
    box.addItem(ConnectTr::tr("do not connect"), dataOf(Id()));
    for (const auto &item : layout.all<Item>()) {
        const Role role = roleOf(layout, *item);
        if (role == Role::Cdu || role == Role::InRackCdu || role == Role::Manifold)
            box.addItem(calledWords(layout, item->id), dataOf(item->id));
    }
    if (box.count() > 1)
        box.setCurrentIndex(1);
}

std::string numberOf(const QComboBox &box) { return box.currentData().toString().toStdString(); }

/// Edits made one after the other, as one.
struct Chain {
    const Session &session;
    Layout layout;
    Edit edit;

    explicit Chain(const Session &of) : session(of), layout(of.layout()) {}
    void take(const Edit &next)
    {
        layout = layout.applying(next);
        edit = edit.then(next);
    }
    Result<Id> part(const std::string &number)
    {
        const auto made = adopted(layout, session.library().source(), number);
        if (!made)
            return made.problem();
        take(made->edit);
        return made->part;
    }
};

std::vector<Id> selectedRacks(const Session &session)
{
    std::vector<Id> racks;
    for (const Id id : session.selection())
        if (const auto item = session.layout().find<Item>(id); item && isItRole(roleOf(session.layout(), *item)))
            racks.push_back(id);
    return racks;
}

/// What the hose of the neediest rack carries in the coolant of a supply.
PipeDuty hoseDuty(const Layout &layout, const RowNeed &need, Id supply)
{
    const Kept<Item> item = layout.find<Item>(supply);
    const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
    PipeDuty duty;
    duty.glycol = part ? glycolShareOf(part->trait("fluid")) : 0;
    const double carrying = assumedFlow_m3_per_s(need.liquid_w, heatCapacity_j_per_m3_k(duty.temperature_k, duty.glycol));
    duty.flow_m3_per_s = need.flow_m3_per_s > 0 ? need.flow_m3_per_s : carrying;
    return duty;
}

/// Proposes the narrowest hose that keeps the limits and says what the chosen one makes of them.
class HoseProposal : public QObject {
public:
    HoseProposal(const Session &session, const RowNeed &need, QComboBox &supply, QComboBox &hose, PipeLimits &limits, QLabel &note)
        : QObject(&limits), session_(session), need_(need), supply_(supply), hose_(hose), limits_(limits), note_(note)
    {
        connect(&limits, &PipeLimits::changed, this, [this] { propose(); });
        connect(&supply, &QComboBox::currentIndexChanged, this, [this] { propose(); });
        connect(&hose, &QComboBox::currentIndexChanged, this, [this] { say(); });
        propose();
    }

private:
    PipeDuty duty() const { return hoseDuty(session_.layout(), need_, chosenId(supply_)); }
    void propose()
    {
        if (const PipeFit fit = fittingPipe(session_.library(), {Role::Hose}, duty(), limits_.criteria()); fit.part)
            hose_.setCurrentIndex(hose_.findData(QString::fromStdString(fit.part->number)));
        say();
    }
    void say()
    {
        const std::string number = numberOf(hose_);
        const auto &parts = session_.library().parts();
        const auto part = std::ranges::find_if(parts, [&](const Kept<Part> &one) { return one->number == number; });
        if (part == parts.end())
            return note_.clear();
        const PipeFit fit = pipeFit(*part, duty(), limits_.criteria());
        note_.setText(ConnectTr::tr("Supply and return alike: %1 at %2, %3 per metre.")
                          .arg(spoken(Amount(duty().flow_m3_per_s, Dimension::VolumeFlow)),
                               spoken(Amount(fit.velocity_m_per_s, Dimension::Velocity)),
                               spoken(Amount(fit.gradient_pa_per_m, Dimension::Pressure))) +
                      (fit.keeps ? QString() : QLatin1Char(' ') + ConnectTr::tr("That is more than the limits below allow.")));
        setLook(note_, fit.keeps ? "secondary" : "warning");
    }

    const Session &session_;
    RowNeed need_;
    QComboBox &supply_, &hose_;
    PipeLimits &limits_;
    QLabel &note_;
};

std::optional<Problem> feedRow(Chain &chain, const std::vector<Id> &racks, Id busway, const std::string &tapOff, const std::string &whip,
                               Feed feed)
{
    if (!busway)
        return std::nullopt;
    const auto tapOffPart = chain.part(tapOff);
    if (!tapOffPart)
        return tapOffPart.problem();
    const auto whipPart = chain.part(whip);
    if (!whipPart)
        return whipPart.problem();
    const auto placed = rowConnected(chain.layout, {racks, busway, *tapOffPart, *whipPart, feed == Feed::A ? "psu.a" : "psu.b", feed});
    if (!placed)
        return placed.problem();
    chain.take(placed->edit);
    return std::nullopt;
}

std::optional<Problem> pipeRow(Chain &chain, const std::vector<Id> &racks, Id supply, const std::string &hose)
{
    if (!supply)
        return std::nullopt;
    const auto hosePart = chain.part(hose);
    if (!hosePart)
        return hosePart.problem();
    const auto placed = rowPiped(chain.layout, racks, {supply, "tcs.supply"}, *hosePart);
    if (!placed)
        return placed.problem();
    chain.take(placed->edit);
    return std::nullopt;
}

} // namespace

std::optional<Result<Edit>> askToConnectRow(Session &session, QWidget *window)
{
    const std::vector<Id> racks = selectedRacks(session);
    if (racks.empty())
        return Result<Edit>(Problem(translatable("Connect", "Select the racks of a row first.")));
    const QString lead =
        counted(static_cast<int>(racks.size()), ConnectTr::tr("1 rack: a tap-off and a whip for each path, and hoses to the CDU."),
                ConnectTr::tr("%1 racks: a tap-off and a whip each for each path, and hoses to the CDU."));
    ChoiceForm form(ConnectTr::tr("Connect row"), lead, ConnectTr::tr("Connect"), window);
    QComboBox *a = form.addChoice(ConnectTr::tr("Busway, path A")), *b = form.addChoice(ConnectTr::tr("Busway, path B"));
    QComboBox *tapOff = form.addChoice(ConnectTr::tr("Tap-off box")), *whip = form.addChoice(ConnectTr::tr("Whip"));
    QComboBox *supply = form.addChoice(ConnectTr::tr("Coolant from")), *hose = form.addChoice(ConnectTr::tr("Hose"));
    addBusways(*a, session.layout(), Feed::A);
    addBusways(*b, session.layout(), Feed::B);
    const Library &library = session.library();
    const RowNeed need = needOf(session.layout(), racks);
    const double continuous = session.layout().criteria().continuousLoading;
    addParts(*tapOff, session, {Role::TapOff}, suitableConductor(library, {Role::TapOff}, need.voltage_v, need.current_a, continuous));
    addParts(*whip, session, whips, suitableConductor(library, {Role::Whip}, need.voltage_v, need.current_a, continuous));
    addSupplies(*supply, session.layout());
    addParts(*hose, session, hoses, nullptr);
    auto *note = label({}, "secondary");
    note->setWordWrap(true);
    auto *limits = new PipeLimits(session.layout().criteria());
    form.addBelow(note);
    form.addBelow(limits);
    new HoseProposal(session, need, *supply, *hose, *limits, *note);
    if (form.exec() != QDialog::Accepted)
        return std::nullopt;
    Chain chain(session);
    if (const Edit criteria = limits->editFor(session.layout()); !criteria.isEmpty())
        chain.take(criteria);
    if (const auto why = feedRow(chain, racks, chosenId(*a), numberOf(*tapOff), numberOf(*whip), Feed::A))
        return Result<Edit>(*why);
    if (const auto why = feedRow(chain, racks, chosenId(*b), numberOf(*tapOff), numberOf(*whip), Feed::B))
        return Result<Edit>(*why);
    if (const auto why = pipeRow(chain, racks, chosenId(*supply), numberOf(*hose)))
        return Result<Edit>(*why);
    return Result<Edit>(chain.edit);
}

std::optional<Result<Edit>> askToConnectModule(Session &session, QWidget *window)
{
    const Id module = session.selection().empty() ? Id() : session.selection().back();
    const auto item = session.layout().find<Item>(module);
    if (!item || roleOf(session.layout(), *item) != Role::Module)
        return Result<Edit>(Problem(translatable("Connect", "Select a module first.")));
    Result<std::vector<Joint>> joints = moduleJoints(session.layout(), module);
    if (!joints)
        return Result<Edit>(joints.problem());
    ChoiceForm form(ConnectTr::tr("Connect module"),
                    ConnectTr::tr("Joins the free ports of %1 to the nearest ones that fit.").arg(calledWords(session.layout(), module)),
                    ConnectTr::tr("Connect"), window);
    std::vector<QComboBox *> boxes;
    for (const Joint &joint : *joints) {
        const auto from = portOf(session.layout(), joint.from), to = portOf(session.layout(), joint.to);
        boxes.push_back(form.addChoice(
            ConnectTr::tr("%1 from %2").arg(QString::fromStdString(joint.to.port), calledWords(session.layout(), joint.from.owner))));
        const double rating = from->rating > 0 && to->rating > 0 ? std::min(from->rating, to->rating) : std::max(from->rating, to->rating);
        if (to->kind == PortKind::Coolant)
            addParts(*boxes.back(), session, pipes,
                     fittingPipe(session.library(), {Role::Pipe}, {rating}, session.layout().criteria()).part);
        else
            addParts(*boxes.back(), session, conductors,
                     suitableConductor(session.library(), {Role::Cable}, std::max(from->voltage_v, to->voltage_v), rating));
    }
    if (form.exec() != QDialog::Accepted)
        return std::nullopt;
    Chain chain(session);
    for (std::size_t i = 0; i < joints->size(); ++i) {
        const auto part = chain.part(numberOf(*boxes[i]));
        if (!part)
            return Result<Edit>(part.problem());
        (*joints)[i].part = *part;
    }
    const auto placed = connected(chain.layout, *joints);
    if (!placed)
        return Result<Edit>(placed.problem());
    chain.take(placed->edit);
    return Result<Edit>(chain.edit);
}

} // namespace gridhall
