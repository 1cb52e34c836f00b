#include "app/desktop/LocalGate.h"
#include "models/records/Organization.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "tests/support/FastFolder.h"
#include "tests/support/MemoryKeychain.h"
#include "tests/support/powercut/PowerCut.h"
#include "ui/common/Place.h"
#include "ui/common/PlainLabel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Session.h"
#include "ui/shell/SignIn.h"
#include "ui/shell/TroublePage.h"
#include "ui/shell/Workspace.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

const QString password = QStringLiteral("four otters swim slowly");

class OnePlace : public Place {
public:
    using Place::Place;
    QString placeId() const override { return QStringLiteral("calendar"); }
    QString title() const override { return QStringLiteral("calendar"); }
    QString iconName() const override { return QStringLiteral("user"); }
    void enter() override {}
};

PlaceFactory onePlace()
{
    return [](UiContext &, QWidget *parent) -> QVector<Place *> { return {new OnePlace(parent)}; };
}

using Files = QHash<QString, QByteArray>;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// Every trouble that a practice on this computer can be in when somebody comes to work, made with real files and met at the real
/// first window: it is said in words, what is there is not touched, and there is a way on that works.
class TroublesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void itIsSaidNothingIsTouchedAndThereIsAWayOn_data();
    void itIsSaidNothingIsTouchedAndThereIsAWayOn();
    void aWrongPasswordIsSaidBesideTheField();
    void aClockThatWasSetBackIsSaidAndWorkGoesOn();
    void aZoneThatThisComputerDoesNotKnowIsSaidAndWorkGoesOn();

private:
    /// A practice in a folder of its own, closed, and what this computer's keychain knows of it.
    struct Desk {
        Desk();
        [[nodiscard]] QString file(const char *end = "") const { return app::PracticeFile::pathIn(folder.path()) + QLatin1StringView(end); }
        [[nodiscard]] Files files() const;
        void putBack(const Files &files) const;
        std::unique_ptr<app::PracticeFile> opened();
        void visit();

        QTemporaryDir folder{fastFolder()};
        MemoryKeychain keychain;
        std::unique_ptr<app::Machine> machine;
        QUuid ada;
    };
    struct Trouble {
        std::function<void(Desk &)> strike;
        std::function<void(Desk &, const Files &whole)> mend; ///< what the way on asks the person to do
        const char *says;           ///< part of the sentence
        const char *button;         ///< the way on that is offered
        bool afterPassword = true;  ///< before it, nobody can know
    };
    static const QMap<QString, Trouble> &troubles();
    static void enterPassword(Session &session, const QString &text);
    static QString wordsOf(const QWidget *page);
};

TroublesTest::Desk::Desk()
{
    auto made = app::Machine::make(&keychain, Argon2Cost{1, 64});
    if (!made)
        qFatal("no machine");
    machine = std::move(*made);
    app::PracticeFile::Founding founding;
    founding.practice.name = u"Harbourside Psychology"_s;
    founding.practice.country = u"AU"_s;
    founding.practice.currency = u"AUD"_s;
    founding.practice.zone = u"Australia/Sydney"_s;
    founding.practice.language = u"en-AU"_s;
    founding.login = u"ada"_s;
    founding.displayName = u"Ada Admin"_s;
    founding.userId = ada = machine->ids.next();
    QString typed = password;
    auto created = app::PracticeFile::create(folder.path(), *machine, founding, SecretBytes::takePassword(typed));
    if (!created)
        qFatal("not founded: %s", qPrintable(codeName(created.error().code)));
    created->practice->close();
}

Files TroublesTest::Desk::files() const
{
    Files found;
    for (const char *end : {"", ".keys", ".keys.2"})
        found.insert(QString::fromLatin1(end), bytesOf(file(end)));
    return found;
}

void TroublesTest::Desk::putBack(const Files &files) const
{
    for (auto it = files.begin(); it != files.end(); ++it)
        write(file(it.key().toLatin1().constData()), *it);
}

std::unique_ptr<app::PracticeFile> TroublesTest::Desk::opened()
{
    auto practice = app::PracticeFile::open(folder.path(), *machine);
    QString typed = password;
    if (!practice || !(*practice)->unlockWithPassword(ada, SecretBytes::takePassword(typed)))
        qFatal("does not open");
    return std::move(*practice);
}

void TroublesTest::Desk::visit()
{
    opened()->close();
}

const QMap<QString, TroublesTest::Trouble> &TroublesTest::troubles()
{
    static std::unique_ptr<app::PracticeFile> other; // the second program
    static struct Newer {
        QByteArray key;
        store::SqliteAccess access;
        int was = 0;
        void sets(int version)
        {
            const auto connection = store::openKeyed(access);
            if (!connection)
                qFatal("it does not open");
            was = (*connection)->scalar(u"PRAGMA user_version"_s).value_or(QVariant()).toInt();
            if (!(*connection)->execute(u"PRAGMA user_version = %1"_s.arg(version)))
                qFatal("no other version");
        }
    } newer;
    static const auto putBack = [](Desk &desk, const Files &whole) { desk.putBack(whole); };
    static const QMap<QString, Trouble> all{
        {u"a damaged page"_s, {[](Desk &desk) {
             QByteArray bytes = bytesOf(desk.file());
             bytes[1000] = static_cast<char>(bytes[1000] ^ 1);
             write(desk.file(), bytes);
         }, putBack, "is damaged", "restore"}},
        {u"both copies of the keys are gone"_s, {[](Desk &desk) {
             QFile::remove(desk.file(".keys"));
             QFile::remove(desk.file(".keys.2"));
         }, putBack, "keys", "restore", false}},
        {u"the file with the records is lost"_s, {[](Desk &desk) { QFile::remove(desk.file()); }, putBack, "is not where it was", "restore", false}},
        {u"a newer Praxis wrote it"_s, {[](Desk &desk) {
             const auto practice = desk.opened();
             newer.key = practice->dataKey().view().toByteArray();
             newer.access = practice->store().access();
             newer.access.key = [](const std::function<void(QByteArrayView)> &use) -> Result<> {
                 use(newer.key);
                 return {};
             };
             newer.sets(999);
         }, [](Desk &, const Files &) { newer.sets(newer.was); }, "newer version", "again"}}, // as a newer program opens it again
        {u"open in another program"_s, {[](Desk &desk) { other = desk.opened(); }, [](Desk &, const Files &) { other.reset(); }, "already", "again"}},
        {u"an older copy was put in its place"_s, {[](Desk &desk) {
             const QByteArray before = bytesOf(desk.file());
             desk.visit();
             desk.visit();
             write(desk.file(), before);
         }, [](Desk &, const Files &) {}, "older", "older"}},
        {u"the folder cannot be written to"_s, {[](Desk &desk) {
             powercut_watch(QFile::encodeName(desk.folder.path()).constData(), nullptr);
             powercut_refuse(EROFS, 0);
         }, [](Desk &, const Files &) { powercut_refuse(0, 0); }, "cannot be written", "again"}},
        {u"the disk is full"_s, {[](Desk &desk) {
             powercut_watch(QFile::encodeName(desk.folder.path()).constData(), nullptr);
             powercut_refuse(ENOSPC, 0);
         }, [](Desk &, const Files &) { powercut_refuse(0, 0); }, "disk is full", "again"}},
    };
    return all;
}

void TroublesTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"praxis-test"_s);
    QCoreApplication::setApplicationName(u"Praxis"_s);
    QSettings().clear();
}

void TroublesTest::cleanup()
{
    powercut_refuse(0, 0);
}

void TroublesTest::enterPassword(Session &session, const QString &text)
{
    auto *signIn = qobject_cast<SignIn *>(session.window()->centralWidget());
    QVERIFY(signIn);
    auto *go = signIn->findChild<QPushButton *>(u"go"_s);
    QTRY_VERIFY(go->isEnabled());
    auto *line = signIn->findChild<QLineEdit *>(u"password"_s);
    line->clear();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

QString TroublesTest::wordsOf(const QWidget *page)
{
    QString words;
    for (const PlainLabel *label : page->findChildren<PlainLabel *>())
        words += label->text() + u'\n';
    return words;
}

void TroublesTest::itIsSaidNothingIsTouchedAndThereIsAWayOn_data()
{
    QTest::addColumn<QString>("name");
    for (auto it = troubles().cbegin(); it != troubles().cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

/// Cases 59 and 60.
void TroublesTest::itIsSaidNothingIsTouchedAndThereIsAWayOn()
{
    QFETCH(const QString, name);
    const Trouble &trouble = troubles()[name];
    Desk desk;
    const Files whole = desk.files();
    trouble.strike(desk);
    const Files struck = desk.files();

    app::LocalGate gate(desk.folder.path(), {}, *desk.machine);
    Session session(gate, onePlace());
    session.start();
    const auto page = [&session] { return qobject_cast<TroublePage *>(session.window()->centralWidget()); };
    if (trouble.afterPassword) {
        QVERIFY(!page());
        enterPassword(session, password);
    }
    QTRY_VERIFY_WITH_TIMEOUT(page(), 20'000);
    const QString words = wordsOf(page());
    QVERIFY2(words.contains(QLatin1StringView(trouble.says)), qPrintable(words));
    QVERIFY(words.contains(desk.folder.path())); // where the files are that one has to look after
    QVERIFY(!gate.desk());
    if (name != u"open in another program") // which works in it meanwhile
        QCOMPARE(desk.files().value({}), struck.value({}));
    const auto *button = page()->findChild<QPushButton *>(QString::fromLatin1(trouble.button));
    QVERIFY2(button && button->isEnabled(), trouble.button);

    trouble.mend(desk, whole);
    const bool older = qstrcmp(trouble.button, "older") == 0;
    QTest::mouseClick(page()->findChild<QPushButton *>(older ? u"older"_s : u"again"_s), Qt::LeftButton);
    QTRY_VERIFY(!page());
    enterPassword(session, password);
    QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), 20'000);
}

/// Case 59.
void TroublesTest::aWrongPasswordIsSaidBesideTheField()
{
    Desk desk;
    const QByteArray before = desk.files().value({});
    app::LocalGate gate(desk.folder.path(), {}, *desk.machine);
    Session session(gate, onePlace());
    session.start();
    enterPassword(session, u"not the password at all"_s);
    auto *signIn = qobject_cast<SignIn *>(session.window()->centralWidget());
    auto *problem = signIn->findChild<PlainLabel *>(u"signInProblem"_s);
    QTRY_VERIFY(!problem->isHidden());
    QCOMPARE(desk.files().value({}), before);
    QVERIFY(signIn->findChild<QPushButton *>(u"useSheet"_s)->isVisible()); // for who has lost it
    enterPassword(session, password);
    QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), 20'000);
}

/// Case 60.
void TroublesTest::aClockThatWasSetBackIsSaidAndWorkGoesOn()
{
    Desk desk;
    {
        const auto practice = desk.opened();
        const auto writing = practice->store().session();
        QVERIFY((*writing)->begin(practice->organization(), true).has_value());
        AuditEntry tomorrow;
        tomorrow.at = desk.machine->clock.now().plusMinutes(24 * 60);
        tomorrow.user = desk.ada;
        tomorrow.action = u"print"_s;
        tomorrow.outcome = u"done"_s;
        QVERIFY((*writing)->appendAudit(tomorrow).has_value());
        QVERIFY((*writing)->commit().has_value());
    }
    app::LocalGate gate(desk.folder.path(), {}, *desk.machine);
    Session session(gate, onePlace());
    session.start();
    enterPassword(session, password);
    QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), 20'000);
    QTRY_VERIFY(session.workspace()->notices().isVisible());
    const QString words = wordsOf(&session.workspace()->notices());
    QVERIFY2(words.contains(u"clock"_s), qPrintable(words));
    QVERIFY(gate.desk()); // the way on is the work itself
}

/// As a computer with another zone database would have written it: no command takes such a name.
void TroublesTest::aZoneThatThisComputerDoesNotKnowIsSaidAndWorkGoesOn()
{
    Desk desk;
    {
        const auto practice = desk.opened();
        const auto writing = practice->store().session();
        QVERIFY((*writing)->begin(practice->organization(), true).has_value());
        const auto row = findAs<Organization>(**writing, practice->organization());
        QVERIFY(row && *row);
        (*row)->zone = u"Atlantis/Capital"_s;
        (*row)->version += 1;
        QVERIFY((*writing)->update(typeOf<Organization>(), **row).has_value());
        QVERIFY((*writing)->commit().has_value());
    }
    app::LocalGate gate(desk.folder.path(), {}, *desk.machine);
    Session session(gate, onePlace());
    session.start();
    enterPassword(session, password);
    QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), 20'000);
    QTRY_VERIFY(session.workspace()->notices().isVisible());
    const QString words = wordsOf(&session.workspace()->notices());
    QVERIFY2(words.contains(u"Atlantis/Capital"_s), qPrintable(words));
    // The way on is an ordinary edit in the settings; then there is nothing more to say.
    const auto mended = gate.desk()->run(EditRecord{typeOf<Organization>().key(), gate.desk()->actor().organization, {{u"zone"_s, u"Australia/Sydney"_s}}, 0});
    QTRY_VERIFY(mended.isFinished());
    QVERIFY(mended.result().has_value());
    session.switchUser();
    enterPassword(session, password);
    QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), 20'000);
    QVERIFY(!wordsOf(&session.workspace()->notices()).contains(u"Atlantis"_s));
}

QTEST_MAIN(TroublesTest)
#include "TroublesTest.moc"
