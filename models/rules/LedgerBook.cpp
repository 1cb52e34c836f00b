#include "models/rules/LedgerBook.h"

#include <algorithm>

namespace praxis {

namespace {

std::unexpected<Error> unknown(const QUuid &id)
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("LedgerEntry")}, {QStringLiteral("id"), idText(id)}});
}

/// Due first; of the same day, entered first.
bool before(const LedgerEntry &a, const LedgerEntry &b)
{
    const QDate dueA = a.dueOn.isValid() ? a.dueOn : a.bookedOn;
    const QDate dueB = b.dueOn.isValid() ? b.dueOn : b.bookedOn;
    return std::tuple(dueA, a.bookedOn, a.createdAt.ms, idText(a.id)) < std::tuple(dueB, b.bookedOn, b.createdAt.ms, idText(b.id));
}

} // namespace

void LedgerBook::count(const LedgerEntry &entry, qint64 sign)
{
    if (!isPosted(entry.status))
        return;
    m_balances[entry.currency] += sign * entry.amountMinor;
    if (entry.kind == LedgerKind::Refund) // its mirror has the other sign, and takes itself away
        m_refunded[entry.ofId] += sign * entry.amountMinor;
}

void LedgerBook::add(const LedgerEntry &entry)
{
    m_entries.insert(entry.id, entry);
    count(entry, 1);
    if (!entry.reverses.isNull())
        m_reversed.insert(entry.reverses, entry.id);
    else if (!entry.ofId.isNull() && entry.kind != LedgerKind::Refund)
        m_corrections[entry.ofId].append(entry.id);
}

void LedgerBook::add(const Allocation &allocation)
{
    m_allocations.insert(allocation.id, allocation);
    for (const QUuid &end : {allocation.creditId, allocation.chargeId}) {
        m_allocated[end] += allocation.amountMinor;
        m_touching[end].append(allocation.id);
    }
}

void LedgerBook::end(const QUuid &id)
{
    const Allocation allocation = m_allocations.take(id);
    for (const QUuid &end : {allocation.creditId, allocation.chargeId}) {
        m_allocated[end] -= allocation.amountMinor;
        m_touching[end].removeOne(id);
    }
}

void LedgerBook::take(const LedgerChange &change)
{
    for (const QUuid &id : change.released)
        end(id);
    for (const auto &[id, status] : change.statuses) {
        LedgerEntry &entry = m_entries[id];
        count(entry, -1);
        entry.status = status;
        count(entry, 1);
    }
    for (const LedgerEntry &entry : change.entries)
        add(entry);
    for (const Allocation &allocation : change.allocations)
        add(allocation);
}

const LedgerEntry *LedgerBook::entry(const QUuid &id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.cend() ? nullptr : &*it;
}

qint64 LedgerBook::open(const QUuid &owed) const
{
    const LedgerEntry *of = entry(owed);
    return of && isOwed(*of) && isPosted(of->status) && !isReversed(owed) ? of->amountMinor - allocated(owed) : 0;
}

qint64 LedgerBook::available(const QUuid &credit) const
{
    const LedgerEntry *of = entry(credit);
    return of && isCredit(*of) && isPosted(of->status) && !isReversed(credit) ? -of->amountMinor - allocated(credit) - m_refunded.value(credit) : 0;
}

QVector<QUuid> LedgerBook::openCharges(const QString &currency) const
{
    QVector<const LedgerEntry *> found;
    for (const LedgerEntry &candidate : m_entries) {
        if (candidate.currency == currency && open(candidate.id) > 0)
            found.append(&candidate);
    }
    std::sort(found.begin(), found.end(), [](const LedgerEntry *a, const LedgerEntry *b) { return before(*a, *b); });
    QVector<QUuid> ids;
    for (const LedgerEntry *of : found)
        ids.append(of->id);
    return ids;
}

QVector<QUuid> LedgerBook::openCredits(const QString &currency) const
{
    QVector<const LedgerEntry *> found;
    for (const LedgerEntry &candidate : m_entries) {
        if (candidate.currency == currency && available(candidate.id) > 0)
            found.append(&candidate);
    }
    std::sort(found.begin(), found.end(), [](const LedgerEntry *a, const LedgerEntry *b) { return before(*a, *b); });
    QVector<QUuid> ids;
    for (const LedgerEntry *of : found)
        ids.append(of->id);
    return ids;
}

void LedgerBook::settle(const LedgerEntry &credit, const QUuid &charge, qint64 minor, LedgerChange &change) const
{
    Allocation allocation;
    allocation.id = m_newId();
    allocation.payerId = credit.payerId;
    allocation.creditId = credit.id;
    allocation.chargeId = charge;
    allocation.amountMinor = minor;
    change.allocations.append(allocation);
}

Result<> LedgerBook::shareOut(const LedgerEntry &credit, qint64 left, const QVector<Share> &shares, LedgerChange &change) const
{
    QHash<QUuid, qint64> taken;
    for (const Share &share : shares) {
        const LedgerEntry *charge = entry(share.charge);
        if (!charge || charge->payerId != credit.payerId)
            return unknown(share.charge);
        if (charge->currency != credit.currency)
            return invalidField("currency", "mixed");
        if (share.minor <= 0 || share.minor > open(share.charge) - taken.value(share.charge) || share.minor > left)
            return invalidField("amount_minor", "more_than_open");
        settle(credit, share.charge, share.minor, change);
        taken[share.charge] += share.minor;
        left -= share.minor;
    }
    return {};
}

void LedgerBook::spread(const LedgerEntry &credit, qint64 left, LedgerChange &change) const
{
    for (const QUuid &charge : openCharges(credit.currency)) {
        if (left <= 0)
            return;
        const qint64 part = std::min(left, open(charge));
        settle(credit, charge, part, change);
        left -= part;
    }
}

Result<LedgerChange> LedgerBook::enter(LedgerEntry entry) const
{
    if (entry.id.isNull())
        entry.id = m_newId();
    else if (m_entries.contains(entry.id))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(entry.id)}});
    PRAXIS_CHECK(checkEntry(entry));
    PRAXIS_CHECK(plus(balance(entry.currency), entry.amountMinor));
    return LedgerChange{{entry}, {}, {}, {}};
}

Result<LedgerChange> LedgerBook::pay(LedgerEntry credit, const QVector<Share> &shares) const
{
    PRAXIS_TRY(LedgerChange change, enter(std::move(credit)));
    const LedgerEntry &made = change.entries.first();
    if (!isCredit(made))
        return invalidField("amount_minor", "range");
    const qint64 left = -made.amountMinor;
    LedgerChange settled; // what waits must be possible too
    if (shares.isEmpty())
        spread(made, left, settled);
    else
        PRAXIS_CHECK(shareOut(made, left, shares, settled));
    if (isPosted(made.status))
        change.allocations = settled.allocations;
    return change;
}

Result<LedgerChange> LedgerBook::allocate(const QUuid &credit, const QVector<Share> &shares) const
{
    const LedgerEntry *of = entry(credit);
    if (!of)
        return unknown(credit);
    const qint64 left = available(credit);
    if (left <= 0)
        return invalidField("amount_minor", "more_than_open");
    LedgerChange change;
    if (shares.isEmpty())
        spread(*of, left, change);
    else
        PRAXIS_CHECK(shareOut(*of, left, shares, change));
    return change;
}

Result<LedgerChange> LedgerBook::release(const QUuid &allocation) const
{
    if (!m_allocations.contains(allocation))
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Allocation")}, {QStringLiteral("id"), idText(allocation)}});
    return LedgerChange{{}, {}, {allocation}, {}};
}

/// Makes room in the payment for what is given back, and says so in its status where nothing is left of it.
Result<> LedgerBook::takeFrom(const LedgerEntry &refund, LedgerChange &change) const
{
    const LedgerEntry *payment = entry(refund.ofId);
    if (!payment || payment->payerId != refund.payerId)
        return unknown(refund.ofId);
    if (payment->currency != refund.currency)
        return invalidField("currency", "mixed");
    const bool counts = payment->kind == LedgerKind::Payment && payment->reverses.isNull() && isPosted(payment->status) && !isReversed(payment->id);
    const qint64 left = counts ? available(payment->id) + allocated(payment->id) : 0;
    if (refund.amountMinor <= 0 || refund.amountMinor > left)
        return invalidField("amount_minor", "more_than_open");
    qint64 missing = refund.amountMinor - available(payment->id);
    const QVector<QUuid> touching = m_touching.value(payment->id);
    for (auto it = touching.crbegin(); it != touching.crend() && missing > 0; ++it) {
        const Allocation allocation = m_allocations.value(*it);
        change.released.append(allocation.id);
        if (allocation.amountMinor > missing)
            settle(*payment, allocation.chargeId, allocation.amountMinor - missing, change);
        missing -= allocation.amountMinor;
    }
    if (refund.amountMinor == left)
        change.statuses.append({payment->id, LedgerStatus::Refunded});
    return {};
}

Result<LedgerChange> LedgerBook::refund(LedgerEntry refund) const
{
    PRAXIS_TRY(LedgerChange change, enter(std::move(refund)));
    LedgerChange room; // what waits for a second person must be possible too
    PRAXIS_CHECK(takeFrom(change.entries.first(), room));
    if (isPosted(change.entries.first().status)) {
        change.released = room.released;
        change.allocations = room.allocations;
        change.statuses = room.statuses;
    }
    return change;
}

void LedgerBook::releaseAllOf(const QUuid &of, LedgerChange &change) const
{
    for (const QUuid &id : m_touching.value(of)) {
        if (!change.released.contains(id))
            change.released.append(id);
    }
}

Result<> LedgerBook::reverseInto(const LedgerEntry &of, const LedgerEntry &stamp, LedgerChange &change) const
{
    if (!of.reverses.isNull() || isReversed(of.id) || !isPosted(of.status))
        return invalidField("entry", "over");
    if (of.kind == LedgerKind::Payment && m_refunded.value(of.id) != 0)
        return invalidField("entry", "refunded"); // the refund is reversed first
    LedgerEntry mirror = mirrorOf(of);
    mirror.id = m_newId();
    mirror.bookedOn = stamp.bookedOn;
    mirror.statusAt = stamp.statusAt;
    mirror.why = stamp.why;
    PRAXIS_CHECK(checkEntry(mirror));
    releaseAllOf(of.id, change);
    if (of.kind == LedgerKind::Refund) {
        const LedgerEntry *payment = entry(of.ofId);
        if (payment && payment->status == LedgerStatus::Refunded)
            change.statuses.append({payment->id, LedgerStatus::Completed});
    }
    change.entries.append(mirror);
    return {};
}

Result<LedgerChange> LedgerBook::reverse(const QUuid &id, const LedgerEntry &stamp) const
{
    const LedgerEntry *of = entry(id);
    if (!of)
        return unknown(id);
    LedgerChange change;
    PRAXIS_CHECK(reverseInto(*of, stamp, change));
    for (const QUuid &correction : m_corrections.value(id)) {
        const LedgerEntry *made = entry(correction);
        if (isReversed(correction))
            continue;
        if (isPosted(made->status))
            PRAXIS_CHECK(reverseInto(*made, stamp, change));
        else if (mayFollow(made->status, LedgerStatus::Cancelled))
            change.statuses.append({correction, LedgerStatus::Cancelled});
    }
    return change;
}

Result<LedgerChange> LedgerBook::step(const QUuid &id, LedgerStatus status) const
{
    const LedgerEntry *of = entry(id);
    if (!of)
        return unknown(id);
    const bool waiting = of->status == LedgerStatus::Pending || of->status == LedgerStatus::Processing;
    if (!waiting || !mayFollow(of->status, status))
        return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), QStringLiteral("LedgerEntry")}, {QStringLiteral("from"), enumName(of->status)}, {QStringLiteral("to"), enumName(status)}});
    LedgerChange change;
    change.statuses.append({id, status});
    if (status != LedgerStatus::Completed)
        return change;
    if (of->kind == LedgerKind::Refund) {
        PRAXIS_CHECK(takeFrom(*of, change));
    } else if (isCredit(*of)) {
        const LedgerEntry *charge = of->ofId.isNull() ? nullptr : entry(of->ofId);
        if (!charge) {
            spread(*of, -of->amountMinor, change);
        } else if (-of->amountMinor > open(charge->id)) {
            return invalidField("amount_minor", "more_than_open"); // paid, or corrected, in the meantime
        } else {
            settle(*of, charge->id, -of->amountMinor, change);
        }
    }
    return change;
}

} // namespace praxis
