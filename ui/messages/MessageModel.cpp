#include "ui/messages/MessageModel.h"

#include "models/items/RowDiff.h"
#include "ui/common/Tip.h"
#include "ui/common/VisibleText.h"
#include "ui/messages/MessageWords.h"

#include <utility>

namespace praxis::ui {

namespace {

QVector<QUuid> idsOf(const QVector<MessageLine> &lines)
{
    QVector<QUuid> ids;
    for (const MessageLine &line : lines)
        ids.append(line.id);
    return ids;
}

bool isWaiting(const MessageLine &line)
{
    return line.status == MessageStatus::Held || line.status == MessageStatus::Ready;
}

} // namespace

MessageModel::MessageModel(const UiContext &context, QObject *parent) : QAbstractTableModel(parent), m_moments(context.desk, context.directory) {}

void MessageModel::setLines(const QVector<MessageLine> &lines)
{
    items::applyRows(idsOf(m_lines), idsOf(lines), {
        [this](int first, int count) {
            beginRemoveRows({}, first, first + count - 1);
            m_lines.remove(first, count);
            endRemoveRows();
        },
        [this, &lines](int first, int count) {
            beginInsertRows({}, first, first + count - 1);
            for (int i = first; i < first + count; ++i)
                m_lines.insert(i, lines[i]);
            endInsertRows();
        }});
    m_lines = lines; // the same rows in the same places, as they are now
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void MessageModel::setWaitsForClock(bool waits)
{
    if (std::exchange(m_waitsForClock, waits) != waits && !m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, Problem), index(rowCount() - 1, Problem));
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::ToolTipRole)
        return tip::plain(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    const MessageLine &line = m_lines[index.row()];
    switch (index.column()) {
    case Person: return visibleText(line.personName, 200);
    case Kind: return messagewords::kind(line.templateName);
    case Appointment: return line.start.isValid() ? m_moments.full(line.start, line.zone) : QString();
    case Status: return messagewords::status(line);
    case Channel: return messagewords::channel(line.channel);
    case Written: return m_moments.full(line.createdAt);
    case Problem: return m_waitsForClock && isWaiting(line) ? messagewords::waitsForClock() : messagewords::problem(line, [this](Instant at) { return m_moments.full(at); });
    default: return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Person: return tr("To");
    case Kind: return tr("About");
    case Appointment: return tr("Appointment");
    case Status: return tr("Where it is");
    case Channel: return tr("By");
    case Written: return tr("Written");
    case Problem: return tr("How it went");
    default: return {};
    }
}

} // namespace praxis::ui
