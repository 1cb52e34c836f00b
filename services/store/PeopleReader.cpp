#include "services/store/PeopleReader.h"

#include "services/store/Conditions.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/rules/People.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 200;

QStringList listOf(const QString &json)
{
    QStringList list;
    detail::FieldTraits<QStringList>::set(list, json);
    return list;
}

QDate dateOf(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

/// 0: nothing in common; a whole name, a birth date, a number or an address in common count more than half a name.
int likeness(const Contact &draft, const PersonHit &hit, const QStringList &draftPhones)
{
    const auto same = [](const QString &a, const QString &b) {
        const QString x = folded(a), y = folded(b);
        return !x.isEmpty() && !y.isEmpty() && wordDistance(x, y, slipsAllowed(x.size())) <= slipsAllowed(x.size());
    };
    const bool family = same(draft.familyName, hit.familyName);
    const bool given = same(draft.givenName, hit.givenName) || same(draft.givenName, hit.preferredName) || same(draft.preferredName, hit.givenName);
    const bool swapped = same(draft.familyName, hit.givenName) && same(draft.givenName, hit.familyName);
    const bool birth = draft.birthDate.isValid() && draft.birthDate == hit.birthDate;
    const bool email = !draft.email.isEmpty() && folded(draft.email) == folded(hit.email);
    const QStringList phones = hit.phone.isEmpty() ? QStringList() : phoneForms(hit.phone);
    const bool phone = std::any_of(phones.begin(), phones.end(), [&](const QString &form) { return draftPhones.contains(form); });
    const bool number = !draft.recordNumber.isEmpty() && draft.recordNumber == hit.recordNumber;
    int points = 0;
    points += (family && given) || swapped ? 4 : given || family ? 2 : 0;
    points += birth ? 3 : 0;
    points += email || phone ? 3 : 0;
    points += number ? 9 : 0;
    const bool contradicts = draft.birthDate.isValid() && hit.birthDate.isValid() && !birth;
    if (contradicts && !email && !phone)
        points -= 3;
    return points >= 4 ? points : 0;
}

} // namespace

PersonHit PeopleReader::read(const Statement &row)
{
    PersonHit hit;
    hit.id = row.uuid(0);
    hit.kinds = listOf(row.text(1));
    hit.title = row.text(2);
    hit.givenName = row.text(3);
    hit.preferredName = row.text(4);
    hit.familyName = row.text(5);
    hit.sortName = row.text(6);
    hit.birthDate = dateOf(row.text(7));
    hit.phone = row.text(8);
    hit.email = row.text(9);
    hit.recordNumber = row.text(10);
    hit.usualPractitioner = row.uuid(11);
    hit.alerts = listOf(row.text(12));
    hit.tags = listOf(row.text(13));
    hit.nextAt = Instant{row.number(14)};
    hit.lastAt = Instant{row.number(15)};
    hit.middleName = row.text(16);
    return hit;
}

Result<QVector<QUuid>> PeopleReader::ids(const PeopleFilter &filter, const Scope &scope)
{
    PRAXIS_CHECK(m_transaction.require());
    PeopleFilter bounded = filter;
    bounded.limit = std::clamp(filter.limit, 1, mostHits);
    return m_index.find(bounded, scope);
}

Result<QVector<PersonHit>> PeopleReader::people(const PeopleFilter &filter, const Scope &scope, Instant now)
{
    PRAXIS_TRY(const QVector<QUuid> found, ids(filter, scope));
    return byIds(found, {Scope::Everything, {}}, now); // the index asked for the scope already
}

Result<QVector<PersonHit>> PeopleReader::byIds(const QVector<QUuid> &ids, const Scope &scope, Instant now)
{
    PRAXIS_CHECK(m_transaction.require());
    const ScopeClause visible = personScope(scope, u"c"_s, u"id"_s);
    // A person's occupations are what they still come to or came to, without the buffers of who sees them; its key knows the next
    // and the last at once.
    const QString visit = u"(SELECT o.start_at FROM occupation o WHERE o.organization_id = c.organization_id AND o.occupant = c.id"
                           " AND o.start_at %1 ? ORDER BY o.start_at %2 LIMIT 1)"_s;
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT c.id, c.kinds, c.title, c.given_name, c.preferred_name, c.family_name, c.sort_name, c.birth_date,"
         " coalesce(c.mobile_phone, c.home_phone, c.work_phone), c.email, c.record_number, c.usual_practitioner_id, c.alerts, c.tags, "_s
        + visit.arg(u">="_s, u"ASC"_s) + u", " + visit.arg(u"<"_s, u"DESC"_s)
        + u", c.middle_name FROM contact c WHERE c.organization_id = ? AND c.id = ? AND NOT c.is_deleted" + visible.sql));
    QVector<PersonHit> hits;
    hits.reserve(ids.size());
    for (const QUuid &id : ids) {
        const Reading reading(*statement);
        QVariantList values{numberValue(now.ms), numberValue(now.ms), m_transaction.tenant, uuidValue(id)};
        values += visible.values;
        PRAXIS_CHECK(statement->run(values));
        PRAXIS_TRY(const bool found, statement->step());
        if (found)
            hits.append(read(*statement));
    }
    return hits;
}

/// By the number alone: written on cards with blanks and dashes, typed without. A family may share one, so it is a warning and
/// never a refusal. Not by the index of words, which knows numbers as telephones; asked only where somebody types one.
Result<QVector<QUuid>> PeopleReader::coveredAs(const char *field, const QString &number, int limit)
{
    QString bare = number.toLower();
    bare.removeIf([](QChar c) { return c == u' ' || c == u'-' || c == u'/' || c == u'.'; });
    QVector<QUuid> ids;
    if (bare.isEmpty())
        return ids;
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT id FROM contact WHERE organization_id = ? AND NOT is_deleted AND %1 IS NOT NULL"
         " AND replace(replace(replace(replace(lower(%1), ' ', ''), '-', ''), '/', ''), '.', '') = ? LIMIT ?"_s.arg(QLatin1StringView(field))));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, bare, limit}));
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return ids;
        ids.append(statement->uuid(0));
    }
}

Result<QVector<PersonHit>> PeopleReader::similar(const Record &draftContact, int limit, Instant now)
{
    PRAXIS_CHECK(m_transaction.require());
    const auto &draft = static_cast<const Contact &>(draftContact);
    constexpr int few = 50, mostWords = 8; // as a search reads; whoever sends more has not written a name
    const auto wordsOf = [](const QString &text) { return foldedWords(text).mid(0, mostWords); };
    QVector<QUuid> candidates;
    const auto add = [&](const QVector<SearchTerm> &terms) -> Result<> {
        PRAXIS_TRY(const QVector<QUuid> found, m_index.withTerms(terms, few));
        candidates += found;
        return {};
    };
    QStringList phones;
    for (const QString &phone : {draft.mobilePhone, draft.homePhone, draft.workPhone}) {
        if (!phone.isEmpty()) {
            phones += phoneForms(phone);
            PRAXIS_CHECK(add({phoneForms(phone)}));
        }
    }
    for (const QString &text : {draft.email, draft.recordNumber, QString(draft.givenName + u' ' + draft.familyName)}) {
        QVector<SearchTerm> terms;
        for (const QString &word : wordsOf(text))
            terms.append(SearchTerm{word});
        PRAXIS_CHECK(add(terms));
    }
    if (draft.birthDate.isValid())
        PRAXIS_CHECK(add({{draft.birthDate.toString(u"yyyyMMdd")}}));
    const QStringList names = wordsOf(draft.familyName) + wordsOf(draft.givenName);
    if (names.size() > 1) {
        PRAXIS_TRY(const auto resembling, m_index.resembling(names, few));
        for (const auto &one : resembling)
            candidates.append(one.id);
    }
    PRAXIS_TRY(QVector<QUuid> covered, coveredAs("insurance_number", draft.insuranceNumber, few));
    PRAXIS_TRY(const QVector<QUuid> medicare, coveredAs("medicare_number", draft.medicareNumber, few));
    covered += medicare;
    candidates += covered;
    QSet<QUuid> seen{draft.id};
    candidates.removeIf([&](const QUuid &id) { const bool known = seen.contains(id); seen.insert(id); return known; });
    PRAXIS_TRY(const QVector<PersonHit> hits, byIds(candidates, {Scope::Everything, {}}, now));
    QVector<std::pair<int, PersonHit>> ranked;
    for (const PersonHit &hit : hits) {
        if (const int points = likeness(draft, hit, phones) + (covered.contains(hit.id) ? 4 : 0); points > 0)
            ranked.append({points, hit});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QVector<PersonHit> best;
    for (qsizetype i = 0; i < std::min<qsizetype>(ranked.size(), limit); ++i)
        best.append(ranked[i].second);
    return best;
}

Result<bool> PeopleReader::exists(const QString &from, const QUuid &id, const ScopeClause &visible)
{
    QVariantList values{m_transaction.tenant, uuidValue(id)};
    values += visible.values;
    PRAXIS_TRY(const QVariant found, m_transaction.connection.scalar(
        u"SELECT 1 FROM " + from + u" x WHERE x.organization_id = ? AND x.id = ?" + visible.sql, values));
    return !found.isNull();
}

/// A person by relation, an appointment by who holds or attends it, anything else by the person whom it is about.
Result<bool> PeopleReader::inScope(const RecordType &type, const QUuid &id, const Scope &scope)
{
    PRAXIS_CHECK(m_transaction.require());
    const QString table = QString::fromLatin1(type.table);
    if (scope.kind == Scope::Nothing)
        return false;
    if (scope.kind == Scope::Everything)
        return exists(table, id, {});
    if (!type.person && &type != &typeOf<Appointment>())
        return exists(table, id, {});
    const Clause within = scopeOf(type, scope, {}, u"x"_s);
    return exists(table, id, {within.sql, within.values});
}

Result<QVector<QUuid>> PeopleReader::recent(const QUuid &user, int limit)
{
    PRAXIS_CHECK(m_transaction.require());
    constexpr int lookedThrough = 500;
    QStringList tables{u"audit"_s};
    if (!m_transaction.connection.dialect().isPostgres())
        tables.prepend(u"audit_tail"_s); // the newest
    QVector<QUuid> people;
    for (const QString &table : std::as_const(tables)) {
        PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
            u"SELECT a.record_id FROM %1 a JOIN person_search s ON s.organization_id = a.organization_id AND s.contact_id = a.record_id"
             " WHERE a.organization_id = ? AND a.user_id = ? AND a.action = ? AND a.outcome = ? ORDER BY a.number DESC LIMIT ?"_s.arg(table)));
        const Reading reading(*statement);
        PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(user), u"view"_s, u"done"_s, lookedThrough}));
        while (people.size() < limit) {
            PRAXIS_TRY(const bool more, statement->step());
            if (!more)
                break;
            if (const QUuid id = statement->uuid(0); !people.contains(id))
                people.append(id);
        }
    }
    return people;
}

} // namespace praxis::store
