// Steps of undo keep rows as they were: what was destroyed goes from there, too.
#include "models/ports/AuditBody.h"
#include "models/records/UndoStep.h"
#include "services/practice/retention/Removals.h"

#include <QSet>

namespace praxis {

namespace {

constexpr int stepsPage = 500;

/// Looked at or handed out: nothing of the row was kept.
bool isALook(const QString &action)
{
    static const QSet<QString> looks{QStringLiteral("view"), QStringLiteral("play"), QStringLiteral("download"), QStringLiteral("print"), QStringLiteral("export")};
    return looks.contains(action);
}

struct Line {
    qint64 number = 0;
    QUuid user;
};

/// The lines of the trail that tell of a change of it.
Result<QVector<Line>> changesOf(StoreSession &session, const QUuid &record)
{
    QVector<Line> changes;
    AuditFilter filter;
    filter.record = record;
    filter.limit = stepsPage;
    for (;;) {
        PRAXIS_TRY(const QVector<ChainedEntry> lines, session.auditSearch(filter));
        for (const ChainedEntry &line : lines) {
            PRAXIS_TRY(const AuditEntry entry, auditEntry(line.body));
            if (!isALook(entry.action))
                changes.append({line.number, entry.user});
        }
        if (lines.size() < stepsPage)
            return changes;
        filter.before = lines.last().number;
    }
}

bool isAbout(const UndoStep &step, const QSet<QString> &records)
{
    for (const QJsonValue row : step.rows) {
        if (records.contains(row[u"id"].toString()))
            return true;
    }
    return false;
}

/// The step of the work that wrote this line has the number of that work's last line. What was taken back has an index by number; what can
/// be taken back, one by who may.
Result<std::shared_ptr<UndoStep>> stepOf(StoreSession &session, const Line &line)
{
    const Condition fromThere{"number", Condition::GreaterEqual, static_cast<qlonglong>(line.number)};
    QVector<QVector<Condition>> kinds{{{"used_at", Condition::NotNull, {}}, fromThere}};
    for (const bool redoes : {false, true}) {
        if (!line.user.isNull())
            kinds.append({{"user_id", Condition::Equal, line.user}, {"redoes", Condition::Equal, redoes}, {"used_at", Condition::IsNull, {}}, fromThere});
    }
    std::shared_ptr<UndoStep> first;
    for (const QVector<Condition> &kind : std::as_const(kinds)) {
        PRAXIS_TRY(const auto steps, selectAs<UndoStep>(session, {.where = kind, .order = {{"number"}}, .limit = 1}));
        if (!steps.isEmpty() && (!first || steps.first()->number < first->number))
            first = steps.first();
    }
    return first;
}

} // namespace

Result<> forgetSteps(Work &work, const QVector<QUuid> &records)
{
    QSet<QString> about;
    for (const QUuid &record : records)
        about.insert(idText(record));
    QSet<QUuid> seen;
    for (const QUuid &record : records) {
        PRAXIS_TRY(const QVector<Line> lines, changesOf(work.session(), record));
        for (const Line &line : lines) {
            PRAXIS_TRY(const auto step, stepOf(work.session(), line));
            if (!step || seen.contains(step->id) || !isAbout(*step, about))
                continue;
            seen.insert(step->id);
            step->rows = {};
            step->summary = {}; // it may have a title
            if (step->usedAt.isNull())
                step->usedAt = work.now();
            step->version += 1;
            PRAXIS_CHECK(work.session().update(typeOf<UndoStep>(), *step));
        }
    }
    return {};
}

} // namespace praxis
