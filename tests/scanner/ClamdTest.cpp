// The virus scanner: the real clamd on a socket and a signature of its own.
#include "services/scanner/ClamdScanner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::scanner;
using namespace Qt::StringLiterals;

class ClamdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void itSaysWhoItIs();
    void theTestVirusIsFound_data();
    void theTestVirusIsFound();
    void whatIsCleanIsCalledClean();
    void whatIsLongerThanItTakesIsNotCalledClean();
    void whereThereIsNoneThatIsSaid();

private:
    /// The European Institute's test file, put together here so that no scanner takes this one away.
    static QByteArray eicar() { return QByteArray("X5O!P%@AP[4\\PZX54(P^)7CC)7}$") + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*"; }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    [[nodiscard]] QString socket() const { return m_folder.filePath(u"clamd.sock"_s); }
    static Result<ScanVerdict> scan(ClamdScanner &scanner, const QByteArray &bytes)
    {
        PRAXIS_TRY(const auto scan, scanner.begin());
        for (qsizetype at = 0; at < bytes.size(); at += 70'000)
            PRAXIS_CHECK(scan->write(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(70'000, bytes.size() - at))));
        return scan->finish();
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
};

void ClamdTest::initTestCase()
{
    QString program = QStandardPaths::findExecutable(u"clamd"_s);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"clamd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    QVERIFY2(!program.isEmpty(), "clamd (package clamav-daemon) is what this tests against");
    const QString database = m_folder.filePath(u"db"_s);
    QVERIFY(QDir().mkpath(database));
    write(database + u"/praxis.ndb"_s, "Praxis.Eicar:0:*:" + eicar().toHex() + '\n');
    write(m_folder.filePath(u"clamd.conf"_s), "Foreground yes\nLocalSocket " + QFile::encodeName(socket()) + "\nDatabaseDirectory " + QFile::encodeName(database)
              + "\nTemporaryDirectory " + QFile::encodeName(m_folder.path()) + "\nStreamMaxLength 4M\nMaxThreads 2\nSelfCheck 0\nOfficialDatabaseOnly no\nUser "
              + qgetenv("USER").replace('\n', "") + '\n');
    if (qgetenv("USER").isEmpty())
        write(m_folder.filePath(u"clamd.conf"_s), "Foreground yes\nLocalSocket " + QFile::encodeName(socket()) + "\nDatabaseDirectory " + QFile::encodeName(database)
                  + "\nTemporaryDirectory " + QFile::encodeName(m_folder.path()) + "\nStreamMaxLength 4M\nMaxThreads 2\nSelfCheck 0\n");
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(program, {u"--config-file="_s + m_folder.filePath(u"clamd.conf"_s)});
    ClamdScanner scanner({socket()});
    const bool answers = QTest::qWaitFor([&] { return m_daemon.state() == QProcess::NotRunning || scanner.engine().has_value(); }, 60'000);
    QVERIFY2(answers && m_daemon.state() == QProcess::Running, m_daemon.readAll().constData());
}

void ClamdTest::cleanupTestCase()
{
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(10'000))
        m_daemon.kill();
    m_daemon.waitForFinished(5'000);
}

void ClamdTest::itSaysWhoItIs()
{
    ClamdScanner scanner({m_folder.filePath(u"nobody.sock"_s), socket()});
    const auto engine = scanner.engine();
    QVERIFY(engine);
    QVERIFY2(engine->startsWith(u"ClamAV"), qPrintable(*engine));
}

void ClamdTest::theTestVirusIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("alone") << eicar();
    QTest::newRow("behind a page of text") << QByteArray("some words\n").repeated(10'000) + eicar();
    QTest::newRow("across two pieces") << QByteArray(69'990, 'a') + eicar() + QByteArray(500, 'b');
}

void ClamdTest::theTestVirusIsFound()
{
    QFETCH(QByteArray, bytes);
    ClamdScanner scanner({socket()});
    const auto verdict = scan(scanner, bytes);
    QVERIFY(verdict);
    QVERIFY(!verdict->clean);
    QVERIFY2(verdict->found.contains(u"Praxis.Eicar"), qPrintable(verdict->found));
}

void ClamdTest::whatIsCleanIsCalledClean()
{
    ClamdScanner scanner({socket()});
    for (const QByteArray &bytes : {QByteArray("Dear colleague"), QByteArray(1'000'000, 'x')}) {
        const auto verdict = scan(scanner, bytes);
        QVERIFY(verdict);
        QVERIFY(verdict->clean);
        QVERIFY(verdict->engine.startsWith(u"ClamAV"));
    }
}

/// The daemon breaks off at StreamMaxLength: that is no verdict.
void ClamdTest::whatIsLongerThanItTakesIsNotCalledClean()
{
    ClamdScanner scanner({socket()});
    QVERIFY(!scan(scanner, QByteArray(9 << 20, 'x')));
    QVERIFY(scan(scanner, "and it goes on")->clean);
}

void ClamdTest::whereThereIsNoneThatIsSaid()
{
    ClamdScanner none({m_folder.filePath(u"nobody.sock"_s)});
    QCOMPARE(none.engine().error().code, ErrorCode::NotAvailable);
    QCOMPARE(none.begin().error().code, ErrorCode::NotAvailable);
    write(m_folder.filePath(u"file"_s), "no socket");
    ClamdScanner file({m_folder.filePath(u"file"_s), QString(300, u'x')});
    QCOMPARE(file.engine().error().code, ErrorCode::NotAvailable);
}

QTEST_GUILESS_MAIN(ClamdTest)
#include "ClamdTest.moc"
