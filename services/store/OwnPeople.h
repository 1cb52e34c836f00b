#pragma once

#include "services/store/Transaction.h"

#include <QByteArray>

namespace praxis::store {

struct OwnPerson {
    QUuid id;
    QByteArray sortName; ///< UTF-8, in whose order they stand
    QByteArray words;    ///< UTF-8, each between blanks
};

/// The few thousand people of one practitioner with the words they are found by, as a desk's session remembers them: of what a practice of
/// fifty thousand has under "mar", most is not theirs, and to sort that out in the database costs more than to look through their own here.
/// Good until a contact, an appointment or who is in one changes; whoever reads asks `of` each time.
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
    [[nodiscard]] Result<bool> isCurrent(qint64 lastChange);
    [[nodiscard]] Result<> read();

    Transaction &m_transaction;
    QUuid m_organization;
    QUuid m_practitioner;
    qint64 m_upTo = -1;
    bool m_changed = false;
    QVector<OwnPerson> m_people;
};

} // namespace praxis::store
