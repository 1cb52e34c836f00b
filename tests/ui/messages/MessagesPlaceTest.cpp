#include "models/records/Message.h"
#include "services/practice/messages/MessageCommands.h"
#include "services/practice/messages/ReportCommands.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/SecondPlace.h"
#include "tests/support/UiPractice.h"
#include "ui/messages/MessageModel.h"
#include "ui/messages/MessagesPlace.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

/// What is written to people, and does not leave yet.
class MessagesPlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsListedAndTheWindowSaysThatNothingSendsIt();
    void aMessageIsCancelledAndTheUndoBringsItBack();
    void whatIsCancelledAfterAFailedAttemptSaysSo();
    void theListIsNarrowedByStateAndPerson();
    void whatIsHeldSaysThatItWaitsForTheClock();
    void whatHasLeftCannotBeCancelled();
    void whatWasNotDeliveredIsCountedAndHasAWayOn();
    void whatCameBackIsShownWithWhyAndReceptionIsTold();
    void whatWasKeptBackAndWhatMayHaveComeTwiceSaysSo();
    void aServerThatDoesNotAnswerIsSaidWithWhatIsKnownOfIt();
    void timesOfSeveralClocksSayWhoseTheyAre();
    void everyControlHasAName();

private:
    static QUuid addWritable(UiPractice &p, const QString &given, const QString &family)
    {
        Contact person;
        person.givenName = given;
        person.familyName = family;
        person.email = given.toLower() + u"@example.org"_qs;
        person.emailAllowed = true;
        person.contactBy = ContactBy::Email;
        return p.mustRun(create(person)).firstOf(u"Contact");
    }
    static QStringList column(PlaceWindow &window, int column)
    {
        QStringList texts;
        const QAbstractItemModel *model = window.child<QTableView>("messages")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
};

void MessagesPlaceTest::whatWaitsIsListedAndTheWindowSaysThatNothingSendsIt()
{
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    const QAbstractItemModelTester tester(window.child<QTableView>("messages")->model());
    QTRY_COMPARE(column(window, MessageModel::Person), QStringList{u"Jane Nguyen"_qs});
    QCOMPARE(column(window, MessageModel::Kind), QStringList{u"Confirmation"_qs});
    QCOMPARE(column(window, MessageModel::Status), QStringList{u"Held"_qs});
    QTRY_VERIFY(window.child<QWidget>("noSender")->isVisible());
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    place.enter();
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"In the outbox"_qs});
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        window.grab().save(folder + u"/messages.png"_qs);
    window.child<QTableView>("messages")->setFocus();
    window.child<QTableView>("messages")->selectRow(0);
    Q_EMIT window.child<QTableView>("messages")->activated(window.child<QTableView>("messages")->currentIndex());
    QVERIFY(!p.navigator.person.isNull());
}

void MessagesPlaceTest::whatIsHeldSaysThatItWaitsForTheClock()
{
    constexpr qint64 hour = 3600'000;
    const QString waits = u"It waits until this computer's clock is right."_qs;
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Held"_qs});
    place.clockFound(hour);
    QCOMPARE(column(window, MessageModel::Problem), QStringList{waits});
    place.clockFound(-hour); // stops nothing
    QCOMPARE(column(window, MessageModel::Problem), QStringList{QString()});
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    place.enter();
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"In the outbox"_qs});
    place.clockFound(hour);
    QCOMPARE(column(window, MessageModel::Problem), QStringList{waits});
    place.clockFound(0);
    QCOMPARE(column(window, MessageModel::Problem), QStringList{QString()});
}

void MessagesPlaceTest::aMessageIsCancelledAndTheUndoBringsItBack()
{
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Held"_qs});
    QVERIFY(!window.child<QPushButton>("messageCancel")->isEnabled());
    window.child<QTableView>("messages")->selectRow(0);
    window.click("messageCancel");
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Cancelled"_qs});
    QTRY_COMPARE(p.notices.outcomes.size(), 1);
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    QCOMPARE(p.mustAsk(List<Message>{}).first()->status, MessageStatus::Withdrawn); // it does not become ready
    p.desk.run(Undo{p.notices.outcomes.first().undoStep});
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Held"_qs}); // its undo time begins again
    QVERIFY(p.clock.at < p.mustAsk(List<Message>{}).first()->heldUntil);
}

void MessagesPlaceTest::whatIsCancelledAfterAFailedAttemptSaysSo()
{
    UiPractice p;
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    p.mustRun(KeepMessageResult{p.mustRun(TakeMessages{}).firstOf(u"Message"), SendingEnd::Later, u"unreachable"_qs, {}});
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    QTRY_VERIFY(column(window, MessageModel::Problem).value(0).startsWith(u"The server does not answer."));
    window.child<QTableView>("messages")->selectRow(0);
    window.click("messageCancel");
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Cancelled"_qs}); // by somebody, and not kept back by the program
    QCOMPARE(column(window, MessageModel::Problem), QStringList{QString()});
}

void MessagesPlaceTest::theListIsNarrowedByStateAndPerson()
{
    UiPractice p;
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    p.mustRun(p.at(11, 0, addWritable(p, u"Tom"_qs, u"Silva"_qs)));
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(column(window, MessageModel::Person), (QStringList{u"Tom Silva"_qs, u"Jane Nguyen"_qs})); // newest first
    auto *status = window.child<QComboBox>("messageStatus");
    status->setCurrentIndex(status->findText(u"In the outbox"_qs));
    QTRY_COMPARE(column(window, MessageModel::Person), QStringList{u"Jane Nguyen"_qs});
    status->setCurrentIndex(0);
    QTRY_COMPARE(column(window, MessageModel::Person).size(), 2);
    place.search();
    auto *person = window.child<QLineEdit>("messagePerson");
    QTRY_VERIFY(person->hasFocus());
    QTest::keyClicks(person, u"tom"_qs);
    QVERIFY(QTest::qWaitFor([&] {
        QTest::keyClick(person, Qt::Key_Return); // once the names are there
        return column(window, MessageModel::Person) == QStringList{u"Tom Silva"_qs};
    }, 10'000));
    QCOMPARE(column(window, MessageModel::Person), QStringList{u"Tom Silva"_qs});
}

void MessagesPlaceTest::whatHasLeftCannotBeCancelled()
{
    UiPractice p;
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    const QUuid message = p.mustAsk(List<Message>{}).first()->id;
    QVERIFY(p.door().run(p.receptionist, CancelMessage{message}));
    QCOMPARE(p.door().run(p.receptionist, CancelMessage{message}).error().code, ErrorCode::BadTransition);
    QCOMPARE(p.door().run(p.psychologist, CancelMessage{message}).error().code, ErrorCode::Denied);
}

void MessagesPlaceTest::whatWasNotDeliveredIsCountedAndHasAWayOn()
{
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    const QUuid jane = addWritable(p, u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(p.at(9, 0, jane));
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    const QUuid message = p.mustRun(TakeMessages{}).firstOf(u"Message");
    p.mustRun(KeepMessageResult{message, SendingEnd::Never, u"refused"_qs, {}});
    MessagesPlace place(p.context);
    QSignalSpy counted(&place, &Place::countChanged);
    PlaceWindow window(place);
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Not delivered"_qs});
    QTRY_VERIFY(!counted.isEmpty());
    QCOMPARE(counted.last().first().toInt(), 1);
    QVERIFY(column(window, MessageModel::Problem).first().contains(u"does not exist"));
    QTRY_VERIFY(window.child<QLabel>("noSender")->text().contains(u"Text messages wait"));
    window.child<QTableView>("messages")->selectRow(0);
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        window.grab().save(folder + u"/messages-failed.png"_qs);
    window.click("messageAgain");
    QTRY_COMPARE(p.mustAsk(ShowMessages{.person = jane}).first().status, MessageStatus::Ready);
    p.mustRun(TakeMessages{});
    p.mustRun(KeepMessageResult{message, SendingEnd::Never, u"refused"_qs, {}});
    place.enter();
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Not delivered"_qs});
    window.child<QTableView>("messages")->selectRow(0);
    window.click("messageTold");
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Told otherwise"_qs});
    QTRY_COMPARE(counted.last().first().toInt(), 0);
}

void MessagesPlaceTest::whatWasKeptBackAndWhatMayHaveComeTwiceSaysSo()
{
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    const QUuid message = p.mustRun(TakeMessages{}).firstOf(u"Message");
    p.mustRun(KeepMessageResult{message, SendingEnd::Later, u"doubtful"_qs, {}});
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"In the outbox"_qs});
    QVERIFY(column(window, MessageModel::Problem).first().startsWith(u"It may have left"));
    p.clock.at = p.clock.at.plusMinutes(1);
    p.mustRun(TakeMessages{});
    p.mustRun(KeepMessageResult{message, SendingEnd::Sent, {}, u"a1b2"_qs});
    place.enter();
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Sent"_qs});
    QVERIFY(column(window, MessageModel::Problem).first().endsWith(u"It may have arrived twice."));

    const QUuid tom = addWritable(p, u"Tom"_qs, u"Silva"_qs);
    p.mustRun(p.at(11, 0, tom));
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    auto was = *p.mustAsk(Get<Contact>{tom});
    auto is = was;
    is.emailAllowed = false;
    p.mustRun(edit(was, is));
    p.mustRun(TakeMessages{});
    place.enter();
    QTRY_VERIFY(column(window, MessageModel::Status).contains(u"Kept back"_qs));
    QVERIFY(column(window, MessageModel::Problem).contains(u"They do not agree any more to be written to in this way."_qs));
}

void MessagesPlaceTest::whatCameBackIsShownWithWhyAndReceptionIsTold()
{
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    p.clock.at = p.clock.at.plusMinutes(10);
    p.mustRun(ReleaseMessages{});
    p.mustRun(KeepMessageResult{p.mustRun(TakeMessages{}).firstOf(u"Message"), SendingEnd::Sent, {}, u"a1b2"_qs});
    MessagesPlace place(p.context);
    QVERIFY(place.tellsWaiting());
    QVector<Waiting> waiting;
    connect(&place, &Place::waitingFound, this, [&](const auto &found) { waiting = found.value_or(QVector<Waiting>()); });
    PlaceWindow window(place);
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Sent"_qs});
    TestPractice::must(p.door().run(Actor::program(p.admin.organization), ReportUndelivered{ContactBy::Email, u"a1b2"_qs, u"mailbox_full"_qs}));
    place.enter();
    QTRY_COMPARE(column(window, MessageModel::Status), QStringList{u"Not delivered"_qs});
    QCOMPARE(column(window, MessageModel::Problem), QStringList{u"Their mailbox is full."_qs});
    Q_EMIT p.desk.changed();
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().kind, WaitingKind::Undelivered);
    place.showWaiting(WaitingKind::Undelivered);
    QCOMPARE(window.child<QComboBox>("messageStatus")->currentText(), u"Not delivered"_qs);
    QTRY_COMPARE(column(window, MessageModel::Status).size(), 1);
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        window.grab().save(folder + u"/messages-returned.png"_qs);
    UiPractice q(&TestPractice::psychologist);
    QVERIFY(!MessagesPlace(q.context).tellsWaiting()); // it is not theirs to do something about
}

void MessagesPlaceTest::aServerThatDoesNotAnswerIsSaidWithWhatIsKnownOfIt()
{
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    const auto takeOne = [&p](int hour, const QUuid &person) {
        p.mustRun(p.at(hour, 0, person));
        p.clock.at = p.clock.at.plusMinutes(10);
        p.mustRun(ReleaseMessages{});
        return p.mustRun(TakeMessages{}).firstOf(u"Message");
    };
    p.mustRun(KeepMessageResult{takeOne(9, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)), SendingEnd::Sent, {}, u"a1"_qs});
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    const auto said = [&window] { return window.child<QLabel>("noSender")->text(); };
    QTRY_VERIFY(said().contains(u"Text messages wait"));
    QVERIFY(!said().contains(u"E-mails"));
    const QUuid second = takeOne(11, addWritable(p, u"Tom"_qs, u"Silva"_qs));
    p.mustRun(KeepMessageResult{second, SendingEnd::Later, u"unreachable"_qs, {}});
    place.enter();
    QTRY_VERIFY(said().startsWith(u"E-mails do not leave at the moment. The last try, "));
    QVERIFY(said().contains(u"The server does not answer. The last message left "));
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        window.grab().save(folder + u"/messages-unreachable.png"_qs);
    p.clock.at = p.clock.at.plusMinutes(2);
    p.mustRun(TakeMessages{});
    p.mustRun(KeepMessageResult{second, SendingEnd::Sent, {}, u"a2"_qs});
    place.enter();
    QTRY_VERIFY(!said().contains(u"E-mails"));
}

/// Sydney is an hour ahead of Brisbane in November, and Paris is nowhere near.
void MessagesPlaceTest::timesOfSeveralClocksSayWhoseTheyAre()
{
    const QByteArray zone = qgetenv("TZ");
    const auto restore = qScopeGuard([&zone] { zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone); });
    qputenv("TZ", "Australia/Sydney");
    UiPractice p(&TestPractice::receptionist);
    p.mustRun(p.at(9, 0, addWritable(p, u"Jane"_qs, u"Nguyen"_qs)));
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(column(window, MessageModel::Appointment).size(), 1);
    QVERIFY(!column(window, MessageModel::Appointment).first().contains(u" in "));
    const auto clock = [&window] { return window.child<QLabel>("shownClock"); };
    QVERIFY(!clock()->isVisible()); // the computer's clock is theirs, too
    qputenv("TZ", "Europe/Paris");
    place.enter();
    QTRY_VERIFY(clock()->isVisible());
    QCOMPARE(clock()->text(), u"Times are those of the clock in Sydney."_qs);
    qputenv("TZ", "Australia/Sydney");
    place.enter();
    QTRY_VERIFY(!clock()->isVisible());
    const SecondPlace second(p);
    p.directory.load();
    QTRY_COMPARE(p.directory.locations().size(), 2);
    BookAppointment there = p.at(9, 0, addWritable(p, u"Tom"_qs, u"Silva"_qs));
    there.practitionerId = second.ruiz;
    there.roomId = {};
    p.mustRun(there);
    place.enter();
    QTRY_VERIFY(clock()->isVisible());
    QTRY_COMPARE(column(window, MessageModel::Appointment).size(), 2);
    const QStringList appointments = column(window, MessageModel::Appointment);
    QCOMPARE(std::ranges::count_if(appointments, [](const QString &text) { return text.endsWith(u" in Brisbane"); }), 1);
}

void MessagesPlaceTest::everyControlHasAName()
{
    UiPractice p;
    MessagesPlace place(p.context);
    PlaceWindow window(place);
    QCOMPARE(namelessControls(window), QStringList());
}

QTEST_MAIN(MessagesPlaceTest)
#include "MessagesPlaceTest.moc"
