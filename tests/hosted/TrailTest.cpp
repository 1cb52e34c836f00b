#include "services/hosted/identity/Upkeep.h"
#include "tests/hosted/Backend.h"
#include "tests/hosted/OneTimeCodes.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::hosted;
using namespace Qt::StringLiterals;

namespace {

const QString ada = u"ada@harbour.example"_s;

/// A practice whose administrator has a second factor.
struct TwoFactors {
    Backend b;
    Upkeep upkeep{b.database.store(), b.identities, b.practices, b.clock};
    QByteArray token, secret;

    explicit TwoFactors(const QString &kind) : b(kind)
    {
        b.addAccount(b.own.admin, ada);
        token = b.signIn(ada);
        secret = QByteArray::fromHex(Backend::jsonOf(b.ask("POST", "/api/v1/auth/one-time-codes", {}, token)).value(u"secret").toString().toLatin1());
        const auto kept = b.ask("POST", "/api/v1/auth/one-time-codes/confirm",
                                {{u"password"_s, QString::fromUtf8(Backend::passwordOf(ada))}, {u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"code"_s, codeAt(secret, b.clock.at)}}, token);
        if (kept.status != 200)
            qFatal("no second factor: %s", kept.body.constData());
        b.clock.at.ms += 60'000; // another code
    }
    [[nodiscard]] QJsonValue half(const QString &address) { return Backend::jsonOf(b.signInAnswer(ada, Backend::passwordOf(ada), address)).value(u"second_factor"); }
    [[nodiscard]] int with(const QJsonValue &ticket, const QString &code, const QString &address)
    {
        return b.ask("POST", "/api/v1/auth/second-factor", {{u"ticket"_s, ticket}, {u"code"_s, code}}, {}, {}, address).status;
    }
    [[nodiscard]] QStringList told()
    {
        TestPractice::must(upkeep.round());
        QStringList all;
        for (const AuditLine &line : b.own.mustAsk(SearchAudit{{.action = u"failed_login"_s}}))
            all.prepend(line.entry.outcome + u' ' + line.entry.address + u' ' + line.entry.why);
        return all;
    }
};

} // namespace

/// What is tried at the accounts of a hosted practice, and does not come about, is in its trail.
class TrailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongCodesAreToldWithTheirNumberAndFromWhere_data() { onEitherDatabase(); }
    void wrongCodesAreToldWithTheirNumberAndFromWhere();
    void aNameThatLooksLikeOurCountOfCodesIsNobodys_data() { onEitherDatabase(); }
    void aNameThatLooksLikeOurCountOfCodesIsNobodys();
    void aPasswordThatWasNotChangedIsInTheTrail_data() { onEitherDatabase(); }
    void aPasswordThatWasNotChangedIsInTheTrail();
};

void TrailTest::wrongCodesAreToldWithTheirNumberAndFromWhere()
{
    QFETCH(const QString, kind);
    TwoFactors g(kind);
    const QString desk = u"192.0.2.7"_s, elsewhere = u"198.51.100.9"_s;
    const QJsonValue ticket = g.half(desk);
    QCOMPARE(g.with(ticket, u"000000"_s, desk), 401);
    QCOMPARE(g.with(ticket, u"000001"_s, desk), 401);
    QCOMPARE(g.with(ticket, codeAt(g.secret, g.b.clock.at), desk), 200); // and then in: both are told all the same
    QCOMPARE(g.with(g.half(elsewhere), u"000002"_s, elsewhere), 401);
    QCOMPARE(g.told(), (QStringList{u"failed 192.0.2.7 second_factor (2)"_s, u"failed 198.51.100.9 second_factor"_s}));
    QCOMPARE(g.told().size(), 2); // once
    // Whoever is let in at once has tried nothing.
    g.b.clock.at.ms += 60'000;
    QCOMPARE(g.with(g.half(desk), codeAt(g.secret, g.b.clock.at), desk), 200);
    QCOMPARE(g.told().size(), 2);
}

/// Nobody fills another's trail, or uses up their guesses, by a name of their own choice.
void TrailTest::aNameThatLooksLikeOurCountOfCodesIsNobodys()
{
    QFETCH(const QString, kind);
    TwoFactors g(kind);
    for (const QString &name : {QString(u"code:"_s + ada), QString(u"code\n"_s + ada), QString(u"code"_s + ada)}) {
        for (int i = 0; i < SignIns::guessesOfName; ++i)
            (void)g.b.signInAnswer(name, "guess", u"203.0.113.%1"_s.arg(i));
    }
    QCOMPARE(g.told(), QStringList());
    const QString fresh = u"198.51.100.77"_s; // from where she never was before
    QCOMPARE(g.with(g.half(fresh), codeAt(g.secret, g.b.clock.at), fresh), 200);
}

void TrailTest::aPasswordThatWasNotChangedIsInTheTrail()
{
    QFETCH(const QString, kind);
    TwoFactors g(kind);
    const auto change = [&](const QString &is, const QString &next) { return g.b.ask("POST", "/api/v1/auth/password", {{u"present"_s, is}, {u"next"_s, next}}, g.token).status; };
    QCOMPARE(change(u"whoever found the screen unlocked"_s, u"a garden of seven willows"_s), 401);
    QCOMPARE(change(QString::fromUtf8(Backend::passwordOf(ada)), u"short"_s), 422);
    QCOMPARE(change(QString::fromUtf8(Backend::passwordOf(ada)), u"a garden of seven willows"_s), 204);
    QStringList lines;
    for (const AuditLine &line : g.b.own.mustAsk(SearchAudit{{.action = u"password_change"_s}}))
        lines.prepend(line.entry.outcome + u' ' + line.entry.why);
    QCOMPARE(lines, (QStringList{u"failed wrong_password"_s, u"failed weak_password"_s, u"done "_s}));
}

QTEST_GUILESS_MAIN(TrailTest)
#include "TrailTest.moc"
