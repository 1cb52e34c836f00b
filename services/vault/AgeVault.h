#pragma once

#include "models/ports/Blobs.h"
#include "models/ports/Clock.h"
#include "models/ports/Ids.h"
#include "models/ports/Seal.h"
#include "models/ports/Vault.h"

#include <QMutex>

namespace praxis::vault {

/// The vault on any blob store, with another behind it for what is archived. What it is given must outlive it and what it hands
/// out, and be thread-safe.
class AgeVault final : public Vault {
public:
    AgeVault(Blobs &blobs, Blobs &archive, Seal &seal, PersonKeys &keys, Ids &ids, const Clock &clock);

    [[nodiscard]] Result<std::unique_ptr<VaultWriter>> writer(const QUuid &person) override;
    [[nodiscard]] Result<std::unique_ptr<VaultDevice>> open(const VaultObject &object) override;
    [[nodiscard]] Result<std::unique_ptr<VaultReader>> reader(const VaultObject &object) override;
    [[nodiscard]] Result<> verify(const VaultObject &object) override;
    [[nodiscard]] Result<VaultObject> rewrap(const VaultObject &object, const QUuid &person, const QByteArray &wrappedKey) override;
    [[nodiscard]] Result<> remove(const VaultObject &object) override;
    [[nodiscard]] Result<QByteArray> ageIdentity(const VaultObject &object) override;
    [[nodiscard]] Result<> writeAge(const VaultObject &object, const std::function<Result<>(QByteArrayView bytes)> &write) override;
    [[nodiscard]] Result<> copyTo(const VaultObject &object, Tier to, const Progress &progress) override;
    [[nodiscard]] Result<> dropFrom(const VaultObject &object, Tier from) override;
    [[nodiscard]] Result<QStringList> inBoth() override;
    [[nodiscard]] Result<Swept> sweepOlder(const HasRow &hasRow, std::chrono::hours age) override;

private:
    [[nodiscard]] Blobs &blobsOf(Tier tier) { return tier == Tier::Vault ? m_blobs : m_archive; }
    /// Wherever it is.
    [[nodiscard]] Result<std::unique_ptr<Blob>> openBlob(const QString &name);
    [[nodiscard]] Result<std::unique_ptr<VaultReader>> readerOf(const VaultObject &object, std::unique_ptr<Blob> blob);
    /// `goesOn` may be null; false from it is Cancelled.
    [[nodiscard]] static Result<> check(VaultReader &reader, const VaultObject &object, const std::function<bool()> &goesOn = {});
    [[nodiscard]] Result<> sweepTier(Blobs &blobs, const HasRow &hasRow, std::chrono::hours age, Swept &swept);

    Blobs &m_blobs;
    Blobs &m_archive;
    Seal &m_seal;
    PersonKeys &m_keys;
    Ids &m_ids;
    const Clock &m_clock;
    QMutex m_dropping; ///< whether it is elsewhere, and that it goes from here: nothing of this process comes between
};

} // namespace praxis::vault
