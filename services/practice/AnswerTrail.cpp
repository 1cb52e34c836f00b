#include "models/ports/AuditBody.h"
#include "models/records/Registry.h"
#include "models/records/UndoStep.h"
#include "models/records/User.h"
#include "models/records/Message.h"
#include "services/practice/HeldMessages.h"
#include "services/practice/Reminders.h"
#include "services/practice/Naming.h"
#include "services/practice/Reading.h"
#include "services/practice/SealedChanges.h"

#include <QJsonDocument>

#include <algorithm>

namespace praxis {

namespace {

QString userName(Reading &reading, const QUuid &id)
{
    if (id.isNull())
        return {};
    const auto user = findAs<User>(reading.session(), id, Deleted::Include);
    return user && *user ? (*user)->displayName : QString();
}

Result<QVector<AuditLine>> lines(Reading &reading, const AuditFilter &filter, bool withChanges)
{
    PRAXIS_TRY(const QVector<ChainedEntry> chained, reading.session().auditSearch(filter));
    QVector<AuditLine> result;
    QHash<QUuid, QString> names;
    SealedChanges sealed(reading.session(), reading.parts().seal);
    for (const ChainedEntry &one : chained) {
        AuditLine line;
        line.number = one.number;
        PRAXIS_TRY(line.entry, auditEntry(one.body));
        if (!names.contains(line.entry.user))
            names.insert(line.entry.user, userName(reading, line.entry.user));
        line.userName = names.value(line.entry.user);
        if (withChanges && !line.entry.sealed.isEmpty()) {
            const QUuid subject = line.entry.persons.size() == 1 ? line.entry.persons.first() : reading.actor().organization;
            if (const auto changes = sealed.open(subject, line.entry.record, line.entry.sealed))
                line.changes = *changes;
        }
        result.append(std::move(line));
    }
    return result;
}

} // namespace

Result<QVector<AuditLine>> answer(Reading &reading, const AccessHistory &query)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    return lines(reading, {.person = query.person, .before = query.before, .limit = std::clamp(query.limit, 1, 500)}, !reading.ownOnly());
}

Result<QVector<AuditLine>> answer(Reading &reading, const SearchAudit &query)
{
    AuditFilter filter = query.filter;
    filter.limit = std::clamp(filter.limit, 1, 500);
    if (reading.ownOnly())
        filter.user = reading.actor().user; // one's own actions
    return lines(reading, filter, !reading.ownOnly());
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
    return state;
}

Result<int> answer(Reading &reading, const CountDueMessages &)
{
    PRAXIS_TRY(const qint64 due, reading.session().count(typeOf<Message>(), dueMessages(reading.now())));
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const qint64 stranded, reading.session().count(typeOf<Message>(), messagesOfTheFuture(*practice, reading.now())));
    PRAXIS_TRY(const auto reminders, dueReminders(reading.session(), *practice, reading.now()));
    return static_cast<int>(due + stranded + reminders.size());
}

} // namespace praxis
