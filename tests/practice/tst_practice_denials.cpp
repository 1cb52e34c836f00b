#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/video/VideoCommands.h"
#include "tests/practice/NotesClinic.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/ControlledPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Case 9: what opens something to somebody and what closes it to them, the one first or the other: it is closed.
class TestDenials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNoteForItsAuthorAloneIsClosedToTheCareTeam();
    void aSharedRecordingIsClosedByAWithdrawal();
    void aRoleOpensNothingToWhoIsSwitchedOff();
    void whoseOwnSwitchItIsDoesNotSwitchItOn();
    void whoseRoleNeverMayIsNotToldWhatThereIs();

private:
    /// Both, in either order; what it was open to before that, it is not any more.
    template <class Allow, class Deny> static void inOrder(bool deniedFirst, const Allow &allow, const Deny &deny)
    {
        if (deniedFirst)
            deny();
        allow();
        if (!deniedFirst)
            deny();
    }
};

void TestDenials::aNoteForItsAuthorAloneIsClosedToTheCareTeam()
{
    for (const bool deniedFirst : {false, true}) {
        NotesClinic clinic(u"sqlite"_s);
        const QUuid note = clinic.signedNote(u"between us"_s), other = clinic.signedNote(u"for the team"_s);
        inOrder(deniedFirst, [&] { clinic.joinTheCareTeam(); }, [&] { clinic.run(clinic.p.psychologist, SetNoteVisibility{.note = note, .visibility = NoteVisibility::Author}); });
        QCOMPARE(clinic.textOf(clinic.p.otherPsychologist, other), u"for the team"_s); // the team's notes are open
        QCOMPARE(clinic.open(clinic.p.otherPsychologist, note).error().code, ErrorCode::Denied);
    }
}

void TestDenials::aSharedRecordingIsClosedByAWithdrawal()
{
    for (const bool deniedFirst : {false, true}) {
        RecordingsClinic clinic;
        TestPractice &p = clinic.p;
        const QUuid recording = clinic.record(clinic.session);
        const auto share = [&] {
            return p.door().run(p.psychologist, ShareRecording{.recording = recording, .user = p.otherPsychologist.user, .expiresAt = p.clock.at.plusMinutes(24 * 60)});
        };
        if (!deniedFirst) {
            QVERIFY(share().has_value());
            QVERIFY(p.door().ask(p.otherPsychologist, OpenRecording{recording, {}}).has_value());
            clinic.withdraw(clinic.jane);
        } else {
            clinic.withdraw(clinic.jane);
            (void)share();
        }
        QVERIFY(!p.door().ask(p.otherPsychologist, OpenRecording{recording, {}}).has_value());
        QVERIFY(!p.door().ask(p.psychologist, OpenRecording{recording, {}}).has_value());
    }
}

void TestDenials::aRoleOpensNothingToWhoIsSwitchedOff()
{
    for (const bool deniedFirst : {false, true}) {
        TestPractice p;
        const QUuid jane = p.addPerson(u"Jane"_s, u"Nguyen"_s);
        Actor rita = p.receptionist;
        inOrder(deniedFirst, [&] { p.mustRun(SetUserRole{rita.user, Role::PracticeManager}); }, [&] { p.mustRun(SetUserActive{rita.user, false}); });
        for (const Role role : {Role::Receptionist, Role::PracticeManager}) {
            rita.role = role;
            QCOMPARE(p.door().ask(rita, Get<Contact>{jane}).error().code, ErrorCode::Denied);
            QCOMPARE(p.door().run(rita, erase<Contact>(jane)).error().code, ErrorCode::Denied);
        }
    }
}

/// Who may switch others on may not switch themself on, whichever of the two roles they were given first.
void TestDenials::whoseOwnSwitchItIsDoesNotSwitchItOn()
{
    for (const bool deniedFirst : {false, true}) {
        TestPractice p;
        setControlled(p);
        Actor lee = p.psychologist;
        inOrder(deniedFirst, [&] { p.mustRun(SetUserRole{lee.user, Role::PracticeManager, p.lee}); }, [&] { p.mustRun(SetPractitionerVideo{p.lee, false}); });
        lee.role = Role::PracticeManager;
        QVERIFY(p.door().run(lee, SetPractitionerVideo{p.okafor, true}).has_value());
        const auto own = p.door().run(lee, SetPractitionerVideo{p.lee, true});
        QVERIFY(!own && own.error().data.value(u"reason"_s).toString() == u"own_switch");
    }
}

/// Every command, about things that there are not: a role that may never is refused, and does not learn that.
void TestDenials::whoseRoleNeverMayIsNotToldWhatThereIs()
{
    TestPractice p;
    int refused = 0;
    for (const CommandType &type : allCommands()) {
        for (const Actor *actor : {&p.admin, &p.manager, &p.psychologist, &p.receptionist}) {
            if (p.matrix.cellOf(*actor, type.name) != Cell::No)
                continue;
            const std::shared_ptr<void> data = type.make();
            for (const FieldDef &field : type.fields) {
                if (field.type == FieldType::Uuid)
                    QVERIFY(field.set(data.get(), idText(p.ids.next())));
            }
            const auto done = p.door().runAny(*actor, {&type, data});
            QVERIFY2(!done && done.error().code == ErrorCode::Denied, qPrintable(type.name));
            ++refused;
        }
    }
    QVERIFY2(refused > 50, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TestDenials)
#include "tst_practice_denials.moc"
