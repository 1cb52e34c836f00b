#include "services/store/DocumentOrder.h"

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

const QString documentLevel = u"CASE d.privacy WHEN 'public' THEN '1' WHEN 'internal' THEN '2' WHEN 'confidential' THEN '3' ELSE '4' END"_s;

namespace {

constexpr int longestPage = 500;
constexpr qint64 worthAWalk = 5'000; ///< fewer documents are sorted sooner than the people of a practice are walked past

} // namespace

bool DocumentOrder::isWhole() const
{
    const bool chosen = m_filter.which != DocumentFilter::Any || !m_filter.person.isNull() || !m_filter.appointment.isNull() || m_filter.practiceOnly || m_filter.removedToo
        || m_filter.quietSince.isValid() || !m_filter.viewerContact.isNull();
    return !chosen && m_filter.kind.isEmpty() && m_filter.privacy.isEmpty() && m_filter.status.isEmpty() && m_filter.text.trimmed().isEmpty();
}

QString DocumentOrder::limit() const
{
    return u" LIMIT "_s + QString::number(std::clamp(m_filter.limit, 1, longestPage));
}

/// PostgreSQL chooses among indexes by itself, from what it has counted.
QString DocumentOrder::by(const char *index) const
{
    return m_connection.dialect().isPostgres() ? QString() : QString(u" INDEXED BY "_s + QLatin1StringView(index));
}

QString DocumentOrder::source(const char *index) const
{
    return u" FROM document d"_s + by(index) + u" LEFT JOIN contact c ON c.organization_id = d.organization_id AND c.id = d.contact_id WHERE d.organization_id = ?";
}

Clause DocumentOrder::ordered(const QString &key, const char *index, const Clause &also) const
{
    const QString direction = m_filter.descending ? u" DESC"_s : QString();
    const QString beyond = m_filter.descending ? u" <"_s : u" >"_s;
    Clause part{u"SELECT d.id AS id, "_s + key + u" AS rank" + source(index), {m_tenant}};
    part.also(m_where.sql, m_where.values);
    part.also(also.sql, also.values);
    if (!m_filter.beforeId.isNull()) // the first condition is where the walk begins
        part.also(u" AND "_s + key + beyond + u"= ? AND (" + key + u", d.id)" + beyond + u" (?, ?)", {m_filter.after, m_filter.after, uuidValue(m_filter.beforeId)});
    part.also(u" ORDER BY "_s + key + direction + u", d.id" + direction + limit());
    return part;
}

Clause DocumentOrder::alike(const QString &key, const QString &from, const Clause &also) const
{
    const QString direction = m_filter.descending ? u" DESC"_s : QString();
    Clause part{u"SELECT d.id AS id, "_s + key + u" AS rank" + from, {m_tenant}};
    part.also(m_where.sql, m_where.values);
    part.also(also.sql, also.values);
    if (!m_filter.beforeId.isNull())
        part.also(u" AND ("_s + key + u", d.id)" + (m_filter.descending ? u" <" : u" >") + u" (?, ?)", {m_filter.after, uuidValue(m_filter.beforeId)});
    part.also(u" ORDER BY d.id"_s + direction + limit());
    return part;
}

/// The people in the order of their names, and the documents of each.
Result<Clause> DocumentOrder::byPerson() const
{
    const QString direction = m_filter.descending ? u" DESC"_s : QString();
    const QString beyond = m_filter.descending ? u" <"_s : u" >"_s;
    const QString theirs = m_connection.dialect().isPostgres() ? u" JOIN document d"_s : u" CROSS JOIN document d"_s; // this one first
    Clause named{u"SELECT d.id AS id, c.sort_name AS rank FROM contact c"_s + by("contact_by_name") + theirs + by("document_by_contact") + u" ON d.organization_id = c.organization_id AND d.contact_id = c.id"
                     " WHERE c.organization_id = ? AND NOT c.is_deleted",
                 {m_tenant}};
    named.also(m_where.sql, m_where.values);
    if (!m_filter.beforeId.isNull())
        named.also(u" AND c.sort_name"_s + beyond + u"= ? AND (c.sort_name, d.id)" + beyond + u" (?, ?)", {m_filter.after, m_filter.after, uuidValue(m_filter.beforeId)});
    named.also(u" ORDER BY c.sort_name"_s + direction + u", d.id" + direction + limit());
    return together({named, alike(u"''"_s, source("document_by_contact"), {u" AND d.contact_id IS NULL"_s, {}})});
}

Clause DocumentOrder::together(const QVector<Clause> &parts) const
{
    if (parts.size() == 1)
        return parts.first();
    const QString direction = m_filter.descending ? u" DESC"_s : QString();
    Clause all;
    for (const Clause &part : parts)
        all.also((all.sql.isEmpty() ? QString() : u" UNION ALL "_s) + u"SELECT * FROM (" + part.sql + u") p", part.values);
    all.also(u" ORDER BY rank"_s + direction + u", id" + direction + limit());
    return all;
}

Result<std::optional<Clause>> DocumentOrder::page() const
{
    if (!isWhole())
        return std::optional<Clause>();
    const Clause shown{m_hidden.values.isEmpty() ? QString() : QString(u" AND NOT "_s + m_hidden.sql), m_hidden.values};
    const auto withHidden = [&](const Clause &rest) { // those have no title and no kind to be sorted by
        if (m_hidden.values.isEmpty())
            return std::optional(rest);
        // By the level as the index has it: SQLite would put a privacy that stands beside it into it, and find no index then.
        return std::optional(together({alike(u"''"_s, source("document_by_level"), {u" AND "_s + documentLevel + u" = '4' AND d.author_id <> ?", m_hidden.values}), rest}));
    };
    switch (m_filter.sort) {
    case DocumentFilter::ByTitle:
        return withHidden(ordered(u"lower(d.title)"_s, "document_by_title", shown));
    case DocumentFilter::ByKind:
        return withHidden(ordered(u"coalesce(d.kind, '')"_s, "document_by_kind", shown));
    case DocumentFilter::ByStatus:
        return std::optional(ordered(u"coalesce(d.status, '')"_s, "document_by_status", {}));
    case DocumentFilter::ByPrivacy:
        return std::optional(ordered(documentLevel, "document_by_level", {}));
    case DocumentFilter::ByPerson: {
        PRAXIS_TRY(const QVariant there, m_connection.scalar(u"SELECT count(*) FROM (SELECT 1 FROM document WHERE organization_id = ? LIMIT ?) n"_s, {m_tenant, worthAWalk}));
        if (there.toLongLong() < worthAWalk)
            return std::optional<Clause>();
        PRAXIS_TRY(Clause found, byPerson());
        return std::optional(std::move(found));
    }
    case DocumentFilter::ByAuthor:
    case DocumentFilter::ByDay:
        break;
    }
    return std::optional<Clause>();
}

} // namespace praxis::store
