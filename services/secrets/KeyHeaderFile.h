#pragma once

#include "services/secrets/HeaderDisk.h"
#include "services/secrets/KeyHeaderData.h"

namespace praxis {

/// The two copies of the key header beside the database, `<database>.keys` and `<database>.keys.2`. A copy is written to a
/// new file, synced, renamed into place, and its folder synced, before the other is touched: at every moment one is whole.
class KeyHeaderFile {
public:
    KeyHeaderFile(QString databasePath, HeaderDisk &disk);

    enum class Copies : quint8 { AtLeastOne, Both };

    /// The newest copy that is whole. A copy that is damaged, missing or older is written again; failing to does no harm.
    /// KeyHeaderDamaged (data.problem "missing" when there is no copy at all), StoreNewer, FileUnreadable.
    [[nodiscard]] Result<KeyHeaderData> load();
    /// AtLeastOne: succeeds when the first copy is in place; the second is repaired by the next load().
    [[nodiscard]] Result<> save(const KeyHeaderData &data, Copies copies);
    [[nodiscard]] bool exists() const;
    [[nodiscard]] QString path(int copy) const;

private:
    [[nodiscard]] Result<> replace(const QString &path, const QByteArray &bytes);

    QString m_databasePath;
    HeaderDisk &m_disk;
};

} // namespace praxis
