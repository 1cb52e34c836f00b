#pragma once

#include "services/practice/ledger/LedgerQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QAbstractTableModel>

namespace praxis::ui {

/// Entries of the ledger over the door, read page by page as one scrolls.
class TransactionRows : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Who, What, Day, Amount, Left, State, Method, ColumnCount };

    explicit TransactionRows(const UiContext &context, QObject *parent = nullptr);

    void setFilter(const TransactionFilter &filter);
    [[nodiscard]] const TransactionFilter &filter() const { return m_filter; }
    /// As it is now; what stays in the list stays selected.
    void refresh();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const TransactionEntry &entry(int row) const { return m_entries[row]; }
    [[nodiscard]] int indexOf(const QUuid &id) const; ///< -1

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// By day or by amount; other columns change nothing.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void found();
    void failed(const praxis::Error &error);

private:
    void show(const QVector<TransactionEntry> &entries);
    [[nodiscard]] QString words(const TransactionEntry &entry, int column) const;
    [[nodiscard]] TransactionFilter after(const TransactionEntry &last) const;

    UiContext m_context;
    Moments m_moments;
    TransactionFilter m_filter;
    QVector<TransactionEntry> m_entries;
    bool m_asked = false;
    bool m_loaded = false;
    bool m_atEnd = false;
    bool m_fetching = false;
    Newest<Result<QVector<TransactionEntry>>> m_question;
};

} // namespace praxis::ui
