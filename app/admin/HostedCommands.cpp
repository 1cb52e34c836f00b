// What is asked of a hosted backend's database by whoever has its keys: `migrate`, `backup --store` and `verify --store`.
#include "app/admin/HostedCommands.h"

#include "app/hosted/FileBackup.h"

#include "services/store/Migrator.h"

namespace praxis::admin {

using namespace Qt::StringLiterals;

Result<app::StoreAddress> storeIn(const Invocation &call)
{
    PRAXIS_TRY(app::StoreAddress address, app::StoreAddress::parse(call.value("store")));
    if (call.has("store-password-file")) {
        PRAXIS_TRY(address.postgres.password, app::secretFrom(call.value("store-password-file")));
    }
    return address;
}

namespace {

Result<int> versionOf(const app::StoreAddress &address)
{
    PRAXIS_TRY(const auto connection, store::openPostgres(address.postgres));
    return store::Migrator(*connection).version();
}

Result<std::optional<app::MediaPlace>> mediaIn(const Invocation &call)
{
    if (!call.has("media"))
        return std::nullopt;
    PRAXIS_TRY(const QString secret, call.has("media-secret-file") ? app::secretFrom(call.value("media-secret-file")) : Result<QString>(QString()));
    PRAXIS_TRY(app::MediaPlace place, app::MediaPlace::parse(call.value("media"), secret.toUtf8(), call.value("media-authorities")));
    return place;
}

Result<AuditHead> provenTrail(const Invocation &call, app::HostedStore &store, const QUuid &organization)
{
    PRAXIS_TRY(const Parts *parts, store.of(organization));
    const auto byUs = [&](const AuditHead &head) { return parts->seal.verify(auditHeadMessage(organization, head), head.signature); };
    return store.store().verifyAudit(organization, byUs, [&](qint64 done, qint64 total) {
        call.terminal.progress(u"Audit trail of "_s + idText(organization), static_cast<int>(total > 0 ? done * 100 / total : 100));
        return !isInterrupted();
    });
}

Exit verifyTrails(const Invocation &call, app::HostedStore &store, const QVector<QUuid> &organizations)
{
    QJsonArray all;
    QStringList problems;
    qint64 entries = 0;
    for (const QUuid &organization : organizations) {
        const auto end = provenTrail(call, store, organization);
        if (!end && end.error().code != ErrorCode::AuditBroken)
            return call.terminal.failed(end.error());
        entries += end ? end->number : 0;
        all.append(QJsonObject{{u"organization"_s, idText(organization)}, {u"entries"_s, end ? QJsonValue(end->number) : QJsonValue()}});
        if (!end)
            problems.append(u"%1, at entry %2: %3"_s.arg(idText(organization), end.error().data.value(u"number"_s).toString(), end.error().data.value(u"problem"_s).toString()));
    }
    const QJsonObject answer{{u"organizations"_s, all}, {u"entries"_s, entries}, {u"problems"_s, QJsonArray::fromStringList(problems)}};
    if (!problems.isEmpty())
        return call.terminal.done(answer, u"The audit trail is not as it was written:\n  "_s + problems.join(u"\n  "_s), Exit::Damaged);
    return call.terminal.done(answer, u"The audit trails of %1 practices are as they were written: %2 entries."_s.arg(organizations.size()).arg(entries));
}

Exit verifyVaults(const Invocation &call, app::HostedStore &store, const QVector<QUuid> &organizations)
{
    VaultVerdict all;
    for (const QUuid &organization : organizations) {
        const auto parts = store.of(organization);
        if (!parts)
            return call.terminal.failed(parts.error());
        const auto verdict = readVault(call, store.store(), **parts, organization);
        if (!verdict)
            return call.terminal.failed(verdict.error());
        all.files += verdict->files;
        all.bytes += verdict->bytes;
        all.orphans += verdict->orphans;
        all.problems += verdict->problems;
    }
    return told(call, all);
}

} // namespace

Result<std::unique_ptr<app::HostedStore>> openHosted(const Invocation &call, app::Machine &machine)
{
    PRAXIS_TRY(SecretBytes key, MasterKey::read(call.value("master-key-file")));
    PRAXIS_TRY(const app::StoreAddress address, storeIn(call));
    PRAXIS_TRY(auto media, mediaIn(call));
    return app::HostedStore::open({address, call.folder, std::move(key), false, std::move(media)}, machine);
}

Exit runHostedVerify(const Invocation &call, const QString &what)
{
    if (!call.has("master-key-file"))
        return call.terminal.usage(u"verify --store needs --master-key-file"_s);
    const auto here = machine();
    if (!here)
        return call.terminal.failed(here.error());
    const auto store = openHosted(call, **here);
    if (!store)
        return call.terminal.failed(store.error());
    if (what == u"database")
        return told(call, (*store)->examine());
    const auto organizations = (*store)->store().organizations();
    if (!organizations)
        return call.terminal.failed(organizations.error());
    return what == u"audit" ? verifyTrails(call, **store, *organizations) : verifyVaults(call, **store, *organizations);
}

Exit runHostedBackup(const Invocation &call)
{
    const auto address = storeIn(call);
    if (!address)
        return call.terminal.failed(address.error());
    if (address->isPostgres)
        return call.terminal.usage(u"backup --store is for a backend whose database is one file; PostgreSQL has pg_basebackup and pg_dump"_s);
    if (!call.has("master-key-file"))
        return call.terminal.usage(u"backup --store needs --master-key-file"_s);
    if (call.has("keep-days"))
        return call.terminal.usage(u"backup --store leaves older ones where they are: remove those of more than 35 days"_s);
    const auto key = MasterKey::read(call.value("master-key-file"));
    if (!key)
        return call.terminal.failed(key.error());
    const auto here = machine();
    if (!here)
        return call.terminal.failed(here.error());
    const app::FileBackup backup({address->path, call.folder, !call.has("media")}, MasterKey(*key));
    const auto made = backup.make((*here)->clock.now(), call.arguments.first());
    if (!made)
        return call.terminal.failed(made.error());
    QString words = u"Backup: %1 (%2 bytes). The master key is not in it."_s.arg(made->path).arg(made->bytes);
    if (made->missingMedia > 0)
        words += u"\nIT IS NOT WHOLE: %1 files of recordings and documents were neither in media nor in archive of %2."_s.arg(made->missingMedia).arg(call.folder);
    return call.terminal.done({{u"path"_s, made->path}, {u"bytes"_s, made->bytes}, {u"missing_media"_s, made->missingMedia}}, words,
                              made->missingMedia > 0 ? Exit::Refused : Exit::Done);
}

Exit runMigrate(const Invocation &call)
{
    const auto address = storeIn(call);
    if (!address)
        return call.terminal.failed(address.error());
    if (!address->isPostgres)
        return call.terminal.usage(u"migrate needs --store postgresql://…; a file is brought to this version by the program that opens it"_s);
    const auto from = versionOf(*address);
    if (!from)
        return call.terminal.failed(from.error());
    const auto prepared = store::preparePostgres(address->postgres);
    const auto migrated = prepared ? store::migratePostgres(address->postgres) : prepared;
    if (!migrated)
        return call.terminal.failed(migrated.error());
    const auto now = versionOf(*address);
    if (!now)
        return call.terminal.failed(now.error());
    return call.terminal.done({{u"from"_s, *from}, {u"to"_s, *now}}, *from == *now ? u"The database is of this version already: %1."_s.arg(*now)
                                                                                  : u"The database went from version %1 to %2."_s.arg(*from).arg(*now));
}

} // namespace praxis::admin
