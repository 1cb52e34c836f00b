#include "app/desktop/OneWindow.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace praxis;
using namespace Qt::StringLiterals;

/// Somebody starts Praxis a second time.
class OneWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theFirstWindowShowsItself();
    void anotherPracticeHasAWindowOfItsOwn();
    void aWindowThatDoesNotAnswerIsSaid();
    void theProgramStartedTwiceEndsAndAfterAKillDoesNot();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void OneWindowTest::theFirstWindowShowsItself()
{
    app::OneWindow first(m_folder->path());
    QVERIFY(first.isFirst());
    QSignalSpy woken(&first, &app::OneWindow::woken);
    for (int i = 1; i <= 3; ++i) {
        const QFuture<bool> second = QtConcurrent::run([folder = m_folder->path()] {
            const app::OneWindow window(folder);
            return !window.isFirst() && window.wakeFirst();
        });
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
        QCOMPARE(woken.count(), i);
    }
}

void OneWindowTest::anotherPracticeHasAWindowOfItsOwn()
{
    const QTemporaryDir other;
    const app::OneWindow first(m_folder->path()), second(other.path());
    QVERIFY(first.isFirst() && second.isFirst());
}

void OneWindowTest::aWindowThatDoesNotAnswerIsSaid()
{
    QLockFile somebody(m_folder->filePath(u"window.lock"_s)); // an older program, or one that hangs
    QVERIFY(somebody.tryLock());
    const app::OneWindow second(m_folder->path());
    QVERIFY(!second.isFirst());
    QVERIFY(!second.wakeFirst());
}

std::unique_ptr<QProcess> OneWindowTest::start() const
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(PRAXIS_PROGRAM), {u"--data"_s, m_folder->filePath(u"practice"_s)});
    return program;
}

/// Case 60.
void OneWindowTest::theProgramStartedTwiceEndsAndAfterAKillDoesNot()
{
    const QString lock = m_folder->filePath(u"practice/window.lock"_s);
    const auto first = start();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lock), 20'000);
    const auto second = start();
    QVERIFY(second->waitForFinished(20'000));
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(first->state(), QProcess::Running);
    first->kill();
    QVERIFY(first->waitForFinished());

    const auto third = start();
    const auto nowHeldBy = [&lock] {
        qint64 process = 0;
        QString host, program;
        return QLockFile(lock).getLockInfo(&process, &host, &program) ? process : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(nowHeldBy(), third->processId(), 20'000);
    const auto fourth = start();
    QVERIFY(fourth->waitForFinished(20'000));
    QCOMPARE(fourth->exitCode(), 0);
    third->kill();
    QVERIFY(third->waitForFinished());
}

QTEST_MAIN(OneWindowTest)
#include "OneWindowTest.moc"
