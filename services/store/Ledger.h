#pragma once

#include "models/ports/Audit.h"
#include "models/ports/Store.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// SHA-256(0x00 ‖ previous ‖ number (64 bit, big endian) ‖ body), as in models/ports/Audit.h.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, qint64 number, const QByteArray &body);

/// Change numbers and the audit chain. One counter row an organisation is locked when a writing transaction begins,
/// counted on in memory and written back at its commit: numbers have no gaps and commit in order.
class Ledger {
public:
    explicit Ledger(Transaction &transaction) : m_transaction(transaction) {}

    /// Locks and reads the counter.
    [[nodiscard]] Result<> begin();
    /// Writes the counter back; to be called before the commit.
    [[nodiscard]] Result<> finish();
    void mark() { m_marked = m_counter; }
    void returnToMark() { m_counter = m_marked; }

    [[nodiscard]] Result<qint64> numberChange(const RecordType &type, const QUuid &id);
    [[nodiscard]] Result<QVector<Change>> changesAfter(qint64 number, int limit);
    [[nodiscard]] Result<qint64> append(const AuditEntry &entry);
    [[nodiscard]] Result<AuditHead> end();
    [[nodiscard]] Result<QVector<ChainedEntry>> range(qint64 from, int limit);
    [[nodiscard]] Result<QVector<ChainedEntry>> search(const AuditFilter &filter);
    [[nodiscard]] Result<> keepHead(const AuditHead &head);
    [[nodiscard]] Result<QVector<AuditHead>> heads();
    [[nodiscard]] Result<QByteArray> personKey(const QUuid &person);
    [[nodiscard]] Result<> keepPersonKey(const QUuid &person, const QByteArray &wrapped);

private:
    struct Counter {
        qint64 change = 0;
        qint64 audit = 0;
        QByteArray hash;
        bool touched = false;
    };

    [[nodiscard]] Result<QVector<ChainedEntry>> read(const QString &tail, const QVariantList &values);

    Transaction &m_transaction;
    Counter m_counter;
    Counter m_marked;
};

} // namespace praxis::store
