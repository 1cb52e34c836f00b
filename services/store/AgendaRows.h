#pragma once

#include "models/ports/Store.h"
#include "services/store/Transaction.h"

#include <QHash>
#include <QSet>

namespace praxis::store {

/// The calendar's own table: a row for each appointment in the order of its start, with all that a tile shows, names
/// included. A week is then one stretch of it, where appointments, participants and people lie scattered over a large file.
/// It follows from these and is written once a transaction, when everything about an appointment is known.
class AgendaRows {
public:
    explicit AgendaRows(Transaction &transaction) : m_transaction(transaction) {}

    /// Notes that the row of an appointment must be written again. `start` is where it stands now, null where it is new.
    void renew(const QUuid &appointment, const QVariant &start);
    /// The same for an appointment whose start is not known to who asks, and for all that a person takes part in.
    [[nodiscard]] Result<> renew(const QUuid &appointment);
    [[nodiscard]] Result<> renewAllOf(const QUuid &contact);

    /// Writes what waits: before a commit, and before the table is read.
    [[nodiscard]] Result<> write();
    void mark() { m_mark = {m_waiting.size(), m_written}; }
    void returnToMark();
    /// The transaction ended.
    void forget();

private:
    struct Waiting {
        QUuid appointment;
        QVariant start;
    };
    struct Mark {
        qsizetype waiting = 0;
        qsizetype written = 0;
    };

    [[nodiscard]] Result<> write(const QUuid &appointment, const QVariant &start);
    [[nodiscard]] Result<QString> peopleIn(const QUuid &appointment);

    Transaction &m_transaction;
    QVector<Waiting> m_waiting; ///< of this transaction, in order
    QSet<QUuid> m_known;        ///< the appointments in it that are not written yet
    qsizetype m_written = 0;    ///< how many of them the table has
    Mark m_mark;
};

/// A line of the column `people`: an alert there is, who it is, and the name that the calendar shows.
struct AgendaPerson {
    bool hasAlert = false;
    QUuid id;
    QString name;
};
[[nodiscard]] QVector<AgendaPerson> agendaPeople(const QString &column);

} // namespace praxis::store
