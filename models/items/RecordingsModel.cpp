#include "models/items/RecordingsModel.h"

#include <algorithm>

namespace praxis {

RecordingsModel::RecordingsModel(Ask ask, Refresh refresh, QObject *parent)
    : QAbstractTableModel(parent), m_ask(std::move(ask)), m_refresh(std::move(refresh))
{
}

void RecordingsModel::setFilter(const RecordingFilter &filter)
{
    const auto sort = m_filter.sort;
    const bool descending = m_filter.descending;
    m_filter = filter;
    m_filter.sort = sort;
    m_filter.descending = descending;
    m_filter.after = {};
    m_filter.limit = pageSize;
    ask(m_filter, [this](const QVector<RecordingEntry> &entries) { startOver(entries); });
}

void RecordingsModel::ask(const RecordingFilter &filter, std::function<void(const QVector<RecordingEntry> &)> then)
{
    const quint64 turn = ++m_turn;
    m_asking = true;
    m_ask(filter, [this, turn, then = std::move(then)](const Answer &answer) {
        if (turn != m_turn)
            return;
        m_asking = false;
        m_applying = true; // a view that asks for more in the middle would get the same page twice
        if (answer)
            then(*answer);
        else
            Q_EMIT failed(answer.error());
        m_applying = false;
    });
}

void RecordingsModel::startOver(const QVector<RecordingEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_complete = entries.size() < pageSize;
    m_loaded = true;
    endResetModel();
    Q_EMIT found();
}

void RecordingsModel::refresh()
{
    if (!m_entries.isEmpty() && !m_asking)
        refreshFrom(0);
}

/// As many at once as are answered, one stretch after the other: a row that was not asked about is not one that has gone.
void RecordingsModel::refreshFrom(qsizetype first)
{
    QVector<QUuid> ids;
    for (const RecordingEntry &entry : m_entries.mid(first, refreshedAtOnce))
        ids.append(entry.id);
    if (ids.isEmpty()) {
        Q_EMIT found();
        return;
    }
    m_refresh(ids, [this, first, ids, turn = m_turn](const Answer &answer) {
        if (turn != m_turn || !answer)
            return;
        const auto rows = std::min<qsizetype>(first + ids.size(), m_entries.size());
        qsizetype next = rows;
        for (qsizetype row = rows - 1; row >= first; --row) {
            if (!ids.contains(m_entries[row].id))
                continue;
            const auto now = std::find_if(answer->begin(), answer->end(), [&](const RecordingEntry &entry) { return entry.id == m_entries[row].id; });
            const int line = static_cast<int>(row);
            if (now == answer->end()) {
                beginRemoveRows({}, line, line);
                m_entries.removeAt(row);
                endRemoveRows();
                --next;
                continue;
            }
            m_entries[row] = *now;
            Q_EMIT dataChanged(index(line, 0), index(line, ColumnCount - 1));
        }
        refreshFrom(next);
    });
}

int RecordingsModel::rowOf(const QUuid &recording) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const RecordingEntry &entry) { return entry.id == recording; });
    return it == m_entries.end() ? -1 : static_cast<int>(it - m_entries.begin());
}

RecordingFilter RecordingsModel::nextPage() const
{
    RecordingFilter filter = m_filter;
    const RecordingEntry &last = m_entries.last();
    filter.afterId = last.id;
    switch (filter.sort) {
    case RecordingFilter::Person: filter.after = last.sortName; break;
    case RecordingFilter::Practitioner: filter.after = last.practitionerName; break;
    case RecordingFilter::Duration: filter.after = last.durationMs; break;
    case RecordingFilter::Size: filter.after = last.sizeBytes; break;
    case RecordingFilter::Status: filter.after = enumName(last.status); break;
    case RecordingFilter::Started: filter.after = last.startedAt.ms; break;
    }
    return filter;
}

bool RecordingsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_asking && !m_applying && !m_entries.isEmpty();
}

void RecordingsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    ask(nextPage(), [this](const QVector<RecordingEntry> &entries) {
        m_complete = entries.size() < pageSize;
        if (entries.isEmpty())
            return;
        const int first = static_cast<int>(m_entries.size());
        beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
        m_entries += entries;
        endInsertRows();
    });
}

void RecordingsModel::sort(int column, Qt::SortOrder order)
{
    static constexpr std::array sorts{RecordingFilter::Person, RecordingFilter::Started, RecordingFilter::Practitioner, RecordingFilter::Duration,
                                      RecordingFilter::Size, RecordingFilter::Status};
    if (column < 0 || column >= static_cast<int>(sorts.size()))
        return; // consent is a filter and no order
    m_filter.sort = sorts[static_cast<std::size_t>(column)];
    m_filter.descending = order == Qt::DescendingOrder;
    if (m_loaded || m_asking) // what is on its way is in the old order
        setFilter(m_filter);
}

int RecordingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int RecordingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecordingEntry &entry = m_entries[index.row()];
    if (role == SeverityRole) {
        if (index.column() == Status)
            return entry.status == RecordingStatus::Failed ? QStringLiteral("error") : QVariant();
        if (index.column() == Consent && entry.consent != ConsentState::Given)
            return entry.consent == ConsentState::Withdrawn ? QStringLiteral("error") : QStringLiteral("warning");
        return {};
    }
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (index.column()) {
    case People: return entry.people;
    case When: return entry.startedAt.ms;
    case Practitioner: return entry.practitionerName;
    case Length: return entry.durationMs;
    case Size: return entry.sizeBytes;
    case Status: return enumName(entry.status);
    case Consent: return enumName(entry.consent);
    default: return {};
    }
}

} // namespace praxis
