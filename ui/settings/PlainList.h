#pragma once

#include <QStringList>
#include <QTreeWidget>

namespace praxis::ui {

/// A list of rows with columns as wide as what is in them; its rows are as high as everywhere.
class PlainList : public QTreeWidget {
public:
    /// `name` is what reads the screen aloud says of it.
    PlainList(const QString &name, const QStringList &columns, QWidget *parent);

    QTreeWidgetItem *addRow(const QUuid &id, const QStringList &texts);
    [[nodiscard]] static QUuid idOf(const QTreeWidgetItem *row); ///< null for no row
    [[nodiscard]] QUuid currentId() const { return idOf(currentItem()); }
};

} // namespace praxis::ui
