#pragma once

#include "models/records/User.h"
#include "services/hosted/ChangeWatch.h"
#include "services/hosted/api/Api.h"
#include "services/secrets/MasterKey.h"
#include "services/secrets/ServerPasswords.h"
#include "tests/prism/ApiJudge.h"
#include "tests/support/EitherDatabase.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace praxis::test {

/// The doors of practices that a test made.
class TestPractices final : public hosted::Practices {
public:
    Result<const Parts *> of(const QUuid &organization) override
    {
        const auto known = m_parts.constFind(organization);
        return known == m_parts.cend() ? Result<const Parts *>(fail(ErrorCode::NotFound)) : Result<const Parts *>(*known);
    }
    Result<Vault *> incoming(const QUuid &organization) override
    {
        PRAXIS_TRY(const Parts *parts, of(organization));
        return parts->vault;
    }
    void add(const TestPractice &practice) { m_parts.insert(practice.admin.organization, &practice.parts); }

private:
    QHash<QUuid, const Parts *> m_parts;
};

/// A hosted backend without its socket: two practices in one database, and an account for each of their people.
class Backend {
public:
    /// `gate`: asked before each call of the database.
    explicit Backend(const QString &kind, std::function<bool()> gate = {})
        : database(kind, std::move(gate)), own(database.store(), {.world = 1}), other(database.store(), {.world = 2}), identities(dynamic_cast<IdentityStore &>(database.store())),
          key(SecretBytes::copyOf(QByteArray(32, 'm'))), passwords({1, 8 * 1024}), tokens(key, "https://praxis.test"),
          signIns({passwords, key, tokens, clock, own.ids}), connections(database.store(), identities), callers(connections, signIns, tokens, clock),
          limits({{1e6, 1e6}, {1e6, 1e6}, {1e6, 1e6}}, clock), changes(dynamic_cast<ChangeSource &>(database.store()), std::chrono::milliseconds(50)),
          api({connections, practices, signIns, callers, own.matrix, clock, limits, nullptr, {}, {}, 8, &changes})
    {
        practices.add(own);
        practices.add(other);
    }

    static QByteArray passwordOf(const QString &login) { return "a long pass phrase of " + login.toUtf8().toBase64(); }

    void addAccount(const QUuid &organization, const QUuid &user, const QString &login)
    {
        const auto session = TestPractice::must(identities.identity());
        TestPractice::must(signIns.addAccount(*session, {organization, user}, login, passwordOf(login), {}));
    }
    void addAccount(const Actor &actor, const QString &login) { addAccount(actor.organization, actor.user, login); }

    hosted::HttpAnswer ask(const QByteArray &method, const QByteArray &target, const QJsonObject &body = {}, const QByteArray &token = {},
                           const QList<std::pair<QByteArray, QByteArray>> &headers = {}, const QString &address = QStringLiteral("192.0.2.1"))
    {
        hosted::HttpRequest request{method, target, {}, {}, address};
        if (!body.isEmpty() || (method == "POST" && headers.contains(std::pair<QByteArray, QByteArray>{"x-empty-object", "1"}))) {
            request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
            request.headers.insert("content-type", "application/json");
        }
        if (!token.isEmpty())
            request.headers.insert("authorization", "Bearer " + token);
        for (const auto &[name, value] : headers)
            request.headers.insert(name.toLower(), value);
        return answerOf(api, request);
    }
    /// What it answers, which Prism sees, too, where a test is run behind it.
    static hosted::HttpAnswer answerOf(hosted::Api &api, const hosted::HttpRequest &request)
    {
        hosted::HttpAnswer answered = api.answer(request);
        if (ApiJudge *judge = ApiJudge::there()) {
            ApiJudge::Headers headers = answered.headers;
            headers.emplaceBack("Content-Type", answered.type);
            ApiJudge::Headers asked;
            for (auto it = request.headers.cbegin(); it != request.headers.cend(); ++it)
                asked.emplaceBack(it.key(), it.value());
            // Of a long file its type and headers are looked at.
            judge->look({request.method, request.target, asked, request.body}, {answered.status, headers, answered.waiting ? answered.waiting->body() : answered.body});
        }
        return answered;
    }
    static QJsonObject jsonOf(const hosted::HttpAnswer &answer) { return QJsonDocument::fromJson(answer.body).object(); }

    hosted::HttpAnswer signInAnswer(const QString &login, const QByteArray &password, const QString &address = QStringLiteral("192.0.2.1"))
    {
        return ask("POST", "/api/v1/auth/sign-in", {{QStringLiteral("login"), login}, {QStringLiteral("password"), QString::fromUtf8(password)}}, {}, {}, address);
    }
    QByteArray signIn(const QString &login)
    {
        const QJsonObject said = jsonOf(signInAnswer(login, passwordOf(login)));
        if (!said.contains(QStringLiteral("access_token")))
            qFatal("%s cannot sign in: %s", qPrintable(login), QJsonDocument(said).toJson().constData());
        return said.value(QStringLiteral("access_token")).toString().toLatin1();
    }

    TestDatabase database;
    TestPractice own, other;
    IdentityStore &identities;
    TestClock clock;
    MasterKey key;
    ServerPasswords passwords;
    hosted::AccessTokens tokens;
    hosted::SignIns signIns;
    hosted::Connections connections;
    TestPractices practices;
    hosted::Callers callers;
    hosted::RateLimits limits;
    hosted::ChangeWatch changes;
    hosted::Api api;
};

} // namespace praxis::test
