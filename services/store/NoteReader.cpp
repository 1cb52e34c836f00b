#include "services/store/NoteReader.h"

#include "services/store/Clause.h"

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNotes = 500;

NoteEntry readNote(const Statement &row)
{
    NoteEntry entry;
    entry.id = row.uuid(0);
    entry.version = row.number(1);
    entry.person = row.uuid(2);
    entry.personName = row.text(3).trimmed();
    entry.appointment = row.uuid(4);
    entry.author = row.uuid(5);
    entry.authorName = row.text(6);
    detail::FieldTraits<NoteKind>::set(entry.kind, row.value(7));
    entry.noteTemplate = row.uuid(8);
    entry.templateName = row.text(9);
    entry.eventAt = Instant{row.number(10)};
    entry.updatedAt = Instant{row.number(11)};
    detail::FieldTraits<NoteStatus>::set(entry.status, row.value(12));
    detail::FieldTraits<NoteVisibility>::set(entry.visibility, row.value(13));
    entry.supervisor = row.uuid(14);
    entry.signedAt = Instant{row.number(15)};
    entry.cosignedAt = Instant{row.number(16)};
    entry.addendumTo = row.uuid(17);
    entry.retainUntil = QDate::fromString(row.text(18), Qt::ISODate);
    entry.onHold = row.flag(19);
    entry.destroyedAt = Instant{row.number(20)};
    return entry;
}

/// The states are written out, so that the indexes of drafts and of what waits for a co-signature serve them.
Clause clauseOf(const NoteFilter &filter)
{
    Clause clause;
    if (filter.mayEnd)
        clause.also(u" AND n.addendum_to IS NULL AND n.destroyed_at IS NULL"_s);
    else
        clause.also(u" AND NOT n.is_deleted AND NOT c.is_deleted"_s);
    if (filter.quietSince.isValid())
        clause.also(u" AND (SELECT 1 FROM participant q JOIN appointment a ON a.organization_id = q.organization_id AND a.id = q.appointment_id"
                     " WHERE q.organization_id = n.organization_id AND q.contact_id = n.contact_id AND NOT q.is_deleted AND NOT a.is_deleted"
                     " AND a.status NOT IN ('cancelled', 'rescheduled') AND a.start_wall >= ? ORDER BY q.appointment_id DESC LIMIT 1) IS NULL"_s,
                    {filter.quietSince.toString(Qt::ISODate)});
    if (filter.which == NoteFilter::Drafts)
        clause.also(u" AND n.status = 'draft'"_s);
    if (filter.which == NoteFilter::ToCosign)
        clause.also(u" AND n.status = 'signed' AND n.supervisor_id IS NOT NULL AND n.cosigned_at IS NULL AND n.destroyed_at IS NULL"_s);
    if (!filter.person.isNull())
        clause.also(u" AND n.contact_id = ?"_s, {uuidValue(filter.person)});
    if (!filter.appointment.isNull())
        clause.also(u" AND n.appointment_id = ?"_s, {uuidValue(filter.appointment)});
    if (!filter.author.isNull())
        clause.also(u" AND n.author_id = ?"_s, {uuidValue(filter.author)});
    if (!filter.supervisor.isNull())
        clause.also(u" AND n.supervisor_id = ?"_s, {uuidValue(filter.supervisor)});
    if (!filter.reader.isNull()) {
        const QVariant reader = uuidValue(filter.reader);
        clause.also(u" AND (n.author_id = ? OR (n.status = 'signed' AND (n.supervisor_id = ? OR n.visibility = 'care_team'"
                    " OR EXISTS (SELECT 1 FROM note r WHERE r.organization_id = n.organization_id AND r.id = n.addendum_to AND r.author_id = ?))))"_s,
                    {reader, reader, reader});
    }
    if (!filter.before.isNull()) {
        const QVariant before = numberValue(filter.before.ms);
        // The first is what an index can be entered by: of all notes only the old ones are walked.
        clause.also(u" AND n.event_at <= ? AND (n.event_at < ? OR n.id < ?)"_s, {before, before, uuidValue(filter.beforeId)});
    }
    return clause;
}

} // namespace

Result<QVector<NoteEntry>> NoteReader::notes(const NoteFilter &filter)
{
    PRAXIS_CHECK(m_transaction.require());
    const Clause clause = clauseOf(filter);
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT n.id, n.version, n.contact_id, coalesce(c.preferred_name, c.given_name, '') || ' ' || coalesce(c.family_name, c.company, ''),"
         " n.appointment_id, n.author_id, p.display_name, n.kind, n.template_id, t.name, n.event_at, n.updated_at, n.status, n.visibility,"
         " n.supervisor_id, n.signed_at, n.cosigned_at, n.addendum_to, n.retain_until, n.on_hold, n.destroyed_at"
         " FROM note n JOIN contact c ON c.organization_id = n.organization_id AND c.id = n.contact_id"
         " JOIN practitioner p ON p.organization_id = n.organization_id AND p.id = n.author_id"
         " LEFT JOIN note_template t ON t.organization_id = n.organization_id AND t.id = n.template_id"
         " WHERE n.organization_id = ?"_s + clause.sql + u" ORDER BY n.event_at DESC, n.id DESC LIMIT ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(QVariantList{m_transaction.tenant} + clause.values
                                + QVariantList{filter.limit > 0 ? std::min(filter.limit, mostNotes) : mostNotes}));
    QVector<NoteEntry> entries;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return entries;
        entries.append(readNote(*statement));
    }
}

} // namespace praxis::store
