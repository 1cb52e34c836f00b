#pragma once

#include "models/ports/Store.h"
#include "services/store/Clause.h"
#include "services/store/Derived.h"
#include "services/store/Expected.h"
#include "services/store/KeptRows.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Rows by descriptor: the same few statements for every record.
class RowStore {
public:
    RowStore(Transaction &transaction, Derived &derived, KeptRows &kept) : m_transaction(transaction), m_derived(derived), m_kept(kept) {}

    [[nodiscard]] Result<RecordPtr> find(const RecordType &type, const QUuid &id, Deleted deleted);
    [[nodiscard]] Result<QVector<RecordPtr>> select(const RecordType &type, const Selection &selection);
    [[nodiscard]] Result<RecordPtr> findKept(const RecordType &type, const QUuid &id);
    [[nodiscard]] Result<qint64> count(const RecordType &type, const Selection &selection);
    [[nodiscard]] Result<> insert(const RecordType &type, const Record &record);
    [[nodiscard]] Result<> update(const RecordType &type, const Record &record);

    /// Will be asked soon.
    void expect(const RecordType &type, const Selection &selection);
    void expect(const RecordType &type, const QUuid &id);
    /// The transaction ended, or went back.
    void forget() { m_expected.forget(); }

private:
    [[nodiscard]] Result<Clause> questionOf(const RecordType &type, const Selection &selection);
    struct Texts {
        QString columns, find, insert, update, version;
    };

    [[nodiscard]] const Texts &textsOf(const RecordType &type);
    [[nodiscard]] Result<Clause> where(const RecordType &type, const Selection &selection) const;
    [[nodiscard]] Result<QString> orderBy(const RecordType &type, const Selection &selection) const;
    [[nodiscard]] static Result<RecordPtr> read(const RecordType &type, const Statement &row);
    [[nodiscard]] static Error explained(const RecordType &type, const Record &record, Error error);
    [[nodiscard]] Result<> whyNotUpdated(const RecordType &type, const Record &record);

    Transaction &m_transaction;
    Derived &m_derived;
    KeptRows &m_kept;
    Expected m_expected;
    QHash<const RecordType *, Texts> m_texts;
    QHash<const RecordType *, Statement *> m_inserts;
};

} // namespace praxis::store
