#pragma once

#include "services/store/Transaction.h"

#include <QByteArray>
#include <QSet>

namespace praxis::store {

struct OwnPerson {
    QUuid id;
    QByteArray sortName; ///< UTF-8, in whose order they stand
    QByteArray words;    ///< UTF-8, each between blanks
};

/// The few thousand people of one practitioner with the words they are found by, as a desk's session remembers them: of what a practice of
/// fifty thousand has under "mar", most is not theirs, and to sort that out in the database costs more than to look through their own here.
/// What changed since is read by the change log: a booking leaves them as they are but for who is new. Whoever reads asks `of` each time.
class OwnPeople {
public:
    explicit OwnPeople(Transaction &transaction) : m_transaction(transaction) {}

    /// In order of name. Valid until the next call.
    [[nodiscard]] Result<const QVector<OwnPerson> *> of(const QUuid &practitioner);
    /// This transaction changed somebody, or who meets whom: nothing that is read until its end is kept beyond it.
    void changed() { m_changed = true; }
    /// The transaction ended.
    void forget();

private:
    [[nodiscard]] Result<qint64> lastChange();
    [[nodiscard]] Result<> readAll();
    [[nodiscard]] Result<> catchUp(qint64 upTo);
    /// Who is new, who is theirs no more, and those of them who are read anew.
    [[nodiscard]] Result<> renew(const QSet<QUuid> &changed);
    [[nodiscard]] Result<QVector<QUuid>> theirs();
    [[nodiscard]] Result<> read(const QVector<QUuid> &people);

    Transaction &m_transaction;
    QUuid m_organization;
    QUuid m_practitioner;
    qint64 m_upTo = -1;
    bool m_changed = false;
    QVector<OwnPerson> m_people;
    QVector<QUuid> m_known; ///< sorted; those who were deleted too, who have no words
};

} // namespace praxis::store
