// Who reads a note, and who is told of it: the supervisor's queue, the glass, the trail, paper.
#include "tests/ui/notes/NotesDesk.h"
#include "ui/common/AnswerStrip.h"
#include "ui/notes/NotePaper.h"
#include "ui/notes/PersonNotesTab.h"
#include "ui/notes/ReadersDialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

/// The tab of a person's page.
class PersonTab {
public:
    explicit PersonTab(UiPractice &p, const QUuid &person) : part(p.context)
    {
        part.resize(760, 560);
        part.show();
        if (!QTest::qWaitForWindowActive(&part))
            qFatal("the window does not become active");
        part.show(person);
        settle(part, p.desk);
    }
    PersonNotesTab part;
};

} // namespace

class NotesReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSupervisorCosignsFromTheirQueue();
    void anotherPsychologistIsRefused();
    void theManagerBreaksTheGlassAndTheAuthorHears();
    void whoAnswersForThePracticeSaysWhyBeforeTheyReadANote();
    void aNoteOpenedWithAReasonClosesWhenTheHalfHourIsOver();
    void aNoteThatHasClosedIsNotSavedAnyMore();
    void aNoteThatItsAuthorNarrowsClosesBeforeAColleague();
    void anAdministratorAloneDoesNotBreakIt();
    void theAuthorChangesWhoReads();
    void aPersonsNotesStandOnTheirPage();
    void aPersonsManyNotesAreListedToTheFirst();
    void theNotesOfOnePersonNeverShowOnThePageOfAnother();
    void aNoteIsSavedAsPdfAndTheTrailKnows();
    void aNoteIsPrintedOnlyOnceTheTrailKnows();
    void noTextOfANoteIsHtml();
    void everyControlHasAName();

private:
    /// The manager has opened this note with a reason.
    static void openWithReason(NotesDesk &p, const QUuid &note)
    {
        p.enter();
        p.openWithReason(note);
    }
    static QVector<AuditLine> trail(UiPractice &p, const QUuid &record, const QString &action) { return p.mustAsk(SearchAudit{{.record = record, .action = action}}); }
};

void NotesReadingTest::aSupervisorCosignsFromTheirQueue()
{
    NotesDesk p(&TestPractice::otherPsychologist);
    const QUuid note = p.written(u"For supervision."_s, NoteVisibility::Supervisor, p.okafor);
    p.enter();
    QTRY_VERIFY(p.row(NoteRow::Note, u"Jane Nguyen"_s) >= 0);
    QVector<Waiting> waiting;
    connect(p.place.get(), &Place::waitingFound, p.place.get(), [&waiting](const std::optional<QVector<Waiting>> &found) { waiting = found.value_or(QVector<Waiting>()); });
    p.place->enter();
    p.settled();
    QCOMPARE(waiting, (QVector{Waiting{WaitingKind::Cosign, u"cosign/"_s + idText(note), {}}}));
    p.place->showWaiting(WaitingKind::Cosign);
    QCOMPARE(p.place->list().currentIndex().row(), p.row(NoteRow::Note, u"Jane Nguyen"_s));
    p.openByKeys(p.row(NoteRow::Note, u"Jane Nguyen"_s));
    QTRY_VERIFY(p.window->child<QPushButton>("noteCosign")->isVisible());
    QVERIFY(p.pane().reader().plainText().contains(u"For supervision."));
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"co-signed by Dr Okafor"));
    QTRY_COMPARE(p.row(NoteRow::Note, u"Jane Nguyen"_s), -1);
    QTRY_VERIFY(waiting.isEmpty());
    // And adds to it, who is not of the care team.
    QTest::keyClick(p.window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(p.field());
    QTest::keyClicks(p.field(), u"Discussed on Friday."_s);
    QTest::keyClick(p.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!p.editor() && p.pane().reader().plainText().contains(u"Discussed on Friday."));
    QCOMPARE(p.must(p.door().ask(p.psychologist, OpenNote{note, {}})).addenda.size(), 1);
    QVERIFY(p.notices.errors.isEmpty());
    // Whose note it is hears of it.
    p.leave();
    p.desk.signIn(p.psychologist);
    p.enter();
    auto *strip = p.window->child<AnswerStrip>("answers");
    QTRY_VERIFY(strip->isVisible());
    p.place->showWaiting(WaitingKind::Cosigned);
    auto *list = p.window->child<QListWidget>("answerList");
    QCOMPARE(list->item(0)->text(), u"Jane Nguyen"_s);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"For supervision."));
    QTRY_VERIFY(!strip->isVisible());
    p.leave();
}

void NotesReadingTest::anotherPsychologistIsRefused()
{
    NotesDesk p(&TestPractice::otherPsychologist);
    const QUuid note = p.written(u"canary-note"_s);
    p.place = std::make_unique<NotesPlace>(p.context);
    p.window = std::make_unique<PlaceWindow>(*p.place);
    p.settled();
    QCOMPARE(p.place->rows().rowCount(), 0);
    p.place->openNote(note);
    p.settled();
    QVERIFY(!p.editor());
    QVERIFY(!p.pane().reader().isVisible());
    QVERIFY(!p.pane().reader().plainText().contains(u"canary-note"));
    QVERIFY(!p.window->child<QPushButton>("noteOpenWithReason")->isVisible());
    const auto denied = p.mustAsk(SearchAudit{{.record = note, .outcome = u"denied"_s}});
    QCOMPARE(denied.size(), 1);
}

void NotesReadingTest::theManagerBreaksTheGlassAndTheAuthorHears()
{
    NotesDesk p(&TestPractice::manager);
    const QUuid note = p.written(u"canary-process"_s, NoteVisibility::Author);
    p.enter();
    p.place->openNote(note);
    auto *button = p.window->child<QPushButton>("noteOpenWithReason");
    QTRY_VERIFY(button->isVisible());
    QVERIFY(!p.pane().reader().plainText().contains(u"canary-process"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(p.window->child<QLineEdit>("reason"));
    auto *verb = p.window->child<QPushButton>("verb");
    QVERIFY(!verb->isEnabled()); // not without one
    QTest::keyClicks(p.window->child<QLineEdit>("reason"), u"Complaint 12"_s);
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_VERIFY(p.pane().reader().isVisible());
    QVERIFY(p.pane().reader().plainText().contains(u"canary-process"));
    QVERIFY(p.window->child<QLabel>("noteNotice")->isVisible());
    QVERIFY(!p.window->child<QPushButton>("noteAddendum")->isVisible());
    const auto views = trail(p, note, u"view"_s);
    QVERIFY(!views.isEmpty());
    QCOMPARE(views.front().entry.risk, u"high"_s);
    p.leave();
    // Its author is shown who, when and why, until they have seen it.
    NotesPlace *authors = nullptr;
    p.desk.signIn(p.psychologist);
    p.enter();
    authors = p.place.get();
    const int row = p.row(NoteRow::Access, u"Jane Nguyen"_s);
    QVERIFY(row >= 0);
    QVERIFY(authors->rows().row(row).detail.contains(u"Mara Manager") && authors->rows().row(row).detail.contains(u"Complaint 12"));
    p.openByKeys(row);
    QTRY_COMPARE(p.row(NoteRow::Access, u"Jane Nguyen"_s), -1);
}

void NotesReadingTest::whoAnswersForThePracticeSaysWhyBeforeTheyReadANote()
{
    for (const Actor TestPractice::*who : {&TestPractice::admin, &TestPractice::manager}) {
        NotesDesk p(who);
        const QUuid note = p.written(u"canary-process"_s);
        p.enter();
        QVERIFY(p.place->openNote(note));
        QTRY_VERIFY(p.window->child<QPushButton>("noteOpenWithReason")->isVisible());
        QVERIFY(!p.pane().reader().plainText().contains(u"canary-process"));
        p.openWithReason(note);
        QVERIFY(p.pane().reader().plainText().contains(u"canary-process"));
        QVERIFY(p.window->child<QLabel>("noteNotice")->isVisible());
        QCOMPARE(trail(p, note, u"view"_s).front().entry.why, u"Complaint 12"_s);
        QVERIFY(p.mustAsk(SearchAudit{{.record = note, .outcome = u"denied"_s}}).isEmpty()); // to be asked is no attempt
        p.clock.at = p.clock.at.plusMinutes(31);
        Q_EMIT p.desk.changed();
        QTRY_VERIFY(!p.pane().reader().isVisible());
        p.openWithReason(note); // another reason opens it again
        p.leave();
        p.desk.signIn(p.psychologist);
        p.enter();
        const int row = p.row(NoteRow::Access, u"Jane Nguyen"_s);
        QVERIFY(row >= 0);
        QVERIFY(p.place->rows().row(row).detail.contains(u"Complaint 12"));
        p.leave();
    }
}

void NotesReadingTest::aNoteOpenedWithAReasonClosesWhenTheHalfHourIsOver()
{
    NotesDesk p(&TestPractice::manager);
    const QUuid note = p.written(u"canary-process"_s, NoteVisibility::Author);
    openWithReason(p, note);
    const qsizetype views = trail(p, note, u"view"_s).size();
    p.clock.at = p.clock.at.plusMinutes(20);
    Q_EMIT p.desk.changed(); // something was done somewhere
    p.settled();
    QVERIFY(p.pane().reader().isVisible() && p.window->child<QLabel>("noteNotice")->isVisible());
    QCOMPARE(trail(p, note, u"view"_s).size(), views); // looking again is no new look
    p.clock.at = p.clock.at.plusMinutes(11);
    Q_EMIT p.desk.changed();
    QTRY_VERIFY(!p.pane().reader().isVisible());
    QVERIFY(!p.pane().reader().plainText().contains(u"canary-process"));
    QVERIFY(p.window->child<QPushButton>("noteOpenWithReason")->isVisible()); // another reason opens it again
    QCOMPARE(p.mustAsk(SearchAudit{{.record = note, .outcome = u"denied"_s}}).size(), 1); // the one in front of the glass: nobody tried since
    p.leave();
}

void NotesReadingTest::aNoteThatHasClosedIsNotSavedAnyMore()
{
    NotesDesk p(&TestPractice::manager);
    const QUuid note = p.written(u"canary-process"_s, NoteVisibility::Author);
    openWithReason(p, note);
    const QTemporaryDir folder;
    const auto save = [&](const QString &name) {
        p.window->click("noteSavePdf");
        QTRY_VERIFY(p.window->child<QDialog>("copyForWhom"));
        p.window->child<QDialog>("copyForWhom")->findChild<QPushButton *>(u"choice0"_s)->click();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = p.window->findChild<QFileDialog *>()));
        Q_EMIT dialog->fileSelected(folder.filePath(name));
        p.settled();
        delete dialog;
    };
    save(u"within.pdf"_s);
    QTRY_VERIFY(QFileInfo(folder.filePath(u"within.pdf"_s)).size() > 1'000);
    p.clock.at = p.clock.at.plusMinutes(31);
    save(u"later.pdf"_s);
    QTRY_COMPARE(p.notices.errors.size(), 1);
    QCOMPARE(p.notices.errors.first().code, ErrorCode::Denied);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"later.pdf"_s)));
    QCOMPARE(trail(p, note, u"export"_s).size(), 1);
    p.leave();
}

void NotesReadingTest::aNoteThatItsAuthorNarrowsClosesBeforeAColleague()
{
    NotesDesk p(&TestPractice::otherPsychologist);
    BookAppointment booking = p.at(14, 0, p.jane);
    booking.practitionerId = p.okafor; // treats her too
    booking.roomId = p.otherRoom;
    p.mustRun(booking);
    const QUuid note = p.written(u"canary-process"_s);
    p.place = std::make_unique<NotesPlace>(p.context);
    p.window = std::make_unique<PlaceWindow>(*p.place);
    p.place->openNote(note);
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"canary-process"));
    p.must(p.door().run(p.psychologist, SetNoteVisibility{.note = note, .visibility = NoteVisibility::Author}));
    Q_EMIT p.desk.changed(); // as when this desk hears of it
    QTRY_VERIFY(!p.pane().reader().isVisible());
    QVERIFY(!p.pane().reader().plainText().contains(u"canary-process"));
    p.leave();
}

void NotesReadingTest::anAdministratorAloneDoesNotBreakIt()
{
    NotesDesk p(&TestPractice::admin);
    const QUuid note = p.written(u"canary-process"_s, NoteVisibility::Author);
    p.enter();
    p.place->openNote(note);
    p.settled();
    QVERIFY(!p.pane().reader().isVisible());
    auto *ask = p.window->child<QPushButton>("noteOpenWithReason");
    QVERIFY(ask->isVisible() && ask->text().contains(u"second person")); // asking is all that one can do alone
}

void NotesReadingTest::theAuthorChangesWhoReads()
{
    NotesDesk p;
    const QUuid note = p.written(u"Mine first."_s, NoteVisibility::Author);
    p.enter();
    p.place->openNote(note);
    QTRY_VERIFY(p.window->child<QPushButton>("noteWhoReads")->isVisible());
    p.window->click("noteWhoReads");
    auto *dialog = p.window->child<ReadersDialog>("noteReadersDialog");
    QVERIFY(dialog);
    auto *readers = dialog->findChildren<QComboBox *>().first();
    readers->setCurrentIndex(0);
    Q_EMIT readers->activated(0);
    auto *verb = dialog->findChild<QPushButton *>(u"verb"_s);
    QTest::mouseClick(verb, Qt::LeftButton);
    QVERIFY(dialog->isVisible()); // more readers take a reason
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"noteReadersWhy"_s), u"Colleague takes over"_s);
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_COMPARE(p.must(p.door().ask(p.psychologist, OpenNote{note, {}})).note.note.visibility, NoteVisibility::CareTeam);
    QTRY_VERIFY(p.pane().reader().plainText().contains(u"everybody who treats"));
}

void NotesReadingTest::aPersonsNotesStandOnTheirPage()
{
    NotesDesk p;
    p.written(u"Older."_s);
    p.clock.at = p.clock.at.plusMinutes(60);
    const QUuid newer = p.written(u"Newer."_s);
    PersonTab tab(p, p.jane);
    QCOMPARE(tab.part.rows().rowCount(), 2);
    QCOMPARE(tab.part.rows().row(0).id, newer);
    const qsizetype before = trail(p, newer, u"view"_s).size();
    tab.part.list().takeFocus();
    QTest::keyClick(&tab.part.list(), Qt::Key_Down);
    QTest::keyClick(&tab.part.list(), Qt::Key_Up);
    settle(tab.part, p.desk);
    QCOMPARE(trail(p, newer, u"view"_s).size(), before); // walking over a list opens nothing
    QTest::keyClick(&tab.part.list(), Qt::Key_Return);
    QTRY_VERIFY(tab.part.pane().reader().plainText().contains(u"Newer."));
    QCOMPARE(trail(p, newer, u"view"_s).size(), before + 1);
    tab.part.startNew();
    QTRY_VERIFY(tab.part.pane().editor());
    QTest::keyClicks(tab.part.pane().editor()->findChild<QTextEdit *>(u"noteSection0"_s), u"On the phone."_s);
    QTRY_COMPARE(tab.part.rows().rowCount(), 3);
    QCOMPARE(tab.part.rows().row(0).kind, NoteRow::Draft);
}

void NotesReadingTest::aPersonsManyNotesAreListedToTheFirst()
{
    NotesDesk p;
    constexpr int many = 510;
    QVector<AnyCommand> drafts;
    for (int i = 0; i < many; ++i) {
        SaveNoteDraft save;
        save.person = p.jane;
        save.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, QString::number(i)}}};
        drafts.append(AnyCommand::of(save));
    }
    QVERIFY(p.must(p.door().runMany(p.psychologist, drafts, {})).kept);
    PersonTab tab(p, p.jane);
    NoteList &list = tab.part.list();
    QTRY_VERIFY(tab.part.rows().rowCount() >= 100);
    list.takeFocus();
    const auto toTheEnd = [&] {
        QTest::keyClick(&list, Qt::Key_End);
        list.scrollToBottom();
        return tab.part.rows().rowCount() == many;
    };
    QTRY_VERIFY(toTheEnd());
    // And stay listed when something changes.
    const QUuid last = tab.part.rows().row(many - 1).id;
    Q_EMIT p.desk.changed();
    settle(tab.part, p.desk);
    QCOMPARE(tab.part.rows().rowCount(), many);
    QCOMPARE(tab.part.rows().row(many - 1).id, last);
}

void NotesReadingTest::theNotesOfOnePersonNeverShowOnThePageOfAnother()
{
    NotesDesk p;
    p.written(u"canary-jane"_s);
    PersonTab tab(p, p.jane);
    QTest::keyClick(&tab.part.list(), Qt::Key_Down);
    QTest::keyClick(&tab.part.list(), Qt::Key_Return);
    QTRY_VERIFY(tab.part.pane().reader().isVisible());
    tab.part.show(p.tom);
    QCOMPARE(tab.part.rows().rowCount(), 0);
    QVERIFY(!tab.part.pane().reader().isVisible());
    settle(tab.part, p.desk);
    QCOMPARE(tab.part.rows().rowCount(), 0);
    QVERIFY(!tab.part.pane().reader().isVisible());
}

void NotesReadingTest::aNoteIsSavedAsPdfAndTheTrailKnows()
{
    NotesDesk p;
    const QUuid note = p.written(u"On paper."_s);
    p.enter();
    p.place->openNote(note);
    QTRY_VERIFY(p.window->child<QPushButton>("noteSavePdf")->isVisible());
    p.window->click("noteSavePdf"); // the client has not agreed to sharing: for whom it is, is asked first
    QTRY_VERIFY(p.window->child<QDialog>("copyForWhom"));
    QVERIFY(!p.window->findChild<QFileDialog *>());
    p.window->child<QDialog>("copyForWhom")->findChild<QPushButton *>(u"choice0"_s)->click();
    const QTemporaryDir folder;
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = p.window->findChild<QFileDialog *>()));
    Q_EMIT dialog->fileSelected(folder.filePath(u"note.pdf"_s));
    QTRY_VERIFY(QFileInfo(folder.filePath(u"note.pdf"_s)).size() > 1'000);
    QFile file(folder.filePath(u"note.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    QCOMPARE(trail(p, note, u"export"_s).size(), 1);
    QTRY_VERIFY(!p.notices.sentences.isEmpty());
    dialog->close();
}

void NotesReadingTest::aNoteIsPrintedOnlyOnceTheTrailKnows()
{
    NotesDesk p;
    const QUuid note = p.written(u"On paper."_s);
    p.enter();
    p.place->openNote(note);
    QTRY_VERIFY(p.window->child<QPushButton>("notePrint")->isVisible());
    QTest::keyClick(p.window.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(p.window->child<QDialog>("copyForWhom"));
    p.window->child<QDialog>("copyForWhom")->findChild<QPushButton *>(u"choice0"_s)->click();
    QPrintDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = p.window->findChild<QPrintDialog *>()));
    QCOMPARE(trail(p, note, u"print"_s).size(), 0);
    const QTemporaryDir folder;
    dialog->printer()->setOutputFileName(folder.filePath(u"out.pdf"_s));
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    Q_EMIT dialog->accepted(); // accept() would ask the system for a printer that is not here
    QTRY_VERIFY(QFileInfo(folder.filePath(u"out.pdf"_s)).size() > 1'000);
    QCOMPARE(trail(p, note, u"print"_s).size(), 1);
}

void NotesReadingTest::noTextOfANoteIsHtml()
{
    NotesDesk p;
    const QString words = u"<b>bold</b> <img src=\"/etc/passwd\">\nsecond line"_s;
    const QUuid note = p.written(words);
    p.enter();
    p.place->openNote(note);
    QTRY_VERIFY(p.pane().reader().isVisible());
    QVERIFY(p.pane().reader().plainText().contains(words));
}

void NotesReadingTest::everyControlHasAName()
{
    NotesDesk p;
    const QUuid note = p.written(u"Read me."_s);
    p.enter();
    QCOMPARE(namelessControls(*p.window), QStringList());
    p.place->openNote(note);
    QTRY_VERIFY(p.pane().reader().isVisible());
    QCOMPARE(namelessControls(*p.window), QStringList());
    p.place->writeNote(p.tom, p.tomsSession);
    QTRY_VERIFY(p.editor());
    QCOMPARE(namelessControls(*p.window), QStringList());
}

QTEST_MAIN(NotesReadingTest)
#include "NotesReadingTest.moc"
