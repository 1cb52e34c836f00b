#pragma once

#include "models/ports/Keychain.h"

#include <QHash>
#include <QMutex>

namespace praxis::test {

/// A keychain that forgets when the test ends.
class MemoryKeychain final : public Keychain {
public:
    Result<QByteArray> read(const QString &service, const QString &account) override
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_entries.constFind({service, account});
        return found == m_entries.constEnd() ? Result<QByteArray>(fail(ErrorCode::NotFound)) : *found;
    }
    Result<> write(const QString &service, const QString &account, const QByteArray &secret) override
    {
        const QMutexLocker lock(&m_mutex);
        m_entries.insert({service, account}, secret);
        return {};
    }
    Result<> remove(const QString &service, const QString &account) override
    {
        const QMutexLocker lock(&m_mutex);
        m_entries.remove({service, account});
        return {};
    }
    void clear()
    {
        const QMutexLocker lock(&m_mutex);
        m_entries.clear();
    }

private:
    QMutex m_mutex;
    QHash<std::pair<QString, QString>, QByteArray> m_entries;
};

} // namespace praxis::test
