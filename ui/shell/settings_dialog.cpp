// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace gridhall {

namespace {

struct SettingsTr {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

QComboBox *choice(QFormLayout &form, const QString &name, const std::vector<std::pair<QString, QVariant>> &items, const QVariant &now)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    for (const auto &[text, data] : items)
        box->addItem(text, data);
    box->setCurrentIndex(std::max(0, box->findData(now)));
    form.addRow(name, box);
    return box;
}

} // namespace

std::optional<Preferences> askForPreferences(const Preferences &now, QWidget *window)
{
    QDialog dialog(window);
    dialog.setWindowTitle(SettingsTr::tr("Settings"));
    dialog.setMinimumWidth(380);
    auto *all = new QVBoxLayout(&dialog);
    all->setContentsMargins(20, 16, 20, 16);
    auto *form = new QFormLayout;
    QComboBox *language = choice(*form, SettingsTr::tr("Language"),
                                 {{SettingsTr::tr("As the system"), QString()}, {"English", "en"}, {"简体中文", "zh_CN"}}, now.language);
    QComboBox *theme = choice(*form, SettingsTr::tr("Theme"),
                              {{SettingsTr::tr("As the system"), 0}, {SettingsTr::tr("Light"), 1}, {SettingsTr::tr("Dark"), 2}},
                              static_cast<int>(now.theme));
    QComboBox *numbers = choice(
        *form, SettingsTr::tr("Numbers"),
        {{SettingsTr::tr("As the language"), QString()}, {"1,234.5", "en_US"}, {"1.234,5", "en_DE"}, {"1 234,5", "en_FI"}}, now.numbers);
    QComboBox *units = choice(*form, SettingsTr::tr("Units"),
                              {{SettingsTr::tr("Metric: mm, m², °C, L/min"), 0}, {SettingsTr::tr("US customary: in, ft², °F, gpm"), 1}},
                              static_cast<int>(now.units));
    QComboBox *lengths =
        choice(*form, SettingsTr::tr("Lengths on the plan"),
               {{SettingsTr::tr("As the units"), QString()}, {"mm", "mm"}, {"m", "m"}, {"in", "in"}, {"ft", "ft"}}, now.lengths);
    all->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(SettingsTr::tr("Apply"), QDialogButtonBox::AcceptRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    all->addWidget(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    Preferences after = now;
    after.language = language->currentData().toString();
    after.theme = static_cast<ThemeChoice>(theme->currentData().toInt());
    after.units = static_cast<UnitSystem>(units->currentData().toInt());
    after.lengths = lengths->currentData().toString();
    after.numbers = numbers->currentData().toString();
    return after;
}

} // namespace gridhall
