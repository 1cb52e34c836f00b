#pragma once

#include "services/practice/door/PersonSeal.h"

namespace praxis {

/// Before and after of a row, encrypted with the key of the person it is about (or of the practice, where it is about nobody),
/// so that shredding the key shreds this too while the audit chain stays whole.
class SealedChanges {
public:
    SealedChanges(StoreSession &session, Seal &seal) : m_seal(session, seal) {}

    /// JSON, {field: [before, after]} of what differs; the base's own fields aside. Of a new or vanished row, what is not blank. A row
    /// that came or went with it is told under "Type/id", in the same form. Of a secret field only a digest is told: who may
    /// read the trail may not therefore read notes.
    [[nodiscard]] static QByteArray differences(const RecordType &type, const Record *before, const Record *after);
    static void join(QByteArray &changes, const RecordType &type, const QUuid &record, const QByteArray &others);
    [[nodiscard]] Result<QByteArray> seal(const QUuid &subject, const QUuid &record, const QByteArray &changes);
    /// Empty where the key has been shredded.
    [[nodiscard]] Result<QJsonObject> open(const QUuid &subject, const QUuid &record, const QByteArray &sealed);

private:
    PersonSeal m_seal;
};

} // namespace praxis
