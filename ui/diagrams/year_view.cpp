// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/year_view.h"

#include "core/exchange/epw.h"
#include "core/layout/operations.h"
#include "ui/diagrams/flow_page.h"
#include "ui/diagrams/levers_page.h"
#include "ui/diagrams/pulse_page.h"
#include "ui/diagrams/year_canvas.h"
#include "ui/diagrams/year_figures.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace gridhall {

namespace {

constexpr int sideWide = 300;

QLabel *plainLabel(const QString &text, const char *look)
{
    auto *made = new QLabel(text);
    setLook(*made, look);
    return made;
}

QFrame *lineAcross(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    setLook(*line, shape == QFrame::VLine ? "line-down" : "line");
    return line;
}

/// What stands behind a factor of the ledger: the objects to show on the plan.
std::vector<Id> behind(const Snapshot &snapshot, int column)
{
    std::vector<Id> ids;
    const auto racks = [&](auto wanted) {
        for (const ItLoad &load : snapshot.loads)
            if (wanted(load))
                ids.push_back(load.rack);
    };
    switch (column) {
    case 2: racks([](const ItLoad &load) { return load.accelerators <= 0; }); break;
    case 4:
        for (const PowerElementFlow &flow : snapshot.power.elements)
            if (flow.loss_w > 0 && snapshot.layout.all<Item>().find(flow.id))
                ids.push_back(flow.id);
        break;
    case 5:
        for (const auto &[id, watts] : snapshot.plant.mechanical_w)
            if (watts > 0)
                ids.push_back(id);
        break;
    case 0:
    case 1:
    case 3: racks([](const ItLoad &load) { return load.accelerators > 0; }); break;
    default: break;
    }
    return ids;
}

} // namespace

YearView::YearView(Session &session, Show show, QWidget *parent) : QWidget(parent), session_(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    all->addWidget(lineAcross(QFrame::HLine));
    pages_ = new QStackedWidget;
    pages_->addWidget(buildHours());
    pages_->addWidget(flow_ = new FlowPage);
    pages_->addWidget(levers_ = new LeversPage);
    pages_->addWidget(pulse_ = new PulsePage);
    all->addWidget(pages_, 1);
    const auto point = [this, show](const std::vector<Id> &ids) {
        if (ids.empty())
            return;
        session_.select(ids);
        if (show)
            show(ids);
    };
    connect(weather_, &QComboBox::activated, this, &YearView::chooseWeather);
    connect(buildOut_, &QComboBox::activated, this, [this] { refresh(true); });
    connect(switch_, &QButtonGroup::idClicked, this, [this](int page) { showPage(static_cast<Page>(page)); });
    connect(canvas_, &YearCanvas::hourChanged, this, [this] { lead_->setText(canvas_->hourWords()); });
    connect(canvas_, &YearCanvas::factorChosen, this,
            [this, point](int column) { point(shown_ ? behind(*shown_, column) : std::vector<Id>()); });
    connect(canvas_, &YearCanvas::hourChosen, this, [this, show](std::size_t hour) {
        if (buildOut() < 1)
            return say(tr("An hour opens on the plan with all racks at work."), "secondary");
        awaitsHour_ = true;
        say(tr("Solving this hour …"), "secondary"); // up to a second on a campus
        session_.openHour(hour);
    });
    connect(&session, &Session::hourChanged, this, [this, show] {
        if (stopAwaiting() && show && session_.openedHour())
            show({});
    });
    connect(&session, &Session::changed, this, &YearView::stopAwaiting); // the hour will not come
    connect(flow_, &FlowPage::bandChosen, this, point);
    connect(flow_, &FlowPage::bandRead, lead_, &QLabel::setText);
    connect(&session, &Session::snapshotChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QWidget *YearView::buildHead()
{
    auto *row = new QWidget;
    auto *head = new QHBoxLayout(row);
    head->setContentsMargins(12, 6, 12, 6);
    head->setSpacing(8);
    auto *segments = new QFrame;
    setLook(*segments, "segments");
    auto *bar = new QHBoxLayout(segments);
    bar->setContentsMargins(2, 2, 2, 2);
    bar->setSpacing(0);
    switch_ = new QButtonGroup(this);
    const QString names[] = {tr("Hours"), tr("Grid to token"), tr("Levers"), tr("Pulse")};
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i) {
        auto *button = new QToolButton;
        button->setText(names[i]);
        button->setAccessibleName(names[i]);
        button->setCheckable(true);
        button->setChecked(i == 0);
        setLook(*button, "segment");
        switch_->addButton(button, i);
        bar->addWidget(button);
    }
    head->addWidget(segments);
    head->addSpacing(8);
    head->addWidget(plainLabel(tr("Weather"), "secondary"));
    weather_ = new QComboBox;
    weather_->addItems({tr("Temperate, synthetic"), tr("Hot and humid, synthetic"), tr("Weather file (EPW)…")});
    weather_->setAccessibleName(tr("Weather"));
    head->addWidget(weather_);
    head->addWidget(plainLabel(tr("Racks at work"), "secondary"));
    buildOut_ = new QComboBox;
    for (const int share : {100, 75, 50, 25, 10})
        buildOut_->addItem(spoken(Amount(share / 100.0, Dimension::Ratio)), share / 100.0);
    buildOut_->setAccessibleName(tr("Racks at work"));
    head->addWidget(buildOut_);
    lead_ = plainLabel({}, "secondary");
    lead_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(lead_, 1);
    message_ = plainLabel({}, "secondary");
    head->addWidget(message_);
    return row;
}

QWidget *YearView::buildHours()
{
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    canvas_ = new YearCanvas;
    columns->addWidget(canvas_, 1);
    columns->addWidget(lineAcross(QFrame::VLine));
    auto *side = new QWidget;
    auto *sideAll = new QVBoxLayout(side);
    sideAll->setContentsMargins(0, 0, 0, 0);
    sideAll->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *list = new QWidget;
    figures_ = new QVBoxLayout(list);
    figures_->setContentsMargins(16, 10, 16, 10);
    figures_->setSpacing(10);
    scroll->setWidget(list);
    sideAll->addWidget(scroll, 1);
    sideAll->addWidget(lineAcross(QFrame::HLine));
    sideAll->addWidget(band_ = new BandStrip);
    side->setFixedWidth(sideWide);
    columns->addWidget(side);
    return page;
}

void YearView::showPage(Page page)
{
    switch_->button(static_cast<int>(page))->setChecked(true);
    pages_->setCurrentIndex(static_cast<int>(page));
    lead_->clear();
    fillPage();
}

/// Flow and pulse are worked out when they are looked at.
void YearView::fillPage()
{
    if (pages_->currentWidget() == flow_)
        flow_->setSnapshot(shown_);
    else if (pages_->currentWidget() == levers_)
        levers_->setSnapshot(shown_);
    else if (pages_->currentWidget() == pulse_)
        pulse_->setSnapshot(shown_);
}

double YearView::buildOut() const { return buildOut_->currentData().toDouble(); }

/// The year of a part of the racks, everything else as drawn.
SnapshotPtr YearView::built(const SnapshotPtr &settled) const
{
    if (buildOut() >= 1 || !settled->year)
        return settled;
    auto part = std::make_shared<Snapshot>(*settled);
    part->year = simulatedYear(*settled, settled->year->weather, buildOut());
    return part;
}

void YearView::refresh(bool again)
{
    const SnapshotPtr settled = session_.snapshot();
    showWeather();
    if (!settled || settled->tier == Tier::Drag || (settled == settled_ && !again))
        return;
    const bool sameYear =
        !again && settled_ && settled_->year == settled->year && settled_->layout.criteria() == settled->layout.criteria();
    settled_ = settled;
    const SnapshotPtr snapshot = shown_ = built(settled);
    canvas_->setSnapshot(snapshot);
    fillPage();
    if (!snapshot->year)
        say(tr("Without IT load there is no year to simulate."), "secondary");
    else if (message_->text() == tr("Without IT load there is no year to simulate."))
        say({}, "secondary");
    if (!sameYear)
        fillFigures();
}

void YearView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void YearView::fillFigures()
{
    while (QLayoutItem *old = figures_->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const bool any = shown_ && shown_->year;
    band_->setVisible(any && shown_->year->tokEnergy.defined);
    if (!any)
        return;
    for (const YearFigures &section : yearFigures(*shown_))
        figures_->addWidget(figureList(section));
    figures_->addStretch();
    band_->set(yearBand(*shown_), shown_->year->tokEnergy.j_per_token, shown_->layout.criteria().tokEnergyTarget_j_per_token);
}

void YearView::showWeather()
{
    const Site &site = session_.layout().site();
    weather_->setCurrentIndex(static_cast<int>(site.climate));
    weather_->setItemText(2, site.climate == Climate::File && !site.weatherName.empty() ? QString::fromStdString(site.weatherName)
                                                                                        : tr("Weather file (EPW)…"));
}

void YearView::chooseWeather(int index)
{
    if (index == static_cast<int>(Climate::File))
        return readWeatherFile();
    Site site = session_.layout().site();
    site.climate = static_cast<Climate>(index);
    if (const auto edit = changed(session_.layout(), site))
        session_.perform(tr("Change weather"), *edit);
    say({}, "secondary");
}

void YearView::readWeatherFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Weather file"), {}, tr("EnergyPlus weather (*.epw)"));
    showWeather();
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 64 * 1024 * 1024)
        return say(tr("%1 cannot be read.").arg(path), "error");
    std::string bytes = file.readAll().toStdString();
    const auto read = weatherFromEpw(bytes);
    if (!read)
        return say(spoken(read.problem()), "error");
    Site site = session_.layout().site();
    site.climate = Climate::File;
    site.weatherName = read->weather->place;
    site.weather = session_.keepBlob(std::move(bytes));
    if (const auto edit = changed(session_.layout(), site))
        session_.perform(tr("Change weather"), *edit);
    say(read->notices.empty() ? QString() : tr("%1 lines of the weather file were mended.").arg(read->notices.size()), "secondary");
    QStringList lines;
    for (const Text &notice : read->notices)
        if (lines.size() < 40)
            lines << spoken(notice);
    message_->setToolTip(lines.join('\n'));
}

/// Whether an hour was awaited until now.
bool YearView::stopAwaiting()
{
    if (awaitsHour_)
        say({}, "secondary");
    return std::exchange(awaitsHour_, false);
}

void YearView::say(const QString &words, const char *look)
{
    setLook(*message_, look);
    message_->setText(words);
}

} // namespace gridhall
