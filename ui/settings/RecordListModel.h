#pragma once

#include "ui/settings/RecordKind.h"

#include <QAbstractListModel>

namespace praxis::ui {

/// The records of one kind: in the practice's order, inactive ones last. Dragging asks for a new order and changes nothing itself.
class RecordListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Roles { IdRole = Qt::UserRole, SubtitleRole, ColourRole, ActiveRole };

    explicit RecordListModel(const RecordKind &kind, QObject *parent = nullptr);

    void setRecords(QVector<RecordPtr> records);
    [[nodiscard]] RecordPtr at(int row) const { return m_records.value(row); }
    [[nodiscard]] int rowOf(const QUuid &id) const;
    [[nodiscard]] int activeCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    /// Row `from` was dropped so that it would stand at `to`.
    void moveAsked(int from, int to);

private:
    [[nodiscard]] bool isActive(const Record &record) const;
    [[nodiscard]] QVariant valueOf(const Record &record, const QString &field) const;

    const RecordKind &m_kind;
    QVector<RecordPtr> m_records;
};

} // namespace praxis::ui
