#include "services/net/TwilioVideo.h"
#include "tests/net/ProviderServer.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace praxis;
using namespace praxis::net;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

QString sid(const QString &letters, int number)
{
    return letters + u"%1"_s.arg(number, 32, 16, QLatin1Char('0'));
}

} // namespace

/// Against a stand-in whose answers are the documentation's (TwilioPrismTest holds them against the vendor's description).
class TwilioVideoTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<ProviderServer> m_server, m_files;
    std::unique_ptr<TwilioVideo> m_video;
    StandingClock m_clock;

    [[nodiscard]] TwilioVideo::Options options() const
    {
        TwilioVideo::Options options;
        options.account = sid(u"AC"_s, 1);
        options.keySid = sid(u"SK"_s, 1);
        options.keySecret = "key secret";
        options.address = m_server->address();
        options.http = options.media = ProviderServer::http(*m_certificates);
        options.largestFile = 10'000'000;
        return options;
    }
    [[nodiscard]] VideoRoomWish wish(const QString &name) const { return {name, true, 4, m_clock.at.plusMinutes(80), u"https://praxis.example/hooks/twilio?x=1&y=é"_s}; }
    [[nodiscard]] QStringList said(const QVector<QJsonObject> &asked) const
    {
        QStringList lines;
        for (const QJsonObject &one : asked)
            lines.append(one[u"method"].toString() + u' ' + one[u"path"].toString());
        return lines;
    }
    [[nodiscard]] QString fetched(const QString &to, const HttpClient::Options *media = nullptr, qint64 *size = nullptr)
    {
        m_server->write(u"redirect"_s, {{sid(u"RT"_s, 7), to}});
        TwilioVideo::Options with = options();
        if (media)
            with.media = *media;
        qint64 bytes = 0;
        const auto result = TwilioVideo(with, m_clock).fetch({false, sid(u"RT"_s, 7)}, [&bytes](QByteArrayView piece) { bytes += piece.size(); return true; });
        if (size)
            *size = bytes;
        return outcome(result);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificates = std::make_unique<Certificates>(m_folder.path());
        m_server = std::make_unique<ProviderServer>(m_folder.path(), u"twilio_stand_in.py"_s);
        m_files = std::make_unique<ProviderServer>(m_folder.path(), u"media_stand_in.py"_s);
        m_video = std::make_unique<TwilioVideo>(options(), m_clock);
    }
    void init() { (void)m_server->asked(); }
    void cleanup() { m_server->fail({}); }

    void aRoomIsMadeOnceAndThenFound()
    {
        const auto made = m_video->open(wish(u"session-a"_s));
        QCOMPARE(outcome(made), u"ok"_s);
        const QJsonObject form = m_server->asked().constFirst()[u"form"].toObject();
        QCOMPARE(form, (QJsonObject{{u"UniqueName"_s, u"session-a"_s}, {u"Type"_s, u"group"_s}, {u"MaxParticipants"_s, u"4"_s}, {u"RecordParticipantsOnConnect"_s, u"true"_s},
                                    {u"EmptyRoomTimeout"_s, u"60"_s}, {u"UnusedRoomTimeout"_s, u"60"_s}, {u"MaxParticipantDuration"_s, u"4800"_s},
                                    {u"StatusCallback"_s, u"https://praxis.example/hooks/twilio?x=1&y=é"_s}, {u"StatusCallbackMethod"_s, u"POST"_s}}));
        QCOMPARE(m_video->open(wish(u"session-a"_s)).value(), *made);
        QCOMPARE(said(m_server->asked()), (QStringList{u"POST /v1/Rooms"_s, u"GET /v1/Rooms/session-a"_s}));
        QVERIFY(m_video->open(wish(u"session-b"_s)).value() != *made);
    }

    void twoWhoComeAtTheSameMomentGetTheSameRoom()
    {
        QStringList rooms(8);
        std::vector<std::thread> people;
        for (QString &room : rooms)
            people.emplace_back([this, &room] { room = m_video->open(wish(u"at-once"_s)).value_or(u"none"_s); });
        for (std::thread &person : people)
            person.join();
        QCOMPARE(rooms.count(rooms.first()), 8);
        QVERIFY(rooms.first().startsWith(u"RM"));
    }

    void aRoomThatEndsInBetweenIsMadeAnew()
    {
        QCOMPARE(outcome(m_video->open(wish(u"vanishing"_s))), u"ok"_s);
        QCOMPARE(said(m_server->asked()), (QStringList{u"POST /v1/Rooms"_s, u"GET /v1/Rooms/vanishing"_s, u"POST /v1/Rooms"_s}));
    }

    void aRoomIsOpenUntilItIsClosed()
    {
        const QString room = m_video->open(wish(u"closing"_s)).value();
        QCOMPARE(m_video->isOpen(room).value(), true);
        QCOMPARE(outcome(m_video->setRecording(room, false)), u"ok"_s);
        QCOMPARE(m_server->asked().constLast()[u"form"][u"Rules"].toString(), u"[{\"type\":\"exclude\",\"all\":true}]"_s);
        QCOMPARE(outcome(m_video->setRecording(room, true)), u"ok"_s);
        QCOMPARE(m_server->asked().constLast()[u"form"][u"Rules"].toString(), u"[{\"type\":\"include\",\"all\":true}]"_s);
        QCOMPARE(outcome(m_video->close(room)), u"ok"_s);
        QCOMPARE(outcome(m_video->close(room)), u"ok"_s);
        QCOMPARE(m_video->isOpen(room).value(), false);
        QCOMPARE(outcome(m_video->setRecording(room, false)), u"ok"_s); // nothing is recorded there
        QCOMPARE(outcome(m_video->setRecording(room, true)), u"not_found"_s);
        QCOMPARE(outcome(m_video->close(sid(u"RM"_s, 0xbad))), u"ok"_s);
        QCOMPARE(m_video->isOpen(sid(u"RM"_s, 0xbad)).value(), false);
        QVERIFY(m_video->open(wish(u"closing"_s)).value() != room); // the name is free again
    }

    void whatWasRecordedIsSaidPageByPage()
    {
        const QString room = sid(u"RM"_s, 5);
        QCOMPARE(m_video->mix(room, {}).value(), sid(u"CJ"_s, 1));
        const auto events = m_video->recorded(room);
        QCOMPARE(outcome(events), u"ok"_s);
        const auto of = [&events](const QString &id) {
            QVector<VideoEvent> found;
            std::copy_if(events->begin(), events->end(), std::back_inserter(found), [&id](const VideoEvent &event) { return event.track == id || event.mix == id; });
            return found;
        };
        QCOMPARE(events->size(), 2 + 2 + 1 + 2 + 2); // none of what was deleted, is data, or is of another room
        const VideoEvent voice = of(sid(u"RT"_s, 1)).last(), picture = of(sid(u"RT"_s, 2)).last(), mixed = of(sid(u"CJ"_s, 1)).last();
        QCOMPARE(voice.kind, VideoEvent::Kind::TrackCompleted);
        QCOMPARE(voice.at.toString(), u"2026-11-21T09:01:01.000Z"_s);
        QCOMPARE(voice.room, room);
        QCOMPARE(voice.identity, u"p-1"_s); // who is there, and who has left
        QCOMPARE(picture.identity, u"p-2"_s);
        QCOMPARE(voice.media, TrackKind::Audio);
        QCOMPARE(picture.media, TrackKind::Video);
        QCOMPARE(voice.bytes, 5'000'000'000);
        QCOMPARE(voice.durationMs, 60'000);
        QCOMPARE(picture.offsetMs - voice.offsetMs, 1);
        QCOMPARE(picture.container + picture.codec, u"mkvVP8"_s);
        QCOMPARE(of(sid(u"RT"_s, 3)).size(), 1);
        QCOMPARE(of(sid(u"RT"_s, 3)).last().kind, VideoEvent::Kind::TrackStarted);
        QCOMPARE(of(sid(u"RT"_s, 4)).last().kind, VideoEvent::Kind::TrackFailed);
        QCOMPARE(mixed.kind, VideoEvent::Kind::MixCompleted);
        QCOMPARE(mixed.container, u"mp4"_s);
        // The next page was said to be at another host: what was asked was asked of ours, and all of it.
        const QStringList asked = said(m_server->asked());
        QVERIFY(asked.contains(u"GET /v1/Recordings?GroupingSid="_s + room + u"&PageSize=100&Page=3&PageToken=PT6"_s));
        QCOMPARE(m_video->recorded(sid(u"RM"_s, 0xe)).value().size(), 0);
        QCOMPARE(outcome(m_video->recorded(sid(u"RM"_s, 0xf))), u"not_available"_s); // pages without an end
    }

    void oneMixIsMadeOfASession()
    {
        const QString room = sid(u"RM"_s, 6), callback = u"https://praxis.example/hooks"_s;
        const QString mix = m_video->mix(room, callback).value();
        const QJsonObject form = m_server->asked().constLast()[u"form"].toObject();
        QCOMPARE(form[u"RoomSid"].toString(), room);
        QCOMPARE(form[u"StatusCallback"].toString(), callback);
        QCOMPARE(form[u"Format"].toString(), u"mp4"_s);
        QCOMPARE(m_video->mix(room, callback).value(), mix); // asked again, as after a crash
        QCOMPARE(said(m_server->asked()).filter(u"POST"_s), QStringList());
    }

    /// Case 46.
    void theFileComesFromWhereTheProviderKeepsIt()
    {
        qint64 size = 0;
        QCOMPARE(fetched(m_files->address(u"/whole?signed=1"_s), nullptr, &size), u"ok"_s);
        QCOMPARE(size, 3'000'000);
        QFile log(m_folder.filePath(u"fetched"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(log.readLine()).object()[u"authorization"].toString(), QString()); // our secret is not for others
        QVERIFY(m_server->asked().constLast()[u"authorization"].toString().startsWith(u"Basic "));
        QCOMPARE(fetched(m_files->address(u"/silent"_s), nullptr, &size), u"ok"_s);
        QCOMPARE(outcome(m_video->fetch({false, sid(u"RT"_s, 8)}, [](QByteArrayView) { return true; })), u"not_found"_s); // being processed, or silent throughout
        m_server->write(u"redirect"_s, {{sid(u"CJ"_s, 8), m_files->address(u"/whole"_s)}});
        QCOMPARE(outcome(m_video->fetch({true, sid(u"CJ"_s, 8)}, [](QByteArrayView) { return false; })), u"cancelled"_s);
    }

    void noOtherAddressIsFetchedWhateverTheAnswerSays_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        for (const char *host : {"https://evil.test/x", "https://127.0.0.1/x", "https://169.254.169.254/latest/meta-data", "https://[::1]/x", "https://localhost.evil.test/x", "https://localhost@evil.test/x",
                                 "https://user:secret@localhost/x", "https://10.0.0.1/x"})
            QTest::newRow(host) << QString::fromLatin1(host) << u"denied host"_s;
        for (const char *scheme : {"http://localhost/x", "file:///etc/passwd", "/v1/Recordings/RT7/Media", "whole", "//localhost/x", "", "gopher://localhost/x", "https:\\\\localhost/x"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme) << u"denied scheme"_s;
    }
    /// Case 46.
    void noOtherAddressIsFetchedWhateverTheAnswerSays()
    {
        QFETCH(QString, to);
        QFETCH(QString, expected);
        QCOMPARE(fetched(to), expected);
    }

    void whatTheAccountStoresElsewhereIsSaidAndNotFetched()
    {
        QFile external(m_folder.filePath(u"external"_s));
        QVERIFY(external.open(QIODevice::WriteOnly));
        external.write("https://bucket-of-the-practice.s3.amazonaws.com/recordings/");
        external.close();
        QCOMPARE(fetched(u"https://bucket-of-the-practice.s3.amazonaws.com/recordings/RT7.mka"_s), u"denied elsewhere"_s);
        QCOMPARE(outcome(m_video->fetch({false, sid(u"RT"_s, 8)}, [](QByteArrayView) { return true; })), u"denied elsewhere"_s); // the provider has no file of it
        qint64 size = 0;
        QCOMPARE(fetched(m_files->address(u"/whole"_s), nullptr, &size), u"ok"_s); // where it is allowed it comes from there
        QVERIFY(external.remove());
        QCOMPARE(fetched(u"https://bucket-of-the-practice.s3.amazonaws.com/recordings/RT7.mka"_s), u"denied host"_s);
    }

    /// Case 46.
    void anAllowedNameThatLeadsHomeIsNotFollowed()
    {
        HttpClient::Options media = ProviderServer::http(*m_certificates);
        media.toThisComputer = false;
        media.hosts = {u"localhost"_s, u"169.254.169.254"_s};
        QCOMPARE(fetched(m_files->address(u"/whole"_s), &media), u"denied address"_s);
        QCOMPARE(fetched(u"https://169.254.169.254/latest/meta-data"_s, &media), u"denied address"_s);
    }

    void aFileThatDoesNotComeWholeIsNoFile()
    {
        QCOMPARE(fetched(m_files->address(u"/gone"_s)), u"not_found"_s);
        QCOMPARE(fetched(m_files->address(u"/expired"_s)), u"not_available"_s);
        QCOMPARE(fetched(m_files->address(u"/busy"_s)), u"not_available"_s);
        QCOMPARE(fetched(m_files->address(u"/again"_s)), u"denied redirect"_s);
        QCOMPARE(fetched(m_files->address(u"/cut"_s)), u"not_available"_s);
        QCOMPARE(fetched(m_files->address(u"/stalled"_s)), u"not_available"_s);
        qint64 size = 0;
        QCOMPARE(fetched(m_files->address(u"/endless"_s), nullptr, &size), u"too_large"_s);
        QVERIFY(size <= 10'000'000);
    }

    void whatIsRemovedIsGone()
    {
        QCOMPARE(outcome(m_video->remove({false, sid(u"RT"_s, 1)})), u"ok"_s);
        QCOMPARE(outcome(m_video->remove({true, sid(u"CJ"_s, 1)})), u"ok"_s);
        QCOMPARE(outcome(m_video->remove({false, sid(u"RT"_s, 0xdead)})), u"ok"_s);
        QCOMPARE(said(m_server->asked()).first(2), (QStringList{u"DELETE /v1/Recordings/"_s + sid(u"RT"_s, 1), u"DELETE /v1/Compositions/"_s + sid(u"CJ"_s, 1)}));
    }

    void aProviderInTroubleIsAskedOnceAndSaidSo_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("retryAfter");
        QTest::newRow("our account is refused") << QJsonObject{{u"status"_s, 401}, {u"body"_s, u"{\"code\":20003}"_s}} << u"denied account"_s << -1;
        QTest::newRow("forbidden") << QJsonObject{{u"status"_s, 403}} << u"denied account"_s << -1;
        QTest::newRow("too often") << QJsonObject{{u"status"_s, 429}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"7"_s}}}} << u"not_available"_s << 7;
        QTest::newRow("until a moment") << QJsonObject{{u"status"_s, 503}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"Sat, 21 Nov 2026 09:00:30 GMT"_s}}}} << u"not_available"_s << 30;
        QTest::newRow("a moment gone by") << QJsonObject{{u"status"_s, 503}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"Fri, 20 Nov 2026 09:00:30 GMT"_s}}}} << u"not_available"_s << 0;
        QTest::newRow("no moment") << QJsonObject{{u"status"_s, 503}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"soon"_s}}}} << u"not_available"_s << -1;
        QTest::newRow("broken") << QJsonObject{{u"status"_s, 500}, {u"body"_s, u"<html>"_s}} << u"not_available"_s << -1;
        QTest::newRow("no JSON") << QJsonObject{{u"status"_s, 200}, {u"body"_s, u"<html>sign in to this network</html>"_s}} << u"not_available"_s << -1;
        QTest::newRow("half JSON") << QJsonObject{{u"status"_s, 200}, {u"body"_s, u"{\"sid\": \"RM"_s}} << u"not_available"_s << -1;
        QTest::newRow("ten megabytes") << QJsonObject{{u"status"_s, 200}, {u"body"_s, u"0123456789"_s}, {u"times"_s, 1'000'000}} << u"too_large"_s << -1;
        QTest::newRow("elsewhere") << QJsonObject{{u"status"_s, 307}, {u"headers"_s, QJsonObject{{u"Location"_s, u"https://evil.test/"_s}}}} << u"denied redirect"_s << -1;
        QTest::newRow("cut") << QJsonObject{{u"cut"_s, true}} << u"not_available"_s << -1;
        QTest::newRow("silent") << QJsonObject{{u"silent"_s, true}} << u"not_available"_s << -1;
        QTest::newRow("it does not like it") << QJsonObject{{u"status"_s, 400}, {u"body"_s, u"{\"code\":53100}"_s}} << u"invalid"_s << -1;
    }
    /// Case 55.
    void aProviderInTroubleIsAskedOnceAndSaidSo()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(QString, expected);
        QFETCH(int, retryAfter);
        m_server->fail(fault);
        const auto opened = m_video->open(wish(u"trouble"_s));
        QCOMPARE(outcome(opened), expected);
        QCOMPARE(opened.error().data.value(u"retry_after"_s, -1).toInt(), retryAfter);
        QCOMPARE(m_server->asked().size(), 1); // when to ask again is for who asks
        const QString room = sid(u"RM"_s, 1);
        QCOMPARE(outcome(m_video->isOpen(room)), expected);
        QCOMPARE(outcome(m_video->close(room)), expected);
        QCOMPARE(outcome(m_video->setRecording(room, true)), expected);
        QCOMPARE(outcome(m_video->recorded(room)), expected);
        QCOMPARE(outcome(m_video->mix(room, {})), expected);
        QCOMPARE(outcome(m_video->remove({false, sid(u"RT"_s, 1)})), expected);
        QCOMPARE(m_server->asked().size(), 6);
    }

    /// Case 46.
    void whatIsNotOfItsFormIsNeverAsked()
    {
        for (const QString &bad : QStringList{u""_s, u"session-a"_s, u"RM../Recordings"_s, sid(u"RM"_s, 1) + u'x', sid(u"RM"_s, 0xabc).toUpper(), sid(u"AC"_s, 1), sid(u"RM"_s, 1).chopped(1) + u'/', sid(u"RM"_s, 1) + u'\n', u"RM?x"_s}) {
            QCOMPARE(m_video->isOpen(bad).value(), false);
            QCOMPARE(outcome(m_video->close(bad)), u"invalid room"_s);
            QCOMPARE(outcome(m_video->setRecording(bad, true)), u"invalid room"_s);
            QCOMPARE(outcome(m_video->recorded(bad)), u"invalid room"_s);
            QCOMPARE(outcome(m_video->mix(bad, {})), u"invalid room"_s);
            QCOMPARE(outcome(m_video->entry({bad, u"p"_s, m_clock.at, m_clock.at.plusMinutes(1), false})), u"invalid room"_s);
            QCOMPARE(outcome(m_video->fetch({false, bad}, {})), u"invalid track"_s);
            QCOMPARE(outcome(m_video->remove({true, bad})), u"invalid mix"_s);
        }
        QCOMPARE(outcome(m_video->fetch({true, sid(u"RT"_s, 1)}, {})), u"invalid mix"_s);
        for (const QString &bad : {u""_s, u"a b"_s, u"a/b"_s, u"a?b"_s, u"é"_s, sid(u"RM"_s, 1), QString(65, u'a')})
            QCOMPARE(outcome(m_video->open(wish(bad))), u"invalid room"_s);
        VideoRoomWish past = wish(u"past"_s);
        past.until = m_clock.at;
        QCOMPARE(outcome(m_video->open(past)), u"invalid until"_s);
        QCOMPARE(m_server->asked().size(), 0);
    }

    void withoutASecretNobodyIsAsked()
    {
        TwilioVideo::Options none = options();
        none.keySecret.clear();
        TwilioVideo video(none, m_clock);
        QCOMPARE(outcome(video.open(wish(u"none"_s))), u"denied account"_s);
        QCOMPARE(outcome(video.entry({sid(u"RM"_s, 1), u"p"_s, m_clock.at, m_clock.at.plusMinutes(1), false})), u"not_available no_secret"_s);
        QCOMPARE(m_server->asked().size(), 0);
        none.keySid.clear();
        none.token = "account token"; // the account itself may ask
        QCOMPARE(outcome(TwilioVideo(none, m_clock).open(wish(u"by-account"_s))), u"ok"_s);
        QCOMPARE(m_server->asked().constLast()[u"authorization"].toString(), u"Basic "_s + QString::fromLatin1((sid(u"AC"_s, 1) + u":account token"_s).toLatin1().toBase64()));
    }
};

QTEST_GUILESS_MAIN(TwilioVideoTest)
#include "TwilioVideoTest.moc"
