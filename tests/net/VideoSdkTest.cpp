#include "services/net/VideoSdk.h"
#include "tests/net/ProviderServer.h"
#include "tests/support/OpenSsl.h"

#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::net;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "0123456789abcdef0123456789abcdef";
const QString room = u"abcd-efgh-0000"_s;

QString file(int number)
{
    return u"%1"_s.arg(number, 24, 16, QLatin1Char('0'));
}

} // namespace

class VideoSdkTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    OpenSsl m_openssl;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<ProviderServer> m_server, m_files;
    std::unique_ptr<VideoSdk> m_video;
    StandingClock m_clock;

    [[nodiscard]] VideoSdk::Options options() const
    {
        VideoSdk::Options options;
        options.key = {u"api"_s, secret};
        options.address = m_server->address();
        options.http = options.media = ProviderServer::http(*m_certificates);
        options.largestFile = 10'000'000;
        return options;
    }
    [[nodiscard]] VideoRoomWish wish(const QString &name) const { return {name, false, 4, m_clock.at.plusMinutes(80), u"https://praxis.example/hooks"_s}; }
    [[nodiscard]] QString fetched(const QString &to, qint64 *size = nullptr)
    {
        m_server->write(u"files"_s, {{file(1), to}});
        qint64 bytes = 0;
        const auto result = m_video->fetch({false, QString(room + u':' + file(1))}, [&bytes](QByteArrayView piece) { bytes += piece.size(); return true; });
        if (size)
            *size = bytes;
        QFile::remove(m_folder.filePath(u"files"_s));
        return outcome(result);
    }
    [[nodiscard]] static Result<VideoEvent> event(const QByteArray &body) { return VideoSdk({}, StandingClock()).read({{}, "application/json", {}, body}); }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificates = std::make_unique<Certificates>(m_folder.path());
        m_server = std::make_unique<ProviderServer>(m_folder.path(), u"video_sdk_stand_in.py"_s);
        m_files = std::make_unique<ProviderServer>(m_folder.path(), u"media_stand_in.py"_s);
        m_video = std::make_unique<VideoSdk>(options(), m_clock);
    }
    void init() { (void)m_server->asked(); }
    void cleanup() { m_server->fail({}); }

    void aRoomIsMadeOnce()
    {
        QCOMPARE(m_video->open(wish(u"session-a"_s)).value(), room);
        const QJsonObject asked = m_server->asked().constFirst();
        QCOMPARE(asked[u"body"][u"customRoomId"].toString(), u"session-a"_s);
        QCOMPARE(asked[u"body"][u"webhook"][u"endPoint"].toString(), u"https://praxis.example/hooks"_s);
        QCOMPARE(asked[u"body"][u"autoCloseConfig"][u"duration"].toInt(), 80);
        QVERIFY(!asked[u"body"].toObject().contains(u"autoStartConfig"));
        QCOMPARE(asked[u"authorization"].toString().count(u'.'), 2); // the token alone, without a word before it
        QVERIFY(!asked[u"authorization"].toString().contains(u' '));
        QCOMPARE(m_video->open(wish(u"session-a"_s)).value(), room);
        QVERIFY(m_video->open(wish(u"session-b"_s)).value() != room);
        VideoRoomWish recorded = wish(u"session-c"_s);
        recorded.recorded = true;
        QCOMPARE(outcome(m_video->open(recorded)), u"ok"_s);
        QVERIFY(m_server->asked().constLast()[u"body"][u"autoStartConfig"].toObject().contains(u"recording"));
    }

    void theTokenOfARequestOpensNoRoomAndEndsSoon()
    {
        (void)m_video->isOpen(room);
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import sys, json, jwt\nprint(json.dumps(jwt.decode(sys.argv[1], sys.argv[2], algorithms=['HS256'], options={'verify_exp': False, 'verify_iat': False})))"_s,
                                              m_server->asked().constLast()[u"authorization"].toString(), QString::fromLatin1(secret)});
        QVERIFY(python.waitForFinished(30'000));
        const QJsonObject claims = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        QCOMPARE(claims[u"apikey"].toString(), u"api"_s);
        QCOMPARE(claims[u"roles"].toArray(), QJsonArray{u"crawler"_s});
        QCOMPARE(claims[u"iat"].toInteger(), m_clock.at.ms / 1000);
        QCOMPARE(claims[u"exp"].toInteger() - claims[u"iat"].toInteger(), 600);
        QVERIFY(!claims.contains(u"roomId"));
    }

    void aRoomIsOpenUntilItIsClosedForEver()
    {
        const QString made = m_video->open(wish(u"closing"_s)).value();
        QCOMPARE(m_video->isOpen(made).value(), true);
        QCOMPARE(m_video->isOpen(u"zzzz-zzzz-zzzz"_s).value(), false);
        QCOMPARE(m_video->isOpen(u"closing"_s).value(), false); // our name is not the room's
        (void)m_server->asked();
        QCOMPARE(outcome(m_video->close(made)), u"ok"_s);
        const auto asked = m_server->asked();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][u"path"].toString(), u"/v2/rooms/deactivate"_s);
        QCOMPARE(asked[1][u"path"].toString(), u"/v2/sessions/end"_s);
        QCOMPARE(m_video->isOpen(made).value(), false);
        QCOMPARE(outcome(m_video->close(made)), u"ok"_s);
        QCOMPARE(outcome(m_video->close(u"zzzz-zzzz-zzzz"_s)), u"ok"_s);
        QCOMPARE(outcome(m_video->open(wish(u"closing"_s))), u"not_available closed"_s);
    }

    void recordingBeginsAndEnds()
    {
        QCOMPARE(outcome(m_video->setRecording(room, true)), u"ok"_s);
        QCOMPARE(outcome(m_video->setRecording(room, false)), u"ok"_s);
        m_server->write(u"renamed"_s, {});
        QCOMPARE(outcome(m_video->setRecording(room, false)), u"ok"_s); // under its other name
        QVERIFY(QFile::remove(m_folder.filePath(u"renamed"_s)));
        QCOMPARE(m_server->asked().constLast()[u"path"].toString(), u"/v2/recordings/end"_s);
        QCOMPARE(outcome(m_video->mix(room, {})), u"not_available not_supported"_s);
    }

    void whatWasRecordedIsSaidPageByPage()
    {
        const auto events = m_video->recorded(room).value();
        QCOMPARE(events.size(), 2 + 2 + 1 + 2);
        const VideoEvent whole = *std::find_if(events.begin(), events.end(), [](const VideoEvent &one) { return one.kind == VideoEvent::Kind::TrackCompleted; });
        QCOMPARE(whole.track, QString(room + u':' + file(1)));
        QCOMPARE(whole.durationMs, 55'055);
        QCOMPARE(whole.bytes, 17'023'255);
        QCOMPARE(whole.container, u"mp4"_s);
        QCOMPARE(whole.at.toString(), u"2026-11-21T09:30:01.000Z"_s);
        QCOMPARE(m_server->asked().size(), 3);
    }

    /// Case 46.
    void theFileComesFromTheProvidersOwnHostOnly()
    {
        qint64 size = 0;
        QCOMPARE(fetched(m_files->address(u"/whole.mp4"_s), &size), u"not_found"_s); // the list names another file by then
        QCOMPARE(fetched(m_files->address(QString(u"/whole/"_s + file(1) + u".mp4"_s)), &size), u"ok"_s);
        QCOMPARE(size, 3'000'000);
        const QString name = file(1) + u".mp4"_s;
        for (const char *host : {"https://evil.test/", "https://169.254.169.254/", "https://127.0.0.1/", "https://cdn.videosdk.live.evil.test/", "https://x@localhost/"})
            QCOMPARE(fetched(QString::fromLatin1(host) + name), u"denied host"_s);
        for (const char *scheme : {"http://localhost/", "file:///etc/", "/encoded/videos/", ""})
            QCOMPARE(fetched(QString::fromLatin1(scheme) + name), u"denied scheme"_s);
        QCOMPARE(outcome(m_video->fetch({false, QString(room + u':' + file(3))}, {})), u"not_found"_s); // not ready
        QCOMPARE(outcome(m_video->fetch({false, QString(room + u':' + file(5))}, {})), u"not_found"_s); // of another room
        for (const QString &bad : QStringList{u""_s, room, QString(room + u':'), u"../x:y"_s, u"abcd-efgh-ijkl?x=:y"_s})
            QCOMPARE(outcome(m_video->fetch({false, bad}, {})), u"invalid track"_s);
    }

    void whatIsRemovedIsGone()
    {
        const QString track = room + u':' + file(2);
        QCOMPARE(outcome(m_video->remove({false, track})), u"ok"_s);
        QCOMPARE(m_server->asked().constLast()[u"path"].toString(), u"/v2/recordings/doc2"_s);
        QCOMPARE(outcome(m_video->remove({false, track})), u"ok"_s);
        QCOMPARE(m_video->recorded(room).value().size(), 5);
    }

    void aProviderInTroubleIsSaidSo()
    {
        for (const auto &[status, expected] : {std::pair{401, u"denied account"_s}, std::pair{429, u"not_available"_s}, std::pair{500, u"not_available"_s}, std::pair{302, u"denied redirect"_s}, std::pair{200, u"not_available"_s}}) {
            m_server->fail({{u"status"_s, status}, {u"body"_s, u"<html>"_s}});
            QCOMPARE(outcome(m_video->open(wish(u"trouble"_s))), expected);
            QCOMPARE(outcome(m_video->isOpen(room)), expected);
            QCOMPARE(outcome(m_video->close(room)), expected);
            QCOMPARE(outcome(m_video->setRecording(room, false)), status == 200 ? u"ok"_s : expected); // a sentence is all that it says
            QCOMPARE(outcome(m_video->recorded(room)), expected);
            QCOMPARE(outcome(m_video->remove({false, QString(room + u':' + file(1))})), expected);
        }
    }

    void itsCallsAreSignedByItsKey()
    {
        m_openssl.run({u"genpkey"_s, u"-out"_s, u"key.pem"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s});
        const QByteArray body = "{\"webhookType\":\"recording-started\",\"data\":{\"meetingId\":\"abcd-efgh-0000\",\"sessionId\":\"613731342f27f56e4fc4b6d0\"}}";
        const ProviderCall call{"https://praxis.example/hooks", "application/json", m_openssl.run({u"dgst"_s, u"-sha256"_s, u"-sign"_s, u"key.pem"_s, u"-binary"_s}, body).toBase64(), body};
        VideoSdk::Options with;
        // In both forms that keys are published in: the provider's own page has the older one.
        for (const QStringList &how : {QStringList{u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-pubout"_s}, QStringList{u"rsa"_s, u"-in"_s, u"key.pem"_s, u"-RSAPublicKey_out"_s}}) {
            with.publicKey = m_openssl.run(how);
            const VideoSdk video(with, m_clock);
            QCOMPARE(video.signatureHeader(), QByteArray("videosdk-signature"));
            QCOMPARE(outcome(video.check(call)), u"ok"_s);
            ProviderCall other = call;
            other.body.replace("0000", "0001");
            QCOMPARE(outcome(video.check(other)), u"denied signature"_s);
            other.signature.clear();
            QCOMPARE(outcome(video.check(other)), u"denied signature_missing"_s);
        }
        QCOMPARE(outcome(VideoSdk({}, m_clock).check(call)), u"not_available no_secret"_s);
    }

    void itsCallsAreRead()
    {
        const auto stopped = event("{\"webhookType\":\"recording-stopped\",\"data\":{\"meetingId\":\"abcd-efgh-0000\",\"sessionId\":\"6137\",\"filePath\":\"/encoded/videos/62d148951a1eb20029fc9b05.mp4\",\"fileUrl\":\"https://evil.test/x.mp4\"}}");
        QCOMPARE(outcome(stopped), u"ok"_s);
        QCOMPARE(stopped->kind, VideoEvent::Kind::TrackCompleted);
        QCOMPARE(stopped->track, u"abcd-efgh-0000:62d148951a1eb20029fc9b05"_s);
        QCOMPARE(stopped->container, u"mp4"_s);
        QVERIFY(stopped->at.isNull());
        const auto started = event("{\"webhookType\":\"session-started\",\"data\":{\"meetingId\":\"abcd-efgh-0000\",\"sessionId\":\"6137\",\"start\":\"2026-11-21T09:00:00.047+00:00\"}}");
        QCOMPARE(started->kind, VideoEvent::Kind::RoomOpened);
        QCOMPARE(started->at.toString(), u"2026-11-21T09:00:00.047Z"_s);
        const auto joined = event("{\"webhookType\":\"participant-joined\",\"data\":{\"meetingId\":\"abcd-efgh-0000\",\"participantId\":\"p-1\",\"participantName\":\"Robin\"}}");
        QCOMPARE(joined->kind, VideoEvent::Kind::PersonJoined);
        QCOMPARE(joined->identity, u"p-1"_s);
        QCOMPARE(joined->label, QString()); // a name is nothing that we asked for
        QCOMPARE(event("{\"webhookType\":\"recording-starting\",\"data\":{\"meetingId\":\"abcd-efgh-0000\"}}")->kind, VideoEvent::Kind::Other);
        QCOMPARE(event("{\"webhookType\":\"recording-failed\",\"data\":{\"meetingId\":\"abcd-efgh-0000\"}}")->kind, VideoEvent::Kind::TrackFailed);
        QCOMPARE(event("{\"webhookType\":\"hls-started\",\"data\":{}}")->kind, VideoEvent::Kind::Other);
    }

    void aCallThatMakesNoSenseIsRefused()
    {
        for (const char *body : {"", "[]", "null", "{", "{}", "{\"webhookType\":7}", "{\"webhookType\":\"recording-started\"}", "{\"webhookType\":\"recording-started\",\"data\":{\"meetingId\":\"../x\"}}",
                                 "{\"webhookType\":\"recording-stopped\",\"data\":{\"meetingId\":\"abcd-efgh-0000\"}}", "{\"webhookType\":\"recording-stopped\",\"data\":{\"meetingId\":\"abcd-efgh-0000\",\"filePath\":\"../../etc/passwd\"}}"})
            QVERIFY2(outcome(event(body)) == u"malformed", body);
    }
};

QTEST_GUILESS_MAIN(VideoSdkTest)
#include "VideoSdkTest.moc"
