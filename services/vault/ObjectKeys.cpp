#include "services/vault/ObjectKeys.h"

namespace praxis::vault {

namespace {

/// Wipes bytes that the seal hands over in ordinary memory.
class Passing {
public:
    explicit Passing(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    ~Passing() { OPENSSL_cleanse(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(Passing)
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray contextOf(const VaultObject &object)
{
    return QByteArrayLiteral("vault identity v1") + object.id.toRfc4122() + object.person.toRfc4122();
}

std::unexpected<Error> damagedKey()
{
    return fail(ErrorCode::StoreDamaged, {{QStringLiteral("media"), QStringLiteral("damaged")}});
}

std::unexpected<Error> withoutKey()
{
    return fail(ErrorCode::KeyMissing, {{QStringLiteral("media"), QStringLiteral("without_key")}});
}

} // namespace

Result<> ObjectKeys::wrap(VaultObject &object, const FileKey &fileKey, const QByteArray &personKey)
{
    PRAXIS_TRY(const Identity identity, randomSecret<32>());
    PRAXIS_TRY(const QByteArray recipient, publicKeyOf(identity));
    PRAXIS_TRY(const AgeHeader header, AgeHeader::make(fileKey, recipient));
    const Passing plain(QByteArray(reinterpret_cast<const char *>(identity.view().data()), 32));
    PRAXIS_TRY(object.key, m_seal.seal(personKey, plain.bytes(), contextOf(object)));
    object.header = header.text();
    return {};
}

Result<Identity> ObjectKeys::identity(const VaultObject &object, const QByteArray &personKey)
{
    if (personKey.isEmpty() || object.key.isEmpty())
        return withoutKey();
    Result<QByteArray> opened = m_seal.open(personKey, object.key, contextOf(object));
    if (!opened) // a person who was shredded may have a new key by now
        return withoutKey();
    const Passing plain(*std::exchange(opened, QByteArray()));
    if (plain.bytes().size() != 32)
        return withoutKey();
    Identity identity;
    std::copy_n(plain.bytes().constBegin(), 32, identity.data());
    return identity;
}

Result<FileKey> ObjectKeys::fileKey(const VaultObject &object, const QByteArray &personKey)
{
    PRAXIS_TRY(const Identity identity, ObjectKeys::identity(object, personKey));
    const Result<AgeHeader> header = AgeHeader::readWhole(object.header);
    if (!header)
        return damagedKey();
    Result<FileKey> fileKey = header->unlock(identity);
    if (!fileKey && fileKey.error().code != ErrorCode::Internal)
        return damagedKey();
    return fileKey;
}

} // namespace praxis::vault
