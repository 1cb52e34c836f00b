#include "app/admin/Names.h"
#include "app/admin/Subcommand.h"
#include "app/common/KeyActs.h"
#include "models/rules/People.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/secrets/PasswordRules.h"

#include <algorithm>

namespace praxis::admin {

namespace {

Result<Role> roleNamed(const QString &name)
{
    Role role{};
    if (name.isEmpty() || name == u"patient" || !praxis::detail::FieldTraits<Role>::set(role, name))
        return fail(ErrorCode::Invalid, {{QStringLiteral("field"), QStringLiteral("--role")}, {QStringLiteral("value"), name}});
    return role;
}

Result<std::shared_ptr<User>> userNamed(Door &door, const Actor &actor, const QString &login)
{
    PRAXIS_TRY(const auto all, door.ask(actor, List<User>{}));
    for (const auto &one : all) {
        if (one->loginKey == loginKey(login))
            return one;
    }
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("User")}, {QStringLiteral("login"), login}});
}

Result<SecretBytes> askPassword(const Invocation &call, const QString &login, const QString &name)
{
    PRAXIS_TRY(SecretBytes password, call.terminal.password(QStringLiteral("New password of ") + login, call.value("new-password-file"), true));
    PRAXIS_CHECK(checkNewPassword(password, {login, name}));
    return password;
}

Result<> setPassword(app::PracticeFile &practice, Door &door, const KeyUser &user, const SecretBytes &password)
{
    const QList<KeyUser> known = practice.header().users();
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const KeyUser &one) { return one.id == user.id; });
    PRAXIS_CHECK(app::beginKeyAct(door, practice.parts().matrix, practice.actor(), app::KeyAct::Password, user.id, isKnown));
    const auto set = practice.header().addPasswordSlot(user, password, practice.dataKey(), {user.loginName, user.displayName});
    if (!set)
        (void)door.run(practice.actor(), app::failedKeyAct(app::KeyAct::Password, user.id));
    return set;
}

/// The account without its password cannot sign in, and takes the login from whom it was meant for: so the password is asked for
/// and looked at first, and where it cannot be kept afterwards, the account is switched off.
Result<QString> add(const Invocation &call, app::PracticeFile &practice, Door &door, const QString &login)
{
    PRAXIS_TRY(const Role role, roleNamed(call.value("role")));
    PRAXIS_TRY(const QUuid practitioner, practitionerNamed(door, practice.actor(), call.value("practitioner")));
    const QString name = call.has("display-name") ? call.value("display-name") : login;
    PRAXIS_TRY(const SecretBytes password, askPassword(call, login, name));
    PRAXIS_TRY(const Outcome outcome, door.run(practice.actor(), AddUser{.login = login, .displayName = name, .role = role, .practitionerId = practitioner}));
    const QUuid id = outcome.firstOf(u"User");
    if (const auto set = setPassword(practice, door, {id, name, login}, password); !set) {
        PRAXIS_CHECK(door.run(practice.actor(), SetUserActive{id, false}));
        return fail(set.error());
    }
    return QStringLiteral("%1 may sign in as %2.").arg(login, enumName(role));
}

Result<QString> changeRole(const Invocation &call, app::PracticeFile &practice, Door &door, const QString &login)
{
    PRAXIS_TRY(const Role role, roleNamed(call.value("role")));
    PRAXIS_TRY(const auto user, userNamed(door, practice.actor(), login));
    QUuid practitioner = user->practitionerId;
    if (call.has("practitioner")) {
        PRAXIS_TRY(practitioner, practitionerNamed(door, practice.actor(), call.value("practitioner")));
    }
    PRAXIS_CHECK(door.run(practice.actor(), SetUserRole{user->id, role, practitioner}));
    return QStringLiteral("%1 is now %2.").arg(login, enumName(role));
}

Result<QString> changePassword(const Invocation &call, app::PracticeFile &practice, Door &door, const QString &login)
{
    PRAXIS_TRY(const auto user, userNamed(door, practice.actor(), login));
    PRAXIS_TRY(const SecretBytes password, askPassword(call, user->login, user->displayName));
    PRAXIS_CHECK(setPassword(practice, door, {user->id, user->displayName, user->login}, password));
    return QStringLiteral("%1 has a new password.").arg(login);
}

} // namespace

Exit runUser(const Invocation &call)
{
    using Action = Result<QString> (*)(const Invocation &, app::PracticeFile &, Door &, const QString &);
    const QString what = call.arguments.value(0);
    const Action action = what == u"add" ? add : what == u"role" ? changeRole : what == u"password" ? changePassword : nullptr;
    if (!action || call.arguments.size() != 2)
        return call.terminal.usage(QStringLiteral("user add LOGIN, user role LOGIN, or user password LOGIN"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const auto session = opened->practice->store().session();
    if (!session)
        return call.terminal.failed(session.error());
    Door door(**session, opened->practice->parts());
    const auto words = action(call, *opened->practice, door, call.arguments[1]);
    if (!words)
        return call.terminal.failed(words.error());
    return call.terminal.done({{QStringLiteral("login"), call.arguments[1]}}, *words);
}

} // namespace praxis::admin
