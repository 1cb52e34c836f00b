#include "app/common/KeyActs.h"

#include "models/records/User.h"
#include "services/practice/door/Queries.h"

namespace praxis::app {

namespace {

QString eventName(KeyAct act)
{
    switch (act) {
    case KeyAct::Password: return QStringLiteral("password_change");
    case KeyAct::Removal: return QStringLiteral("ways_in_removed");
    case KeyAct::RecoverySheet: return QStringLiteral("recovery_sheet");
    case KeyAct::Keychain: return QStringLiteral("keychain_on");
    }
    return {};
}

Result<bool> mayLetIn(Door &door, const AccessMatrix &matrix, const Actor &actor, KeyAct act, const QUuid &user, bool isKnown)
{
    const auto cell = [&](const char *action) { return matrix.cell(actor.role, QLatin1StringView(action)); };
    const bool isOwn = user == actor.user && (act == KeyAct::Password || act == KeyAct::Keychain);
    if (isOwn || cell("user.role") == Cell::All)
        return true;
    if (act != KeyAct::Password || isKnown || cell("user.create") == Cell::No)
        return false;
    PRAXIS_TRY(const auto newcomer, door.ask(actor, Get<User>{user}));
    // Whom a role that gives out none may add, and nobody whom an administrator shut out.
    return newcomer->isActive && (newcomer->role == Role::Receptionist || newcomer->role == Role::Patient);
}

} // namespace

Result<> beginKeyAct(Door &door, const AccessMatrix &matrix, const Actor &actor, KeyAct act, const QUuid &user, bool isKnown)
{
    PRAXIS_TRY(const bool may, mayLetIn(door, matrix, actor, act, user, isKnown));
    if (!may)
        return fail(ErrorCode::Denied, {{QStringLiteral("action"), QStringLiteral("user.role")}});
    PRAXIS_CHECK(door.run(actor, RecordEvent{.action = eventName(act), .type = QStringLiteral("User"), .record = user}));
    return {};
}

RecordEvent failedKeyAct(KeyAct act, const QUuid &user)
{
    return {.action = QStringLiteral("failed_") + eventName(act), .type = QStringLiteral("User"), .record = user};
}

} // namespace praxis::app
