// What is told of a database that was looked at, and whether it holds what it held before a backup.
#include "app/admin/HostedCommands.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace praxis::admin {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const store::DatabaseVerdict::Holding &holding)
{
    QJsonObject rows;
    for (auto it = holding.rows.cbegin(); it != holding.rows.cend(); ++it)
        rows.insert(it.key(), *it);
    return {{u"organization"_s, idText(holding.organization)}, {u"rows"_s, rows}};
}

Result<QJsonArray> holdingsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    const QByteArray text = file.readAll();
    const QJsonValue organizations = QJsonDocument::fromJson(text.mid(std::max<qsizetype>(0, text.indexOf('{')))).object().value(u"organizations"_s); // libpq may have spoken first
    if (organizations.toArray().isEmpty())
        return fail(ErrorCode::Malformed, {{u"path"_s, path}, {u"detail"_s, u"not what verify database --json says"_s}});
    return organizations.toArray();
}

/// Records are marked as deleted and the trail only grows: whatever became fewer was lost.
QStringList missing(const store::DatabaseVerdict &now, const QJsonArray &before)
{
    QStringList problems;
    for (const QJsonValue &one : before) {
        const QString organization = one[u"organization"_s].toString();
        const auto same = std::find_if(now.holdings.cbegin(), now.holdings.cend(), [&](const auto &holding) { return idText(holding.organization) == organization; });
        if (same == now.holdings.cend()) {
            problems.append(u"rows: practice %1 is not there"_s.arg(organization));
            continue;
        }
        const QJsonObject rows = one[u"rows"_s].toObject();
        if (rows.isEmpty())
            problems.append(u"rows: of practice %1 no counts were given"_s.arg(organization));
        for (auto table = rows.constBegin(); table != rows.constEnd(); ++table) {
            if (!table.value().isDouble())
                problems.append(u"rows: no count of %1 was given for practice %2"_s.arg(table.key(), organization));
            const qint64 then = table.value().toInteger(), there = same->rows.value(table.key());
            if (there < then)
                problems.append(u"rows: %1 of practice %2: %3, and %4 before"_s.arg(table.key(), organization).arg(there).arg(then));
        }
    }
    return problems;
}

} // namespace

Exit told(const Invocation &call, const Result<store::DatabaseVerdict> &found)
{
    if (!found)
        return call.terminal.failed(found.error());
    QStringList problems = found->problems;
    if (call.has("before")) {
        const auto before = holdingsIn(call.value("before"));
        if (!before)
            return call.terminal.failed(before.error());
        problems += missing(*found, *before);
    }
    QJsonArray organizations;
    qint64 rows = 0;
    for (const auto &holding : found->holdings) {
        organizations.append(json(holding));
        rows = std::accumulate(holding.rows.cbegin(), holding.rows.cend(), rows);
    }
    const QJsonObject answer{{u"version"_s, found->version}, {u"organizations"_s, organizations}, {u"rows"_s, rows}, {u"problems"_s, QJsonArray::fromStringList(problems)}};
    if (problems.isEmpty())
        return call.terminal.done(answer, u"The database is as it was written: %1 rows, version %2."_s.arg(rows).arg(found->version));
    return call.terminal.done(answer, u"The database is damaged:\n  "_s + problems.join(u"\n  "_s), Exit::Damaged);
}

} // namespace praxis::admin
