#pragma once

#include "models/ports/Blobs.h"
#include "models/ports/Clock.h"
#include "models/ports/Ids.h"
#include "models/ports/Seal.h"
#include "models/ports/Vault.h"

namespace praxis::vault {

/// The vault on any blob store. What it is given must outlive it and what it hands out, and be thread-safe.
class AgeVault final : public Vault {
public:
    AgeVault(Blobs &blobs, Seal &seal, PersonKeys &keys, Ids &ids, const Clock &clock);

    [[nodiscard]] Result<std::unique_ptr<VaultWriter>> writer(const QUuid &person) override;
    [[nodiscard]] Result<std::unique_ptr<VaultDevice>> open(const VaultObject &object) override;
    [[nodiscard]] Result<std::unique_ptr<VaultReader>> reader(const VaultObject &object) override;
    [[nodiscard]] Result<> verify(const VaultObject &object) override;
    [[nodiscard]] Result<VaultObject> rewrap(const VaultObject &object, const QUuid &person, const QByteArray &wrappedKey) override;
    [[nodiscard]] Result<> remove(const VaultObject &object) override;
    [[nodiscard]] Result<QByteArray> ageIdentity(const VaultObject &object) override;
    [[nodiscard]] Result<Swept> sweep(const HasRow &hasRow) override;

private:
    Blobs &m_blobs;
    Seal &m_seal;
    PersonKeys &m_keys;
    Ids &m_ids;
    const Clock &m_clock;
};

} // namespace praxis::vault
