#include "services/vault/Payload.h"
#include "services/vault/PayloadReader.h"
#include "services/vault/PayloadWriter.h"
#include "tests/models/Seeded.h"
#include "tests/vault/VaultRoom.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;
using vault::Payload;

/// A file is read anywhere, and what was damaged is an error there: never a byte that was not kept.
class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceOfAFileIsRead();
    void aPlayerJumpsAndReadsOn();
    void onlyWhatIsAskedForIsFetched();
    void anyDamageIsAnErrorAndNeverAWrongByte();
    void aFileThatIsCutOrLongerIsNotOpened_data();
    void aFileThatIsCutOrLongerIsNotOpened();
    void everyBitOfASmallFileCounts();
    void chunksDoNotChangePlaces();
    void aFileDoesNotOpenWithTheHeaderOfAnother();
    void aPlaceBeyondFourGigabytesIsFound();
    void whatHasNoLengthOfAFileIsRefused();
    void aDeviceThatWasClosedGivesNothing();

private:
    VaultRoom m_room;
};

namespace {

/// Counts what is fetched.
class CountedBlob final : public Blob {
public:
    CountedBlob(QByteArray bytes, qint64 &fetched) : m_bytes(std::move(bytes)), m_fetched(fetched) {}
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] Result<> read(qint64 offset, std::span<uchar> into) override
    {
        if (offset + static_cast<qint64>(into.size()) > m_bytes.size())
            return fail(ErrorCode::FileUnreadable);
        std::copy_n(m_bytes.begin() + offset, into.size(), into.begin());
        m_fetched += static_cast<qint64>(into.size());
        return {};
    }

private:
    QByteArray m_bytes;
    qint64 &m_fetched;
};

/// A payload of so many bytes that is made where it is read: the number of each chunk stands at its beginning.
class EndlessBlob final : public Blob {
public:
    EndlessBlob(const vault::FileKey &fileKey, qint64 size)
        : m_payload{size}, m_cipher(vault::payloadKey(fileKey, vault::bytesOf(m_nonce)).value(), vault::ChunkCipher::Sealing)
    {
    }
    [[nodiscard]] qint64 size() const override { return m_payload.sealedSize(); }
    [[nodiscard]] Result<> read(qint64 offset, std::span<uchar> into) override
    {
        for (std::size_t i = 0; i < into.size(); ++i)
            into[i] = byteAt(offset + static_cast<qint64>(i));
        return {};
    }
    [[nodiscard]] static QByteArray plainChunk(qint64 number, qint64 size)
    {
        return QByteArray::number(number).rightJustified(20, '0').leftJustified(size, '.', true);
    }

private:
    uchar byteAt(qint64 at)
    {
        if (at < Payload::nonceSize)
            return static_cast<uchar>(m_nonce[at]);
        const qint64 number = (at - Payload::nonceSize) / Payload::sealedChunk;
        if (number != m_number) {
            const QByteArray plain = plainChunk(number, m_payload.sizeOf(number));
            m_sealed.resize(plain.size() + vault::ChunkCipher::tagSize);
            if (!m_cipher.seal({static_cast<quint64>(number), number == m_payload.lastChunk()}, vault::bytesOf(plain), reinterpret_cast<uchar *>(m_sealed.data())))
                qFatal("openssl");
            m_number = number;
        }
        return static_cast<uchar>(m_sealed[at - Payload::sealedStart(number)]);
    }

    QByteArray m_nonce = QByteArray(16, 'n');
    Payload m_payload;
    vault::ChunkCipher m_cipher;
    QByteArray m_sealed;
    qint64 m_number = -1;
};

QByteArray damaged(QByteArray payload, QRandomGenerator &random)
{
    const auto size = static_cast<int>(payload.size());
    const auto chunks = (size + static_cast<int>(Payload::sealedChunk) - 1) / static_cast<int>(Payload::sealedChunk);
    const int at = random.bounded(size);
    switch (random.bounded(6)) {
    case 0: payload[at] = static_cast<char>(payload[at] ^ (1 << random.bounded(8))); break;
    case 1: payload.truncate(at); break;
    case 2: payload.truncate(Payload::sealedStart(random.bounded(chunks))); break;
    case 3: payload.append(noise(random.bounded(1, 100'000), random.generate())); break;
    case 4: payload.insert(at, noise(random.bounded(1, 70'000), random.generate())); break;
    default: payload.remove(at, random.bounded(1, 70'000)); break;
    }
    return payload;
}

} // namespace

void ReadingTest::everyPlaceOfAFileIsRead()
{
    QRandomGenerator random = seeded();
    for (int file = 0; file < 20; ++file) {
        const QByteArray plain = noise(random.bounded(20) * 65'536 + random.bounded(3) - (file > 3 ? 0 : -1), random.generate());
        const auto object = m_room.keep(m_room.ann, plain, random.bounded(1, 200'000));
        MUST(object);
        MUST(m_room.vault.verify(*object));
        const auto reader = m_room.vault.reader(*object);
        MUST(reader);
        QCOMPARE((*reader)->size(), plain.size());
        for (int i = 0; i < 200; ++i) {
            const qint64 at = random.bounded(static_cast<int>(plain.size()) + 70'000);
            QByteArray found(random.bounded(3) == 0 ? random.bounded(1'000'000) : random.bounded(5'000), '\0');
            const auto got = (*reader)->read(at, {found.data(), static_cast<std::size_t>(found.size())});
            MUST(got);
            QCOMPARE(found.first(*got), plain.mid(std::min<qint64>(at, plain.size()), found.size()));
        }
        QCOMPARE(codeOf((*reader)->read(-1, {})), ErrorCode::Invalid);
    }
}

void ReadingTest::aPlayerJumpsAndReadsOn()
{
    const QByteArray plain = noise(3'000'001, 3);
    const auto object = m_room.keep(m_room.ann, plain);
    MUST(object);
    const auto opened = m_room.vault.open(*object);
    MUST(opened);
    QIODevice &device = **opened;
    QVERIFY(device.isOpen() && device.isReadable() && !device.isWritable() && !device.isSequential());
    QCOMPARE(device.size(), plain.size());
    QCOMPARE(device.read(10), plain.first(10));
    QVERIFY(device.seek(2'999'990));
    QCOMPARE(device.bytesAvailable(), 11);
    QCOMPARE(device.read(100), plain.last(11));
    QVERIFY(device.atEnd());
    QCOMPARE(device.read(100), QByteArray());
    QVERIFY(!device.seek(plain.size() + 1) && !device.seek(-1));
    QVERIFY(device.seek(65'530));
    QCOMPARE(device.peek(20), plain.mid(65'530, 20));
    QCOMPARE(device.read(1'000'000), plain.mid(65'530, 1'000'000));
    QCOMPARE(device.pos(), 1'065'530);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QIODevice): ReadOnly device");
    QCOMPARE(device.write("x"), -1);
    QVERIFY(device.seek(0));
    QCOMPARE(device.readAll(), plain);
    QCOMPARE((*opened)->error(), Error());
}

void ReadingTest::onlyWhatIsAskedForIsFetched()
{
    const auto fileKey = vault::randomSecret<16>();
    MUST(fileKey);
    QByteArray payload;
    const auto writer = vault::PayloadWriter::make(*fileKey, [&](QByteArrayView bytes) -> Result<> {
        payload.append(bytes);
        return {};
    });
    MUST(writer);
    MUST((*writer)->write(noise(20'000'000, 4)));
    MUST((*writer)->finish());
    qint64 fetched = 0;
    const auto reader = vault::PayloadReader::open(std::make_unique<CountedBlob>(payload, fetched), *fileKey);
    MUST(reader);
    QVERIFY(fetched <= Payload::nonceSize + Payload::sealedChunk);
    fetched = 0;
    std::vector<char> bytes(1000);
    MUST((*reader)->read(10'000'000, bytes));
    QCOMPARE(fetched, Payload::sealedChunk);
    MUST((*reader)->read(10'000'500, bytes));
    QVERIFY(fetched <= 2 * Payload::sealedChunk);
    fetched = 0;
    for (qint64 at = 0; at < 5'000'000; at += 1000) { // two places in turn
        MUST((*reader)->read(at, bytes));
        MUST((*reader)->read(12'000'000 + at, bytes));
    }
    QVERIFY2(fetched < 12'000'000, qPrintable(QString::number(fetched)));
}

/// Case 48.
void ReadingTest::anyDamageIsAnErrorAndNeverAWrongByte()
{
    QRandomGenerator random = seeded();
    const QByteArray plain = noise(10 * 65'536 + 100, 5);
    const auto object = m_room.keep(m_room.ann, plain);
    MUST(object);
    const QByteArray whole = m_room.payload(*object);
    int opened = 0;
    const int times = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 20'000 : 1000;
    for (int i = 0; i < times; ++i) {
        const QByteArray bad = damaged(whole, random);
        if (bad == whole)
            continue;
        QVERIFY(m_room.setPayload(*object, bad));
        QVERIFY(!m_room.vault.verify(*object));
        const auto reader = m_room.vault.reader(*object);
        if (!reader) {
            QCOMPARE(reader.error().code, ErrorCode::StoreDamaged);
            continue;
        }
        ++opened;
        QCOMPARE(bad.size(), whole.size()); // else it would not have opened
        bool refused = false;
        for (qint64 chunk = 10; chunk >= 0; --chunk) {
            QByteArray found(65'536, '?');
            const auto got = (*reader)->read(chunk * 65'536, {found.data(), 65'536});
            if (got)
                QCOMPARE(found.first(*got), plain.mid(chunk * 65'536, 65'536));
            else
                QCOMPARE(found, QByteArray(65'536, '?'));
            refused = refused || !got;
        }
        QVERIFY(refused);
    }
    QVERIFY(opened > 0);
    QVERIFY(m_room.setPayload(*object, whole));
    MUST(m_room.vault.verify(*object));
    QCOMPARE(m_room.contents(*object).value(), plain);
}

void ReadingTest::aFileThatIsCutOrLongerIsNotOpened_data()
{
    QTest::addColumn<int>("plain");
    QTest::addColumn<int>("left");
    for (const int size : {0, 1, 65'536, 65'537, 3 * 65'536, 200'000}) {
        const Payload payload{size};
        QSet<qint64> lengths{0, 15, 16, 31, 32, 33, payload.sealedSize() - 1, payload.sealedSize() + 1, payload.sealedSize() + 16,
                             payload.sealedSize() + Payload::sealedChunk};
        for (qint64 chunk = 1; chunk <= payload.chunks(); ++chunk)
            lengths << Payload::sealedStart(chunk) << Payload::sealedStart(chunk) + 16 << Payload::sealedStart(chunk) + 17;
        lengths.remove(payload.sealedSize());
        for (const qint64 length : std::as_const(lengths))
            QTest::addRow("%d bytes, of whose payload %lld are there", size, static_cast<long long>(length)) << size << static_cast<int>(length);
    }
}

/// Case 48.
void ReadingTest::aFileThatIsCutOrLongerIsNotOpened()
{
    QFETCH(const int, plain);
    QFETCH(const int, left);
    auto object = m_room.keep(m_room.ann, noise(plain, 6));
    MUST(object);
    QByteArray payload = m_room.payload(*object);
    payload.resize(std::min<qsizetype>(payload.size(), left));
    QVERIFY(m_room.setPayload(*object, payload.leftJustified(left, 'x')));
    QCOMPARE(mediaOf(m_room.vault.open(*object)), u"damaged"_s);
    // Nor where the row says what the file is now.
    if (const auto now = Payload::ofSealed(left)) {
        object->size = now->size;
        QCOMPARE(mediaOf(m_room.vault.open(*object)), u"damaged"_s);
    }
}

/// Case 48.
void ReadingTest::everyBitOfASmallFileCounts()
{
    const auto object = m_room.keep(m_room.ann, "a short note");
    MUST(object);
    const QByteArray whole = m_room.payload(*object);
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray changed = whole;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(m_room.setPayload(*object, changed));
        QCOMPARE(mediaOf(m_room.vault.open(*object)), u"damaged"_s);
    }
    for (qsizetype bit = 0; bit < object->header.size() * 8; ++bit) {
        VaultObject changed = *object;
        changed.header[bit / 8] = static_cast<char>(changed.header[bit / 8] ^ (1 << (bit % 8)));
        QCOMPARE(mediaOf(m_room.vault.open(changed)), u"damaged"_s);
    }
    for (qsizetype bit = 0; bit < object->key.size() * 8; ++bit) {
        VaultObject changed = *object;
        changed.key[bit / 8] = static_cast<char>(changed.key[bit / 8] ^ (1 << (bit % 8)));
        QCOMPARE(mediaOf(m_room.vault.open(changed)), u"without_key"_s);
    }
}

/// Case 48.
void ReadingTest::chunksDoNotChangePlaces()
{
    const auto object = m_room.keep(m_room.ann, noise(4 * 65'536, 9));
    MUST(object);
    QByteArray payload = m_room.payload(*object);
    const QByteArray second = payload.mid(Payload::sealedStart(1), Payload::sealedChunk);
    payload.replace(Payload::sealedStart(1), Payload::sealedChunk, payload.mid(Payload::sealedStart(2), Payload::sealedChunk));
    payload.replace(Payload::sealedStart(2), Payload::sealedChunk, second);
    QVERIFY(m_room.setPayload(*object, payload));
    const auto device = m_room.vault.open(*object);
    MUST(device);
    QCOMPARE((*device)->read(65'536), noise(4 * 65'536, 9).first(65'536));
    QCOMPARE((*device)->read(65'536), QByteArray());
    QCOMPARE((*device)->error().code, ErrorCode::StoreDamaged);
    QCOMPARE((*device)->error().data.value(u"chunk"_s).toLongLong(), 1);
    std::vector<char> bytes(10, '?');
    QCOMPARE((*device)->read(bytes.data(), 10), -1);
    QVERIFY((*device)->seek(3 * 65'536)); // what is whole is still read
    QCOMPARE((*device)->read(10), noise(4 * 65'536, 9).mid(3 * 65'536, 10));
}

/// Case 48.
void ReadingTest::aFileDoesNotOpenWithTheHeaderOfAnother()
{
    const auto one = m_room.keep(m_room.ann, noise(100'000, 10));
    const auto other = m_room.keep(m_room.ann, noise(100'000, 11));
    const auto bobs = m_room.keep(m_room.bob, noise(100'000, 12));
    MUST(one);
    MUST(other);
    MUST(bobs);
    VaultObject mixed = *one;
    mixed.blob = other->blob;
    QCOMPARE(mediaOf(m_room.vault.open(mixed)), u"damaged"_s);
    mixed = *one;
    mixed.header = other->header;
    QCOMPARE(mediaOf(m_room.vault.open(mixed)), u"damaged"_s);
    mixed.key = other->key; // both of another file: the id is bound into the key
    QCOMPARE(mediaOf(m_room.vault.open(mixed)), u"without_key"_s);
    mixed = *bobs;
    mixed.person = m_room.ann;
    QCOMPARE(mediaOf(m_room.vault.open(mixed)), u"without_key"_s);
}

void ReadingTest::aPlaceBeyondFourGigabytesIsFound()
{
    const auto fileKey = vault::randomSecret<16>();
    MUST(fileKey);
    const Payload payload{5'368'709'120 + 777};
    const auto reader = vault::PayloadReader::open(std::make_unique<EndlessBlob>(*fileKey, payload.size), *fileKey);
    MUST(reader);
    QCOMPARE((*reader)->size(), payload.size);
    for (const qint64 chunk : {0LL, 32'767LL, 32'768LL, 65'535LL, 65'536LL, 65'537LL, 81'919LL, 81'920LL}) {
        const qint64 size = payload.sizeOf(chunk);
        QByteArray found(size, '\0');
        QCOMPARE((*reader)->read(chunk * 65'536, {found.data(), static_cast<std::size_t>(size)}).value_or(-1), size);
        QCOMPARE(found, EndlessBlob::plainChunk(chunk, size));
    }
}

void ReadingTest::whatHasNoLengthOfAFileIsRefused()
{
    for (qint64 size = 0; size < 300'000; ++size) {
        const Payload payload{size};
        const auto found = Payload::ofSealed(payload.sealedSize());
        QVERIFY(found && found->size == size);
    }
    for (const qint64 sealed : {-1LL, 0LL, 15LL, 16LL, 31LL, 16LL + 65'552 + 1, 16LL + 65'552 + 16})
        QVERIFY(!Payload::ofSealed(sealed));
}

void ReadingTest::aDeviceThatWasClosedGivesNothing()
{
    const auto object = m_room.keep(m_room.ann, noise(100'000, 13));
    MUST(object);
    const auto device = m_room.vault.open(*object);
    MUST(device);
    QCOMPARE((*device)->read(4).size(), 4);
    (*device)->close();
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QIODevice): device not open");
    QCOMPARE((*device)->read(4), QByteArray());
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "ReadingTest.moc"
