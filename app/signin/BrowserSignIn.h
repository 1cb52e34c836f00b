#pragma once

#include "models/ports/Clock.h"
#include "models/ports/Keychain.h"
#include "services/hosted/SignInListener.h"
#include "services/net/OidcSignIn.h"

namespace praxis::app {

/// Signing in to a hosted backend whose people are those of an OpenID Connect service: in the browser of this computer. What keeps somebody
/// signed in is a refresh token, and that is in the keychain or nowhere. Waits for the service, the person and the keychain: not for the
/// thread of a window.
class BrowserSignIn {
public:
    struct Backend {
        QString server;      ///< "https://praxis.example", as praxisd's public-url has it
        QString issuer;      ///< blank to use what is kept
        QString clientId;
        QString authorities; ///< certificates that count for both, instead of the system's
        quint16 port = 0;    ///< of the listener; 0: any
    };
    struct Who {
        QString issuer, subject;
        QString name;                         ///< as the identity service calls them; may be blank
        QString displayName, role, practice;  ///< as the backend has them
        bool isKept = false;
        bool hasKeychain = true; ///< false: that is why it is not kept; else the service gave nothing that could be
        bool earlierStays = false; ///< who was signed in before could be neither ended at the service nor forgotten here
    };
    /// What is different in a window and in a terminal.
    struct Surroundings {
        const Clock &clock;
        Keychain &keychain;
        std::function<void(const QString &address)> show; ///< to the person, in their browser
        std::function<bool()> isStopped;
        std::function<QString(const Error &)> why;        ///< a sentence for the browser
        hosted::SignInPages pages = {};
        std::function<bool(const Who &)> isRight = {};    ///< asks the person before anything is kept; blank: they are not asked
    };
    struct SignedOut {
        bool wasSignedIn = false;
        bool isRevoked = false; ///< at the service; false where it did not answer, or has no way to say so
    };

    BrowserSignIn(Backend backend, Surroundings around);

    /// By the browser. Without a keychain nothing is asked for that would have to be kept. Errors: those of net::OidcSignIn; StoreBusy where
    /// another program listens at the port; NotAvailable (problem: "no_answer") where the person does not come back; Denied (problem: "unknown",
    /// issuer, subject) where no practice has linked this person, (problem: "not_me") where the person says that it is not they. A sign-in
    /// that fails is taken back at the service; one that does not ends the earlier one, there and here.
    [[nodiscard]] Result<Who> signIn();
    /// With what is kept; nothing where there is none that is still good.
    [[nodiscard]] Result<std::optional<Who>> signInAgain();
    /// Ends it at the service, and forgets it here whatever the service says.
    [[nodiscard]] Result<SignedOut> signOut();

private:
    struct Kept {
        QString issuer, clientId, subject;
        QByteArray refreshToken;
    };
    [[nodiscard]] net::OidcSignIn serviceOf(const QString &issuer, const QString &clientId) const;
    [[nodiscard]] Result<Who> signedInBy(net::OidcSignIn &service, const net::OidcSignIn::Attempt &attempt, const hosted::SignInListener::Answer &answer, bool mayKeep);
    /// False where it still counts.
    bool endEarlier(const Kept &earlier, bool isReplaced);
    /// As the backend answers whoever has this token.
    [[nodiscard]] Result<Who> askBackend(const net::OidcSignIn::SignedIn &signedIn, const QString &issuer) const;
    [[nodiscard]] Result<Kept> kept();
    [[nodiscard]] Result<> keep(const Kept &what);
    [[nodiscard]] Result<> forget();

    Backend m_backend;
    Surroundings m_around;
};

} // namespace praxis::app
