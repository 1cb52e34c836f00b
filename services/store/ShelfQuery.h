#pragma once

#include "models/ports/Reads.h"
#include "services/store/Clause.h"
#include "services/store/Connection.h"

#include <QVector>

namespace praxis::store {

/// What a filter asks of `recording_shelf s`: the conditions on a row, and the narrow ways to the rows that can meet them.
class ShelfQuery {
public:
    /// Whole, or one's own and, apart from these, what others let one see: each has an index of its own, "or" has none.
    enum class Part : quint8 { Whole, Own, Others };
    /// A way that lets through every row which meets the conditions.
    struct Way {
        QString index;  ///< of the table; its columns answer the conditions by themselves
        Clause rows;    ///< the condition that the index begins with; without one, a SELECT of ids that is a condition itself
        int most = few; ///< it is taken for up to so many rows
        int known = -1; ///< as many rows there are at most, where that is known without looking
        [[nodiscard]] bool isList() const { return index.isEmpty(); }
    };

    /// Together, and without a row twice, all that the filter's viewer may see.
    [[nodiscard]] static QVector<ShelfQuery> partsOf(const RecordingFilter &filter, const QVariant &tenant);

    /// Who is looked for by name was in it; what is asked of one person takes in whatever may be about them.
    enum class Whom : quint8 { WasThere, WasInvited };
    /// The ids of recordings in which one of `people` is, as somebody's or as one of several.
    [[nodiscard]] static Clause ofPeople(const QVector<QUuid> &people, Whom whom, const QVariant &tenant);

    /// The narrowest. Null where none is narrow: then the order of the list leads to its first page soon.
    [[nodiscard]] Result<const Way *> way(Connection &connection) const;
    /// "AND …", for each condition but the list that leads to the rows.
    [[nodiscard]] Clause where(const Way *chosen) const;
    /// Only this practitioner's, whose sessions have an order of their own.
    [[nodiscard]] bool isOfOnePractitioner() const { return m_ofOnePractitioner; }

    static constexpr int few = 3000;            ///< as many rows are fetched and sorted within some milliseconds
    static constexpr int ofPractitioner = 12'000; ///< one stretch of an index

private:
    ShelfQuery(const RecordingFilter &filter, const QVariant &tenant, Part part);

    void onlyFor(const RecordingFilter &filter);
    void whose(const RecordingFilter &filter, Part part);
    void ofOthers(const RecordingFilter &filter);
    void amounts(const RecordingFilter &filter);
    void quiet(const RecordingFilter &filter);
    void consents(const RecordingFilter &filter);
    /// Rows with a value of one column, by the index of that column.
    void equal(const char *column, const char *index, const QVariant &value, int most = few);
    void range(const char *column, const char *index, const QVariant &from, const QVariant &below);
    void addIndex(const char *index, const Clause &condition, int most = few);
    void addList(const QString &ids, const QVariantList &values, qsizetype known = -1);

    QVariant m_tenant;
    Clause m_where;
    QVector<Way> m_ways;
    bool m_ofOnePractitioner = false;
};

} // namespace praxis::store
