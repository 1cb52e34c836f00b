#include "services/vault/AgeHeader.h"
#include "services/vault/Payload.h"

using namespace praxis::vault;

/// Whatever the bytes are: reading ends, and a header that was read is written as the same bytes. The corpus is for the key
/// of 32 bytes 'B', so that what stands behind the reading is reached too.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto read = AgeHeader::read(bytes);
    if (!read)
        return 0;
    if (read->header.text() != bytes.first(read->size))
        qFatal("a header did not come back");
    Identity identity;
    std::fill_n(identity.data(), 32, 'B');
    const auto fileKey = read->header.unlock(identity);
    if (fileKey && read->header.stanzas.size() > 3)
        qFatal("the header of three became the header of many, with its MAC");
    if (const auto payload = Payload::ofSealed(static_cast<qint64>(size) - read->size); payload && payload->sealedSize() != static_cast<qint64>(size) - read->size)
        qFatal("a payload of another size");
    return 0;
}
