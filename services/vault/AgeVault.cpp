#include "services/vault/AgeVault.h"

#include "services/vault/Bech32.h"
#include "services/vault/ObjectKeys.h"
#include "services/vault/PayloadReader.h"
#include "services/vault/PayloadWriter.h"

namespace praxis::vault {

namespace {

class Writer final : public VaultWriter {
public:
    Writer(VaultObject object, std::unique_ptr<BlobWriter> blob) : m_object(std::move(object)), m_blob(std::move(blob)) {}

    [[nodiscard]] Result<> start(const FileKey &fileKey)
    {
        PRAXIS_TRY(m_payload, PayloadWriter::make(fileKey, [this](QByteArrayView sealed) { return m_blob->write(sealed); }));
        return {};
    }
    [[nodiscard]] Result<> write(QByteArrayView plain) override { return m_payload->write(plain); }
    [[nodiscard]] Result<VaultObject> finish() override
    {
        PRAXIS_CHECK(m_payload->finish());
        m_object.size = m_payload->size();
        m_object.sha256 = m_payload->sha256();
        if (m_object.sha256.isEmpty())
            return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("openssl")}});
        PRAXIS_CHECK(m_blob->commit());
        return m_object;
    }

private:
    VaultObject m_object;
    std::unique_ptr<BlobWriter> m_blob;
    std::unique_ptr<PayloadWriter> m_payload;
};

Result<> readAll(Blob &blob, const std::function<Result<>(QByteArrayView)> &take)
{
    constexpr qint64 most = 1 << 20;
    std::vector<uchar> bytes(most);
    for (qint64 at = 0; at < blob.size();) {
        const std::span<uchar> piece(bytes.data(), static_cast<std::size_t>(std::min(most, blob.size() - at)));
        PRAXIS_CHECK(blob.read(at, piece));
        PRAXIS_CHECK(take(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size()))));
        at += static_cast<qint64>(piece.size());
    }
    return {};
}

} // namespace

AgeVault::AgeVault(Blobs &blobs, Blobs &archive, Seal &seal, PersonKeys &keys, Ids &ids, const Clock &clock)
    : m_blobs(blobs), m_archive(archive), m_seal(seal), m_keys(keys), m_ids(ids), m_clock(clock)
{
}

Result<std::unique_ptr<VaultWriter>> AgeVault::writer(const QUuid &person)
{
    PRAXIS_TRY(const QByteArray personKey, m_keys.findOrMake(person));
    PRAXIS_TRY(const FileKey fileKey, randomSecret<16>());
    PRAXIS_TRY(const QByteArray name, randomBytes(16));
    VaultObject object;
    object.id = m_ids.next();
    object.person = person;
    object.blob = QString::fromLatin1(name.toHex());
    PRAXIS_CHECK(ObjectKeys(m_seal).wrap(object, fileKey, personKey));
    PRAXIS_TRY(auto blob, m_blobs.put(object.blob));
    auto writer = std::make_unique<Writer>(std::move(object), std::move(blob));
    PRAXIS_CHECK(writer->start(fileKey));
    return writer;
}

Result<std::unique_ptr<Blob>> AgeVault::openBlob(const QString &name)
{
    auto blob = m_blobs.open(name);
    if (blob || blob.error().code != ErrorCode::NotFound)
        return blob;
    blob = m_archive.open(name);
    if (!blob) {
        const bool isGone = blob.error().code == ErrorCode::NotFound;
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), isGone ? QStringLiteral("missing") : QStringLiteral("archive_away")}});
    }
    return blob;
}

Result<std::unique_ptr<VaultReader>> AgeVault::readerOf(const VaultObject &object, std::unique_ptr<Blob> blob)
{
    PRAXIS_TRY(const QByteArray personKey, m_keys.find(object.person));
    PRAXIS_TRY(const FileKey fileKey, ObjectKeys(m_seal).fileKey(object, personKey));
    PRAXIS_TRY(auto reader, PayloadReader::open(std::move(blob), fileKey));
    if (reader->size() != object.size)
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("media"), QStringLiteral("damaged")}});
    return reader;
}

Result<std::unique_ptr<VaultReader>> AgeVault::reader(const VaultObject &object)
{
    PRAXIS_TRY(const QByteArray personKey, m_keys.find(object.person)); // told first: without it the media is of no use
    PRAXIS_CHECK(ObjectKeys(m_seal).fileKey(object, personKey));
    PRAXIS_TRY(auto blob, openBlob(object.blob));
    return readerOf(object, std::move(blob));
}

Result<std::unique_ptr<VaultDevice>> AgeVault::open(const VaultObject &object)
{
    PRAXIS_TRY(auto reader, AgeVault::reader(object));
    return std::make_unique<VaultDevice>(std::move(reader));
}

Result<> AgeVault::check(VaultReader &reader, const VaultObject &object, const std::function<bool()> &goesOn)
{
    Hasher hasher;
    std::vector<char> bytes(8 * Payload::chunk);
    qint64 at = 0;
    for (;;) {
        PRAXIS_TRY(const qint64 got, reader.read(at, bytes));
        if (got == 0)
            break;
        hasher.start({reinterpret_cast<const uchar *>(bytes.data()), static_cast<std::size_t>(got)});
        hasher.wait();
        at += got;
        if (goesOn && !goesOn()) {
            OPENSSL_cleanse(bytes.data(), bytes.size());
            return fail(ErrorCode::Cancelled);
        }
    }
    OPENSSL_cleanse(bytes.data(), bytes.size());
    if (!isSame(hasher.result(), object.sha256))
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("media"), QStringLiteral("damaged")}});
    return {};
}

Result<> AgeVault::verify(const VaultObject &object)
{
    PRAXIS_TRY(const auto reader, AgeVault::reader(object));
    return check(*reader, object);
}

Result<VaultObject> AgeVault::rewrap(const VaultObject &object, const QUuid &person, const QByteArray &wrappedKey)
{
    PRAXIS_TRY(const QByteArray personKey, m_keys.find(object.person));
    PRAXIS_TRY(const FileKey fileKey, ObjectKeys(m_seal).fileKey(object, personKey));
    VaultObject moved = object;
    moved.person = person;
    PRAXIS_CHECK(ObjectKeys(m_seal).wrap(moved, fileKey, wrappedKey));
    return moved;
}

Result<> AgeVault::remove(const VaultObject &object)
{
    PRAXIS_CHECK(m_blobs.remove(object.blob));
    return m_archive.remove(object.blob);
}

Result<> AgeVault::copyTo(const VaultObject &object, Tier to, const Progress &progress)
{
    Blobs &target = blobsOf(to);
    auto there = target.open(object.blob);
    if (!there && there.error().code != ErrorCode::NotFound)
        return fail(there.error());
    const bool isNew = !there;
    if (isNew) {
        PRAXIS_TRY(const auto source, openBlob(object.blob));
        PRAXIS_TRY(const auto writer, target.put(object.blob));
        qint64 at = 0;
        PRAXIS_CHECK(readAll(*source, [&](QByteArrayView bytes) -> Result<> {
            PRAXIS_CHECK(writer->write(bytes));
            at += bytes.size();
            return progress && !progress(at) ? Result<>(fail(ErrorCode::Cancelled)) : Result<>();
        }));
        PRAXIS_CHECK(writer->commit());
        there = target.open(object.blob);
        if (!there)
            return fail(there.error());
    }
    const qint64 size = (*there)->size();
    const auto readBack = [&]() -> Result<> { // before anything goes from where it was
        PRAXIS_TRY(const auto reader, readerOf(object, std::move(*there)));
        return check(*reader, object, [&] { return !progress || progress(size); });
    };
    const Result<> whole = readBack();
    // A later try makes it anew. What was there before may be all that there is; and whoever was cancelled may have lost it to somebody else,
    // who goes by this copy.
    if (isNew && !whole && whole.error().code == ErrorCode::StoreDamaged)
        (void)target.remove(object.blob);
    return whole;
}

Result<> AgeVault::dropFrom(const VaultObject &object, Tier from)
{
    const QMutexLocker lock(&m_dropping);
    PRAXIS_CHECK(blobsOf(from == Tier::Vault ? Tier::Archive : Tier::Vault).open(object.blob));
    return blobsOf(from).remove(object.blob);
}

Result<QStringList> AgeVault::inBoth()
{
    constexpr int page = 1000;
    QStringList names;
    for (QString after;;) {
        PRAXIS_TRY(const auto entries, m_archive.list(after, page));
        if (entries.isEmpty())
            return names;
        after = entries.last().name;
        for (const BlobEntry &entry : entries) {
            if (m_blobs.open(entry.name))
                names.append(entry.name);
        }
    }
}

Result<QByteArray> AgeVault::ageIdentity(const VaultObject &object)
{
    PRAXIS_TRY(const QByteArray personKey, m_keys.find(object.person));
    PRAXIS_TRY(const Identity identity, ObjectKeys(m_seal).identity(object, personKey));
    QByteArray text = bech32("age-secret-key-", {identity.view().data(), 32});
    for (char &c : text) // in place: no second copy of the key
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

Result<> AgeVault::writeAge(const VaultObject &object, const std::function<Result<>(QByteArrayView)> &write)
{
    PRAXIS_TRY(const auto blob, openBlob(object.blob));
    PRAXIS_CHECK(write(object.header));
    return readAll(*blob, write);
}

Result<> AgeVault::sweepTier(Blobs &blobs, const HasRow &hasRow, std::chrono::hours age, Swept &swept)
{
    constexpr int page = 1000;
    const auto longAgo = [this](std::chrono::hours hours) { return Instant{m_clock.now().ms - std::chrono::milliseconds(hours).count()}; };
    const Instant before = longAgo(std::max(age, grace));
    QString after;
    for (;;) {
        PRAXIS_TRY(const auto entries, blobs.list(after, page));
        if (entries.isEmpty())
            break;
        after = entries.last().name;
        for (const BlobEntry &entry : entries) {
            PRAXIS_TRY(const bool known, hasRow(entry.name));
            if (known)
                continue;
            if (entry.writtenAt >= before) {
                ++swept.young;
                continue;
            }
            PRAXIS_CHECK(blobs.remove(entry.name));
            ++swept.orphans;
        }
    }
    PRAXIS_TRY(const int unfinished, blobs.removeUnfinished(longAgo(grace)));
    swept.unfinished += unfinished;
    return {};
}

Result<Vault::Swept> AgeVault::sweepOlder(const HasRow &hasRow, std::chrono::hours age)
{
    Swept swept;
    PRAXIS_CHECK(sweepTier(m_blobs, hasRow, age, swept));
    PRAXIS_CHECK(sweepTier(m_archive, hasRow, age, swept));
    return swept;
}

} // namespace praxis::vault
