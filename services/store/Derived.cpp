#include "services/store/Derived.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Participant.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

template <class R> bool is(const RecordType &type)
{
    return &type == &typeOf<R>();
}

} // namespace

Result<> Derived::inserted(const RecordType &type, const Record &record)
{
    if (is<Contact>(type))
        return m_people.put(record);
    if (is<Appointment>(type)) { // nobody is in it yet
        m_agenda.renew(record.id, {});
        m_newest = record.id;
        m_newestStaff = Caseload::staffOf(record);
        return {};
    }
    if (!is<Participant>(type) || record.isDeleted)
        return {};
    const auto &participant = static_cast<const Participant &>(record);
    PRAXIS_CHECK(m_agenda.renew(participant.appointmentId));
    if (participant.appointmentId == m_newest)
        return m_caseload.join(m_newestStaff, participant.contactId);
    PRAXIS_TRY(const QStringList staff, m_caseload.storedStaffOf(participant.appointmentId));
    return m_caseload.join(staff, participant.contactId);
}

Result<> Derived::beforeUpdate(const RecordType &type, const Record &record)
{
    if (is<Contact>(type)) {
        PRAXIS_TRY(m_before.shown, shownOf(record.id));
        return {};
    }
    if (is<Appointment>(type))
        return appointmentBefore(record.id);
    return is<Participant>(type) ? participantBefore(record.id) : Result<>();
}

Result<> Derived::updated(const RecordType &type, const Record &record)
{
    if (is<Contact>(type)) {
        PRAXIS_CHECK(m_people.put(record));
        PRAXIS_TRY(const QString shown, shownOf(record.id));
        return shown == m_before.shown ? Result<>() : m_agenda.renewAllOf(record.id);
    }
    if (is<Appointment>(type)) {
        m_newest = {};
        return m_caseload.staffChanged(record.id, m_before.staff, Caseload::staffOf(record));
    }
    if (!is<Participant>(type))
        return {};
    const auto &participant = static_cast<const Participant &>(record);
    PRAXIS_CHECK(m_agenda.renew(participant.appointmentId));
    PRAXIS_TRY(const QStringList staff, m_caseload.storedStaffOf(participant.appointmentId));
    if (participant.isDeleted || participant.contactId != m_before.contact)
        PRAXIS_CHECK(m_caseload.part(staff, m_before.contact));
    return participant.isDeleted ? Result<>() : m_caseload.join(staff, participant.contactId);
}

Result<> Derived::appointmentBefore(const QUuid &id)
{
    PRAXIS_CHECK(m_agenda.renew(id));
    PRAXIS_TRY(m_before.staff, m_caseload.storedStaffOf(id));
    return {};
}

Result<> Derived::participantBefore(const QUuid &id)
{
    PRAXIS_TRY(const QVariant contact, m_transaction.connection.scalar(
        u"SELECT contact_id FROM participant WHERE organization_id = ? AND id = ?"_s, {m_transaction.tenant, uuidValue(id)}));
    m_before.contact = uuidOf(contact);
    return {};
}

Result<QString> Derived::shownOf(const QUuid &contact)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT alerts IS NOT NULL, preferred_name, given_name, family_name, company, sort_name FROM contact WHERE organization_id = ? AND id = ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(contact)}));
    PRAXIS_TRY(const bool found, statement->step());
    QStringList shown;
    for (int column = 0; found && column < 6; ++column)
        shown.append(statement->text(column));
    return shown.join(u'\n');
}

Result<> Derived::write()
{
    PRAXIS_CHECK(m_people.write());
    return m_agenda.write();
}

void Derived::mark()
{
    m_people.mark();
    m_agenda.mark();
}

void Derived::returnToMark()
{
    m_newest = {};
    m_people.returnToMark();
    m_agenda.returnToMark();
}

void Derived::forget()
{
    m_newest = {};
    m_people.forget();
    m_agenda.forget();
}

} // namespace praxis::store
