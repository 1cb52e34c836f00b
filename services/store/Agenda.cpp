#include "services/store/Agenda.h"

#include "models/records/Appointment.h"
#include "services/store/Clause.h"

#include <algorithm>
#include <limits>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

/// What lasts longer is found through an index of its own, so that a day's question looks at one day's rows. The
/// migrations have the same number in the conditions of those indexes.
constexpr qint64 longMs = 86'400'000;
constexpr int mostAppointments = 1000; ///< as many as the door lets ask for: fewer than were asked for means that there are no more

const QString entryColumns = u"SELECT a.appointment_id, a.version, a.practitioner_id, a.room_id, a.location_id, a.service_id, a.series_id, a.start_wall,"
    " a.duration_minutes, a.zone, a.start_at, a.end_at, a.kind, a.status, a.title, a.is_video, a.has_note, a.priority, a.people, a.other_staff"_s;

void readPeople(const QString &column, CalendarEntry &entry)
{
    const QVector<AgendaPerson> people = agendaPeople(column);
    QStringList names;
    for (const AgendaPerson &person : people) {
        entry.hasAlert = entry.hasAlert || person.hasAlert;
        names.append(person.name);
        entry.patients.append(person.id);
    }
    entry.personCount = static_cast<int>(people.size());
    if (people.size() == 1)
        entry.person = people.first().id;
    entry.people = names.join(u" + "_s);
}

/// Few appointments have more than one who holds them.
void readStaff(const QString &column, CalendarEntry &entry)
{
    QStringList staff;
    detail::FieldTraits<QStringList>::set(staff, column);
    for (const QString &one : std::as_const(staff)) {
        const QUuid id = QUuid::fromString(one);
        if (!id.isNull() && id != entry.practitioner && !entry.otherStaff.contains(id))
            entry.otherStaff.append(id);
    }
}

template <class E> E wordIn(const Statement &row, int column)
{
    const QByteArrayView word = row.raw(column);
    const auto names = enumNames(E{});
    const auto found = std::ranges::find_if(names, [&](const char *name) { return word == QByteArrayView(name); });
    return found == names.end() ? E{} : static_cast<E>(found - names.begin());
}

CalendarEntry readAppointment(const Statement &row)
{
    CalendarEntry entry;
    entry.id = row.uuid(0);
    entry.version = row.number(1);
    entry.practitioner = row.uuid(2);
    entry.room = row.uuid(3);
    entry.location = row.uuid(4);
    entry.service = row.uuid(5);
    entry.series = row.uuid(6);
    entry.start = WallTime::fromString(row.text(7));
    entry.length = static_cast<Minutes>(row.number(8));
    entry.zone = row.text(9);
    entry.when = {Instant{row.number(10)}, Instant{row.number(11)}};
    entry.kind = wordIn<AppointmentKind>(row, 12);
    entry.status = wordIn<AppointmentStatus>(row, 13);
    entry.isVideo = row.flag(15);
    entry.hasNote = row.flag(16);
    entry.priority = static_cast<int>(row.number(17));
    readPeople(row.text(18), entry);
    if (!row.raw(19).isEmpty())
        readStaff(row.text(19), entry);
    if (entry.people.isEmpty())
        entry.people = row.text(14);
    return entry;
}

Result<> appendAll(Statement &rows, QVector<CalendarEntry> &entries)
{
    for (;;) {
        PRAXIS_TRY(const bool more, rows.step());
        if (!more)
            return {};
        entries.append(readAppointment(rows));
    }
}

const QVariantList &endedStatuses()
{
    static const QVariantList ended = [] {
        QVariantList names;
        for (std::size_t i = 0; i < enumNames(AppointmentStatus{}).size(); ++i) {
            if (!occupies(static_cast<AppointmentStatus>(i)))
                names.append(enumName(static_cast<AppointmentStatus>(i)));
        }
        return names;
    }();
    return ended;
}

QString places(qsizetype count)
{
    return u'?' + QString(u", ?"_s).repeated(count - 1);
}

Clause heldFirstBy(const QVector<QUuid> &practitioners)
{
    Clause held{u"a.practitioner_id IN ("_s + places(practitioners.size()) + u')', {}};
    for (const QUuid &practitioner : practitioners)
        held.values.append(uuidValue(practitioner));
    return held;
}

Clause heldSecondBy(const QVector<QUuid> &practitioners)
{
    Clause held{u"(a.other_staff LIKE ?"_s + QString(u" OR a.other_staff LIKE ?"_s).repeated(practitioners.size() - 1) + u')', {}};
    for (const QUuid &practitioner : practitioners)
        held.values.append(QString(u'%' + idText(practitioner) + u'%'));
    return held;
}

} // namespace

Result<> Agenda::occupy(const QVector<Occupation> &occupations)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_TRY(Statement *add, m_transaction.connection.prepared(
        "INSERT INTO occupation (organization_id, kind, occupant, start_at, end_at, appointment_id) VALUES (?, ?, ?, ?, ?, ?)"));
    for (const Occupation &occupation : occupations) {
        PRAXIS_CHECK(add->runLater({m_transaction.tenant, enumName(occupation.who.kind), uuidValue(occupation.who.id),
                               numberValue(occupation.when.start.ms), numberValue(occupation.when.end.ms), uuidValue(occupation.appointment)}));
    }
    return {};
}

Result<> Agenda::release(const QUuid &appointment)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_TRY(Statement *clear, m_transaction.connection.prepared("DELETE FROM occupation WHERE organization_id = ? AND appointment_id = ?"));
    return clear->runLater({m_transaction.tenant, uuidValue(appointment)});
}

/// What lasts for more than a day is found by an index of its own.
Result<QVector<Occupation>> Agenda::occupied(const QVector<Occupant> &who, TimeRange when, const QVector<QUuid> &except)
{
    PRAXIS_CHECK(m_transaction.require());
    if (who.size() > 1 && m_transaction.connection.dialect().isPostgres())
        return occupiedAtOnce(who, when, except);
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT appointment_id, start_at, end_at FROM occupation WHERE organization_id = ? AND occupant = ? AND kind = ?"
        " AND end_at - start_at > 86400000 AND start_at < ? AND start_at < ? AND end_at > ?"
        " UNION ALL SELECT appointment_id, start_at, end_at FROM occupation WHERE organization_id = ? AND occupant = ? AND kind = ?"
        " AND start_at >= ? AND start_at < ? AND end_at > ? ORDER BY 2, 1"));
    QVector<Occupation> found;
    for (const Occupant &occupant : who) {
        const Reading reading(*statement);
        const QVariant id(uuidValue(occupant.id)), kind(enumName(occupant.kind)), early(numberValue(when.start.ms - longMs)), end(numberValue(when.end.ms)), start(numberValue(when.start.ms));
        PRAXIS_CHECK(statement->run({m_transaction.tenant, id, kind, early, end, start, m_transaction.tenant, id, kind, early, end, start}));
        for (;;) {
            PRAXIS_TRY(const bool more, statement->step());
            if (!more)
                break;
            const QUuid appointment = statement->uuid(0);
            if (!except.contains(appointment))
                found.append({occupant, appointment, {Instant{statement->number(1)}, Instant{statement->number(2)}}});
        }
    }
    return found;
}

Result<QVector<CalendarEntry>> Agenda::read(const QString &sql, const QVariantList &values)
{
    PRAXIS_CHECK(m_rows.write());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    QVector<CalendarEntry> entries;
    PRAXIS_CHECK(appendAll(*statement, entries));
    return entries;
}

Result<QVector<CalendarEntry>> Agenda::calendar(const CalendarFilter &filter)
{
    PRAXIS_CHECK(m_transaction.require());
    Clause others; // what is asked beside the time and who holds it
    if (!filter.location.isNull())
        others.also(u" AND a.location_id = ?"_s, {uuidValue(filter.location)});
    if (!filter.withEnded)
        others.also(u" AND a.status NOT IN ("_s + places(endedStatuses().size()) + u')', endedStatuses());
    const Clause first = heldFirstBy(filter.practitioners), second = heldSecondBy(filter.practitioners);
    Clause either;
    if (!filter.practitioners.isEmpty())
        either = {u" AND ("_s + first.sql + u" OR " + second.sql + u") IS TRUE", first.values + second.values}; // no condition for an index: what lasts long is few rows of its own
    const auto asked = [&](const QString &when, const Clause &whose) {
        return Clause{entryColumns + u" FROM agenda a WHERE a.organization_id = ?" + when + whose.sql + others.sql,
                      QVariantList{m_transaction.tenant, numberValue(filter.when.start.ms - longMs), numberValue(filter.when.end.ms), numberValue(filter.when.start.ms)} + whose.values + others.values};
    };
    const QString usual = u" AND a.start_at >= ? AND a.start_at < ? AND a.end_at > ?"_s;
    const Clause lengthy = asked(u" AND a.end_at - a.start_at > 86400000 AND a.start_at < ? AND a.start_at < ? AND a.end_at > ?"_s, either);
    if (!m_transaction.connection.dialect().isPostgres()) {
        const QString order = u" ORDER BY a.start_at, a.appointment_id"_s;
        const Clause rest = asked(usual, either);
        PRAXIS_TRY(QVector<CalendarEntry> entries, read(lengthy.sql + order, lengthy.values));
        PRAXIS_TRY(const QVector<CalendarEntry> more, read(rest.sql + order, rest.values));
        return entries + more;
    }
    // Where each question costs more than what it finds; and where a row of the week that is somebody else's costs as much as one's own.
    QVector<Clause> parts{lengthy};
    if (filter.practitioners.isEmpty()) {
        parts.append(asked(usual, {}));
    } else {
        parts.append(asked(usual, {u" AND "_s + first.sql, first.values}));
        parts.append(asked(usual, {u" AND a.other_staff IS NOT NULL AND ("_s + first.sql + u") IS NOT TRUE AND " + second.sql, first.values + second.values}));
    }
    QStringList texts;
    QVariantList values;
    for (const Clause &part : std::as_const(parts)) {
        texts.append(part.sql);
        values += part.values;
    }
    return read(texts.join(u" UNION ALL "_s) + u" ORDER BY 11, 1", values);
}

Result<QVector<CalendarEntry>> Agenda::appointmentsOf(const QUuid &person, const Scope &scope, Instant before, const QUuid &beforeId, int limit)
{
    PRAXIS_CHECK(m_transaction.require());
    QString also;
    QVariantList values{m_transaction.tenant, uuidValue(person)};
    if (scope.kind == Scope::OfPractitioner) {
        also = u" AND (a.practitioner_id = ? OR a.other_staff LIKE ?)"_s;
        values << uuidValue(scope.id) << QString(u'%' + idText(scope.id) + u'%');
    } else if (scope.kind == Scope::Nothing || (scope.kind == Scope::OfContact && scope.id != person)) {
        return QVector<CalendarEntry>();
    }
    if (!before.isNull()) {
        also += u" AND (a.start_at, a.appointment_id) < (?, ?)";
        values << numberValue(before.ms) << uuidValue(beforeId.isNull() ? QUuid(0xffffffffu, 0xffff, 0xffff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff) : beforeId);
    }
    values.append(limit > 0 ? std::min(limit, mostAppointments) : mostAppointments);
    // The same order on both databases whatever the planner thinks: from the person to their appointments to the agenda.
    return read(entryColumns
                    + u" FROM participant q JOIN appointment x ON x.organization_id = q.organization_id AND x.id = q.appointment_id"
                       " JOIN agenda a ON a.organization_id = x.organization_id AND a.start_at = x.start_at AND a.appointment_id = x.id"
                       " WHERE q.organization_id = ? AND q.contact_id = ? AND NOT q.is_deleted"
                    + also + u" ORDER BY a.start_at DESC, a.appointment_id DESC LIMIT ?",
                values);
}

Result<QVector<CalendarEntry>> Agenda::withoutNote(const QUuid &practitioner, TimeRange when, int limit)
{
    PRAXIS_CHECK(m_transaction.require());
    QVariantList values{m_transaction.tenant, numberValue(when.start.ms), numberValue(when.end.ms), numberValue(when.end.ms)};
    QString whose;
    if (!practitioner.isNull()) {
        whose = u" AND a.practitioner_id = ?"_s;
        values.append(uuidValue(practitioner));
    }
    values.append(limit > 0 ? std::min(limit, mostAppointments) : mostAppointments);
    return read(entryColumns
                    + u" FROM agenda a WHERE a.organization_id = ? AND a.start_at >= ? AND a.start_at < ? AND a.end_at <= ?"
                       " AND a.status IN ('arrived', 'in_progress', 'completed')" + whose
                    + u" AND EXISTS (SELECT 1 FROM participant q WHERE q.organization_id = a.organization_id AND q.appointment_id = a.appointment_id"
                       " AND NOT q.is_deleted AND q.status NOT IN ('cancelled', 'no_show', 'rescheduled') AND NOT EXISTS (SELECT 1 FROM note n"
                       " WHERE n.organization_id = q.organization_id AND n.appointment_id = q.appointment_id AND n.contact_id = q.contact_id AND NOT n.is_deleted))"
                       " ORDER BY a.start_at DESC, a.appointment_id DESC LIMIT ?",
                values);
}

Result<int> Agenda::sessionsUsed(const QUuid &authorisation)
{
    PRAXIS_CHECK(m_transaction.require());
    QVariantList values{m_transaction.tenant, uuidValue(authorisation)};
    values += endedStatuses();
    PRAXIS_TRY(const QVariant used, m_transaction.connection.scalar(
        u"SELECT count(*) FROM appointment WHERE organization_id = ? AND authorisation_id = ? AND NOT is_deleted AND status NOT IN ("
            + places(endedStatuses().size()) + u')', values));
    return used.toInt();
}

Result<QVector<VideoUse>> Agenda::videoUse(Instant from, Instant until)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT appointment.practitioner_id, count(DISTINCT participant.contact_id), count(DISTINCT appointment.id),"
        " count(DISTINCT CASE WHEN appointment.status = 'completed' THEN appointment.id END) FROM appointment"
        " LEFT JOIN participant ON participant.organization_id = appointment.organization_id AND participant.appointment_id = appointment.id AND NOT participant.is_deleted"
        " WHERE appointment.organization_id = ? AND appointment.is_video AND NOT appointment.is_deleted AND appointment.start_at >= ? AND appointment.start_at < ?"
        " GROUP BY appointment.practitioner_id"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, numberValue(from.ms), numberValue(until.isNull() ? std::numeric_limits<qint64>::max() : until.ms)}));
    QVector<VideoUse> uses;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return uses;
        uses.append({statement->uuid(0), static_cast<int>(statement->number(1)), static_cast<int>(statement->number(2)), static_cast<int>(statement->number(3))});
    }
}

} // namespace praxis::store
