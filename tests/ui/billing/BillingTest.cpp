// Charges, payments and corrections through the window's own widgets and mostly by key.
#include "models/records/Preference.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/billing/AppointmentMoney.h"
#include "ui/billing/BillingActs.h"
#include "ui/billing/BillingFilters.h"
#include "ui/billing/BillingPlace.h"
#include "ui/billing/ChargeDialog.h"
#include "ui/billing/PersonAccount.h"
#include "ui/billing/TransactionPane.h"
#include "ui/billing/TransactionTable.h"
#include "ui/common/EmptyState.h"
#include "ui/common/PersonField.h"
#include "ui/common/Theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

namespace {

class Clinic : public UiPractice {
public:
    explicit Clinic(const Actor TestPractice::*who = &TestPractice::receptionist) : UiPractice(who), jane(addPerson(u"Jane"_qs, u"Nguyen"_qs, lee)), tom(addPerson(u"Tom"_qs, u"Silva"_qs, okafor)) {}

    QUuid visit(int hour, const QUuid &patient)
    {
        BookAppointment booking = at(hour, 0, patient);
        booking.serviceId = service;
        const QUuid id = mustRun(booking).firstOf(u"Appointment");
        mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Arrived});
        return id;
    }
    QUuid charge(const QUuid &person, qint64 amount, const QString &what = u"Report"_qs)
    {
        return mustRun(RecordCharge{.person = person, .amountMinor = amount, .description = what}).firstOf(u"LedgerEntry");
    }
    QUuid pay(const Actor &who, const QUuid &person, qint64 amount)
    {
        return must(door().run(who, RecordPayment{.payer = person, .amountMinor = amount, .method = PaymentMethod::Card})).firstOf(u"LedgerEntry");
    }
    [[nodiscard]] qint64 owes(const QUuid &person) { return mustAsk(OpenAccount{person}).balances.first().balanceMinor; }

    QUuid jane, tom;
};

/// Lives longer than the window that shows it.
struct HeldPlace {
    explicit HeldPlace(Clinic &clinic) : m_held(std::make_unique<BillingPlace>(clinic.context)) {}
    std::unique_ptr<BillingPlace> m_held;
};

class BillingWindow : private HeldPlace, public PlaceWindow {
public:
    explicit BillingWindow(Clinic &clinic) : HeldPlace(clinic), PlaceWindow(*m_held), m_clinic(clinic) { rest(); }

    [[nodiscard]] BillingPlace &place() { return *m_held; }
    [[nodiscard]] TransactionRows &rows() { return m_held->table().rows(); }
    [[nodiscard]] QTableView &view() { return m_held->table().view(); }
    void rest() { settle(*this, m_clinic.desk); }
    void choose(int row) { view().setCurrentIndex(rows().index(row, 0)); }
    [[nodiscard]] QString text(int row, int column) { return rows().index(row, column).data().toString(); }
    void show(const QString &tab)
    {
        auto *tabs = child<QTabBar>("billingTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i).startsWith(tab))
                tabs->setCurrentIndex(i);
        }
        rest();
    }
    template <class D> D *dialog() { return findChild<D *>(); }

private:
    Clinic &m_clinic;
};

void picture(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        widget.grab().save(folder + u'/' + name + u".png"_qs);
}

} // namespace

class BillingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_AU"_qs)); }
    void theListStaysArrangedAsItWasLeft();
    void aPaymentIsTakenWithOneKeyAndEnter();
    void aSessionIsChargedAndPaidInOneStep();
    void aPartOfWhatIsOwedIsTicked();
    void aWrongAmountIsSaidBesideTheField();
    void anybodyIsChargedByKey();
    void aRefundAsksWhy();
    void aCorrectionAboveTheLimitWaitsAndIsApproved();
    void receptionSeesTheDeedsThatAreItsOwn();
    void aPsychologistSeesOwnSessionsAndTakesNoMoney();
    void aReceiptIsWantedAndGiven();
    void moneyThatIsAwaitedComes();
    void theListIsNarrowedAndSorted();
    void nothingThereSaysWhatToDo();
    void thePersonsAccountTellsTheBalance();
    void besideAnAppointmentStandsWhatIsOwed();
    void everyControlHasAName();
    void picturesInBothThemes();
};

void BillingTest::theListStaysArrangedAsItWasLeft()
{
    Clinic clinic;
    clinic.charge(clinic.jane, 5000, u"small"_qs);
    clinic.charge(clinic.tom, 20'000, u"large"_qs);
    clinic.charge(clinic.jane, 10'000, u"middle"_qs);
    const auto amounts = [](BillingWindow &window) {
        QVector<qint64> all;
        for (int row = 0; row < window.rows().rowCount(); ++row)
            all.append(window.rows().entry(row).amountMinor);
        return all;
    };
    const QVector<qint64> sorted{20'000, 10'000, 5000};
    {
        BillingWindow window(clinic);
        window.show(u"All"_qs);
        QTRY_COMPARE(window.rows().rowCount(), 3);
        QHeaderView *header = window.view().horizontalHeader();
        const auto press = [&](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 20, header->height() / 2});
        };
        press(TransactionRows::Who); // no order: it has no index
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(TransactionRows::Day));
        press(TransactionRows::Amount);
        if (header->sortIndicatorOrder() != Qt::DescendingOrder)
            press(TransactionRows::Amount);
        QTRY_COMPARE(amounts(window), sorted);
        header->resizeSection(TransactionRows::What, 222);
        const auto kept = [&] { return TestPractice::must(clinic.door().ask(clinic.receptionist, List<Preference>{{.where = {{"name", Condition::Equal, u"transactions.columns"_qs}}}})).size(); };
        QTRY_COMPARE(kept(), 1);
        window.rest();
    }
    BillingWindow again(clinic);
    again.show(u"All"_qs);
    QTRY_COMPARE(again.view().horizontalHeader()->sectionSize(TransactionRows::What), 222);
    QTRY_COMPARE(amounts(again), sorted);
}

void BillingTest::aPaymentIsTakenWithOneKeyAndEnter()
{
    Clinic clinic;
    clinic.charge(clinic.jane, 18'000);
    BillingWindow window(clinic);
    const QAbstractItemModelTester tester(&window.rows());
    window.show(u"Owed"_qs);
    QCOMPARE(window.rows().rowCount(), 1);
    QCOMPARE(window.text(0, TransactionRows::State), u"Owed"_qs);
    window.choose(0);
    window.view().setFocus();
    QTest::keyClick(&window.view(), Qt::Key_F12);
    QTRY_VERIFY(window.dialog<PaymentDialog>());
    auto *dialog = window.dialog<PaymentDialog>();
    QTRY_COMPARE(dialog->findChild<QLineEdit *>(u"amount_minor"_qs)->text(), u"180.00"_qs);
    QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"amount_minor"_qs)->hasFocus());
    picture(*dialog, u"payment"_qs);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    QCOMPARE(clinic.owes(clinic.jane), 0);
    window.rest();
    QCOMPARE(window.rows().rowCount(), 0);
    clinic.mustRun(RecordCharge{.person = clinic.jane, .amountMinor = 5});
    QVERIFY(TestPractice::must(clinic.door().run(clinic.receptionist, Undo{})).touched.size() > 1); // the bar's Undo
    QCOMPARE(clinic.owes(clinic.jane), 18'005);
}

void BillingTest::aSessionIsChargedAndPaidInOneStep()
{
    Clinic clinic;
    clinic.charge(clinic.jane, 5'000); // an older debt stays one
    const QUuid visit = clinic.visit(9, clinic.jane);
    BillingWindow window(clinic);
    QVERIFY(window.place().takePayment({}, visit));
    QTRY_VERIFY(window.dialog<PaymentDialog>());
    auto *dialog = window.dialog<PaymentDialog>();
    QTRY_COMPARE(dialog->findChild<QLineEdit *>(u"amount_minor"_qs)->text(), u"220.00"_qs);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    QCOMPARE(clinic.mustAsk(AppointmentAccount{visit}).first().openMinor, 0);
    QCOMPARE(clinic.mustAsk(AppointmentAccount{visit}).first().chargedMinor, 22'000);
    QCOMPARE(clinic.owes(clinic.jane), 5'000);
    TestPractice::must(clinic.door().run(clinic.receptionist, Undo{})); // both at once
    QCOMPARE(clinic.mustAsk(AppointmentAccount{visit}).first().chargedMinor, 0);
    QCOMPARE(clinic.owes(clinic.jane), 5'000);
}

void BillingTest::aPartOfWhatIsOwedIsTicked()
{
    Clinic clinic;
    const QUuid first = clinic.charge(clinic.jane, 10'000), second = clinic.charge(clinic.jane, 7'000, u"Letter"_qs);
    BillingWindow window(clinic);
    window.place().takePayment(clinic.jane, {});
    QTRY_VERIFY(window.dialog<PaymentDialog>());
    auto *dialog = window.dialog<PaymentDialog>();
    auto *charges = dialog->findChild<QTreeWidget *>(u"paymentCharges"_qs);
    QTRY_COMPARE(charges->topLevelItemCount(), 2);
    QTRY_COMPARE(dialog->findChild<QLineEdit *>(u"amount_minor"_qs)->text(), u"170.00"_qs);
    charges->setFocus();
    charges->setCurrentItem(charges->topLevelItem(0));
    QTest::keyClick(charges, Qt::Key_Space);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"amount_minor"_qs)->text(), u"70.00"_qs);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"paymentSave"_qs), Qt::LeftButton);
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    for (const TransactionEntry &entry : clinic.mustAsk(ShowTransactions{})) {
        if (entry.id == first)
            QCOMPARE(entry.left(), 10'000);
        if (entry.id == second)
            QCOMPARE(entry.left(), 0);
    }
}

void BillingTest::aWrongAmountIsSaidBesideTheField()
{
    Clinic clinic;
    BillingWindow window(clinic);
    window.click("billingPay");
    QTRY_VERIFY(window.dialog<PaymentDialog>());
    auto *dialog = window.dialog<PaymentDialog>();
    auto *amount = dialog->findChild<QLineEdit *>(u"amount_minor"_qs);
    auto *save = dialog->findChild<QPushButton *>(u"paymentSave"_qs);
    QTest::mouseClick(save, Qt::LeftButton); // nobody pays yet
    QVERIFY(dialog->isVisible());
    auto *payer = dialog->findChild<PersonField *>();
    dialog->activateWindow();
    payer->setFocus();
    QTRY_VERIFY(payer->hasFocus());
    QTest::keyClicks(payer, u"ngu"_qs);
    QTRY_VERIFY(payer->findChild<QListWidget *>()->isVisible()); // whom it found
    QTest::keyClick(payer, Qt::Key_Down);
    QTest::keyClick(payer, Qt::Key_Return);
    QTRY_COMPARE(payer->person(), clinic.jane);
    for (const QString &odd : {u"12,5"_qs, u"abc"_qs, u"-5"_qs, u"0"_qs, u"1.234"_qs}) {
        amount->setText(odd);
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY2(dialog->isVisible() && !amount->accessibleDescription().isEmpty(), qPrintable(odd));
    }
    amount->setText(u"1,250.50"_qs);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    QCOMPARE(clinic.owes(clinic.jane), -125'050);
}

void BillingTest::anybodyIsChargedByKey()
{
    Clinic clinic;
    BillingWindow window(clinic);
    window.place().table().takeFocus();
    window.place().setFocus();
    window.place().acts().charge(clinic.jane, u"Jane Nguyen"_qs);
    auto *dialog = window.dialog<ChargeDialog>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"description"_qs), u"Report for the court"_qs);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"amount_minor"_qs), u"440"_qs);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"tax_minor"_qs), u"500"_qs);
    picture(*dialog, u"charge"_qs);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"tax_minor"_qs), Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // more tax than amount
    dialog->findChild<QLineEdit *>(u"tax_minor"_qs)->setText(u"40"_qs);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"tax_minor"_qs), Qt::Key_Return);
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    const auto entries = clinic.mustAsk(ShowTransactions{});
    QCOMPARE(entries.first().amountMinor, 44'000);
    QCOMPARE(entries.first().taxMinor, 4'000);
    QCOMPARE(entries.first().description, u"Report for the court"_qs);
}

void BillingTest::aRefundAsksWhy()
{
    Clinic clinic(&TestPractice::manager);
    const QUuid payment = clinic.pay(clinic.receptionist, clinic.jane, 9'000);
    BillingWindow window(clinic);
    window.choose(0);
    window.rest();
    window.click("entryRefund");
    auto *dialog = window.dialog<CorrectionDialog>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"amount_minor"_qs)->text(), u"90.00"_qs);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"correctionSave"_qs), Qt::LeftButton);
    QVERIFY(dialog->isVisible()); // not without a reason
    picture(*dialog, u"refund"_qs);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"why"_qs), u"paid twice"_qs);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"why"_qs), Qt::Key_Return);
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    window.rest();
    QCOMPARE(clinic.owes(clinic.jane), 0);
    QCOMPARE(window.text(window.rows().indexOf(payment), TransactionRows::State), u"Given back"_qs);
}

void BillingTest::aCorrectionAboveTheLimitWaitsAndIsApproved()
{
    Clinic clinic(&TestPractice::admin);
    const QUuid payment = clinic.pay(clinic.receptionist, clinic.jane, 90'000);
    const QUuid refund = TestPractice::must(clinic.door().run(clinic.manager, RecordRefund{.payment = payment, .why = u"moved"_qs})).firstOf(u"LedgerEntry");
    BillingPlace place(clinic.context);
    QSignalSpy counted(&place, &Place::countChanged);
    PlaceWindow window(place);
    settle(window, clinic.desk);
    QTRY_VERIFY(!counted.isEmpty());
    QCOMPARE(counted.last().first().toInt(), 1); // somebody else asked for it
    place.table().choose(refund);
    settle(window, clinic.desk);
    QCOMPARE(window.child<QLabel>("transactionState")->text(), u"Waits for a second person"_qs);
    window.click("entryApprove");
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    settle(window, clinic.desk);
    QCOMPARE(counted.last().first().toInt(), 0);
    QCOMPARE(clinic.owes(clinic.jane), 0);
}

void BillingTest::receptionSeesTheDeedsThatAreItsOwn()
{
    Clinic clinic;
    const QUuid own = clinic.pay(clinic.receptionist, clinic.jane, 500);
    const QUuid others = clinic.pay(clinic.manager, clinic.jane, 700);
    clinic.charge(clinic.tom, 900);
    BillingWindow window(clinic);
    window.place().table().choose(own);
    window.rest();
    QVERIFY(window.child<QPushButton>("entryReverse"));
    QVERIFY(!window.child<QPushButton>("entryRefund"));
    window.place().table().choose(others);
    window.rest();
    for (const auto *button : window.findChildren<QPushButton *>(u"entryReverse"_qs))
        QVERIFY(!button->isVisible());
}

void BillingTest::aPsychologistSeesOwnSessionsAndTakesNoMoney()
{
    Clinic clinic(&TestPractice::psychologist);
    const QUuid visit = clinic.visit(9, clinic.jane);
    clinic.mustRun(ChargeAppointment{.appointment = visit});
    clinic.charge(clinic.tom, 900);
    BillingWindow window(clinic);
    QCOMPARE(window.rows().rowCount(), 1);
    QVERIFY(!window.child<QWidget>("billingPay")->isVisible());
    QVERIFY(!window.place().takePayment(clinic.jane, {}));
    QVERIFY(!clinic.actions.find(u"billing.pay"_qs));
}

void BillingTest::aReceiptIsWantedAndGiven()
{
    Clinic clinic;
    clinic.pay(clinic.receptionist, clinic.jane, 500);
    BillingWindow window(clinic);
    window.choose(0);
    window.rest();
    window.click("entryReceipt");
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    window.show(u"Receipts"_qs);
    QCOMPARE(window.rows().rowCount(), 1);
    window.choose(0);
    window.rest();
    window.click("entryReceipt");
    QTRY_COMPARE(clinic.notices.outcomes.size(), 2);
    window.rest();
    QCOMPARE(window.rows().rowCount(), 0);
}

void BillingTest::moneyThatIsAwaitedComes()
{
    Clinic clinic;
    clinic.charge(clinic.jane, 8'000);
    clinic.mustRun(RecordPayment{.payer = clinic.jane, .amountMinor = 8'000, .method = PaymentMethod::Insurance, .status = LedgerStatus::Pending});
    BillingWindow window(clinic);
    window.show(u"Waiting"_qs);
    QCOMPARE(window.rows().rowCount(), 1);
    window.choose(0);
    window.rest();
    window.click("entryCame");
    QTRY_COMPARE(clinic.notices.outcomes.size(), 1);
    QCOMPARE(clinic.owes(clinic.jane), 0);
}

void BillingTest::theListIsNarrowedAndSorted()
{
    Clinic clinic;
    for (int i = 0; i < 130; ++i)
        clinic.charge(i % 2 ? clinic.jane : clinic.tom, 1'000 + i);
    BillingWindow window(clinic);
    QCOMPARE(window.rows().rowCount(), 100); // the rest comes as one scrolls
    window.rows().fetchMore({});
    window.rest();
    QCOMPARE(window.rows().rowCount(), 130);
    window.rows().sort(TransactionRows::Amount, Qt::DescendingOrder);
    window.rest();
    QCOMPARE(window.rows().entry(0).amountMinor, 1'129);
    auto *search = window.child<QLineEdit>("billingSearch");
    window.place().search();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"silva"_qs);
    window.rest();
    QCOMPARE(window.rows().rowCount(), 65);
    window.click("billingShowAll");
    window.rest();
    auto *kind = window.child<QComboBox>("billingKind");
    kind->setCurrentIndex(kind->findData(u"payment"_qs));
    Q_EMIT kind->activated(kind->currentIndex());
    window.rest();
    QCOMPARE(window.rows().rowCount(), 0);
}

void BillingTest::nothingThereSaysWhatToDo()
{
    Clinic clinic;
    BillingWindow window(clinic);
    QVERIFY(window.place().table().empty().isVisible());
    picture(window, u"billing-empty"_qs);
}

void BillingTest::thePersonsAccountTellsTheBalance()
{
    Clinic clinic;
    clinic.charge(clinic.jane, 18'000);
    PersonAccount account(clinic.context);
    account.resize(800, 500);
    account.QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(&account));
    account.show(clinic.jane);
    auto *balance = account.findChild<QLabel *>(u"accountBalance"_qs);
    QTRY_COMPARE(balance->text(), u"Owes $180.00"_qs);
    settle(account, clinic.desk);
    account.table().takeFocus();
    QTest::keyClick(&account.table().view(), Qt::Key_F12);
    QTRY_VERIFY(account.findChild<PaymentDialog *>());
    auto *dialog = account.findChild<PaymentDialog *>();
    QTRY_COMPARE(dialog->findChild<QLineEdit *>(u"amount_minor"_qs)->text(), u"180.00"_qs);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"amount_minor"_qs), Qt::Key_Return);
    QTRY_COMPARE(balance->text(), u"Owes nothing"_qs);
    picture(account, u"account"_qs);
    QVERIFY2(namelessControls(account).isEmpty(), qPrintable(namelessControls(account).join(u'\n')));
}

void BillingTest::besideAnAppointmentStandsWhatIsOwed()
{
    Clinic clinic;
    const QUuid visit = clinic.visit(9, clinic.jane);
    AppointmentMoney money(clinic.context);
    money.resize(280, 200);
    money.QWidget::show();
    money.show(clinic.mustAsk(OpenAppointment{visit}));
    auto *owes = money.findChild<QLabel *>(u"inspectorOwes"_qs);
    QTRY_COMPARE(owes->text(), u"Not charged yet"_qs);
    QTest::mouseClick(money.findChild<QPushButton *>(u"inspectorCharge"_qs), Qt::LeftButton);
    QCOMPARE(clinic.navigator.charged, visit);
    QTest::mouseClick(money.findChild<QPushButton *>(u"inspectorPay"_qs), Qt::LeftButton);
    QCOMPARE(clinic.navigator.payAppointment, visit);
    TestPractice::must(TestPractice::must(Result<QFuture<Result<Outcome>>>(clinic.desk.run(ChargeAppointment{.appointment = visit}))).result());
    QTRY_COMPARE(owes->text(), u"Owes $220.00"_qs);
    QVERIFY(!money.findChild<QPushButton *>(u"inspectorCharge"_qs)->isVisible());
    picture(money, u"inspector-money"_qs);
    TestPractice::must(clinic.desk.run(RecordPayment{.payer = clinic.jane, .amountMinor = 22'000, .method = PaymentMethod::Cash}).result());
    QTRY_COMPARE(owes->text(), u"Paid: $220.00"_qs);
}

void BillingTest::everyControlHasAName()
{
    Clinic clinic(&TestPractice::manager);
    clinic.charge(clinic.jane, 18'000);
    clinic.pay(clinic.receptionist, clinic.tom, 500);
    BillingWindow window(clinic);
    window.choose(0);
    window.rest();
    QVERIFY2(namelessControls(window).isEmpty(), qPrintable(namelessControls(window).join(u'\n')));
    window.place().takePayment(clinic.jane, {});
    QTRY_VERIFY(window.dialog<PaymentDialog>());
    window.rest();
    QVERIFY2(namelessControls(*window.dialog<PaymentDialog>()).isEmpty(), qPrintable(namelessControls(*window.dialog<PaymentDialog>()).join(u'\n')));
    window.dialog<PaymentDialog>()->reject();
    window.place().acts().charge({}, {});
    QVERIFY2(namelessControls(*window.dialog<ChargeDialog>()).isEmpty(), qPrintable(namelessControls(*window.dialog<ChargeDialog>()).join(u'\n')));
}

void BillingTest::picturesInBothThemes()
{
    Clinic clinic(&TestPractice::manager);
    clinic.mustRun(ChargeAppointment{.appointment = clinic.visit(9, clinic.jane)});
    clinic.mustRun(ChargeAppointment{.appointment = clinic.visit(11, clinic.tom)});
    clinic.charge(clinic.jane, 44'000, u"Report for the court"_qs);
    clinic.pay(clinic.receptionist, clinic.jane, 30'000);
    clinic.mustRun(RecordPayment{.payer = clinic.tom, .amountMinor = 8'000, .method = PaymentMethod::Insurance, .status = LedgerStatus::Pending});
    clinic.mustRun(ReverseEntry{clinic.pay(clinic.receptionist, clinic.tom, 500), u"wrong client"_qs});
    for (const theme::Mode mode : {theme::Mode::Light, theme::Mode::Dark}) {
        theme::apply(mode);
        BillingWindow window(clinic);
        window.choose(1);
        window.rest();
        QVERIFY(window.rows().rowCount() >= 6);
        picture(window, mode == theme::Mode::Light ? u"billing-light"_qs : u"billing-dark"_qs);
    }
    theme::apply(theme::Mode::Light);
}

QTEST_MAIN(BillingTest)
#include "BillingTest.moc"
