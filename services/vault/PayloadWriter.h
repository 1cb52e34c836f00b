#pragma once

#include "services/vault/ChunkCipher.h"
#include "services/vault/Hasher.h"

#include <functional>
#include <vector>

namespace praxis::vault {

/// Encrypts a payload as it comes, in blocks of 1 MiB: at most four plain and one encrypted are in memory. While blocks are
/// encrypted and written, another thread hashes them.
class PayloadWriter {
public:
    using Sink = std::function<Result<>(QByteArrayView sealed)>;

    [[nodiscard]] static Result<std::unique_ptr<PayloadWriter>> make(const FileKey &fileKey, Sink sink);
    ~PayloadWriter();

    /// After an error only that error.
    [[nodiscard]] Result<> write(QByteArrayView bytes);
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
    [[nodiscard]] std::vector<uchar> &plain() { return m_plain[m_block % Hasher::most]; }

    std::array<std::vector<uchar>, Hasher::most> m_plain;
    std::size_t m_block = 0;    ///< number of the one that is being filled
    std::size_t m_filled = 0;   ///< bytes of it
    QByteArray m_sealed;        ///< what the sink gets next
    quint64 m_chunk = 0;        ///< number of the next one
    qint64 m_size = 0;
    Hasher m_hasher;
    std::optional<Error> m_error;
};

} // namespace praxis::vault
