// What a unit of work leaves behind: audit entries and the undo step.
#include "services/practice/door/Work.h"

#include "models/records/Contact.h"
#include "models/records/MeetingRoom.h"
#include "models/records/Message.h"
#include "models/records/Recording.h"
#include "services/practice/door/UndoDigest.h"

#include <algorithm>
#include <string_view>

namespace praxis {

namespace {

/// Takes the id that a field holds, without the text that it is carried as.
class Pointed final : public ValueSink {
public:
    void none() override {}
    void text(const QString &value) override { id = QUuid::fromString(value); }
    void word(QLatin1StringView) override {}
    void number(qint64) override {}
    void truth(bool) override {}
    void real(double) override {}
    void uuid(const QUuid &value) override { id = value; }

    QUuid id;
};

/// Null where there is no such field.
QUuid pointedTo(const RecordType &type, const Record &record, const char *name)
{
    Pointed pointed;
    const auto field = std::ranges::find(type.fields, std::string_view(name), [](const FieldDef &f) { return std::string_view(f.name); });
    if (field != type.fields.end())
        field->put(type.raw(record), pointed);
    return pointed.id;
}

QString actionOf(const Record *before, const Record &after)
{
    if (!before)
        return QStringLiteral("create");
    if (before->isDeleted != after.isDeleted)
        return after.isDeleted ? QStringLiteral("delete") : QStringLiteral("restore");
    return QStringLiteral("update");
}

QString riskOf(const RecordType &type, const QString &action)
{
    const bool account = QLatin1StringView(type.name) == QLatin1StringView("User");
    const bool glass = QLatin1StringView(type.name) == QLatin1StringView("NoteAccess") && action == u"create";
    if (account || glass)
        return QStringLiteral("high");
    return action == u"delete" || action == u"restore" ? QStringLiteral("medium") : QStringLiteral("low");
}

} // namespace

Result<QVector<QUuid>> Work::personsOf(const Trace &trace)
{
    if (trace.type == &typeOf<Appointment>())
        return patientsOf(trace.after->id, false);
    if (trace.type == &typeOf<Recording>()) {
        const auto &recording = static_cast<const Recording &>(*trace.after);
        PRAXIS_TRY(QVector<QUuid> people, patientsOf(recording.appointmentId, false));
        if (!people.contains(recording.contactId))
            people.append(recording.contactId);
        return people;
    }
    if (!trace.type->person)
        return QVector<QUuid>();
    const QUuid person = pointedTo(*trace.type, *trace.after, trace.type->person);
    return person.isNull() ? QVector<QUuid>() : QVector<QUuid>{person};
}

Result<> Work::note(AuditEntry entry)
{
    entry.at = m_now;
    const bool isNobodys = entry.role == u"unknown"; // written down by somebody else than who did it
    entry.user = isNobodys ? QUuid() : m_actor.user;
    if (entry.role.isEmpty())
        entry.role = m_actor.roleName();
    entry.session = isNobodys ? QString() : m_actor.session;
    entry.device = m_actor.device;
    entry.address = m_actor.address;
    entry.agent = m_actor.agent;
    if (entry.command.isEmpty())
        entry.command = m_options.command;
    if (entry.outcome.isEmpty())
        entry.outcome = QStringLiteral("done");
    if (entry.why.isEmpty())
        entry.why = m_why.isEmpty() ? m_actor.purpose : m_why;
    const auto number = m_session.appendAudit(entry);
    if (!number)
        return fail(ErrorCode::AuditUnwritable, number.error().data);
    return {};
}

Result<QUuid> Work::subjectOf(const Trace &trace)
{
    PRAXIS_TRY(const QVector<QUuid> persons, personsOf(trace));
    return persons.size() == 1 ? persons.first() : m_actor.organization;
}

/// The record that this one came or went with: who booked an appointment also put somebody into it, which is one deed and
/// one line. Only where both are about the same person, whose key seals the line.
Result<const Work::Trace *> Work::toldBy(const Trace &trace)
{
    const Trace *const alone = nullptr;
    if (!trace.type->parent)
        return alone;
    const auto found = m_traceOf.constFind(pointedTo(*trace.type, *trace.after, trace.type->parent));
    if (found == m_traceOf.cend())
        return alone;
    const Trace &parent = m_traces[*found];
    const QString action = actionOf(trace.before.get(), *trace.after);
    if (action == u"update" || action != actionOf(parent.before.get(), *parent.after) || parent.command != trace.command)
        return alone;
    PRAXIS_TRY(const QUuid subject, subjectOf(trace));
    PRAXIS_TRY(const QUuid parentSubject, subjectOf(parent));
    return subject == parentSubject ? &parent : alone;
}

Result<> Work::auditAll()
{
    Joined joined;
    QSet<const Trace *> told;
    for (const Trace &trace : std::as_const(m_traces)) {
        PRAXIS_TRY(const Trace *const parent, toldBy(trace));
        if (parent) {
            joined[parent].append(&trace);
            told.insert(&trace);
        }
    }
    for (const Trace &trace : std::as_const(m_traces)) {
        if (!told.contains(&trace) && !m_told.contains(trace.after->id))
            PRAXIS_CHECK(audit(trace, joined.value(&trace)));
    }
    return {};
}

Result<> Work::audit(const Trace &trace, const QVector<const Trace *> &joined)
{
    AuditEntry entry;
    const QString action = actionOf(trace.before.get(), *trace.after);
    entry.action = m_auditActions.value(trace.command, action);
    entry.type = trace.type->key();
    entry.record = trace.after->id;
    entry.command = trace.command;
    entry.risk = riskOf(*trace.type, action);
    PRAXIS_TRY(entry.persons, personsOf(trace));
    const QUuid subject = entry.persons.size() == 1 ? entry.persons.first() : m_actor.organization;
    QByteArray changes = SealedChanges::differences(*trace.type, trace.before.get(), trace.after.get());
    for (const Trace *part : joined)
        SealedChanges::join(changes, *part->type, part->after->id, SealedChanges::differences(*part->type, part->before.get(), part->after.get()));
    PRAXIS_TRY(entry.sealed, m_sealed.seal(subject, trace.after->id, changes));
    return note(std::move(entry));
}

Selection Work::redoesOfUser() const
{
    return {.where = {{"user_id", Condition::Equal, idText(m_actor.user)}, {"redoes", Condition::Equal, true}, {"used_at", Condition::IsNull, {}}}};
}

void Work::expectEnd(const QVector<QUuid> &people)
{
    if (people.size() == 1) // whose key seals the line
        m_session.expectPersonKey(people.first());
    m_session.expect(typeOf<UndoStep>(), redoesOfUser());
}

Result<> Work::keepUndoStep()
{
    if (m_undoKind == UndoKind::Step) {
        PRAXIS_TRY(const auto redoes, selectAs<UndoStep>(m_session, redoesOfUser()));
        for (const auto &redo : redoes) { // something new was done: what was taken back stays taken back
            redo->usedAt = m_now;
            redo->version += 1;
            PRAXIS_CHECK(m_session.update(typeOf<UndoStep>(), *redo));
        }
    }
    if (m_traces.isEmpty() || m_summary.isEmpty())
        return {};
    auto step = std::make_shared<UndoStep>();
    step->id = newId();
    step->organizationId = m_actor.organization;
    step->createdAt = step->updatedAt = m_now;
    step->createdBy = step->updatedBy = m_actor.user;
    step->version = 1;
    step->userId = m_actor.user;
    step->command = !m_freshCommand.isEmpty() ? m_freshCommand : m_undoCommand.isEmpty() ? m_options.command : m_undoCommand;
    step->summary = m_summary;
    step->redoes = m_undoKind == UndoKind::Redo;
    PRAXIS_TRY(const AuditHead end, m_session.auditEnd());
    step->number = end.number;
    for (const Trace &trace : std::as_const(m_traces)) {
        if (trace.type == &typeOf<MeetingRoom>())
            continue; // a room that was left is never entered again, whatever is taken back
        QJsonObject row{{QStringLiteral("type"), trace.type->key()},
                        {QStringLiteral("id"), idText(trace.after->id)},
                        {QStringLiteral("left"), undoDigest(*trace.type, *trace.after)}};
        if (trace.before)
            row.insert(QStringLiteral("before"), toJson(*trace.type, *trace.before));
        step->rows.append(row);
    }
    PRAXIS_CHECK(m_session.insert(typeOf<UndoStep>(), *step));
    m_outcome.undoStep = step->id;
    return {};
}

} // namespace praxis
