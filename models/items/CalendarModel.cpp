#include "models/items/CalendarModel.h"

#include "models/kernel/Field.h"

#include <QSet>

namespace praxis {

CalendarModel::CalendarModel(QObject *parent) : QAbstractTableModel(parent) {}

void CalendarModel::setNames(NameOf nameOf)
{
    m_nameOf = std::move(nameOf);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_entries.size()) - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void CalendarModel::setEntries(const QVector<CalendarEntry> &entries)
{
    removeMissing(entries);
    QSet<QUuid> known;
    for (const CalendarEntry &entry : std::as_const(m_entries))
        known.insert(entry.id);
    for (int row = 0; row < entries.size(); ++row)
        putInPlace(row, entries[row], known.contains(entries[row].id));
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_entries.size()) - 1, ColumnCount - 1));
}

void CalendarModel::removeMissing(const QVector<CalendarEntry> &entries)
{
    QSet<QUuid> wanted;
    for (const CalendarEntry &entry : entries)
        wanted.insert(entry.id);
    for (int last = static_cast<int>(m_entries.size()) - 1; last >= 0; --last) {
        if (wanted.contains(m_entries[last].id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_entries[first - 1].id))
            --first;
        beginRemoveRows({}, first, last);
        m_entries.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void CalendarModel::putInPlace(int row, const CalendarEntry &entry, bool known)
{
    if (!known) {
        beginInsertRows({}, row, row);
        m_entries.insert(row, entry);
        endInsertRows();
        return;
    }
    if (m_entries[row].id != entry.id) {
        int from = row + 1;
        while (m_entries[from].id != entry.id)
            ++from;
        beginMoveRows({}, from, from, {}, row);
        m_entries.move(from, row);
        endMoveRows();
    }
    m_entries[row] = entry;
}

const CalendarEntry *CalendarModel::entry(const QUuid &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_entries[row];
}

int CalendarModel::rowOf(const QUuid &id) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].id == id)
            return row;
    }
    return -1;
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CalendarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CalendarEntry &entry = m_entries[index.row()];
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return m_nameOf ? QVariant(m_nameOf(column, entry)) : raw(column, entry);
    if (role == RawRole)
        return raw(column, entry);
    return semantic(role, entry);
}

QVariant CalendarModel::raw(Column column, const CalendarEntry &entry) const
{
    switch (column) {
    case When:
        return entry.start.toString();
    case People:
        return entry.people;
    case Service:
        return idText(entry.service);
    case Practitioner:
        return idText(entry.practitioner);
    case Status:
        return enumName(entry.status);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CalendarModel::semantic(int role, const CalendarEntry &entry) const
{
    switch (role) {
    case IdRole:
        return entry.id;
    case StatusRole:
        return static_cast<int>(entry.status);
    case KindRole:
        return static_cast<int>(entry.kind);
    case StartRole:
        return QDateTime(entry.start.date, entry.start.time);
    case LengthRole:
        return entry.length;
    case VideoRole:
        return entry.isVideo;
    case NoteRole:
        return entry.hasNote;
    case AlertRole:
        return entry.hasAlert;
    case SeriesRole:
        return !entry.series.isNull();
    case BusyRole:
        return entry.busyOnly;
    case EndedRole:
        return !occupies(entry.status);
    default:
        return {};
    }
}

QHash<int, QByteArray> CalendarModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{RawRole, "raw"}, {IdRole, "id"}, {StatusRole, "status"}, {KindRole, "kind"}, {StartRole, "start"},
                  {LengthRole, "length"}, {VideoRole, "video"}, {NoteRole, "note"}, {AlertRole, "alert"},
                  {SeriesRole, "series"}, {BusyRole, "busy"}, {EndedRole, "ended"}});
    return names;
}

} // namespace praxis
