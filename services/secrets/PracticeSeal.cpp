#include "services/secrets/PracticeSeal.h"

namespace praxis {

namespace {

constexpr QByteArrayView personKey = "person key";

} // namespace

PracticeSeal::PracticeSeal(const SecretBytes &dataKey, const SecretBytes &signingSeed)
    : m_sealer(dataKey), m_signing(Signer::keyPairFrom(signingSeed))
{
}

Result<QByteArray> PracticeSeal::newWrappedKey()
{
    return m_sealer.wrapKey(Sealer::makeKey(), personKey);
}

Result<QByteArray> PracticeSeal::seal(const QByteArray &wrappedKey, const QByteArray &plain, const QByteArray &context)
{
    PRAXIS_TRY(const SecretBytes key, m_sealer.unwrapKey(wrappedKey, personKey));
    return Sealer::seal(key, plain, context);
}

Result<QByteArray> PracticeSeal::open(const QByteArray &wrappedKey, const QByteArray &sealed, const QByteArray &context)
{
    PRAXIS_TRY(const SecretBytes key, m_sealer.unwrapKey(wrappedKey, personKey));
    return Sealer::open(key, sealed, context);
}

QByteArray PracticeSeal::sign(const QByteArray &message)
{
    return Signer::sign(m_signing.secretKey, message);
}

bool PracticeSeal::verify(const QByteArray &message, const QByteArray &signature) const
{
    return Signer::verify(m_signing.publicKey, message, signature);
}

Result<QByteArray> PracticeSeal::rewrapFor(const PracticeSeal &other, const QByteArray &wrappedKey) const
{
    PRAXIS_TRY(const SecretBytes key, m_sealer.unwrapKey(wrappedKey, personKey));
    return other.m_sealer.wrapKey(key, personKey);
}

} // namespace praxis
