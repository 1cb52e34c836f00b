#include "services/store/OwnPeople.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Participant.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostChangesToLookThrough = 200;

} // namespace

Result<const QVector<OwnPerson> *> OwnPeople::of(const QUuid &practitioner)
{
    PRAXIS_TRY(const qint64 last, lastChange());
    const bool theirs = m_practitioner == practitioner && m_organization == m_transaction.organization && m_upTo >= 0 && !m_changed;
    PRAXIS_TRY(const bool current, theirs ? isCurrent(last) : Result<bool>(false));
    if (!current) {
        m_practitioner = practitioner;
        m_organization = m_transaction.organization;
        m_upTo = -1; // until all of them are read
        PRAXIS_CHECK(read());
    }
    m_upTo = last;
    return &m_people;
}

void OwnPeople::forget()
{
    if (m_changed)
        m_upTo = -1;
    m_changed = false;
}

Result<qint64> OwnPeople::lastChange()
{
    PRAXIS_TRY(const QVariant number, m_transaction.connection.scalar(u"SELECT change_number FROM counter WHERE organization_id = ?"_s, {m_transaction.tenant}));
    return number.toLongLong();
}

Result<bool> OwnPeople::isCurrent(qint64 lastChange)
{
    if (lastChange == m_upTo)
        return true;
    if (lastChange < m_upTo || lastChange - m_upTo > mostChangesToLookThrough)
        return false;
    PRAXIS_TRY(const QVariant moved, m_transaction.connection.scalar(
        u"SELECT 1 FROM change_log WHERE organization_id = ? AND number > ? AND type IN (?, ?, ?) LIMIT 1"_s,
        {m_transaction.tenant, numberValue(m_upTo), typeOf<Contact>().key(), typeOf<Appointment>().key(), typeOf<Participant>().key()}));
    return moved.isNull();
}

Result<> OwnPeople::read()
{
    m_people.clear();
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT s.contact_id, s.sort_name, s.words FROM person_search s WHERE s.organization_id = ? AND s.contact_id IN"
         " (SELECT contact_id FROM caseload WHERE organization_id = ? AND practitioner_id = ?"
         " UNION SELECT id FROM contact WHERE organization_id = ? AND usual_practitioner_id = ?) ORDER BY s.sort_name, s.contact_id"_s));
    const Reading reading(*statement);
    const QVariant practitioner = uuidValue(m_practitioner);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, m_transaction.tenant, practitioner, m_transaction.tenant, practitioner}));
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return {};
        m_people.append({statement->uuid(0), statement->text(1).toUtf8(), statement->text(2).toUtf8()});
    }
}

} // namespace praxis::store
