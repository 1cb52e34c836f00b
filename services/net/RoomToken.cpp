#include "services/net/RoomToken.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// RFC 7515 with HS256.
QByteArray signedWith(const QByteArray &secret, QJsonObject header, const QJsonObject &claims)
{
    header.insert(u"alg"_s, u"HS256"_s);
    header.insert(u"typ"_s, u"JWT"_s);
    const QByteArray message = part(header) + '.' + part(claims);
    return message + '.' + encoded(QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha256));
}

qint64 seconds(Instant moment)
{
    return moment.ms / 1000;
}

Result<> check(const RoomPass &pass)
{
    if (pass.room.isEmpty() || pass.participant.isEmpty() || pass.until.ms <= pass.from.ms)
        return fail(ErrorCode::Invalid);
    return {};
}

} // namespace

Result<QByteArray> twilioToken(const TwilioKey &key, const RoomPass &pass)
{
    PRAXIS_CHECK(check(pass));
    const QJsonObject grants{{u"identity"_s, pass.participant}, {u"video"_s, QJsonObject{{u"room"_s, pass.room}}}};
    return signedWith(key.secret, {{u"cty"_s, u"twilio-fpa;v=1"_s}},
                      {{u"jti"_s, QString(key.keySid + u'-' + QString::number(seconds(pass.from)))}, {u"iss"_s, key.keySid}, {u"sub"_s, key.account},
                       {u"iat"_s, seconds(pass.from)}, {u"nbf"_s, seconds(pass.from)}, {u"exp"_s, seconds(pass.until)}, {u"grants"_s, grants}});
}

Result<QByteArray> videoSdkToken(const VideoSdkKey &key, const RoomPass &pass)
{
    PRAXIS_CHECK(check(pass));
    return signedWith(key.secret, {},
                      {{u"apikey"_s, key.apiKey}, {u"permissions"_s, QJsonArray{u"allow_join"_s}}, {u"version"_s, 2}, {u"roomId"_s, pass.room},
                       {u"participantId"_s, pass.participant}, {u"roles"_s, QJsonArray{u"rtc"_s}}, {u"iat"_s, seconds(pass.from)}, {u"exp"_s, seconds(pass.until)}});
}

QByteArray videoSdkServerToken(const VideoSdkKey &key, Instant from, Instant until)
{
    return signedWith(key.secret, {},
                      {{u"apikey"_s, key.apiKey}, {u"permissions"_s, QJsonArray{u"allow_join"_s}}, {u"version"_s, 2}, {u"roles"_s, QJsonArray{u"crawler"_s}},
                       {u"iat"_s, seconds(from)}, {u"exp"_s, seconds(until)}});
}

Result<QByteArray> jitsiToken(const JitsiKey &key, const RoomPass &pass)
{
    PRAXIS_CHECK(check(pass));
    // The context is not checked by the server and shown to everybody in the room: nothing in it says who this is.
    const QJsonObject context{{u"user"_s, QJsonObject{{u"id"_s, pass.participant}}}};
    return signedWith(key.secret, {},
                      {{u"iss"_s, key.appId}, {u"aud"_s, key.audience.isEmpty() ? u"jitsi"_s : key.audience}, {u"sub"_s, key.domain}, {u"room"_s, pass.room},
                       {u"nbf"_s, seconds(pass.from)}, {u"exp"_s, seconds(pass.until)}, {u"context"_s, context}});
}

} // namespace praxis::net
