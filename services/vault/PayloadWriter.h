#pragma once

#include "services/vault/ChunkCipher.h"
#include "services/vault/Hasher.h"

#include <functional>
#include <vector>

namespace praxis::vault {

/// Encrypts a payload as it comes: at most one block of plain and one of encrypted bytes are in memory. While a block is
/// encrypted and written, another thread hashes it.
class PayloadWriter {
public:
    using Sink = std::function<Result<>(QByteArrayView sealed)>;

    [[nodiscard]] static Result<std::unique_ptr<PayloadWriter>> make(const FileKey &fileKey, Sink sink);
    ~PayloadWriter();

    /// After an error only that error.
    [[nodiscard]] Result<> write(QByteArrayView plain);
    /// The last chunk is with the sink.
    [[nodiscard]] Result<> finish();

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QByteArray sha256() { return m_hasher.result(); } ///< after finish()

private:
    PayloadWriter(SymmetricKey key, const QByteArray &nonce, Sink sink);
    [[nodiscard]] Result<> send(bool last);
    [[nodiscard]] Result<> encrypt(bool last);

    ChunkCipher m_cipher;
    Sink m_sink;
    std::vector<uchar> m_plain;
    std::size_t m_filled = 0;   ///< of m_plain
    QByteArray m_sealed;        ///< what the sink gets next
    quint64 m_chunk = 0;        ///< number of the next one
    qint64 m_size = 0;
    Hasher m_hasher;
    std::optional<Error> m_error;
};

} // namespace praxis::vault
