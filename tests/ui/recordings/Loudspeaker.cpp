#include "tests/ui/recordings/Loudspeaker.h"

#include "tests/ui/recordings/TestSound.h"

#include <QElapsedTimer>
#include <QTest>

#include <gst/gst.h>

namespace praxis::test {

namespace {

constexpr int patience = 20'000;

} // namespace

Loudspeaker::Loudspeaker()
{
    m_daemon.setProcessEnvironment(surroundings());
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    const QString protocol = QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + m_folder.filePath(QStringLiteral("socket"));
    m_daemon.start(QStringLiteral("pulseaudio"), {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--use-pid-file=no"), QStringLiteral("--disable-shm=yes"),
                                                  QStringLiteral("--exit-idle-time=-1"), QStringLiteral("--realtime=no"), QStringLiteral("--high-priority=no"),
                                                  QStringLiteral("-L"), QStringLiteral("module-null-sink sink_name=heard rate=48000 channels=1"), QStringLiteral("-L"), protocol});
    if (!m_daemon.waitForStarted(patience)) {
        m_problem = QStringLiteral("pulseaudio does not start: ") + m_daemon.errorString();
        return;
    }
    const bool answers = QTest::qWaitFor([this] {
        QProcess asked;
        asked.setProcessEnvironment(surroundings());
        asked.start(QStringLiteral("pactl"), {QStringLiteral("--server"), server(), QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("sinks")});
        return m_daemon.state() != QProcess::Running || (asked.waitForFinished(patience) && asked.exitCode() == 0 && asked.readAllStandardOutput().contains("heard"));
    }, patience);
    if (!answers || m_daemon.state() != QProcess::Running)
        m_problem = QStringLiteral("pulseaudio: ") + QString::fromLocal8Bit(m_daemon.readAll());
}

Loudspeaker::~Loudspeaker()
{
    stop();
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(5000)) {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
}

QProcessEnvironment Loudspeaker::surroundings() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH", "XDG_CONFIG_HOME"})
        environment.insert(QLatin1StringView(name), m_folder.path());
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    return environment;
}

ui::SoundSinkFactory Loudspeaker::sink() const
{
    return [server = server().toUtf8()] {
        GstElement *sink = gst_element_factory_make("pulsesink", nullptr);
        if (sink)
            g_object_set(sink, "server", server.constData(), "device", "heard", nullptr);
        return sink;
    };
}

bool Loudspeaker::record(TestSound &sound)
{
    m_rest.clear();
    m_recorder.setProcessEnvironment(surroundings());
    QObject::connect(&m_recorder, &QProcess::readyReadStandardOutput, &m_recorder, [this, &sound] {
        m_rest += m_recorder.readAllStandardOutput();
        const qsizetype whole = m_rest.size() / static_cast<qsizetype>(sizeof(float));
        const auto *samples = reinterpret_cast<const float *>(m_rest.constData());
        qsizetype first = 0; // before the voice begins there is silence
        while (sound.seconds() == 0 && first < whole && std::abs(samples[first]) < 0.01F)
            ++first;
        sound.hear(samples + first, static_cast<std::size_t>(whole - first));
        m_rest.remove(0, whole * static_cast<qsizetype>(sizeof(float)));
    });
    m_recorder.start(QStringLiteral("parec"), {QStringLiteral("--server"), server(), QStringLiteral("--device"), QStringLiteral("heard.monitor"), QStringLiteral("--format=float32le"),
                                               QStringLiteral("--rate=48000"), QStringLiteral("--channels=1"), QStringLiteral("--raw"), QStringLiteral("--latency-msec=20")});
    return m_recorder.waitForStarted(patience);
}

void Loudspeaker::stop()
{
    m_recorder.disconnect();
    if (m_recorder.state() == QProcess::NotRunning)
        return;
    m_recorder.terminate();
    if (!m_recorder.waitForFinished(5000)) {
        m_recorder.kill();
        m_recorder.waitForFinished();
    }
}

} // namespace praxis::test
