#pragma once

#include "models/ports/Reads.h"
#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QAbstractTableModel>

namespace praxis::ui {

/// A list of documents over the door, newest first, read page by page as one scrolls.
class DocumentRows : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Person, Kind, When, Author, Seen, State, Tags, ColumnCount };

    explicit DocumentRows(const UiContext &context, QObject *parent = nullptr);

    /// Its order is not the caller's: it is the header's.
    void setFilter(const DocumentFilter &filter);
    void sort(int column, Qt::SortOrder order) override;
    /// As it is now; what stays in the list stays selected.
    void refresh();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const DocumentEntry &entry(int row) const { return m_entries[row]; }
    [[nodiscard]] int indexOf(const QUuid &id) const; ///< -1

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void found();
    void failed(const praxis::Error &error);

private:
    void show(const QVector<DocumentEntry> &entries);
    [[nodiscard]] QString words(const DocumentEntry &entry, int column) const;
    [[nodiscard]] QString tip(const DocumentEntry &entry, int column) const;

    UiContext m_context;
    Moments m_moments;
    DocumentFilter m_filter;
    QVector<DocumentEntry> m_entries;
    bool m_asked = false;
    bool m_loaded = false;
    bool m_atEnd = false;
    bool m_fetching = false;
    Newest<Result<QVector<DocumentEntry>>> m_question;
};

} // namespace praxis::ui
