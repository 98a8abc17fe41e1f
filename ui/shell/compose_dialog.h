// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"
#include "core/compose/compose.h"

#include <QDialog>

#include <memory>
#include <stop_token>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace gridhall {

class BriefForm;

/// From a customer's wish to designs: the brief at the left, up to three answers as cards, and what they trade.
class ComposeDialog : public QDialog {
    Q_OBJECT

public:
    ComposeDialog(std::shared_ptr<const Library> library, QWidget *window);
    ~ComposeDialog() override;

    BriefForm &form() { return *form_; }
    void compose(); ///< In the background; the answers follow.
    bool isComposing() const { return bool(composing_); }
    const std::optional<Composed> &result() const { return result_; }
    /// The chosen answer; empty until there is one.
    std::optional<Layout> chosen() const;

signals:
    void answered();

private:
    class Trade;

    QWidget *briefSide();
    QWidget *answerSide();
    void openBrief();
    void saveBrief();
    void take(Result<Composed> result);
    void showAnswers();
    void say(const QString &head, const QString &words, bool bad);
    void choose(int index);

    std::shared_ptr<const Library> library_;
    std::shared_ptr<BlockStock> stock_ = std::make_shared<BlockStock>(); ///< A changed site or budget tries no block again.
    std::optional<std::stop_source> composing_;
    std::optional<Composed> result_;
    int chosen_ = -1;
    BriefForm *form_;
    QVBoxLayout *messages_;
    QHBoxLayout *cards_;
    QButtonGroup *group_ = nullptr;
    Trade *trade_;
    QPushButton *go_, *open_;
};

} // namespace gridhall
