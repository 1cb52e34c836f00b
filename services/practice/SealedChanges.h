#pragma once

#include "models/ports/Seal.h"
#include "models/ports/Store.h"

#include <QHash>

namespace praxis {

/// Before and after of a row, encrypted with the key of the person it is about (or of the practice, where it is about nobody),
/// so that shredding the key shreds this too while the audit chain stays whole.
class SealedChanges {
public:
    SealedChanges(StoreSession &session, Seal &seal) : m_session(session), m_seal(seal) {}

    /// JSON, {field: [before, after]} of what differs; the base's own fields aside. Of a new or vanished row, what is not blank. A row
    /// that came or went with it is told under "Type/id", in the same form.
    [[nodiscard]] static QByteArray differences(const RecordType &type, const Record *before, const Record *after);
    static void join(QByteArray &changes, const RecordType &type, const QUuid &record, const QByteArray &others);
    [[nodiscard]] Result<QByteArray> seal(const QUuid &subject, const QUuid &record, const QByteArray &changes);
    /// Empty where the key has been shredded.
    [[nodiscard]] Result<QJsonObject> open(const QUuid &subject, const QUuid &record, const QByteArray &sealed);

private:
    [[nodiscard]] Result<QByteArray> keyOf(const QUuid &subject, bool make);

    StoreSession &m_session;
    Seal &m_seal;
    QHash<QUuid, QByteArray> m_keys;
};

} // namespace praxis
