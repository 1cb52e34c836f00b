#include "models/ports/AuditBody.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/exchange/Import.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QJsonDocument>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

struct Hostile {
    const char *name;
    QString text;
    bool isRefusedInNames;
};

QVector<Hostile> hostileTexts()
{
    return {{"CR LF", u"Jane\r\n{\"action\":\"login\"}"_qs, false},
            {"ANSI escape", u"Jane\x1b[2J\x1b[31m"_qs, true},
            {"NUL", QString(u"Jane"_qs + QChar(0) + u"Nguyen"), true},
            {"line separator", u"Jane\u2028Nguyen\u2029"_qs, false},
            {"bidi override", u"Jane\u202Enimda\u202C\u2066"_qs, false},
            {"quotes", u"Jane\",\"outcome\":\"denied\\"_qs, false},
            {"lone surrogate", QString(u"Jane"_qs + QChar(0xD800)), true},
            {"64 KiB", QString(64 * 1024, u'x'), true}};
}

qint64 linesIn(TestPractice &p)
{
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const qint64 number = TestPractice::must(p.session().auditEnd()).number;
    p.session().rollback();
    return number;
}

QByteArray lastBody(TestPractice &p)
{
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto lines = TestPractice::must(p.session().auditSearch({.limit = 1}));
    p.session().rollback();
    return lines.first().body;
}

Result<Outcome> addUser(TestPractice &p, const QString &login, const QString &display = u"Somebody"_qs)
{
    AddUser command;
    command.login = login;
    command.displayName = display;
    return p.door().run(p.admin, command);
}

} // namespace

/// What strangers put into names, agents and searches.
class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneThingDoneIsOneLineWhateverItsNames_data();
    void oneThingDoneIsOneLineWhateverItsNames();
    void oneThingDoneIsOneLineWhateverTheAgent_data() { oneThingDoneIsOneLineWhateverItsNames_data(); }
    void oneThingDoneIsOneLineWhateverTheAgent();
    void whatIsKeptCanBeTakenBack_data() { oneThingDoneIsOneLineWhateverItsNames_data(); }
    void whatIsKeptCanBeTakenBack();
    void aHostilePathIsOneLineOfTheTrailAndComesBackIn();
    void aFileNameOf64KiBIsRefusedAndLeavesNothing();
    void aListHoldsNoMoreAndNothingElseThanAText();
    void aSearchOfAnythingIsText_data();
    void aSearchOfAnythingIsText();
    void signInNamesThatLookTheSameAreOne_data();
    void signInNamesThatLookTheSameAreOne();
    void anInvisibleSignInNameIsNone();
    void aSignInNameHasAnEnd();
};

void TestHostile::oneThingDoneIsOneLineWhateverItsNames_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("refused");
    for (const QString &database : {u"sqlite"_qs, u"postgresql"_qs}) {
        for (const Hostile &one : hostileTexts())
            QTest::addRow("%s: %s", qPrintable(database), one.name) << database << one.text << one.isRefusedInNames;
    }
}

/// Case 36.
void TestHostile::oneThingDoneIsOneLineWhateverItsNames()
{
    QFETCH(QString, database);
    QFETCH(QString, text);
    QFETCH(bool, refused);
    TestDatabase db(database);
    TestPractice p(db.store(), {.withHours = false});
    const qint64 before = linesIn(p);
    Contact person;
    person.familyName = text;
    const auto made = p.door().run(p.admin, create(person));
    const auto user = addUser(p, u"one@example.org"_qs, text);
    QCOMPARE(made.has_value(), !refused);
    QCOMPARE(user.has_value(), !refused);
    if (refused) {
        QCOMPARE(made.error().code, ErrorCode::Invalid);
        QCOMPARE(user.error().code, ErrorCode::Invalid);
    }
    QCOMPARE(linesIn(p), before + (refused ? 0 : 2));
    if (!refused)
        QCOMPARE(p.mustAsk(Get<Contact>{made->firstOf(u"Contact")})->familyName, text);
    QVERIFY(db.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }).has_value());
}

/// Case 36.
void TestHostile::oneThingDoneIsOneLineWhateverTheAgent()
{
    QFETCH(QString, database);
    QFETCH(QString, text);
    TestDatabase db(database);
    TestPractice p(db.store(), {.withHours = false});
    const qint64 before = linesIn(p);
    Actor actor = p.admin;
    actor.agent = actor.address = actor.device = actor.session = text;
    RecordEvent event;
    event.action = u"failed_login"_qs;
    event.type = u"User"_qs;
    event.detail = text;
    QVERIFY(p.door().run(actor, event).has_value());
    QCOMPARE(linesIn(p), before + 1);
    const QByteArray body = lastBody(p);
    QVERIFY(!body.contains('\n') && !body.contains('\r') && !body.contains('\x1b') && !body.contains('\0'));
    QJsonParseError problem;
    QJsonDocument::fromJson(body, &problem);
    QCOMPARE(problem.error, QJsonParseError::NoError);
    const AuditEntry entry = TestPractice::must(auditEntry(body));
    QCOMPARE(entry.outcome, u"failed"_qs);
    QVERIFY(db.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }).has_value());
    QCOMPARE(p.mustAsk(SearchAudit{{.action = u"failed_login"_qs}}).size(), 1);
}

void TestHostile::whatIsKeptCanBeTakenBack()
{
    QFETCH(QString, database);
    QFETCH(QString, text);
    QFETCH(bool, refused);
    TestDatabase db(database);
    TestPractice p(db.store(), {.withHours = false});
    const QUuid id = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const auto edited = p.door().run(p.admin, EditRecord{u"Contact"_qs, id, {{u"city"_qs, text}, {u"tags"_qs, QJsonArray{text.left(100)}}}, 0});
    QCOMPARE(edited.has_value(), !refused);
    if (refused)
        return;
    p.mustRun(Undo{});
    QVERIFY(p.mustAsk(Get<Contact>{id})->city.isEmpty());
    p.mustRun(Redo{});
    QCOMPARE(p.mustAsk(Get<Contact>{id})->city, text);
    QCOMPARE(p.mustAsk(Get<Contact>{id})->tags, QStringList{text.left(100)});
}

/// Case 36.
void TestHostile::aHostilePathIsOneLineOfTheTrailAndComesBackIn()
{
    TestPractice p;
    p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QString path = p.folder.filePath(u"Jane\r\n{\"action\":\"login\"}\x1b[2J\u2028\u202Enimda\u2066.csv"_qs);
    const ExportReport out = TestPractice::must(Export(p.door(), p.parts, p.admin).write(path, {.format = ExportFormat::ContactsCsv}));
    QCOMPARE(out.count, 1);
    QVERIFY(QFile::exists(path));
    Import import(p.door(), p.parts, p.admin);
    const ImportFile file = TestPractice::must(import.look(path));
    const ImportOptions options = TestPractice::must(import.suggest(file));
    const ImportPlan plan = TestPractice::must(import.plan(file, options));
    TestPractice::must(import.run(plan));
    QCOMPARE(plan.duplicates.size(), 1); // whoever was exported is here already
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto chained = TestPractice::must(p.session().auditRange(1, 1000));
    p.session().rollback();
    QStringList actions;
    for (const ChainedEntry &one : chained) {
        for (const char c : one.body)
            QVERIFY(static_cast<uchar>(c) >= 0x20); // one line of JSON, whatever was in it
        const AuditEntry entry = TestPractice::must(auditEntry(one.body));
        actions.append(entry.action);
        QVERIFY(entry.action != u"login");
    }
    QCOMPARE(actions.count(u"export"_qs), 1);
    QCOMPARE(actions.count(u"import"_qs), 1);
    QVERIFY(p.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }).has_value());
}

/// Case 36.
void TestHostile::aFileNameOf64KiBIsRefusedAndLeavesNothing()
{
    TestPractice p;
    p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QString path = p.folder.filePath(QString(64 * 1024, u'x') + u".csv");
    const QStringList before = QDir(p.folder.path()).entryList();
    const auto out = Export(p.door(), p.parts, p.admin).write(path, {.format = ExportFormat::ContactsCsv});
    QCOMPARE(out.error().code, ErrorCode::FileUnwritable);
    Import import(p.door(), p.parts, p.admin);
    const auto in = import.look(path);
    QCOMPARE(in.error().code, ErrorCode::FileUnreadable);
    QStringList after = QDir(p.folder.path()).entryList();
    after.removeIf([&](const QString &name) { return name.startsWith(u"practice"); });
    QStringList was = before;
    was.removeIf([&](const QString &name) { return name.startsWith(u"practice"); });
    QCOMPARE(after, was);
    QVERIFY(p.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }).has_value());
}

void TestHostile::aListHoldsNoMoreAndNothingElseThanAText()
{
    TestPractice p;
    const QUuid id = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    QJsonArray many;
    for (int i = 0; i < 20'000; ++i)
        many.append(QString(100, u'x'));
    const auto edit = [&](const QJsonValue &tags) { return p.door().run(p.admin, EditRecord{u"Contact"_qs, id, {{u"tags"_qs, tags}}, 0}); };
    QCOMPARE(edit(many).error().code, ErrorCode::Invalid);
    QCOMPARE(edit(QJsonArray{u"\x1b[31m"_qs}).error().code, ErrorCode::Invalid);
    QCOMPARE(edit(QJsonArray{QString(QChar(0))}).error().code, ErrorCode::Invalid);
    QCOMPARE(edit(QJsonArray{QString(QChar(0xDC00))}).error().code, ErrorCode::Invalid);
    QVERIFY(edit(QJsonArray{u"VIP"_qs, u"naïve \\u0000"_qs}).has_value());
}

void TestHostile::aSearchOfAnythingIsText_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"%"_qs, u"_"_qs, u"\\"_qs, u"\""_qs, u"*"_qs, u"NEAR("_qs, u"notes:abc"_qs, u"clinical_note:secret"_qs, u"-nguyen"_qs, u"'; DROP TABLE contact; --"_qs})
        QTest::newRow(qPrintable(text)) << text;
    QTest::newRow("10 000 a OR") << u"a OR "_qs.repeated(10'000);
    QTest::newRow("NUL") << QString(QChar(0));
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("cut in the middle of a character") << QString(u"a"_qs + u"𠀀"_qs.repeated(10'000));
    QTest::newRow("cut in the middle of another") << u"𠀀"_qs.repeated(10'000);
}

/// Case 31.
void TestHostile::aSearchOfAnythingIsText()
{
    QFETCH(QString, text);
    for (const QString &database : {u"sqlite"_qs, u"postgresql"_qs}) {
        TestDatabase db(database);
        TestPractice p(db.store(), {.withHours = false});
        Contact person;
        person.familyName = u"Nguyen"_qs;
        person.clinicalNote = u"secret abc"_qs;
        p.mustRun(create(person));
        const auto found = p.door().ask(p.admin, FindPeople{{.text = text}});
        QVERIFY2(found, found ? "" : qPrintable(codeName(found.error().code)));
        for (const PersonHit &hit : *found)
            QVERIFY(!text.contains(u"secret"_qs) || hit.familyName.isEmpty());
    }
}

void TestHostile::signInNamesThatLookTheSameAreOne_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("case") << u"jane@example.org"_qs << u"JANE@Example.ORG"_qs;
    QTest::newRow("full width") << u"jane@example.org"_qs << u"ｊａｎｅ@example.org"_qs;
    QTest::newRow("zero width space") << u"jane@example.org"_qs << u"ja\u200Bne@example.org"_qs;
    QTest::newRow("word joiner") << u"jane@example.org"_qs << u"jane\u2060@example.org"_qs;
    QTest::newRow("soft hyphen") << u"jane@example.org"_qs << u"ja\u00ADne@example.org"_qs;
    QTest::newRow("variation selector") << u"jane@example.org"_qs << u"jane\uFE0F@example.org"_qs;
    QTest::newRow("grapheme joiner") << u"jane@example.org"_qs << u"ja\u034Fne@example.org"_qs;
    QTest::newRow("hangul filler") << u"jane@example.org"_qs << u"jane\u3164@example.org"_qs;
    QTest::newRow("tag") << u"jane@example.org"_qs << QString(u"jane"_qs + QStringView(QChar::fromUcs4(0xE0061)) + u"@example.org");
    QTest::newRow("bidi mark") << u"jane@example.org"_qs << u"\u200Ejane@example.org\u202C"_qs;
    QTest::newRow("sharp s") << u"strasse@example.org"_qs << u"straße@example.org"_qs;
    QTest::newRow("capital sharp s") << u"strasse@example.org"_qs << u"STRAẞE@example.org"_qs;
    QTest::newRow("dotless i") << u"isil@example.org"_qs << u"ısıl@example.org"_qs;
    QTest::newRow("dotted I") << u"isil@example.org"_qs << u"İSİL@example.org"_qs;
    QTest::newRow("ligature") << u"office@example.org"_qs << u"oﬃce@example.org"_qs;
    QTest::newRow("decomposed") << u"zoë@example.org"_qs << u"zoe\u0308@example.org"_qs;
    QTest::newRow("spaces") << u"jane@example.org"_qs << u" jane@example.org\u00A0"_qs;
}

/// Case 37.
void TestHostile::signInNamesThatLookTheSameAreOne()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QCOMPARE(loginKey(first), loginKey(second));
    TestPractice p({.withHours = false});
    QVERIFY(addUser(p, first).has_value());
    QCOMPARE(addUser(p, second).error().code, ErrorCode::Duplicate);
    const QUuid other = addUser(p, u"other@example.org"_qs)->firstOf(u"User");
    const auto renamed = p.door().run(p.admin, EditRecord{u"User"_qs, other, {{u"login"_qs, second}}, 0});
    QCOMPARE(renamed.error().code, ErrorCode::Duplicate);
}

/// Case 37.
void TestHostile::anInvisibleSignInNameIsNone()
{
    TestPractice p({.withHours = false});
    const QString invisible = u"\u200B\u2060\uFE0F"_qs;
    QCOMPARE(addUser(p, invisible).error().code, ErrorCode::Invalid);
    const QUuid other = addUser(p, u"other@example.org"_qs)->firstOf(u"User");
    QCOMPARE(p.door().run(p.admin, EditRecord{u"User"_qs, other, {{u"login"_qs, invisible}}, 0}).error().code, ErrorCode::Invalid);
}

void TestHostile::aSignInNameHasAnEnd()
{
    TestPractice p({.withHours = false});
    QVERIFY(addUser(p, QString(242, u'x') + u"@example.org").has_value());
    QCOMPARE(addUser(p, QString(300, u'x') + u"@example.org").error().code, ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_practice_hostile.moc"
