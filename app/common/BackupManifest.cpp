#include "app/common/BackupManifest.h"

#include "models/records/Registry.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/store/SqlSession.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>

namespace praxis::app::Backup {

namespace {

constexpr qint64 largestManifest = 64 * 1024;

QByteArray textOf(const Manifest &manifest)
{
    QJsonObject counts;
    for (auto it = manifest.counts.begin(); it != manifest.counts.end(); ++it)
        counts.insert(it.key(), it.value());
    QJsonObject files;
    for (auto it = manifest.files.begin(); it != manifest.files.end(); ++it)
        files.insert(it.key(), QString::fromLatin1(it.value().toHex()));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("praxis-backup")}, {QStringLiteral("version"), 1},
                                     {QStringLiteral("program"), QStringLiteral(PRAXIS_VERSION)}, {QStringLiteral("at"), manifest.at.toString()},
                                     {QStringLiteral("organization"), idText(manifest.organization)}, {QStringLiteral("audit_number"), manifest.auditNumber},
                                     {QStringLiteral("audit_hash"), QString::fromLatin1(manifest.auditHash.toHex())},
                                     {QStringLiteral("counts"), counts}, {QStringLiteral("files"), files}, {QStringLiteral("media_missing"), manifest.missingMedia}})
        .toJson();
}

} // namespace

Result<QByteArray> sumOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return hash.result();
}

QStringList keyNames()
{
    return {databaseName + QStringLiteral(".keys"), databaseName + QStringLiteral(".keys.2")};
}

QString stamp(Instant at)
{
    return at.utc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

Types allTypes()
{
    const auto all = allRecordTypes();
    return {all.begin(), all.end()};
}

Types typesNamedIn(const Manifest &manifest)
{
    Types types = allTypes();
    types.removeIf([&](const RecordType *type) { return !manifest.counts.contains(type->key()); });
    return types;
}

Result<Manifest> describe(StoreSession &session, const QUuid &organization, const Types &types)
{
    Manifest manifest;
    manifest.organization = organization;
    PRAXIS_CHECK(session.begin(organization, false));
    const auto end = qScopeGuard([&] { session.rollback(); });
    for (const RecordType *type : types) {
        PRAXIS_TRY(const qint64 rows, session.count(*type, {.deleted = Deleted::Include}));
        manifest.counts.insert(type->key(), rows);
    }
    PRAXIS_TRY(const AuditHead head, session.auditEnd());
    manifest.auditNumber = head.number;
    manifest.auditHash = head.hash;
    return manifest;
}

Result<Manifest> describe(store::SqliteAccess copy, const QUuid &organization, const Types &types)
{
    copy.readOnly = true;
    PRAXIS_TRY(std::unique_ptr<store::Connection> connection, store::openKeyed(copy));
    store::SqlSession session(std::move(connection));
    return describe(session, organization, types);
}

Result<> writeManifest(const QString &path, const Manifest &manifest)
{
    return writeWholeFile(path, textOf(manifest));
}

Result<> sameCounts(const Manifest &found, const Manifest &manifest)
{
    for (auto it = manifest.counts.begin(); it != manifest.counts.end(); ++it) {
        if (found.counts.value(it.key()) != it.value())
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("type"), it.key()}, {QStringLiteral("expected"), it.value()},
                                                  {QStringLiteral("found"), found.counts.value(it.key())}});
    }
    return {};
}

std::unexpected<Error> anotherTrail(const Manifest &manifest)
{
    return fail(ErrorCode::AuditBroken, {{QStringLiteral("number"), manifest.auditNumber}, {QStringLiteral("problem"), QStringLiteral("manifest")}});
}

namespace {

Result<QJsonObject> manifestIn(const QString &path)
{
    QFile file(QDir(path).filePath(manifestName));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file.fileName()}, {QStringLiteral("detail"), file.errorString()}});
    const QJsonObject json = QJsonDocument::fromJson(file.read(largestManifest)).object();
    if (json[u"format"].toString() != u"praxis-backup")
        return fail(ErrorCode::NotThatKind, {{QStringLiteral("path"), path}, {QStringLiteral("expected"), QStringLiteral("praxis-backup")}});
    if (json[u"version"].toInt() != 1)
        return fail(ErrorCode::StoreNewer, {{QStringLiteral("found"), json[u"version"].toInt()}, {QStringLiteral("known"), 1}});
    return json;
}

Manifest manifestOf(const QJsonObject &json)
{
    Manifest manifest;
    manifest.at = Instant::fromString(json[u"at"].toString());
    manifest.organization = QUuid::fromString(json[u"organization"].toString());
    manifest.auditNumber = json[u"audit_number"].toInteger();
    manifest.auditHash = QByteArray::fromHex(json[u"audit_hash"].toString().toLatin1());
    manifest.missingMedia = json[u"media_missing"].toInt();
    const QJsonObject counts = json[u"counts"].toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        manifest.counts.insert(it.key(), it.value().toInteger());
    return manifest;
}

} // namespace

Result<Manifest> readManifest(const QString &path)
{
    PRAXIS_TRY(const QJsonObject json, manifestIn(path));
    return manifestOf(json);
}

Result<Manifest> read(const QString &path)
{
    PRAXIS_TRY(const QJsonObject json, manifestIn(path));
    Manifest manifest = manifestOf(json);
    const QJsonObject files = json[u"files"].toObject();
    // Only names that we make: a manifest cannot point at anything outside its folder.
    for (const QString &name : QStringList{databaseName} + keyNames()) {
        if (!files.contains(name))
            continue;
        const QString full = QDir(path).filePath(name);
        PRAXIS_TRY(const QByteArray sum, sumOf(full));
        manifest.files.insert(name, sum);
        manifest.bytes += QFileInfo(full).size();
        if (sum.toHex() != files[name].toString().toLatin1())
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("path"), full}, {QStringLiteral("detail"), QStringLiteral("checksum")}});
    }
    if (!manifest.files.contains(databaseName) || !manifest.files.contains(keyNames().first()))
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), QStringLiteral("a file is missing")}});
    return manifest;
}

} // namespace praxis::app::Backup
