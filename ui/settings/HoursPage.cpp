#include "ui/settings/HoursPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"
#include "ui/settings/HoursPeriods.h"
#include "ui/settings/HoursText.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/WeekCanvas.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace praxis::ui {

HoursPage::HoursPage(const SettingsParts &parts, const QUuid &own, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_own(own), m_views(new QStackedWidget(this))
{
    QVBoxLayout *column = pageHead(this, title(), tr("When each practitioner sees people. Draw a stretch on the week, or type it above the day; the gap between two is a break."));
    auto *work = new QWidget;
    auto *inner = new QVBoxLayout(work);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme::grid);
    inner->addWidget(makeChoices());
    inner->addWidget(makeWeek(), 1);
    auto *row = new QHBoxLayout;
    m_sum = new PlainLabel(QString(), work, PlainLabel::Quiet);
    m_problem = new PlainLabel(QString(), work, PlainLabel::Problem);
    m_discard = new QPushButton(tr("Discard changes"), work);
    m_save = new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save hours"), work);
    m_save->setObjectName(QStringLiteral("save"));
    row->addWidget(m_sum);
    row->addWidget(m_problem, 1);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_save);
    inner->addLayout(row);
    m_views->addWidget(new EmptyState(QStringLiteral("clock"), tr("No practitioner yet"),
                                      tr("Hours belong to a practitioner. Add one on the page Practitioners first.")));
    m_views->addWidget(work);
    column->addWidget(m_views, 1);
    connect(m_discard, &QPushButton::clicked, this, &HoursPage::discard);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(&m_parts.context.desk, &Desk::changed, this, [this] {
        if (isVisible() && !m_busy && !isDirty())
            load();
    });
    connect(&m_parts.context.directory, &Directory::loaded, this, &HoursPage::fillPractitioners);
}

QWidget *HoursPage::makeChoices()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    m_practitioner = new QComboBox(bar);
    m_practitioner->setObjectName(QStringLiteral("practitioner"));
    m_practitioner->setMinimumWidth(220);
    auto *whose = new PlainLabel(tr("Hours of"), bar);
    whose->setBuddy(m_practitioner);
    m_practitioner->setAccessibleName(tr("Hours of which practitioner"));
    m_location = new QComboBox(bar);
    m_location->setObjectName(QStringLiteral("location"));
    m_location->setAccessibleName(tr("Location of the chosen stretch"));
    auto *where = new PlainLabel(tr("at"), bar);
    where->setBuddy(m_location);
    m_remove = new QPushButton(icons::get(QStringLiteral("edit-delete")), tr("Remove stretch"), bar);
    m_remove->setObjectName(QStringLiteral("remove"));
    tip::set(m_remove, tr("Remove the chosen stretch (Delete)"));
    auto *copy = new QPushButton(icons::get(QStringLiteral("edit-copy")), tr("Same on all weekdays"), bar);
    copy->setObjectName(QStringLiteral("copy"));
    tip::set(copy, tr("Monday's hours on Tuesday to Friday too"));
    row->addWidget(whose);
    row->addWidget(m_practitioner);
    row->addWidget(where);
    row->addWidget(m_location);
    row->addStretch();
    row->addWidget(m_remove);
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, &HoursPage::copyFirstDay);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_canvas->removeSelected(); });
    connect(m_practitioner, &QComboBox::activated, this, [this] { choosePractitioner(m_practitioner->currentData().toUuid()); });
    connect(m_location, &QComboBox::activated, this, [this] {
        QVector<WeekStretch> stretches = m_canvas->stretches();
        const int index = m_canvas->selected();
        const QUuid location = m_location->currentData().toUuid();
        m_canvas->setLocation(location);
        if (index >= 0) {
            stretches[index].location = location;
            m_canvas->setStretches(stretches);
            update();
        }
    });
    return bar;
}

QWidget *HoursPage::makeWeek()
{
    auto *week = new QWidget;
    auto *column = new QVBoxLayout(week);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(WeekCanvas::gutter, 0, 0, 0);
    row->setSpacing(0);
    for (const int day : WeekCanvas::days()) {
        auto *cell = new QWidget(week);
        auto *inner = new QVBoxLayout(cell);
        inner->setContentsMargins(3, 0, 3, 0);
        inner->setSpacing(theme::half);
        const QString name = QLocale().standaloneDayName(day, QLocale::LongFormat);
        auto *edit = new QLineEdit(cell);
        edit->setObjectName(QStringLiteral("day%1").arg(day));
        edit->setPlaceholderText(tr("free"));
        edit->setAccessibleName(tr("Hours on %1").arg(name));
        edit->setMinimumWidth(0);
        tip::set(edit, tr("For example 9-12:30, 13:30-17"));
        auto *label = new PlainLabel(name, cell);
        label->setBuddy(edit);
        label->setElided(true);
        inner->addWidget(label);
        inner->addWidget(edit);
        row->addWidget(cell, 1);
        m_texts.insert(day, edit);
        connect(edit, &QLineEdit::editingFinished, this, [this, day] { typed(day); });
        connect(edit, &QLineEdit::textEdited, this, [this, day, edit] {
            if (hourstext::parse(edit->text()))
                typed(day);
            update();
        });
    }
    m_periods = new HoursPeriods(week);
    column->addWidget(m_periods);
    connect(m_periods, &HoursPeriods::chosen, this, &HoursPage::choosePeriod);
    connect(m_periods, &HoursPeriods::edited, this, &HoursPage::update);
    connect(m_periods, &HoursPeriods::newWanted, this, &HoursPage::beginPeriod);
    column->addLayout(row);
    m_canvas = new WeekCanvas(week);
    m_canvas->setLocationName([this](const QUuid &id) {
        const auto location = m_parts.context.directory.location(id);
        return location ? location->name : QString();
    });
    column->addWidget(m_canvas, 1);
    connect(m_canvas, &WeekCanvas::changed, this, &HoursPage::canvasChanged);
    connect(m_canvas, &WeekCanvas::selectionChanged, this, &HoursPage::selectionChanged);
    return week;
}

void HoursPage::enter()
{
    fillPractitioners();
    if (!isDirty())
        load();
}

bool HoursPage::leave()
{
    return !isDirty() || save();
}

QUuid HoursPage::practitioner() const
{
    return m_practitioner->currentData().toUuid();
}

void HoursPage::choosePractitioner(const QUuid &id)
{
    if (isDirty() && !save()) {
        m_practitioner->setCurrentIndex(m_practitioner->findData(m_shown));
        return;
    }
    m_practitioner->setCurrentIndex(m_practitioner->findData(id));
    load();
}

void HoursPage::fillPractitioners()
{
    const QUuid chosen = practitioner();
    m_practitioner->clear();
    for (const auto &p : m_parts.context.directory.practitioners()) {
        if (m_own.isNull() ? p->isActive : p->id == m_own)
            m_practitioner->addItem(p->displayName, p->id);
    }
    m_practitioner->setCurrentIndex(std::max(0, m_practitioner->findData(chosen)));
    const QUuid location = m_location->currentData().toUuid();
    m_location->clear();
    for (const auto &l : m_parts.context.directory.locations()) {
        if (l->isActive)
            m_location->addItem(l->name, l->id);
    }
    m_location->setCurrentIndex(m_location->findData(location));
    m_views->setCurrentIndex(m_practitioner->count() > 0 ? 1 : 0);
    update();
}

QUuid HoursPage::usualLocation() const
{
    const Directory &directory = m_parts.context.directory;
    const auto p = directory.practitioner(practitioner());
    if (p && !p->defaultLocationId.isNull())
        return p->defaultLocationId;
    return directory.locations().isEmpty() ? QUuid() : directory.locations().first()->id;
}

void HoursPage::load()
{
    if (practitioner().isNull())
        return;
    m_shown = practitioner();
    const List<WorkingHours> question{{.where = {{"practitioner_id", Condition::Equal, idText(m_shown)}}}};
    m_newest.ask(m_parts.context.desk.ask(question), this, [this](const Result<Hours> &hours) {
        if (!hours)
            return m_parts.context.notices.failed(hours.error());
        show(*hours);
    });
}

void HoursPage::show(const Hours &hours)
{
    m_all = hours;
    m_periods->setHours(hours, Moments(m_parts.context.desk, m_parts.context.directory).today());
    showPeriod();
    takeUp();
}

void HoursPage::showPeriod()
{
    m_saved = m_periods->ofShown(m_all);
    m_before.clear();
    for (const auto &h : std::as_const(m_saved))
        m_before.append({h->id, h->weekday, h->startMinute, h->endMinute, h->locationId});
    m_unreadable.clear();
    m_canvas->setLocation(usualLocation());
    m_location->setCurrentIndex(m_location->findData(usualLocation()));
    m_canvas->setStretches(m_before);
    m_canvas->select(-1);
    showTexts();
    update();
}

QVector<WeekStretch> HoursPage::stretches() const
{
    return m_canvas->stretches();
}

void HoursPage::showTexts()
{
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        if (it.value()->hasFocus() && m_unreadable.value(it.key()))
            continue;
        hourstext::Stretches ofDay;
        for (const WeekStretch &s : stretches()) {
            if (s.weekday == it.key())
                ofDay.append({s.start, s.end});
        }
        std::ranges::sort(ofDay);
        if (hourstext::parse(it.value()->text()) != ofDay || !it.value()->hasFocus()) {
            it.value()->setText(hourstext::text(ofDay));
            it.value()->setCursorPosition(0);
        }
    }
}

/// Keeps the ids of stretches that stay in their place in the day, so that a change is an edit and not a new row.
void HoursPage::typed(int weekday)
{
    const auto parsed = hourstext::parse(m_texts.value(weekday)->text());
    m_unreadable.insert(weekday, !parsed);
    if (parsed) {
        QVector<WeekStretch> kept;
        QVector<WeekStretch> old;
        for (const WeekStretch &s : stretches())
            (s.weekday == weekday ? old : kept).append(s);
        std::ranges::sort(old, {}, &WeekStretch::start);
        for (qsizetype i = 0; i < parsed->size(); ++i) {
            WeekStretch s = i < old.size() ? old.at(i) : WeekStretch{{}, weekday, 0, 0, usualLocation()};
            s.start = parsed->at(i).first;
            s.end = parsed->at(i).second;
            kept.append(s);
        }
        m_canvas->setStretches(kept);
    }
    update();
}

void HoursPage::canvasChanged()
{
    m_unreadable.clear();
    showTexts();
    update();
}

void HoursPage::selectionChanged(int index)
{
    if (index >= 0)
        m_location->setCurrentIndex(m_location->findData(stretches().at(index).location));
    update();
}

void HoursPage::copyFirstDay()
{
    m_unreadable.clear();
    for (int day = 2; day <= 5; ++day) {
        m_texts.value(day)->setText(m_texts.value(1)->text());
        typed(day);
    }
    showTexts();
}

bool HoursPage::isDirty() const
{
    return stretches() != m_before || m_periods->isChanged() || m_unreadable.values().contains(true);
}

void HoursPage::discard()
{
    m_unreadable.clear();
    m_periods->discard();
    m_canvas->setStretches(m_before);
    m_canvas->select(-1);
    showTexts();
    update();
}

void HoursPage::update()
{
    if (!m_save)
        return;
    int minutes = 0;
    for (const WeekStretch &s : stretches())
        minutes += s.end - s.start;
    m_sum->setText(tr("%1 in the week").arg(wording::duration(minutes)));
    QString problem;
    for (auto it = m_unreadable.cbegin(); it != m_unreadable.cend(); ++it) {
        if (it.value())
            problem = tr("%1 cannot be read. Write it as 9-12:30, 13:30-17.").arg(QLocale().standaloneDayName(it.key()));
    }
    if (problem.isEmpty() && !m_periods->isPossible())
        problem = tr("These hours would end before they begin.");
    m_problem->setText(problem);
    m_save->setEnabled(!m_busy && isDirty() && problem.isEmpty());
    m_discard->setEnabled(!m_busy && isDirty());
    m_remove->setEnabled(m_canvas->selected() >= 0);
}

} // namespace praxis::ui
