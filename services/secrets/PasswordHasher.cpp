#include "services/secrets/PasswordHasher.h"

#include <sodium.h>

namespace praxis {

static_assert(PasswordHasher::saltSize == static_cast<qsizetype>(crypto_pwhash_argon2id_SALTBYTES));

bool Argon2Cost::isSane() const
{
    return passes >= 1 && passes <= 16 && memoryKiB >= 8 && memoryKiB <= 1024 * 1024;
}

PasswordHasher::PasswordHasher(Argon2Cost cost, int atOnce)
    : m_cost(cost), m_turns(atOnce)
{
    Q_ASSERT(cost.isSane());
}

PasswordHasher::Turn PasswordHasher::takeTurn()
{
    m_turns.acquire();
    return std::make_unique<QSemaphoreReleaser>(m_turns);
}

QByteArray PasswordHasher::makeSalt()
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<std::size_t>(saltSize));
    return salt;
}

Result<SecretBytes> PasswordHasher::hash(const Turn &turn, const SecretBytes &password, const QByteArray &salt, const Argon2Cost &cost)
{
    Q_ASSERT(turn);
    if (!cost.isSane() || salt.size() != saltSize)
        return fail(ErrorCode::KeyHeaderDamaged, {{QStringLiteral("problem"), QStringLiteral("cost")}});
    SecretBytes hash(32);
    if (crypto_pwhash_argon2id(hash.data(), hash.size(), reinterpret_cast<const char *>(password.data()), password.size(),
                               reinterpret_cast<const uchar *>(salt.constData()), static_cast<quint64>(cost.passes),
                               static_cast<std::size_t>(cost.memoryKiB) * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QStringLiteral("not enough memory for Argon2id")}});
    return hash;
}

} // namespace praxis
