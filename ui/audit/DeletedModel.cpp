#include "ui/audit/DeletedModel.h"

#include "models/items/RowDiff.h"
#include "ui/common/VisibleText.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

namespace praxis::ui {

namespace {

QVector<QUuid> idsOf(const QVector<DeletedLine> &lines)
{
    QVector<QUuid> ids;
    for (const DeletedLine &line : lines)
        ids.append(line.id);
    return ids;
}

} // namespace

DeletedModel::DeletedModel(const UiContext &context, QObject *parent) : QAbstractTableModel(parent), m_moments(context.desk, context.directory) {}

void DeletedModel::setLines(const QVector<DeletedLine> &lines)
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
}

int DeletedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DeletedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeletedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::ToolTipRole)
        return tip::plain(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    const DeletedLine &line = m_lines[index.row()];
    switch (index.column()) {
    case What: return visibleText(line.what, 200);
    case Kind: return wording::recordName(line.type);
    case When: return m_moments.full(line.deletedAt);
    case Who: return visibleText(line.deletedBy, 80);
    default: return {};
    }
}

QVariant DeletedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case What: return tr("What");
    case Kind: return tr("Kind");
    case When: return tr("Deleted");
    case Who: return tr("By");
    default: return {};
    }
}

} // namespace praxis::ui
