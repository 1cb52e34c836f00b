#pragma once

#include "models/ports/Store.h"
#include "services/store/Transaction.h"

#include <QHash>

namespace praxis::store {

/// What a session knows of rows that every command reads and hardly any changes: services, rooms, hours, accounts. Good for as long as the
/// organisation's change number stands where it was; what moved it since, its change log names. In writing transactions only: there the
/// counter is locked, so that nobody else's change can come between.
class KeptRows {
public:
    explicit KeptRows(Transaction &transaction) : m_transaction(transaction) {}

    /// At the beginning of a writing transaction, with the number that the counter has: what others changed since is forgotten.
    [[nodiscard]] Result<> catchUp(qint64 changeNumber);
    /// At its end, with the number that the counter has then.
    void committed(qint64 changeNumber);
    void rolledBack() { m_changed.clear(); }

    [[nodiscard]] bool covers(const RecordType &type) const;
    /// Null where it is not known.
    [[nodiscard]] RecordPtr find(const RecordType &type, const QUuid &id) const;
    void keep(const RecordType &type, const Record &record);
    /// `question`: what is asked and with which values.
    [[nodiscard]] const QVector<RecordPtr> *answer(const RecordType &type, const QString &question) const;
    void keep(const RecordType &type, const QString &question, const QVector<RecordPtr> &records);
    /// This transaction changes it: of its type nothing more is kept until the end, when it is certain.
    void changed(const RecordType &type, const QUuid &id);

private:
    struct OfType {
        QHash<QUuid, RecordPtr> rows;
        QHash<QString, QVector<RecordPtr>> answers;
    };
    void forget(const RecordType &type, const QUuid &id);

    Transaction &m_transaction;
    QUuid m_organization;
    qint64 m_upTo = -1;
    QHash<const RecordType *, OfType> m_types;
    QVector<const RecordType *> m_changed;
};

/// Copies that whoever asked may change.
[[nodiscard]] QVector<RecordPtr> copiesOf(const RecordType &type, const QVector<RecordPtr> &records);

} // namespace praxis::store
