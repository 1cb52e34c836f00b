#pragma once

#include "services/vault/Crypto.h"

#include <algorithm>
#include <optional>

/// The payload of an age file: 16 bytes of nonce, then chunks of 64 KiB of plain bytes with 16 bytes of tag each. Only the last
/// chunk may be shorter, and it is empty only where the file is; a flag in its nonce says that it is the last.
namespace praxis::vault {

struct Payload {
    static constexpr qint64 nonceSize = 16;
    static constexpr qint64 chunk = 65'536;
    static constexpr qint64 sealedChunk = chunk + 16;

    qint64 size = 0; ///< plain bytes

    [[nodiscard]] qint64 chunks() const { return std::max<qint64>(1, (size + chunk - 1) / chunk); }
    [[nodiscard]] qint64 lastChunk() const { return chunks() - 1; }
    [[nodiscard]] qint64 sealedSize() const { return nonceSize + size + chunks() * (sealedChunk - chunk); }
    /// Plain bytes of a chunk.
    [[nodiscard]] qint64 sizeOf(qint64 number) const { return std::min(chunk, size - number * chunk); }
    [[nodiscard]] static qint64 sealedStart(qint64 number) { return nonceSize + number * sealedChunk; }

    /// None where no payload has this many bytes.
    [[nodiscard]] static std::optional<Payload> ofSealed(qint64 sealedSize)
    {
        const qint64 sealed = sealedSize - nonceSize;
        const Payload payload{sealed - (sealed + sealedChunk - 1) / sealedChunk * (sealedChunk - chunk)};
        if (sealed <= 0 || payload.size < 0 || payload.sealedSize() != sealedSize)
            return {};
        return payload;
    }
};

[[nodiscard]] inline Result<SymmetricKey> payloadKey(const FileKey &fileKey, Bytes nonce)
{
    return hkdf(fileKey.view(), nonce, "payload");
}

} // namespace praxis::vault
