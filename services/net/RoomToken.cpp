#include "services/net/RoomToken.h"

#include "services/net/JsonWebToken.h"

#include <QJsonArray>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

qint64 seconds(Instant moment)
{
    return moment.ms / 1000;
}

Result<> check(const RoomPass &pass, bool hasSecret)
{
    if (pass.room.isEmpty() || pass.participant.isEmpty() || pass.until.ms <= pass.from.ms)
        return fail(ErrorCode::Invalid);
    if (!hasSecret)
        return fail(ErrorCode::NotAvailable, {{u"status"_s, u"no_secret"_s}});
    return {};
}

/// What 8x8 calls a key: the tenant and the key's own name.
QString hostedKeyId(const JitsiKey &key)
{
    return key.keyId.contains(u'/') ? key.keyId : QString(key.appId + u'/' + key.keyId);
}

/// The server does not check the context and shows it to everybody in the room: nothing in it says who this is.
QJsonObject jitsiContext(const JitsiKey &key, const RoomPass &pass)
{
    QJsonObject user{{u"id"_s, pass.participant}};
    if (!key.isHosted())
        return {{u"user"_s, user}};
    user.insert(u"moderator"_s, pass.moderates ? u"true"_s : u"false"_s);
    // What is recorded there would be recorded past the consent that is kept here.
    return {{u"user"_s, user}, {u"features"_s, QJsonObject{{u"recording"_s, u"false"_s}, {u"transcription"_s, u"false"_s}, {u"livestreaming"_s, u"false"_s}}}};
}

} // namespace

Result<QByteArray> twilioToken(const TwilioKey &key, const RoomPass &pass)
{
    PRAXIS_CHECK(check(pass, !key.secret.isEmpty()));
    const QJsonObject grants{{u"identity"_s, pass.participant}, {u"video"_s, QJsonObject{{u"room"_s, pass.room}}}};
    return tokenUnderSecret(key.secret, {{u"cty"_s, u"twilio-fpa;v=1"_s}},
                            {{u"jti"_s, QString(key.keySid + u'-' + QString::number(seconds(pass.from)))}, {u"iss"_s, key.keySid}, {u"sub"_s, key.account},
                             {u"iat"_s, seconds(pass.from)}, {u"nbf"_s, seconds(pass.from)}, {u"exp"_s, seconds(pass.until)}, {u"grants"_s, grants}});
}

Result<QByteArray> videoSdkToken(const VideoSdkKey &key, const RoomPass &pass)
{
    PRAXIS_CHECK(check(pass, !key.secret.isEmpty()));
    QJsonArray permissions{u"allow_join"_s};
    if (pass.moderates)
        permissions.append(u"allow_mod"_s);
    return tokenUnderSecret(key.secret, {},
                            {{u"apikey"_s, key.apiKey}, {u"permissions"_s, permissions}, {u"version"_s, 2}, {u"roomId"_s, pass.room},
                             {u"participantId"_s, pass.participant}, {u"roles"_s, QJsonArray{u"rtc"_s}}, {u"iat"_s, seconds(pass.from)}, {u"exp"_s, seconds(pass.until)}});
}

QByteArray videoSdkServerToken(const VideoSdkKey &key, Instant from, Instant until)
{
    return tokenUnderSecret(key.secret, {},
                            {{u"apikey"_s, key.apiKey}, {u"permissions"_s, QJsonArray{u"allow_join"_s}}, {u"version"_s, 2}, {u"roles"_s, QJsonArray{u"crawler"_s}},
                             {u"iat"_s, seconds(from)}, {u"exp"_s, seconds(until)}});
}

Result<QByteArray> jitsiToken(const JitsiKey &key, const RoomPass &pass)
{
    PRAXIS_CHECK(check(pass, key.isHosted() ? !key.privateKey.isEmpty() : !key.privateKey.isEmpty() || !key.secret.isEmpty()));
    const QString audience = key.audience.isEmpty() || key.isHosted() ? u"jitsi"_s : key.audience;
    const QJsonObject claims{{u"iss"_s, key.isHosted() ? u"chat"_s : key.appId}, {u"aud"_s, audience}, {u"sub"_s, key.isHosted() ? key.appId : key.domain}, {u"room"_s, pass.room},
                             {u"nbf"_s, seconds(pass.from)}, {u"exp"_s, seconds(pass.until)}, {u"context"_s, jitsiContext(key, pass)}};
    if (key.privateKey.isEmpty())
        return tokenUnderSecret(key.secret, {}, claims);
    return tokenUnderPrivateKey(key.privateKey, {{u"kid"_s, key.isHosted() ? hostedKeyId(key) : key.keyId}}, claims);
}

} // namespace praxis::net
