#include "services/practice/people/ConsentCommands.h"
#include "services/practice/video/GuestQueries.h"
#include "services/practice/video/VideoCommands.h"
#include "ui/common/PlainLabel.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/Marks.h"
#include "ui/common/ConsentQuestion.h"
#include "tests/ui/calendar/CalendarWindow.h"

#include "models/records/Authorisation.h"
#include "models/records/Equipment.h"
#include "models/records/Recording.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class CalendarActsTest : public QObject {
    Q_OBJECT

private:
    static void waitShown(CalendarWindow &w, const QUuid &id) { QTRY_VERIFY(w.shows(id)); }
    static bool showsMark(CalendarWindow &w, const QUuid &id, Mark mark);
    static bool dropFiles(CalendarWindow &w, const QPoint &at, const QList<QUrl> &urls);
    static QUrl fileOf(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);

private Q_SLOTS:
    void aDragMovesToAnotherTimeAndPractitioner();
    void aDragOfTheEdgeChangesTheLength();
    void whoWaitsForAVideoSessionIsLetInFromTheBar();
    void enterLetsInNobodyButTheOneWhoWasChosen();
    void escapePutsADraggedOneBack();
    void aTakenTimeIsRefusedWithAWayOut();
    void aWayOutIsTakenWithKeysAlone();
    void arrivedIsOneKey();
    void aCancellationIsOneKeyAndEnter();
    void whatWasDoneIsTakenBack();
    void cutAndPasteMovesWithTheKeyboard();
    void copyAndPasteBooksAgain();
    void whatIsBookedAgainIsLikeTheFirst();
    void aSeriesMovesOverADaylightSavingChange_data();
    void aSeriesMovesOverADaylightSavingChange();
    void theInspectorShowsTheNextSteps();
    void receptionHasNeitherButtonNorKeyToBeginASession();
    void anAppointmentIsRescheduledAndEachPointsToTheOther();
    void aKeyMakesItLongerAndShorter();
    void whatWasEnteredByMistakeIsDeletedByAManager();
    void somebodyElsesChangeIsPaintedWithoutLosingTheSelection();
    void filesThatAreDroppedOnATileGoToThatAppointment();
    void theFrontDeskDropsALetterOnATileAndNoFilm();
    void enterOpensTheRecordingOfWhatIsOver();
    void aWithdrawnConsentIsSeenOnTheTileAtOnce();
    void aSessionWithoutConsentToTreatmentAsksBeforeItBegins();
    void whoComesIntoASessionThatRunsIsAskedAboutInTheSameWay();
    void whatWasHeldByVideoAsksBeforeItIsCompleted();
    void whoIsAddedButNotSeenIsAskedBySomebodyElse();
    void aWithdrawalDuringASessionIsToldToWhoHoldsIt();
};

void CalendarActsTest::aDragMovesToAnotherTimeAndPractitioner()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    const QPoint grabbed = w.onTile(id);
    const QPoint target = w.at(1, 11);
    w.drag(grabbed, {target.x() - 40, grabbed.y() + w.at(1, 11).y() - w.at(1, 9).y()});
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.startOf(id), (WallTime{QDate(2026, 11, 24), QTime(11, 0)}));
    QCOMPARE(w.practice.appointment(id)->practitionerId, w.practice.okafor);
    QTRY_COMPARE(w.grid().entry(id)->start.time, QTime(11, 0));
}

void CalendarActsTest::aDragOfTheEdgeChangesTheLength()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    const QPoint edge = w.onTile(id, 0.99);
    w.drag(edge, {edge.x(), w.at(0, 10, 15).y()});
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.startOf(id).time, QTime(9, 0));
    QCOMPARE(w.practice.appointment(id)->durationMinutes, 75);
}

bool CalendarActsTest::dropFiles(CalendarWindow &w, const QPoint &at, const QList<QUrl> &urls)
{
    QMimeData files;
    files.setUrls(urls);
    QDragEnterEvent enter(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(w.grid().viewport(), &enter);
    QDragMoveEvent over(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(w.grid().viewport(), &over);
    if (!over.isAccepted())
        return false;
    QDropEvent event(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(w.grid().viewport(), &event);
    return event.isAccepted();
}

QUrl CalendarActsTest::fileOf(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? QUrl::fromLocalFile(file.fileName()) : QUrl();
}

void CalendarActsTest::filesThatAreDroppedOnATileGoToThatAppointment()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::psychologist;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid id = w.book(9, 0, jane);
    waitShown(w, id);
    QTemporaryDir folder;
    const QUrl film = fileOf(folder, u"one.mp4"_s, QByteArray("\0\0\0\x18" "ftypisom", 12).append(40, '\0'));
    const QUrl voice = fileOf(folder, u"two.wav"_s, QByteArray("RIFF\x24\0\0\0WAVEfmt ", 16).append(40, '\0'));
    const QUrl letter = fileOf(folder, u"letter.pdf"_s, "%PDF-1.4\n");
    const QUrl photo = fileOf(folder, u"photo.heic"_s, QByteArray("\0\0\0\x18" "ftypheic", 12).append(40, '\0'));
    const QList<QUrl> dropped{film, letter, QUrl(u"https://example.org/two.mp4"_s), voice, photo};
    QVERIFY(!dropFiles(w, w.at(0, 15), dropped)); // nobody is there at three
    QVERIFY(dropFiles(w, w.onTile(id), dropped));
    // Films and voices are its recording, the rest its documents; addresses are nobody's files.
    QCOMPARE(w.importedFor, id);
    QCOMPARE(w.imported, (QStringList{film.toLocalFile(), voice.toLocalFile()}));
    QCOMPARE(w.filedFor, id);
    QCOMPARE(w.filedAbout, jane);
    QCOMPARE(w.filed, (QStringList{letter.toLocalFile(), photo.toLocalFile()}));
    QCOMPARE(w.startOf(id).time, QTime(9, 0)); // it was not moved by it
}

void CalendarActsTest::theFrontDeskDropsALetterOnATileAndNoFilm()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    QTemporaryDir folder;
    const QUrl film = fileOf(folder, u"one.mp4"_s, QByteArray("\0\0\0\x18" "ftypisom", 12).append(40, '\0'));
    const QUrl letter = fileOf(folder, u"letter.pdf"_s, "%PDF-1.4\n");
    QVERIFY(dropFiles(w, w.onTile(id), {letter}));
    QCOMPARE(w.filedFor, id);
    QCOMPARE(w.filed, QStringList{letter.toLocalFile()});
    QVERIFY(w.said.isEmpty());
    QVERIFY(dropFiles(w, w.onTile(id), {film}));
    QVERIFY(w.imported.isEmpty());
    QCOMPARE(w.filed.size(), 1);
    QCOMPARE(w.said.size(), 1); // and it says who imports it
}

void CalendarActsTest::enterOpensTheRecordingOfWhatIsOver()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::psychologist;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid recorded = w.book(9, 0, jane), other = w.book(11, 0, jane);
    waitShown(w, recorded);
    waitShown(w, other);
    Recording recording;
    recording.id = w.practice.ids.next();
    recording.organizationId = w.practice.admin.organization;
    recording.version = 1;
    recording.appointmentId = recorded;
    recording.contactId = jane;
    recording.practitionerId = w.practice.lee;
    recording.provider = u"import"_s;
    recording.status = RecordingStatus::Completed;
    recording.startedAt = w.practice.appointment(recorded)->startAt;
    StoreSession &session = w.practice.session();
    TestPractice::must(session.begin(recording.organizationId, true));
    TestPractice::must(session.insert(typeOf<Recording>(), recording));
    TestPractice::must(session.commit());
    const auto enter = [&w](const QUuid &id) {
        w.grid().setFocus();
        w.grid().select(id);
        QTest::keyClick(&w.grid(), Qt::Key_Return);
        w.settle();
    };
    enter(recorded); // still to come
    QVERIFY(w.recordingsOf.isNull());
    w.practice.clock.at = w.practice.appointment(other)->startAt.plusMinutes(24 * 60);
    enter(other); // it has none
    QVERIFY(w.recordingsOf.isNull());
    enter(recorded);
    QTRY_COMPARE(w.recordingsOf, recorded);
}

void CalendarActsTest::aWithdrawnConsentIsSeenOnTheTileAtOnce()
{
    CalendarWindow w;
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid id = w.book(9, 0, jane);
    waitShown(w, id);
    const auto state = [&] { return w.grid().entry(id)->recordingConsent; };
    QCOMPARE(state(), ConsentState::Missing);
    QVERIFY(!showsMark(w, id, Mark::Recordable) && !showsMark(w, id, Mark::NotRecordable));
    w.desk->run(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s});
    QTRY_COMPARE(state(), ConsentState::Given);
    QVERIFY(showsMark(w, id, Mark::Recordable) && !showsMark(w, id, Mark::NotRecordable));
    w.desk->run(WithdrawConsent{jane, ConsentKind::All, u"phoned"_s});
    QTRY_COMPARE(state(), ConsentState::Withdrawn);
    QVERIFY(showsMark(w, id, Mark::NotRecordable) && !showsMark(w, id, Mark::Recordable));
}

/// Somewhere on its tile, in whatever colour, and nothing but it where it stands: a line through it is another mark.
bool CalendarActsTest::showsMark(CalendarWindow &w, const QUuid &id, Mark mark)
{
    constexpr int markSize = 13;
    const QWidget *viewport = w.grid().viewport();
    const QRect tile = w.grid().entryRect(id);
    const QImage shown = w.grid().viewport()->grab(QRect(viewport->mapFromGlobal(tile.topLeft()), tile.size())).toImage().convertToFormat(QImage::Format_RGB32);
    const QImage wanted = markPixmap(mark, Qt::black, markSize, viewport->devicePixelRatioF()).toImage();
    const auto firstOf = [&wanted](int alpha) {
        for (int i = 0; i < wanted.width() * wanted.height(); ++i) {
            if (const QPoint at(i % wanted.width(), i / wanted.width()); qAlpha(wanted.pixel(at)) == alpha)
                return at;
        }
        return QPoint();
    };
    const QPoint inked = firstOf(255), bare = firstOf(0);
    const auto isNear = [](int one, int other) { return std::abs(one - other) <= 4; }; // painted over once more, a pixel is rounded once more
    const auto standsAt = [&](const QPoint &corner) {
        const QRgb ink = shown.pixel(corner + inked), ground = shown.pixel(corner + bare);
        if (std::abs(qGray(ink) - qGray(ground)) < 40)
            return false;
        for (int y = 0; y < wanted.height(); ++y) {
            for (int x = 0; x < wanted.width(); ++x) {
                const int alpha = qAlpha(wanted.pixel(x, y));
                const QRgb pixel = shown.pixel(corner + QPoint(x, y));
                const auto mixed = [alpha](int over, int under) { return (over * alpha + under * (255 - alpha)) / 255; };
                if (!isNear(qRed(pixel), mixed(qRed(ink), qRed(ground))) || !isNear(qGreen(pixel), mixed(qGreen(ink), qGreen(ground))) || !isNear(qBlue(pixel), mixed(qBlue(ink), qBlue(ground))))
                    return false;
            }
        }
        return true;
    };
    for (int y = 0; y + wanted.height() <= shown.height(); ++y) {
        for (int x = 0; x + wanted.width() <= shown.width(); ++x) {
            if (standsAt({x, y}))
                return true;
        }
    }
    return false;
}

/// What is missing is on the tile and beside it, and who begins all the same says why.
void CalendarActsTest::aSessionWithoutConsentToTreatmentAsksBeforeItBegins()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::psychologist;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid id = w.book(9, 0, jane);
    waitShown(w, id);
    w.grid().select(id);
    const auto gaps = [&w] {
        const auto *label = w.inspector->findChild<PlainLabel *>(u"consentGaps"_s);
        return label->isVisible() ? label->text() : QString();
    };
    QTRY_COMPARE(gaps(), u"No consent to treatment"_s);
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        w.window->grab().save(folder + u"/calendar-gap.png"_s);
    const auto step = [&w](const QString &name) { return w.inspector->findChild<QPushButton *>(name); };
    QTRY_VERIFY(step(u"calendar.status.in_progress"_s));
    step(u"calendar.status.in_progress"_s)->click();
    const auto question = [&] { return w.inspector->window()->findChild<ConsentQuestion *>(); };
    QTRY_VERIFY(question());
    QCOMPARE(w.practice.appointment(id)->status, AppointmentStatus::Scheduled);
    QTest::keyClicks(question()->findChild<QLineEdit *>(u"consentWhy"_s), u"The form is signed today."_s);
    question()->findChild<QPushButton *>(u"consentGo"_s)->click();
    QTRY_COMPARE(w.practice.appointment(id)->status, AppointmentStatus::InProgress);
    w.desk->run(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
    QTRY_COMPARE(gaps(), QString());
    w.desk->run(WithdrawConsent{jane, ConsentKind::All, u"phoned"_s});
    QTRY_COMPARE(gaps(), u"Consent to treatment withdrawn"_s);
}

void CalendarActsTest::whoComesIntoASessionThatRunsIsAskedAboutInTheSameWay()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::manager;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid omar = w.practice.addPerson(u"Omar"_s, u"Haddad"_s);
    w.practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
    const QUuid id = w.book(9, 0, jane);
    auto couple = *w.practice.appointment(id);
    couple.kind = AppointmentKind::Couple;
    w.practice.mustRun(edit(*w.practice.appointment(id), couple));
    w.practice.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::InProgress});
    waitShown(w, id);
    CalendarLook look(*w.directory);
    CalendarActs acts({*w.desk, *w.directory, *w.actions, w, w}, look, w.window.get());
    CalendarEntry entry;
    entry.id = id;
    acts.setPeople(entry, {.appointment = id, .patients = {idText(jane), idText(omar)}}, {});
    const auto question = [&w] { return w.window->findChild<ConsentQuestion *>(); };
    QTRY_VERIFY(question());
    QCOMPARE(question()->findChild<PlainLabel *>(u"consentGaps"_s)->text(), u"Omar Haddad: No consent to treatment"_s);
    QCOMPARE(question()->accessibleName(), u"Add them without consent to treatment?"_s);
    QCOMPARE(question()->findChild<QPushButton *>(u"consentGo"_s)->text(), u"Add"_s);
    QVERIFY(w.errors.isEmpty());
    QTest::keyClicks(question()->findChild<QLineEdit *>(u"consentWhy"_s), u"He came along."_s);
    question()->findChild<QPushButton *>(u"consentGo"_s)->click();
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(TestPractice::must(w.practice.door().ask(w.practice.admin, OpenAppointment{id})).people.size(), 2);
}

/// One question after the other: to be treated, and to be so by video.
void CalendarActsTest::whatWasHeldByVideoAsksBeforeItIsCompleted()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::psychologist;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid id = w.book(9, 0, jane);
    auto video = *w.practice.appointment(id);
    video.isVideo = true;
    w.practice.mustRun(edit(*w.practice.appointment(id), video));
    waitShown(w, id);
    CalendarLook look(*w.directory);
    CalendarActs acts({*w.desk, *w.directory, *w.actions, w, w}, look, w.window.get());
    CalendarEntry entry;
    entry.id = id;
    acts.setStatus(entry, AppointmentStatus::Completed, {});
    const auto question = [&w](const QString &heading) {
        for (auto *one : w.window->findChildren<ConsentQuestion *>()) {
            if (one->isVisible() && one->accessibleName() == heading)
                return one;
        }
        return static_cast<ConsentQuestion *>(nullptr);
    };
    const auto answer = [&question](const QString &heading) {
        QTRY_VERIFY(question(heading));
        QCOMPARE(question(heading)->findChild<QPushButton *>(u"consentGo"_s)->text(), u"Complete"_s);
        QTest::keyClicks(question(heading)->findChild<QLineEdit *>(u"consentWhy"_s), u"She said so."_s);
        question(heading)->findChild<QPushButton *>(u"consentGo"_s)->click();
    };
    answer(u"Complete it without consent to treatment?"_s);
    answer(u"Complete it without consent to video?"_s);
    QTRY_COMPARE(w.practice.appointment(id)->status, AppointmentStatus::Completed);
    QVERIFY(w.errors.isEmpty());
}

/// There is nothing that they could write down or answer for: the window says who can.
void CalendarActsTest::whoIsAddedButNotSeenIsAskedBySomebodyElse()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::psychologist;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid omar = w.practice.addPerson(u"Omar"_s, u"Haddad"_s); // nobody's yet
    w.practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
    const QUuid id = w.book(9, 0, jane);
    auto couple = *w.practice.appointment(id);
    couple.kind = AppointmentKind::Couple;
    w.practice.mustRun(edit(*w.practice.appointment(id), couple));
    w.practice.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::InProgress});
    waitShown(w, id);
    CalendarLook look(*w.directory);
    CalendarActs acts({*w.desk, *w.directory, *w.actions, w, w}, look, w.window.get());
    CalendarEntry entry;
    entry.id = id;
    acts.setPeople(entry, {.appointment = id, .patients = {idText(jane), idText(omar)}}, {});
    const auto told = [&w] { return w.window->findChild<QDialog *>(u"consentOfStranger"_s); };
    QTRY_VERIFY(told());
    QVERIFY(told()->accessibleDescription().contains(u"Reception, Practice manager, Administrator"_s));
    QVERIFY(!told()->accessibleDescription().contains(u"Omar"_s)); // whose record they do not see
    QVERIFY(!w.window->findChild<ConsentQuestion *>());
    QVERIFY(w.errors.isEmpty());
    told()->findChild<QPushButton *>(u"choice0"_s)->click();
    QTRY_VERIFY(!told());
    QCOMPARE(TestPractice::must(w.practice.door().ask(w.practice.admin, OpenAppointment{id})).people.size(), 1);
    // Whom they were told of writes it down; then they come in.
    w.practice.mustRun(GiveConsent{.person = omar, .kind = ConsentKind::Treatment});
    acts.setPeople(entry, {.appointment = id, .patients = {idText(jane), idText(omar)}}, {});
    QTRY_COMPARE(TestPractice::must(w.practice.door().ask(w.practice.admin, OpenAppointment{id})).people.size(), 2);
}

/// Written down at another desk, and told wherever its practitioner is.
void CalendarActsTest::aWithdrawalDuringASessionIsToldToWhoHoldsIt()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::psychologist;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid id = w.book(9, 0, jane);
    w.practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording});
    w.practice.clock.at = w.practice.appointment(id)->startAt.plusMinutes(10);
    QVERIFY(w.place->tellsWaiting());
    std::optional<QVector<Waiting>> told;
    QObject::connect(w.place, &Place::waitingFound, w.place, [&told](const std::optional<QVector<Waiting>> &found) { told = found; });
    Desk reception(w.practice.store(), w.practice.parts);
    reception.signIn(w.practice.receptionist);
    reception.run(WithdrawConsent{jane, ConsentKind::Recording, u"She says so at the desk."_s});
    QTRY_VERIFY(told && told->size() == 1);
    QCOMPARE(told->first().kind, WaitingKind::Withdrawn);
    QVERIFY(!told->first().key.contains(u"Jane"_s));
    w.place->showWaiting(WaitingKind::Withdrawn);
    QTRY_COMPARE(w.grid().selected(), id);
}

/// At another computer somebody presses Join; reception sees it wherever it is, and lets them in with one key.
void CalendarActsTest::whoWaitsForAVideoSessionIsLetInFromTheBar()
{
    CalendarWindow w;
    TestPractice &p = w.practice;
    const QUuid jane = p.addPerson(u"Jane"_s, u"Nguyen"_s);
    p.mustRun(SetVideoService{.provider = u"jitsi"_s, .account = u"praxis"_s, .domain = u"meet.example.org"_s, .secret = u"secret"_s});
    BookAppointment booking = p.at(9, 0, jane);
    booking.isVideo = true;
    const QUuid id = p.mustRun(booking).firstOf(u"Appointment");
    p.clock.at = p.appointment(id)->startAt;
    waitShown(w, id);
    const Actor herself{.user = p.mustRun(AddUser{.login = u"jane"_s, .displayName = u"Jane"_s, .role = Role::Patient, .contactId = jane}).firstOf(u"User"),
                        .organization = p.admin.organization, .role = Role::Patient, .contact = jane};
    std::optional<QVector<Waiting>> told;
    QObject::connect(w.place, &Place::waitingFound, w.place, [&told](const std::optional<QVector<Waiting>> &found) { told = found; });
    auto *button = w.find<QToolButton>("guests");
    QVERIFY(button && !button->isVisible());
    TestPractice::must(p.door().run(herself, OpenMeetingRoom{id, {}, u"At her sister's, 4 Mill Lane"_s}));
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"1 waiting"_s);
    QTRY_VERIFY(told && told->size() == 1);
    QCOMPARE(told->first().kind, WaitingKind::Room);
    QVERIFY(!told->first().key.contains(u"Jane"_s));
    w.grid().setFocus();
    QTest::keyClick(&w.grid(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(w.popover("meetingGuests"));
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        w.window->grab().save(folder + u"/calendar-guests.png"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!button->isVisible());
    QTRY_VERIFY(!w.popover("meetingGuests")); // there is nobody in it any more
    QCOMPARE(w.outcomes.size(), 1);
    const Outcome in = TestPractice::must(p.door().run(herself, OpenMeetingRoom{id, {}}));
    QVERIFY(!in.summary.contains(u"waiting_since"_s));
    QTest::keyClick(&w.grid(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(w.said.size(), 1); // nobody waits
}

/// The key that was meant for who has gone meanwhile lets in nobody else.
void CalendarActsTest::enterLetsInNobodyButTheOneWhoWasChosen()
{
    CalendarWindow w;
    TestPractice &p = w.practice;
    p.mustRun(SetVideoService{.provider = u"jitsi"_s, .account = u"praxis"_s, .domain = u"meet.example.org"_s, .secret = u"secret"_s});
    QVector<QUuid> sessions;
    QVector<Actor> clients;
    for (const QString &name : {u"Jane"_s, u"Tom"_s}) {
        const QUuid person = p.addPerson(name, u"Nguyen"_s);
        BookAppointment booking = p.at(9, 0, person);
        booking.practitionerId = name == u"Jane" ? p.lee : p.okafor;
        booking.roomId = {};
        booking.isVideo = true;
        sessions.append(p.mustRun(booking).firstOf(u"Appointment"));
        clients.append({.user = p.mustRun(AddUser{.login = name.toLower(), .displayName = name, .role = Role::Patient, .contactId = person}).firstOf(u"User"),
                        .organization = p.admin.organization, .role = Role::Patient, .contact = person});
    }
    p.clock.at = p.appointment(sessions.first())->startAt;
    waitShown(w, sessions.first());
    for (int i = 0; i < 2; ++i) {
        TestPractice::must(p.door().run(clients[i], OpenMeetingRoom{sessions[i], {}}));
        p.clock.at = Instant{p.clock.at.ms + 1000};
    }
    QTRY_COMPARE(w.find<QToolButton>("guests")->text(), u"2 waiting"_s);
    w.grid().setFocus();
    QTest::keyClick(&w.grid(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(w.popover("meetingGuests"));
    auto *list = w.popover("meetingGuests")->findChild<QListWidget *>();
    auto *admit = w.find<QPushButton>("guestAdmit");
    QVERIFY(list->currentItem() && list->currentItem()->text().contains(u"Jane"_s));
    QVERIFY(admit->isEnabled());
    p.mustRun(SetAppointmentStatus{.appointment = sessions.first(), .status = AppointmentStatus::Cancelled});
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, 30'000); // another desk did that: it is heard of at the next look
    QVERIFY(list->selectedItems().isEmpty());
    QVERIFY(!admit->isEnabled());
    QTest::keyClick(list, Qt::Key_Return);
    w.settle();
    const auto waiting = [&] { return p.mustAsk(ShowMeetingGuests{}).size(); };
    QCOMPARE(waiting(), 1);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(admit->isEnabled());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(waiting(), 0);
}

void CalendarActsTest::escapePutsADraggedOneBack()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.drag(w.onTile(id), w.at(1, 11), false);
    QTest::keyClick(&w.grid(), Qt::Key_Escape);
    QTest::mouseRelease(w.grid().viewport(), Qt::LeftButton, {}, w.at(1, 11));
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QCOMPARE(w.startOf(id).time, QTime(9, 0));
}

void CalendarActsTest::aTakenTimeIsRefusedWithAWayOut()
{
    CalendarWindow w;
    const QUuid jane = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    const QUuid tom = w.book(11, 0, w.practice.addPerson(u"Tom"_s, u"Silva"_s));
    waitShown(w, tom);
    const QPoint grabbed = w.onTile(jane);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(0, 11).y() - w.at(0, 9).y()});
    QTRY_VERIFY(w.popover("clash"));
    QCOMPARE(w.startOf(jane).time, QTime(9, 0));
    QTRY_VERIFY(w.popover("clash")->findChild<QPushButton *>(u"opening"_s));
    QTest::mouseClick(w.popover("clash")->findChild<QPushButton *>(u"opening"_s), Qt::LeftButton);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QVERIFY(w.startOf(jane).time >= QTime(11, 50));
}

void CalendarActsTest::aWayOutIsTakenWithKeysAlone()
{
    CalendarWindow w;
    const QUuid jane = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    const QUuid tom = w.book(11, 0, w.practice.addPerson(u"Tom"_s, u"Silva"_s));
    waitShown(w, tom);
    const QPoint grabbed = w.onTile(jane);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(0, 11).y() - w.at(0, 9).y()});
    QTRY_VERIFY(w.popover("clash") && w.popover("clash")->findChild<QPushButton *>(u"opening"_s));
    QWidget *clash = w.popover("clash");
    auto *opening = clash->findChild<QPushButton *>(u"opening"_s);
    QTest::keyClick(clash, Qt::Key_Tab);
    QCOMPARE(clash->window()->focusWidget(), opening); // before "Book anyway", which stands under it
    QTest::keyClick(opening, Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QVERIFY(w.startOf(jane).time >= QTime(11, 50));
}

void CalendarActsTest::arrivedIsOneKey()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_F5);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.practice.appointment(id)->status, AppointmentStatus::Arrived);
    QTRY_COMPARE(w.grid().entry(id)->status, AppointmentStatus::Arrived);
    QCOMPARE(w.grid().selected(), id);
}

void CalendarActsTest::aCancellationIsOneKeyAndEnter()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_Delete);
    QTRY_VERIFY(w.popover("end"));
    QTest::keyClicks(w.find<QLineEdit>("why"), u"ill"_s);
    QTest::keyClicks(w.find<QLineEdit>("fee"), u"50"_s);
    QTest::keyClick(w.find<QLineEdit>("fee"), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto a = w.practice.appointment(id);
    QCOMPARE(a->status, AppointmentStatus::Cancelled);
    QCOMPARE(a->endedBy, EndedBy::Patient);
    QCOMPARE(a->endedWhy, u"ill"_s);
    QCOMPARE(a->feeMinor, 5000);
}

void CalendarActsTest::whatWasDoneIsTakenBack()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_Delete);
    QTRY_VERIFY(w.popover("end"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    w.desk->run(Undo{w.outcomes.front().undoStep});
    QTRY_COMPARE(w.practice.appointment(id)->status, AppointmentStatus::Scheduled);
    QTRY_COMPARE(w.grid().entry(id)->status, AppointmentStatus::Scheduled);
}

void CalendarActsTest::cutAndPasteMovesWithTheKeyboard()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_X, Qt::ControlModifier);
    QTest::keyClick(&w.grid(), Qt::Key_PageDown);
    QTRY_COMPARE(w.place->view().date, QDate(2026, 11, 25));
    w.grid().setCursor(QDate(2026, 11, 25), w.practice.lee, 14 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.startOf(id), (WallTime{QDate(2026, 11, 25), QTime(14, 0)}));
}

void CalendarActsTest::copyAndPasteBooksAgain()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_C, Qt::ControlModifier);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 15 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(w.popover("booking"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.everything().size(), 2);
}

void CalendarActsTest::whatIsBookedAgainIsLikeTheFirst()
{
    CalendarWindow w;
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    const QUuid mother = w.practice.addPerson(u"Rosa"_s, u"Nguyen"_s);
    Authorisation plan;
    plan.contactId = jane;
    plan.name = u"Care plan"_s;
    plan.sessions = 6;
    Equipment kit;
    kit.name = u"Test kit"_s;
    BookAppointment booking = w.practice.at(9, 0, jane);
    booking.roomId = w.practice.otherRoom;
    booking.isVideo = true;
    w.practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Rosa, 0412 345 678"_s});
    booking.note = u"Brings a letter"_s;
    booking.payerId = mother;
    booking.otherStaff = {idText(w.practice.okafor)};
    booking.equipment = {idText(w.practice.mustRun(create(kit)).firstOf(u"Equipment"))};
    booking.authorisationId = w.practice.mustRun(create(plan)).firstOf(u"Authorisation");
    const auto booked = w.desk->run(booking);
    QTRY_VERIFY(booked.isFinished());
    const QUuid id = booked.result()->firstOf(u"Appointment");
    w.directory->load(); // the kit is new
    waitShown(w, id);
    w.settle();
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_C, Qt::ControlModifier);
    w.grid().setCursor(QDate(2026, 11, 24), w.practice.lee, 15 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(w.popover("booking"));
    QTRY_COMPARE(w.find<QComboBox>("bookingAuthorisation")->count(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto again = w.practice.appointment(w.outcomes.front().firstOf(u"Appointment"));
    QCOMPARE(again->roomId, booking.roomId);
    QVERIFY(again->isVideo);
    QCOMPARE(again->note, booking.note);
    QCOMPARE(again->otherStaff, booking.otherStaff);
    QCOMPARE(again->equipment, booking.equipment);
    QCOMPARE(again->authorisationId, booking.authorisationId);
    QCOMPARE(w.practice.mustAsk(OpenAppointment{again->id}).people.front().participant.payerId, mother);
}

void CalendarActsTest::aSeriesMovesOverADaylightSavingChange_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QList<int>>("hours");
    QTest::newRow("this") << int(Qt::Key_1) << QList<int>{9, 11, 9, 9};
    QTest::newRow("this and following") << int(Qt::Key_2) << QList<int>{9, 11, 11, 11};
    QTest::newRow("all") << int(Qt::Key_3) << QList<int>{11, 11, 11, 11};
}

void CalendarActsTest::aSeriesMovesOverADaylightSavingChange()
{
    // Sydney goes back an hour on 4 April 2027: two Tuesdays before it, two after.
    QFETCH(int, key);
    QFETCH(QList<int>, hours);
    CalendarWindow w;
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.book(9, 0, jane, u"FREQ=WEEKLY;COUNT=4"_s, QDate(2027, 3, 23));
    w.place->openDay(QDate(2027, 3, 30));
    QUuid second;
    for (const CalendarEntry &entry : w.everything()) {
        QCOMPARE(entry.start.time, QTime(9, 0)); // wall time is kept before and after
        if (entry.start.date == QDate(2027, 3, 30))
            second = entry.id;
    }
    waitShown(w, second);
    const QPoint grabbed = w.onTile(second);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(0, 11).y() - w.at(0, 9).y()});
    QTRY_VERIFY(w.popover("extent"));
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
    QTRY_COMPARE(w.outcomes.size(), 1);
    auto all = w.everything();
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    QList<int> found;
    for (const CalendarEntry &entry : all)
        found << entry.start.time.hour();
    QCOMPARE(found, hours);
}

void CalendarActsTest::theInspectorShowsTheNextSteps()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::psychologist;
    w.open();
    const QUuid jane = w.practice.addPerson(u"Jane"_s, u"Nguyen"_s);
    w.practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
    const QUuid id = w.book(9, 0, jane);
    waitShown(w, id);
    w.grid().select(id);
    auto *arrived = w.inspector->findChild<QPushButton *>(u"calendar.status.arrived"_s);
    QVERIFY(arrived);
    QTRY_VERIFY(arrived->isVisible());
    QVERIFY(arrived->text().contains(u"F5"_s));
    QTest::mouseClick(arrived, Qt::LeftButton);
    QTRY_COMPARE(w.practice.appointment(id)->status, AppointmentStatus::Arrived);
    // What comes next stands out; of a session that is over, nothing does.
    const auto step = [&w](const QString &name) { return w.inspector->findChild<QPushButton *>(u"calendar.status."_s + name); };
    QTRY_VERIFY(step(u"in_progress"_s) && !step(u"in_progress"_s)->isFlat());
    QVERIFY(step(u"completed"_s)->isFlat());
    step(u"completed"_s)->click();
    QTRY_COMPARE(w.practice.appointment(id)->status, AppointmentStatus::Completed);
    QTRY_VERIFY(!step(u"completed"_s) && step(u"in_progress"_s));
    QVERIFY(step(u"in_progress"_s)->isFlat() && !step(u"in_progress"_s)->font().bold());
}

/// What would be refused is not there: a session is begun and completed by who gives it.
void CalendarActsTest::receptionHasNeitherButtonNorKeyToBeginASession()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTRY_VERIFY(w.inspector->findChild<QPushButton *>(u"calendar.status.arrived"_s));
    for (const QString &step : {u"calendar.status.in_progress"_s, u"calendar.status.completed"_s}) {
        QVERIFY(!w.inspector->findChild<QPushButton *>(step));
        QVERIFY(!w.actions->find(step));
    }
    QTest::keyClick(&w.grid(), Qt::Key_F5, Qt::ControlModifier);
    QTest::keyClick(&w.grid(), Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    w.settle();
    QVERIFY(w.errors.isEmpty());
    QCOMPARE(w.practice.appointment(id)->status, AppointmentStatus::Scheduled);
}

void CalendarActsTest::anAppointmentIsRescheduledAndEachPointsToTheOther()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&w.grid(), Qt::Key_PageDown);
    QTRY_COMPARE(w.place->view().date, QDate(2026, 11, 25));
    w.grid().setCursor(QDate(2026, 11, 25), w.practice.lee, 14 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto old = w.practice.appointment(id);
    QCOMPARE(old->status, AppointmentStatus::Rescheduled);
    QCOMPARE(w.startOf(old->rescheduledTo), (WallTime{QDate(2026, 11, 25), QTime(14, 0)}));
    // The new one is selected and leads back to the old one, which leads to the new one.
    QTRY_COMPARE(w.grid().selected(), old->rescheduledTo);
    QTRY_VERIFY(w.inspector->findChild<QPushButton *>(u"rescheduledFrom"_s));
    QTest::mouseClick(w.inspector->findChild<QPushButton *>(u"rescheduledFrom"_s), Qt::LeftButton);
    QTRY_COMPARE(w.grid().selected(), id);
    QTRY_VERIFY(w.inspector->findChild<QPushButton *>(u"rescheduledTo"_s));
    QTest::mouseClick(w.inspector->findChild<QPushButton *>(u"rescheduledTo"_s), Qt::LeftButton);
    QTRY_COMPARE(w.grid().selected(), old->rescheduledTo);
}

void CalendarActsTest::aKeyMakesItLongerAndShorter()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(w.practice.appointment(id)->durationMinutes, 65);
    QTRY_COMPARE(w.grid().entry(id)->length, 65);
    QTest::keyClick(&w.grid(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(w.practice.appointment(id)->durationMinutes, 50);
    QCOMPARE(w.startOf(id).time, QTime(9, 0));
}

void CalendarActsTest::whatWasEnteredByMistakeIsDeletedByAManager()
{
    CalendarWindow w({}, false);
    w.who = &TestPractice::manager;
    w.open();
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!w.shows(id));
    QTRY_COMPARE(w.outcomes.size(), 1);
    w.desk->run(Undo{w.outcomes.front().undoStep});
    QTRY_VERIFY(w.shows(id));
}

void CalendarActsTest::somebodyElsesChangeIsPaintedWithoutLosingTheSelection()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    waitShown(w, id);
    w.grid().select(id);
    const int scrolled = w.grid().geometryNow().scrollY;
    BookAppointment other = w.practice.at(14, 0, w.practice.addPerson(u"Tom"_s, u"Silva"_s));
    w.desk->run(other);
    QTRY_COMPARE(w.grid().content().entries.size(), 2);
    QCOMPARE(w.grid().selected(), id);
    QCOMPARE(w.grid().geometryNow().scrollY, scrolled);
}

QTEST_MAIN(CalendarActsTest)
#include "CalendarActsTest.moc"
