#include "services/net/VideoSdkEvents.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

using Kind = VideoEvent::Kind;

constexpr qsizetype longestText = 512;

Kind kindOf(const QString &name)
{
    static const QHash<QString, Kind> known{
        {u"session-started"_s, Kind::RoomOpened}, {u"session-ended"_s, Kind::RoomEnded}, {u"participant-joined"_s, Kind::PersonJoined},
        {u"participant-left"_s, Kind::PersonLeft}, {u"recording-started"_s, Kind::TrackStarted}, {u"recording-stopped"_s, Kind::TrackCompleted},
        {u"recording-failed"_s, Kind::TrackFailed}};
    return known.value(name, Kind::Other);
}

QString text(const QJsonObject &json, const QString &name)
{
    return json.value(name).toString().left(longestText);
}

/// Seconds with a fraction, or what is no number at all.
qint64 milliseconds(const QJsonValue &seconds)
{
    constexpr double longest = 366.0 * 24 * 3600;
    const double said = seconds.toDouble(-1);
    return said >= 0 && said <= longest ? std::llround(said * 1000) : -1;
}

QString container(const QString &path)
{
    return path.contains(u'.') ? path.section(u'.', -1).toLower() : QString();
}

} // namespace

bool isVideoSdkRoom(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[a-z0-9]{3,4}-[a-z0-9]{4}-[a-z0-9]{4}"_s));
    return form.match(text).hasMatch();
}

QString videoSdkFile(const QString &path)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"(?:.*/)?([A-Za-z0-9_-]{8,64})\\.[a-z0-9]{2,5}"_s), QRegularExpression::DotMatchesEverythingOption);
    return form.match(path.left(longestText)).captured(1);
}

QString videoSdkTrack(const QString &room, const QString &file)
{
    return file.isEmpty() ? QString() : QString(room + u':' + file);
}

Result<VideoEvent> readVideoSdkEvent(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (!document.isObject())
        return malformed(problem.error == QJsonParseError::NoError ? u"object"_s : problem.errorString());
    const QJsonObject said = document.object(), data = said.value(u"data").toObject();
    const QString name = said.value(u"webhookType").toString();
    if (name.isEmpty())
        return malformed(u"webhookType"_s);
    VideoEvent event;
    event.kind = kindOf(name);
    event.room = text(data, u"meetingId"_s);
    if (event.kind == Kind::Other)
        return event;
    if (!isVideoSdkRoom(event.room))
        return malformed(u"meetingId"_s);
    event.identity = text(data, u"participantId"_s);
    event.at = Instant::fromString(text(data, event.kind == Kind::RoomEnded ? u"end"_s : u"start"_s));
    if (event.kind == Kind::TrackCompleted) {
        const QString path = text(data, u"filePath"_s), address = text(data, u"fileUrl"_s);
        const QString file = videoSdkFile(path);
        event.track = videoSdkTrack(event.room, file.isEmpty() ? videoSdkFile(address) : file);
        event.container = container(file.isEmpty() ? address : path);
        if (event.track.isEmpty())
            return malformed(u"filePath"_s);
    }
    return event;
}

QVector<VideoEvent> eventsOfVideoSdkRecording(const QJsonObject &recording, const QString &room)
{
    if (recording.value(u"roomId").toString() != room)
        return {};
    const QJsonObject file = recording.value(u"file").toObject();
    const QString path = file.value(u"fileUrl").toString(file.value(u"filePath").toString());
    VideoEvent event;
    event.kind = Kind::TrackStarted;
    event.room = room;
    event.track = videoSdkTrack(room, videoSdkFile(path));
    event.container = event.track.isEmpty() ? QString() : container(path);
    event.at = Instant::fromString(recording.value(u"start").toString(recording.value(u"createdAt").toString()));
    QVector<VideoEvent> events{event};
    const QString status = recording.value(u"status").toString();
    const Instant end = Instant::fromString(recording.value(u"end").toString(recording.value(u"updatedAt").toString()));
    const bool isWhole = !event.track.isEmpty() && (status.isEmpty() || status == u"completed");
    if (!isWhole && status != u"failed")
        return events;
    event.kind = isWhole ? Kind::TrackCompleted : Kind::TrackFailed;
    event.at = end.isNull() ? event.at : end;
    if (isWhole) {
        event.durationMs = milliseconds(file.value(u"meta").toObject().value(u"duration"));
        event.bytes = file.value(u"size").toInteger(-1);
    }
    events.append(event);
    return events;
}

} // namespace praxis::net
