// What people have asked of their records, for the whole practice, and what waits for a second person before it is destroyed.
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/RequestCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/recordings/AboutQueries.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/common/AnswerStrip.h"
#include "ui/common/BulkDialog.h"
#include "ui/common/Icons.h"
#include "ui/letters/RemovalQueue.h"
#include "ui/letters/RequestDialog.h"
#include "ui/letters/RequestQueue.h"
#include "ui/letters/RequestWords.h"
#include "ui/letters/RequestsPlace.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24LL * 3'600'000;

/// The place before somebody of the practice. Jane was here at nine; her letter and her recording are past their time.
class Front : public UiPractice {
public:
    explicit Front(const Actor TestPractice::*who = &TestPractice::manager) : UiPractice(who)
    {
        Contact person;
        person.givenName = u"Jane"_s;
        person.familyName = u"Nguyen"_s;
        person.birthDate = QDate(1980, 3, 4);
        person.usualPractitionerId = lee;
        jane = must(door().run(admin, create(person))).firstOf(u"Contact");
        person.givenName = u"Tom"_s;
        person.familyName = u"Silva"_s;
        person.usualPractitionerId = okafor;
        tom = must(door().run(admin, create(person))).firstOf(u"Contact");
    }
    void enter()
    {
        place = std::make_unique<RequestsPlace>(context);
        counted = std::make_unique<QSignalSpy>(place.get(), &Place::countChanged);
        QObject::connect(place.get(), &Place::waitingFound, place.get(), [this](const std::optional<QVector<Waiting>> &found) { waiting = found.value_or(QVector<Waiting>()); });
        window = std::make_unique<PlaceWindow>(*place);
        settled();
    }
    void leave()
    {
        window.reset();
        counted.reset();
        place.reset();
        drain(desk);
    }
    void enterAs(const Actor &who)
    {
        leave();
        desk.signIn(who);
        enter();
    }
    void settled() { settle(*window, desk); }
    [[nodiscard]] int count() const { return counted->isEmpty() ? -1 : counted->last().first().toInt(); }
    template <class W> [[nodiscard]] W *child(const char *name) { return window->findChild<W *>(QString::fromLatin1(name)); }

    QUuid ask(const QUuid &person, RequestKind kind, int daysAgo)
    {
        TakeRequest take;
        take.person = person;
        take.kind = kind;
        take.receivedOn = clock.at.utc().date().addDays(-daysAgo);
        return must(door().run(admin, take)).firstOf(u"RecordRequest");
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }
    /// Both are to be destroyed, says the manager.
    void askToDestroy()
    {
        const QUuid session = must(door().run(admin, at(9, 0, jane))).firstOf(u"Appointment");
        must(door().run(admin, GiveConsent{.person = jane, .kind = ConsentKind::Recording}));
        const ImportCheck check = must(door().ask(admin, CheckRecordingImport{session}));
        RecordingFile film{file(u"session.mp4"_s, QByteArray(100, 'v')), u"Jane"_s};
        film.durationMs = 60'000;
        const AddRecording recording = must(RecordingImport(vault(), ids).take(check, {film}, {}));
        must(door().run(admin, recording));
        AddDocument letter;
        letter.person = jane;
        letter.title = u"Letter of discharge"_s;
        letter.kind = DocumentKind::Letter;
        letter.privacy = Privacy::Internal;
        letter.file = must(DocumentIntake(vault()).take(jane, file(u"letter.txt"_s, "Dear colleague")));
        const QUuid document = must(door().run(admin, letter)).firstOf(u"Document");
        clock.at.ms += (7 * 365 + 30) * day;
        must(door().run(manager, AskRemoval{RetainedKind::Recording, recording.recording, u"Its time is over."_s}));
        clock.at.ms += 1000;
        must(door().run(manager, AskRemoval{RetainedKind::Document, document, u"Its time is over."_s}));
    }
    void giveReason(const QString &why)
    {
        QDialog *question = nullptr;
        QTRY_VERIFY((question = window->findChild<QDialog *>(u"ask"_s)));
        if (auto *line = question->findChild<QLineEdit *>(u"reason"_s))
            QTest::keyClicks(line, why);
        for (QPushButton *button : question->findChildren<QPushButton *>()) {
            if (!button->text().contains(u"Cancel") && !button->text().contains(u"Keep"))
                return button->click();
        }
    }
    void closeBulk()
    {
        BulkDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window->findChild<BulkDialog *>()) && !dialog->isRunning());
        QCOMPARE(dialog->failures(), 0);
        delete dialog;
        settled();
    }

    QUuid jane, tom;
    std::unique_ptr<RequestsPlace> place;
    std::unique_ptr<PlaceWindow> window;
    std::unique_ptr<QSignalSpy> counted;
    QVector<Waiting> waiting;
};

} // namespace

class RequestsPlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_AU"_s));
        icons::follow(false);
    }
    void nothingIsOpen();
    void theMostUrgentIsFirstAndLateOnesSaySo();
    void aRequestIsDecidedFromTheList();
    void aSecondPersonDecidesWhatIsToBeDestroyed();
    void whoseRecordItIsHearsThatItIsToBeDestroyed();
    void whatIsRejectedStays();
    void aSecondPersonReleasesAHold();
    void whoReleasesAHoldIsToldWhatIsDestroyedThen();
    void whatAnEndedDeletionKeptAndDestroyedIsSaid();
    void whoMayNotDecideSeesTheirClientsRequestsOnly();
    void everyControlHasAName();
};

void RequestsPlaceTest::nothingIsOpen()
{
    Front room;
    room.enter();
    QCOMPARE(room.count(), 0);
    QVERIFY(!room.child<QTreeWidget>("openRequests")->isVisible());
    const auto *tabs = room.child<QTabBar>("requestTabs");
    QCOMPARE(tabs->tabText(0), u"Requests about records"_s);
    QCOMPARE(tabs->tabText(1), u"For a second person"_s);
    room.leave();
}

void RequestsPlaceTest::theMostUrgentIsFirstAndLateOnesSaySo()
{
    Front room;
    room.ask(room.tom, RequestKind::Correction, 2);
    room.ask(room.jane, RequestKind::Access, 40);
    room.enter();
    QCOMPARE(room.count(), 2);
    QCOMPARE(room.child<QTabBar>("requestTabs")->tabText(0), u"Requests about records (2)"_s);
    auto *list = room.child<QTreeWidget>("openRequests");
    QCOMPARE(list->topLevelItemCount(), 2);
    const QTreeWidgetItem *late = list->topLevelItem(0);
    QCOMPARE(late->text(0), u"Jane Nguyen"_s);
    QCOMPARE(late->text(1), u"Access to the record"_s);
    QVERIFY2(late->text(4).contains(u"days late"), qPrintable(late->text(4))); // in words, and not by colour alone
    QVERIFY(!late->icon(4).isNull());
    const QTreeWidgetItem *soon = list->topLevelItem(1);
    QCOMPARE(soon->text(0), u"Tom Silva"_s);
    QVERIFY2(soon->text(4).contains(u"due in"), qPrintable(soon->text(4)));
    QVERIFY(soon->icon(4).isNull());
    // Enter leads to the person's requests.
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(room.navigator.requestsOf, room.tom);
    // What is answered elsewhere goes from the list while it is open.
    const auto lines = room.mustAsk(RecordRequests{.onlyOpen = true});
    room.must(room.door().run(room.manager, DecideRequest{lines.first().request.id, RequestDecision::Granted, {}, {}}));
    Q_EMIT room.desk.changed();
    QTRY_VERIFY(list->topLevelItem(0)->text(4).startsWith(u"Granted"));
    QCOMPARE(list->topLevelItem(0)->text(5), u"Mara Manager"_s);
    room.must(room.door().run(room.manager, AnswerRequest{lines.first().request.id, u"By post."_s, {}}));
    Q_EMIT room.desk.changed();
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QTRY_COMPARE(room.count(), 1);
    room.leave();
}

void RequestsPlaceTest::aRequestIsDecidedFromTheList()
{
    Front room;
    room.ask(room.jane, RequestKind::Access, 3);
    room.enter();
    QVERIFY(!room.child<QPushButton>("queueAnswer")->isEnabled()); // decide first
    QTest::keyClick(room.child<QTreeWidget>("openRequests"), Qt::Key_Return, Qt::ControlModifier);
    RequestDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = room.window->findChild<RequestDialog *>()) && dialog->isVisible());
    dialog->reject();
    room.settled();
    room.must(room.door().run(room.manager, DecideRequest{room.mustAsk(RecordRequests{.onlyOpen = true}).first().request.id, RequestDecision::Granted, {}, {}}));
    Q_EMIT room.desk.changed();
    QTRY_VERIFY(room.child<QPushButton>("queueAnswer")->isEnabled());
    room.leave();
}

void RequestsPlaceTest::aSecondPersonDecidesWhatIsToBeDestroyed()
{
    Front room;
    room.askToDestroy();
    room.enter(); // who asked
    auto *tabs = room.child<QTabBar>("requestTabs");
    QCOMPARE(tabs->tabText(1), u"For a second person (2)"_s);
    QCOMPARE(room.count(), 0);
    QVERIFY(room.waiting.isEmpty());
    tabs->setCurrentIndex(1);
    room.settled();
    auto *list = room.child<QTreeWidget>("askedRemovals");
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(5), u"Waits for somebody else"_s);
    QVERIFY(!room.child<QPushButton>("queueApprove")->isEnabled() && !room.child<QPushButton>("queueReject")->isEnabled());
    QVERIFY(room.child<QPushButton>("queueApprove")->toolTip().contains(u"somebody else"));
    // The second person is told of both kinds, and decides.
    room.enterAs(room.admin);
    QCOMPARE(room.count(), 2);
    QCOMPARE(room.waiting.size(), 2);
    QCOMPARE(room.waiting.first().kind, WaitingKind::Removal);
    room.place->showWaiting(WaitingKind::Removal);
    room.settled();
    list = room.child<QTreeWidget>("askedRemovals");
    QVERIFY(list->isVisible());
    QVERIFY(list->topLevelItem(0)->text(1).startsWith(u"Destruction: Recording of")); // what an approval would do stands in the line
    QCOMPARE(list->topLevelItem(1)->text(1), u"Destruction: Document “Letter of discharge”"_s);
    QCOMPARE(list->topLevelItem(1)->text(2), u"Mara Manager"_s);
    QCOMPARE(list->topLevelItem(1)->text(4), u"Its time is over."_s);
    QCOMPARE(list->topLevelItem(1)->text(5), u"Waits for you"_s);
    list->clearSelection();
    list->setCurrentItem(list->topLevelItem(1));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!room.navigator.document.isNull());
    list->selectAll();
    QVERIFY(room.child<QPushButton>("queueApprove")->isEnabled());
    room.child<QPushButton>("queueApprove")->click();
    room.giveReason({});
    room.closeBulk();
    QTRY_COMPARE(room.count(), 0);
    QTRY_VERIFY(room.waiting.isEmpty());
    QVERIFY(!list->isVisible()); // nothing waits any more
    const auto due = room.mustAsk(RecordsDue{RetainedKind::Document});
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().removal.status, RemovalStatus::Approved);
    // What a hold keeps after that is seen until somebody releases it, and is nobody's to decide.
    (void)room.desk.run(HoldDocument{due.first().id, u"court"_s});
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(5), u"Approved, kept by a hold"_s);
    list->selectAll();
    QVERIFY(!room.child<QPushButton>("queueApprove")->isEnabled());
    QVERIFY(room.child<QPushButton>("queueApprove")->toolTip().contains(u"when the legal hold is released"));
    QVERIFY(room.waiting.isEmpty());
    room.leave();
}

void RequestsPlaceTest::whoseRecordItIsHearsThatItIsToBeDestroyed()
{
    Front room(&TestPractice::psychologist);
    room.askToDestroy();
    room.enter();
    auto *strip = room.child<AnswerStrip>("answers");
    QVERIFY(strip && !strip->isVisible()); // nobody has decided
    QVERIFY(room.waiting.isEmpty());
    const DueRecord asked = room.mustAsk(RecordsDue{RetainedKind::Recording}).first();
    room.must(room.door().run(room.admin, DecideRemoval{asked.removal.id, true, {}}));
    Q_EMIT room.desk.changed();
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(room.count(), 1);
    QCOMPARE(room.waiting.size(), 1);
    QCOMPARE(room.waiting.first().kind, WaitingKind::Ending);
    room.place->showWaiting(WaitingKind::Ending);
    auto *list = room.child<QListWidget>("answerList");
    QTRY_VERIFY(list->hasFocus());
    QCOMPARE(list->item(0)->text(), u"Jane Nguyen"_s);
    const QString words = list->item(0)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.contains(u"Recording of") && words.contains(u"to be destroyed on") && words.contains(u"Ada Admin"), qPrintable(words));
    QVERIFY(room.child<QLabel>("answerAdvice")->text().contains(u"legal hold"));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(room.navigator.recording, asked.id); // where the hold is placed
    const auto about = room.must(room.door().ask(room.psychologist, AboutRecording{asked.id, {}}));
    QCOMPARE(about.goesOn, room.clock.at.plusMinutes(30 * 24 * 60));
    // A hold keeps it, and there is nothing to be told any more.
    room.must(room.door().run(room.psychologist, HoldRecording{asked.id, u"a complaint"_s}));
    Q_EMIT room.desk.changed();
    QTRY_VERIFY(!strip->isVisible());
    QTRY_VERIFY(room.waiting.isEmpty());
    QVERIFY(room.must(room.door().ask(room.psychologist, AboutRecording{asked.id, {}})).goesOn.isNull());
    room.leave();
}

void RequestsPlaceTest::whatIsRejectedStays()
{
    Front room(&TestPractice::admin);
    room.askToDestroy();
    room.enter();
    room.place->showWaiting(WaitingKind::Removal);
    room.settled();
    auto *list = room.child<QTreeWidget>("askedRemovals");
    list->selectAll();
    room.child<QPushButton>("queueReject")->click();
    room.giveReason(u"A lawyer asked for it."_s);
    room.closeBulk();
    QTRY_COMPARE(room.count(), 0);
    const auto due = room.mustAsk(RecordsDue{RetainedKind::Recording});
    QCOMPARE(due.size(), 1);
    QVERIFY(due.first().removal.id.isNull()); // as before it was asked
    room.leave();
}

void RequestsPlaceTest::aSecondPersonReleasesAHold()
{
    Front room;
    room.askToDestroy();
    const QUuid letter = room.mustAsk(RecordsDue{RetainedKind::Document}).first().id;
    const QUuid recording = room.mustAsk(RecordsDue{RetainedKind::Recording}).first().id;
    room.must(room.door().run(room.admin, HoldDocument{letter, u"court"_s}));
    room.must(room.door().run(room.admin, HoldRecording{recording, u"court"_s}));
    room.must(room.door().run(room.manager, AskHoldRelease{RetainedKind::Document, letter, u"The court is done."_s}));
    room.clock.at.ms += 1000;
    room.must(room.door().run(room.manager, AskHoldRelease{RetainedKind::Recording, recording, u"The court is done."_s}));
    room.enter(); // who asked
    auto *tabs = room.child<QTabBar>("requestTabs");
    QCOMPARE(tabs->tabText(1), u"For a second person (4)"_s);
    QCOMPARE(room.count(), 0);
    tabs->setCurrentIndex(1);
    room.settled();
    auto *list = room.child<QTreeWidget>("askedRemovals");
    QCOMPARE(list->topLevelItemCount(), 4);
    QCOMPARE(list->topLevelItem(2)->text(1), u"Release of the hold: Document “Letter of discharge”"_s);
    QCOMPARE(list->topLevelItem(2)->text(5), u"Waits for somebody else"_s);
    list->clearSelection();
    list->topLevelItem(2)->setSelected(true);
    for (const char *none : {"queueApprove", "queueReject", "queueRelease", "queueRefuseRelease"})
        QVERIFY2(!room.child<QPushButton>(none)->isEnabled(), none);
    // The second person is told of it, and decides.
    room.enterAs(room.admin);
    QCOMPARE(room.count(), 4);
    QCOMPARE(room.waiting.last().kind, WaitingKind::Release);
    room.place->showWaiting(WaitingKind::Release);
    room.settled();
    list = room.child<QTreeWidget>("askedRemovals");
    QCOMPARE(list->topLevelItem(2)->text(2), u"Mara Manager"_s);
    QCOMPARE(list->topLevelItem(2)->text(4), u"The court is done."_s);
    QCOMPARE(list->topLevelItem(2)->text(5), u"Waits for you"_s);
    list->clearSelection();
    list->topLevelItem(0)->setSelected(true);
    QVERIFY(!room.child<QPushButton>("queueRelease")->isEnabled()); // that one is to be destroyed
    list->clearSelection();
    list->topLevelItem(2)->setSelected(true);
    QVERIFY(!room.child<QPushButton>("queueApprove")->isEnabled() && room.child<QPushButton>("queueRelease")->isEnabled());
    room.child<QPushButton>("queueRelease")->click();
    room.giveReason(u"I have read it."_s);
    room.closeBulk();
    QTRY_COMPARE(list->topLevelItemCount(), 3);
    QVERIFY(!room.mustAsk(RecordsDue{RetainedKind::Document}).first().onHold);
    list->clearSelection();
    list->topLevelItem(2)->setSelected(true);
    room.child<QPushButton>("queueRefuseRelease")->click();
    room.giveReason(u"There is an appeal."_s);
    room.closeBulk();
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QVERIFY(room.mustAsk(RecordsDue{RetainedKind::Recording}).first().onHold);
    QVERIFY(room.mustAsk(HoldReleasesAsked{}).isEmpty());
    // Who asked reads why it was refused, and asks again where they read it.
    room.enterAs(room.manager);
    tabs = room.child<QTabBar>("requestTabs");
    QCOMPARE(tabs->tabText(1), u"For a second person (2)"_s);
    tabs->setCurrentIndex(1);
    room.settled();
    list = room.child<QTreeWidget>("askedRemovals");
    QCOMPARE(list->topLevelItemCount(), 3);
    QVERIFY2(list->topLevelItem(2)->text(5).endsWith(u": There is an appeal."_s), qPrintable(list->topLevelItem(2)->text(5)));
    list->clearSelection();
    list->topLevelItem(2)->setSelected(true);
    for (const char *none : {"queueApprove", "queueReject", "queueRelease", "queueRefuseRelease"})
        QVERIFY2(!room.child<QPushButton>(none)->isEnabled(), none);
    room.child<QPushButton>("queueAskRelease")->click();
    room.giveReason(u"The appeal is over."_s);
    room.closeBulk();
    QTRY_COMPARE(room.mustAsk(HoldReleasesAsked{}).size(), 1);
    QTRY_COMPARE(tabs->tabText(1), u"For a second person (3)"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 3); // what was refused is asked anew, and stands once
    QCOMPARE(list->topLevelItem(2)->text(4), u"The appeal is over."_s);
    list->clearSelection();
    list->topLevelItem(2)->setSelected(true);
    QVERIFY(!room.child<QPushButton>("queueAskRelease")->isEnabled());
    room.leave();
}

void RequestsPlaceTest::whoReleasesAHoldIsToldWhatIsDestroyedThen()
{
    Front room;
    room.askToDestroy();
    const DueRecord letter = room.mustAsk(RecordsDue{RetainedKind::Document}).first();
    room.must(room.door().run(room.admin, DecideRemoval{letter.removal.id, true, {}}));
    room.must(room.door().run(room.admin, HoldDocument{letter.id, u"court"_s}));
    room.must(room.door().run(room.manager, AskHoldRelease{RetainedKind::Document, letter.id, u"The court is done."_s}));
    room.enterAs(room.admin);
    room.place->showWaiting(WaitingKind::Release);
    room.settled();
    auto *list = room.child<QTreeWidget>("askedRemovals");
    list->clearSelection();
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        list->topLevelItem(i)->setSelected(list->topLevelItem(i)->text(1).startsWith(u"Release of the hold"));
    room.child<QPushButton>("queueRelease")->click();
    QDialog *question = nullptr;
    QTRY_VERIFY((question = room.window->findChild<QDialog *>(u"ask"_s)));
    QString said;
    for (const QLabel *label : question->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"1 of them are approved to be destroyed"), qPrintable(said));
    room.giveReason(u"I have read it."_s);
    room.closeBulk();
    QVERIFY(!room.mustAsk(RecordsDue{RetainedKind::Document}).first().onHold);
    room.leave();
}

void RequestsPlaceTest::whatAnEndedDeletionKeptAndDestroyedIsSaid()
{
    Front room;
    room.askToDestroy();
    const QUuid request = room.ask(room.jane, RequestKind::Deletion, 3);
    for (const DueRecord &line : room.mustAsk(RemovalsAsked{}))
        room.must(room.door().run(room.admin, DecideRemoval{line.removal.id, false, u"The client asks."_s}));
    room.must(room.door().run(room.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}));
    const auto asked = room.mustAsk(RemovalsAsked{});
    QCOMPARE(asked.size(), 2);
    room.must(room.door().run(room.admin, DecideRemoval{asked.first().removal.id, true, {}}));
    room.clock.at.ms += 31 * day;
    room.must(room.door().run(room.admin, FinishRemoval{asked.first().removal.id}));
    room.must(room.door().run(room.manager, WithdrawRequest{request}));
    const QString said = requestwords::deletion(room.must(room.door().ask(room.manager, ShowDeletion{request})), Moments(room.desk, room.directory));
    QVERIFY2(said.contains(u"destroyed, certificate D-"), qPrintable(said)); // that is gone
    QVERIFY2(said.contains(u"kept: the request was withdrawn before it went"), qPrintable(said));
    room.leave();
}

void RequestsPlaceTest::whoMayNotDecideSeesTheirClientsRequestsOnly()
{
    Front room(&TestPractice::psychologist);
    room.ask(room.jane, RequestKind::Access, 3);
    room.ask(room.tom, RequestKind::Access, 3); // a client of Dr Okafor
    room.enter();
    auto *list = room.child<QTreeWidget>("openRequests");
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Jane Nguyen"_s);
    QCOMPARE(room.count(), 0); // nothing of it is theirs to do
    QCOMPARE(room.child<QTabBar>("requestTabs")->count(), 1);
    for (const char *none : {"queueDecide", "queueAnswer", "queueApprove", "queueReject", "queueRelease", "queueRefuseRelease"})
        QVERIFY2(!room.child<QPushButton>(none), none);
    QVERIFY(room.place->tellsWaiting()); // of what of theirs is to be destroyed: nothing
    QVERIFY(room.waiting.isEmpty());
    room.leave();
}

void RequestsPlaceTest::everyControlHasAName()
{
    Front room(&TestPractice::admin);
    room.ask(room.jane, RequestKind::Access, 40);
    room.askToDestroy();
    room.enter();
    QCOMPARE(namelessControls(*room.window), QStringList());
    room.child<QTabBar>("requestTabs")->setCurrentIndex(1);
    room.settled();
    QCOMPARE(namelessControls(*room.window), QStringList());
    room.leave();
}

QTEST_MAIN(RequestsPlaceTest)
#include "RequestsPlaceTest.moc"
