#include <QTest>

#include "services/hosted/identity/OneTimeCode.h"
#include "tests/hosted/Backend.h"
#include "tests/hosted/OneTimeCodes.h"
#include "tests/support/CallCount.h"
#include "tests/support/CpuClock.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString ada = u"ada@harbour.example"_s;

} // namespace

/// Who tries to sign in as somebody, or to stay signed in, without being them any more.
class ImpostorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoeverComesAtTheSameMomentGetsTheSameSuccessor_data() { onEitherDatabase(); }
    void whoeverComesAtTheSameMomentGetsTheSameSuccessor();
    void codesThatWereWrongAreCountedAcrossARestart_data() { onEitherDatabase(); }
    void codesThatWereWrongAreCountedAcrossARestart();
    void anotherRoleIsAnotherSignIn_data() { onEitherDatabase(); }
    void anotherRoleIsAnotherSignIn();
    void nothingSaysWhetherThereIsSuchAnAccount_data() { onEitherDatabase(); }
    void nothingSaysWhetherThereIsSuchAnAccount();
    void itTakesAsLongForWhomThereIsNot_data() { onEitherDatabase(); }
    void itTakesAsLongForWhomThereIsNot();
    void anotherNameInOnesProfileIsNobodyElsesAccount_data() { onEitherDatabase(); }
    void anotherNameInOnesProfileIsNobodyElsesAccount();
    void aClockThatIsSetBackOrForwardIsNobodysWayIn_data() { onEitherDatabase(); }
    void aClockThatIsSetBackOrForwardIsNobodysWayIn();
    void twoHundredGuessesAtOnceAreNotAllLookedAt_data() { onEitherDatabase(); }
    void twoHundredGuessesAtOnceAreNotAllLookedAt();
};

/// Case 19: on as many connections, of which one is the first.
void ImpostorsTest::whoeverComesAtTheSameMomentGetsTheSameSuccessor()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    QByteArray token = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"refresh_token").toString().toLatin1();
    for (int round = 0; round < 5; ++round) {
        QList<QByteArray> successors(8);
        std::vector<std::thread> windows;
        for (int t = 0; t < 8; ++t) {
            windows.emplace_back([&, t] {
                const auto session = TestPractice::must(b.identities.identity());
                auto pass = b.signIns.refresh(*session, token);
                for (int i = 0; i < 50 && !pass && pass.error().code == ErrorCode::StoreBusy; ++i) // as the answer says
                    pass = b.signIns.refresh(*session, token);
                successors[t] = pass ? pass->refresh : codeName(pass.error().code).toLatin1();
            });
        }
        for (std::thread &window : windows)
            window.join();
        QVERIFY2(successors.count(successors.first()) == 8 && successors.first() != token, successors.join(' ').constData());
        token = successors.first();
        b.clock.at.ms += 60'000;
    }
    QCOMPARE(b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, QString::fromLatin1(token)}}).status, 200);
}

/// Case 22: in the database, and nowhere else.
void ImpostorsTest::codesThatWereWrongAreCountedAcrossARestart()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    const QByteArray token = b.signIn(ada);
    const QByteArray secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
    QCOMPARE(b.ask("POST", "/api/v1/auth/one-time-codes/confirm", {{u"password"_s, QString::fromUtf8(Backend::passwordOf(ada))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token).status, 200);
    b.clock.at.ms += 30'000;
    const QJsonValue ticket = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada))).value(u"second_factor");
    for (int i = 0; i < SignIns::guesses; ++i) { // each of another server, which remembers nothing of those before
        SignIns signIns({b.passwords, b.key, b.tokens, b.clock, b.own.ids});
        const auto session = TestPractice::must(b.identities.identity());
        QCOMPARE(signIns.withSecondFactor(*session, ticket.toString().toLatin1(), u"00000%1"_s.arg(i), {{}, u"192.0.2.1"_s, {}}).error().code, ErrorCode::WrongPassword);
    }
    SignIns signIns({b.passwords, b.key, b.tokens, b.clock, b.own.ids});
    const auto session = TestPractice::must(b.identities.identity());
    QCOMPARE(signIns.withSecondFactor(*session, ticket.toString().toLatin1(), codeAt(secret, b.clock.at), {{}, u"192.0.2.1"_s, {}}).error().code, ErrorCode::LockedOut);
}

/// Case 18: by the same program, and where another server changed it.
void ImpostorsTest::anotherRoleIsAnotherSignIn()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.manager, u"mara@harbour.example"_s);
    const QJsonObject pass = Backend::jsonOf(b.signInAnswer(u"mara@harbour.example"_s, Backend::passwordOf(u"mara@harbour.example"_s)));
    const QByteArray token = pass.value(u"access_token").toString().toLatin1();
    const auto audit = [&] { return b.ask("GET", "/api/v1/audit", {}, token).status; };
    QCOMPARE(audit(), 200);
    b.own.mustRun(SetUserRole{b.own.manager.user, Role::Receptionist}); // past this server: it has her in memory still
    QVERIFY(b.ask("DELETE", "/api/v1/contacts/" + idText(b.own.addPerson(u"A"_s, u"B"_s)).toLatin1(), {}, token).status >= 401);
    b.clock.at.ms += Callers::keptMs + 1;
    QCOMPARE(Backend::jsonOf(b.ask("GET", "/api/v1/me", {}, token)).value(u"role").toString(), u"receptionist"_s);
    QCOMPARE(b.ask("POST", "/api/v1/commands/SetUserRole", {{u"user"_s, idText(b.own.manager.user)}, {u"role"_s, u"practice_manager"_s}}, b.signIn(ada)).status, 200);
    QCOMPARE(audit(), 401); // by this one: she signs in anew
    QCOMPARE(b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, pass.value(u"refresh_token")}}).status, 401);
}

/// Case 24: the same answer after the same work, whoever it is.
void ImpostorsTest::nothingSaysWhetherThereIsSuchAnAccount()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.receptionist, u"gone@harbour.example"_s);
    b.own.mustRun(SetUserActive{b.own.receptionist.user, false});
    class Counting final : public Passwords {
    public:
        Result<QString> keep(const QByteArray &, const QStringList &) override { return fail(ErrorCode::WeakPassword); }
        Result<bool> fits(const QByteArray &, const QString &kept) override
        {
            looked += kept.isEmpty() ? u'-' : u'*';
            return false;
        }
        QString looked;
    } passwords;
    SignIns signIns({passwords, b.key, b.tokens, b.clock, b.own.ids});
    Callers callers(b.connections, signIns, b.tokens, b.clock);
    Api api({b.connections, b.practices, signIns, callers, b.own.matrix, b.clock, b.limits});
    const auto tried = [&](const QString &login, int from) {
        const QByteArray body = QJsonDocument(QJsonObject{{u"login"_s, login}, {u"password"_s, u"a wrong one"_s}}).toJson();
        HttpAnswer answer = api.answer({"POST", "/api/v1/auth/sign-in", {{"content-type", "application/json"}}, body, u"203.0.113.%1"_s.arg(from)});
        return std::pair(answer.status, answer.body);
    };
    const QStringList names{ada, u"nobody@harbour.example"_s, u"gone@harbour.example"_s, u"%"_s, QString(254, u'x')};
    for (int i = 0; i < SignIns::guesses + 2; ++i) { // until they wait, and then they all wait
        QSet<std::pair<int, QByteArray>> answers;
        for (qsizetype n = 0; n < names.size(); ++n) {
            auto answer = tried(names[n], static_cast<int>(n)); // each from a place of its own: what is counted is the name
            answers.insert(answer);
        }
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.begin()->first, i < SignIns::guesses ? 401 : 429);
    }
    QCOMPARE(passwords.looked.size(), names.size() * SignIns::guesses); // a password is looked at for each, once: also for whom there is not
    QCOMPARE(passwords.looked.count(u'*'), 2 * SignIns::guesses);
    // An invitation that is none, for a name that is there and for one that is not.
    const auto accept = [&](const QString &login) {
        const HttpAnswer answer = b.ask("POST", "/api/v1/auth/accept-invitation", {{u"invitation"_s, u"AAAA"_s}, {u"login"_s, login}, {u"password"_s, u"a garden of seven willows"_s}});
        return std::pair(answer.status, answer.body);
    };
    QCOMPARE(accept(ada), accept(u"nobody@harbour.example"_s));
    QCOMPARE(accept(ada).first, 401);
}

/// Case 24. The password's price is a quarter of the real one: leaving it out would still be more than what is allowed here.
void ImpostorsTest::itTakesAsLongForWhomThereIsNot()
{
    QFETCH(const QString, kind);
    constexpr double mostMs = 5;
    const bool isSoak = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0;
    const int samples = isSoak ? 1000 : 40;
    Backend b(kind, countedCalls());
    ServerPasswords passwords({2, 24 * 1024});
    SignIns signIns({passwords, b.key, b.tokens, b.clock, b.own.ids});
    const auto session = TestPractice::must(b.identities.identity());
    for (const auto &[actor, login] : {std::pair{b.own.admin, ada}, {b.own.receptionist, u"gone@harbour.example"_s}})
        TestPractice::must(signIns.addAccount(*session, {actor.organization, actor.user}, login, Backend::passwordOf(login), {}));
    b.own.mustRun(SetUserActive{b.own.receptionist.user, false});
    const QStringList names{ada, u"nobody@harbour.example"_s, u"gone@harbour.example"_s};
    // The same is asked of the database for each, so that what it does by itself takes as long too.
    QSet<qint64> calls;
    for (int round = 0; round < 2; ++round) { // what is prepared once is prepared by the first
        b.clock.at.ms += SignIns::guessWindowMs + 1;
        calls.clear();
        for (const QString &name : names) {
            const qint64 before = databaseCalls;
            QVERIFY(!signIns.withPassword(*session, name, "a wrong one", {}, {{}, u"198.51.100.1"_s, {}}));
            calls.insert(databaseCalls - before);
        }
    }
    QCOMPARE(calls.size(), 1);
    QVERIFY(*calls.cbegin() > 0);
    double apart = 0;
    for (int round = 0; round < 3; ++round) { // what disturbs a cache is not there three times
        std::array<std::vector<double>, 3> times, waited;
        for (int i = 0; i < samples; ++i) {
            b.clock.at.ms += SignIns::guessWindowMs + 1; // nobody has to wait
            for (std::size_t n = 0; n < times.size(); ++n) {
                QElapsedTimer wall;
                wall.start();
                const CpuClock timer;
                const auto tried = signIns.withPassword(*session, names[static_cast<qsizetype>(n)], "a wrong one", {}, {{}, u"203.0.%1.%2"_s.arg(i / 200).arg(i % 200), {}});
                QVERIFY(!tried && tried.error().code == ErrorCode::WrongPassword);
                times[n].push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                waited[n].push_back(static_cast<double>(wall.nsecsElapsed()) / 1e6);
            }
        }
        const auto mediansOf = [samples](std::array<std::vector<double>, 3> &all) {
            std::array<double, 3> medians{};
            for (std::size_t n = 0; n < all.size(); ++n) {
                std::ranges::nth_element(all[n], all[n].begin() + samples / 2);
                medians[n] = all[n][static_cast<std::size_t>(samples) / 2];
            }
            return medians;
        };
        const std::array<double, 3> medians = mediansOf(times), onTheWall = mediansOf(waited);
        const auto [least, most] = std::ranges::minmax(medians);
        QVERIFY2(least > mostMs, "the password costs too little here to tell anything");
        apart = most - least;
        if (isSoak) { // on a machine of its own: what is waited for is in it as well
            const auto [shortest, longest] = std::ranges::minmax(onTheWall);
            apart = std::max(apart, longest - shortest);
        }
        qInfo("medians: %.1f ms there, %.1f ms not there, %.1f ms switched off", medians[0], medians[1], medians[2]);
        if (apart <= mostMs)
            return;
    }
    QFAIL(qPrintable(u"they are %1 ms apart"_s.arg(apart)));
}

/// Case 27: what a user is called in a practice is one thing, and the account that they sign in with another.
void ImpostorsTest::anotherNameInOnesProfileIsNobodyElsesAccount()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.psychologist, u"lin@harbour.example"_s);
    const auto kept = [&](const QString &login) {
        const auto session = TestPractice::must(b.identities.identity());
        TestPractice::must(session->begin(false));
        const auto account = TestPractice::must(session->accountNamed(login));
        session->rollback();
        return account ? account->password : QString();
    };
    const QString adas = kept(ada), lins = kept(u"lin@harbour.example"_s);
    const auto called = [&](const QByteArray &token, const QUuid &user, const QString &login) {
        const QByteArray place = "/api/v1/users/" + idText(user).toLatin1();
        const QByteArray version = b.ask("GET", place, {}, b.signIn(ada)).header("ETag");
        return b.ask("PATCH", place, {{u"login"_s, login}}, token, {{"If-Match", version}}).status;
    };
    const QByteArray lin = b.signIn(u"lin@harbour.example"_s);
    QVERIFY(called(lin, b.own.admin.user, u"mallory@example.org"_s) >= 403); // somebody else's
    (void)called(lin, b.own.psychologist.user, ada);                         // their own, as another's
    (void)called(b.signIn(ada), b.own.psychologist.user, ada);
    QCOMPARE(kept(ada), adas);
    QCOMPARE(kept(u"lin@harbour.example"_s), lins);
    QCOMPARE(Backend::jsonOf(b.ask("GET", "/api/v1/me", {}, b.signIn(ada))).value(u"role").toString(), u"admin"_s);
    QVERIFY(b.signInAnswer(ada, Backend::passwordOf(u"lin@harbour.example"_s)).status == 401);
}

/// An hour either way, and set right again: nobody is let in by it, and nobody is kept out for good.
void ImpostorsTest::aClockThatIsSetBackOrForwardIsNobodysWayIn()
{
    QFETCH(const QString, kind);
    constexpr qint64 hour = 3600'000;
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    b.addAccount(b.own.receptionist, u"rita@harbour.example"_s);
    const auto status = [&](const QByteArray &token) { return b.ask("GET", "/api/v1/contacts", {}, token).status; };
    const auto refreshed = [&](const QJsonObject &pass) { return b.ask("POST", "/api/v1/auth/refresh", {{u"refresh_token"_s, pass.value(u"refresh_token")}}); };
    const auto access = [](const QJsonObject &pass) { return pass.value(u"access_token").toString().toLatin1(); };
    QJsonObject pass = Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada)));
    for (const qint64 by : {hour, -hour, -hour, hour}) {
        QCOMPARE(status(access(pass)), 200);
        b.clock.at.ms += by;
        QCOMPARE(status(access(pass)), 401); // of another time
        const HttpAnswer next = refreshed(pass);
        QCOMPARE(next.status, 200); // and the sign-in goes on
        pass = Backend::jsonOf(next);
    }
    // Whom this server had in memory when the clock was an hour fast is not let in for an hour by it.
    b.clock.at.ms += hour;
    const QByteArray rita = access(Backend::jsonOf(b.signInAnswer(u"rita@harbour.example"_s, Backend::passwordOf(u"rita@harbour.example"_s))));
    QCOMPARE(status(rita), 200);
    b.clock.at.ms -= hour;
    QCOMPARE(status(rita), 401);
    // Guesses that were counted then do not keep her out from where she is known.
    b.clock.at.ms += hour;
    for (int i = 0; i < SignIns::guessesOfName; ++i)
        (void)b.signInAnswer(ada, "guess", u"203.0.113.%1"_s.arg(i));
    b.clock.at.ms -= hour;
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada)).status, 200);
    b.clock.at.ms += 2 * hour;
    QCOMPARE(b.signInAnswer(ada, Backend::passwordOf(ada), u"203.0.113.1"_s).status, 200); // nor from elsewhere, for longer than an hour
}

/// Case 23: from one address and from two hundred.
void ImpostorsTest::twoHundredGuessesAtOnceAreNotAllLookedAt()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, ada);
    (void)b.signIn(ada); // her desk is known
    class Counting final : public Passwords {
    public:
        Result<QString> keep(const QByteArray &, const QStringList &) override { return fail(ErrorCode::Internal); }
        Result<bool> fits(const QByteArray &password, const QString &) override
        {
            ++looked;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return password == Backend::passwordOf(ada);
        }
        std::atomic<int> looked{0};
    };
    for (const bool fromMany : {false, true}) {
        Counting passwords;
        SignIns signIns({passwords, b.key, b.tokens, b.clock, b.own.ids});
        std::atomic<int> next{0}, waits{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                const auto session = TestPractice::must(b.identities.identity());
                for (int i = next++; i < 200; i = next++) {
                    const auto tried = signIns.withPassword(*session, ada, "a wrong one", {}, {{}, fromMany ? u"203.0.113.%1"_s.arg(i) : u"198.51.100.9"_s, {}});
                    waits += !tried && tried.error().code == ErrorCode::LockedOut;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY2(passwords.looked <= 10, qPrintable(u"%1 were looked at"_s.arg(passwords.looked.load())));
        QVERIFY(waits >= 190);
        const auto session = TestPractice::must(b.identities.identity());
        QVERIFY(signIns.withPassword(*session, ada, Backend::passwordOf(ada), {}, {{}, u"192.0.2.1"_s, {}}).has_value()); // she herself, at her desk
    }
}

QTEST_GUILESS_MAIN(ImpostorsTest)
#include "ImpostorsTest.moc"
