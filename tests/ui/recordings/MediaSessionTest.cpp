#include "tests/ui/recordings/PlayerWindow.h"

#include <QPointer>
#include <QSignalSpy>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

namespace {

const QStringList h264{QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-g"), QStringLiteral("50"),
                       QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), QStringLiteral("-c:a"), QStringLiteral("aac")};
const QStringList vp8{QStringLiteral("-c:v"), QStringLiteral("libvpx"), QStringLiteral("-b:v"), QStringLiteral("500k"),
                      QStringLiteral("-c:a"), QStringLiteral("libopus")};
const QStringList vp9{QStringLiteral("-c:v"), QStringLiteral("libvpx-vp9"), QStringLiteral("-b:v"), QStringLiteral("500k"),
                      QStringLiteral("-deadline"), QStringLiteral("realtime"), QStringLiteral("-cpu-used"), QStringLiteral("8"),
                      QStringLiteral("-c:a"), QStringLiteral("libopus")};
const QStringList opus{QStringLiteral("-c:a"), QStringLiteral("libopus")};

/// Two pictures: what threads that wake up late may be apart on a busy computer.
constexpr int inStep = 2;

std::vector<MediaInput> one(const QByteArray &bytes, qint64 offset = 0)
{
    std::vector<MediaInput> inputs;
    inputs.push_back({deviceOf(bytes), offset});
    return inputs;
}

} // namespace

class MediaSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_mp4 = m_media.film(QStringLiteral("a.mp4"), 12, h264);
        m_vp8 = m_media.film(QStringLiteral("a.webm"), 12, vp8);
        m_vp9 = m_media.film(QStringLiteral("b.webm"), 12, vp9);
        m_mkv = m_media.silentFilm(QStringLiteral("a.mkv"), 12, vp8);
        m_mka = m_media.sound(QStringLiteral("a.mka"), 12, opus);
        for (const QByteArray &bytes : {m_mp4, m_vp8, m_vp9, m_mkv, m_mka})
            QVERIFY2(!bytes.isEmpty(), "ffmpeg makes the media of this test");
    }

    void everyPlaceShowsItsOwnPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("mp4, H.264 and AAC") << m_mp4;
        QTest::newRow("webm, VP8 and Opus") << m_vp8;
        QTest::newRow("webm, VP9 and Opus") << m_vp9;
        QTest::newRow("mkv, picture only") << m_mkv;
    }
    void everyPlaceShowsItsOwnPicture()
    {
        QFETCH(QByteArray, bytes);
        MediaSession session(TestSound::silent());
        // In the middle of pictures: Opus in WebM begins 7 ms before its film.
        session.load(one(bytes), 1020);
        QTRY_VERIFY(session.isSettled());
        QVERIFY(std::abs(session.duration() - 12'000) < 100);
        QCOMPARE(TestMedia::numberOf(session.picture(0)), TestMedia::numberAt(1020));
        for (const qint64 place : {7020, 3020, 3060, 11'540, 20, 5980}) {
            session.seek(place);
            QTRY_VERIFY(session.isSettled());
            QCOMPARE(session.position(), place);
            QCOMPARE(TestMedia::numberOf(session.picture(0)), TestMedia::numberAt(place));
        }
    }

    void oldKindsOfFilesArePlayedToo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("picture");
        const auto codecs = [](const char *video, const char *audio) { return QStringList{QStringLiteral("-c:v"), QLatin1StringView(video), QStringLiteral("-c:a"), QLatin1StringView(audio), QStringLiteral("-ar"), QStringLiteral("44100")}; };
        QTest::newRow("avi, MPEG-4 and MP3") << m_media.film(QStringLiteral("old.avi"), 4, codecs("mpeg4", "libmp3lame")) << true;
        QTest::newRow("avi, Motion JPEG and PCM") << m_media.film(QStringLiteral("camera.avi"), 4, codecs("mjpeg", "pcm_s16le")) << true;
        QTest::newRow("flv, Sorenson and MP3") << m_media.film(QStringLiteral("old.flv"), 4, codecs("flv", "libmp3lame")) << true;
        QTest::newRow("aiff") << m_media.sound(QStringLiteral("dictated.aiff"), 4, {}) << false;
        QTest::newRow("wavpack") << m_media.sound(QStringLiteral("dictated.wv"), 4, {}) << false;
    }
    void oldKindsOfFilesArePlayedToo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, picture);
        QVERIFY(!bytes.isEmpty());
        MediaSession session(TestSound::silent());
        session.load(one(bytes));
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.hasPicture(0), picture);
        QVERIFY(session.hasSound(0) && !session.lacksPicture(0));
        session.seek(2020);
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.position(), 2020);
    }

    /// Nobody finds out at the next session that only the voices were kept.
    void aPictureThatCannotBeShownIsTold()
    {
        const QByteArray flash = m_media.film(QStringLiteral("late.flv"), 4, h264 + QStringList{QStringLiteral("-ar"), QStringLiteral("44100")});
        QVERIFY(!flash.isEmpty());
        MediaSession session(TestSound::silent());
        session.load(one(flash));
        QTRY_VERIFY(session.isSettled());
        QVERIFY(session.hasSound(0));
        QVERIFY(session.hasPicture(0) != session.lacksPicture(0)); // with a parser for it, it is shown
    }

    void whatAContainerSaysOfItself_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("codecs");
        QTest::newRow("picture, as a provider writes it") << QStringLiteral("late.mkv") << QStringList{QStringLiteral("VP8")};
        QTest::newRow("sound, as a provider writes it") << QStringLiteral("late.mka") << QStringList{QStringLiteral("OPUS")};
    }
    /// Recorders of several people count from one moment for all: where a file's own time begins is how late it came in.
    void whatAContainerSaysOfItself()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, codecs);
        const QStringList late{QStringLiteral("-output_ts_offset"), QStringLiteral("1.5")};
        const QByteArray bytes = name.endsWith(u'v') ? m_media.silentFilm(name, 4, vp8 + late) : m_media.sound(name, 4, opus + late);
        QVERIFY(!bytes.isEmpty());
        MediaSession session(TestSound::silent());
        session.load(one(bytes));
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.codecs(0), codecs);
        QVERIFY2(std::abs(session.containerStart(0) - 1500) < 25, qPrintable(QString::number(session.containerStart(0))));
        QVERIFY2(std::abs(session.duration() - 4000) < 100, qPrintable(QString::number(session.duration()))); // without what is before it
        if (session.hasPicture(0)) {
            session.seek(1020);
            QTRY_VERIFY(session.isSettled());
            QCOMPARE(TestMedia::numberOf(session.picture(0)), TestMedia::numberAt(1020));
        }
        MediaSession other(TestSound::silent());
        other.load(one(m_mkv));
        QTRY_VERIFY(other.isSettled());
        QCOMPARE(other.containerStart(0), 0);
    }

    void playingGoesOnFromWhereItStands()
    {
        MediaSession session(TestSound::silent());
        session.load(one(m_mp4), 2000);
        session.play();
        QTRY_VERIFY(session.position() > 3000);
        const int shown = TestMedia::numberOf(session.picture(0));
        QVERIFY2(std::abs(shown - TestMedia::numberAt(session.position())) <= inStep, qPrintable(QString::number(shown)));
        session.pause();
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(TestMedia::numberOf(session.picture(0)), TestMedia::numberAt(session.position()));
    }

    void partsArePlayedOneAfterTheOtherAndNothingBetweenThem()
    {
        MediaSession session(TestSound::silent());
        int outside = 0;
        connect(&session, &MediaSession::positionChanged, &session, [&](qint64 at) {
            const bool isWithin = (at >= 1000 && at < 1400) || (at >= 6000 && at <= 6400);
            outside += isWithin ? 0 : 1;
        });
        session.load(one(m_vp8), 0, {{1000, 1400}, {6000, 6400}});
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.position(), 1000);
        session.play();
        QTRY_VERIFY(!session.isWanted());
        QCOMPARE(session.position(), 6400);
        session.seek(3000);
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.position(), 6000);
        session.moveBy(-300); // what lies between counts as nothing
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.position(), 1100);
        QCOMPARE(TestMedia::numberOf(session.picture(0)), TestMedia::numberAt(1100));
        session.setBounds({{6000, 6400}}); // the first was taken back
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.position(), 6000);
        session.moveBy(-5000);
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.position(), 6000);
        QCOMPARE(outside, 0);
    }

    void hastySeeksWhilePlayingTearNoPicture()
    {
        MediaSession session(TestSound::silent());
        int torn = 0;
        connect(&session, &MediaSession::pictureChanged, &session, [&] {
            if (const QImage image = session.picture(0); !image.isNull() && session.isRunning())
                torn += std::abs(TestMedia::numberOf(image) - TestMedia::numberAt(session.picturePosition(0))) > 1 ? 1 : 0;
        });
        session.load(one(m_mp4));
        session.play();
        for (int round = 0; round < 40; ++round) {
            const qint64 place = (round * 3571) % 11'000;
            session.seek(place / 2); // never arrives: the next comes at once
            session.seek(place);
            QTRY_VERIFY(session.isRunning() && session.position() >= place && session.position() < place + 1000);
            if (round % 4 == 0)
                session.setSpeed(0.5 + (round % 5) * 0.5);
        }
        QCOMPARE(torn, 0);
    }

    void theEndStopsAndPlayingAgainBegins()
    {
        MediaSession session(TestSound::silent());
        QSignalSpy ended(&session, &MediaSession::ended);
        session.load(one(m_mp4), 11'500);
        session.play();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(session.state(), MediaSession::State::Standing);
        QCOMPARE(session.position(), session.duration());
        session.play();
        QTRY_VERIFY(session.isRunning() && session.position() < 2000);
    }

    void stepsGoPictureByPictureBothWays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("mp4") << m_mp4;
        QTest::newRow("webm") << m_vp8;
    }
    void stepsGoPictureByPictureBothWays()
    {
        QFETCH(QByteArray, bytes);
        MediaSession session(TestSound::silent());
        session.load(one(bytes), 3010);
        QTRY_VERIFY(session.isSettled());
        int number = TestMedia::numberOf(session.picture(0));
        for (const int direction : {1, 1, 1, -1, -1, 1, -1, -1, -1}) {
            session.stepPicture(direction);
            QTRY_VERIFY(session.isSettled());
            QCOMPARE(TestMedia::numberOf(session.picture(0)), number + direction);
            number += direction;
        }
    }

    void aLoopComesBackToItsStart()
    {
        MediaSession session(TestSound::silent());
        session.load(one(m_vp8), 4000);
        session.setLoop(MediaRange{4000, 4600});
        session.play();
        qint64 before = 0;
        int turns = 0;
        qint64 latest = 0;
        const auto watching = connect(&session, &MediaSession::positionChanged, &session, [&](qint64 position) {
            latest = std::max(latest, position);
            turns += position < before ? 1 : 0;
            before = position;
        });
        QTRY_VERIFY(turns >= 3);
        QVERIFY2(latest < 4900, qPrintable(QString::number(latest)));
        disconnect(watching);
        session.setLoop({});
        QTRY_VERIFY(session.position() > 5000);
    }

    void twoPeopleWithFourTracksStayInStep_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("as spoken") << 1.0;
        QTest::newRow("slowly") << 0.5;
        QTest::newRow("fast") << 2.0;
    }
    void twoPeopleWithFourTracksStayInStep()
    {
        QFETCH(double, speed);
        // The second person came 1.5 s later, and their sound 200 ms after their picture.
        MediaSession session(TestSound::silent());
        std::vector<MediaInput> inputs;
        inputs.push_back({deviceOf(m_mkv), 0});
        inputs.push_back({deviceOf(m_mka), 40});
        inputs.push_back({deviceOf(m_mkv), 1500});
        inputs.push_back({deviceOf(m_mka), 1700});
        session.setSpeed(speed);
        session.load(std::move(inputs));
        QTRY_VERIFY(session.isSettled());
        QVERIFY(std::abs(session.duration() - 13'700) < 100);
        QVERIFY(session.picture(2).isNull()); // not there yet
        int apart = 0;
        int compared = 0;
        connect(&session, &MediaSession::pictureChanged, &session, [&] {
            const int first = TestMedia::numberOf(session.picture(0));
            const int second = TestMedia::numberOf(session.picture(2));
            if (!session.isRunning() || first < 0 || second < 0)
                return;
            ++compared;
            apart = std::max(apart, std::abs(first - second - TestMedia::numberAt(1500)));
        });
        session.play();
        QTRY_VERIFY(session.position() > 2500);
        session.seek(6000);
        QTRY_VERIFY(session.position() > 7000);
        QVERIFY(compared > 20);
        QVERIFY2(apart <= inStep, qPrintable(QString::number(apart)));
        session.pause();
        QTRY_VERIFY(session.isSettled());
        QVERIFY(std::abs(TestMedia::numberOf(session.picture(0)) - TestMedia::numberOf(session.picture(2)) - TestMedia::numberAt(1500)) <= 1);
        session.seek(12'500); // the first person has left
        QTRY_VERIFY(session.isSettled());
        QVERIFY(session.picture(0).isNull());
        QCOMPARE(TestMedia::numberOf(session.picture(2)), TestMedia::numberAt(11'000));
    }

    void voicesKeepTheirPitch_data()
    {
        QTest::addColumn<double>("speed");
        for (const double speed : {0.5, 1.0, 2.0, 3.0})
            QTest::addRow("%.1f", speed) << speed;
    }
    void voicesKeepTheirPitch()
    {
        QFETCH(double, speed);
        TestSound heard;
        MediaSession session(heard.recorder());
        session.setSpeed(speed);
        session.load(one(m_mka));
        session.play();
        QTRY_VERIFY(heard.seconds() > 1.5);
        QVERIFY2(std::abs(heard.hertz() - 440) < 10, qPrintable(QString::number(heard.hertz())));
    }

    void soundAloneIsPlayed()
    {
        MediaSession session(TestSound::silent());
        session.load(one(m_mka));
        QTRY_VERIFY(session.isSettled());
        QVERIFY(!session.hasPicture(0));
        session.play();
        QTRY_VERIFY(session.position() > 300);
    }

    void blankingLeavesNothing()
    {
        MediaSession session(TestSound::silent());
        auto device = deviceOf(m_mp4);
        QPointer<QIODevice> watched = device.get();
        std::vector<MediaInput> inputs;
        inputs.push_back({std::move(device)});
        session.load(std::move(inputs), 3000);
        session.play();
        QTRY_VERIFY(session.isRunning() && !session.picture(0).isNull());
        session.blank();
        QVERIFY(!watched); // closed, and its key dropped
        QVERIFY(session.picture(0).isNull());
        QCOMPARE(session.state(), MediaSession::State::Empty);
        session.play();
        QCOMPARE(session.state(), MediaSession::State::Empty);
    }

    void whatIsBrokenSaysHow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<ErrorCode>>("codes");
        const QList<ErrorCode> wrongKind{ErrorCode::NotThatKind};
        QTest::newRow("garbage") << QByteArray(50'000, 'x') << wrongKind;
        QTest::newRow("nothing") << QByteArray() << wrongKind;
        QTest::newRow("garbage that begins like a film") << m_mp4.first(64) + QByteArray(50'000, 'x') << QList{ErrorCode::Malformed, ErrorCode::NotThatKind};
        QTest::newRow("mp4 without its end") << m_mp4.first(m_mp4.size() / 2) << QList{ErrorCode::Malformed, ErrorCode::NotThatKind};
        QTest::newRow("a playlist") << QByteArray("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n") << wrongKind;
        QTest::newRow("a list of files") << QByteArray("ffconcat version 1.0\nfile 'file:///etc/passwd'\n") << wrongKind;
    }
    void whatIsBrokenSaysHow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<ErrorCode>, codes);
        MediaSession session(TestSound::silent());
        QSignalSpy failed(&session, &MediaSession::failed);
        session.load(one(bytes));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QCOMPARE(session.state(), MediaSession::State::Failed);
        QVERIFY2(codes.contains(failed[0][0].value<Error>().code), qPrintable(codeName(failed[0][0].value<Error>().code)));
    }

    void aFileThatWasCutIsPlayedToWhereItEnds()
    {
        MediaSession session(TestSound::silent());
        QSignalSpy failed(&session, &MediaSession::trackFailed);
        QSignalSpy ended(&session, &MediaSession::ended);
        session.load(one(m_vp8.first(m_vp8.size() / 4)));
        session.setSpeed(3);
        session.play();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::Malformed);
        QVERIFY(session.duration() < 6000);
    }

    void aFileWithoutALengthIsPlayedAndLearned()
    {
        MediaSession session(TestSound::silent());
        QSignalSpy ended(&session, &MediaSession::ended);
        const QByteArray streamed = m_media.film(QStringLiteral("live.webm"), 4, vp8 + QStringList{QStringLiteral("-g"), QStringLiteral("25"), QStringLiteral("-live"), QStringLiteral("1")});
        QVERIFY(!streamed.isEmpty());
        session.load(one(streamed));
        session.play();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QVERIFY2(std::abs(session.duration() - 4000) < 500, qPrintable(QString::number(session.duration())));
        session.seek(2020);
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(TestMedia::numberOf(session.picture(0)), TestMedia::numberAt(2020));
    }

    void aLoudspeakerThatFailsIsNotTheFilesFault()
    {
        MediaSession session(TestSound::failing());
        QSignalSpy failed(&session, &MediaSession::failed);
        session.load(one(m_vp8));
        session.play();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().data.value(QStringLiteral("media")).toString(), QStringLiteral("sound_output"));
    }

    void oneBrokenTrackDoesNotStopTheOthers()
    {
        MediaSession session(TestSound::silent());
        QSignalSpy failed(&session, &MediaSession::trackFailed);
        std::vector<MediaInput> inputs;
        inputs.push_back({deviceOf(QByteArray(5000, 'x'))});
        inputs.push_back({deviceOf(m_vp8)});
        session.load(std::move(inputs), 2020);
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toInt(), 0);
        QCOMPARE(TestMedia::numberOf(session.picture(1)), TestMedia::numberAt(2020));
    }

private:
    TestMedia m_media;
    QByteArray m_mp4;
    QByteArray m_vp8;
    QByteArray m_vp9;
    QByteArray m_mkv;
    QByteArray m_mka;
};

QTEST_MAIN(MediaSessionTest)
#include "MediaSessionTest.moc"
