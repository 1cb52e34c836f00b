#pragma once

#include "models/ports/Store.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Whose people are whose: a row for each practitioner and person whom an appointment brought together, whatever became of
/// it. It follows from appointments and participants as they are written, and makes "may this practitioner see this
/// person" one step into a small index.
class Caseload {
public:
    explicit Caseload(Transaction &transaction) : m_transaction(transaction) {}

    /// Staff, in the text form of their ids: who holds an appointment and who else is in it. Nobody in a deleted one.
    [[nodiscard]] static QStringList staffOf(const Record &appointment);
    [[nodiscard]] Result<QStringList> storedStaffOf(const QUuid &appointment);

    /// The staff of an appointment changed.
    [[nodiscard]] Result<> staffChanged(const QUuid &appointment, const QStringList &before, const QStringList &now);
    [[nodiscard]] Result<> join(const QStringList &staff, const QUuid &contact);
    /// Takes them apart where no other appointment holds them together.
    [[nodiscard]] Result<> part(const QStringList &staff, const QUuid &contact);

private:
    [[nodiscard]] Result<QVector<QUuid>> peopleOf(const QUuid &appointment);
    [[nodiscard]] Result<bool> meet(const QUuid &practitioner, const QUuid &contact);

    Transaction &m_transaction;
};

} // namespace praxis::store
