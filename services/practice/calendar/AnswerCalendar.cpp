#include "models/records/Authorisation.h"
#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/Series.h"
#include "models/rules/People.h"
#include "models/rules/WhoWasThere.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/door/Reading.h"
#include "services/practice/recordings/RecordingParts.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace praxis {

namespace {

void leaveOnlyBusy(CalendarEntry &entry)
{
    entry.busyOnly = true;
    entry.people.clear();
    entry.person = {};
    entry.patients.clear();
    entry.recordingConsent = {};
    entry.service = {};
    entry.series = {};
    entry.kind = AppointmentKind::Other;
    entry.isVideo = entry.hasNote = entry.hasAlert = false;
    entry.personCount = 0;
    entry.priority = 3;
}

/// Of sessions with several people, who called off before they began or did not come: a recording is none of theirs.
Result<QSet<std::pair<QUuid, QUuid>>> absentFrom(Reading &reading, const QVector<CalendarEntry> &entries)
{
    QSet<std::pair<QUuid, QUuid>> absent;
    QHash<QUuid, Instant> starts;
    QVariantList ids;
    for (const CalendarEntry &entry : entries) {
        if (entry.patients.size() < 2)
            continue;
        starts.insert(entry.id, entry.when.start);
        ids.append(idText(entry.id));
    }
    if (ids.isEmpty())
        return absent;
    PRAXIS_TRY(const auto rows, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::In, ids}}}));
    for (const auto &row : rows) {
        PRAXIS_TRY(const bool there, isRecorded(reading.session(), *row, starts.value(row->appointmentId)));
        if (!there)
            absent.insert({row->appointmentId, row->contactId});
    }
    return absent;
}

/// Who was taken out of a session after it had begun was in what was recorded of it: their word counts as if they still stood there.
Result<> askWhoWasTakenOut(Reading &reading, QVector<CalendarEntry> &entries, const QDate &today)
{
    QHash<QUuid, CalendarEntry *> agreed;
    QVariantList ids;
    for (CalendarEntry &entry : entries) {
        if (entry.recordingConsent != ConsentState::Given || entry.when.start > reading.now())
            continue;
        agreed.insert(entry.id, &entry);
        ids.append(idText(entry.id));
    }
    if (ids.isEmpty())
        return {};
    PRAXIS_TRY(auto rows, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::In, ids}}, .deleted = Deleted::Only}));
    QVector<QUuid> people;
    for (auto &row : rows) {
        PRAXIS_TRY(const bool there, isRecorded(reading.session(), *row, agreed.value(row->appointmentId)->when.start));
        if (there)
            people.append(row->contactId);
        else
            row.reset();
    }
    PRAXIS_TRY(const auto states, reading.session().consentsOf(people, ConsentKind::Recording, today));
    for (const auto &row : std::as_const(rows)) {
        const ConsentState state = row ? states.value(row->contactId, ConsentState::Missing) : ConsentState::Given;
        CalendarEntry *entry = row ? agreed.value(row->appointmentId) : nullptr;
        if (state == ConsentState::Withdrawn || (state == ConsentState::Missing && entry->recordingConsent == ConsentState::Given))
            entry->recordingConsent = state;
    }
    return {};
}

/// One who has withdrawn speaks for all; everybody who is in it has to have agreed.
Result<> putConsents(Reading &reading, const Organization &practice, QVector<CalendarEntry> &entries)
{
    PRAXIS_TRY(const auto absent, absentFrom(reading, entries));
    QVector<QUuid> people;
    for (const CalendarEntry &entry : std::as_const(entries))
        people += entry.patients;
    const QDate today = todayIn(reading.parts(), practice, reading.now());
    PRAXIS_TRY(const auto states, reading.session().consentsOf(people, ConsentKind::Recording, today));
    for (CalendarEntry &entry : entries) {
        QVector<QUuid> present = entry.patients;
        present.removeIf([&](const QUuid &person) { return absent.contains({entry.id, person}); });
        if (present.isEmpty())
            present = entry.patients;
        bool all = !present.isEmpty();
        for (const QUuid &person : std::as_const(present)) {
            const ConsentState state = states.value(person, ConsentState::Missing);
            all = all && state == ConsentState::Given;
            if (state == ConsentState::Withdrawn)
                entry.recordingConsent = ConsentState::Withdrawn;
        }
        if (all)
            entry.recordingConsent = ConsentState::Given;
    }
    return askWhoWasTakenOut(reading, entries, today);
}

} // namespace

Result<QVector<CalendarEntry>> answer(Reading &reading, const ShowCalendar &query)
{
    if (reading.actor().role == Role::Patient)
        return reading.denied();
    PRAXIS_TRY(const RecordPtr practice, reading.session().findKept(typeOf<Organization>(), reading.actor().organization));
    if (!practice)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Organization>().key()}});
    reading.session().expectNoMore(); // nearly always: what its people have said is known
    PRAXIS_TRY(QVector<CalendarEntry> entries, reading.session().calendar(query.filter));
    PRAXIS_CHECK(putConsents(reading, static_cast<const Organization &>(*practice), entries));
    if (reading.ownOnly()) {
        for (CalendarEntry &entry : entries) {
            if (!entry.isHeldBy(reading.actor().practitioner))
                leaveOnlyBusy(entry);
        }
    }
    return entries;
}

namespace {

Result<> putPayers(Reading &reading, AppointmentDetails &details)
{
    for (const ParticipantLine &line : std::as_const(details.people)) {
        const QUuid payer = line.participant.payerId;
        if (payer.isNull() || details.payerNames.contains(payer))
            continue;
        PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), payer, Deleted::Include));
        details.payerNames.insert(payer, person ? fullName(*person) : QString());
    }
    return {};
}

/// Imports of earlier versions left their word on each appointment that they brought, also where nothing was in the way. It is shown where
/// something is; whatever changes the appointment next takes it away for good (Work::keepDespite).
Result<> dropIdleReason(Reading &reading, AppointmentDetails &details)
{
    Appointment &shown = details.appointment;
    if (shown.despiteClash != u"imported")
        return {};
    QVector<QUuid> patients;
    for (const ParticipantLine &line : std::as_const(details.people)) {
        if (occupies(line.participant.status))
            patients.append(line.participant.contactId);
    }
    const QVector<Occupation> taken = occupies(shown.status) ? takenUpBy(shown, patients) : QVector<Occupation>();
    for (const Occupation &one : taken) {
        PRAXIS_TRY(const auto others, reading.session().occupied({one.who}, one.when, {shown.id}));
        if (!others.isEmpty())
            return {};
    }
    shown.despiteClash.clear();
    return {};
}

Result<Instant> startOf(Reading &reading, const QUuid &appointment)
{
    if (appointment.isNull())
        return Instant{};
    PRAXIS_TRY(const auto other, findAs<Appointment>(reading.session(), appointment));
    return other ? other->startAt : Instant{};
}

} // namespace

Result<AppointmentDetails> answer(Reading &reading, const OpenAppointment &query)
{
    AppointmentDetails details;
    PRAXIS_TRY(const RecordPtr record, reading.one(typeOf<Appointment>(), query.id));
    details.appointment = static_cast<const Appointment &>(*record);
    PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(query.id)}}}));
    QVector<QUuid> ids;
    for (const auto &p : participants)
        ids.append(p->contactId);
    PRAXIS_TRY(const auto people, reading.session().peopleByIds(ids, {Scope::Everything, {}}, reading.now()));
    for (const auto &p : participants) {
        const auto hit = std::find_if(people.begin(), people.end(), [&](const PersonHit &h) { return h.id == p->contactId; });
        details.people.append({*p, hit == people.end() ? PersonHit{} : *hit});
    }
    if (!details.appointment.seriesId.isNull()) {
        PRAXIS_TRY(const auto series, findAs<Series>(reading.session(), details.appointment.seriesId));
        details.seriesRule = series ? series->rule : QString();
    }
    if (!details.appointment.authorisationId.isNull()) {
        PRAXIS_TRY(const auto authorisation, findAs<Authorisation>(reading.session(), details.appointment.authorisationId));
        PRAXIS_TRY(const int used, reading.session().sessionsUsed(details.appointment.authorisationId));
        if (authorisation)
            details.sessionsLeft = authorisation->sessions - used;
    }
    PRAXIS_CHECK(putPayers(reading, details));
    PRAXIS_CHECK(dropIdleReason(reading, details));
    PRAXIS_TRY(details.rescheduledTo, startOf(reading, details.appointment.rescheduledTo));
    PRAXIS_TRY(details.rescheduledFrom, startOf(reading, details.appointment.rescheduledFrom));
    return details;
}

Result<AppointmentNotes> answer(Reading &reading, const OpenAppointmentNotes &query)
{
    reading.about(query.id);
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), query.id));
    if (!appointment)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Appointment>().key()}, {QStringLiteral("id"), idText(query.id)}});
    PRAXIS_CHECK(reading.one(typeOf<Appointment>(), query.id));
    const bool withReason = reading.needsReason();
    if (withReason && query.why.trimmed().isEmpty())
        return reading.denied(QStringLiteral("reason_required"));
    PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(query.id)}}}));
    AuditEntry entry;
    entry.action = QStringLiteral("view");
    entry.type = typeOf<Appointment>().key();
    entry.record = query.id;
    entry.risk = withReason ? QStringLiteral("high") : QStringLiteral("low");
    entry.why = query.why.trimmed().left(2000);
    for (const auto &participant : participants)
        entry.persons.append(participant->contactId);
    PRAXIS_CHECK(reading.note(std::move(entry)));
    return AppointmentNotes{appointment->preparationNote, appointment->afterNote};
}

} // namespace praxis
