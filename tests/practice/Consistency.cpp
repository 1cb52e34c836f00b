#include "tests/practice/Consistency.h"

namespace praxis::test {

using namespace Qt::StringLiterals;

namespace {

struct Check {
    QString what;
    QString sql; ///< counts what contradicts
};

QString occupying(const QString &table)
{
    return u"NOT %1.is_deleted AND %1.status NOT IN ('cancelled', 'no_show', 'rescheduled')"_s.arg(table);
}

/// What is taken up, as it follows from appointments and participants.
QString expectedOccupations()
{
    const QString withBuffers = u"a.start_at - 60000 * a.buffer_before_minutes, a.end_at + 60000 * a.buffer_after_minutes, a.id"_s;
    return u"SELECT * FROM (SELECT 'practitioner', a.practitioner_id, "_s + withBuffers + u" FROM appointment a WHERE a.practitioner_id IS NOT NULL AND " + occupying(u"a"_s)
        + u" UNION ALL SELECT 'room', a.room_id, " + withBuffers + u" FROM appointment a WHERE a.room_id IS NOT NULL AND " + occupying(u"a"_s)
        + u" UNION ALL SELECT 'practitioner', unhex(s.value, '-'), " + withBuffers + u" FROM appointment a, json_each(a.other_staff) s WHERE " + occupying(u"a"_s)
        + u" UNION ALL SELECT 'equipment', unhex(e.value, '-'), " + withBuffers + u" FROM appointment a, json_each(a.equipment) e WHERE " + occupying(u"a"_s)
        + u" UNION ALL SELECT 'patient', p.contact_id, a.start_at, a.end_at, a.id FROM appointment a JOIN participant p"
          " ON p.organization_id = a.organization_id AND p.appointment_id = a.id WHERE " + occupying(u"a"_s) + u" AND " + occupying(u"p"_s) + u')';
}

QList<Check> checks()
{
    const QString stored = u"SELECT kind, occupant, start_at, end_at, appointment_id FROM occupation"_s;
    QList<Check> all{
        {u"taken up without an appointment"_s, u"SELECT count(*) FROM ("_s + stored + u" EXCEPT " + expectedOccupations() + u")"},
        {u"an appointment that takes up nothing"_s, u"SELECT count(*) FROM ("_s + expectedOccupations() + u" EXCEPT " + stored + u")"},
        {u"an appointment without its patient"_s, u"SELECT count(*) FROM appointment a WHERE NOT EXISTS"
                                                  " (SELECT 1 FROM participant p WHERE p.appointment_id = a.id)"_s},
        {u"part of a series"_s, u"SELECT count(*) FROM series s WHERE (SELECT count(*) FROM appointment a WHERE a.series_id = s.id) <> 3"_s},
        {u"part of an import"_s, u"SELECT count(*) FROM (SELECT family_name FROM contact WHERE family_name LIKE 'Batch%'"
                                 " GROUP BY family_name HAVING count(*) <> 5)"_s},
        {u"an undo step of nothing"_s, u"SELECT count(*) FROM undo_step u, json_each(u.rows) r WHERE NOT EXISTS"
                                       " (SELECT 1 FROM change_log l WHERE l.record_id = unhex(r.value ->> 'id', '-'))"_s},
        {u"counters behind their tables"_s, u"SELECT count(*) FROM counter c WHERE audit_number <> (SELECT count(*) FROM audit) + (SELECT count(*) FROM audit_tail)"
                                            " OR change_number <> (SELECT count(*) FROM change_log)"_s},
        {u"a person whom the search does not know"_s, u"SELECT count(*) FROM contact c WHERE NOT is_deleted AND NOT EXISTS"
                                                      " (SELECT 1 FROM person_search s WHERE s.contact_id = c.id)"_s},
        {u"a message to nobody, or about nothing"_s, u"SELECT count(*) FROM message m WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = m.contact_id)"
                                                     " OR NOT EXISTS (SELECT 1 FROM appointment a WHERE a.id = m.appointment_id)"_s},
        {u"a booking whose person was not written to"_s, u"SELECT count(*) FROM series s WHERE NOT EXISTS (SELECT 1 FROM message m JOIN appointment a"
                                                         " ON a.id = m.appointment_id WHERE a.series_id = s.id AND m.template_name = 'confirmation')"_s},
        {u"a message of a step that was taken back and still waits"_s, u"SELECT count(*) FROM message WHERE is_deleted AND status <> 'withdrawn'"_s},
    };
    // Every save of a row is one change and, a command each, told once in the trail.
    for (const QString &table : {u"contact"_s, u"appointment"_s, u"participant"_s, u"series"_s, u"message"_s}) {
        all.append({u"unnumbered changes of "_s + table, u"SELECT count(*) FROM %1 t WHERE version <>"
                    " (SELECT count(*) FROM change_log l WHERE l.record_id = t.id)"_s.arg(table)});
        if (table != u"participant") // told in its appointment's line, which is sealed
            all.append({u"unwritten changes of "_s + table, u"SELECT count(*) FROM (SELECT t.version, (SELECT count(*) FROM (SELECT * FROM audit UNION ALL SELECT * FROM audit_tail) a WHERE a.record_id = t.id"
                        " AND a.action NOT IN ('view', 'refuse')) AS lines FROM %1 t) WHERE version < lines OR version > lines * %2"_s.arg(table)
                           .arg(table == u"appointment" ? 2 : 1)}); // the reason for a clash is kept, or goes, once it is known whether there is one
    }
    return all;
}

} // namespace

QStringList contradictionsIn(store::Connection &connection)
{
    QStringList found;
    for (const Check &check : checks()) {
        const auto count = connection.scalar(check.sql);
        if (!count)
            qFatal("%s: %s", qPrintable(check.what), qPrintable(count.error().data.value(u"detail"_s).toString()));
        if (count->toLongLong() != 0)
            found.append(u"%1: %2"_s.arg(check.what).arg(count->toLongLong()));
    }
    return found;
}

} // namespace praxis::test
