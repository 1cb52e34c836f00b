#pragma once

#include "models/ports/Reads.h"
#include "models/ports/Store.h"
#include "services/store/AgendaRows.h"

namespace praxis::store {

/// What the calendar shows and who is taken when.
class Agenda {
public:
    Agenda(Transaction &transaction, AgendaRows &rows) : m_transaction(transaction), m_rows(rows) {}

    [[nodiscard]] Result<> occupy(const QVector<Occupation> &occupations);
    [[nodiscard]] Result<> release(const QUuid &appointment);
    [[nodiscard]] Result<QVector<Occupation>> occupied(const QVector<Occupant> &who, TimeRange when, const QVector<QUuid> &except);
    [[nodiscard]] Result<QVector<CalendarEntry>> calendar(const CalendarFilter &filter);
    [[nodiscard]] Result<QVector<CalendarEntry>> appointmentsOf(const QUuid &person, const Scope &scope, Instant before, const QUuid &beforeId, int limit);
    [[nodiscard]] Result<QVector<CalendarEntry>> withoutNote(const QUuid &practitioner, TimeRange when, int limit);
    [[nodiscard]] Result<QVector<VideoUse>> videoUse(Instant from, Instant until);
    [[nodiscard]] Result<int> sessionsUsed(const QUuid &authorisation);

private:
    [[nodiscard]] Result<QVector<CalendarEntry>> read(const QString &sql, const QVariantList &values);
    /// Of several in one question (OccupiedAtOnce.cpp).
    [[nodiscard]] Result<QVector<Occupation>> occupiedAtOnce(const QVector<Occupant> &who, TimeRange when, const QVector<QUuid> &except);

    Transaction &m_transaction;
    AgendaRows &m_rows;
};

} // namespace praxis::store
