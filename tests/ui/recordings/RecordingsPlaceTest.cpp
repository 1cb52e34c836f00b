#include "services/practice/office/PracticeCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "tests/ui/recordings/TestMedia.h"
#include "tests/ui/recordings/TestSound.h"
#include "ui/common/ConsentDialog.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/EmptyState.h"
#include "ui/common/PersonField.h"
#include "ui/common/PlainLabel.h"
#include "ui/recordings/ImportDialog.h"
#include "ui/recordings/ImportFiles.h"
#include "ui/recordings/PictureStage.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingFilterBar.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/recordings/TimeLine.h"
#include "ui/recordings/TrackName.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

/// Recordings as a psychologist works with them: real files, real vault, real player.
class RecordingsPlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFileIsImportedWithTheConsentOfEverybody();
    void anAppointmentOfADayToComeIsSaidToBeOne();
    void whoWithdrewIsSaidToHaveAndMayAgreeUntilADay();
    void aParentAgreesForAChildBeforeAnImport();
    void aFilmIsKeptAsWhatItIsWhateverItIsCalled();
    void theFilesOfAProviderBecomeOneRecordingInStep();
    void whoKeepsASessionByVideoSaysWhyOnce();
    void theNameOfAFileTellsWhoIsInIt();
    void aPlaylistThatCallsItselfAFilmIsRefused();
    void anImportIsCancelled();
    void aRecordingResumesWhereItWasLeft();
    void afterALockTheRecordingThatWasOpenIsOpenAgainAndStandsStill();
    void aMarkerIsKeptWithoutPausing();
    void theLoudnessIsMeasuredOnce();
    void aWithdrawnConsentStopsThePlayer();
    void aRecordingThatIsNotReadyDoesNotOpen();
    void whatIsMissingIsSaid();
    void whoseKeyIsGoneIsSaid();
    void aManagerGivesAReason();
    void everyControlHasAName();

private:
    /// A practice with Jane's appointment, and a recording in it where wanted.
    struct Room {
        explicit Room(const Actor TestPractice::*who = &TestPractice::psychologist)
            : practice(who), jane(practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), practice.lee)),
              appointment(practice.mustRun(practice.at(9, 0, jane)).firstOf(u"Appointment")), place(practice.context, TestSound::silent())
        {
        }
        void agree() { practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = QStringLiteral("3")}); }
        QUuid record(const QString &path)
        {
            agree();
            const ImportCheck check = practice.mustAsk(CheckRecordingImport{appointment});
            RecordingFile file{path, QStringLiteral("Jane")};
            file.durationMs = seconds * 1000;
            AddRecording command = TestPractice::must(RecordingImport(practice.vault(), practice.ids).take(check, {file}, {}));
            practice.mustRun(command);
            return command.recording;
        }
        MediaSession &session() { return place.page().player().session(); }
        int shownNumber() { return TestMedia::numberOf(session().picture(0)); }

        UiPractice practice;
        QUuid jane;
        QUuid appointment;
        RecordingsPlace place;
    };
    static ConsentDialog *consentOf(ImportDialog &dialog);
    static QString said(Room &room, const QUuid &recording);

    static constexpr int seconds = 20;

    QTemporaryDir m_folder;
    TestMedia m_media;
    QString m_film;
};

/// The whole dialog that the import opens for whoever has not agreed.
ConsentDialog *RecordingsPlaceTest::consentOf(ImportDialog &dialog)
{
    dialog.findChild<QPushButton *>(QStringLiteral("importConsent"))->click();
    return dialog.findChild<ConsentDialog *>();
}

void RecordingsPlaceTest::initTestCase()
{
    const QByteArray film = m_media.film(QStringLiteral("session.mkv"), seconds,
                                         {QStringLiteral("-c:v"), QStringLiteral("libvpx"), QStringLiteral("-b:v"), QStringLiteral("400k"), QStringLiteral("-g"), QStringLiteral("25"),
                                          QStringLiteral("-c:a"), QStringLiteral("libopus")});
    QVERIFY2(!film.isEmpty(), "ffmpeg makes the media of this test");
    m_film = m_folder.filePath(QStringLiteral("session.mkv"));
    QFile file(m_film);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(film) == film.size());
}

void RecordingsPlaceTest::aFileIsImportedWithTheConsentOfEverybody()
{
    Room room;
    PlaceWindow window(room.place);
    QTRY_VERIFY(room.place.table().model().isLoaded());
    QVERIFY(room.place.importRecording(room.appointment, {m_film}));
    auto *dialog = window.findChild<ImportDialog *>();
    QVERIFY(dialog);
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("importStart"));
    QTRY_VERIFY(dialog->files().isReady());
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("importConsent")));
    QVERIFY(dialog->findChild<PlainLabel *>(QStringLiteral("importConsentState"))->text().contains(QStringLiteral("has not agreed")));
    QVERIFY(!start->isEnabled()); // nobody has said that Jane agrees
    QVERIFY(!start->toolTip().isEmpty());
    ConsentDialog *consent = consentOf(*dialog);
    QVERIFY(consent);
    consent->findChild<QPushButton *>(QStringLiteral("consentSave"))->click();
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    const RecordingEntry entry = room.place.table().model().entry(0);
    QCOMPARE(entry.people, QStringLiteral("Jane Nguyen"));
    QVERIFY2(std::abs(entry.durationMs - seconds * 1000) < 200, qPrintable(QString::number(entry.durationMs)));
    QCOMPARE(entry.sizeBytes, QFileInfo(m_film).size());
    QVERIFY(!room.practice.notices.outcomes.isEmpty());
    QTRY_VERIFY(!window.findChild<ImportDialog *>());
    QCOMPARE(room.practice.mustAsk(PersonConsents{room.jane}).size(), 1);
}

void RecordingsPlaceTest::anAppointmentOfADayToComeIsSaidToBeOne()
{
    Room room;
    const Instant start = room.practice.appointment(room.appointment)->startAt;
    PlaceWindow window(room.place);
    for (const bool isAhead : {true, false}) {
        room.practice.clock.at = isAhead ? start.plusMinutes(-24 * 60) : start.plusMinutes(60);
        QVERIFY(room.place.importRecording(room.appointment, {m_film}));
        auto *dialog = window.findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<PlainLabel *>(QStringLiteral("importConsentState")));
        QCOMPARE(dialog->findChild<PlainLabel *>(QStringLiteral("importAhead"))->isVisible(), isAhead);
        dialog->close();
        QTRY_VERIFY(!window.findChild<ImportDialog *>());
    }
}

void RecordingsPlaceTest::whoWithdrewIsSaidToHaveAndMayAgreeUntilADay()
{
    Room room;
    room.agree();
    room.practice.clock.at = room.practice.clock.at.plusMinutes(1);
    room.practice.mustRun(WithdrawConsent{room.jane, ConsentKind::Recording, QStringLiteral("asked")});
    room.practice.clock.at = room.practice.clock.at.plusMinutes(1);
    PlaceWindow window(room.place);
    QVERIFY(room.place.importRecording(room.appointment, {m_film}));
    auto *dialog = window.findChild<ImportDialog *>();
    QTRY_VERIFY(dialog->files().isReady());
    QTRY_VERIFY(dialog->findChild<PlainLabel *>(QStringLiteral("importConsentState")));
    const QString state = dialog->findChild<PlainLabel *>(QStringLiteral("importConsentState"))->text();
    QVERIFY2(state.startsWith(QStringLiteral("Jane Nguyen withdrew on ")), qPrintable(state));
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("importStart"));
    QVERIFY(!start->isEnabled());
    ConsentDialog *consent = consentOf(*dialog);
    QVERIFY(consent);
    QCOMPARE(consent->findChild<QComboBox *>(QStringLiteral("kind"))->currentData().toString(), enumName(ConsentKind::Recording));
    consent->findChild<QCheckBox *>()->click();
    const QDate last = consent->findChild<QDateEdit *>(QStringLiteral("expires_on"))->date();
    consent->findChild<QPushButton *>(QStringLiteral("consentSave"))->click();
    QTRY_VERIFY(start->isEnabled());
    QCOMPARE(room.practice.mustAsk(PersonConsents{room.jane}).first().consent.expiresOn, last);
}

void RecordingsPlaceTest::aParentAgreesForAChildBeforeAnImport()
{
    Room room;
    const QUuid mother = room.practice.addPerson(QStringLiteral("Ana"), QStringLiteral("Nguyen"), room.practice.lee);
    PlaceWindow window(room.place);
    QVERIFY(room.place.importRecording(room.appointment, {m_film}));
    auto *dialog = window.findChild<ImportDialog *>();
    QTRY_VERIFY(dialog->files().isReady());
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("importConsent")));
    ConsentDialog *consent = consentOf(*dialog);
    QVERIFY(consent);
    PersonHit hit;
    hit.id = mother;
    hit.givenName = QStringLiteral("Ana");
    hit.familyName = QStringLiteral("Nguyen");
    consent->findChild<PersonField *>(QStringLiteral("guardian"))->setPerson(hit);
    consent->findChild<QPushButton *>(QStringLiteral("consentSave"))->click();
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("importStart"))->isEnabled());
    QCOMPARE(room.practice.mustAsk(PersonConsents{room.jane}).first().consent.guardianId, mother);
}

void RecordingsPlaceTest::aFilmIsKeptAsWhatItIsWhateverItIsCalled()
{
    Room room;
    room.agree();
    PlaceWindow window(room.place);
    QTRY_VERIFY(room.place.table().model().isLoaded());
    const QString path = m_folder.filePath(QStringLiteral("called.mp4"));
    QVERIFY(QFile::copy(m_film, path));
    QVERIFY(room.place.importRecording(room.appointment, {path}));
    auto *dialog = window.findChild<ImportDialog *>();
    QTRY_VERIFY(dialog->files().isReady());
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("importStart"));
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    const QUuid id = room.place.table().model().entry(0).id;
    QCOMPARE(TestPractice::must(room.practice.door().ask(room.practice.psychologist, OpenRecording{id, {}})).tracks.first().track.container, QStringLiteral("mkv"));
}

/// B13: what a provider wrote for each person, with the moment that its own time begins at.
void RecordingsPlaceTest::theFilesOfAProviderBecomeOneRecordingInStep()
{
    Room room;
    room.agree();
    PlaceWindow window(room.place);
    QTRY_VERIFY(room.place.table().model().isLoaded());
    const auto late = [](const char *by) { return QStringList{QStringLiteral("-output_ts_offset"), QLatin1StringView(by)}; };
    const QStringList vp8{QStringLiteral("-c:v"), QStringLiteral("libvpx"), QStringLiteral("-b:v"), QStringLiteral("400k")};
    const QStringList opus{QStringLiteral("-c:a"), QStringLiteral("libopus")};
    const auto kept = [&](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    };
    const QString film = kept(QStringLiteral("dr-lee-video.mkv"), m_media.silentFilm(QStringLiteral("a.mkv"), 4, vp8 + late("0.5")));
    const QString voice = kept(QStringLiteral("JANE_audio_2026-11-24.mka"), m_media.sound(QStringLiteral("a.mka"), 4, opus + late("1.5")));
    QVERIFY(!film.isEmpty() && !voice.isEmpty());
    QVERIFY(room.place.importRecording(room.appointment, {film, voice}));
    auto *dialog = window.findChild<ImportDialog *>();
    QTRY_VERIFY(dialog->files().isReady());
    QTRY_COMPARE(dialog->files().files().value(1).label, QStringLiteral("Jane Nguyen"));
    QVector<RecordingFile> files = dialog->files().files();
    QCOMPARE(files[0].label, QStringLiteral("Dr Lee"));
    QVERIFY(files[0].kind == TrackKind::Video && files[1].kind == TrackKind::Audio);
    QCOMPARE(files[0].codec, QStringLiteral("VP8"));
    QCOMPARE(files[1].codec, QStringLiteral("OPUS"));
    QCOMPARE(files[0].offsetMs, 0);
    QVERIFY2(std::abs(files[1].offsetMs - 1000) < 25, qPrintable(QString::number(files[1].offsetMs)));
    QVERIFY(dialog->findChild<PlainLabel *>(QStringLiteral("importStep"))->isVisible());
    QCOMPARE(namelessControls(*dialog), QStringList());
    // What is wrong is put right before anything is kept.
    const auto starts = dialog->findChildren<QDoubleSpinBox *>(QStringLiteral("importStarts"));
    QCOMPARE(starts.size(), 2);
    starts[1]->setValue(1.2);
    dialog->findChildren<QComboBox *>(QStringLiteral("importWho")).at(0)->setEditText(QStringLiteral("The room"));
    dialog->findChild<QPushButton *>(QStringLiteral("importStart"))->click();
    QTRY_COMPARE(room.place.table().model().rowCount(), 1); // one recording
    const RecordingEntry entry = room.place.table().model().entry(0);
    QVERIFY2(std::abs(entry.durationMs - 5200) < 120, qPrintable(QString::number(entry.durationMs)));
    const OpenedRecording opened = TestPractice::must(room.practice.door().ask(room.practice.psychologist, OpenRecording{entry.id, {}}));
    QCOMPARE(opened.tracks.size(), 2);
    QHash<QString, RecordingTrack> tracks;
    for (const OpenedTrack &one : opened.tracks)
        tracks.insert(one.track.label, one.track);
    QCOMPARE(tracks[QStringLiteral("Jane Nguyen")].offsetMs, 1200);
    QCOMPARE(tracks[QStringLiteral("Jane Nguyen")].codec, QStringLiteral("OPUS"));
    QCOMPARE(tracks[QStringLiteral("The room")].kind, TrackKind::Video);
    QCOMPARE(tracks[QStringLiteral("The room")].container, QStringLiteral("mkv"));
}

void RecordingsPlaceTest::theNameOfAFileTellsWhoIsInIt()
{
    const QStringList people{QStringLiteral("Jane Nguyen"), QStringLiteral("Zoë Nguyen"), QStringLiteral("Dr Lee")};
    QCOMPARE(whoIsIn(QStringLiteral("/x/jane-audio.mka"), people), people[0]);
    QCOMPARE(whoIsIn(QStringLiteral("zoe_nguyen camera 2.mkv"), people), people[1]);
    QCOMPARE(whoIsIn(QStringLiteral("2026-11-24 nguyen.mka"), people), QStringLiteral("nguyen")); // two have that name
    QCOMPARE(whoIsIn(QStringLiteral("RT0123456789abcdef0123456789abcdef.mka"), people), QString());
    QCOMPARE(whoIsIn(QStringLiteral("recording 3.mp4"), people), QString());
    QCOMPARE(whoIsIn(QStringLiteral("Interpreter.mka"), people), QStringLiteral("Interpreter"));
}

/// Case 45.
void RecordingsPlaceTest::whoKeepsASessionByVideoSaysWhyOnce()
{
    Room room;
    room.agree();
    auto video = *room.practice.appointment(room.appointment);
    video.isVideo = true;
    room.practice.mustRun(edit(*room.practice.appointment(room.appointment), video));
    PlaceWindow window(room.place);
    QTRY_VERIFY(room.place.table().model().isLoaded());
    QVERIFY(room.place.importRecording(room.appointment, {m_film}));
    auto *dialog = window.findChild<ImportDialog *>();
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("importStart"));
    const auto questions = [dialog] { return dialog->findChildren<ConsentQuestion *>(); };
    QTRY_VERIFY(start->isEnabled());
    start->click();
    start->click(); // before it is known whether anything is missing
    QTRY_COMPARE(questions().size(), 1);
    QCOMPARE(questions().first()->accessibleName(), QStringLiteral("Keep the recording without consent to video?"));
    QCOMPARE(questions().first()->findChild<QPushButton *>(QStringLiteral("consentGo"))->text(), QStringLiteral("Keep"));
    questions().first()->reject();
    QTRY_VERIFY(questions().isEmpty());
    QVERIFY(start->isEnabled());
    // Who has said why already is not asked again.
    TestPractice::must(room.practice.door().run(room.practice.psychologist, ActDespiteConsent{ConsentAct::JoinVideo, room.appointment, {}, QStringLiteral("In a crisis.")}));
    start->click();
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    QTRY_VERIFY(!window.findChild<ImportDialog *>());
}

void RecordingsPlaceTest::aPlaylistThatCallsItselfAFilmIsRefused()
{
    Room room;
    room.agree();
    PlaceWindow window(room.place);
    const QString path = m_folder.filePath(QStringLiteral("trap.mkv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#EXTM3U\nfile:///etc/passwd\n") > 0);
    file.close();
    QVERIFY(room.place.importRecording(room.appointment, {path}));
    auto *dialog = window.findChild<ImportDialog *>();
    QTRY_VERIFY(!dialog->files().isLooking());
    QVERIFY(!dialog->files().isReady());
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("importStart"))->isEnabled());
    dialog->findChild<QPushButton *>(QStringLiteral("importCancel"))->click();
    QTRY_VERIFY(!window.findChild<ImportDialog *>());
}

void RecordingsPlaceTest::anImportIsCancelled()
{
    Room room;
    room.agree();
    auto window = std::make_unique<PlaceWindow>(room.place);
    QVERIFY(room.place.importRecording(room.appointment, {m_film}));
    auto *dialog = window->findChild<ImportDialog *>();
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("importStart"))->isEnabled());
    dialog->findChild<QPushButton *>(QStringLiteral("importStart"))->click();
    delete dialog; // a lock takes it away with the window, at any moment
    QCOMPARE(room.practice.mustAsk(ShowRecordings{}).size(), 0);
    int payloads = 0;
    (void)TestPractice::must(room.practice.vault().sweep([&](const QString &) -> Result<bool> { ++payloads; return true; }));
    QCOMPARE(payloads, 0);
}

void RecordingsPlaceTest::aRecordingResumesWhereItWasLeft()
{
    Room room;
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    room.place.table().view().setFocus();
    room.place.table().view().selectRow(0);
    QTest::keyClick(&room.place.table().view(), Qt::Key_Return);
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.shownNumber(), TestMedia::numberAt(0));
    room.session().seek(7060);
    QTRY_COMPARE(room.shownNumber(), TestMedia::numberAt(7060));
    QTRY_VERIFY(room.session().isSettled());
    window.click("recordingBack");
    QTRY_COMPARE(room.practice.mustAsk(OpenRecording{id, {}}).recording.id, id);
    QVERIFY(room.session().state() == MediaSession::State::Empty);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(room.shownNumber(), TestMedia::numberAt(7060));
}

void RecordingsPlaceTest::afterALockTheRecordingThatWasOpenIsOpenAgainAndStandsStill()
{
    Room room;
    const QUuid id = room.record(m_film);
    QJsonObject left;
    {
        PlaceWindow window(room.place);
        QVERIFY(room.place.state().isEmpty()); // the table needs nothing
        QVERIFY(room.place.openRecording(id));
        QTRY_VERIFY(room.session().isSettled());
        left = room.place.state();
    }
    RecordingsPlace again(room.practice.context, TestSound::silent());
    PlaceWindow window(again);
    again.restoreState(left);
    QTRY_VERIFY(again.page().player().session().isSettled());
    QCOMPARE(again.page().recording(), id);
    QVERIFY(!again.page().player().session().isRunning());
}

void RecordingsPlaceTest::aMarkerIsKeptWithoutPausing()
{
    Room room;
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    room.session().seek(8000);
    QTRY_VERIFY(room.session().isSettled());
    room.session().play();
    QTRY_VERIFY(room.session().isRunning());
    room.place.page().player().setFocus();
    QTest::keyClick(&room.place.page().player(), Qt::Key_M);
    auto *note = window.child<QLineEdit>("markerNote");
    QTRY_VERIFY(note->hasFocus());
    const auto markers = [&] { return room.practice.mustAsk(RecordingMarkers{id}); };
    QTRY_VERIFY(!TestPractice::must(room.practice.door().ask(room.practice.psychologist, RecordingMarkers{id})).isEmpty());
    QVERIFY(room.session().isRunning());
    const MarkerLine marker = TestPractice::must(room.practice.door().ask(room.practice.psychologist, RecordingMarkers{id})).first();
    QVERIFY2(marker.positionMs >= 3000 && marker.positionMs < 6000, qPrintable(QString::number(marker.positionMs)));
    QVERIFY(marker.own && !marker.shared);
    QVERIFY(markers().isEmpty()); // it is the psychologist's own: nobody else has it, the administrator neither
    QTest::keyClicks(note, QStringLiteral("laughs"));
    QTest::keyClick(note, Qt::Key_Return);
    const auto own = [&] { return TestPractice::must(room.practice.door().ask(room.practice.psychologist, RecordingMarkers{id})); };
    QTRY_COMPARE(own().first().note, QStringLiteral("laughs"));
    QCOMPARE(own().size(), 1);
    QCOMPARE(own().first().positionMs, marker.positionMs);
    QVERIFY(room.session().isRunning());
    // What was changed or removed by mistake comes back.
    const auto takeBack = [&] { (void)TestPractice::must(room.practice.door().run(room.practice.psychologist, Undo{room.practice.notices.outcomes.last().undoStep})); };
    QTRY_VERIFY(!room.practice.notices.outcomes.isEmpty());
    takeBack();
    QCOMPARE(own().first().note, QString());
    QTRY_COMPARE(window.child<QListWidget>("markers")->count(), 1); // it is seen there, too
    room.place.page().player().setFocus();
    QTest::keyClick(&room.place.page().player(), Qt::Key_Delete);
    QTRY_VERIFY(own().isEmpty());
    QTRY_VERIFY(room.practice.notices.outcomes.last().summary.value(QStringLiteral("code")) == QStringLiteral("marker_removed"));
    takeBack();
    QCOMPARE(own().size(), 1);
}

void RecordingsPlaceTest::theLoudnessIsMeasuredOnce()
{
    Room room;
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QSignalSpy shown(&room.place.page(), &RecordingPage::shown);
    QSignalSpy measuring(&room.place.page(), &RecordingPage::measuring);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY_WITH_TIMEOUT(!room.practice.mustAsk(OpenRecording{id, {}}).tracks.first().shape.isEmpty(), 20'000);
    const OpenedTrack track = room.practice.mustAsk(OpenRecording{id, {}}).tracks.first();
    const QByteArray shape = track.shape;
    QVERIFY2(shape.size() > seconds * 10 / 2, qPrintable(QString::number(shape.size())));
    QCOMPARE(measuring.size(), 1);
    // How loud somebody spoke and when says something of them: it is kept under the key of the recording.
    StoreSession &session = room.practice.session();
    TestPractice::must(session.begin(room.practice.admin.organization, false));
    const auto row = TestPractice::must(findAs<RecordingTrack>(session, track.track.id));
    session.rollback();
    const QByteArray kept = QByteArray::fromBase64(row->sealedShape.toLatin1());
    QVERIFY(kept.size() > shape.size());
    QVERIFY(!kept.contains(shape.first(32)) && !row->sealedShape.contains(QString::fromLatin1(shape.first(30).toBase64())));
    // Whoever opens it again reads what was kept.
    window.click("recordingBack");
    QVERIFY(room.place.openRecording(id));
    QTRY_COMPARE(shown.size(), 2);
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(measuring.size(), 1);
}

void RecordingsPlaceTest::aWithdrawnConsentStopsThePlayer()
{
    Room room;
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    room.session().play();
    QTRY_VERIFY(room.session().isRunning());
    // Reception writes it down at the same desk's store.
    const auto withdrawn = room.practice.desk.run(WithdrawConsent{room.jane, ConsentKind::All, QStringLiteral("phoned")});
    QTRY_VERIFY(withdrawn.isFinished());
    QVERIFY(withdrawn.result());
    QTRY_COMPARE(room.session().state(), MediaSession::State::Empty);
    QVERIFY(room.session().picture(0).isNull());
    window.click("recordingBack");
    QTRY_COMPARE(room.place.table().model().entry(0).consent, ConsentState::Withdrawn);
    room.place.table().view().setFocus();
    room.place.table().view().selectRow(0);
    QTest::keyClick(&room.place.table().view(), Qt::Key_Return);
    QCOMPARE(room.practice.notices.sentences.size(), 1); // says why, and opens nothing
    QVERIFY(!window.child<QPushButton>("recordingOpen")->isEnabled());
}

/// Case 47.
void RecordingsPlaceTest::aRecordingThatIsNotReadyDoesNotOpen()
{
    Room room;
    const QUuid id = room.record(m_film);
    StoreSession &session = room.practice.session();
    TestPractice::must(session.begin(room.practice.admin.organization, true));
    const auto row = TestPractice::must(findAs<Recording>(session, id));
    row->status = RecordingStatus::Processing;
    row->version += 1;
    TestPractice::must(session.update(typeOf<Recording>(), *row));
    TestPractice::must(session.commit());
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    room.place.table().view().selectRow(0);
    QVERIFY(!window.child<QPushButton>("recordingOpen")->isEnabled());
    QVERIFY(!window.child<QPushButton>("recordingOpen")->toolTip().isEmpty());
    QVERIFY(room.place.openRecording(id)); // by another way in
    QSignalSpy shown(&room.place.page(), &RecordingPage::shown);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(room.session().state(), MediaSession::State::Empty);
}

void RecordingsPlaceTest::whatIsMissingIsSaid()
{
    Room room;
    const QUuid id = room.record(m_film);
    const QString blob = room.practice.mustAsk(OpenRecording{id, {}}).tracks.first().object.blob;
    QVERIFY(QFile::remove(room.practice.folder.filePath(QStringLiteral("media/") + blob.first(2) + u'/' + blob)));
    QCOMPARE(said(room, id), QStringLiteral("The file is not where it was kept. Nothing was deleted by this; a backup may have it."));
}

void RecordingsPlaceTest::whoseKeyIsGoneIsSaid()
{
    Room room;
    const QUuid id = room.record(m_film);
    const QUuid track = room.practice.mustAsk(OpenRecording{id, {}}).tracks.first().track.id;
    StoreSession &session = room.practice.session();
    TestPractice::must(session.begin(room.practice.admin.organization, true));
    const auto row = TestPractice::must(findAs<RecordingTrack>(session, track));
    row->sealedKey.clear();
    row->version += 1;
    TestPractice::must(session.update(typeOf<RecordingTrack>(), *row));
    TestPractice::must(session.commit());
    QCOMPARE(said(room, id), QStringLiteral("The key of this file is gone, so nobody can open it any more. If it was not destroyed on purpose, a backup may have it."));
}

/// What stands in the player's place.
QString RecordingsPlaceTest::said(Room &room, const QUuid &recording)
{
    PlaceWindow window(room.place);
    QSignalSpy shown(&room.place.page(), &RecordingPage::shown);
    if (!room.place.openRecording(recording) || !QTest::qWaitFor([&] { return shown.size() == 1; }, 10'000) || room.session().state() != MediaSession::State::Empty)
        return {};
    const auto *state = room.place.page().player().findChild<EmptyState *>();
    return state->isVisible() ? state->findChildren<PlainLabel *>().last()->text() : QString();
}

void RecordingsPlaceTest::aManagerGivesAReason()
{
    Room room(&TestPractice::manager);
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QVERIFY(room.place.openRecording(id));
    auto *question = window.findChild<QDialog *>(QStringLiteral("ask"));
    QVERIFY(question);
    question->findChild<QLineEdit *>()->setText(QStringLiteral("complaint 12"));
    QTest::keyClick(question->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(room.session().isSettled());
    bool told = false;
    for (const AuditLine &line : room.practice.mustAsk(SearchAudit{{.record = id, .limit = 50}}))
        told = told || (line.entry.action == u"play" && line.entry.why == u"complaint 12");
    QVERIFY(told);
}

void RecordingsPlaceTest::everyControlHasAName()
{
    Room room;
    const QUuid id = room.record(m_film);
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.place.table().model().rowCount(), 1);
    QCOMPARE(namelessControls(window), QStringList());
    QVERIFY(room.place.openRecording(id));
    QTRY_VERIFY(room.session().isSettled());
    QCOMPARE(namelessControls(window), QStringList());
    room.place.importRecording(room.appointment, {m_film});
    auto *dialog = window.findChild<ImportDialog *>();
    QTRY_VERIFY(dialog->files().isReady());
    QCOMPARE(namelessControls(*dialog), QStringList());
}

QTEST_MAIN(RecordingsPlaceTest)
#include "RecordingsPlaceTest.moc"
