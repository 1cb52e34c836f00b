#include "tests/server/HostedPractice.h"
#include "tests/server/Writers.h"

#include <QCryptographicHash>
#include <QDirIterator>

#include <atomic>
#include <thread>

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What packaging/OPERATIONS.md describes, done: a backup while desks write and its restore, and a standby that takes over.
class OperationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aBackupOfARunningServerComesBackWhole_data();
    void aBackupOfARunningServerComesBackWhole();
    void aBackupOfARunningServerHasItsMedia();
    void aBackupOfARunningServerOnOneFileComesBackWhole();
    void whatWasAlteredInARestoredTrailIsFound();
    void aBackupThatIsCutShortOrOfAnotherKeyIsNotTaken();
    void strangeNamesAmongTheMediaAreNoFilesOfOurs();
    void whoRunsTheServerBringsPeopleBackToTheirAccounts();
    void andOnOneFileWhenNoServerHasIt();
    void aStandbyTakesOverAndNothingAcknowledgedIsLost();

private:
    [[nodiscard]] QString signedIn(const RunningServer &server) const { return server.signIn(practiceLogin, QString::fromUtf8(practicePassword)); }
    [[nodiscard]] QStringList verify(const PostgresServer &where, const QString &what) const
    {
        return QStringList{u"--data"_s, m_made->folder.path(), u"--json"_s, u"verify"_s, what, u"--store"_s, m_made->at(where, u"praxis_app"_s), u"--store-password-file"_s,
                           m_made->folder.filePath(u"app"_s)} + m_made->keys();
    }
    [[nodiscard]] static QStringList as(const QString &token) { return {u"Authorization: Bearer "_s + token}; }
    /// A document of somebody: its id, and the sum of its file. Blank where the server does not take it.
    [[nodiscard]] static std::pair<QString, QByteArray> addDocument(const RunningServer &server, const QString &token, const QString &person, int number);
    [[nodiscard]] static QByteArray sumOf(const RunningServer::Answer &answer) { return QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256); }
    /// A cluster that a dump of the first one was put back into.
    std::unique_ptr<PostgresServer> fromDump(const QString &dump) const;

    std::unique_ptr<PostgresServer> m_primary;
    std::unique_ptr<HostedPractice> m_made;
};

void OperationsTest::init()
{
    m_primary = PostgresServer::another();
    m_made = std::make_unique<HostedPractice>(*m_primary);
}

void OperationsTest::cleanup()
{
    m_made.reset();
    m_primary.reset();
}

std::unique_ptr<PostgresServer> OperationsTest::fromDump(const QString &dump) const
{
    auto restored = PostgresServer::another();
    restored->run(restored->program(u"psql"_s), {u"-q"_s, u"-h"_s, restored->socketFolder(), u"-U"_s, u"postgres"_s, u"-f"_s, QString(dump + u"/roles.sql"), u"-o"_s, u"/dev/null"_s});
    restored->execute(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(m_made->database));
    restored->run(restored->program(u"pg_restore"_s), {u"-h"_s, restored->socketFolder(), u"-U"_s, u"postgres"_s, u"-d"_s, m_made->database, u"--exit-on-error"_s, QString(dump + u"/praxis.dump")});
    restored->execute(m_made->database, u"ALTER DATABASE %1 SET search_path = praxis, public"_s.arg(m_made->database));
    return restored;
}

void OperationsTest::aBackupOfARunningServerComesBackWhole_data()
{
    QTest::addColumn<bool>("cluster");
    QTest::addColumn<QString>("role");
    QTest::newRow("pg_basebackup") << true << u"postgres"_s;
    QTest::newRow("pg_dump") << false << u"postgres"_s;
    QTest::newRow("pg_dump by the role for backups") << false << u"praxis_backup"_s;
}

/// Case 56.
void OperationsTest::aBackupOfARunningServerComesBackWhole()
{
    QFETCH(const bool, cluster);
    QFETCH(const QString, role);
    RunningServer server(m_made->options);
    const QString token = signedIn(server);
    QVERIFY(!token.isEmpty());
    Writers writers(server.url(), token, 4, 150);
    QVERIFY(writers.areBusyFor(300));
    QStringList before;
    QTRY_VERIFY_WITH_TIMEOUT(!(before = Writers::written(server.url(), token)).isEmpty(), 60'000); // a busy computer is slow to begin
    const auto [counted, held] = praxisctl(verify(*m_primary, u"database"_s));
    QVERIFY2(counted == 0, held.constData());
    const QString counts = m_made->folder.filePath(u"counts.json"_s);
    writeSecret(counts, held);

    std::unique_ptr<PostgresServer> restored;
    if (cluster) {
        restored = m_primary->copy(PostgresServer::Copy::AsItWas);
    } else {
        const QString dump = m_primary->socketFolder(); // a folder that PostgreSQL's user may write to
        m_primary->run(m_primary->program(u"pg_dumpall"_s), {u"-h"_s, m_primary->socketFolder(), u"-U"_s, u"postgres"_s, u"--globals-only"_s, u"-f"_s, QString(dump + u"/roles.sql")});
        m_primary->run(m_primary->program(u"pg_dump"_s), {u"-h"_s, m_primary->socketFolder(), u"-U"_s, role, u"-Fc"_s, u"-d"_s, m_made->database, u"-f"_s, QString(dump + u"/praxis.dump")});
        restored = fromDump(dump);
    }
    QVERIFY2(writers.areBusyFor(0), "the desks met something");
    const QJsonObject said = writers.end();
    QCOMPARE(writers.mistakes(said), QString());

    const auto [code, verdict] = praxisctl(verify(*restored, u"audit"_s));
    QVERIFY2(code == 0, verdict.constData());
    const qint64 entries = jsonIn(verdict).value(u"entries"_s).toInteger();
    QVERIFY(entries >= before.size());
    QCOMPARE(praxisctl(verify(*restored, u"vault"_s)).first, 0);
    const auto [whole, rows] = praxisctl(verify(*restored, u"database"_s) << u"--before"_s << counts);
    QVERIFY2(whole == 0 && jsonIn(rows).value(u"rows"_s).toInteger() >= jsonIn(held).value(u"rows"_s).toInteger(), rows.constData()); // and what came until the backup began

    RunningServer again(m_made->optionsAt(m_made->at(*restored, u"praxis_app"_s)));
    const QString there = signedIn(again);
    QVERIFY(!there.isEmpty());
    const QStringList kept = Writers::written(again.url(), there);
    const QSet<QString> names(kept.begin(), kept.end());
    QCOMPARE(names.size(), kept.size()); // none twice
    QVERIFY(names.contains(QSet<QString>(before.begin(), before.end()))); // what was acknowledged before it began
    const auto added = again.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"After"_s}}, {u"Authorization: Bearer "_s + there});
    QCOMPARE(added.status, 201); // and work goes on, in the same trail
    const auto [code2, later] = praxisctl(verify(*restored, u"audit"_s));
    QVERIFY2(code2 == 0, later.constData());
    QVERIFY(jsonIn(later).value(u"entries"_s).toInteger() > entries);
}

std::pair<QString, QByteArray> OperationsTest::addDocument(const RunningServer &server, const QString &token, const QString &person, int number)
{
    QTemporaryDir folder;
    QByteArray text;
    for (int line = 0; line < 2000 + number % 7 * 1000; ++line)
        text += "Letter " + QByteArray::number(number) + ", line " + QByteArray::number(line) + ".\n";
    writeSecret(folder.filePath(u"letter"_s), text);
    const auto [code, said] = ran(u"curl"_s, {u"-sS"_s, u"-H"_s, as(token).first(), u"-H"_s, u"Content-Type: application/octet-stream"_s, u"--data-binary"_s,
                                             QString(u'@' + folder.filePath(u"letter"_s)), QString(server.url() + u"/api/v1/uploads"_s)});
    const QJsonValue receipt = QJsonDocument::fromJson(said).object().value(u"receipt"_s);
    const auto added = server.ask(u"/api/v1/documents"_s, "POST", {{u"person"_s, person}, {u"title"_s, u"Letter %1"_s.arg(number)}, {u"kind"_s, u"letter"_s}, {u"privacy"_s, u"internal"_s},
                                                                   {u"file_name"_s, u"letter.txt"_s}, {u"pieces"_s, QJsonArray{receipt}}}, as(token));
    for (const QJsonValue &touched : added.json().value(u"touched"_s).toArray()) {
        if (touched[u"type"].toString() == u"Document")
            return {touched[u"id"].toString(), QCryptographicHash::hash(text, QCryptographicHash::Sha256)};
    }
    qWarning("%d %s %s", code, said.constData(), added.body.constData());
    return {};
}

/// The same with one file as the store, which praxisd has open meanwhile.
void OperationsTest::aBackupOfARunningServerOnOneFileComesBackWhole()
{
    const QString data = m_made->folder.path(), file = m_made->folder.filePath(u"practices.db"_s);
    const auto [founded, words] = praxisctl(m_made->founding(u"Lakeside"_s, practiceLogin, file));
    QVERIFY2(founded == 0, words.constData());
    RunningServer server(QStringList{u"--store"_s, file, u"--data"_s, data} + m_made->keys());
    const QString token = signedIn(server);
    QString silva;
    for (const QJsonValue &touched : server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Silva"_s}}, as(token)).json().value(u"touched"_s).toArray())
        silva = touched[u"type"].toString() == u"Contact" ? touched[u"id"].toString() : silva;
    const auto [document, sum] = addDocument(server, token, silva, 1);
    QVERIFY(!document.isEmpty());
    Writers writers(server.url(), token, 2, 100);
    QVERIFY(writers.areBusyFor(300));
    QStringList before;
    QTRY_VERIFY_WITH_TIMEOUT(!(before = Writers::written(server.url(), token)).isEmpty(), 60'000);

    QTemporaryDir backups;
    const auto backup = [&](const QStringList &more) { return praxisctl(QStringList{u"--data"_s, data, u"--json"_s, u"backup"_s, backups.path(), u"--store"_s} + more + m_made->keys()); };
    const auto [code, said] = backup({file});
    QVERIFY2(code == 0, said.constData());
    QVERIFY2(writers.areBusyFor(0), "the desks met something");
    QCOMPARE(writers.mistakes(writers.end()), QString());
    const QString there = jsonIn(said).value(u"path"_s).toString();
    QVERIFY(QDir(backups.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot) == QStringList{QFileInfo(there).fileName()});
    QVERIFY(!QFile::exists(there + u"/master.key"_s));
    QCOMPARE(backup({data + u"/none.db"_s}).first, 1); // and makes none
    QVERIFY(!QFile::exists(data + u"/none.db"_s));
    QCOMPARE(server.stop(), 0);

    const auto verify = [&](const QString &what) { return praxisctl(QStringList{u"--data"_s, there, u"--json"_s, u"verify"_s, what, u"--store"_s, QString(there + u"/practices.db")} + m_made->keys()); };
    const auto [whole, verdict] = verify(u"audit"_s);
    QVERIFY2(whole == 0, verdict.constData());
    QVERIFY(jsonIn(verdict).value(u"entries"_s).toInteger() >= before.size());
    QCOMPARE(verify(u"database"_s).first, 0);
    const auto [readable, files] = verify(u"vault"_s);
    QVERIFY2(readable == 0, files.constData());
    QCOMPARE(jsonIn(files).value(u"files"_s).toInt(), 1);

    RunningServer again(QStringList{u"--store"_s, QString(there + u"/practices.db"), u"--data"_s, there} + m_made->keys());
    const QString later = signedIn(again);
    const QStringList kept = Writers::written(again.url(), later);
    QVERIFY(QSet<QString>(kept.begin(), kept.end()).contains(QSet<QString>(before.begin(), before.end())));
    QCOMPARE(sumOf(again.ask(u"/api/v1/documents/%1/file?copy_for=own_use"_s.arg(document), "GET", {}, as(later))), sum);
    QCOMPARE(again.stop(), 0);
}

/// Case 56, with the files: the database first and then the media, as packaging/OPERATIONS.md has it, while both are written to.
void OperationsTest::aBackupOfARunningServerHasItsMedia()
{
    using Documents = QHash<QString, QByteArray>;
    RunningServer server(m_made->options + QStringList{u"--data"_s, m_made->folder.path()});
    const QString token = signedIn(server);
    const auto person = server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Silva"_s}}, as(token));
    QString silva;
    for (const QJsonValue &touched : person.json().value(u"touched"_s).toArray())
        silva = touched[u"type"].toString() == u"Contact" ? touched[u"id"].toString() : silva;
    const auto add = [&](Documents &to, int number) {
        const auto [id, sum] = addDocument(server, token, silva, number);
        if (!id.isEmpty())
            to.insert(id, sum);
    };
    Documents before, during;
    for (int number = 0; number < 8; ++number)
        add(before, number);
    QCOMPARE(before.size(), 8);
    Writers writers(server.url(), token, 2, 50);
    std::atomic<bool> goOn = true;
    std::thread desk([&] {
        for (int number = 100; goOn; ++number)
            add(during, number);
    });
    QVERIFY(writers.areBusyFor(300));
    const auto restored = m_primary->copy(PostgresServer::Copy::AsItWas);
    QTemporaryDir there;
    for (const QString &media : {u"media"_s, u"archive"_s}) {
        if (QDir(m_made->folder.filePath(media)).exists())
            QCOMPARE(ran(u"cp"_s, {u"-a"_s, m_made->folder.filePath(media), there.path()}).first, 0);
    }
    goOn = false;
    desk.join();
    QCOMPARE(writers.mistakes(writers.end()), QString());
    QCOMPARE(server.stop(), 0);

    const QStringList vault = QStringList(verify(*restored, u"vault"_s)) << u"--data"_s << there.path();
    const auto [code, verdict] = praxisctl(vault);
    QVERIFY2(code == 0, verdict.constData());
    const QJsonObject found = jsonIn(verdict);
    QCOMPARE(praxisctl(verify(*restored, u"audit"_s)).first, 0);

    RunningServer again(m_made->optionsAt(m_made->at(*restored, u"praxis_app"_s)) + QStringList{u"--data"_s, there.path()});
    const QString later = signedIn(again);
    int whole = 0;
    for (auto it = before.cbegin(); it != before.cend(); ++it, ++whole)
        QCOMPARE(sumOf(again.ask(u"/api/v1/documents/%1/file?copy_for=own_use"_s.arg(it.key()), "GET", {}, as(later))), *it);
    for (auto it = during.cbegin(); it != during.cend(); ++it) { // there and whole, or not there
        const auto file = again.ask(u"/api/v1/documents/%1/file?copy_for=own_use"_s.arg(it.key()), "GET", {}, as(later));
        QVERIFY2(file.status == 404 || (file.status == 200 && sumOf(file) == *it), qPrintable(u"%1: %2"_s.arg(it.key()).arg(file.status)));
        whole += file.status == 200;
    }
    QCOMPARE(found.value(u"files"_s).toInt(), whole);
    QCOMPARE(again.stop(), 0);

    // One bit of each of them: every one is found, and named.
    for (QDirIterator files(there.filePath(u"media"_s), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        const QByteArray byte = file.read(1);
        if (byte.isEmpty()) // one that had just been begun as the copy was made, and that no row names
            continue;
        QVERIFY(file.seek(file.size() / 2) && file.write(QByteArray(1, static_cast<char>(byte.at(0) ^ 1))) == 1);
    }
    const auto [damaged, why] = praxisctl(vault);
    QVERIFY2(damaged == 4 && jsonIn(why).value(u"problems"_s).toArray().size() == whole, why.constData());
}

/// Case 56.
void OperationsTest::whatWasAlteredInARestoredTrailIsFound()
{
    {
        RunningServer server(m_made->options);
        QCOMPARE(server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Before"_s}}, {u"Authorization: Bearer "_s + signedIn(server)}).status, 201);
    }
    const auto restored = m_primary->copy(PostgresServer::Copy::AsItWas);
    restored->execute(m_made->database, u"SET session_replication_role = replica; UPDATE praxis.audit SET action = 'list', body = body || '\\x00' WHERE number = 3"_s);
    const auto [code, said] = praxisctl(verify(*restored, u"audit"_s));
    QVERIFY2(code == 4, said.constData()); // "damaged"
    QCOMPARE(praxisctl(verify(*m_primary, u"audit"_s)).first, 0);
}

/// Case 56: cut anywhere, its end or its table of contents is missing; and with a key that is not its own nothing opens.
void OperationsTest::aBackupThatIsCutShortOrOfAnotherKeyIsNotTaken()
{
    {
        RunningServer server(m_made->options);
        QCOMPARE(server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Before"_s}}, {u"Authorization: Bearer "_s + signedIn(server)}).status, 201);
    }
    const QString dump = m_primary->socketFolder() + u"/praxis.dump"_s;
    m_primary->run(m_primary->program(u"pg_dump"_s), {u"-h"_s, m_primary->socketFolder(), u"-U"_s, u"postgres"_s, u"-Fc"_s, u"-d"_s, m_made->database, u"-f"_s, dump});
    QFile file(dump);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (const double part : {0.0, 0.1, 0.5, 0.9, 0.999}) {
        const QString cut = m_made->folder.filePath(u"cut.dump"_s), into = u"cut_short"_s;
        QFile shorter(cut);
        QVERIFY(shorter.open(QIODevice::WriteOnly | QIODevice::Truncate) && shorter.write(whole.first(static_cast<qsizetype>(static_cast<double>(whole.size()) * part))) >= 0);
        shorter.close();
        m_primary->execute(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(into));
        const auto [code, said] = ran(m_primary->program(u"pg_restore"_s), {u"-h"_s, m_primary->socketFolder(), u"-U"_s, u"postgres"_s, u"-d"_s, into, u"--exit-on-error"_s, cut});
        QVERIFY2(code != 0, qPrintable(QString::number(part)));
        m_primary->execute(u"postgres"_s, u"DROP DATABASE %1"_s.arg(into));
    }
    QCOMPARE(praxisctl(verify(*m_primary, u"audit"_s)).first, 0);
    writeSecret(m_made->folder.filePath(u"other.key"_s), QByteArray(64, 'b'));
    const auto withOtherKey = [&](QStringList arguments) { return arguments.replaceInStrings(m_made->folder.filePath(u"master.key"_s), m_made->folder.filePath(u"other.key"_s)); };
    const auto [code, said] = praxisctl(withOtherKey(verify(*m_primary, u"audit"_s)));
    QVERIFY2(code != 0, said.constData());
    const auto [refused, why] = ran(QStringLiteral(PRAXISD), withOtherKey(QStringList{u"--data"_s, m_made->folder.path()} + m_made->options + QStringList{u"--check"_s}));
    QVERIFY2(refused == 1 && why.contains("WRONG"), why.constData());
}

/// Case 56: what an archive of somebody else's might have put beside the media of a backup.
void OperationsTest::strangeNamesAmongTheMediaAreNoFilesOfOurs()
{
    QCOMPARE(praxisctl(verify(*m_primary, u"vault"_s)).first, 0);
    const QDir media(m_made->folder.filePath(u"media"_s));
    const QStringList practices = media.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(practices.size(), 1);
    const QDir own(media.filePath(practices.first()));
    const QString outside = m_made->folder.filePath(u"outside"_s);
    QVERIFY(QDir().mkpath(outside) && QFile::link(outside, own.filePath(u"zz"_s)) && QFile::link(u"/etc/passwd"_s, own.filePath(u"passwd"_s)));
    QVERIFY(own.mkpath(u"aa"_s));
    for (const QString &name : {u"..hidden"_s, u"a\nb"_s, u"$(touch x)"_s, u"-rf"_s, u"%2e%2e%2f"_s, QString(200, u'x'), u"aa/../aa/..;"_s, QString(u"aa/aa"_s + QString(62, u'a'))})
        writeSecret(own.filePath(name), "x");
    const auto [code, said] = praxisctl(verify(*m_primary, u"vault"_s));
    QVERIFY2(code == 0, said.constData()); // nothing of it is the database's
    RunningServer server(QStringList{u"--data"_s, m_made->folder.path()} + m_made->options);
    QCOMPARE(server.ask(u"/readyz"_s).status, 200);
    QVERIFY(!signedIn(server).isEmpty());
    QCOMPARE(server.stop(), 0);
    QVERIFY(QDir(outside).isEmpty() && QFile::exists(own.filePath(u"passwd"_s)));
}

/// Whoever no colleague can help: each act is in the trail of the practice, and none of it is done with another key.
void OperationsTest::whoRunsTheServerBringsPeopleBackToTheirAccounts()
{
    const auto account = [&](const QStringList &what) {
        return praxisctl(QStringList{u"--data"_s, m_made->folder.path(), u"--json"_s, u"account"_s} + what + m_made->options);
    };
    RunningServer server(m_made->options);
    const QString before = signedIn(server);
    const auto [listed, all] = account({u"list"_s});
    QVERIFY2(listed == 0, all.constData());
    const QJsonObject first = jsonIn(all).value(u"accounts"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"login"_s).toString(), practiceLogin);
    QCOMPARE(first.value(u"sessions"_s).toInt(), 1);
    QCOMPARE(first.value(u"organizations"_s).toArray().size(), 1);
    QVERIFY(!all.contains("argon2"));

    QCOMPARE(account({u"reset-password"_s, u"nobody"_s, u"--public-url"_s, u"https://praxis.test"_s}).first, 1);
    QCOMPARE(account({u"reset-password"_s, practiceLogin}).first, 2);
    QCOMPARE(account({u"list"_s, u"more"_s}).first, 2);
    QCOMPARE(praxisctl({u"account"_s, u"list"_s}).first, 2);
    const auto [offered, said] = account({u"reset-password"_s, practiceLogin, u"--public-url"_s, u"https://praxis.test"_s});
    QVERIFY2(offered == 0, said.constData());
    const QString reset = jsonIn(said).value(u"address"_s).toString();
    QVERIFY(reset.startsWith(u"https://praxis.test/me/#reset="));
    const QJsonObject set{{u"reset"_s, reset.section(u'=', 1)}, {u"login"_s, practiceLogin}, {u"password"_s, u"a garden of seven willows"_s}};
    QCOMPARE(server.ask(u"/api/v1/auth/reset-password"_s, "POST", set).status, 204);
    QCOMPARE(server.ask(u"/api/v1/auth/reset-password"_s, "POST", set).status, 401); // once
    QTRY_COMPARE(server.ask(u"/api/v1/me"_s, "GET", {}, as(before)).status, 401);
    const QString token = server.signIn(practiceLogin, u"a garden of seven willows"_s);
    QVERIFY(!token.isEmpty());
    QCOMPARE(account({u"reset-second-factor"_s, practiceLogin}).first, 0);
    QTRY_COMPARE(server.ask(u"/api/v1/me"_s, "GET", {}, as(token)).status, 401); // elsewhere it is known for a moment
    const QString again = server.signIn(practiceLogin, u"a garden of seven willows"_s);
    QCOMPARE(account({u"end-sessions"_s, practiceLogin}).first, 0);
    QTRY_COMPARE(server.ask(u"/api/v1/me"_s, "GET", {}, as(again)).status, 401);

    const QString later = server.signIn(practiceLogin, u"a garden of seven willows"_s);
    for (const auto &[action, detail] : {std::pair{u"password_reset"_s, "offered by the operator"}, {u"second_factor_off"_s, "by the operator"}, {u"logout"_s, "everywhere, by the operator"}}) {
        const auto trail = server.ask(u"/api/v1/audit?action="_s + action, "GET", {}, as(later));
        QVERIFY2(trail.body.contains(detail), trail.body.left(2000).constData());
    }
    const auto [help, text] = praxisctl({u"account"_s, u"--help"_s});
    QVERIFY(help == 0 && text.contains("Examples:") && text.contains("account reset-password"));
    const auto [verified, verdict] = praxisctl(verify(*m_primary, u"audit"_s));
    QVERIFY2(verified == 0, verdict.constData());
}

void OperationsTest::andOnOneFileWhenNoServerHasIt()
{
    const QString file = m_made->folder.filePath(u"practices.db"_s);
    const QStringList store = QStringList{u"--store"_s, file} + m_made->keys();
    const auto account = [&](const QStringList &what) {
        return praxisctl(QStringList{u"--data"_s, m_made->folder.path(), u"--json"_s, u"account"_s} + what + store);
    };
    const auto [founded, words] = praxisctl(m_made->founding(u"Lakeside"_s, practiceLogin, file));
    QVERIFY2(founded == 0, words.constData());
    const auto resetPassword = [&] { return account({u"reset-password"_s, practiceLogin, u"--public-url"_s, u"https://praxis.test"_s}); };
    const auto tokenIn = [](const QByteArray &words) { return jsonIn(words).value(u"address"_s).toString().section(u'=', 1); };
    const QString ended = tokenIn(resetPassword().second); // what was handed out before everything was ended opens nothing
    QCOMPARE(account({u"reset-second-factor"_s, practiceLogin}).first, 0);
    QCOMPARE(account({u"end-sessions"_s, practiceLogin}).first, 0);
    const auto [offered, said] = resetPassword();
    QVERIFY2(offered == 0, said.constData());
    const QString reset = tokenIn(said);
    QVERIFY(!ended.isEmpty() && ended != reset);
    {
        RunningServer server(store + QStringList{u"--data"_s, m_made->folder.path()});
        const auto set = [&](const QString &with) {
            return server.ask(u"/api/v1/auth/reset-password"_s, "POST", {{u"reset"_s, with}, {u"login"_s, practiceLogin}, {u"password"_s, u"a garden of seven willows"_s}}).status;
        };
        QCOMPARE(set(ended), 401);
        QCOMPARE(set(reset), 204);
        const QString token = server.signIn(practiceLogin, u"a garden of seven willows"_s);
        QVERIFY(server.ask(u"/api/v1/audit?action=password_reset"_s, "GET", {}, as(token)).body.contains("offered by the operator"));
        const auto [busy, why] = account({u"list"_s});
        QVERIFY2(busy == 6, why.constData()); // in use
    }
    const auto [listed, all] = account({u"list"_s});
    QVERIFY2(listed == 0 && jsonIn(all).value(u"accounts"_s).toArray().size() == 1, all.constData());
}

/// Case 56.
void OperationsTest::aStandbyTakesOverAndNothingAcknowledgedIsLost()
{
    const auto standby = m_primary->copy(PostgresServer::Copy::Standby);
    m_primary->execute(u"postgres"_s, u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s); // an answer waits until the standby has it
    m_primary->execute(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
    // Both addresses, for good: whichever can be written to.
    const QString both = u"postgresql://praxis_app@/%1?host=%2,%3"_s.arg(m_made->database, m_primary->socketFolder(), standby->socketFolder());
    RunningServer server(m_made->optionsAt(both));
    const QString token = signedIn(server);
    QVERIFY(!token.isEmpty());
    Writers writers(server.url(), token, 4, 150);
    QVERIFY(writers.areBusyFor(500));
    m_primary->kill();
    QVERIFY(writers.areBusyFor(300)); // nobody can write: they ask again
    QTRY_COMPARE(server.ask(u"/readyz"_s).status, 503);
    standby->promote();
    const QJsonObject said = writers.end();
    QCOMPARE(writers.mistakes(said), QString());
    QVERIFY(said.value(u"gone"_s).toInt() > 0);
    QTRY_COMPARE(server.ask(u"/readyz"_s).status, 200); // the desks have asked for much
    const auto [code, verdict] = praxisctl(verify(*standby, u"audit"_s));
    QVERIFY2(code == 0, verdict.constData());
}

QTEST_GUILESS_MAIN(OperationsTest)
#include "OperationsTest.moc"
