#include "services/vault/ChunkCipher.h"

#include <QtEndian>

#include <openssl/evp.h>

namespace praxis::vault {

void ChunkCipher::Free::operator()(evp_cipher_ctx_st *context) const
{
    EVP_CIPHER_CTX_free(context); // wipes the key
}

ChunkCipher::ChunkCipher(const SymmetricKey &key, Direction direction) : m_context(EVP_CIPHER_CTX_new())
{
    if (m_context
        && EVP_CipherInit_ex(m_context.get(), EVP_chacha20_poly1305(), nullptr, key.view().data(), nullptr, direction == Sealing ? 1 : 0) != 1)
        m_context.reset();
}

ChunkCipher::~ChunkCipher() = default;

bool ChunkCipher::begin(Place place)
{
    std::array<uchar, 12> nonce{};
    qToBigEndian(place.number, nonce.data() + 3);
    nonce[11] = place.last ? 1 : 0;
    return m_context && EVP_CipherInit_ex(m_context.get(), nullptr, nullptr, nullptr, nonce.data(), -1) == 1;
}

bool ChunkCipher::seal(Place place, Bytes plain, uchar *sealed)
{
    int size = 0;
    int rest = 0;
    if (!begin(place))
        return false;
    if (!plain.empty() && EVP_EncryptUpdate(m_context.get(), sealed, &size, plain.data(), static_cast<int>(plain.size())) != 1)
        return false;
    return EVP_EncryptFinal_ex(m_context.get(), sealed + size, &rest) == 1 && static_cast<std::size_t>(size + rest) == plain.size()
        && EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, sealed + plain.size()) == 1;
}

bool ChunkCipher::open(Place place, Bytes sealed, uchar *plain)
{
    if (sealed.size() < static_cast<std::size_t>(tagSize) || !begin(place))
        return false;
    const Bytes cipher = sealed.first(sealed.size() - tagSize);
    std::array<uchar, tagSize> tag{};
    std::copy_n(sealed.end() - tagSize, tagSize, tag.begin());
    int size = 0;
    int rest = 0;
    const bool good = EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1
        && (cipher.empty() || EVP_DecryptUpdate(m_context.get(), plain, &size, cipher.data(), static_cast<int>(cipher.size())) == 1)
        && EVP_DecryptFinal_ex(m_context.get(), plain + size, &rest) == 1 && static_cast<std::size_t>(size + rest) == cipher.size();
    if (!good)
        OPENSSL_cleanse(plain, cipher.size());
    return good;
}

} // namespace praxis::vault
