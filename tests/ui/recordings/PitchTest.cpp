#include "tests/ui/recordings/Loudspeaker.h"
#include "tests/ui/recordings/PlayerWindow.h"

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

/// What comes out of the loudspeaker, and not of the decoder: a voice keeps its pitch at every speed.
class PitchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tone = m_media.sound(QStringLiteral("tone.mka"), 20, {QStringLiteral("-c:a"), QStringLiteral("libopus"), QStringLiteral("-b:a"), QStringLiteral("96k")});
        QVERIFY2(!m_tone.isEmpty(), "ffmpeg makes the media of this test");
        QVERIFY2(m_loudspeaker.problem().isEmpty(), qPrintable(m_loudspeaker.problem()));
    }

    void aVoiceKeepsItsPitchAtEverySpeed_data()
    {
        QTest::addColumn<double>("speed");
        for (const double speed : {0.5, 1.0, 1.5, 2.0, 3.0})
            QTest::addRow("%.1f times", speed) << speed;
    }
    void aVoiceKeepsItsPitchAtEverySpeed()
    {
        QFETCH(double, speed);
        TestSound heard;
        QVERIFY(m_loudspeaker.record(heard));
        MediaSession session(m_loudspeaker.sink());
        session.setSpeed(speed);
        std::vector<MediaInput> inputs;
        inputs.push_back({deviceOf(m_tone), 0});
        session.load(std::move(inputs));
        session.play();
        QTRY_VERIFY_WITH_TIMEOUT(heard.seconds() > 2, 30'000);
        const double hertz = heard.hertz();
        m_loudspeaker.stop();
        qInfo("at %.1f times a tone of 440 Hz is heard as %.1f Hz", speed, hertz);
        QVERIFY2(std::abs(hertz - 440) < 10, qPrintable(QString::number(hertz)));
    }

private:
    TestMedia m_media;
    Loudspeaker m_loudspeaker;
    QByteArray m_tone;
};

QTEST_GUILESS_MAIN(PitchTest)
#include "PitchTest.moc"
