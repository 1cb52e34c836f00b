#include "services/practice/door/Work.h"

#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "models/rules/WhoWasThere.h"
#include "services/practice/door/Ownership.h"

#include <QJsonDocument>

namespace praxis {

Work::Work(StoreSession &session, const Parts &parts, const Actor &actor, Options options)
    : m_session(session), m_parts(parts), m_actor(actor), m_options(std::move(options)), m_now(parts.clock.now()),
      m_sealed(session, parts.seal), m_lookup(session)
{
}

void Work::startCommand(const QString &command)
{
    m_options.command = command;
    m_permitted = false;
}

std::unexpected<Error> Work::denied(const QString &reason) const
{
    QVariantMap data{{QStringLiteral("action"), m_parts.matrix.actionOfCommand(m_options.command)},
                     {QStringLiteral("command"), m_options.command}};
    if (!reason.isEmpty())
        data.insert(QStringLiteral("reason"), reason);
    return fail(ErrorCode::Denied, data);
}

Result<> Work::permitFresh(const QString &command)
{
    const AccessMatrix &matrix = m_parts.matrix;
    const QString action = matrix.actionOfCommand(command);
    if (matrix.wantsFresh(m_actor, action))
        return denied(freshSignInNeeded);
    if (matrix.isFresh(action))
        m_freshCommand = command;
    return {};
}

Result<Cell> Work::permit()
{
    const Cell cell = m_parts.matrix.cellOf(m_actor, m_options.command);
    if (cell == Cell::No || cell == Cell::Two)
        return denied();
    if (cell == Cell::Reason && m_why.isEmpty())
        return denied(QStringLiteral("reason_required"));
    PRAXIS_CHECK(permitFresh(m_options.command));
    m_permitted = true;
    return cell;
}

Result<Cell> Work::permit(const RecordType &type, const Record &subject)
{
    PRAXIS_TRY(const Cell cell, permit());
    if (cell == Cell::Own) {
        PRAXIS_TRY(const bool own, owns(m_session, m_actor, type, subject));
        if (!own) {
            m_permitted = false;
            return denied();
        }
    }
    return cell;
}

Result<RecordPtr> Work::get(const RecordType &type, const QUuid &id, Deleted deleted)
{
    if (const auto it = m_traceOf.constFind(id); it != m_traceOf.cend() && m_traces[*it].type == &type) {
        const RecordPtr &written = m_traces[*it].after;
        if (deleted == Deleted::Hide && written->isDeleted)
            return fail(ErrorCode::NotFound, {{QStringLiteral("type"), type.key()}});
        return type.copy(*written);
    }
    PRAXIS_TRY(RecordPtr record, m_session.find(type, id, deleted));
    if (!record)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), type.key()}, {QStringLiteral("id"), idText(id)}});
    // One id is one record in a unit of work: who makes the ids must not make two things of one.
    if (const auto before = m_before.constFind(id); before != m_before.cend() && before->type != &type)
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(id)}});
    m_before.insert(id, {&type, type.copy(*record)});
    return record;
}

Result<std::shared_ptr<Organization>> Work::organization()
{
    if (!m_organization) {
        PRAXIS_TRY(m_organization, findAs<Organization>(m_session, m_actor.organization));
        if (!m_organization)
            return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Organization")}});
    }
    return m_organization;
}

Result<QString> Work::nextRecordNumber()
{
    PRAXIS_TRY(const auto practice, organization());
    m_numbersUsed = true;
    const QString digits = QString::number(practice->nextRecordNumber++).rightJustified(5, u'0');
    return practice->recordNumberPrefix + digits;
}

Result<> Work::save(const RecordType &type, const RecordPtr &record)
{
    if (!m_permitted)
        return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("nothing was permitted")}});
    if (&type == &typeOf<Contact>())
        static_cast<Contact &>(*record).sortName = sortName(static_cast<const Contact &>(*record));
    PRAXIS_CHECK(validate(type, *record));
    const bool isNew = record->version == 0;
    if (!isNew && !m_before.contains(record->id) && !m_traceOf.contains(record->id))
        return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("changed without being read")}});
    m_lookup.forget(record->id);
    m_told.remove(record->id);
    if (isNew) {
        if (record->id.isNull())
            record->id = newId();
        record->organizationId = m_actor.organization;
        record->createdAt = m_now;
        record->createdBy = m_actor.user;
    }
    if (&type == &typeOf<Participant>())
        sayWhenCalledOff(static_cast<Participant &>(*record), isNew);
    record->updatedAt = m_now;
    record->updatedBy = m_actor.user;
    record->version += 1;
    return write(type, record, isNew);
}

/// When somebody called off decides whether a recording is theirs: neither a correction of something else nor an undo moves it back.
void Work::sayWhenCalledOff(Participant &participant, bool isNew) const
{
    if (!isCalledOff(participant)) {
        participant.calledOffAt = {};
        return;
    }
    const auto traced = m_traceOf.constFind(participant.id);
    const RecordPtr last = isNew ? RecordPtr() : traced != m_traceOf.cend() ? m_traces[*traced].after : m_before.value(participant.id).record;
    const auto *was = static_cast<const Participant *>(last.get());
    if (!was || was->status != participant.status)
        participant.calledOffAt = m_now;
    else
        participant.calledOffAt = was->calledOffAt.isNull() ? was->updatedAt : was->calledOffAt;
}

Result<> Work::write(const RecordType &type, const RecordPtr &record, bool isNew)
{
    const auto traced = m_traceOf.constFind(record->id);
    if (traced != m_traceOf.cend() && m_traces[*traced].type != &type)
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(record->id)}});
    PRAXIS_CHECK(isNew ? m_session.insert(type, *record) : m_session.update(type, *record));
    PRAXIS_CHECK(m_session.numberChange(type, record->id));
    if (traced != m_traceOf.cend()) {
        m_overwritten.append({*traced, m_traces[*traced].after});
        m_traces[*traced].after = type.copy(*record);
    } else {
        m_traceOf.insert(record->id, m_traces.size());
        m_traces.append({&type, isNew ? nullptr : m_before.value(record->id).record, type.copy(*record), m_options.command});
    }
    if (&type == &typeOf<Participant>()) {
        const auto &participant = static_cast<const Participant &>(*record);
        m_participantsChanged.insert(participant.appointmentId);
        m_unsettled.insert(participant.appointmentId);
        m_sinceMark.insert(participant.appointmentId);
        const auto *was = isNew ? nullptr : static_cast<const Participant *>(m_before.value(record->id).record.get());
        const bool wasIn = was && !was->isDeleted && occupies(was->status);
        if (!wasIn && !participant.isDeleted && occupies(participant.status))
            m_takesMore.insert(participant.appointmentId);
        const bool gone = participant.isDeleted || participant.status == AppointmentStatus::Cancelled || participant.status == AppointmentStatus::Rescheduled;
        if (was && gone && !was->isDeleted && occupies(was->status))
            m_peopleLeft.insert(participant.appointmentId);
        if (const auto made = m_newPatients.find(participant.appointmentId); made != m_newPatients.end()) {
            if (isNew)
                made->append(participant.contactId);
            else
                m_newPatients.erase(made);
        }
    } else if (&type == &typeOf<Appointment>()) {
        m_unsettled.insert(record->id);
        m_sinceMark.insert(record->id);
        if (isNew)
            m_newPatients.insert(record->id, {});
    }
    return {};
}

Result<> Work::remove(const RecordType &type, const RecordPtr &record)
{
    record->isDeleted = true;
    record->deletedAt = m_now;
    record->deletedBy = m_actor.user;
    return save(type, record);
}

Result<> Work::putBack(const RecordType &type, const RecordPtr &record)
{
    record->isDeleted = false;
    record->deletedAt = {};
    record->deletedBy = {};
    return save(type, record);
}

Result<> Work::later(const QString &kind, const QString &key, const QJsonObject &payload, Job::Lane lane, Instant at)
{
    Job job;
    job.id = newId();
    job.lane = lane;
    job.kind = kind;
    job.key = key;
    job.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    job.createdAt = m_now;
    job.runAt = at.isNull() ? m_now : at;
    return m_session.addJob(job);
}

Work::Mark Work::mark()
{
    m_overwritten.clear();
    m_sinceMark.clear();
    return {m_traces.size(), m_tell.size(), m_undoKind};
}

void Work::goBack(const Mark &mark)
{
    m_undoKind = mark.undoKind;
    for (qsizetype i = m_overwritten.size() - 1; i >= 0; --i) {
        Trace &trace = m_traces[m_overwritten[i].first];
        m_lookup.forget(trace.after->id);
        trace.after = m_overwritten[i].second;
    }
    m_overwritten.clear();
    while (m_traces.size() > mark.traces) {
        m_traceOf.remove(m_traces.last().after->id);
        m_lookup.forget(m_traces.last().after->id);
        m_traces.removeLast();
    }
    for (const QUuid &appointment : std::as_const(m_sinceMark)) {
        m_newPatients.remove(appointment);
        if (m_traceOf.contains(appointment))
            continue; // an item before this one told of it, and stands
        m_despite.remove(appointment);
    }
    m_tell.resize(mark.tellings);
    m_sinceMark.clear();
    m_unsettled.clear();
    m_participantsChanged.clear();
    m_peopleLeft.clear();
    m_takesMore.clear();
    m_reasonBefore.clear();
}

Result<> Work::keepNumbers()
{
    if (!m_numbersUsed)
        return {};
    PRAXIS_TRY(const auto practice, findAs<Organization>(m_session, m_actor.organization));
    practice->nextRecordNumber = m_organization->nextRecordNumber;
    practice->version += 1;
    PRAXIS_CHECK(m_session.numberChange(typeOf<Organization>(), practice->id));
    return m_session.update(typeOf<Organization>(), *practice);
}

Result<Outcome> Work::finish()
{
    PRAXIS_CHECK(settleAppointments());
    if (!m_options.quiet && !m_options.tellNobody)
        PRAXIS_CHECK(holdMessages());
    PRAXIS_CHECK(keepNumbers());
    PRAXIS_CHECK(auditAll());
    for (const Trace &trace : std::as_const(m_traces))
        m_outcome.touched.append({trace.type->key(), trace.after->id, trace.after->version});
    if (!m_options.quiet && m_undoKind != UndoKind::None)
        PRAXIS_CHECK(keepUndoStep());
    m_outcome.summary = m_summary;
    return m_outcome;
}

} // namespace praxis
