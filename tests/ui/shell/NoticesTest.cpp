#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "tests/support/TestPractice.h"
#include "tests/support/UiPractice.h"
#include "ui/common/Actions.h"
#include "ui/common/ClashQuestion.h"
#include "ui/common/Later.h"
#include "ui/common/PlainLabel.h"
#include "ui/shell/NoticeBar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace praxis;
using namespace praxis::ui;

class NoticesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia)); }

    void aBookingIsTakenBackWithOneKeyAlsoAfterARestart()
    {
        test::TestPractice practice;
        const QUuid jane = practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
        QUuid appointment;
        {
            Desk desk(practice.store(), practice.parts);
            desk.signIn(practice.receptionist);
            QWidget window;
            Actions actions;
            NoticeBar bar(desk, actions, &window);
            QVERIFY(!actions.find(QStringLiteral("edit.undo"))->isEnabled());
            later(desk.run(practice.at(9, 0, jane)), &window, [&](const Result<Outcome> &outcome) {
                QVERIFY(outcome);
                appointment = outcome->firstOf(u"Appointment");
                bar.done(*outcome);
            });
            QTRY_VERIFY(actions.find(QStringLiteral("edit.undo"))->isEnabled());
            QTRY_VERIFY(!appointment.isNull());
            const QString said = bar.findChild<PlainLabel *>(QStringLiteral("noticeSentence"))->text();
            QVERIFY2(said.startsWith(QStringLiteral("Booked Jane Nguyen, Tue")), qPrintable(said));
        }
        Desk desk(practice.store(), practice.parts);
        desk.signIn(practice.receptionist);
        QWidget window;
        Actions actions;
        auto *bar = new NoticeBar(desk, actions, &window);
        bar->refresh();
        QTRY_VERIFY(actions.find(QStringLiteral("edit.undo"))->isEnabled());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(bar->findChild<PlainLabel *>(QStringLiteral("noticeSentence"))->text().startsWith(QStringLiteral("Undone: Booked Jane Nguyen")));
        QVERIFY(!practice.door().ask(practice.admin, Get<Appointment>{appointment}));
        QTRY_VERIFY(actions.find(QStringLiteral("edit.redo"))->isEnabled());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(practice.door().ask(practice.admin, Get<Appointment>{appointment}).has_value());
    }

    void undoIsOfferedOnlyBesideWhatItTakesBack()
    {
        test::TestPractice practice;
        Desk desk(practice.store(), practice.parts);
        desk.signIn(practice.receptionist);
        QWidget window;
        Actions actions;
        NoticeBar bar(desk, actions, &window);
        const auto *undo = bar.findChild<QWidget *>(QStringLiteral("noticeUndo"));
        const Outcome booked = test::TestPractice::must(practice.door().run(practice.receptionist, practice.at(9, 0, practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen")))));
        bar.done(booked);
        QVERIFY(undo->isVisibleTo(&bar));
        Outcome signedNote;
        signedNote.summary = {{QStringLiteral("code"), QStringLiteral("note_signed")}, {QStringLiteral("type"), QStringLiteral("Note")}};
        bar.done(signedNote); // for good: the booking before it is not what the button would be about
        QVERIFY(!undo->isVisibleTo(&bar));
        bar.done(booked);
        QVERIFY(undo->isVisibleTo(&bar));
    }

    void whatIsTakenBackIsNamedAlsoWhereTheBarKnewOfAnOlderAct()
    {
        test::TestPractice practice;
        const QUuid jane = practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
        const QUuid tom = practice.addPerson(QStringLiteral("Tom"), QStringLiteral("Brown"));
        test::TestPractice::must(practice.door().run(practice.receptionist, practice.at(9, 0, jane)));
        Desk desk(practice.store(), practice.parts);
        desk.signIn(practice.receptionist);
        QWidget window;
        Actions actions;
        auto *bar = new NoticeBar(desk, actions, &window);
        bar->refresh();
        QTRY_VERIFY(actions.find(QStringLiteral("edit.undo"))->isEnabled());
        test::TestPractice::must(practice.door().run(practice.receptionist, practice.at(11, 0, tom))); // in another window, and the bar was not told
        actions.find(QStringLiteral("edit.undo"))->trigger();
        const auto *said = bar->findChild<PlainLabel *>(QStringLiteral("noticeSentence"));
        QTRY_VERIFY2(said->text().startsWith(QStringLiteral("Undone: Booked Tom Brown")), qPrintable(said->text()));
    }

    void whatConsentRefusesIsAskedAboutWhenItIsDoneOnceMore()
    {
        test::TestPractice practice;
        const QUuid jane = practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
        const auto outcome = test::TestPractice::must(practice.door().run(practice.manager, practice.at(9, 0, jane)));
        const QUuid id = outcome.firstOf(u"Appointment");
        const auto run = [&practice](const auto &command) { test::TestPractice::must(practice.door().run(practice.manager, command)); };
        run(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
        run(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Completed});
        run(Undo{});
        practice.clock.at = practice.clock.at.plusMinutes(1);
        run(WithdrawConsent{jane, ConsentKind::Treatment, QStringLiteral("phoned")});
        Desk desk(practice.store(), practice.parts);
        desk.signIn(practice.manager);
        QWidget window;
        Actions actions;
        auto *bar = new NoticeBar(desk, actions, &window);
        Error refused;
        std::function<void()> goOn;
        bar->setConsentAsked([&](const Error &error, std::function<void()> again, bool) {
            refused = error;
            goOn = std::move(again);
            return error.code == ErrorCode::ConsentMissing;
        });
        bar->refresh();
        QTRY_VERIFY(actions.find(QStringLiteral("edit.redo"))->isEnabled());
        actions.find(QStringLiteral("edit.redo"))->trigger();
        QTRY_VERIFY(goOn);
        QCOMPARE(refused.code, ErrorCode::ConsentMissing);
        QVERIFY(!bar->isVisibleTo(&window)); // it is asked about, and not complained of
        later(desk.run(GiveConsent{.person = jane, .kind = ConsentKind::Treatment}), &window, [&](const Result<Outcome> &given) {
            QVERIFY(given);
            goOn();
        });
        QTRY_COMPARE(practice.appointment(id)->status, AppointmentStatus::Completed);
        QTRY_VERIFY(bar->findChild<PlainLabel *>(QStringLiteral("noticeSentence"))->text().startsWith(QStringLiteral("Done again:")));
    }

    void whoseTimeIsTakenByNowIsAskedAboutWhenItIsTakenBack()
    {
        test::UiPractice practice;
        const QUuid jane = practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
        const QUuid tom = practice.addPerson(QStringLiteral("Tom"), QStringLiteral("Brown"));
        const QUuid id = test::TestPractice::must(practice.door().run(practice.manager, practice.at(9, 0, jane))).firstOf(u"Appointment");
        const MoveAppointment away{.appointment = id, .start = {QDate(2026, 11, 24), QTime(14, 0)}};
        test::TestPractice::must(practice.door().run(practice.manager, away));
        test::TestPractice::must(practice.door().run(practice.receptionist, practice.at(9, 0, tom)));
        QWidget window;
        auto *bar = new NoticeBar(practice.desk, practice.actions, &window);
        bar->setClashAsked([&](const Error &error, std::function<void(const QString &)> goOn, bool redoes) {
            return ClashQuestion::refused(practice.context, error, &window, std::move(goOn), redoes ? ClashQuestion::Doing::Redoing : ClashQuestion::Doing::Undoing);
        });
        bar->refresh();
        window.show();
        QTRY_VERIFY(practice.actions.find(QStringLiteral("edit.undo"))->isEnabled());
        const auto question = [&window] { return window.findChild<ClashQuestion *>(); };
        practice.actions.find(QStringLiteral("edit.undo"))->trigger();
        QTRY_VERIFY(question());
        QVERIFY(!bar->isVisible()); // it is asked about, and not complained of
        const QString told = question()->findChild<PlainLabel *>(QStringLiteral("clashObstacles"))->text();
        QVERIFY2(told.contains(practice.directory.practitioner(practice.lee)->displayName), qPrintable(told));
        auto *go = question()->findChild<QPushButton *>(QStringLiteral("clashGo"));
        QVERIFY(!go->isEnabled());
        QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("clashCancel")), Qt::LeftButton);
        QTRY_VERIFY(!question());
        QCOMPARE(practice.appointment(id)->startWall.time, QTime(14, 0));
        practice.actions.find(QStringLiteral("edit.undo"))->trigger();
        QTRY_VERIFY(question());
        QTest::keyClicks(question()->findChild<QLineEdit *>(QStringLiteral("clashWhy")), QStringLiteral("both agreed"));
        QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("clashGo")), Qt::LeftButton);
        QTRY_COMPARE(practice.appointment(id)->startWall.time, QTime(9, 0));
        QCOMPARE(practice.appointment(id)->despiteClash, QStringLiteral("both agreed"));
        QTRY_VERIFY(bar->findChild<PlainLabel *>(QStringLiteral("noticeSentence"))->text().startsWith(QStringLiteral("Undone:")));
    }

    void anErrorStaysUntilItIsClosedAndHidesItsCode()
    {
        test::TestPractice practice;
        Desk desk(practice.store(), practice.parts);
        desk.signIn(practice.receptionist);
        QWidget window;
        Actions actions;
        NoticeBar bar(desk, actions, &window);
        bar.failed({ErrorCode::DiskFull, {}});
        QVERIFY(!bar.findChild<PlainLabel *>(QStringLiteral("noticeSentence"))->text().contains(QStringLiteral("disk_full")));
    }
};

QTEST_MAIN(NoticesTest)
#include "NoticesTest.moc"
