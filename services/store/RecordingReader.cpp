#include "services/store/RecordingReader.h"

#include "services/store/Clause.h"

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEntries = 500;

QVariant dayValue(const QDate &day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

/// 0 everybody agrees now, 1 somebody was never asked or no longer counts, 2 somebody has withdrawn. The patient is asked for by
/// name too: their place in the appointment may have been deleted.
const QString consentColumn = u"coalesce((SELECT max(CASE WHEN EXISTS (SELECT 1 FROM consent w WHERE w.organization_id = r.organization_id"
    " AND w.contact_id = q.contact_id AND w.kind IN ('recording', 'all') AND w.withdrawn_at IS NOT NULL AND NOT w.is_deleted) THEN 2 ELSE 1 END)"
    " FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id AND NOT p.is_deleted"
    " UNION SELECT r.contact_id) q"
    " WHERE NOT EXISTS (SELECT 1 FROM consent k WHERE k.organization_id = r.organization_id AND k.contact_id = q.contact_id"
    " AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND NOT k.is_deleted AND (k.expires_on IS NULL OR k.expires_on > ?))), 0)"_s;

const QString peopleColumn = u"(SELECT string_agg(coalesce(b.preferred_name, b.given_name, '') || ' ' || coalesce(b.family_name, b.company, ''), ? ORDER BY b.sort_name, b.id)"
    " FROM participant p JOIN contact b ON b.organization_id = p.organization_id AND b.id = p.contact_id"
    " WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id AND NOT p.is_deleted)"_s;

/// A share that still counts, whoever has it.
const QString openShare = u" x.recording_id = r.id AND NOT x.is_deleted AND x.ended_at IS NULL AND x.expires_at > ?"_s;

const char *sortColumn(RecordingFilter::Sort sort)
{
    switch (sort) {
    case RecordingFilter::Person:
        return "s.sort_name";
    case RecordingFilter::Practitioner:
        return "d.display_name";
    case RecordingFilter::Duration:
        return "r.duration_ms";
    case RecordingFilter::Size:
        return "r.size_bytes";
    case RecordingFilter::Status:
        return "r.status";
    case RecordingFilter::Started:
        break;
    }
    return "r.started_at";
}

/// Whose session it was (the second staff's too), with whom it is shared, or who was in it.
Clause whoSees(const RecordingFilter &filter)
{
    Clause clause;
    if (filter.everything)
        return clause;
    if (!filter.viewerContact.isNull()) {
        clause.also(u" AND (r.contact_id = ? OR EXISTS (SELECT 1 FROM participant v WHERE v.organization_id = r.organization_id"
                     " AND v.appointment_id = r.appointment_id AND v.contact_id = ? AND NOT v.is_deleted))"_s,
                    {uuidValue(filter.viewerContact), uuidValue(filter.viewerContact)});
        return clause;
    }
    // Who is no practitioner is in nobody's staff: an empty pattern would be in everybody's.
    const QVariant staff = filter.viewerPractitioner.isNull() ? QVariant() : QVariant(QString(u'%' + idText(filter.viewerPractitioner) + u'%'));
    clause.also(u" AND (r.practitioner_id = ? OR EXISTS (SELECT 1 FROM appointment l WHERE l.organization_id = r.organization_id AND l.id = r.appointment_id"
                 " AND NOT l.is_deleted AND l.other_staff LIKE ?)"
                 " OR EXISTS (SELECT 1 FROM recording_share x WHERE x.organization_id = r.organization_id AND x.user_id = ? AND"_s + openShare + u"))",
                {uuidValue(filter.viewerPractitioner), staff, uuidValue(filter.viewerUser), numberValue(filter.now.ms)});
    return clause;
}

Clause whereOf(const RecordingFilter &filter, const QVariant &tenant)
{
    Clause clause = whoSees(filter);
    const auto uuid = [&](const char *column, const QUuid &id) {
        if (!id.isNull())
            clause.also(u" AND "_s + QLatin1StringView(column) + u" = ?", {uuidValue(id)});
    };
    const auto text = [&](const char *column, const QString &value) {
        if (!value.isEmpty())
            clause.also(u" AND "_s + QLatin1StringView(column) + u" = ?", {value});
    };
    const auto number = [&](const char *condition, qint64 value) {
        if (value > 0)
            clause.also(u" AND "_s + QLatin1StringView(condition) + u" ?", {numberValue(value)});
    };
    if (filter.which == RecordingFilter::ToReview)
        clause.also(u" AND r.id IN (SELECT x.recording_id FROM recording_share x WHERE x.organization_id = ? AND x.user_id = ? AND x.reviewed_at IS NULL"
                     " AND NOT x.is_deleted AND x.ended_at IS NULL AND x.expires_at > ?)"_s,
                    {tenant, uuidValue(filter.viewerUser), numberValue(filter.now.ms)});
    if (!filter.text.isEmpty() || !filter.people.isEmpty()) {
        QVariantList ids;
        for (const QUuid &person : filter.people)
            ids.append(uuidValue(person));
        const QString places = ids.isEmpty() ? u"NULL"_s : u'?' + QString(u", ?"_s).repeated(ids.size() - 1);
        clause.also(u" AND (r.contact_id IN ("_s + places + u") OR r.appointment_id IN (SELECT n.appointment_id FROM participant n"
                     " WHERE n.organization_id = r.organization_id AND NOT n.is_deleted AND n.contact_id IN (" + places + u")))", ids + ids);
    }
    if (!filter.person.isNull())
        clause.also(u" AND (r.contact_id = ? OR r.appointment_id IN (SELECT n.appointment_id FROM participant n WHERE n.organization_id = ?"
                     " AND n.contact_id = ? AND NOT n.is_deleted))"_s, {uuidValue(filter.person), tenant, uuidValue(filter.person)});
    if (!filter.ids.isEmpty()) {
        QVariantList ids;
        for (const QUuid &id : filter.ids)
            ids.append(uuidValue(id));
        clause.also(u" AND r.id IN (?"_s + QString(u", ?"_s).repeated(ids.size() - 1) + u')', ids);
    }
    uuid("r.practitioner_id", filter.practitioner);
    uuid("r.appointment_id", filter.appointment);
    number("r.started_at >=", filter.from.ms);
    number("r.started_at <", filter.until.ms);
    text("r.status", filter.status);
    text("r.location", filter.location);
    number("r.duration_ms >=", filter.leastMs);
    number("r.duration_ms <=", filter.mostMs);
    number("r.size_bytes >=", filter.leastBytes);
    number("r.size_bytes <=", filter.mostBytes);
    if (!filter.consent.isEmpty()) {
        if (filter.consent == u"withdrawn") // few have: they lead to the rows
            clause.also(u" AND (r.contact_id IN (SELECT z.contact_id FROM consent z WHERE z.organization_id = ? AND z.withdrawn_at IS NOT NULL)"
                         " OR r.appointment_id IN (SELECT n.appointment_id FROM consent z JOIN participant n ON n.organization_id = z.organization_id"
                         " AND n.contact_id = z.contact_id WHERE z.organization_id = ? AND z.withdrawn_at IS NOT NULL))"_s, {tenant, tenant});
        const int state = filter.consent == u"given" ? 0 : filter.consent == u"withdrawn" ? 2 : 1;
        clause.also(u" AND "_s + consentColumn + u" = ?", {dayValue(filter.today), state});
    }
    return clause;
}

RecordingEntry readEntry(const Statement &row)
{
    RecordingEntry entry;
    entry.id = row.uuid(0);
    entry.version = row.number(1);
    entry.appointment = row.uuid(2);
    entry.person = row.uuid(3);
    entry.sortName = row.text(4);
    entry.practitioner = row.uuid(5);
    entry.practitionerName = row.text(6);
    entry.startedAt = Instant{row.number(7)};
    entry.durationMs = row.number(8);
    entry.sizeBytes = row.number(9);
    detail::FieldTraits<RecordingStatus>::set(entry.status, row.value(10));
    entry.failure = row.text(11);
    detail::FieldTraits<MediaLocation>::set(entry.location, row.value(12));
    entry.retainUntil = QDate::fromString(row.text(13), Qt::ISODate);
    entry.onHold = row.flag(14);
    const qint64 consent = row.number(15);
    entry.consent = consent == 0 ? ConsentState::Given : consent == 2 ? ConsentState::Withdrawn : ConsentState::Missing;
    QStringList names = row.text(16).split(u'\n', Qt::SkipEmptyParts);
    for (QString &name : names)
        name = name.trimmed();
    entry.people = names.isEmpty() ? row.text(17).trimmed() : names.join(u" + "_s);
    entry.openShares = static_cast<int>(row.number(18));
    entry.share = row.uuid(19);
    entry.shareExpiresAt = Instant{row.number(20)};
    entry.waitsForReview = !entry.share.isNull() && row.number(21) == 0;
    return entry;
}

const QString joinContact = u" JOIN contact c ON c.organization_id = r.organization_id AND c.id = r.contact_id AND NOT c.is_deleted"_s;
const QString joins = joinContact + u" JOIN practitioner d ON d.organization_id = r.organization_id AND d.id = r.practitioner_id";
const QString from = u" FROM recording r"_s + joins;

} // namespace

Result<QVector<RecordingEntry>> RecordingReader::list(const RecordingFilter &filter)
{
    PRAXIS_CHECK(m_transaction.require());
    Clause clause = whereOf(filter, m_transaction.tenant);
    const QString sorted = QString::fromLatin1(sortColumn(filter.sort));
    const bool byName = filter.sort == RecordingFilter::Person;
    if (!filter.after.isNull()) {
        clause.also(u" AND ("_s + sorted + u", r.id) " + (filter.descending ? u'<' : u'>') + u" (?, ?)", {filter.after, uuidValue(filter.afterId)});
    }
    const QString direction = filter.descending ? u" DESC"_s : QString();
    // Which rows first, by what they are sorted by alone; what each shows is looked up for these. Names are walked in their own order.
    const bool byStaff = filter.sort == RecordingFilter::Practitioner;
    const QString walked = byName ? u" FROM person_search s CROSS JOIN recording r"_s + joins : byStaff ? u" FROM practitioner d CROSS JOIN recording r"_s + joinContact : from;
    const QString met = byName ? u" AND s.organization_id = ? AND s.contact_id = r.contact_id"_s : byStaff ? u" AND d.organization_id = ? AND d.id = r.practitioner_id"_s : QString();
    const QString ids = u"(SELECT r.id"_s + walked + u" WHERE r.organization_id = ? AND NOT r.is_deleted" + met + clause.sql + u" ORDER BY " + sorted + direction + u", r.id" + direction
        + u" LIMIT ?) t";
    // Of several shares with the viewer, the one that lasts longest.
    const QString mine = u" LEFT JOIN recording_share y ON y.organization_id = r.organization_id AND y.id = (SELECT x.id FROM recording_share x"
                          " WHERE x.organization_id = r.organization_id AND x.user_id = ? AND"_s + openShare + u" ORDER BY x.expires_at DESC, x.id LIMIT 1)";
    const QString sql = u"SELECT r.id, r.version, r.appointment_id, r.contact_id, c.sort_name, r.practitioner_id, d.display_name, r.started_at,"
                         " r.duration_ms, r.size_bytes, r.status, r.failure, r.location, r.retain_until, r.on_hold, "_s
        + consentColumn + u", " + peopleColumn + u", coalesce(c.preferred_name, c.given_name, '') || ' ' || coalesce(c.family_name, c.company, ''),"
        " (SELECT count(*) FROM recording_share x WHERE x.organization_id = r.organization_id AND" + openShare + u"),"
        " y.id, y.expires_at, coalesce(y.reviewed_at, 0) FROM " + ids + u" CROSS JOIN recording r" + joins + mine
        + u" WHERE r.organization_id = ? AND r.id = t.id ORDER BY " + (byName ? u"c.sort_name"_s : sorted) + direction + u", r.id" + direction;
    QVariantList values{dayValue(filter.today), u"\n"_s, numberValue(filter.now.ms), m_transaction.tenant};
    if (!met.isEmpty())
        values.append(m_transaction.tenant);
    values += clause.values;
    values.append(filter.limit > 0 ? std::min(filter.limit, mostEntries) : mostEntries);
    values << uuidValue(filter.viewerUser) << numberValue(filter.now.ms) << m_transaction.tenant;
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    QVector<RecordingEntry> entries;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return entries;
        entries.append(readEntry(*statement));
    }
}

Result<RecordingSums> RecordingReader::sums(const RecordingFilter &filter)
{
    PRAXIS_CHECK(m_transaction.require());
    const Clause clause = whereOf(filter, m_transaction.tenant);
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT count(*), coalesce(sum(r.duration_ms), 0), coalesce(sum(r.size_bytes), 0)"_s + from
        + u" WHERE r.organization_id = ? AND NOT r.is_deleted" + clause.sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(QVariantList{m_transaction.tenant} + clause.values));
    PRAXIS_CHECK(statement->step());
    return RecordingSums{statement->number(0), statement->number(1), statement->number(2)};
}

Result<QVector<QUuid>> RecordingReader::withoutConsent(const QUuid &appointment, const QUuid &contact, ConsentKind kind, const QDate &today)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT c.id FROM contact c WHERE c.organization_id = ? AND (c.id = ? OR c.id IN (SELECT p.contact_id FROM participant p"
         " WHERE p.organization_id = c.organization_id AND p.appointment_id = ? AND NOT p.is_deleted))"
         " AND NOT EXISTS (SELECT 1 FROM consent k WHERE k.organization_id = c.organization_id AND k.contact_id = c.id AND k.kind IN (?, 'all')"
         " AND k.withdrawn_at IS NULL AND NOT k.is_deleted AND (k.expires_on IS NULL OR k.expires_on > ?)) ORDER BY c.id"_s));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(contact), uuidValue(appointment), enumName(kind), dayValue(today)}));
    QVector<QUuid> people;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return people;
        people.append(statement->uuid(0));
    }
}

Result<QHash<QUuid, ConsentState>> RecordingReader::consentsOf(const QVector<QUuid> &people, ConsentKind kind, const QDate &today)
{
    PRAXIS_CHECK(m_transaction.require());
    // One person at a time, each a step into the index: a list of them would be another statement for each length.
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT max(CASE WHEN k.withdrawn_at IS NULL AND (k.expires_on IS NULL OR k.expires_on > ?) THEN 2 WHEN k.withdrawn_at IS NOT NULL THEN 1 ELSE 0 END)"
         " FROM consent k WHERE k.organization_id = ? AND k.contact_id = ? AND k.kind IN (?, 'all') AND NOT k.is_deleted"_s));
    QHash<QUuid, ConsentState> states;
    for (const QUuid &person : people) {
        if (states.contains(person))
            continue;
        const Reading reading(*statement);
        PRAXIS_CHECK(statement->run({dayValue(today), m_transaction.tenant, uuidValue(person), enumName(kind)}));
        PRAXIS_TRY(const bool found, statement->step());
        if (!found || statement->value(0).isNull())
            continue;
        const qint64 state = statement->number(0);
        states.insert(person, state == 2 ? ConsentState::Given : state == 1 ? ConsentState::Withdrawn : ConsentState::Missing);
    }
    return states;
}

Result<QDate> RecordingReader::lastContactWith(const QUuid &person)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(const QVariant last, m_transaction.connection.scalar(
        u"SELECT max(a.start_wall) FROM participant p JOIN appointment a ON a.organization_id = p.organization_id AND a.id = p.appointment_id"
         " WHERE p.organization_id = ? AND p.contact_id = ? AND NOT p.is_deleted AND NOT a.is_deleted AND a.status NOT IN ('cancelled', 'rescheduled')"_s,
        {m_transaction.tenant, uuidValue(person)}));
    return WallTime::fromString(last.toString()).date;
}

} // namespace praxis::store
