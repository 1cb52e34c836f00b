#include "services/hosted/SignInListener.h"
#include "tests/hosted/RawClient.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <atomic>


using namespace praxis;
using namespace praxis::hosted;
using namespace Qt::StringLiterals;

using praxis::test::RawClient;

namespace {

class SetClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{at}; }
    std::atomic<qint64> at = 1'795'000'000'000;
};

bool nobodyStops()
{
    return false;
}

} // namespace

/// Case 26, where the browser comes back: what listens, for whom, and how long.
class ListenerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAnswerIsHandedOnAndTheBrowserIsToldHowItEnded();
    void whySomebodyIsNotSignedInIsSaid();
    void anotherStateIsNoAnswer_data();
    void anotherStateIsNoAnswer();
    void whoTriesTooOftenEndsItAndNobodyIsSignedIn();
    void aSecondAnswerIsTurnedAwayAndThenFindsNobody();
    void anotherHostIsNoAnswer_data();
    void anotherHostIsNoAnswer();
    void whatAPageFetchesByItselfIsNoAnswer();
    void nothingThatWasSentIsShown();
    void anotherPathOrMethodIsNoAnswer();
    void aPortThatIsTakenIsSaid();
    void itListensOn127001Only();
    void afterTwoMinutesNobodyListens();
    void whoStopsIsHeardAtOnce();

private:
    [[nodiscard]] static quint16 portOf(const SignInListener &listener) { return static_cast<quint16>(QUrl(listener.address()).port()); }
    [[nodiscard]] static QByteArray request(const SignInListener &listener, const QByteArray &target, const QByteArray &more = {}, const QByteArray &host = {}, const QByteArray &method = "GET")
    {
        const QByteArray here = host.isEmpty() ? "127.0.0.1:" + QByteArray::number(portOf(listener)) : host;
        return method + ' ' + target + " HTTP/1.1\r\nHost: " + here + "\r\nConnection: close\r\n" + more + "\r\n";
    }
    [[nodiscard]] static QByteArray asked(const SignInListener &listener, const QByteArray &target, const QByteArray &more = {}, const QByteArray &host = {}, const QByteArray &method = "GET")
    {
        RawClient client(portOf(listener));
        return client.say(request(listener, target, more, host, method)) ? client.hear() : QByteArray();
    }
    /// The right answer still comes through.
    static void answersStill(SignInListener &listener)
    {
        listener.expect("s");
        RawClient browser(portOf(listener));
        QVERIFY(browser.say(request(listener, "/signed-in?code=c&state=s")));
        const auto answer = listener.wait(nobodyStops);
        QVERIFY(answer);
        QCOMPARE(answer->query, "code=c&state=s");
        listener.finish(true);
        QVERIFY(browser.hear().startsWith("HTTP/1.1 200 "));
    }

    SetClock m_clock;
};

void ListenerTest::theAnswerIsHandedOnAndTheBrowserIsToldHowItEnded()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    listener.expect("xyz");
    QVERIFY(listener.address().startsWith(u"http://127.0.0.1:"));
    RawClient browser(portOf(listener));
    QVERIFY(browser.say(request(listener, "/signed-in?code=abc&state=xyz", "Sec-Fetch-Dest: document\r\n")));
    const auto answer = listener.wait(nobodyStops);
    QVERIFY(answer);
    QCOMPARE(answer->query, "code=abc&state=xyz");
    QCOMPARE(answer->came.ms, m_clock.at.load());
    listener.finish(true);
    const QByteArray page = browser.hear();
    QVERIFY2(page.startsWith("HTTP/1.1 200 "), page.constData());
    QVERIFY(page.contains("You are signed in"));
    QVERIFY(page.contains("You can close this window"));
    QVERIFY(page.contains("Content-Security-Policy: default-src 'none'"));
    QVERIFY(page.contains("Cache-Control: no-store"));
    QVERIFY(page.contains("Referrer-Policy: no-referrer"));
    QVERIFY(!page.contains("src=") && !page.contains("href=")); // nothing is fetched for it
}

void ListenerTest::whySomebodyIsNotSignedInIsSaid()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    listener.expect("xyz");
    RawClient browser(portOf(listener));
    QVERIFY(browser.say(request(listener, "/signed-in?error=access_denied&state=xyz")));
    QVERIFY(listener.wait(nobodyStops));
    listener.finish(false, u"The sign-in was declined <there>."_s);
    const QByteArray page = browser.hear();
    QVERIFY(page.startsWith("HTTP/1.1 400 "));
    QVERIFY(page.contains("You are not signed in"));
    QVERIFY(page.contains("The sign-in was declined &lt;there&gt;."));
}

void ListenerTest::anotherStateIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("none") << QByteArray("?code=c");
    QTest::newRow("nothing at all") << QByteArray();
    QTest::newRow("blank") << QByteArray("?code=c&state=");
    QTest::newRow("another") << QByteArray("?code=c&state=t");
    QTest::newRow("longer") << QByteArray("?code=c&state=ss");
    QTest::newRow("two of them") << QByteArray("?code=c&state=t&state=s");
    QTest::newRow("twice the same") << QByteArray("?code=c&state=s&state=s");
    QTest::newRow("another name") << QByteArray("?code=c&sstate=s");
    QTest::newRow("a refusal of somebody else's") << QByteArray("?error=access_denied");
}

/// Anybody of this computer may call the listener: that uses up nothing.
void ListenerTest::anotherStateIsNoAnswer()
{
    QFETCH(const QByteArray, query);
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    QVERIFY(asked(listener, "/signed-in?code=c&state=").startsWith("HTTP/1.1 400 ")); // before it is known what is expected
    listener.expect("s");
    for (int i = 2; i < SignInListener::patienceWithStrangers; ++i)
        QVERIFY(asked(listener, "/signed-in" + query).startsWith("HTTP/1.1 400 "));
    answersStill(listener);
}

void ListenerTest::whoTriesTooOftenEndsItAndNobodyIsSignedIn()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    listener.expect("s");
    for (int i = 0; i < SignInListener::patienceWithStrangers; ++i)
        QVERIFY(asked(listener, "/signed-in?code=c&state=" + QByteArray::number(i)).startsWith("HTTP/1.1 400 "));
    QVERIFY(asked(listener, "/signed-in?code=c&state=s").startsWith("HTTP/1.1 409 "));
    const auto answer = listener.wait(nobodyStops);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Denied);
    QCOMPARE(answer.error().data.value(u"problem"_s).toString(), u"state"_s);
    QVERIFY(!RawClient(portOf(listener)).isOpen());
}

void ListenerTest::aSecondAnswerIsTurnedAwayAndThenFindsNobody()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    listener.expect("s");
    RawClient first(portOf(listener));
    QVERIFY(first.say(request(listener, "/signed-in?code=first&state=s")));
    const auto answer = listener.wait(nobodyStops);
    QVERIFY(answer);
    QVERIFY(asked(listener, "/signed-in?code=second&state=s").startsWith("HTTP/1.1 409 "));
    QCOMPARE(listener.wait(nobodyStops)->query, "code=first&state=s");
    listener.finish(true);
    QVERIFY(first.hear().startsWith("HTTP/1.1 200 "));
    QVERIFY(!RawClient(portOf(listener)).isOpen());
}

void ListenerTest::anotherHostIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("a page whose name leads here") << QByteArray("clinic.example:PORT");
    QTest::newRow("another name of this computer") << QByteArray("localhost:PORT");
    QTest::newRow("another address of it") << QByteArray("127.0.0.2:PORT");
    QTest::newRow("no port") << QByteArray("127.0.0.1");
    QTest::newRow("another port") << QByteArray("127.0.0.1:80");
    QTest::newRow("a longer name") << QByteArray("127.0.0.1:PORT.clinic.example");
}

void ListenerTest::anotherHostIsNoAnswer()
{
    QFETCH(QByteArray, host);
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    host.replace("PORT", QByteArray::number(portOf(listener)));
    QVERIFY(asked(listener, "/signed-in?code=c&state=s", {}, host).startsWith("HTTP/1.1 400 "));
    answersStill(listener);
}

void ListenerTest::whatAPageFetchesByItselfIsNoAnswer()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    for (const char *shown : {"image", "script", "iframe", "empty"})
        QVERIFY(asked(listener, "/signed-in?code=c&state=s", QByteArray("Sec-Fetch-Dest: ") + shown + "\r\n").startsWith("HTTP/1.1 400 "));
    answersStill(listener);
}

void ListenerTest::nothingThatWasSentIsShown()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    QVERIFY(!asked(listener, "/other/strange-words?x=strange-words", "X-Odd: strange-words\r\n").contains("strange-words"));
    QVERIFY(!asked(listener, "/signed-in?x=strange-words", {}, "strange-words").contains("strange-words"));
    QVERIFY(!asked(listener, "/signed-in?state=other-strange-words").contains("strange-words"));
    listener.expect("strange-words");
    RawClient browser(portOf(listener));
    QVERIFY(browser.say(request(listener, "/signed-in?error=strange-words&error_description=%3Cscript%3Estrange-words%3C/script%3E&state=strange-words")));
    QVERIFY(listener.wait(nobodyStops));
    listener.finish(false);
    const QByteArray page = browser.hear();
    QVERIFY(page.startsWith("HTTP/1.1 400 "));
    QVERIFY(!page.contains("strange-words") && !page.contains("script"));
}

void ListenerTest::anotherPathOrMethodIsNoAnswer()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    QVERIFY(asked(listener, "/favicon.ico").startsWith("HTTP/1.1 404 "));
    QVERIFY(asked(listener, "/signed-in/x?code=c&state=s").startsWith("HTTP/1.1 404 "));
    QVERIFY(asked(listener, "/signed-in?code=c&state=s", "Content-Length: 0\r\n", {}, "POST").startsWith("HTTP/1.1 405 "));
    QVERIFY(asked(listener, "/signed-in?code=c&state=s", {}, {}, "HEAD").startsWith("HTTP/1.1 405 "));
    answersStill(listener);
}

void ListenerTest::aPortThatIsTakenIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    SignInListener listener(m_clock, other.serverPort());
    const auto opened = listener.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreBusy);
    other.close();
    QTcpServer everywhere; // whoever has it for every address has it for this one
    QVERIFY(everywhere.listen(QHostAddress::AnyIPv4));
    QCOMPARE(SignInListener(m_clock, everywhere.serverPort()).open().error().code, ErrorCode::StoreBusy);
}

void ListenerTest::itListensOn127001Only()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    QList<QHostAddress> others = QNetworkInterface::allAddresses();
    others += {QHostAddress(u"127.0.0.2"_s), QHostAddress(QHostAddress::LocalHostIPv6)};
    others.removeAll(QHostAddress(QHostAddress::LocalHost));
    for (const QHostAddress &address : std::as_const(others)) {
        QTcpSocket socket;
        socket.connectToHost(address, portOf(listener));
        QVERIFY2(!socket.waitForConnected(2000), qPrintable(address.toString()));
    }
    answersStill(listener);
}

void ListenerTest::afterTwoMinutesNobodyListens()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    const qint64 begun = m_clock.at;
    int looks = 0;
    const auto answer = listener.wait([&] { // the time that passes is ours to say
        ++looks;
        m_clock.at = begun + (looks == 1 ? SignInListener::patienceMs - 1 : SignInListener::patienceMs);
        return false;
    });
    QVERIFY(!answer);
    QCOMPARE(looks, 2); // a moment before, it still waited
    QCOMPARE(answer.error().code, ErrorCode::NotAvailable);
    QCOMPARE(answer.error().data.value(u"problem"_s).toString(), u"no_answer"_s);
    QVERIFY(!RawClient(portOf(listener)).isOpen());
}

void ListenerTest::whoStopsIsHeardAtOnce()
{
    SignInListener listener(m_clock);
    QVERIFY(listener.open());
    QCOMPARE(listener.wait([] { return true; }).error().code, ErrorCode::Cancelled);
    QVERIFY(!RawClient(portOf(listener)).isOpen());
}

QTEST_GUILESS_MAIN(ListenerTest)
#include "ListenerTest.moc"
