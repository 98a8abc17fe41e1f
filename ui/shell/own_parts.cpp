// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/own_parts.h"

#include "core/catalog/keys.h"
#include "core/layout/body.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/shell/preferences.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>

namespace gridhall {

namespace {

struct OwnPartTr {
    Q_DECLARE_TR_FUNCTIONS(OwnPart)
};

constexpr int lastRole = static_cast<int>(Role::Other);

/// A part as a form: name, kind, size and every figure it states.
class PartForm : public QDialog {
public:
    PartForm(Part part, QWidget *window) : QDialog(window), part_(std::move(part))
    {
        setWindowTitle(OwnPartTr::tr("Own part"));
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(20, 16, 20, 16);
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        auto *content = new QWidget;
        auto *form = new QFormLayout(content);
        name_ = words(*form, OwnPartTr::tr("Name"), part_.name);
        number_ = words(*form, OwnPartTr::tr("Part number"), part_.number);
        maker_ = words(*form, OwnPartTr::tr("Maker"), part_.maker);
        role_ = new QComboBox;
        role_->setAccessibleName(OwnPartTr::tr("Kind"));
        for (int role = static_cast<int>(Role::Rack); role <= lastRole; ++role)
            role_->addItem(nameOf(static_cast<Role>(role)), role);
        role_->setCurrentIndex(role_->findData(static_cast<int>(part_.role)));
        form->addRow(OwnPartTr::tr("Kind"), role_);
        width_ = length(*form, OwnPartTr::tr("Width"), part_.width);
        depth_ = length(*form, OwnPartTr::tr("Depth"), part_.depth);
        height_ = length(*form, OwnPartTr::tr("Height"), part_.height);
        for (const KeyCard &card : allKeys())
            addFigure(*form, card);
        scroll->setWidget(content);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        const int wide = content->sizeHint().width() + scroll->verticalScrollBar()->sizeHint().width() + 40;
        resize(onScreen(*this, {std::max(460, wide), 620}));
        all->addWidget(scroll, 1);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        buttons->addButton(OwnPartTr::tr("Keep"), QDialogButtonBox::AcceptRole)->setDefault(true);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] {
            if (!name_->text().trimmed().isEmpty() && settleFields(*this))
                accept();
        });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        all->addWidget(buttons);
    }

    Part part() const
    {
        Part made = part_;
        made.name = name_->text().trimmed().toStdString();
        made.number = number_->text().trimmed().toStdString();
        if (made.number.empty())
            made.number = "own." + QString::fromStdString(made.name).toLower().replace(QRegularExpression("[^a-z0-9]+"), "-").toStdString();
        made.maker = maker_->text().trimmed().toStdString();
        made.role = static_cast<Role>(role_->currentData().toInt());
        made.width = tenthsOf(width_->amount().value_or(0.6));
        made.depth = tenthsOf(depth_->amount().value_or(1.2));
        made.height = tenthsOf(height_->amount().value_or(2.2));
        std::erase_if(made.figures, [this](const Given &given) { return changed(given); });
        for (const auto &[key, field] : figures_)
            if (field->amount() && !made.figure(key))
                made.figures.push_back({key, *field->amount(), Grade::User, {}});
        return made;
    }

private:
    bool changed(const Given &given) const
    {
        for (const auto &[key, field] : figures_)
            if (key == given.key)
                return !field->amount() || *field->amount() != given.value;
        return false;
    }
    QLineEdit *words(QFormLayout &form, const QString &name, const std::string &text)
    {
        auto *edit = new QLineEdit(QString::fromStdString(text));
        edit->setAccessibleName(name);
        form.addRow(name, edit);
        return edit;
    }
    AmountField *length(QFormLayout &form, const QString &name, Tenths side)
    {
        auto *field = new AmountField(name, Dimension::Length);
        field->setUnit(drawingUnit());
        field->setRange(0.01, 1000);
        field->setAmount(metresOf(side));
        form.addRow(name, field);
        return field;
    }
    void addFigure(QFormLayout &form, const KeyCard &card)
    {
        auto *field = new AmountField(spoken(card.label), card.dimension);
        field->setRange(card.min, card.max);
        field->allowBlank(true);
        if (std::string_view(card.key).starts_with(key::leadTime))
            field->setUnit(QStringLiteral("weeks"));
        if (const Given *given = part_.figure(card.key))
            field->setAmount(given->value);
        form.addRow(spoken(card.label), field);
        figures_.emplace_back(card.key, field);
    }

    Part part_;
    QLineEdit *name_, *number_, *maker_;
    QComboBox *role_;
    AmountField *width_, *depth_, *height_;
    std::vector<std::pair<std::string, AmountField *>> figures_;
};

} // namespace

std::optional<Part> askForPart(const Library &library, const QString &like, QWidget *window)
{
    Part part;
    part.role = Role::ItRack;
    part.width = fromMm(600);
    part.depth = fromMm(1200);
    part.height = fromMm(2236);
    if (const auto original = like.isEmpty() ? nullptr : library.find(like.toStdString())) {
        part = *original;
        part.number = "own." + original->number;
        part.name += OwnPartTr::tr(" (own)").toStdString();
        part.revision = 1;
    }
    PartForm form(part, window);
    return form.exec() == QDialog::Accepted ? std::optional(form.part()) : std::nullopt;
}

namespace {

QString ownPartsFile() { return personalCatalogFolder() + "/own-parts.jsonl"; }

/// One part a line, as in the text form of a project.
std::vector<Part> readOwnParts()
{
    std::vector<Part> parts;
    QFile file(ownPartsFile());
    if (!file.open(QIODevice::ReadOnly))
        return parts;
    while (!file.atEnd()) {
        const auto entity = entityFrom(0, file.readLine().trimmed().toStdString());
        if (entity && std::holds_alternative<Kept<Part>>(*entity))
            parts.push_back(*std::get<Kept<Part>>(*entity));
    }
    return parts;
}

} // namespace

void addOwnParts(Library &library)
{
    for (Part &part : readOwnParts())
        library.add(std::move(part));
}

Result<Done> keepOwnParts(const std::vector<Part> &parts)
{
    std::vector<Part> all = readOwnParts();
    for (const Part &part : parts) {
        std::erase_if(all, [&part](const Part &old) { return old.number == part.number; });
        all.push_back(part);
        all.back().id = Id(1, static_cast<std::int64_t>(all.size()));
    }
    QDir().mkpath(personalCatalogFolder());
    QSaveFile file(ownPartsFile());
    bool written = file.open(QIODevice::WriteOnly);
    for (const Part &part : all)
        written = written && file.write(QByteArray::fromStdString(bodyOf(std::make_shared<const Part>(part)) + "\n")) > 0;
    if (!written || !file.commit())
        return Problem(translatable("OwnPart", "Your parts could not be kept in %1. Check that the folder can be written."),
                       {ownPartsFile().toStdString()});
    return Done();
}

} // namespace gridhall
