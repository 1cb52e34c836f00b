#pragma once

#include "models/ports/Vault.h"

namespace praxis {

/// What a record with a file in the vault keeps of it: R has objectId, keyHolder, sizeBytes, sha256, blob, ageHeader, sealedKey.
template <class R> [[nodiscard]] VaultObject vaultObjectOf(const R &record)
{
    VaultObject object;
    object.id = record.objectId;
    object.person = record.keyHolder;
    object.size = record.sizeBytes;
    object.sha256 = QByteArray::fromHex(record.sha256.toLatin1());
    object.header = QByteArray::fromBase64(record.ageHeader.toLatin1());
    object.key = QByteArray::fromBase64(record.sealedKey.toLatin1());
    object.blob = record.blob;
    return object;
}

template <class R> void keepVaultObject(R &record, const VaultObject &object)
{
    record.objectId = object.id;
    record.keyHolder = object.person;
    record.sizeBytes = object.size;
    record.sha256 = QString::fromLatin1(object.sha256.toHex());
    record.ageHeader = QString::fromLatin1(object.header.toBase64());
    record.sealedKey = QString::fromLatin1(object.key.toBase64());
    record.blob = object.blob;
}

} // namespace praxis
