#include "tests/server/HostedPractice.h"

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Two servers of one practice, of which one takes it for an hour later or earlier than it is: nothing but its own word tells it, until it
/// hears the database's.
class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerWithAnotherHourSaysSoAndHoldsWhatGoesByTheClock_data();
    void aServerWithAnotherHourSaysSoAndHoldsWhatGoesByTheClock();

private:
    /// A job that nobody knows, and which is therefore given up by whoever finds it due.
    static void queue(const PostgresServer &postgres, const QString &database, const QString &key, int minutesFromNow);
    [[nodiscard]] static bool isTaken(const PostgresServer &postgres, const QString &database, const QString &key);
};

void ClockTest::queue(const PostgresServer &postgres, const QString &database, const QString &key, int minutesFromNow)
{
    postgres.execute(database, u"INSERT INTO praxis.job (id, organization_id, lane, kind, job_key, payload, created_at, run_at, attempts, is_dead)"
                                " SELECT gen_random_uuid(), organization_id, 'quick', 'of_nobody', '%1', '{}', t.now, t.now + %2 * 60000, 0, false"
                                " FROM praxis.tenant, (SELECT CAST(extract(epoch FROM now()) * 1000 AS bigint) AS now) t"_s.arg(key).arg(minutesFromNow));
}

bool ClockTest::isTaken(const PostgresServer &postgres, const QString &database, const QString &key)
{
    const auto connection = praxis::store::openPostgres(postgres.access(database, u"postgres"_s));
    if (!connection)
        qFatal("no PostgreSQL");
    const auto waiting = (*connection)->scalar(u"SELECT count(*) FROM praxis.job WHERE job_key = '%1' AND attempts = 0 AND NOT is_dead"_s.arg(key));
    return waiting && waiting->toInt() == 0;
}

void ClockTest::aServerWithAnotherHourSaysSoAndHoldsWhatGoesByTheClock_data()
{
    QTest::addColumn<QString>("offset");
    QTest::addColumn<QString>("said");
    QTest::newRow("an hour ahead") << u"+3600"_s << u"clock: 3(600|59\\d) seconds ahead"_s;
    QTest::newRow("an hour behind") << u"-3600"_s << u"clock: 3(600|59\\d) seconds behind"_s;
}

void ClockTest::aServerWithAnotherHourSaysSoAndHoldsWhatGoesByTheClock()
{
    QFETCH(const QString, offset);
    QFETCH(const QString, said);
    const PostgresServer &postgres = PostgresServer::running();
    const HostedPractice made(PostgresServer::running());
    QString library;
    for (const QFileInfo &platform : QDir(u"/usr/lib"_s).entryInfoList({u"*-linux-*"_s}, QDir::Dirs)) {
        if (const QString there = platform.filePath() + u"/faketime/libfaketimeMT.so.1"_s; QFile::exists(there))
            library = there;
    }
    QVERIFY2(!library.isEmpty(), "libfaketime is missing");
    queue(postgres, made.database, u"in half an hour"_s, 30);
    queue(postgres, made.database, u"five minutes ago"_s, -5);
    qputenv("LD_PRELOAD", library.toUtf8());
    qputenv("FAKETIME", offset.toUtf8());
    qputenv("FAKETIME_DONT_FAKE_MONOTONIC", "1"); // it is another hour there, and an hour takes as long as anywhere
    RunningServer wrong(made.options);
    for (const char *name : {"LD_PRELOAD", "FAKETIME", "FAKETIME_DONT_FAKE_MONOTONIC"})
        qunsetenv(name);

    // It notices, and says so to its log, to the proxy, and to whoever watches.
    const QRegularExpression words(said);
    QTRY_VERIFY2_WITH_TIMEOUT(words.match(QString::fromUtf8(wrong.log())).hasMatch(), wrong.log().constData(), 30'000);
    const auto ready = wrong.ask(u"/readyz"_s);
    QCOMPARE(ready.status, 200); // those who are at work go on
    QVERIFY2(words.match(QString::fromUtf8(ready.body)).hasMatch(), ready.body.constData());
    // What is queued goes by the database's time, which all servers share.
    QTRY_VERIFY_WITH_TIMEOUT(isTaken(postgres, made.database, u"five minutes ago"_s), 30'000);
    QVERIFY(!isTaken(postgres, made.database, u"in half an hour"_s));

    // People sign in there and work, and what they sent twice, to one and the other, is there once.
    RunningServer right(made.options + QStringList{u"--jobs"_s, u"off"_s});
    const QString token = wrong.signIn(practiceLogin, QString::fromUtf8(practicePassword)), elsewhere = right.signIn(practiceLogin, QString::fromUtf8(practicePassword));
    QVERIFY(!token.isEmpty() && !elsewhere.isEmpty());
    const auto as = [](const QString &with) { return QStringList{u"Authorization: Bearer "_s + with, u"Idempotency-Key: the-same-desk"_s}; };
    const auto first = wrong.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Hourly"_s}}, as(token));
    QCOMPARE(first.status, 201);
    const auto again = right.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Hourly"_s}}, as(elsewhere));
    QCOMPARE(again.status, 201);
    QCOMPARE(again.json().value(u"touched"_s), first.json().value(u"touched"_s));
    QCOMPARE(right.ask(u"/api/v1/contacts?family_name=Hourly"_s, "GET", {}, as(elsewhere)).items().size(), 1);
    // A pass of ten minutes is none an hour away, and says so: the desk asks for another one and goes on.
    QCOMPARE(wrong.ask(u"/api/v1/me"_s, "GET", {}, as(elsewhere)).status, 401);
    QCOMPARE(wrong.ask(u"/api/v1/me"_s, "GET", {}, as(token)).status, 200);
    QCOMPARE(right.ask(u"/readyz"_s).body, QByteArray("ready\n"));
    const auto [whole, trail] = praxisctl(QStringList{u"--data"_s, made.folder.path(), u"verify"_s, u"audit"_s} + made.options);
    QVERIFY2(whole == 0, trail.constData());
    QCOMPARE(wrong.stop(), 0);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "ClockTest.moc"
