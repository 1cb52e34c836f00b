#pragma once

#include "models/ports/Blobs.h"
#include "models/ports/VaultDevice.h"
#include "services/vault/ChunkCipher.h"
#include "services/vault/Payload.h"

#include <array>
#include <vector>

namespace praxis::vault {

/// Decrypts the chunks that are asked for, and a few after them where somebody reads on; several whole ones at once go where they are wanted
/// without a copy. Else it keeps four short stretches of
/// plain bytes, because players read picture, sound and index in turn. What is not authentic is never given out.
class PayloadReader final : public VaultReader {
public:
    /// Takes the payload that begins at `offset` of the blob and ends with it. Its last chunk is opened at once, so that a
    /// file that was cut or made longer is StoreDamaged here.
    [[nodiscard]] static Result<std::unique_ptr<PayloadReader>> open(std::unique_ptr<Blob> blob, const FileKey &fileKey, qint64 offset = 0);
    ~PayloadReader() override;

    [[nodiscard]] qint64 size() const override { return m_payload.size; }
    [[nodiscard]] Result<qint64> read(qint64 offset, std::span<char> into) override;

private:
    struct Stretch {
        qint64 first = -1;        ///< number of its first chunk
        qint64 count = 0;         ///< chunks that are open; 0: not in use
        quint64 usedAt = 0;
        std::vector<uchar> plain;
    };
    PayloadReader(std::unique_ptr<Blob> blob, const SymmetricKey &key, Payload payload, qint64 offset);

    [[nodiscard]] Result<Stretch *> stretchWith(qint64 chunk, qint64 wanted);
    [[nodiscard]] Stretch &oldest();
    [[nodiscard]] bool readsOn(qint64 chunk) const;
    [[nodiscard]] Stretch *known(qint64 chunk);
    [[nodiscard]] qint64 wholeChunks(qint64 at, qint64 bytes) const;
    /// Opens up to `count` chunks from `first`; an error only where the first of them does not open.
    [[nodiscard]] Result<> fill(Stretch &stretch, qint64 first, qint64 count);
    /// How many of the chunks it opened: all, or those before the first that is damaged.
    [[nodiscard]] Result<qint64> openInto(uchar *plain, qint64 first, qint64 count);

    std::unique_ptr<Blob> m_blob;
    ChunkCipher m_cipher;
    Payload m_payload;
    qint64 m_offset;
    quint64 m_uses = 0;
    std::vector<uchar> m_sealed;
    std::array<Stretch, 4> m_stretches;
};

} // namespace praxis::vault
