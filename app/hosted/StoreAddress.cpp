#include "app/hosted/StoreAddress.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 5432;

} // namespace

Result<StoreAddress> StoreAddress::parse(const QString &text)
{
    if (!text.contains(u"://"))
        return StoreAddress{false, text, {}};
    static const QRegularExpression form(uR"re(^postgres(?:ql)?://([^:@/?#]+)(:[^@/?#]*)?@([^/?#:]*)(?::(\d{1,5}))?/([^/?#]+)(?:\?host=(/[^&#]+))?$)re"_s);
    const QRegularExpressionMatch found = form.match(text);
    if (!found.hasMatch())
        return malformed(u"a store is the path of a file, postgresql://user@host:port/database, or postgresql://user@/database?host=/folder/of/a/socket"_s);
    if (found.hasCaptured(2))
        return malformed(u"a password does not belong into an address; name a file with it"_s);
    const auto plain = [&](int part) { return QUrl::fromPercentEncoding(found.captured(part).toUtf8()); };
    const QString host = found.hasCaptured(6) ? plain(6) : plain(3);
    const int port = found.hasCaptured(4) ? found.captured(4).toInt() : usualPort;
    if (host.isEmpty() || (found.hasCaptured(6) && !found.captured(3).isEmpty()))
        return malformed(u"a store has one host"_s);
    return StoreAddress{true, {}, {host, port, plain(5), plain(1), {}, {}}};
}

QString StoreAddress::shown() const
{
    if (!isPostgres)
        return path;
    if (postgres.host.startsWith(u'/'))
        return u"postgresql://%1@/%2?host=%3"_s.arg(postgres.user, postgres.database, postgres.host);
    return u"postgresql://%1@%2:%3/%4"_s.arg(postgres.user, postgres.host).arg(postgres.port).arg(postgres.database);
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
