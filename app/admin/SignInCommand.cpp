// `sign-in` and `sign-out`: as one of the people of a hosted backend whose accounts are those of an OpenID Connect service.
#include "app/admin/SignInPage.h"
#include "app/admin/Subcommand.h"
#include "app/signin/BrowserSignIn.h"
#include "services/secrets/SystemKeychain.h"
#include "services/system/SystemClock.h"

#include <QHash>
#include <QUrl>

namespace praxis::admin {

using namespace Qt::StringLiterals;

namespace {

/// What happened, for the browser and the terminal.
QString signInProblem(const Error &error)
{
    static const QHash<QString, QString> sentences{
        {u"state"_s, u"The answer was not for this sign-in, and was refused. Begin again."_s},
        {u"issuer"_s, u"The answer came from another identity service, and was refused. Begin again."_s},
        {u"declined"_s, u"The identity service says that the sign-in was declined."_s},
        {u"service"_s, u"The identity service refused the sign-in. Whoever runs it can say why."_s},
        {u"late"_s, u"The answer came more than a minute ago, and is no longer used. Begin again."_s},
        {u"code"_s, u"The identity service no longer takes the answer that it gave: it is used or too old. Begin again."_s},
        {u"token"_s, u"The identity service did not say who signed in, in a form that is accepted."_s},
        {u"signature"_s, u"Who signed in is not signed by the identity service, and was refused."_s},
        {u"audience"_s, u"The answer was made out to another program, and was refused."_s},
        {u"expired"_s, u"The answer is too old, or this computer's clock is wrong."_s},
        {u"nonce"_s, u"The answer belongs to another sign-in, and was refused. Begin again."_s},
        {u"at_hash"_s, u"The parts of the answer do not belong together, and it was refused."_s},
        {u"subject"_s, u"The identity service answered with somebody else, and was refused."_s},
        {u"pkce"_s, u"The identity service cannot protect a sign-in of a program on a computer (PKCE with S256)."_s},
        {u"endpoint"_s, u"The identity service names an address that is not safe."_s},
        {u"certificate"_s, u"The certificate of the identity service or the server is not good. Nothing was sent."_s},
        {u"no_answer"_s, u"Nobody came back from the browser within two minutes. Begin again."_s},
        {u"unknown"_s, u"The identity service knows who you are, and the server does not: an administrator of the practice links the two first, with the issuer and the subject that the terminal shows."_s},
        {u"not_me"_s, u"You said that this is not you. Nothing was kept; sign out at the identity service in the browser, and begin again."_s},
        {u"backend"_s, u"You signed in at the identity service, and the server does not answer as it should. Nothing was kept."_s},
    };
    if (const QString known = sentences.value(error.data.value(u"problem"_s).toString()); !known.isEmpty())
        return known;
    if (error.code == ErrorCode::StoreBusy)
        return u"Another program listens at this port. Name another one that the identity service knows, or leave --port away."_s;
    if (error.code == ErrorCode::NotAvailable)
        return u"The identity service or the server does not answer as it should. Nothing was kept; try again."_s;
    if (error.code == ErrorCode::KeychainUnavailable)
        return u"The keychain of this computer is locked, or there is none."_s;
    return sentence(error).section(u'\n', 0, 0);
}

Exit failedSignIn(const Invocation &call, const Error &error)
{
    const Exit exit = call.terminal.failed(error, signInProblem(error));
    return error.code == ErrorCode::NotAvailable ? Exit::Unavailable : exit;
}

bool isServer(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().size() <= 1 && !url.hasQuery() && !url.hasFragment();
}

bool isIssuer(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

void showInBrowser(const Terminal &terminal, SignInPage &page, const QString &address)
{
    if (!page.open(address))
        terminal.note(QString(u"No browser opens. Open this address in one of this computer:\n\n  "_s + address + u'\n'));
    else
        terminal.note(u"Sign in in the browser that opens now. This waits for two minutes; Ctrl+C ends it. Where none opens, begin again with --no-browser."_s);
}

/// Somebody else of this computer may have signed in as themselves with what was meant for this person's browser.
bool isRight(const Terminal &terminal, const app::BrowserSignIn::Who &who)
{
    const QString name = who.name.isEmpty() ? who.displayName : who.name;
    return terminal.agrees(u"The identity service says that you are %1 (subject %2), and the server that you are %3 (%4, %5). Are you?"_s.arg(name, who.subject, who.displayName, who.role, who.practice), isInterrupted);
}

/// `page`: until the sign-in is over.
app::BrowserSignIn signInOf(const Invocation &call, const Clock &clock, Keychain &keychain, SignInPage &page)
{
    const bool opens = !call.has("no-browser");
    std::function<bool(const app::BrowserSignIn::Who &)> asksThem;
    if (call.terminal.hasPerson())
        asksThem = [&call](const app::BrowserSignIn::Who &who) { return isRight(call.terminal, who); };
    return app::BrowserSignIn({call.value("server"), call.value("issuer"), call.value("client-id"), call.value("authorities"), static_cast<quint16>(call.value("port").toUInt())},
                              {clock, keychain,
                               [&call, &page, opens](const QString &address) {
                                   if (opens)
                                       showInBrowser(call.terminal, page, address);
                                   else
                                       call.terminal.note(QString(u"Open this address in a browser of this computer, within two minutes:\n\n  "_s + address + u'\n'));
                               },
                               isInterrupted, signInProblem, {}, asksThem});
}

Exit told(const Invocation &call, const app::BrowserSignIn::Who &who)
{
    const QJsonObject values{{u"server"_s, call.value("server")}, {u"issuer"_s, who.issuer}, {u"subject"_s, who.subject}, {u"name"_s, who.name},
                             {u"display_name"_s, who.displayName}, {u"role"_s, who.role}, {u"practice"_s, who.practice}, {u"kept"_s, who.isKept}, {u"earlier_stays"_s, who.earlierStays}};
    QString words = u"You are signed in to %1 as %2 (%3, %4)."_s.arg(call.value("server"), who.displayName, who.role, who.practice);
    if (who.isKept)
        words += u"\nIt is kept in the keychain of this computer until `praxisctl sign-out`."_s;
    else if (who.hasKeychain)
        words += u"\nIt is not kept: the identity service gives no refresh tokens to this program. Next time the browser is asked again."_s;
    else
        words += u"\nIt is not kept: no keychain of this computer takes it, and it is written nowhere else. Next time the browser is asked again."_s;
    if (who.earlierStays)
        words += u"\nWhoever was signed in here before could not be signed out. As soon as the keychain is unlocked: `praxisctl sign-out`."_s;
    return call.terminal.done(values, words, who.isKept && !who.earlierStays ? Exit::Done : Exit::Refused);
}

} // namespace

Exit runSignIn(const Invocation &call)
{
    bool isNumber = true;
    const uint port = call.value("port").isEmpty() ? 0 : call.value("port").toUInt(&isNumber);
    if (!call.arguments.isEmpty() || !isServer(call.value("server")))
        return call.terminal.usage(u"sign-in needs --server https://NAME, without a path, as praxisd has it for public-url"_s);
    if (!isNumber || port > 65535)
        return call.terminal.usage(u"--port is a number up to 65535"_s);
    const bool isNamed = isIssuer(call.value("issuer")) && !call.value("client-id").isEmpty();
    if (!isNamed && (call.has("issuer") || call.has("client-id")))
        return call.terminal.usage(u"--issuer is an https address, and --client-id the name that this program has there: both, or neither"_s);
    const SystemClock clock;
    SystemKeychain keychain;
    SignInPage page;
    app::BrowserSignIn signIn = signInOf(call, clock, keychain, page);
    if (!call.has("anew")) {
        const auto again = signIn.signInAgain();
        if (!again)
            return failedSignIn(call, again.error());
        if (*again)
            return told(call, **again);
    }
    if (!isNamed)
        return call.terminal.usage(u"nobody is signed in there: name the identity service with --issuer and --client-id"_s);
    const auto who = signIn.signIn();
    return who ? told(call, *who) : failedSignIn(call, who.error());
}

Exit runSignOut(const Invocation &call)
{
    if (!call.arguments.isEmpty() || !isServer(call.value("server")))
        return call.terminal.usage(u"sign-out needs --server https://NAME"_s);
    const SystemClock clock;
    SystemKeychain keychain;
    SignInPage page;
    const auto ended = signInOf(call, clock, keychain, page).signOut();
    if (!ended)
        return failedSignIn(call, ended.error());
    const QJsonObject values{{u"server"_s, call.value("server")}, {u"was_signed_in"_s, ended->wasSignedIn}, {u"revoked"_s, ended->isRevoked}};
    if (!ended->wasSignedIn)
        return call.terminal.done(values, u"Nobody is signed in there from this computer."_s);
    if (!ended->isRevoked)
        return call.terminal.done(values, u"Forgotten on this computer. The identity service did not confirm it: end the session there, too."_s, Exit::Refused);
    return call.terminal.done(values, u"You are signed out, here and at the identity service."_s);
}

} // namespace praxis::admin
