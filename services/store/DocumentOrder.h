#pragma once

#include "models/ports/Reads.h"
#include "services/store/Clause.h"
#include "services/store/Connection.h"

#include <optional>

namespace praxis::store {

/// The whole list of documents in one of its orders: a walk along the index of that order to the end of the page. What a filter leaves is
/// sorted instead, and so is what has no index.
class DocumentOrder {
public:
    /// `where`: who sees what, of `document d` and `contact c`. `hidden`: of which restricted rows of others only that they are there is told (its
    /// value: who looks; none: of none); they come first.
    DocumentOrder(Connection &connection, const QVariant &tenant, const DocumentFilter &filter, const Clause &where, const Clause &hidden)
        : m_connection(connection), m_tenant(tenant), m_filter(filter), m_where(where), m_hidden(hidden)
    {
    }

    /// A SELECT of ids, as `id`, with what they are sorted by, as `rank`; none where the list is not a whole one in an order with an index.
    [[nodiscard]] Result<std::optional<Clause>> page() const;

private:
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QString limit() const;
    /// Rows in the order of `key`, which stands in the index as it stands here.
    [[nodiscard]] Clause ordered(const QString &key, const char *index, const Clause &also) const;
    /// Rows that have the same key.
    [[nodiscard]] Clause alike(const QString &key, const QString &from, const Clause &also) const;
    [[nodiscard]] Result<Clause> byPerson() const;
    [[nodiscard]] Clause together(const QVector<Clause> &parts) const;
    [[nodiscard]] QString by(const char *index) const;
    [[nodiscard]] QString source(const char *index) const;

    Connection &m_connection;
    const QVariant &m_tenant;
    const DocumentFilter &m_filter;
    const Clause &m_where;
    const Clause &m_hidden;
};

/// By which level documents are sorted, from the most open to the most closed; an index has the same.
extern const QString documentLevel;

} // namespace praxis::store
