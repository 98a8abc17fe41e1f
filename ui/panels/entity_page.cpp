// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/service.h"
#include "core/layout/frames.h"
#include "core/study/explain.h"
#include "ui/panels/entity_facts.h"
#include "ui/panels/explanation.h"
#include "ui/panels/field_form.h"
#include "ui/panels/figures_form.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/override_form.h"
#include "ui/panels/panel_frame.h"
#include "ui/panels/part_words.h"
#include "ui/panels/place_form.h"
#include "ui/session/remedies.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int mostBars = 3, mostFixes = 2;

/// The inspector of one item, run or space.
class EntityPage final : public InspectorPage {
public:
    EntityPage(Session &session, Id id, Refuse refuse);
    void refresh() override;

private:
    void addHead();
    void addForms();
    void addActions();
    void addService();
    void showFindings();
    void showTables();
    void showPaths();
    void showWhy();
    MessageBar *barOf(const Finding &finding);
    PanelSection *section(const QString &title);

    Session &session_;
    Id id_;
    Refuse refuse_;
    QVBoxLayout *all_;
    QLabel *title_ = nullptr, *where_ = nullptr, *kind_ = nullptr;
    QVBoxLayout *bars_ = nullptr, *paths_ = nullptr;
    PanelSection *electrical_ = nullptr, *cooling_ = nullptr, *why_ = nullptr;
    FigureTable *electricalTable_ = nullptr, *coolingTable_ = nullptr, *about_ = nullptr;
    std::vector<std::function<void()>> refreshers_;
    SnapshotPtr shown_;
    bool filled_ = false;
};

EntityPage::EntityPage(Session &session, Id id, Refuse refuse) : session_(session), id_(id), refuse_(std::move(refuse))
{
    all_ = new QVBoxLayout(this);
    all_->setContentsMargins(16, 14, 16, 12);
    all_->setSpacing(4);
    addHead();
    bars_ = new QVBoxLayout;
    bars_->setSpacing(6);
    all_->addLayout(bars_);
    addForms();
    addActions();
    electrical_ = section(QCoreApplication::translate("Inspector", "Electrical"));
    electrical_->body()->addWidget(electricalTable_ = new FigureTable(QCoreApplication::translate("Inspector", "Electrical")));
    cooling_ = section(QCoreApplication::translate("Inspector", "Cooling"));
    cooling_->body()->addWidget(coolingTable_ = new FigureTable(QCoreApplication::translate("Inspector", "Cooling")));
    paths_ = new QVBoxLayout;
    all_->addLayout(paths_);
    why_ = section(QCoreApplication::translate("Inspector", "Why"));
    all_->addStretch();
    refresh();
}

PanelSection *EntityPage::section(const QString &title)
{
    auto *made = new PanelSection(title);
    all_->addWidget(made);
    return made;
}

void EntityPage::addHead()
{
    auto *line = new QHBoxLayout;
    title_ = new ShortLabel("title");
    where_ = new ShortLabel("small");
    where_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(title_, 1);
    line->addWidget(where_, 0, Qt::AlignVCenter);
    all_->addLayout(line);
    kind_ = label({}, "small");
    kind_->setWordWrap(true);
    all_->addWidget(kind_);
    all_->addSpacing(4);
}

void EntityPage::addForms()
{
    const Layout &layout = session_.layout();
    const auto addForm = [this](const QString &title, auto *form) {
        section(title)->body()->addWidget(form);
        refreshers_.push_back([form] { form->refresh(); });
    };
    const QString properties = QCoreApplication::translate("Inspector", "Properties");
    if (layout.find<Item>(id_) || layout.find<Space>(id_))
        addForm(QCoreApplication::translate("Inspector", "Position"), new PlaceForm(session_, id_, refuse_));
    const auto addFigures = [this, &addForm] {
        auto *figures = new FiguresForm(session_, id_, refuse_);
        if (figures->isEmpty())
            figures->deleteLater();
        else
            addForm(QCoreApplication::translate("Inspector", "Figures"), figures);
    };
    if (const auto item = layout.find<Item>(id_)) {
        if (item->module)
            addForm(QCoreApplication::translate("Inspector", "In its module"), new OverrideForm(session_, id_, refuse_));
        addForm(properties, entityForm<Item>(session_, id_, refuse_));
        addFigures();
    } else if (layout.find<Run>(id_)) {
        addForm(properties, entityForm<Run>(session_, id_, refuse_));
        addFigures();
    } else if (layout.find<Space>(id_)) {
        addForm(properties, entityForm<Space>(session_, id_, refuse_));
        addFigures();
    } else if (const auto note = layout.find<Note>(id_); note && note->kind == NoteKind::Text) {
        addForm(properties, entityForm<Note>(session_, id_, refuse_));
    }
    if (!layout.find<Item>(id_)) {
        about_ = new FigureTable(QCoreApplication::translate("Inspector", "About"));
        all_->addWidget(about_);
    }
}

void EntityPage::addActions()
{
    const auto item = session_.layout().find<Item>(id_);
    if (!item)
        return;
    const Role role = roleOf(session_.layout(), *item);
    const auto button = [this](const QString &text, auto signal) {
        auto *made = new QPushButton(text);
        made->setAccessibleName(text);
        all_->addWidget(made);
        connect(made, &QPushButton::clicked, this, signal);
    };
    if (role == Role::Module)
        button(QCoreApplication::translate("Inspector", "Connect module…"), &InspectorPage::connectModuleWanted);
    if (isRoomCooler(role))
        addService();
}

/// Takes an air cooler out of service, or back into it.
void EntityPage::addService()
{
    auto *made = new QPushButton;
    all_->addWidget(made);
    const auto isOut = [this] {
        const auto item = session_.layout().find<Item>(id_);
        return item && isStopped(*item);
    };
    refreshers_.push_back([made, isOut] {
        made->setText(isOut() ? QCoreApplication::translate("Inspector", "Put back into service")
                              : QCoreApplication::translate("Inspector", "Take out of service"));
        made->setAccessibleName(made->text());
    });
    connect(made, &QPushButton::clicked, this,
            [this, made, isOut] { session_.perform(made->text(), stopped(session_.layout(), id_, !isOut())); });
}

MessageBar *EntityPage::barOf(const Finding &finding)
{
    const Severity severity = finding.effective();
    const Verdict verdict = severity == Severity::Error ? Verdict::Error : severity == Severity::Warning ? Verdict::Warning : Verdict::Note;
    auto *bar = new MessageBar(verdict, spoken(finding.check->title), spoken(finding.message()));
    bar->setCode(QString::fromLatin1(finding.check->code));
    bar->setToolTip(spoken(finding.check->basis));
    int count = 0;
    for (const Fix &fix : remedies(finding, session_.layout(), session_.library())) {
        if (++count > mostFixes)
            break;
        const QString name = spoken(fix.label);
        QPushButton *button = bar->addButton(name, count == 1);
        connect(button, &QPushButton::clicked, this, [this, name, fix] { session_.perform(name, fix.operation(session_.layout())); });
    }
    return bar;
}

void EntityPage::showFindings()
{
    // A pressed button goes with its finding; the keyboard stays here.
    if (QWidget *focused = QApplication::focusWidget(); qobject_cast<QPushButton *>(focused) && isAncestorOf(focused))
        setFocus();
    clear(*bars_);
    if (!session_.judged())
        return;
    const auto found = findingsAbout(*session_.judged(), id_);
    int shown = 0;
    for (const Finding *finding : found) {
        if (shown == mostBars)
            break;
        if (finding->effective() == Severity::Note)
            continue;
        bars_->addWidget(barOf(*finding));
        ++shown;
    }
}

void EntityPage::showTables()
{
    const SnapshotPtr snapshot = session_.judged();
    const auto electrical = snapshot ? electricalRows(*snapshot, id_) : std::vector<FigureTable::Row>();
    const auto cooling = snapshot ? coolingRows(*snapshot, id_) : std::vector<FigureTable::Row>();
    const bool graded = std::any_of(electrical.begin(), electrical.end(), [](const auto &row) { return !row.wide; });
    electricalTable_->setRows(electrical, graded);
    electrical_->setVisible(!electrical.empty());
    coolingTable_->setRows(cooling, false);
    cooling_->setVisible(!cooling.empty());
    if (!about_)
        return;
    if (const auto note = session_.layout().find<Note>(id_))
        about_->setRows(noteRows(*note), false);
    else if (const auto run = session_.layout().find<Run>(id_))
        about_->setRows(runRows(session_.layout(), *run), false);
    else if (const auto space = session_.layout().find<Space>(id_))
        about_->setRows(spaceRows(session_.layout(), snapshot.get(), *space), false);
}

void EntityPage::showPaths()
{
    clear(*paths_);
    if (!session_.judged())
        return;
    for (const PathFacts &facts : pathFacts(*session_.judged(), id_)) {
        auto *part = new PanelSection(facts.title);
        part->setRemark(QCoreApplication::translate("Inspector", "limit  |"));
        auto *list = new PathList;
        list->setStops(facts.stops,
                       facts.feed == Feed::B   ? Tone::PowerB
                       : facts.feed == Feed::A ? Tone::PowerA
                                               : Tone::PowerBoth,
                       facts.feed == Feed::B);
        connect(
            list, &PathList::chosen, this,
            [this](Id id) {
                emit showWanted({id});
                session_.select({id});
            },
            Qt::QueuedConnection);
        part->body()->addWidget(list);
        paths_->addWidget(part);
    }
}

void EntityPage::showWhy()
{
    clear(*why_->body());
    why_->hide();
    const SnapshotPtr snapshot = session_.judged();
    if (!snapshot)
        return;
    for (const char *name : {"power.demand", "power.current", "it.peak", "liquid.supply", "air.inlet"}) {
        const auto figure = explained(*snapshot, {name, id_});
        if (!figure)
            continue;
        why_->setTitle(QCoreApplication::translate("Inspector", "Why %1").arg(spoken(figure->value)));
        writeExplanation(*why_->body(), *figure);
        why_->show();
        return;
    }
}

void EntityPage::refresh()
{
    const Layout &layout = session_.layout();
    if (!layout.entity(id_))
        return;
    const SnapshotPtr snapshot = session_.judged();
    title_->setText(headWords(layout, id_));
    where_->setText(whereWords(layout, snapshot.get(), id_));
    kind_->setText(kindWords(layout, id_));
    for (const auto &again : refreshers_)
        again();
    if (filled_ && (snapshot == shown_ || (snapshot && snapshot->tier == Tier::Drag && shown_)))
        return;
    filled_ = true;
    shown_ = snapshot;
    showFindings();
    showTables();
    showPaths();
    showWhy();
}

} // namespace

InspectorPage *entityPage(Session &session, Id id, const InspectorPage::Refuse &refuse) { return new EntityPage(session, id, refuse); }

} // namespace gridhall
