// `account`: for whoever runs a hosted backend, what its people cannot do for themselves. Its master key is the leave for that.
#include "app/admin/HostedCommands.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/hosted/identity/Secrets.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"

#include <QJsonArray>

namespace praxis::admin {

using namespace Qt::StringLiterals;

namespace {

/// A backend that is opened, and what its accounts are changed by.
struct Backend {
    std::unique_ptr<app::Machine> machine;
    std::unique_ptr<app::HostedStore> store;
    std::unique_ptr<IdentitySession> identities;
    ServerPasswords passwords;
    hosted::AccessTokens tokens;
    hosted::SignIns signIns;

    Backend(std::unique_ptr<app::Machine> here, std::unique_ptr<app::HostedStore> opened, std::unique_ptr<IdentitySession> session)
        : machine(std::move(here)), store(std::move(opened)), identities(std::move(session)), tokens(store->key(), "praxisctl"),
          signIns({passwords, store->key(), tokens, machine->clock, machine->ids})
    {
    }
};

Result<std::unique_ptr<Backend>> backend(const Invocation &call)
{
    PRAXIS_TRY(auto here, machine());
    PRAXIS_TRY(auto store, openHosted(call, *here));
    PRAXIS_TRY(auto identities, store->identities().identity());
    return std::make_unique<Backend>(std::move(here), std::move(store), std::move(identities));
}

struct Known {
    Account account;
    QVector<Membership> memberships;
};

Result<Known> accountNamed(Backend &at, const QString &login)
{
    hosted::Turn turn(*at.identities);
    PRAXIS_CHECK(turn.begin(false));
    PRAXIS_TRY(const auto account, at.identities->accountNamed(loginKey(login)));
    if (!account)
        return fail(ErrorCode::NotFound, {{u"type"_s, u"Account"_s}, {u"login"_s, login}});
    PRAXIS_TRY(auto memberships, at.identities->memberships(account->id));
    return Known{*account, std::move(memberships)};
}

Result<> noteIn(Backend &at, StoreSession &session, const Membership &one, const QString &action, const QString &detail)
{
    PRAXIS_TRY(const Parts *parts, at.store->of(one.organization));
    PRAXIS_CHECK(Door(session, *parts).run(Actor::program(one.organization), RecordEvent{action, u"User"_s, one.user, {}, detail, 1}));
    return {};
}

/// To those practices whose trail says already that it is done: nothing was done.
void noteFailed(Backend &at, const QVector<Membership> &told, const QString &action, const QString &detail)
{
    const auto session = at.store->store().session();
    for (const Membership &one : told) {
        if (session)
            (void)noteIn(at, **session, one, QString(u"failed_" + action), detail);
    }
}

/// In the trail of every practice that they are a member of, before it is done: what cannot be written down is not done.
Result<> note(Backend &at, const Known &whom, const QString &action, const QString &detail)
{
    PRAXIS_TRY(const auto session, at.store->store().session());
    for (qsizetype i = 0; i < whom.memberships.size(); ++i) {
        if (const auto line = noteIn(at, *session, whom.memberships[i], action, detail); !line) {
            noteFailed(at, whom.memberships.first(i), action, detail);
            return line;
        }
    }
    return {};
}

/// Written down, done, and where it could not be done written down again: unless nobody knows whether it was, since the store went away.
template <class Act> auto noted(Backend &at, const Known &whom, const QString &action, const QString &detail, Act act) -> decltype(act())
{
    PRAXIS_CHECK(note(at, whom, action, detail));
    auto done = act();
    if (!done && done.error().code != ErrorCode::StoreUnavailable)
        noteFailed(at, whom.memberships, action, detail);
    return done;
}

/// By the first practice that they still go to: one letter is enough.
Result<> tellOwner(Backend &at, const Known &whom, const QString &what)
{
    PRAXIS_TRY(const auto session, at.store->store().session());
    PRAXIS_TRY(const auto one, hosted::news::activeOf(*session, whom.memberships));
    if (!one)
        return {};
    PRAXIS_TRY(const Parts *parts, at.store->of(one->organization));
    return hosted::news::tell(*session, *parts, *one, what);
}

struct Said {
    QJsonObject values;
    QString words;
};

Result<Said> resetPassword(Backend &at, const Invocation &call, const Known &whom)
{
    PRAXIS_TRY(const auto records, at.store->store().session());
    PRAXIS_CHECK(at.signIns.mayOfferByOperator(*at.identities, *records, whom.account.id));
    PRAXIS_TRY(const QByteArray token, noted(at, whom, u"password_reset"_s, u"offered by the operator"_s, [&] { return at.signIns.offerByOperator(*at.identities, *records, whom.account.id); }));
    PRAXIS_CHECK(tellOwner(at, whom, hosted::news::offered));
    const QString place = call.value("public-url") + u"/me/#reset="_s + QString::fromLatin1(token);
    const qint64 hours = hosted::SignIns::resetMs / 3'600'000;
    return Said{{{u"address"_s, place}, {u"valid_hours"_s, hours}},
                QString(u"Hand this address to them alone; it sets another password, once, within %1 hours:\n\n  "_s.arg(hours) + place)};
}

Result<Said> resetSecondFactor(Backend &at, const Invocation &, const Known &whom)
{
    PRAXIS_CHECK(noted(at, whom, u"second_factor_off"_s, u"by the operator"_s, [&] { return at.signIns.dropSecondFactor(*at.identities, whom.account.id); }));
    PRAXIS_CHECK(tellOwner(at, whom, hosted::news::factorOff));
    return Said{{}, u"The second factor is gone, and every session has ended. They set up another after signing in."_s};
}

Result<Said> endSessions(Backend &at, const Invocation &, const Known &whom)
{
    PRAXIS_CHECK(noted(at, whom, u"logout"_s, u"everywhere, by the operator"_s, [&] { return at.signIns.endEverywhere(*at.identities, whom.account.id); }));
    return Said{{}, u"Every session of the account has ended."_s};
}

Exit list(const Invocation &call, Backend &at)
{
    hosted::Turn turn(*at.identities);
    if (const auto begun = turn.begin(false); !begun)
        return call.terminal.failed(begun.error());
    const auto all = at.identities->accounts(QUuid::fromString(call.value("organization")));
    if (!all)
        return call.terminal.failed(all.error());
    QJsonArray items;
    QString words;
    for (const Account &one : *all) {
        const auto memberships = at.identities->memberships(one.id);
        const auto sessions = at.identities->signedInOf(one.id);
        if (!memberships || !sessions)
            return call.terminal.failed(memberships ? sessions.error() : memberships.error());
        QJsonArray organizations;
        for (const Membership &membership : *memberships)
            organizations.append(idText(membership.organization));
        const bool isForeign = one.loginKey.contains(u'\n');
        const bool hasFactor = !one.oneTimeSecret.isEmpty();
        const QString login = QString(one.loginKey).replace(u'\n', u' ');
        items.append(QJsonObject{{u"login"_s, login}, {u"external"_s, isForeign}, {u"active"_s, one.isActive}, {u"second_factor"_s, hasFactor}, {u"sessions"_s, sessions->size()}, {u"organizations"_s, organizations}});
        words += u"%1  %2, %3 practices, %4 sessions%5\n"_s.arg(login, -40).arg(isForeign ? u"external sign-in"_s : hasFactor ? u"second factor"_s : u"password only"_s)
                     .arg(memberships->size()).arg(sessions->size()).arg(one.isActive ? QString() : u", switched off"_s);
    }
    return call.terminal.done({{u"accounts"_s, items}}, all->isEmpty() ? u"There are no accounts."_s : words.trimmed());
}

} // namespace

Exit runAccount(const Invocation &call)
{
    using Action = Result<Said> (*)(Backend &, const Invocation &, const Known &);
    const QString what = call.arguments.value(0), login = call.arguments.value(1);
    const Action action = what == u"reset-password" ? resetPassword : what == u"reset-second-factor" ? resetSecondFactor : what == u"end-sessions" ? endSessions : nullptr;
    const bool lists = what == u"list" && call.arguments.size() == 1;
    if (!lists && (!action || call.arguments.size() != 2))
        return call.terminal.usage(u"account list, or account reset-password|reset-second-factor|end-sessions LOGIN"_s);
    if (call.value("store").isEmpty() || call.value("master-key-file").isEmpty())
        return call.terminal.usage(u"account needs --store and --master-key-file; of a practice on this computer, `user` is for accounts"_s);
    if (action == resetPassword && !call.value("public-url").startsWith(u"http"))
        return call.terminal.usage(u"account reset-password needs --public-url, as praxisd has it"_s);
    const auto at = backend(call);
    if (!at)
        return call.terminal.failed(at.error());
    if (lists)
        return list(call, **at);
    const auto whom = accountNamed(**at, login);
    if (!whom)
        return call.terminal.failed(whom.error());
    const auto said = action(**at, call, *whom);
    if (!said)
        return call.terminal.failed(said.error());
    QJsonObject values = said->values;
    values.insert(u"login"_s, login);
    return call.terminal.done(values, said->words);
}

} // namespace praxis::admin
