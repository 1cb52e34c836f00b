#pragma once

#include "services/store/AgendaRows.h"
#include "services/store/Caseload.h"
#include "services/store/PersonIndex.h"
#include "services/store/Shelf.h"

namespace praxis::store {

/// The tables that follow from records: the person search, the calendar's agenda, the caseload and the shelf of recordings. Whoever writes a record
/// says so here, and nothing else writes them.
class Derived {
public:
    Derived(Transaction &transaction, PersonIndex &people, AgendaRows &agenda)
        : m_transaction(transaction), m_people(people), m_agenda(agenda), m_caseload(transaction), m_shelf(transaction) {}

    [[nodiscard]] Result<> inserted(const RecordType &type, const Record &record);
    /// Around an UPDATE: what the row says before it is part of what must follow.
    [[nodiscard]] Result<> beforeUpdate(const RecordType &type, const Record &record);
    [[nodiscard]] Result<> updated(const RecordType &type, const Record &record);

    [[nodiscard]] Result<> write();
    void mark();
    void returnToMark();
    /// The transaction ended.
    void forget();

private:
    /// Of the row that is about to be updated.
    struct Before {
        QStringList staff;
        QUuid contact;
        QString shown; ///< what the calendar and lists show of a contact or practitioner
    };

    [[nodiscard]] Result<> appointmentBefore(const QUuid &id);
    [[nodiscard]] Result<> participantBefore(const QUuid &id);
    [[nodiscard]] Result<QString> shownOf(const QUuid &contact);
    [[nodiscard]] Result<QString> nameOf(const QUuid &practitioner);
    [[nodiscard]] Result<> participantUpdated(const Record &record);

    Transaction &m_transaction;
    PersonIndex &m_people;
    AgendaRows &m_agenda;
    Caseload m_caseload;
    Shelf m_shelf;
    Before m_before;
    QUuid m_newest;         ///< the appointment inserted last: whoever is put into it needs no look at the database
    QStringList m_newestStaff;
};

} // namespace praxis::store
