#pragma once

#include <QAbstractTableModel>
#include <QPointer>

class QAction;

namespace praxis::ui {

class Actions;

/// Every action with its keys, by group; a heading is a row of its own.
class KeySheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ActionColumn, KeysColumn, ColumnCount };
    enum Role { IsHeadingRole = Qt::UserRole + 1, ActionIdRole };

    KeySheetModel(const Actions &actions, QObject *parent = nullptr);
    void setTyped(const QString &typed);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line {
        QString heading;
        QPointer<QAction> action;
    };
    void rebuild();

    const Actions &m_actions;
    QString m_typed;
    QVector<Line> m_lines;
};

} // namespace praxis::ui
