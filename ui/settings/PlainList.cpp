#include "ui/settings/PlainList.h"

#include "ui/common/Theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QUuid>

#include <algorithm>

namespace praxis::ui {

namespace {

class Rows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + theme::grid, std::max(size.height(), theme::rowHeight)};
    }
};

} // namespace

PlainList::PlainList(const QString &name, const QStringList &columns, QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(name);
    setItemDelegate(new Rows(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHeaderLabels(columns);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false); // numbers stay beside their names
}

QUuid PlainList::idOf(const QTreeWidgetItem *row)
{
    return row ? row->data(0, Qt::UserRole).toUuid() : QUuid();
}

QTreeWidgetItem *PlainList::addRow(const QUuid &id, const QStringList &texts)
{
    auto *row = new QTreeWidgetItem(this, texts);
    row->setData(0, Qt::UserRole, id);
    return row;
}

} // namespace praxis::ui
