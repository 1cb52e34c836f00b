#include "services/practice/RecordingRetention.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "services/practice/RecordingParts.h"

#include <algorithm>

namespace praxis {

Result<> RetentionReader::learnRules()
{
    if (m_rules)
        return {};
    QHash<QString, RetentionPolicy> rules;
    PRAXIS_TRY(const auto rows, selectAs<RetentionRule>(m_session, {.where = {{"kind", Condition::Equal, enumName(RetainedKind::Recording)}}, .order = {{"created_at"}}}));
    for (const auto &row : rows)
        rules.insert(row->jurisdiction, {row->years, row->adultAt, row->childUntil, row->noticeDays});
    PRAXIS_TRY(const auto practices, selectAs<Organization>(m_session, {.limit = 1}));
    if (!practices.isEmpty()) {
        m_country = practices.first()->country;
        m_zone = practices.first()->zone;
    }
    m_rules = std::move(rules);
    return {};
}

Result<int> RetentionReader::fewestYears()
{
    PRAXIS_CHECK(learnRules());
    int years = RetentionPolicy{}.yearsAfterLastContact;
    for (const RetentionPolicy &rule : *m_rules)
        years = std::min(years, rule.yearsAfterLastContact);
    return years;
}

Result<RetentionPolicy> RetentionReader::policyAt(const QUuid &location)
{
    PRAXIS_CHECK(learnRules());
    if (const auto known = m_places.constFind(location); known != m_places.cend())
        return *known;
    QString country = m_country;
    QString part;
    if (!location.isNull()) {
        PRAXIS_TRY(const auto place, findAs<Location>(m_session, location, Deleted::Include));
        if (place && !place->country.isEmpty())
            country = place->country;
        if (place)
            part = country + u'-' + place->state.trimmed().toUpper();
    }
    const RetentionPolicy policy = m_rules->value(part, m_rules->value(country));
    m_places.insert(location, policy);
    return policy;
}

Result<RetentionReader::Session> RetentionReader::sessionOf(const Recording &recording)
{
    PRAXIS_CHECK(learnRules());
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(m_session, recording.appointmentId, Deleted::Include));
    PRAXIS_TRY(const RetentionPolicy policy, policyAt(appointment ? appointment->locationId : QUuid()));
    const auto wall = m_parts.zones.toWall(recording.startedAt, appointment && !appointment->zone.isEmpty() ? appointment->zone : m_zone);
    return Session{wall ? wall->date : recording.startedAt.utc().date(), policy};
}

Result<RetentionPolicy> RetentionReader::policyOf(const Recording &recording)
{
    PRAXIS_TRY(const Session session, sessionOf(recording));
    return session.policy;
}

Result<RetentionReader::Person> RetentionReader::person(const QUuid &id)
{
    if (const auto known = m_people.constFind(id); known != m_people.cend())
        return *known;
    Person person;
    PRAXIS_TRY(const auto contact, findAs<Contact>(m_session, id, Deleted::Include));
    PRAXIS_TRY(person.lastContact, m_session.lastContactWith(id));
    person.birthDate = contact ? contact->birthDate : QDate();
    m_people.insert(id, person);
    return person;
}

Result<std::optional<QDate>> RetentionReader::removableFrom(const Recording &recording)
{
    PRAXIS_TRY(const Session session, sessionOf(recording));
    QVector<QUuid> people{recording.contactId};
    PRAXIS_TRY(const auto rows, selectAs<Participant>(m_session, {.where = {{"appointment_id", Condition::Equal, recording.appointmentId}}, .deleted = Deleted::Include}));
    for (const auto &row : rows) {
        if (!people.contains(row->contactId))
            people.append(row->contactId);
    }
    std::optional<QDate> from;
    for (const QUuid &id : people) {
        PRAXIS_TRY(const Person who, person(id));
        const auto may = mayGoFrom(session.policy, {session.date, who.lastContact, who.birthDate});
        if (!may)
            return std::optional<QDate>();
        from = from ? std::max(*from, *may) : *may;
    }
    if (from && recording.retainUntil.isValid())
        from = std::max(*from, recording.retainUntil);
    return from;
}

} // namespace praxis
