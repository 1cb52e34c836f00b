#pragma once

#include "models/ports/Reads.h"
#include "models/ports/Store.h"
#include "services/store/OwnPeople.h"
#include "services/store/SearchText.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// What people are found by, kept in step with their rows: the folded words of each, and on SQLite an FTS5 index of
/// the words' beginnings and one of their trigrams. Answers are ids; `PeopleReader` makes rows of them.
class PersonIndex {
public:
    explicit PersonIndex(Transaction &transaction) : m_transaction(transaction), m_own(transaction) {}

    /// Takes in a contact that was written; one that is deleted leaves.
    [[nodiscard]] Result<> put(const Record &contact);
    /// Writes what waits for the full text indexes: before a commit, and before they are asked. FTS5 ends a segment at
    /// each savepoint, which is much of the work of an import if every item has one.
    [[nodiscard]] Result<> write();
    void mark() { m_mark = {m_waiting.size(), m_written}; }
    void returnToMark();
    /// Somebody changed, or who meets whom.
    void peopleChanged() { m_own.changed(); }
    /// The transaction ended.
    void forget();

    /// Who may be meant by `filter.text`, in the order in which they are shown; `scope` is part of the query.
    [[nodiscard]] Result<QVector<QUuid>> find(const PeopleFilter &filter, const Scope &scope);
    /// Everybody one of whose words begins with each of the terms; at most `limit`.
    [[nodiscard]] Result<QVector<QUuid>> withTerms(const QVector<SearchTerm> &terms, int limit);
    /// Everybody whose words resemble one of `words`, nearest first, with the words themselves.
    struct Resembling {
        QUuid id;
        QString words; ///< each between blanks
    };
    [[nodiscard]] Result<QVector<Resembling>> resembling(const QStringList &words, int limit);

private:
    struct Query {
        QString sql;
        QVariantList values;
    };

    [[nodiscard]] Result<> take(const QVariant &contact);
    [[nodiscard]] Query narrowed(const PeopleFilter &filter, const Scope &scope) const;
    [[nodiscard]] Query ownPeople(const PeopleFilter &filter, const Scope &scope) const;
    /// The same answers on a desk, from what it remembers of the practitioner's people.
    [[nodiscard]] Result<QVector<QUuid>> findAmongOwn(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope);
    /// As many of them, in their order, as the filter's kind and tag let through.
    [[nodiscard]] Result<QVector<QUuid>> letThrough(const QVector<QUuid> &candidates, const PeopleFilter &filter, const Scope &scope);
    [[nodiscard]] Result<QVector<QUuid>> ids(const Query &query);
    [[nodiscard]] Result<QVector<QUuid>> everybody(const PeopleFilter &filter, const Scope &scope);
    [[nodiscard]] Result<QVector<QUuid>> beginning(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope);
    [[nodiscard]] Result<QVector<QUuid>> containing(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope);
    [[nodiscard]] Result<QVector<QUuid>> misspelt(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope);
    /// How many the full text index has, counted up to `most`.
    [[nodiscard]] Result<int> hitsOf(const QString &match, int most);

    /// One step of the full text indexes; a null text takes the row out.
    struct Words {
        QVariant number;
        QVariant words;
    };
    struct Mark {
        qsizetype waiting = 0;
        qsizetype written = 0;
    };

    Transaction &m_transaction;
    OwnPeople m_own;
    QVector<Words> m_waiting; ///< of this transaction, in order
    qsizetype m_written = 0;  ///< how many of them the indexes have
    Mark m_mark;
};

/// The part of a WHERE that keeps a reader to the people of their scope; `person` is the column with the person's id.
struct ScopeClause {
    QString sql;
    QVariantList values;
};
[[nodiscard]] ScopeClause personScope(const Scope &scope, const QString &table, const QString &person);

} // namespace praxis::store
