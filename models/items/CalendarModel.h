#pragma once

#include "models/ports/Reads.h"

#include <QAbstractTableModel>

#include <functional>

namespace praxis {

/// A window over the appointments of an answer: it shows what it is given and holds no rule. Refreshing keeps the identity of
/// rows, so a selection stays where it was. Names of ids are found by who shows it.
class CalendarModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { When, People, Service, Practitioner, Status, ColumnCount };
    enum Role : int {
        RawRole = Qt::UserRole + 1, ///< what the column shows, as a value: WallTime text, id, enum
        IdRole,
        StatusRole,   ///< AppointmentStatus as int
        KindRole,     ///< AppointmentKind as int
        StartRole,    ///< QDateTime without a zone (wall time)
        LengthRole,   ///< minutes
        VideoRole,
        NoteRole,
        AlertRole,
        SeriesRole,
        BusyRole,     ///< somebody else's: nothing but the time is known
        EndedRole,    ///< cancelled, no-show or rescheduled
    };
    using NameOf = std::function<QString(Column, const CalendarEntry &)>;

    explicit CalendarModel(QObject *parent = nullptr);

    /// Words for a column of an entry; without it the raw values show.
    void setNames(NameOf nameOf);
    void setEntries(const QVector<CalendarEntry> &entries);
    [[nodiscard]] const QVector<CalendarEntry> &entries() const { return m_entries; }
    [[nodiscard]] const CalendarEntry *entry(const QUuid &id) const;
    [[nodiscard]] int rowOf(const QUuid &id) const; ///< -1: not here

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QVariant raw(Column column, const CalendarEntry &entry) const;
    [[nodiscard]] QVariant semantic(int role, const CalendarEntry &entry) const;
    void removeMissing(const QVector<CalendarEntry> &entries);
    void putInPlace(int row, const CalendarEntry &entry, bool known);

    QVector<CalendarEntry> m_entries;
    NameOf m_nameOf;
};

} // namespace praxis
