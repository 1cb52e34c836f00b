#include "services/net/MailText.h"
#include "services/net/SmtpMailer.h"
#include "tests/net/SmtpServer.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace praxis;
using namespace praxis::net;
using praxis::test::Certificates;
using praxis::test::SmtpServer;
using namespace Qt::StringLiterals;

namespace {

Mail reminder()
{
    Mail mail;
    mail.from = u"hello@harbourside.example"_s;
    mail.fromName = u"Harbourside Psychology"_s;
    mail.to = u"zoe@example.org"_s;
    mail.toName = QString::fromUtf8("Zoé O'Neil-Łukasz 😀");
    mail.subject = QString::fromUtf8("Your appointment on Tuesday – it is long enough that one encoded word cannot hold all of it, é");
    mail.text = QString::fromUtf8("Dear Zoé,\n\n.a line that begins with a dot\nuntil Tuesday, 9 am.\n");
    mail.language = u"en-AU"_s;
    mail.id = u"018f-1"_s;
    mail.at = Instant{1'800'000'000'000};
    return mail;
}

/// It takes every connection, and the first says nothing at all; each after it says a letter now and then.
class SilentServer {
public:
    SilentServer()
    {
        m_process.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import socket, threading, time\n"
                                                         "def drip(c):\n"
                                                         "    try:\n"
                                                         "        while True: c.send(b'2'); time.sleep(0.4)\n"
                                                         "    except OSError: pass\n"
                                                         "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen()\n"
                                                         "print(s.getsockname()[1], flush=True)\n"
                                                         "first = s.accept()\n"
                                                         "while True: threading.Thread(target=drip, args=(s.accept()[0],), daemon=True).start()\n"_s});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30'000))
                qFatal("the silent server does not start");
        }
        m_port = m_process.readLine().trimmed().toUShort();
    }
    ~SilentServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SilentServer)

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace

class SmtpMailerTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;

    static constexpr const char *starttls = "tls_context=context, require_starttls=True";

    [[nodiscard]] SmtpMailer::Options to(const SmtpServer &server) const
    {
        SmtpMailer::Options options;
        options.host = u"localhost"_s;
        options.port = server.port();
        options.authorities = m_certificates->authority();
        options.time = std::chrono::seconds(10);
        return options;
    }
    [[nodiscard]] static ErrorCode codeOf(const Result<> &sent) { return sent ? ErrorCode::None : sent.error().code; }

private Q_SLOTS:
    void initTestCase() { m_certificates = std::make_unique<Certificates>(m_folder.path()); }

    void whatWasWrittenArrives()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        const auto sent = SmtpMailer(to(server)).send(reminder());
        QVERIFY2(sent.has_value(), sent ? "" : qPrintable(sent.error().data.value(u"detail"_s).toString()));
        const QJsonObject taken = server.taken();
        const QJsonObject headers = taken[u"headers"].toObject();
        QVERIFY(taken[u"tls"].toBool());
        QVERIFY(taken[u"defects"].toArray().isEmpty());
        QVERIFY(taken[u"longest"].toInt() <= 78);
        QCOMPARE(headers[u"subject"].toString(), reminder().subject);
        QCOMPARE(headers[u"from"].toString(), u"Harbourside Psychology <hello@harbourside.example>"_s);
        QVERIFY2(headers[u"to"].toString().contains(reminder().toName.section(u' ', 0, 0)), qPrintable(headers[u"to"].toString()));
        QCOMPARE(headers[u"date"].toString(), u"Fri, 15 Jan 2027 08:00:00 +0000"_s);
        QCOMPARE(headers[u"content-language"].toString(), u"en-AU"_s);
        QCOMPARE(taken[u"text"].toString().remove(u'\r'), reminder().text);
    }

    void anAppointmentGoesAlong()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Mail mail = reminder();
        mail.calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
        QVERIFY(SmtpMailer(to(server)).send(mail).has_value());
        const QJsonObject taken = server.taken();
        QVERIFY2(taken[u"attachments"].toArray().first().toString().contains(u"BEGIN:VCALENDAR"), QJsonDocument(taken).toJson().constData());
        QCOMPARE(taken[u"text"].toString().remove(u'\r'), mail.text);
        QVERIFY(taken[u"headers"][u"message-id"].toString().endsWith(u"@harbourside.example>"));
    }

    void withoutTlsNothingIsSaid()
    {
        SmtpServer plain(m_folder.path(), u"good"_s, u"require_starttls=False"_s);
        QCOMPARE(codeOf(SmtpMailer(to(plain)).send(reminder())), ErrorCode::Denied);
        for (const QString &certificate : {u"expired"_s, u"elsewhere"_s, u"alone"_s}) {
            SmtpServer wrong(m_folder.path(), certificate, QString::fromLatin1(starttls));
            QCOMPARE(codeOf(SmtpMailer(to(wrong)).send(reminder())), ErrorCode::Denied);
        }
    }

    /// Case 46: a practice names its mail server, and it stands in the network of whoever runs the program.
    void whereOnlyTheInternetIsMeantNobodyHereIsAsked()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"[::1]"_s, u"10.0.0.1"_s, u"169.254.169.254"_s}) {
            SmtpMailer::Options options = to(server);
            options.host = host;
            options.onlyPublic = true;
            const auto refused = SmtpMailer(options).send(reminder());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotAvailable);
            QCOMPARE(refused.error().data.value(u"detail"_s).toString(), u"address"_s);
        }
        QVERIFY(SmtpMailer(to(server)).send(reminder())); // it is there, for whom it is meant for
    }

    void whoHasToSignInDoes()
    {
        SmtpServer server(m_folder.path(), u"good"_s, u"tls_context=context, require_starttls=True, authenticator=check, auth_required=True"_s);
        SmtpMailer::Options options = to(server);
        options.user = u"desk"_s;
        options.password = "secret";
        QVERIFY(SmtpMailer(options).send(reminder()).has_value());
        options.password = "wrong";
        const auto wrong = SmtpMailer(options).send(reminder());
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().code == ErrorCode::WrongPassword, QJsonDocument(QJsonObject::fromVariantMap(wrong.error().data)).toJson().constData());
    }

    void whoCannotBeReachedIsToldApartFromWhoCanBeLater()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Mail mail = reminder();
        mail.to = u"nobody@example.org"_s;
        QCOMPARE(codeOf(SmtpMailer(to(server)).send(mail)), ErrorCode::Invalid);
        mail.to = u"later@example.org"_s;
        QCOMPARE(codeOf(SmtpMailer(to(server)).send(mail)), ErrorCode::NotAvailable);
        SmtpMailer::Options nobody = to(server);
        nobody.port = 1;
        QCOMPARE(codeOf(SmtpMailer(nobody).send(reminder())), ErrorCode::NotAvailable);
    }

    void aServerThatSaysNothingIsNotWaitedForForLong()
    {
        const SilentServer silent;
        SmtpMailer::Options options;
        options.host = u"127.0.0.1"_s;
        options.port = silent.port();
        options.time = std::chrono::seconds(3);
        for (const char *what : {"nothing", "a letter now and then"}) {
            QElapsedTimer timer;
            timer.start();
            const auto sent = SmtpMailer(options).send(reminder());
            QVERIFY2(!sent && sent.error().code == ErrorCode::NotAvailable, what);
            QVERIFY2(!sent.error().data.value(u"doubtful"_s).toBool(), what); // nothing of the message was said
            QVERIFY2(timer.elapsed() < 30'000, what);
        }
    }

    void aServerThatTookItAllAndSaysNothingMayHaveTakenIt()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Mail mail = reminder();
        mail.to = u"silent@example.org"_s;
        SmtpMailer::Options options = to(server);
        options.time = std::chrono::seconds(5);
        QElapsedTimer timer;
        timer.start();
        const auto sent = SmtpMailer(options).send(mail);
        QVERIFY(timer.elapsed() < 30'000); // it is said goodbye to, too, and does not answer that either
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, ErrorCode::NotAvailable);
        QVERIFY(sent.error().data.value(u"doubtful"_s).toBool());
        mail.to = u"later@example.org"_s;
        QVERIFY(!SmtpMailer(to(server)).send(mail).error().data.value(u"doubtful"_s).toBool());
    }

    /// Somebody closes the program while the server has a message, or is being asked for one.
    void whoLeavesDoesNotWaitForAServerThatHangs()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Mail mail = reminder();
        mail.to = u"silent@example.org"_s;
        SmtpMailer::Options options = to(server);
        options.time = std::chrono::seconds(60);
        const SilentServer silent;
        for (const bool isHad : {true, false}) {
            if (!isHad)
                options.port = silent.port();
            std::atomic<qint64> leftAt = 0;
            QElapsedTimer timer;
            timer.start();
            SmtpMailer mailer(options);
            mailer.setMayWait([&] {
                if (leftAt == 0 && timer.elapsed() > 2'000)
                    leftAt = timer.elapsed();
                return leftAt == 0;
            });
            const auto sent = mailer.send(mail);
            QVERIFY(leftAt > 0);
            QVERIFY2(timer.elapsed() - leftAt < 10'000, qPrintable(QString::number(timer.elapsed() - leftAt))); // three seconds, where nobody else uses the machine
            QVERIFY(!sent);
            QCOMPARE(sent.error().code, ErrorCode::NotAvailable);
            QCOMPARE(sent.error().data.value(u"doubtful"_s).toBool(), isHad);
        }
        mail.to = u"zoe@example.org"_s;
        options = to(server);
        options.leaving = std::chrono::seconds(10); // enough where others use the machine, too
        SmtpMailer quick(options);
        quick.setMayWait([] { return false; }); // from the start: what a server takes at once is taken
        QVERIFY(quick.send(mail).has_value());
    }

    void nothingInAValueBeginsAnotherHeader()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Mail mail = reminder();
        mail.subject = u"Hello\r\nBcc: everybody@example.org\r\n\r\nand a body"_s;
        mail.toName = u"Zoe\" <other@example.org>,\r\nBcc: x@example.org"_s;
        mail.fromName = u"Practice\nX-Own: 1"_s;
        mail.language = u"en\r\nX-Own: 2"_s;
        mail.id = u"a>\r\nX-Own: 3"_s;
        QVERIFY(SmtpMailer(to(server)).send(mail).has_value());
        const QJsonObject taken = server.taken();
        QCOMPARE(taken[u"to"].toArray(), QJsonArray{mail.to});
        QVERIFY(!taken[u"headers"].toObject().contains(u"bcc") && !taken[u"headers"].toObject().contains(u"x-own"));
        QCOMPARE(taken[u"headers"][u"subject"].toString(), u"Hello Bcc: everybody@example.org and a body"_s);
        for (const QString &address : {u"a@b\r\nRCPT TO:<x@y.example>"_s, u"a b@example.org"_s, u"<a@example.org>"_s, u"a@example.org,b@example.org"_s, u"a@localhost"_s, u"@example.org"_s, u"a@"_s,
                                       QString::fromUtf8("zoé@example.org"), u"\"a b\"@example.org"_s, QString(QString(65, u'a') + u"@example.org")}) {
            mail.to = address;
            QVERIFY2(!mailText(mail), qPrintable(address));
        }
    }
};

QTEST_GUILESS_MAIN(SmtpMailerTest)
#include "SmtpMailerTest.moc"
