#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Audit.h"

#include <QAbstractTableModel>

#include <functional>

namespace praxis {

/// Lines of the audit trail, newest first; more are asked for by the number of the last one. Raw values only.
class AuditModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { When, Who, What, Which, Outcome, Device, ColumnCount };
    enum Role : int {
        NumberRole = Qt::UserRole + 1, ///< qint64
        RawRole,                       ///< milliseconds, or the code of the column
        SeverityRole,                  ///< "error" for what was refused or failed, "warning" for high risk
    };
    using Answer = Result<QVector<AuditLine>>;
    using Ask = std::function<void(const AuditFilter &, std::function<void(const Answer &)>)>;

    static constexpr int pageSize = 100;

    explicit AuditModel(Ask ask, QObject *parent = nullptr);

    /// `before` and `limit` of the filter are the model's own. A late answer to an older filter is dropped.
    void setFilter(const AuditFilter &filter);
    [[nodiscard]] const AuditFilter &filter() const { return m_filter; }
    void refresh(); ///< puts newer lines on top

    [[nodiscard]] const AuditLine &line(int row) const { return m_lines[row]; }
    [[nodiscard]] bool isLoading() const { return m_asking; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void found();
    void loadingChanged();
    void failed(const praxis::Error &error);

private:
    void ask(qint64 before, std::function<void(const QVector<AuditLine> &)> then);
    void startOver(const QVector<AuditLine> &lines);

    Ask m_ask;
    AuditFilter m_filter;
    QVector<AuditLine> m_lines;
    quint64 m_turn = 0;
    bool m_asking = false;
    bool m_applying = false;
    bool m_complete = true;
};

} // namespace praxis
