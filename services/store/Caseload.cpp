#include "services/store/Caseload.h"

#include "models/records/Appointment.h"
#include "models/records/Participant.h"

namespace praxis::store {

bool Caseload::concerns(const RecordType &type) const
{
    return &type == &typeOf<Appointment>() || &type == &typeOf<Participant>();
}

Result<> Caseload::put(const RecordType &type, const Record &record)
{
    if (&type == &typeOf<Appointment>()) // nobody is in a new one yet
        return record.version > 1 ? rebuild(idText(record.id)) : Result<>();
    const auto &participant = static_cast<const Participant &>(record);
    const QVariant appointment(idText(participant.appointmentId));
    if (record.version > 1)
        return rebuild(appointment);
    return record.isDeleted ? Result<>() : addPerson(appointment, idText(participant.contactId));
}

Result<> Caseload::rebuild(const QVariant &appointment)
{
    PRAXIS_TRY(Statement *clear, m_transaction.connection.prepared("DELETE FROM caseload WHERE organization_id = ? AND appointment_id = ?"));
    PRAXIS_CHECK(clear->run({m_transaction.tenant, appointment}));
    PRAXIS_TRY(const QStringList staff, staffOf(appointment));
    if (staff.isEmpty())
        return {};
    PRAXIS_TRY(const QStringList people, peopleOf(appointment));
    for (const QString &person : people)
        PRAXIS_CHECK(add(staff, person, appointment));
    return {};
}

Result<> Caseload::addPerson(const QVariant &appointment, const QVariant &contact)
{
    PRAXIS_TRY(const QStringList staff, staffOf(appointment));
    return add(staff, contact.toString(), appointment);
}

/// Nobody where the appointment was deleted.
Result<QStringList> Caseload::staffOf(const QVariant &appointment)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT practitioner_id, other_staff FROM appointment WHERE organization_id = ? AND id = ? AND NOT is_deleted"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, appointment}));
    PRAXIS_TRY(const bool found, statement->step());
    QStringList staff;
    if (!found)
        return staff;
    detail::FieldTraits<QStringList>::set(staff, statement->text(1));
    if (const QUuid practitioner = statement->uuid(0); !practitioner.isNull())
        staff.prepend(idText(practitioner));
    return staff;
}

Result<QStringList> Caseload::peopleOf(const QVariant &appointment)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT contact_id FROM participant WHERE organization_id = ? AND appointment_id = ? AND NOT is_deleted"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, appointment}));
    QStringList people;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return people;
        people.append(idText(statement->uuid(0)));
    }
}

Result<> Caseload::add(const QStringList &staff, const QString &contact, const QVariant &appointment)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "INSERT INTO caseload (organization_id, practitioner_id, contact_id, appointment_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    for (const QString &one : staff)
        PRAXIS_CHECK(statement->run({m_transaction.tenant, one, contact, appointment}));
    return {};
}

} // namespace praxis::store
