// Messages to a real mail server, and text messages to a stand-in of the provider: over TLS, as the programs send them.
#include "app/common/StandardMessages.h"
#include "services/net/SmtpMailer.h"
#include "services/net/TwilioTexts.h"
#include "services/practice/messages/MessageSender.h"
#include "tests/net/SmtpServer.h"
#include "tests/support/TestPractice.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

class Clinic {
public:
    Clinic(const Certificates &certificates, quint16 port)
        : sender({words,
                  [&certificates](const OpenedMessageService &opened) {
                      net::SmtpMailer::Options options;
                      options.host = opened.service.host;
                      options.port = static_cast<quint16>(opened.service.port);
                      options.user = opened.service.account;
                      options.password = opened.secret;
                      options.authorities = certificates.authority();
                      options.time = std::chrono::seconds(10);
                      return std::make_unique<net::SmtpMailer>(options);
                  },
                  [](const OpenedMessageService &) { return nullptr; }})
    {
        setPort(port);
    }
    void setPort(int port) { p.mustRun(SetMessageService{.host = u"localhost"_s, .port = port, .account = account, .sender = u"desk@harbourside.example"_s, .secret = u"secret"_s}); }
    QUuid book(int hour, const QString &mailbox, const QString &language = {})
    {
        Contact contact;
        contact.givenName = u"Zoé"_s;
        contact.familyName = mailbox;
        contact.email = mailbox + u"@example.org"_s;
        contact.contactBy = ContactBy::Email;
        contact.emailAllowed = true;
        contact.language = language;
        const QUuid person = p.mustRun(create(contact)).firstOf(u"Contact");
        p.mustRun(p.at(hour, 0, person));
        p.clock.at = p.clock.at.plusMinutes(5);
        p.mustRun(ReleaseMessages{});
        return person;
    }
    void send(const std::function<bool()> &mayWait = {}) { TestPractice::must(sender.round(p.door(), p.receptionist, [] { return true; }, mayWait)); }
    [[nodiscard]] MessageLine message(const QUuid &person) { return p.mustAsk(ShowMessages{.person = person}).first(); }

    TestPractice p;
    app::StandardMessages words;
    QString account;
    MessageSender sender;
};

} // namespace

class MessageSendingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    static constexpr const char *starttls = "tls_context=context, require_starttls=True";

private Q_SLOTS:
    void initTestCase() { m_certificates = std::make_unique<Certificates>(m_folder.path()); }

    void aReminderArrivesAsItWasWritten()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Clinic clinic(*m_certificates, server.port());
        const QUuid zoe = clinic.book(9, u"zoe"_s, u"fr-FR"_s);
        clinic.send();
        QCOMPARE(clinic.message(zoe).status, MessageStatus::Sent);
        const QJsonObject mail = server.taken();
        QVERIFY(mail[u"tls"].toBool());
        QVERIFY(mail[u"defects"].toArray().isEmpty());
        QCOMPARE(mail[u"to"].toArray().first().toString(), u"zoe@example.org"_s);
        const QString subject = mail[u"headers"][u"subject"].toString(), text = mail[u"text"].toString();
        QVERIFY2(subject.startsWith(u"Votre rendez-vous du mardi 24 novembre 2026"_s), qPrintable(subject));
        QVERIFY2(text.startsWith(u"Bonjour Zoé,"_s) && !text.contains(u"{{"_s) && !text.contains(u"Lee"_s), qPrintable(text));
        QCOMPARE(mail[u"headers"][u"content-language"].toString(), u"fr"_s);
    }

    void everyTemplateIsWholeInEveryLanguage()
    {
        const app::StandardMessages words;
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            for (const QString &name : {u"confirmation"_s, u"change"_s, u"cancellation"_s, u"confirmation_series"_s, u"change_series"_s, u"cancellation_series"_s, u"reminder"_s, u"test"_s, u"video_on"_s, u"video_off"_s, u"link_added"_s, u"link_changed"_s, u"link_removed"_s, u"link_expired"_s}) {
                const MessageTemplate message = words.of(name, language);
                QVERIFY2(!message.subject.isEmpty() && !message.text.isEmpty() && !message.brief.isEmpty(), qPrintable(language + u'/' + name));
                QVERIFY(message.brief.size() < 160);
            }
            for (const QString &word : {u"where"_s, u"video"_s, u"zone"_s, u"own_zone"_s, u"join"_s, u"join_brief"_s, u"date"_s, u"more"_s})
                QVERIFY(!words.word(word, language).isEmpty());
        }
        QCOMPARE(words.languageFor(u"de-AT"_s), u"en"_s);
        QVERIFY(words.of(u"../../etc/passwd"_s, u"en"_s).text.isEmpty());
    }

    void whoIsRefusedIsShownAndTheOthersLeave()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Clinic clinic(*m_certificates, server.port());
        const QUuid nobody = clinic.book(9, u"nobody"_s), later = clinic.book(10, u"later"_s), zoe = clinic.book(11, u"zoe"_s);
        clinic.send();
        QCOMPARE(clinic.message(nobody).status, MessageStatus::Failed);
        QCOMPARE(clinic.message(nobody).problem, u"refused"_s);
        QCOMPARE(clinic.message(later).status, MessageStatus::Ready);
        QVERIFY(clinic.message(later).nextAttemptAt > clinic.p.clock.at);
        QCOMPARE(clinic.message(zoe).status, MessageStatus::Sent);
    }

    void withoutTlsNothingLeaves()
    {
        SmtpServer plain(m_folder.path(), u"good"_s, u"require_starttls=False"_s);
        Clinic clinic(*m_certificates, plain.port());
        const QUuid zoe = clinic.book(9, u"zoe"_s);
        clinic.send();
        QCOMPARE(clinic.message(zoe).status, MessageStatus::Ready);
        QCOMPARE(clinic.message(zoe).problem, u"certificate"_s);
    }

    void aServerThatIsDownIsTriedAgainWhenItIsBack()
    {
        Clinic clinic(*m_certificates, 1);
        const QUuid zoe = clinic.book(9, u"zoe"_s);
        clinic.send();
        QCOMPARE(clinic.message(zoe).problem, u"unreachable"_s);
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        clinic.setPort(server.port());
        clinic.p.clock.at = clinic.p.clock.at.plusMinutes(2);
        clinic.send();
        QCOMPARE(clinic.message(zoe).status, MessageStatus::Sent);
        QVERIFY(!server.taken().isEmpty());
    }

    void aWrongPasswordIsSaid()
    {
        SmtpServer server(m_folder.path(), u"good"_s, u"tls_context=context, require_starttls=True, authenticator=check, auth_required=True"_s);
        Clinic clinic(*m_certificates, server.port());
        clinic.account = u"somebody"_s;
        clinic.setPort(server.port());
        const QUuid zoe = clinic.book(9, u"zoe"_s);
        clinic.send();
        QCOMPARE(clinic.message(zoe).problem, u"sign_in"_s);
        clinic.account = u"desk"_s;
        clinic.setPort(server.port());
        clinic.p.clock.at = clinic.p.clock.at.plusMinutes(2);
        clinic.send();
        QCOMPARE(clinic.message(zoe).status, MessageStatus::Sent);
    }

    /// The server had it, and the program died before that was written down: it comes twice, as one message.
    void killedInBetweenItComesTwiceUnderOneName()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Clinic clinic(*m_certificates, server.port());
        const QUuid zoe = clinic.book(9, u"zoe"_s);
        const Outcome taken = clinic.p.mustRun(TakeMessages{1});
        const OutgoingMessages all = clinic.p.mustAsk(MessagesBeingSent{{taken.firstOf(u"Message")}});
        QCOMPARE(all.messages.size(), 1);
        QCOMPARE(clinic.sender.handOver(all, all.messages.first()).end, SendingEnd::Sent); // and nobody keeps it
        const QString first = server.taken()[u"headers"][u"message-id"].toString();
        clinic.send();
        QCOMPARE(clinic.message(zoe).status, MessageStatus::Sending);
        clinic.p.clock.at = clinic.p.clock.at.plusMinutes(11);
        clinic.send();
        QCOMPARE(clinic.message(zoe).status, MessageStatus::Sent);
        QCOMPARE(server.taken()[u"headers"][u"message-id"].toString(), first);
    }

    /// The server has it and does not say so.
    void closedWhileTheServerHangsALetterIsInDoubt()
    {
        SmtpServer server(m_folder.path(), u"good"_s, QString::fromLatin1(starttls));
        Clinic clinic(*m_certificates, server.port());
        const QUuid silent = clinic.book(9, u"silent"_s);
        QElapsedTimer timer;
        timer.start();
        clinic.send([&timer] { return timer.elapsed() < 2'000; });
        QVERIFY(timer.elapsed() < 9'000); // it would wait for ten
        QCOMPARE(clinic.message(silent).status, MessageStatus::Ready);
        QCOMPARE(clinic.message(silent).problem, u"doubtful"_s);
    }

    /// A second one is read, and paid for: what may have been taken is for somebody to decide.
    void aTextMessageThatNobodyAnsweredForIsInDoubt()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"body = self.rfile.read(int(self.headers['Content-Length'])).decode()\n"
                                                            "if 'Body=hang' in body: time.sleep(60)\n"
                                                            "self.say(int(body.split('Body=')[1].split('&')[0]), b'{}')"_s);
        net::TwilioTexts::Options options;
        options.account = u"AC"_s + QString(32, u'a');
        options.token = "token";
        options.address = server.address({});
        options.whole = std::chrono::seconds(3);
        options.http.hosts = {u"localhost"_s};
        options.http.toThisComputer = true;
        options.http.authorities = m_certificates->authority();
        const auto codeOf = [&options](const QString &text) { return net::TwilioTexts(options).send({u"+61412000000"_s, u"+61412345670"_s, text}).error().code; };
        QCOMPARE(codeOf(u"hang"_s), ErrorCode::Cancelled);
        for (const QString &status : {u"500"_s, u"502"_s, u"504"_s})
            QCOMPARE(codeOf(status), ErrorCode::Cancelled);
        for (const QString &status : {u"429"_s, u"503"_s}) // refused, so that it is tried again
            QCOMPARE(codeOf(status), ErrorCode::NotAvailable);
        options.address = u"https://localhost:1"_s; // nobody was asked
        QCOMPARE(codeOf(u"201"_s), ErrorCode::NotAvailable);
    }

    void textMessagesGoToTheProvider()
    {
        const QString handler = u"import base64, json, urllib.parse\n"
                                 "body = self.rfile.read(int(self.headers['Content-Length'])).decode()\n"
                                 "form = dict(urllib.parse.parse_qsl(body))\n"
                                 "who = base64.b64decode(self.headers['Authorization'].split()[1]).decode()\n"
                                 "if not who.endswith(':token'): return self.say(401, b'{\"code\": 20003}')\n"
                                 "if form['To'].endswith('1'): return self.say(400, b'{\"code\": 21211}')\n"
                                 "if form['To'].endswith('2'): return self.say(400, b'{\"code\": 21606}')\n"
                                 "if form['To'].endswith('3'): return self.say(429, b'{}')\n"
                                 "if form['To'].endswith('4'): return self.say(201, b'not json')\n"
                                 "self.say(201, json.dumps({'sid': 'SM' + self.path.split('/')[3][2:4], 'body': form['Body'], 'from': form['From']}).encode())"_s;
        const TlsServer server(m_folder.path(), u"good"_s, handler);
        net::TwilioTexts::Options options;
        options.account = u"AC"_s + QString(32, u'a');
        options.token = "token";
        options.address = server.address({});
        options.http.hosts = {u"localhost"_s};
        options.http.toThisComputer = true;
        options.http.authorities = m_certificates->authority();
        net::TwilioTexts texts(options);
        const auto to = [&](const QString &number) { return texts.send({u"+61412000000"_s, number, u"Réponse & more = 100 %"_s}); };
        QCOMPARE(to(u"+61412345670"_s).value(), u"SMaa"_s);
        QCOMPARE(to(u"+61412345671"_s).error().data.value(u"field"_s).toString(), u"to"_s);
        QCOMPARE(to(u"+61412345672"_s).error().data.value(u"field"_s).toString(), u"from"_s);
        QCOMPARE(to(u"+61412345673"_s).error().code, ErrorCode::NotAvailable);
        QCOMPARE(to(u"+61412345674"_s).error().code, ErrorCode::Cancelled); // taken or not: nobody knows
        QCOMPARE(to(u"0412 345 678"_s).error().code, ErrorCode::Invalid);
        options.token = "wrong";
        QCOMPARE(net::TwilioTexts(options).send({u"+61412000000"_s, u"+61412345670"_s, u"x"_s}).error().code, ErrorCode::WrongPassword);
        options.account = u"../x"_s;
        QCOMPARE(net::TwilioTexts(options).send({u"+61412000000"_s, u"+61412345670"_s, u"x"_s}).error().code, ErrorCode::WrongPassword);
    }
};

QTEST_GUILESS_MAIN(MessageSendingTest)
#include "MessageSendingTest.moc"
