#include "services/practice/door/Reading.h"

namespace praxis {

Result<QVector<PersonHit>> answer(Reading &reading, const FindPeople &query)
{
    PeopleFilter filter = query.filter;
    filter.limit = std::clamp(filter.limit, 1, 200);
    return reading.session().people(filter, reading.scope(), reading.now());
}

Result<QVector<PersonHit>> answer(Reading &reading, const RecentPeople &query)
{
    PRAXIS_TRY(const QVector<QUuid> ids, reading.session().recentPeople(reading.actor().user, std::clamp(query.limit, 1, 50)));
    return reading.session().peopleByIds(ids, reading.scope(), reading.now());
}

Result<QVector<PersonHit>> answer(Reading &reading, const SimilarPeople &query)
{
    PRAXIS_TRY(const QVector<PersonHit> similar, reading.session().similarPeople(query.draft, std::clamp(query.limit, 1, 20), reading.now()));
    if (!reading.ownOnly())
        return similar;
    QVector<QUuid> ids;
    for (const PersonHit &hit : similar)
        ids.append(hit.id);
    return reading.session().peopleByIds(ids, reading.scope(), reading.now());
}

namespace {

Result<QVector<RelationLine>> relationsOf(Reading &reading, const QUuid &person)
{
    QVector<RelationLine> lines;
    QVector<QUuid> others;
    PRAXIS_TRY(const auto relations, selectAs<ContactRelation>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}}}));
    for (const auto &relation : relations) {
        lines.append({*relation, {}});
        others.append(relation->otherId);
    }
    // Families see each other's names: that somebody is a parent is part of this person's record.
    PRAXIS_TRY(const auto hits, reading.session().peopleByIds(others, {Scope::Everything, {}}, reading.now()));
    for (RelationLine &line : lines) {
        for (const PersonHit &hit : hits) {
            if (hit.id == line.relation.otherId)
                line.other = hit;
        }
    }
    return lines;
}

Result<QVector<AuthorisationLine>> authorisationsOf(Reading &reading, const QUuid &person)
{
    QVector<AuthorisationLine> lines;
    PRAXIS_TRY(const auto rows, selectAs<Authorisation>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}},
                                                                            .order = {{"created_at", true}}}));
    for (const auto &row : rows) {
        PRAXIS_TRY(const int used, reading.session().sessionsUsed(row->id));
        lines.append({*row, used});
    }
    return lines;
}

} // namespace

Result<PersonPage> answer(Reading &reading, const OpenPerson &query)
{
    PersonPage page;
    PRAXIS_TRY(const RecordPtr contact, reading.one(typeOf<Contact>(), query.id));
    page.contact = static_cast<const Contact &>(*contact);
    page.limited = reading.isLimited();
    AuditEntry entry;
    entry.action = QStringLiteral("view");
    entry.type = QStringLiteral("Contact");
    entry.record = query.id;
    entry.persons = {query.id};
    entry.risk = QStringLiteral("low");
    entry.why = query.why.isEmpty() ? reading.actor().purpose : query.why;
    PRAXIS_CHECK(reading.note(std::move(entry)));
    PRAXIS_TRY(page.relations, relationsOf(reading, query.id));
    PRAXIS_TRY(page.authorisations, authorisationsOf(reading, query.id));
    PRAXIS_TRY(page.appointments, reading.session().appointmentsOf(query.id, reading.scope(), {}, {}, 100));
    return page;
}

Result<QVector<AuthorisationLine>> answer(Reading &reading, const PersonAuthorisations &query)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    return authorisationsOf(reading, query.person);
}

Result<QVector<CalendarEntry>> answer(Reading &reading, const PersonAppointments &query)
{
    return reading.session().appointmentsOf(query.person, reading.scope(), query.before, query.beforeId, std::clamp(query.limit, 1, 1000));
}

} // namespace praxis
