#include "services/store/Derived.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Consent.h"
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/Recording.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

template <class R> bool is(const RecordType &type)
{
    return &type == &typeOf<R>();
}

/// Who they are, and who meets whom.
bool movesPeople(const RecordType &type)
{
    return is<Contact>(type) || is<Appointment>(type) || is<Participant>(type);
}

} // namespace

Result<> Derived::inserted(const RecordType &type, const Record &record)
{
    if (movesPeople(type))
        m_people.peopleChanged();
    if (is<Contact>(type))
        return m_people.put(record);
    if (is<Appointment>(type)) { // nobody is in it yet
        m_agenda.renew(record.id, {});
        m_newest = record.id;
        m_newestStaff = Caseload::staffOf(record);
        return {};
    }
    if (is<Recording>(type))
        return m_shelf.renew(record.id);
    if (is<Consent>(type))
        return m_shelf.renewAllWith(static_cast<const Consent &>(record).contactId);
    if (!is<Participant>(type) || record.isDeleted)
        return {};
    const auto &participant = static_cast<const Participant &>(record);
    PRAXIS_CHECK(m_agenda.renew(participant.appointmentId));
    if (participant.appointmentId == m_newest)
        return m_caseload.join(m_newestStaff, participant.contactId);
    PRAXIS_TRY(const QStringList staff, m_caseload.storedStaffOf(participant.appointmentId));
    PRAXIS_CHECK(m_caseload.join(staff, participant.contactId));
    return m_shelf.renewAllIn(participant.appointmentId);
}

Result<> Derived::beforeUpdate(const RecordType &type, const Record &record)
{
    if (is<Contact>(type)) {
        PRAXIS_TRY(m_before.shown, shownOf(record.id));
        return {};
    }
    if (is<Practitioner>(type)) {
        PRAXIS_TRY(m_before.shown, nameOf(record.id));
        return {};
    }
    if (is<Appointment>(type))
        return appointmentBefore(record.id);
    return is<Participant>(type) ? participantBefore(record.id) : Result<>();
}

Result<> Derived::updated(const RecordType &type, const Record &record)
{
    if (movesPeople(type))
        m_people.peopleChanged();
    if (is<Contact>(type)) {
        PRAXIS_CHECK(m_people.put(record));
        PRAXIS_TRY(const QString shown, shownOf(record.id));
        if (shown == m_before.shown)
            return {};
        PRAXIS_CHECK(m_agenda.renewAllOf(record.id));
        return m_shelf.renewAllWith(record.id);
    }
    if (is<Appointment>(type)) {
        m_newest = {};
        const QStringList staff = Caseload::staffOf(record);
        PRAXIS_CHECK(m_caseload.staffChanged(record.id, m_before.staff, staff));
        return staff == m_before.staff ? Result<>() : m_shelf.renewAllIn(record.id);
    }
    if (is<Recording>(type))
        return m_shelf.renew(record.id);
    if (is<Consent>(type))
        return m_shelf.renewAllWith(static_cast<const Consent &>(record).contactId);
    if (is<Practitioner>(type)) {
        PRAXIS_TRY(const QString name, nameOf(record.id));
        return name == m_before.shown ? Result<>() : m_shelf.renewAllBy(record.id);
    }
    return is<Participant>(type) ? participantUpdated(record) : Result<>();
}

Result<> Derived::participantUpdated(const Record &record)
{
    const auto &participant = static_cast<const Participant &>(record);
    PRAXIS_CHECK(m_agenda.renew(participant.appointmentId));
    PRAXIS_TRY(const QStringList staff, m_caseload.storedStaffOf(participant.appointmentId));
    if (participant.isDeleted || participant.contactId != m_before.contact)
        PRAXIS_CHECK(m_caseload.part(staff, m_before.contact));
    if (!participant.isDeleted)
        PRAXIS_CHECK(m_caseload.join(staff, participant.contactId));
    return m_shelf.renewAllIn(participant.appointmentId);
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
        "SELECT alerts IS NOT NULL, preferred_name, given_name, family_name, company, sort_name, is_deleted FROM contact WHERE organization_id = ? AND id = ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(contact)}));
    PRAXIS_TRY(const bool found, statement->step());
    QStringList shown;
    for (int column = 0; found && column < 7; ++column)
        shown.append(statement->text(column));
    return shown.join(u'\n');
}

Result<QString> Derived::nameOf(const QUuid &practitioner)
{
    PRAXIS_TRY(const QVariant name, m_transaction.connection.scalar(
        u"SELECT display_name FROM practitioner WHERE organization_id = ? AND id = ?"_s, {m_transaction.tenant, uuidValue(practitioner)}));
    return name.toString();
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
