// `init --store`: a hosted backend's database, keys, and its first practice; or one more practice in a backend that is there.
#include "app/admin/HostedCommands.h"

#include <QFile>
#include <QFileInfo>

namespace praxis::admin {

using namespace Qt::StringLiterals;

namespace {

Result<SecretBytes> masterKey(const QString &path)
{
    return QFileInfo::exists(path) ? MasterKey::read(path) : MasterKey::makeFile(path);
}

/// Made of 32 random bytes where there is no file yet.
Result<QString> appPassword(const QString &path)
{
    if (path.isEmpty() || QFileInfo::exists(path))
        return path.isEmpty() ? QString() : app::secretFrom(path);
    const QByteArray password = SecretBytes::random(32).view().toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(password + '\n') < 0 || !file.flush())
        return fail(ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return QString::fromLatin1(password);
}

Result<app::StoreAddress> prepared(const Invocation &call)
{
    PRAXIS_TRY(app::StoreAddress address, storeIn(call));
    if (!address.isPostgres)
        return address;
    PRAXIS_CHECK(store::preparePostgres(address.postgres));
    PRAXIS_CHECK(store::migratePostgres(address.postgres));
    const bool isNew = !QFileInfo::exists(call.value("app-password-file"));
    PRAXIS_TRY(const QString password, appPassword(call.value("app-password-file")));
    if (isNew && !password.isEmpty())
        PRAXIS_CHECK(store::setAppPassword(address.postgres, password));
    address.postgres = address.as(u"praxis_app"_s, password);
    return address;
}

Result<QUuid> found(const Invocation &call, const app::StoreAddress &address, app::Machine &machine)
{
    PRAXIS_TRY(SecretBytes key, masterKey(call.value("master-key-file")));
    PRAXIS_TRY(const auto store, app::HostedStore::open({address, call.folder, std::move(key), true}, machine));
    PRAXIS_TRY(const SecretBytes password, call.terminal.password(u"New password of "_s + call.value("login"), call.value("password-file"), true));
    ServerPasswords passwords;
    const hosted::AccessTokens tokens(store->key(), "praxisctl");
    hosted::SignIns signIns({passwords, store->key(), tokens, machine.clock, machine.ids});
    app::HostedStore::Founding founding;
    founding.practice = practiceIn(call);
    founding.practice.platformControlled = call.has("platform-controlled");
    founding.login = call.value("login");
    founding.displayName = call.has("display-name") ? call.value("display-name") : call.value("login");
    founding.password = password.view().toByteArray();
    auto made = store->found(founding, signIns);
    wipe(founding.password);
    return made;
}

} // namespace

Exit runHostedInit(const Invocation &call)
{
    if (call.value("master-key-file").isEmpty())
        return call.terminal.usage(u"init --store needs --master-key-file"_s);
    const auto here = machine();
    if (!here)
        return call.terminal.failed(here.error());
    const auto address = prepared(call);
    if (!address)
        return call.terminal.failed(address.error());
    const auto organization = found(call, *address, **here);
    if (!organization)
        return call.terminal.failed(organization.error());
    QString words = u"The practice is ready in "_s + address->shown() + u"\n\nServe it with\n\n  praxisd --data " + call.folder + u" --store " + address->shown() + u" --master-key-file "
        + call.value("master-key-file");
    if (call.has("app-password-file"))
        words += u" --store-password-file " + call.value("app-password-file");
    words += u"\n\nKeep a copy of the master key away from the backups: without it nothing of them can be read.";
    return call.terminal.done({{u"organization"_s, idText(*organization)}, {u"store"_s, address->shown()}}, words);
}

} // namespace praxis::admin
