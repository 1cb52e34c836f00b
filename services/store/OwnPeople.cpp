#include "services/store/OwnPeople.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Participant.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostChangesToLookThrough = 200;

} // namespace

Result<const QVector<OwnPerson> *> OwnPeople::of(const QUuid &practitioner)
{
    PRAXIS_TRY(const qint64 last, lastChange());
    const bool known = m_practitioner == practitioner && m_organization == m_transaction.organization && m_upTo >= 0 && !m_changed;
    if (!known || last != m_upTo) {
        const bool inTheLog = known && last > m_upTo && last - m_upTo <= mostChangesToLookThrough;
        m_practitioner = practitioner;
        m_organization = m_transaction.organization;
        const qint64 upTo = std::exchange(m_upTo, -1); // until all of them are read
        PRAXIS_CHECK(inTheLog ? catchUp(upTo) : readAll());
        m_upTo = last;
    }
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

Result<> OwnPeople::readAll()
{
    m_people.clear();
    m_known.clear();
    return renew({});
}

Result<> OwnPeople::catchUp(qint64 upTo)
{
    const QString contact = typeOf<Contact>().key();
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT type, record_id FROM change_log WHERE organization_id = ? AND number > ? AND type IN (?, ?, ?)"_s));
    bool moved = false;
    QSet<QUuid> changed;
    {
        const Reading reading(*statement);
        PRAXIS_CHECK(statement->run({m_transaction.tenant, numberValue(upTo), contact, typeOf<Appointment>().key(), typeOf<Participant>().key()}));
        for (;;) {
            PRAXIS_TRY(const bool more, statement->step());
            if (!more)
                break;
            moved = true;
            if (statement->text(0) == contact)
                changed.insert(statement->uuid(1));
        }
    }
    return moved ? renew(changed) : Result<>();
}

Result<> OwnPeople::renew(const QSet<QUuid> &changed)
{
    PRAXIS_TRY(const QVector<QUuid> now, theirs());
    const auto isOld = [&](const QUuid &id) { return changed.contains(id) || !std::ranges::binary_search(now, id); };
    m_people.removeIf([&](const OwnPerson &person) { return isOld(person.id); });
    m_known.removeIf(isOld);
    QVector<QUuid> newcomers;
    std::ranges::set_difference(now, m_known, std::back_inserter(newcomers));
    const qsizetype stayed = m_people.size();
    PRAXIS_CHECK(read(newcomers));
    m_known = now;
    const auto byName = [](const OwnPerson &a, const OwnPerson &b) {
        return a.sortName != b.sortName ? a.sortName < b.sortName : a.id.toRfc4122() < b.id.toRfc4122();
    };
    std::sort(m_people.begin() + stayed, m_people.end(), byName);
    std::inplace_merge(m_people.begin(), m_people.begin() + stayed, m_people.end(), byName);
    return {};
}

Result<QVector<QUuid>> OwnPeople::theirs()
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT contact_id FROM caseload WHERE organization_id = ? AND practitioner_id = ?"
         " UNION ALL SELECT id FROM contact WHERE organization_id = ? AND usual_practitioner_id = ?"_s));
    const Reading reading(*statement);
    const QVariant practitioner = uuidValue(m_practitioner);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, practitioner, m_transaction.tenant, practitioner}));
    QVector<QUuid> ids;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            break;
        ids.append(statement->uuid(0));
    }
    std::ranges::sort(ids);
    const auto twice = std::ranges::unique(ids);
    ids.erase(twice.begin(), twice.end());
    return ids;
}

Result<> OwnPeople::read(const QVector<QUuid> &people)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT sort_name, words FROM person_search WHERE organization_id = ? AND contact_id = ?"_s));
    statement->bind(0, m_transaction.tenant);
    for (const QUuid &id : people) {
        const Reading reading(*statement);
        statement->bindUuid(1, id);
        PRAXIS_CHECK(statement->run());
        PRAXIS_TRY(const bool found, statement->step());
        if (found)
            m_people.append({id, statement->raw(0).toByteArray(), statement->raw(1).toByteArray()});
    }
    return {};
}

} // namespace praxis::store
