#pragma once

#include "models/ports/Reads.h"
#include "services/store/Clause.h"
#include "services/store/Connection.h"

#include <QVector>

namespace praxis::store {

/// What a filter asks of `recording_shelf s`: the conditions on a row, who may see it among them, and the narrow ways to the rows
/// that can meet them.
class ShelfQuery {
public:
    ShelfQuery(const RecordingFilter &filter, const QVariant &tenant);

    [[nodiscard]] const Clause &where() const { return m_where; } ///< "AND …", for each condition
    /// A SELECT of ids by an index, that lets through every row which meets the conditions; the narrowest. Without text where none
    /// is narrow: then the order of the list leads to its first page soon.
    [[nodiscard]] Result<Clause> way(Connection &connection) const;
    /// For whom not everything is open: how to ask for one's own rows and, apart from these, what others let one see.
    [[nodiscard]] const QVector<Clause> &parts() const { return m_parts; }

    static constexpr int few = 3000; ///< as many rows are fetched and sorted within some milliseconds

private:
    void onlyFor(const RecordingFilter &filter);
    void whose(const RecordingFilter &filter);
    void amounts(const RecordingFilter &filter);
    void quiet(const RecordingFilter &filter);
    void consents(const RecordingFilter &filter);
    /// Rows with a value of one column, by the index of that column.
    void equal(const char *column, const QVariant &value);
    void range(const char *column, const QVariant &from, const QVariant &below);
    void addWay(const QString &condition, const QVariantList &values);

    QVariant m_tenant;
    Clause m_where;
    QVector<Clause> m_ways;
    QVector<Clause> m_parts;
};

} // namespace praxis::store
