#include "services/net/Jitsi.h"

#include "services/net/RoomName.h"

#include <QUrl>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> notSupported()
{
    return fail(ErrorCode::NotAvailable, {{u"status"_s, u"not_supported"_s}});
}

} // namespace

Result<QString> Jitsi::open(const VideoRoomWish &wish)
{
    PRAXIS_CHECK(checkRoomName(wish.name));
    return wish.name.toLower();
}

Result<bool> Jitsi::isOpen(const QString &room)
{
    return checkRoomName(room).has_value() && room == room.toLower();
}

/// Its passes end by themselves, and nobody is given another.
Result<> Jitsi::close(const QString &)
{
    return {};
}

Result<VideoEntry> Jitsi::entry(const RoomPass &pass)
{
    PRAXIS_CHECK(checkRoomName(pass.room));
    const QUrl base(m_options.address, QUrl::StrictMode);
    if (!base.isValid() || base.scheme() != u"https" || base.host().isEmpty() || base.hasQuery() || base.hasFragment() || !base.userInfo().isEmpty())
        return fail(ErrorCode::Invalid, {{u"field"_s, u"address"_s}});
    if (m_options.key.isHosted())
        PRAXIS_CHECK(checkRoomName(m_options.key.appId)); // it becomes part of the address
    PRAXIS_TRY(const QByteArray token, jitsiToken(m_options.key, pass));
    const QString place = m_options.address.endsWith(u'/') ? m_options.address.chopped(1) : m_options.address;
    const QString tenant = m_options.key.isHosted() ? QString(m_options.key.appId + u'/') : QString();
    return VideoEntry{place + u'/' + tenant + pass.room + u"?jwt="_s + QString::fromLatin1(token), token};
}

Result<> Jitsi::setRecording(const QString &, bool)
{
    return notSupported();
}

Result<QVector<VideoEvent>> Jitsi::recorded(const QString &)
{
    return notSupported();
}

Result<QString> Jitsi::mix(const QString &, const QString &)
{
    return notSupported();
}

Result<> Jitsi::fetch(const ProviderMedia &, const std::function<bool(QByteArrayView)> &)
{
    return notSupported();
}

Result<> Jitsi::remove(const ProviderMedia &)
{
    return notSupported();
}

Result<> Jitsi::check(const ProviderCall &) const
{
    return notSupported();
}

Result<VideoEvent> Jitsi::read(const ProviderCall &) const
{
    return notSupported();
}

} // namespace praxis::net
