#include "models/items/AuditModel.h"

#include <algorithm>

namespace praxis {

AuditModel::AuditModel(Ask ask, QObject *parent) : QAbstractTableModel(parent), m_ask(std::move(ask)) {}

void AuditModel::setFilter(const AuditFilter &filter)
{
    m_filter = filter;
    ask(0, [this](const QVector<AuditLine> &lines) { startOver(lines); });
}

void AuditModel::refresh()
{
    if (m_asking)
        return;
    ask(0, [this](const QVector<AuditLine> &lines) {
        const qint64 newest = m_lines.isEmpty() ? 0 : m_lines.first().number;
        const auto known = std::find_if(lines.begin(), lines.end(), [=](const AuditLine &l) { return l.number <= newest; });
        if (m_lines.isEmpty() || known == lines.end())
            return startOver(lines);
        const int count = static_cast<int>(known - lines.begin());
        if (count == 0)
            return;
        beginInsertRows({}, 0, count - 1);
        m_lines = lines.mid(0, count) + m_lines;
        endInsertRows();
    });
}

void AuditModel::ask(qint64 before, std::function<void(const QVector<AuditLine> &)> then)
{
    AuditFilter filter = m_filter;
    filter.before = before;
    filter.limit = pageSize;
    const quint64 turn = ++m_turn;
    m_asking = true;
    Q_EMIT loadingChanged();
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
        Q_EMIT loadingChanged();
    });
}

void AuditModel::startOver(const QVector<AuditLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_complete = lines.size() < pageSize;
    endResetModel();
    Q_EMIT found();
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_asking && !m_applying && !m_lines.isEmpty();
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    ask(m_lines.last().number, [this](const QVector<AuditLine> &lines) {
        m_complete = lines.size() < pageSize;
        if (lines.isEmpty())
            return;
        const int first = static_cast<int>(m_lines.size());
        beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
        m_lines += lines;
        endInsertRows();
    });
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditLine &line = m_lines[index.row()];
    if (role == NumberRole)
        return line.number;
    if (role == SeverityRole) {
        if (line.entry.outcome != QStringLiteral("done"))
            return QStringLiteral("error");
        return line.entry.risk == QStringLiteral("high") ? QVariant(QStringLiteral("warning")) : QVariant();
    }
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (index.column()) {
    case When: return line.entry.at.ms;
    case Who: return line.userName;
    case What: return line.entry.action;
    case Which: return line.entry.type;
    case Outcome: return line.entry.outcome;
    case Device: return line.entry.device;
    default: return {};
    }
}

} // namespace praxis
