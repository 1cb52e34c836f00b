#include "services/store/JobRows.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

#define JOB_COLUMNS "id, lane, kind, job_key, payload, created_at, run_at, attempts, taken_by, taken_until, problem, is_dead"

Job readJob(const Statement &row)
{
    Job job;
    job.id = row.uuid(0);
    for (const Job::Lane lane : {Job::Lane::Quick, Job::Lane::Long, Job::Lane::Chore, Job::Lane::Post}) {
        if (row.text(1) == enumName(lane))
            job.lane = lane;
    }
    job.kind = row.text(2);
    job.key = row.text(3);
    job.payload = row.text(4).toUtf8();
    job.createdAt = Instant{row.number(5)};
    job.runAt = Instant{row.number(6)};
    job.attempts = static_cast<int>(row.number(7));
    job.takenBy = row.uuid(8);
    job.takenUntil = Instant{row.number(9)};
    job.problem = row.text(10);
    job.isDead = row.flag(11);
    return job;
}

} // namespace

Result<int> JobRows::change(const QString &sql, const QVariantList &values)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
    PRAXIS_CHECK(statement->run(values));
    return statement->rowsAffected();
}

/// Whoever is at it now keeps it; a run that ends finds another time than it began with, and leaves the row.
Result<> JobRows::add(const Job &job)
{
    PRAXIS_CHECK(change(u"INSERT INTO job (organization_id, id, lane, kind, job_key, payload, created_at, run_at, attempts, taken_by, taken_until, problem, is_dead)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, NULL, NULL, ?)"
                        " ON CONFLICT (organization_id, kind, job_key) DO UPDATE SET payload = excluded.payload, attempts = 0, problem = NULL,"
                        " run_at = CASE WHEN NOT job.is_dead AND job.taken_by IS NULL AND job.run_at < excluded.run_at THEN job.run_at"
                        " WHEN job.run_at = excluded.run_at THEN excluded.run_at + 1 ELSE excluded.run_at END, is_dead = excluded.is_dead"_s,
                        {m_transaction.tenant, uuidValue(job.id), enumName(job.lane), job.kind, presentText(job.key), QString::fromUtf8(job.payload),
                         numberValue(job.createdAt.ms), numberValue(job.runAt.ms), false}));
    return {};
}

/// What is to be done at once is due by whatever clock it was written.
Result<std::optional<Job>> JobRows::take(Job::Lane lane, Instant now, Instant until, const QUuid &taker)
{
    PRAXIS_CHECK(m_transaction.require(true));
    const bool locks = m_transaction.connection.dialect().isPostgres();
    const QString sql = u"UPDATE job SET taken_by = ?, taken_until = ?, attempts = attempts + 1 WHERE organization_id = ? AND id = (SELECT id FROM job"
                        " WHERE organization_id = ? AND lane = ? AND NOT is_dead AND (run_at <= ? OR run_at = created_at) AND (taken_until IS NULL OR taken_until < ?)"
                        " ORDER BY run_at, id LIMIT 1%1) RETURNING " JOB_COLUMNS ""_s.arg(locks ? u" FOR UPDATE SKIP LOCKED"_s : QString());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({uuidValue(taker), numberValue(until.ms), m_transaction.tenant, m_transaction.tenant, enumName(lane), numberValue(now.ms), numberValue(now.ms)}));
    PRAXIS_TRY(const bool found, statement->step());
    return found ? std::optional(readJob(*statement)) : std::optional<Job>();
}

Result<bool> JobRows::putBack(const Job &job)
{
    PRAXIS_TRY(const int rows, change(u"UPDATE job SET taken_by = NULL, taken_until = NULL, run_at = ?, attempts = ?, problem = ?, is_dead = ?"
                                      " WHERE organization_id = ? AND id = ? AND taken_by = ?"_s,
                                      {numberValue(job.runAt.ms), job.attempts, textValue(job.problem), job.isDead, m_transaction.tenant, uuidValue(job.id), uuidValue(job.takenBy)}));
    return rows > 0;
}

Result<bool> JobRows::extend(const Job &job, Instant until)
{
    PRAXIS_TRY(const int rows, change(u"UPDATE job SET taken_until = ? WHERE organization_id = ? AND id = ? AND taken_by = ?"_s,
                                      {numberValue(until.ms), m_transaction.tenant, uuidValue(job.id), uuidValue(job.takenBy)}));
    return rows > 0;
}

Result<bool> JobRows::end(const Job &job)
{
    PRAXIS_TRY(const int gone, change(u"DELETE FROM job WHERE organization_id = ? AND id = ? AND taken_by = ? AND run_at = ?"_s,
                                      {m_transaction.tenant, uuidValue(job.id), uuidValue(job.takenBy), numberValue(job.runAt.ms)}));
    if (gone > 0)
        return true;
    PRAXIS_TRY(const int again, change(u"UPDATE job SET taken_by = NULL, taken_until = NULL, attempts = 0 WHERE organization_id = ? AND id = ? AND taken_by = ?"_s,
                                       {m_transaction.tenant, uuidValue(job.id), uuidValue(job.takenBy)}));
    return again > 0;
}

Result<QVector<Job>> JobRows::dead(int limit, const std::optional<PageEnd> &after)
{
    PRAXIS_CHECK(m_transaction.require());
    Clause rows{u" FROM job WHERE organization_id = ? AND is_dead"_s, {m_transaction.tenant}};
    if (after)
        rows.also(u" AND (created_at > ? OR (created_at = ? AND id > ?))"_s, {after->value, after->value, uuidValue(after->id)});
    rows.also(u" ORDER BY created_at, id LIMIT ?"_s, {limit});
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(u"SELECT " JOB_COLUMNS ""_s + rows.sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(rows.values));
    QVector<Job> jobs;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return jobs;
        jobs.append(readJob(*statement));
    }
}

Result<QVector<QPair<QString, qint64>>> JobRows::count()
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(u"SELECT kind, count(*) FROM job WHERE organization_id = ? AND lane <> 'chore' GROUP BY kind ORDER BY kind"_s));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant}));
    QVector<QPair<QString, qint64>> counts;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return counts;
        counts.append({statement->text(0), statement->number(1)});
    }
}

Result<bool> JobRows::settleDead(const QUuid &id, Instant now)
{
    if (now.isNull()) {
        PRAXIS_TRY(const int gone, change(u"DELETE FROM job WHERE organization_id = ? AND id = ? AND is_dead"_s, {m_transaction.tenant, uuidValue(id)}));
        return gone > 0;
    }
    PRAXIS_TRY(const int rows, change(u"UPDATE job SET is_dead = ?, attempts = 0, run_at = ? WHERE organization_id = ? AND id = ? AND is_dead"_s,
                                      {false, numberValue(now.ms), m_transaction.tenant, uuidValue(id)}));
    return rows > 0;
}

/// `run_at` is when it was last done. Whoever has it takes it once more to go on.
Result<bool> JobRows::takeChore(const QString &kind, const QUuid &id, Instant now, Instant since, Instant until, const QUuid &taker)
{
    PRAXIS_TRY(const int taken, change(u"INSERT INTO job (organization_id, id, lane, kind, job_key, payload, created_at, run_at, attempts, taken_by, taken_until, problem, is_dead)"
                                       " VALUES (?, ?, 'chore', ?, '', '', ?, 0, 0, ?, ?, NULL, ?)"
                                       " ON CONFLICT (organization_id, kind, job_key) DO UPDATE SET taken_by = excluded.taken_by, taken_until = excluded.taken_until"
                                       " WHERE (job.taken_until IS NULL OR job.taken_until < ? OR job.taken_by = excluded.taken_by) AND (job.run_at <= ? OR job.run_at > ?)"_s,
                                       {m_transaction.tenant, uuidValue(id), kind, numberValue(now.ms), uuidValue(taker), numberValue(until.ms), false, numberValue(now.ms),
                                        numberValue(since.ms), numberValue(now.ms)}));
    return taken > 0;
}

Result<> JobRows::endChore(const QString &kind, Instant now, const QUuid &taker)
{
    PRAXIS_CHECK(change(u"UPDATE job SET taken_by = NULL, taken_until = NULL, run_at = ? WHERE organization_id = ? AND kind = ? AND job_key = '' AND taken_by = ?"_s,
                        {numberValue(now.ms), m_transaction.tenant, kind, uuidValue(taker)}));
    return {};
}

} // namespace praxis::store
