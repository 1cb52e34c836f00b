#include "models/records/Preference.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "tests/ui/recordings/TestSound.h"
#include "ui/common/ListColumns.h"
#include "ui/common/EmptyState.h"
#include "ui/recordings/AboutDialog.h"
#include "ui/recordings/RecordingFilterBar.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/recordings/ShareDialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDateEdit>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

/// The list of recordings: which are in it, and how it is arranged.
class RecordingListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWasRecordedBetweenTwoDays();
    void aPeriodStandsInTheTwoDays();
    void aNameIsLookedForAmongAllAfterOneAppointment();
    void aListIsNotSortedByConsent();
    void aListIsArrangedAsItWasLeft();
    void whatIsKnownOfARecordingIsReadAndCopied();
    void whatCanBeDoneHasAKey();
    void figuresSayWhichWasUsedMost();

private:
    /// Jane was recorded on the first, the tenth and the twentieth of October.
    struct Room {
        explicit Room(const Actor TestPractice::*who = &TestPractice::psychologist)
            : practice(who), jane(practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), practice.lee)), place(practice.context, TestSound::silent())
        {
            practice.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = QStringLiteral("3")});
            for (const int day : {1, 10, 20})
                recordings.append(record({2026, 10, day}));
        }
        QUuid record(const QDate &day)
        {
            BookAppointment booking = practice.at(9, 0, jane);
            booking.start.date = day;
            booking.despiteClash = QStringLiteral("a test");
            const QUuid appointment = practice.mustRun(booking).firstOf(u"Appointment");
            QFile file(practice.folder.filePath(QStringLiteral("session.mp4")));
            if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(100 + day.day(), 'v')) < 0)
                qFatal("no file");
            file.close();
            AddRecording command = TestPractice::must(RecordingImport(practice.vault(), practice.ids).take(practice.mustAsk(CheckRecordingImport{appointment}), {{file.fileName(), QStringLiteral("Jane")}}, {}));
            practice.mustRun(command);
            return command.recording;
        }
        QVector<QUuid> shown()
        {
            QVector<QUuid> ids;
            for (int row = 0; row < place.table().model().rowCount(); ++row)
                ids.append(place.table().model().entry(row).id);
            return ids;
        }
        QHeaderView *header() { return place.table().view().horizontalHeader(); }

        UiPractice practice;
        QUuid jane;
        QVector<QUuid> recordings;
        RecordingsPlace place;
    };
    static void setDay(PlaceWindow &window, const char *name, const QDate &day)
    {
        auto *wanted = window.child<QCheckBox>(QByteArray(name + QByteArray("Wanted")).constData());
        if (!wanted->isChecked())
            QTest::keyClick(wanted, Qt::Key_Space); // by keyboard
        window.child<QDateEdit>(name)->setDate(day);
    }
};

void RecordingListTest::onlyWhatWasRecordedBetweenTwoDays()
{
    Room room;
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.shown().size(), 3);
    auto *all = window.child<QPushButton>("recordingAllDates");
    QVERIFY(!all->isVisible());
    setDay(window, "recordingFrom", {2026, 10, 10});
    QTRY_COMPARE(room.shown(), QVector({room.recordings[2], room.recordings[1]})); // the day itself is in it
    setDay(window, "recordingUntil", {2026, 10, 19});
    QTRY_COMPARE(room.shown(), QVector{room.recordings[1]});
    setDay(window, "recordingUntil", {2026, 10, 3});
    QCOMPARE(window.child<QDateEdit>("recordingUntil")->date(), QDate(2026, 10, 10)); // not before it begins
    setDay(window, "recordingUntil", {2026, 10, 20});
    QTRY_COMPARE(room.shown().size(), 2);
    window.child<QLineEdit>("recordingSearch")->setText(QStringLiteral("nobody")); // together with what else is asked
    QTRY_COMPARE(room.shown().size(), 0);
    QVERIFY(room.place.table().empty().isVisible());
    window.child<QLineEdit>("recordingSearch")->setText(QStringLiteral("ngu"));
    QTRY_COMPARE(room.shown().size(), 2);
    QVERIFY(all->isVisible());
    QTest::keyClick(all, Qt::Key_Space);
    QTRY_COMPARE(room.shown().size(), 3);
    QVERIFY(!all->isVisible() && room.place.filters().narrows()); // the name is asked for still
    QCOMPARE(namelessControls(room.place), QStringList());
}

void RecordingListTest::aNameIsLookedForAmongAllAfterOneAppointment()
{
    Room room;
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.shown().size(), 3);
    room.place.filters().showAppointment(room.place.table().model().entry(0).appointment);
    QTRY_COMPARE(room.shown().size(), 1);
    QTest::keyClicks(window.child<QLineEdit>("recordingSearch"), QStringLiteral("ngu"));
    QTRY_COMPARE(room.shown().size(), 3);
    QVERIFY(room.place.filters().filter().appointment.isNull());
}

void RecordingListTest::aPeriodStandsInTheTwoDays()
{
    Room room;
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.shown().size(), 3);
    auto *when = window.child<QComboBox>("recordingWhen");
    auto *from = window.child<QCheckBox>("recordingFromWanted");
    when->setCurrentIndex(1);
    Q_EMIT when->activated(1);
    QVERIFY(from->isChecked() && !window.child<QCheckBox>("recordingUntilWanted")->isChecked());
    QVERIFY(room.place.filters().filter().from.ms > 0);
    QTest::keyClick(from, Qt::Key_Space); // what is changed by hand is no period any more
    QCOMPARE(when->currentIndex(), 0);
    QTRY_COMPARE(room.shown().size(), 3);
}

void RecordingListTest::aListIsNotSortedByConsent()
{
    Room room;
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.shown().size(), 3);
    const auto press = [&](int column) {
        QTest::mouseClick(room.header()->viewport(), Qt::LeftButton, {}, {room.header()->sectionViewportPosition(column) + 20, room.header()->height() / 2});
    };
    const QVector<QUuid> before = room.shown();
    press(RecordingsModel::Consent);
    QCOMPARE(room.header()->sortIndicatorSection(), static_cast<int>(RecordingsModel::When));
    QVERIFY(!room.place.table().view().model()->headerData(RecordingsModel::Consent, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(room.shown(), before);
    press(RecordingsModel::Size);
    QCOMPARE(room.header()->sortIndicatorSection(), static_cast<int>(RecordingsModel::Size));
    QTRY_VERIFY(room.place.table().model().filter().sort == RecordingFilter::Size && !room.place.table().model().isLoading());
}

void RecordingListTest::aListIsArrangedAsItWasLeft()
{
    Room room;
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.shown().size(), 3);
    room.header()->resizeSection(RecordingsModel::People, 311);
    room.header()->moveSection(room.header()->visualIndex(RecordingsModel::Size), 1);
    room.place.table().view().sortByColumn(RecordingsModel::Size, Qt::AscendingOrder);
    const auto kept = [&] { return TestPractice::must(room.practice.door().ask(room.practice.psychologist, List<Preference>{{.where = {{"name", Condition::Equal, QStringLiteral("recordings.columns")}}}})).size(); };
    QTRY_COMPARE(kept(), 1);
    // Signed in anew, on whichever desk.
    RecordingsPlace again(room.practice.context, TestSound::silent());
    PlaceWindow other(again);
    QHeaderView *header = again.table().view().horizontalHeader();
    QTRY_COMPARE(header->sectionSize(RecordingsModel::People), 311);
    QCOMPARE(header->visualIndex(RecordingsModel::Size), 1);
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(RecordingsModel::Size));
    QTRY_VERIFY(again.table().model().rowCount() == 3 && again.table().model().entry(0).id == room.recordings[0]); // the smallest
    header->findChild<ListColumns *>()->reset();
    QVERIFY(header->sectionSize(RecordingsModel::People) != 311);
    QCOMPARE(header->visualIndex(RecordingsModel::Size), static_cast<int>(RecordingsModel::Size));
}

void RecordingListTest::whatIsKnownOfARecordingIsReadAndCopied()
{
    Room room;
    room.practice.mustRun(HoldRecording{room.recordings[2], QStringLiteral("a complaint")});
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.shown().size(), 3);
    room.place.table().view().setFocus();
    room.place.table().view().selectRow(0);
    QTest::keyClick(&room.place.table().view(), Qt::Key_Return, Qt::AltModifier);
    auto *about = window.findChild<AboutDialog *>();
    QVERIFY(about);
    auto *files = about->findChild<QTreeWidget *>(QStringLiteral("aboutFiles"));
    QTRY_COMPARE(files->topLevelItemCount(), 1);
    QCOMPARE(files->topLevelItem(0)->text(0), QStringLiteral("Jane"));
    const QString sum = QString::fromLatin1(QCryptographicHash::hash(QByteArray(120, 'v'), QCryptographicHash::Sha256).toHex());
    QCOMPARE(about->findChild<QLineEdit *>(QStringLiteral("aboutChecksum"))->text(), sum);
    about->findChild<QPushButton *>(QStringLiteral("aboutCopy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), sum);
    QStringList words;
    for (const QLabel *label : about->findChildren<QLabel *>())
        words.append(label->text());
    const QString all = words.join(u'\n');
    for (const char *said : {"a complaint", "version 3 of the form", "Imported from files", "years after the last contact", "vault"})
        QVERIFY2(all.contains(QLatin1StringView(said)), said);
    QCOMPARE(namelessControls(*about), QStringList());
    QTest::keyClick(about, Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<AboutDialog *>());
    QCOMPARE(recordingwords::failure(QStringLiteral("no_media")).contains(QStringLiteral("no_media")), false); // codes are no words
}

void RecordingListTest::whatCanBeDoneHasAKey()
{
    Room room;
    PlaceWindow window(room.place);
    QTRY_COMPARE(room.shown().size(), 3);
    const auto act = [&](const char *id) { return room.practice.actions.find(QLatin1StringView(id)); };
    for (const char *id : {"recordings.about", "recordings.share", "recordings.answer", "recordings.download"}) {
        QVERIFY2(act(id) && !act(id)->shortcuts().isEmpty(), id);
        QVERIFY2(room.practice.actions.clashes(QLatin1StringView(id), act(id)->shortcut()).isEmpty(), id);
    }
    room.place.table().view().clearSelection();
    QVERIFY(!act("recordings.share")->isEnabled() && !act("recordings.download")->isEnabled());
    room.place.table().view().selectRow(1);
    QVERIFY(act("recordings.share")->isEnabled() && act("recordings.download")->isEnabled());
    QVERIFY(!act("recordings.answer")->isEnabled()); // nobody asked
    room.place.table().view().setFocus();
    QTest::keyClick(&room.place.table().view(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.findChild<ShareDialog *>());
    // Who may not share has no such act, and no key of it.
    Room managers(&TestPractice::manager);
    QVERIFY(!managers.practice.actions.find(QStringLiteral("recordings.share")));
    QVERIFY(managers.practice.actions.find(QStringLiteral("recordings.download")));
}

void RecordingListTest::figuresSayWhichWasUsedMost()
{
    Room room(&TestPractice::manager);
    for (int times = 0; times < 3; ++times)
        (void)TestPractice::must(room.practice.door().ask(room.practice.psychologist, OpenRecording{room.recordings[1], {}}));
    (void)TestPractice::must(room.practice.door().ask(room.practice.psychologist, FetchRecording{room.recordings[0], QStringLiteral("handed over"), CopyFor::OwnUse}));
    PlaceWindow window(room.place, {1280, 760});
    QTRY_COMPARE(room.shown().size(), 3);
    auto *tabs = window.child<QTabBar>("recordingTabs");
    tabs->setCurrentIndex(tabs->count() - 1);
    auto *most = window.child<QTreeWidget>("figuresMost");
    QTRY_COMPARE(most->topLevelItemCount(), 2);
    QVERIFY(most->isVisible());
    QVERIFY2(most->topLevelItem(0)->text(0).contains(QStringLiteral("Jane Nguyen")) && most->topLevelItem(0)->text(0).contains(QStringLiteral("10 Oct")), qPrintable(most->topLevelItem(0)->text(0)));
    QCOMPARE(most->topLevelItem(0)->text(1), QStringLiteral("3"));
    QCOMPARE(most->topLevelItem(0)->text(2), QStringLiteral("0"));
    QCOMPARE(most->topLevelItem(1)->text(2), QStringLiteral("1"));
    auto *uses = window.child<QTreeWidget>("figuresUses");
    QTRY_COMPARE(uses->topLevelItemCount(), 1);
    QCOMPARE(uses->topLevelItem(0)->text(1), QStringLiteral("3"));
    // Who looks at what: a chosen person's own.
    (void)TestPractice::must(room.practice.door().ask(room.practice.admin, OpenRecording{room.recordings[2], QStringLiteral("complaint")}));
    tabs->setCurrentIndex(0);
    tabs->setCurrentIndex(tabs->count() - 1);
    QTRY_COMPARE(uses->topLevelItemCount(), 3);
    QTRY_COMPARE(most->topLevelItemCount(), 3);
    uses->setCurrentItem(uses->topLevelItem(1));
    QTRY_COMPARE(most->topLevelItemCount(), 1);
    QCOMPARE(most->topLevelItem(0)->data(0, Qt::UserRole).toUuid(), room.recordings[2]);
    QVERIFY(most->headerItem()->text(0).contains(uses->topLevelItem(1)->text(0)));
    uses->setCurrentItem(uses->topLevelItem(2)); // everybody
    QTRY_COMPARE(most->topLevelItemCount(), 3);
    Q_EMIT most->itemActivated(most->topLevelItem(0), 0);
    QCOMPARE(room.practice.navigator.recording, room.recordings[1]);
}

QTEST_MAIN(RecordingListTest)
#include "RecordingListTest.moc"
