#include "resources/AccessResource.h"
#include "services/hosted/Problem.h"
#include "services/hosted/Router.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace praxis;
using namespace praxis::hosted;
using namespace Qt::StringLiterals;

namespace {

HttpRequest request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, bool signedIn = true)
{
    HttpRequest r{method, target, {}, body, u"127.0.0.1"_s};
    if (!body.isEmpty())
        r.headers.insert("content-type", "application/json; charset=utf-8");
    if (signedIn)
        r.headers.insert("authorization", "Bearer good");
    return r;
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT

public:
    RouterTest()
        : m_router([](const HttpRequest &r) -> Result<Actor> {
              if (r.header("authorization") != "Bearer good")
                  return fail(ErrorCode::Denied);
              return Actor{};
          })
    {
        const auto say = [](const char *what) {
            return [what](const Asked &asked) -> HttpAnswer { return {200, "text/plain", QByteArray(what) + ' ' + asked.path.value(u"id"_s).toUtf8() + ' ' + asked.query.value(u"q"_s).toUtf8()}; };
        };
        m_router.add({"GET", u"/api/v1/contacts"_s, u"contact.read"_s, u"People"_s, say("list"), {}, {}, {u"q"_s}});
        m_router.add({"POST", u"/api/v1/contacts"_s, u"contact.create"_s, u"A new person"_s, say("create"), {{u"type"_s, u"object"_s}}});
        m_router.add({"GET", u"/api/v1/contacts/{id}"_s, u"contact.read"_s, u"One person"_s, say("one")});
        m_router.add({"GET", u"/api/v1/openings"_s, u"contact.read"_s, u"Free times"_s, say("openings"), {}, {},
                      {u"limit"_s, u"practitioner_id"_s, u"until"_s, u"open"_s, {u"day"_s, Parameter::Day}, {u"minutes"_s, Parameter::Whole, 5, 90}, {u"kind"_s, QStringList{u"one"_s, u"two"_s}}}});
        Route hook{"POST", u"/api/v1/hooks/{provider}"_s, Route::everybody, u"What happened"_s, say("hook")};
        hook.isForeign = true;
        m_router.add(hook);
        m_router.add({"GET", u"/api/v1/health"_s, Route::everybody, u"Is it there"_s, say("health")});
    }

private:
    [[nodiscard]] HttpAnswer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, bool signedIn = true) const
    {
        return m_router.answer(request(method, target, body, signedIn));
    }
    Router m_router;

private Q_SLOTS:
    void aValueThatIsNoneOfItsKindIsRefusedByItsName()
    {
        for (const char *good : {"limit=1", "limit=100", "limit=", "practitioner_id=0190a0b0-0000-7000-8000-00000000000A", "until=2026-11-24T09:00:00Z", "until=2026-11-24T09:00:00.250%2B11:00", "open=false", "day=2026-11-24", "minutes=5", "kind=two"})
            QVERIFY2(ask("GET", QByteArray("/api/v1/openings?") + good).status == 200, good);
        for (const char *bad : {"limit=0", "limit=101", "limit=ten", "practitioner_id=lee", "practitioner_id={0190a0b0-0000-7000-8000-00000000000a}", "until=2026-11-24", "until=2026-11-24T09:00:00", "until=tomorrow", "open=yes", "day=24.11.2026", "day=2026-02-30",
                                "minutes=4", "minutes=91", "kind=three"}) {
            const HttpAnswer answer = ask("GET", QByteArray("/api/v1/openings?") + bad);
            QVERIFY2(answer.status == 422, bad);
            const QJsonValue field = QJsonDocument::fromJson(answer.body).object().value(u"data"_s)[u"fields"][0];
            QCOMPARE(field[u"field"].toString().toLatin1(), QByteArray(bad).split('=').first());
            QCOMPARE(field[u"problem"].toString(), u"value"_s);
        }
    }
    void theDescriptionSaysOfAParameterWhatTheRouterAsksOfIt()
    {
        const QJsonObject paths = m_router.describe(u"Test"_s, u"1"_s).value(u"paths"_s).toObject();
        QHash<QString, QJsonObject> said;
        for (const QJsonValue &one : paths.value(u"/api/v1/openings"_s)[u"get"][u"parameters"].toArray())
            said.insert(one[u"name"].toString(), one[u"schema"].toObject());
        QCOMPARE(said.value(u"limit"_s), (QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 100}}));
        QCOMPARE(said.value(u"minutes"_s), (QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 5}, {u"maximum"_s, 90}}));
        QCOMPARE(said.value(u"practitioner_id"_s), (QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"uuid"_s}}));
        QCOMPARE(said.value(u"until"_s), (QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}}));
        QCOMPARE(said.value(u"day"_s), (QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}}));
        QCOMPARE(said.value(u"open"_s), (QJsonObject{{u"type"_s, u"boolean"_s}}));
        QCOMPARE(said.value(u"kind"_s), (QJsonObject{{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray{u"one"_s, u"two"_s}}}));
        QCOMPARE(paths.value(u"/api/v1/contacts/{id}"_s)[u"get"][u"parameters"][0][u"schema"][u"format"].toString(), u"uuid"_s);
        const QJsonObject bodies = paths.value(u"/api/v1/hooks/{provider}"_s)[u"post"][u"requestBody"][u"content"].toObject();
        QCOMPARE(bodies.keys(), (QStringList{u"application/json"_s, u"application/x-www-form-urlencoded"_s, u"message/rfc822"_s}));
    }
    void aPathLeadsToItsRoute()
    {
        QCOMPARE(ask("GET", "/api/v1/contacts?q=O%27Neil+%C3%A9").body, QByteArray("list  O'Neil é"));
        QCOMPARE(ask("GET", "/api/v1/contacts/018f-1").body, QByteArray("one 018f-1 "));
        QCOMPARE(ask("HEAD", "/api/v1/contacts/018f-1").status, 200);
        QCOMPARE(ask("POST", "/api/v1/contacts", "{}").body, QByteArray("create  "));
        QCOMPARE(ask("GET", "/api/v1/health", {}, false).status, 200);
    }

    void whoHasNotSignedInGetsNothing()
    {
        const HttpAnswer said = ask("GET", "/api/v1/contacts/1", {}, false);
        QCOMPARE(said.status, 401);
        QCOMPARE(said.type, QByteArray("application/problem+json"));
        QCOMPARE(said.header("WWW-Authenticate"), QByteArray("Bearer"));
    }

    /// Case 28.
    void anotherMethodChangesNothing()
    {
        for (const char *method : {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"}) {
            const HttpAnswer said = ask(method, "/api/v1/contacts");
            QCOMPARE(said.status, 405);
            QCOMPARE(said.header("Allow"), QByteArray("GET, HEAD, POST"));
        }
        HttpRequest overridden = request("GET", "/api/v1/contacts");
        overridden.headers.insert("x-http-method-override", "POST");
        QVERIFY(m_router.answer(overridden).body.startsWith("list"));
    }

    void aPathThatIsNotOneHasNoRoute_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        for (const char *target : {"/api/v1/contacts/", "/api/v1//contacts", "/API/v1/contacts", "/api/v1/contacts/..", "/api/v1/contacts/%2e%2e",
                                   "/api/v1/contacts/a%2Fb", "/api/v1/contacts/a%5Cb", "/api/v1/contacts/%00", "/api/v1/contacts/%ff", "/api/v1/contacts/%c0%af",
                                   "/api/v1/contacts/%4", "/api/v1/contacts/%zz", "*", "http://elsewhere/api/v1/contacts", ""})
            QTest::newRow(target) << QByteArray(target) << 404;
        QTest::newRow("a name twice") << QByteArray("/api/v1/contacts?q=a&q=b") << 400;
        QTest::newRow("no name") << QByteArray("/api/v1/contacts?=b") << 400;
        QTest::newRow("a broken escape") << QByteArray("/api/v1/contacts?q=%4") << 400;
        QTest::newRow("an unknown name") << QByteArray("/api/v1/contacts?organization_id=b") << 422;
    }
    void aPathThatIsNotOneHasNoRoute()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QCOMPARE(ask("GET", target).status, status);
    }

    void aBodyIsTakenWhereOneIsWantedAndAsJson()
    {
        QCOMPARE(ask("GET", "/api/v1/contacts", "{}").status, 400);
        HttpRequest form = request("POST", "/api/v1/contacts", "a=b");
        form.headers.insert("content-type", "application/x-www-form-urlencoded");
        QCOMPARE(m_router.answer(form).status, 415);
    }

    /// Case 10.
    void aRouteThatNobodyWroteAPolicyForKeepsTheServerFromStarting()
    {
        const auto matrix = AccessMatrix::parse(accessJson());
        QVERIFY(matrix.has_value());
        QVERIFY(m_router.check(*matrix).has_value());
        for (const QString &action : {QString(), u"contact.raed"_s}) {
            Router forgetful([](const HttpRequest &) { return Result<Actor>(Actor{}); });
            forgetful.add({"GET", u"/api/v1/secrets"_s, action, u"Forgotten"_s, [](const Asked &) { return HttpAnswer(); }});
            QVERIFY(!forgetful.check(*matrix));
        }
    }

    void whatHappenedInsideStaysInside()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"urn:uuid:.*store_unavailable.*/var/lib"_s));
        const HttpAnswer said = problem({ErrorCode::StoreUnavailable, {{u"detail"_s, u"/var/lib/praxis is gone"_s}}});
        QCOMPARE(said.status, 503);
        QVERIFY(!said.body.contains("/var/lib"));
        QVERIFY(QJsonDocument::fromJson(said.body)[u"instance"].toString().startsWith(u"urn:uuid:"));
        const HttpAnswer clash = problem({ErrorCode::Clash, {{u"clashes"_s, QVariantList{QVariantMap{{u"start"_s, 1}}}}}});
        QCOMPARE(clash.status, 409);
        QCOMPARE(QJsonDocument::fromJson(clash.body)[u"type"].toString(), u"urn:praxis:problem:clash"_s);
        QCOMPARE(QJsonDocument::fromJson(clash.body)[u"data"][u"clashes"].toArray().size(), 1);
    }

    void everyRouteIsInTheDescription()
    {
        const QJsonObject described = m_router.describe(u"Praxis"_s, u"1"_s);
        QCOMPARE(described[u"openapi"].toString(), u"3.1.0"_s);
        for (const Route &route : m_router.routes())
            QVERIFY2(described[u"paths"].toObject()[route.pattern].toObject().contains(QString::fromLatin1(route.method).toLower()), qPrintable(route.pattern));
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "RouterTest.moc"
