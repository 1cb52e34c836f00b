#include "tests/ui/calendar/CalendarWindow.h"

#include "ui/common/ConsentDialog.h"
#include "ui/calendar/BookingPopover.h"
#include "ui/calendar/PersonPicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

class CalendarBookingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void receptionBooksWithTheKeyboardAlone();
    void lettersOnASlotBeginABooking();
    void twoOfOneNameAreAskedAbout();
    void aDragOnTheGridChoosesTheLength();
    void somebodyNewIsBookedWithThreeFields();
    void aNewPersonWhoMayBeKnownIsPointedOut();
    void aClashIsSaidBeforeBookingWithTheNextFreeTimes();
    void bookingAnywayAsksForAReason();
    void anEnterThatBooksNothingSaysSoAndLeadsToTheWayOn();
    void whoBooksByVideoIsToldOfAMissingConsent();
    void aGroupTakesSeveralPeople();
    void weeklyTimesTenIsOneLine();
    void escapeBooksNothing();
    void escapeAsksWhereANoteWasTyped();
    void fastTypingPaintsOnlyTheLastQuery();
    void theUsualServiceIsOffered();
};

void CalendarBookingTest::receptionBooksWithTheKeyboardAlone()
{
    CalendarWindow w;
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.practice.addPerson(u"Tom"_s, u"Silva"_s);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 9 * 60);
    int keys = 0;
    const auto press = [&keys](int key) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        ++keys;
    };
    QElapsedTimer clock;
    clock.start();
    press(Qt::Key_Return);
    for (const char letter : {'n', 'g', 'u'}) {
        QTest::keyClick(QApplication::focusWidget(), letter);
        ++keys;
    }
    press(Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const qint64 spent = clock.elapsed();
    qInfo("book an existing client: %d keys (target: at most 8), %lld ms of the program (target: at most 5000 with the person's typing)", keys, static_cast<long long>(spent));
    QVERIFY(keys <= 8);
    QVERIFY(spent <= 5000);
    const auto all = w.everything();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.front().people, u"Jane Nguyen"_s);
    QCOMPARE(all.front().start, (WallTime{QDate(2026, 11, 24), QTime(9, 0)}));
    QCOMPARE(all.front().practitioner, w.practice.lee);
    QTRY_VERIFY(w.shows(all.front().id));
    QTRY_COMPARE(w.grid().selected(), all.front().id);
    QVERIFY(w.grid().hasFocus());
}

void CalendarBookingTest::lettersOnASlotBeginABooking()
{
    CalendarWindow w;
    w.practice.addPerson(u"Theo"_s, u"Tanaka"_s);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.okafor, 10 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_T);
    QTRY_VERIFY(w.popover("booking"));
    QCOMPARE(w.find<QLineEdit>("who")->text(), u"t"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"an"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().front().practitioner, w.practice.okafor);
}

void CalendarBookingTest::twoOfOneNameAreAskedAbout()
{
    CalendarWindow w;
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.practice.addPerson(u"Janet"_s, u"Nguyen"_s);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"nguyen"_s);
    QTRY_COMPARE(w.find<QListView>("whoResults")->model()->rowCount(), 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    w.settle();
    QVERIFY(w.outcomes.isEmpty()); // chosen, and not yet booked
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
}

void CalendarBookingTest::aDragOnTheGridChoosesTheLength()
{
    CalendarWindow w;
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.drag(w.at(1, 10), w.at(1, 11, 15));
    QTRY_VERIFY(w.popover("booking"));
    QCOMPARE(w.find<QTimeEdit>("start")->time(), QTime(10, 0));
    QCOMPARE(w.find<QSpinBox>("length")->value(), 90);
    QCOMPARE(w.find<QComboBox>("practitioner")->currentText(), u"Dr Okafor"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"nguyen"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().front().length, 90);
}

void CalendarBookingTest::somebodyNewIsBookedWithThreeFields()
{
    CalendarWindow w;
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(0, 9));
    QTest::keyClicks(QApplication::focusWidget(), u"rosa silva"_s);
    QTRY_COMPARE(w.find<QListView>("whoResults")->model()->rowCount(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(w.find<QLineEdit>("newName")->isVisible());
    QCOMPARE(w.find<QLineEdit>("newName")->text(), u"Rosa Silva"_s);
    QTest::keyClicks(w.find<QLineEdit>("newBirthDate"), u"21/3/1984"_s);
    QTest::keyClicks(w.find<QLineEdit>("newPhone"), u"0412 345 678"_s);
    QTest::keyClick(w.find<QLineEdit>("newPhone"), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().front().people, u"Rosa Silva"_s);
    const auto person = w.practice.mustAsk(Get<Contact>{w.everything().front().person});
    QCOMPARE(person->birthDate, QDate(1984, 3, 21));
    QCOMPARE(person->mobilePhone, u"0412 345 678"_s);
    // One step: taking it back takes the person back too.
    w.desk->run(Undo{w.outcomes.front().undoStep});
    QTRY_VERIFY(w.everything().isEmpty());
}

void CalendarBookingTest::aNewPersonWhoMayBeKnownIsPointedOut()
{
    CalendarWindow w;
    Contact rosa;
    rosa.kinds = {u"patient"_s};
    rosa.givenName = u"Rosa"_s;
    rosa.familyName = u"Silva"_s;
    rosa.birthDate = QDate(1984, 3, 21);
    const QUuid known = w.practice.mustRun(create(rosa)).firstOf(u"Contact");
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(0, 9));
    QTest::keyClicks(QApplication::focusWidget(), u"rosa silva"_s);
    auto *results = w.find<QListView>("whoResults");
    QTRY_COMPARE(results->model()->rowCount(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(w.find<QLineEdit>("newBirthDate"), u"21/3/1984"_s);
    QPushButton *same = nullptr;
    QTRY_VERIFY(([&] {
        for (QPushButton *button : w.popover("booking")->findChildren<QPushButton *>()) {
            if (button->accessibleName().contains(u"already known"_s))
                same = button;
        }
        return same != nullptr;
    })());
    QTest::mouseClick(same, Qt::LeftButton);
    QTest::mouseClick(w.find<QPushButton>("book"), Qt::LeftButton);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().front().person, known);
}

void CalendarBookingTest::aClashIsSaidBeforeBookingWithTheNextFreeTimes()
{
    CalendarWindow w;
    const QUuid tom = w.practice.addPerson(u"Tom"_s, u"Silva"_s);
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.book(9, 0, tom);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 9 * 60 + 30);
    w.grid().select({}, false);
    QTest::keyClick(&w.grid(), Qt::Key_N);
    QTRY_VERIFY(w.popover("booking"));
    QTRY_VERIFY(w.find<QPushButton>("opening"));
    QTest::keyClicks(QApplication::focusWidget(), u"guyen"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QTRY_VERIFY(w.find<QPushButton>("opening"));
    QTest::mouseClick(w.find<QPushButton>("opening"), Qt::LeftButton);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().size(), 2);
}

void CalendarBookingTest::bookingAnywayAsksForAReason()
{
    CalendarWindow w;
    const QUuid tom = w.practice.addPerson(u"Tom"_s, u"Silva"_s);
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.book(9, 0, tom);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 9 * 60 + 15);
    w.grid().select({}, false);
    QTest::keyClick(&w.grid(), Qt::Key_N);
    QTRY_VERIFY(w.popover("booking"));
    QTest::keyClicks(QApplication::focusWidget(), u"guyen"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(w.find<QPushButton>("anyway"));
    w.settle();
    QTest::mouseClick(w.find<QPushButton>("anyway"), Qt::LeftButton);
    auto *reason = w.find<QLineEdit>("reason");
    QVERIFY(reason->isVisible());
    QTest::keyClicks(reason, u"urgent"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.practice.appointment(w.outcomes.front().firstOf(u"Appointment"))->despiteClash, u"urgent"_s);
}

void CalendarBookingTest::anEnterThatBooksNothingSaysSoAndLeadsToTheWayOn()
{
    CalendarWindow w;
    const QUuid tom = w.practice.addPerson(u"Tom"_s, u"Silva"_s);
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.book(9, 0, tom);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 9 * 60 + 15);
    w.grid().select({}, false);
    QTest::keyClick(&w.grid(), Qt::Key_N);
    QTRY_VERIFY(w.popover("booking"));
    const auto isSaid = [&w] { return w.find<QLabel>("notBooked")->isVisible(); };
    const auto focused = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
    QTRY_VERIFY(w.find<QPushButton>("anyway")); // it is known before anybody was chosen
    QVERIFY(!isSaid());
    QTest::keyClicks(QApplication::focusWidget(), u"guyen"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(isSaid());
    w.settle(); // also after the check that the name began
    QVERIFY(isSaid());
    QVERIFY(w.outcomes.isEmpty());
    QCOMPARE(focused(), u"anyway"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(focused(), u"reason"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // no reason is none
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QTest::keyClicks(QApplication::focusWidget(), u"urgent"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.practice.appointment(w.outcomes.front().firstOf(u"Appointment"))->despiteClash, u"urgent"_s);
}

void CalendarBookingTest::whoBooksByVideoIsToldOfAMissingConsent()
{
    CalendarWindow w;
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const auto begin = [&w](int hour) {
        w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, hour * 60);
        w.grid().select({}, false);
        QTest::keyClick(&w.grid(), Qt::Key_N);
        QTRY_VERIFY(w.popover("booking"));
        w.popover("booking")->findChild<QCheckBox *>(u"video"_s)->setChecked(true);
        QTest::keyClicks(QApplication::focusWidget(), u"guyen"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // faster than any check
    };
    begin(10);
    QTRY_VERIFY(w.find<QPushButton>("consent"));
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        w.popover("booking")->grab().save(folder + u"/booking-video.png"_s);
    w.find<QPushButton>("book")->click(); // not without a word
    auto *reason = w.find<QLineEdit>("reason");
    QVERIFY(reason->isVisible());
    QVERIFY(w.outcomes.isEmpty());
    QTest::keyClicks(reason, u"signs at home"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const QUuid booked = w.outcomes.front().firstOf(u"Appointment");
    QVERIFY(w.practice.appointment(booked)->isVideo);
    QCOMPARE(w.practice.appointment(booked)->despiteClash, QString()); // nothing was in the way
    const auto told = [&] { return w.practice.mustAsk(SearchAudit{{.record = booked, .action = u"book_video_without_consent"_s}}); };
    QTRY_COMPARE(told().size(), 1);
    QCOMPARE(told().first().entry.why, u"signs at home"_s);
    // Written down at once, the way is free.
    begin(14);
    QTRY_VERIFY(w.find<QPushButton>("consent"));
    w.find<QPushButton>("consent")->click();
    QTRY_VERIFY(w.window->findChild<ui::ConsentDialog *>());
    auto *dialog = w.window->findChild<ui::ConsentDialog *>();
    for (QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
        if (line->accessibleName().contains(u"emergency"))
            line->setText(u"Ana, 0412 345 678"_s);
    }
    dialog->findChild<QPushButton *>(u"consentSave"_s)->click();
    QTRY_VERIFY(!w.find<QPushButton>("consent") || !w.find<QPushButton>("consent")->isVisible());
    QVERIFY(w.popover("booking")); // and is still being booked
    Q_UNUSED(jane)
}

void CalendarBookingTest::aGroupTakesSeveralPeople()
{
    CalendarWindow w(TestPractice::Options{}, false);
    Service couple;
    couple.name = u"Couple"_s;
    couple.kind = AppointmentKind::Couple;
    couple.durationMinutes = 75;
    w.practice.mustRun(create(couple));
    w.practice.addPerson(u"Rosa"_s, u"Silva"_s);
    w.practice.addPerson(u"Tom"_s, u"Tanaka"_s);
    w.open();
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(0, 9));
    auto *service = w.find<QComboBox>("service");
    service->setCurrentText(u"Couple"_s);
    Q_EMIT service->activated(service->currentIndex());
    for (const QString &name : {u"silva"_s, u"tanaka"_s}) {
        auto *who = w.find<QLineEdit>("who");
        who->setFocus();
        QTest::keyClicks(who, name);
        QTRY_COMPARE(w.find<QListView>("whoResults")->model()->rowCount(), 1 + 1);
        QTest::keyClick(who, Qt::Key_Return);
        QTRY_VERIFY(who->text().isEmpty());
    }
    QCOMPARE(w.find<QSpinBox>("length")->value(), 75);
    QTest::mouseClick(w.find<QPushButton>("book"), Qt::LeftButton);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().front().personCount, 2);
}

void CalendarBookingTest::weeklyTimesTenIsOneLine()
{
    CalendarWindow w;
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(0, 9));
    w.find<QComboBox>("repeat")->setEditText(u"weekly x 10"_s);
    auto *who = w.find<QLineEdit>("who");
    who->setFocus();
    QTest::keyClicks(who, u"nguyen"_s);
    QTest::keyClick(who, Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto all = w.everything();
    QCOMPARE(all.size(), 10);
    for (const CalendarEntry &entry : all)
        QCOMPARE(entry.start.time, QTime(9, 0));
}

void CalendarBookingTest::escapeBooksNothing()
{
    CalendarWindow w;
    w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    QTest::keyClicks(QApplication::focusWidget(), u"nguyen"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!w.popover("booking"));
    QVERIFY(w.everything().isEmpty());
    QVERIFY(w.grid().hasFocus());
}

void CalendarBookingTest::escapeAsksWhereANoteWasTyped()
{
    CalendarWindow w;
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    w.find<QPushButton>("addNote")->click();
    auto *note = w.find<QPlainTextEdit>("bookingNote");
    QTest::keyClicks(note, u"brings the school's letter"_s);
    QTest::keyClick(note, Qt::Key_Escape);
    QTRY_VERIFY(w.find<QPushButton>("keep"));
    w.find<QPushButton>("keep")->click();
    QTRY_VERIFY(!w.find<QPushButton>("keep"));
    QCOMPARE(w.popover("booking") ? note->toPlainText() : QString(), u"brings the school's letter"_s);
    QTest::keyClick(note, Qt::Key_Escape);
    QTRY_VERIFY(w.find<QPushButton>("verb"));
    w.find<QPushButton>("verb")->click();
    QTRY_VERIFY(!w.popover("booking"));
    QVERIFY(w.everything().isEmpty());
}

void CalendarBookingTest::fastTypingPaintsOnlyTheLastQuery()
{
    CalendarWindow w;
    for (int i = 0; i < 30; ++i)
        w.practice.addPerson(u"Anna%1"_s.arg(i), u"Brown"_s);
    w.practice.addPerson(u"Zed"_s, u"Zimmer"_s);
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(0, 9));
    auto *who = w.find<QLineEdit>("who");
    auto *results = w.find<QListView>("whoResults");
    QStringList firsts;
    connect(results->model(), &QAbstractItemModel::modelReset, this, [&] {
        if (results->model()->rowCount() > 0)
            firsts << results->model()->index(0, 0).data().toString();
    });
    for (const QString &text : {u"a"_s, u"an"_s, u"ann"_s, u"br"_s, u"zim"_s})
        who->setText(text);
    QTRY_VERIFY(!firsts.isEmpty());
    w.settle();
    QCOMPARE(firsts, QStringList{u"Zimmer, Zed"_s});
}

void CalendarBookingTest::theUsualServiceIsOffered()
{
    CalendarWindow w(TestPractice::Options{}, false);
    Service review;
    review.name = u"Review"_s;
    review.durationMinutes = 25;
    review.sortOrder = 9;
    const QUuid usual = w.practice.mustRun(create(review)).firstOf(u"Service");
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    BookAppointment before = w.practice.at(9, 0, jane);
    before.serviceId = usual;
    before.start.date = QDate(2026, 11, 23);
    w.practice.mustRun(before);
    w.open();
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 11 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_N);
    QTest::keyClicks(QApplication::focusWidget(), u"guyen"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto booked = w.practice.appointment(w.outcomes.front().firstOf(u"Appointment"));
    QCOMPARE(booked->serviceId, usual);
    QCOMPARE(booked->durationMinutes, 25);
}

QTEST_MAIN(CalendarBookingTest)
#include "CalendarBookingTest.moc"
