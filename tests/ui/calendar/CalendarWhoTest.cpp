// For whom and what is booked: nobody is guessed, and what is booked again is what was booked before.
#include "tests/ui/calendar/CalendarWindow.h"

#include "models/records/Contact.h"
#include "models/records/Service.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// A booking at nine, for whoever is typed.
void beginBooking(CalendarWindow &w, const QString &typed)
{
    w.grid().setCursor(tuesday, w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    QTest::keyClicks(QApplication::focusWidget(), typed);
}

/// Copies the appointment with the keyboard and puts it down at three.
void bookAgain(CalendarWindow &w, const QUuid &id)
{
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_C, Qt::ControlModifier);
    w.grid().setCursor(tuesday, w.practice.lee, 15 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(w.popover("booking"));
}

} // namespace

class CalendarWhoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGuessAtAMisspeltNameIsNotBookedWithoutAnotherKey();
    void whoIsFoundByAMiddleNameShowsIt();
    void whoIsCalledAsItWasTypedIsBookedAtOnce_data();
    void whoIsCalledAsItWasTypedIsBookedAtOnce();
    void aDateOfBirthIsTakenAsTheFieldShowsIt();
    void aTimeThatIsOfferedIsFreeForTheRoomAndWhoComes();
    void aServiceThatIsRetiredIsBookedAgainWithItsPrice();
    void aServiceThatIsThereNoMoreIsAskedAbout();
};

void CalendarWhoTest::aGuessAtAMisspeltNameIsNotBookedWithoutAnotherKey()
{
    CalendarWindow w;
    w.practice.addPerson(u"John"_s, u"Smith"_s);
    beginBooking(w, u"Smyth"_s);
    QTRY_COMPARE(w.find<QListView>("whoResults")->model()->rowCount(), 2); // John Smith, who is like it, and somebody new
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QVERIFY(w.popover("booking")); // he is chosen, and shown
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().front().people, u"John Smith"_s);
}

/// She stands before the one who is called so: her own name alone would not say why.
void CalendarWhoTest::whoIsFoundByAMiddleNameShowsIt()
{
    CalendarWindow w;
    Contact grace;
    grace.givenName = u"Grace"_s;
    grace.middleName = u"Imogen"_s;
    grace.familyName = u"Barrow"_s;
    w.practice.mustRun(create(grace));
    w.practice.addPerson(u"Imogen"_s, u"Castle"_s);
    beginBooking(w, u"imogen"_s);
    const QAbstractItemModel *found = w.find<QListView>("whoResults")->model();
    QTRY_COMPARE(found->rowCount(), 3); // both, and somebody new
    QCOMPARE(found->index(0, 0).data().toString(), u"Barrow, Grace Imogen"_s);
    QCOMPARE(found->index(1, 0).data().toString(), u"Castle, Imogen"_s);
}

void CalendarWhoTest::whoIsCalledAsItWasTypedIsBookedAtOnce_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("family name") << u"smi"_s;
    QTest::newRow("both, in any order") << u"smith jo"_s;
    QTest::newRow("without its accent and apostrophe") << u"noe obr"_s;
    QTest::newRow("a part of a double name") << u"marie"_s;
    QTest::newRow("a double name in one") << u"annemarie"_s;
    QTest::newRow("date of birth") << u"3/4/1985"_s;
    QTest::newRow("telephone") << u"0412345678"_s;
}

void CalendarWhoTest::whoIsCalledAsItWasTypedIsBookedAtOnce()
{
    QFETCH(QString, typed);
    CalendarWindow w;
    Contact john;
    john.givenName = u"John"_s;
    john.familyName = u"Smith"_s;
    john.birthDate = QDate(1985, 4, 3);
    john.mobilePhone = u"0412 345 678"_s;
    w.practice.mustRun(create(john));
    w.practice.addPerson(u"Noé"_s, u"O’Brien"_s);
    w.practice.addPerson(u"Anne-Marie"_s, u"Duval"_s);
    beginBooking(w, typed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
}

/// Australia writes it 21/3/84, and whoever does is understood.
void CalendarWhoTest::aDateOfBirthIsTakenAsTheFieldShowsIt()
{
    CalendarWindow w;
    beginBooking(w, u"rosa silva"_s);
    QTRY_COMPARE(w.find<QListView>("whoResults")->model()->rowCount(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(w.find<QLineEdit>("newName")->isVisible());
    auto *birth = w.find<QLineEdit>("newBirthDate");
    QVERIFY2(!birth->placeholderText().contains(u"yy"_s), qPrintable(birth->placeholderText()));
    QTest::keyClicks(birth, QLocale().toString(QDate(1984, 3, 21), QLocale::ShortFormat));
    QTest::keyClick(birth, Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.practice.mustAsk(Get<Contact>{w.everything().front().person})->birthDate, QDate(1984, 3, 21));
}

/// Dr Lee has nobody at nine: his room has, and Jane is with somebody else until ten to ten.
void CalendarWhoTest::aTimeThatIsOfferedIsFreeForTheRoomAndWhoComes()
{
    CalendarWindow w({}, false);
    BookAppointment hers = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    hers.practitionerId = w.practice.okafor;
    w.practice.mustRun(hers);
    w.open();
    const auto offered = [&w] {
        auto *first = w.find<QPushButton>("opening");
        return first ? first->text() : QString();
    };
    beginBooking(w, {});
    w.find<QComboBox>("room")->setCurrentText(u"Room 1"_s);
    QTRY_VERIFY2(offered().contains(u"9:50"_s), qPrintable(offered()));
    w.find<QComboBox>("room")->setCurrentText(u"Room 2"_s);
    QTRY_VERIFY(!w.find<QPushButton>("opening")); // nothing is in the way
    QTest::keyClicks(w.find<QLineEdit>("who"), u"nguyen"_s);
    QTest::keyClick(w.find<QLineEdit>("who"), Qt::Key_Return);
    QTRY_VERIFY2(offered().contains(u"9:50"_s), qPrintable(offered()));
    QVERIFY(w.outcomes.isEmpty());
}

void CalendarWhoTest::aServiceThatIsRetiredIsBookedAgainWithItsPrice()
{
    CalendarWindow w({}, false);
    Service review;
    review.name = u"Review"_s;
    review.durationMinutes = 25;
    review.priceMinor = 9900;
    review.currency = u"AUD"_s;
    review.sortOrder = 9;
    const QUuid retired = w.practice.mustRun(create(review)).firstOf(u"Service");
    BookAppointment before = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    before.serviceId = retired;
    const QUuid id = w.practice.mustRun(before).firstOf(u"Appointment");
    const Service was = *w.practice.mustAsk(Get<Service>{retired});
    Service now = was;
    now.isActive = false;
    w.practice.mustRun(edit(was, now));
    w.open();
    QTRY_VERIFY(w.shows(id));
    bookAgain(w, id);
    QTRY_COMPARE(w.find<QComboBox>("service")->currentText(), u"Review"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto again = w.practice.appointment(w.outcomes.front().firstOf(u"Appointment"));
    QCOMPARE(again->serviceId, retired);
    QCOMPARE(again->priceMinor, 9900);
    QCOMPARE(again->durationMinutes, 25);
}

void CalendarWhoTest::aServiceThatIsThereNoMoreIsAskedAbout()
{
    CalendarWindow w({}, false);
    Service review;
    review.name = u"Review"_s;
    review.sortOrder = 9;
    const QUuid gone = w.practice.mustRun(create(review)).firstOf(u"Service");
    BookAppointment before = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    before.serviceId = gone;
    const QUuid id = w.practice.mustRun(before).firstOf(u"Appointment");
    w.practice.mustRun(erase<Service>(gone));
    w.open();
    QTRY_VERIFY(w.shows(id));
    bookAgain(w, id);
    auto *service = w.find<QComboBox>("service");
    QTRY_COMPARE(service->currentText(), QString());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QVERIFY(service->hasFocus()); // which one is it to be?
    service->setCurrentIndex(service->findText(u"Individual session"_s));
    w.find<QPushButton>("book")->click();
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.practice.appointment(w.outcomes.front().firstOf(u"Appointment"))->serviceId, w.practice.service);
}

QTEST_MAIN(CalendarWhoTest)
#include "CalendarWhoTest.moc"
