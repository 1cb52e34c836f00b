#include "services/store/Caseload.h"

#include "models/records/Appointment.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

QStringList Caseload::staffOf(const Record &record)
{
    const auto &appointment = static_cast<const Appointment &>(record);
    if (appointment.isDeleted)
        return {};
    QStringList staff = appointment.otherStaff;
    if (!appointment.practitionerId.isNull())
        staff.prepend(idText(appointment.practitionerId));
    return staff;
}

Result<QStringList> Caseload::storedStaffOf(const QUuid &appointment)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT practitioner_id, other_staff FROM appointment WHERE organization_id = ? AND id = ? AND NOT is_deleted"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(appointment)}));
    PRAXIS_TRY(const bool found, statement->step());
    QStringList staff;
    if (!found)
        return staff;
    detail::FieldTraits<QStringList>::set(staff, statement->text(1));
    if (const QUuid practitioner = statement->uuid(0); !practitioner.isNull())
        staff.prepend(idText(practitioner));
    return staff;
}

Result<> Caseload::staffChanged(const QUuid &appointment, const QStringList &before, const QStringList &now)
{
    if (before == now)
        return {};
    QStringList gone = before;
    gone.removeIf([&](const QString &one) { return now.contains(one); });
    PRAXIS_TRY(const QVector<QUuid> people, peopleOf(appointment));
    for (const QUuid &person : people) {
        PRAXIS_CHECK(join(now, person));
        PRAXIS_CHECK(part(gone, person));
    }
    return {};
}

Result<QVector<QUuid>> Caseload::peopleOf(const QUuid &appointment)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT contact_id FROM participant WHERE organization_id = ? AND appointment_id = ? AND NOT is_deleted"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(appointment)}));
    QVector<QUuid> people;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return people;
        people.append(statement->uuid(0));
    }
}

Result<> Caseload::join(const QStringList &staff, const QUuid &contact)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "INSERT INTO caseload (organization_id, practitioner_id, contact_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"));
    for (const QString &one : staff)
        PRAXIS_CHECK(statement->runLater({m_transaction.tenant, uuidValue(QUuid::fromString(one)), uuidValue(contact)}));
    return {};
}

Result<> Caseload::part(const QStringList &staff, const QUuid &contact)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "DELETE FROM caseload WHERE organization_id = ? AND practitioner_id = ? AND contact_id = ?"));
    for (const QString &one : staff) {
        const QUuid practitioner = QUuid::fromString(one);
        PRAXIS_TRY(const bool stillMeet, meet(practitioner, contact));
        if (!stillMeet)
            PRAXIS_CHECK(statement->runLater({m_transaction.tenant, uuidValue(practitioner), uuidValue(contact)}));
    }
    return {};
}

Result<bool> Caseload::meet(const QUuid &practitioner, const QUuid &contact)
{
    PRAXIS_TRY(const QVariant found, m_transaction.connection.scalar(
        u"SELECT 1 FROM participant p JOIN appointment a ON a.organization_id = p.organization_id AND a.id = p.appointment_id"
         " WHERE p.organization_id = ? AND p.contact_id = ? AND NOT p.is_deleted AND NOT a.is_deleted"
         " AND (a.practitioner_id = ? OR a.other_staff LIKE ?) LIMIT 1"_s,
        {m_transaction.tenant, uuidValue(contact), uuidValue(practitioner), QString(u'%' + idText(practitioner) + u'%')}));
    return !found.isNull();
}

} // namespace praxis::store
