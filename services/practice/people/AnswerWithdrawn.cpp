// What is told to whoever holds a session in which somebody changes their mind.
#include "models/records/Appointment.h"
#include "models/rules/StatusLife.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/Today.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/people/WithdrawnQueries.h"
#include "services/practice/video/VideoParts.h"

#include <algorithm>

namespace praxis {

namespace {

/// No session is longer: one that nobody has closed does not go on for ever.
constexpr int longestSessionMinutes = 12 * 60;
constexpr int mostWithdrawals = 200;

Result<QVector<std::shared_ptr<Consent>>> lateWithdrawals(Reading &reading)
{
    const QVariantList kinds{enumName(ConsentKind::Treatment), enumName(ConsentKind::Telehealth), enumName(ConsentKind::Recording), enumName(ConsentKind::All)};
    return selectAs<Consent>(reading.session(), {.where = {{"withdrawn_at", Condition::Greater, static_cast<qlonglong>(reading.now().plusMinutes(-longestSessionMinutes).ms)},
                                                           {"kind", Condition::In, kinds},
                                                           {"withdrawn_by", Condition::NotEqual, idText(reading.actor().user)}},
                                                 .order = {{"withdrawn_at", true}},
                                                 .limit = mostWithdrawals});
}

bool isHeldBy(const Appointment &session, const QUuid &practitioner)
{
    return session.practitionerId == practitioner || session.otherStaff.contains(idText(practitioner));
}

/// Since when somebody may be in its room; null where there is none now. One that was closed because of what is told here counts as well.
Result<Instant> roomSince(Reading &reading, const Appointment &session)
{
    if (!session.isVideo)
        return Instant();
    PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(session.id)}}}));
    Instant since;
    for (const auto &room : rooms) {
        const bool counts = (room->closedAt.isNull() || room->closedWhy == closedForConsent) && reading.now() < room->closesAt;
        if (counts && (since.isNull() || room->createdAt < since))
            since = room->createdAt;
    }
    return since;
}

/// Since when it goes on; null where it does not. By video it goes on for as long as its room is open, before the start and after the end.
Result<Instant> runsSince(Reading &reading, const Appointment &session)
{
    if (!occupies(session.status) || session.status == AppointmentStatus::Completed)
        return Instant();
    Instant since;
    if (session.status == AppointmentStatus::InProgress)
        since = std::min(session.startAt, session.statusAt.isNull() ? session.startAt : session.statusAt);
    else if (session.startAt <= reading.now() && reading.now() < session.endAt)
        since = session.startAt;
    PRAXIS_TRY(const Instant room, roomSince(reading, session));
    return since.isNull() || (!room.isNull() && room < since) ? room : since;
}

/// Who has agreed to it again takes nothing back any more. One to everything ends also where one kind alone is taken out of it.
Result<bool> isStillWithdrawn(Reading &reading, const Consent &consent)
{
    QVector<ConsentKind> kinds{consent.kind};
    if (consent.kind == ConsentKind::All)
        kinds = {ConsentKind::Treatment, ConsentKind::Telehealth, ConsentKind::Recording};
    PRAXIS_TRY(const QDate day, today(reading));
    for (const ConsentKind kind : std::as_const(kinds)) {
        PRAXIS_TRY(const auto states, reading.session().consentsOf({consent.contactId}, kind, day));
        if (states.value(consent.contactId, ConsentState::Missing) != ConsentState::Given)
            return true;
    }
    return false;
}

/// What was taken back in one session that goes on, each moment once, however many consents that were.
Result<> addWithdrawn(Reading &reading, const Appointment &session, const QVector<std::shared_ptr<Consent>> &consents, QVector<WithdrawnConsent> &found)
{
    PRAXIS_TRY(const Instant since, runsSince(reading, session));
    if (since.isNull())
        return {};
    PRAXIS_TRY(const QVector<QUuid> awaited, awaitedIn(reading.session(), session.id));
    for (const auto &consent : consents) {
        const bool isKnown = std::ranges::any_of(found, [&](const WithdrawnConsent &one) { return one.appointment == session.id && one.at == consent->withdrawnAt; });
        if (isKnown || consent->withdrawnAt < since || !awaited.contains(consent->contactId))
            continue;
        PRAXIS_TRY(const bool still, isStillWithdrawn(reading, *consent));
        if (still)
            found.append({session.id, session.startWall, consent->withdrawnAt});
    }
    return {};
}

} // namespace

Result<QVector<WithdrawnConsent>> answer(Reading &reading, const WithdrawnInSession &)
{
    QVector<WithdrawnConsent> found;
    const QUuid holder = reading.actor().practitioner;
    if (holder.isNull())
        return found;
    PRAXIS_TRY(const auto consents, lateWithdrawals(reading));
    if (consents.isEmpty())
        return found;
    const CalendarFilter lately{.when = {reading.now().plusMinutes(-longestSessionMinutes), reading.now().plusMinutes(longestSessionMinutes)}, .withEnded = false};
    PRAXIS_TRY(const QVector<CalendarEntry> entries, reading.session().calendar(lately));
    for (const CalendarEntry &entry : entries) {
        if (std::ranges::none_of(consents, [&entry](const auto &consent) { return entry.patients.contains(consent->contactId); }))
            continue;
        PRAXIS_TRY(const auto session, findAs<Appointment>(reading.session(), entry.id));
        if (session && isHeldBy(*session, holder))
            PRAXIS_CHECK(addWithdrawn(reading, *session, consents, found));
    }
    std::ranges::sort(found, std::ranges::greater(), &WithdrawnConsent::at);
    return found;
}

} // namespace praxis
