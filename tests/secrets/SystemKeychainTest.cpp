// Runs itself again inside a session bus of its own with gnome-keyring, so that no keychain of the person at the computer is
// touched: main() below starts the scenes, and the slots of the test run within them.
#include "HeaderBench.h"
#include "services/secrets/FreshnessWitness.h"
#include "services/secrets/SystemKeychain.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QtConcurrentRun>
#include <QTest>

using namespace bench;
using namespace std::chrono_literals;

class SystemKeychainTest : public QObject {
    Q_OBJECT

    const QString m_service = QStringLiteral("Praxis");

private Q_SLOTS:
    void unlockedScene();
    void noKeychainScene();
    void lockedScene();
};

void SystemKeychainTest::unlockedScene()
{
    SystemKeychain keychain(30s);
    const QByteArray secretBytes("\x00\xff binary \n\x80", 12);
    QCOMPARE(codeOf(keychain.read(m_service, QStringLiteral("nothing"))), ErrorCode::NotFound);
    QVERIFY(keychain.remove(m_service, QStringLiteral("nothing")));
    QVERIFY(keychain.write(m_service, QStringLiteral("a"), secretBytes));
    QCOMPARE(*keychain.read(m_service, QStringLiteral("a")), secretBytes);
    QVERIFY(keychain.write(m_service, QStringLiteral("a"), "another"));
    QCOMPARE(*keychain.read(m_service, QStringLiteral("a")), QByteArray("another"));
    QVERIFY(keychain.remove(m_service, QStringLiteral("a")));
    QCOMPARE(codeOf(keychain.read(m_service, QStringLiteral("a"))), ErrorCode::NotFound);

    QList<QFuture<bool>> workers; // several workers, one keychain
    for (int i = 0; i < 8; ++i) {
        workers.append(QtConcurrent::run([&keychain, this, i] {
            const QString account = QString::number(i);
            return keychain.write(m_service, account, account.toUtf8()) && *keychain.read(m_service, account) == account.toUtf8();
        }));
    }
    for (const auto &worker : workers)
        QVERIFY(worker.result());

    Clinic here;
    auto header = here.founded(&keychain);
    QVERIFY(header->addKeychainSlot(ana.id, keychain, here.dataKey));
    header = std::move(*here.open(&keychain));
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), noon)), ErrorCode::WrongPassword);
    const auto unlocked = header->unlockWithKeychain(ana.id, keychain);
    QVERIFY(unlocked);
    QVERIFY(unlocked->dataKey == here.dataKey);
    QCOMPARE(unlocked->failedSince.size(), 1);
    QCOMPARE(codeOf(header->unlockWithKeychain(ben.id, keychain)), ErrorCode::KeyMissing);

    FreshnessWitness witness(keychain, clinic);
    const Freshness seen{1, 5, QByteArray(32, 'h'), 3};
    QVERIFY(witness.write(seen));
    QCOMPARE(**witness.read(), seen);

    // The person locks the keychain, and nobody answers the question for its password: that is not "there is no such entry".
    QProcess lock;
    lock.start(QStringLiteral("dbus-send"),
               {QStringLiteral("--session"), QStringLiteral("--print-reply"), QStringLiteral("--dest=org.freedesktop.secrets"),
                QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
    QVERIFY(lock.waitForFinished());
    QCOMPARE(lock.exitCode(), 0);
    QCOMPARE(codeOf(keychain.read(m_service, QStringLiteral("1"))), ErrorCode::KeychainUnavailable);
    QCOMPARE(codeOf(header->unlockWithKeychain(ana.id, keychain)), ErrorCode::KeychainUnavailable);
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon));
}

/// Case 59: without a keychain nothing is written in the clear, and a password is enough.
void SystemKeychainTest::noKeychainScene()
{
    SystemKeychain keychain(5s);
    QCOMPARE(codeOf(keychain.read(m_service, QStringLiteral("a"))), ErrorCode::KeychainUnavailable);
    QCOMPARE(codeOf(keychain.write(m_service, QStringLiteral("a"), "secret in the clear")), ErrorCode::KeychainUnavailable);
    QProcess grep; // never a plain-text fallback
    grep.start(QStringLiteral("grep"), {QStringLiteral("-ra"), QStringLiteral("secret in the clear"), QDir::homePath()});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.exitCode(), 1);

    Clinic here; // and a password is enough
    auto header = here.founded(&keychain);
    QCOMPARE(codeOf(header->addKeychainSlot(ana.id, keychain, here.dataKey)), ErrorCode::KeychainUnavailable);
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon));
}

void SystemKeychainTest::lockedScene()
{
    SystemKeychain keychain(2s);
    const auto written = keychain.write(m_service, QStringLiteral("a"), "secret in the clear");
    QCOMPARE(codeOf(written), ErrorCode::KeychainUnavailable);
}

namespace {

int play(const QString &scene, const QString &inBus)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home.path());
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "GNOME_KEYRING_CONTROL"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("PRAXIS_KEYCHAIN_SCENE"), scene);
    environment.insert(QStringLiteral("PRAXIS_KEYCHAIN_TEST"), QCoreApplication::applicationFilePath());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    if (inBus.isEmpty()) {
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {scene});
    } else {
        process.start(QStringLiteral("dbus-run-session"), {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), inBus});
    }
    const bool ended = process.waitForFinished(120'000);
    return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 99;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("PRAXIS_KEYCHAIN_SCENE")) {
        SystemKeychainTest test;
        return QTest::qExec(&test, argc, argv);
    }
    for (const char *program : {"dbus-run-session", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            qCritical("FAIL! this test needs %s", program);
            return 1;
        }
    }
    int failures = 0;
    failures += play(QStringLiteral("unlockedScene"),
                     QStringLiteral("printf sesame | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
                                    "exec \"$PRAXIS_KEYCHAIN_TEST\" unlockedScene"));
    failures += play(QStringLiteral("lockedScene"),
                     QStringLiteral("gnome-keyring-daemon --start --components=secrets >/dev/null && "
                                    "exec \"$PRAXIS_KEYCHAIN_TEST\" lockedScene"));
    failures += play(QStringLiteral("noKeychainScene"), {});
    return failures;
}

#include "SystemKeychainTest.moc"
