#include "services/practice/door/Grants.h"

#include "models/ports/AuditBody.h"
#include "services/practice/door/SealedChanges.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QtEndian>

#include <algorithm>

namespace praxis {

namespace {

constexpr int page = 200;

std::unexpected<Error> altered(const User &user, const QString &field)
{
    return fail(ErrorCode::GrantsAltered, {{QStringLiteral("user"), idText(user.id)}, {QStringLiteral("field"), field}});
}

bool isHashed(const ChainedEntry &entry)
{
    QByteArray number(8, '\0');
    qToBigEndian(entry.number, number.data());
    const QByteArray covered = QByteArray(1, '\0') + entry.previous + number + entry.body;
    return QCryptographicHash::hash(covered, QCryptographicHash::Sha256) == entry.hash;
}

/// The last line is the one that the counter ends with: a page of older lines would end before it.
Result<bool> endsWhereItShould(StoreSession &session)
{
    PRAXIS_TRY(const AuditHead end, session.auditEnd());
    PRAXIS_TRY(const QVector<ChainedEntry> last, session.auditSearch({.limit = 1}));
    if (last.isEmpty())
        return end.number == 0;
    return last.first().number == end.number && last.first().hash == end.hash && isHashed(last.first());
}

/// The changes of a user's row, newest first. Signing in and out is about them too, and changes nothing.
Result<QVector<ChainedEntry>> changesOf(StoreSession &session, const QUuid &user)
{
    QVector<ChainedEntry> all;
    for (const char *action : {"create", "update", "undone", "redone"}) {
        AuditFilter filter;
        filter.record = user;
        filter.action = QString::fromLatin1(action);
        filter.limit = page;
        for (;;) {
            PRAXIS_TRY(const QVector<ChainedEntry> some, session.auditSearch(filter));
            all += some;
            if (some.size() < page)
                break;
            filter.before = some.last().number;
        }
    }
    std::sort(all.begin(), all.end(), [](const ChainedEntry &a, const ChainedEntry &b) { return a.number > b.number; });
    return all;
}

} // namespace

Result<> checkGrants(StoreSession &session, const Parts &parts, const User &user)
{
    const RecordType &type = typeOf<User>();
    PRAXIS_TRY(const bool whole, endsWhereItShould(session));
    PRAXIS_TRY(const QVector<ChainedEntry> entries, changesOf(session, user.id));
    if (!whole || entries.isEmpty())
        return altered(user, QStringLiteral("trail"));
    // What was never changed is as a new row has it: a line tells only what differs.
    const QJsonObject now = toJson(type, user);
    QJsonObject given = toJson(type, User{});
    QStringList open{QStringLiteral("role"), QStringLiteral("is_active"), QStringLiteral("practitioner_id"), QStringLiteral("contact_id")};
    SealedChanges sealed(session, parts.seal);
    for (const ChainedEntry &one : entries) {
        PRAXIS_TRY(const AuditEntry entry, auditEntry(one.body));
        if (!isHashed(one) || entry.record != user.id)
            return altered(user, QStringLiteral("trail"));
        PRAXIS_TRY(const QJsonObject changes, sealed.open(user.organizationId, entry.record, entry.sealed));
        open.removeIf([&](const QString &field) {
            if (changes.contains(field))
                given.insert(field, changes.value(field).toArray().at(1));
            return changes.contains(field);
        });
        if (open.isEmpty())
            break;
    }
    for (const char *field : {"role", "is_active", "practitioner_id", "contact_id"}) {
        const QString key = QString::fromLatin1(field);
        const auto text = [&](const QJsonObject &of) { return of.value(key).isNull() ? QString() : of.value(key).toVariant().toString(); };
        if (text(now) != text(given))
            return altered(user, key);
    }
    return {};
}

} // namespace praxis
