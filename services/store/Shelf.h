#pragma once

#include "services/store/Transaction.h"

namespace praxis::store {

/// The table `recording_shelf`: a row for each recording that a list may show, with all that lists are sorted and filtered by, the
/// names of its patient and practitioner and until when everybody in it agrees included. A list is then one walk along an index,
/// where it was a search through five tables for each row. It follows from these as they are written.
class Shelf {
public:
    explicit Shelf(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<> renew(const QUuid &recording);
    [[nodiscard]] Result<> renewAllIn(const QUuid &appointment);
    /// In which they are the patient, or take part.
    [[nodiscard]] Result<> renewAllWith(const QUuid &contact);
    [[nodiscard]] Result<> renewAllBy(const QUuid &practitioner);

    /// What the table must hold, as rows of it: for the check of a database.
    [[nodiscard]] static QString rowsThatFollow();
    /// The statements that make every row anew, of all organisations: what brings a database up to date ends with them, since the rule that
    /// its rows follow may be another one in this version.
    [[nodiscard]] static QStringList allAnew(Dialect dialect);
    static const QString columns;

private:
    [[nodiscard]] Result<> renew(const QString &which, const QVariantList &values);

    Transaction &m_transaction;
};

} // namespace praxis::store
