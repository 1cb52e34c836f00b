#include "tests/ui/recordings/TestMedia.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"pelican brushes quiet lamp"_s; // Lena's

QByteArray utf16(const QString &text, bool bigEnd)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes.append(static_cast<char>(bigEnd ? c.row() : c.cell()));
        bytes.append(static_cast<char>(bigEnd ? c.cell() : c.row()));
    }
    return bytes;
}

} // namespace

/// Case 49: the program is ended in the middle of its work, by a kill or a crash. Nothing of what it played, and no password, is left
/// anywhere that it or its libraries write to.
class LeftBehindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSearchFindsWhatIsThere();
    void nothingIsLeftBehind_data();
    void nothingIsLeftBehind();

private:
    /// Which of the canaries stand in files below this folder.
    [[nodiscard]] QStringList found(const QString &folder) const;

    TestMedia m_media;
    QTemporaryDir m_outside; ///< what the person chose to have in plain
    QString m_film;
    QHash<QString, QByteArray> m_canaries;
};

void LeftBehindTest::initTestCase()
{
    // Neither pictures nor sound are compressed: what is decoded is what is in the file.
    const QByteArray film = m_media.make(u"a.mkv"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, u"nullsrc=s=160x96:r=25:d=8,geq=lum='random(1)*255':cb='random(2)*255':cr='random(3)*255',format=yuv420p"_s,
                                                      u"-f"_s, u"lavfi"_s, u"-i"_s, u"anoisesrc=d=8:r=48000:seed=7"_s, u"-c:v"_s, u"rawvideo"_s, u"-c:a"_s, u"pcm_s16le"_s});
    QVERIFY2(film.size() > 5'000'000, "ffmpeg makes the media of this test");
    m_film = m_outside.filePath(u"session.mkv"_s);
    QFile file(m_film);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(film) == film.size());
    for (int i = 1; i <= 40; ++i)
        m_canaries.insert(u"the film at %1 %"_s.arg(i * 100 / 41), film.mid(film.size() * i / 41, 32));
    m_canaries.insert(u"the password"_s, password.toUtf8());
    m_canaries.insert(u"the password in UTF-16"_s, utf16(password, false));
    m_canaries.insert(u"the password in UTF-16, the other way round"_s, utf16(password, true));
    m_canaries.insert(u"the client's name"_s, "Nguyen");
    m_canaries.insert(u"the client's name in UTF-16"_s, utf16(u"Nguyen"_s, false));
}

QStringList LeftBehindTest::found(const QString &folder) const
{
    QStringList hits;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket
        const QByteArray bytes = file.readAll();
        for (auto canary = m_canaries.cbegin(); canary != m_canaries.cend(); ++canary) {
            if (bytes.contains(*canary))
                hits.append(canary.key() + u" in " + file.fileName());
        }
    }
    return hits;
}

/// Otherwise the test below would prove nothing.
void LeftBehindTest::aSearchFindsWhatIsThere()
{
    QVERIFY(found(m_outside.path()).size() >= 40);
}

void LeftBehindTest::nothingIsLeftBehind_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("signal");
    QTest::newRow("killed while it plays") << u"playing"_s << SIGKILL;
    QTest::newRow("killed after a jump") << u"sought"_s << SIGKILL;
    QTest::newRow("killed after a copy was handed out") << u"exported"_s << SIGKILL;
    QTest::newRow("crashed while it plays") << u"exported"_s << SIGSEGV;
    QTest::newRow("given up while it plays") << u"exported"_s << SIGABRT;
}

void LeftBehindTest::nothingIsLeftBehind()
{
    QFETCH(const QString, step);
    QFETCH(const int, signal);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString path = home.filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        environment.insert(QString::fromLatin1(name), path);
    }
    const QTemporaryDir out;
    QProcess desk;
    desk.setProcessEnvironment(environment);
    desk.setWorkingDirectory(home.filePath(u"HOME"_s)); // where a dump would be
    desk.setProcessChannelMode(QProcess::MergedChannels);
    desk.setChildProcessModifier([] {
        const rlimit all{RLIM_INFINITY, RLIM_INFINITY}; // the program itself forbids dumps
        ::setrlimit(RLIMIT_CORE, &all);
    });
    desk.start(QStringLiteral(PRAXIS_PLAYING_DESK), {m_film, out.path()});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT((said += desk.readAll(), said.contains(QByteArray("\n" + step.toLatin1() + "\n")) || desk.state() == QProcess::NotRunning), said.constData(), 60'000);
    QVERIFY2(desk.state() == QProcess::Running, said.constData());
    const QString folder = QString::fromLocal8Bit(said.mid(said.indexOf("folder ") + 7).split('\n').first());
    QVERIFY(QDir(folder).exists());
    ::kill(static_cast<pid_t>(desk.processId()), signal);
    QVERIFY(desk.waitForFinished(30'000));
    QCOMPARE(desk.exitStatus(), QProcess::CrashExit);
    QCOMPARE(found(folder), QStringList());
    QCOMPARE(found(home.path()), QStringList());
    if (step == u"exported")
        QVERIFY(!found(out.path()).isEmpty()); // what was asked for
    QVERIFY(QDir(folder).removeRecursively());
}

QTEST_GUILESS_MAIN(LeftBehindTest)
#include "LeftBehindTest.moc"
