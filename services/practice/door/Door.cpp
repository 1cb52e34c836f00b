#include "services/practice/door/Door.h"

#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/practice/door/Work.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace praxis {

namespace {

/// A deactivated user can do nothing, and nobody acts in a role that they no longer have.
Result<> checkAccount(StoreSession &session, const Actor &actor)
{
    if (actor.isProgram)
        return {};
    PRAXIS_TRY(const auto user, findAs<User>(session, actor.user));
    if (!user || !user->isActive || user->role != actor.role)
        return fail(ErrorCode::Denied, {{QStringLiteral("reason"), QStringLiteral("account")}});
    return {};
}

/// The store's fault and not the item's: the items after it would fare no better, and a refused line would blame the wrong one.
bool endsAllItems(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreUnavailable:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::DiskFull:
    case ErrorCode::AuditUnwritable:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

/// Whose role never may is refused before anything is looked at: what there is stays unknown to them.
Result<> apply(Work &unit, const AnyCommand &command)
{
    if (unit.parts().matrix.cellOf(unit.actor(), command.type->name) == Cell::No)
        return unit.denied();
    return command.type->apply(unit, command.data.get());
}

/// An item that may fail alone is a unit inside a savepoint, which costs the store a copy of each page; one undo step joins them all at the end.
/// `at` is left at the command that was refused.
Result<> runItem(StoreSession &session, Work &unit, std::span<const AnyCommand> commands, bool mayFailAlone, qsizetype &at)
{
    if (!std::ranges::all_of(commands, [](const AnyCommand &command) { return command.type != nullptr; }))
        return fail(ErrorCode::UnknownCommand);
    if (mayFailAlone)
        PRAXIS_CHECK(session.savepoint());
    const Work::Mark mark = unit.mark();
    Result<> applied;
    for (const AnyCommand &command : commands) {
        unit.startCommand(command.type->name);
        applied = apply(unit, command);
        if (!applied)
            break;
        at += 1;
    }
    if (applied)
        applied = unit.settle();
    if (applied)
        applied = session.heard();
    if (!mayFailAlone)
        return applied; // with it, everything is taken back
    if (applied)
        return session.releaseSavepoint();
    PRAXIS_CHECK(session.rollbackToSavepoint());
    unit.goBack(mark);
    return applied;
}

QUuid subjectOf(const AnyCommand &command)
{
    for (const QStringView name : {u"note", u"access", u"recording", u"marker", u"document", u"share", u"removal", u"release", u"id", u"appointment", u"person", u"user"}) {
        if (const FieldDef *f = findField(command.type->fields, name))
            return QUuid::fromString(f->get(command.data.get()).toString());
    }
    return {};
}

} // namespace

Result<Outcome> Door::inTransaction(const Actor &actor, const AnyCommand &command, const Alongside &alongside)
{
    PRAXIS_CHECK(m_session.begin(actor.organization, true));
    m_session.hearLater();
    const auto work = [&]() -> Result<Outcome> {
        PRAXIS_CHECK(checkAccount(m_session, actor));
        Work unit(m_session, m_parts, actor, {.command = command.type->name});
        PRAXIS_CHECK(apply(unit, command));
        Result<Outcome> done = unit.finish();
        if (done && alongside)
            PRAXIS_CHECK(alongside(m_session, *done));
        return done;
    };
    Result<Outcome> outcome = work();
    if (!outcome) {
        m_session.rollback();
        return outcome;
    }
    PRAXIS_CHECK(m_session.commit());
    return outcome;
}

Result<Outcome> Door::runAny(const Actor &actor, const AnyCommand &command, const Alongside &alongside)
{
    if (!command.type)
        return fail(ErrorCode::UnknownCommand);
    Result<Outcome> outcome = inTransaction(actor, command, alongside);
    if (!outcome && outcome.error().code == ErrorCode::Denied)
        recordRefusal(actor, command.type->name, outcome.error(), subjectOf(command));
    return outcome;
}

Result<> Door::permitMany(const Actor &actor, const QVector<AnyCommand> &commands)
{
    QHash<QString, int> times;
    for (const AnyCommand &command : commands) {
        const QString action = command.type ? m_parts.matrix.actionOfMany(command.type->name) : QString();
        if (action.isEmpty() || ++times[command.type->name] < 2)
            continue;
        const Cell cell = m_parts.matrix.cell(actor.role, action);
        if (actor.isProgram || cell != Cell::All)
            return refuse(actor, command.type->name, action);
    }
    return {};
}

Result<ManyResult> Door::runMany(const Actor &actor, const QVector<AnyCommand> &commands, const ManyOptions &options)
{
    PRAXIS_CHECK(permitMany(actor, commands));
    const QVector<qsizetype> groups = options.groups.isEmpty() ? QVector<qsizetype>(commands.size(), 1) : options.groups;
    if (std::accumulate(groups.cbegin(), groups.cend(), qsizetype(0)) != commands.size())
        return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("commands outside of their groups")}});
    PRAXIS_CHECK(m_session.begin(actor.organization, true));
    m_session.hearLater(); // by the end of each item
    ManyResult many;
    many.items.reserve(groups.size());
    QVector<qsizetype> reached; // of each item, the command that it was refused for
    bool allWell = true;
    const auto work = [&]() -> Result<> {
        PRAXIS_CHECK(checkAccount(m_session, actor));
        Work unit(m_session, m_parts, actor, {.command = {}, .quiet = options.quiet, .tellNobody = options.tellNobody});
        qsizetype first = 0;
        for (const qsizetype size : groups) {
            const int overlaps = unit.overlaps();
            qsizetype at = first;
            const Result<> item = runItem(m_session, unit, {commands.constData() + first, static_cast<std::size_t>(size)}, !options.allOrNothing || options.dryRun, at);
            if (!item && endsAllItems(item.error().code))
                return item;
            first += size;
            allWell = allWell && item.has_value();
            Outcome done;
            done.overlaps = unit.overlaps() - overlaps;
            many.items.append(item ? Result<Outcome>(done) : Result<Outcome>(fail(item.error())));
            reached.append(std::min(at, first - 1));
            if (!item && options.allOrNothing && !options.dryRun)
                return {};
            if (options.goOn && !options.goOn(static_cast<int>(many.items.size())))
                return fail(ErrorCode::Cancelled);
        }
        if (!options.summary.isEmpty())
            unit.setSummary(options.summary);
        if (options.atEnd)
            PRAXIS_CHECK(options.atEnd(unit, many));
        PRAXIS_TRY(many.outcome, unit.finish());
        return {};
    };
    const Result<> done = work();
    const auto noteRefusals = [&] {
        QVector<Refusal> refusals;
        for (qsizetype i = 0; i < many.items.size(); ++i) {
            if (many.items[i] || many.items[i].error().code != ErrorCode::Denied)
                continue;
            const AnyCommand &command = commands[reached[i]];
            refusals.append({command.type->name, many.items[i].error().data.value(QStringLiteral("reason")).toString(), subjectOf(command)});
        }
        recordRefusals(actor, refusals);
    };
    if (!done || options.dryRun || (options.allOrNothing && !allWell)) {
        m_session.rollback();
        noteRefusals();
        if (!done)
            return fail(done.error());
        many.outcome = {};
        return many;
    }
    if (options.alongside) {
        if (const Result<> beside = options.alongside(m_session, many); !beside) {
            m_session.rollback();
            return fail(beside.error());
        }
    }
    PRAXIS_CHECK(m_session.commit());
    noteRefusals();
    many.kept = true;
    return many;
}

void Door::recordRefusal(const Actor &actor, const QString &what, const Error &error, const QUuid &record)
{
    recordRefusals(actor, {{what, error.data.value(QStringLiteral("reason")).toString(), record}});
}

/// A line each, in one transaction.
void Door::recordRefusals(const Actor &actor, const QVector<Refusal> &refusals)
{
    // Who was refused learns that they were, whether or not this line could be written; nothing was given away.
    if (refusals.isEmpty() || !m_session.begin(actor.organization, true))
        return;
    for (const Refusal &refusal : refusals) {
        Work unit(m_session, m_parts, actor, {.command = refusal.what});
        AuditEntry entry;
        entry.action = QStringLiteral("refuse");
        entry.record = refusal.record;
        entry.outcome = QStringLiteral("denied");
        entry.risk = QStringLiteral("medium");
        entry.why = refusal.reason;
        if (!unit.note(std::move(entry)))
            return m_session.rollback();
    }
    if (!m_session.commit())
        m_session.rollback();
}

std::unexpected<Error> Door::refuse(const Actor &actor, const QString &what, const QString &action, const QString &reason)
{
    Error error{ErrorCode::Denied, {{QStringLiteral("action"), action}}};
    if (!reason.isEmpty())
        error.data.insert(QStringLiteral("reason"), reason);
    recordRefusal(actor, what, error, {});
    return fail(error);
}

Result<Outcome> Door::found(const Organization &practice, const User &admin, const Actor &actor)
{
    PRAXIS_CHECK(m_session.begin(practice.id, true));
    const auto work = [&]() -> Result<Outcome> {
        PRAXIS_TRY(const auto present, findAs<Organization>(m_session, practice.id, Deleted::Include));
        if (present)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}});
        Work unit(m_session, m_parts, actor, {.command = QStringLiteral("AddUser"), .quiet = true});
        auto row = std::make_shared<Organization>(practice);
        PRAXIS_CHECK(unit.permit());
        if (!m_parts.zones.knows(row->zone))
            return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), row->zone}});
        PRAXIS_CHECK(unit.save(row));
        PRAXIS_CHECK(unit.save(std::make_shared<User>(admin)));
        return unit.finish();
    };
    Result<Outcome> outcome = work();
    if (!outcome) {
        m_session.rollback();
        return outcome;
    }
    PRAXIS_CHECK(m_session.commit());
    return outcome;
}

Result<AuditHead> Door::signAuditHead(const QUuid &organization)
{
    PRAXIS_CHECK(m_session.begin(organization, true));
    const auto work = [&]() -> Result<AuditHead> {
        PRAXIS_TRY(AuditHead head, m_session.auditEnd());
        head.at = m_parts.clock.now();
        head.signature = m_parts.seal.sign(auditHeadMessage(organization, head));
        PRAXIS_CHECK(m_session.keepAuditHead(head));
        return head;
    };
    Result<AuditHead> head = work();
    if (!head) {
        m_session.rollback();
        return head;
    }
    PRAXIS_CHECK(m_session.commit());
    return head;
}

Result<std::optional<AuditHead>> Door::signAuditHeadIfDue(const QUuid &organization, qint64 entries, qint64 minutes)
{
    PRAXIS_CHECK(m_session.begin(organization, false));
    const auto end = m_session.auditEnd();
    const auto heads = m_session.auditHeads();
    m_session.rollback();
    PRAXIS_TRY(const AuditHead now, end);
    PRAXIS_TRY(const QVector<AuditHead> all, heads);
    AuditHead last;
    for (const AuditHead &head : all) {
        if (head.number > last.number)
            last = head;
    }
    const bool much = now.number - last.number >= entries;
    const Instant at = m_parts.clock.now();
    const bool longAgo = at < last.at || at.ms - last.at.ms >= minutes * 60'000; // a clock that was set back tells nothing
    if (now.number == last.number || (!much && !longAgo))
        return std::optional<AuditHead>();
    PRAXIS_TRY(const AuditHead head, signAuditHead(organization));
    return std::optional(head);
}

} // namespace praxis
