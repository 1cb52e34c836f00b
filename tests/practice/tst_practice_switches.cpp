#include "models/records/Recording.h"
#include "tests/practice/VideoClinic.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The practice's switch, the practitioner's, and whether a platform controls the practice: what each of the eight lets happen.
class TestSwitches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheSwitchesLetHappen_data();
    void whatTheSwitchesLetHappen();

private:
    /// As a platform sets it up; no command does.
    static void setControlled(TestPractice &p, bool controlled);
};

void TestSwitches::setControlled(TestPractice &p, bool controlled)
{
    TestPractice::must(p.session().begin(p.admin.organization, true));
    const auto practice = TestPractice::must(findAs<Organization>(p.session(), p.admin.organization));
    practice->platformControlled = controlled;
    practice->version += 1;
    TestPractice::must(p.session().update(typeOf<Organization>(), *practice));
    TestPractice::must(p.session().commit());
}

void TestSwitches::whatTheSwitchesLetHappen_data()
{
    QTest::addColumn<bool>("practice");
    QTest::addColumn<bool>("practitioner");
    QTest::addColumn<bool>("controlled");
    QTest::addColumn<QString>("why");
    QTest::newRow("on, on, controlled") << true << true << true << QString();
    QTest::newRow("on, off, controlled") << true << false << true << u"therapist_disabled"_s;
    QTest::newRow("off, on, controlled") << false << true << true << u"organization_disabled"_s;
    QTest::newRow("off, off, controlled") << false << false << true << u"organization_disabled"_s;
    QTest::newRow("on, on") << true << true << false << QString();
    QTest::newRow("on, off") << true << false << false << QString(); // the practitioner's counts only where a platform controls it
    QTest::newRow("off, on") << false << true << false << u"organization_disabled"_s;
    QTest::newRow("off, off") << false << false << false << u"organization_disabled"_s;
}

/// Case 11.
void TestSwitches::whatTheSwitchesLetHappen()
{
    QFETCH(const bool, practice);
    QFETCH(const bool, practitioner);
    QFETCH(const bool, controlled);
    QFETCH(const QString, why);
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid past = p.mustRun(p.at(14, 0, clinic.jane)).firstOf(u"Appointment");
    const QUuid recording = clinic.record(clinic.session);
    setControlled(p, true);
    if (!practitioner)
        p.mustRun(SetPractitionerVideo{p.lee, false});
    p.mustRun(SetPracticeVideo{practice});
    if (!practice) { // while the practice is off, a practitioner is still switched: off always, and on again
        for (const bool on : {!practitioner, practitioner})
            QVERIFY(p.door().run(p.manager, SetPractitionerVideo{p.lee, on}).has_value());
    }
    setControlled(p, controlled);

    const auto outcome = [](const auto &result) { return result ? QString() : QString(codeName(result.error().code) + u' ' + result.error().data.value(u"reason"_s).toString()); };
    const QString expected = why.isEmpty() ? QString() : QString(u"video_off "_s + why);
    BookAppointment booking = p.at(16, 0, clinic.jane);
    booking.isVideo = true;
    QCOMPARE(outcome(p.door().run(p.psychologist, booking)), expected);
    auto video = *p.appointment(past);
    video.isVideo = true;
    QCOMPARE(outcome(p.door().run(p.psychologist, edit(*p.appointment(past), video))), expected);
    QCOMPARE(outcome(clinic.join(p.psychologist)), expected);
    // Looking back goes on: the list, the appointment, its recording.
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, ShowCalendar{{.when = {p.clock.at.plusMinutes(-24 * 60), p.clock.at.plusMinutes(24 * 60)}}})).isEmpty(), false);
    QVERIFY(p.door().ask(p.psychologist, Get<Appointment>{clinic.session}).has_value());
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
    QVERIFY(p.door().ask(p.psychologist, OpenRecording{recording, {}}).has_value());
    // And so does what a patient was given, as long as its practitioner is there.
    QCOMPARE(clinic.whyNot(clinic.patient(clinic.jane)), QString());
    QCOMPARE(outcome(p.door().run(p.admin, erase<Appointment>(clinic.session))), expected);
}

QTEST_GUILESS_MAIN(TestSwitches)
#include "tst_practice_switches.moc"
