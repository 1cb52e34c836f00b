#include "services/store/AuditRows.h"

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 10'000;
constexpr qint64 tailLength = 256;
constexpr int many = 32; ///< lines of one transaction: an import, no deed by hand

Error unwritable(const Error &error)
{
    return {ErrorCode::AuditUnwritable, error.data};
}

} // namespace

Result<bool> hasAuditTail(Connection &connection)
{
    if (connection.dialect().isPostgres())
        return false;
    PRAXIS_TRY(const QVariant tables, connection.scalar(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'audit_tail'"_s));
    return tables.toInt() > 0;
}

Result<> AuditRows::append(const AuditEntry &entry, const ChainedEntry &line)
{
    if (!hasTail())
        return append(Part::Settled, entry, line);
    if (!m_now.isMany && ++m_now.lines > many) {
        PRAXIS_CHECK(settle());
        m_now.isMany = true;
    }
    PRAXIS_CHECK(append(m_now.isMany ? Part::Settled : Part::Tail, entry, line));
    return !m_now.isMany && line.number % tailLength == 0 ? settle() : Result<>();
}

Result<> AuditRows::append(Part part, const AuditEntry &entry, const ChainedEntry &line)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(part == Part::Tail
        ? "INSERT INTO audit_tail (organization_id, number, previous, hash, body, at, user_id, record_id, action, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        : "INSERT INTO audit (organization_id, number, previous, hash, body, at, user_id, record_id, action, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    PRAXIS_CHECK(statement->runLater({m_transaction.tenant, numberValue(line.number), line.previous, line.hash, line.body, numberValue(entry.at.ms),
                                      uuidValue(entry.user), uuidValue(entry.record), presentText(entry.action), presentText(entry.outcome)}, &unwritable));
    if (part == Part::Tail)
        return {};
    PRAXIS_TRY(Statement *person, m_transaction.connection.prepared(
        "INSERT INTO audit_person (organization_id, person, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"));
    for (const QUuid &id : entry.persons) {
        if (!id.isNull())
            PRAXIS_CHECK(person->runLater({m_transaction.tenant, uuidValue(id), numberValue(line.number)}, &unwritable));
    }
    return {};
}

/// A line leaves the tail only once it stands in `audit`: the database itself sees to that.
Result<> AuditRows::settle()
{
    for (const char *sql : {"INSERT INTO audit (organization_id, number, previous, hash, body, at, user_id, record_id, action, outcome)"
                            " SELECT organization_id, number, previous, hash, body, at, user_id, record_id, action, outcome"
                            " FROM audit_tail WHERE organization_id = ? ORDER BY number",
                            "INSERT INTO audit_person (organization_id, person, number)"
                            " SELECT t.organization_id, unhex(p.value, '-'), t.number FROM audit_tail t, json_each(CAST(t.body AS TEXT), '$.persons') p"
                            " WHERE t.organization_id = ? AND p.value <> '' ON CONFLICT DO NOTHING",
                            "DELETE FROM audit_tail WHERE organization_id = ?"}) {
        PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
        PRAXIS_CHECK(statement->runLater({m_transaction.tenant}, &unwritable));
    }
    return {};
}

Result<> AuditRows::read(Part part, const Clause &tail, int limit, QVector<ChainedEntry> &entries)
{
    const auto still = std::clamp(limit, 1, mostLines) - static_cast<int>(entries.size());
    if (still <= 0 || (part == Part::Tail && !hasTail()))
        return {};
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(u"SELECT e.number, e.previous, e.hash, e.body FROM "_s
        + tableOf(part) + u" e WHERE e.organization_id = ?" + tail.sql + u" LIMIT ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(QVariantList{m_transaction.tenant} + tail.values + QVariantList{still}));
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return {};
        entries.append({statement->number(0), statement->bytes(1), statement->bytes(2), statement->bytes(3)});
    }
}

Result<QVector<ChainedEntry>> AuditRows::range(qint64 from, int limit)
{
    const Clause onwards{u" AND e.number >= ? ORDER BY e.number"_s, {numberValue(from)}};
    QVector<ChainedEntry> entries;
    PRAXIS_CHECK(read(Part::Settled, onwards, limit, entries));
    PRAXIS_CHECK(read(Part::Tail, onwards, limit, entries));
    return entries;
}

Result<QVector<ChainedEntry>> AuditRows::search(const AuditFilter &filter)
{
    QVector<ChainedEntry> entries;
    PRAXIS_CHECK(read(Part::Tail, conditions(Part::Tail, filter), filter.limit, entries));
    PRAXIS_CHECK(read(Part::Settled, conditions(Part::Settled, filter), filter.limit, entries));
    return entries;
}

/// Lines about one of those whom a query gives. Settled ones are found from the few people and not from the many lines: the index of
/// who a line is about begins with the person. In the tail each line says whom.
Clause AuditRows::about(Part part, const Clause &people) const
{
    if (part == Part::Settled)
        return {u"e.number IN (SELECT p.number FROM (%1) w JOIN audit_person p ON p.organization_id = ? AND p.person = w.person)"_s.arg(people.sql),
                people.values + QVariantList{m_transaction.tenant}};
    return {u"EXISTS (SELECT 1 FROM json_each(CAST(e.body AS TEXT), '$.persons') p WHERE unhex(p.value, '-') IN (%1))"_s.arg(people.sql), people.values};
}

Clause AuditRows::about(Part part, const QUuid &person) const
{
    if (part == Part::Settled)
        return {u"e.number IN (SELECT p.number FROM audit_person p WHERE p.organization_id = ? AND p.person = ?)"_s, {m_transaction.tenant, uuidValue(person)}};
    return {u"EXISTS (SELECT 1 FROM json_each(CAST(e.body AS TEXT), '$.persons') p WHERE unhex(p.value, '-') = ?)"_s, {uuidValue(person)}};
}

void AuditRows::ofReader(Part part, const AuditFilter &filter, Clause &tail) const
{
    const auto orIs = [&](const Clause &clause) { tail.also(u" OR "_s + clause.sql, clause.values); };
    tail.also(u" AND (e.user_id = ?"_s, {uuidValue(filter.reader)});
    // At their own account, by nobody knows whom.
    orIs({u"e.number IN (SELECT f.number FROM %1 f WHERE f.organization_id = ? AND f.record_id = ? AND f.action = 'failed_login')"_s.arg(tableOf(part)),
          {m_transaction.tenant, uuidValue(filter.reader)}});
    if (!filter.readersPractitioner.isNull()) {
        const QVariantList whose{m_transaction.tenant, uuidValue(filter.readersPractitioner)};
        orIs(about(part, Clause{u"SELECT contact_id AS person FROM caseload WHERE organization_id = ? AND practitioner_id = ?"_s, whose}));
        orIs(about(part, Clause{u"SELECT id AS person FROM contact WHERE organization_id = ? AND usual_practitioner_id = ?"_s, whose}));
    }
    if (!filter.readersContact.isNull())
        orIs(about(part, filter.readersContact));
    tail.also(u")"_s);
}

Clause AuditRows::conditions(Part part, const AuditFilter &filter) const
{
    Clause tail;
    if (!filter.person.isNull()) {
        const Clause clause = about(part, filter.person);
        tail.also(u" AND "_s + clause.sql, clause.values);
    }
    if (!filter.user.isNull())
        tail.also(u" AND e.user_id = ?"_s, {uuidValue(filter.user)});
    if (!filter.record.isNull())
        tail.also(u" AND e.record_id = ?"_s, {uuidValue(filter.record)});
    if (!filter.action.isEmpty())
        tail.also(u" AND e.action = ?"_s, {filter.action});
    if (!filter.outcome.isEmpty())
        tail.also(u" AND e.outcome = ?"_s, {filter.outcome});
    if (!filter.reader.isNull())
        ofReader(part, filter, tail);
    if (!filter.from.isNull())
        tail.also(u" AND e.at >= ?"_s, {numberValue(filter.from.ms)});
    if (!filter.until.isNull())
        tail.also(u" AND e.at < ?"_s, {numberValue(filter.until.ms)});
    if (filter.before > 0)
        tail.also(u" AND e.number < ?"_s, {numberValue(filter.before)});
    tail.also(u" ORDER BY e.number DESC"_s);
    return tail;
}

} // namespace praxis::store
