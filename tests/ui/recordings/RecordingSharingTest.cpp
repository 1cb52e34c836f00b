#include "models/records/ProviderEvent.h"
#include "models/records/ProviderTrack.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/video/CaptureCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "tests/ui/recordings/TestMedia.h"
#include "tests/ui/recordings/TestSound.h"
#include "ui/common/AnswerStrip.h"
#include "ui/common/Directory.h"
#include "ui/common/Moments.h"
#include "ui/recordings/AboutDialog.h"
#include "ui/recordings/Handout.h"
#include "ui/recordings/PersonConsentsView.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/recordings/RecordingsTable.h"
#include "ui/recordings/ShareDialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTimeEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

/// Supervision, handing out, consents on a person's page, retention: what happens around a recording.
class RecordingSharingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPartIsSharedInTwoSteps();
    void whoIsShownAPartSeesOnlyThat();
    void twoQuestionsAboutOneRecordingAreAnsweredOneAfterTheOther();
    void whatCouldNotBeSentOrKeptIsNotLost();
    void whoIsShownAPartMarksItsBeginningAndWritesANote();
    void whatIsTakenBackOfTwoPartsIsNoLongerPlayed();
    void whatIsTakenBackIsNoLongerAsked();
    void whoSharedItIsToldOfTheAnswerUntilTheyHaveSeenIt();
    void twoWindowsPutAsideTogether();
    void theOpenQueueGainsWhatIsSharedAndLosesWhatIsAnswered();
    void theManagerHearsWhatWasNotTakenInAndWhatToDo();
    void aShareThatRunsOutStopsThePlayer();
    void whatIsKnownOfARecordingClosesWithItsShare();
    void anAnswerClosesWhenItsShareIsTakenBack();
    void aShareThatRunsOutLeavesTheListAndTheQueue();
    void aShareThatIsTakenBackStopsThePlayer();
    void handedOutFilesHaveNamesOfOurOwn();
    void downloadsAreWholeAndInTheTrail();
    void aConsentIsWrittenDownAndWithdrawn();
    void everyTabHasNames();

private:
    struct Room {
        explicit Room(const Actor TestPractice::*who = &TestPractice::psychologist)
            : practice(who), jane(practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), practice.lee)),
              appointment(practice.mustRun(practice.at(9, 0, jane)).firstOf(u"Appointment")), place(practice.context, TestSound::silent())
        {
        }
        QUuid record(const QString &path)
        {
            practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording});
            const ImportCheck check = practice.mustAsk(CheckRecordingImport{appointment});
            RecordingFile file{path, QStringLiteral("Jane"), TrackKind::AudioVideo, QStringLiteral("mkv"), {}, 0, seconds * 1000};
            const AddRecording command = TestPractice::must(RecordingImport(practice.vault(), practice.ids).take(check, {file}, {}));
            practice.mustRun(command);
            return command.recording;
        }
        QUuid share(const QUuid &recording, const QUuid &with, qint64 from = 5000, qint64 until = 9000, const QString &question = QStringLiteral("Was this too soon?"))
        {
            ShareRecording share{{}, recording, with, from, until, practice.clock.at.plusMinutes(60), question};
            return TestPractice::must(practice.door().run(practice.psychologist, share)).firstOf(u"RecordingShare");
        }
        MediaSession &session() { return place.page().player().session(); }

        UiPractice practice;
        QUuid jane;
        QUuid appointment;
        RecordingsPlace place;
    };
    static constexpr int seconds = 20;

    QTemporaryDir m_folder;
    TestMedia m_media;
    QByteArray m_bytes;
    QString m_film;
};

void RecordingSharingTest::initTestCase()
{
    m_bytes = m_media.film(QStringLiteral("session.mkv"), seconds,
                           {QStringLiteral("-c:v"), QStringLiteral("libvpx"), QStringLiteral("-b:v"), QStringLiteral("400k"), QStringLiteral("-g"), QStringLiteral("25"), QStringLiteral("-c:a"),
                            QStringLiteral("libopus")});
    QVERIFY2(!m_bytes.isEmpty(), "ffmpeg makes the media of this test");
    m_film = m_folder.filePath(QStringLiteral("session.mkv"));
    QFile file(m_film);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size());
}

void RecordingSharingTest::aPartIsSharedInTwoSteps()
{
    Room room;
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    room.session().setLoop(MediaRange{4000, 8040});
    QVERIFY(window.child<QToolButton>("playerShare")->isVisible());
    window.child<QToolButton>("playerShare")->click();
    auto *dialog = window.findChild<ShareDialog *>();
    QVERIFY(dialog);
    auto *with = dialog->findChild<QComboBox *>(QStringLiteral("shareWith"));
    QTRY_VERIFY(with->count() > 0);
    QVERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("sharePart"))->isChecked()); // what repeats is what is meant
    QCOMPARE(dialog->findChild<QTimeEdit *>(QStringLiteral("shareFrom"))->time(), QTime(0, 0, 4));
    // Of several nobody is chosen beforehand, and until somebody is, it cannot go to anybody.
    QCOMPARE(with->currentIndex(), -1);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("shareStart"))->isEnabled());
    QCOMPARE(dialog->focusWidget(), with);
    with->setCurrentText(QStringLiteral("Obi Okafor"));
    const QDate last = dialog->findChild<QDateEdit *>()->date();
    dialog->findChild<QLineEdit *>(QStringLiteral("shareQuestion"))->setText(QStringLiteral("Too soon?"));
    dialog->findChild<QPushButton *>(QStringLiteral("shareStart"))->click();
    QTRY_VERIFY(!window.findChild<ShareDialog *>());
    const auto lines = TestPractice::must(room.practice.door().ask(room.practice.psychologist, RecordingShares{id}));
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().userName, QStringLiteral("Obi Okafor"));
    QCOMPARE(lines.first().share.fromMs, 4000);
    QCOMPARE(lines.first().share.untilMs, 8040); // not to the end of that second
    QVERIFY(room.session().state() != MediaSession::State::Empty); // sharing does not disturb the player
    // "Until the end of" a day is to its last moment, and that day is what is told.
    const UiContext &context = room.practice.context;
    QCOMPARE(lines.first().share.expiresAt, *room.practice.zones.toInstant({last.addDays(1), QTime(0, 0)}, context.directory.zone()));
    window.click("recordingShare");
    QTRY_VERIFY(window.findChild<QPushButton *>(QStringLiteral("shareEnd")));
    auto *again = window.findChild<ShareDialog *>();
    QTRY_COMPARE(again->findChild<QComboBox *>(QStringLiteral("shareWith"))->currentText(), QStringLiteral("Obi Okafor")); // as last time
    QStringList shown;
    for (const QLabel *label : again->findChildren<QLabel *>())
        shown.append(label->text());
    QVERIFY2(shown.join(u'\n').contains(Moments(context.desk, context.directory).day(last)), qPrintable(shown.join(u'\n')));
    again->findChild<QPushButton *>(QStringLiteral("shareEnd"))->click();
    QTRY_VERIFY(!room.practice.notices.sentences.isEmpty());
    const QString told = room.practice.notices.sentences.last(); // what was taken back, and from whom
    QVERIFY2(told.contains(QStringLiteral("Obi Okafor")) && told.contains(u'–'), qPrintable(told));
    QTRY_VERIFY(!again->findChild<QPushButton *>(QStringLiteral("shareEnd")));
}

void RecordingSharingTest::whoIsShownAPartSeesOnlyThat()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    room.share(id, room.practice.otherPsychologist.user);
    PlaceWindow window(room.place);
    QSignalSpy counted(&room.place, &Place::countChanged);
    QVector<Waiting> waiting;
    connect(&room.place, &Place::waitingFound, &room.place, [&waiting](const std::optional<QVector<Waiting>> &found) { waiting = found.value_or(QVector<Waiting>()); });
    room.place.enter();
    QTRY_VERIFY(!counted.isEmpty() && counted.last().first().toInt() == 1); // it waits in their queue
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().kind, WaitingKind::Shared);
    QCOMPARE(waiting.first().until, room.practice.clock.at.plusMinutes(60));
    room.place.showWaiting(WaitingKind::Shared);
    const auto *tabs = window.child<QTabBar>("recordingTabs");
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("For me to review"));
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.session().position(), 5000); // begins where the part begins
    room.session().seek(0);
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.session().position(), 5000);
    room.session().seek(15'000);
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.session().position(), 9000);
    room.session().seek(8500);
    QTRY_VERIFY(room.session().isSettled());
    room.session().play();
    QTRY_VERIFY(room.session().isRunning());
    QTRY_VERIFY(!room.session().isRunning()); // stops at the end of the part
    QCOMPARE(room.session().position(), 9000);
    QVERIFY(!window.child<QPushButton>("recordingShare")->isVisible());
    QVERIFY(!window.child<QPushButton>("recordingDownload")->isVisible());
    window.click("recordingAnswer");
    auto *question = window.findChild<QDialog *>(QStringLiteral("answerQuestion"));
    QVERIFY(question);
    question->findChild<QLineEdit *>()->setText(QStringLiteral("No: well heard."));
    QTest::keyClick(question->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(counted.last().first().toInt() == 0);
    QVERIFY(waiting.isEmpty());
}

void RecordingSharingTest::twoQuestionsAboutOneRecordingAreAnsweredOneAfterTheOther()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    room.share(id, room.practice.otherPsychologist.user, 2000, 4000, QStringLiteral("The first?"));
    room.share(id, room.practice.otherPsychologist.user, 10'000, 12'000, QStringLiteral("The second?"));
    PlaceWindow window(room.place);
    room.place.showWaiting(WaitingKind::Shared);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    window.child<QTableView>("recordingsTable")->selectRow(0);
    QTRY_VERIFY(window.child<QPushButton>("recordingOpen")->isEnabled());
    window.click("recordingOpen");
    QTRY_VERIFY(room.session().isSettled());
    const auto *asked = window.child<QLabel>("recordingShared");
    const bool isFirst = asked->text().contains(QStringLiteral("The first?"));
    QVERIFY(isFirst || asked->text().contains(QStringLiteral("The second?")));
    QCOMPARE(room.session().position(), isFirst ? 2000 : 10'000); // begins with what is asked about
    room.session().seek(6000);
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.session().position(), 10'000); // nothing between the two
    room.session().seek(3000);
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.session().position(), 3000);
    const auto answer = [&](const QString &words) {
        window.click("recordingAnswer");
        auto *question = window.findChild<QDialog *>(QStringLiteral("answerQuestion"));
        QVERIFY(question);
        question->findChild<QLineEdit *>()->setText(words);
        QTest::keyClick(question->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<QDialog *>(QStringLiteral("answerQuestion")));
    };
    answer(QStringLiteral("One."));
    QTRY_VERIFY(asked->text().contains(isFirst ? QStringLiteral("The second?") : QStringLiteral("The first?")));
    answer(QStringLiteral("Two."));
    QTRY_VERIFY(!window.child<QPushButton>("recordingAnswer")->isVisible());
    for (const ShareLine &line : TestPractice::must(room.practice.door().ask(room.practice.psychologist, RecordingShares{id})))
        QCOMPARE(line.share.answer, (line.share.question == QStringLiteral("The first?")) == isFirst ? QStringLiteral("One.") : QStringLiteral("Two."));
}

void RecordingSharingTest::whatCouldNotBeSentOrKeptIsNotLost()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    const QUuid share = room.share(id, room.practice.otherPsychologist.user);
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    auto *note = window.child<QLineEdit>("markerNote");
    const QString words = QStringLiteral("a bell %1").arg(QChar(7)); // which the practice refuses
    note->setText(words);
    note->setFocus();
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(room.practice.notices.errors.size(), 1);
    QCOMPARE(note->text(), words);
    // An answer to what was taken back meanwhile, and this desk has not heard of it.
    window.click("recordingAnswer");
    QTRY_VERIFY(window.findChild<QDialog *>(QStringLiteral("answerQuestion")));
    auto *line = window.findChild<QDialog *>(QStringLiteral("answerQuestion"))->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("Leave more silence."));
    TestPractice::must(room.practice.door().run(room.practice.psychologist, EndRecordingShare{share}));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(room.practice.notices.errors.size(), 2);
    settle(window, room.practice.desk);
    QTRY_VERIFY(window.findChild<QDialog *>(QStringLiteral("answerQuestion")));
    QCOMPARE(window.findChild<QDialog *>(QStringLiteral("answerQuestion"))->findChild<QLineEdit *>()->text(), QStringLiteral("Leave more silence."));
}

void RecordingSharingTest::whoIsShownAPartMarksItsBeginningAndWritesANote()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    room.share(id, room.practice.otherPsychologist.user, 5000, 9000);
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    PlayerView &player = room.place.page().player();
    player.setFocus();
    QTest::keyClick(&player, Qt::Key_M); // five seconds before is not theirs to hear
    auto *note = window.child<QLineEdit>("markerNote");
    QTRY_VERIFY(note->hasFocus());
    QTest::keyClicks(note, QStringLiteral("avoids"));
    QTest::keyClick(note, Qt::Key_Return);
    const auto markers = [&] { return TestPractice::must(room.practice.door().ask(room.practice.otherPsychologist, RecordingMarkers{id})); };
    QTRY_COMPARE(markers().size(), 1);
    QTRY_COMPARE(markers().first().note, QStringLiteral("avoids"));
    QCOMPARE(markers().first().positionMs, 5000);
}

void RecordingSharingTest::whatIsTakenBackOfTwoPartsIsNoLongerPlayed()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    const QUuid early = room.share(id, room.practice.otherPsychologist.user, 2000, 4000);
    room.share(id, room.practice.otherPsychologist.user, 10'000, 12'000);
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.session().position(), 2000);
    TestPractice::must(room.practice.door().run(room.practice.psychologist, EndRecordingShare{early}));
    Q_EMIT room.practice.desk.changed(); // as when this desk hears of it
    QTRY_COMPARE(room.session().position(), 10'000);
    QTRY_VERIFY(room.session().isSettled());
    room.session().seek(3000);
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.session().position(), 10'000);
}

void RecordingSharingTest::whatIsTakenBackIsNoLongerAsked()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    const QUuid first = room.share(id, room.practice.otherPsychologist.user, 2000, 4000, QStringLiteral("The first?"));
    const QUuid second = room.share(id, room.practice.otherPsychologist.user, 10'000, 12'000, QStringLiteral("The second?"));
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    const auto *asked = window.child<QLabel>("recordingShared");
    QTRY_VERIFY(asked->isVisible());
    const bool isFirst = asked->text().contains(QStringLiteral("The first?"));
    TestPractice::must(room.practice.door().run(room.practice.psychologist, EndRecordingShare{isFirst ? first : second}));
    Q_EMIT room.practice.desk.changed(); // as when this desk hears of it
    QTRY_VERIFY(asked->text().contains(isFirst ? QStringLiteral("The second?") : QStringLiteral("The first?")));
    QVERIFY(window.child<QPushButton>("recordingAnswer")->isVisible());
}

void RecordingSharingTest::whoSharedItIsToldOfTheAnswerUntilTheyHaveSeenIt()
{
    Room room;
    const QUuid id = room.record(m_film);
    const QUuid first = room.share(id, room.practice.otherPsychologist.user);
    QSignalSpy counted(&room.place, &Place::countChanged);
    QVector<Waiting> waiting;
    connect(&room.place, &Place::waitingFound, &room.place, [&waiting](const std::optional<QVector<Waiting>> &found) { waiting = found.value_or(QVector<Waiting>()); });
    PlaceWindow window(room.place);
    QTRY_VERIFY(!counted.isEmpty());
    const auto *strip = window.child<AnswerStrip>("answers");
    QVERIFY(strip && !strip->isVisible()); // nobody has answered
    const auto answered = [&](const QUuid &share, const QString &words) {
        room.practice.clock.at = room.practice.clock.at.plusMinutes(1);
        TestPractice::must(room.practice.door().run(room.practice.otherPsychologist, ReviewRecordingShare{share, words}));
        room.place.enter();
    };
    answered(first, QStringLiteral("Leave more silence."));
    QTRY_VERIFY(strip->isVisible());
    QTRY_COMPARE(counted.last().first().toInt(), 1);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().kind, WaitingKind::Answered);
    auto *list = window.child<QListWidget>("answerList");
    QCOMPARE(list->item(0)->text(), QStringLiteral("Jane Nguyen"));
    QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Obi Okafor: “Leave more silence.”")));
    // Enter opens the recording, and with that it is seen.
    room.place.showWaiting(WaitingKind::Answered);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(room.session().isSettled());
    QTRY_COMPARE(counted.last().first().toInt(), 0);
    QVERIFY(waiting.isEmpty());
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(window.child<QTableView>("recordingsTable")->isVisible());
    QVERIFY(!strip->isVisible());
    // Seen without opening; and not told again at the next sign-in.
    answered(room.share(id, room.practice.otherPsychologist.user), QStringLiteral("And once more."));
    QTRY_VERIFY(strip->isVisible());
    window.click("answerSeen");
    QTRY_VERIFY(!strip->isVisible());
    settle(window, room.practice.desk);
    RecordingsPlace again(room.practice.context, TestSound::silent());
    QSignalSpy countedAgain(&again, &Place::countChanged);
    again.enter();
    QTRY_VERIFY(!countedAgain.isEmpty());
    QCOMPARE(countedAgain.last().first().toInt(), 0);
}

void RecordingSharingTest::twoWindowsPutAsideTogether()
{
    Room room;
    UiPractice &p = room.practice;
    const QUuid id = room.record(m_film);
    for (int i = 0; i < 2; ++i) {
        const QUuid share = room.share(id, p.otherPsychologist.user);
        p.clock.at = p.clock.at.plusMinutes(1);
        TestPractice::must(p.door().run(p.otherPsychologist, ReviewRecordingShare{share, QString::number(i)}));
    }
    const auto answers = TestPractice::must(p.door().ask(p.psychologist, AnsweredShares{}));
    QCOMPARE(answers.size(), 2);
    AnswerStrip first(p.context, WaitingKind::Answered);
    AnswerStrip second(p.context, WaitingKind::Answered);
    for (AnswerStrip *strip : {&first, &second}) {
        strip->fill(answers);
        QTRY_COMPARE(strip->count(), 2);
    }
    first.findChild<QPushButton *>(QStringLiteral("answerSeen"))->click();
    second.findChild<QListWidget *>(QStringLiteral("answerList"))->setCurrentRow(1);
    second.findChild<QPushButton *>(QStringLiteral("answerSeen"))->click();
    drain(p.desk);
    QCOMPARE(first.count(), 1);
    first.fill(answers);
    QTRY_COMPARE(first.count(), 0);
    AnswerStrip next(p.context, WaitingKind::Answered);
    next.fill(answers);
    QTRY_VERIFY(next.waiting());
    QCOMPARE(next.count(), 0);
}

void RecordingSharingTest::theOpenQueueGainsWhatIsSharedAndLosesWhatIsAnswered()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    room.place.showWaiting(WaitingKind::Shared);
    settle(window, room.practice.desk);
    const auto rows = [&] { return room.place.table().model().rowCount(); };
    QCOMPARE(rows(), 0);
    const auto listed = [&] { return room.practice.mustAsk(SearchAudit{{.record = {}, .action = QStringLiteral("list")}}).size(); };
    const qsizetype before = listed();
    const QUuid share = room.share(id, room.practice.otherPsychologist.user);
    Q_EMIT room.practice.desk.changed(); // as when this desk hears of a change
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(window.child<QLabel>("recordingSums")->text().startsWith(u'1'));
    settle(window, room.practice.desk);
    QCOMPARE(listed(), before + 1);
    Q_EMIT room.practice.desk.changed();
    settle(window, room.practice.desk);
    QCOMPARE(listed(), before + 1); // the same is not listed anew
    const auto answering = room.practice.desk.run(ReviewRecordingShare{share, {}});
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(window.child<QLabel>("recordingSums")->text().isEmpty());
    QVERIFY(answering.isFinished());
}

void RecordingSharingTest::theManagerHearsWhatWasNotTakenInAndWhatToDo()
{
    Room room(&TestPractice::manager);
    TestPractice &p = room.practice;
    const QUuid id = room.record(m_film);
    const Actor program = Actor::program(p.admin.organization);
    TestPractice::must(p.door().run(program, KeepProviderEvent{QStringLiteral("twilio"), QString(64, u'a'), p.clock.at, QStringLiteral("MA==")}));
    ProviderTrack track;
    track.id = p.ids.next();
    track.organizationId = p.admin.organization;
    track.createdAt = track.updatedAt = track.saidAt = p.clock.at.plusMinutes(5);
    track.version = 1;
    track.recordingId = id;
    track.contactId = room.jane;
    track.provider = QStringLiteral("twilio");
    track.providerId = QStringLiteral("RT1");
    track.status = ProviderTrackStatus::Refused;
    track.failure = QStringLiteral("consent_missing");
    TestPractice::must(p.session().begin(p.admin.organization, true));
    TestPractice::must(p.session().insert(typeOf<ProviderTrack>(), track));
    const auto events = TestPractice::must(selectAs<ProviderEvent>(p.session(), {}));
    TestPractice::must(p.session().commit());
    TestPractice::must(p.door().run(program, SettleProviderEvent{events.first()->id, QStringLiteral("not_ours")}));
    QVector<Waiting> waiting;
    connect(&room.place, &Place::waitingFound, &room.place, [&waiting](const std::optional<QVector<Waiting>> &found) { waiting = found.value_or(QVector<Waiting>()); });
    PlaceWindow window(room.place);
    auto *strip = window.child<AnswerStrip>("answers");
    QTRY_VERIFY(strip->isVisible());
    QTRY_COMPARE(waiting.size(), 2);
    QCOMPARE(waiting.first().kind, WaitingKind::Capture);
    room.place.showWaiting(WaitingKind::Capture);
    auto *list = window.child<QListWidget>("answerList");
    QCOMPARE(list->count(), 2);
    QVERIFY2(list->item(0)->text().startsWith(QStringLiteral("Jane Nguyen, session of")), qPrintable(list->item(0)->text()));
    const auto *advice = window.child<QLabel>("answerAdvice");
    QVERIFY(advice->isVisible() && advice->text().contains(QStringLiteral("had not agreed")) && advice->text().contains(QStringLiteral("look at the consents")));
    QTest::keyClick(list, Qt::Key_Return); // the appointment that it was
    QCOMPARE(room.practice.navigator.appointment, room.appointment);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(advice->text().startsWith(QStringLiteral("Twilio told")));
    QVERIFY(!window.child<QPushButton>("answerOpen")->isEnabled());
    QCOMPARE(namelessControls(*strip), QStringList());
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(waiting.size(), 1);
    window.click("answerSeen");
    QTRY_VERIFY(!strip->isVisible());
    QTRY_VERIFY(waiting.isEmpty());
    settle(window, room.practice.desk);
}

/// Nothing is written when time runs out.
void RecordingSharingTest::aShareThatRunsOutStopsThePlayer()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    room.share(id, room.practice.otherPsychologist.user);
    room.practice.clock.at = Instant{room.practice.clock.at.plusMinutes(60).ms - 1500};
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    room.session().play();
    QTRY_VERIFY(room.session().isRunning());
    room.practice.clock.at = Instant{room.practice.clock.at.ms + 2000};
    QTRY_COMPARE(room.session().state(), MediaSession::State::Empty);
    QVERIFY(room.session().picture(0).isNull());
    // Nor does the head say whose session it was, and what was asked.
    for (const char *label : {"recordingTitle", "recordingFacts", "recordingShared"})
        QVERIFY2(window.child<QLabel>(label)->text().isEmpty(), label);
    QVERIFY(!window.child<QPushButton>("recordingAbout")->isVisible());
    QCOMPARE(room.place.page().opened().people, QString());
}

void RecordingSharingTest::whatIsKnownOfARecordingClosesWithItsShare()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    room.share(id, room.practice.otherPsychologist.user);
    room.practice.clock.at = Instant{room.practice.clock.at.plusMinutes(60).ms - 1500};
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    window.click("recordingAbout");
    auto *about = window.findChild<AboutDialog *>();
    QVERIFY(about);
    QTRY_VERIFY(about->findChild<QLabel *>(QStringLiteral("aboutTitle"))->text().contains(QStringLiteral("Jane Nguyen")));
    Q_EMIT room.practice.desk.changed(); // whatever else is done meanwhile
    settle(window, room.practice.desk);
    QVERIFY(window.findChild<AboutDialog *>());
    room.practice.clock.at = Instant{room.practice.clock.at.ms + 2000};
    QTRY_VERIFY(!window.findChild<AboutDialog *>());
    QCOMPARE(room.practice.notices.sentences, QStringList{QStringLiteral("You may no longer see this recording, so what is known of it was closed.")});
}

void RecordingSharingTest::anAnswerClosesWhenItsShareIsTakenBack()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    room.share(id, room.practice.otherPsychologist.user, 2000, 4000, QStringLiteral("The first?"));
    room.share(id, room.practice.otherPsychologist.user, 10'000, 12'000, QStringLiteral("The second?"));
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    const auto takeBackWhatIsAnswered = [&] {
        const QUuid share = room.place.page().opened().share;
        window.click("recordingAnswer");
        auto *question = window.findChild<QDialog *>(QStringLiteral("answerQuestion"));
        QVERIFY(question);
        QTest::keyClicks(question->findChild<QLineEdit *>(), QStringLiteral("Well heard."));
        TestPractice::must(room.practice.door().run(room.practice.psychologist, EndRecordingShare{share}));
        Q_EMIT room.practice.desk.changed(); // as when this desk hears of it
        QTRY_VERIFY(!window.findChild<QDialog *>(QStringLiteral("answerQuestion")));
    };
    takeBackWhatIsAnswered();
    QCOMPARE(room.practice.notices.sentences.size(), 1);
    QVERIFY(room.practice.notices.sentences.first().startsWith(QStringLiteral("What you were answering is no longer shared with you")));
    QTRY_VERIFY(window.child<QPushButton>("recordingAnswer")->isVisible()); // the other one still waits
    takeBackWhatIsAnswered();
    QTRY_COMPARE(room.session().state(), MediaSession::State::Empty);
    QCOMPARE(room.practice.notices.sentences.size(), 2);
}

void RecordingSharingTest::aShareThatRunsOutLeavesTheListAndTheQueue()
{
    for (const bool isQueue : {true, false}) {
        Room room(&TestPractice::otherPsychologist);
        const QUuid id = room.record(m_film);
        room.share(id, room.practice.otherPsychologist.user);
        QSignalSpy counted(&room.place, &Place::countChanged);
        room.practice.clock.at = Instant{room.practice.clock.at.plusMinutes(60).ms - 1500};
        PlaceWindow window(room.place);
        if (isQueue)
            room.place.showWaiting(WaitingKind::Shared);
        QTRY_COMPARE(room.place.table().model().rowCount(), 1);
        QTRY_VERIFY(!counted.isEmpty());
        QTRY_COMPARE(counted.last().first().toInt(), 1);
        QTRY_VERIFY(window.child<QLabel>("recordingSums")->text().startsWith(u'1'));
        settle(window, room.practice.desk);
        room.practice.clock.at = Instant{room.practice.clock.at.ms + 2000}; // and nothing changes in the practice
        QTRY_COMPARE(room.place.table().model().rowCount(), 0);
        QTRY_COMPARE(counted.last().first().toInt(), 0);
        QTRY_VERIFY(window.child<QLabel>("recordingSums")->text().isEmpty());
    }
}

void RecordingSharingTest::aShareThatIsTakenBackStopsThePlayer()
{
    Room room(&TestPractice::otherPsychologist);
    const QUuid id = room.record(m_film);
    const QUuid share = room.share(id, room.practice.otherPsychologist.user);
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    room.session().play();
    QTRY_VERIFY(room.session().isRunning());
    const auto ended = room.practice.desk.onWriter<Outcome>([owner = room.practice.psychologist, share](Door &door, const Actor &) { return door.run(owner, EndRecordingShare{share}); });
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(ended.result());
    QTRY_COMPARE(room.session().state(), MediaSession::State::Empty);
    QVERIFY(room.session().picture(0).isNull());
}

/// Case 43.
void RecordingSharingTest::handedOutFilesHaveNamesOfOurOwn()
{
    const QUuid id(QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd"));
    QCOMPARE(handout::fileName(QStringLiteral("2026-11-24 0900"), 1, QStringLiteral("mp4"), id), QStringLiteral("2026-11-24 0900 89abcd 1.mp4"));
    for (const QString &hostile : {QStringLiteral("../../x"), QStringLiteral("mp4/.."), QStringLiteral("EXE"), QString(), QStringLiteral("desktop"), QStringLiteral("a b"), QStringLiteral("mp4\n")})
        QCOMPARE(handout::fileName(QStringLiteral("2026-11-24 0900"), 1, hostile, id), QStringLiteral("2026-11-24 0900 89abcd 1.media"));
}

void RecordingSharingTest::downloadsAreWholeAndInTheTrail()
{
    Room room;
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    const QTemporaryDir to;
    RecordingEntry gone = room.place.table().model().entry(0);
    gone.id = room.practice.ids.next();
    auto *dialog = handout::fetch(room.practice.context, {room.place.table().model().entry(0), gone}, to.path(), QStringLiteral("for the court"), &window, CopyFor::OwnUse);
    QTRY_VERIFY(!dialog->isRunning());
    QCOMPARE(dialog->failures(), 1); // one result each
    const QStringList files = QDir(to.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY2(files.first().startsWith(u"2026-11-24 0900 ") && files.first().endsWith(u".mkv"), qPrintable(files.first()));
    QFile file(to.filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_bytes);
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    bool told = false;
    for (const AuditLine &line : room.practice.mustAsk(SearchAudit{{.record = id, .limit = 50}}))
        told = told || (line.entry.action == u"download" && line.entry.why == u"for the court" && line.entry.risk == u"high");
    QVERIFY(told);
    // Twice into the same folder does not write over what is there.
    auto *again = handout::fetch(room.practice.context, {room.place.table().model().entry(0)}, to.path(), QStringLiteral("again"), &window, CopyFor::OwnUse);
    QTRY_VERIFY(!again->isRunning());
    QCOMPARE(again->failures(), 1);
}

void RecordingSharingTest::aConsentIsWrittenDownAndWithdrawn()
{
    Room room;
    const std::unique_ptr<PersonSection> view(PersonConsentsView::make(room.practice.context, nullptr));
    QVERIFY(view);
    view->resize(700, 400);
    view->QWidget::show();
    view->show(room.jane);
    auto *list = view->findChild<QTreeWidget *>(QStringLiteral("consentList"));
    QVERIFY(!view->findChild<QPushButton *>(QStringLiteral("consentWithdraw"))->isEnabled());
    view->findChild<QPushButton *>(QStringLiteral("consentGive"))->click();
    auto *dialog = view->findChild<QDialog *>(QStringLiteral("consentDialog"));
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(QStringLiteral("consentSave"))->click();
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QTRY_VERIFY(!view->findChild<QDialog *>(QStringLiteral("consentDialog")));
    list->setCurrentItem(list->topLevelItem(0));
    view->findChild<QPushButton *>(QStringLiteral("consentWithdraw"))->click();
    auto *question = view->findChild<QDialog *>(QStringLiteral("withdrawQuestion"));
    QVERIFY(question);
    question->findChild<QLineEdit *>()->setText(QStringLiteral("by phone"));
    QTest::keyClick(question->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!room.practice.mustAsk(PersonConsents{room.jane}).first().consent.withdrawnAt.isNull());
    QTRY_VERIFY(!view->findChild<QPushButton *>(QStringLiteral("consentWithdrawAll"))->isEnabled());
    QCOMPARE(namelessControls(*view), QStringList());
}

void RecordingSharingTest::everyTabHasNames()
{
    Room room(&TestPractice::manager);
    (void)room.record(m_film);
    PlaceWindow window(room.place);
    auto *tabs = window.child<QTabBar>("recordingTabs");
    QCOMPARE(tabs->count(), 4);
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QVERIFY2(namelessControls(window).isEmpty(), qPrintable(namelessControls(window).join(u'\n')));
    }
    QVERIFY(room.practice.notices.errors.isEmpty());
}

QTEST_MAIN(RecordingSharingTest)
#include "RecordingSharingTest.moc"
