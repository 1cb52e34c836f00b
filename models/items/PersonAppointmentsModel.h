#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"

#include <QAbstractTableModel>

#include <functional>

namespace praxis {

/// One person's appointments, newest first; more are asked for by the last one's start and id. Raw values only.
class PersonAppointmentsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { When, Length, Kind, Practitioner, Status, ColumnCount };
    enum Role : int {
        IdRole = Qt::UserRole + 1,
        RawRole,    ///< milliseconds, minutes, AppointmentKind, QUuid, AppointmentStatus as int
        StartRole,  ///< milliseconds
        EndedRole,  ///< cancelled, not come, rescheduled
    };
    using Answer = Result<QVector<CalendarEntry>>;
    using Ask = std::function<void(Instant before, const QUuid &beforeId, int limit, std::function<void(const Answer &)>)>;

    static constexpr int pageSize = 100;

    explicit PersonAppointmentsModel(Ask ask, QObject *parent = nullptr);

    /// The newest ones, as many as were asked for. Rows that are the same stay selected.
    void setNewest(const QVector<CalendarEntry> &entries, int asked = pageSize);
    void clear();

    [[nodiscard]] const CalendarEntry &entry(int row) const { return m_entries[row]; }
    [[nodiscard]] bool isComplete() const { return m_complete; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const praxis::Error &error);

private:
    Ask m_ask;
    QVector<CalendarEntry> m_entries;
    quint64 m_turn = 0;
    bool m_asking = false;
    bool m_applying = false;
    bool m_complete = true;
};

} // namespace praxis
