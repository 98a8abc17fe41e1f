// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "ui/panels/field_form.h"
#include "ui/panels/findings_model.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/counted.h"
#include "ui/render/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <map>

namespace gridhall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("Inspector", text); }

/// Site, limits and workloads: what the whole design is checked against.
class SitePage final : public InspectorPage {
public:
    SitePage(Session &session, Refuse refuse) : session_(session), refuse_(std::move(refuse))
    {
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(16, 14, 16, 12);
        all->setSpacing(4);
        all->addWidget(title_ = new ShortLabel("title"));
        all->addWidget(label(say(QT_TRANSLATE_NOOP("Inspector", "Nothing is selected: the whole design")), "small"));
        all->addWidget(site_ = new PanelSection(say(QT_TRANSLATE_NOOP("Inspector", "Site"))));
        all->addWidget(work_ = new PanelSection(say(QT_TRANSLATE_NOOP("Inspector", "Workloads"))));
        all->addWidget(limits_ = new PanelSection(say(QT_TRANSLATE_NOOP("Inspector", "Limits"))));
        all->addStretch();
        refresh();
    }

    void refresh() override
    {
        title_->setText(session_.title());
        const std::vector<Id> now = structure();
        if (now != structure_) {
            structure_ = now;
            rebuild();
        }
        for (FieldForm *form : forms_)
            form->refresh();
    }

private:
    /// Which entities there are forms for; another list asks for another page.
    std::vector<Id> structure() const
    {
        std::vector<Id> ids;
        const Layout &layout = session_.layout();
        for (const auto &site : layout.all<Site>())
            ids.push_back(site->id);
        for (const auto &criteria : layout.all<Criteria>())
            ids.push_back(criteria->id);
        for (const auto &workload : layout.all<Workload>())
            ids.push_back(workload->id);
        for (const auto &assignment : layout.all<Assignment>())
            ids.push_back(assignment->id);
        return ids;
    }

    void rebuild()
    {
        forms_.clear();
        for (PanelSection *section : {site_, work_, limits_})
            clear(*section->body());
        const Layout &layout = session_.layout();
        if (!layout.all<Site>().empty())
            addGroups(*site_->body(), layout.site());
        if (!layout.all<Criteria>().empty())
            addGroups(*limits_->body(), layout.criteria());
        for (const auto &workload : layout.all<Workload>())
            addWorkload(*workload);
        auto *button = new QPushButton(say(QT_TRANSLATE_NOOP("Inspector", "Add workload")));
        button->setAccessibleName(button->text());
        connect(button, &QPushButton::clicked, this, [this, text = button->text()] {
            Workload fresh;
            fresh.name = say(QT_TRANSLATE_NOOP("Inspector", "Workload %1")).arg(session_.layout().all<Workload>().size() + 1).toStdString();
            session_.perform(text, added(session_.layout(), fresh).edit);
        });
        work_->body()->addWidget(button);
    }

    /// The fields of an entity, those of each group under a folded heading of their own.
    template <class T>
    void addGroups(QVBoxLayout &into, const T &entity)
    {
        std::vector<Sentence> groups = {Sentence()};
        for (const FieldRow &row : fieldRows(entity))
            if (std::ranges::find(groups, row.card.group) == groups.end())
                groups.push_back(row.card.group);
        for (const Sentence &group : groups) {
            QVBoxLayout *body = &into;
            if (*group.source) {
                auto *section = new PanelSection(spoken(group));
                section->setFolded(true);
                into.addWidget(section);
                body = section->body();
            }
            add(*body, entityForm<T>(session_, entity.id, refuse_, group));
        }
    }

    void add(QVBoxLayout &into, FieldForm *form)
    {
        into.addWidget(form);
        forms_.push_back(form);
    }

    void addWorkload(const Workload &workload)
    {
        auto *part = new PanelSection(QString::fromStdString(workload.name));
        part->setFolded(structure_.size() > 6);
        add(*part->body(), entityForm<Workload>(session_, workload.id, refuse_));
        for (const auto &assignment : session_.layout().all<Assignment>())
            if (assignment->workload == workload.id) {
                part->body()->addWidget(label(say(QT_TRANSLATE_NOOP("Inspector", "Runs on %1"))
                                                  .arg(assignment->target ? calledWords(session_.layout(), assignment->target)
                                                                          : say(QT_TRANSLATE_NOOP("Inspector", "the whole site"))),
                                              "small"));
                add(*part->body(), entityForm<Assignment>(session_, assignment->id, refuse_));
            }
        auto *line = new QHBoxLayout;
        const auto button = [&](const QString &text, auto run) {
            auto *made = new QPushButton(text);
            made->setAccessibleName(text);
            setLook(*made, "quiet");
            connect(made, &QPushButton::clicked, this, run);
            line->addWidget(made);
        };
        button(say(QT_TRANSLATE_NOOP("Inspector", "Run on whole site")), [this, id = workload.id] { assign(id); });
        button(say(QT_TRANSLATE_NOOP("Inspector", "Delete")), [this, id = workload.id] {
            session_.perform(say(QT_TRANSLATE_NOOP("Inspector", "Delete workload")), removed(session_.layout(), {id}));
        });
        part->body()->addLayout(line);
        work_->body()->addWidget(part);
    }

    /// The site runs this workload and no other.
    void assign(Id workload)
    {
        Edit edit;
        for (const auto &assignment : session_.layout().all<Assignment>())
            if (!assignment->target)
                edit.remove(assignment);
        Assignment fresh;
        fresh.id = FreshIds(session_.layout()).next();
        fresh.workload = workload;
        edit.add(fresh);
        session_.perform(say(QT_TRANSLATE_NOOP("Inspector", "Assign workload")), edit);
    }

    Session &session_;
    Refuse refuse_;
    QLabel *title_;
    PanelSection *site_, *work_, *limits_;
    std::vector<FieldForm *> forms_;
    std::vector<Id> structure_;
};

/// Several things selected: how many of which part, and what they draw together.
class SeveralPage final : public InspectorPage {
public:
    explicit SeveralPage(Session &session) : session_(session)
    {
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(16, 14, 16, 12);
        all->setSpacing(6);
        all->addWidget(title_ = label({}, "title"));
        auto *rows = new QWidget;
        rows_ = new QVBoxLayout(rows);
        rows_->setContentsMargins(0, 0, 0, 0);
        rows_->setSpacing(2);
        all->addWidget(rows);
        all->addWidget(load_ = label({}, "secondary"));
        load_->setWordWrap(true);
        connect_ = new QPushButton(say(QT_TRANSLATE_NOOP("Inspector", "Connect row…")));
        connect_->setAccessibleName(connect_->text());
        connect(connect_, &QPushButton::clicked, this, &InspectorPage::connectRowWanted);
        all->addWidget(connect_);
        assign_ = new QPushButton(say(QT_TRANSLATE_NOOP("Inspector", "Assign first workload")));
        assign_->setAccessibleName(assign_->text());
        connect(assign_, &QPushButton::clicked, this, &SeveralPage::assignFirst);
        all->addWidget(assign_);
        all->addStretch();
        refresh();
    }

    void refresh() override
    {
        const auto &ids = session_.selection();
        title_->setText(counted(static_cast<int>(ids.size()), say(QT_TRANSLATE_NOOP("Inspector", "1 object")),
                                say(QT_TRANSLATE_NOOP("Inspector", "%1 objects"))));
        std::map<QString, int> kinds;
        double peak = 0;
        for (const Id id : ids) {
            const auto item = session_.layout().find<Item>(id);
            const auto run = session_.layout().find<Run>(id);
            const auto part = item || run ? session_.layout().find<Part>(item ? item->part : run->part) : nullptr;
            ++kinds[part ? nameOf(*part) : calledWords(session_.layout(), id)];
            if (const ItLoad *load = session_.snapshot() ? session_.snapshot()->load(id) : nullptr)
                peak += load->peak_w;
        }
        clear(*rows_);
        int shown = 0;
        for (const auto &[kind, count] : kinds)
            if (++shown <= 12)
                rows_->addWidget(counting(kind, count));
        connect_->setVisible(hasRacks());
        assign_->setVisible(hasRacks() && !session_.layout().all<Workload>().empty());
        load_->setText(peak > 0 ? say(QT_TRANSLATE_NOOP("Inspector", "IT peak together: %1")).arg(spoken(Amount(peak, Dimension::Power)))
                                : QString());
    }

private:
    static QWidget *counting(const QString &kind, int count)
    {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 2, 0, 2);
        auto *name = new ShortLabel;
        name->setText(kind);
        line->addWidget(name, 1);
        line->addWidget(label(QString::number(count), "strong"));
        return row;
    }
    bool hasRacks() const
    {
        return std::ranges::any_of(session_.selection(), [this](Id id) {
            const auto item = session_.layout().find<Item>(id);
            const Role role = item ? roleOf(session_.layout(), *item) : Role::Other;
            return role == Role::Rack || role == Role::ItRack || role == Role::NetworkRack;
        });
    }
    void assignFirst()
    {
        const auto &workloads = session_.layout().all<Workload>();
        if (workloads.empty())
            return;
        Edit edit;
        FreshIds fresh(session_.layout());
        for (const Id id : session_.selection()) {
            for (const auto &old : session_.layout().all<Assignment>())
                if (old->target == id)
                    edit.remove(old);
            edit.add(Assignment{fresh.next(), (*workloads.begin())->id, id, 1.0});
        }
        session_.perform(say(QT_TRANSLATE_NOOP("Inspector", "Assign workload")), edit);
    }

    Session &session_;
    QLabel *title_, *load_;
    QPushButton *connect_, *assign_;
    QVBoxLayout *rows_;
};

} // namespace

InspectorPage *sitePage(Session &session, const InspectorPage::Refuse &refuse) { return new SitePage(session, refuse); }

InspectorPage *severalPage(Session &session) { return new SeveralPage(session); }

} // namespace gridhall
