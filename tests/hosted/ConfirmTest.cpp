#include "models/records/LedgerEntry.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "tests/hosted/Backend.h"
#include "tests/hosted/OneTimeCodes.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// Vouches for one subject, whatever token comes.
class SureIssuer final : public TokenIssuer {
public:
    Result<ForeignToken> read(const QByteArray &, Instant now) override { return ForeignToken{u"https://id.example"_s, u"ada"_s, {}, now.plusMinutes(60)}; }
};

const QString ada = u"ada@harbour.example"_s;

} // namespace

/// Policy, keys and integrations are changed by who proved a moment ago that it is them, and by nobody who only has their token.
class ConfirmTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPolicyIsChangedByWhoProvedAMomentAgoThatItIsThem_data() { onEitherDatabase(); }
    void aPolicyIsChangedByWhoProvedAMomentAgoThatItIsThem();
    void noWayLeadsAroundIt_data() { onEitherDatabase(); }
    void noWayLeadsAroundIt();
    void whoHasASecondFactorConfirmsByACodeThatIsUsedOnce_data() { onEitherDatabase(); }
    void whoHasASecondFactorConfirmsByACodeThatIsUsedOnce();
    void codesAreNotGuessedByConfirming_data() { onEitherDatabase(); }
    void codesAreNotGuessedByConfirming();
    void aConfirmationIsOfOneSessionAndKnownToEveryServer_data() { onEitherDatabase(); }
    void aConfirmationIsOfOneSessionAndKnownToEveryServer();
    void theTokenOfAnotherServiceProvesNothingHere();

private:
    struct Session {
        QByteArray access;
        QString refresh;
    };
    static Session signIn(Backend &b)
    {
        const QJsonObject pass = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada)));
        return {pass.value(u"access_token").toString().toLatin1(), pass.value(u"refresh_token").toString()};
    }
    /// Its token is renewed as a program does it, without anybody at the keyboard.
    static void later(Backend &b, Session &session, int minutes = 11)
    {
        b.clock.at = b.clock.at.plusMinutes(minutes);
        renew(b, session);
    }
    static void renew(Backend &b, Session &session)
    {
        const QJsonObject pass = Backend::jsonOf(b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, session.refresh}}));
        session = {pass.value(u"access_token").toString().toLatin1(), pass.value(u"refresh_token").toString()};
    }
    static HttpAnswer setLimit(Backend &b, const Session &session, int amount) { return b.ask("POST", "/api/v1/commands/SetCorrectionLimit", {{u"amount_minor"_s, amount}}, session.access); }
    static HttpAnswer confirm(Backend &b, const Session &session, const QJsonObject &proof) { return b.ask("POST", "/api/v1/auth/confirm", proof, session.access); }
    static QJsonObject password() { return {{u"password"_s, QString::fromUtf8(Backend::passwordOf(ada))}}; }
    static bool isStale(const HttpAnswer &answer)
    {
        return answer.status == 401 && Backend::jsonOf(answer).value(u"type").toString() == u"urn:praxis:problem:fresh_sign_in_needed"
            && answer.header("WWW-Authenticate").contains("insufficient_user_authentication") && answer.header("WWW-Authenticate").endsWith("max_age=600");
    }
    static qint64 limitOf(Backend &b) { return b.own.mustAsk(Get<Organization>{b.own.admin.organization})->correctionLimitMinor; }
    /// A second factor; the secret of it.
    static QByteArray setUpCodes(Backend &b, const Session &session, QJsonArray *recovery = nullptr)
    {
        const QJsonValue secret = Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, session.access)).value(u"secret");
        QJsonObject body = password();
        body.insert(u"secret"_s, secret);
        body.insert(u"code"_s, codeAt(QByteArray::fromHex(secret.toString().toLatin1()), b.clock.at));
        const HttpAnswer kept = b.ask("POST", "/api/v1/auth/one-time-codes/confirm", body, session.access);
        if (recovery)
            *recovery = Backend::jsonOf(kept).value(u"recovery_codes").toArray();
        return QByteArray::fromHex(secret.toString().toLatin1());
    }
};

void ConfirmTest::aPolicyIsChangedByWhoProvedAMomentAgoThatItIsThem()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.manager, u"mara"_s);
    Session session = signIn(b);
    QCOMPARE(setLimit(b, session, 100'00).status, 200);
    later(b, session);
    QVERIFY(isStale(setLimit(b, session, 200'00)));
    QCOMPARE(limitOf(b), 100'00);
    QCOMPARE(b.ask("GET", "/api/v1/contacts", {}, session.access).status, 200);
    QCOMPARE(b.ask("POST", "/api/v1/contacts", {{u"family_name"_s, u"Silva"_s}}, session.access).status, 201); // everything else goes on
    QCOMPARE(b.ask("POST", "/api/v1/commands/SetCorrectionLimit", {{u"amount_minor"_s, 1}}, b.signIn(u"mara"_s)).status, 403); // no proof makes a manager an administrator
    QCOMPARE(confirm(b, session, {{u"password"_s, u"not that one"_s}}).status, 401);
    QCOMPARE(confirm(b, session, {{u"code"_s, u"123456"_s}}).status, 422); // there is no second factor
    QVERIFY(isStale(setLimit(b, session, 200'00)));
    const HttpAnswer confirmed = confirm(b, session, password());
    QCOMPARE(confirmed.status, 200);
    QCOMPARE(Backend::jsonOf(confirmed).value(u"fresh_until").toString(), b.clock.at.plusMinutes(10).toString());
    QCOMPARE(setLimit(b, session, 200'00).status, 200);
    later(b, session, 9);
    QCOMPARE(setLimit(b, session, 300'00).status, 200);
    later(b, session, 2);
    QVERIFY(isStale(setLimit(b, session, 400'00)));
    QCOMPARE(confirm(b, session, password()).status, 200); // once more
    QCOMPARE(setLimit(b, session, 400'00).status, 200);
    QCOMPARE(b.own.mustAsk(SearchAudit{{.action = u"confirm"_s, .outcome = u"done"_s}}).size(), 2);
    QCOMPARE(b.own.mustAsk(SearchAudit{{.action = u"confirm"_s, .outcome = u"failed"_s}}).size(), 2);
    const auto refused = b.own.mustAsk(SearchAudit{{.user = b.own.admin.user, .action = u"refuse"_s}});
    QCOMPARE(refused.size(), 3);
    QCOMPARE(refused.first().entry.why, u"fresh_sign_in_needed"_s);
}

void ConfirmTest::noWayLeadsAroundIt()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    Session session = signIn(b);
    const QJsonArray both{QJsonObject{{u"command"_s, u"SetCorrectionLimit"_s}, {u"args"_s, QJsonObject{{u"amount_minor"_s, 5000}}}},
                          QJsonObject{{u"command"_s, u"EditOrganization"_s}, {u"args"_s, QJsonObject{{u"id"_s, idText(b.own.admin.organization)}, {u"values"_s, QJsonObject{{u"phone"_s, u"02 9000 0000"_s}}}}}}};
    const auto bulk = [&](bool dryRun) { return b.ask("POST", "/api/v1/bulk", {{u"commands"_s, both}, {u"dry_run"_s, dryRun}}, session.access); };
    const QJsonObject done = Backend::jsonOf(bulk(false));
    QVERIFY2(done.value(u"kept").toBool(), QJsonDocument(done).toJson().constData());
    QCOMPARE(limitOf(b), 5000);
    const QString step = done.value(u"outcome")[u"undo_step"].toString();
    later(b, session);
    QVERIFY(isStale(b.ask("POST", "/api/v1/commands/Undo", {{u"step"_s, step}}, session.access))); // what was fresh then is taken back freshly, whatever came after it in the step
    QCOMPARE(limitOf(b), 5000);
    for (const bool dryRun : {true, false}) {
        const QJsonObject said = Backend::jsonOf(bulk(dryRun));
        QVERIFY(!said.value(u"kept").toBool());
        QCOMPARE(said.value(u"items").toArray().first()[u"problem"][u"type"].toString(), u"urn:praxis:problem:fresh_sign_in_needed"_s);
    }
    QVERIFY(isStale(b.ask("POST", "/api/v1/auth/identities", {{u"user"_s, idText(b.own.receptionist.user)}, {u"issuer"_s, u"https://id.example"_s}, {u"subject"_s, u"mallory"_s}}, session.access)));
    // Each route of an action that takes it, with whatever it is sent.
    int tried = 0;
    for (const Route &route : b.api.router().routes()) {
        if (route.method == "GET" || !b.own.matrix.isFresh(route.action) || !route.pattern.startsWith(u"/api/v1/commands/"))
            continue;
        const HttpAnswer answer = b.ask(route.method, route.pattern.toLatin1(), {{u"amount_minor"_s, 1}, {u"provider"_s, u"jitsi"_s}, {u"host"_s, u"mail.example"_s}}, session.access);
        QVERIFY2(answer.status == 422 || isStale(answer), qPrintable(route.pattern + u' ' + QString::number(answer.status)));
        ++tried;
    }
    QVERIFY(tried >= 3);
    const HttpAnswer rule = b.ask("POST", "/api/v1/retention-rules", {{u"kind"_s, u"note"_s}, {u"years"_s, 1}}, session.access);
    QVERIFY2(isStale(rule), rule.body.constData());
    QCOMPARE(confirm(b, session, password()).status, 200);
    QCOMPARE(b.ask("POST", "/api/v1/commands/Undo", {{u"step"_s, step}}, session.access).status, 200);
    QVERIFY(limitOf(b) != 5000);
}

void ConfirmTest::whoHasASecondFactorConfirmsByACodeThatIsUsedOnce()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    Session session = signIn(b);
    QJsonArray recovery;
    const QByteArray secret = setUpCodes(b, session, &recovery);
    QCOMPARE(recovery.size(), 10);
    later(b, session);
    QCOMPARE(confirm(b, session, password()).status, 422); // the password alone is not both
    QVERIFY(isStale(setLimit(b, session, 1)));
    const QString code = codeAt(secret, b.clock.at);
    QCOMPARE(confirm(b, session, {{u"code"_s, code}}).status, 200);
    QCOMPARE(setLimit(b, session, 1).status, 200);
    QCOMPARE(confirm(b, session, {{u"code"_s, code}}).status, 401);
    const QJsonValue half = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"second_factor");
    QCOMPARE(b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, half}, {u"code"_s, code}}).status, 401); // nor is it good for signing in
    later(b, session);
    const QString next = codeAt(secret, b.clock.at);
    QCOMPARE(b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"second_factor")}, {u"code"_s, next}}).status, 200);
    QCOMPARE(confirm(b, session, {{u"code"_s, next}}).status, 401); // nor the other way round
    QVERIFY(isStale(setLimit(b, session, 2)));
    QCOMPARE(confirm(b, session, {{u"code"_s, recovery.first()}}).status, 200);
    QCOMPARE(confirm(b, session, {{u"code"_s, recovery.first()}}).status, 401);
    QCOMPARE(setLimit(b, session, 2).status, 200);
}

void ConfirmTest::codesAreNotGuessedByConfirming()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    Session session = signIn(b);
    const QByteArray secret = setUpCodes(b, session);
    later(b, session);
    int refusedAs401 = 0;
    for (int i = 0; i < 20; ++i)
        refusedAs401 += confirm(b, session, {{u"code"_s, u"12345%1"_s.arg(i % 10)}}).status == 401;
    QCOMPARE(refusedAs401, SignIns::guesses);
    QCOMPARE(confirm(b, session, {{u"code"_s, codeAt(secret, b.clock.at)}}).status, 429);
    const QJsonValue half = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"second_factor");
    QCOMPARE(b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, half}, {u"code"_s, codeAt(secret, b.clock.at)}}).status, 429); // the same count
    later(b, session, 2);
    QCOMPARE(confirm(b, session, {{u"code"_s, codeAt(secret, b.clock.at)}}).status, 200);
}

void ConfirmTest::aConfirmationIsOfOneSessionAndKnownToEveryServer()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    Session session = signIn(b), stolen = signIn(b);
    Callers elsewhere(b.connections, b.signIns, b.tokens, b.clock);
    Api otherServer({b.connections, b.practices, b.signIns, elsewhere, b.own.matrix, b.clock, b.limits});
    later(b, session);
    renew(b, stolen);
    QCOMPARE(confirm(b, session, password()).status, 200);
    QVERIFY(isStale(setLimit(b, stolen, 1)));
    const auto there = [&](const Session &as) {
        return Backend::answerOf(otherServer, {"POST", "/api/v1/commands/SetCorrectionLimit", {{"authorization", "Bearer " + as.access}, {"content-type", "application/json"}}, "{\"amount_minor\":700}", u"192.0.2.1"_s});
    };
    QVERIFY(isStale(there(stolen)));
    QCOMPARE(there(session).status, 200);
    QCOMPARE(limitOf(b), 700);
    b.clock.at = b.clock.at.plusMinutes(-60 * 24); // a clock that was set back makes nothing fresh again
    b.clock.at.ms += Callers::keptMs + 1;
    const HttpAnswer back = setLimit(b, session, 1);
    QVERIFY(back.status == 401);
}

void ConfirmTest::theTokenOfAnotherServiceProvesNothingHere()
{
    Backend b(u"sqlite"_s);
    b.addAccount(b.own.admin, ada);
    const Session session = signIn(b);
    const QUuid second = b.own.mustRun(AddUser{.login = u"robin"_s, .displayName = u"Robin"_s, .role = Role::Admin}).firstOf(u"User");
    QCOMPARE(b.ask("POST", "/api/v1/auth/identities", {{u"user"_s, idText(second)}, {u"issuer"_s, u"https://id.example"_s}, {u"subject"_s, u"ada"_s}}, session.access).status, 204);
    SureIssuer issuer;
    Callers callers(b.connections, b.signIns, b.tokens, b.clock, &issuer);
    Api api({b.connections, b.practices, b.signIns, callers, b.own.matrix, b.clock, b.limits});
    const auto ask = [&](const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) {
        HttpRequest request{method, target, {{"authorization", "Bearer opaque"}}, body, u"192.0.2.1"_s};
        if (!body.isEmpty())
            request.headers.insert("content-type", "application/json");
        return Backend::answerOf(api, request);
    };
    QCOMPARE(ask("GET", "/api/v1/contacts").status, 200);
    QVERIFY(isStale(ask("POST", "/api/v1/commands/SetCorrectionLimit", "{\"amount_minor\":1}")));
    QCOMPARE(ask("POST", "/api/v1/auth/confirm", R"({"password":"any"})").status, 403); // there is no sign-in of ours to confirm
}

QTEST_GUILESS_MAIN(ConfirmTest)
#include "ConfirmTest.moc"
