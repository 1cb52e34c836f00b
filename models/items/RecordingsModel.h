#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"

#include <QAbstractTableModel>

#include <functional>

namespace praxis {

/// Recordings as a table that is read page by page. Raw values only; the words are made where they are shown.
class RecordingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { People, When, Practitioner, Length, Size, Status, Consent, ColumnCount };
    enum Role : int {
        RawRole = Qt::UserRole + 1, ///< the value of the column
        SeverityRole,               ///< "error" for what failed or was withdrawn, "warning" for what waits
    };
    using Answer = Result<QVector<RecordingEntry>>;
    using Ask = std::function<void(const RecordingFilter &, std::function<void(const Answer &)>)>;
    using Refresh = std::function<void(const QVector<QUuid> &, std::function<void(const Answer &)>)>;

    static constexpr int pageSize = 100;
    static constexpr int refreshedAtOnce = 500; ///< RefreshRecordings answers no more

    RecordingsModel(Ask ask, Refresh refresh, QObject *parent = nullptr);

    /// Page, order and viewer of the filter are not the caller's. A late answer to an older filter is dropped.
    void setFilter(const RecordingFilter &filter);
    [[nodiscard]] const RecordingFilter &filter() const { return m_filter; }
    /// The rows that are there, as they are now; what may no longer be seen goes. Nothing new comes.
    void refresh();
    [[nodiscard]] const RecordingEntry &entry(int row) const { return m_entries[row]; }
    [[nodiscard]] int rowOf(const QUuid &recording) const;
    [[nodiscard]] bool isLoading() const { return m_asking; }
    /// The first page of the filter has come.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void found();
    void failed(const praxis::Error &error);

private:
    void ask(const RecordingFilter &filter, std::function<void(const QVector<RecordingEntry> &)> then);
    void startOver(const QVector<RecordingEntry> &entries);
    void refreshFrom(qsizetype first);
    [[nodiscard]] RecordingFilter nextPage() const;

    Ask m_ask;
    Refresh m_refresh;
    RecordingFilter m_filter;
    QVector<RecordingEntry> m_entries;
    quint64 m_turn = 0;
    bool m_asking = false;
    bool m_applying = false;
    bool m_complete = true;
    bool m_loaded = false;
};

} // namespace praxis
