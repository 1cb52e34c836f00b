#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QAbstractTableModel>

namespace praxis::ui {

/// Messages to people, newest first.
class MessageModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { Person, Kind, Appointment, Status, Channel, Written, Problem, ColumnCount };

    explicit MessageModel(const UiContext &context, QObject *parent = nullptr);

    void setLines(const QVector<MessageLine> &lines); ///< rows that are still there stay selected
    /// Nothing leaves while this computer's clock is wrong.
    void setWaitsForClock(bool waits);
    [[nodiscard]] const MessageLine &line(int row) const { return m_lines[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Moments m_moments;
    QVector<MessageLine> m_lines;
    bool m_waitsForClock = false;
};

} // namespace praxis::ui
