#include "app/hosted/StoreAddress.h"

#include <QFile>
#include <QUrl>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 5432;

std::unexpected<Error> malformed(const QString &detail)
{
    return fail(ErrorCode::Malformed, {{u"detail"_s, detail}});
}

} // namespace

Result<StoreAddress> StoreAddress::parse(const QString &text)
{
    if (!text.contains(u"://"))
        return StoreAddress{false, text, {}};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"postgresql" && url.scheme() != u"postgres"))
        return malformed(u"a store is the path of a file, or postgresql://user@host/database"_s);
    if (!url.password().isEmpty())
        return malformed(u"a password does not belong into an address; name a file with it"_s);
    const QString database = url.path().mid(1);
    if (url.host().isEmpty() || database.isEmpty() || database.contains(u'/') || url.userName().isEmpty() || url.hasQuery())
        return malformed(u"postgresql://user@host:port/database needs each of these but the port"_s);
    return StoreAddress{true, {}, {QUrl::fromPercentEncoding(url.host(QUrl::FullyEncoded).toLatin1()), url.port(usualPort), database, url.userName(), {}, {}}};
}

QString StoreAddress::shown() const
{
    return isPostgres ? QString(u"postgresql://" + postgres.user + u'@' + postgres.host + u':' + QString::number(postgres.port) + u'/' + postgres.database) : path;
}

store::PostgresAccess StoreAddress::as(const QString &user, const QString &password) const
{
    store::PostgresAccess access = postgres;
    access.user = user;
    access.password = password;
    return access;
}

Result<QString> secretFrom(const QString &path)
{
    QFile file(path);
    const auto unreadable = [&](const QString &detail) { return fail(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, detail}}); };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        return unreadable(u"others than its owner can read it"_s);
    return QString::fromUtf8(file.readLine(4096)).trimmed();
}

} // namespace praxis::app
