// How long a note is kept, and its end: the days and holds below it, and what is due.
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "tests/ui/notes/NotesDesk.h"
#include "ui/common/BulkDialog.h"
#include "ui/common/RetainDialog.h"
#include "ui/notes/PersonNotesTab.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPushButton>
#include <QTabBar>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class NotesRetentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsAskedForApprovedAndCertified();
    void whoWritesSeesNoEndsOfNotes();
    void anAuthorKeepsANoteLongerAndHoldsIt();
    void aClosedNoteIsHeldWithoutBeingRead();
    void aDestroyedNoteIsShownAsThatOnThePersonsPage();
    void manyAreHeldAndReleasedFromTheList();
    void whatWasThrownAwayIsListedWithItsDayAndHeld();
    void aLongListHasItsRest();

private:
    static constexpr qint64 day = 24LL * 3'600'000;

    static QUuid oldNote(NotesDesk &p, NoteVisibility visibility = NoteVisibility::CareTeam)
    {
        p.mustRun(EditRecord{typeOf<Contact>().key(), p.jane, {{u"birth_date"_s, u"1980-03-04"_s}}});
        const QUuid note = p.written(u"Slept better."_s, visibility);
        TestPractice::must(p.door().run(p.psychologist, AddAddendum{.note = note, .sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"Her sister called."_s}}}}));
        p.clock.at.ms += (7 * 365 + 30) * day;
        return note;
    }
    static void enter(NotesDesk &p, const Actor &who)
    {
        p.leave();
        p.desk.signIn(who);
        p.place = std::make_unique<NotesPlace>(p.context);
        p.window = std::make_unique<PlaceWindow>(*p.place);
        p.settled();
    }
    static void toDue(NotesDesk &p)
    {
        p.place->bar()->findChild<QTabBar *>(u"noteTabs"_s)->setCurrentIndex(1);
        p.settled();
    }
    static QTreeWidget *due(NotesDesk &p) { return p.window->child<QTreeWidget>("notesDueList"); }
    static QString state(NotesDesk &p)
    {
        QTreeWidgetItem *item = due(p)->topLevelItem(0);
        return item ? item->text(due(p)->columnCount() - 1) : QString();
    }
    static void giveReason(NotesDesk &p, const QString &why)
    {
        QDialog *question = nullptr;
        QTRY_VERIFY((question = p.window->findChild<QDialog *>(u"ask"_s)));
        if (auto *line = question->findChild<QLineEdit *>(u"reason"_s))
            QTest::keyClicks(line, why);
        for (QPushButton *button : question->findChildren<QPushButton *>()) {
            if (!button->text().contains(u"Cancel") && !button->text().contains(u"Keep"))
                return button->click();
        }
    }
    static void closeBulk(NotesDesk &p, int failures = 0)
    {
        BulkDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = p.window->findChild<BulkDialog *>()) && !dialog->isRunning());
        QCOMPARE(dialog->failures(), failures);
        delete dialog;
        p.settled();
    }
};

void NotesRetentionTest::aNoteIsAskedForApprovedAndCertified()
{
    NotesDesk p(&TestPractice::manager);
    const QUuid note = oldNote(p);
    enter(p, p.manager);
    toDue(p);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 1);
    QCOMPARE(due(p)->topLevelItem(0)->text(0), u"Jane Nguyen"_s);
    QCOMPARE(due(p)->topLevelItem(0)->text(1), u"Dr Lee"_s);
    QCOMPARE(state(p), u"May go"_s);
    due(p)->topLevelItem(0)->setSelected(true);
    p.window->child<QPushButton>("removalAsk")->click();
    giveReason(p, u"Its time is over."_s);
    closeBulk(p);
    QTRY_VERIFY2(state(p).contains(u"Mara Manager asks"), qPrintable(state(p)));
    QVERIFY(!p.window->child<QPushButton>("removalApprove")->isEnabled()); // somebody else
    enter(p, p.admin);
    toDue(p);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 1);
    due(p)->topLevelItem(0)->setSelected(true);
    p.window->child<QPushButton>("removalApprove")->click();
    giveReason(p, {});
    closeBulk(p);
    QTRY_VERIFY2(state(p).contains(u"Approved by Ada Admin"), qPrintable(state(p)));
    p.clock.at.ms += 31 * day;
    JobRunner jobs(p.desk, p.admin.organization, jobsOf({}));
    jobs.round();
    auto *gone = p.window->child<QTreeWidget>("noteRegister");
    QTRY_COMPARE(gone->topLevelItemCount(), 1);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 0);
    gone->setCurrentItem(gone->topLevelItem(0));
    QVERIFY2(gone->topLevelItem(0)->text(2).contains(u"Dr Lee"), qPrintable(gone->topLevelItem(0)->text(2)));
    const QString path = p.folder.filePath(u"certificate.pdf"_s);
    p.window->child<QPushButton>("certificateSave")->click();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = p.window->findChild<QFileDialog *>()));
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QPdfDocument pdf;
    QCOMPARE(pdf.load(path), QPdfDocument::Error::None);
    const QString text = pdf.getAllText(0).text();
    for (const QString &word : {u"Harbourside Psychology"_s, u"Certificate of destruction"_s, u"Jane Nguyen"_s, u"Dr Lee"_s, u"Addendum"_s, u"Mara Manager"_s, u"Ada Admin"_s})
        QVERIFY2(text.contains(word), qPrintable(word + u'\n' + text));
    QVERIFY(!text.contains(u"Slept") && !text.contains(u"sister"));
    // The note itself, from then on.
    QVERIFY(p.place->openNote(note));
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"was destroyed at the end of its retention"));
    for (const char *button : {"noteRetentionMenu", "notePrint", "noteSavePdf", "noteAddendum"})
        QVERIFY2(!p.window->child<QPushButton>(button)->isVisible(), button);
    p.leave();
}

void NotesRetentionTest::whoWritesSeesNoEndsOfNotes()
{
    NotesDesk p;
    p.enter();
    QVERIFY(!p.place->bar());
    QVERIFY(!p.place->due());
    p.leave();
}

void NotesRetentionTest::anAuthorKeepsANoteLongerAndHoldsIt()
{
    NotesDesk p;
    const QUuid note = p.written(u"Slept better."_s);
    p.enter();
    QVERIFY(p.place->openNote(note));
    QTRY_VERIFY(p.window->child<QPushButton>("noteRetentionMenu")->isVisible());
    p.pane().keepLonger();
    auto *retain = p.window->findChild<RetainDialog *>();
    QVERIFY(retain);
    retain->findChild<QDateEdit *>(u"retainUntil"_s)->setDate(QDate(2051, 3, 4));
    retain->findChild<QLineEdit *>(u"retainWhy"_s)->setText(u"a complaint"_s);
    retain->findChild<QPushButton *>(u"retainKeep"_s)->click();
    QTRY_VERIFY2(p.pane().reader().plainText().contains(u"Kept at least until"), qPrintable(p.pane().reader().plainText()));
    p.pane().hold();
    giveReason(p, u"the court of Sydney"_s);
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"On a legal hold: the court of Sydney"));
    QVERIFY(p.pane().reader().plainText().contains(u"Slept better.")); // nothing else of it has changed
    auto *hold = p.pane().reader().findChild<QAction *>(u"noteHold"_s);
    QVERIFY(hold && !hold->isVisible()); // somebody else ends it
    enter(p, p.manager);
    p.openWithReason(note);
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"On a legal hold"));
    hold = p.pane().reader().findChild<QAction *>(u"noteHold"_s);
    QVERIFY(hold->isVisible() && hold->text().contains(u"Ask to release"));
    p.pane().hold();
    giveReason(p, u"settled"_s);
    QTRY_COMPARE(p.mustAsk(HoldReleasesAsked{}).size(), 1);
    QVERIFY(p.pane().reader().plainText().contains(u"On a legal hold")); // until somebody else says so, too
    p.mustRun(DecideHoldRelease{p.mustAsk(HoldReleasesAsked{}).first().release.id, true, u"so it is"_s});
    enter(p, p.manager);
    QVERIFY(p.place->openNote(note));
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"Slept better."));
    QVERIFY(!p.pane().reader().plainText().contains(u"On a legal hold"));
    QCOMPARE(p.stored(note), u"Slept better."_s);
    p.leave();
}

void NotesRetentionTest::aClosedNoteIsHeldWithoutBeingRead()
{
    NotesDesk p(&TestPractice::manager);
    const QUuid note = p.written(u"For myself."_s, NoteVisibility::Author);
    p.enter();
    QVERIFY(p.place->openNote(note));
    QPushButton *hold = nullptr;
    QTRY_VERIFY((hold = p.window->child<QPushButton>("noteHoldClosed")) && hold->isVisible());
    hold->click();
    giveReason(p, u"court"_s);
    QTRY_VERIFY(TestPractice::must(p.door().ask(p.psychologist, OpenNote{note, {}})).note.note.onHold);
    QVERIFY(!p.pane().reader().isVisible());
    p.leave();
}

void NotesRetentionTest::aDestroyedNoteIsShownAsThatOnThePersonsPage()
{
    NotesDesk p;
    const QUuid note = oldNote(p);
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Note, note, u"over"_s})).firstOf(u"Removal");
    p.mustRun(DecideRemoval{removal, true, {}});
    p.clock.at.ms += 31 * day;
    p.mustRun(FinishRemoval{removal});
    PersonNotesTab part(p.context);
    part.resize(760, 560);
    part.show();
    QVERIFY(QTest::qWaitForWindowActive(&part));
    part.show(p.jane);
    settle(part, p.desk);
    auto *list = part.findChild<NoteList *>();
    QTRY_COMPARE(list->model()->rowCount(), 1); // its addendum is read under it
    QVERIFY2(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"destroyed"), qPrintable(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString()));
    QVERIFY(!TestPractice::must(p.door().ask(p.psychologist, OpenNote{note, {}})).note.note.destroyedAt.isNull());
}

void NotesRetentionTest::manyAreHeldAndReleasedFromTheList()
{
    NotesDesk p(&TestPractice::manager);
    (void)p.written(u"Of another day."_s);
    (void)oldNote(p);
    enter(p, p.manager);
    toDue(p);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 2);
    QVERIFY(!p.window->child<QPushButton>("retentionHold")->isEnabled()); // none is chosen
    due(p)->selectAll();
    QVERIFY(!p.window->child<QPushButton>("retentionRelease")->isEnabled());
    p.window->child<QPushButton>("retentionHold")->click();
    giveReason(p, u"the court of Sydney"_s);
    closeBulk(p);
    QTRY_COMPARE(state(p), u"On a legal hold"_s);
    due(p)->selectAll();
    QVERIFY(!p.window->child<QPushButton>("retentionHold")->isEnabled() && !p.window->child<QPushButton>("removalAsk")->isEnabled());
    p.window->child<QPushButton>("retentionRelease")->click(); // of many at once
    giveReason(p, u"settled"_s);
    closeBulk(p);
    QTRY_VERIFY2(state(p).contains(u"Mara Manager asks to release it: settled"), qPrintable(state(p)));
    due(p)->selectAll();
    QVERIFY(!p.window->child<QPushButton>("retentionRelease")->isEnabled()); // somebody else decides
    const auto releases = p.mustAsk(HoldReleasesAsked{});
    QCOMPARE(releases.size(), 2);
    for (const DueRecord &line : releases)
        p.mustRun(DecideHoldRelease{line.release.id, true, u"so it is"_s});
    enter(p, p.admin);
    toDue(p);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 2);
    QTRY_COMPARE(state(p), u"May go"_s);
    due(p)->selectAll();
    p.window->child<QPushButton>("retentionKeep")->click();
    auto *retain = p.window->findChild<RetainDialog *>();
    QVERIFY(retain);
    retain->findChild<QDateEdit *>(u"retainUntil"_s)->setDate(QDate(2051, 3, 4));
    retain->findChild<QLineEdit *>(u"retainWhy"_s)->setText(u"a complaint"_s);
    retain->findChild<QPushButton *>(u"retainKeep"_s)->click();
    closeBulk(p);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 0);
    p.leave();
}

void NotesRetentionTest::whatWasThrownAwayIsListedWithItsDayAndHeld()
{
    NotesDesk p(&TestPractice::manager);
    const QUuid draft = TestPractice::must(p.door().run(p.psychologist, SaveNoteDraft{.person = p.jane, .sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"Never mind."_s}}}})).firstOf(u"Note");
    TestPractice::must(p.door().run(p.psychologist, DiscardNoteDraft{draft}));
    enter(p, p.manager);
    toDue(p);
    auto *which = p.window->child<QComboBox>("retentionWhich");
    QVERIFY(which && which->isVisible()); // although nothing is due
    QCOMPARE(due(p)->topLevelItemCount(), 0);
    which->setCurrentIndex(1);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 1);
    QCOMPARE(due(p)->headerItem()->text(3), u"Kept until"_s);
    QVERIFY(!due(p)->topLevelItem(0)->text(3).isEmpty());
    QCOMPARE(state(p), u"Kept"_s);
    due(p)->selectAll();
    QVERIFY(!p.window->child<QPushButton>("removalAsk")->isEnabled());
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        p.window->grab().save(folder + u"/notes-out-of-sight.png"_s);
    p.window->child<QPushButton>("retentionHold")->click();
    giveReason(p, u"court"_s);
    closeBulk(p);
    QTRY_COMPARE(state(p), u"On a legal hold"_s);
    p.leave();
}

void NotesRetentionTest::aLongListHasItsRest()
{
    constexpr int all = 503;
    NotesDesk p(&TestPractice::manager);
    p.mustRun(EditRecord{typeOf<Contact>().key(), p.jane, {{u"birth_date"_s, u"1980-03-04"_s}}});
    for (int i = 0; i < all; ++i)
        TestPractice::must(p.door().run(p.psychologist, SaveNoteDraft{.person = p.jane, .sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"Half."_s}}}}));
    p.clock.at.ms += (7 * 365 + 30) * day;
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Note}).size(), 500);
    QCOMPARE(p.mustAsk(RecordsDue{.kind = RetainedKind::Note, .limit = 5000}).size(), all);
    enter(p, p.manager);
    toDue(p);
    QTRY_COMPARE(due(p)->topLevelItemCount(), 500);
    auto *more = p.window->child<QPushButton>("retentionMore");
    QTRY_VERIFY(more->isVisible());
    more->click();
    QTRY_COMPARE(due(p)->topLevelItemCount(), all);
    QTRY_VERIFY(!more->isVisible());
    p.leave();
}

QTEST_MAIN(NotesRetentionTest)
#include "NotesRetentionTest.moc"
