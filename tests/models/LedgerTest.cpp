#include "models/rules/LedgerBook.h"
#include "models/rules/SessionPrice.h"
#include "tests/models/Seeded.h"

#include <QTest>

#include <numeric>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

class Numbers {
public:
    QUuid operator()()
    {
        ++m_last;
        return QUuid(m_last, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 7);
    }

private:
    quint32 m_last = 0;
};

const QUuid payer(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

LedgerEntry entryOf(LedgerKind kind, qint64 amount, const QString &currency = u"AUD"_s)
{
    LedgerEntry entry;
    entry.kind = kind;
    entry.status = LedgerStatus::Completed;
    entry.contactId = entry.payerId = payer;
    entry.currency = currency;
    entry.amountMinor = entry.netMinor = amount;
    entry.method = kind == LedgerKind::Payment || kind == LedgerKind::Refund ? PaymentMethod::Card : PaymentMethod::None;
    entry.bookedOn = QDate(2026, 11, 18);
    entry.why = u"why"_s;
    return entry;
}

/// What must hold of a book, whatever was done to it: everything is added up anew from its entries.
void check(const LedgerBook &book, const QString &when)
{
    QMap<QString, qint64> balances, open, available, postings;
    QHash<QUuid, qint64> allocated;
    for (const Allocation &a : book.allocations()) {
        const LedgerEntry *credit = book.entry(a.creditId), *charge = book.entry(a.chargeId);
        QVERIFY2(a.amountMinor > 0, qPrintable(when));
        QVERIFY2(credit && charge && credit->currency == charge->currency && credit->payerId == charge->payerId, qPrintable(when));
        QVERIFY2(isCredit(*credit) && isOwed(*charge) && isPosted(credit->status) && isPosted(charge->status), qPrintable(when));
        QVERIFY2(!book.isReversed(a.creditId) && !book.isReversed(a.chargeId), qPrintable(when));
        allocated[a.creditId] += a.amountMinor;
        allocated[a.chargeId] += a.amountMinor;
    }
    for (const LedgerEntry &entry : book.entries()) {
        qint64 sides = 0;
        for (const Posting &posting : postingsOf(entry))
            sides += posting.minor;
        QVERIFY2(sides == 0, qPrintable(when));
        QVERIFY2(entry.netMinor + entry.taxMinor == entry.amountMinor, qPrintable(when));
        if (isPosted(entry.status))
            balances[entry.currency] += entry.amountMinor;
        QVERIFY2(book.open(entry.id) >= 0 && book.available(entry.id) >= 0, qPrintable(when));
        QVERIFY2(book.allocated(entry.id) == allocated.value(entry.id) && allocated.value(entry.id) <= qAbs(entry.amountMinor), qPrintable(when));
        open[entry.currency] += book.open(entry.id);
        available[entry.currency] += book.available(entry.id);
    }
    for (auto it = balances.cbegin(); it != balances.cend(); ++it) {
        QVERIFY2(book.balance(it.key()) == *it, qPrintable(when));
        QVERIFY2(*it == open.value(it.key()) - available.value(it.key()), qPrintable(when));
    }
}

} // namespace

/// Money: each entry has two sides, each currency stands by itself, and nothing is settled twice.
class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothSidesOfEachKindSumToNothing();
    void whatWaitsDoesNotCount();
    void anEntryThatCannotBeIsRefused();
    void onePaymentSettlesSeveralChargesTheOldestFirst();
    void aPartPaymentLeavesTheRestOpen();
    void currenciesAreNeverMixed();
    void aRefundOpensWhatItTookFrom();
    void aReversalTakesItsCorrectionsWithIt();
    void taxIsWithinTheAmount();
    void aSessionCostsWhoCame();
    void aMillionRandomActsKeepTheBooksBalanced();
};

void LedgerTest::bothSidesOfEachKindSumToNothing()
{
    for (const auto &[kind, amount] : std::initializer_list<std::pair<LedgerKind, qint64>>{
             {LedgerKind::Charge, 110}, {LedgerKind::Fee, 55}, {LedgerKind::Subscription, 90}, {LedgerKind::Payment, -100}, {LedgerKind::Refund, 20},
             {LedgerKind::Adjustment, -10}, {LedgerKind::Adjustment, 10}, {LedgerKind::WriteOff, -33}}) {
        LedgerEntry entry = entryOf(kind, amount);
        if (entry.method == PaymentMethod::None) {
            entry.taxMinor = amount / 11;
            entry.netMinor = amount - entry.taxMinor;
        }
        for (const LedgerEntry &one : {entry, mirrorOf(entry)}) {
            const QVector<Posting> postings = postingsOf(one);
            QVERIFY(postings.size() >= 2);
            QCOMPARE(postings.first(), (Posting{LedgerAccount::Receivable, {}, one.amountMinor}));
            QCOMPARE(std::accumulate(postings.begin(), postings.end(), qint64{0}, [](qint64 sum, const Posting &p) { return sum + p.minor; }), 0);
        }
    }
}

void LedgerTest::whatWaitsDoesNotCount()
{
    Numbers numbers;
    LedgerBook book{std::ref(numbers)};
    book.take(book.enter(entryOf(LedgerKind::Charge, 100)).value());
    LedgerEntry awaited = entryOf(LedgerKind::Payment, -100);
    awaited.status = LedgerStatus::Pending;
    const LedgerChange change = book.pay(awaited, {}).value();
    book.take(change);
    const QUuid payment = change.entries.first().id;
    QVERIFY(postingsOf(*book.entry(payment)).isEmpty());
    QCOMPARE(book.balance(u"AUD"_s), 100);
    book.take(book.step(payment, LedgerStatus::Processing).value());
    QCOMPARE(book.balance(u"AUD"_s), 100);
    book.take(book.step(payment, LedgerStatus::Completed).value());
    QCOMPARE(book.balance(u"AUD"_s), 0);
    QVERIFY(book.openCharges(u"AUD"_s).isEmpty());
    QCOMPARE(book.step(payment, LedgerStatus::Failed).error().code, ErrorCode::BadTransition); // a cheque that bounced is reversed
    check(book, u"settled"_s);
}

void LedgerTest::anEntryThatCannotBeIsRefused()
{
    const auto refused = [](auto change) {
        LedgerEntry entry = entryOf(LedgerKind::Charge, 100);
        change(entry);
        return !checkEntry(entry);
    };
    QVERIFY(!refused([](LedgerEntry &) {}));
    QVERIFY(refused([](LedgerEntry &e) { e.amountMinor = e.netMinor = 0; }));
    QVERIFY(refused([](LedgerEntry &e) { e.amountMinor = e.netMinor = -100; }));
    QVERIFY(refused([](LedgerEntry &e) { e.amountMinor = e.netMinor = 2'000'000'000'000'000; }));
    QVERIFY(refused([](LedgerEntry &e) { e.taxMinor = 10; }));
    QVERIFY(refused([](LedgerEntry &e) { e.taxMinor = 110; e.netMinor = -10; }));
    QVERIFY(refused([](LedgerEntry &e) { e.taxMinor = -10; e.netMinor = 110; }));
    QVERIFY(refused([](LedgerEntry &e) { e.currency = u"aud"_s; }));
    QVERIFY(refused([](LedgerEntry &e) { e.currency = u"DOLLAR"_s; }));
    QVERIFY(refused([](LedgerEntry &e) { e.method = PaymentMethod::Cash; }));
    QVERIFY(refused([](LedgerEntry &e) { e.bookedOn = {}; }));
    QVERIFY(refused([](LedgerEntry &e) { e.kind = LedgerKind::Payment; }));
    QVERIFY(refused([](LedgerEntry &e) { e.kind = LedgerKind::Adjustment; e.why = u"  "_s; }));
    QVERIFY(refused([](LedgerEntry &e) { e = entryOf(LedgerKind::Refund, 10); })); // of what?
}

void LedgerTest::onePaymentSettlesSeveralChargesTheOldestFirst()
{
    Numbers numbers;
    LedgerBook book{std::ref(numbers)};
    QVector<QUuid> charges;
    for (const int day : {3, 1, 2}) {
        LedgerEntry charge = entryOf(LedgerKind::Charge, 100);
        charge.dueOn = QDate(2026, 11, day);
        const LedgerChange change = book.enter(charge).value();
        charges.append(change.entries.first().id);
        book.take(change);
    }
    book.take(book.pay(entryOf(LedgerKind::Payment, -250), {}).value());
    QCOMPARE(book.open(charges[1]), 0);
    QCOMPARE(book.open(charges[2]), 0);
    QCOMPARE(book.open(charges[0]), 50);
    QCOMPARE(book.balance(u"AUD"_s), 50);
    QCOMPARE(book.pay(entryOf(LedgerKind::Payment, -60), {{charges[0], 60}}).error().code, ErrorCode::Invalid); // more than is open
    QCOMPARE(book.pay(entryOf(LedgerKind::Payment, -60), {{charges[0], 30}, {charges[0], 30}}).error().code, ErrorCode::Invalid);
    QCOMPARE(book.pay(entryOf(LedgerKind::Payment, -60), {{charges[0], -10}}).error().code, ErrorCode::Invalid);
    check(book, u"settled"_s);
}

void LedgerTest::aPartPaymentLeavesTheRestOpen()
{
    Numbers numbers;
    LedgerBook book{std::ref(numbers)};
    const LedgerChange charge = book.enter(entryOf(LedgerKind::Charge, 100)).value();
    book.take(charge);
    const QUuid id = charge.entries.first().id;
    book.take(book.pay(entryOf(LedgerKind::Payment, -30), {}).value());
    QCOMPARE(book.open(id), 70);
    const LedgerChange second = book.pay(entryOf(LedgerKind::Payment, -100), {{id, 70}}).value();
    book.take(second);
    QCOMPARE(book.open(id), 0);
    QCOMPARE(book.available(second.entries.first().id), 30); // to their credit
    QCOMPARE(book.balance(u"AUD"_s), -30);
    check(book, u"paid"_s);
}

void LedgerTest::currenciesAreNeverMixed()
{
    Numbers numbers;
    LedgerBook book{std::ref(numbers)};
    const LedgerChange yen = book.enter(entryOf(LedgerKind::Charge, 12'000, u"JPY"_s)).value();
    book.take(yen);
    const LedgerChange paid = book.pay(entryOf(LedgerKind::Payment, -500), {}).value();
    QVERIFY(paid.allocations.isEmpty());
    QCOMPARE(book.pay(entryOf(LedgerKind::Payment, -500), {{yen.entries.first().id, 500}}).error().code, ErrorCode::Invalid);
    book.take(paid);
    QCOMPARE(book.balance(u"JPY"_s), 12'000);
    QCOMPARE(book.balance(u"AUD"_s), -500);
    check(book, u"two currencies"_s);
}

void LedgerTest::aRefundOpensWhatItTookFrom()
{
    Numbers numbers;
    LedgerBook book{std::ref(numbers)};
    const LedgerChange charge = book.enter(entryOf(LedgerKind::Charge, 100)).value();
    book.take(charge);
    const LedgerChange paid = book.pay(entryOf(LedgerKind::Payment, -120), {}).value();
    book.take(paid);
    const QUuid payment = paid.entries.first().id, owed = charge.entries.first().id;
    LedgerEntry back = entryOf(LedgerKind::Refund, 50);
    back.ofId = payment;
    const LedgerChange refunded = book.refund(back).value();
    book.take(refunded);
    QCOMPARE(book.open(owed), 30); // the 20 that were left over went first
    QCOMPARE(book.entry(payment)->status, LedgerStatus::Completed);
    back.amountMinor = back.netMinor = 71;
    QCOMPARE(book.refund(back).error().code, ErrorCode::Invalid);
    back.amountMinor = back.netMinor = 70;
    book.take(book.refund(back).value());
    QCOMPARE(book.entry(payment)->status, LedgerStatus::Refunded);
    QCOMPARE(book.open(owed), 100);
    QCOMPARE(book.balance(u"AUD"_s), 100);
    LedgerEntry stamp;
    stamp.bookedOn = QDate(2026, 11, 19);
    stamp.why = u"slip"_s;
    QCOMPARE(book.reverse(payment, stamp).error().code, ErrorCode::Invalid); // its refunds first
    book.take(book.reverse(refunded.entries.first().id, stamp).value());
    QCOMPARE(book.entry(payment)->status, LedgerStatus::Completed);
    QCOMPARE(book.available(payment), 50);
    check(book, u"refunded"_s);
}

void LedgerTest::aReversalTakesItsCorrectionsWithIt()
{
    Numbers numbers;
    LedgerBook book{std::ref(numbers)};
    const LedgerChange charge = book.enter(entryOf(LedgerKind::Charge, 100)).value();
    book.take(charge);
    const QUuid owed = charge.entries.first().id;
    book.take(book.pay(entryOf(LedgerKind::Payment, -60), {}).value());
    LedgerEntry off = entryOf(LedgerKind::WriteOff, -40);
    off.ofId = owed;
    book.take(book.pay(off, {{owed, 40}}).value());
    QCOMPARE(book.balance(u"AUD"_s), 0);
    LedgerEntry stamp;
    stamp.bookedOn = QDate(2026, 11, 19);
    stamp.why = u"never happened"_s;
    book.take(book.reverse(owed, stamp).value());
    QCOMPARE(book.balance(u"AUD"_s), -60); // what they paid is to their credit
    QCOMPARE(book.reverse(owed, stamp).error().code, ErrorCode::Invalid);
    check(book, u"reversed"_s);
}

void LedgerTest::taxIsWithinTheAmount()
{
    QCOMPARE(taxWithin(11'000, 1000), 1000); // 10 % of 100.00
    QCOMPARE(taxWithin(12'000, 2000), 2000);
    QCOMPARE(taxWithin(100, 0), 0);
    QCOMPARE(taxWithin(1, 1000), 0);
    QCOMPARE(taxWithin(6, 1000), 1); // 0.545…
    QCOMPARE(taxWithin(-11'000, 1000), -1000);
    QCOMPARE(taxWithin(1'000'000'000'000'000, 10'000), 500'000'000'000'000);
    QCOMPARE(shareOf(1000, 5500, 11'000), 500);
    QCOMPARE(shareOf(500'000'000'000'000, 999'999'999'999'999, 1'000'000'000'000'000), 499'999'999'999'999);
}

void LedgerTest::aSessionCostsWhoCame()
{
    Appointment session;
    session.priceMinor = 18'000;
    session.feeMinor = 9'000;
    const auto in = [](const QUuid &contact, AppointmentStatus status, qint64 fee = 0) {
        auto participant = std::make_shared<Participant>();
        participant->contactId = contact;
        participant->status = status;
        participant->feeMinor = fee;
        return participant;
    };
    const QUuid a(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), b(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    QVERIFY(pricesOf(session, {in(a, AppointmentStatus::Scheduled)}).isEmpty()); // nobody has come yet
    session.status = AppointmentStatus::Completed;
    session.kind = AppointmentKind::Group;
    QVector<SessionPrice> prices = pricesOf(session, {in(a, AppointmentStatus::Scheduled), in(b, AppointmentStatus::NoShow, 5'000)});
    QCOMPARE(prices.size(), 2);
    QCOMPARE(prices[0].minor, 18'000);
    QCOMPARE(prices[1].kind, LedgerKind::Fee);
    QCOMPARE(prices[1].minor, 5'000);
    session.kind = AppointmentKind::Couple;
    prices = pricesOf(session, {in(a, AppointmentStatus::Scheduled), in(b, AppointmentStatus::Scheduled)});
    QCOMPARE(prices.size(), 1); // the hour is paid for once
    session.status = AppointmentStatus::NoShow;
    prices = pricesOf(session, {in(a, AppointmentStatus::Scheduled)});
    QCOMPARE(prices.first().kind, LedgerKind::Fee);
    QCOMPARE(prices.first().minor, 9'000);
}

void LedgerTest::aMillionRandomActsKeepTheBooksBalanced()
{
    QRandomGenerator random = seeded();
    Numbers numbers;
    const int acts = qEnvironmentVariableIsSet("PRAXIS_ACTS") ? qEnvironmentVariable("PRAXIS_ACTS").toInt() : 1'000'000;
    QHash<QString, int> done;
    int refused = 0, sinceNew = 0;
    auto book = std::make_unique<LedgerBook>(std::ref(numbers));
    QVector<QUuid> known;
    const auto any = [&]() { return known.isEmpty() ? QUuid() : known[random.bounded(known.size())]; };
    for (int act = 0; act < acts; ++act) {
        const QString currency = QStringList{u"AUD"_s, u"JPY"_s, u"KWD"_s}[random.bounded(3)];
        const qint64 amount = random.bounded(20) == 0 ? qint64{999'999'999'999} + random.bounded(1000) : random.bounded(-50, 30'000);
        const int what = random.bounded(10);
        Result<LedgerChange> change = fail(ErrorCode::None);
        QString name;
        if (what < 2) {
            name = u"charge"_s;
            LedgerEntry entry = entryOf(QVector{LedgerKind::Charge, LedgerKind::Fee, LedgerKind::Subscription}[random.bounded(3)], amount, currency);
            entry.taxMinor = random.bounded(2) ? taxWithin(amount, 1000) : 0;
            entry.netMinor = amount - entry.taxMinor;
            entry.dueOn = QDate(2026, 11, 1).addDays(random.bounded(60));
            change = book->enter(entry);
        } else if (what < 4) {
            name = u"payment"_s;
            LedgerEntry entry = entryOf(LedgerKind::Payment, -amount, currency);
            entry.status = random.bounded(4) ? LedgerStatus::Completed : LedgerStatus::Pending;
            QVector<Share> shares;
            if (random.bounded(2))
                shares = {{any(), random.bounded(-5, 20'000)}, {any(), random.bounded(1, 200)}};
            change = book->pay(entry, shares);
        } else if (what == 4) {
            name = u"refund"_s;
            LedgerEntry entry = entryOf(LedgerKind::Refund, amount, currency);
            entry.ofId = any();
            if (const LedgerEntry *of = book->entry(entry.ofId); of && random.bounded(4)) {
                entry.currency = of->currency;
                entry.amountMinor = entry.netMinor = random.bounded(2) ? book->available(of->id) + book->allocated(of->id) : random.bounded(1, 3'000);
            }
            entry.status = random.bounded(3) ? LedgerStatus::Completed : LedgerStatus::Pending;
            change = book->refund(entry);
        } else if (what == 5) {
            name = u"correction"_s;
            const QUuid of = any();
            const LedgerEntry *charge = book->entry(of);
            const qint64 part = qMax<qint64>(1, book->open(of) / random.bounded(1, 4));
            LedgerEntry entry = entryOf(random.bounded(2) ? LedgerKind::WriteOff : LedgerKind::Adjustment, -part, charge ? charge->currency : currency);
            entry.ofId = of;
            entry.status = random.bounded(3) ? LedgerStatus::Completed : LedgerStatus::Pending;
            change = entry.kind == LedgerKind::Adjustment && random.bounded(4) == 0
                ? [&] { entry.amountMinor = entry.netMinor = part; return book->enter(entry); }()
                : book->pay(entry, {{of, part}});
        } else if (what == 6) {
            name = u"reversal"_s;
            LedgerEntry stamp;
            stamp.bookedOn = QDate(2026, 11, 20);
            stamp.why = u"slip"_s;
            change = book->reverse(any(), stamp);
        } else if (what == 7) {
            name = u"step"_s;
            change = book->step(any(), static_cast<LedgerStatus>(random.bounded(6)));
        } else if (what == 8) {
            name = u"allocation"_s;
            change = book->allocate(any(), random.bounded(2) ? QVector<Share>{} : QVector<Share>{{any(), random.bounded(-2, 500)}});
        } else {
            name = u"release"_s;
            const auto allocations = book->allocations();
            change = book->release(allocations.isEmpty() ? QUuid() : std::next(allocations.keyBegin(), random.bounded(allocations.size())).operator*());
        }
        if (!change) {
            ++refused;
        } else {
            ++done[name];
            for (const LedgerEntry &entry : change->entries)
                known.append(entry.id);
            book->take(*change);
            for (auto it = book->balances().cbegin(); it != book->balances().cend(); ++it)
                QVERIFY(qAbs(*it) < std::numeric_limits<qint64>::max() / 2);
        }
        if (++sinceNew == 200 || act == acts - 1) { // a book of a payer's hundred-odd entries, and the next one
            check(*book, QString::number(act));
            if (QTest::currentTestFailed())
                return;
            book = std::make_unique<LedgerBook>(std::ref(numbers));
            known.clear();
            sinceNew = 0;
        } else if (act % 25 == 0) {
            check(*book, QString::number(act));
            if (QTest::currentTestFailed())
                return;
        }
    }
    for (const char *name : {"charge", "payment", "refund", "correction", "reversal", "step", "allocation", "release"})
        QVERIFY2(done.value(QString::fromLatin1(name)) > acts / 1000, name);
    qInfo("%d acts, %d of them refused", acts, refused);
}

QTEST_APPLESS_MAIN(LedgerTest)
#include "LedgerTest.moc"
