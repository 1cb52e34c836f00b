#include "ui/shell/PaletteSearch.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"

#include <QLocale>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int pauseMs = 350;
constexpr int mostPeople = 6;
constexpr int mostOfOther = 4;
constexpr int fewestLetters = 2; ///< that a document, a recording or somebody's appointment is looked for with
constexpr int manyAppointments = 100;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

PaletteHit personHit(const PersonHit &person)
{
    const QString born = person.birthDate.isValid() ? QLocale().toString(person.birthDate, QLocale::ShortFormat) : QString();
    return {PaletteHit::Person, person.id, wording::listName(person), joined({born, person.phone, person.recordNumber})};
}

/// What comes next first, then what was last: nobody looks for the one in five years or the one five years ago here.
QVector<CalendarEntry> nearest(QVector<CalendarEntry> entries, Instant now)
{
    entries.removeIf([](const CalendarEntry &entry) { return entry.busyOnly; });
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
    askPeople();
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
        all.append(personHit(person));
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

void PaletteSearch::askPeople()
{
    if (m_context.desk.may(QStringLiteral("contact.read")) == Cell::No)
        return;
    m_askingPeople = true;
    QFuture<Result<QVector<PersonHit>>> answer;
    if (m_typed.isEmpty()) {
        answer = m_context.desk.ask(RecentPeople{mostPeople});
    } else {
        FindPeople question;
        question.filter.text = m_typed;
        question.filter.limit = mostPeople;
        answer = m_context.desk.ask(question);
    }
    m_newestPeople.ask(answer, this, [this](const Result<QVector<PersonHit>> &people) {
        m_askingPeople = false;
        m_people = people.value_or(QVector<PersonHit>());
        if (!people)
            Q_EMIT failed(people.error());
        Q_EMIT answered();
    });
}

void PaletteSearch::askTheRest()
{
    if (m_askingPeople) { // whose appointments those would be is not known yet
        m_pause.start();
        return;
    }
    askAppointments();
    askDocuments();
    askRecordings();
    Q_EMIT answered();
}

void PaletteSearch::askAppointments()
{
    if (m_context.desk.may(QStringLiteral("appointment.read")) == Cell::No)
        return;
    const auto people = std::min(static_cast<std::size_t>(m_people.size()), m_newestAppointments.size());
    for (std::size_t i = 0; i < people; ++i) {
        PersonAppointments question;
        question.person = m_people.at(static_cast<qsizetype>(i)).id;
        question.limit = manyAppointments;
        take(m_newestAppointments[i], m_context.desk.ask(question), [this](const QVector<CalendarEntry> &entries) { addAppointments(entries); });
    }
}

void PaletteSearch::addAppointments(const QVector<CalendarEntry> &entries)
{
    for (const CalendarEntry &entry : nearest(entries, m_context.desk.parts().clock.now())) {
        const auto practitioner = m_context.directory.practitioner(entry.practitioner);
        const auto service = m_context.directory.service(entry.service);
        const QString status = occupies(entry.status) ? QString() : wording::status(entry.status);
        const bool known = std::ranges::any_of(m_appointments, [&](const PaletteHit &hit) { return hit.id == entry.id; }); // a couple's
        if (!known) {
            m_appointments.append({PaletteHit::Appointment, entry.id, entry.people,
                                   joined({m_moments.full(entry.start), practitioner ? practitioner->displayName : QString(), service ? service->name : QString(), status}),
                                   entry.start.date});
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
