#pragma once

#include "models/ports/Clock.h"
#include "models/ports/Ids.h"
#include "services/secrets/PracticeSeal.h"
#include "services/vault/AgeVault.h"
#include "services/vault/FolderBlobs.h"
#include "tests/support/FastFolder.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace praxis::test {

#define MUST(expression)                                                                                             \
    do {                                                                                                             \
        auto &&mustResult = (expression);                                                                            \
        QVERIFY2(mustResult.has_value(), mustResult.has_value() ? "" : qPrintable(::praxis::test::said(mustResult.error()))); \
    } while (false)

[[nodiscard]] inline QString said(const Error &error)
{
    return codeName(error.code) + u": " + QVariant(error.data.value(QStringLiteral("detail"))).toString()
        + error.data.value(QStringLiteral("media")).toString();
}

[[nodiscard]] inline ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::None : result.error().code;
}

[[nodiscard]] inline QString mediaOf(const auto &result)
{
    return result ? QString() : result.error().data.value(QStringLiteral("media")).toString();
}

class StandingClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return at; }
    Instant at{1'795'000'000'000};
};

class RisingIds : public Ids {
public:
    [[nodiscard]] QUuid next() override { return QUuid(++count, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9); }
    uint count = 0;
};

/// The keys of persons as a store would keep them.
class KeptKeys : public PersonKeys {
public:
    explicit KeptKeys(Seal &seal) : m_seal(seal) {}
    [[nodiscard]] Result<QByteArray> find(const QUuid &person) override { return kept.value(person); }
    [[nodiscard]] Result<QByteArray> findOrMake(const QUuid &person) override
    {
        if (!kept.contains(person)) {
            PRAXIS_TRY(const QByteArray key, m_seal.newWrappedKey());
            kept.insert(person, key);
        }
        return kept.value(person);
    }
    QHash<QUuid, QByteArray> kept;

private:
    Seal &m_seal;
};

/// Bytes that no compressor and no mistake in arithmetic leaves as they were.
[[nodiscard]] inline QByteArray noise(qint64 size, quint32 seed)
{
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.resize(size);
    return bytes;
}

[[nodiscard]] inline QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// A vault in a folder of its own, and what it needs.
struct VaultRoom {
    QTemporaryDir folder{fastFolder()};
    SecretBytes dataKey = SecretBytes::random(32);
    SecretBytes signing = SecretBytes::random(32);
    PracticeSeal seal{dataKey, signing};
    KeptKeys keys{seal};
    StandingClock clock;
    RisingIds ids;
    std::unique_ptr<vault::FolderBlobs> blobs = openBlobs(QStringLiteral("/media"));
    std::unique_ptr<vault::FolderBlobs> archive = openBlobs(QStringLiteral("/archive"));
    vault::AgeVault vault{*blobs, *archive, seal, keys, ids, clock};
    const QUuid ann{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    const QUuid bob{2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    [[nodiscard]] std::unique_ptr<vault::FolderBlobs> openBlobs(const QString &name) const
    {
        auto opened = vault::FolderBlobs::in(folder.path() + name);
        if (!opened)
            qFatal("%s", qPrintable(said(opened.error())));
        return std::move(*opened);
    }
    [[nodiscard]] Result<VaultObject> keep(const QUuid &person, QByteArrayView plain, qsizetype piece = 1'000'000)
    {
        PRAXIS_TRY(const auto writer, vault.writer(person));
        for (qsizetype at = 0; at < plain.size(); at += piece)
            PRAXIS_CHECK(writer->write(plain.sliced(at, std::min(piece, plain.size() - at))));
        return writer->finish();
    }
    /// Everything, by the device, in reads of any size.
    [[nodiscard]] Result<QByteArray> contents(const VaultObject &object, qint64 piece = 100'000)
    {
        PRAXIS_TRY(const auto device, vault.open(object));
        QByteArray all;
        while (!device->atEnd()) {
            const QByteArray some = device->read(piece);
            if (some.isEmpty())
                return fail(device->error());
            all.append(some);
        }
        return all;
    }
    [[nodiscard]] QString pathOf(const VaultObject &object) const
    {
        return folder.path() + QStringLiteral("/media/") + object.blob.first(2) + u'/' + object.blob;
    }
    [[nodiscard]] QByteArray payload(const VaultObject &object) const
    {
        QFile file(pathOf(object));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool setPayload(const VaultObject &object, const QByteArray &bytes) const
    {
        QFile file(pathOf(object));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
    }
    /// Every file of the vault, whole or not.
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator all(folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(all.next());
        found.sort();
        return found;
    }
};

} // namespace praxis::test
