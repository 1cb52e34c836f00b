#include "services/net/TwilioVideo.h"
#include "tests/net/ProviderServer.h"

#include <QTest>

using namespace praxis;
using namespace praxis::net;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

using Pairs = QList<std::pair<QString, QString>>;

const QString account = u"AC00000000000000000000000000000001"_s, room = u"RM00000000000000000000000000000001"_s, track = u"RT00000000000000000000000000000001"_s,
              mix = u"CJ00000000000000000000000000000001"_s;
const QString address = u"https://praxis.example/api/v1/hooks/twilio?organization=018f"_s;

Pairs recording(const QString &event, const Pairs &more = {})
{
    return Pairs{{u"AccountSid"_s, account}, {u"RoomSid"_s, room}, {u"RoomName"_s, u"session-018f"_s}, {u"RecordingSid"_s, track}, {u"StatusCallbackEvent"_s, event},
                  {u"Timestamp"_s, u"2026-11-21T09:15:00.250Z"_s}, {u"ParticipantIdentity"_s, u"p-1 é+&="_s}, {u"TrackName"_s, u"micro phone"_s}, {u"Codec"_s, u"opus"_s},
                  {u"Container"_s, u"mka"_s}, {u"OffsetFromTwilioVideoEpoch"_s, u"12345"_s}}
        + more;
}

Pairs composition(const QString &event, const Pairs &more = {})
{
    return Pairs{{u"AccountSid"_s, account}, {u"RoomSid"_s, room}, {u"CompositionSid"_s, mix}, {u"StatusCallbackEvent"_s, event}, {u"Timestamp"_s, u"2026-11-21T10:15:00.250Z"_s}} + more;
}

} // namespace

/// Whole calls: body and signature are made by what did not come from us (the vendor's library, and Node's own forms).
class TwilioCallsTest : public QObject {
    Q_OBJECT

private:
    StandingClock m_clock;
    TwilioVideo m_video{[] { TwilioVideo::Options options; options.account = account; options.token = "12345"; return options; }(), m_clock};

    [[nodiscard]] static ProviderCall called(const Pairs &fields, const QString &token = u"12345"_s, const QString &to = address)
    {
        QJsonArray pairs;
        for (const auto &[name, value] : fields)
            pairs.append(QJsonArray{name, value});
        QProcess node;
        node.setWorkingDirectory(QStringLiteral(PRAXIS_NODE));
        node.start(u"node"_s, {u"-e"_s, u"const {getExpectedTwilioSignature: sign} = require('twilio/lib/webhooks/webhooks');"
                                         "const {token, to, pairs} = JSON.parse(process.argv[1]);"
                                         "console.log(new URLSearchParams(pairs).toString()); console.log(sign(token, to, Object.fromEntries(pairs)));"_s,
                               QString::fromUtf8(QJsonDocument(QJsonObject{{u"token"_s, token}, {u"to"_s, to}, {u"pairs"_s, pairs}}).toJson(QJsonDocument::Compact))});
        if (!node.waitForFinished(30'000) || node.exitCode() != 0)
            qFatal("node is missing: %s", node.readAllStandardError().constData());
        const QList<QByteArray> lines = node.readAllStandardOutput().split('\n');
        return {to.toUtf8(), "application/x-www-form-urlencoded; charset=UTF-8", lines[1], lines[0]};
    }

private Q_SLOTS:
    void whatTheProviderSentIsReadAsItIs()
    {
        const ProviderCall call = called(recording(u"recording-completed"_s, {{u"Duration"_s, u"61"_s}, {u"Size"_s, u"5000000000"_s}, {u"MediaUri"_s, QString(u"/v1/Recordings/"_s + track + u"/Media"_s)}}));
        QCOMPARE(m_video.signatureHeader(), QByteArray("X-Twilio-Signature"));
        QCOMPARE(outcome(m_video.check(call)), u"ok"_s);
        const auto event = m_video.read(call);
        QCOMPARE(outcome(event), u"ok"_s);
        QCOMPARE(event->kind, VideoEvent::Kind::TrackCompleted);
        QCOMPARE(event->at.toString(), u"2026-11-21T09:15:00.250Z"_s);
        QCOMPARE(event->room, room);
        QCOMPARE(event->roomName, u"session-018f"_s);
        QCOMPARE(event->track, track);
        QCOMPARE(event->identity, u"p-1 é+&="_s);
        QCOMPARE(event->label, u"micro phone"_s);
        QCOMPARE(event->media, TrackKind::Audio);
        QCOMPARE(event->codec, u"OPUS"_s);
        QCOMPARE(event->offsetMs, 12345);
        QCOMPARE(event->durationMs, 61'000);
        QCOMPARE(event->bytes, 5'000'000'000);
    }

    void eachKindHasItsMeaning_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, VideoEvent::Kind kind) { QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(kind); };
        row("room-created", VideoEvent::Kind::RoomOpened);
        row("room-ended", VideoEvent::Kind::RoomEnded);
        row("participant-connected", VideoEvent::Kind::PersonJoined);
        row("participant-disconnected", VideoEvent::Kind::PersonLeft);
        row("recording-started", VideoEvent::Kind::TrackStarted);
        row("recording-failed", VideoEvent::Kind::TrackFailed);
        row("composition-enqueued", VideoEvent::Kind::MixStarted);
        row("composition-started", VideoEvent::Kind::MixStarted);
        row("composition-available", VideoEvent::Kind::MixCompleted);
        row("composition-failed", VideoEvent::Kind::MixFailed);
        row("composition-progress", VideoEvent::Kind::Other);
        row("composition-hook-failed", VideoEvent::Kind::Other);
        row("track-added", VideoEvent::Kind::Other);
        row("something-new", VideoEvent::Kind::Other);
    }
    void eachKindHasItsMeaning()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        const ProviderCall call = called(name.startsWith(u"composition") ? composition(name) : recording(name, {{u"FailedOperation"_s, u"RecordingUpload"_s}}));
        QCOMPARE(outcome(m_video.check(call)), u"ok"_s);
        const auto event = m_video.read(call);
        QCOMPARE(outcome(event), u"ok"_s);
        QCOMPARE(static_cast<int>(event->kind), kind);
        QCOMPARE(event->mix, name.startsWith(u"composition") ? mix : QString());
        QCOMPARE(event->failure, name.startsWith(u"composition") ? QString() : u"RecordingUpload"_s);
        QCOMPARE(event->bytes, -1);
        QCOMPARE(event->durationMs, -1);
    }

    /// Case 54.
    void whoeverCannotSignIsRefused()
    {
        const ProviderCall good = called(recording(u"recording-started"_s));
        QCOMPARE(outcome(m_video.check(good)), u"ok"_s);
        const auto changed = [&good](auto change) { ProviderCall call = good; change(call); return call; };
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.signature.clear(); }))), u"denied signature_missing"_s);
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.signature.chop(1); }))), u"denied signature"_s);
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.body += "&MediaUri=%2Fv1"; }))), u"denied signature"_s);
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.body.replace("recording-started", "recording-completed"); }))), u"denied signature"_s);
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.body += "&%zz"; }))), u"denied signature"_s);
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.address.replace("018f", "018e"); }))), u"denied signature"_s);
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.contentType = "application/json"; }))), u"denied signature"_s);
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) { call.contentType.clear(); }))), u"denied signature"_s);
        QCOMPARE(outcome(m_video.check(called(recording(u"recording-started"_s), u"12346"_s))), u"denied signature"_s);
        // What is not a field: the order they come in.
        QCOMPARE(outcome(m_video.check(changed([](ProviderCall &call) {
            QList<QByteArray> pairs = call.body.split('&');
            std::reverse(pairs.begin(), pairs.end());
            call.body = pairs.join('&');
        }))), u"ok"_s);
    }

    /// Case 54.
    void aCallOfAnotherAccountIsRefusedThoughItIsSigned()
    {
        Pairs fields = recording(u"recording-started"_s);
        fields[0].second = u"AC00000000000000000000000000000002"_s;
        QCOMPARE(outcome(m_video.check(called(fields))), u"denied account"_s);
        fields[0].first = u"accountsid"_s; // which is read, too
        QCOMPARE(outcome(m_video.check(called(fields))), u"denied account"_s);
    }

    void withoutASecretNothingIsChecked()
    {
        QCOMPARE(outcome(TwilioVideo({}, m_clock).check(called(recording(u"recording-started"_s), {}))), u"not_available no_secret"_s);
    }

    void noAddressOfAnEventIsTaken()
    {
        for (const QString &uri : {u"https://evil.test/x.mka"_s, u"/v1/Recordings/RT00000000000000000000000000000002/Media"_s, u"//evil.test/v1"_s, u"/v1/Recordings/../../x"_s, u"file:///etc/passwd"_s})
            QCOMPARE(outcome(m_video.read(called(recording(u"recording-completed"_s, {{u"MediaUri"_s, uri}})))), u"malformed"_s);
    }

    void numbersThatAreNoneAreRefused()
    {
        for (const auto &[name, value] : Pairs{{u"Duration"_s, u"9223372036854775807"_s}, {u"Duration"_s, u"-1"_s}, {u"Size"_s, u"1e9"_s}, {u"Size"_s, u"9223372036854775808"_s},
                                                {u"Timestamp"_s, u"yesterday"_s}, {u"RoomSid"_s, u"RM1"_s}, {u"RecordingSid"_s, u"../x"_s}}) {
            Pairs fields = recording(u"recording-completed"_s);
            fields.removeIf([name = name](const auto &field) { return field.first == name; });
            QCOMPARE(outcome(m_video.read(called(fields + Pairs{{name, value}}))), u"malformed"_s);
        }
        Pairs far = recording(u"recording-completed"_s);
        far.removeIf([](const auto &field) { return field.first == u"OffsetFromTwilioVideoEpoch"; });
        QCOMPARE(outcome(m_video.read(called(far + Pairs{{u"OffsetFromTwilioVideoEpoch"_s, u"9223372036854775807"_s}}))), u"malformed"_s);
        QCOMPARE(outcome(m_video.read({address.toUtf8(), "application/json", {}, "{}"})), u"malformed"_s);
    }

    void whatIsNoPictureAndNoVoiceIsNoTrack()
    {
        const auto event = m_video.read(called(recording(u"recording-completed"_s, {{u"Type"_s, u"data"_s}})));
        QCOMPARE(event.value().kind, VideoEvent::Kind::Other);
    }
};

QTEST_GUILESS_MAIN(TwilioCallsTest)
#include "TwilioCallsTest.moc"
