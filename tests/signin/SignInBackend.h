#pragma once

#include "services/hosted/HttpServer.h"
#include "services/net/OidcIssuer.h"
#include "tests/hosted/Backend.h"
#include "tests/hosted/OidcProvider.h"
#include "tests/net/TlsServer.h"

#include <QTemporaryDir>

namespace praxis::test {

/// A practice on a hosted backend behind TLS, whose people sign in at npm's oidc-provider; "robin" there is its receptionist.
class SignInBackend {
public:
    SignInBackend()
        : m_certificates(m_folder.path()), m_http({}, [this](const hosted::HttpRequest &request) { return m_api->answer(request); }), m_backend(QStringLiteral("sqlite"))
    {
        m_backend.clock.at = Instant{QDateTime::currentMSecsSinceEpoch()};
        if (!m_http.start())
            qFatal("the backend does not start");
        m_tls = std::make_unique<TlsServer>(m_folder.path(), m_folder.filePath(QStringLiteral("good")),
                                            QStringLiteral("import urllib.request, urllib.error\n"
                                                           "asked = urllib.request.Request('http://127.0.0.1:%1' + self.path, headers={'Authorization': self.headers.get('Authorization', '')})\n"
                                                           "try:\n"
                                                           "    with urllib.request.urlopen(asked) as said: self.say(said.status, said.read())\n"
                                                           "except urllib.error.HTTPError as said: self.say(said.code, said.read())").arg(m_http.port()));
        m_provider = std::make_unique<OidcProvider>(m_folder.path(), freePort(), QStringLiteral("jwt"), keySet("ec", "one"), idText(m_backend.own.admin.organization));
        net::OidcIssuer::Options options;
        options.issuer = m_provider->issuer;
        options.audience = server();
        options.http.hosts = {QStringLiteral("localhost")};
        options.http.authorities = authority();
        options.http.toThisComputer = true;
        m_issuer = std::make_unique<net::OidcIssuer>(options, m_clock);
        m_callers = std::make_unique<hosted::Callers>(m_backend.connections, m_backend.signIns, m_backend.tokens, m_clock, m_issuer.get());
        m_api = std::make_unique<hosted::Api>(hosted::ApiParts{m_backend.connections, m_backend.practices, m_backend.signIns, *m_callers, m_backend.own.matrix, m_clock, m_backend.limits});
    }
    ~SignInBackend() { m_http.stop(); }
    Q_DISABLE_COPY_MOVE(SignInBackend)

    /// An administrator says who "robin" at the service is.
    void link()
    {
        m_backend.addAccount(m_backend.own.admin, QStringLiteral("ada"));
        const auto said = m_backend.ask("POST", "/api/v1/auth/identities", {{QStringLiteral("user"), idText(m_backend.own.receptionist.user)}, {QStringLiteral("issuer"), issuer()}, {QStringLiteral("subject"), QStringLiteral("robin")}},
                                        m_backend.signIn(QStringLiteral("ada")));
        if (said.status != 204)
            qFatal("nobody is linked: %s", said.body.constData());
    }
    [[nodiscard]] QString server() const { return m_tls->address({}); }
    [[nodiscard]] QString issuer() const { return m_provider->issuer; }
    [[nodiscard]] QString authority() const { return m_certificates.authority(); }
    [[nodiscard]] OidcProvider &provider() { return *m_provider; }

private:
    QTemporaryDir m_folder;
    Certificates m_certificates;
    hosted::HttpServer m_http;
    Backend m_backend;
    RealClock m_clock; ///< the service's tokens are of today
    std::unique_ptr<TlsServer> m_tls;
    std::unique_ptr<OidcProvider> m_provider;
    std::unique_ptr<net::OidcIssuer> m_issuer;
    std::unique_ptr<hosted::Callers> m_callers;
    std::unique_ptr<hosted::Api> m_api;
};

} // namespace praxis::test
