#include "services/practice/office/PracticeCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/paper/PaperPress.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/recordings/MediaLease.h"
#include "services/practice/recordings/AboutQueries.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/retention/RemovalQueries.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "tests/ui/recordings/TestMedia.h"
#include "tests/ui/recordings/TestSound.h"
#include "ui/common/BulkDialog.h"
#include "ui/common/CertificatePaper.h"
#include "ui/common/Wording.h"
#include "ui/recordings/FiguresView.h"
#include "ui/recordings/Handout.h"
#include "ui/recordings/MediaMove.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingMenu.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/common/RetainDialog.h"

#include <QBuffer>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

#include <atomic>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

/// Many recordings at once: one deed, one result each.
class RecordingsBulkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void manyGoToTheArchiveAndOneComesBackToBePlayed();
    void whoWithdrawsWhileItComesOutOfTheArchiveIsNotShown();
    void aMoveThatWasCutShortIsSettledAtTheNextStart();
    void aDamagedCopyIsNeverTheOneThatStays();
    void whatSomebodyElseMovesIsLeftAlone();
    void aMoveThatIsStoppedLeavesNoCopy();
    void whoMayNotMoveItCopiesNothing();
    void anArchiveThatIsAwayIsSaid();
    void manyAreKeptAndHeldWithOneResultEach();
    void whatSomebodyHeldMeanwhileIsCountedAsHeld();
    void whatLiesBehindADeletedPersonIsListedAndHeld();
    void figuresSayThatThereAreMoreThanTheyCount();
    void anExportHasAListAndTheFiles();
    void aListNamesThoseAloneWhoWereLetOut();
    void manyAskForWhomTheyAre_data();
    void manyAskForWhomTheyAre();
    void whatARoleMayNotIsAbsent();
    void aCertificateSaysWhatWent();

private:
    struct Room {
        explicit Room(const Actor TestPractice::*who = &TestPractice::manager)
            : practice(who), jane(practice.addPerson(QStringLiteral("=Jane"), QStringLiteral("Nguyen"), practice.lee)), place(practice.context, TestSound::silent())
        {
            practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = QStringLiteral("3")});
        }
        QUuid record(const QString &path, int hour, const QUuid &person = {})
        {
            const QUuid appointment = practice.mustRun(practice.at(hour, 0, person.isNull() ? jane : person)).firstOf(u"Appointment");
            RecordingFile file{path, QStringLiteral("Jane")};
            file.durationMs = seconds * 1000;
            file.container = QStringLiteral("mkv");
            AddRecording command = TestPractice::must(RecordingImport(practice.vault(), practice.ids).take(practice.mustAsk(CheckRecordingImport{appointment}), {file}, {}));
            practice.mustRun(command);
            return command.recording;
        }
        RecordingEntry entry(const QUuid &id) { return practice.mustAsk(RefreshRecordings{{id}}).first(); }
        VaultObject file(const QUuid &id) { return practice.mustAsk(RecordingFiles{id}).first(); }
        bool isIn(const char *tier, const QUuid &id) { return isThere(tier, file(id).blob); }
        bool isThere(const char *tier, const QString &blob) const { return QFile::exists(practice.folder.filePath(QLatin1StringView(tier) + u'/' + blob.first(2) + u'/' + blob)); }
        /// Presses an item of the menu for everything in the table.
        void choose(PlaceWindow &window, const char *item)
        {
            place.table().view().selectAll();
            QMenu menu;
            recordingmenu::fill(menu, practice.context, place.table().selected(), &window);
            auto *action = menu.findChild<QAction *>(QLatin1StringView(item));
            if (action && action->isEnabled())
                action->trigger();
        }
        static void answer(PlaceWindow &window, const QString &why)
        {
            auto *question = window.findChild<QDialog *>(QStringLiteral("ask"));
            auto *line = question ? question->findChild<QLineEdit *>() : nullptr;
            if (line) {
                line->setText(why);
                QTest::keyClick(line, Qt::Key_Return);
            }
        }

        UiPractice practice;
        QUuid jane;
        RecordingsPlace place;
    };
    static constexpr int seconds = 4;
    static BulkDialog *finished(PlaceWindow &window)
    {
        BulkDialog *dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = window.findChild<BulkDialog *>()) && !dialog->isRunning(); }, 20'000);
        return dialog;
    }

    QTemporaryDir m_folder;
    TestMedia m_media;
    QString m_film;
    VaultObject m_moving;
};

void RecordingsBulkTest::initTestCase()
{
    const QByteArray film = m_media.film(QStringLiteral("session.mkv"), seconds, {QStringLiteral("-c:v"), QStringLiteral("libvpx"), QStringLiteral("-b:v"), QStringLiteral("400k"),
                                                                                 QStringLiteral("-c:a"), QStringLiteral("libopus")});
    QVERIFY2(!film.isEmpty(), "ffmpeg makes the media of this test");
    m_film = m_folder.filePath(QStringLiteral("session.mkv"));
    QFile file(m_film);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(film) == film.size());
}

void RecordingsBulkTest::manyGoToTheArchiveAndOneComesBackToBePlayed()
{
    Room room;
    const QUuid one = room.record(m_film, 9), two = room.record(m_film, 11);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 2);
    room.choose(window, "bulkArchive");
    auto *question = window.findChild<QDialog *>(QStringLiteral("ask"));
    QVERIFY(question);
    question->accept();
    BulkDialog *dialog = finished(window);
    QVERIFY(dialog);
    QCOMPARE(dialog->failures(), 0);
    for (const QUuid &id : {one, two}) {
        QCOMPARE(room.entry(id).location, MediaLocation::Archive);
        QVERIFY(room.isIn("archive", id) && !room.isIn("media", id));
    }
    dialog->close();
    // Whoever opens one has it brought back; the other stays.
    room.place.page().open(one, QStringLiteral("quality_assurance"));
    MediaSession &session = room.place.page().player().session();
    QTRY_VERIFY_WITH_TIMEOUT(session.isSettled(), 20'000);
    QCOMPARE(TestMedia::numberOf(session.picture(0)), TestMedia::numberAt(0));
    QTRY_COMPARE(room.entry(one).location, MediaLocation::Vault);
    QTRY_VERIFY(room.isIn("media", one) && !room.isIn("archive", one));
    QCOMPARE(room.entry(two).location, MediaLocation::Archive);
    QVERIFY(room.isIn("archive", two));
}

void RecordingsBulkTest::whoWithdrawsWhileItComesOutOfTheArchiveIsNotShown()
{
    Room room;
    const QUuid id = room.record(m_film, 9);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    room.choose(window, "bulkArchive");
    auto *question = window.findChild<QDialog *>(QStringLiteral("ask"));
    QVERIFY(question);
    question->accept();
    BulkDialog *dialog = finished(window);
    QVERIFY(dialog);
    dialog->close();
    const auto says = [&](const QString &words) {
        for (const QLabel *label : room.place.page().player().findChildren<QLabel *>()) {
            if (label->isVisibleTo(&room.place.page().player()) && label->text().contains(words))
                return true;
        }
        return false;
    };
    room.place.page().open(id, QStringLiteral("quality_assurance"));
    (void)room.practice.desk.run(WithdrawConsent{room.jane, ConsentKind::Recording, QStringLiteral("phoned")}); // done right after it was opened
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("This recording cannot be played")), 20'000);
    QCOMPARE(room.place.page().player().session().picture(0).isNull(), true);
}

void RecordingsBulkTest::aMoveThatWasCutShortIsSettledAtTheNextStart()
{
    Room room;
    const QUuid id = room.record(m_film, 9);
    TestPractice::must(room.practice.vault().copyTo(room.file(id), Vault::Tier::Archive, {}));
    QVERIFY(room.isIn("archive", id) && room.isIn("media", id));
    JobRunner jobs(room.practice.desk, room.practice.admin.organization, jobsOf({}));
    jobs.start();
    QTRY_VERIFY(!room.isIn("archive", id)); // its row says that it is in the vault
    QVERIFY(room.isIn("media", id));
    TestPractice::must(room.practice.vault().copyTo(room.file(id), Vault::Tier::Archive, {}));
    room.practice.mustRun(ArchiveRecording{id});
    JobRunner later(room.practice.desk, room.practice.admin.organization, jobsOf({}));
    later.start();
    QTRY_VERIFY(!room.isIn("media", id));
    QVERIFY(room.isIn("archive", id));
    TestPractice::must(room.practice.vault().verify(room.file(id)));
}

/// Killed before it was read back: the recording says that it is in the archive, and what lies there is not whole.
void RecordingsBulkTest::aDamagedCopyIsNeverTheOneThatStays()
{
    Room room;
    const QUuid id = room.record(m_film, 9);
    TestPractice::must(room.practice.vault().copyTo(room.file(id), Vault::Tier::Archive, {}));
    room.practice.mustRun(ArchiveRecording{id});
    const QString blob = room.file(id).blob;
    QFile copy(room.practice.folder.filePath(QStringLiteral("archive/") + blob.first(2) + u'/' + blob));
    QVERIFY(copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && copy.resize(copy.size() / 2));
    const auto session = TestPractice::must(room.practice.store().session());
    const auto jobs = jobsOf({});
    (void)jobs->chores(*session, room.practice.parts, room.practice.admin.organization, room.practice.ids.next(), [] { return true; });
    QVERIFY(room.isIn("media", id));
    TestPractice::must(room.practice.vault().verify(room.file(id)));
}

/// Another desk, a server or a chore: two moves at once, each the other way, could take away both copies.
void RecordingsBulkTest::whatSomebodyElseMovesIsLeftAlone()
{
    Room room;
    const QUuid id = room.record(m_film, 9);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    const auto session = TestPractice::must(room.practice.store().session());
    auto theirs = TestPractice::must(MediaLease::take(*session, room.practice.parts, room.practice.admin.organization, {room.file(id)}));
    const auto moved = [&](Vault::Tier to) {
        std::optional<Result<>> result;
        bool isHeldMeanwhile = true;
        const auto progress = [&](double) { // on its own thread, while the files are copied
            const auto another = room.practice.store().session();
            isHeldMeanwhile = isHeldMeanwhile && another && !MediaLease::take(**another, room.practice.parts, room.practice.admin.organization, {m_moving});
            return true;
        };
        mediamove::move(room.practice.context, id, to, &room.place, progress, [&](const Result<> &done) { result = done; });
        (void)QTest::qWaitFor([&] { return result.has_value(); }, 20'000);
        return isHeldMeanwhile ? result.value_or(fail(ErrorCode::Internal)) : Result<>(fail(ErrorCode::Internal));
    };
    m_moving = room.file(id);
    const Result<> refused = moved(Vault::Tier::Archive);
    QCOMPARE(refused.error().code, ErrorCode::StoreBusy);
    QVERIFY(wording::sentence(refused.error()).contains(QStringLiteral("being moved by somebody else")));
    QVERIFY(room.isIn("media", id) && !room.isIn("archive", id));
    QCOMPARE(room.entry(id).location, MediaLocation::Vault);
    theirs.reset();
    QVERIFY(moved(Vault::Tier::Archive));
    QVERIFY(!room.isIn("media", id) && room.isIn("archive", id));
    QVERIFY(moved(Vault::Tier::Vault)); // and it was given back each time
    QVERIFY(room.isIn("media", id) && !room.isIn("archive", id));
    TestPractice::must(room.practice.vault().verify(room.file(id)));
}

/// Stopped while it was read back, when all of it had been written.
void RecordingsBulkTest::aMoveThatIsStoppedLeavesNoCopy()
{
    Room room;
    const QUuid id = room.record(m_film, 9);
    const auto move = [&](Vault::Tier to, const std::function<bool(double)> &progress) {
        std::optional<Result<>> result;
        mediamove::move(room.practice.context, id, to, &room.place, progress, [&](const Result<> &done) { result = done; });
        (void)QTest::qWaitFor([&] { return result.has_value(); }, 20'000);
        return result.value_or(fail(ErrorCode::Internal));
    };
    m_moving = room.file(id);
    std::atomic<bool> isWritten = false;
    const Result<> stopped = move(Vault::Tier::Archive, [&](double) {
        isWritten = room.isThere("archive", m_moving.blob);
        return !isWritten;
    });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(isWritten);
    QVERIFY(room.isIn("media", id) && !room.isIn("archive", id));
    QCOMPARE(room.entry(id).location, MediaLocation::Vault);
    QVERIFY(move(Vault::Tier::Archive, [](double) { return true; }));
    QVERIFY(room.isIn("archive", id) && !room.isIn("media", id));
    TestPractice::must(room.practice.vault().verify(room.file(id)));
}

/// It is in no menu of theirs, and the door refuses it: before the films are copied, not after.
void RecordingsBulkTest::whoMayNotMoveItCopiesNothing()
{
    Room room(&TestPractice::psychologist);
    const QUuid id = room.record(m_film, 9);
    std::optional<Result<>> result;
    std::atomic<bool> isCopied = false;
    mediamove::move(room.practice.context, id, Vault::Tier::Archive, &room.place, [&](double) { return isCopied = true; }, [&](const Result<> &done) { result = done; });
    QTRY_VERIFY(result.has_value());
    QVERIFY(!*result);
    QCOMPARE(result->error().code, ErrorCode::Denied);
    QVERIFY(!isCopied);
    QVERIFY(room.isIn("media", id) && !room.isIn("archive", id));
    QCOMPARE(room.entry(id).location, MediaLocation::Vault);
}

void RecordingsBulkTest::anArchiveThatIsAwayIsSaid()
{
    Room room;
    const QUuid id = room.record(m_film, 9);
    TestPractice::must(room.practice.vault().copyTo(room.file(id), Vault::Tier::Archive, {}));
    room.practice.mustRun(ArchiveRecording{id});
    TestPractice::must(room.practice.vault().dropFrom(room.file(id), Vault::Tier::Vault));
    const QString archive = room.practice.folder.filePath(QStringLiteral("archive"));
    QVERIFY(QDir().rename(archive, archive + QStringLiteral("-away")));
    PlaceWindow window(room.place);
    QSignalSpy shown(&room.place.page(), &RecordingPage::shown);
    room.place.page().open(id, QStringLiteral("quality_assurance"));
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(room.place.page().player().session().state(), MediaSession::State::Empty);
    QVERIFY(QDir().rename(archive + QStringLiteral("-away"), archive));
    room.place.page().open(id, QStringLiteral("quality_assurance"));
    QTRY_VERIFY_WITH_TIMEOUT(room.place.page().player().session().isSettled(), 20'000);
}

void RecordingsBulkTest::manyAreKeptAndHeldWithOneResultEach()
{
    Room room;
    const QUuid one = room.record(m_film, 9), two = room.record(m_film, 11);
    room.practice.mustRun(HoldRecording{two, QStringLiteral("court")});
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 2);
    room.choose(window, "bulkRetain");
    auto *retain = window.findChild<RetainDialog *>();
    QVERIFY(retain);
    auto *keep = retain->findChild<QPushButton *>(QStringLiteral("retainKeep"));
    QVERIFY(!keep->isEnabled()); // without a reason
    retain->findChild<QDateEdit *>(QStringLiteral("retainUntil"))->setDate(QDate(2051, 3, 4));
    retain->findChild<QLineEdit *>(QStringLiteral("retainWhy"))->setText(QStringLiteral("study 7"));
    keep->click();
    BulkDialog *dialog = finished(window);
    QVERIFY(dialog);
    QCOMPARE(dialog->failures(), 0);
    QCOMPARE(room.entry(one).retainUntil, QDate(2051, 3, 4));
    QCOMPARE(room.entry(two).retainUntil, QDate(2051, 3, 4));
    bool told = false;
    for (const AuditLine &line : room.practice.mustAsk(SearchAudit{{.record = one, .limit = 50}}))
        told = told || line.entry.why == u"study 7";
    QVERIFY(told);
    delete dialog;
    // Nothing is due: each says so, and nothing happens to any.
    room.choose(window, "bulkRemoval");
    Room::answer(window, QStringLiteral("over"));
    dialog = finished(window);
    QVERIFY(dialog);
    QCOMPARE(dialog->failures(), 1); // the one on hold is not even asked about
    auto *list = dialog->findChild<QTreeWidget *>();
    QVERIFY(list && list->topLevelItemCount() == 1 && list->topLevelItem(0)->text(1).size() > 10);
    delete dialog;
    room.choose(window, "bulkHold");
    Room::answer(window, QStringLiteral("complaint"));
    dialog = finished(window);
    QVERIFY(dialog);
    QVERIFY(room.entry(one).onHold && room.entry(two).onHold);
}

void RecordingsBulkTest::whatSomebodyHeldMeanwhileIsCountedAsHeld()
{
    Room room;
    const QUuid one = room.record(m_film, 9), two = room.record(m_film, 11);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 2);
    room.choose(window, "bulkHold");
    room.practice.mustRun(HoldRecording{two, QStringLiteral("court")}); // while the question stands
    Room::answer(window, QStringLiteral("complaint"));
    BulkDialog *dialog = finished(window);
    QVERIFY(dialog);
    QCOMPARE(dialog->failures(), 0);
    auto *list = dialog->findChild<QTreeWidget *>();
    QStringList results, labels;
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        results.append(list->topLevelItem(row)->text(1));
    QCOMPARE(results.filter(QStringLiteral("on a legal hold already, which Ada Admin placed on")).size(), 1);
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        labels.append(label->text());
    QVERIFY2(labels.contains(QStringLiteral("1 done. 1 on hold already.")), qPrintable(labels.join(u'|')));
    QVERIFY(room.entry(one).onHold && room.entry(two).onHold);
    QCOMPARE(room.practice.mustAsk(AboutRecording{two, {}}).recording.holdWhy, QStringLiteral("court"));
}

void RecordingsBulkTest::whatLiesBehindADeletedPersonIsListedAndHeld()
{
    Room room;
    const QUuid id = room.record(m_film, 9);
    room.practice.mustRun(EditRecord{typeOf<Contact>().key(), room.jane, {{QStringLiteral("birth_date"), QStringLiteral("1980-03-04")}}});
    room.practice.mustRun(erase<Contact>(room.jane));
    PlaceWindow window(room.place);
    auto *tabs = window.findChild<QTabBar *>(QStringLiteral("recordingTabs"));
    QVERIFY(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->tabText(tab).startsWith(QStringLiteral("Retention over")))
            tabs->setCurrentIndex(tab);
    }
    auto *view = window.findChild<QWidget *>(QStringLiteral("retentionView"));
    QVERIFY(view);
    auto *which = view->findChild<QComboBox *>(QStringLiteral("retentionWhich"));
    QTRY_VERIFY(which && which->isVisible()); // although nothing is due
    auto *list = view->findChild<QTreeWidget *>(QStringLiteral("dueList"));
    which->setCurrentIndex(1);
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->headerItem()->text(2), QStringLiteral("Kept until"));
    QVERIFY2(list->topLevelItem(0)->text(2) != QStringLiteral("Not known"), qPrintable(list->topLevelItem(0)->text(2)));
    QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("Kept"));
    list->selectAll();
    QVERIFY(!view->findChild<QPushButton *>(QStringLiteral("removalAsk"))->isEnabled());
    view->findChild<QPushButton *>(QStringLiteral("retentionHold"))->click();
    Room::answer(window, QStringLiteral("court"));
    BulkDialog *dialog = finished(window);
    QVERIFY(dialog);
    QCOMPARE(dialog->failures(), 0);
    delete dialog;
    QTRY_COMPARE(list->topLevelItem(0)->text(3), QStringLiteral("On a legal hold"));
    QVERIFY(room.practice.mustAsk(RecordsDue{.kind = RetainedKind::Recording, .outOfSight = true}).first().onHold);
    QCOMPARE(room.practice.mustAsk(RecordsDue{.kind = RetainedKind::Recording, .outOfSight = true}).first().id, id);
}

void RecordingsBulkTest::figuresSayThatThereAreMoreThanTheyCount()
{
    Room room;
    UiPractice &p = room.practice;
    p.mustRun(EditRecord{typeOf<Contact>().key(), room.jane, {{QStringLiteral("birth_date"), QStringLiteral("1980-03-04")}}});
    BookAppointment longAgo = p.at(9, 0, room.jane);
    longAgo.start = {QDate(2016, 5, 2), QTime(9, 0)};
    longAgo.despiteClash = QStringLiteral("long ago");
    const QUuid session = p.mustRun(longAgo).firstOf(u"Appointment");
    RecordingFile tiny{m_folder.filePath(QStringLiteral("tiny.mkv")), QStringLiteral("Jane")};
    tiny.durationMs = 1000;
    tiny.container = QStringLiteral("mkv");
    QFile bytes(tiny.path);
    QVERIFY(bytes.open(QIODevice::WriteOnly) && bytes.write(QByteArray(100, 'v')) == 100);
    bytes.close();
    FiguresView figures(p.context);
    figures.resize(900, 600);
    figures.setVisible(true);
    const auto *said = figures.findChild<QLabel *>(QStringLiteral("figuresDue"));
    const auto add = [&](int count) {
        for (int i = 0; i < count; ++i)
            p.mustRun(TestPractice::must(RecordingImport(p.vault(), p.ids).take(p.mustAsk(CheckRecordingImport{session}), {tiny}, {})));
        figures.load();
    };
    add(500);
    QTRY_COMPARE(said->text(), QStringLiteral("The retention of 500 recordings is over."));
    add(3);
    QTRY_COMPARE(said->text(), QStringLiteral("The retention of more than 500 recordings is over."));
}

void RecordingsBulkTest::anExportHasAListAndTheFiles()
{
    Room room;
    const QUuid one = room.record(m_film, 9);
    room.record(m_film, 11);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 2);
    room.place.table().view().selectAll();
    const QTemporaryDir target;
    BulkDialog *dialog = handout::exportAll(room.practice.context, room.place.table().selected(), target.path(), QStringLiteral("for the court"), &window, CopyFor::OwnUse);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Export recordings"));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 20'000);
    QCOMPARE(dialog->failures(), 0);
    const QStringList lists = QDir(target.path()).entryList({QStringLiteral("*.csv")});
    QCOMPARE(lists.size(), 1);
    QFile list(target.filePath(lists.first()));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray text = list.readAll();
    QCOMPARE(text.count("\r\n"), 3);
    QVERIFY(text.contains(idText(one).toUtf8()));
    QVERIFY(text.contains("'=Jane Nguyen")); // a spreadsheet must not run what somebody is called
    const QStringList films = QDir(target.path()).entryList({QStringLiteral("*.mkv")});
    QCOMPARE(films.size(), 2);
    QFile film(target.filePath(films.first())), original(m_film);
    QVERIFY(film.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
    QVERIFY(film.readAll() == original.readAll());
    QCOMPARE(film.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void RecordingsBulkTest::aListNamesThoseAloneWhoWereLetOut()
{
    Room room;
    const QUuid tom = room.practice.addPerson(QStringLiteral("Tom"), QStringLiteral("Silva"), room.practice.lee);
    for (const ConsentKind kind : {ConsentKind::Recording, ConsentKind::DataSharing})
        room.practice.mustRun(GiveConsent{.person = tom, .kind = kind, .formVersion = QStringLiteral("3")});
    const QUuid hers = room.record(m_film, 9), his = room.record(m_film, 11, tom);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 2);
    room.place.table().view().selectAll();
    const QTemporaryDir target, nothing;
    BulkDialog *dialog = handout::exportAll(room.practice.context, room.place.table().selected(), target.path(), QStringLiteral("for the court"), &window, CopyFor::Others);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 20'000);
    QCOMPARE(dialog->failures(), 1); // Jane has not agreed to sharing
    const QStringList lists = QDir(target.path()).entryList({QStringLiteral("*.csv")});
    QCOMPARE(lists.size(), 1);
    QFile list(target.filePath(lists.first()));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray text = list.readAll();
    QVERIFY(text.contains(idText(his).toUtf8()) && !text.contains(idText(hers).toUtf8()) && !text.contains("Jane"));
    delete dialog;
    // Where nothing may go there is no list either.
    dialog = handout::exportAll(room.practice.context, {room.entry(hers)}, nothing.path(), QStringLiteral("for the court"), &window, CopyFor::Others);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 20'000);
    QCOMPARE(dialog->failures(), 2);
    QVERIFY(QDir(nothing.path()).isEmpty());
}

void RecordingsBulkTest::manyAskForWhomTheyAre_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("download") << QByteArrayLiteral("bulkDownload");
    QTest::newRow("export") << QByteArrayLiteral("bulkExport");
}

/// From the menu to the folder, with each answer.
void RecordingsBulkTest::manyAskForWhomTheyAre()
{
    QFETCH(const QByteArray, item);
    Room room;
    const QUuid tom = room.practice.addPerson(QStringLiteral("Tom"), QStringLiteral("Silva"), room.practice.lee);
    for (const ConsentKind kind : {ConsentKind::Recording, ConsentKind::DataSharing})
        room.practice.mustRun(GiveConsent{.person = tom, .kind = kind, .formVersion = QStringLiteral("3")});
    room.record(m_film, 9);
    room.record(m_film, 11, tom);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 2);
    const auto ask = [&](const char *choice) {
        room.choose(window, item.constData());
        QDialog *question = nullptr;
        QTRY_VERIFY((question = window.findChild<QDialog *>(QStringLiteral("copyForWhom"))));
        question->findChild<QPushButton *>(QLatin1StringView(choice))->click();
        QTRY_VERIFY(!window.findChild<QDialog *>(QStringLiteral("copyForWhom")));
    };
    const auto films = [&](const char *choice, int failures) {
        ask(choice);
        QDialog *why = nullptr;
        QTRY_VERIFY((why = window.findChild<QDialog *>(QStringLiteral("downloadQuestion"))));
        why->findChild<QLineEdit *>()->setText(QStringLiteral("for the court"));
        why->findChild<QPushButton *>(QStringLiteral("verb"))->click();
        QFileDialog *where = nullptr;
        QTRY_VERIFY((where = window.findChild<QFileDialog *>()));
        const QTemporaryDir target;
        Q_EMIT where->fileSelected(target.path());
        delete where;
        BulkDialog *dialog = finished(window);
        QVERIFY(dialog);
        QCOMPARE(dialog->failures(), failures);
        delete dialog;
        QCOMPARE(QDir(target.path()).entryList({QStringLiteral("*.mkv")}).size(), 2 - failures);
        QCOMPARE(QDir(target.path()).entryList({QStringLiteral("*.csv")}).size(), item == "bulkExport" ? 1 : 0);
    };
    ask("cancel");
    QVERIFY(!window.findChild<QDialog *>(QStringLiteral("downloadQuestion")) && !window.findChild<QFileDialog *>());
    QVERIFY(room.practice.mustAsk(SearchAudit{{.action = QStringLiteral("copy_for_own_use")}}).isEmpty());
    films("choice0", 0); // for the client, or to work with
    QVERIFY(!room.practice.mustAsk(SearchAudit{{.action = QStringLiteral("copy_for_own_use")}}).isEmpty()); // Jane has not agreed: who took it answers for that
    films("choice1", 1); // for somebody else: hers stays
}

void RecordingsBulkTest::whatARoleMayNotIsAbsent()
{
    Room room(&TestPractice::psychologist);
    room.record(m_film, 9);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    room.place.table().view().selectAll();
    QMenu menu;
    recordingmenu::fill(menu, room.practice.context, room.place.table().selected(), &window);
    QStringList names;
    for (const QAction *action : menu.actions())
        names.append(action->objectName());
    QCOMPARE(names, (QStringList{QStringLiteral("bulkDownload"), QStringLiteral("bulkExport"), QStringLiteral("bulkRetain"), QStringLiteral("bulkHold")}));
}

void RecordingsBulkTest::aCertificateSaysWhatWent()
{
    Room room;
    RemovalLine line;
    line.removal.certificate = QStringLiteral("D-2034-00001");
    line.removal.why = QStringLiteral("<b>over</b>");
    line.removal.doneAt = room.practice.clock.at;
    line.removal.decidedAt = room.practice.clock.at;
    line.removal.dueSince = QDate(2033, 5, 2);
    line.askedBy = QStringLiteral("Mia Costa");
    line.decidedBy = QStringLiteral("Ann Admin");
    line.removal.destroyed = {{QStringLiteral("person"), QStringLiteral("Jane <img src='file:///etc/passwd'> Nguyen")},
                              {QStringLiteral("began"), room.practice.clock.at.toString()}, {QStringLiteral("duration_ms"), 3'120'000},
                              {QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("sha256"), QStringLiteral("ab12")}, {QStringLiteral("bytes"), 5'000'000},
                                                                              {QStringLiteral("duration_ms"), 3'120'000}}}}};
    const PaperSheet sheet = certificatepaper::sheet(room.practice.context, line);
    const QString text = plainText(sheet.text);
    for (const QString &word : {QStringLiteral("D-2034-00001"), QStringLiteral("Jane <img src='file:///etc/passwd'> Nguyen"), QStringLiteral("<b>over</b>"), QStringLiteral("Mia Costa"),
                                QStringLiteral("Ann Admin"), QStringLiteral("52 min"), QStringLiteral("SHA-256 ab12")})
        QVERIFY2(text.contains(word), qPrintable(word + u'\n' + text));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    TestPractice::must(paper::PaperPress().pdf(sheet, pdf));
    QVERIFY(pdf.data().startsWith("%PDF-"));
}

QTEST_MAIN(RecordingsBulkTest)
#include "RecordingsBulkTest.moc"
