#include "tests/ui/recordings/PlayerWindow.h"
#include "ui/recordings/SoundShapeReader.h"

#include <QSignalSpy>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

class SoundShapeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void silenceAndSpeechAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QStringList halves{QStringLiteral("-af"), QStringLiteral("volume='if(lt(t,3),0,1)':eval=frame")};
        const QStringList opus{QStringLiteral("-c:a"), QStringLiteral("libopus")};
        QTest::newRow("mka") << m_media.sound(QStringLiteral("a.mka"), 6, halves + opus);
        QTest::newRow("m4a") << m_media.sound(QStringLiteral("a.m4a"), 6, halves);
        QTest::newRow("wav") << m_media.sound(QStringLiteral("a.wav"), 6, halves);
        QTest::newRow("a film's sound") << m_media.film(QStringLiteral("a.webm"), 6, halves + opus + QStringList{QStringLiteral("-c:v"), QStringLiteral("libvpx")});
    }
    void silenceAndSpeechAreTold()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        SoundShapeReader reader(deviceOf(bytes));
        QSignalSpy finished(&reader, &SoundShapeReader::finished);
        reader.start();
        QTRY_COMPARE(finished.size(), 1);
        const auto shape = finished[0][0].value<SoundShape>();
        QCOMPARE(shape.step, 100);
        QVERIFY2(std::abs(shape.peaks.size() - 60) <= 2, qPrintable(QString::number(shape.peaks.size())));
        QVERIFY(*std::max_element(shape.peaks.begin(), shape.peaks.begin() + 28) < 0.02F);
        QVERIFY(*std::min_element(shape.peaks.begin() + 33, shape.peaks.begin() + 57) > 0.08F); // ffmpeg's tone has an eighth of full loudness
    }

    void aSilentFilmHasNoShape()
    {
        SoundShapeReader reader(deviceOf(m_media.silentFilm(QStringLiteral("a.mkv"), 2, {QStringLiteral("-c:v"), QStringLiteral("libvpx")})));
        QSignalSpy finished(&reader, &SoundShapeReader::finished);
        reader.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished[0][0].value<SoundShape>().peaks.isEmpty());
    }

    void garbageSaysSo()
    {
        SoundShapeReader reader(deviceOf(QByteArray(5000, 'x')));
        QSignalSpy failed(&reader, &SoundShapeReader::failed);
        reader.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::NotThatKind);
    }

    void theTimeLineDrawsWhoSpeaksWhen()
    {
        TimeLine line;
        line.resize(616, 64);
        line.setDuration(60'000);
        const QImage silent = line.grab().toImage();
        // The second speaker came half a minute later.
        line.setWaveform(0, {0, 100, QVector<float>(600, 0.9F)});
        line.setWaveform(2, {30'000, 100, QVector<float>(300, 0.9F)});
        const QImage drawn = line.grab().toImage();
        const auto differs = [&](qint64 position, int y) { return drawn.pixel(line.xOf(position), y) != silent.pixel(line.xOf(position), y); };
        QVERIFY(differs(10'000, 18));
        QVERIFY(!differs(10'000, 46));
        QVERIFY(differs(50'000, 18) && differs(50'000, 46));
    }

private:
    TestMedia m_media;
};

QTEST_MAIN(SoundShapeTest)
#include "SoundShapeTest.moc"
