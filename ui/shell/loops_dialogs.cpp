// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loops_dialogs.h"

#include "ui/panels/findings_model.h"
#include "ui/panels/panel_frame.h"
#include "ui/panels/row_table.h"
#include "ui/render/amount_field.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/pipe_limits.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gridhall {

namespace {

struct LoopHelpTr {
    Q_DECLARE_TR_FUNCTIONS(Loops)
};

/// A lead, what there is to choose, a table of what would change, and a button that does it.
class LoopHelpDialog : public QDialog {
public:
    LoopHelpDialog(const QString &title, const QString &doIt, QWidget *window) : QDialog(window)
    {
        setWindowTitle(title);
        resize(onScreen(*this, {880, 520}));
        all_ = new QVBoxLayout(this);
        all_->setContentsMargins(20, 16, 20, 16);
        all_->setSpacing(10);
        lead_ = label({}, "secondary");
        lead_->setWordWrap(true);
        all_->addWidget(lead_);
        model_ = new WordTable(this);
        table_ = rowTable(model_, title);
        all_->addWidget(table_, 1);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        go_ = buttons->addButton(doIt, QDialogButtonBox::AcceptRole);
        go_->setDefault(true);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] {
            if (settleFields(*this))
                accept();
        });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        all_->addWidget(buttons);
    }
    void show(const QString &lead, const QStringList &heads, std::vector<WordTable::Row> rows, int leftColumns)
    {
        lead_->setText(lead);
        model_->set(heads, std::move(rows), leftColumns);
        table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    void addOnTop(QWidget *widget) { all_->insertWidget(1, widget); }
    void allow(bool on) { go_->setEnabled(on); }

private:
    QVBoxLayout *all_;
    QLabel *lead_;
    WordTable *model_;
    QTableView *table_;
    QPushButton *go_;
};

QString shareWords(const Balancing::Spread &spread)
{
    const QString least = spoken(Amount(spread.least, Dimension::Ratio)), most = spoken(Amount(spread.most, Dimension::Ratio));
    return least == most ? least : LoopHelpTr::tr("%1 to %2").arg(least, most);
}

QString arrowed(const QString &before, const QString &after) { return before == after ? before : before + QStringLiteral(" → ") + after; }

QString throttledWords(const Balancing::Loop &loop)
{
    if (loop.before.throttled_pa <= 0 && loop.after.throttled_pa <= 0)
        return QStringLiteral("–");
    return arrowed(spoken(Amount(loop.before.throttled_pa, Dimension::Pressure)),
                   spoken(Amount(loop.after.throttled_pa, Dimension::Pressure)));
}

std::vector<WordTable::Row> balancingRows(const Layout &layout, const Balancing &balancing)
{
    std::vector<WordTable::Row> rows;
    for (const Balancing::Loop &loop : balancing.loops) {
        const QString side = loop.circuit == Circuit::Tcs   ? LoopHelpTr::tr("rack side")
                             : loop.circuit == Circuit::Fws ? LoopHelpTr::tr("plant side")
                                                            : LoopHelpTr::tr("condenser side");
        rows.push_back(
            {loop.id,
             {calledWords(layout, loop.id), side, QString::number(loop.loads), arrowed(shareWords(loop.before), shareWords(loop.after)),
              throttledWords(loop),
              arrowed(spoken(Amount(loop.before.pump_w, Dimension::Power)), spoken(Amount(loop.after.pump_w, Dimension::Power)))}});
    }
    return rows;
}

/// A part's name by its number in the library; the number where it has none.
QString partWords(const Library &library, const std::string &number)
{
    for (const Kept<Part> &part : library.parts())
        if (part->number == number)
            return nameOf(*part);
    return QString::fromStdString(number);
}

std::vector<WordTable::Row> sizingRows(const Layout &layout, const Library &library, const LoopSizing &sizing)
{
    std::vector<WordTable::Row> rows;
    for (const LoopSizing::Change &change : sizing.changes) {
        const bool pipe = change.velocity_m_per_s > 0;
        rows.push_back({change.id,
                        {calledWords(layout, change.id), partWords(library, change.from), partWords(library, change.to),
                         spoken(Amount(change.flow_m3_per_s, Dimension::VolumeFlow)),
                         pipe ? spoken(Amount(change.velocity_m_per_s, Dimension::Velocity)) : QString(),
                         pipe ? spoken(Amount(change.gradient_pa_per_m, Dimension::Pressure)) : QString()}});
    }
    return rows;
}

} // namespace

bool askToBalance(const Layout &layout, const Balancing &balancing, QWidget *window)
{
    LoopHelpDialog dialog(LoopHelpTr::tr("Balance loops"), LoopHelpTr::tr("Balance"), window);
    QString lead = LoopHelpTr::tr("Balancing valves to place: %1, to set: %2.").arg(balancing.placed).arg(balancing.set);
    if (!balancing.stuck.empty())
        lead += QLatin1Char(' ') + LoopHelpTr::tr("Loads without a pipe of their own: %1.").arg(balancing.stuck.size());
    dialog.show(lead,
                {LoopHelpTr::tr("Loop of"), LoopHelpTr::tr("Side"), LoopHelpTr::tr("Loads"), LoopHelpTr::tr("Flow, of the need"),
                 LoopHelpTr::tr("Controls throttle at most"), LoopHelpTr::tr("Pumps")},
                balancingRows(layout, balancing), 2);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<SizingChoice> askToSize(const Session &session, const LiquidResult &solved, QWidget *window)
{
    LoopHelpDialog dialog(LoopHelpTr::tr("Size pipes and pumps"), LoopHelpTr::tr("Size"), window);
    auto *limits = new PipeLimits(session.layout().criteria());
    dialog.addOnTop(limits);
    std::optional<SizingChoice> choice;
    const auto propose = [&] {
        const Edit criteria = limits->editFor(session.layout());
        const Layout layout = session.layout().applying(criteria);
        auto sizing = sizedLoops(layout, session.library(), solved);
        choice = sizing ? std::optional(SizingChoice{criteria.then(sizing->edit), *sizing}) : std::nullopt;
        QString lead =
            choice ? LoopHelpTr::tr("Pipes, hoses and pumps to change: %1, both legs of a pair alike.").arg(choice->sizing.changes.size())
                   : QString();
        if (choice && !choice->sizing.tooSmall.empty())
            lead += QLatin1Char(' ') + LoopHelpTr::tr("Wider or stronger than the catalogue has: %1.").arg(choice->sizing.tooSmall.size());
        dialog.show(lead,
                    {LoopHelpTr::tr("Run or pump"), LoopHelpTr::tr("Is"), LoopHelpTr::tr("Becomes"), LoopHelpTr::tr("Highest flow"),
                     LoopHelpTr::tr("Velocity"), LoopHelpTr::tr("Per metre")},
                    choice ? sizingRows(layout, session.library(), choice->sizing) : std::vector<WordTable::Row>(), 3);
        dialog.allow(choice && !choice->edit.isEmpty());
    };
    QObject::connect(limits, &PipeLimits::changed, &dialog, propose);
    propose();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return choice;
}

} // namespace gridhall
