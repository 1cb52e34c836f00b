// What an administrator does once a year and must not go wrong: copies, older copies, the recovery sheet, who may do what.
#include "models/records/Contact.h"
#include "models/records/User.h"
#include "services/practice/office/RecordCommands.h"
#include "services/store/SqliteCopies.h"
#include "services/store/SqliteStore.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/AccessibleNames.h"
#include "tests/ui/program/Program.h"
#include "ui/common/PlainLabel.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/shell/FirstRun.h"
#include "ui/shell/SignIn.h"
#include "ui/shell/TroublePage.h"
#include "ui/shell/Workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

void openSettings(Program &program, const QString &page)
{
    program.workspace().goTo(u"settings"_s);
    program.place<SettingsPlace>()->openPage(page);
    QTRY_COMPARE(program.place<SettingsPlace>()->currentPage(), page);
    settle(program.window(), program.desk());
}

bool isSaid(const QString &beginning)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(beginning))
                return true;
        }
    }
    return false;
}

QStringList practiceFiles(const QString &folder)
{
    QStringList files;
    for (const QString &name : QDir(folder).entryList({u"practice.praxis*"_s}, QDir::Files))
        files.append(folder + u'/' + name);
    return files;
}

void copyPractice(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QString &file : practiceFiles(to))
        QVERIFY(QFile::remove(file));
    for (const QString &file : practiceFiles(from))
        QVERIFY(QFile::copy(file, to + u'/' + QFileInfo(file).fileName()));
}

/// Makes a backup on the page of the settings; the file in it that somebody would choose.
QString makeBackup(Program &program)
{
    openSettings(program, u"backup"_s);
    const QString folder = program.folder() + u"/copies"_s;
    QDir().mkpath(folder);
    auto *line = Program::shown<QLineEdit>("folder");
    line->clear();
    QTest::keyClicks(line, folder);
    QTest::mouseClick(Program::shown<QPushButton>("make"), Qt::LeftButton);
    [&] { QTRY_VERIFY(isSaid(u"The backup is complete"_s)); }();
    QDirIterator made(folder, {u"practice.praxis"_s}, QDir::Files, QDirIterator::Subdirectories);
    return made.hasNext() ? made.next() : QString();
}

void typeIn(const char *field, const QString &text)
{
    auto *line = Program::shown<QLineEdit>(field);
    QVERIFY2(line, field);
    line->clear();
    QTest::keyClicks(line, text);
}

QUuid idOf(Program &program, const QString &login)
{
    for (const auto &user : program.wait(program.desk().ask(List<User>{}))) {
        if (user->login == login)
            return user->id;
    }
    return {};
}

/// Of the trail, the newest first.
QVector<AuditLine> lines(Program &program, const QString &action)
{
    AuditFilter filter;
    filter.action = action;
    return program.wait(program.desk().ask(SearchAudit{filter}));
}

} // namespace

class KeysAndCopiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsMadeAndCheckedAndADamagedOneIsSaid();
    void aBackupIsPutInPlaceOfDamagedRecords();
    void damageThatIsMetAtWorkLeadsToABackup();
    void aBackupIsPutOntoAnEmptyComputer();
    void anOlderCopyIsSaidAndGoneOnWithOnlyByChoice();
    void aNewRecoverySheetOpensAndTheOldOneNoLonger();
    void theRecoverySheetIsSavedAsOnePage();
    void whoeverChangesAWayInStandsInTheTrail();
    void whoMayNotLetOthersInIsRefusedAndNothingChanges();
    void whomAnAdministratorShutOutStaysOut();
    void aChangedRoleIsThereAtTheNextSignIn();
    void whoIsDeactivatedDoesNotComeIn();
};

void KeysAndCopiesTest::aBackupIsMadeAndCheckedAndADamagedOneIsSaid()
{
    Program program;
    program.found();
    const QString copy = makeBackup(program);
    QVERIFY(!copy.isEmpty());
    Program::pressButton(u"Check a backup…"_s);
    Program::chooseFile(copy);
    QTRY_VERIFY(isSaid(u"This backup is whole"_s));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    QCOMPARE(file.write(QByteArray(64, 'x')), 64);
    file.close();
    Program::pressButton(u"Check a backup…"_s);
    Program::chooseFile(copy);
    QTRY_VERIFY(!isSaid(u"is being checked"_s));
    QVERIFY(!isSaid(u"This backup is whole"_s));
}

/// Case 59.
void KeysAndCopiesTest::aBackupIsPutInPlaceOfDamagedRecords()
{
    Program program;
    program.found();
    const QString copy = makeBackup(program);
    QVERIFY(!copy.isEmpty());
    program.stop();
    for (const char *end : {".keys", ".keys.2"}) {
        QFile file(program.folder() + u"/practice.praxis"_s + QLatin1StringView(end));
        if (file.exists())
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no keys here") > 0);
    }
    program.start();
    QVERIFY(program.page<TroublePage>());
    Program::pressButton(u"Put a backup in place…"_s);
    Program::chooseFile(copy);
    QTRY_VERIFY(program.page<SignIn>());
    // This computer has seen newer records than those of the backup, and says so once.
    QTest::keyClick(Program::shown<QListWidget>("users"), 'a');
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.page<TroublePage>());
    QTest::mouseClick(Program::shown<QPushButton>("older"), Qt::LeftButton);
    QTRY_VERIFY(program.page<SignIn>());
    program.signIn(u"Ada"_s, Program::adasPassword);
    QCOMPARE(program.wait(program.desk().ask(Get<Contact>{program.jane}))->familyName, u"Nguyen"_s);
}

/// Case 59: a page that no sign-in reads. Whoever meets it at work has a way on from there.
void KeysAndCopiesTest::damageThatIsMetAtWorkLeadsToABackup()
{
    Program program;
    program.found();
    const QString copy = makeBackup(program);
    QVERIFY(!copy.isEmpty());
    qint64 page = 0;
    {
        const auto connection = store::openKeyed(static_cast<store::SqliteStore &>(program.desk().store()).access());
        QVERIFY(connection.has_value());
        page = (*connection)->scalar(u"SELECT rootpage - 1 FROM sqlite_schema WHERE name = 'contact'"_s).value().toLongLong();
    }
    program.stop();
    QFile file(program.folder() + u"/practice.praxis"_s);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(page * 4096 + 700));
    QCOMPARE(file.write("these are other bytes than were written"), 39);
    file.close();
    program.start();
    program.signIn(u"Ada"_s, Program::adasPassword);
    program.workspace().openPerson(program.jane);
    QTRY_VERIFY(Program::shown<QToolButton>("noticeBackup"));
    QVERIFY(isSaid(u"is damaged"_s));
    QTest::mouseClick(Program::shown<QToolButton>("noticeBackup"), Qt::LeftButton);
    QTRY_VERIFY(program.page<TroublePage>());
    Program::pressButton(u"Put a backup in place…"_s);
    Program::chooseFile(copy);
    QTRY_VERIFY(program.page<SignIn>());
    QTest::keyClick(Program::shown<QListWidget>("users"), 'a');
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.page<TroublePage>()); // newer records were seen here
    QTest::mouseClick(Program::shown<QPushButton>("older"), Qt::LeftButton);
    QTRY_VERIFY(program.page<SignIn>());
    program.signIn(u"Ada"_s, Program::adasPassword);
    QCOMPARE(program.wait(program.desk().ask(Get<Contact>{program.jane}))->familyName, u"Nguyen"_s);
}

void KeysAndCopiesTest::aBackupIsPutOntoAnEmptyComputer()
{
    Program program;
    program.found();
    const QString copy = makeBackup(program);
    QVERIFY(!copy.isEmpty());
    program.stop();
    for (const QString &file : practiceFiles(program.folder()))
        QVERIFY(QFile::remove(file));
    program.forgetKeychain();
    program.start();
    QVERIFY(program.page<FirstRun>());
    QTest::mouseClick(Program::shown<QAbstractButton>("restore"), Qt::LeftButton);
    Program::chooseFile(copy);
    QTRY_VERIFY(program.page<SignIn>());
    program.signIn(u"Ada"_s, Program::adasPassword);
    QCOMPARE(program.wait(program.desk().ask(Get<Contact>{program.jane}))->familyName, u"Nguyen"_s);
}

/// Case 58.
void KeysAndCopiesTest::anOlderCopyIsSaidAndGoneOnWithOnlyByChoice()
{
    Program program;
    program.found();
    program.restart();
    program.signIn(u"Ada"_s, Program::adasPassword);
    program.stop();
    const QString aside = program.folder() + u"/aside"_s;
    copyPractice(program.folder(), aside);
    program.start();
    program.signIn(u"Ada"_s, Program::adasPassword);
    Contact jane = *program.wait(program.desk().ask(Get<Contact>{program.jane}));
    const Contact before = jane;
    jane.familyName = u"Tran"_s;
    program.wait(program.desk().run(edit(before, jane)));
    program.stop();
    copyPractice(aside, program.folder());
    program.start();
    auto *list = Program::shown<QListWidget>("users");
    QTest::keyClick(list, 'a');
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.page<TroublePage>());
    QVERIFY(!program.gate().desk());
    QVERIFY(isSaid(u"An older copy is in place of the records"_s));
    QVERIFY(Program::shown<QPushButton>("restore"));
    QCOMPARE(AccessibleNames::missing(program.window()), QStringList{});
    QTest::mouseClick(Program::shown<QPushButton>("older"), Qt::LeftButton);
    QTRY_VERIFY(program.page<SignIn>());
    QVERIFY(isSaid(u"Sign in once more"_s));
    QTest::keyClick(Program::shown<QListWidget>("users"), 'a');
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.session().workspace());
    QCOMPARE(program.wait(program.desk().ask(Get<Contact>{program.jane}))->familyName, u"Nguyen"_s);
    program.restart(); // and once it was chosen, it is not asked again
    program.signIn(u"Ada"_s, Program::adasPassword);
}

void KeysAndCopiesTest::aNewRecoverySheetOpensAndTheOldOneNoLonger()
{
    Program program;
    program.found();
    openSettings(program, u"security"_s);
    QTest::mouseClick(Program::shown<QPushButton>("recovery"), Qt::LeftButton);
    QTRY_VERIFY(Program::shown<QLineEdit>("password"));
    typeIn("password", u"not mine at all"_s);
    Program::pressButton(u"Make recovery sheet"_s);
    QTRY_VERIFY(!Program::shown<QLineEdit>("password")->accessibleDescription().isEmpty());
    QVERIFY(!Program::shown<QWidget>("code"));
    typeIn("password", Program::adasPassword);
    Program::pressButton(u"Make recovery sheet"_s);
    QTRY_VERIFY(Program::shown<PlainLabel>("code"));
    const QString code = Program::shown<PlainLabel>("code")->text();
    QVERIFY(code != program.sheetCode);
    QWidget *sheet = Program::shown<PlainLabel>("code")->window();
    QCOMPARE(AccessibleNames::missing(*sheet), QStringList{});
    sheet->findChild<QCheckBox *>()->click();
    Program::pressButton(u"Done"_s);
    program.restart();
    for (const auto &[typed, opens] : {std::pair{program.sheetCode, false}, std::pair{code, true}}) {
        if (!Program::shown<QLineEdit>("code"))
            QTest::mouseClick(Program::shown<QPushButton>("useSheet"), Qt::LeftButton);
        QTest::keyClick(Program::shown<QListWidget>("users"), 'a');
        typeIn("code", typed);
        typeIn("password", u"nine geese cross over"_s);
        QTRY_VERIFY(Program::shown<QPushButton>("go")->isEnabled());
        QTest::mouseClick(Program::shown<QPushButton>("go"), Qt::LeftButton);
        if (opens)
            QTRY_VERIFY(program.session().workspace());
        else
            QTRY_VERIFY(isSaid(u"the sheet of another practice, or a newer one"_s));
    }
}

void KeysAndCopiesTest::theRecoverySheetIsSavedAsOnePage()
{
    Program program;
    program.session().start();
    QVERIFY(program.page<FirstRun>());
    QTest::mouseClick(Program::shown<QAbstractButton>("start"), Qt::LeftButton);
    typeIn("name", u"Harbourside Psychology"_s);
    typeIn("display_name", u"Ada Admin"_s);
    typeIn("login", u"ada"_s);
    typeIn("password", Program::adasPassword);
    QTest::mouseClick(Program::shown<QPushButton>("create"), Qt::LeftButton);
    QTRY_VERIFY(Program::shown<PlainLabel>("code"));
    const QString path = program.folder() + u"/sheet.pdf"_s;
    Program::pressButton(u"Save as PDF…"_s);
    Program::chooseFile(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/MediaBox [0 0 595")); // A4
    static const QRegularExpression onePage(u"/Count 1\\b"_s);
    QVERIFY(onePage.match(QString::fromLatin1(pdf)).hasMatch());
    QVERIFY(!pdf.contains(Program::shown<PlainLabel>("code")->text().toLatin1().left(12))); // drawn, and no line in the file's own text
}

void KeysAndCopiesTest::whoeverChangesAWayInStandsInTheTrail()
{
    Program program;
    program.found();
    const QUuid ada = program.desk().actor().user;
    app::LocalKeys keys(program.localGate());
    const QUuid rita = idOf(program, u"rita"_s);
    const qsizetype before = lines(program, u"password_change"_s).size(); // the one she was given when the practice was furnished
    program.wait(keys.addPassword(rita, u"rita"_s, u"Rita Reception"_s, u"nine geese cross over"_s));
    const auto wrong = keys.newRecoverySheet(u"not mine at all"_s);
    QTRY_VERIFY(wrong.isFinished());
    QVERIFY(!wrong.result().has_value());
    const auto mistyped = keys.changePassword(u"not mine at all"_s, u"ten ducks swim away"_s);
    QTRY_VERIFY(mistyped.isFinished());
    QVERIFY(!mistyped.result().has_value());
    QVERIFY(lines(program, u"recovery_sheet"_s).isEmpty()); // a wrong password changes no way in, and no line says that it did
    QCOMPARE(lines(program, u"password_change"_s).size(), before + 1);
    program.wait(keys.newRecoverySheet(Program::adasPassword));
    program.wait(keys.removeSlots(rita));
    program.wait(keys.removeSlots(rita)); // who has none any more loses none

    const AuditLine given = lines(program, u"password_change"_s).first();
    QCOMPARE(given.entry.user, ada);
    QCOMPARE(given.entry.record, rita);
    QCOMPARE(given.entry.risk, u"high"_s);
    const auto sheets = lines(program, u"recovery_sheet"_s);
    QCOMPARE(sheets.size(), 1);
    QCOMPARE(sheets.first().entry.outcome, u"done"_s);
    QCOMPARE(lines(program, u"ways_in_removed"_s).size(), 1);
    QCOMPARE(lines(program, u"ways_in_removed"_s).first().entry.record, rita);
    const auto last = keys.removeSlots(ada); // what does not come about is said at once, before anybody can lock
    QTRY_VERIFY(last.isFinished());
    QCOMPARE(last.result().error().code, ErrorCode::LastAdmin);
    const auto removals = lines(program, u"ways_in_removed"_s); // the newest first
    QCOMPARE(removals.size(), 3);
    QCOMPARE(removals.at(0).entry.outcome, u"failed"_s);
    QCOMPARE(removals.at(0).entry.record, ada);
    program.wait(keys.changePassword(Program::adasPassword, u"ten ducks swim away"_s));
    QCOMPARE(lines(program, u"password_change"_s).first().entry.record, ada);
}

void KeysAndCopiesTest::whoMayNotLetOthersInIsRefusedAndNothingChanges()
{
    Program program;
    program.found();
    program.addEveryRole();
    const QUuid rita = idOf(program, u"rita"_s);
    const QUuid mo = idOf(program, u"mo"_s);
    const QUuid lena = idOf(program, u"lena"_s);
    program.restart();
    program.signIn(u"Mo"_s, Program::mosPassword);
    app::LocalKeys keys(program.localGate());
    for (const QFuture<Result<>> &tried : {keys.addPassword(rita, u"rita"_s, u"Rita Reception"_s, u"nine geese cross over"_s), keys.removeSlots(lena)}) {
        QTRY_VERIFY(tried.isFinished());
        QCOMPARE(tried.result().error().code, ErrorCode::Denied);
    }
    const auto sheet = keys.newRecoverySheet(Program::mosPassword);
    QTRY_VERIFY(sheet.isFinished());
    QCOMPARE(sheet.result().error().code, ErrorCode::Denied);
    program.wait(keys.changePassword(Program::mosPassword, u"nine geese cross over"_s)); // one's own
    QVERIFY(program.localGate().practice()->header().hasSlot(SlotKind::Password, lena));
    program.restart();
    program.signIn(u"Rita"_s, Program::ritasPassword);
    program.restart();
    program.signIn(u"Ada"_s, Program::adasPassword);
    QCOMPARE(lines(program, u"password_change"_s).first().entry.user, mo);
    QVERIFY(lines(program, u"ways_in_removed"_s).isEmpty());
}

/// A practice manager gives a newcomer their first password, and nobody their way back.
void KeysAndCopiesTest::whomAnAdministratorShutOutStaysOut()
{
    Program program;
    program.found();
    program.addEveryRole();
    const QUuid rita = idOf(program, u"rita"_s);
    program.wait(program.desk().run(SetUserActive{.user = rita, .active = false}));
    program.wait(app::LocalKeys(program.localGate()).removeSlots(rita));
    program.restart();
    program.signIn(u"Mo"_s, Program::mosPassword);
    app::LocalKeys keys(program.localGate());
    const auto tried = keys.addPassword(rita, u"rita"_s, u"Rita Reception"_s, u"nine geese cross over"_s);
    QTRY_VERIFY(tried.isFinished());
    QCOMPARE(tried.result().error().code, ErrorCode::Denied);
    QVERIFY(!program.localGate().practice()->header().hasSlot(SlotKind::Password, rita));
}

void KeysAndCopiesTest::aChangedRoleIsThereAtTheNextSignIn()
{
    Program program;
    program.found();
    openSettings(program, u"users"_s);
    auto *users = Program::shown<QListWidget>("users");
    QTRY_COMPARE(users->count(), 2);
    users->setCurrentRow(users->item(0)->text() == u"Rita Reception" ? 0 : 1);
    auto *role = Program::shown<QComboBox>("role");
    QTRY_COMPARE(role->currentData().toString(), u"receptionist"_s);
    role->setCurrentIndex(role->findData(u"psychologist"_s));
    QTest::mouseClick(Program::shown<QPushButton>("setRole"), Qt::LeftButton);
    QTRY_VERIFY(isSaid(u"Choose who they are in the calendar."_s));
    role->setCurrentIndex(role->findData(u"practice_manager"_s));
    QTest::mouseClick(Program::shown<QPushButton>("setRole"), Qt::LeftButton);
    const auto ritasRole = [&program] {
        for (const auto &user : program.wait(program.desk().ask(List<User>{}))) {
            if (user->login == u"rita")
                return user->role;
        }
        return Role::Patient;
    };
    QTRY_COMPARE(ritasRole(), Role::PracticeManager);
    // Nobody changes their own.
    users->setCurrentRow(1 - users->currentRow());
    QTRY_VERIFY(!role->isEnabled());
    program.session().switchUser();
    program.signIn(u"Rita"_s, Program::ritasPassword);
    QVERIFY(program.place<SettingsPlace>()->pageIds().contains(u"users"_s));
}

void KeysAndCopiesTest::whoIsDeactivatedDoesNotComeIn()
{
    Program program;
    program.found();
    openSettings(program, u"users"_s);
    auto *users = Program::shown<QListWidget>("users");
    QTRY_COMPARE(users->count(), 2);
    users->setCurrentRow(users->item(0)->text() == u"Rita Reception" ? 0 : 1);
    QTRY_COMPARE(Program::shown<QPushButton>("active")->text(), u"Deactivate"_s);
    QTest::mouseClick(Program::shown<QPushButton>("active"), Qt::LeftButton);
    QTRY_VERIFY(Program::shown<QPushButton>("verb"));
    QTest::mouseClick(Program::shown<QPushButton>("verb"), Qt::LeftButton);
    const auto waysIn = [&program] { return program.gate().users().size(); };
    QTRY_COMPARE(waysIn(), 1);
    program.session().switchUser();
    QTRY_VERIFY(program.page<SignIn>());
    auto *list = Program::shown<QListWidget>("users");
    QCOMPARE(list->count(), 1);
    QVERIFY(!list->item(0)->text().contains(u"Rita"_s));
}

QTEST_MAIN(KeysAndCopiesTest)
#include "KeysAndCopiesTest.moc"
