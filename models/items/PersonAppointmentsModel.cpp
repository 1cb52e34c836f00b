#include "models/items/PersonAppointmentsModel.h"

#include "models/items/RowDiff.h"

namespace praxis {

namespace {

QVector<QUuid> idsOf(const QVector<CalendarEntry> &entries)
{
    QVector<QUuid> ids;
    ids.reserve(entries.size());
    for (const CalendarEntry &e : entries)
        ids.append(e.id);
    return ids;
}

} // namespace

PersonAppointmentsModel::PersonAppointmentsModel(Ask ask, QObject *parent) : QAbstractTableModel(parent), m_ask(std::move(ask)) {}

void PersonAppointmentsModel::setNewest(const QVector<CalendarEntry> &entries, int asked)
{
    ++m_turn;
    m_asking = false;
    m_complete = entries.size() < asked;
    items::applyRows(idsOf(m_entries), idsOf(entries), {
        [this](int first, int count) {
            beginRemoveRows({}, first, first + count - 1);
            m_entries.remove(first, count);
            endRemoveRows();
        },
        [this, &entries](int first, int count) {
            beginInsertRows({}, first, first + count - 1);
            for (int i = first; i < first + count; ++i)
                m_entries.insert(i, entries[i]);
            endInsertRows();
        }});
    m_entries = entries;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void PersonAppointmentsModel::clear()
{
    ++m_turn;
    beginResetModel();
    m_entries.clear();
    m_complete = true;
    m_asking = false;
    endResetModel();
}

bool PersonAppointmentsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_asking && !m_applying && !m_entries.isEmpty();
}

void PersonAppointmentsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asking = true;
    const quint64 turn = ++m_turn;
    m_ask(m_entries.last().when.start, m_entries.last().id, pageSize, [this, turn](const Answer &answer) {
        if (turn != m_turn)
            return;
        m_asking = false;
        if (!answer) {
            m_complete = true; // asked again when the page is opened again
            Q_EMIT failed(answer.error());
            return;
        }
        m_complete = answer->size() < pageSize;
        if (answer->isEmpty())
            return;
        m_applying = true; // a view that asks for more in the middle would get the same page twice
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer->size()) - 1);
        m_entries += *answer;
        endInsertRows();
        m_applying = false;
    });
}

int PersonAppointmentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int PersonAppointmentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PersonAppointmentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CalendarEntry &e = m_entries[index.row()];
    if (role == IdRole)
        return e.id;
    if (role == StartRole)
        return e.when.start.ms;
    if (role == EndedRole)
        return !occupies(e.status);
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (index.column()) {
    case When: return e.when.start.ms;
    case Length: return e.length;
    case Kind: return static_cast<int>(e.kind);
    case Practitioner: return e.practitioner;
    case Status: return static_cast<int>(e.status);
    default: return {};
    }
}

} // namespace praxis
