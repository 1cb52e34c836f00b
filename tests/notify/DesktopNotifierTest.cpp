// What people see beside their windows: the notices go to dunst, the service that Debian has for them, over a bus and on a screen of
// this test's own. What dunst shows it says itself.
#include "services/notify/DesktopNotifier.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace praxis;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

/// Ends with the test, whatever the test comes to.
class Helper {
public:
    Helper(const QString &program, const QStringList &arguments, const QStringList &environment = {})
    {
        QStringList all = QProcess::systemEnvironment();
        all.append(environment);
        m_process.setEnvironment(all);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted(patienceMs))
            qFatal("%s does not start: %s", qPrintable(program), qPrintable(m_process.errorString()));
    }
    ~Helper()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(patienceMs))
            m_process.kill();
        m_process.waitForFinished();
    }
    QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patienceMs))
                qFatal("%s says nothing: %s", qPrintable(m_process.program()), m_process.readAllStandardError().constData());
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    /// All that it has said until now.
    QString said()
    {
        m_said += QString::fromUtf8(m_process.readAllStandardOutput());
        return m_said;
    }

private:
    QProcess m_process;
    QString m_said;
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

class DesktopNotifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAServiceItSaysSo();
    void whatIsShownIsRead();
    void aPressIsHeardOnce();
    void whatWasTakenAwayIsNotThereAndNotHeardOf();
    void whatArrivesAfterItWasTakenAwayGoesToo();
    void whatIsShownGoesWithTheProgram();

private:
    QString control(const QStringList &words)
    {
        QProcess dunstctl;
        dunstctl.start(u"dunstctl"_s, words);
        if (!dunstctl.waitForFinished(patienceMs) || dunstctl.exitCode() != 0)
            qFatal("dunstctl: %s", dunstctl.readAllStandardError().constData());
        return QString::fromUtf8(dunstctl.readAllStandardOutput()).trimmed();
    }
    QString shown() { return control({u"count"_s, u"displayed"_s}); }
    DesktopNotice notice(const QString &title)
    {
        return {title, u"2 recordings shared with you\n1 document to approve"_s, u"Open"_s, [this] { ++m_opened; }, [this] { ++m_notShown; }};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Helper> m_bus;
    std::unique_ptr<Helper> m_screen;
    std::unique_ptr<Helper> m_dunst;
    QString m_display;
    int m_opened = 0;
    int m_notShown = 0;
};

void DesktopNotifierTest::initTestCase()
{
    // No services are started by this bus: what answers is what the test started.
    const QString config = m_folder.filePath(u"bus.conf"_s);
    write(config, "<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8()
              + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    m_bus = std::make_unique<Helper>(u"dbus-daemon"_s, QStringList{u"--config-file"_s, config, u"--print-address"_s, u"--nofork"_s, u"--nopidfile"_s});
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->line().toUtf8());
    m_screen = std::make_unique<Helper>(u"Xvfb"_s, QStringList{u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"800x600x24"_s, u"-nolisten"_s, u"tcp"_s});
    m_display = u':' + m_screen->line();
}

void DesktopNotifierTest::cleanupTestCase()
{
    m_dunst.reset();
    m_screen.reset();
    m_bus.reset();
}

void DesktopNotifierTest::withoutAServiceItSaysSo()
{
    DesktopNotifier notifier(u"Praxis"_s, u"org.praxis.Praxis"_s);
    notifier.show(notice(u"nobody reads this"_s));
    QCOMPARE(m_notShown, 0); // never before it has returned
    QTRY_COMPARE(m_notShown, 1);
    notifier.show(notice(u"nor this"_s));
    notifier.withdrawAll();
    const QString config = m_folder.filePath(u"dunstrc"_s);
    write(config, "[global]\nnotification_limit = 20\nidle_threshold = 0\nhistory_length = 100\n");
    m_dunst = std::make_unique<Helper>(u"dunst"_s, QStringList{u"-conf"_s, config, u"-print"_s},
                                       QStringList{u"DISPLAY="_s + m_display, u"XDG_RUNTIME_DIR="_s + m_folder.path(), u"HOME="_s + m_folder.path(), u"WAYLAND_DISPLAY="_s});
    QTRY_VERIFY_WITH_TIMEOUT(QProcess::execute(u"dunstctl"_s, {u"is-paused"_s}) == 0, patienceMs);
    QCOMPARE(m_notShown, 1); // what was taken away is not heard of
}

void DesktopNotifierTest::whatIsShownIsRead()
{
    DesktopNotifier notifier(u"Praxis"_s, u"org.praxis.Praxis"_s);
    notifier.show(notice(u"Nouveautés depuis votre dernière visite"_s));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"1"_s, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_dunst->said().contains(u"2 recordings shared with you"), patienceMs);
    const QString said = m_dunst->said();
    QVERIFY2(said.contains(u"Nouveautés depuis votre dernière visite") && said.contains(u"1 document to approve") && said.contains(u"appname: 'Praxis'"), qPrintable(said));
    QCOMPARE(m_notShown, 1);
}

void DesktopNotifierTest::aPressIsHeardOnce()
{
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"0"_s, patienceMs);
    DesktopNotifier notifier(u"Praxis"_s, u"org.praxis.Praxis"_s);
    notifier.show(notice(u"A recording was shared with you until Friday."_s));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"1"_s, patienceMs);
    QCOMPARE(m_opened, 0);
    control({u"action"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_opened, 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"0"_s, patienceMs);
    QCOMPARE(m_opened, 1);
}

void DesktopNotifierTest::whatWasTakenAwayIsNotThereAndNotHeardOf()
{
    DesktopNotifier notifier(u"Praxis"_s, u"org.praxis.Praxis"_s);
    notifier.show(notice(u"one"_s));
    notifier.show(notice(u"two"_s));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"2"_s, patienceMs);
    notifier.withdrawAll();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"0"_s, patienceMs);
    QCOMPARE(m_opened, 1);
    // Nobody's press of another program's notice is ours.
    QProcess::execute(u"dunstctl"_s, {u"history-pop"_s});
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"1"_s, patienceMs);
    control({u"action"_s});
    control({u"close-all"_s});
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"0"_s, patienceMs);
    QCOMPARE(m_opened, 1);
}

void DesktopNotifierTest::whatArrivesAfterItWasTakenAwayGoesToo()
{
    DesktopNotifier notifier(u"Praxis"_s, u"org.praxis.Praxis"_s);
    const qsizetype before = m_dunst->said().size();
    notifier.show(notice(u"the computer was locked meanwhile"_s));
    notifier.withdrawAll();
    QTRY_VERIFY_WITH_TIMEOUT(m_dunst->said().mid(before).contains(u"the computer was locked meanwhile"), patienceMs); // it had been sent
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"0"_s, patienceMs);
}

void DesktopNotifierTest::whatIsShownGoesWithTheProgram()
{
    {
        DesktopNotifier notifier(u"Praxis"_s, u"org.praxis.Praxis"_s);
        notifier.show(notice(u"on the way out"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"1"_s, patienceMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"0"_s, patienceMs);
}

QTEST_GUILESS_MAIN(DesktopNotifierTest)
#include "DesktopNotifierTest.moc"
