#include "services/store/TableChecks.h"

#include "models/records/Registry.h"
#include "services/store/Shelf.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto atMost = " LIMIT 20"_L1; // enough to see what it is

/// An id, as people read it.
QString named(Dialect dialect, const QString &column)
{
    return (dialect.isPostgres() ? u"CAST(%1 AS text)"_s : u"lower(hex(%1))"_s).arg(column);
}

/// What one has and the other has not, and the other way round; both name the same columns, and a row is known by `id` of either.
struct Side {
    QString rows;
    QString id;
};
QVector<TableCheck> sameRows(Dialect dialect, const QString &kind, const Side &is, const Side &follows)
{
    const auto lacks = [&](const Side &one, const Side &other) {
        return TableCheck{kind, u"SELECT "_s + named(dialect, one.id) + u" FROM (" + one.rows + u" EXCEPT SELECT * FROM (" + other.rows + u") o) q" + atMost};
    };
    return {lacks(follows, is), lacks(is, follows)};
}

QVector<TableCheck> occupationChecks(Dialect dialect)
{
    const QString ended = u"('cancelled', 'no_show', 'rescheduled')"_s;
    return {{u"occupation"_s, u"SELECT "_s + named(dialect, u"o.appointment_id"_s)
                + u" FROM occupation o LEFT JOIN appointment a ON a.organization_id = o.organization_id AND a.id = o.appointment_id"
                   " WHERE a.id IS NULL OR a.is_deleted OR a.status IN " + ended + u" OR o.start_at > a.start_at OR o.end_at < a.end_at"
                   " OR (o.kind = 'patient' AND NOT EXISTS (SELECT 1 FROM participant p WHERE p.organization_id = o.organization_id"
                   " AND p.appointment_id = o.appointment_id AND p.contact_id = o.occupant AND NOT p.is_deleted))" + atMost},
            {u"occupation"_s, u"SELECT "_s + named(dialect, u"a.id"_s)
                + u" FROM appointment a WHERE NOT a.is_deleted AND a.status NOT IN " + ended + u" AND a.practitioner_id IS NOT NULL"
                   " AND NOT EXISTS (SELECT 1 FROM occupation o WHERE o.organization_id = a.organization_id AND o.appointment_id = a.id"
                   " AND o.occupant = a.practitioner_id)" + atMost}};
}

QVector<TableCheck> caseloadChecks(Dialect dialect)
{
    const QString everyOther = dialect.isPostgres() ? u"jsonb_array_elements_text(CAST(a.other_staff AS jsonb))"_s : u"json_each(a.other_staff)"_s;
    const QString other = dialect.isPostgres() ? u"CAST(s.value AS uuid)"_s : u"unhex(s.value, '-')"_s;
    const QString taking = u" FROM appointment a JOIN participant p ON p.organization_id = a.organization_id AND p.appointment_id = a.id"
                            " AND NOT p.is_deleted"_s;
    const QString together = u"SELECT a.organization_id, a.practitioner_id, p.contact_id"_s + taking
        + u" WHERE NOT a.is_deleted AND a.practitioner_id IS NOT NULL UNION SELECT a.organization_id, "_s + other + u", p.contact_id" + taking
        + u" CROSS JOIN %1 s WHERE NOT a.is_deleted"_s.arg(everyOther);
    return sameRows(dialect, u"caseload"_s, {u"SELECT organization_id, practitioner_id, contact_id FROM caseload"_s, u"contact_id"_s}, {together, u"contact_id"_s});
}

QVector<TableCheck> agendaChecks(Dialect dialect)
{
    const QString same = u"g.version = a.version AND g.end_at = a.end_at AND g.start_wall = a.start_wall AND g.zone = a.zone AND coalesce(g.status, '') = coalesce(a.status, '')"
                          " AND coalesce(g.title, '') = coalesce(a.title, '') AND coalesce(g.other_staff, '') = coalesce(a.other_staff, '')"
                          " AND (g.practitioner_id = a.practitioner_id OR (g.practitioner_id IS NULL AND a.practitioner_id IS NULL))"_s;
    const QString isMissing = dialect.isPostgres() ? u"strpos(g.people, CAST(p.contact_id AS text)) = 0"_s : u"instr(replace(g.people, '-', ''), lower(hex(p.contact_id))) = 0"_s;
    return {{u"agenda"_s, u"SELECT "_s + named(dialect, u"a.id"_s)
                + u" FROM appointment a WHERE NOT a.is_deleted AND a.start_at IS NOT NULL AND a.end_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agenda g"
                   " WHERE g.organization_id = a.organization_id AND g.start_at = a.start_at AND g.appointment_id = a.id AND " + same + u')' + atMost},
            {u"agenda"_s, u"SELECT "_s + named(dialect, u"g.appointment_id"_s)
                + u" FROM agenda g LEFT JOIN appointment a ON a.organization_id = g.organization_id AND a.id = g.appointment_id"
                   " WHERE a.id IS NULL OR a.is_deleted OR a.start_at <> g.start_at" + atMost},
            {u"agenda"_s, u"SELECT "_s + named(dialect, u"g.appointment_id"_s)
                + u" FROM agenda g JOIN participant p ON p.organization_id = g.organization_id AND p.appointment_id = g.appointment_id"
                   " AND NOT p.is_deleted WHERE g.people IS NULL OR " + isMissing + atMost}};
}

QVector<TableCheck> searchChecks(Dialect dialect)
{
    QVector<TableCheck> checks{{u"search"_s, u"SELECT "_s + named(dialect, u"c.id"_s)
                                    + u" FROM contact c WHERE c.is_deleted = EXISTS (SELECT 1 FROM person_search s WHERE s.organization_id = c.organization_id"
                                       " AND s.contact_id = c.id)" + atMost},
                               {u"search"_s, u"SELECT "_s + named(dialect, u"c.id"_s)
                                    + u" FROM contact c JOIN person_search s ON s.organization_id = c.organization_id AND s.contact_id = c.id"
                                       " WHERE s.sort_name <> coalesce(c.sort_name, '')" + atMost}};
    if (!dialect.isPostgres()) // which keeps its words in the row
        checks.append({u"search"_s, u"SELECT number FROM person_search WHERE number NOT IN (SELECT rowid FROM person_words)"_s + atMost});
    return checks;
}

QVector<TableCheck> shelfChecks(Dialect dialect)
{
    return sameRows(dialect, u"recordings"_s, {u"SELECT "_s + Shelf::columns + u" FROM recording_shelf", u"recording_id"_s}, {Shelf::rowsThatFollow(), u"id"_s});
}

} // namespace

QVector<TableCheck> derivedChecks(Dialect dialect, bool isCurrent)
{
    QVector<TableCheck> all = occupationChecks(dialect) + caseloadChecks(dialect) + agendaChecks(dialect) + searchChecks(dialect);
    return isCurrent ? all + shelfChecks(dialect) : all;
}

QVector<TableCheck> referenceChecks(Dialect dialect)
{
    QVector<TableCheck> checks;
    for (const RecordType *type : allRecordTypes()) {
        for (const FieldDef &field : type->fields) {
            if (!field.refers)
                continue;
            checks.append({u"foreign_key"_s, u"SELECT '%1 %3 ' || %4 FROM %1 t WHERE t.%2 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3 p"
                                              " WHERE p.organization_id = t.organization_id AND p.id = t.%2)"_s
                                                 .arg(QLatin1StringView(type->table), field.key(), QLatin1StringView(field.refers), named(dialect, u"t.id"_s)) + atMost});
        }
    }
    return checks;
}

} // namespace praxis::store
