#pragma once

#include "models/records/Allocation.h"
#include "models/rules/Ledger.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace praxis {

/// What an act adds to the ledger and what it moves; made by the book, written by whoever asked.
struct LedgerChange {
    QVector<LedgerEntry> entries;
    QVector<Allocation> allocations;
    QVector<QUuid> released;                          ///< allocations that end
    QVector<std::pair<QUuid, LedgerStatus>> statuses; ///< of entries that are there
};

/// So much for one charge.
struct Share {
    QUuid charge;
    qint64 minor = 0;
};

/// The account of one payer: all of their entries and what settles what. Every act is worked out here, for the practice and for the
/// tests alike. Sums are kept, so that an act costs the same at the first and the thousandth entry. Throughout:
/// balance = what is open − what is available, in each currency by itself.
class LedgerBook {
public:
    using NewId = std::function<QUuid()>;

    explicit LedgerBook(NewId newId) : m_newId(std::move(newId)) {}

    void add(const LedgerEntry &entry);
    void add(const Allocation &allocation);
    void take(const LedgerChange &change);

    [[nodiscard]] const LedgerEntry *entry(const QUuid &id) const;
    [[nodiscard]] const QMap<QString, qint64> &balances() const { return m_balances; }
    [[nodiscard]] qint64 balance(const QString &currency) const { return m_balances.value(currency); }
    /// What is still owed of it; nothing where it does not count, or was reversed.
    [[nodiscard]] qint64 open(const QUuid &owed) const;
    /// What a credit has left, for charges or to be paid back.
    [[nodiscard]] qint64 available(const QUuid &credit) const;
    [[nodiscard]] qint64 allocated(const QUuid &entry) const { return m_allocated.value(entry); }
    [[nodiscard]] bool isReversed(const QUuid &id) const { return m_reversed.contains(id); }
    /// What is open in a currency, what is due first, first.
    [[nodiscard]] QVector<QUuid> openCharges(const QString &currency) const;
    [[nodiscard]] QVector<QUuid> openCredits(const QString &currency) const;
    [[nodiscard]] const QHash<QUuid, LedgerEntry> &entries() const { return m_entries; }
    [[nodiscard]] const QHash<QUuid, Allocation> &allocations() const { return m_allocations; }

    /// A new entry by itself. Duplicate.
    [[nodiscard]] Result<LedgerChange> enter(LedgerEntry entry) const;
    /// The same, and a credit settles what `shares` say, or where they say nothing what is due first.
    [[nodiscard]] Result<LedgerChange> pay(LedgerEntry credit, const QVector<Share> &shares) const;
    /// More of a credit that is there.
    [[nodiscard]] Result<LedgerChange> allocate(const QUuid &credit, const QVector<Share> &shares) const;
    [[nodiscard]] Result<LedgerChange> release(const QUuid &allocation) const;
    /// Gives back what is left of a payment: what it settles is owed again, the last settled first.
    [[nodiscard]] Result<LedgerChange> refund(LedgerEntry refund) const;
    /// Its mirror; what it settled or was settled by is open again, and corrections of it go with it.
    [[nodiscard]] Result<LedgerChange> reverse(const QUuid &entry, const LedgerEntry &stamp) const;
    /// A step in the life of an entry that waits. What then counts does what it would have done at once.
    [[nodiscard]] Result<LedgerChange> step(const QUuid &entry, LedgerStatus status) const;

private:
    [[nodiscard]] Result<> shareOut(const LedgerEntry &credit, qint64 left, const QVector<Share> &shares, LedgerChange &change) const;
    void spread(const LedgerEntry &credit, qint64 left, LedgerChange &change) const;
    void settle(const LedgerEntry &credit, const QUuid &charge, qint64 minor, LedgerChange &change) const;
    void releaseAllOf(const QUuid &entry, LedgerChange &change) const;
    [[nodiscard]] Result<> takeFrom(const LedgerEntry &refund, LedgerChange &change) const;
    [[nodiscard]] Result<> reverseInto(const LedgerEntry &entry, const LedgerEntry &stamp, LedgerChange &change) const;
    void count(const LedgerEntry &entry, qint64 sign);
    void end(const QUuid &allocation);

    NewId m_newId;
    QHash<QUuid, LedgerEntry> m_entries;
    QHash<QUuid, Allocation> m_allocations; ///< those that stand
    QHash<QUuid, QVector<QUuid>> m_touching; ///< entry → its allocations, the oldest first
    QHash<QUuid, qint64> m_allocated;
    QHash<QUuid, qint64> m_refunded; ///< payment → what was given back of it
    QHash<QUuid, QUuid> m_reversed; ///< entry → its mirror
    QHash<QUuid, QVector<QUuid>> m_corrections; ///< charge → what corrects it
    QMap<QString, qint64> m_balances;
};

} // namespace praxis
