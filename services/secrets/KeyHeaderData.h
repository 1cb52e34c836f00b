#pragma once

#include "models/kernel/Error.h"
#include "services/secrets/FailureCounter.h"
#include "services/secrets/KeySlot.h"

#include <QList>

namespace praxis {

/// Who can be chosen on the sign-in screen.
struct KeyUser {
    QUuid id;
    QString displayName;
    QString loginName;

    friend bool operator==(const KeyUser &, const KeyUser &) = default;
};

/// What the key header says, as a value: {"body", "checksum", "failures", "generation", "mac"} in canonical JSON (keys sorted, no
/// spaces). `mac` covers `body`; `checksum` covers everything and finds accidents only: anybody can compute it.
struct KeyHeaderData {
    qint64 generation = 0;      ///< grows with each write of the file; of two copies the higher is the newer
    // body
    QUuid organization;
    qint64 revision = 0;        ///< grows with each change of the body; part of the freshness witness
    QByteArray check;           ///< key-check value of the data key
    QByteArray checkNext;       ///< and of the one that is replacing it; empty otherwise
    QByteArray root;            ///< the root key, sealed with the data key
    QList<KeyUser> users;
    QList<KeySlot> keySlots;
    // outside the body: they change while nobody has the key
    QByteArray mac;
    QList<FailureCounter> failures;

    [[nodiscard]] QByteArray body() const;
    [[nodiscard]] QByteArray toBytes() const;
    /// KeyHeaderDamaged for whatever toBytes() would not have written; StoreNewer for a later format.
    [[nodiscard]] static Result<KeyHeaderData> fromBytes(const QByteArray &bytes);

    [[nodiscard]] const KeySlot *findSlot(SlotKind kind, const QUuid &user) const;
    [[nodiscard]] FailureCounter *findFailures(const QUuid &user);
    [[nodiscard]] bool isBeingRekeyed() const { return !checkNext.isEmpty(); }

    // The four keyed values of a header; `root` and `dataKey` are 32 bytes.
    [[nodiscard]] static QByteArray checkValue(const SecretBytes &dataKey, const QUuid &organization);
    [[nodiscard]] static QByteArray sealRoot(const SecretBytes &root, const SecretBytes &dataKey, const QUuid &organization);
    [[nodiscard]] Result<SecretBytes> openRoot(const SecretBytes &dataKey) const;
    [[nodiscard]] QByteArray computeMac(const SecretBytes &root, const SecretBytes &dataKey) const;
    [[nodiscard]] bool hasMac(const SecretBytes &root, const SecretBytes &dataKey) const;
};

} // namespace praxis
