// What somebody else put before who is signed in, in the whole program: told beside the window once, counted beside its place, and
// gone from the screen with whoever leaves.
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/people/RequestCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/documents/DocumentsPlace.h"
#include "ui/letters/RequestsPlace.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/shell/SignIn.h"
#include "ui/shell/Workspace.h"

#include <QCheckBox>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class WaitingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentToApproveIsToldOnceAndOpens();
    void nobodyElseIsToldAndNothingShowsWhileLocked();
    void whoSwitchedItOffIsNotTold();
    void theAuthorIsToldOfTheDecisionOnce();
    void anOpenRequestIsCountedAndLeadsToThePerson();

private:
    /// By Lena, as another desk would do it.
    static void submitByLena(Program &program, const QString &title)
    {
        const QString path = program.folder() + u"/letter.txt"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("Dear colleague") > 0);
        file.close();
        const auto users = program.wait(program.desk().ask(List<User>{}));
        Actor lena = program.desk().actor();
        for (const auto &user : users) {
            if (user->login == u"lena")
                lena.user = user->id;
        }
        lena.role = Role::Psychologist;
        lena.practitioner = program.lee;
        const auto taken = DocumentIntake(*program.desk().parts().vault).take(program.jane, path);
        QVERIFY(taken);
        AddDocument add;
        add.document = program.desk().parts().ids.next();
        add.person = program.jane;
        add.title = title;
        add.kind = DocumentKind::Report;
        add.privacy = Privacy::Internal;
        add.file = *taken;
        for (const AnyCommand &command : {AnyCommand::of(add), AnyCommand::of(SubmitDocument{add.document})})
            program.wait(program.desk().onWriter<Outcome>([lena, command](Door &door, const Actor &) { return door.runAny(lena, command); }));
        settle(program.window(), program.desk());
    }
    static void comeAs(Program &program, const QString &name, const QString &password)
    {
        program.signIn(name, password);
        settle(program.window(), program.desk());
    }
    static QString countOf(Program &program, const QString &place)
    {
        const QAbstractItemModel *places = program.window().findChild<QListView *>(u"places"_s)->model();
        for (int row = 0; row < places->rowCount(); ++row) {
            const QString words = places->index(row, 0).data(Qt::AccessibleTextRole).toString();
            if (places->index(row, 0).data().toString() == place)
                return words;
        }
        return {};
    }
};

void WaitingTest::aDocumentToApproveIsToldOnceAndOpens()
{
    Program program;
    program.found();
    program.addEveryRole();
    settle(program.window(), program.desk());
    QVERIFY(program.notifier().shown.isEmpty());
    submitByLena(program, u"Report about Jane Nguyen"_s);
    QCOMPARE(program.notifier().shown.size(), 1);
    const DesktopNotice notice = program.notifier().shown.first();
    QCOMPARE(notice.title, u"A document waits for your approval."_s);
    const QString words = notice.title + u' ' + notice.text;
    QVERIFY(!words.contains(u"Nguyen") && !words.contains(u"Lena") && !words.contains(u"Report")); // nobody's name
    QCOMPARE(countOf(program, u"Documents"_s), u"Documents, 1 waiting"_s);
    program.workspace().goTo(u"settings"_s);
    program.window().showMinimized();
    notice.opened();
    settle(program.window(), program.desk());
    QVERIFY(program.window().isVisible() && !program.window().isMinimized());
    QCOMPARE(program.workspace().current(), program.place<DocumentsPlace>());
    const auto *tabs = Program::shown<QTabBar>("documentTabs");
    QVERIFY(tabs);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"To approve (1)"_s);
}

void WaitingTest::nobodyElseIsToldAndNothingShowsWhileLocked()
{
    Program program;
    program.found();
    program.addEveryRole();
    submitByLena(program, u"Report"_s);
    QCOMPARE(program.notifier().shown.size(), 1);
    program.session().lock();
    QVERIFY(program.notifier().shown.isEmpty()); // taken away before the sign-in is there
    QTRY_VERIFY(program.page<SignIn>());
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.session().workspace());
    settle(program.window(), program.desk());
    QVERIFY(program.notifier().shown.isEmpty()); // told already
    QCOMPARE(countOf(program, u"Documents"_s), u"Documents, 1 waiting"_s);
    program.session().switchUser();
    comeAs(program, u"Rita"_s, Program::ritasPassword);
    QVERIFY(program.notifier().shown.isEmpty()); // not hers to approve
    program.session().switchUser();
    comeAs(program, u"Lena"_s, Program::lenasPassword);
    QVERIFY(program.notifier().shown.isEmpty()); // nor the author's, before it is decided
    program.session().switchUser();
    comeAs(program, u"Mo"_s, Program::mosPassword);
    QTRY_COMPARE(program.notifier().shown.size(), 1); // who had not been there
    submitByLena(program, u"Another"_s);
    QCOMPARE(program.notifier().shown.size(), 2);
    program.session().switchUser();
    comeAs(program, u"Ada"_s, Program::adasPassword);
    QTRY_COMPARE(program.notifier().shown.size(), 1); // the other one, since she last looked
    QCOMPARE(program.notifier().shown.first().title, u"A document waits for your approval."_s);
}

void WaitingTest::whoSwitchedItOffIsNotTold()
{
    Program program;
    program.found();
    program.addEveryRole();
    program.workspace().goTo(u"settings"_s);
    program.place<SettingsPlace>()->openPage(u"notifications"_s);
    settle(program.window(), program.desk());
    auto *approvals = Program::shown<QCheckBox>("notify_approval");
    QVERIFY(approvals && approvals->isChecked());
    QVERIFY(!Program::shown<QCheckBox>("notify_cosign") && !Program::shown<QCheckBox>("notify_cosigned")); // Ada writes no notes
    QVERIFY(!Program::shown<QCheckBox>("notify_answered")); // and shares no recordings
    for (const char *hers : {"notify_shared", "notify_removal", "notify_capture", "notify_decided"})
        QVERIFY2(Program::shown<QCheckBox>(hers), hers);
    approvals->click();
    settle(program.window(), program.desk());
    submitByLena(program, u"Report"_s);
    QVERIFY(program.notifier().shown.isEmpty());
    QCOMPARE(countOf(program, u"Documents"_s), u"Documents, 1 waiting"_s);
    program.session().lock();
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.session().workspace());
    program.workspace().goTo(u"settings"_s);
    program.place<SettingsPlace>()->openPage(u"notifications"_s);
    settle(program.window(), program.desk());
    QVERIFY(!Program::shown<QCheckBox>("notify_approval")->isChecked());
    QVERIFY(program.notifier().shown.isEmpty());
    program.session().switchUser();
    comeAs(program, u"Rita"_s, Program::ritasPassword);
    program.workspace().goTo(u"settings"_s);
    program.place<SettingsPlace>()->openPage(u"notifications"_s);
    settle(program.window(), program.desk());
    QVERIFY(Program::shown<QCheckBox>("notify_decided")); // what she files may be approved, and nothing else waits for her
    for (const char *none : {"notify_approval", "notify_removal", "notify_answered", "notify_cosigned", "notify_shared"})
        QVERIFY2(!Program::shown<QCheckBox>(none), none);
}

void WaitingTest::theAuthorIsToldOfTheDecisionOnce()
{
    Program program;
    program.found();
    program.addEveryRole();
    submitByLena(program, u"Report about Jane Nguyen"_s);
    const auto submitted = program.wait(program.desk().ask(ShowDocuments{{.which = DocumentFilter::ToApprove}}));
    QCOMPARE(submitted.size(), 1);
    program.wait(program.desk().run(DecideDocument{submitted.first().id, false, u"Sign it first."_s}));
    program.session().switchUser();
    comeAs(program, u"Lena"_s, Program::lenasPassword);
    QTRY_COMPARE(program.notifier().shown.size(), 1);
    const DesktopNotice notice = program.notifier().shown.first();
    QCOMPARE(notice.title, u"A document of yours was approved or rejected."_s);
    const QString words = notice.title + u' ' + notice.text;
    QVERIFY(!words.contains(u"Nguyen") && !words.contains(u"Ada") && !words.contains(u"Sign it")); // nobody's name
    QTRY_COMPARE(countOf(program, u"Documents"_s), u"Documents, 1 waiting"_s);
    notice.opened();
    settle(program.window(), program.desk());
    QCOMPARE(program.workspace().current(), program.place<DocumentsPlace>());
    auto *seen = Program::shown<QPushButton>("answerSeen");
    QVERIFY(seen);
    seen->click();
    settle(program.window(), program.desk());
    QTRY_COMPARE(countOf(program, u"Documents"_s), u"Documents"_s);
    program.session().switchUser();
    comeAs(program, u"Lena"_s, Program::lenasPassword);
    QVERIFY(program.notifier().shown.isEmpty());
    QVERIFY(!Program::shown<QPushButton>("answerSeen"));
    QTRY_COMPARE(countOf(program, u"Documents"_s), u"Documents"_s);
}

void WaitingTest::anOpenRequestIsCountedAndLeadsToThePerson()
{
    Program program;
    program.found();
    program.addEveryRole();
    TakeRequest take;
    take.person = program.jane;
    program.wait(program.desk().run(take));
    settle(program.window(), program.desk());
    QTRY_COMPARE(countOf(program, u"Requests"_s), u"Requests, 1 waiting"_s);
    QTest::keyClick(&program.window(), Qt::Key_9, Qt::ControlModifier);
    settle(program.window(), program.desk());
    QCOMPARE(program.workspace().current(), program.place<RequestsPlace>());
    auto *list = Program::shown<QTreeWidget>("openRequests");
    QVERIFY(list && list->topLevelItemCount() == 1);
    QTest::keyClick(list, Qt::Key_Return);
    settle(program.window(), program.desk());
    QCOMPARE(program.workspace().current()->placeId(), u"people"_s);
    auto *theirs = Program::shown<QTreeWidget>("requestList"); // the tab of what they ask is in front
    QVERIFY(theirs);
    QTRY_COMPARE(theirs->topLevelItemCount(), 1);
    // Who decides nothing sees the list, and nothing that waits.
    program.session().switchUser();
    comeAs(program, u"Rita"_s, Program::ritasPassword);
    QVERIFY(!countOf(program, u"Requests"_s).contains(u'1'));
    QVERIFY(!program.place<RequestsPlace>()->removals());
}

QTEST_MAIN(WaitingTest)
#include "WaitingTest.moc"
