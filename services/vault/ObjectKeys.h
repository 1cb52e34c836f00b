#pragma once

#include "models/ports/Seal.h"
#include "models/ports/Vault.h"
#include "services/vault/AgeHeader.h"

namespace praxis::vault {

/// How an object's file key is kept: an age header for an identity of this object alone, and that identity sealed with the
/// key of a person. The object's id and the person's are bound into the seal.
class ObjectKeys {
public:
    explicit ObjectKeys(Seal &seal) : m_seal(seal) {}

    /// Sets header and key, for object.id and object.person.
    [[nodiscard]] Result<> wrap(VaultObject &object, const FileKey &fileKey, const QByteArray &personKey);
    /// The errors of Vault.
    [[nodiscard]] Result<Identity> identity(const VaultObject &object, const QByteArray &personKey);
    [[nodiscard]] Result<FileKey> fileKey(const VaultObject &object, const QByteArray &personKey);

private:
    Seal &m_seal;
};

} // namespace praxis::vault
