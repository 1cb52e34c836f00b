#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Keychain.h"

#include <QUuid>
#include <QVector>

#include <functional>
#include <optional>

namespace praxis {

/// How new a database is. `epoch` grows when somebody puts a backup back on purpose; within an epoch the audit trail only grows.
struct Freshness {
    qint64 epoch = 0;
    qint64 auditNumber = 0;
    QByteArray auditHash;
    qint64 keyRevision = 0; ///< KeyHeader::revision()
    QVector<QUuid> administrators = {}; ///< who they were then; compare() does not look at them

    friend bool operator==(const Freshness &, const Freshness &) = default;
};

/// Encryption finds a changed page, not an old file. So the newest state that was seen is kept in the keychain, outside the
/// files, and compared when they are opened. What this does not notice: one old page in a new file.
class FreshnessWitness {
public:
    FreshnessWitness(Keychain &keychain, const QUuid &organization);

    /// Nothing when this computer has not seen the practice yet; KeychainUnavailable; Malformed.
    [[nodiscard]] Result<std::optional<Freshness>> read();
    [[nodiscard]] Result<> write(const Freshness &seen);

    /// RolledBack (data: what = "database" | "key_header", expected, found) when `found` is older than `witness`, or does not
    /// descend from it. `hashAt` gives the hash of an entry of the found audit trail (empty if there is none).
    [[nodiscard]] static Result<> compare(const Freshness &witness, const Freshness &found,
                                          const std::function<QByteArray(qint64 number)> &hashAt);

private:
    Keychain &m_keychain;
    QUuid m_organization;
};

} // namespace praxis
