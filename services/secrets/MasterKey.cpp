#include "services/secrets/MasterKey.h"

#include <QFile>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unreadable(const QString &path, const QString &detail)
{
    return fail(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, detail}});
}

QByteArray purposeOf(const QByteArray &organization)
{
    return "organization key " + organization;
}

} // namespace

MasterKey::MasterKey(const SecretBytes &key)
    : m_sealer(key), m_sealing(m_sealer.derive("praxisd seal")), m_authenticating(m_sealer.derive("praxisd authenticate")),
      m_signing(Signer::keyPairFrom(m_sealer.derive("praxisd tokens")))
{
}

Result<SecretBytes> MasterKey::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        return unreadable(path, u"others than its owner can read it"_s);
    QByteArray text = file.read(2 * Sealer::keySize + 2);
    QByteArray bytes = QByteArray::fromHex(text.trimmed());
    const bool good = text.trimmed().size() == 2 * Sealer::keySize && bytes.toHex() == text.trimmed().toLower();
    SecretBytes key = good ? SecretBytes::copyOf(bytes) : SecretBytes();
    wipe(text);
    wipe(bytes);
    if (!good)
        return fail(ErrorCode::Malformed, {{u"path"_s, path}, {u"detail"_s, u"not 64 hexadecimal digits"_s}});
    return key;
}

Result<SecretBytes> MasterKey::makeFile(const QString &path)
{
    SecretBytes key = SecretBytes::random(Sealer::keySize);
    QFile file(path);
    QByteArray text = key.view().toByteArray().toHex() + '\n';
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size() && file.flush();
    wipe(text);
    if (!written)
        return fail(ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return key;
}

QByteArray MasterKey::sign(QByteArrayView message) const
{
    return Signer::sign(m_signing.secretKey, message);
}

bool MasterKey::verify(QByteArrayView message, QByteArrayView signature) const
{
    return Signer::verify(m_signing.publicKey, message, signature);
}

QByteArray MasterKey::seal(const QByteArray &purpose, const QByteArray &plain) const
{
    return Sealer::seal(m_sealing, plain, purpose);
}

Result<QByteArray> MasterKey::open(const QByteArray &purpose, const QByteArray &sealed) const
{
    return Sealer::open(m_sealing, sealed, purpose);
}

QByteArray MasterKey::authenticate(const QByteArray &purpose, const QByteArray &message) const
{
    return keyedHash(m_authenticating, purpose, message).view().toByteArray();
}

MasterKey::OrganizationKeys MasterKey::makeOrganizationKeys() const
{
    return {SecretBytes::random(Sealer::keySize), SecretBytes::random(Sealer::keySize)};
}

QByteArray MasterKey::wrap(const OrganizationKeys &keys, const QByteArray &organization) const
{
    SecretBytes both(2 * Sealer::keySize);
    std::copy_n(keys.dataKey.data(), Sealer::keySize, both.data());
    std::copy_n(keys.signingSeed.data(), Sealer::keySize, both.data() + Sealer::keySize);
    return Sealer::seal(m_sealing, both.view(), purposeOf(organization));
}

Result<MasterKey::OrganizationKeys> MasterKey::unwrap(const QByteArray &wrapped, const QByteArray &organization) const
{
    PRAXIS_TRY(const SecretBytes both, Sealer::openSecret(m_sealing, wrapped, purposeOf(organization)));
    if (both.size() != 2 * Sealer::keySize)
        return fail(ErrorCode::StoreDamaged, {{u"detail"_s, u"organization key"_s}});
    return OrganizationKeys{both.part(0, Sealer::keySize), both.part(Sealer::keySize, Sealer::keySize)};
}

} // namespace praxis
