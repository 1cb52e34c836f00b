#include "ui/shell/PaletteSearch.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace praxis::ui {

namespace {

constexpr int pauseMs = 350;
constexpr int mostPeople = 6;
constexpr int mostOfOther = 4;
constexpr std::size_t peopleWithAppointments = 3; ///< of how many of those who are found; of all, where a day says which are meant
constexpr int fewestLetters = 2; ///< that a document, a recording or somebody's appointment is looked for with
constexpr int manyAppointments = 100;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

PaletteHit personHit(const PersonHit &person, const QString &typed)
{
    const QString born = person.birthDate.isValid() ? wording::date(person.birthDate) : QString();
    return {PaletteHit::Person, person.id, wording::listName(person, typed), joined({born, person.phone, person.recordNumber})};
}

/// What comes next first, then what was last: nobody looks for the one in five years or the one five years ago here.
QVector<CalendarEntry> nearest(QVector<CalendarEntry> entries, Instant now)
{
    std::ranges::sort(entries, {}, [](const CalendarEntry &entry) { return entry.when.start; });
    const auto coming = std::ranges::find_if(entries, [&](const CalendarEntry &entry) { return entry.when.end > now && occupies(entry.status); });
    QVector<CalendarEntry> chosen;
    if (coming != entries.end())
        chosen.append(*coming);
    const auto was = std::find_if(entries.rbegin(), entries.rend(), [&](const CalendarEntry &entry) { return entry.when.end <= now; });
    if (was != entries.rend())
        chosen.append(*was);
    return chosen;
}

/// Surely later than anything of that day, in whichever zone it is looked at.
Instant dayAfter(const QDate &day)
{
    return Instant{day.addDays(2).startOfDay(Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace

PaletteSearch::PaletteSearch(const UiContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_moments(context.desk, context.directory), m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PaletteSearch::askTheRest);
}

void PaletteSearch::cancel()
{
    m_pause.stop();
    m_newestPeople.cancel();
    for (auto &newest : m_newestAppointments)
        newest.cancel();
    m_newestDocuments.cancel();
    m_newestRecordings.cancel();
    m_askingPeople = false;
    m_waiting = 0;
    m_appointments.clear();
    m_documents.clear();
    m_recordings.clear();
}

void PaletteSearch::search(const QString &typed)
{
    cancel();
    m_typed = typed;
    m_day = typedDay(typed, QLocale());
    m_isOfDay = m_day && !(m_day->isNumeric && m_day->year > 0); // a whole date in numbers may be the one on which somebody was born
    askPeople(m_isOfDay ? m_day->rest : m_typed);
    if (typed.size() >= fewestLetters)
        m_pause.start();
}

void PaletteSearch::hurry()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        askTheRest();
    }
}

QVector<PaletteHit> PaletteSearch::hits() const
{
    QVector<PaletteHit> all;
    for (const PersonHit &person : m_people)
        all.append(personHit(person, m_typed));
    return all + m_appointments + m_documents + m_recordings;
}

template <class T, class Take>
void PaletteSearch::take(Newest<Result<QVector<T>>> &newest, const QFuture<Result<QVector<T>>> &answer, Take add)
{
    ++m_waiting;
    newest.ask(answer, this, [this, add](const Result<QVector<T>> &found) {
        --m_waiting;
        if (found)
            add(*found);
        else
            Q_EMIT failed(found.error());
        Q_EMIT answered();
    });
}

void PaletteSearch::askPeople(const QString &text)
{
    if (m_context.desk.may(QStringLiteral("contact.read")) == Cell::No)
        return;
    m_askingPeople = true;
    QFuture<Result<QVector<PersonHit>>> answer;
    if (text.isEmpty()) {
        answer = m_context.desk.ask(RecentPeople{mostPeople});
    } else {
        FindPeople question;
        question.filter.text = text;
        question.filter.limit = mostPeople;
        answer = m_context.desk.ask(question);
    }
    m_newestPeople.ask(answer, this, [this](const Result<QVector<PersonHit>> &people) { takePeople(people); });
}

void PaletteSearch::takePeople(const Result<QVector<PersonHit>> &people)
{
    if (people && people->isEmpty() && m_day && !m_isOfDay) { // nobody was born then
        m_isOfDay = true;
        return askPeople(m_day->rest);
    }
    m_askingPeople = false;
    m_people = people.value_or(QVector<PersonHit>());
    if (!people)
        Q_EMIT failed(people.error());
    Q_EMIT answered();
}

void PaletteSearch::askTheRest()
{
    if (m_askingPeople) { // whose appointments those would be is not known yet
        m_pause.start();
        return;
    }
    askAppointments();
    askDocuments();
    if (!m_isOfDay) // they are found by names alone, and looking leaves a line
        askRecordings();
    Q_EMIT answered();
}

void PaletteSearch::askAppointments()
{
    if (m_context.desk.may(QStringLiteral("appointment.read")) == Cell::No)
        return;
    const auto people = std::min(static_cast<std::size_t>(m_people.size()), m_isOfDay ? m_newestAppointments.size() : peopleWithAppointments);
    for (std::size_t i = 0; i < people; ++i) {
        PersonAppointments question;
        question.person = m_people.at(static_cast<qsizetype>(i)).id;
        question.limit = manyAppointments;
        if (m_isOfDay && m_day->last().isValid()) // from there back: whoever comes often has more than these since then
            question.before = dayAfter(m_day->last());
        take(m_newestAppointments[i], m_context.desk.ask(question), [this](const QVector<CalendarEntry> &entries) { addAppointments(entries); });
    }
}

/// Of a day that was typed, those nearest to today first; else what is next and what was last.
QVector<CalendarEntry> PaletteSearch::chosen(QVector<CalendarEntry> entries) const
{
    const Instant now = m_context.desk.parts().clock.now();
    entries.removeIf([](const CalendarEntry &entry) { return entry.busyOnly; });
    if (!m_isOfDay)
        return nearest(std::move(entries), now);
    entries.removeIf([this](const CalendarEntry &entry) { return !m_day->fits(m_moments.wall(entry.when.start).date); });
    std::ranges::sort(entries, {}, [now](const CalendarEntry &entry) { return std::abs(entry.when.start.ms - now.ms); });
    if (entries.size() > mostOfOther)
        entries.resize(mostOfOther);
    return entries;
}

void PaletteSearch::addAppointments(const QVector<CalendarEntry> &entries)
{
    for (const CalendarEntry &entry : chosen(entries)) {
        const auto practitioner = m_context.directory.practitioner(entry.practitioner);
        const auto service = m_context.directory.service(entry.service);
        const QString status = occupies(entry.status) ? QString() : wording::status(entry.status);
        const bool known = std::ranges::any_of(m_appointments, [&](const PaletteHit &hit) { return hit.id == entry.id; }); // a couple's
        if (!known) {
            m_appointments.append({PaletteHit::Appointment, entry.id, entry.people,
                                   joined({m_moments.full(entry.when.start), practitioner ? practitioner->displayName : QString(), service ? service->name : QString(), status}),
                                   m_moments.wall(entry.when.start).date});
        }
    }
}

void PaletteSearch::askDocuments()
{
    if (m_context.desk.may(QStringLiteral("document.list")) == Cell::No)
        return;
    ShowDocuments question;
    question.filter.text = m_typed;
    question.filter.limit = mostOfOther;
    take(m_newestDocuments, m_context.desk.ask(question), [this](const QVector<DocumentEntry> &documents) {
        for (const DocumentEntry &document : documents) {
            if (!document.title.isEmpty()) // of some only that they are there may be known
                m_documents.append({PaletteHit::Document, document.id, document.title, joined({document.personName, m_moments.day(document.createdAt)})});
        }
    });
}

void PaletteSearch::askRecordings()
{
    if (m_context.desk.may(QStringLiteral("recording.list")) == Cell::No)
        return;
    ShowRecordings question;
    question.filter.text = m_typed;
    question.filter.limit = mostOfOther;
    take(m_newestRecordings, m_context.desk.ask(question), [this](const QVector<RecordingEntry> &recordings) {
        for (const RecordingEntry &recording : recordings)
            m_recordings.append({PaletteHit::Recording, recording.id, recording.people, joined({m_moments.full(recording.startedAt), recording.practitionerName})});
    });
}

} // namespace praxis::ui
