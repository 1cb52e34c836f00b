#include "services/store/AgendaRows.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idLength = 36;

} // namespace

QVector<AgendaPerson> agendaPeople(const QString &column)
{
    QVector<AgendaPerson> people;
    for (const QStringView line : QStringView(column).split(u'\n', Qt::SkipEmptyParts))
        people.append({line.startsWith(u'1'), QUuid::fromString(line.mid(1, idLength)), line.mid(1 + idLength).toString()});
    return people;
}

void AgendaRows::renew(const QUuid &appointment, const QVariant &start)
{
    m_known.insert(appointment);
    m_waiting.append({appointment, start});
}

Result<> AgendaRows::renew(const QUuid &appointment)
{
    if (m_known.contains(appointment)) // where it stands was said already
        return {};
    PRAXIS_TRY(const QVariant start, m_transaction.connection.scalar(
        u"SELECT start_at FROM appointment WHERE organization_id = ? AND id = ?"_s, {m_transaction.tenant, uuidValue(appointment)}));
    renew(appointment, start);
    return {};
}

Result<> AgendaRows::renewAllOf(const QUuid &contact)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT a.id, a.start_at FROM participant p JOIN appointment a ON a.organization_id = p.organization_id AND a.id = p.appointment_id"
        " WHERE p.organization_id = ? AND p.contact_id = ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(contact)}));
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return {};
        if (const QUuid appointment = statement->uuid(0); !m_known.contains(appointment))
            renew(appointment, statement->value(1));
    }
}

/// An appointment that waits twice stands where the first says, and becomes what the tables say now.
Result<> AgendaRows::write()
{
    QSet<QUuid> done;
    while (m_written < m_waiting.size()) {
        const Waiting next = m_waiting[m_written];
        if (!done.contains(next.appointment)) {
            PRAXIS_CHECK(write(next.appointment, next.start));
            done.insert(next.appointment);
        }
        ++m_written;
    }
    m_known.clear();
    return {};
}

Result<> AgendaRows::write(const QUuid &appointment, const QVariant &start)
{
    const QVariant id = uuidValue(appointment);
    if (!start.isNull()) {
        PRAXIS_TRY(Statement *drop, m_transaction.connection.prepared(
            "DELETE FROM agenda WHERE organization_id = ? AND start_at = ? AND appointment_id = ?"));
        PRAXIS_CHECK(drop->runLater({m_transaction.tenant, start, id}));
    }
    PRAXIS_TRY(const QString people, peopleIn(appointment));
    PRAXIS_TRY(Statement *add, m_transaction.connection.prepared(
        "INSERT INTO agenda (organization_id, start_at, appointment_id, end_at, version, practitioner_id, other_staff, room_id, location_id,"
        " service_id, series_id, start_wall, duration_minutes, zone, kind, status, title, is_video, has_note, priority, people)"
        " SELECT organization_id, start_at, id, end_at, version, practitioner_id, other_staff, room_id, location_id,"
        " service_id, series_id, start_wall, duration_minutes, zone, kind, status, title, is_video, note IS NOT NULL, priority, ?"
        " FROM appointment WHERE organization_id = ? AND id = ? AND NOT is_deleted AND start_at IS NOT NULL AND end_at IS NOT NULL"));
    return add->runLater({textValue(people), m_transaction.tenant, id});
}

Result<QString> AgendaRows::peopleIn(const QUuid &appointment)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT c.id, c.alerts IS NOT NULL, coalesce(c.preferred_name, c.given_name), coalesce(c.family_name, c.company)"
        " FROM participant p JOIN contact c ON c.organization_id = p.organization_id AND c.id = p.contact_id"
        " WHERE p.organization_id = ? AND p.appointment_id = ? AND NOT p.is_deleted ORDER BY c.sort_name, c.id"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(appointment)}));
    QStringList lines;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return lines.join(u'\n');
        // A name is one line, whatever an import brought.
        const QString name = QString(statement->text(2) + u' ' + statement->text(3)).simplified();
        lines.append((statement->flag(1) ? u'1' : u'0') + idText(statement->uuid(0)) + name);
    }
}

/// What was written since the mark, the database took back itself: it waits again.
void AgendaRows::returnToMark()
{
    m_waiting.resize(m_mark.waiting);
    m_written = m_mark.written;
    m_known.clear();
    for (qsizetype i = m_written; i < m_waiting.size(); ++i)
        m_known.insert(m_waiting[i].appointment);
}

void AgendaRows::forget()
{
    m_waiting.clear();
    m_known.clear();
    m_written = 0;
    m_mark = {};
}

} // namespace praxis::store
