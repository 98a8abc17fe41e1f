// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/override_form.h"

#include "core/catalog/pods.h"
#include "ui/panels/panel_frame.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace gridhall {

namespace {

/// What people call a field; its own name where there is no better one.
QString fieldWords(const std::string &field)
{
    static const std::pair<const char *, const char *> words[] = {{"place", QT_TRANSLATE_NOOP("gridhall::OverrideForm", "position")},
                                                                  {"figures", QT_TRANSLATE_NOOP("gridhall::OverrideForm", "figures")},
                                                                  {"tag", QT_TRANSLATE_NOOP("gridhall::OverrideForm", "tag")},
                                                                  {"layer", QT_TRANSLATE_NOOP("gridhall::OverrideForm", "layer")},
                                                                  {"part", QT_TRANSLATE_NOOP("gridhall::OverrideForm", "part")},
                                                                  {"locked", QT_TRANSLATE_NOOP("gridhall::OverrideForm", "lock")},
                                                                  {"group", QT_TRANSLATE_NOOP("gridhall::OverrideForm", "group")}};
    for (const auto &[name, english] : words)
        if (field == name)
            return OverrideForm::tr(english);
    return QString::fromStdString(field);
}

} // namespace

OverrideForm::OverrideForm(Session &session, Id id, std::function<void(const Problem &)> refuse, QWidget *parent)
    : QWidget(parent), session_(session), id_(id)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    words_ = label({}, "secondary");
    words_->setWordWrap(true);
    drop_ = new QPushButton(tr("Drop"));
    drop_->setAccessibleName(tr("Drop the overrides of this object"));
    line->addWidget(words_, 1);
    line->addWidget(drop_, 0, Qt::AlignTop);
    connect(drop_, &QPushButton::clicked, this, [this, refuse = std::move(refuse)] {
        const Result<Edit> edit = overridesDropped(session_.layout(), session_.library().source(), {id_});
        if (edit)
            session_.perform(tr("Drop overrides"), *edit);
        else
            refuse(edit.problem());
    });
    refresh();
}

void OverrideForm::refresh()
{
    const auto item = session_.layout().find<Item>(id_);
    QStringList fields;
    for (const std::string &field : item ? item->own : std::vector<std::string>())
        fields << fieldWords(field);
    words_->setText(fields.isEmpty() ? tr("As in its module.") : tr("Own here: %1").arg(fields.join(", ")));
    drop_->setVisible(!fields.isEmpty());
}

} // namespace gridhall
