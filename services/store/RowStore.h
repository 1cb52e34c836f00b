#pragma once

#include "models/ports/Store.h"
#include "services/store/Clause.h"
#include "services/store/Derived.h"
#include "services/store/KeptRows.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Rows by descriptor: the same few statements for every record.
class RowStore {
public:
    RowStore(Transaction &transaction, Derived &derived, KeptRows &kept) : m_transaction(transaction), m_derived(derived), m_kept(kept) {}

    [[nodiscard]] Result<RecordPtr> find(const RecordType &type, const QUuid &id, Deleted deleted);
    [[nodiscard]] Result<QVector<RecordPtr>> select(const RecordType &type, const Selection &selection);
    [[nodiscard]] Result<qint64> count(const RecordType &type, const Selection &selection);
    [[nodiscard]] Result<> insert(const RecordType &type, const Record &record);
    [[nodiscard]] Result<> update(const RecordType &type, const Record &record);

private:
    /// A selection's text, and the fields that its conditions name.
    struct Select {
        QString sql;
        QVector<const FieldDef *> fields;
    };
    struct Texts {
        QString columns, find, insert, update, version;
        QHash<QString, Select> selects; ///< by shape
    };

    [[nodiscard]] Texts &textsOf(const RecordType &type);
    [[nodiscard]] Result<Select> selectOf(const RecordType &type, const Selection &selection, const QString &shape);
    [[nodiscard]] Result<QVector<RecordPtr>> selectRows(const RecordType &type, const Selection &selection, const QString &shape);
    [[nodiscard]] Result<Clause> where(const RecordType &type, const Selection &selection) const;
    [[nodiscard]] Result<QString> orderBy(const RecordType &type, const Selection &selection) const;
    [[nodiscard]] static Result<RecordPtr> read(const RecordType &type, const Statement &row);
    [[nodiscard]] static Error explained(const RecordType &type, const Record &record, Error error);
    [[nodiscard]] Result<> whyNotUpdated(const RecordType &type, const Record &record);

    Transaction &m_transaction;
    Derived &m_derived;
    KeptRows &m_kept;
    QHash<const RecordType *, Texts> m_texts;
    QHash<const RecordType *, Statement *> m_inserts;
};

} // namespace praxis::store
