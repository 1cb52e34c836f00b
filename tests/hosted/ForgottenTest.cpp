#include "services/hosted/identity/OneTimeCode.h"
#include "services/practice/office/PracticeCommands.h"
#include "tests/hosted/OneTimeCodes.h"
#include "tests/hosted/SendingBackend.h"
#include "tests/support/CallCount.h"
#include "tests/support/CpuClock.h"

#include <QElapsedTimer>

#include <algorithm>
#include <thread>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString ada = SendingBackend::ada, rosa = SendingBackend::rosa, lin = u"lin@harbour.example"_s;

} // namespace

/// Who has forgotten their password comes back by themselves where that is safe, and whose account is changed hears of it.
class ForgottenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeHandedOverNowHoldsUpNobodyElse_data() { onEitherDatabase(); }
    void whatCannotBeHandedOverNowHoldsUpNobodyElse();
    void threeServersSendEachLetterOnce_data() { onEitherDatabase(); }
    void threeServersSendEachLetterOnce();
    void aLetterThatNeverGoesIsGivenUpAndShown_data() { onEitherDatabase(); }
    void aLetterThatNeverGoesIsGivenUpAndShown();
    void whoSaidItIsNobodyThatIsKnown_data() { onEitherDatabase(); }
    void whoSaidItIsNobodyThatIsKnown();
    void whoLeftTheirFirstPracticeComesBackToTheSecond_data() { onEitherDatabase(); }
    void whoLeftTheirFirstPracticeComesBackToTheSecond();
    void theTrailSaysWhatBecameOfASecondFactor_data() { onEitherDatabase(); }
    void theTrailSaysWhatBecameOfASecondFactor();
    void anEmailSetsAnotherPasswordOnceWithinHalfAnHour_data() { onEitherDatabase(); }
    void anEmailSetsAnotherPasswordOnceWithinHalfAnHour();
    void nobodyLearnsWhetherThereIsAnAccount_data() { onEitherDatabase(); }
    void nobodyLearnsWhetherThereIsAnAccount();
    void fewAreSentAndNobodyIsLockedOut_data() { onEitherDatabase(); }
    void fewAreSentAndNobodyIsLockedOut();
    void whoReadsRecordsNeedsASecondFactor_data() { onEitherDatabase(); }
    void whoReadsRecordsNeedsASecondFactor();
    void aLetterGoesToAnAddressAsItIsWritten_data() { onEitherDatabase(); }
    void aLetterGoesToAnAddressAsItIsWritten();
    void whoseAccountIsResetIsTold_data() { onEitherDatabase(); }
    void whoseAccountIsResetIsTold();
    void thePracticesOfAnAccountAreNamedAfterItsSecondFactor_data() { onEitherDatabase(); }
    void thePracticesOfAnAccountAreNamedAfterItsSecondFactor();
};

void ForgottenTest::anEmailSetsAnotherPasswordOnceWithinHalfAnHour()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    const QByteArray before = post.b.signIn(rosa);
    QCOMPARE(post.say(u" Rosa@Mail.example"_s.trimmed()), 204);
    post.work();
    QCOMPARE(post.mails.size(), 1);
    QCOMPARE(post.mails.first().to, rosa);
    QVERIFY(post.mails.first().text.contains(u"https://praxis.test/me/#reset="));
    const QString token = post.tokenIn(post.mails.first());
    QCOMPARE(post.set(token, ada, u"a garden of seven willows"_s), 401); // theirs alone
    QCOMPARE(post.set(token, rosa, u"short"_s), 422);
    QCOMPARE(post.set(token, rosa, u"a garden of seven willows"_s), 204);
    QCOMPARE(post.set(token, rosa, u"a garden of eight willows"_s), 401); // once
    post.work();
    QCOMPARE(post.mails.size(), 2);
    QCOMPARE(post.mails.last().to, rosa);
    QCOMPARE(post.mails.last().subject, u"Your password has been changed"_s);
    post.b.clock.at.ms += Callers::keptMs + 1;
    QCOMPARE(post.b.ask("GET", "/api/v1/me", {}, before).status, 401);
    QCOMPARE(post.b.signInAnswer(rosa, "a garden of seven willows").status, 200);
    QCOMPARE(post.b.own.mustAsk(SearchAudit{{.action = u"password_reset"_s}}).size(), 3); // asked; tried with a password that was too short; used
    // Half an hour, and not longer: neither what was sent, nor what was asked for and not yet sent.
    post.b.clock.at.ms += 16 * 60'000;
    QCOMPARE(post.say(rosa), 204);
    post.work();
    post.b.clock.at.ms += SignIns::ownResetMs + 1;
    QCOMPARE(post.set(post.tokenIn(post.mails.last()), rosa, u"a garden of nine willows"_s), 401);
    QCOMPARE(post.say(rosa), 204);
    post.b.clock.at.ms += SignIns::ownResetMs + 1;
    const auto sent = post.mails.size();
    post.work();
    QCOMPARE(post.mails.size(), sent);
}

/// Case 24: unknown, known, switched off. The same is asked of the database for each, so that what it does by itself takes as long too.
void ForgottenTest::nobodyLearnsWhetherThereIsAnAccount()
{
    QFETCH(const QString, kind);
    constexpr qint64 mostUs = 5000;
    const bool isSoak = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0;
    const int samples = isSoak ? 1000 : 100;
    SendingBackend post(kind, countedCalls());
    const QString gone = u"gone@mail.example"_s;
    post.invited(post.b.own, post.b.own.receptionist, gone);
    post.b.addAccount(post.b.own.receptionist, gone);
    post.b.own.mustRun(SetUserActive{post.b.own.receptionist.user, false});
    const QStringList names{rosa, u"nobody@mail.example"_s, gone};
    const auto ask = [&](const QString &login, const QString &from) { return post.b.ask("POST", "/api/v1/auth/forgotten-password", {{u"login"_s, login}}, {}, {}, from); };
    QSet<std::pair<int, QByteArray>> answers;
    QSet<qint64> calls;
    for (int round = 0; round < 2; ++round) { // what is prepared once is prepared by the first
        answers.clear();
        calls.clear();
        for (qsizetype n = 0; n < names.size(); ++n) {
            const qint64 before = databaseCalls;
            const HttpAnswer answer = ask(names[n], u"198.51.%1.%2"_s.arg(100 + round).arg(n + 1));
            calls.insert(databaseCalls - before);
            answers.insert({answer.status, answer.body});
        }
    }
    QCOMPARE(answers.size(), 1);
    QCOMPARE(calls.size(), 1);
    QVERIFY(*calls.cbegin() > 0);
    std::array<QVector<qint64>, 3> computed, waited;
    for (int i = 0; i < samples; ++i) {
        for (std::size_t n = 0; n < computed.size(); ++n) { // interleaved, so that whatever else the machine does is spread over all
            QElapsedTimer wall;
            wall.start();
            const CpuClock timer;
            QCOMPARE(ask(names[static_cast<qsizetype>(n)], u"10.%1.%2.1"_s.arg(i / 200).arg(i % 200)).status, 204);
            computed[n].append(timer.nsecsElapsed());
            waited[n].append(wall.nsecsElapsed());
        }
    }
    const auto apart = [samples](std::array<QVector<qint64>, 3> &times) {
        std::array<qint64, 3> medians{};
        for (std::size_t n = 0; n < times.size(); ++n) {
            std::sort(times[n].begin(), times[n].end());
            medians[n] = times[n][samples / 2] / 1000;
        }
        const auto [least, most] = std::ranges::minmax(medians);
        return most - least;
    };
    const qint64 inComputing = apart(computed), inWaiting = apart(waited);
    QVERIFY2(inComputing <= mostUs, qPrintable(u"the medians are %1 µs apart"_s.arg(inComputing)));
    QVERIFY2(!isSoak || inWaiting <= mostUs, qPrintable(u"the medians on the wall are %1 µs apart"_s.arg(inWaiting))); // on a machine of its own
    post.work();
    QVERIFY(std::all_of(post.mails.cbegin(), post.mails.cend(), [](const Mail &mail) { return mail.to == rosa; }));
}

void ForgottenTest::fewAreSentAndNobodyIsLockedOut()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    for (int i = 0; i < 3 * SignIns::forgottenOfName; ++i) {
        QCOMPARE(post.say(rosa, u"203.0.113.%1"_s.arg(i)), 204);
        post.work();
    }
    QCOMPARE(post.mails.size(), SignIns::forgottenOfName);
    QCOMPARE(post.b.signInAnswer(rosa, Backend::passwordOf(rosa)).status, 200); // she herself notices nothing but the letters
    QCOMPARE(post.set(post.tokenIn(post.mails.first()), rosa, u"a garden of seven willows"_s), 204);
    // One network asks for everybody: it waits, and nobody else does.
    for (int i = 0; i < SignIns::forgottenOfAddress; ++i)
        QCOMPARE(post.say(u"somebody%1@mail.example"_s.arg(i), u"198.51.100.9"_s), 204);
    const HttpAnswer tooOften = post.b.ask("POST", "/api/v1/auth/forgotten-password", {{u"login"_s, rosa}}, {}, {}, u"198.51.100.9"_s);
    QCOMPARE(tooOften.status, 429);
    QVERIFY(!tooOften.header("Retry-After").isEmpty());
    QCOMPARE(post.say(rosa), 204);
    post.b.clock.at.ms += SignIns::guessWindowMs + 1;
    QCOMPARE(post.say(rosa, u"198.51.100.9"_s), 204);
    post.mails.clear();
    post.work();
    QCOMPARE(post.mails.size(), 1); // both times are one letter
    QVERIFY(post.say(QString(255, u'a')) >= 400);
    // A name that is no address has nowhere to write to.
    post.b.addAccount(post.b.own.receptionist, u"rita"_s);
    post.mails.clear();
    QCOMPARE(post.say(u"rita"_s, u"192.0.2.77"_s), 204);
    post.work();
    QVERIFY(post.mails.isEmpty());
}

void ForgottenTest::whoReadsRecordsNeedsASecondFactor()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    Backend &b = post.b;
    post.invited(b.own, b.own.psychologist, lin);
    b.addAccount(b.own.psychologist, lin);
    QCOMPARE(post.say(lin), 204);
    post.work();
    QCOMPARE(post.mails.size(), 1);
    QVERIFY(!post.mails.last().text.contains(u"#reset="));
    QVERIFY(post.mails.last().text.contains(u"with our help"));
    const QByteArray token = b.signIn(lin);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(lin))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token).status, 200);
    b.clock.at.ms += 16 * 60'000;
    QCOMPARE(post.say(lin), 204);
    post.work();
    QCOMPARE(post.set(post.tokenIn(post.mails.last()), lin, u"a garden of seven willows"_s), 204);
    QVERIFY(Backend::jsonOf(b.signInAnswer(lin, "a garden of seven willows")).contains(u"second_factor")); // the letter alone opens nothing
    // Whose second factor was just taken away does not come in with a letter.
    b.clock.at.ms += 16 * 60'000 + SignIns::resetMs;
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/reset", {{u"user"_s, idText(b.own.psychologist.user)}}, b.signIn(ada)).status, 204);
    QCOMPARE(post.say(lin), 204);
    post.work();
    QVERIFY(!post.mails.last().text.contains(u"#reset="));
}

/// Case 37: weißmann and weissmann are one login, and two people's mailboxes.
void ForgottenTest::aLetterGoesToAnAddressAsItIsWritten()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    post.invited(post.b.own, post.b.own.receptionist, u"info@weißmann.example"_s);
    post.b.addAccount(post.b.own.receptionist, u"info@weißmann.example"_s);
    post.mails.clear();
    for (const QString &said : {u"info@weissmann.example"_s, u"info@weißmann.example"_s})
        QCOMPARE(post.say(said, u"192.0.2.78"_s), 204);
    post.work();
    QVERIFY(post.mails.isEmpty());
}

void ForgottenTest::whoseAccountIsResetIsTold()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    Backend &b = post.b;
    const QByteArray admin = b.signIn(ada);
    QCOMPARE(b.ask("POST", "/api/v1/auth/password-resets", {{u"user"_s, idText(post.patient)}}, admin).status, 201);
    post.work();
    QCOMPARE(post.mails.size(), 1);
    QCOMPARE(post.mails.last().to, rosa);
    QCOMPARE(post.mails.last().subject, u"You can set another password"_s);
    QVERIFY(!post.mails.last().text.contains(u"#reset=")); // that is handed over by the practice
    post.invited(b.own, b.own.receptionist, u"rita@harbour.example"_s);
    b.addAccount(b.own.receptionist, u"rita@harbour.example"_s);
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/reset", {{u"user"_s, idText(b.own.receptionist.user)}}, admin).status, 204);
    post.work();
    QCOMPARE(post.mails.size(), 2);
    QCOMPARE(post.mails.last().to, u"rita@harbour.example"_s);
    QCOMPARE(post.mails.last().subject, u"Your second factor has been removed"_s);
    for (const QString &action : {u"password_reset"_s, u"second_factor_off"_s})
        QCOMPARE(b.own.mustAsk(SearchAudit{{.action = action}}).size(), 1);
}

void ForgottenTest::thePracticesOfAnAccountAreNamedAfterItsSecondFactor()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    Backend &b = post.b;
    post.invited(b.own, b.own.psychologist, lin);
    post.invited(b.other, b.other.admin, lin);
    b.addAccount(b.own.psychologist, lin);
    const QByteArray token = b.signIn(lin);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(lin))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token).status, 200);
    const auto session = TestPractice::must(b.identities.identity());
    TestPractice::must(session->begin(true));
    const auto account = TestPractice::must(session->accountNamed(lin));
    TestPractice::must(session->join(account->id, {b.other.admin.organization, b.other.psychologist.user}, b.clock.at));
    TestPractice::must(session->commit());
    b.clock.at.ms += 30'000;
    const QJsonObject half = Backend::jsonOf(b.signInAnswer(lin, Backend::passwordOf(lin)));
    QCOMPARE(half.keys(), QStringList{u"second_factor"_s});
    // Whoever names one is told no more: a practice of theirs and any other are answered the same, until the second factor was right.
    const auto naming = [&](const QUuid &organization) {
        return b.ask("POST", "/api/v1/auth/sign-in", {{u"login"_s, lin}, {u"password"_s, QString::fromUtf8(Backend::passwordOf(lin))}, {u"organization"_s, idText(organization)}});
    };
    const auto give = [&](const QJsonValue &ticket) { return b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, ticket}, {u"code"_s, codeAt(secret, b.clock.at)}}); };
    const QUuid nobodys = b.own.ids.next();
    const HttpAnswer theirs = naming(b.other.admin.organization), none = naming(nobodys);
    QCOMPARE(theirs.status, 200);
    QCOMPARE(none.status, 200);
    QCOMPARE(Backend::jsonOf(none).keys(), Backend::jsonOf(theirs).keys());
    QCOMPARE(none.body.size(), theirs.body.size());
    QCOMPARE(b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, Backend::jsonOf(none).value(u"second_factor")}, {u"code"_s, u"000000"_s}}).body,
             b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, Backend::jsonOf(theirs).value(u"second_factor")}, {u"code"_s, u"000000"_s}}).body);
    QCOMPARE(give(Backend::jsonOf(none).value(u"second_factor")).status, 401);
    b.clock.at.ms += 30'000;
    QCOMPARE(Backend::jsonOf(give(Backend::jsonOf(theirs).value(u"second_factor"))).value(u"organization").toString(), idText(b.other.admin.organization));
    b.clock.at.ms += 30'000;
    const QJsonObject choice = Backend::jsonOf(give(half.value(u"second_factor")));
    QCOMPARE(choice.value(u"organizations").toArray().size(), 2);
    QCOMPARE(choice.value(u"names").toArray().size(), 2);
    const auto into = [&](const QJsonValue &ticket, const QUuid &organization) { return b.ask("POST", "/api/v1/auth/practice", {{u"ticket"_s, ticket}, {u"organization"_s, idText(organization)}}); };
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, choice.value(u"ticket").toString().toLatin1()).status, 401); // it opens nothing else
    QCOMPARE(into(half.value(u"second_factor"), b.other.admin.organization).status, 401);
    QCOMPARE(into(choice.value(u"ticket"), b.own.ids.next()).status, 401);
    const HttpAnswer in = into(choice.value(u"ticket"), b.other.admin.organization);
    QCOMPARE(in.status, 200);
    QCOMPARE(Backend::jsonOf(in).value(u"organization").toString(), idText(b.other.admin.organization));
    QCOMPARE(into(choice.value(u"ticket"), b.own.admin.organization).status, 401); // once
    // A forgotten password of theirs is nothing that one of the two practices opens.
    QCOMPARE(post.say(lin), 204);
    post.work();
    QVERIFY(!post.mails.isEmpty() && !post.mails.last().text.contains(u"#reset="));
}

/// A practice whose key is missing for a while.
void ForgottenTest::whatCannotBeHandedOverNowHoldsUpNobodyElse()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    const QString tom = u"tom@mail.example"_s;
    const QUuid his = post.b.other.mustRun(AddUser{.login = tom, .displayName = u"Tom Hill"_s, .role = Role::Patient, .contactId = post.b.other.addPerson(u"Tom"_s, u"Hill"_s)}).firstOf(u"User");
    post.b.addAccount(post.b.other.admin.organization, his, tom);
    QCOMPARE(post.say(tom), 204);
    QCOMPARE(post.say(rosa), 204);
    TestPractices some;
    some.add(post.b.own);
    Upkeep upkeep(post.b.database.store(), post.b.identities, some, post.b.clock);
    QVERIFY(!upkeep.round()); // and its log says so
    post.deliver();
    QCOMPARE(post.mails.size(), 1);
    QCOMPARE(post.mails.first().to, rosa);
    post.work();
    QCOMPARE(post.mails.size(), 1); // not at once
    post.b.clock.at.ms += 20'000;
    post.work();
    QCOMPARE(post.mails.size(), 2);
    QCOMPARE(post.mails.last().to, tom);
    post.b.clock.at.ms += 10 * 60'000;
    post.work();
    QCOMPARE(post.mails.size(), 2);
}

void ForgottenTest::threeServersSendEachLetterOnce()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    constexpr int people = 25;
    for (int i = 0; i < people; ++i) {
        const QString login = u"patient%1@mail.example"_s.arg(i);
        const QUuid one = post.b.own.mustRun(AddUser{.login = login, .displayName = u"Patient"_s, .role = Role::Patient, .contactId = post.b.own.addPerson(u"Pat"_s, u"Number %1"_s.arg(i))}).firstOf(u"User");
        post.b.addAccount(post.b.own.admin.organization, one, login);
        QCOMPARE(post.say(login, u"198.51.100.%1"_s.arg(i)), 204);
    }
    std::vector<std::jthread> servers;
    for (int i = 0; i < 3; ++i) {
        servers.emplace_back([&] {
            Upkeep upkeep(post.b.database.store(), post.b.identities, post.b.practices, post.b.clock);
            TestPractice::must(upkeep.round());
        });
    }
    servers.clear();
    QCOMPARE(post.b.own.mustAsk(ShowJobs{}).waiting, (QVector<QPair<QString, qint64>>{{u"password_asked"_s, people}}));
    post.deliver();
    QCOMPARE(post.mails.size(), people);
    QSet<QString> to;
    for (const Mail &mail : std::as_const(post.mails))
        to.insert(mail.to);
    QCOMPARE(to.size(), people);
    post.work();
    QCOMPARE(post.mails.size(), people);
}

void ForgottenTest::aLetterThatNeverGoesIsGivenUpAndShown()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    post.isClosed = true;
    QCOMPARE(post.say(rosa), 204);
    TestPractice::must(post.upkeep.round());
    int tries = 0;
    for (; tries < 100 && post.b.own.mustAsk(ShowJobs{}).dead.isEmpty(); ++tries) {
        for (const Job::Lane lane : {Job::Lane::Quick, Job::Lane::Post})
            (void)post.jobs.queue(lane, post.b.own.session(), post.b.own.parts, post.b.own.admin.organization, post.b.own.ids.next(), [] { return true; });
        post.b.own.clock.at.ms += 60'000;
    }
    QVERIFY2(tries > 5 && tries <= 30, qPrintable(QString::number(tries))); // for as long as somebody waits for it
    const JobsAnswer shown = TestPractice::must(post.b.own.door().ask(post.b.own.manager, ShowJobs{}));
    QCOMPARE(shown.dead.size(), 1);
    QCOMPARE(shown.dead.first().kind, u"account_mail"_s);
    QCOMPARE(shown.dead.first().problem, u"not_available"_s);
    QVERIFY(post.mails.isEmpty());
    QCOMPARE(post.b.own.mustAsk(SearchAudit{{.action = u"password_reset"_s}}).size(), 1);
}

void ForgottenTest::whoSaidItIsNobodyThatIsKnown()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    QCOMPARE(post.say(rosa, u"203.0.113.66"_s), 204);
    post.work();
    const auto lines = post.b.own.mustAsk(SearchAudit{{.action = u"password_reset"_s}});
    QCOMPARE(lines.size(), 1);
    const AuditEntry &entry = lines.first().entry;
    QVERIFY(entry.user.isNull());
    QCOMPARE(entry.role, u"unknown"_s);
    QCOMPARE(entry.address, u"203.0.113.66"_s);
    QCOMPARE(entry.record, post.patient);
    QCOMPARE(entry.why, u"asked"_s);
    // However late it is, there is its line; a letter that nobody waits for any more does not go.
    const auto sent = post.mails.size();
    QCOMPARE(post.say(rosa), 204);
    TestPractice::must(post.upkeep.round());
    post.b.own.clock.at.ms += SignIns::ownResetMs + 1;
    post.deliver();
    QCOMPARE(post.mails.size(), sent);
    QCOMPARE(post.b.own.mustAsk(SearchAudit{{.action = u"password_reset"_s}}).size(), 2);
}

void ForgottenTest::whoLeftTheirFirstPracticeComesBackToTheSecond()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    Backend &b = post.b;
    b.addAccount(b.own.psychologist, lin);
    const auto session = TestPractice::must(b.identities.identity());
    TestPractice::must(session->begin(true));
    const QUuid account = TestPractice::must(session->accountNamed(lin))->id;
    TestPractice::must(session->join(account, {b.other.admin.organization, b.other.psychologist.user}, b.clock.at));
    const auto all = TestPractice::must(session->memberships(account));
    TestPractice::must(session->commit());
    QCOMPARE(all.size(), 2);
    TestPractice &first = all.first().organization == b.own.admin.organization ? b.own : b.other, &second = &first == &b.own ? b.other : b.own;
    first.mustRun(SetUserActive{all.first().user, false});
    TestPractice::must(b.signIns.mayOfferByOperator(*session, b.own.session(), account));
    const auto offered = TestPractice::must(b.signIns.offerByOperator(*session, b.own.session(), account));
    QCOMPARE(post.set(QString::fromLatin1(offered), lin, u"a garden of seven willows"_s), 204);
    const HttpAnswer in = b.ask("POST", "/api/v1/auth/sign-in", {{u"login"_s, lin}, {u"password"_s, u"a garden of seven willows"_s}, {u"organization"_s, idText(second.admin.organization)}});
    QCOMPARE(in.status, 200);
    QCOMPARE(Backend::jsonOf(in).value(u"organization").toString(), idText(second.admin.organization));
    second.mustRun(SetUserActive{all.last().user, false});
    QCOMPARE(b.signIns.mayOfferByOperator(*session, b.own.session(), account).error().code, ErrorCode::NotFound); // they are nobody's any more
    QCOMPARE(b.signIns.offerByOperator(*session, b.own.session(), account).error().code, ErrorCode::NotFound);
}

void ForgottenTest::theTrailSaysWhatBecameOfASecondFactor()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    Backend &b = post.b;
    post.invited(b.own, b.own.psychologist, lin);
    b.addAccount(b.own.psychologist, lin);
    const QByteArray token = b.signIn(lin), admin = b.signIn(ada);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    const auto confirm = [&](const QString &code) {
        return b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(lin))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, code}}, token).status;
    };
    const auto remove = [&](const QByteArray &password) { return b.ask("POST", "/api/v1/auth/one-time-codes/remove", {{u"password"_s, QString::fromUtf8(password)}}, token).status; };
    const auto outcomes = [&](const QString &action) {
        QStringList all;
        for (const AuditLine &line : b.own.mustAsk(SearchAudit{{.action = action}}))
            all.prepend(line.entry.outcome);
        return all;
    };
    QVERIFY(confirm(u"000000"_s) >= 400);
    QCOMPARE(confirm(codeAt(secret, b.clock.at)), 200);
    QCOMPARE(outcomes(u"second_factor_on"_s), (QStringList{u"failed"_s, u"done"_s}));
    QCOMPARE(remove("not their password at all"), 401);
    QCOMPARE(outcomes(u"second_factor_off"_s), QStringList{u"failed"_s});
    QCOMPARE(remove(Backend::passwordOf(lin)), 204);
    QCOMPARE(outcomes(u"second_factor_off"_s), (QStringList{u"failed"_s, u"done"_s}));
    QCOMPARE(remove(Backend::passwordOf(lin)), 409); // there is none any more, and none is taken away
    QCOMPARE(outcomes(u"second_factor_off"_s), (QStringList{u"failed"_s, u"done"_s, u"failed"_s}));
    // By an administrator: refused to whom a password was offered today.
    const QJsonObject whom{{u"user"_s, idText(post.patient)}};
    QCOMPARE(b.ask("POST", "/api/v1/auth/password-resets", whom, admin).status, 201);
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/reset", whom, admin).status, 403);
    QCOMPARE(outcomes(u"second_factor_off"_s), (QStringList{u"failed"_s, u"done"_s, u"failed"_s, u"failed"_s}));
    b.clock.at.ms += SignIns::resetMs + 1;
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/reset", whom, b.signIn(ada)).status, 204);
    QCOMPARE(outcomes(u"second_factor_off"_s), (QStringList{u"failed"_s, u"done"_s, u"failed"_s, u"failed"_s, u"done"_s}));
}

QTEST_GUILESS_MAIN(ForgottenTest)
#include "ForgottenTest.moc"
