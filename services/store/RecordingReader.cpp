#include "services/store/RecordingReader.h"

#include "services/store/WhoWasThere.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecordings = 1000;

const QString peopleColumn = u"(SELECT string_agg(coalesce(b.preferred_name, b.given_name, '') || ' ' || coalesce(b.family_name, b.company, ''), ? ORDER BY b.sort_name, b.id)"
    " FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id AND "_s
    + wasThere(u"r.started_at"_s) + u" UNION SELECT r.contact_id) q JOIN contact b ON b.organization_id = r.organization_id AND b.id = q.contact_id)"_s;

/// A share that still counts, whoever has it.
const QString openShare = u" x.recording_id = r.id AND NOT x.is_deleted AND x.ended_at IS NULL AND x.expires_at > ?"_s;

QVariant dayValue(const QDate &day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

struct SortedBy {
    const char *column;
    const char *index; ///< that gives it
};

SortedBy orderOf(RecordingFilter::Sort sort, bool ofOnePractitioner)
{
    switch (sort) {
    case RecordingFilter::Person:
        return {"s.sort_name", "recording_shelf_by_person"};
    case RecordingFilter::Practitioner:
        return {"s.staff_name", "recording_shelf_by_staff_name"};
    case RecordingFilter::Duration:
        return {"s.duration_ms", "recording_shelf_by_duration"};
    case RecordingFilter::Size:
        return {"s.size_bytes", "recording_shelf_by_size"};
    case RecordingFilter::Status:
        return {"s.status", "recording_shelf_by_status"};
    case RecordingFilter::Started:
        break;
    }
    // Somebody's sessions may all be long ago: theirs have an order of their own.
    return {"s.started_at", ofOnePractitioner ? "recording_shelf_by_practitioner" : "recording_shelf_by_started"};
}

RecordingEntry readEntry(const Statement &row, const QString &today)
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
    if (row.text(15) <= today)
        entry.consent = row.text(22) <= today ? ConsentState::Withdrawn : ConsentState::Missing;
    else
        entry.consent = ConsentState::Given;
    QStringList names = row.text(16).split(u'\n', Qt::SkipEmptyParts);
    for (QString &name : names)
        name = name.trimmed();
    names.removeAll(QString()); // of whom nothing is kept any more
    entry.people = names.isEmpty() ? row.text(17).trimmed() : names.join(u" + "_s);
    entry.openShares = static_cast<int>(row.number(18));
    entry.share = row.uuid(19);
    entry.shareExpiresAt = Instant{row.number(20)};
    entry.waitsForReview = !entry.share.isNull() && row.number(21) == 0;
    return entry;
}

} // namespace

Result<Clause> RecordingReader::source(const ShelfQuery &query, const QString &otherwise)
{
    PRAXIS_TRY(const ShelfQuery::Way *const way, query.way(m_transaction.connection));
    const QString index = way ? way->index : otherwise;
    Clause source{u" FROM recording_shelf s WHERE s.organization_id = ?"_s, {}};
    if (way && way->isList()) {
        source = way->rows;
        source.sql = u" FROM ("_s + way->rows.sql + u") f CROSS JOIN recording_shelf s WHERE s.recording_id = f.recording_id AND s.organization_id = ?";
    } else if (!index.isEmpty() && !m_transaction.connection.dialect().isPostgres()) {
        source.sql = u" FROM recording_shelf s INDEXED BY "_s + index + u" WHERE s.organization_id = ?";
    }
    source.values.append(m_transaction.tenant);
    const Clause where = query.where(way);
    source.also(where.sql, where.values);
    return source;
}

Result<std::optional<RecordingFilter>> RecordingReader::resolved(const RecordingFilter &filter)
{
    RecordingFilter narrow = filter;
    QVector<Clause> named;
    if (!filter.text.trimmed().isEmpty() || !filter.people.isEmpty())
        named.append(ShelfQuery::ofPeople(filter.people, ShelfQuery::Whom::WasThere, m_transaction.tenant));
    if (!filter.person.isNull())
        named.append(ShelfQuery::ofPeople({filter.person}, ShelfQuery::Whom::WasInvited, m_transaction.tenant));
    for (const Clause &list : std::as_const(named)) {
        PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(u"SELECT recording_id FROM ("_s + list.sql + u") f LIMIT ?"));
        const Reading reading(*statement);
        PRAXIS_CHECK(statement->run(list.values + QVariantList{ShelfQuery::few + 1}));
        QSet<QUuid> found;
        for (;;) {
            PRAXIS_TRY(const bool more, statement->step());
            if (!more)
                break;
            found.insert(statement->uuid(0));
        }
        if (found.size() > ShelfQuery::few)
            return filter; // too many to be named
        if (narrow.ids.isEmpty())
            narrow.ids = QVector<QUuid>(found.begin(), found.end());
        else
            narrow.ids.removeIf([&](const QUuid &id) { return !found.contains(id); });
        if (narrow.ids.isEmpty())
            return std::nullopt;
    }
    narrow.text.clear();
    narrow.people.clear();
    narrow.person = {};
    return narrow;
}

/// Which rows, and in which order: by what they are sorted by alone.
Result<Clause> RecordingReader::pageOf(const RecordingFilter &filter)
{
    const QVariant limit = filter.limit > 0 ? std::min(filter.limit, mostRecordings) : mostRecordings;
    const QString direction = filter.descending ? u" DESC"_s : QString();
    QStringList parts;
    QVariantList values;
    for (const ShelfQuery &query : ShelfQuery::partsOf(filter, m_transaction.tenant)) {
        const auto [column, index] = orderOf(filter.sort, query.isOfOnePractitioner());
        const QString sorted = QLatin1StringView(column);
        PRAXIS_TRY(Clause page, source(query, QLatin1StringView(index)));
        page.sql.prepend(u"SELECT s.recording_id, s.agreed_until, s.unwithdrawn_until, "_s + sorted + u" AS number");
        if (!filter.after.isNull())
            page.also(u" AND ("_s + sorted + u", s.recording_id) " + (filter.descending ? u'<' : u'>') + u" (?, ?)", {filter.after, uuidValue(filter.afterId)});
        page.also(u" ORDER BY "_s + sorted + direction + u", s.recording_id" + direction + u" LIMIT ?", {limit});
        parts.append(page.sql);
        values += page.values;
    }
    if (parts.size() == 1)
        return Clause{parts.first(), values};
    for (QString &part : parts)
        part = u"SELECT * FROM ("_s + part + u") p";
    return Clause{parts.join(u" UNION ALL "_s) + u" ORDER BY number" + direction + u", recording_id" + direction + u" LIMIT ?", values + QVariantList{limit}};
}

Result<QVector<RecordingEntry>> RecordingReader::list(const RecordingFilter &asked)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(const auto narrow, resolved(asked));
    if (!narrow)
        return QVector<RecordingEntry>();
    const RecordingFilter &filter = *narrow;
    PRAXIS_TRY(const Clause page, pageOf(filter));
    const QString direction = filter.descending ? u" DESC"_s : QString();
    // Of several shares with the viewer: as `sharesWith` of the door orders them.
    const QString mine = u" LEFT JOIN recording_share y ON y.organization_id = r.organization_id AND y.id = (SELECT x.id FROM recording_share x"
                          " WHERE x.organization_id = r.organization_id AND x.user_id = ? AND"_s + openShare + u" ORDER BY CASE WHEN x.reviewed_at IS NULL THEN 0 ELSE 1 END, x.expires_at, x.id LIMIT 1)";
    const QString sql = u"SELECT r.id, r.version, r.appointment_id, r.contact_id, c.sort_name, r.practitioner_id, d.display_name, r.started_at,"
                         " r.duration_ms, r.size_bytes, r.status, r.failure, r.location, r.retain_until, r.on_hold, t.agreed_until, "_s
        + peopleColumn + u", coalesce(c.preferred_name, c.given_name, '') || ' ' || coalesce(c.family_name, c.company, ''),"
        " (SELECT count(DISTINCT x.user_id) FROM recording_share x WHERE x.organization_id = r.organization_id AND" + openShare + u"),"
        " y.id, y.expires_at, coalesce(y.reviewed_at, 0), t.unwithdrawn_until FROM (" + page.sql + u") t CROSS JOIN recording r"
        " JOIN contact c ON c.organization_id = r.organization_id AND c.id = r.contact_id"
        " JOIN practitioner d ON d.organization_id = r.organization_id AND d.id = r.practitioner_id" + mine
        + u" WHERE r.organization_id = ? AND r.id = t.recording_id ORDER BY t.number" + direction + u", r.id" + direction;
    const QVariantList values = QVariantList{u"\n"_s, numberValue(filter.now.ms)} + page.values
        + QVariantList{uuidValue(filter.viewerUser), numberValue(filter.now.ms), m_transaction.tenant};
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    const QString today = filter.today.toString(Qt::ISODate);
    QVector<RecordingEntry> entries;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return entries;
        entries.append(readEntry(*statement, today));
    }
}

Result<RecordingSums> RecordingReader::sums(const RecordingFilter &asked)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(const auto narrow, resolved(asked));
    RecordingSums all;
    if (!narrow)
        return all;
    const RecordingFilter &filter = *narrow;
    for (const ShelfQuery &query : ShelfQuery::partsOf(filter, m_transaction.tenant)) {
        PRAXIS_TRY(const Clause part, source(query));
        PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
            u"SELECT count(*), coalesce(sum(s.duration_ms), 0), coalesce(sum(s.size_bytes), 0)" + part.sql));
        const Reading reading(*statement);
        PRAXIS_CHECK(statement->run(part.values));
        PRAXIS_CHECK(statement->step());
        all.count += statement->number(0);
        all.durationMs += statement->number(1);
        all.sizeBytes += statement->number(2);
    }
    return all;
}

Result<QVector<QUuid>> RecordingReader::withoutConsent(const QUuid &appointment, const QUuid &contact, Instant startedAt, ConsentKind kind, const QDate &today)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        // The few who are meant come first: "this one or those" makes PostgreSQL look at every person of the practice.
        u"SELECT c.id FROM contact c WHERE c.organization_id = ? AND c.id IN (SELECT b.id FROM contact b WHERE b.organization_id = ? AND b.id = ?"
         " UNION SELECT p.contact_id FROM participant p WHERE p.organization_id = ? AND p.appointment_id = ? AND "_s
        + wasThere(u"?"_s) + u") AND NOT EXISTS (SELECT 1 FROM consent k WHERE k.organization_id = c.organization_id AND k.contact_id = c.id AND k.kind IN (?, 'all')"
         " AND k.withdrawn_at IS NULL AND "_s + consentIsKept(u"k"_s) + u" AND (k.expires_on IS NULL OR k.expires_on > ?)) ORDER BY c.id"_s));
    const Reading reading(*statement);
    const QVariant start = startedAt.isNull() ? QVariant() : QVariant(numberValue(startedAt.ms));
    PRAXIS_CHECK(statement->run({m_transaction.tenant, m_transaction.tenant, uuidValue(contact), m_transaction.tenant, uuidValue(appointment), start, start, enumName(kind), dayValue(today)}));
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
    QHash<QUuid, ConsentState> states;
    const QString day = today.toString(Qt::ISODate);
    QVector<QUuid> unknown;
    for (const QUuid &person : people) {
        if (const PersonsWord *word = m_kept.keepsWords() ? m_kept.word(person, kind) : nullptr)
            states.insert(person, word->on(day));
        else
            unknown.append(person);
    }
    if (unknown.isEmpty())
        return states;
    PRAXIS_TRY(const Words words, askWords(unknown, kind));
    for (const QUuid &person : std::as_const(unknown)) {
        const PersonsWord word = words.value(person);
        states.insert(person, word.on(day));
        if (m_kept.keepsWords())
            m_kept.keepWord(person, kind, word);
    }
    return states;
}

Result<RecordingReader::Words> RecordingReader::askWords(const QVector<QUuid> &people, ConsentKind kind)
{
    const QString columns = u"SELECT k.contact_id, max(CASE WHEN k.withdrawn_at IS NULL THEN coalesce(k.expires_on, '9999-12-31') END),"
                             " max(CASE WHEN k.withdrawn_at IS NULL THEN 0 ELSE 1 END) FROM consent k WHERE k.organization_id = ? AND k.contact_id "_s;
    const QString rest = u" AND k.kind IN (?, 'all') AND "_s + consentIsKept(u"k"_s) + u" GROUP BY k.contact_id";
    Words words;
    const auto read = [&](Statement &statement, const QVariant &whom) -> Result<> {
        const Reading reading(statement);
        PRAXIS_CHECK(statement.run({m_transaction.tenant, whom, enumName(kind)}));
        for (;;) {
            PRAXIS_TRY(const bool more, statement.step());
            if (!more)
                return {};
            words.insert(statement.uuid(0), {statement.text(1), statement.number(2) != 0});
        }
    };
    if (m_transaction.connection.dialect().isPostgres()) { // all at once: each question is a way to the server and back
        QStringList ids;
        for (const QUuid &person : people)
            ids.append(idText(person));
        PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(QString(columns + u"= ANY (CAST(? AS uuid[]))" + rest)));
        PRAXIS_CHECK(read(*statement, QString(u'{' + ids.join(u',') + u'}')));
        return words;
    }
    // One person at a time, each a step into the index: a list of them would be another statement for each length.
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(QString(columns + u"= ?" + rest)));
    QSet<QUuid> asked;
    for (const QUuid &person : people) {
        if (!asked.contains(person))
            PRAXIS_CHECK(read(*statement, uuidValue(person)));
        asked.insert(person);
    }
    return words;
}

/// When a participant was taken out stands in their row, which is read for those who were: all else is in indexes.
Result<QDate> RecordingReader::lastContactWith(const QUuid &person)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(const QVariant last, m_transaction.connection.scalar(
        u"SELECT max(a.start_wall) FROM participant p JOIN appointment a ON a.organization_id = p.organization_id AND a.id = p.appointment_id"
         " JOIN contact c ON c.organization_id = p.organization_id AND c.id = p.contact_id WHERE p.organization_id = ? AND p.contact_id = ?"
         " AND (NOT p.is_deleted OR (SELECT x.deleted_at FROM participant x WHERE x.organization_id = p.organization_id AND x.id = p.id) >= c.deleted_at)"
         " AND (NOT a.is_deleted OR a.deleted_at >= c.deleted_at)" // what went with the person took place
         " AND a.status NOT IN ('cancelled', 'rescheduled')"_s,
        {m_transaction.tenant, uuidValue(person)}));
    return WallTime::fromString(last.toString()).date;
}

} // namespace praxis::store
