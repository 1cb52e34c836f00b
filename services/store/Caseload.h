#pragma once

#include "models/ports/Store.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Whose people are whose: a row for each practitioner, person and appointment that brought them together, whatever became
/// of it. It follows from appointments and participants as they are written, and makes "may this practitioner see this
/// person" one step into an index.
class Caseload {
public:
    explicit Caseload(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] bool concerns(const RecordType &type) const;
    /// Takes in an appointment or a participant that was written.
    [[nodiscard]] Result<> put(const RecordType &type, const Record &record);

private:
    [[nodiscard]] Result<> rebuild(const QVariant &appointment);
    [[nodiscard]] Result<> addPerson(const QVariant &appointment, const QVariant &contact);
    [[nodiscard]] Result<QStringList> staffOf(const QVariant &appointment);
    [[nodiscard]] Result<QStringList> peopleOf(const QVariant &appointment);
    [[nodiscard]] Result<> add(const QStringList &staff, const QString &contact, const QVariant &appointment);

    Transaction &m_transaction;
};

} // namespace praxis::store
