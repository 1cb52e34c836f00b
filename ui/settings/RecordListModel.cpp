#include "ui/settings/RecordListModel.h"

#include "ui/common/Tip.h"

#include <QMimeData>

#include <algorithm>

namespace praxis::ui {

namespace {
const QString rowMime = QStringLiteral("application/x-praxis-settings-row");
}

RecordListModel::RecordListModel(const RecordKind &kind, QObject *parent) : QAbstractListModel(parent), m_kind(kind) {}

QVariant RecordListModel::valueOf(const Record &record, const QString &field) const
{
    return field.isEmpty() ? QVariant() : m_kind.type->value(record, field);
}

bool RecordListModel::isActive(const Record &record) const
{
    return m_kind.activeField.isEmpty() || valueOf(record, m_kind.activeField).toBool();
}

void RecordListModel::setRecords(QVector<RecordPtr> records)
{
    if (!m_kind.nameField.isEmpty() && !m_kind.activeField.isEmpty()) {
        std::ranges::stable_sort(records, [this](const RecordPtr &a, const RecordPtr &b) {
            if (isActive(*a) != isActive(*b))
                return isActive(*a);
            const qlonglong first = valueOf(*a, m_kind.orderField).toLongLong();
            const qlonglong second = valueOf(*b, m_kind.orderField).toLongLong();
            if (first != second)
                return first < second;
            return valueOf(*a, m_kind.nameField).toString().localeAwareCompare(valueOf(*b, m_kind.nameField).toString()) < 0;
        });
    }
    const bool sameRows = std::ranges::equal(records, m_records, [](const RecordPtr &a, const RecordPtr &b) { return a->id == b->id; });
    if (sameRows) { // selection and scroll place stay
        m_records = std::move(records);
        if (!m_records.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_records.size()) - 1));
        return;
    }
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

int RecordListModel::rowOf(const QUuid &id) const
{
    const auto it = std::ranges::find_if(m_records, [&](const RecordPtr &r) { return r->id == id; });
    return it == m_records.end() ? -1 : static_cast<int>(it - m_records.begin());
}

int RecordListModel::activeCount() const
{
    return static_cast<int>(std::ranges::count_if(m_records, [this](const RecordPtr &r) { return isActive(*r); }));
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Record &record = *m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = m_kind.name ? m_kind.name(record) : valueOf(record, m_kind.nameField).toString();
        return name.isEmpty() ? m_kind.untitled : name;
    }
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), m_kind.subtitle(record), isActive(record) ? QString() : tr("not in use")}
            .join(QStringLiteral(", "));
    case IdRole:
        return record.id;
    case SubtitleRole:
        return isActive(record) ? m_kind.subtitle(record) : tr("Not in use");
    case ColourRole:
        return valueOf(record, m_kind.colourField);
    case ActiveRole:
        return isActive(record);
    default:
        return {};
    }
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    const bool canMove = !m_kind.orderField.isEmpty();
    if (!index.isValid())
        return canMove ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (canMove && isActive(*m_records.at(index.row())))
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList RecordListModel::mimeTypes() const
{
    return {rowMime};
}

QMimeData *RecordListModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    data->setData(rowMime, indexes.isEmpty() ? QByteArray() : QByteArray::number(indexes.first().row()));
    return data;
}

bool RecordListModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    bool ok = false;
    const int from = data->data(rowMime).toInt(&ok);
    int to = row >= 0 ? row : (parent.isValid() ? parent.row() : activeCount());
    if (!ok || from < 0 || from >= m_records.size())
        return false;
    if (to > from)
        to -= 1;
    to = std::min(to, activeCount() - 1);
    if (to != from)
        Q_EMIT moveAsked(from, to);
    return false; // the new order comes from the store
}

} // namespace praxis::ui
