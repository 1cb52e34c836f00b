#include "services/store/DocumentReader.h"

#include "models/rules/People.h"
#include "services/store/Clause.h"
#include "services/store/DocumentOrder.h"
#include "services/store/Folding.h"

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDocuments = 500;

const QString documentColumns = u"SELECT d.id, d.version, d.contact_id, coalesce(c.preferred_name, c.given_name, '') || ' ' || coalesce(c.family_name, c.company, ''),"
    " d.appointment_id, d.author_id, u.display_name, d.title, d.kind, d.privacy, d.status, d.tags, d.created_at, d.updated_at, d.released_at,"
    " d.versions, d.media_type, d.size_bytes, d.on_hold, "_s;

/// What somebody owns of a level (`ownsDocument` in services/practice says the same of one document).
Clause ownOf(const DocumentFilter &filter, Privacy privacy)
{
    Clause clause;
    if (!filter.viewerContact.isNull()) {
        clause.also(u"(d.contact_id = ? AND d.released_at IS NOT NULL)"_s, {uuidValue(filter.viewerContact)});
        return clause;
    }
    clause.also(u"(d.author_id = ?"_s, {uuidValue(filter.viewerUser)});
    if (privacy == Privacy::Restricted)
        clause.also(u" OR d.readers LIKE ?"_s, {QString(u'%' + idText(filter.viewerUser) + u'%')});
    else if (!filter.viewerPractitioner.isNull())
        clause.also(u" OR EXISTS (SELECT 1 FROM caseload l WHERE l.organization_id = d.organization_id AND l.practitioner_id = ? AND l.contact_id = d.contact_id)"
                     " OR EXISTS (SELECT 1 FROM contact u WHERE u.organization_id = d.organization_id AND u.id = d.contact_id AND u.usual_practitioner_id = ?)"_s,
                    {uuidValue(filter.viewerPractitioner), uuidValue(filter.viewerPractitioner)});
    clause.also(u")"_s);
    return clause;
}

Clause whoSees(const DocumentFilter &filter)
{
    Clause clause;
    QStringList levels;
    QVariantList values;
    for (const DocumentFilter::Level &level : filter.levels) {
        values.append(enumName(level.privacy));
        if (level.all) {
            levels.append(u"d.privacy = ?"_s);
            continue;
        }
        const Clause own = ownOf(filter, level.privacy);
        levels.append(u"(d.privacy = ? AND "_s + own.sql + u')');
        values += own.values;
    }
    clause.also(levels.isEmpty() ? u" AND 1 = 0"_s : u" AND ("_s + levels.join(u" OR "_s) + u')', values);
    return clause;
}

/// Of which who looks sees only that it is there, as `readEntry` has it: what it is called and what it is tells nothing by lists either.
Clause hiddenFrom(const DocumentFilter &filter)
{
    for (const DocumentFilter::Level &level : filter.levels) {
        if (level.privacy == Privacy::Restricted && level.needsReason)
            return {u"(d.privacy = 'restricted' AND d.author_id <> ?)"_s, {uuidValue(filter.viewerUser)}};
    }
    return {u"(1 = 0)"_s, {}};
}

/// A restricted title is there for its author and whom they name, and not to be guessed at by others.
void findWords(Clause &clause, const DocumentFilter &filter, Dialect dialect)
{
    constexpr qsizetype mostWords = 8;
    const Clause ofDocument = foldedSql(dialect, u"d.title || ' ' || coalesce(d.tags, '')"_s);
    const Clause ofPerson = foldedSql(dialect, u"coalesce(c.preferred_name, '') || ' ' || coalesce(c.given_name, '') || ' ' || coalesce(c.family_name, c.company, '')"_s);
    const QString named = u'%' + idText(filter.viewerUser) + u'%';
    for (const QString &word : folded(filter.text).split(u' ', Qt::SkipEmptyParts).mid(0, mostWords)) {
        QString pattern = word;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        const QString part = u'%' + pattern + u'%';
        clause.also(u" AND (((d.privacy <> 'restricted' OR d.author_id = ? OR d.readers LIKE ?) AND "_s + ofDocument.sql + u" LIKE ? ESCAPE '\\') OR " + ofPerson.sql
                        + u" LIKE ? ESCAPE '\\')",
                    QVariantList{uuidValue(filter.viewerUser), named} + ofDocument.values + QVariantList{part} + ofPerson.values + QVariantList{part});
    }
}

Clause whereOf(const DocumentFilter &filter, Dialect dialect)
{
    Clause clause = whoSees(filter);
    if (filter.which == DocumentFilter::ToApprove)
        clause.also(u" AND d.status = 'submitted' AND d.author_id <> ? AND NOT EXISTS (SELECT 1 FROM document_version v"
                     " JOIN document_version w ON w.organization_id = v.organization_id AND w.document_id = v.document_id AND (w.id = v.id OR w.sha256 = v.sha256)"
                     " WHERE v.organization_id = d.organization_id AND v.id = d.current_id AND w.created_by = ?)"_s,
                    {uuidValue(filter.viewerUser), uuidValue(filter.viewerUser)}); // as `isForOthersToDecide` has it
    if (!filter.person.isNull())
        clause.also(u" AND d.contact_id = ?"_s, {uuidValue(filter.person)});
    if (!filter.appointment.isNull())
        clause.also(u" AND d.appointment_id = ?"_s, {uuidValue(filter.appointment)});
    if (filter.practiceOnly)
        clause.also(u" AND d.contact_id IS NULL"_s);
    if (filter.removedToo)
        clause.also(u" AND NOT (d.is_deleted AND EXISTS (SELECT 1 FROM removal r WHERE r.organization_id = d.organization_id AND r.document_id = d.id AND r.status = 'done'))"_s);
    else
        clause.also(u" AND NOT d.is_deleted AND (d.contact_id IS NULL OR NOT c.is_deleted)"_s);
    if (filter.quietSince.isValid())
        clause.also(u" AND d.contact_id IS NOT NULL AND (SELECT 1 FROM participant p JOIN appointment a ON a.organization_id = p.organization_id AND a.id = p.appointment_id"
                     " WHERE p.organization_id = d.organization_id AND p.contact_id = d.contact_id AND NOT p.is_deleted AND NOT a.is_deleted"
                     " AND a.status NOT IN ('cancelled', 'rescheduled') AND a.start_wall >= ? ORDER BY p.appointment_id DESC LIMIT 1) IS NULL"_s,
                    {filter.quietSince.toString(Qt::ISODate)});
    if (!filter.kind.isEmpty()) {
        const Clause hidden = hiddenFrom(filter);
        clause.also(QString(u" AND (NOT "_s + hidden.sql + u" AND d.kind = ?)"), hidden.values + QVariantList{filter.kind});
    }
    if (!filter.privacy.isEmpty())
        clause.also(u" AND d.privacy = ?"_s, {filter.privacy});
    if (!filter.status.isEmpty())
        clause.also(u" AND d.status = ?"_s, {filter.status});
    findWords(clause, filter, dialect);
    return clause;
}

/// What lists are sorted by besides the day: a text that is never nothing. What a restricted title says is not told by its place either. No
/// index has it as it stands here: who filters is led by the filter, and what that leaves is sorted (DocumentOrder has the whole lists).
Clause keyOf(const DocumentFilter &filter)
{
    const Clause hidden = hiddenFrom(filter);
    const QString shown = u"CASE WHEN "_s + hidden.sql + u" THEN '' ELSE "_s;
    switch (filter.sort) {
    case DocumentFilter::ByTitle:
        return {shown + u"lower(d.title) END", hidden.values};
    case DocumentFilter::ByPerson:
        return {u"coalesce(c.sort_name, '')"_s, {}};
    case DocumentFilter::ByKind:
        return {shown + u"d.kind END", hidden.values};
    case DocumentFilter::ByAuthor:
        return {u"lower(u.display_name)"_s, {}};
    case DocumentFilter::ByPrivacy:
        return {u"coalesce("_s + documentLevel + u", '')", {}};
    case DocumentFilter::ByStatus:
        return {u"coalesce(d.status, '') || ''"_s, {}};
    case DocumentFilter::ByDay:
        break;
    }
    return {u"''"_s, {}};
}

/// The rows behind the last one that is shown.
Clause pageOf(const DocumentFilter &filter, const Clause &key)
{
    const QString beyond = filter.descending ? u" < "_s : u" > "_s;
    Clause page;
    if (filter.sort == DocumentFilter::ByDay && !filter.before.isNull()) {
        const QVariant before = numberValue(filter.before.ms);
        page.also(u" AND (d.created_at"_s + beyond + u"? OR (d.created_at = ? AND d.id" + beyond + u"?))", {before, before, uuidValue(filter.beforeId)});
    } else if (filter.sort != DocumentFilter::ByDay && !filter.beforeId.isNull()) {
        page.also(u" AND ("_s + key.sql + beyond + u"? OR (" + key.sql + u" = ? AND d.id" + beyond + u"?))",
                  key.values + QVariantList{filter.after} + key.values + QVariantList{filter.after, uuidValue(filter.beforeId)});
    }
    return page;
}

DocumentEntry readEntry(const Statement &row, const DocumentFilter &filter)
{
    DocumentEntry entry;
    entry.id = row.uuid(0);
    entry.version = row.number(1);
    entry.person = row.uuid(2);
    entry.personName = row.text(3).trimmed();
    entry.appointment = row.uuid(4);
    entry.author = row.uuid(5);
    entry.authorName = row.text(6);
    entry.title = row.text(7);
    detail::FieldTraits<DocumentKind>::set(entry.kind, row.value(8));
    detail::FieldTraits<Privacy>::set(entry.privacy, row.value(9));
    detail::FieldTraits<DocumentStatus>::set(entry.status, row.value(10));
    detail::FieldTraits<QStringList>::set(entry.tags, row.value(11));
    entry.createdAt = Instant{row.number(12)};
    entry.updatedAt = Instant{row.number(13)};
    entry.releasedAt = Instant{row.number(14)};
    entry.versions = static_cast<int>(row.number(15));
    entry.mediaType = row.text(16);
    entry.sizeBytes = row.number(17);
    entry.onHold = row.flag(18);
    entry.sortKey = row.text(19);
    for (const DocumentFilter::Level &level : filter.levels)
        entry.needsReason = entry.needsReason || (level.privacy == entry.privacy && level.needsReason && entry.author != filter.viewerUser);
    if (entry.needsReason && entry.privacy == Privacy::Restricted) {
        entry.title.clear();
        entry.tags.clear();
        entry.kind = {};
    }
    return entry;
}

} // namespace

Result<QVector<DocumentEntry>> DocumentReader::documents(const DocumentFilter &filter)
{
    PRAXIS_CHECK(m_transaction.require());
    const Clause clause = whereOf(filter, m_transaction.connection.dialect());
    const Clause key = keyOf(filter);
    const Clause page = pageOf(filter, key);
    const QString direction = filter.descending ? u" DESC"_s : QString();
    const QString sorted = filter.sort == DocumentFilter::ByDay ? u"d.created_at"_s : u"20"_s; // the key's column
    const QString joined = u" LEFT JOIN contact c ON c.organization_id = d.organization_id AND c.id = d.contact_id"
                            " JOIN app_user u ON u.organization_id = d.organization_id AND u.id = d.author_id WHERE d.organization_id = ?"_s;
    PRAXIS_TRY(const auto whole, DocumentOrder(m_transaction.connection, m_transaction.tenant, filter, clause, hiddenFrom(filter)).page());
    QString sql;
    QVariantList values;
    if (whole) {
        sql = documentColumns + u"t.rank FROM (" + whole->sql + u") t CROSS JOIN document d" + joined + u" AND d.id = t.id ORDER BY t.rank" + direction + u", d.id" + direction;
        values = whole->values + QVariantList{m_transaction.tenant};
    } else {
        sql = documentColumns + key.sql + u" FROM document d" + joined + clause.sql + page.sql + u" ORDER BY " + sorted + direction + u", d.id" + direction + u" LIMIT ?";
        values = key.values + QVariantList{m_transaction.tenant} + clause.values + page.values + QVariantList{std::clamp(filter.limit, 1, mostDocuments)};
    }
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    QVector<DocumentEntry> entries;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return entries;
        entries.append(readEntry(*statement, filter));
    }
}

} // namespace praxis::store
