// A psychologist writes, by keyboard: the session is chosen, typed about, signed, and the next one opens.
#include "services/practice/retention/KeepingCommands.h"
#include "tests/ui/notes/NotesDesk.h"
#include "ui/calendar/CalendarFeed.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/PlainLabel.h"
#include "ui/notes/AppointmentNote.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class NotesWritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsKeptWithinTwoSeconds();
    void noLetterWaitsLongerThanTwoSecondsWhileTheTypingGoesOn();
    void noScreenIsToldOfADraftThatIsKept();
    void aDraftOutlivesTheProgram();
    void whatWasTypedLastIsKeptAtALock();
    void aNoteInWhichNothingWasWrittenIsNone();
    void anAfternoonOfNotesTakesNoMouse();
    void aSignedNoteIsLockedAndAddedTo();
    void aBlankNoteIsNotSigned();
    void anotherLayoutLosesNothing();
    void twoWindowsOfOneDraftLoseNothing();
    void whatWasTypedIsKeptBesideTheNewerOne();
    void aLockBetweenTwoVersionsKeepsBoth();
    void aDraftThatWasSignedElsewhereGoesOnAsANewOne();
    void aDraftThatIsHeldWhileItIsWrittenGoesOnAsANewOne();
    void aHeldDraftIsReadAndSignedAsItIs();
    void whatIsTypedInAHeldDraftIsKeptAtALock();
    void aDraftThatIsKeptLongerIsNoOtherText();
    void whatCannotBeKeptIsSaidAndStays();
    void aDraftThatIsTooLongIsSaidOnce();
    void whatIsTypedWhileARefusalIsUnderWayIsKept();
    void whatIsPastedIsText();
    void aThrownAwayDraftComesBackWithUndo();
    void theLastLayoutIsTheNextOnes();
    void aLayoutOfThePracticeHasItsHeadingsAndHints();
    void aCoupleIsAskedAbout();
    void fromTheCalendarItIsOneKey();
    void whoDoesNotWriteNotesHasNoKeyForThem();

private:
    /// Jane's draft with this text is open to be written.
    static QUuid opened(NotesDesk &p, const QString &text)
    {
        const QUuid note = p.written(text, NoteVisibility::CareTeam, {}, false);
        p.enter();
        p.place->openNote(note);
        [&] { QTRY_VERIFY(p.field()); }();
        return note;
    }
    static SaveNoteDraft elsewhere(const QUuid &note, const QString &text)
    {
        SaveNoteDraft other;
        other.note = note;
        other.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, text}}};
        return other;
    }
    static QStringList notesOfJane(NotesDesk &p)
    {
        QStringList kept;
        for (const NoteEntry &entry : p.must(p.door().ask(p.psychologist, PersonNotes{p.jane, {}, {}, {}, 10})))
            kept << p.stored(entry.id);
        kept.sort();
        return kept;
    }
    void begin(NotesDesk &p)
    {
        p.enter();
        p.openByKeys(p.row(NoteRow::Session, u"Tom Silva"_s));
        QTRY_VERIFY(p.field());
        QTRY_VERIFY(p.field()->hasFocus());
    }
};

void NotesWritingTest::whatIsTypedIsKeptWithinTwoSeconds()
{
    NotesDesk p;
    begin(p);
    QElapsedTimer clock;
    QTest::keyClicks(p.field(), u"Slept better this week."_s);
    clock.start();
    const QUuid note = p.editor()->keeper().note();
    QTRY_COMPARE_WITH_TIMEOUT(p.stored(note), u"Slept better this week."_s, 2'000);
    QVERIFY2(clock.elapsed() <= 2'000, qPrintable(QString::number(clock.elapsed())));
    QTRY_VERIFY(p.window->child<QLabel>("noteSaved")->text().startsWith(u"Saved 12:00"));
}

void NotesWritingTest::noLetterWaitsLongerThanTwoSecondsWhileTheTypingGoesOn()
{
    NotesDesk p;
    begin(p);
    // The clock is the test's: whoever types a letter each 400 ms never pauses for the half second.
    DraftKeeper &keeper = p.editor()->keeper();
    const Instant first = p.clock.at;
    QVector<qint64> due;
    for (int ms = 0; ms < DraftKeeper::longestMs; ms += 400) {
        p.clock.at = Instant{first.ms + ms};
        QTest::keyClick(p.field(), Qt::Key_A);
        QCOMPARE(keeper.state(), DraftKeeper::State::Waiting);
        due.append(ms + keeper.remainingMs());
    }
    QVERIFY(std::ranges::all_of(due, [](qint64 at) { return at <= 2'000; }));
    p.clock.at = Instant{first.ms + 2'000};
    QTest::keyClick(p.field(), Qt::Key_A);
    QVERIFY(keeper.remainingMs() <= 0 || keeper.state() == DraftKeeper::State::Saving);
    QTRY_COMPARE(p.stored(keeper.note()), u"aaaaa"_s);
}

void NotesWritingTest::noScreenIsToldOfADraftThatIsKept()
{
    NotesDesk p;
    CalendarFeed feed(p.desk, p.directory, nullptr);
    feed.setActive(true);
    feed.show(QDate(2026, 11, 24), QDate(2026, 11, 24), {});
    begin(p);
    p.settled();
    const QSignalSpy changed(&p.desk, &Desk::changed);
    const QSignalSpy answered(&feed, &CalendarFeed::answered);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClicks(p.field(), u"word "_s);
        QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Saved);
    }
    p.settled();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(answered.count(), 0);
    QTRY_VERIFY(p.row(NoteRow::Draft, u"Tom Silva"_s) >= 0); // the list of notes knows
}

void NotesWritingTest::aDraftOutlivesTheProgram()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(), u"Unfinished thought"_s);
    QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Saved);
    // As the files stand at this moment, another program finds them: this one never gets to say goodbye.
    const QTemporaryDir crashed;
    for (const QString &name : {u"practice.db"_s, u"practice.db-wal"_s})
        QVERIFY(QFile::copy(p.folder.filePath(name), crashed.filePath(name)));
    const QUuid note = p.editor()->keeper().note();
    const std::unique_ptr<Store> store = TestPractice::openFile(crashed.filePath(u"practice.db"_s));
    Desk desk(*store, p.parts);
    desk.signIn(p.psychologist);
    Directory directory(desk);
    directory.load();
    QTRY_VERIFY(directory.isLoaded());
    Actions actions;
    const UiContext context{desk, directory, actions, p.navigator, p.notices};
    NotesPlace place(context);
    PlaceWindow window(place);
    QTRY_VERIFY(place.rows().indexOf(note) >= 0);
    QTest::keyClick(&place.list(), Qt::Key_Return); // the first line: a draft comes before all else
    QTRY_VERIFY(place.pane().editor());
    QCOMPARE(place.pane().editor()->keeper().note(), note);
    QCOMPARE(place.pane().editor()->text().sections.first().text, u"Unfinished thought"_s);
}

void NotesWritingTest::whatWasTypedLastIsKeptAtALock()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(), u"No pause"_s);
    const QUuid note = p.editor()->keeper().note();
    QCOMPARE(p.editor()->keeper().version(), 0);
    const QJsonObject state = p.place->state();
    p.leave();
    QCOMPARE(p.stored(note), u"No pause"_s);
    // And who signs in again finds it open.
    p.place = std::make_unique<NotesPlace>(p.context);
    p.window = std::make_unique<PlaceWindow>(*p.place);
    p.place->restoreState(state);
    QTRY_VERIFY(p.editor());
    QCOMPARE(p.editor()->keeper().note(), note);
}

void NotesWritingTest::aNoteInWhichNothingWasWrittenIsNone()
{
    NotesDesk p;
    begin(p);
    p.leave();
    p.enter();
    QVERIFY(p.row(NoteRow::Session, u"Tom Silva"_s) >= 0);
    QCOMPARE(p.row(NoteRow::Draft, u"Tom Silva"_s), -1);
}

void NotesWritingTest::anAfternoonOfNotesTakesNoMouse()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(), u"Told of the week."_s);
    QTest::keyClick(p.field(), Qt::Key_Tab);
    QTRY_VERIFY(p.field(1)->hasFocus());
    QTest::keyClicks(p.field(1), u"Calm."_s);
    const QUuid toms = p.editor()->keeper().note();
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    // The next session's note is open, and the writing can begin.
    QTRY_VERIFY(p.editor() && p.editor()->start().person == u"Jane Nguyen");
    QTRY_VERIFY(p.field()->hasFocus());
    QCOMPARE(p.stored(toms), u"Told of the week.|Calm."_s);
    QCOMPARE(p.must(p.door().ask(p.psychologist, OpenNote{toms, {}})).note.note.status, NoteStatus::Signed);
    QTest::keyClicks(p.field(), u"Second note."_s);
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(p.place->rows().rowCount(), 0);
    QVERIFY(!p.editor());
    QVERIFY(p.notices.errors.isEmpty());
}

void NotesWritingTest::aSignedNoteIsLockedAndAddedTo()
{
    NotesDesk p;
    const QUuid note = p.written(u"As it was."_s);
    p.enter();
    p.place->openNote(note);
    QTRY_VERIFY(p.pane().reader().isVisible());
    QVERIFY(!p.editor());
    QVERIFY(p.pane().reader().plainText().contains(u"As it was."));
    QVERIFY(p.window->child<QTextEdit>("noteText")->isReadOnly());
    QTest::keyClick(p.window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(p.field());
    QVERIFY(p.pane().reader().isVisible()); // what it adds to stays in sight
    QTest::keyClicks(p.field(), u"And this."_s);
    QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Saved); // an addendum is a draft like any other
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!p.editor() && p.pane().reader().plainText().contains(u"And this."));
    QVERIFY(p.pane().reader().plainText().contains(u"As it was."));
    QCOMPARE(p.pane().note(), note);
}

void NotesWritingTest::aBlankNoteIsNotSigned()
{
    NotesDesk p;
    begin(p);
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(p.window->child<QLabel>("noteProblem")->isVisible());
    QVERIFY(p.editor());
    QTest::keyClicks(p.field(), u"x"_s);
    QVERIFY(!p.window->child<QLabel>("noteProblem")->isVisible());
}

void NotesWritingTest::anotherLayoutLosesNothing()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(0), u"said"_s);
    QTest::keyClicks(p.field(3), u"planned"_s);
    auto *layout = p.window->child<QComboBox>("noteLayout");
    layout->setCurrentIndex(layout->findText(u"DAP"_s));
    Q_EMIT layout->activated(layout->currentIndex());
    const NoteText text = p.editor()->text();
    QStringList found;
    for (const NoteSection &section : text.sections)
        found << section.key + u'=' + section.text;
    QCOMPARE(found, (QStringList{u"data="_s, u"assessment="_s, u"plan=planned"_s, u"subjective=said"_s}));
    const QUuid note = p.editor()->keeper().note();
    QTRY_COMPARE(p.stored(note), u"planned|said"_s);
}

void NotesWritingTest::twoWindowsOfOneDraftLoseNothing()
{
    NotesDesk p;
    const QUuid note = p.written(u"first"_s, NoteVisibility::CareTeam, {}, false);
    p.enter();
    p.place->openNote(note);
    QTRY_VERIFY(p.field());
    SaveNoteDraft other;
    other.note = note;
    other.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"from the other window"_s}}};
    p.must(p.door().run(p.psychologist, other));
    p.field()->moveCursor(QTextCursor::End);
    QTest::keyClicks(p.field(), u" and more"_s);
    QTRY_VERIFY(p.window->child<QWidget>("noteConflict")->isVisible());
    QCOMPARE(p.stored(note), u"from the other window"_s); // nothing is written over unseen
    QCOMPARE(p.field()->toPlainText(), u"first and more"_s);
    p.window->click("noteKeepMine");
    QTRY_COMPARE(p.stored(note), u"first and more"_s);
    QTRY_VERIFY(!p.window->child<QWidget>("noteConflict")->isVisible());
    // The other way round.
    other.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"newest"_s}}};
    p.must(p.door().run(p.psychologist, other));
    QTest::keyClicks(p.field(), u"!"_s);
    QTRY_VERIFY(p.window->child<QWidget>("noteConflict")->isVisible());
    p.window->click("noteShowNewer");
    QTRY_COMPARE(p.field() ? p.field()->toPlainText() : QString(), u"newest"_s);
    p.settled();
    QCOMPARE(p.stored(note), u"newest"_s);
}

void NotesWritingTest::whatWasTypedIsKeptBesideTheNewerOne()
{
    NotesDesk p;
    const QUuid note = opened(p, u"first"_s);
    p.must(p.door().run(p.psychologist, elsewhere(note, u"theirs"_s)));
    p.field()->setPlainText(u"mine"_s);
    QTRY_VERIFY(p.window->child<QWidget>("noteConflict")->isVisible());
    p.window->click("noteShowNewer");
    QTRY_COMPARE(p.field() ? p.field()->toPlainText() : QString(), u"theirs"_s);
    QTRY_COMPARE(notesOfJane(p), (QStringList{u"mine"_s, u"theirs"_s}));
    // Thrown away, what is typed here goes, and the newer one stays.
    p.must(p.door().run(p.psychologist, elsewhere(note, u"theirs again"_s)));
    p.field()->setPlainText(u"mine again"_s);
    QTRY_VERIFY(p.window->child<QWidget>("noteConflict")->isVisible());
    p.window->click("noteThrowAway");
    QTRY_VERIFY(!p.editor());
    QTRY_COMPARE(notesOfJane(p), (QStringList{u"mine"_s, u"theirs again"_s}));
}

void NotesWritingTest::aDraftThatWasSignedElsewhereGoesOnAsANewOne()
{
    NotesDesk p;
    const QUuid note = opened(p, u"first"_s);
    p.must(p.door().run(p.psychologist, SignNote{note}));
    p.field()->setPlainText(u"first and more"_s);
    QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Saved);
    QVERIFY(p.editor()->keeper().note() != note);
    QVERIFY2(p.window->child<QLabel>("noteProblem")->text().contains(u"signed elsewhere"), qPrintable(p.window->child<QLabel>("noteProblem")->text()));
    QCOMPARE(notesOfJane(p), (QStringList{u"first"_s, u"first and more"_s}));
    // Nothing keeps its author here.
    p.place->openNote(note);
    QTRY_VERIFY(p.pane().reader().isVisible() && p.pane().reader().plainText().contains(u"first"));
    QVERIFY(!p.editor());
}

void NotesWritingTest::aDraftThatIsHeldWhileItIsWrittenGoesOnAsANewOne()
{
    NotesDesk p;
    const QUuid note = opened(p, u"first"_s);
    p.must(p.door().run(p.manager, HoldNote{note, u"court"_s}));
    p.field()->setPlainText(u"first and more"_s);
    QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Saved);
    QVERIFY(!p.window->child<QWidget>("noteConflict")->isVisible()); // a hold is no other text
    QVERIFY(p.window->child<QLabel>("noteProblem")->text().contains(u"legal hold"));
    QCOMPARE(notesOfJane(p), (QStringList{u"first"_s, u"first and more"_s}));
    p.window->click("noteThrowAway");
    QTRY_VERIFY(!p.editor());
    QTRY_COMPARE(notesOfJane(p), QStringList{u"first"_s}); // of the held one nothing goes
}

void NotesWritingTest::aHeldDraftIsReadAndSignedAsItIs()
{
    NotesDesk p;
    const QUuid note = opened(p, u"as it is"_s);
    p.must(p.door().run(p.manager, HoldNote{note, u"court"_s}));
    Q_EMIT p.desk.changed(); // as when this desk hears of it
    QTRY_VERIFY(!p.editor() && p.pane().reader().isVisible());
    QVERIFY(p.pane().reader().plainText().contains(u"as it is"));
    p.window->click("noteCosign");
    QTRY_COMPARE(p.must(p.door().ask(p.psychologist, OpenNote{note, {}})).note.note.status, NoteStatus::Signed);
    QVERIFY(p.notices.errors.isEmpty());
}

void NotesWritingTest::whatIsTypedInAHeldDraftIsKeptAtALock()
{
    NotesDesk p;
    const QUuid note = opened(p, u"first"_s);
    p.must(p.door().run(p.manager, HoldNote{note, u"court"_s}));
    p.field()->setPlainText(u"at the last moment"_s);
    p.leave();
    QCOMPARE(notesOfJane(p), (QStringList{u"at the last moment"_s, u"first"_s}));
}

void NotesWritingTest::aDraftThatIsKeptLongerIsNoOtherText()
{
    NotesDesk p;
    const QUuid note = opened(p, u"first"_s);
    p.must(p.door().run(p.manager, RetainNote{note, QDate(2051, 3, 4), u"a complaint"_s}));
    p.field()->setPlainText(u"first and more"_s);
    QTRY_COMPARE(p.stored(note), u"first and more"_s);
    QVERIFY(!p.window->child<QWidget>("noteConflict")->isVisible());
    p.must(p.door().run(p.manager, RetainNote{note, QDate(2052, 3, 4), u"a complaint"_s}));
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(p.must(p.door().ask(p.psychologist, OpenNote{note, {}})).note.note.status, NoteStatus::Signed);
    QVERIFY(p.notices.errors.isEmpty());
    QCOMPARE(notesOfJane(p), QStringList{u"first and more"_s});
}

void NotesWritingTest::aLockBetweenTwoVersionsKeepsBoth()
{
    NotesDesk p;
    const QUuid note = p.written(u"first"_s, NoteVisibility::CareTeam, {}, false);
    p.enter();
    p.place->openNote(note);
    QTRY_VERIFY(p.field());
    SaveNoteDraft other;
    other.note = note;
    other.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"theirs"_s}}};
    p.must(p.door().run(p.psychologist, other));
    p.field()->setPlainText(u"mine"_s);
    QTRY_VERIFY(p.window->child<QWidget>("noteConflict")->isVisible());
    p.leave();
    QStringList kept;
    for (const NoteEntry &entry : p.must(p.door().ask(p.psychologist, PersonNotes{p.jane, {}, {}, {}, 10})))
        kept << p.stored(entry.id);
    kept.sort();
    QCOMPARE(kept, (QStringList{u"mine"_s, u"theirs"_s}));
}

void NotesWritingTest::whatCannotBeKeptIsSaidAndStays()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(), u"kept"_s);
    const QUuid note = p.editor()->keeper().note();
    QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Saved);
    p.field()->setPlainText(u"bell \u0007"_s); // which the store refuses
    QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Failed);
    QVERIFY(p.window->child<QLabel>("noteProblem")->isVisible());
    QCOMPARE(p.field()->toPlainText(), u"bell \u0007"_s);
    QCOMPARE(p.stored(note), u"kept"_s);
    // Nothing leads away from what is not kept.
    p.place->openNote(p.written(u"another"_s));
    p.settled();
    QVERIFY(p.editor());
    QCOMPARE(p.editor()->keeper().note(), note);
    p.field()->setPlainText(u"short"_s);
    QTRY_COMPARE(p.stored(note), u"short"_s);
    QVERIFY(!p.window->child<QLabel>("noteProblem")->isVisible());
}

void NotesWritingTest::aDraftThatIsTooLongIsSaidOnce()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(), u"kept"_s);
    DraftKeeper &keeper = p.editor()->keeper();
    QTRY_COMPARE(keeper.state(), DraftKeeper::State::Saved);
    const auto *problem = p.window->child<QLabel>("noteProblem");
    QSignalSpy failed(&keeper, &DraftKeeper::failed);
    const QString tooLong = QString(QString(99, u'w') + u'\n').repeated(10'100);
    p.field()->setPlainText(tooLong);
    QTRY_COMPARE_WITH_TIMEOUT(keeper.state(), DraftKeeper::State::Failed, 20'000);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(keeper.remainingMs(), -1); // the same text is not tried again
    QVERIFY(problem->isVisible());
    QTest::keyClicks(p.field(), u"more"_s);
    QVERIFY(problem->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(keeper.state(), DraftKeeper::State::Failed, 20'000);
    QCOMPARE(failed.size(), 1);
    QVERIFY(problem->isVisible());
    p.field()->setPlainText(u"short"_s);
    QTRY_COMPARE(p.stored(keeper.note()), u"short"_s);
    QTRY_VERIFY(!problem->isVisible());
    p.field()->setPlainText(tooLong); // and of the next one that is
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 20'000);
    p.field()->setPlainText(u"short"_s);
    QTRY_COMPARE(keeper.state(), DraftKeeper::State::Saved);
}

void NotesWritingTest::whatIsTypedWhileARefusalIsUnderWayIsKept()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(), u"kept"_s);
    DraftKeeper &keeper = p.editor()->keeper();
    QTRY_COMPARE(keeper.state(), DraftKeeper::State::Saved);
    QSignalSpy failed(&keeper, &DraftKeeper::failed);
    // Queued: the refused text is on its way by then, and its answer has not come.
    connect(&keeper, &DraftKeeper::stateChanged, p.field(), [&] {
        if (keeper.state() == DraftKeeper::State::Saving && p.field()->toPlainText() != u"short")
            p.field()->setPlainText(u"short"_s);
    }, Qt::QueuedConnection);
    p.field()->setPlainText(u"bell \u0007"_s); // which the store refuses
    QTRY_COMPARE(p.stored(keeper.note()), u"short"_s);
    QCOMPARE(failed.size(), 1);
    QTRY_COMPARE(keeper.state(), DraftKeeper::State::Saved);
}

void NotesWritingTest::whatIsPastedIsText()
{
    NotesDesk p;
    begin(p);
    auto *pasted = new QMimeData;
    pasted->setHtml(u"<b>fat</b>"_s);
    pasted->setText(u"fat\u0007\r\nand more\f"_s);
    QGuiApplication::clipboard()->setMimeData(pasted);
    p.field()->paste();
    QCOMPARE(p.field()->toPlainText(), u"fat\nand more\n"_s);
    QTRY_COMPARE(p.editor()->keeper().state(), DraftKeeper::State::Saved);
}

void NotesWritingTest::aThrownAwayDraftComesBackWithUndo()
{
    NotesDesk p;
    begin(p);
    QTest::keyClicks(p.field(), u"Never mind"_s);
    const QUuid note = p.editor()->keeper().note();
    p.window->click("noteThrowAway");
    QTRY_VERIFY(!p.editor());
    QTRY_COMPARE(p.stored(note), u"not_found"_s);
    QTRY_VERIFY(p.row(NoteRow::Session, u"Tom Silva"_s) >= 0);
    p.must(p.door().run(p.psychologist, Undo{}));
    QCOMPARE(p.stored(note), u"Never mind"_s);
}

void NotesWritingTest::theLastLayoutIsTheNextOnes()
{
    NotesDesk p;
    begin(p);
    auto *layout = p.window->child<QComboBox>("noteLayout");
    QCOMPARE(layout->currentText(), u"SOAP"_s);
    layout->setCurrentIndex(layout->findText(u"DAP"_s));
    Q_EMIT layout->activated(layout->currentIndex());
    p.settled();
    p.openByKeys(p.row(NoteRow::Session, u"Jane Nguyen"_s));
    QTRY_VERIFY(p.editor() && p.editor()->start().person == u"Jane Nguyen");
    QCOMPARE(p.editor()->start().draft.kind, NoteKind::Dap);
}

void NotesWritingTest::aLayoutOfThePracticeHasItsHeadingsAndHints()
{
    NotesDesk p;
    NoteTemplate visit;
    visit.name = u"School visit"_s;
    visit.sections = {QJsonObject{{u"heading"_s, u"Who was there"_s}, {u"hint"_s, u"names and roles"_s}}, QJsonObject{{u"heading"_s, u"What was agreed"_s}}};
    p.mustRun(create(visit));
    begin(p);
    auto *layout = p.window->child<QComboBox>("noteLayout");
    layout->setCurrentIndex(layout->findText(u"School visit"_s));
    Q_EMIT layout->activated(layout->currentIndex());
    QCOMPARE(p.field(0)->placeholderText(), u"names and roles"_s);
    QCOMPARE(p.field(1)->accessibleName(), u"What was agreed"_s);
    QTest::keyClicks(p.field(1), u"Weekly calls"_s);
    const QUuid note = p.editor()->keeper().note();
    QTRY_COMPARE(p.stored(note), u"Weekly calls"_s);
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(p.must(p.door().ask(p.psychologist, OpenNote{note, {}})).note.note.status, NoteStatus::Signed);
    p.settled(); // signing goes on to the next that waits
    p.place->openNote(note);
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"School visit"));
    QVERIFY(p.pane().reader().plainText().contains(u"What was agreed\nWeekly calls"));
}

void NotesWritingTest::aCoupleIsAskedAbout()
{
    NotesDesk p;
    BookAppointment booking = p.at(14, 0, p.jane);
    booking.serviceId = {};
    booking.length = 80;
    booking.kind = AppointmentKind::Couple;
    booking.patients.append(idText(p.tom));
    const QUuid couple = p.mustRun(booking).firstOf(u"Appointment");
    p.enter();
    p.place->writeNote({}, couple);
    QTRY_VERIFY(p.window->child<QPushButton>("choice1"));
    QPushButton *second = p.window->child<QPushButton>("choice1");
    const QString name = second->text();
    QTest::mouseClick(second, Qt::LeftButton);
    QTRY_VERIFY(p.editor() && p.editor()->start().person == name);
    QCOMPARE(p.editor()->start().draft.appointment, couple);
}

void NotesWritingTest::fromTheCalendarItIsOneKey()
{
    NotesDesk p;
    p.context.appointmentSections = {&AppointmentNote::make};
    CalendarPlace calendar(p.context);
    PlaceWindow window(calendar);
    calendar.openDay(QDate(2026, 11, 24));
    QTRY_VERIFY(calendar.grid()->entry(p.tomsSession));
    calendar.grid()->setFocus();
    calendar.grid()->select(p.tomsSession);
    auto *button = window.child<QPushButton>("inspectorWriteNote");
    QTRY_VERIFY((button = window.child<QPushButton>("inspectorWriteNote")) && button->isVisible());
    QCOMPARE(button->parentWidget()->findChild<PlainLabel *>()->text(), u"Note"_s); // a part of its own, not of the money above it
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(p.navigator.notePerson, p.tom);
    QCOMPARE(p.navigator.noteAppointment, p.tomsSession);
    p.navigator.noteAppointment = {};
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(p.navigator.noteAppointment, p.tomsSession);
}

void NotesWritingTest::whoDoesNotWriteNotesHasNoKeyForThem()
{
    NotesDesk p(&TestPractice::receptionist);
    p.context.appointmentSections = {&AppointmentNote::make};
    CalendarPlace calendar(p.context);
    PlaceWindow window(calendar);
    calendar.openDay(QDate(2026, 11, 24));
    QTRY_VERIFY(calendar.grid()->entry(p.tomsSession));
    calendar.grid()->select(p.tomsSession);
    settle(window, p.desk);
    QVERIFY(!p.actions.find(u"calendar.note"_s));
    QVERIFY(!window.child<QPushButton>("inspectorWriteNote"));
}

QTEST_MAIN(NotesWritingTest)
#include "NotesWritingTest.moc"
