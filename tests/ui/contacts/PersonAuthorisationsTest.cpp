#include "models/records/Authorisation.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/contacts/PersonAuthorisationsTab.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

namespace {

/// The tab of a person in a window.
struct Tab {
    explicit Tab(const Actor TestPractice::*who = &TestPractice::receptionist) : p(who), jane(p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee)), tab(PersonAuthorisationsTab::make(p.context, nullptr))
    {
        tab->resize(900, 500);
        static_cast<QWidget *>(tab.get())->show();
        if (!QTest::qWaitForWindowActive(tab.get()))
            qFatal("the window does not become active");
        tab->show(jane);
    }
    template <class W> W *child(const char *name) { return tab->findChild<W *>(QString::fromLatin1(name)); }
    [[nodiscard]] QVector<std::shared_ptr<Authorisation>> all() { return p.mustAsk(List<Authorisation>{}); }

    UiPractice p;
    QUuid jane;
    std::unique_ptr<PersonSection> tab;
};

} // namespace

class PersonAuthorisationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsAddedWithTheKeyboard();
    void itIsChangedDeletedAndBroughtBack();
    void anEndBeforeItsBeginningIsSaidBesideTheField();
    void whatIsUsedIsCountedDown();
    void everyControlHasAName();
};

void PersonAuthorisationsTest::oneIsAddedWithTheKeyboard()
{
    Tab t;
    auto *add = t.child<QPushButton>("addAuthorisation");
    QTRY_VERIFY(add->isVisible());
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    auto *name = t.child<QLineEdit>("authorisationName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClick(name, Qt::Key_Return); // a name is needed, and said so
    QVERIFY(!name->accessibleDescription().isEmpty());
    QTest::keyClicks(name, u"Care plan"_qs);
    QTest::keyClick(name, Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"Medibank"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"A 123"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(t.all().size(), 1);
    const Authorisation a = *t.all().first();
    QCOMPARE(a.contactId, t.jane);
    QCOMPARE(a.name, u"Care plan"_qs);
    QCOMPARE(a.payer, u"Medibank"_qs);
    QCOMPARE(a.number, u"A 123"_qs);
    QCOMPARE(a.sessions, 6);
    QTRY_COMPARE(t.child<QTreeWidget>("authorisations")->topLevelItemCount(), 1);
    QCOMPARE(t.child<QTreeWidget>("authorisations")->topLevelItem(0)->text(3), u"6 of 6"_qs);
}

void PersonAuthorisationsTest::itIsChangedDeletedAndBroughtBack()
{
    Tab t;
    Authorisation plan;
    plan.contactId = t.jane;
    plan.name = u"Care plan"_qs;
    plan.sessions = 6;
    t.p.mustRun(create(plan));
    t.tab->show(t.jane);
    QTRY_VERIFY(t.child<QPushButton>("changeAuthorisation")->isVisible());
    QTest::mouseClick(t.child<QPushButton>("changeAuthorisation"), Qt::LeftButton);
    auto *sessions = t.child<QSpinBox>("authorisationSessions");
    sessions->setFocus();
    sessions->selectAll();
    QTest::keyClicks(sessions, u"10"_qs);
    auto *until = t.child<QCheckBox>("authorisationUntilWanted");
    until->setFocus();
    QTest::keyClick(until, Qt::Key_Space);
    QTest::mouseClick(t.child<QPushButton>("saveAuthorisation"), Qt::LeftButton);
    QTRY_COMPARE(t.all().first()->sessions, 10);
    QCOMPARE(t.all().first()->validUntil, QDate(2027, 11, 18)); // a year, unless another day is chosen
    QTRY_VERIFY(t.child<QPushButton>("deleteAuthorisation")->isVisible());
    QTest::mouseClick(t.child<QPushButton>("deleteAuthorisation"), Qt::LeftButton);
    QTRY_VERIFY(t.all().isEmpty());
    QTRY_COMPARE(t.p.notices.outcomes.size(), 2);
    t.p.desk.run(Undo{t.p.notices.outcomes.last().undoStep});
    QTRY_COMPARE(t.child<QTreeWidget>("authorisations")->topLevelItemCount(), 1);
}

void PersonAuthorisationsTest::anEndBeforeItsBeginningIsSaidBesideTheField()
{
    Tab t;
    QTRY_VERIFY(t.child<QPushButton>("addAuthorisation")->isVisible());
    QTest::mouseClick(t.child<QPushButton>("addAuthorisation"), Qt::LeftButton);
    QTest::keyClicks(t.child<QLineEdit>("authorisationName"), u"Care plan"_qs);
    t.child<QCheckBox>("authorisationFromWanted")->click();
    t.child<QCheckBox>("authorisationUntilWanted")->click();
    t.child<QDateEdit>("authorisationUntil")->setDate(QDate(2026, 1, 1));
    QTest::mouseClick(t.child<QPushButton>("saveAuthorisation"), Qt::LeftButton);
    QVERIFY(t.child<QLineEdit>("authorisationName")->isVisible());
    QVERIFY(t.all().isEmpty());
    QTest::keyClick(t.child<QLineEdit>("authorisationName"), Qt::Key_Escape);
    QTRY_VERIFY(!t.child<QLineEdit>("authorisationName")->isVisible());
}

void PersonAuthorisationsTest::whatIsUsedIsCountedDown()
{
    Tab t;
    Authorisation plan;
    plan.contactId = t.jane;
    plan.name = u"Care plan"_qs;
    plan.sessions = 1;
    BookAppointment booking = t.p.at(9, 0, t.jane);
    booking.authorisationId = t.p.mustRun(create(plan)).firstOf(u"Authorisation");
    t.p.mustRun(booking);
    t.tab->show(t.jane);
    auto *list = t.child<QTreeWidget>("authorisations");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QTRY_COMPARE(list->topLevelItem(0)->text(3), u"none left (1 of 1 used)"_qs);
}

void PersonAuthorisationsTest::everyControlHasAName()
{
    Tab t;
    QTRY_VERIFY(t.child<QPushButton>("addAuthorisation")->isVisible());
    QTest::mouseClick(t.child<QPushButton>("addAuthorisation"), Qt::LeftButton);
    QCOMPARE(namelessControls(*t.tab), QStringList{});
}

QTEST_MAIN(PersonAuthorisationsTest)
#include "PersonAuthorisationsTest.moc"
