#pragma once

#include "models/ports/Reads.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QAbstractTableModel>

namespace praxis::ui {

/// What was deleted and can be restored, newest first. A short list: it is held whole.
class DeletedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { What, Kind, When, Who, ColumnCount };

    explicit DeletedModel(const UiContext &context, QObject *parent = nullptr);

    void setLines(const QVector<DeletedLine> &lines); ///< rows that are still there stay selected
    [[nodiscard]] const DeletedLine &line(int row) const { return m_lines[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Moments m_moments;
    QVector<DeletedLine> m_lines;
};

} // namespace praxis::ui
