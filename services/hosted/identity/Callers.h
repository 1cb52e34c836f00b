#pragma once

#include "models/access/Actor.h"
#include "services/hosted/Connections.h"
#include "services/hosted/HttpMessage.h"
#include "models/ports/TokenIssuer.h"
#include "services/hosted/identity/SignIns.h"

#include <QHash>
#include <QMutex>

#include <optional>

namespace praxis::hosted {

/// From a request's access token to who asks. What was found is kept for a moment under the SHA-256 of the whole token; a command or
/// question looks at the user's row again in any case, so that a role that was taken away is gone at once.
class Callers {
public:
    static constexpr qint64 keptMs = 2000;
    static constexpr qsizetype mostKept = 20'000;

    /// `issuer` may be null: then only our own tokens are taken.
    Callers(Connections &connections, SignIns &signIns, const AccessTokens &tokens, const Clock &clock, TokenIssuer *issuer = nullptr)
        : m_connections(connections), m_signIns(signIns), m_tokens(tokens), m_clock(clock), m_issuer(issuer)
    {
    }

    /// Known by the token of another identity service, and not by a sign-in of ours.
    [[nodiscard]] static bool isForeign(const Actor &actor) { return actor.session.startsWith(foreignMark); }
    /// By the header alone, and without asking anybody: whoever has a token of ours that has not run out is known.
    [[nodiscard]] Sender senderOf(const HttpRequest &head) const;
    /// Denied, with nothing about why; StoreUnavailable.
    [[nodiscard]] Result<Actor> of(const HttpRequest &request);
    /// The sign-in of an actor that `of` made.
    [[nodiscard]] Result<SignedIn> signInOf(const Actor &actor);
    /// It has ended: nothing that is kept of it counts any more.
    void forget(const QUuid &signedIn);
    void forgetUser(const QUuid &user);

private:
    static constexpr QLatin1StringView foreignMark{"external-"};

    struct Known {
        Actor actor;
        QUuid signedIn;
        Instant until;
    };
    /// By the hash of the token, for as long as it is kept.
    [[nodiscard]] std::optional<Actor> keptBy(const QByteArray &hash, Instant now) const;
    [[nodiscard]] Result<Actor> find(const QByteArray &token, QUuid &signedIn);
    [[nodiscard]] Result<SignedIn> own(const QByteArray &token);
    /// Whoever an external service vouches for, and one of our administrators has named as a user.
    [[nodiscard]] Result<SignedIn> foreign(const QByteArray &token);

    Connections &m_connections;
    SignIns &m_signIns;
    const AccessTokens &m_tokens;
    const Clock &m_clock;
    TokenIssuer *m_issuer;
    mutable QMutex m_mutex;
    QHash<QByteArray, Known> m_known;
};

} // namespace praxis::hosted
