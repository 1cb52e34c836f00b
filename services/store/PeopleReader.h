#pragma once

#include "services/store/PersonIndex.h"

namespace praxis::store {

/// Rows about people for lists: who they are, when they come next and came last.
class PeopleReader {
public:
    PeopleReader(Transaction &transaction, PersonIndex &index) : m_transaction(transaction), m_index(index) {}

    [[nodiscard]] Result<QVector<QUuid>> ids(const PeopleFilter &filter, const Scope &scope);
    [[nodiscard]] Result<QVector<PersonHit>> people(const PeopleFilter &filter, const Scope &scope, Instant now);
    [[nodiscard]] Result<QVector<PersonHit>> byIds(const QVector<QUuid> &ids, const Scope &scope, Instant now);
    [[nodiscard]] Result<QVector<PersonHit>> similar(const Record &draft, int limit, Instant now);
    [[nodiscard]] Result<bool> inScope(const RecordType &type, const QUuid &id, const Scope &scope);
    [[nodiscard]] Result<QVector<QUuid>> recent(const QUuid &user, int limit);

private:
    [[nodiscard]] static PersonHit read(const Statement &row);
    [[nodiscard]] Result<QVector<QUuid>> coveredAs(const char *field, const QString &number, int limit);
    [[nodiscard]] Result<bool> exists(const QString &from, const QUuid &id, const ScopeClause &visible);

    Transaction &m_transaction;
    PersonIndex &m_index;
};

} // namespace praxis::store
