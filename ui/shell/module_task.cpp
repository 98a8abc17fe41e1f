// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/module_task.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/report/module_sheet.h"
#include "ui/render/amount_field.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/pdf_writer.h"
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/module_ports.h"
#include "ui/shell/pods_task.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>

namespace gridhall {

namespace {

struct ModuleTr {
    Q_DECLARE_TR_FUNCTIONS(Module)
};

constexpr const char *moduleKeys[] = {key::ratedPower,      key::coolingCapacity, key::weight,      key::liftingWeight,
                                      key::transportPieces, key::loadRating,      key::price,       key::priceLow,
                                      key::priceHigh,       key::leadTime,        key::leadTimeLow, key::leadTimeHigh};
constexpr const char *moduleKinds[] = {"it", "power", "generator", "storage", "cooling", "all-in-one"};

/// What a module is sold, shipped and lifted as.
class ModuleForm : public QDialog {
public:
    ModuleForm(const Part &part, std::vector<BoundaryChoice> ports, QWidget *window) : QDialog(window), part_(part)
    {
        setWindowTitle(ModuleTr::tr("Module data"));
        resize(onScreen(*this, {480, 640}));
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(20, 16, 20, 16);
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        auto *content = new QWidget;
        column_ = new QVBoxLayout(content);
        column_->setContentsMargins(0, 0, 12, 0);
        addIdentity();
        addShell();
        addPorts(std::move(ports));
        addDelivery();
        alignForms(forms_);
        column_->addStretch(1);
        scroll->setWidget(content);
        all->addWidget(scroll, 1);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        buttons->addButton(ModuleTr::tr("Revise"), QDialogButtonBox::AcceptRole)->setDefault(true);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] {
            if (!name_->text().trimmed().isEmpty() && settleFields(*this))
                accept();
        });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        all->addWidget(buttons);
    }

    /// The next revision as filled in; hash still to be made.
    Part revision() const
    {
        Part made = part_;
        ++made.revision;
        made.name = name_->text().trimmed().toStdString();
        made.nameZh = nameZh_->text().trimmed().toStdString();
        made.maker = maker_->text().trimmed().toStdString();
        setTrait(made, "kind", kind_->currentText().toStdString());
        setTrait(made, "shell", shell_->text().trimmed().toStdString());
        made.width = tenthsOf(width_->amount().value_or(metresOf(part_.width)));
        made.depth = tenthsOf(depth_->amount().value_or(metresOf(part_.depth)));
        made.height = tenthsOf(height_->amount().value_or(metresOf(part_.height)));
        const auto metres = [](const AmountField *field) { return tenthsOf(field->amount().value_or(0)); };
        made.clearance = {metres(front_), metres(rear_), metres(left_), metres(right_), metres(top_)};
        for (const auto &[name, field] : figures_) {
            const Given *before = part_.figure(name);
            if (before && field->amount() && *field->amount() == before->value)
                continue;
            std::erase_if(made.figures, [&](const Given &given) { return given.key == name; });
            if (field->amount())
                made.figures.push_back({name, *field->amount(), Grade::User, {}});
        }
        return withBoundary(std::move(made), ports_->choices());
    }

private:
    QFormLayout *section(const QString &title)
    {
        column_->addWidget(label(title, "section"));
        auto *form = new QFormLayout;
        form->setContentsMargins(0, 0, 0, 10);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        column_->addLayout(form);
        forms_ << form;
        return form;
    }
    static QLineEdit *words(QFormLayout &form, const QString &name, std::string_view text)
    {
        auto *edit = new QLineEdit(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        edit->setAccessibleName(name);
        edit->setCursorPosition(0); // a long name shows its beginning
        form.addRow(name, edit);
        return edit;
    }
    static AmountField *length(QFormLayout &form, const QString &name, Tenths side, double least)
    {
        auto *field = new AmountField(name, Dimension::Length);
        field->setUnit(drawingUnit());
        field->setRange(least, 1000);
        field->setAmount(metresOf(side));
        form.addRow(name, field);
        return field;
    }
    void addIdentity()
    {
        QFormLayout *form = section(ModuleTr::tr("Module"));
        name_ = words(*form, ModuleTr::tr("Name"), part_.name);
        nameZh_ = words(*form, ModuleTr::tr("Name, Chinese"), part_.nameZh);
        maker_ = words(*form, ModuleTr::tr("Maker"), part_.maker);
        kind_ = new QComboBox;
        kind_->setAccessibleName(ModuleTr::tr("Kind"));
        for (const char *kind : moduleKinds)
            kind_->addItem(kind);
        const auto kind = part_.trait("kind");
        kind_->setCurrentText(kind.empty() ? QString("it") : QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
        form->addRow(ModuleTr::tr("Kind"), kind_);
    }
    void addShell()
    {
        QFormLayout *form = section(ModuleTr::tr("Shell and clearances"));
        shell_ = words(*form, ModuleTr::tr("Shell"), part_.trait("shell"));
        width_ = length(*form, ModuleTr::tr("Width"), part_.width, 0.01);
        depth_ = length(*form, ModuleTr::tr("Depth"), part_.depth, 0.01);
        height_ = length(*form, ModuleTr::tr("Height"), part_.height, 0.01);
        front_ = length(*form, ModuleTr::tr("Free in front"), part_.clearance.front, 0);
        rear_ = length(*form, ModuleTr::tr("Free behind"), part_.clearance.rear, 0);
        left_ = length(*form, ModuleTr::tr("Free on the left"), part_.clearance.left, 0);
        right_ = length(*form, ModuleTr::tr("Free on the right"), part_.clearance.right, 0);
        top_ = length(*form, ModuleTr::tr("Free above"), part_.clearance.top, 0);
    }
    void addPorts(std::vector<BoundaryChoice> ports)
    {
        column_->addWidget(label(ModuleTr::tr("Ports on the outside"), "section"));
        const bool none = ports.empty();
        column_->addWidget(ports_ = new ModulePorts(std::move(ports)));
        ports_->setVisible(!none);
        if (none)
            column_->addWidget(label(ModuleTr::tr("Every port inside is joined to something inside."), "secondary"));
        column_->addSpacing(10);
    }
    void addDelivery()
    {
        QFormLayout *form = section(ModuleTr::tr("Ratings and delivery"));
        for (const char *name : moduleKeys) {
            const KeyCard *card = keyCard(name);
            if (!card)
                continue;
            auto *field = new AmountField(spoken(card->label), card->dimension);
            field->setRange(card->min, card->max);
            field->allowBlank(true);
            if (std::string_view(name).starts_with(key::leadTime))
                field->setUnit(QStringLiteral("weeks"));
            if (const Given *given = part_.figure(name))
                field->setAmount(given->value);
            form->addRow(spoken(card->label), field);
            figures_.emplace_back(name, field);
        }
    }
    static void setTrait(Part &part, const char *name, std::string value)
    {
        std::erase_if(part.traits, [&](const Trait &trait) { return trait.key == name; });
        if (!value.empty())
            part.traits.push_back({name, std::move(value)});
    }

    Part part_;
    QVBoxLayout *column_;
    QList<QFormLayout *> forms_;
    QLineEdit *name_, *nameZh_, *maker_, *shell_;
    QComboBox *kind_;
    ModulePorts *ports_;
    AmountField *width_, *depth_, *height_, *front_, *rear_, *left_, *right_, *top_;
    std::vector<std::pair<std::string, AmountField *>> figures_;
};

Kept<Part> moduleAtHand(const Desk &desk)
{
    const auto item = desk.session.layout().find<Item>(podAt(desk));
    return item ? partOf(desk.session.layout(), *item) : nullptr;
}

} // namespace

void editModuleData(Desk &desk)
{
    const auto part = moduleAtHand(desk);
    if (!part)
        return;
    ModuleForm form(*part, boundaryChoices(desk.session.layout(), podAt(desk)), &desk.window);
    if (form.exec() != QDialog::Accepted)
        return;
    Part revision = form.revision();
    revision.hash = partHash(revision);
    const auto edit = revised(desk.session.layout(), desk.session.library().source(), part->id, revision);
    if (!edit)
        return desk.window.showProblem(edit.problem());
    desk.session.perform(ModuleTr::tr("Revise module %1").arg(QString::fromStdString(revision.name)), *edit);
}

void keepModule(Desk &desk)
{
    const auto part = moduleAtHand(desk);
    if (!part)
        return;
    const Library &library = desk.session.library();
    std::vector<Part> kept;
    Part own = *part;
    if (!own.number.starts_with("own."))
        own.number = "own." + own.number;
    if (own.contents)
        for (const std::string &number : own.contents->partNumbers)
            if (!library.find(number))
                for (const Kept<Part> &inner : desk.session.layout().all<Part>())
                    if (inner->number == number) {
                        kept.push_back(*inner);
                        break;
                    }
    own.hash = partHash(own);
    kept.push_back(std::move(own));
    desk.window.keepParts(kept);
}

void exportModuleSheet(Desk &desk)
{
    const Id instance = podAt(desk);
    const auto part = moduleAtHand(desk);
    if (!part)
        return;
    const auto alone = moduleAlone(desk.session.layout(), instance);
    if (!alone)
        return desk.window.showProblem(alone.problem());
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = QFileDialog::getSaveFileName(&desk.window, ModuleTr::tr("Module data sheet"),
                                                folder + "/" + QString::fromStdString(part->number) + ".pdf", ModuleTr::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".pdf", Qt::CaseInsensitive))
        path += ".pdf";
    const Snapshot snapshot = studiedAlone(*alone);
    PdfOptions options;
    options.blobs = &desk.session.blobs();
    if (const auto written = writePdf(moduleSheet(snapshot), snapshot, path, options); !written)
        return desk.window.showProblem(written.problem());
    desk.window.showNotice(ModuleTr::tr("Data sheet written: %1").arg(path));
}

} // namespace gridhall
