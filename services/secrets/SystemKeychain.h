#pragma once

#include "models/ports/Keychain.h"

#include <QObject>
#include <QThread>

#include <chrono>

namespace QKeychain {
class Job;
}

namespace praxis {

/// The keychain of the desktop (Secret Service, KWallet) through QtKeychain, never with its plain-text fallback.
/// Jobs run in a thread of their own with an event loop; callers in any other thread wait for them, at most `patience`: a
/// person may have to unlock the keychain. One object for the program: QtKeychain queues its jobs in one thread.
class SystemKeychain final : public Keychain {
public:
    explicit SystemKeychain(std::chrono::milliseconds patience = std::chrono::seconds(60));
    ~SystemKeychain() override;

    [[nodiscard]] Result<QByteArray> read(const QString &service, const QString &account) override;
    [[nodiscard]] Result<> write(const QString &service, const QString &account, const QByteArray &secret) override;
    [[nodiscard]] Result<> remove(const QString &service, const QString &account) override;

private:
    template <class MakeJob> [[nodiscard]] Result<QByteArray> run(MakeJob makeJob);

    std::chrono::milliseconds m_patience;
    QThread m_thread;
    QObject m_inThread; ///< lives in m_thread: what is invoked on it runs there
};

} // namespace praxis
