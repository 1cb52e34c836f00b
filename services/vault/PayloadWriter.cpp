#include "services/vault/PayloadWriter.h"

#include "services/vault/Payload.h"

namespace praxis::vault {

namespace {

constexpr std::size_t block = 16 * Payload::chunk;
constexpr auto chunkSize = static_cast<std::size_t>(Payload::chunk);
constexpr std::size_t tagSize = ChunkCipher::tagSize;

} // namespace

Result<std::unique_ptr<PayloadWriter>> PayloadWriter::make(const FileKey &fileKey, Sink sink)
{
    PRAXIS_TRY(const QByteArray nonce, randomBytes(Payload::nonceSize));
    PRAXIS_TRY(SymmetricKey key, payloadKey(fileKey, bytesOf(nonce)));
    return std::unique_ptr<PayloadWriter>(new PayloadWriter(std::move(key), nonce, std::move(sink)));
}

PayloadWriter::PayloadWriter(SymmetricKey key, const QByteArray &nonce, Sink sink)
    : m_cipher(key, ChunkCipher::Sealing), m_sink(std::move(sink)), m_sealed(nonce)
{
    plain().resize(block);
}

PayloadWriter::~PayloadWriter()
{
    m_hasher.wait();
    for (std::vector<uchar> &plain : m_plain)
        OPENSSL_cleanse(plain.data(), plain.size());
}

Result<> PayloadWriter::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_error) {
        // Not before more is there: a full block may be the last, and then it says so.
        if (m_filled == block)
            PRAXIS_CHECK(send(false));
        const std::size_t some = std::min(block - m_filled, static_cast<std::size_t>(bytes.size()));
        std::copy_n(bytes.begin(), some, reinterpret_cast<char *>(plain().data()) + m_filled);
        m_filled += some;
        m_size += static_cast<qint64>(some);
        bytes = bytes.sliced(static_cast<qsizetype>(some));
    }
    return m_error ? Result<>(fail(*m_error)) : Result<>();
}

Result<> PayloadWriter::finish()
{
    return m_error ? Result<>(fail(*m_error)) : send(true);
}

Result<> PayloadWriter::send(bool last)
{
    m_hasher.start({plain().data(), m_filled});
    Result<> sent = encrypt(last);
    if (sent)
        sent = m_sink(m_sealed);
    if (!sent)
        m_error = sent.error();
    m_sealed.resize(0);
    ++m_block;
    m_filled = 0;
    m_hasher.wait(last ? 0 : Hasher::most - 1); // the next block is free
    if (!last)
        plain().resize(block);
    return sent;
}

Result<> PayloadWriter::encrypt(bool last)
{
    const std::size_t chunks = std::max<std::size_t>(1, (m_filled + chunkSize - 1) / chunkSize);
    auto out = static_cast<std::size_t>(m_sealed.size());
    m_sealed.resize(static_cast<qsizetype>(out + m_filled + chunks * tagSize));
    for (std::size_t i = 0; i < chunks; ++i) {
        const std::size_t from = i * chunkSize;
        const std::size_t size = std::min(chunkSize, m_filled - from);
        if (!m_cipher.seal({m_chunk++, last && i + 1 == chunks}, {plain().data() + from, size}, reinterpret_cast<uchar *>(m_sealed.data()) + out))
            return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("openssl")}});
        out += size + tagSize;
    }
    return {};
}

} // namespace praxis::vault
