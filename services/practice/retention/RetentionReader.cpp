#include "services/practice/retention/RetentionReader.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/DocumentVersion.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"

#include <algorithm>

namespace praxis {

namespace {

QString ruleKey(RetainedKind kind, const QString &jurisdiction)
{
    return enumName(kind) + u' ' + jurisdiction;
}

QString jurisdictionOf(const Location &place, const QString &practiceCountry)
{
    return (place.country.isEmpty() ? practiceCountry : place.country) + u'-' + place.state.trimmed().toUpper();
}

Instant lastWritten(const Note &note)
{
    return std::max({note.createdAt, note.signedAt, note.cosignedAt});
}

int longestNotice(const QVector<RetentionPolicy> &policies)
{
    return std::ranges::max(policies, {}, &RetentionPolicy::noticeDays).noticeDays;
}

} // namespace

Result<> RetentionReader::learnRules()
{
    if (m_rules)
        return {};
    QHash<QString, RetentionPolicy> rules;
    PRAXIS_TRY(const auto rows, selectAs<RetentionRule>(m_session, {.order = {{"created_at"}}}));
    for (const auto &row : rows)
        rules.insert(ruleKey(row->kind, row->jurisdiction), {row->years, row->adultAt, row->childUntil, row->noticeDays});
    PRAXIS_TRY(const auto practices, selectAs<Organization>(m_session, {.limit = 1}));
    if (!practices.isEmpty()) {
        m_country = practices.first()->country;
        m_zone = practices.first()->zone;
    }
    m_rules = std::move(rules);
    return {};
}

Result<int> RetentionReader::fewestYears(RetainedKind kind)
{
    PRAXIS_CHECK(learnRules());
    int years = RetentionPolicy{}.yearsAfterLastContact;
    for (auto rule = m_rules->cbegin(); rule != m_rules->cend(); ++rule) {
        if (rule.key().startsWith(enumName(kind) + u' '))
            years = std::min(years, rule->yearsAfterLastContact);
    }
    return years;
}

Result<QStringList> RetentionReader::jurisdictionsAt(const QUuid &location)
{
    if (const auto known = m_places.constFind(location); known != m_places.cend())
        return *known;
    QStringList jurisdictions;
    if (location.isNull()) {
        PRAXIS_TRY(const auto places, selectAs<Location>(m_session, {}));
        for (const auto &place : places)
            jurisdictions.append(jurisdictionOf(*place, m_country));
    } else {
        PRAXIS_TRY(const auto place, findAs<Location>(m_session, location, Deleted::Include));
        if (place)
            jurisdictions.append(jurisdictionOf(*place, m_country));
    }
    if (jurisdictions.isEmpty())
        jurisdictions.append(m_country + u'-');
    jurisdictions.removeDuplicates();
    m_places.insert(location, jurisdictions);
    return jurisdictions;
}

Result<QVector<RetentionPolicy>> RetentionReader::policiesAt(RetainedKind kind, const QUuid &location)
{
    PRAXIS_CHECK(learnRules());
    PRAXIS_TRY(const QStringList jurisdictions, jurisdictionsAt(location));
    QVector<RetentionPolicy> policies;
    for (const QString &jurisdiction : jurisdictions)
        policies.append(m_rules->value(ruleKey(kind, jurisdiction), m_rules->value(ruleKey(kind, jurisdiction.section(u'-', 0, 0)))));
    return policies;
}

/// Midnight in Sydney is another day than in UTC.
QDate RetentionReader::dayOf(Instant at, const QString &zone) const
{
    const auto wall = m_parts.zones.toWall(at, zone.isEmpty() ? m_zone : zone);
    return wall ? wall->date : at.utc().date();
}

Result<RetentionReader::Facts> RetentionReader::factsOf(const Recording &recording)
{
    Facts facts;
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(m_session, recording.appointmentId, Deleted::Include));
    PRAXIS_TRY(facts.policies, policiesAt(RetainedKind::Recording, appointment ? appointment->locationId : QUuid()));
    facts.madeOn = dayOf(recording.startedAt, appointment ? appointment->zone : QString());
    facts.retainUntil = recording.retainUntil;
    facts.people = {recording.contactId};
    PRAXIS_TRY(const auto rows, selectAs<Participant>(m_session, {.where = {{"appointment_id", Condition::Equal, recording.appointmentId}}, .deleted = Deleted::Include}));
    for (const auto &row : rows) {
        if (!facts.people.contains(row->contactId))
            facts.people.append(row->contactId);
    }
    return facts;
}

Result<RetentionReader::Facts> RetentionReader::factsOf(const Document &document)
{
    Facts facts;
    QUuid location;
    QString zone;
    if (!document.appointmentId.isNull()) {
        PRAXIS_TRY(const auto appointment, findAs<Appointment>(m_session, document.appointmentId, Deleted::Include));
        if (appointment) {
            location = appointment->locationId;
            zone = appointment->zone;
        }
    }
    PRAXIS_TRY(facts.policies, policiesAt(RetainedKind::Document, location));
    facts.madeOn = dayOf(document.createdAt, zone);
    PRAXIS_TRY(const auto newest, findAs<DocumentVersion>(m_session, document.currentId, Deleted::Include));
    facts.lastTouched = newest ? dayOf(newest->createdAt, zone) : facts.madeOn;
    facts.retainUntil = document.retainUntil;
    if (!document.contactId.isNull())
        facts.people = {document.contactId};
    return facts;
}

/// Written down at once or later, and added to since: a note is kept from when the last of it was written.
Result<RetentionReader::Facts> RetentionReader::factsOf(const Note &note)
{
    Facts facts;
    QUuid location;
    QString zone;
    if (!note.appointmentId.isNull()) {
        PRAXIS_TRY(const auto appointment, findAs<Appointment>(m_session, note.appointmentId, Deleted::Include));
        if (appointment) {
            location = appointment->locationId;
            zone = appointment->zone;
        }
    }
    PRAXIS_TRY(facts.policies, policiesAt(RetainedKind::Note, location));
    facts.madeOn = dayOf(note.eventAt.isNull() ? note.createdAt : note.eventAt, zone);
    facts.lastTouched = dayOf(lastWritten(note), zone);
    PRAXIS_TRY(const auto addenda, selectAs<Note>(m_session, {.where = {{"addendum_to", Condition::Equal, idText(note.id)}}}));
    for (const auto &addendum : addenda)
        facts.lastTouched = std::max(facts.lastTouched, dayOf(lastWritten(*addendum), zone));
    facts.retainUntil = note.retainUntil;
    facts.people = {note.contactId};
    return facts;
}

/// Somebody was on the phone or had a letter written to their doctor without an appointment. What came from elsewhere is no contact, nor is a draft.
Result<QDate> RetentionReader::lastWrittenOf(const QUuid &person)
{
    const Condition theirs{"contact_id", Condition::Equal, idText(person)};
    PRAXIS_TRY(const auto notes, selectAs<Note>(m_session, {.where = {theirs, {"status", Condition::Equal, enumName(NoteStatus::Signed)}}, .order = {{"event_at", true}}, .limit = 1, .deleted = Deleted::Include}));
    const QVariantList written{enumName(DocumentKind::Letter), enumName(DocumentKind::Referral), enumName(DocumentKind::Report), enumName(DocumentKind::Prescription), enumName(DocumentKind::ProgressNote)};
    PRAXIS_TRY(const auto documents, selectAs<Document>(m_session, {.where = {theirs, {"kind", Condition::In, written}}, .order = {{"created_at", true}}, .limit = 1}));
    QDate last;
    if (!notes.isEmpty() && !notes.first()->eventAt.isNull())
        last = dayOf(notes.first()->eventAt, {});
    if (!documents.isEmpty()) {
        const QDate filed = dayOf(documents.first()->createdAt, {});
        last = last.isValid() ? std::max(last, filed) : filed;
    }
    return last;
}

Result<RetentionReader::Person> RetentionReader::person(const QUuid &id)
{
    if (const auto known = m_people.constFind(id); known != m_people.cend())
        return *known;
    PRAXIS_CHECK(learnRules());
    Person person;
    PRAXIS_TRY(const auto contact, findAs<Contact>(m_session, id, Deleted::Include));
    PRAXIS_TRY(const QDate seen, m_session.lastContactWith(id));
    PRAXIS_TRY(const QDate written, lastWrittenOf(id));
    person.lastContact = !seen.isValid() || (written.isValid() && written > seen) ? written : seen;
    person.birthDate = contact ? contact->birthDate : QDate();
    m_people.insert(id, person);
    return person;
}

/// Whoever is in it, and whichever rule holds: the latest counts.
Result<std::optional<QDate>> RetentionReader::latest(const Facts &facts)
{
    std::optional<QDate> from;
    for (const QUuid &id : facts.people) {
        PRAXIS_TRY(const Person who, person(id));
        QDate last = who.lastContact;
        if (facts.lastTouched.isValid() && (!last.isValid() || facts.lastTouched > last))
            last = facts.lastTouched;
        for (const RetentionPolicy &policy : facts.policies) {
            const auto may = mayGoFrom(policy, {facts.madeOn, last, who.birthDate});
            if (!may)
                return std::optional<QDate>();
            from = from ? std::max(*from, *may) : *may;
        }
    }
    if (from && facts.retainUntil.isValid())
        from = std::max(*from, facts.retainUntil);
    return from;
}

Result<std::optional<QDate>> RetentionReader::removableFrom(const Recording &recording)
{
    PRAXIS_TRY(const Facts facts, factsOf(recording));
    return latest(facts);
}

Result<QVector<RetentionPolicy>> RetentionReader::policiesOf(const Recording &recording)
{
    PRAXIS_TRY(const Facts facts, factsOf(recording));
    return facts.policies;
}

Result<std::optional<QDate>> RetentionReader::removableFrom(const Document &document)
{
    PRAXIS_TRY(const Facts facts, factsOf(document));
    return latest(facts);
}

Result<std::optional<QDate>> RetentionReader::removableFrom(const Note &note)
{
    PRAXIS_TRY(const Facts facts, factsOf(note));
    return latest(facts);
}

Result<std::optional<QDate>> RetentionReader::removableFrom(const QUuid &id)
{
    PRAXIS_TRY(const Person who, person(id));
    if (!who.lastContact.isValid())
        return std::optional<QDate>(QDate());
    PRAXIS_TRY(const auto policies, policiesAt(RetainedKind::Document, {}));
    return latest({policies, {id}, who.lastContact, {}, {}});
}

Result<int> RetentionReader::noticeDays(const Recording &recording)
{
    PRAXIS_TRY(const Facts facts, factsOf(recording));
    return longestNotice(facts.policies);
}

Result<int> RetentionReader::noticeDays(const Document &document)
{
    PRAXIS_TRY(const Facts facts, factsOf(document));
    return longestNotice(facts.policies);
}

Result<int> RetentionReader::noticeDays(const Note &note)
{
    PRAXIS_TRY(const Facts facts, factsOf(note));
    return longestNotice(facts.policies);
}

} // namespace praxis
