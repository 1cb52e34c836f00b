#include <QTest>

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "tests/hosted/Backend.h"

#include <QFile>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Names, agents and files' names of strangers, as the API takes and tells them.
class StrangeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsHandedOutUnderNoNameOfItsOwn_data();
    void aFileIsHandedOutUnderNoNameOfItsOwn();
    void aSignInIsOneLineOfTheTrailWhateverItsAgent_data() { aFileIsHandedOutUnderNoNameOfItsOwn_data(); }
    void aSignInIsOneLineOfTheTrailWhateverItsAgent();
    void aSignInNameThatLooksLikeAnothersIsRefused_data();
    void aSignInNameThatLooksLikeAnothersIsRefused();
    void whoLooksLikeSomebodyGetsNothingOfTheirs_data() { aSignInNameThatLooksLikeAnothersIsRefused_data(); }
    void whoLooksLikeSomebodyGetsNothingOfTheirs();
};

void StrangeTextTest::aFileIsHandedOutUnderNoNameOfItsOwn_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("line ends") << u"a\r\nSet-Cookie: x=1\r\n\r\n<script>"_s;
    QTest::newRow("quotes") << u"a\"; filename=\"b.exe"_s;
    QTest::newRow("colours of a terminal") << u"a\x1b[2J\x1b[31m"_s;
    QTest::newRow("line separator") << u"a\u2028b\u2029"_s;
    QTest::newRow("from right to left") << u"a\u202Efdp.exe"_s;
    QTest::newRow("nothing to be seen") << u"\u200B\u2060\uFEFF"_s;
    QTest::newRow("percent") << u"a%0d%0aX: y"_s;
    QTest::newRow("long") << QString(200, u'x');
}

/// Case 36.
void StrangeTextTest::aFileIsHandedOutUnderNoNameOfItsOwn()
{
    QFETCH(const QString, text);
    Backend b(u"sqlite"_s);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s, b.own.lee);
    QFile file(b.own.folder.filePath(QString(text + u".txt").replace(u'/', u'_')));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear colleague") > 0);
    file.close();
    AddDocument add;
    add.person = jane;
    add.title = u"Letter"_s;
    add.kind = DocumentKind::Letter;
    add.privacy = Privacy::Internal;
    add.file = TestPractice::must(DocumentIntake(b.own.vault()).take(jane, file.fileName()));
    AddDocument titled = add;
    titled.title = text;
    auto made = b.own.door().run(b.own.psychologist, titled);
    if (!made)
        made = b.own.door().run(b.own.psychologist, add); // no such title
    if (!made) { // and no file of such a name
        QCOMPARE(made.error().code, ErrorCode::Invalid);
        return;
    }
    b.addAccount(b.own.psychologist, u"lin"_s);
    const QByteArray token = b.signIn(u"lin"_s);
    const HttpAnswer answer = b.ask("GET", "/api/v1/documents/" + idText(made->firstOf(u"Document")).toLatin1() + "/file?copy_for=own_use", {}, token);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Disposition"), QByteArray("attachment"));
    for (const auto &[name, value] : answer.headers) {
        for (const char c : QByteArray(name + value))
            QVERIFY2(static_cast<uchar>(c) >= 0x20 && static_cast<uchar>(c) < 0x7f, name.constData());
    }
}

/// Case 36.
void StrangeTextTest::aSignInIsOneLineOfTheTrailWhateverItsAgent()
{
    QFETCH(const QString, text);
    Backend b(u"sqlite"_s);
    b.addAccount(b.own.admin, u"ada"_s);
    const auto end = [&b] {
        const auto session = TestPractice::must(b.database.store().session());
        TestPractice::must(session->begin(b.own.admin.organization, false));
        return TestPractice::must(session->auditEnd()).number;
    };
    const qint64 before = end();
    const QByteArray agent = QString(text + QString(64 * 1024, u'y')).toUtf8();
    const HttpAnswer in = b.ask("POST", "/api/v1/auth/sign-in", {{u"login"_s, u"ada"_s}, {u"password"_s, QString::fromUtf8(Backend::passwordOf(u"ada"_s))}, {u"device"_s, text}}, {},
                                {{"User-Agent", agent}});
    if (in.status != 200) { // no such device: refused, and nobody is signed in
        QCOMPARE(in.status, 422);
        QCOMPARE(end(), before);
        return;
    }
    QCOMPARE(end(), before + 1);
    const auto session = TestPractice::must(b.database.store().session());
    TestPractice::must(session->begin(b.own.admin.organization, false));
    const auto lines = TestPractice::must(session->auditRange(before + 1, 1));
    for (const char c : lines.first().body)
        QVERIFY(static_cast<uchar>(c) >= 0x20);
    QVERIFY(QJsonDocument::fromJson(lines.first().body).isObject());
    QVERIFY2(lines.first().body.size() < 8 * 1024, qPrintable(QString::number(lines.first().body.size()))); // nobody fills the trail with a header
}

void StrangeTextTest::aSignInNameThatLooksLikeAnothersIsRefused_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("capitals") << u"office@harbour.example"_s << u"OFFICE@Harbour.Example"_s;
    QTest::newRow("wide letters") << u"office@harbour.example"_s << u"ｏｆｆｉｃｅ＠harbour.example"_s;
    QTest::newRow("a ligature") << u"office@harbour.example"_s << u"oﬃce@harbour.example"_s;
    QTest::newRow("a blank without width") << u"office@harbour.example"_s << u"off\u200Bice@harbour.example"_s;
    QTest::newRow("joiners") << u"office@harbour.example"_s << u"off\u200Dice\u2060@harbour.example"_s;
    QTest::newRow("a mark of direction") << u"office@harbour.example"_s << u"\u202Doffice\u202C@harbour.example"_s;
    QTest::newRow("a sharp s") << u"strasse@harbour.example"_s << u"straße@harbour.example"_s;
    QTest::newRow("a capital sharp s") << u"straße@harbour.example"_s << u"STRAẞE@harbour.example"_s;
    QTest::newRow("an i without its dot") << u"isil@harbour.example"_s << u"ısıl@harbour.example"_s;
    QTest::newRow("a capital I with a dot") << u"isil@harbour.example"_s << u"İSİL@harbour.example"_s;
    QTest::newRow("a sign of Kelvin") << u"kim@harbour.example"_s << u"\u212Aim@harbour.example"_s;
    QTest::newRow("a final sigma") << u"σοφίας@harbour.example"_s << u"ΣΟΦΊΑΣ@harbour.example"_s;
}

/// Case 37.
void StrangeTextTest::aSignInNameThatLooksLikeAnothersIsRefused()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    Backend b(u"postgresql"_s);
    b.addAccount(b.own.admin, u"ada"_s);
    const QByteArray token = b.signIn(u"ada"_s);
    const auto add = [&](const QString &login) {
        return b.ask("POST", "/api/v1/commands/AddUser", {{u"login"_s, login}, {u"display_name"_s, u"Somebody"_s}, {u"role"_s, u"receptionist"_s}}, token);
    };
    QVERIFY(add(first).status < 300);
    QCOMPARE(add(second).status, 409);
    const HttpAnswer other = add(u"other@harbour.example"_s);
    QVERIFY(other.status < 300);
    const QJsonArray users = Backend::jsonOf(b.ask("GET", "/api/v1/users?limit=100", {}, token)).value(u"items"_s).toArray();
    QByteArray id;
    for (const QJsonValue &user : users) {
        if (user[u"login"].toString() == u"other@harbour.example")
            id = user[u"id"].toString().toLatin1();
    }
    QVERIFY(!id.isEmpty());
    QCOMPARE(b.ask("PATCH", "/api/v1/users/" + id, {{u"login"_s, second}}, token, {{"If-Match", "\"1\""}}).status, 409);
}

/// Case 37: an invitation sets a password for nobody but whom it was made for.
void StrangeTextTest::whoLooksLikeSomebodyGetsNothingOfTheirs()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    Backend b(u"sqlite"_s);
    b.addAccount(b.own.admin, first); // Ada is known to the server under this name
    b.addAccount(b.other.admin, u"mallory@elsewhere.example"_s);
    const QByteArray mallory = b.signIn(u"mallory@elsewhere.example"_s);
    // In another practice somebody calls a user of theirs nearly so, and invites them: the invitation comes to Mallory.
    const QUuid twin = TestPractice::must(b.other.door().run(b.other.admin, AddUser{.login = second, .displayName = u"Twin"_s, .role = Role::Receptionist})).firstOf(u"User");
    const HttpAnswer invited = b.ask("POST", "/api/v1/auth/invitations", {{u"user"_s, idText(twin)}}, mallory);
    QCOMPARE(invited.status, 201);
    const QString invitation = Backend::jsonOf(invited).value(u"invitation").toString();
    for (const QString &login : {first, second}) {
        QCOMPARE(b.ask("POST", "/api/v1/auth/accept-invitation", {{u"invitation"_s, invitation}, {u"login"_s, login}, {u"password"_s, u"a garden of seven willows"_s}}).status, 401);
        QCOMPARE(b.signInAnswer(login, "a garden of seven willows").status, 401);
    }
    QCOMPARE(b.signInAnswer(first, Backend::passwordOf(first)).status, 200); // her password is what it was
}

QTEST_GUILESS_MAIN(StrangeTextTest)
#include "StrangeTextTest.moc"
