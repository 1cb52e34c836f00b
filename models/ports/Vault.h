#pragma once

#include "models/kernel/Error.h"
#include "models/ports/VaultDevice.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <chrono>
#include <functional>
#include <memory>

namespace praxis {

/// What the database keeps about an encrypted file: `header` and the blob, one after the other, are a file in the age v1
/// format (https://age-encryption.org/v1), which the program `age` opens with the identity that is sealed in `key`.
/// Nothing in it is secret by itself. The object never changes; only `person`, `header` and `key` do, by Vault::rewrap.
struct VaultObject {
    QUuid id;
    QUuid person;       ///< whose key seals `key`; the organisation's id for files about nobody
    qint64 size = 0;    ///< bytes of the plain file
    QByteArray sha256;  ///< of the plain file, 32 bytes
    QByteArray header;  ///< the age header with its MAC, to its last line feed
    QByteArray key;     ///< X25519 identity of this object alone, sealed with the person's key (context: id and person)
    QString blob;       ///< name of the payload in the blob store

    friend bool operator==(const VaultObject &, const VaultObject &) = default;
};

/// A file on its way into the vault, in bounded memory. Destroyed before finish(), it leaves nothing. One thread at a time.
class VaultWriter {
public:
    virtual ~VaultWriter() = default;
    VaultWriter() = default;
    VaultWriter(const VaultWriter &) = delete;
    VaultWriter &operator=(const VaultWriter &) = delete;

    /// The next plain bytes, as many as there are at hand. DiskFull, FileUnwritable; after an error only that error.
    [[nodiscard]] virtual Result<> write(QByteArrayView plain) = 0;
    /// The payload is durable when this returns. The caller keeps the object's row within Vault::grace, or the sweep takes it.
    [[nodiscard]] virtual Result<VaultObject> finish() = 0;
};

/// The keys of persons as the practice has wrapped them (Seal). Thread-safe.
class PersonKeys {
public:
    virtual ~PersonKeys() = default;
    /// Empty: there is none, or it was shredded.
    [[nodiscard]] virtual Result<QByteArray> find(const QUuid &person) = 0;
    /// Makes and keeps one where there is none.
    [[nodiscard]] virtual Result<QByteArray> findOrMake(const QUuid &person) = 0;
};

/// Encrypted files with random access. Dropping a person's key makes their files unreadable for good, whoever has copies.
/// Every file has a key of its own. Thread-safe; readers, writers and devices are not. Calls do I/O: never in the UI thread.
///
/// What open and its like answer where a file cannot be had:
///   KeyMissing     {media: "without_key"}      the key of the person is gone, or is not the one that sealed `key`: the media may
///                                              be there, and stays unreadable
///   FileUnreadable {media: "missing"}          key without media: the blob is gone
///   FileUnreadable {media: "archive_away"}     it is not in the vault, and the archive cannot be reached now
///   StoreDamaged   {media: "damaged", chunk?}  header or payload altered, cut, longer, or another file's
class Vault {
public:
    virtual ~Vault() = default;
    Vault() = default;
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    /// How long a payload may be without a row.
    static constexpr std::chrono::hours grace{24};

    [[nodiscard]] virtual Result<std::unique_ptr<VaultWriter>> writer(const QUuid &person) = 0;
    /// For a player: seekable, opened for reading.
    [[nodiscard]] virtual Result<std::unique_ptr<VaultDevice>> open(const VaultObject &object) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<VaultReader>> reader(const VaultObject &object) = 0;
    /// Reads everything, and compares size and SHA-256.
    [[nodiscard]] virtual Result<> verify(const VaultObject &object) = 0;
    /// The same payload under a new header and key, sealed with `wrappedKey` of `person` (a new key of the same person, or the
    /// key of whom this person was merged into). Keep the row and the person's new key in one transaction.
    [[nodiscard]] virtual Result<VaultObject> rewrap(const VaultObject &object, const QUuid &person, const QByteArray &wrappedKey) = 0;
    /// Takes the payload away. After its row: a row without payload is an error, a payload without row is swept.
    [[nodiscard]] virtual Result<> remove(const VaultObject &object) = 0;
    /// "AGE-SECRET-KEY-1…", which opens header + payload with `age --decrypt --identity`. It is this file's secret: hand it to
    /// whom the file is handed, and wipe it.
    [[nodiscard]] virtual Result<QByteArray> ageIdentity(const VaultObject &object) = 0;
    /// What that opens: header and payload, as they are kept, piece by piece. An error of `write` ends it.
    [[nodiscard]] virtual Result<> writeAge(const VaultObject &object, const std::function<Result<>(QByteArrayView bytes)> &write) = 0;

    /// Two places for payloads: the vault itself, and a colder one (a slower disk, another computer). A file is opened wherever it is.
    enum class Tier : quint8 { Vault, Archive };
    using Progress = std::function<bool(qint64 bytes)>; ///< of the payload, so far; false cancels

    /// The first of two steps to the other place: the payload is there, durable and read back whole, when this returns, and still where
    /// it was. Cancelled leaves nothing, or, while it is read back, both. FileUnreadable {media: "archive_away"} where the archive cannot be reached; what open() answers.
    [[nodiscard]] virtual Result<> copyTo(const VaultObject &object, Tier to, const Progress &progress) = 0;
    /// The second: takes it away from `from`, where the other place has it. Where it has not, nothing goes: FileUnreadable.
    [[nodiscard]] virtual Result<> dropFrom(const VaultObject &object, Tier from) = 0;
    /// Names of payloads that are in both places: a move was cut short between its steps.
    [[nodiscard]] virtual Result<QStringList> inBoth() = 0;

    struct Swept {
        int orphans = 0;    ///< whole payloads without a row
        int unfinished = 0; ///< left by writers that died
        int young = 0;      ///< without a row, but not old enough: kept
    };
    /// Whether a row names this blob, deleted rows included; asked after the blob was seen.
    using HasRow = std::function<Result<bool>(const QString &blob)>;
    /// Removes what no row names, where it is older than the grace time. A row that cannot be looked up ends it.
    [[nodiscard]] Result<Swept> sweep(const HasRow &hasRow) { return sweepOlder(hasRow, grace); }
    /// The same for whole payloads that are older than `age`, which is no less than the grace time; what was never finished goes after that.
    [[nodiscard]] virtual Result<Swept> sweepOlder(const HasRow &hasRow, std::chrono::hours age) = 0;
};

} // namespace praxis
