#pragma once

#include "services/secrets/KeyHeader.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>

/// What the tests of the key header stand on: a folder, people, a keychain in memory, and a hasher cheap enough for hundreds
/// of sign-ins.
namespace bench {

using namespace praxis;

inline SecretBytes secret(const QString &text)
{
    QString copy = text;
    copy.detach();
    return SecretBytes::takePassword(copy);
}

class MemoryKeychain final : public Keychain {
public:
    Result<QByteArray> read(const QString &service, const QString &account) override
    {
        const QMutexLocker lock(&mutex);
        if (isLocked)
            return fail(ErrorCode::KeychainUnavailable);
        const auto found = entries.constFind(service + account);
        return found == entries.constEnd() ? Result<QByteArray>(fail(ErrorCode::NotFound)) : *found;
    }
    Result<> write(const QString &service, const QString &account, const QByteArray &value) override
    {
        const QMutexLocker lock(&mutex);
        if (isLocked)
            return fail(ErrorCode::KeychainUnavailable);
        entries.insert(service + account, value);
        return {};
    }
    Result<> remove(const QString &service, const QString &account) override
    {
        const QMutexLocker lock(&mutex);
        entries.remove(service + account);
        return {};
    }

    QMutex mutex;
    QHash<QString, QByteArray> entries;
    bool isLocked = false;
};

inline const QUuid clinic(0x11111111, 0x1111, 0x7111, 0x81, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11);
inline const QUuid otherClinic(0x22222222, 0x2222, 0x7222, 0x82, 0x22, 0x22, 0x22, 0x22, 0x22, 0x22, 0x22);
inline const KeyUser ana{QUuid(0xa, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1), QStringLiteral("Ana Ruiz"), QStringLiteral("ana@clinic.example")};
inline const KeyUser ben{QUuid(0xb, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2), QStringLiteral("Ben Okafor"), QStringLiteral("ben")};
inline const QString anasPassword = QStringLiteral("quiet harbour lantern 7");
inline const QString bensPassword = QStringLiteral("seven green umbrellas!");
inline const QString wrong = QStringLiteral("not the right one at all");
inline constexpr Instant noon{1'795'000'000'000};

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

class Clinic {
public:
    explicit Clinic(PasswordHasher *hasher = nullptr)
        : m_hasher(hasher ? *hasher : m_cheap)
    {
    }

    [[nodiscard]] QString database(const QString &name = QStringLiteral("practice.db")) const { return folder.filePath(name); }
    [[nodiscard]] QString copy(int number) const { return database() + (number == 0 ? QStringLiteral(".keys") : QStringLiteral(".keys.2")); }
    [[nodiscard]] KeyHeader::Parts parts(Keychain *keychain = nullptr, HeaderDisk *other = nullptr)
    {
        return {m_hasher, other ? *other : disk, keychain};
    }
    [[nodiscard]] auto open(Keychain *keychain = nullptr, const QUuid &organization = clinic)
    {
        return KeyHeader::open(database(), organization, parts(keychain));
    }
    /// A practice with Ana and Ben in it.
    std::unique_ptr<KeyHeader> founded(Keychain *keychain = nullptr, HeaderDisk *other = nullptr)
    {
        auto header = KeyHeader::create(database(), clinic, dataKey, parts(keychain, other));
        if (!header || !(*header)->addPasswordSlot(ana, secret(anasPassword), dataKey)
            || !(*header)->addPasswordSlot(ben, secret(bensPassword), dataKey))
            qFatal("the practice could not be founded");
        return std::move(*header);
    }

    QTemporaryDir folder;
    PosixDisk disk;
    SecretBytes dataKey = SecretBytes::random(32);

private:
    PasswordHasher m_cheap{Argon2Cost{1, 8}};
    PasswordHasher &m_hasher;
};

inline ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::None : result.error().code;
}

inline QString problemOf(const auto &result)
{
    return result ? QString() : result.error().data.value(QStringLiteral("problem")).toString();
}

} // namespace bench
