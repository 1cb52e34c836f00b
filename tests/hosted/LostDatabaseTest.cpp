#include "services/hosted/HttpServer.h"
#include "tests/hosted/RawClient.h"
#include "tests/hosted/SharedClinic.h"
#include "tests/support/PostgresServer.h"

#include <QSemaphore>
#include <QTest>

#include <functional>
#include <thread>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::hosted;
using namespace Qt::StringLiterals;

namespace {

/// Its database, which goes away and comes back.
class Away {
public:
    explicit Away(QString database) : m_database(std::move(database)) {}
    /// Every connection breaks; new ones are taken.
    void breakAll() const
    {
        PostgresServer::running().execute(u"postgres"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(m_database));
    }
    void leave() const
    {
        PostgresServer::running().execute(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(m_database));
        breakAll();
    }
    void comeBack() const { PostgresServer::running().execute(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(m_database)); }
    /// Waits until somebody stands behind a lock on this table, and breaks the connection of that one.
    void breakWhoeverReads(const QString &table) const
    {
        PostgresServer::running().execute(m_database, u"DO $$ DECLARE victim int; BEGIN LOCK TABLE praxis.%1 IN ACCESS EXCLUSIVE MODE; LOOP PERFORM pg_stat_clear_snapshot();"
                                                      " SELECT pid INTO victim FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' LIMIT 1;"
                                                      " EXIT WHEN victim IS NOT NULL; PERFORM pg_sleep(0.01); END LOOP; PERFORM pg_terminate_backend(victim); END $$"_s.arg(table));
    }

private:
    QString m_database;
};

/// A thread that sends pieces: it has connections of its own, for as long as it lives.
class StreamThread {
public:
    StreamThread() : m_thread([this] { run(); }) {}
    ~StreamThread()
    {
        m_goOn = false;
        m_asked.release();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(StreamThread)
    QByteArray piece(const HttpAnswer &answer, qsizetype most)
    {
        m_work = [&] { m_piece = answer.more(most); };
        m_asked.release();
        m_answered.acquire();
        return m_piece;
    }

private:
    void run()
    {
        for (m_asked.acquire(); m_goOn; m_asked.acquire()) {
            m_work();
            m_answered.release();
        }
    }
    QSemaphore m_asked, m_answered;
    std::atomic<bool> m_goOn = true;
    std::function<void()> m_work;
    QByteArray m_piece;
    std::thread m_thread;
};

constexpr qint64 askedAgainMs = 31'000;

} // namespace

/// The connection to the database breaks while somebody takes a long file, or while a list is read.
class LostDatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileGoesOnOverABrokenConnection();
    void aFileEndsEarlyWhereTheDatabaseStaysAwayAndComesWholeLater();
    void whoTakesItOverTheWireSeesThatItIsNotWhole();
    void aListThatIsCutIsRefusedWholeAndTheNextOneComes();
    void whoComesAfterTheDatabaseWasStartedAnewIsAnsweredAtOnce();
};

void LostDatabaseTest::aFileGoesOnOverABrokenConnection()
{
    SharedClinic c(u"postgresql"_s);
    const Away database(c.b.database.name());
    const QString path = u"/api/v1/recordings/%1/tracks/%2/media"_s.arg(idText(c.janes.recording), idText(c.janes.track));
    const HttpAnswer whole = c.ask(u"lee"_s, "GET", path);
    QVERIFY(whole.more);
    StreamThread stream;
    QByteArray got;
    const auto take = [&](qsizetype most) {
        c.p.clock.at.ms += askedAgainMs; // each time it is asked whether they still may
        c.b.clock.at.ms += askedAgainMs;
        got += stream.piece(whole, most);
    };
    take(1000);
    QCOMPARE(got.size(), 1000);
    database.breakAll(); // the connection of the thread that sends, too
    take(1000);
    QCOMPARE(got.size(), 2000);
    database.breakAll();
    take(whole.length - 2000);
    QCOMPARE(got, QByteArray("Jane").repeated(1000));
    // Whoever comes on a connection that is found broken is told to come again, and the next one is answered.
    const HttpAnswer next = c.ask(u"lee"_s, "GET", path);
    QVERIFY(next.status == 200 || (next.status == 503 && !next.header("Retry-After").isEmpty()));
    QCOMPARE(c.ask(u"lee"_s, "GET", path).status, 200);
}

void LostDatabaseTest::aFileEndsEarlyWhereTheDatabaseStaysAwayAndComesWholeLater()
{
    SharedClinic c(u"postgresql"_s);
    const Away database(c.b.database.name());
    const QString path = u"/api/v1/recordings/%1/tracks/%2/media"_s.arg(idText(c.janes.recording), idText(c.janes.track));
    const HttpAnswer cut = c.ask(u"lee"_s, "GET", path);
    StreamThread stream;
    QCOMPARE(stream.piece(cut, 1000), QByteArray("Jane").repeated(250));
    database.leave();
    c.b.clock.at.ms += askedAgainMs;
    QCOMPARE(stream.piece(cut, 1000), QByteArray()); // nobody knows whether they still may: the connection is broken off
    QCOMPARE(c.ask(u"lee"_s, "GET", path).status, 503);
    database.comeBack();
    const HttpAnswer again = c.ask(u"lee"_s, "GET", path);
    QCOMPARE(again.status, 200);
    c.b.clock.at.ms += askedAgainMs;
    QCOMPARE(stream.piece(again, again.length), QByteArray("Jane").repeated(1000)); // by the same thread as before
}

void LostDatabaseTest::whoTakesItOverTheWireSeesThatItIsNotWhole()
{
    SharedClinic c(u"postgresql"_s);
    const Away database(c.b.database.name());
    const QByteArray path = "/api/v1/recordings/" + idText(c.janes.recording).toLatin1() + "/tracks/" + idText(c.janes.track).toLatin1() + "/media";
    std::atomic<bool> holds = true;
    QSemaphore first, goOn;
    // What the practice answers, with a stop behind its first piece.
    HttpServer server({.threads = 2, .streams = 1}, [&](const HttpRequest &request) {
        HttpAnswer answer = c.b.api.answer(request);
        if (answer.more && holds) {
            answer.more = [&, more = answer.more, any = false](qsizetype) mutable {
                if (any) {
                    first.release();
                    goOn.acquire();
                }
                any = true;
                return more(1000);
            };
        }
        return answer;
    });
    QVERIFY(server.start());
    const QByteArray request = "GET " + path + " HTTP/1.1\r\nHost: praxis.test\r\nConnection: close\r\nAuthorization: Bearer " + c.tokens.value(u"lee"_s) + "\r\n\r\n";
    RawClient client(server.port());
    QVERIFY(client.say(request));
    first.acquire();
    database.leave();
    c.b.clock.at.ms += askedAgainMs;
    goOn.release();
    const QByteArray cut = client.hear();
    QVERIFY(cut.startsWith("HTTP/1.1 200 "));
    QVERIFY(cut.contains("Content-Length: 4000\r\n"));
    QCOMPARE(cut.mid(cut.indexOf("\r\n\r\n") + 4), QByteArray("Jane").repeated(250)); // less than was said: every client takes that for a failure
    database.comeBack();
    holds = false;
    QByteArray whole;
    int refused = -1;
    do { // each of the two threads that answer may find its own connection broken, once
        RawClient next(server.port());
        QVERIFY(next.say(request));
        whole = next.hear();
        ++refused;
    } while (whole.startsWith("HTTP/1.1 503 ") && refused < 2);
    QVERIFY2(whole.startsWith("HTTP/1.1 200 "), whole.left(400).constData());
    QCOMPARE(whole.mid(whole.indexOf("\r\n\r\n") + 4), QByteArray("Jane").repeated(1000));
}

void LostDatabaseTest::aListThatIsCutIsRefusedWholeAndTheNextOneComes()
{
    SharedClinic c(u"postgresql"_s);
    for (int i = 0; i < 120; ++i)
        c.p.addPerson(u"Person %1"_s.arg(i), u"Listed"_s, c.p.lee);
    const Away database(c.b.database.name());
    const QString list = u"/api/v1/contacts?limit=100"_s;
    QCOMPARE(c.ask(u"ada"_s, "GET", list).status, 200);
    std::thread breaker([&] { database.breakWhoeverReads(u"contact"_s); });
    HttpAnswer cut;
    do { // until it meets the lock
        cut = c.ask(u"ada"_s, "GET", list);
    } while (cut.status == 200);
    breaker.join();
    QCOMPARE(cut.status, 503);
    QCOMPARE(cut.type, QByteArray("application/problem+json"));
    QVERIFY(!cut.body.contains("Listed")); // no half of it
    const HttpAnswer whole = c.ask(u"ada"_s, "GET", list);
    QCOMPARE(whole.status, 200);
    QCOMPARE(Backend::jsonOf(whole).value(u"items").toArray().size(), 100);
}

void LostDatabaseTest::whoComesAfterTheDatabaseWasStartedAnewIsAnsweredAtOnce()
{
    SharedClinic c(u"postgresql"_s);
    const Away database(c.b.database.name());
    const QString list = u"/api/v1/contacts?limit=10"_s;
    for (int time = 0; time < 3; ++time) {
        QCOMPARE(c.ask(u"ada"_s, "GET", list).status, 200);
        database.breakAll();
        QTest::qSleep(150); // nobody asked meanwhile
    }
    QCOMPARE(c.ask(u"ada"_s, "GET", list).status, 200);
    database.leave();
    QTest::qSleep(150);
    QCOMPARE(c.ask(u"ada"_s, "GET", list).status, 503); // it is away
    database.comeBack();
    QCOMPARE(c.ask(u"ada"_s, "GET", list).status, 200);
}

QTEST_GUILESS_MAIN(LostDatabaseTest)
#include "LostDatabaseTest.moc"
