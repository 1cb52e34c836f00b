// Who may hold sessions by video, and the account they are held through.
#include "services/practice/video/VideoCommands.h"
#include "services/practice/video/VideoQueries.h"
#include "tests/support/ControlledPractice.h"
#include "tests/ui/settings/SettingsWindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class VideoPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAccountIsTypedKeptAndNeverShownAgain();
    void nobodyChoosesAServiceWhoseRoomsNobodyCanEnter();
    void thePracticesSwitchIsTheAdministrators();
    void practitionersAreThereWhereAPlatformControls();
    void aSwitchIsPlannedForADayAndWithdrawn();
    void howMuchVideoWasUsedIsShownToWhoAnswersForIt();
};

void VideoPageTest::anAccountIsTypedKeptAndNeverShownAgain()
{
    Window w;
    w.place.openPage(QStringLiteral("video"));
    auto *provider = w.find<QComboBox>("videoProvider");
    QVERIFY(provider);
    QCOMPARE(provider->currentData().toString(), QStringLiteral("jitsi"));
    w.click("videoSave");
    QTRY_VERIFY(!w.practice.mustAsk(ShowVideoServices{}).size()); // nothing that does not fit is kept
    w.type("account", QStringLiteral("praxis"));
    w.type("domain", QStringLiteral("meet.example.org"));
    w.type("secret", QStringLiteral("the secret of passes"));
    w.click("videoSave");
    QTRY_COMPARE(w.practice.mustAsk(ShowVideoServices{}).size(), 1);
    const VideoServiceLine line = w.practice.mustAsk(ShowVideoServices{}).first();
    QVERIFY(line.hasSecret && line.service.isActive);
    QCOMPARE(line.service.domain, QStringLiteral("meet.example.org"));
    auto *secret = w.find<QLineEdit>("secret");
    QTRY_VERIFY(secret->text().isEmpty() && !secret->placeholderText().isEmpty());
    keepPicture(&w.place, "settings-video");
}

void VideoPageTest::nobodyChoosesAServiceWhoseRoomsNobodyCanEnter()
{
    Window w;
    w.place.openPage(QStringLiteral("video"));
    auto *provider = w.find<QComboBox>("videoProvider");
    QCOMPARE(provider->count(), 1);
    QCOMPARE(provider->itemData(0).toString(), QStringLiteral("jitsi"));
    // What a program set up over the API is shown, and can be switched off.
    TestPractice::must(w.practice.door().run(w.practice.admin, SetVideoService{.provider = QStringLiteral("videosdk"), .keyId = QStringLiteral("key"), .secret = QStringLiteral("the secret of passes")}));
    w.place.openPage(QStringLiteral("appearance"));
    w.place.openPage(QStringLiteral("video"));
    QTRY_COMPARE(provider->currentData().toString(), QStringLiteral("videosdk"));
    QCOMPARE(provider->count(), 2);
    w.find<QCheckBox>("videoActive")->click();
    w.click("videoSave");
    QTRY_VERIFY(!w.practice.mustAsk(ShowVideoServices{}).first().service.isActive);
}

void VideoPageTest::thePracticesSwitchIsTheAdministrators()
{
    Window w;
    w.place.openPage(QStringLiteral("video"));
    auto *box = w.find<QCheckBox>("practiceVideo");
    QTRY_VERIFY(box->isChecked());
    box->click();
    QTRY_VERIFY(!w.practice.mustAsk(Get<Organization>{w.practice.admin.organization})->videoEnabled);
    QTRY_VERIFY(!box->isChecked());
    Window manager(&TestPractice::manager);
    manager.place.openPage(QStringLiteral("video"));
    QVERIFY(!manager.find<QCheckBox>("practiceVideo")->isEnabled());
    QVERIFY(!manager.find<QCheckBox>("practiceVideo")->accessibleDescription().isEmpty()); // who does
    QVERIFY(!manager.find<QPushButton>("videoSave"));
}

void VideoPageTest::practitionersAreThereWhereAPlatformControls()
{
    Window w;
    w.place.openPage(QStringLiteral("video"));
    auto *list = w.find<QTreeWidget>("videoPractitioners");
    QVERIFY(!list->isVisible());
    setControlled(w.practice);
    w.place.openPage(QStringLiteral("appearance"));
    w.place.openPage(QStringLiteral("video"));
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QVERIFY(!w.find<QPushButton>("videoOff")->isEnabled());
    list->setCurrentItem(list->topLevelItem(0));
    const QUuid id = list->topLevelItem(0)->data(0, Qt::UserRole).toUuid();
    w.click("videoOff");
    QTRY_VERIFY(!w.practice.mustAsk(Get<Practitioner>{id})->videoEnabled);
    QTRY_COMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Off"));
    keepPicture(&w.place, "settings-video-switches");
    list->selectAll();
    w.click("videoOn");
    QTRY_VERIFY(w.practice.mustAsk(Get<Practitioner>{id})->videoEnabled);
}

void VideoPageTest::aSwitchIsPlannedForADayAndWithdrawn()
{
    Window w;
    setControlled(w.practice);
    w.place.openPage(QStringLiteral("video"));
    auto *list = w.find<QTreeWidget>("videoPractitioners");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    auto *plans = w.find<QTreeWidget>("videoPlans");
    QVERIFY(!plans->isVisible());
    list->setCurrentItem(list->topLevelItem(0));
    const QUuid id = list->topLevelItem(0)->data(0, Qt::UserRole).toUuid();
    w.find<QWidget>("videoDay")->findChild<QCheckBox *>()->click();
    w.click("videoOff");
    QTRY_COMPARE(plans->topLevelItemCount(), 1);
    QVERIFY(plans->isVisible());
    QVERIFY(!w.find<QWidget>("videoDay")->findChild<QCheckBox *>()->isChecked()); // the next one is meant now
    QVERIFY(w.practice.mustAsk(Get<Practitioner>{id})->videoEnabled); // not before its day
    QCOMPARE(plans->topLevelItem(0)->text(1), list->topLevelItem(0)->text(0));
    QCOMPARE(plans->topLevelItem(0)->text(2), QStringLiteral("Off"));
    keepPicture(&w.place, "settings-video-planned");
    plans->setCurrentItem(plans->topLevelItem(0));
    w.click("videoWithdraw");
    QTRY_COMPARE(plans->topLevelItemCount(), 0);
    QVERIFY(!plans->isVisible());
}

void VideoPageTest::howMuchVideoWasUsedIsShownToWhoAnswersForIt()
{
    Window w(&TestPractice::manager);
    w.place.openPage(QStringLiteral("video"));
    auto *list = w.find<QTreeWidget>("videoUse");
    QTRY_VERIFY(w.find<QWidget>("videoUseNone")->isVisible()); // nobody had one yet
    QVERIFY(!list->isVisible());
    const QUuid jane = w.practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), w.practice.lee);
    BookAppointment booking = w.practice.at(9, 0, jane);
    booking.isVideo = true;
    const QUuid session = w.practice.mustRun(booking).firstOf(u"Appointment");
    const auto again = [&] {
        w.place.openPage(QStringLiteral("appearance"));
        w.place.openPage(QStringLiteral("video"));
    };
    w.practice.clock.at = w.practice.appointment(session)->endAt.plusMinutes(60);
    again();
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QVERIFY(list->isVisible() && !w.find<QWidget>("videoUseNone")->isVisible());
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("1"));
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("1"));
    keepPicture(&w.place, "settings-video-use");
    w.practice.clock.at = w.practice.clock.at.plusMinutes(60 * 24 * 60); // two months later
    again();
    QTRY_VERIFY(w.find<QWidget>("videoUseNone")->isVisible());
    auto *time = w.find<QComboBox>("videoUseTime");
    time->setCurrentIndex(1);
    Q_EMIT time->activated(1);
    QTRY_COMPARE(list->topLevelItemCount(), 1);
}

QTEST_MAIN(VideoPageTest)
#include "VideoPageTest.moc"
