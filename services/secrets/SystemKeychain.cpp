#include "services/secrets/SystemKeychain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QSemaphore>

#include <qt6keychain/keychain.h>

#include <memory>

namespace praxis {

namespace {

/// Outlives the wait: a job that answers after its caller gave up still writes here.
struct Answer {
    QSemaphore ready;
    QKeychain::Error error = QKeychain::OtherError;
    QString detail;
    QByteArray secret;
};

std::unexpected<Error> unavailable(const QString &detail)
{
    return fail(ErrorCode::KeychainUnavailable, {{QStringLiteral("detail"), detail}});
}

/// A question for the keychain's password that nobody answers reads as "no such entry" (libsecret returns nothing and no error).
/// The Secret Service says itself whether it is locked; where there is none (KWallet), QtKeychain's own answer holds.
bool isSecretServiceLocked()
{
    constexpr int patience = 5'000;
    QDBusMessage ask = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    ask << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    const QDBusReply<QDBusVariant> locked = QDBusConnection::sessionBus().call(ask, QDBus::Block, patience);
    return locked.isValid() && locked.value().variant().toBool();
}

} // namespace

SystemKeychain::SystemKeychain(std::chrono::milliseconds patience)
    : m_patience(patience)
{
    m_thread.setObjectName(QStringLiteral("keychain"));
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
}

SystemKeychain::~SystemKeychain()
{
    m_thread.quit();
    m_thread.wait();
}

template <class MakeJob> Result<QByteArray> SystemKeychain::run(MakeJob makeJob)
{
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(
        &m_inThread,
        [answer, makeJob] {
            QKeychain::Job *job = makeJob();
            job->setInsecureFallback(false);
            job->setAutoDelete(true);
            QObject::connect(job, &QKeychain::Job::finished, job, [answer](QKeychain::Job *done) {
                answer->error = done->error();
                answer->detail = done->errorString();
                if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                    answer->secret = reading->binaryData();
                answer->ready.release();
            });
            job->start();
        },
        Qt::QueuedConnection);
    if (!answer->ready.tryAcquire(1, static_cast<int>(m_patience.count())))
        return unavailable(QStringLiteral("no answer"));
    if (answer->error == QKeychain::EntryNotFound)
        return fail(ErrorCode::NotFound);
    if (answer->error != QKeychain::NoError)
        return unavailable(answer->detail);
    return std::move(answer->secret);
}

Result<QByteArray> SystemKeychain::read(const QString &service, const QString &account)
{
    auto secret = run([service, account] {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(account);
        return job;
    });
    if (!secret && secret.error().code == ErrorCode::NotFound && isSecretServiceLocked())
        return unavailable(QStringLiteral("locked"));
    return secret;
}

Result<> SystemKeychain::write(const QString &service, const QString &account, const QByteArray &secret)
{
    PRAXIS_CHECK(run([service, account, secret] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(account);
        job->setBinaryData(secret);
        return job;
    }));
    return {};
}

Result<> SystemKeychain::remove(const QString &service, const QString &account)
{
    const auto removed = run([service, account] {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(account);
        return job;
    });
    if (!removed && removed.error().code != ErrorCode::NotFound)
        return fail(removed.error());
    return {};
}

} // namespace praxis
