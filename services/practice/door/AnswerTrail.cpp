#include "models/ports/AuditBody.h"
#include "models/records/Appointment.h"
#include "models/records/Registry.h"
#include "models/records/UndoStep.h"
#include "models/records/User.h"
#include "models/records/Message.h"
#include "models/records/MessageService.h"
#include "services/practice/messages/HeldMessages.h"
#include "services/practice/messages/Reminders.h"
#include "services/practice/door/Naming.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/SealedChanges.h"
#include "services/practice/door/Today.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace praxis {

namespace {

/// Accounts and roles, keys and copies of the whole practice, and who was refused any of it.
bool isAboutSecurity(const Reading &reading, const AuditEntry &entry)
{
    static const QStringList events{QStringLiteral("backup"), QStringLiteral("restore"), QStringLiteral("accept_older"), QStringLiteral("rekey")};
    if (entry.command == QLatin1StringView("RecordEvent")) // signing in and out is everybody's
        return events.contains(entry.action);
    if (entry.type == QLatin1StringView(typeOf<User>().name))
        return true;
    const AccessMatrix &matrix = reading.parts().matrix;
    return entry.outcome == u"denied" && matrix.actionOfCommand(entry.command).startsWith(u"user.");
}

bool mayKnow(const Reading &reading, const AuditEntry &entry)
{
    return entry.user == reading.actor().user || !isAboutSecurity(reading, entry)
        || reading.parts().matrix.cell(reading.actor().role, QStringLiteral("audit.security_rows")) == Cell::All;
}

/// What was noted on an appointment is not told by its before and after either.
void leaveOutNotes(QJsonObject &changes, const QString &type)
{
    const RecordType &appointment = typeOf<Appointment>();
    for (const FieldDef &f : appointment.fields) {
        if (f.has(Clinical) && type == appointment.key())
            changes.remove(f.key());
    }
    const QStringList keys = changes.keys();
    for (const QString &key : keys) {
        if (key.startsWith(appointment.key() + u'/')) { // one that came or went with another record
            QJsonObject joined = changes.value(key).toObject();
            leaveOutNotes(joined, appointment.key());
            changes.insert(key, joined);
        }
    }
}

class LineReader {
public:
    LineReader(Reading &reading, bool withChanges) : m_reading(reading), m_withChanges(withChanges), m_sealed(reading.session(), reading.parts().seal) {}

    Result<std::optional<AuditLine>> line(const ChainedEntry &one)
    {
        AuditLine line;
        line.number = one.number;
        PRAXIS_TRY(line.entry, auditEntry(one.body));
        if (!mayKnow(m_reading, line.entry))
            return std::optional<AuditLine>();
        if (!m_names.contains(line.entry.user))
            m_names.insert(line.entry.user, userName(m_reading, line.entry.user));
        line.userName = m_names.value(line.entry.user);
        if (m_withChanges && !line.entry.sealed.isEmpty()) {
            const QUuid subject = line.entry.persons.size() == 1 ? line.entry.persons.first() : m_reading.actor().organization;
            if (const auto changes = m_sealed.open(subject, line.entry.record, line.entry.sealed))
                line.changes = *changes;
            if (m_reading.hidesClinical(typeOf<Appointment>()))
                leaveOutNotes(line.changes, line.entry.type);
        }
        return std::optional(std::move(line));
    }

private:
    Reading &m_reading;
    bool m_withChanges;
    SealedChanges m_sealed;
    QHash<QUuid, QString> m_names;
};

/// As many as were asked for, where there are so many: what the asker may not know of leaves no gap.
Result<QVector<AuditLine>> lines(Reading &reading, AuditFilter filter, bool withChanges)
{
    QVector<AuditLine> result;
    LineReader reader(reading, withChanges);
    for (;;) {
        PRAXIS_TRY(const QVector<ChainedEntry> chained, reading.session().auditSearch(filter));
        for (const ChainedEntry &one : chained) {
            PRAXIS_TRY(auto line, reader.line(one));
            if (line)
                result.append(std::move(*line));
            if (result.size() == filter.limit)
                return result;
        }
        if (chained.size() < filter.limit)
            return result;
        filter.before = chained.last().number;
    }
}

/// The whole trail; for who may not see all: what they did, and what was done to the people whom they see.
Result<QVector<AuditLine>> trail(Reading &reading, AuditFilter filter)
{
    filter.limit = std::clamp(filter.limit, 1, 500);
    filter.reader = filter.readersPractitioner = filter.readersContact = QUuid();
    if (reading.ownOnly()) {
        filter.reader = reading.actor().user;
        filter.readersPractitioner = reading.actor().practitioner;
        filter.readersContact = reading.actor().contact;
    }
    return lines(reading, filter, !reading.ownOnly());
}

} // namespace

Result<QVector<AuditLine>> answer(Reading &reading, const AccessHistory &query)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    return lines(reading, {.person = query.person, .before = query.before, .limit = std::clamp(query.limit, 1, 500)}, !reading.ownOnly());
}

Result<QVector<AuditLine>> answer(Reading &reading, const SearchAudit &query)
{
    return trail(reading, query.filter);
}

Result<QVector<AuditLine>> answer(Reading &reading, const ExportAudit &query)
{
    // Further pages go with the first, which a program need not have asked for.
    if (query.filter.before == 0 || !reading.actor().address.isEmpty()) {
        AuditEntry entry;
        entry.action = QStringLiteral("export");
        entry.type = QStringLiteral("AuditEntry");
        entry.risk = QStringLiteral("high");
        if (!query.filter.person.isNull())
            entry.persons = {query.filter.person};
        PRAXIS_CHECK(reading.note(std::move(entry)));
    }
    return trail(reading, query.filter);
}

Result<AuditVerdict> answer(Reading &reading, const VerifyAudit &)
{
    AuditEntry entry;
    entry.action = QStringLiteral("verify");
    entry.type = QStringLiteral("AuditEntry");
    entry.risk = QStringLiteral("low");
    PRAXIS_CHECK(reading.note(std::move(entry)));
    PRAXIS_TRY(const QVector<AuditHead> heads, reading.session().auditHeads());
    AuditVerdict verdict;
    verdict.heads = heads.size();
    for (const AuditHead &head : heads)
        verdict.signedAt = std::max(verdict.signedAt, head.at);
    return verdict;
}

Result<QVector<DeletedLine>> answer(Reading &reading, const ListDeleted &query)
{
    QVector<DeletedLine> result;
    const int limit = std::clamp(query.limit, 1, 1000);
    for (const RecordType *type : allRecordTypes()) {
        if (reading.parts().matrix.actionOfCommand(QStringLiteral("Restore") + type->key()).isEmpty())
            continue;
        PRAXIS_TRY(const auto rows, reading.session().select(*type, {.order = {{"deleted_at", true}}, .limit = limit, .deleted = Deleted::Only}));
        for (const RecordPtr &row : rows)
            result.append({type->key(), row->id, nameOf(*type, *row), row->deletedAt, userName(reading, row->deletedBy)});
    }
    std::stable_sort(result.begin(), result.end(), [](const DeletedLine &a, const DeletedLine &b) { return b.deletedAt < a.deletedAt; });
    result.resize(std::min<qsizetype>(result.size(), limit));
    return result;
}

namespace {

Result<std::shared_ptr<UndoStep>> newest(Reading &reading, bool redoes)
{
    PRAXIS_TRY(const auto steps, selectAs<UndoStep>(reading.session(), {.where = {{"user_id", Condition::Equal, idText(reading.actor().user)},
                                                                                  {"redoes", Condition::Equal, redoes},
                                                                                  {"used_at", Condition::IsNull, {}}},
                                                                        .order = {{"number", true}},
                                                                        .limit = 1}));
    return steps.isEmpty() ? nullptr : steps.first();
}

} // namespace

Result<UndoState> answer(Reading &reading, const ShowUndo &)
{
    UndoState state;
    PRAXIS_TRY(const auto undo, newest(reading, false));
    PRAXIS_TRY(const auto redo, newest(reading, true));
    if (undo) {
        state.undoStep = undo->id;
        state.undo = undo->summary;
    }
    if (redo) {
        state.redoStep = redo->id;
        state.redo = redo->summary;
    }
    PRAXIS_TRY(const auto held, selectAs<Message>(reading.session(), {.where = {{"status", Condition::Equal, enumName(MessageStatus::Held)}},
                                                                      .order = {{"held_until"}},
                                                                      .limit = 500}));
    state.messagesHeld = static_cast<int>(held.size());
    if (!held.isEmpty())
        state.nextLeaves = held.first()->heldUntil;
    PRAXIS_TRY(const qint64 services, reading.session().count(typeOf<MessageService>(), {.where = {{"is_active", Condition::Equal, true}}}));
    state.sends = services > 0;
    return state;
}

Result<int> answer(Reading &reading, const CountDueMessages &)
{
    PRAXIS_TRY(const qint64 due, reading.session().count(typeOf<Message>(), dueMessages(reading.now())));
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const qint64 stranded, reading.session().count(typeOf<Message>(), messagesOfTheFuture(*practice, reading.now())));
    PRAXIS_TRY(const auto reminders, dueReminders(reading.session(), *practice, reading.now(), todayIn(reading.parts(), *practice, reading.now())));
    return static_cast<int>(due + stranded + reminders.size());
}

} // namespace praxis
