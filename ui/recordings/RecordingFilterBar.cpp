#include "ui/recordings/RecordingFilterBar.h"

#include "services/practice/door/Desk.h"
#include "ui/common/DayField.h"
#include "ui/common/Directory.h"
#include "ui/common/Moments.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/recordings/RecordingWords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <tuple>

namespace praxis::ui {

namespace {

enum When { AnyTime, Week, Month, Quarter, Year, Older, TheseDays };

constexpr qint64 minute = 60'000;
constexpr qint64 megabytes = 1'000'000;

} // namespace

RecordingFilterBar::RecordingFilterBar(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_text(new SearchField(tr("Client"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    column->setSpacing(theme::half);
    auto *row = m_choices = new QHBoxLayout;
    row->setSpacing(theme::grid);
    column->addLayout(row);
    m_text->setObjectName(QStringLiteral("recordingSearch"));
    m_text->setAccessibleName(tr("Search by client"));
    m_text->setMinimumWidth(120);
    row->addWidget(m_text, 2);
    m_practitioner = addChoice(tr("Practitioner"), QStringLiteral("recordingPractitioner"));
    m_when = addChoice(tr("When"), QStringLiteral("recordingWhen"));
    m_length = addChoice(tr("Length"), QStringLiteral("recordingLength"));
    m_size = addChoice(tr("Size"), QStringLiteral("recordingSize"));
    m_status = addChoice(tr("State"), QStringLiteral("recordingStatus"));
    m_consent = addChoice(tr("Consent"), QStringLiteral("recordingConsent"));
    column->addLayout(addDays());
    fill();
    connect(&context.directory, &Directory::loaded, this, &RecordingFilterBar::fill);
    connect(m_text, &SearchField::searched, this, [this] {
        m_appointment = {}; // a name is looked for among all
        showReset();
        Q_EMIT changed();
    });
    connect(m_text, &SearchField::movedDown, this, &RecordingFilterBar::left);
    connect(m_text, &SearchField::left, this, &RecordingFilterBar::left);
    showReset();
}

QComboBox *RecordingFilterBar::addChoice(const QString &name, const QString &objectName)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choices->addWidget(box);
    connect(box, &QComboBox::activated, this, [this, box] {
        if (box == m_when)
            return chooseDays();
        follow();
    });
    return box;
}

/// From a day, to a day, and the way back to all of them.
QLayout *RecordingFilterBar::addDays()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    m_from = new DayField(tr("From"), QStringLiteral("recordingFrom"), this);
    m_until = new DayField(tr("To"), QStringLiteral("recordingUntil"), this);
    const QDate today = Moments(m_context.desk, m_context.directory).today();
    for (auto [field, offered] : {std::pair{m_from, today.addMonths(-1)}, std::pair{m_until, today}}) {
        field->setDay({}, offered);
        field->findChild<QDateEdit *>()->setKeyboardTracking(false); // a day that is half typed is nobody's question
        row->addWidget(field);
        connect(field, &DayField::edited, this, [this] {
            m_when->setCurrentIndex(m_when->findData(m_from->day().isValid() || m_until->day().isValid() ? TheseDays : AnyTime));
            follow();
        });
    }
    m_anyDay = new QPushButton(tr("All dates"), this);
    m_anyDay->setObjectName(QStringLiteral("recordingAllDates"));
    connect(m_anyDay, &QPushButton::clicked, this, [this] {
        m_from->setFocus(); // it is about to go
        setDays({}, {}, AnyTime);
        follow();
    });
    m_reset = new QPushButton(tr("Show all"), this);
    m_reset->setObjectName(QStringLiteral("recordingShowAll"));
    connect(m_reset, &QPushButton::clicked, this, &RecordingFilterBar::reset);
    row->addWidget(m_anyDay);
    row->addStretch(1);
    row->addWidget(m_reset);
    return row;
}

/// What is chosen by its length stands in the two days, where it can be changed.
void RecordingFilterBar::chooseDays()
{
    const QDate today = Moments(m_context.desk, m_context.directory).today();
    const auto when = static_cast<When>(m_when->currentData().toInt());
    switch (when) {
    case AnyTime: setDays({}, {}, when); break;
    case Week: setDays(today.addDays(-7), {}, when); break;
    case Month: setDays(today.addDays(-30), {}, when); break;
    case Quarter: setDays(today.addDays(-90), {}, when); break;
    case Year: setDays(today.addDays(-365), {}, when); break;
    case Older: setDays({}, today.addDays(-366), when); break;
    case TheseDays:
        setDays(m_from->day().isValid() ? m_from->day() : today.addMonths(-1), m_until->day().isValid() ? m_until->day() : today, when);
        m_from->setFocus();
        break;
    }
    follow();
}

void RecordingFilterBar::setDays(const QDate &from, const QDate &until, int when)
{
    const QDate today = Moments(m_context.desk, m_context.directory).today();
    for (const auto &[field, day, offered] : {std::tuple{m_from, from, today.addMonths(-1)}, std::tuple{m_until, until, today}}) {
        const QSignalBlocker quiet(field);
        field->setDay(day, offered);
    }
    m_when->setCurrentIndex(m_when->findData(when));
}

void RecordingFilterBar::follow()
{
    m_appointment = {};
    const QSignalBlocker quiet(m_until);
    m_until->setEarliest(m_from->day().isValid() ? m_from->day() : QDate(1900, 1, 1));
    showReset();
    Q_EMIT changed();
}

void RecordingFilterBar::fill()
{
    const QUuid chosen = m_practitioner->currentData().toUuid();
    m_practitioner->clear();
    m_practitioner->addItem(tr("All practitioners"), QUuid());
    for (const auto &one : m_context.directory.practitioners())
        m_practitioner->addItem(one->displayName, one->id);
    m_practitioner->setCurrentIndex(std::max(0, m_practitioner->findData(chosen)));
    if (m_when->count() > 0)
        return;
    m_when->addItem(tr("Any time"), AnyTime);
    m_when->addItem(tr("Last 7 days"), Week);
    m_when->addItem(tr("Last 30 days"), Month);
    m_when->addItem(tr("Last 90 days"), Quarter);
    m_when->addItem(tr("Last 12 months"), Year);
    m_when->addItem(tr("Older than 12 months"), Older);
    m_when->addItem(tr("From … to …"), TheseDays);
    m_length->addItem(tr("Any length"));
    m_length->addItem(tr("Up to 10 min"), 10);
    m_length->addItem(tr("10 to 60 min"), 60);
    m_length->addItem(tr("Over 60 min"), 61);
    m_size->addItem(tr("Any size"));
    m_size->addItem(tr("Up to 100 MB"), 100);
    m_size->addItem(tr("100 MB to 1 GB"), 1000);
    m_size->addItem(tr("Over 1 GB"), 1001);
    m_status->addItem(tr("Any state"));
    for (std::size_t i = 0; i < enumNames(RecordingStatus{}).size(); ++i)
        m_status->addItem(recordingwords::status(static_cast<RecordingStatus>(i)), enumName(static_cast<RecordingStatus>(i)));
    m_consent->addItem(tr("Any consent"));
    for (const ConsentState state : {ConsentState::Given, ConsentState::Withdrawn, ConsentState::Missing})
        m_consent->addItem(recordingwords::consent(state), enumName(state));
}

RecordingFilter RecordingFilterBar::filter() const
{
    RecordingFilter filter;
    filter.appointment = m_appointment;
    filter.text = m_text->text().trimmed();
    filter.practitioner = m_practitioner->currentData().toUuid();
    const auto midnight = [this](const QDate &day) {
        return day.isValid() ? m_context.desk.parts().zones.toInstant({day, QTime(0, 0)}, m_context.directory.zone()).value_or(Instant{}) : Instant{};
    };
    filter.from = midnight(m_from->day());
    filter.until = midnight(m_until->day().isValid() ? m_until->day().addDays(1) : QDate());
    switch (m_length->currentData().toInt()) {
    case 10: filter.mostMs = 10 * minute; break;
    case 60: filter.leastMs = 10 * minute; filter.mostMs = 60 * minute; break;
    case 61: filter.leastMs = 60 * minute; break;
    default: break;
    }
    switch (m_size->currentData().toInt()) {
    case 100: filter.mostBytes = 100 * megabytes; break;
    case 1000: filter.leastBytes = 100 * megabytes; filter.mostBytes = 1000 * megabytes; break;
    case 1001: filter.leastBytes = 1000 * megabytes; break;
    default: break;
    }
    filter.status = m_status->currentData().toString();
    filter.consent = m_consent->currentData().toString();
    return filter;
}

bool RecordingFilterBar::narrows() const
{
    return !m_appointment.isNull() || !m_text->text().trimmed().isEmpty() || m_practitioner->currentIndex() > 0 || m_when->currentIndex() > 0
        || m_length->currentIndex() > 0 || m_size->currentIndex() > 0 || m_status->currentIndex() > 0 || m_consent->currentIndex() > 0;
}

void RecordingFilterBar::showReset()
{
    m_reset->setVisible(narrows());
    m_anyDay->setVisible(m_from->day().isValid() || m_until->day().isValid());
}

void RecordingFilterBar::showAppointment(const QUuid &appointment)
{
    reset();
    m_appointment = appointment;
    showReset();
    Q_EMIT changed();
}

void RecordingFilterBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void RecordingFilterBar::reset()
{
    m_appointment = {};
    for (QComboBox *box : {m_practitioner, m_length, m_size, m_status, m_consent})
        box->setCurrentIndex(0);
    setDays({}, {}, AnyTime);
    showReset();
    if (!m_text->text().isEmpty())
        return m_text->clear(); // says so itself
    Q_EMIT changed();
}

} // namespace praxis::ui
