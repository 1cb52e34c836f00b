#include "tests/bench/BenchRecordings.h"

#include "services/store/Shelf.h"

#include <sqlite3.h>

namespace praxis::bench {

namespace {

constexpr int wanted = 100'000;

int countOf(BareFile &bare, const QByteArray &sql, const QVariantList &values)
{
    int count = 0;
    bare.read(bare.prepare(sql), values, [&](sqlite3_stmt *row) { count = sqlite3_column_int(row, 0); });
    return count;
}

} // namespace

int makeSureOfRecordings(BareFile &bare, const BenchPractice &practice)
{
    const QByteArray counting = "SELECT count(*) FROM recording WHERE organization_id = ?";
    if (const int there = countOf(bare, counting, {practice.tenant()}))
        return there;
    bare.execute("BEGIN");
    // Lengths and sizes that no order of the sessions explains; some failed, some are not ready.
    bare.run(bare.prepare("INSERT INTO recording (id, organization_id, created_at, updated_at, is_deleted, version, appointment_id, contact_id, practitioner_id, provider, status,"
                          " started_at, completed_at, duration_ms, size_bytes, location, on_hold)"
                          " SELECT randomblob(16), a.organization_id, a.end_at, a.end_at, 0, 1, a.id, p.contact_id, a.practitioner_id, 'import',"
                          " CASE WHEN a.rowid % 97 = 0 THEN 'failed' WHEN a.rowid % 301 = 0 THEN 'processing' ELSE 'completed' END, a.start_at, a.end_at,"
                          " 60000 + (a.rowid * 7919) % 5400000, 1000000 + (a.rowid * 104729) % 2000000000, CASE WHEN a.rowid % 11 = 0 THEN 'archive' ELSE 'vault' END, 0"
                          " FROM appointment a JOIN participant p ON p.organization_id = a.organization_id AND p.appointment_id = a.id AND NOT p.is_deleted"
                          " WHERE a.organization_id = ? AND a.rowid % 5 = 0 AND a.practitioner_id IS NOT NULL AND NOT a.is_deleted LIMIT ?"),
             {practice.tenant(), wanted});
    // One of fifty has withdrawn since, and one of two hundred never agreed.
    bare.run(bare.prepare("INSERT INTO consent (id, organization_id, created_at, is_deleted, version, contact_id, kind, form_version, given_at, withdrawn_at)"
                          " SELECT randomblob(16), organization_id, created_at, 0, 1, contact_id, 'recording', '3', created_at, CASE WHEN rowid % 50 = 0 THEN created_at + 1 END"
                          " FROM recording WHERE organization_id = ? AND rowid % 200 <> 7 GROUP BY contact_id"),
             {practice.tenant()});
    bare.run(bare.prepare(QString(u"INSERT INTO recording_shelf (" + store::Shelf::columns + u") " + store::Shelf::rowsThatFollow() + u" AND r.organization_id = ?").toUtf8()), {practice.tenant()});
    bare.execute("COMMIT");
    return countOf(bare, counting, {practice.tenant()});
}

void makeSureOfDocuments(BareFile &bare, const BenchPractice &practice, int count)
{
    const QUuid person = practice.facts().regular;
    if (countOf(bare, "SELECT count(*) FROM document WHERE organization_id = ? AND contact_id = ?", {practice.tenant(), person}) >= count)
        return;
    bare.run(bare.prepare("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                          " INSERT INTO document (id, organization_id, created_at, updated_at, is_deleted, version, contact_id, author_id, title, kind, privacy, status, versions, media_type, size_bytes, on_hold)"
                          " SELECT randomblob(16), ?, ? - i * 86400000, ? - i * 86400000, 0, 1, ?, ?, 'Letter ' || i, 'letter', 'internal', 'approved', 1, 'application/pdf', 100000, 0 FROM n"),
             {count, practice.tenant(), static_cast<qlonglong>(practice.midnight(practice.facts().today).ms), static_cast<qlonglong>(practice.midnight(practice.facts().today).ms), person,
              practice.facts().psychologist});
}

} // namespace praxis::bench
