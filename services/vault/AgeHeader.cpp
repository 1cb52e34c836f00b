#include "services/vault/AgeHeader.h"

#include "services/vault/Base64.h"
#include "services/vault/ChunkCipher.h"

namespace praxis::vault {

namespace {

constexpr QByteArrayView x25519 = "X25519";
constexpr QByteArrayView wrapping = "age-encryption.org/v1/X25519";
constexpr qsizetype wrappedSize = 16 + ChunkCipher::tagSize;

Result<SymmetricKey> wrapKey(const Identity &mine, QByteArrayView peer, const QByteArray &share, QByteArrayView recipient)
{
    PRAXIS_TRY(const SymmetricKey shared, sharedSecret(mine, peer));
    const QByteArray salt = share + recipient.toByteArray();
    return hkdf(shared.view(), bytesOf(salt), wrapping);
}

std::unexpected<Error> malformed()
{
    return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("X25519 stanza")}});
}

/// What the two fields of an X25519 stanza are, or Malformed: such a stanza makes the header invalid, whoever it is for.
Result<QByteArray> shareOf(const AgeStanza &stanza)
{
    if (stanza.arguments.size() != 2 || stanza.body.size() != wrappedSize)
        return malformed();
    const auto share = fromBase64(stanza.arguments[1]);
    if (!share || share->size() != 32)
        return malformed();
    return *share;
}

/// Not ours: KeyMissing.
Result<FileKey> open(const AgeStanza &stanza, const Identity &identity, const QByteArray &recipient)
{
    PRAXIS_TRY(const QByteArray share, shareOf(stanza));
    PRAXIS_TRY(const SymmetricKey key, wrapKey(identity, share, share, recipient));
    ChunkCipher cipher(key, ChunkCipher::Opening);
    FileKey fileKey;
    if (!cipher.open({}, bytesOf(stanza.body), fileKey.data()))
        return fail(ErrorCode::KeyMissing);
    return fileKey;
}

} // namespace

Result<QByteArray> AgeHeader::macWith(const FileKey &fileKey) const
{
    PRAXIS_TRY(const SymmetricKey key, hkdf(fileKey.view(), {}, "header"));
    return hmac(key, textBeforeMac());
}

Result<AgeHeader> AgeHeader::make(const FileKey &fileKey, QByteArrayView recipient)
{
    PRAXIS_TRY(const Identity passing, randomSecret<32>());
    PRAXIS_TRY(const QByteArray share, publicKeyOf(passing));
    PRAXIS_TRY(const SymmetricKey key, wrapKey(passing, recipient, share, recipient));
    QByteArray wrapped(wrappedSize, Qt::Uninitialized);
    ChunkCipher cipher(key, ChunkCipher::Sealing);
    // The key is used once, so the nonce is zero.
    if (!cipher.seal({}, fileKey.view(), reinterpret_cast<uchar *>(wrapped.data())))
        return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("openssl")}});
    AgeHeader header;
    header.stanzas.append({{x25519.toByteArray(), toBase64(share)}, wrapped});
    PRAXIS_TRY(header.mac, header.macWith(fileKey));
    return header;
}

Result<FileKey> AgeHeader::unlock(const Identity &identity) const
{
    PRAXIS_TRY(const QByteArray recipient, publicKeyOf(identity));
    for (const AgeStanza &stanza : stanzas) {
        if (stanza.arguments.first() != x25519)
            continue;
        Result<FileKey> fileKey = open(stanza, identity, recipient);
        if (!fileKey && fileKey.error().code == ErrorCode::KeyMissing)
            continue;
        if (!fileKey)
            return fileKey;
        PRAXIS_TRY(const QByteArray expected, macWith(*fileKey));
        if (!isSame(expected, mac))
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("detail"), QStringLiteral("header")}});
        return fileKey;
    }
    return fail(ErrorCode::KeyMissing);
}

} // namespace praxis::vault
