#include "services/net/TwilioEvent.h"

#include "services/net/TwilioSid.h"

#include <QHash>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

using SaidKind = TwilioEvent::Kind;

constexpr qsizetype longestName = 512;

const QHash<QString, SaidKind> &kinds()
{
    static const QHash<QString, SaidKind> known{
        {u"room-created"_s, SaidKind::RoomCreated}, {u"room-ended"_s, SaidKind::RoomEnded},
        {u"participant-connected"_s, SaidKind::ParticipantConnected}, {u"participant-disconnected"_s, SaidKind::ParticipantDisconnected},
        {u"recording-started"_s, SaidKind::RecordingStarted}, {u"recording-completed"_s, SaidKind::RecordingCompleted}, {u"recording-failed"_s, SaidKind::RecordingFailed},
        {u"composition-enqueued"_s, SaidKind::CompositionEnqueued}, {u"composition-started"_s, SaidKind::CompositionStarted},
        {u"composition-available"_s, SaidKind::CompositionAvailable}, {u"composition-progress"_s, SaidKind::CompositionProgress},
        {u"composition-failed"_s, SaidKind::CompositionFailed}, {u"composition-hook-failed"_s, SaidKind::CompositionHookFailed}};
    return known;
}

class Reader {
public:
    explicit Reader(const FormFields &form)
    {
        for (const auto &[name, value] : form) {
            const QByteArray key = name.toLower();
            m_twice = m_twice || m_values.contains(key);
            m_values.insert(key, QString::fromUtf8(value));
        }
    }
    [[nodiscard]] bool saysAnythingTwice() const { return m_twice; }
    [[nodiscard]] QString text(const char *name) const { return m_values.value(QByteArray(name).toLower()).left(longestName); }
    [[nodiscard]] bool sid(const char *name, QLatin1StringView letters, QString &into) const
    {
        into = text(name);
        return into.isEmpty() || isTwilioSid(into, letters);
    }
    [[nodiscard]] bool number(const char *name, qint64 &into) const
    {
        const QString said = text(name);
        if (said.isEmpty())
            return true;
        bool good = false;
        const qlonglong number = said.toLongLong(&good);
        into = number;
        return good && number >= 0 && said[0] != u'+';
    }

private:
    QHash<QByteArray, QString> m_values;
    bool m_twice = false;
};

Result<> readWhat(const Reader &said, TwilioEvent &event)
{
    const QString media = said.text("Type").toLower();
    event.media = media == u"audio" ? TwilioEvent::Media::Audio
        : media == u"video"         ? TwilioEvent::Media::Video
        : media == u"data"          ? TwilioEvent::Media::Data
                                    : TwilioEvent::Media::Unknown;
    event.codec = said.text("Codec").toUpper();
    event.container = said.text("Container").toLower();
    event.trackName = said.text("TrackName");
    event.identity = said.text("ParticipantIdentity");
    event.failedOperation = said.text("FailedOperation");
    if (event.media == TwilioEvent::Media::Unknown && !event.container.isEmpty())
        event.media = event.container == u"mka" ? TwilioEvent::Media::Audio : event.container == u"mkv" ? TwilioEvent::Media::Video : TwilioEvent::Media::Unknown;
    if (!said.number("OffsetFromTwilioVideoEpoch", event.offsetMs))
        return malformed("OffsetFromTwilioVideoEpoch");
    if (!said.number("Duration", event.durationSeconds))
        return malformed("Duration");
    if (!said.number("Size", event.bytes))
        return malformed("Size");
    return {};
}

Result<> readWhose(const Reader &said, TwilioEvent &event)
{
    if (!said.sid("AccountSid", "AC"_L1, event.account))
        return malformed("AccountSid");
    if (!said.sid("RoomSid", "RM"_L1, event.room) || event.room.isEmpty())
        return malformed("RoomSid");
    if (!said.sid("RecordingSid", "RT"_L1, event.recording))
        return malformed("RecordingSid");
    if (!said.sid("CompositionSid", "CJ"_L1, event.composition))
        return malformed("CompositionSid");
    if (!said.sid("ParticipantSid", "PA"_L1, event.participant))
        return malformed("ParticipantSid");
    if (!said.sid("SourceSid", "MT"_L1, event.source))
        return malformed("SourceSid");
    event.roomName = said.text("RoomName");
    return {};
}

/// The address of the media, if one is said, is the one that follows from the identifier: whoever could choose it would choose
/// what we fetch.
Result<> readMediaPath(const Reader &said, TwilioEvent &event)
{
    const QString path = said.text("MediaUri");
    if (path.isEmpty())
        return {};
    const bool ofRecording = !event.recording.isEmpty() && path == QString(u"/v1/Recordings/" + event.recording + u"/Media");
    const bool ofComposition = !event.composition.isEmpty() && path == QString(u"/v1/Compositions/" + event.composition + u"/Media");
    if (!ofRecording && !ofComposition)
        return malformed("MediaUri");
    event.mediaPath = path;
    return {};
}

} // namespace

Result<TwilioEvent> TwilioEvent::read(const FormFields &form)
{
    const Reader said(form);
    if (said.saysAnythingTwice())
        return malformed("a field twice");
    TwilioEvent event;
    const QString name = said.text("StatusCallbackEvent");
    if (name.isEmpty())
        return malformed("StatusCallbackEvent");
    event.kind = kinds().value(name, SaidKind::Other);
    event.at = Instant::fromString(said.text("Timestamp"));
    if (event.at.isNull())
        return malformed("Timestamp");
    PRAXIS_CHECK(readWhose(said, event));
    PRAXIS_CHECK(readWhat(said, event));
    PRAXIS_CHECK(readMediaPath(said, event));
    const bool ofRecording = event.kind == SaidKind::RecordingStarted || event.kind == SaidKind::RecordingCompleted || event.kind == SaidKind::RecordingFailed;
    if (ofRecording && event.recording.isEmpty())
        return malformed("RecordingSid");
    if (name.startsWith(u"composition-") && event.kind != SaidKind::CompositionHookFailed && event.composition.isEmpty())
        return malformed("CompositionSid");
    return event;
}

} // namespace praxis::net
