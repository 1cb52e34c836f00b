#include "services/secrets/Signer.h"

#include "services/secrets/Bytes.h"

#include <sodium.h>

namespace praxis {

Signer::KeyPair Signer::makeKeyPair()
{
    return keyPairFrom(SecretBytes::random(crypto_sign_SEEDBYTES));
}

Signer::KeyPair Signer::keyPairFrom(const SecretBytes &seed)
{
    Q_ASSERT(seed.size() == crypto_sign_SEEDBYTES);
    KeyPair pair{QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized), SecretBytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_seed_keypair(reinterpret_cast<uchar *>(pair.publicKey.data()), pair.secretKey.data(), seed.data());
    return pair;
}

QByteArray Signer::sign(const SecretBytes &secretKey, QByteArrayView message)
{
    Q_ASSERT(secretKey.size() == crypto_sign_SECRETKEYBYTES);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<uchar *>(signature.data()), nullptr, bytesOf(message),
                         static_cast<quint64>(message.size()), secretKey.data());
    return signature;
}

bool Signer::verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    return publicKey.size() == static_cast<qsizetype>(crypto_sign_PUBLICKEYBYTES)
        && signature.size() == static_cast<qsizetype>(crypto_sign_BYTES)
        && crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), static_cast<quint64>(message.size()),
                                       bytesOf(publicKey)) == 0;
}

} // namespace praxis
