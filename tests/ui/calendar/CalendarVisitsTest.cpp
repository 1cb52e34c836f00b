// What belongs to an appointment beside its time, in the booking and beside the selected appointment.
#include "tests/ui/calendar/CalendarWindow.h"

#include "models/records/Authorisation.h"
#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Service.h"
#include "tests/support/PlaceWindow.h"
#include "ui/calendar/ManyChoice.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// A practice with a kit, a second psychologist and a group, the calendar open.
class VisitWindow : public CalendarWindow {
public:
    explicit VisitWindow(const Actor TestPractice::*as = &TestPractice::receptionist) : CalendarWindow({}, false)
    {
        who = as;
        Equipment thing;
        thing.name = u"Test kit"_s;
        kit = practice.mustRun(create(thing)).firstOf(u"Equipment");
        Service several;
        several.name = u"Talking group"_s; // not the first, which is offered
        several.kind = AppointmentKind::Group;
        several.durationMinutes = 90;
        groupService = practice.mustRun(create(several)).firstOf(u"Service");
        const Service usual = *practice.mustAsk(Get<Service>{practice.service});
        Service coloured = usual;
        coloured.colour = u"#b3261e"_s;
        practice.mustRun(edit(usual, coloured));
        jane = practice.addPerson(u"Jane"_s, u"Nguyen"_s);
        tom = practice.addPerson(u"Tom"_s, u"Silva"_s);
        open();
    }
    QUuid select(const BookAppointment &booking)
    {
        const auto booked = desk->run(booking);
        if (!QTest::qWaitFor([&] { return booked.isFinished(); }) || !booked.result())
            qFatal("the test's appointment cannot be booked");
        const QUuid id = booked.result()->firstOf(u"Appointment");
        if (!QTest::qWaitFor([&] { return shows(id); }))
            qFatal("it does not show");
        grid().select(id);
        settle();
        return id;
    }
    QUuid selectGroup()
    {
        BookAppointment booking = practice.at(9, 0, jane);
        booking.serviceId = groupService;
        booking.patients << idText(tom);
        return select(booking);
    }
    template <class W> W *of(const QString &name) { return inspector->findChild<W *>(name); }
    /// The chosen line of a list that drops down.
    static void choose(QComboBox *box, const QString &text)
    {
        box->setFocus();
        const int row = box->findText(text);
        QVERIFY2(row >= 0, qPrintable(text));
        for (int guard = 0; guard < 20 && box->currentIndex() != row; ++guard)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }
    static void tick(ManyChoice *choice, int row = 0)
    {
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space);
        QTRY_VERIFY(choice->choicesMenu()->isVisible());
        for (int i = 0; i < row; ++i)
            QTest::keyClick(choice->choicesMenu(), Qt::Key_Down);
        QTest::keyClick(choice->choicesMenu(), Qt::Key_Space);
        QTest::keyClick(choice->choicesMenu(), Qt::Key_Escape);
        QTRY_VERIFY(!choice->choicesMenu()->isVisible());
    }

    QUuid kit, groupService, jane, tom;
};

} // namespace

class CalendarVisitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equipmentAndAColleagueAreBookedByKeys();
    void aKitThatIsTakenIsSaidBeforeBooking();
    void anAuthorisationIsChosenWhileBooking();
    void nobodyIsRemindedWhoDoesNotWishIt();
    void theInspectorTakesTheRoomAway();
    void theInspectorAsksForAReasonWhereAKitIsTaken();
    void theInspectorAddsAColleague();
    void theLengthIsWrittenInTheInspector();
    void whoChangesOneThingAfterTheOtherIsNotToldThatSomethingChanged();
    void eachOfAGroupHasAStatusOfTheirOwn();
    void whoPaysIsChosenForEach();
    void somebodyJoinsAGroupAndSomebodyLeaves();
    void priceCodeAndBuffersAreChangedInTheInspector();
    void anotherLocationLeavesItsRoomBehind();
    void clinicalNotesAreForWhoMaySeeThem();
    void whoIsToBeSeenAgainIsOnTheBar();
    void colourIsByServiceStatusOrPractitioner();
    void whoseCalendarIsOneKey();
    void everyControlOfTheInspectorHasAName();
};

void CalendarVisitsTest::equipmentAndAColleagueAreBookedByKeys()
{
    VisitWindow w;
    w.grid().setCursor(tuesday, w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    auto *more = w.find<QPushButton>("more");
    QVERIFY(more->isVisible());
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Return);
    QTRY_VERIFY(w.find<ManyChoice>("bookingEquipment")->isVisible());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"bookingStaff"_s);
    VisitWindow::tick(w.find<ManyChoice>("bookingStaff"));
    VisitWindow::tick(w.find<ManyChoice>("bookingEquipment"));
    QCOMPARE(w.find<ManyChoice>("bookingStaff")->text(), u"Dr Okafor"_s);
    QCOMPARE(w.find<ManyChoice>("bookingEquipment")->text(), u"Test kit"_s);
    w.find<QLineEdit>("who")->setFocus();
    QTest::keyClicks(w.find<QLineEdit>("who"), u"ngu"_s);
    QTest::keyClick(w.find<QLineEdit>("who"), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto a = w.practice.appointment(w.outcomes.front().firstOf(u"Appointment"));
    QCOMPARE(a->equipment, QStringList{idText(w.kit)});
    QCOMPARE(a->otherStaff, QStringList{idText(w.practice.okafor)});
    QVERIFY(a->reminderWanted);
}

void CalendarVisitsTest::aKitThatIsTakenIsSaidBeforeBooking()
{
    VisitWindow w;
    BookAppointment first = w.practice.at(9, 0, w.jane);
    first.practitionerId = w.practice.okafor;
    first.roomId = w.practice.otherRoom;
    first.equipment = {idText(w.kit)};
    w.select(first);
    w.grid().setCursor(tuesday, w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    QTest::mouseClick(w.find<QPushButton>("more"), Qt::LeftButton);
    VisitWindow::tick(w.find<ManyChoice>("bookingEquipment"));
    const auto says = [&] {
        for (const QLabel *label : w.popover("booking")->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"Test kit"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says());
}

void CalendarVisitsTest::anAuthorisationIsChosenWhileBooking()
{
    VisitWindow w;
    const QUuid janet = w.practice.addPerson(u"Janet"_s, u"Nguyen"_s); // so that one is chosen, and not booked at once
    for (const QUuid &person : {w.jane, janet}) {
        Authorisation plan;
        plan.contactId = person;
        plan.name = u"Care plan"_s;
        plan.sessions = 6;
        w.practice.mustRun(create(plan));
        plan.name = u"Last year's"_s;
        plan.validUntil = QDate(2025, 12, 31);
        w.practice.mustRun(create(plan));
    }
    w.grid().setCursor(tuesday, w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    QTest::keyClicks(QApplication::focusWidget(), u"nguyen"_s);
    QTRY_COMPARE(w.find<QListView>("whoResults")->model()->rowCount(), 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::mouseClick(w.find<QPushButton>("more"), Qt::LeftButton);
    auto *box = w.find<QComboBox>("bookingAuthorisation");
    QTRY_COMPARE(box->count(), 2); // none, and the one that is valid
    VisitWindow::choose(box, u"Care plan"_s);
    QTest::mouseClick(w.find<QPushButton>("book"), Qt::LeftButton);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto booked = w.practice.mustAsk(OpenAppointment{w.outcomes.front().firstOf(u"Appointment")});
    QVERIFY(!booked.appointment.authorisationId.isNull());
    QCOMPARE(booked.sessionsLeft, 5);
}

void CalendarVisitsTest::nobodyIsRemindedWhoDoesNotWishIt()
{
    VisitWindow w;
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    auto *reminder = w.of<QCheckBox>(u"inspectorReminder"_s);
    QTRY_VERIFY(reminder->isVisible());
    QVERIFY(reminder->isChecked());
    reminder->setFocus();
    QTest::keyClick(reminder, Qt::Key_Space);
    QTRY_VERIFY(!w.practice.appointment(id)->reminderWanted);
}

void CalendarVisitsTest::theInspectorTakesTheRoomAway()
{
    VisitWindow w;
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    QTRY_VERIFY(w.of<QComboBox>(u"inspectorRoom"_s)->isVisible());
    QCOMPARE(w.of<QComboBox>(u"inspectorRoom"_s)->currentText(), u"Room 1"_s);
    VisitWindow::choose(w.of<QComboBox>(u"inspectorRoom"_s), u"None"_s);
    QTRY_VERIFY(w.practice.appointment(id)->roomId.isNull());
    w.settle();
    QCOMPARE(w.of<QComboBox>(u"inspectorRoom"_s)->currentText(), u"None"_s);
}

void CalendarVisitsTest::theInspectorAsksForAReasonWhereAKitIsTaken()
{
    VisitWindow w;
    BookAppointment first = w.practice.at(9, 0, w.tom);
    first.practitionerId = w.practice.okafor;
    first.roomId = w.practice.otherRoom;
    first.equipment = {idText(w.kit)};
    w.select(first);
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    QTRY_VERIFY(w.of<ManyChoice>(u"inspectorEquipment"_s)->isVisible());
    VisitWindow::tick(w.of<ManyChoice>(u"inspectorEquipment"_s));
    QTRY_VERIFY(w.popover("clash"));
    // Nothing on screen says yes before the store has.
    QTRY_COMPARE(w.of<ManyChoice>(u"inspectorEquipment"_s)->text(), u"None"_s);
    auto *anyway = w.popover("clash")->findChild<QPushButton *>(u"anyway"_s);
    QTRY_VERIFY((anyway = w.popover("clash")->findChild<QPushButton *>(u"anyway"_s)));
    QTest::mouseClick(anyway, Qt::LeftButton);
    QTRY_VERIFY(w.popover("clash")->findChild<QLineEdit *>(u"reason"_s));
    auto *reason = w.popover("clash")->findChild<QLineEdit *>(u"reason"_s);
    QTest::keyClicks(reason, u"there are two"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(w.practice.appointment(id)->equipment, QStringList{idText(w.kit)});
    QCOMPARE(w.practice.appointment(id)->despiteClash, u"there are two"_s);
    QTRY_COMPARE(w.of<ManyChoice>(u"inspectorEquipment"_s)->text(), u"Test kit"_s);
}

void CalendarVisitsTest::theInspectorAddsAColleague()
{
    VisitWindow w;
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    QTRY_VERIFY(w.of<ManyChoice>(u"inspectorStaff"_s)->isVisible());
    VisitWindow::tick(w.of<ManyChoice>(u"inspectorStaff"_s));
    QTRY_COMPARE(w.practice.appointment(id)->otherStaff, QStringList{idText(w.practice.okafor)});
    BookAppointment other = w.practice.at(9, 0, w.tom);
    other.practitionerId = w.practice.okafor;
    other.roomId = w.practice.otherRoom;
    QCOMPARE(w.practice.door().run(w.practice.admin, other).error().code, ErrorCode::Clash);
}

void CalendarVisitsTest::theLengthIsWrittenInTheInspector()
{
    VisitWindow w;
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    auto *length = w.of<QSpinBox>(u"inspectorLength"_s);
    QTRY_VERIFY(length->isVisible());
    QCOMPARE(length->value(), 50);
    length->setFocus();
    length->selectAll();
    QTest::keyClicks(length, u"80"_s);
    QTest::keyClick(length, Qt::Key_Return);
    QTRY_COMPARE(w.practice.appointment(id)->durationMinutes, 80);
    QTRY_COMPARE(w.grid().entry(id)->length, 80);
}

/// Each before what the one before made is on screen: that is nobody else's change.
void CalendarVisitsTest::whoChangesOneThingAfterTheOtherIsNotToldThatSomethingChanged()
{
    VisitWindow w;
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    auto *priority = w.of<QComboBox>(u"inspectorPriority"_s);
    auto *length = w.of<QSpinBox>(u"inspectorLength"_s);
    VisitWindow::choose(priority, priority->itemText(0)); // a change for each key
    w.of<QCheckBox>(u"inspectorReminder"_s)->click();
    const auto done = [&w](qsizetype least) { return w.outcomes.size() >= least || !w.errors.isEmpty(); };
    const qsizetype sofar = w.outcomes.size();
    QTRY_VERIFY(done(sofar + 1));
    length->setValue(80); // the answers are here, and what they made is not
    const qsizetype then = w.outcomes.size();
    QTRY_VERIFY(done(then + 1));
    w.of<QCheckBox>(u"inspectorReminder"_s)->click();
    w.settle();
    QCOMPARE(w.errors.size(), 0);
    const auto a = w.practice.appointment(id);
    QCOMPARE(a->priority, priority->itemData(0).toInt());
    QCOMPARE(a->durationMinutes, 80);
    QVERIFY(a->reminderWanted);
    // What somebody else did meanwhile is said as before.
    Appointment theirs = *a;
    theirs.note = u"from another desk"_s;
    EditRecord old = edit(*a, theirs);
    w.practice.mustRun(old);
    priority->setCurrentIndex(1);
    Q_EMIT priority->activated(1);
    QTRY_COMPARE(w.errors.size(), 1);
    QCOMPARE(w.errors.first().code, ErrorCode::ChangedSince);
}

void CalendarVisitsTest::eachOfAGroupHasAStatusOfTheirOwn()
{
    VisitWindow w;
    const QUuid id = w.selectGroup();
    const QString ofTom = u"status-"_s + idText(w.tom);
    QTRY_VERIFY(w.of<QPushButton>(ofTom));
    w.of<QPushButton>(ofTom)->setFocus();
    QTest::keyClick(w.of<QPushButton>(ofTom), Qt::Key_Space);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    QVERIFY(!menu->findChild<QAction *>(u"calendar.status.completed"_s)); // not a receptionist's
    for (int guard = 0; guard < 10 && !(menu->activeAction() && menu->activeAction()->objectName() == u"calendar.status.no_show"); ++guard)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(w.popover("end"));
    QTest::keyClicks(w.find<QLineEdit>("why"), u"train"_s);
    QTest::keyClicks(w.find<QLineEdit>("fee"), u"40"_s);
    QTest::keyClick(w.find<QLineEdit>("fee"), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    for (const ParticipantLine &line : w.practice.mustAsk(OpenAppointment{id}).people) {
        QCOMPARE(line.participant.status, line.person.id == w.tom ? AppointmentStatus::NoShow : AppointmentStatus::Scheduled);
        QCOMPARE(line.participant.feeMinor, line.person.id == w.tom ? 4000 : 0);
    }
    QCOMPARE(w.practice.appointment(id)->status, AppointmentStatus::Scheduled);
    QTRY_COMPARE(w.of<QPushButton>(ofTom)->text(), u"Did not come"_s);
}

void CalendarVisitsTest::whoPaysIsChosenForEach()
{
    VisitWindow w;
    w.practice.addPerson(u"Rosa"_s, u"Quist"_s);
    const QUuid id = w.selectGroup();
    const auto payer = [&](const QUuid &person) {
        for (const ParticipantLine &line : w.practice.mustAsk(OpenAppointment{id}).people) {
            if (line.person.id == person)
                return line.participant.payerId;
        }
        return QUuid();
    };
    const QString ofTom = u"payer-"_s + idText(w.tom);
    QTRY_VERIFY(w.of<QComboBox>(ofTom));
    w.of<QComboBox>(ofTom)->setFocus();
    QTest::keyClick(w.of<QComboBox>(ofTom), Qt::Key_Down);
    QTRY_COMPARE(payer(w.tom), w.jane);
    QVERIFY(payer(w.jane).isNull());
    w.settle();
    w.of<QComboBox>(ofTom)->setFocus();
    QTest::keyClick(w.of<QComboBox>(ofTom), Qt::Key_End);
    QTRY_VERIFY(w.popover("payer"));
    auto *name = w.find<QLineEdit>("payerName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, u"quist"_s);
    QTRY_VERIFY(name->findChild<QListWidget *>()->isVisible());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!payer(w.tom).isNull() && payer(w.tom) != w.jane);
    QTRY_COMPARE(w.of<QComboBox>(ofTom)->currentText(), u"Rosa Quist"_s);
}

void CalendarVisitsTest::somebodyJoinsAGroupAndSomebodyLeaves()
{
    VisitWindow w;
    w.practice.addPerson(u"Rosa"_s, u"Quist"_s);
    const QUuid id = w.selectGroup();
    auto *add = w.of<QLineEdit>(u"inspectorAddPerson"_s);
    QTRY_VERIFY(add->isVisible());
    add->setFocus();
    QTest::keyClicks(add, u"quist"_s);
    QTRY_VERIFY(add->findChild<QListWidget *>()->isVisible());
    QTest::keyClick(add, Qt::Key_Return);
    QTRY_COMPARE(w.practice.mustAsk(OpenAppointment{id}).people.size(), 3);
    QTRY_VERIFY(w.of<QPushButton>(u"remove-"_s + idText(w.tom)));
    w.settle();
    QTest::mouseClick(w.of<QPushButton>(u"remove-"_s + idText(w.tom)), Qt::LeftButton);
    QTRY_COMPARE(w.practice.mustAsk(OpenAppointment{id}).people.size(), 2);
    QTRY_VERIFY(!w.of<QPushButton>(u"remove-"_s + idText(w.tom)));
    // One who comes alone is not taken out: that is a cancellation.
    w.select(w.practice.at(15, 0, w.tom));
    QTRY_VERIFY(w.of<QPushButton>(u"open-"_s + idText(w.tom)));
    QVERIFY(!w.of<QPushButton>(u"remove-"_s + idText(w.tom)));
}

void CalendarVisitsTest::priceCodeAndBuffersAreChangedInTheInspector()
{
    VisitWindow w;
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    auto *more = w.of<QToolButton>(u"inspectorMore"_s);
    QTRY_VERIFY(more->isVisible());
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    auto *price = w.of<QLineEdit>(u"inspectorPrice"_s);
    QTRY_VERIFY(price->isVisible());
    QCOMPARE(price->text(), u"220.00"_s);
    price->setFocus();
    price->selectAll();
    QTest::keyClicks(price, u"much"_s);
    QTest::keyClick(price, Qt::Key_Return);
    w.settle();
    QCOMPARE(w.practice.appointment(id)->priceMinor, 22000);
    price->selectAll();
    QTest::keyClicks(price, u"180.50"_s);
    QTest::keyClick(price, Qt::Key_Return);
    QTRY_COMPARE(w.practice.appointment(id)->priceMinor, 18050);
    w.settle();
    auto *code = w.of<QLineEdit>(u"inspectorCode"_s);
    code->setFocus();
    code->selectAll();
    QTest::keyClicks(code, u"80110"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_COMPARE(w.practice.appointment(id)->billingCode, u"80110"_s);
    w.settle();
    auto *after = w.of<QSpinBox>(u"inspectorBufferAfter"_s);
    after->setFocus();
    QTest::keyClick(after, Qt::Key_Up);
    QTRY_COMPARE(w.practice.appointment(id)->bufferAfterMinutes, 5);
}

void CalendarVisitsTest::anotherLocationLeavesItsRoomBehind()
{
    VisitWindow w;
    Location other;
    other.name = u"Hill Street"_s;
    other.zone = u"Australia/Sydney"_s;
    const QUuid there = w.practice.mustRun(create(other)).firstOf(u"Location");
    w.directory->load();
    w.settle();
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    QTest::mouseClick(w.of<QToolButton>(u"inspectorMore"_s), Qt::LeftButton);
    QTRY_VERIFY(w.of<QComboBox>(u"inspectorLocation"_s)->isVisible());
    QTRY_VERIFY(w.of<QComboBox>(u"inspectorLocation"_s)->findText(u"Hill Street"_s) > 0);
    VisitWindow::choose(w.of<QComboBox>(u"inspectorLocation"_s), u"Hill Street"_s);
    QTRY_COMPARE(w.practice.appointment(id)->locationId, there);
    QVERIFY(w.practice.appointment(id)->roomId.isNull());
}

void CalendarVisitsTest::clinicalNotesAreForWhoMaySeeThem()
{
    {
        VisitWindow w;
        w.select(w.practice.at(9, 0, w.jane));
        QTRY_VERIFY(w.of<QPlainTextEdit>(u"inspectorNote"_s)->isVisible());
        QVERIFY(!w.of<QPlainTextEdit>(u"inspectorPreparation"_s));
        QVERIFY(!w.of<QPlainTextEdit>(u"inspectorAfter"_s));
    }
    VisitWindow w(&TestPractice::psychologist);
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    auto *before = w.of<QPlainTextEdit>(u"inspectorPreparation"_s);
    QTRY_VERIFY(before && before->isVisible());
    before->setFocus();
    QTest::keyClicks(before, u"Print the scale"_s);
    w.grid().setFocus();
    const auto kept = [&] { return w.practice.must(w.practice.door().ask(w.practice.psychologist, Get<Appointment>{id})); };
    QTRY_COMPARE(kept()->preparationNote, u"Print the scale"_s);
    w.settle();
    auto *after = w.of<QPlainTextEdit>(u"inspectorAfter"_s);
    after->setFocus();
    QTest::keyClicks(after, u"Ask about sleep"_s);
    w.grid().setFocus();
    QTRY_COMPARE(kept()->afterNote, u"Ask about sleep"_s);
    QCOMPARE(kept()->preparationNote, u"Print the scale"_s);
}

void CalendarVisitsTest::whoIsToBeSeenAgainIsOnTheBar()
{
    VisitWindow w(&TestPractice::psychologist);
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    auto *wanted = w.of<QCheckBox>(u"inspectorFollowUp"_s);
    QTRY_VERIFY(wanted->isVisible());
    wanted->setFocus();
    QTest::keyClick(wanted, Qt::Key_Space);
    QTRY_COMPARE(w.practice.appointment(id)->followUpBy, tuesday.addDays(14));
    w.settle();
    auto *button = w.find<QToolButton>("followUps");
    QVERIFY(!button->isVisible()); // that is still far
    auto *by = w.of<QDateEdit>(u"inspectorFollowUpBy"_s);
    by->setFocus();
    by->setDate(QDate(2026, 11, 20));
    QTRY_COMPARE(w.practice.appointment(id)->followUpBy, QDate(2026, 11, 20));
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"1"_s);
    w.grid().setFocus();
    QTest::keyClick(&w.grid(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(w.popover("followUps"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(w.grid().hasFocus()); // Jane is held: the next slot is hers
    w.settle();
    w.place->openDay(QDate(2026, 11, 27));
    w.settle();
    w.grid().select({}, false);
    w.grid().setCursor(QDate(2026, 11, 27), w.practice.lee, 9 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    QTest::mouseClick(w.find<QPushButton>("book"), Qt::LeftButton);
    QTRY_COMPARE(w.everything().size(), 2);
    QTRY_VERIFY(!button->isVisible());
}

void CalendarVisitsTest::colourIsByServiceStatusOrPractitioner()
{
    VisitWindow w;
    const QUuid id = w.select(w.practice.at(9, 0, w.jane));
    w.grid().select({}, false);
    const auto tile = [&] {
        w.settle();
        const QRect rect(w.grid().viewport()->mapFromGlobal(w.grid().entryRect(id).topLeft()), w.grid().entryRect(id).size());
        return w.grid().viewport()->grab(rect).toImage();
    };
    const QImage byService = tile();
    QTest::keyClick(&w.grid(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(w.place->view().colourBy, ColourBy::Status);
    const QImage byStatus = tile();
    QVERIFY(byStatus != byService);
    // A step of its life is seen, and it goes on being said in words.
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_F5);
    QTRY_COMPARE(w.grid().entry(id)->status, AppointmentStatus::Arrived);
    w.grid().select({}, false);
    QVERIFY(tile() != byStatus);
    QTest::keyClick(&w.grid(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(w.place->view().colourBy, ColourBy::Practitioner);
    QTest::keyClick(&w.grid(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(w.place->view().colourBy, ColourBy::Service);
    for (const char *colour : {"service", "status", "practitioner"}) {
        QAction *action = w.actions->find(u"calendar.colour."_s + QLatin1StringView(colour));
        QVERIFY(action && !action->shortcut().isEmpty()); // in the palette and on the sheet of keys, like every action
    }
}

void CalendarVisitsTest::whoseCalendarIsOneKey()
{
    VisitWindow w;
    QCOMPARE(w.grid().content().columns.size(), 2);
    QTest::keyClick(&w.grid(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(w.grid().content().columns.size(), 1);
    QTest::keyClick(&w.grid(), Qt::Key_0, Qt::AltModifier);
    QTRY_COMPARE(w.grid().content().columns.size(), 2);
}

void CalendarVisitsTest::everyControlOfTheInspectorHasAName()
{
    VisitWindow w(&TestPractice::psychologist);
    w.selectGroup();
    QTest::mouseClick(w.of<QToolButton>(u"inspectorMore"_s), Qt::LeftButton);
    w.settle();
    for (const int width : {1280, 1920}) {
        for (const bool dark : {false, true}) {
            ui::theme::apply(dark ? ui::theme::Mode::Dark : ui::theme::Mode::Light);
            w.window->resize(width, width == 1280 ? 720 : 1080);
            w.inspector->setFixedWidth(width == 1280 ? 280 : 340);
            w.settle();
            w.window->grab().save(QStringLiteral("/tmp/visit-pic-%1-%2.png").arg(width).arg(dark));
            w.inspector->grab().save(QStringLiteral("/tmp/visit-insp-%1-%2.png").arg(width).arg(dark));
            w.grid().select({}, false);
            w.grid().setCursor(tuesday, w.practice.lee, 14 * 60);
            QTest::keyClick(&w.grid(), Qt::Key_Return);
            w.settle();
            QTest::mouseClick(w.find<QPushButton>("more"), Qt::LeftButton);
            w.settle();
            w.window->grab().save(QStringLiteral("/tmp/visit-book-%1-%2.png").arg(width).arg(dark));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            w.settle();
            w.grid().select(w.everything().front().id);
            w.settle();
        }
    }
    QCOMPARE(namelessControls(*w.inspector), QStringList{});
}

QTEST_MAIN(CalendarVisitsTest)
#include "CalendarVisitsTest.moc"
