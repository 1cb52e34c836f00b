#pragma once

#include "models/ports/Reads.h"
#include "services/store/KeptRows.h"
#include "services/store/ShelfQuery.h"
#include "services/store/Transaction.h"

#include <QHash>

#include <optional>

namespace praxis::store {

/// Lists of recordings, and who has agreed to them. A row that the filter's viewer may not see takes part in nothing.
class RecordingReader {
public:
    RecordingReader(Transaction &transaction, KeptRows &kept) : m_transaction(transaction), m_kept(kept) {}

    [[nodiscard]] Result<QVector<RecordingEntry>> list(const RecordingFilter &filter);
    [[nodiscard]] Result<RecordingSums> sums(const RecordingFilter &filter);
    [[nodiscard]] Result<QVector<QUuid>> withoutConsent(const QUuid &appointment, const QUuid &contact, Instant startedAt, ConsentKind kind, const QDate &today);
    [[nodiscard]] Result<QHash<QUuid, ConsentState>> consentsOf(const QVector<QUuid> &people, ConsentKind kind, const QDate &today);
    [[nodiscard]] Result<QDate> lastContactWith(const QUuid &person);

private:
    [[nodiscard]] Result<Clause> pageOf(const RecordingFilter &filter);
    /// The same, with the recordings of its people looked up: they are asked for several times. Nothing where they have none.
    [[nodiscard]] Result<std::optional<RecordingFilter>> resolved(const RecordingFilter &filter);
    /// "FROM … WHERE …" of its rows, by the narrowest way; by the index `otherwise` where none is narrow.
    [[nodiscard]] Result<Clause> source(const ShelfQuery &query, const QString &otherwise = {});

    using Words = QHash<QUuid, PersonsWord>;
    /// Of those who have said something.
    [[nodiscard]] Result<Words> askWords(const QVector<QUuid> &people, ConsentKind kind);

    Transaction &m_transaction;
    KeptRows &m_kept;
};

} // namespace praxis::store
