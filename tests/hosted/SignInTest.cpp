#include <QTest>

#include "services/hosted/identity/OneTimeCode.h"
#include "services/hosted/identity/Upkeep.h"
#include "tests/hosted/Backend.h"
#include "tests/hosted/OneTimeCodes.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString ada = u"ada@harbour.example"_s;

} // namespace

/// Who signs in to the hosted backend, and who stays signed in.
class SignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRightPasswordOpensAndAWrongOneSaysNothingMore_data() { onEitherDatabase(); }
    void aRightPasswordOpensAndAWrongOneSaysNothingMore();
    void whoGuessesWaitsAndNobodyElseDoes_data() { onEitherDatabase(); }
    void whoGuessesWaitsAndNobodyElseDoes();
    void aRefreshTokenIsUsedOnceWithAShortGrace_data() { onEitherDatabase(); }
    void aRefreshTokenIsUsedOnceWithAShortGrace();
    void aCopiedRefreshTokenEndsTheSignIn_data() { onEitherDatabase(); }
    void aCopiedRefreshTokenEndsTheSignIn();
    void aSignInEndsWhenItIsNotUsed_data() { onEitherDatabase(); }
    void aSignInEndsWhenItIsNotUsed();
    void theSecondFactorIsWantedAndUsedOnce_data() { onEitherDatabase(); }
    void theSecondFactorIsWantedAndUsedOnce();
    void aHalfSignInOpensNothing_data() { onEitherDatabase(); }
    void aHalfSignInOpensNothing();
    void codesAreNotGuessedThroughNewTickets_data() { onEitherDatabase(); }
    void codesAreNotGuessedThroughNewTickets();
    void aRoleThatWasTakenAwayIsGoneAtOnce_data() { onEitherDatabase(); }
    void aRoleThatWasTakenAwayIsGoneAtOnce();
    void whoWasSwitchedOffGetsNoNewToken_data() { onEitherDatabase(); }
    void whoWasSwitchedOffGetsNoNewToken();
    void anAdministratorTakesALostSecondFactorAway_data() { onEitherDatabase(); }
    void anAdministratorTakesALostSecondFactorAway();
    void wrongPasswordsComeIntoTheTrail_data() { onEitherDatabase(); }
    void wrongPasswordsComeIntoTheTrail();
    void oneSeesAndEndsOnesOwnSessions_data() { onEitherDatabase(); }
    void oneSeesAndEndsOnesOwnSessions();
    void anotherPasswordEndsTheOtherSessions_data() { onEitherDatabase(); }
    void anotherPasswordEndsTheOtherSessions();
    void anInvitationSetsAPasswordOnceAndNeverAnAccountsThatIsThere_data() { onEitherDatabase(); }
    void anInvitationSetsAPasswordOnceAndNeverAnAccountsThatIsThere();
    void aForgottenPasswordIsSetAnewOnceAndNothingElseChanges_data() { onEitherDatabase(); }
    void aForgottenPasswordIsSetAnewOnceAndNothingElseChanges();
    void nobodySetsAPasswordThatIsNotTheirsToSet_data() { onEitherDatabase(); }
    void nobodySetsAPasswordThatIsNotTheirsToSet();
    void onesAccountIsAMemberOfTwoPractices_data() { onEitherDatabase(); }
    void onesAccountIsAMemberOfTwoPractices();
    void whatIsInTheDatabaseOpensNothing_data() { onEitherDatabase(); }
    void whatIsInTheDatabaseOpensNothing();
};

void SignInTest::aRightPasswordOpensAndAWrongOneSaysNothingMore()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QByteArray token = b.signIn(u"ADA@harbour.example"_s.toLower());
    const HttpAnswer me = b.ask("GET", "/api/v1/me", {}, token);
    QCOMPARE(me.status, 200);
    QCOMPARE(Backend::jsonOf(me).value(u"role").toString(), u"admin"_s);
    const HttpAnswer wrong = b.signInAnswer(ada, "something else entirely");
    const HttpAnswer nobody = b.signInAnswer(u"nobody@harbour.example"_s, "something else entirely");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(nobody.status, wrong.status);
    QCOMPARE(nobody.body, wrong.body);
    // The trail of the practice says that somebody came in, from where.
    const auto lines = b.own.mustAsk(SearchAudit{{.action = u"login"_s}});
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().entry.address, u"192.0.2.1"_s);
}

/// Cases 23 and 24 of the list: a lockout hits who guesses.
void SignInTest::whoGuessesWaitsAndNobodyElseDoes()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    for (int i = 0; i < SignIns::guesses; ++i)
        QCOMPARE(b.signInAnswer(ada, "guess", u"198.51.100.7"_s).status, 401);
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada), u"198.51.100.7"_s).status, 429);
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada), u"192.0.2.1"_s).status, 200); // she herself, from elsewhere
    b.clock.at.ms += 61'000;
    QCOMPARE(b.signInAnswer(ada, "guess", u"198.51.100.7"_s).status, 401);
    b.clock.at.ms += 61'000;
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada), u"198.51.100.7"_s).status, 429); // the wait has doubled
    b.clock.at.ms += 61'000;
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada), u"198.51.100.7"_s).status, 200);
    // A hundred addresses guess at one name: who has signed in from somewhere before still may from there.
    for (int i = 0; i < SignIns::guessesOfName; ++i)
        (void)b.signInAnswer(ada, "guess", u"203.0.113.%1"_s.arg(i));
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada), u"203.0.113.200"_s).status, 429);
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada), u"192.0.2.1"_s).status, 200);
}

/// Case 19.
void SignInTest::aRefreshTokenIsUsedOnceWithAShortGrace()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QJsonObject first = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada)));
    const auto refresh = [&](const QJsonObject &pass) { return b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, pass.value(u"refresh_token")}}); };
    const HttpAnswer second = refresh(first);
    QCOMPARE(second.status, 200);
    QVERIFY(Backend::jsonOf(second).value(u"refresh_token") != first.value(u"refresh_token"));
    b.clock.at.ms += 5'000;
    const HttpAnswer again = refresh(first); // two windows of one program, a moment apart
    QCOMPARE(again.status, 200);
    QCOMPARE(Backend::jsonOf(again).value(u"refresh_token"), Backend::jsonOf(second).value(u"refresh_token")); // one successor
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, Backend::jsonOf(again).value(u"access_token").toString().toLatin1()).status, 200);
    QCOMPARE(refresh(Backend::jsonOf(again)).status, 200);
    for (const QJsonValue &nonsense : {QJsonValue(u""_s), QJsonValue(u"AAAA"_s), QJsonValue(QString(u'A').repeated(75)), first.value(u"access_token")})
        QVERIFY(b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, nonsense}}).status >= 400);
}

/// Case 19.
void SignInTest::aCopiedRefreshTokenEndsTheSignIn()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const auto refresh = [&](const QJsonObject &pass) { return b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, pass.value(u"refresh_token")}}); };
    const QJsonObject first = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada)));
    QJsonObject newest = Backend::jsonOf(refresh(first));
    for (int i = 0; i < 3; ++i) {
        b.clock.at.ms += 60'000;
        newest = Backend::jsonOf(refresh(newest));
    }
    const QByteArray access = newest.value(u"access_token").toString().toLatin1();
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, access).status, 200);
    QCOMPARE(refresh(first).status, 401); // long used up: one of the two who have it is not she
    QCOMPARE(refresh(newest).status, 401);
    b.clock.at.ms += Callers::keptMs + 1;
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, access).status, 401);
}

void SignInTest::aSignInEndsWhenItIsNotUsed()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const auto refresh = [&](const QJsonObject &pass) { return b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, pass.value(u"refresh_token")}}); };
    QJsonObject pass = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada)));
    const QByteArray access = pass.value(u"access_token").toString().toLatin1();
    b.clock.at.ms += 11 * 60'000;
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, access).status, 401); // ten minutes, and half a minute for another clock
    for (int hours = 0; hours < 30 * 24; hours += 11) {
        b.clock.at.ms += 11 * 3600'000LL;
        const HttpAnswer next = refresh(pass);
        if (next.status != 200) {
            QVERIFY(hours >= 29 * 24);
            break;
        }
        QVERIFY2(hours < 30 * 24, "thirty days are the end in any case");
        pass = Backend::jsonOf(next);
    }
    pass = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada)));
    b.clock.at.ms += 12 * 3600'000LL + 1;
    QCOMPARE(refresh(pass).status, 401);
}

void SignInTest::theSecondFactorIsWantedAndUsedOnce()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QByteArray token = b.signIn(ada);
    const QJsonObject offered = Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token));
    QVERIFY(offered.value(u"address").toString().startsWith(u"otpauth://totp/"));
    const QByteArray secret = QByteArray::fromHex(offered.value(u"secret").toString().toLatin1());
    const auto confirm = [&](const QString &code) { return b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(ada))}, {u"secret"_s, offered.value(u"secret")}, {u"code"_s, code}}, token); };
    QVERIFY(confirm(u"000000"_s).status >= 400);
    const HttpAnswer kept = confirm(codeAt(secret, b.clock.at));
    QCOMPARE(kept.status, 200);
    const QJsonArray recovery = Backend::jsonOf(kept).value(u"recovery_codes").toArray();
    QCOMPARE(recovery.size(), 10);
    const auto half = [&] { return Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"second_factor"); };
    const auto with = [&](const QJsonValue &ticket, const QString &code) { return b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, ticket}, {u"code"_s, code}}); };
    QCOMPARE(with(half(), codeAt(secret, b.clock.at)).status, 401); // the code that set it up is used
    b.clock.at.ms += 30'000;
    const QJsonValue ticket = half();
    QVERIFY(!ticket.toString().isEmpty());
    QCOMPARE(with(ticket, codeAt(secret, Instant{b.clock.at.ms - 60'000})).status, 401);
    QCOMPARE(with(ticket, codeAt(secret, Instant{b.clock.at.ms + 60'000})).status, 401);
    QCOMPARE(with(ticket, codeAt(secret, b.clock.at)).status, 200);
    QCOMPARE(with(ticket, codeAt(secret, Instant{b.clock.at.ms + 30'000})).status, 401); // the ticket is used
    QCOMPARE(with(half(), codeAt(secret, b.clock.at)).status, 401);                       // the code is used
    QCOMPARE(with(half(), recovery.first().toString().toUpper()).status, 200);
    QCOMPARE(with(half(), recovery.first().toString()).status, 401);
    b.clock.at.ms += SignIns::ticketMs;
    const QJsonValue late = half();
    b.clock.at.ms += SignIns::ticketMs + 1;
    QCOMPARE(with(late, codeAt(secret, b.clock.at)).status, 401);
}

/// Case 21.
void SignInTest::aHalfSignInOpensNothing()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QByteArray token = b.signIn(ada);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(ada))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token).status, 200);
    const QByteArray half = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"second_factor").toString().toLatin1();
    QVERIFY(!half.isEmpty());
    int tried = 0;
    for (const Route &route : b.api.router().routes()) {
        if (route.action == Route::everybody)
            continue;
        const QByteArray target = QString(route.pattern).replace(u"{id}"_s, idText(b.own.admin.user)).replace(u"{track}"_s, idText(b.own.admin.user)).toLatin1();
        QCOMPARE(b.ask(route.method, target, {}, half).status, 401);
        QCOMPARE(b.ask(route.method, target).status, 401);
        ++tried;
    }
    QVERIFY(tried > 100);
    QCOMPARE(b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, QString::fromLatin1(half)}}).status, 401);
}

void SignInTest::codesAreNotGuessedThroughNewTickets()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QByteArray token = b.signIn(ada);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(ada))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token).status, 200);
    int refusedAs401 = 0;
    for (int i = 0; i < 40; ++i) {
        const QJsonValue half = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"second_factor");
        refusedAs401 += b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, half}, {u"code"_s, u"12345%1"_s.arg(i % 10)}}).status == 401;
    }
    QCOMPARE(refusedAs401, SignIns::guesses);
}

/// Case 18.
void SignInTest::aRoleThatWasTakenAwayIsGoneAtOnce()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.receptionist, u"rita@harbour.example"_s);
    const QByteArray token = b.signIn(u"rita@harbour.example"_s);
    QCOMPARE(b.ask("GET", "/api/v1/contacts", {}, token).status, 200);
    b.own.mustRun(SetUserActive{b.own.receptionist.user, false});
    QVERIFY(b.ask("GET", "/api/v1/contacts", {}, token).status >= 401); // while the sign-in is still kept in memory
    b.clock.at.ms += Callers::keptMs + 1;
    QCOMPARE(b.ask("GET", "/api/v1/contacts", {}, token).status, 401);
}

void SignInTest::whoWasSwitchedOffGetsNoNewToken()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.receptionist, u"rita@harbour.example"_s);
    const QJsonObject pass = Backend::jsonOf(b.signInAnswer(u"rita@harbour.example"_s, Backend::passwordOf(u"rita@harbour.example"_s)));
    b.own.mustRun(SetUserActive{b.own.receptionist.user, false});
    QCOMPARE(b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, pass.value(u"refresh_token")}}).status, 401);
    QCOMPARE(b.signInAnswer(u"rita@harbour.example"_s, Backend::passwordOf(u"rita@harbour.example"_s)).status, 401);
    QCOMPARE(b.signInAnswer(u"rita@harbour.example"_s, "wrong").status, 401);
}

void SignInTest::anAdministratorTakesALostSecondFactorAway()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QString rita = u"rita@harbour.example"_s;
    b.addAccount(b.own.receptionist, rita);
    const QByteArray token = b.signIn(rita);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    const auto confirm = [&](const QByteArray &password) {
        return b.ask("POST", "/api/v1/auth/one-time-codes/confirm",
                     {{u"password"_s, QString::fromUtf8(password)}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token).status;
    };
    QCOMPARE(confirm("whoever found the screen unlocked"), 401);
    QCOMPARE(confirm(Backend::passwordOf(rita)), 200);
    const auto reset = [&](const QByteArray &as, const QUuid &user) { return b.ask("POST", "/api/v1/auth/one-time-codes/reset", {{u"user"_s, idText(user)}}, as).status; };
    QCOMPARE(reset(token, b.own.receptionist.user), 403);
    QCOMPARE(reset(b.signIn(ada), b.own.admin.user), 403); // not one's own
    QCOMPARE(reset(b.signIn(ada), b.other.receptionist.user), 404);
    QCOMPARE(reset(b.signIn(ada), b.own.receptionist.user), 204);
    QVERIFY(!b.signIn(rita).isEmpty());
    b.clock.at.ms += Callers::keptMs + 1;
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, token).status, 401);
}

void SignInTest::wrongPasswordsComeIntoTheTrail()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    for (int i = 0; i < 3; ++i)
        (void)b.signInAnswer(ada, "guess", u"2001:db8::%1"_s.arg(i));
    (void)b.signIn(ada);
    (void)b.signInAnswer(u"nobody@harbour.example"_s, "guess");
    Upkeep upkeep(b.database.store(), b.identities, b.practices, b.clock);
    QVERIFY(upkeep.round().has_value());
    QVERIFY(upkeep.round().has_value());
    const auto lines = b.own.mustAsk(SearchAudit{{.action = u"failed_login"_s}});
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().entry.why, u" (3)"_s);
    QCOMPARE(lines.first().entry.address, u"20010db800000000/64"_s);
    QVERIFY(lines.first().entry.user.isNull()); // nobody knows who that was: not she herself
    QCOMPARE(lines.first().entry.role, u"unknown"_s);
    QCOMPARE(lines.first().entry.record, b.own.admin.user);
    // Whose account it was sees it, and no other account's.
    b.addAccount(b.own.receptionist, u"rita@harbour.example"_s);
    (void)b.signInAnswer(u"rita@harbour.example"_s, "guess", u"198.51.100.1"_s);
    QVERIFY(upkeep.round().has_value());
    const auto own = TestPractice::must(b.own.door().ask(b.own.receptionist, SearchAudit{{.action = u"failed_login"_s}}));
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.first().entry.record, b.own.receptionist.user);
    QVERIFY(TestPractice::must(b.own.door().ask(b.own.psychologist, SearchAudit{{.action = u"failed_login"_s}})).isEmpty());
    b.clock.at.ms += Upkeep::keptMs + 1;
    QVERIFY(upkeep.round().has_value());
}

void SignInTest::oneSeesAndEndsOnesOwnSessions()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.manager, u"mara@harbour.example"_s);
    const QByteArray desk = b.signIn(ada), phone = b.signIn(ada), foreign = b.signIn(u"mara@harbour.example"_s);
    const QJsonArray items = Backend::jsonOf(b.ask("GET", "/api/v1/auth/sessions", {}, desk)).value(u"items").toArray();
    QCOMPARE(items.size(), 2);
    QByteArray other;
    for (const QJsonValue &item : items) {
        if (!item[u"is_this"].toBool())
            other = item[u"id"].toString().toLatin1();
    }
    QCOMPARE(b.ask("DELETE", "/api/v1/auth/sessions/" + other, {}, foreign).status, 404);
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, phone).status, 200);
    QCOMPARE(b.ask("DELETE", "/api/v1/auth/sessions/" + other, {}, desk).status, 204);
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, phone).status, 401);
    QCOMPARE(b.ask("POST", "/api/v1/auth/sign-out", {}, desk).status, 204);
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, desk).status, 401);
}

void SignInTest::anotherPasswordEndsTheOtherSessions()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QByteArray desk = b.signIn(ada), phone = b.signIn(ada);
    const QString present = QString::fromUtf8(Backend::passwordOf(ada));
    const auto change = [&](const QString &is, const QString &next) { return b.ask("POST", "/api/v1/auth/password", {{u"present"_s, is}, {u"next"_s, next}}, desk); };
    QCOMPARE(change(u"not it"_s, u"a garden of seven willows"_s).status, 401);
    QCOMPARE(change(present, u"short"_s).status, 422);
    QCOMPARE(change(present, u"a garden of seven willows"_s).status, 204);
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, desk).status, 200);
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, phone).status, 401);
    QCOMPARE(b.signInAnswer(ada, present.toUtf8()).status, 401);
    QCOMPARE(b.signInAnswer(ada, "a garden of seven willows").status, 200);
}

/// Case 27.
void SignInTest::anInvitationSetsAPasswordOnceAndNeverAnAccountsThatIsThere()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.psychologist, u"lin@harbour.example"_s);
    const auto invite = [&](const QByteArray &token, const QUuid &user) { return b.ask("POST", "/api/v1/auth/invitations", {{u"user"_s, idText(user)}}, token); };
    const auto accept = [&](const QJsonValue &invitation, const QString &login, const QString &password) {
        return b.ask("POST", "/api/v1/auth/accept-invitation", {{u"invitation"_s, invitation}, {u"login"_s, login}, {u"password"_s, password}});
    };
    QCOMPARE(invite(b.signIn(u"lin@harbour.example"_s), b.own.receptionist.user).status, 403);
    const HttpAnswer invited = invite(b.signIn(ada), b.own.receptionist.user);
    QCOMPARE(invited.status, 201);
    const QJsonValue token = Backend::jsonOf(invited).value(u"invitation");
    const QString rita = u"rita.reception@example.org"_s; // as the practice has it
    QCOMPARE(accept(token, ada, u"a garden of seven willows"_s).status, 401);
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada)).status, 200);
    QCOMPARE(accept(token, u"rob@harbour.example"_s, u"a garden of seven willows"_s).status, 401); // handed on
    QCOMPARE(accept(token, rita, u"short"_s).status, 422);
    QCOMPARE(accept(token, rita, u"a garden of seven willows"_s).status, 204);
    QCOMPARE(accept(token, rita, u"a garden of seven willows"_s).status, 401);
    QCOMPARE(b.signInAnswer(rita, "a garden of seven willows").status, 200);
    // Another practice invites her, too: what she has is one account, and its password stays what it is.
    b.addAccount(b.other.admin, u"zoe@harbour.example"_s);
    const QJsonValue second = Backend::jsonOf(invite(b.signIn(u"zoe@harbour.example"_s), b.other.receptionist.user)).value(u"invitation");
    QCOMPARE(accept(second, rita, u"an owl in the old oak"_s).status, 401);
    QCOMPARE(b.signInAnswer(rita, "a garden of seven willows").status, 200);
    QCOMPARE(accept(second, rita, u"a garden of seven willows"_s).status, 204);
    QCOMPARE(Backend::jsonOf(b.signInAnswer(rita, "a garden of seven willows")).value(u"organizations").toArray().size(), 2);
    QCOMPARE(invite(b.signIn(ada), b.other.receptionist.user).status, 404);
}

void SignInTest::aForgottenPasswordIsSetAnewOnceAndNothingElseChanges()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QString rita = u"rita@harbour.example"_s;
    b.addAccount(b.own.receptionist, rita);
    const QByteArray token = b.signIn(rita);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/confirm",
                   {{u"password"_s, QString::fromUtf8(Backend::passwordOf(rita))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token).status, 200);
    const QJsonObject standing = Backend::jsonOf(b.ask("GET", "/api/v1/auth/account", {}, token));
    QCOMPARE(standing.value(u"second_factor").toBool(), true);
    QCOMPARE(standing.value(u"recovery_codes_left").toInt(), 10);
    QCOMPARE(standing.value(u"login").toString(), rita);
    const auto offer = [&] { return Backend::jsonOf(b.ask("POST", "/api/v1/auth/password-resets", {{u"user"_s, idText(b.own.receptionist.user)}}, b.signIn(ada))); };
    const auto take = [&](const QJsonValue &reset, const QString &login, const QString &password) {
        return b.ask("POST", "/api/v1/auth/reset-password", {{u"reset"_s, reset}, {u"login"_s, login}, {u"password"_s, password}}).status;
    };
    const QJsonObject first = offer(), second = offer(), late = offer();
    QVERIFY(first.value(u"address").toString().endsWith(QString(u"/me/#reset=" + first.value(u"reset").toString())));
    QCOMPARE(take(first.value(u"reset"), ada, u"a garden of seven willows"_s), 401); // handed on
    QCOMPARE(take(first.value(u"reset"), rita, u"short"_s), 422);
    b.clock.at.ms += 1000;
    QCOMPARE(take(first.value(u"reset"), rita, u"a garden of seven willows"_s), 204);
    QCOMPARE(take(first.value(u"reset"), rita, u"an owl in the old oak"_s), 401);
    QCOMPARE(take(second.value(u"reset"), rita, u"an owl in the old oak"_s), 401); // offered before the password that counts
    QCOMPARE(b.ask("GET", "/api/v1/me", {}, token).status, 401);
    QCOMPARE(b.signInAnswer(rita, Backend::passwordOf(rita)).status, 401);
    QVERIFY(Backend::jsonOf(b.signInAnswer(rita, "a garden of seven willows")).contains(u"second_factor"));
    const QJsonValue kept = offer().value(u"reset");
    b.clock.at.ms += SignIns::resetMs + 1;
    QCOMPARE(take(kept, rita, u"an owl in the old oak"_s), 401);
    QVERIFY(!late.isEmpty());
    QCOMPARE(b.own.mustAsk(SearchAudit{{.action = u"password_reset"_s}}).size(), 7); // four offers, one that was taken, and two that were tried
}

void SignInTest::nobodySetsAPasswordThatIsNotTheirsToSet()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.manager, u"mia@harbour.example"_s);
    b.addAccount(b.own.receptionist, u"rita@harbour.example"_s);
    const auto offer = [&](const QByteArray &as, const QUuid &user) { return b.ask("POST", "/api/v1/auth/password-resets", {{u"user"_s, idText(user)}}, as).status; };
    QCOMPARE(offer(b.signIn(ada), b.own.admin.user), 403); // not one's own
    QCOMPARE(offer(b.signIn(ada), b.other.admin.user), 404);
    QCOMPARE(offer(b.signIn(ada), b.own.psychologist.user), 404); // has no account yet: they are invited
    QCOMPARE(offer(b.signIn(u"mia@harbour.example"_s), b.own.admin.user), 403);
    QCOMPARE(offer(b.signIn(u"rita@harbour.example"_s), b.own.manager.user), 403);
    // Nobody becomes a colleague who reads records by themselves: not without a second factor, and not on the day when it was taken away.
    QCOMPARE(offer(b.signIn(ada), b.own.manager.user), 403);
    const QByteArray mia = b.signIn(u"mia@harbour.example"_s);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, mia)).value(u"secret").toString().toLatin1());
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(u"mia@harbour.example"_s))}, {u"secret"_s, QString::fromLatin1(secret.toHex())},
                                                                   {u"code"_s, codeAt(secret, b.clock.at)}}, mia).status, 200);
    const auto takeFactor = [&] { return b.ask("POST", "/api/v1/auth/one-time-codes/reset", {{u"user"_s, idText(b.own.manager.user)}}, b.signIn(ada)).status; };
    QCOMPARE(offer(b.signIn(ada), b.own.manager.user), 201);
    QCOMPARE(takeFactor(), 403); // not both of one account on one day
    b.clock.at.ms += SignIns::resetMs + 1;
    b.own.clock.at = b.clock.at;
    QCOMPARE(takeFactor(), 204);
    QCOMPARE(offer(b.signIn(ada), b.own.manager.user), 403);
    // What was handed out ends with the role that it was for, and with whoever is switched off.
    const auto offered = [&] { return Backend::jsonOf(b.ask("POST", "/api/v1/auth/password-resets", {{u"user"_s, idText(b.own.receptionist.user)}}, b.signIn(ada))).value(u"reset"); };
    const auto take = [&](const QJsonValue &reset) {
        return b.ask("POST", "/api/v1/auth/reset-password", {{u"reset"_s, reset}, {u"login"_s, u"rita@harbour.example"_s}, {u"password"_s, u"an owl in the old oak"_s}}).status;
    };
    const QJsonValue first = offered();
    QCOMPARE(b.ask("POST", "/api/v1/commands/SetUserRole", {{u"user"_s, idText(b.own.receptionist.user)}, {u"role"_s, u"practice_manager"_s}}, b.signIn(ada)).status, 200);
    QCOMPARE(take(first), 401);
    QCOMPARE(b.ask("POST", "/api/v1/commands/SetUserRole", {{u"user"_s, idText(b.own.receptionist.user)}, {u"role"_s, u"receptionist"_s}}, b.signIn(ada)).status, 200);
    const QJsonValue second = offered();
    QCOMPARE(b.ask("POST", "/api/v1/commands/SetUserActive", {{u"user"_s, idText(b.own.receptionist.user)}, {u"active"_s, false}}, b.signIn(ada)).status, 200);
    QCOMPARE(take(second), 401);
    QCOMPARE(offer(b.signIn(ada), b.own.receptionist.user), 403);
    QCOMPARE(b.ask("POST", "/api/v1/auth/password-resets", {{u"user"_s, idText(b.own.manager.user)}}).status, 401);
    QCOMPARE(b.ask("POST", "/api/v1/auth/reset-password", {{u"reset"_s, u"guessed"_s}, {u"login"_s, ada}, {u"password"_s, u"an owl in the old oak"_s}}).status, 401);
}

void SignInTest::onesAccountIsAMemberOfTwoPractices()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.psychologist, u"lin@harbour.example"_s);
    const auto session = TestPractice::must(b.identities.identity());
    TestPractice::must(session->begin(true));
    const auto account = TestPractice::must(session->accountNamed(u"lin@harbour.example"_s));
    TestPractice::must(session->join(account->id, {b.other.admin.organization, b.other.psychologist.user}, b.clock.at));
    TestPractice::must(session->commit());
    const QJsonObject said = Backend::jsonOf(b.signInAnswer(u"lin@harbour.example"_s, Backend::passwordOf(u"lin@harbour.example"_s)));
    QCOMPARE(said.value(u"organizations").toArray().size(), 2);
    QCOMPARE(said.value(u"names").toArray().size(), 2);
    QVERIFY(!said.value(u"names").toArray().first().toString().isEmpty());
    // Neither practice opens the account of the other: a new password is theirs alone to set.
    b.addAccount(b.own.admin, ada);
    QCOMPARE(b.ask("POST", "/api/v1/auth/password-resets", {{u"user"_s, idText(b.own.psychologist.user)}}, b.signIn(ada)).status, 403);
    for (const TestPractice *practice : {&b.own, &b.other}) {
        const HttpAnswer in = b.ask("POST", "/api/v1/auth/sign-in", {{u"login"_s, u"lin@harbour.example"_s}, {u"password"_s, QString::fromUtf8(Backend::passwordOf(u"lin@harbour.example"_s))},
                                                                     {u"organization"_s, idText(practice->admin.organization)}});
        QCOMPARE(in.status, 200);
        const QByteArray token = Backend::jsonOf(in).value(u"access_token").toString().toLatin1();
        QCOMPARE(Backend::jsonOf(b.ask("GET", "/api/v1/me", {}, token)).value(u"organization").toString(), idText(practice->admin.organization));
    }
}

void SignInTest::whatIsInTheDatabaseOpensNothing()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QJsonObject pass = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada)));
    const auto session = TestPractice::must(b.identities.identity());
    TestPractice::must(session->begin(false));
    const auto account = TestPractice::must(session->accountNamed(ada));
    QVERIFY(account->password.startsWith(u"$argon2id$v=19$m="));
    QVERIFY(!account->password.contains(QString::fromUtf8(Backend::passwordOf(ada))));
    // A server with another key takes neither of the two.
    const MasterKey otherKey(SecretBytes::copyOf(QByteArray(32, 'x')));
    const AccessTokens otherTokens(otherKey, "https://praxis.test");
    SignIns elsewhere({b.passwords, otherKey, otherTokens, b.clock, b.own.ids});
    session->rollback();
    QVERIFY(!elsewhere.refresh(*session, pass.value(u"refresh_token").toString().toLatin1()));
    QVERIFY(!otherTokens.read(pass.value(u"access_token").toString().toLatin1(), b.clock.at));
}

QTEST_GUILESS_MAIN(SignInTest)
#include "SignInTest.moc"
