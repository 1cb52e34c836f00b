#include "services/vault/PayloadReader.h"

#include <algorithm>
#include <cstring>

namespace praxis::vault {

namespace {

constexpr qint64 ahead = 8;   ///< chunks, half a megabyte: what is fetched at once
constexpr qint64 manyOne = 2; ///< whole chunks that are asked for together: they go straight to who asks

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
        const qint64 whole = at % Payload::chunk == 0 ? wholeChunks(at, wanted - done) : 0;
        if (whole >= manyOne && !known(chunk)) {
            const qint64 count = std::min(whole, ahead);
            PRAXIS_TRY(const qint64 opened, openInto(reinterpret_cast<uchar *>(into.data() + done), chunk, count));
            if (opened < count)
                return damaged(chunk + opened);
            done += std::min(count * Payload::chunk, m_payload.size - at);
            continue;
        }
        PRAXIS_TRY(const Stretch *stretch, stretchWith(chunk, chunks));
        const qint64 from = at - stretch->first * Payload::chunk;
        const qint64 open = std::min(stretch->count * Payload::chunk, m_payload.size - stretch->first * Payload::chunk);
        const qint64 some = std::min(wanted - done, open - from);
        std::memcpy(into.data() + done, stretch->plain.data() + from, static_cast<std::size_t>(some));
        done += some;
    }
    return done;
}

Result<PayloadReader::Stretch *> PayloadReader::stretchWith(qint64 chunk, qint64 wanted)
{
    if (Stretch *stretch = known(chunk)) {
        stretch->usedAt = ++m_uses;
        return stretch;
    }
    const qint64 count = readsOn(chunk) ? ahead : std::min(ahead, wanted);
    Stretch &stretch = oldest();
    PRAXIS_CHECK(fill(stretch, chunk, std::min(count, m_payload.chunks() - chunk)));
    stretch.usedAt = ++m_uses;
    return &stretch;
}

PayloadReader::Stretch *PayloadReader::known(qint64 chunk)
{
    const auto found = std::ranges::find_if(m_stretches, [chunk](const Stretch &stretch) { return chunk >= stretch.first && chunk < stretch.first + stretch.count; });
    return found == m_stretches.end() ? nullptr : &*found;
}

/// How many of the chunks from `at` (where one begins) lie in the next `bytes` altogether.
qint64 PayloadReader::wholeChunks(qint64 at, qint64 bytes) const
{
    const bool toTheEnd = at + bytes == m_payload.size;
    return (bytes + (toTheEnd ? Payload::chunk - 1 : 0)) / Payload::chunk;
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
    const auto size = static_cast<std::size_t>(count * Payload::chunk);
    if (stretch.plain.size() < size) { // never moved in memory: what was there would stay behind
        OPENSSL_cleanse(stretch.plain.data(), stretch.plain.size());
        stretch.plain = std::vector<uchar>(size);
    }
    PRAXIS_TRY(stretch.count, openInto(stretch.plain.data(), first, count));
    return stretch.count > 0 ? Result<>() : Result<>(damaged(first));
}

Result<qint64> PayloadReader::openInto(uchar *plain, qint64 first, qint64 count)
{
    const qint64 end = std::min(Payload::sealedStart(first + count), m_payload.sealedSize());
    m_sealed.resize(static_cast<std::size_t>(end - Payload::sealedStart(first)));
    PRAXIS_CHECK(m_blob->read(m_offset + Payload::sealedStart(first), m_sealed));
    for (qint64 i = 0; i < count; ++i) {
        const qint64 number = first + i;
        const Bytes sealed = Bytes(m_sealed).subspan(static_cast<std::size_t>(i * Payload::sealedChunk),
                                                     static_cast<std::size_t>(m_payload.sizeOf(number) + ChunkCipher::tagSize));
        if (!m_cipher.open({static_cast<quint64>(number), number == m_payload.lastChunk()}, sealed, plain + i * Payload::chunk))
            return i;
    }
    return count;
}

} // namespace praxis::vault
