#pragma once

#include "models/access/Actor.h"
#include "models/ports/Identity.h"
#include "services/practice/door/Door.h"

/// What the owner of an account is told by e-mail: a job of their practice's queue, which names nobody and has no secret in it.
namespace praxis::hosted::news {

inline const QString job = QStringLiteral("account_mail");
/// Somebody said that they forgot the password of an account: a job, too, which writes it down and has the letter sent.
inline const QString asked = QStringLiteral("password_asked");

/// Each is the name of a template (resources/messages).
inline const QString forgotten = QStringLiteral("password_forgotten"); ///< with the address that sets another
inline const QString ask = QStringLiteral("password_ask");             ///< the same, for who has to ask their practice
inline const QString offered = QStringLiteral("password_offered");     ///< somebody may set another, handed over by the practice
inline const QString changed = QStringLiteral("password_changed");
inline const QString factorOff = QStringLiteral("second_factor_off");

/// The first practice in which they are not switched off. It reads in transactions of its own.
[[nodiscard]] Result<std::optional<Membership>> activeOf(StoreSession &session, const QVector<Membership> &memberships);

/// What is asked for once is one letter, however often it has to be sent: it has the same name among mails each time.
struct Letter {
    Instant askedAt; ///< since when somebody waits for it; null: since now
    QUuid id;        ///< null: a new one
};
/// In a transaction of its own.
[[nodiscard]] Result<> tell(StoreSession &session, const Parts &parts, const Membership &whom, const QString &what, const Letter &letter = {});

/// Whoever reads records comes back to a forgotten password only with a second factor.
[[nodiscard]] constexpr bool needsSecondFactor(Role role) { return role != Role::Patient && role != Role::Receptionist; }

} // namespace praxis::hosted::news
