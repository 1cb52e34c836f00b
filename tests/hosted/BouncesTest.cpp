#include "models/records/ProviderEvent.h"
#include "services/hosted/SecretPath.h"
#include "services/net/MailText.h"
#include "services/net/TwilioTexts.h"
#include "services/practice/jobs/MessageReports.h"
#include "tests/hosted/Backend.h"
#include "tests/support/TestPost.h"

#include <QProcess>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString publicUrl = u"https://praxis.test"_s;
const QString account = u"AC"_s + QString(32, u'a');
const QByteArray token = "the-account-token";

class Words final : public MessageTemplates {
public:
    [[nodiscard]] MessageTemplate of(const QString &, const QString &) const override { return {u"Appointment"_s, u"{{day}}"_s, u"{{day}}"_s}; }
    [[nodiscard]] QString word(const QString &, const QString &) const override { return u"%1"_s; }
    [[nodiscard]] QString languageFor(const QString &) const override { return u"en"_s; }
};

/// What a mail server sends back, by a library that we did not write.
QByteArray returned(const QByteArray &mail, const QString &action, const QString &status, const QString &with = u"rfc822"_s)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import sys, email\n"
                                                   "from email.message import Message\n"
                                                   "from email.mime.multipart import MIMEMultipart\n"
                                                   "from email.mime.message import MIMEMessage\n"
                                                   "from email.mime.nonmultipart import MIMENonMultipart\n"
                                                   "from email.mime.text import MIMEText\n"
                                                   "original = email.message_from_bytes(sys.stdin.buffer.read())\n"
                                                   "report = MIMEMultipart('report', **{'report-type': 'delivery-status'})\n"
                                                   "report['From'] = 'MAILER-DAEMON@mx.example.net'\n"
                                                   "report['To'] = original['From']\n"
                                                   "report['Message-ID'] = '<the-report@mx.example.net>'\n"
                                                   "report['Subject'] = 'Undelivered Mail Returned to Sender'\n"
                                                   "report.attach(MIMEText('I am sorry.\\n\\nMessage-ID: <no@field>\\n'))\n"
                                                   "all, one = Message(), Message()\n"
                                                   "all['Reporting-MTA'] = 'dns; mx.example.net'\n"
                                                   "one['Final-Recipient'] = 'rfc822; ' + original['To']\n"
                                                   "one['Action'] = sys.argv[1]\n"
                                                   "one['Status'] = sys.argv[2]\n"
                                                   "one['Diagnostic-Code'] = 'smtp; 550 ' + 'no such user here ' * 12\n"
                                                   "status = MIMENonMultipart('message', 'delivery-status')\n"
                                                   "status.set_payload([all, one])\n"
                                                   "report.attach(status)\n"
                                                   "if sys.argv[3] == 'rfc822': report.attach(MIMEMessage(original))\n"
                                                   "if sys.argv[3] == 'headers': report.attach(MIMEText(''.join('%s: %s\\n' % h for h in original.items()), 'rfc822-headers'))\n"
                                                   "sys.stdout.buffer.write(report.as_bytes())\n"_s, action, status, with});
    python.write(mail);
    python.closeWriteChannel();
    if (!python.waitForFinished(30'000) || python.exitCode() != 0)
        qFatal("python3: %s", python.readAllStandardError().constData());
    return python.readAllStandardOutput();
}

/// A practice that has written to two people, at a server that hears what became of it.
struct HearingPractice : Post {
    Backend b;
    TestPractice &p = b.own;
    Words words;
    MessageReports reports;
    Api api;
    QByteArray rita;

    explicit HearingPractice(const QString &kind)
        : b(kind), reports([](const OpenedMessageService &opened) { return std::make_unique<net::TwilioTexts>(net::TwilioTexts::Options{opened.service.account, opened.secret}); }),
          api({b.connections, b.practices, b.signIns, b.callers, b.own.matrix, b.clock, b.limits, nullptr, publicUrl, {}, 4, nullptr, &reports})
    {
        p.mustRun(SetMessageService{.host = u"smtp.example.org"_s, .account = u"desk"_s, .sender = u"desk@example.org"_s, .secret = u"a secret"_s});
        p.mustRun(SetMessageService{.channel = ContactBy::Sms, .account = account, .sender = u"+61412000000"_s, .secret = QString::fromLatin1(token)});
        b.addAccount(p.receptionist, u"rita"_s);
        b.addAccount(p.admin, u"ada"_s);
        rita = b.signIn(u"rita"_s);
    }
    QUuid tell(const QString &given, ContactBy by, int hour)
    {
        Contact contact;
        contact.givenName = given;
        contact.familyName = u"Nguyen"_s;
        contact.email = given.toLower() + u"@example.net"_s;
        contact.mobilePhone = u"0412 345 678"_s;
        contact.contactBy = by;
        contact.emailAllowed = contact.smsAllowed = true;
        contact.country = u"AU"_s;
        const QUuid person = p.mustRun(create(contact)).firstOf(u"Contact");
        p.mustRun(p.at(hour, 0, person));
        p.clock.at = p.clock.at.plusMinutes(5);
        p.mustRun(ReleaseMessages{});
        return person;
    }
    void send()
    {
        const MessageSender sender({words, [this](const OpenedMessageService &) { return std::make_unique<TestMailer>(*this); },
                                    [this](const OpenedMessageService &) { return std::make_unique<TestTexts>(*this); }, {},
                                    [this](const QUuid &organization) { return QString(publicUrl + hookPath(p.seal, messagereports::texts, organization)); }});
        TestPractice::must(sender.round(p.door(), Actor::program(p.admin.organization), [] { return true; }));
    }
    [[nodiscard]] HttpAnswer call(const QString &target, const QByteArray &type, const QByteArray &body, const QByteArray &signature = {})
    {
        HttpRequest request{"POST", target.toLatin1(), {{"content-type", type}}, body, u"192.0.2.9"_s};
        if (!signature.isEmpty())
            request.headers.insert("x-twilio-signature", signature);
        return Backend::answerOf(api, request);
    }
    [[nodiscard]] HttpAnswer mailBack(const QByteArray &report) { return call(hookPath(p.seal, messagereports::mail, p.admin.organization), "message/rfc822", report); }
    void work()
    {
        Jobs jobs;
        MessageReports::addTo(jobs);
        const auto round = jobs.queue(Job::Lane::Quick, p.session(), p.parts, p.admin.organization, p.ids.next(), [] { return true; });
        if (!round.problems.isEmpty())
            qWarning("%s", qPrintable(round.problems.join(u", "_s)));
    }
    [[nodiscard]] MessageLine message(const QUuid &person) { return p.mustAsk(ShowMessages{.person = person}).first(); }
    [[nodiscard]] QString state(const QUuid &person)
    {
        const MessageLine line = message(person);
        return enumName(line.status) + u' ' + line.problem;
    }
    [[nodiscard]] qsizetype kept()
    {
        TestPractice::must(p.session().begin(p.admin.organization, false));
        const auto events = TestPractice::must(selectAs<ProviderEvent>(p.session(), {}));
        p.session().rollback();
        return events.size();
    }
};

/// Signed by the provider's own library.
QByteArray signedByVendor(const QString &url, const QJsonObject &form)
{
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(PRAXIS_NODE));
    node.start(u"node"_s, {u"-e"_s, u"const t = require('twilio'); console.log(t.getExpectedTwilioSignature(process.argv[1], process.argv[2], JSON.parse(process.argv[3])));"_s, QString::fromLatin1(token), url,
                           QString::fromUtf8(QJsonDocument(form).toJson(QJsonDocument::Compact))});
    if (!node.waitForFinished(30'000))
        qFatal("node is missing");
    const QByteArray said = node.readAllStandardOutput().trimmed();
    if (said.isEmpty())
        qFatal("%s", node.readAllStandardError().constData());
    return said;
}

QByteArray formOf(const QJsonObject &form)
{
    QByteArrayList pairs;
    for (auto it = form.begin(); it != form.end(); ++it)
        pairs.append(it.key().toUtf8().toPercentEncoding() + '=' + it->toString().toUtf8().toPercentEncoding());
    return pairs.join('&');
}

} // namespace

/// What left and did not arrive.
class BouncesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMailThatComesBackIsShownAsNotDelivered_data();
    void aMailThatComesBackIsShownAsNotDelivered();
    void whatIsLateOrArrivedChangesNothing_data() { onEitherDatabase(); }
    void whatIsLateOrArrivedChangesNothing();
    void whatIsNoReportIsRefusedAndNotKept_data() { onEitherDatabase(); }
    void whatIsNoReportIsRefusedAndNotKept();
    void aTextMessageThatDidNotArriveIsShown_data() { onEitherDatabase(); }
    void aTextMessageThatDidNotArriveIsShown();
    void onlyTheProviderMayTell_data() { onEitherDatabase(); }
    void onlyTheProviderMayTell();
    void aReportMayComeBeforeTheMessageIsKnownToHaveLeft_data() { onEitherDatabase(); }
    void aReportMayComeBeforeTheMessageIsKnownToHaveLeft();
    void theAddressesAreForWhoSetsUpTheServices_data() { onEitherDatabase(); }
    void theAddressesAreForWhoSetsUpTheServices();
};

void BouncesTest::aMailThatComesBackIsShownAsNotDelivered_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("problem");
    struct Case {
        const char *name;
        QString status, with, problem;
    };
    for (const auto &[name, status, with, problem] : {Case{"nobody is there", u"5.1.1"_s, u"rfc822"_s, u"refused"_s}, {"full", u"5.2.2"_s, u"headers"_s, u"mailbox_full"_s},
                                                      {"blocked", u"5.7.1"_s, u"headers"_s, u"blocked"_s}, {"given up", u"4.4.7"_s, u"rfc822"_s, u"undelivered"_s},
                                                      {"says nothing", u"broken"_s, u"rfc822"_s, u"undelivered"_s}}) {
        for (const QString &kind : {u"sqlite"_s, u"postgresql"_s})
            QTest::addRow("%s, %s", qPrintable(kind), name) << kind << status << with << problem;
    }
}

void BouncesTest::aMailThatComesBackIsShownAsNotDelivered()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, status);
    QFETCH(const QString, with);
    QFETCH(const QString, problem);
    HearingPractice post(kind);
    const QUuid jane = post.tell(u"Jane"_s, ContactBy::Email, 9), zoe = post.tell(u"Zoe"_s, ContactBy::Email, 11);
    post.send();
    QCOMPARE(post.mails.size(), 2);
    QCOMPARE(post.state(jane), u"sent "_s);
    const QByteArray report = returned(TestPractice::must(net::mailText(post.mails.first())), u"failed"_s, status, with);
    for (int i = 0; i < 3; ++i) // a mail server that sends it again
        QCOMPARE(post.mailBack(report).status, 204);
    QCOMPARE(post.kept(), 1);
    QCOMPARE(post.state(jane), u"sent "_s); // kept, and answered, before anything is made of it
    post.work();
    QCOMPARE(post.state(jane), QString(u"failed "_s + problem));
    QCOMPARE(post.state(zoe), u"sent "_s);
    const QJsonArray shown = Backend::jsonOf(post.b.ask("GET", "/api/v1/outbox?status=failed", {}, post.rita)).value(u"items").toArray();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown[0][u"problem"].toString(), problem);
    const auto trail = post.p.mustAsk(SearchAudit{{.record = post.message(jane).id, .limit = 1}});
    QVERIFY(!trail.isEmpty() && trail.first().changes.contains(u"problem")); // and that is in the trail
    // Somebody has told them: it stays so, whatever comes again.
    post.p.mustRun(MarkMessageTold{post.message(jane).id});
    QCOMPARE(post.mailBack(report + "\n").status, 204);
    post.work();
    QCOMPARE(post.state(jane), QString(u"told "_s + problem));
}

void BouncesTest::whatIsLateOrArrivedChangesNothing()
{
    QFETCH(const QString, kind);
    HearingPractice post(kind);
    const QUuid jane = post.tell(u"Jane"_s, ContactBy::Email, 9);
    post.send();
    for (const auto &[action, status] : {std::pair{u"delayed"_s, u"4.4.1"_s}, {u"delivered"_s, u"2.0.0"_s}, {u"relayed"_s, u"2.0.0"_s}, {u"expanded"_s, u"2.0.0"_s}})
        QCOMPARE(post.mailBack(returned(TestPractice::must(net::mailText(post.mails.first())), action, status)).status, 204);
    QCOMPARE(post.kept(), 0);
    post.work();
    QCOMPARE(post.state(jane), u"sent "_s);
}

void BouncesTest::whatIsNoReportIsRefusedAndNotKept()
{
    QFETCH(const QString, kind);
    HearingPractice post(kind);
    const QUuid jane = post.tell(u"Jane"_s, ContactBy::Email, 9);
    post.send();
    const QByteArray mail = TestPractice::must(net::mailText(post.mails.first())), report = returned(mail, u"failed"_s, u"5.1.1"_s);
    for (const QByteArray &body : {QByteArray(), QByteArray("Subject: I am away\n\nuntil Monday"), mail, returned(mail, u"failed"_s, u"5.1.1"_s, u"nothing"_s), report.first(200), QByteArray(1000, '\n'),
                                   QByteArray(report).replace("multipart/report", "multipart/mixed"), QByteArray(report).replace("delivery-status\"", "x\"").replace("message/delivery-status", "text/plain")})
        QVERIFY2(post.mailBack(body).status == 422, body.left(300).constData());
    QCOMPARE(post.mailBack(QByteArray(600 * 1024, 'a')).status, 413);
    QCOMPARE(post.call(hookPath(post.p.seal, messagereports::mail, post.p.admin.organization).chopped(2) + u"AA"_s, "message/rfc822", report).status, 403); // not the address that was given out
    QCOMPARE(post.call(hookPath(post.b.other.seal, messagereports::mail, post.b.other.admin.organization), "message/rfc822", report).status, 204); // another practice's: it is none of theirs
    QCOMPARE(post.kept(), 0);
    post.work();
    QCOMPARE(post.state(jane), u"sent "_s);
}

void BouncesTest::aTextMessageThatDidNotArriveIsShown()
{
    QFETCH(const QString, kind);
    HearingPractice post(kind);
    const QUuid jane = post.tell(u"Jane"_s, ContactBy::Sms, 9);
    post.send();
    const QString url = post.texts.constFirst().callback; // where the provider was told to tell it
    QCOMPARE(url, QString(publicUrl + hookPath(post.p.seal, messagereports::texts, post.p.admin.organization)));
    const auto tell = [&](const QString &status, const QString &code) {
        QJsonObject form{{u"AccountSid"_s, account}, {u"MessageSid"_s, u"SM%1"_s.arg(1, 32, 16, QLatin1Char('0'))}, {u"SmsSid"_s, u"SM"_s}, {u"MessageStatus"_s, status}, {u"To"_s, u"+61412345678"_s}, {u"From"_s, u"+61412000000"_s}};
        if (!code.isEmpty())
            form.insert(u"ErrorCode"_s, code);
        return post.call(url.sliced(publicUrl.size()), "application/x-www-form-urlencoded", formOf(form), signedByVendor(url, form)).status;
    };
    for (const QString &status : {u"queued"_s, u"sent"_s, u"delivered"_s})
        QCOMPARE(tell(status, {}), 204);
    QCOMPARE(post.kept(), 0);
    QCOMPARE(tell(u"undelivered"_s, u"30003"_s), 204);
    QCOMPARE(tell(u"undelivered"_s, u"30003"_s), 204);
    QCOMPARE(post.kept(), 1);
    post.work();
    QCOMPARE(post.state(jane), u"failed phone_off"_s);
    QCOMPARE(tell(u"sent"_s, {}), 204); // what comes late changes nothing
    post.work();
    QCOMPARE(post.state(jane), u"failed phone_off"_s);
}

void BouncesTest::onlyTheProviderMayTell()
{
    QFETCH(const QString, kind);
    HearingPractice post(kind);
    const QUuid jane = post.tell(u"Jane"_s, ContactBy::Sms, 9);
    post.send();
    const QString path = hookPath(post.p.seal, messagereports::texts, post.p.admin.organization), url = publicUrl + path;
    const QJsonObject right{{u"AccountSid"_s, account}, {u"MessageSid"_s, u"SM%1"_s.arg(1, 32, 16, QLatin1Char('0'))}, {u"MessageStatus"_s, u"failed"_s}};
    QJsonObject other = right;
    other.insert(u"AccountSid"_s, QString(u"AC"_s + QString(32, u'b')));
    const QByteArray form = "application/x-www-form-urlencoded";
    QCOMPARE(post.call(path, form, formOf(right)).status, 400);
    QCOMPARE(post.call(path, form, formOf(right), "AAAAAAAAAAAAAAAAAAAAAAAAAAA=").status, 403);
    QCOMPARE(post.call(path, form, formOf(right) + "&ErrorCode=30005", signedByVendor(url, right)).status, 403);
    QCOMPARE(post.call(path, form, formOf(other), signedByVendor(url, other)).status, 403); // signed, of another account
    QCOMPARE(post.call(path, "application/json", formOf(right), signedByVendor(url, right)).status, 403);
    QCOMPARE(post.call(hookPath(post.b.other.seal, messagereports::texts, post.b.other.admin.organization), form, formOf(right), signedByVendor(url, right)).status, 503); // nothing is set up there
    QCOMPARE(post.kept(), 0);
    QCOMPARE(post.state(jane), u"sent "_s);
    for (const Actor *actor : {&post.p.admin, &post.p.receptionist})
        QCOMPARE(post.p.door().run(*actor, ReportUndelivered{ContactBy::Sms, u"SM1"_s, u"refused"_s}).error().code, ErrorCode::Denied);
}

void BouncesTest::aReportMayComeBeforeTheMessageIsKnownToHaveLeft()
{
    QFETCH(const QString, kind);
    HearingPractice post(kind);
    const QUuid jane = post.tell(u"Jane"_s, ContactBy::Email, 9);
    post.send();
    const QByteArray report = returned(TestPractice::must(net::mailText(post.mails.first())), u"failed"_s, u"5.1.1"_s);
    const QUuid id = post.message(jane).id;
    TestPractice::must(post.p.session().begin(post.p.admin.organization, true)); // as it was before its end was kept
    const auto row = TestPractice::must(findAs<Message>(post.p.session(), id));
    const QString providerId = row->providerId;
    row->providerId.clear();
    row->status = MessageStatus::Sending;
    row->version += 1;
    TestPractice::must(post.p.session().update(typeOf<Message>(), *row));
    TestPractice::must(post.p.session().commit());
    QCOMPARE(post.mailBack(report).status, 204);
    post.work();
    QCOMPARE(post.state(jane), u"sending "_s);
    post.p.mustRun(KeepMessageResult{row->id, SendingEnd::Sent, {}, providerId});
    post.p.clock.at = post.p.clock.at.plusMinutes(1);
    post.work();
    QCOMPARE(post.state(jane), u"failed refused"_s);
}

void BouncesTest::theAddressesAreForWhoSetsUpTheServices()
{
    QFETCH(const QString, kind);
    HearingPractice post(kind);
    const auto ask = [&](const QByteArray &who) { return post.api.answer({"GET", "/api/v1/message-reports", {{"authorization", "Bearer " + who}}, {}, u"192.0.2.1"_s}); };
    QCOMPARE(ask(post.rita).status, 403);
    const QJsonObject said = Backend::jsonOf(ask(post.b.signIn(u"ada"_s)));
    QCOMPARE(said.value(u"mail").toString(), QString(publicUrl + hookPath(post.p.seal, messagereports::mail, post.p.admin.organization)));
    QVERIFY(said.value(u"texts").toString() != said.value(u"mail").toString());
}

QTEST_GUILESS_MAIN(BouncesTest)
#include "BouncesTest.moc"
