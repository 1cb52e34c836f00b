#include "services/practice/door/Reading.h"

#include "models/records/Appointment.h"
#include "models/records/Organization.h"
#include "models/records/User.h"

#include <algorithm>
#include <array>

namespace praxis {

Reading::Reading(StoreSession &session, const Parts &parts, const Actor &actor, const QString &query)
    : m_session(session), m_parts(parts), m_actor(actor), m_query(query), m_now(parts.clock.now()), m_lookup(session)
{
}

std::unexpected<Error> Reading::denied(const QString &reason) const
{
    QVariantMap data{{QStringLiteral("action"), m_parts.matrix.actionOfQuery(m_query)}, {QStringLiteral("command"), m_query}};
    if (!reason.isEmpty())
        data.insert(QStringLiteral("reason"), reason);
    return fail(ErrorCode::Denied, data);
}

Result<> Reading::open(bool audited)
{
    m_cell = m_parts.matrix.cellOf(m_actor, m_query);
    if (m_cell == Cell::No || m_cell == Cell::Two)
        return denied();
    PRAXIS_CHECK(m_session.begin(m_actor.organization, audited));
    if (m_actor.isProgram)
        return {};
    const auto mayAsk = [&](const RecordPtr &account) {
        const auto *user = static_cast<const User *>(account.get());
        return user && user->isActive && user->role == m_actor.role;
    };
    PRAXIS_TRY(const RecordPtr known, m_session.findKept(typeOf<User>(), m_actor.user));
    if (mayAsk(known))
        return {};
    PRAXIS_TRY(const RecordPtr now, m_session.find(typeOf<User>(), m_actor.user)); // nobody is sent away for what they were a while ago
    if (!mayAsk(now))
        return denied();
    return {};
}

Scope Reading::scope() const
{
    if (m_cell == Cell::No)
        return {};
    return m_cell == Cell::Own ? ownScope(m_actor) : Scope{Scope::Everything, {}};
}

/// What was noted on an appointment has a rule of its own: who answers for the practice says why first (OpenAppointmentNotes).
bool Reading::hidesClinical(const RecordType &type) const
{
    if (isLimited())
        return true;
    const Cell clinical = m_parts.matrix.cell(m_actor.role, QStringLiteral("appointment.clinical"));
    return &type == &typeOf<Appointment>() && clinical != Cell::All && clinical != Cell::Own;
}

bool Reading::hides(const RecordType &type, const FieldDef &field) const
{
    if (field.has(Clinical) && hidesClinical(type))
        return true;
    if (m_actor.role != Role::Patient)
        return false;
    static constexpr std::array ofTheStaff{"note", "alerts", "tags", "ended_why", "priority"};
    return field.has(Clinical) || std::any_of(ofTheStaff.begin(), ofTheStaff.end(), [&](const char *name) { return qstrcmp(field.name, name) == 0; });
}

void Reading::redact(const RecordType &type, Record &record) const
{
    for (const FieldDef &f : type.fields) {
        if (f.has(Secret) || hides(type, f))
            f.set(type.raw(record), QVariant());
    }
}

Result<RecordPtr> Reading::one(const RecordType &type, const QUuid &id)
{
    m_subject = id;
    PRAXIS_TRY(RecordPtr record, m_session.find(type, id));
    if (!record)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), type.key()}, {QStringLiteral("id"), idText(id)}});
    if (ownOnly()) {
        PRAXIS_TRY(const bool own, owns(m_session, m_actor, type, *record));
        if (!own)
            return denied();
    }
    redact(type, *record);
    return record;
}

Result<RowsPage<RecordPtr>> Reading::some(const RecordType &type, const Selection &selection)
{
    PRAXIS_TRY(QVector<RecordPtr> records, m_session.select(type, selection));
    RowsPage<RecordPtr> seen;
    if (selection.limit > 0 && records.size() >= selection.limit && selection.order.size() == 1)
        seen.endsAt = endAt(type, *records.last(), selection.order.first().field);
    seen.reserve(records.size());
    for (RecordPtr &record : records) {
        if (ownOnly()) {
            PRAXIS_TRY(const bool own, owns(m_session, m_actor, type, *record));
            if (!own)
                continue;
        }
        redact(type, *record);
        seen.append(std::move(record));
    }
    return seen;
}

Result<> Reading::note(AuditEntry entry)
{
    entry.at = m_now;
    entry.user = m_actor.user;
    entry.role = m_actor.roleName();
    entry.session = m_actor.session;
    entry.device = m_actor.device;
    entry.address = m_actor.address;
    entry.agent = m_actor.agent;
    entry.command = m_query;
    entry.outcome = QStringLiteral("done");
    if (!m_session.appendAudit(entry))
        return fail(ErrorCode::AuditUnwritable); // what cannot be written down is not shown
    return {};
}

} // namespace praxis
