#include "models/kernel/Money.h"
#include "models/records/LedgerEntry.h"
#include "models/rules/LedgerBook.h"
#include "tests/models/Seeded.h"
#include "tests/practice/MoneyClinic.h"

#include <QSet>

using namespace praxis;
using namespace praxis::test;

namespace {

void onBothDatabases()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << u"sqlite"_qs;
    QTest::newRow("postgresql") << u"postgresql"_qs;
}

} // namespace

/// Money: what is owed, what was paid, who may put it right, and that nobody changes it afterwards.
class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVisitIsChargedAndPaidAtTheDesk_data() { onBothDatabases(); }
    void aVisitIsChargedAndPaidAtTheDesk();
    void oneParentPaysForTwoInOnePayment();
    void aPartPaymentLeavesTheRestOwed();
    void moneyThatIsAwaitedCountsWhenItComes();
    void aFeeIsOwedByWhoDidNotCome();
    void currenciesStandByThemselves_data() { onBothDatabases(); }
    void currenciesStandByThemselves();
    void aPsychologistSeesTheirOwnSessionsOnly();
    void nobodyIsChargedForASessionThatTheyWereNotIn();
    void aPsychologistChargesNobodyWhomTheyDoNotSee();
    void aPatientSeesTheirOwnMoney();
    void receptionReversesItsOwnPaymentOfTheDay();
    void aManagerCorrectsUpToTheLimitAndThenAsksASecondPerson_data() { onBothDatabases(); }
    void aManagerCorrectsUpToTheLimitAndThenAsksASecondPerson();
    void manySmallCorrectionsAreOneLargeOne();
    void anUndonePaymentIsReversed_data() { onBothDatabases(); }
    void anUndonePaymentIsReversed();
    void anUndoneRefundPutsTheMoneyBackWhereItWas();
    void moneyDoesNotGoBackWhereOtherMoneyCame();
    void anAllocationIsTakenBackAndDoneAgain();
    void theSamePaymentIsNotTakenTwice();
    void aReceiptIsWantedAndSent();
    void theDatabaseItselfRefusesToChangeAnEntry_data() { onBothDatabases(); }
    void theDatabaseItselfRefusesToChangeAnEntry();
    void theDatabaseItselfRefusesWhatDoesNotBalance_data() { onBothDatabases(); }
    void theDatabaseItselfRefusesWhatDoesNotBalance();
    void listsAreFilteredSortedAndPaged_data() { onBothDatabases(); }
    void listsAreFilteredSortedAndPaged();
    void theTrailTellsOfMoney();
    void whateverIsDoneTheBooksBalance_data() { onBothDatabases(); }
    void whateverIsDoneTheBooksBalance();
};

void TestLedger::aVisitIsChargedAndPaidAtTheDesk()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid visit = clinic.visit(9, clinic.jane);
    QVector<AppointmentAccountLine> owed = clinic.ask(p.receptionist, AppointmentAccount{visit});
    QCOMPARE(owed.size(), 1);
    QCOMPARE(owed.first().priceMinor, 22'000);
    QCOMPARE(owed.first().openMinor, 0);
    clinic.run(p.receptionist, ChargeAppointment{.appointment = visit});
    QCOMPARE(clinic.refusal(p.receptionist, ChargeAppointment{.appointment = visit}), ErrorCode::Invalid); // once
    owed = clinic.ask(p.receptionist, AppointmentAccount{visit});
    QCOMPARE(owed.first().priceMinor, 0);
    QCOMPARE(owed.first().openMinor, 22'000);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 22'000);
    const RecordPayment payment{.payer = clinic.jane, .appointment = visit, .amountMinor = 22'000, .method = PaymentMethod::Card, .reference = u"0042"_qs, .receiptWanted = true};
    clinic.run(p.receptionist, payment);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 0);
    QCOMPARE(clinic.ask(p.receptionist, AppointmentAccount{visit}).first().openMinor, 0);
    const QVector<TransactionEntry> lines = clinic.list(p.receptionist);
    QCOMPARE(lines.size(), 2);
    for (const TransactionEntry &line : lines) {
        QCOMPARE(line.personName, u"Jane Nguyen"_qs);
        QCOMPARE(line.practitionerName, u"Dr Lee"_qs);
        QCOMPARE(line.currency, u"AUD"_qs);
        QCOMPARE(line.left(), 0);
    }
}

void TestLedger::oneParentPaysForTwoInOnePayment()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid hers = clinic.visit(9, clinic.jane), his = clinic.visit(10, clinic.ben, clinic.jane);
    clinic.run(p.receptionist, ChargeAppointment{.appointment = hers});
    clinic.run(p.receptionist, ChargeAppointment{.appointment = his});
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 44'000);
    QCOMPARE(clinic.balance(clinic.ben).balanceMinor, 0);
    const PayerAccount ben = clinic.ask(p.receptionist, OpenAccount{clinic.ben});
    QVERIFY(ben.open.isEmpty());
    QCOMPARE(ben.paidByOthers.size(), 1);
    QCOMPARE(ben.paidByOthers.first().payerName, u"Jane Nguyen"_qs);
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 44'000);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 0);
    QVERIFY(clinic.ask(p.receptionist, OpenAccount{clinic.ben}).paidByOthers.isEmpty());
    QCOMPARE(clinic.entry(payment).left(), 0);
}

void TestLedger::aPartPaymentLeavesTheRestOwed()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid first = clinic.charge(clinic.jane, 10'000), second = clinic.charge(clinic.jane, 5'000);
    RecordPayment payment{.payer = clinic.jane, .amountMinor = 6'000, .method = PaymentMethod::Cash,
                          .shares = {QJsonObject{{u"charge"_qs, idText(second)}, {u"minor"_qs, 5'000}}, QJsonObject{{u"charge"_qs, idText(first)}, {u"minor"_qs, 1'000}}}};
    clinic.run(p.receptionist, payment);
    QCOMPARE(clinic.entry(second).left(), 0);
    QCOMPARE(clinic.entry(first).left(), 9'000);
    payment.shares = {QJsonObject{{u"charge"_qs, idText(first)}, {u"minor"_qs, 9'001}}};
    payment.amountMinor = 9'001;
    QCOMPARE(clinic.refusal(p.receptionist, payment), ErrorCode::Invalid); // more than is open
    for (const QJsonValue &odd : {QJsonValue(-5), QJsonValue(0), QJsonValue(u"5"_qs), QJsonValue()}) {
        payment.shares = {QJsonObject{{u"charge"_qs, idText(first)}, {u"minor"_qs, odd}}};
        QCOMPARE(clinic.refusal(p.receptionist, payment), ErrorCode::Invalid);
    }
    payment.shares = {};
    clinic.run(p.receptionist, payment);
    QCOMPARE(clinic.balance(clinic.jane).availableMinor, 1);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, -1);
}

void TestLedger::moneyThatIsAwaitedCountsWhenItComes()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    clinic.charge(clinic.jane, 10'000);
    const RecordPayment claim{.payer = clinic.jane, .amountMinor = 8'000, .method = PaymentMethod::Insurance, .status = LedgerStatus::Pending};
    const QUuid payment = clinic.run(p.receptionist, claim).firstOf(u"LedgerEntry");
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 10'000);
    clinic.run(p.receptionist, SettlePayment{payment, LedgerStatus::Processing});
    clinic.run(p.receptionist, SettlePayment{payment, LedgerStatus::Completed});
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 2'000);
    QCOMPARE(clinic.refusal(p.receptionist, SettlePayment{payment, LedgerStatus::Failed}), ErrorCode::BadTransition);
    QCOMPARE(clinic.refusal(p.receptionist, SettlePayment{payment, LedgerStatus::Refunded}), ErrorCode::BadTransition);
}

void TestLedger::aFeeIsOwedByWhoDidNotCome()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid id = p.mustRun(p.at(9, 0, clinic.jane)).firstOf(u"Appointment");
    QCOMPARE(clinic.refusal(p.receptionist, ChargeAppointment{.appointment = id}), ErrorCode::Invalid); // nobody has come yet
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::NoShow, .feeMinor = 9'000});
    clinic.run(p.receptionist, ChargeAppointment{.appointment = id});
    const QVector<TransactionEntry> lines = clinic.list(p.receptionist);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().kind, LedgerKind::Fee);
    QCOMPARE(lines.first().amountMinor, 9'000);
}

void TestLedger::currenciesStandByThemselves()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    clinic.charge(clinic.jane, 12'000);
    clinic.charge(clinic.jane, 12'000, {}, u"JPY"_qs);
    const QUuid dinars = clinic.charge(clinic.jane, 12'345, {}, u"KWD"_qs);
    clinic.pay(p.receptionist, clinic.jane, 20'000, u"JPY"_qs);
    const PayerAccount account = clinic.ask(p.manager, OpenAccount{clinic.jane});
    QCOMPARE(account.balances.size(), 3);
    QHash<QString, qint64> balances;
    for (const AccountBalance &balance : account.balances)
        balances.insert(balance.currency, balance.balanceMinor);
    QCOMPARE(account.balances.first().currency, u"AUD"_qs); // the practice's own
    QCOMPARE(balances, (QHash<QString, qint64>{{u"AUD"_qs, 12'000}, {u"JPY"_qs, -8'000}, {u"KWD"_qs, 12'345}}));
    QCOMPARE(plainAmount({balances[u"JPY"_qs], u"JPY"_qs}), u"-8000"_qs);
    QCOMPARE(plainAmount({balances[u"KWD"_qs], u"KWD"_qs}), u"12.345"_qs);
    const RecordPayment mixed{.payer = clinic.jane, .amountMinor = 100, .method = PaymentMethod::Cash,
                              .shares = {QJsonObject{{u"charge"_qs, idText(dinars)}, {u"minor"_qs, 100}}}};
    QCOMPARE(clinic.refusal(p.receptionist, mixed), ErrorCode::Invalid);
    QCOMPARE(clinic.refusal(p.receptionist, RecordCharge{.person = clinic.jane, .amountMinor = 1, .currency = u"dollars"_qs}), ErrorCode::Invalid);
}

void TestLedger::aPsychologistSeesTheirOwnSessionsOnly()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid hers = clinic.visit(9, clinic.jane), toms = clinic.visit(10, clinic.tom, {}, p.okafor);
    clinic.run(p.psychologist, ChargeAppointment{.appointment = hers});
    QCOMPARE(clinic.refusal(p.psychologist, ChargeAppointment{.appointment = toms}), ErrorCode::Denied);
    clinic.run(p.receptionist, ChargeAppointment{.appointment = toms});
    clinic.charge(clinic.jane, 5'000); // nobody's session
    clinic.pay(p.receptionist, clinic.jane, 3'000);
    const QVector<TransactionEntry> seen = clinic.list(p.psychologist);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().appointment, hers);
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 1);
    const PayerAccount jane = clinic.ask(p.psychologist, OpenAccount{clinic.jane});
    QVERIFY(jane.partial);
    QCOMPARE(jane.open.size(), 1);
    QCOMPARE(p.door().ask(p.psychologist, OpenAccount{clinic.tom}).error().code, ErrorCode::Denied);
    QCOMPARE(p.door().ask(p.psychologist, AppointmentAccount{toms}).error().code, ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.psychologist, RecordPayment{.payer = clinic.jane, .amountMinor = 1, .method = PaymentMethod::Cash}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.psychologist, RecordCharge{.person = clinic.tom, .amountMinor = 1}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.psychologist, RecordCharge{.person = clinic.jane, .amountMinor = 1}), ErrorCode::None);
}

void TestLedger::nobodyIsChargedForASessionThatTheyWereNotIn()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid hers = clinic.visit(9, clinic.jane);
    for (const Actor &who : {p.psychologist, p.receptionist, p.admin})
        QCOMPARE(clinic.refusal(who, RecordCharge{.person = clinic.tom, .appointment = hers, .amountMinor = 1}), ErrorCode::Invalid);
    QCOMPARE(clinic.refusal(p.receptionist, RecordPayment{.payer = clinic.tom, .appointment = hers, .amountMinor = 1, .method = PaymentMethod::Cash}), ErrorCode::Invalid);
    QCOMPARE(clinic.refusal(p.receptionist, RecordPayment{.payer = clinic.tom, .person = clinic.jane, .appointment = hers, .amountMinor = 1, .method = PaymentMethod::Cash}), ErrorCode::None);
}

void TestLedger::aPsychologistChargesNobodyWhomTheyDoNotSee()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid hers = clinic.visit(9, clinic.jane);
    const RecordCharge toTom{.person = clinic.jane, .payer = clinic.tom, .appointment = hers, .amountMinor = 1'000};
    QCOMPARE(clinic.refusal(p.psychologist, toTom), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.psychologist, RecordCharge{.person = clinic.jane, .payer = clinic.tom, .amountMinor = 1'000}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.psychologist, SetPatientPayer{hers, clinic.jane, clinic.tom}), ErrorCode::Denied);
    BookAppointment booking = p.at(11, 0, clinic.jane);
    booking.payerId = clinic.tom;
    QCOMPARE(clinic.refusal(p.psychologist, booking), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.psychologist, RecordCharge{.person = clinic.ben, .payer = clinic.jane, .amountMinor = 1'000}), ErrorCode::None); // both are hers
    ContactRelation uncle;
    uncle.contactId = clinic.jane;
    uncle.otherId = clinic.tom;
    uncle.kind = RelationKind::Payer;
    p.mustRun(create(uncle));
    QCOMPARE(clinic.refusal(p.psychologist, toTom), ErrorCode::None);
    QCOMPARE(clinic.refusal(p.receptionist, RecordCharge{.person = clinic.ben, .payer = clinic.tom, .amountMinor = 1'000}), ErrorCode::None); // reception answers for whom it writes down
}

void TestLedger::aPatientSeesTheirOwnMoney()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid user = p.mustRun(AddUser{.login = u"jane"_qs, .displayName = u"Jane"_qs, .role = Role::Patient, .contactId = clinic.jane}).firstOf(u"User");
    const Actor jane{.user = user, .organization = p.admin.organization, .role = Role::Patient, .contact = clinic.jane};
    clinic.charge(clinic.jane, 5'000);
    clinic.charge(clinic.ben, 4'000, clinic.jane); // hers to pay
    clinic.charge(clinic.tom, 3'000);
    QCOMPARE(clinic.list(jane).size(), 2);
    QCOMPARE(clinic.ask(jane, OpenAccount{clinic.jane}).balances.first().balanceMinor, 9'000);
    QCOMPARE(p.door().ask(jane, OpenAccount{clinic.tom}).error().code, ErrorCode::Denied);
    QCOMPARE(clinic.refusal(jane, RecordPayment{.payer = clinic.jane, .amountMinor = 1, .method = PaymentMethod::Cash}), ErrorCode::Denied);
}

void TestLedger::receptionReversesItsOwnPaymentOfTheDay()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid charge = clinic.charge(clinic.jane, 10'000);
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 10'000);
    const QUuid others = clinic.pay(p.manager, clinic.jane, 500);
    QCOMPARE(clinic.refusal(p.receptionist, ReverseEntry{others, u"slip"_qs}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.receptionist, ReverseEntry{charge, u"slip"_qs}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.receptionist, ReverseEntry{payment, u"  "_qs}), ErrorCode::Invalid);
    clinic.run(p.receptionist, ReverseEntry{payment, u"wrong card"_qs});
    QCOMPARE(clinic.balance(clinic.jane).openMinor, 10'000); // the other payment is not moved over by itself
    QVERIFY(clinic.entry(payment).reversed);
    QCOMPARE(clinic.refusal(p.manager, ReverseEntry{payment, u"again"_qs}), ErrorCode::Invalid);
    const QUuid late = clinic.pay(p.receptionist, clinic.jane, 10'000);
    p.clock.at = p.clock.at.plusMinutes(24 * 60);
    QCOMPARE(clinic.refusal(p.receptionist, ReverseEntry{late, u"slip"_qs}), ErrorCode::Denied);
    clinic.run(p.manager, ReverseEntry{late, u"bounced"_qs});
    QCOMPARE(clinic.refusal(p.receptionist, RecordRefund{.payment = others, .why = u"no"_qs}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.receptionist, WriteOff{.charge = charge, .why = u"no"_qs}), ErrorCode::Denied);
}

void TestLedger::aManagerCorrectsUpToTheLimitAndThenAsksASecondPerson()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 200'000);
    QCOMPARE(clinic.refusal(p.manager, SetCorrectionLimit{9'999'999}), ErrorCode::Denied);
    clinic.run(p.admin, SetCorrectionLimit{60'000});
    clinic.run(p.manager, RecordRefund{.payment = payment, .amountMinor = 20'000, .why = u"paid twice"_qs});
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, -180'000);
    const QUuid large = clinic.run(p.manager, RecordRefund{.payment = payment, .amountMinor = 60'000, .why = u"moved away"_qs}).firstOf(u"LedgerEntry");
    QCOMPARE(clinic.entry(large).status, LedgerStatus::Pending);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, -180'000);
    QCOMPARE(clinic.refusal(p.manager, DecideCorrection{large, true}), ErrorCode::Denied); // not oneself
    QCOMPARE(clinic.refusal(p.receptionist, DecideCorrection{large, true}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.receptionist, SettlePayment{large, LedgerStatus::Completed}), ErrorCode::Invalid); // no way around
    clinic.run(p.admin, DecideCorrection{large, true});
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, -120'000);
    QVERIFY(!clinic.entry(large).approvedByName.isEmpty());
    const QUuid other = clinic.run(p.manager, RecordRefund{.payment = payment, .amountMinor = 60'000, .why = u"once more"_qs}).firstOf(u"LedgerEntry");
    clinic.run(p.manager, DecideCorrection{other, false}); // who asked may withdraw it
    QCOMPARE(clinic.entry(other).status, LedgerStatus::Cancelled);
    QCOMPARE(clinic.refusal(p.admin, DecideCorrection{other, true}), ErrorCode::BadTransition);
    clinic.run(p.admin, RecordRefund{.payment = payment, .why = u"all of it"_qs}); // an administrator needs nobody
    QCOMPARE(clinic.entry(payment).status, LedgerStatus::Refunded);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 0);
}

void TestLedger::manySmallCorrectionsAreOneLargeOne()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    QVector<QUuid> asked;
    for (int i = 0; i < 4; ++i) {
        const QUuid charge = clinic.charge(clinic.jane, 20'000);
        asked.append(clinic.run(p.manager, WriteOff{.charge = charge, .why = u"cannot pay"_qs}).firstOf(u"LedgerEntry"));
    }
    QCOMPARE(clinic.entry(asked[1]).status, LedgerStatus::Completed);
    QCOMPARE(clinic.entry(asked[2]).status, LedgerStatus::Pending); // 600.00 on one day
    const QUuid yesterdays = clinic.charge(clinic.jane, 50'001);
    p.clock.at = p.clock.at.plusMinutes(24 * 60);
    QCOMPARE(clinic.refusal(p.manager, ReverseEntry{yesterdays, u"never happened"_qs}), ErrorCode::Denied); // the same by another name
    const QUuid euros = clinic.charge(clinic.tom, 100, {}, u"EUR"_qs);
    const QUuid off = clinic.run(p.manager, WriteOff{.charge = euros, .why = u"cannot pay"_qs}).firstOf(u"LedgerEntry");
    QCOMPARE(clinic.entry(off).status, LedgerStatus::Pending); // the limit is an amount of the practice's own money
}

void TestLedger::anUndonePaymentIsReversed()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    clinic.charge(clinic.jane, 10'000);
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 10'000);
    clinic.run(p.receptionist, Undo{});
    QVERIFY(clinic.entry(payment).reversed);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 10'000);
    QCOMPARE(clinic.list(p.manager).size(), 3); // nothing went
    QVERIFY(clinic.ask(p.receptionist, ShowUndo{}).redo.isEmpty());
    clinic.pay(p.receptionist, clinic.jane, 10'000);
    p.clock.at = p.clock.at.plusMinutes(24 * 60);
    QCOMPARE(clinic.refusal(p.receptionist, Undo{}), ErrorCode::Denied); // tomorrow it is somebody else's to reverse
    const QUuid awaited = clinic.run(p.receptionist, RecordPayment{.payer = clinic.tom, .amountMinor = 7, .method = PaymentMethod::Cheque, .status = LedgerStatus::Pending}).firstOf(u"LedgerEntry");
    clinic.run(p.receptionist, Undo{});
    QCOMPARE(clinic.entry(awaited).status, LedgerStatus::Cancelled);
}

void TestLedger::anUndoneRefundPutsTheMoneyBackWhereItWas()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid charge = clinic.charge(clinic.jane, 10'000);
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 10'000);
    clinic.run(p.admin, RecordRefund{.payment = payment, .why = u"slip"_qs});
    QCOMPARE(clinic.entry(payment).status, LedgerStatus::Refunded);
    QCOMPARE(clinic.entry(charge).left(), 10'000);
    clinic.run(p.admin, Undo{});
    QCOMPARE(clinic.entry(payment).status, LedgerStatus::Completed);
    QCOMPARE(clinic.entry(charge).left(), 0);
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 0);
}

void TestLedger::moneyDoesNotGoBackWhereOtherMoneyCame()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid charge = clinic.charge(clinic.jane, 10'000);
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 10'000);
    clinic.run(p.admin, RecordRefund{.payment = payment, .why = u"slip"_qs});
    clinic.pay(p.receptionist, clinic.jane, 10'000); // somebody else paid what was owed again
    QCOMPARE(clinic.entry(charge).left(), 0);
    QCOMPARE(clinic.refusal(p.admin, Undo{}), ErrorCode::CannotUndo);
    QCOMPARE(clinic.entry(payment).status, LedgerStatus::Refunded); // nothing of it was done
    QCOMPARE(clinic.entry(charge).left(), 0);
}

void TestLedger::anAllocationIsTakenBackAndDoneAgain()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 10'000);
    const QUuid charge = clinic.charge(clinic.jane, 6'000);
    clinic.run(p.receptionist, AllocatePayment{payment, {}});
    QCOMPARE(clinic.entry(charge).left(), 0);
    clinic.run(p.receptionist, Undo{});
    QCOMPARE(clinic.entry(charge).left(), 6'000);
    clinic.run(p.receptionist, Redo{});
    QCOMPARE(clinic.entry(charge).left(), 0);
    clinic.run(p.receptionist, ReleasePayment{payment, charge});
    QCOMPARE(clinic.entry(payment).left(), 10'000);
    clinic.run(p.receptionist, Undo{});
    QCOMPARE(clinic.entry(payment).left(), 4'000);
    QCOMPARE(clinic.refusal(p.receptionist, AllocatePayment{payment, {}}), ErrorCode::Invalid); // nothing is owed
}

void TestLedger::theSamePaymentIsNotTakenTwice()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const RecordPayment payment{.entry = p.ids.next(), .payer = clinic.jane, .amountMinor = 5'000, .method = PaymentMethod::Card};
    clinic.run(p.receptionist, payment);
    QCOMPARE(clinic.refusal(p.receptionist, payment), ErrorCode::Duplicate);
    RecordPayment others = payment;
    others.payer = clinic.tom;
    QCOMPARE(clinic.refusal(p.receptionist, others), ErrorCode::Duplicate);
    QCOMPARE(clinic.list(p.manager).size(), 1);
    RecordPayment ahead{.payer = clinic.jane, .amountMinor = 5'000, .method = PaymentMethod::Card, .bookedOn = QDate(2027, 1, 1)};
    QCOMPARE(clinic.refusal(p.receptionist, ahead), ErrorCode::Invalid);
    ahead.bookedOn = {};
    ahead.reference = QString(501, u'x');
    QCOMPARE(clinic.refusal(p.receptionist, ahead), ErrorCode::Invalid);
}

void TestLedger::aReceiptIsWantedAndSent()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 5'000);
    TransactionFilter toSend;
    toSend.receiptsToSend = true;
    QVERIFY(clinic.list(p.receptionist, toSend).isEmpty());
    clinic.run(p.receptionist, MarkReceipt{payment, true, false});
    QCOMPARE(clinic.list(p.receptionist, toSend).size(), 1);
    clinic.run(p.receptionist, MarkReceipt{payment, true, true});
    QVERIFY(clinic.list(p.receptionist, toSend).isEmpty());
    QCOMPARE(clinic.entry(payment).receiptSentAt, p.clock.at);
    clinic.run(p.receptionist, Undo{});
    QCOMPARE(clinic.list(p.receptionist, toSend).size(), 1);
    QCOMPARE(clinic.refusal(p.receptionist, MarkReceipt{clinic.charge(clinic.jane, 5), true, true}), ErrorCode::Invalid);
}

void TestLedger::theDatabaseItselfRefusesToChangeAnEntry()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    const bool postgres = clinic.database.isPostgres();
    const QUuid charge = clinic.charge(clinic.jane, 10'000);
    clinic.pay(p.receptionist, clinic.jane, 10'000);
    const QStringList loose{u"status"_qs, u"status_at"_qs, u"receipt_wanted"_qs, u"receipt_sent_at"_qs, u"invoice_number"_qs, u"approved_by"_qs, u"approved_at"_qs,
                            u"updated_at"_qs, u"updated_by"_qs, u"version"_qs};
    const auto other = [&](const FieldDef &field) -> QString {
        switch (field.type) {
        case FieldType::Integer:
        case FieldType::Instant:
            return u"7"_qs;
        case FieldType::Boolean:
            return postgres ? u"true"_qs : u"1"_qs;
        case FieldType::Uuid:
            return clinic.database.literal(p.ids.next());
        default:
            return u"'x'"_qs;
        }
    };
    for (const FieldDef &field : typeOf<LedgerEntry>().fields) {
        if (!loose.contains(field.key()))
            QVERIFY2(clinic.sql(u"UPDATE ledger_entry SET %1 = %2 WHERE id = %3"_qs.arg(field.key(), other(field), clinic.database.literal(charge))).contains(u"append-only"),
                     field.name);
    }
    for (const FieldDef &field : typeOf<Allocation>().fields) {
        const bool moves = QStringList{u"is_deleted"_qs, u"deleted_at"_qs, u"deleted_by"_qs, u"updated_at"_qs, u"updated_by"_qs, u"version"_qs}.contains(field.key());
        if (!moves)
            QVERIFY2(!clinic.sql(u"UPDATE allocation SET %1 = %2"_qs.arg(field.key(), other(field))).isEmpty(), field.name);
    }
    for (const QString &status : {u"pending"_qs, u"processing"_qs, u"failed"_qs, u"cancelled"_qs, u"paid"_qs})
        QVERIFY2(!clinic.sql(u"UPDATE ledger_entry SET status = '%1'"_qs.arg(status)).isEmpty(), qPrintable(status));
    QVERIFY(!clinic.sql(u"DELETE FROM ledger_entry"_qs).isEmpty());
    QVERIFY(!clinic.sql(u"DELETE FROM allocation"_qs).isEmpty());
    if (!postgres) {
        const QString columns = u"organization_id, is_deleted, version, contact_id, payer_id, kind, status, method, currency, amount_minor, net_minor, tax_minor, booked_on, receipt_wanted"_qs;
        const QString copy = u"INSERT OR REPLACE INTO ledger_entry (%1, %2) SELECT %3, %2 FROM ledger_entry LIMIT 1"_qs;
        QVERIFY(!clinic.sql(copy.arg(u"id"_qs, columns, u"id"_qs)).isEmpty());
        QVERIFY(!clinic.sql(copy.arg(u"rowid, id"_qs, columns, u"rowid, x'0000000000007000800000000000dead'"_qs)).isEmpty());
    }
    QCOMPARE(clinic.sql(u"UPDATE ledger_entry SET version = version + 1, receipt_wanted = %1"_qs.arg(postgres ? u"true"_qs : u"1"_qs)), QString());
    QCOMPARE(clinic.sql(u"UPDATE ledger_entry SET invoice_number = 'A-1'"_qs), QString()); // a number comes once
    QCOMPARE(clinic.balance(clinic.jane).balanceMinor, 0);
}

void TestLedger::theDatabaseItselfRefusesWhatDoesNotBalance()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid charge = clinic.charge(clinic.jane, 10'000), toms = clinic.charge(clinic.tom, 10'000), yen = clinic.charge(clinic.jane, 10'000, {}, u"JPY"_qs);
    const QUuid payment = clinic.run(p.receptionist, RecordPayment{.payer = clinic.jane, .amountMinor = 8'000, .method = PaymentMethod::Card,
        .shares = {QJsonObject{{u"charge"_qs, idText(charge)}, {u"minor"_qs, 5'000}}}}).firstOf(u"LedgerEntry");
    const auto insert = [&](const QUuid &credit, const QUuid &owed, qint64 amount, const QUuid &payer) {
        TestPractice::must(p.session().begin(p.admin.organization, true));
        Allocation allocation;
        allocation.id = p.ids.next();
        allocation.organizationId = p.admin.organization;
        allocation.version = 1;
        allocation.payerId = payer;
        allocation.creditId = credit;
        allocation.chargeId = owed;
        allocation.amountMinor = amount;
        const Result<> done = p.session().insert(typeOf<Allocation>(), allocation);
        p.session().rollback();
        return done.has_value();
    };
    QVERIFY(insert(payment, charge, 3'000, clinic.jane));
    QVERIFY(!insert(payment, charge, 3'001, clinic.jane)); // more than the payment has left
    QVERIFY(!insert(payment, charge, -1, clinic.jane));
    QVERIFY(!insert(payment, charge, 0, clinic.jane));
    QVERIFY(!insert(payment, toms, 100, clinic.jane));     // somebody else's charge
    QVERIFY(!insert(payment, charge, 100, clinic.tom));
    QVERIFY(!insert(payment, yen, 100, clinic.jane));      // another currency
    QVERIFY(!insert(charge, payment, 100, clinic.jane));
    QVERIFY(!insert(payment, payment, 100, clinic.jane));
    const auto enter = [&](auto change) {
        TestPractice::must(p.session().begin(p.admin.organization, true));
        LedgerEntry entry = *TestPractice::must(findAs<LedgerEntry>(p.session(), charge));
        entry.id = p.ids.next();
        change(entry);
        const Result<> done = p.session().insert(typeOf<LedgerEntry>(), entry);
        p.session().rollback();
        return done.has_value();
    };
    QVERIFY(enter([](LedgerEntry &) {}));
    QVERIFY(!enter([](LedgerEntry &e) { e.netMinor += 1; }));
    QVERIFY(!enter([](LedgerEntry &e) { e.amountMinor = e.netMinor = -10'000; }));
    QVERIFY(!enter([](LedgerEntry &e) { e.amountMinor = e.netMinor = 0; }));
    QVERIFY(!enter([](LedgerEntry &e) { e.kind = LedgerKind::Payment; }));
    QVERIFY(!enter([](LedgerEntry &e) { e.isDeleted = true; }));
    const auto mirror = [&](LedgerEntry &e) { e.reverses = charge; e.amountMinor = e.netMinor = -10'000; };
    QVERIFY(enter(mirror));
    QVERIFY(!enter([&](LedgerEntry &e) { mirror(e); e.amountMinor = e.netMinor = -9'999; })); // reversed whole or not at all
    QVERIFY(!enter([&](LedgerEntry &e) { mirror(e); e.payerId = clinic.tom; }));
    QVERIFY(!enter([&](LedgerEntry &e) { mirror(e); e.currency = u"JPY"_qs; }));
}

void TestLedger::listsAreFilteredSortedAndPaged()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    for (int i = 0; i < 23; ++i) {
        RecordCharge charge{.person = i % 3 ? clinic.jane : clinic.tom, .amountMinor = 1'000 + 100 * (i % 5), .description = i == 7 ? u"Report 50 %_off"_qs : u"Session"_qs};
        charge.bookedOn = QDate(2026, 11, 1 + i % 10);
        clinic.run(p.manager, charge);
    }
    clinic.pay(p.receptionist, clinic.tom, 3'000);
    for (const auto sort : {TransactionFilter::ByDay, TransactionFilter::ByAmount}) {
        for (const bool descending : {true, false}) {
            TransactionFilter filter;
            filter.sort = sort;
            filter.descending = descending;
            filter.limit = 5;
            QVector<TransactionEntry> all;
            for (;;) {
                const QVector<TransactionEntry> page = clinic.list(p.manager, filter);
                all += page;
                if (page.size() < filter.limit)
                    break;
                filter.after = sort == TransactionFilter::ByDay ? QVariant(page.last().bookedOn.toString(Qt::ISODate)) : QVariant(page.last().amountMinor);
                filter.afterId = page.last().id;
            }
            QCOMPARE(all.size(), 24);
            QSet<QUuid> once;
            for (qsizetype i = 0; i < all.size(); ++i) {
                once.insert(all[i].id);
                if (i == 0)
                    continue;
                const auto key = [&](const TransactionEntry &e) { return sort == TransactionFilter::ByDay ? e.bookedOn.toJulianDay() : e.amountMinor; };
                QVERIFY(descending ? key(all[i - 1]) >= key(all[i]) : key(all[i - 1]) <= key(all[i]));
            }
            QCOMPARE(once.size(), 24);
        }
    }
    const auto count = [&](const TransactionFilter &filter) { return clinic.list(p.manager, filter).size(); };
    TransactionFilter filter;
    filter.limit = 100;
    const auto with = [&](auto change) { TransactionFilter f = filter; change(f); return count(f); };
    QCOMPARE(with([&](auto &f) { f.payer = clinic.tom; }), 9);
    QCOMPARE(with([&](auto &f) { f.kinds = {u"payment"_qs, u"refund"_qs}; }), 1);
    QCOMPARE(with([&](auto &f) { f.methods = {u"card"_qs}; }), 1);
    QCOMPARE(with([&](auto &f) { f.statuses = {u"pending"_qs}; }), 0);
    QCOMPARE(with([&](auto &f) { f.currency = u"EUR"_qs; }), 0);
    QCOMPARE(with([&](auto &f) { f.from = f.until = QDate(2026, 11, 3); }), 3);
    QCOMPARE(with([&](auto &f) { f.text = u"50 %_off"_qs; }), 1);
    QCOMPARE(with([&](auto &f) { f.text = u"silva tom"_qs; }), 9);
    QCOMPARE(with([&](auto &f) { f.text = u"' OR 1=1 --"_qs; }), 0);
    QCOMPARE(with([&](auto &f) { f.onlyOpen = true; f.payer = clinic.tom; }), 6); // two were settled whole, one in part
    QCOMPARE(with([&](auto &f) { f.limit = 1'000'000; }), 24);
}

void TestLedger::theTrailTellsOfMoney()
{
    MoneyClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid payment = clinic.pay(p.receptionist, clinic.jane, 5'000);
    const auto lines = p.mustAsk(SearchAudit{{.record = payment}});
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().entry.action, u"create"_qs);
    QVERIFY(!clinic.p.door().run(p.receptionist, RecordRefund{.payment = payment, .why = u"no"_qs}));
    QVERIFY(p.mustAsk(SearchAudit{{.limit = 1}}).first().entry.outcome != u"done");
}

void TestLedger::whateverIsDoneTheBooksBalance()
{
    QFETCH(QString, kind);
    MoneyClinic clinic(kind);
    TestPractice &p = clinic.p;
    QRandomGenerator random = seeded();
    const QVector<QUuid> people{clinic.jane, clinic.ben, clinic.tom};
    const QVector<Actor> who{p.admin, p.manager, p.receptionist, p.psychologist};
    QVector<QUuid> known;
    const auto any = [&] { return known.isEmpty() ? p.ids.next() : known[random.bounded(known.size())]; };
    QHash<ErrorCode, Error> said;
    QHash<QUuid, int> mayBeUndone;
    int done = 0;
    for (int act = 0; act < 400; ++act) {
        const Actor actor = who[random.bounded(who.size())];
        const QUuid person = people[random.bounded(3)], payer = people[random.bounded(3)];
        const qint64 amount = random.bounded(-100, 9'000);
        const QString currency = random.bounded(3) ? u"AUD"_qs : u"JPY"_qs;
        bool undoes = false;
        const auto run = [&]() -> Result<Outcome> {
            switch (random.bounded(11)) {
            case 0: case 1: return p.door().run(actor, RecordCharge{.person = person, .payer = payer, .amountMinor = amount, .currency = currency});
            case 2: case 3: return p.door().run(actor, RecordPayment{.payer = payer, .person = person, .amountMinor = amount, .currency = currency, .method = PaymentMethod::Cash,
                                                                     .status = random.bounded(4) ? LedgerStatus::Completed : LedgerStatus::Pending});
            case 4: return p.door().run(actor, RecordRefund{.payment = any(), .amountMinor = random.bounded(2) ? 0 : amount, .why = u"w"_qs});
            case 5: return p.door().run(actor, WriteOff{.charge = any(), .amountMinor = random.bounded(2) ? 0 : amount, .why = u"w"_qs});
            case 6: return p.door().run(actor, RecordAdjustment{.charge = any(), .amountMinor = random.bounded(-500, 500), .why = u"w"_qs});
            case 7: return p.door().run(actor, ReverseEntry{any(), u"w"_qs});
            case 8: return p.door().run(actor, SettlePayment{any(), static_cast<LedgerStatus>(random.bounded(6))});
            case 9: return random.bounded(2) ? p.door().run(actor, AllocatePayment{any(), {}}) : p.door().run(actor, ReleasePayment{any(), {}});
            default:
                if (random.bounded(2) && mayBeUndone.value(actor.user) > 0) { // of what was done here: not that the practice was furnished
                    undoes = true;
                    --mayBeUndone[actor.user];
                    return p.door().run(actor, Undo{});
                }
                return p.door().run(actor, DecideCorrection{any(), random.bounded(2) == 1});
            }
        };
        const Result<Outcome> result = run();
        if (result && !undoes && !result->undoStep.isNull())
            ++mayBeUndone[actor.user];
        if (!result) {
            said.insert(result.error().code, result.error());
            continue;
        }
        ++done;
        for (const Touched &touched : result->touched) {
            if (touched.type == u"LedgerEntry" && !known.contains(touched.id))
                known.append(touched.id);
        }
    }
    for (auto it = said.cbegin(); it != said.cend(); ++it) // refused for a reason of ours, never by the store or by accident
        QVERIFY2(QSet<ErrorCode>({ErrorCode::Invalid, ErrorCode::Denied, ErrorCode::NotFound, ErrorCode::BadTransition, ErrorCode::NothingToUndo, ErrorCode::CannotUndo}).contains(it.key()),
                 qPrintable(QString(codeName(it.key()) + u' ' + it->data.value(u"detail"_qs).toString())));
    QVERIFY2(done > 60, qPrintable(QString::number(done)));
    TestPractice::must(p.session().begin(p.admin.organization, false));
    for (const QUuid &payer : people) {
        const Selection ofPayer{.where = {{"payer_id", Condition::Equal, idText(payer)}}};
        QHash<QString, qint64> balance, open;
        LedgerBook book([] { return QUuid(); });
        const auto entries = TestPractice::must(selectAs<LedgerEntry>(p.session(), ofPayer));
        for (const auto &entry : entries) {
            book.add(*entry);
            balance[entry->currency] += isPosted(entry->status) ? entry->amountMinor : 0;
        }
        for (const auto &allocation : TestPractice::must(selectAs<Allocation>(p.session(), ofPayer))) {
            QVERIFY(allocation->amountMinor > 0);
            book.add(*allocation);
        }
        for (const auto &entry : entries) {
            QVERIFY(book.open(entry->id) >= 0 && book.available(entry->id) >= 0);
            open[entry->currency] += book.open(entry->id) - book.available(entry->id);
        }
        for (auto it = balance.cbegin(); it != balance.cend(); ++it)
            QCOMPARE(*it, open.value(it.key()));
    }
    p.session().rollback();
    qInfo("%d acts done, %d kept entries", done, static_cast<int>(known.size()));
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_practice_ledger.moc"
