#pragma once

#include "models/ports/Audit.h"
#include "models/ports/Store.h"
#include "services/store/AuditRows.h"
#include "services/store/Expected.h"

#include <QByteArrayView>

#include <array>

using EVP_MD_CTX = struct evp_md_ctx_st;
using EVP_MD = struct evp_md_st;

namespace praxis::store {

/// SHA-256(0x00 ‖ previous ‖ number (64 bit, big endian) ‖ body), as in models/ports/Audit.h.
class ChainHasher {
public:
    ChainHasher();
    ~ChainHasher();
    Q_DISABLE_COPY_MOVE(ChainHasher)

    /// The view lives until the next call.
    [[nodiscard]] QByteArrayView hash(QByteArrayView previous, qint64 number, QByteArrayView body);

private:
    EVP_MD_CTX *m_context; ///< made once: making one costs more than hashing an entry
    EVP_MD *m_sha256;
    std::array<char, 32> m_hash{};
};

/// Change numbers and the audit chain. One counter row an organisation is locked when a writing transaction begins,
/// counted on in memory and written back at its commit: numbers have no gaps and commit in order.
class Ledger {
public:
    explicit Ledger(Transaction &transaction) : m_transaction(transaction), m_audit(transaction) {}

    /// Locks and reads the counter: asked for, and read.
    [[nodiscard]] Result<> ask();
    [[nodiscard]] Result<> begin();
    /// Writes the counter back; to be called before the commit.
    [[nodiscard]] Result<> finish();
    /// The last one that was given, in a writing transaction.
    [[nodiscard]] qint64 changeNumber() const { return m_counter.change; }
    void mark();
    void returnToMark();

    [[nodiscard]] Result<qint64> numberChange(const RecordType &type, const QUuid &id);
    [[nodiscard]] Result<QVector<Change>> changesAfter(qint64 number, int limit);
    [[nodiscard]] Result<qint64> append(const AuditEntry &entry);
    [[nodiscard]] Result<AuditHead> end();
    [[nodiscard]] AuditRows &audit() { return m_audit; }
    [[nodiscard]] Result<> keepHead(const AuditHead &head);
    [[nodiscard]] Result<QVector<AuditHead>> heads();
    [[nodiscard]] Result<QByteArray> personKey(const QUuid &person);
    void expectPersonKey(const QUuid &person);
    void forgetExpected() { m_expectedKeys.forget(); }
    [[nodiscard]] Result<> keepPersonKey(const QUuid &person, const QByteArray &wrapped);

private:
    struct Counter {
        qint64 change = 0;
        qint64 audit = 0;
        QByteArray hash;
        bool touched = false;
    };

    [[nodiscard]] Result<Statement *> counter();

    Transaction &m_transaction;
    AuditRows m_audit;
    ChainHasher m_hasher;
    Counter m_counter;
    Counter m_marked;
    Expected m_expectedKeys;
};

} // namespace praxis::store
