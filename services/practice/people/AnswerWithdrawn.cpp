// What is told to whoever holds a session in which somebody changes their mind.
#include "models/records/Appointment.h"
#include "models/rules/StatusLife.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/WithdrawnQueries.h"

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

/// Since when it goes on; null where it does not.
Instant runsSince(const Appointment &session, Instant now)
{
    if (session.status == AppointmentStatus::InProgress)
        return std::min(session.startAt, session.statusAt.isNull() ? session.startAt : session.statusAt);
    const bool isOpen = occupies(session.status) && session.status != AppointmentStatus::Completed;
    return isOpen && session.startAt <= now && now < session.endAt ? session.startAt : Instant();
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
        PRAXIS_TRY(const auto session, findAs<Appointment>(reading.session(), entry.id));
        const Instant since = session && isHeldBy(*session, holder) ? runsSince(*session, reading.now()) : Instant();
        if (since.isNull())
            continue;
        for (const auto &consent : consents) {
            const bool isKnown = std::ranges::any_of(found, [&](const WithdrawnConsent &one) { return one.appointment == entry.id && one.at == consent->withdrawnAt; });
            if (entry.patients.contains(consent->contactId) && consent->withdrawnAt >= since && !isKnown)
                found.append({entry.id, session->startWall, consent->withdrawnAt});
        }
    }
    std::ranges::sort(found, std::ranges::greater(), &WithdrawnConsent::at);
    return found;
}

} // namespace praxis
