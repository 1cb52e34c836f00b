#include "services/net/VideoSdk.h"

#include "services/net/RoomName.h"
#include "services/net/VideoSdkEvents.h"
#include "services/net/VideoSdkSignature.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int tokenMinutes = 10; ///< for one request

Result<> checkVideoSdkRoom(const QString &room)
{
    if (!isVideoSdkRoom(room))
        return fail(ErrorCode::Invalid, {{u"field"_s, u"room"_s}});
    return {};
}

/// What the provider says of a room that it does not know, that is closed, or where nobody is. It has no number for these.
bool saysThereIsNone(const RestApi::Answer &answer)
{
    return answer.status == 400 || answer.status == 402 || answer.status == 404 || answer.status == 410;
}

} // namespace

Result<RestApi::Answer> VideoSdk::ask(const QByteArray &method, const QString &path, const QJsonObject &body, RestApi::Says says) const
{
    if (m_options.key.apiKey.isEmpty() || m_options.key.secret.isEmpty())
        return fail(ErrorCode::Denied, {{u"problem"_s, u"account"_s}});
    const Instant now = m_clock.now();
    QList<QByteArray> headers{"Authorization: " + videoSdkServerToken(m_options.key, now, now.plusMinutes(tokenMinutes)), "Accept: application/json"};
    if (method == "POST")
        headers.append("Content-Type: application/json");
    return m_api.ask(method, path, headers, method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray(), says);
}

QJsonObject VideoSdk::roomBody(const VideoRoomWish &wish) const
{
    QJsonObject body{{u"customRoomId"_s, wish.name}};
    if (!wish.callback.isEmpty())
        body.insert(u"webhook"_s, QJsonObject{{u"endPoint"_s, wish.callback},
                                              {u"events"_s, QJsonArray{u"session-started"_s, u"session-ended"_s, u"participant-joined"_s, u"participant-left"_s,
                                                                       u"recording-started"_s, u"recording-stopped"_s, u"recording-failed"_s}}});
    if (!wish.until.isNull()) {
        const qint64 minutes = std::max<qint64>((wish.until.ms - m_clock.now().ms + 59'999) / 60'000, 1);
        body.insert(u"autoCloseConfig"_s, QJsonObject{{u"type"_s, u"session-ends"_s}, {u"duration"_s, minutes}});
    }
    if (wish.recorded)
        body.insert(u"autoStartConfig"_s, QJsonObject{{u"recording"_s, QJsonObject{{u"config"_s, QJsonObject{{u"mode"_s, u"video-and-audio"_s}}}}}});
    return body;
}

Result<QString> VideoSdk::open(const VideoRoomWish &wish)
{
    PRAXIS_CHECK(checkRoomName(wish.name));
    if (!wish.until.isNull() && wish.until <= m_clock.now())
        return fail(ErrorCode::Invalid, {{u"field"_s, u"until"_s}});
    PRAXIS_TRY(const RestApi::Answer answer, ask("POST", u"/v2/rooms"_s, roomBody(wish)));
    if (!answer.isGood())
        return RestApi::refused(answer);
    const QString room = answer.json.value(u"roomId").toString();
    if (answer.json.value(u"disabled").toBool())
        return fail(ErrorCode::NotAvailable, {{u"status"_s, u"closed"_s}});
    if (!isVideoSdkRoom(room) || answer.json.value(u"customRoomId").toString() != wish.name)
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"roomId"_s}});
    return room;
}

Result<bool> VideoSdk::isOpen(const QString &room)
{
    if (!isVideoSdkRoom(room))
        return false;
    PRAXIS_TRY(const RestApi::Answer answer, ask("GET", u"/v2/rooms/validate/"_s + room));
    if (answer.isGood()) // our own names are known there, too: only the real one counts
        return answer.json.value(u"roomId").toString() == room && !answer.json.value(u"disabled").toBool();
    return saysThereIsNone(answer) ? Result<bool>(false) : Result<bool>(RestApi::refused(answer));
}

Result<> VideoSdk::close(const QString &room)
{
    PRAXIS_CHECK(checkVideoSdkRoom(room));
    // Shut first, so that nobody comes back, and then emptied.
    for (const QString &path : {u"/v2/rooms/deactivate"_s, u"/v2/sessions/end"_s}) {
        PRAXIS_TRY(const RestApi::Answer answer, ask("POST", path, {{u"roomId"_s, room}}));
        if (!answer.isGood() && !saysThereIsNone(answer))
            return RestApi::refused(answer);
    }
    return {};
}

Result<VideoEntry> VideoSdk::entry(const RoomPass &pass)
{
    PRAXIS_CHECK(checkVideoSdkRoom(pass.room));
    PRAXIS_TRY(const QByteArray token, videoSdkToken(m_options.key, pass));
    return VideoEntry{{}, token};
}

Result<> VideoSdk::setRecording(const QString &room, bool on)
{
    PRAXIS_CHECK(checkVideoSdkRoom(room));
    // It answers with a sentence.
    PRAXIS_TRY(RestApi::Answer answer, ask("POST", on ? u"/v2/recordings/start"_s : u"/v2/recordings/stop"_s, {{u"roomId"_s, room}}, RestApi::Says::Anything));
    // The vendor's own pages have it under both names. Recording must end where consent has, so the other one is asked, too.
    if (!on && answer.status == 404) {
        PRAXIS_TRY(answer, ask("POST", u"/v2/recordings/end"_s, {{u"roomId"_s, room}}, RestApi::Says::Anything));
    }
    if (answer.isGood())
        return {};
    return RestApi::refused(answer);
}

Result<QVector<QJsonObject>> VideoSdk::recordings(const QString &room) const
{
    constexpr int mostPages = 50;
    QVector<QJsonObject> all;
    for (int page = 1; page <= mostPages; ++page) {
        PRAXIS_TRY(const RestApi::Answer answer, ask("GET", QString(u"/v2/recordings?roomId="_s + room + u"&perPage=100&page="_s + QString::number(page))));
        if (!answer.isGood())
            return RestApi::refused(answer);
        if (!answer.json.value(u"data").isArray())
            return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"data"_s}});
        const QJsonArray entries = answer.json.value(u"data").toArray();
        for (const QJsonValue &entry : entries)
            all.append(entry.toObject());
        if (entries.isEmpty() || answer.json.value(u"pageInfo").toObject().value(u"lastPage").toInt(1) <= page)
            return all;
    }
    return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"pages"_s}});
}

Result<QVector<VideoEvent>> VideoSdk::recorded(const QString &room)
{
    PRAXIS_CHECK(checkVideoSdkRoom(room));
    PRAXIS_TRY(const auto all, recordings(room));
    QVector<VideoEvent> events;
    for (const QJsonObject &recording : all)
        events += eventsOfVideoSdkRecording(recording, room);
    std::stable_sort(events.begin(), events.end(), [](const VideoEvent &a, const VideoEvent &b) { return a.at < b.at; });
    return events;
}

Result<QString> VideoSdk::mix(const QString &, const QString &)
{
    return fail(ErrorCode::NotAvailable, {{u"status"_s, u"not_supported"_s}});
}

Result<QJsonObject> VideoSdk::recording(const ProviderMedia &media) const
{
    const QString room = media.id.section(u':', 0, 0), file = media.id.section(u':', 1);
    if (media.isMix || !isVideoSdkRoom(room) || file.isEmpty())
        return fail(ErrorCode::Invalid, {{u"field"_s, media.isMix ? u"mix"_s : u"track"_s}});
    PRAXIS_TRY(const auto all, recordings(room));
    for (const QJsonObject &recording : all) {
        const auto events = eventsOfVideoSdkRecording(recording, room);
        if (!events.isEmpty() && events.first().track == media.id)
            return recording;
    }
    return fail(ErrorCode::NotFound);
}

Result<> VideoSdk::fetch(const ProviderMedia &media, const std::function<bool(QByteArrayView)> &piece)
{
    PRAXIS_TRY(const QJsonObject found, recording(media));
    const auto events = eventsOfVideoSdkRecording(found, media.id.section(u':', 0, 0));
    const QString address = found.value(u"file").toObject().value(u"fileUrl").toString();
    const bool isWhole = events.last().kind == VideoEvent::Kind::TrackCompleted && !address.isEmpty();
    return !isWhole ? Result<>(fail(ErrorCode::NotFound)) : fetchFile(m_options.media, address, m_options.largestFile, piece);
}

Result<> VideoSdk::remove(const ProviderMedia &media)
{
    const auto found = recording(media);
    if (!found)
        return found.error().code == ErrorCode::NotFound ? Result<>() : Result<>(fail(found.error()));
    const QString id = found->value(u"id").toString();
    PRAXIS_CHECK(checkRoomName(id)); // it becomes part of an address
    PRAXIS_TRY(const RestApi::Answer answer, ask("DELETE", u"/v2/recordings/"_s + id, {}, RestApi::Says::Anything));
    if (answer.isGood() || answer.status == 404 || answer.status == 410)
        return {};
    return RestApi::refused(answer);
}

Result<> VideoSdk::check(const ProviderCall &call) const
{
    if (m_options.publicKey.trimmed().isEmpty())
        return fail(ErrorCode::NotAvailable, {{u"status"_s, u"no_secret"_s}});
    if (call.signature.isEmpty())
        return fail(ErrorCode::Denied, {{u"problem"_s, u"signature_missing"_s}});
    if (!isSignedByVideoSdk(m_options.publicKey, call.body, call.signature))
        return fail(ErrorCode::Denied, {{u"problem"_s, u"signature"_s}});
    return {};
}

Result<VideoEvent> VideoSdk::read(const ProviderCall &call) const
{
    return readVideoSdkEvent(call.body);
}

} // namespace praxis::net
