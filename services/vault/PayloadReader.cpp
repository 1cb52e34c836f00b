#include "services/vault/PayloadReader.h"

namespace praxis::vault {

namespace {

constexpr qint64 ahead = 8; ///< chunks, half a megabyte: what is fetched at once

std::unexpected<Error> damaged(std::optional<qint64> chunk = {})
{
    QVariantMap data{{QStringLiteral("media"), QStringLiteral("damaged")}};
    if (chunk)
        data.insert(QStringLiteral("chunk"), *chunk);
    return fail(ErrorCode::StoreDamaged, std::move(data));
}

} // namespace

Result<std::unique_ptr<PayloadReader>> PayloadReader::open(std::unique_ptr<Blob> blob, const FileKey &fileKey, qint64 offset)
{
    const std::optional<Payload> payload = Payload::ofSealed(blob->size() - offset);
    if (!payload)
        return damaged();
    std::array<uchar, Payload::nonceSize> nonce{};
    PRAXIS_CHECK(blob->read(offset, nonce));
    PRAXIS_TRY(const SymmetricKey key, payloadKey(fileKey, nonce));
    std::unique_ptr<PayloadReader> reader(new PayloadReader(std::move(blob), key, *payload, offset));
    PRAXIS_CHECK(reader->stretchWith(payload->lastChunk(), 1));
    return reader;
}

PayloadReader::PayloadReader(std::unique_ptr<Blob> blob, const SymmetricKey &key, Payload payload, qint64 offset)
    : m_blob(std::move(blob)), m_cipher(key, ChunkCipher::Opening), m_payload(payload), m_offset(offset)
{
}

PayloadReader::~PayloadReader()
{
    for (Stretch &stretch : m_stretches)
        OPENSSL_cleanse(stretch.plain.data(), stretch.plain.size());
}

Result<qint64> PayloadReader::read(qint64 offset, std::span<char> into)
{
    if (offset < 0)
        return fail(ErrorCode::Invalid);
    if (offset >= m_payload.size)
        return qint64{0};
    const qint64 wanted = std::min(static_cast<qint64>(into.size()), m_payload.size - offset);
    qint64 done = 0;
    while (done < wanted) {
        const qint64 at = offset + done;
        const qint64 chunk = at / Payload::chunk;
        const qint64 chunks = (at + wanted - done - 1) / Payload::chunk - chunk + 1;
        PRAXIS_TRY(const Stretch *stretch, stretchWith(chunk, chunks));
        const qint64 from = at - stretch->first * Payload::chunk;
        const qint64 open = std::min(stretch->count * Payload::chunk, m_payload.size - stretch->first * Payload::chunk);
        const qint64 some = std::min(wanted - done, open - from);
        std::copy_n(stretch->plain.begin() + from, some, into.begin() + done);
        done += some;
    }
    return done;
}

Result<PayloadReader::Stretch *> PayloadReader::stretchWith(qint64 chunk, qint64 wanted)
{
    for (Stretch &stretch : m_stretches) {
        if (chunk >= stretch.first && chunk < stretch.first + stretch.count) {
            stretch.usedAt = ++m_uses;
            return &stretch;
        }
    }
    const qint64 count = readsOn(chunk) ? ahead : std::min(ahead, wanted);
    Stretch &stretch = oldest();
    PRAXIS_CHECK(fill(stretch, chunk, std::min(count, m_payload.chunks() - chunk)));
    stretch.usedAt = ++m_uses;
    return &stretch;
}

bool PayloadReader::readsOn(qint64 chunk) const
{
    return std::any_of(m_stretches.begin(), m_stretches.end(),
                       [&](const Stretch &stretch) { return stretch.count > 0 && stretch.first + stretch.count == chunk; });
}

PayloadReader::Stretch &PayloadReader::oldest()
{
    return *std::min_element(m_stretches.begin(), m_stretches.end(), [](const Stretch &a, const Stretch &b) { return a.usedAt < b.usedAt; });
}

Result<> PayloadReader::fill(Stretch &stretch, qint64 first, qint64 count)
{
    stretch.count = 0;
    stretch.first = first;
    const qint64 end = std::min(Payload::sealedStart(first + count), m_payload.sealedSize());
    m_sealed.resize(static_cast<std::size_t>(end - Payload::sealedStart(first)));
    stretch.plain.resize(static_cast<std::size_t>(std::min(ahead, m_payload.chunks()) * Payload::chunk)); // never moved in memory
    PRAXIS_CHECK(m_blob->read(m_offset + Payload::sealedStart(first), m_sealed));
    for (qint64 i = 0; i < count; ++i) {
        const qint64 number = first + i;
        const Bytes sealed = Bytes(m_sealed).subspan(static_cast<std::size_t>(i * Payload::sealedChunk),
                                                     static_cast<std::size_t>(m_payload.sizeOf(number) + ChunkCipher::tagSize));
        if (!m_cipher.open({static_cast<quint64>(number), number == m_payload.lastChunk()}, sealed, stretch.plain.data() + i * Payload::chunk))
            return i > 0 ? Result<>() : Result<>(damaged(number));
        stretch.count = i + 1;
    }
    return {};
}

} // namespace praxis::vault
