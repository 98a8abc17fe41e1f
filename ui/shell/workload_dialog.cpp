// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workload_dialog.h"

#include "ui/panels/panel_frame.h"
#include "ui/render/text.h"

#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gridhall {

namespace {

class WorkloadDialog final : public QDialog {
public:
    WorkloadDialog(const std::vector<Workload> &cards, const QStringList &accelerators, QWidget *window)
        : QDialog(window), cards_(cards), accelerators_(accelerators)
    {
        setWindowTitle(words(QT_TRANSLATE_NOOP("Workloads", "Workload from table")));
        resize(860, 520);
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(20, 16, 20, 16);
        all->setSpacing(10);
        all->addWidget(label(words(QT_TRANSLATE_NOOP("Workloads", "Throughput is never carried over to another accelerator. Powers are "
                                                                  "those of the measured boundary; what is blank comes from the racks.")),
                             "secondary"));
        filter_ = new QLineEdit;
        filter_->setPlaceholderText(words(QT_TRANSLATE_NOOP("Workloads", "Model, scenario or accelerator")));
        filter_->setAccessibleName(filter_->placeholderText());
        all->addWidget(filter_);
        own_ = new QCheckBox(words(QT_TRANSLATE_NOOP("Workloads", "Accelerators of this design only")));
        own_->setChecked(!accelerators.isEmpty());
        all->addWidget(own_);
        addTable(*all);
        buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        buttons_->button(QDialogButtonBox::Ok)->setText(words(QT_TRANSLATE_NOOP("Workloads", "Run on whole site")));
        all->addWidget(buttons_);
        connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(filter_, &QLineEdit::textChanged, this, [this] { sift(); });
        connect(own_, &QCheckBox::toggled, this, [this] { sift(); });
        connect(table_, &QTreeWidget::itemDoubleClicked, this, &QDialog::accept);
        sift();
    }

    std::optional<Workload> chosen() const
    {
        const auto *item = table_->currentItem();
        return item ? std::optional(cards_[item->data(0, Qt::UserRole).toULongLong()]) : std::nullopt;
    }

private:
    static QString words(const char *text) { return QCoreApplication::translate("Workloads", text); }

    void addTable(QVBoxLayout &all)
    {
        table_ = new QTreeWidget;
        table_->setRootIsDecorated(false);
        table_->setUniformRowHeights(true);
        table_->setAccessibleName(windowTitle());
        table_->setHeaderLabels({words(QT_TRANSLATE_NOOP("Workloads", "Model")), words(QT_TRANSLATE_NOOP("Workloads", "Scenario")),
                                 words(QT_TRANSLATE_NOOP("Workloads", "Precision")), words(QT_TRANSLATE_NOOP("Workloads", "Accelerator")),
                                 words(QT_TRANSLATE_NOOP("Workloads", "Tokens per second")),
                                 words(QT_TRANSLATE_NOOP("Workloads", "Energy per token"))});
        for (std::size_t i = 0; i < cards_.size(); ++i) {
            const Workload &card = cards_[i];
            const double power = card.server_power_w > 0 ? card.server_power_w : card.accelerator_power_w;
            const QString energy = power <= 0 ? QString()
                                              : shownIn(Amount(power / card.tokens_per_s, Dimension::EnergyPerToken), "J/token").joined() +
                                                    (card.server_power_w > 0 ? words(QT_TRANSLATE_NOOP("Workloads", ", server"))
                                                                             : words(QT_TRANSLATE_NOOP("Workloads", ", accelerators")));
            auto *item = new QTreeWidgetItem(
                table_, {QString::fromStdString(card.model), QString::fromStdString(card.scenario), QString::fromStdString(card.precision),
                         QString("%1 × %2").arg(card.acceleratorCount).arg(QString::fromStdString(card.accelerator)),
                         spokenNumber(card.tokens_per_s, 0), energy});
            item->setData(0, Qt::UserRole, qulonglong(i));
            item->setToolTip(0, QString::fromStdString(card.source));
            item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
        }
        table_->header()->setStretchLastSection(false);
        table_->header()->setMinimumSectionSize(64);
        for (int column = 0; column < 6; ++column)
            table_->header()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        all.addWidget(table_, 1);
    }

    void sift()
    {
        const QString wanted = filter_->text().trimmed();
        QTreeWidgetItem *first = nullptr;
        for (int i = 0; i < table_->topLevelItemCount(); ++i) {
            auto *item = table_->topLevelItem(i);
            const Workload &card = cards_[item->data(0, Qt::UserRole).toULongLong()];
            bool shown = !own_->isChecked() || accelerators_.contains(QString::fromStdString(card.accelerator));
            bool found = wanted.isEmpty();
            for (int column = 0; column < 4; ++column)
                found = found || item->text(column).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!(shown && found));
            if (shown && found && !first)
                first = item;
        }
        table_->setCurrentItem(first);
        buttons_->button(QDialogButtonBox::Ok)->setEnabled(first);
    }

    const std::vector<Workload> &cards_;
    QStringList accelerators_;
    QLineEdit *filter_;
    QCheckBox *own_;
    QTreeWidget *table_;
    QDialogButtonBox *buttons_;
};

} // namespace

std::optional<Workload> askForWorkload(const std::vector<Workload> &cards, const QStringList &accelerators, QWidget *window)
{
    WorkloadDialog dialog(cards, accelerators, window);
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : std::nullopt;
}

} // namespace gridhall
