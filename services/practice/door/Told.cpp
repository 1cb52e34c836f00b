#include "services/practice/door/Told.h"

#include "models/ports/AuditBody.h"
#include "services/practice/door/SealedChanges.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace praxis {

namespace {

constexpr int toldAtOnce = 200;
const QString ofTheTrail = QStringLiteral("trail");

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

/// What a row's change is called in the trail: looking at it, or signing in as it, is about it too and changes nothing.
QVector<const char *> changing(const RecordType &type)
{
    QVector<const char *> actions{"create", "update", "delete", "restore", "undone", "redone"};
    const QLatin1StringView name(type.name);
    if (name == QLatin1StringView("Recording") || name == QLatin1StringView("Document"))
        actions << "import" << "capture";
    if (name == QLatin1StringView("RecordingShare"))
        actions << "share";
    return actions;
}

/// Newest first.
Result<QVector<ChainedEntry>> linesOf(StoreSession &session, const QUuid &record, const QVector<const char *> &actions)
{
    QVector<ChainedEntry> all;
    for (const char *action : actions) {
        AuditFilter filter;
        filter.record = record;
        filter.action = QString::fromLatin1(action);
        filter.limit = toldAtOnce;
        for (;;) {
            PRAXIS_TRY(const QVector<ChainedEntry> some, session.auditSearch(filter));
            all += some;
            if (some.size() < toldAtOnce)
                break;
            filter.before = some.last().number;
        }
    }
    std::sort(all.begin(), all.end(), [](const ChainedEntry &a, const ChainedEntry &b) { return a.number > b.number; });
    return all;
}

struct Said {
    bool isSound = false;    ///< the line is as it was written, and about this row
    bool isFirst = false;    ///< it tells of its beginning, and so of all that a blank row does not say
    bool isShredded = false; ///< nobody can read any more what it says: the key of whom it is about is gone
    QJsonObject changes;
};

/// Of a row that came with its parent, what the parent's line says of it.
Result<Said> saidBy(const ChainedEntry &line, SealedChanges &sealed, const QUuid &organization, const QUuid &about, const QString &part)
{
    PRAXIS_TRY(const AuditEntry entry, auditEntry(line.body));
    Said said;
    said.isSound = isHashed(line) && entry.record == about;
    if (!said.isSound)
        return said;
    const QUuid subject = entry.persons.size() == 1 ? entry.persons.first() : organization;
    PRAXIS_TRY(const QJsonObject all, sealed.open(subject, entry.record, entry.sealed));
    said.isFirst = entry.action != u"update" && entry.action != u"delete" && entry.action != u"restore" && entry.action != u"undone" && entry.action != u"redone";
    said.isShredded = all.isEmpty() && !entry.sealed.isEmpty();
    said.changes = part.isEmpty() ? all : all.value(part).toObject();
    return said;
}

/// Where a row's lines are: under its own id, or as a part of its parent's.
struct ToldIn {
    QUuid about;
    QString part;
    QVector<const char *> actions;
};

QString textOf(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? QString() : value.toVariant().toString();
}

} // namespace

Result<QString> notAsTold(StoreSession &session, const Parts &parts, const RecordType &type, const Record &record, std::span<const char *const> fields)
{
    PRAXIS_TRY(const bool whole, endsWhereItShould(session));
    if (!whole)
        return ofTheTrail;
    const QJsonObject now = toJson(type, record);
    QJsonObject told = toJson(type, *type.make()); // what was never written is as a new row has it: a line tells only what differs
    QStringList open;
    for (const char *field : fields)
        open.append(QString::fromLatin1(field));
    SealedChanges sealed(session, parts.seal);
    bool isTold = false, hasBegun = false;
    const auto read = [&](std::span<const ToldIn> places) -> Result<bool> {
        QVector<std::pair<ChainedEntry, const ToldIn *>> lines;
        for (const ToldIn &place : places) {
            PRAXIS_TRY(const QVector<ChainedEntry> some, linesOf(session, place.about, place.actions));
            for (const ChainedEntry &line : some)
                lines.append({line, &place});
        }
        std::ranges::sort(lines, std::greater{}, [](const auto &line) { return line.first.number; });
        for (const auto &[line, place] : std::as_const(lines)) {
            PRAXIS_TRY(const Said said, saidBy(line, sealed, record.organizationId, place->about, place->part));
            if (!said.isSound)
                return false;
            if (said.isShredded) // nothing of whom it is about can be opened any more, and nothing is to be believed of it
                return fail(ErrorCode::KeyMissing, {{QStringLiteral("media"), QStringLiteral("without_key")}});
            hasBegun = hasBegun || (said.isFirst && (place->part.isEmpty() || !said.changes.isEmpty()));
            isTold = isTold || place->part.isEmpty() || !said.changes.isEmpty();
            open.removeIf([&](const QString &field) {
                if (said.changes.contains(field))
                    told.insert(field, said.changes.value(field).toArray().at(1));
                return said.changes.contains(field);
            });
            if (open.isEmpty())
                break;
        }
        return true;
    };
    QVector<ToldIn> places{{record.id, {}, changing(type)}};
    const QUuid parent = type.parent ? QUuid::fromString(type.value(record, QString::fromLatin1(type.parent)).toString()) : QUuid();
    const QString part = QLatin1StringView(type.name) + u'/' + idText(record.id);
    if (record.isDeleted && !parent.isNull()) // it may have gone with its parent, and be told of there
        places.append({parent, part, {"delete", "restore"}});
    PRAXIS_TRY(bool sound, read(places));
    if (sound && !hasBegun && !open.isEmpty() && !parent.isNull()) { // it came with its parent
        const ToldIn there{parent, part, {"create", "import", "delete", "restore"}};
        PRAXIS_TRY(sound, read({&there, 1}));
    }
    if (!sound || !isTold)
        return ofTheTrail;
    for (const char *field : fields) {
        const QString key = QString::fromLatin1(field);
        if (textOf(now.value(key)) != textOf(told.value(key)))
            return key;
    }
    return QString();
}

Result<> checkTold(StoreSession &session, const Parts &parts, const RecordType &type, const Record &record, std::span<const char *const> fields)
{
    PRAXIS_TRY(const QString field, notAsTold(session, parts, type, record, fields));
    if (field.isEmpty())
        return {};
    return fail(ErrorCode::GrantsAltered, {{QStringLiteral("type"), type.key()}, {QStringLiteral("id"), idText(record.id)}, {QStringLiteral("field"), field}});
}

Result<Instant> toldSince(StoreSession &session, const Parts &parts, const RecordType &type, const Record &record, const char *field)
{
    SealedChanges sealed(session, parts.seal);
    PRAXIS_TRY(const QVector<ChainedEntry> lines, linesOf(session, record.id, changing(type)));
    for (const ChainedEntry &line : lines) {
        PRAXIS_TRY(const Said said, saidBy(line, sealed, record.organizationId, record.id, {}));
        if (!said.isSound || said.isShredded)
            return Instant();
        if (!said.changes.contains(QString::fromLatin1(field)))
            continue;
        PRAXIS_TRY(const AuditEntry entry, auditEntry(line.body));
        return entry.at;
    }
    return Instant();
}

} // namespace praxis
