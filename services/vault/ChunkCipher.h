#pragma once

#include "services/vault/Crypto.h"

#include <memory>

struct evp_cipher_ctx_st;

namespace praxis::vault {

/// ChaCha20-Poly1305 (RFC 8439) under one key: the chunks of a payload, and the file key in a stanza. Not thread-safe.
class ChunkCipher {
public:
    static constexpr qsizetype tagSize = 16;
    enum Direction : quint8 { Sealing, Opening };
    /// Which chunk it is: 11 bytes of number (big endian), one that says whether the payload ends with it.
    struct Place {
        quint64 number = 0;
        bool last = false;
    };

    ChunkCipher(const SymmetricKey &key, Direction direction);
    ~ChunkCipher();
    ChunkCipher(ChunkCipher &&) noexcept = default;
    ChunkCipher &operator=(ChunkCipher &&) noexcept = default;

    /// Writes plain.size() + tagSize bytes. False: OpenSSL failed.
    [[nodiscard]] bool seal(Place place, Bytes plain, uchar *sealed);
    /// Writes sealed.size() − tagSize bytes. False: not authentic, and what was written is wiped.
    [[nodiscard]] bool open(Place place, Bytes sealed, uchar *plain);

private:
    struct Free {
        void operator()(evp_cipher_ctx_st *context) const;
    };
    [[nodiscard]] bool begin(Place place);

    std::unique_ptr<evp_cipher_ctx_st, Free> m_context; ///< null: OpenSSL failed
};

} // namespace praxis::vault
