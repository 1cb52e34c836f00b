// `praxisctl verify vault` on vaults in which something is wrong, each in its own way, and a vault whose files are opened without us.
#include "app/common/PracticeFile.h"
#include "models/records/Contact.h"
#include "models/records/DocumentVersion.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/office/RecordCommands.h"
#include "tests/admin/CheapPractice.h"
#include "tests/support/Damage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace praxis;
using namespace praxis::app;
using namespace Qt::StringLiterals;

namespace {

template <class T> auto must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(codeName(result.error().code)));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

class VerifyVaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aWholeVaultIsCodeZero();
    void whatIsWrongIsToldApart_data();
    void whatIsWrongIsToldApart();
    void severalTroublesAreAllNamed();
    void aPayloadOfNothingIsCountedAndNoDamage();
    void whoseRoleMayNotSeesNothing();
    void aFileIsOpenedByAgeAndItsKeyWithoutUs();
    void onlyAnAdministratorTakesKeysOut();

private:
    enum { Letters = 3 };
    struct Letter {
        QUuid id;
        QString blob;
    };
    /// The practice, opened beside the program.
    void with(const std::function<void(PracticeFile &, StoreSession &)> &deed);
    void changeVersion(PracticeFile &practice, StoreSession &session, const QString &blob, const std::function<void(DocumentVersion &)> &how);
    void strike(const QString &what, const Letter &letter);
    [[nodiscard]] QString payload(const QString &blob) const { return m_ctl.path(u"practice/media/"_s + blob.first(2) + u'/' + blob); }
    [[nodiscard]] Praxisctl::Answer verify() const { return m_ctl.run({u"verify"_s, u"vault"_s}); }
    [[nodiscard]] static QStringList problems(const Praxisctl::Answer &answer) { return answer.json[u"problems"].toVariant().toStringList(); }

    Praxisctl m_ctl;
    std::unique_ptr<Machine> m_machine;
    QVector<Letter> m_letters;
    QVector<QUuid> m_people;
};

void VerifyVaultTest::initTestCase()
{
    m_machine = cheapMachine();
    foundCheaply(m_ctl, u"pristine"_s);
}

void VerifyVaultTest::init()
{
    QDir(m_ctl.path(u"practice"_s)).removeRecursively();
    for (const QString &name : QDir(m_ctl.path(u"pristine"_s)).entryList(QDir::Files | QDir::Hidden)) {
        QVERIFY(QDir().mkpath(m_ctl.path(u"practice"_s)));
        QVERIFY(QFile::copy(m_ctl.path(u"pristine/"_s + name), m_ctl.path(u"practice/"_s + name)));
    }
    m_letters.clear();
    m_people.clear();
    with([this](PracticeFile &practice, StoreSession &session) {
        Door door(session, practice.parts());
        for (int i = 0; i < Letters; ++i) {
            Contact person;
            person.givenName = u"Client"_s;
            person.familyName = QString::number(i);
            m_people.append(must(door.run(practice.actor(), create(person))).firstOf(u"Contact"));
            QFile file(m_ctl.path(u"letter.txt"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray("Dear colleague, ").repeated(20'000)) > 0); // five chunks
            file.close();
            AddDocument add{.person = m_people.last(), .title = u"Letter"_s, .kind = DocumentKind::Letter, .privacy = Privacy::Internal};
            add.file = must(DocumentIntake(*practice.parts().vault).take(m_people.last(), file.fileName()));
            m_letters.append({must(door.run(practice.actor(), add)).firstOf(u"Document"), add.file[u"blob"].toString()});
        }
    });
}

void VerifyVaultTest::with(const std::function<void(PracticeFile &, StoreSession &)> &deed)
{
    const auto practice = must(PracticeFile::open(m_ctl.path(u"practice"_s), *m_machine));
    QString typed = Praxisctl::password;
    must(practice->unlockWithPassword(u"robin"_s, SecretBytes::takePassword(typed)));
    const auto session = must(practice->store().session());
    deed(*practice, *session);
}

void VerifyVaultTest::changeVersion(PracticeFile &practice, StoreSession &session, const QString &blob, const std::function<void(DocumentVersion &)> &how)
{
    must(session.begin(practice.organization(), true));
    const auto row = must(selectAs<DocumentVersion>(session, {.where = {{"blob", Condition::Equal, blob}}})).first();
    how(*row);
    row->version += 1;
    must(session.update(typeOf<DocumentVersion>(), *row));
    must(session.commit());
}

void VerifyVaultTest::strike(const QString &what, const Letter &letter)
{
    QFile file(payload(letter.blob));
    if (what == u"the payload is gone") {
        QVERIFY(file.remove());
    } else if (what == u"a chunk in the middle is damaged") {
        QVERIFY(test::alterByte(file.fileName(), 150'000));
    } else if (what == u"it was cut") {
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
    } else if (what == u"another file stands under its name") {
        QVERIFY(file.remove());
        QVERIFY(QFile::copy(payload(m_letters[(m_letters.size() - 1)].blob), payload(letter.blob)));
    } else {
        with([&](PracticeFile &practice, StoreSession &session) {
            if (what == u"the person's key is gone") {
                must(session.begin(practice.organization(), true));
                must(session.keepPersonKey(m_people.first(), {}));
                must(session.commit());
            } else if (what == u"the key is of another file") {
                QString other;
                changeVersion(practice, session, m_letters[1].blob, [&](DocumentVersion &row) { other = row.sealedKey; });
                changeVersion(practice, session, letter.blob, [&](DocumentVersion &row) { row.sealedKey = other; });
            } else if (what == u"its header is altered") {
                changeVersion(practice, session, letter.blob, [](DocumentVersion &row) {
                    QByteArray header = QByteArray::fromBase64(row.ageHeader.toLatin1());
                    header[header.size() - 5] = header[header.size() - 5] == 'A' ? 'B' : 'A';
                    row.ageHeader = QString::fromLatin1(header.toBase64());
                });
            } else {
                changeVersion(practice, session, letter.blob, [](DocumentVersion &row) { row.sha256 = QString(64, u'0'); });
            }
        });
    }
}

void VerifyVaultTest::aWholeVaultIsCodeZero()
{
    const auto answer = verify();
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.json[u"ok"].toBool());
    QCOMPARE(answer.json[u"files"].toInt(), Letters);
    QCOMPARE(answer.json[u"bytes"].toInteger(), Letters * 320'000);
    QCOMPARE(problems(answer), QStringList());
    QCOMPARE(answer.json[u"without_row"].toInt(), 0);
}

void VerifyVaultTest::whatIsWrongIsToldApart_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("the payload is gone") << u"missing"_s;
    QTest::newRow("a chunk in the middle is damaged") << u"damaged"_s;
    QTest::newRow("it was cut") << u"damaged"_s;
    QTest::newRow("another file stands under its name") << u"damaged"_s;
    QTest::newRow("its header is altered") << u"damaged"_s;
    QTest::newRow("its sum is another one") << u"damaged"_s;
    QTest::newRow("the person's key is gone") << u"without_key"_s;
    QTest::newRow("the key is of another file") << u"without_key"_s;
}

/// Case 56: one bit of a file, half of it, a key that is gone.
void VerifyVaultTest::whatIsWrongIsToldApart()
{
    QFETCH(const QString, said);
    strike(QString::fromLatin1(QTest::currentDataTag()), m_letters.first());
    for (int time = 0; time < 2; ++time) { // looking changes nothing
        const auto answer = verify();
        QVERIFY2(answer.exit == 4, qPrintable(answer.out + answer.err));
        QCOMPARE(answer.json[u"files"].toInt(), Letters);
        const QStringList found = problems(answer);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().startsWith(u"document "_s + m_letters.first().id.toString(QUuid::WithoutBraces)) && found.first().endsWith(u": "_s + said), qPrintable(found.first()));
    }
}

void VerifyVaultTest::severalTroublesAreAllNamed()
{
    strike(u"the payload is gone"_s, m_letters[2]);
    strike(u"a chunk in the middle is damaged"_s, m_letters[1]);
    strike(u"the person's key is gone"_s, m_letters[0]);
    const auto answer = verify();
    QCOMPARE(answer.exit, 4);
    const QStringList found = problems(answer);
    QCOMPARE(found.size(), 3);
    for (const char *said : {": missing", ": damaged", ": without_key"})
        QCOMPARE(found.filter(QLatin1StringView(said)).size(), 1);
    const auto inWords = m_ctl.runIn(u"exec \"$@\""_s, {u"verify"_s, u"vault"_s}, u"practice"_s);
    QCOMPARE(inWords.exit, 4);
}

void VerifyVaultTest::aPayloadOfNothingIsCountedAndNoDamage()
{
    const QString orphan = QString(32, u'a');
    QVERIFY(QDir().mkpath(QFileInfo(payload(orphan)).path()));
    QVERIFY(QFile::copy(payload(m_letters.first().blob), payload(orphan)));
    const auto answer = verify();
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.json[u"without_row"].toInt(), 1);
    QCOMPARE(problems(answer), QStringList());
    QVERIFY(QFile::exists(payload(orphan))); // `sweep vault` takes it, once it is old
}

void VerifyVaultTest::whoseRoleMayNotSeesNothing()
{
    const QString hers = u"a boat named Petrichor"_s;
    QCOMPARE(m_ctl.run({u"user"_s, u"add"_s, u"rita"_s, u"--role"_s, u"receptionist"_s}, u"practice"_s, Praxisctl::lines({Praxisctl::password, hers})).exit, 0);
    strike(u"the payload is gone"_s, m_letters.first());
    const auto refused = m_ctl.run({u"verify"_s, u"vault"_s, u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers}));
    QCOMPARE(refused.exit, 5);
    QVERIFY(!refused.out.contains(m_letters.first().id.toString(QUuid::WithoutBraces)) && !refused.json.contains(u"files"));
    const auto wrong = m_ctl.run({u"verify"_s, u"vault"_s}, u"practice"_s, Praxisctl::lines({u"not the right words"_s}));
    QCOMPARE(wrong.exit, 5);
}

void VerifyVaultTest::aFileIsOpenedByAgeAndItsKeyWithoutUs()
{
    const QString folder = m_ctl.path(u"out"_s);
    const auto takeOut = [&](const Letter &letter, const QStringList &more) {
        return m_ctl.run(QStringList{u"export"_s, u"age"_s, u"document"_s, idText(letter.id), folder} + more);
    };
    QCOMPARE(takeOut(m_letters[0], {}).exit, 2); // a reason is asked
    QVERIFY(!QFile::exists(folder));
    const auto others = takeOut(m_letters[1], {u"--why"_s, u"the court has no Praxis"_s, u"--to-others"_s});
    QVERIFY2(others.exit == 0, qPrintable(others.err));
    const auto done = takeOut(m_letters[0], {u"--why"_s, u"a look without Praxis"_s});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    const QString name = done.json[u"files"].toArray().first().toString(), other = others.json[u"files"].toArray().first().toString();
    QCOMPARE(name, u"document-"_s + idText(m_letters[0].id));
    const auto opened = [&](const QString &key, const QString &file) -> QByteArray {
        QProcess age;
        age.start(u"age"_s, {u"--decrypt"_s, u"--identity"_s, folder + u'/' + key + u".key"_s, folder + u'/' + file + u".age"_s});
        if (!age.waitForFinished() || age.exitCode() != 0)
            return "failed: " + age.readAllStandardError();
        return age.readAllStandardOutput();
    };
    QCOMPARE(opened(name, name), QByteArray("Dear colleague, ").repeated(20'000));
    QVERIFY(opened(other, name).startsWith("failed")); // each has a key of its own
    for (const char *ending : {".age", ".key"})
        QVERIFY(!(QFile::permissions(folder + u'/' + name + QLatin1StringView(ending)) & (QFile::ReadGroup | QFile::ReadOther)));
    with([this](PracticeFile &practice, StoreSession &session) {
        Door door(session, practice.parts());
        const auto lines = must(door.ask(practice.actor(), SearchAudit{{.record = m_letters[0].id, .action = u"export"_s}}));
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().entry.why, u"a look without Praxis"_s);
        QCOMPARE(lines.first().entry.persons, QVector<QUuid>{m_people[0]});
    });
}

void VerifyVaultTest::onlyAnAdministratorTakesKeysOut()
{
    const QString hers = u"a boat named Petrichor"_s;
    QCOMPARE(m_ctl.run({u"user"_s, u"add"_s, u"mara"_s, u"--role"_s, u"practice_manager"_s}, u"practice"_s, Praxisctl::lines({Praxisctl::password, hers})).exit, 0);
    const QString folder = m_ctl.path(u"nothing"_s);
    const auto refused = m_ctl.run({u"export"_s, u"age"_s, u"document"_s, idText(m_letters[0].id), folder, u"--why"_s, u"curious"_s, u"--login"_s, u"mara"_s}, u"practice"_s, Praxisctl::lines({hers}));
    QCOMPARE(refused.exit, 5);
    QVERIFY(!QFile::exists(folder));
    with([](PracticeFile &practice, StoreSession &session) {
        Door door(session, practice.parts());
        QCOMPARE(must(door.ask(practice.actor(), SearchAudit{{.outcome = u"denied"_s}})).size(), 1);
    });
}

QTEST_GUILESS_MAIN(VerifyVaultTest)
#include "VerifyVaultTest.moc"
