#pragma once

#include "services/hosted/api/Api.h"

#include <QJsonObject>

/// What the routes of signing in, of one's own account and of a practice's members share.
namespace praxis::hosted::identity {

inline const QString base = QStringLiteral("/api/v1/auth/");

[[nodiscard]] Device deviceOf(const Asked &asked, const QJsonObject &body);
[[nodiscard]] QByteArray bytes(const QJsonObject &body, QLatin1StringView name);
/// What was asked, with the schema's promise checked once for all: only texts, and these are there.
[[nodiscard]] Result<QJsonObject> textsOf(const Asked &asked, const QStringList &needed, const QStringList &may = {});
[[nodiscard]] QJsonObject textSchema(const QStringList &needed, const QStringList &may = {});
/// The user whose sign-in this is, as an actor; Denied where they were switched off.
[[nodiscard]] Result<Actor> userOf(const ApiParts &parts, const SignedIn &one);
/// One line of the trail of the practice that somebody signed in to.
[[nodiscard]] Result<> tell(const ApiParts &parts, const SignedIn &one, const QString &action, const QString &detail);

/// Writes down an attempt at something of one's own account by what became of it: `act` gets what it calls once nothing could refuse it any more,
/// and where it fails, before that or after, the trail says that, too, with why. Not where the store went away meanwhile: nobody knows what it kept.
template <class Act>
[[nodiscard]] auto asItEnded(const ApiParts &parts, const SignedIn &one, const QString &action, Act act)
{
    auto done = act(SignIns::Noted([&] { return tell(parts, one, action, {}); }));
    if (!done && done.error().code != ErrorCode::StoreUnavailable)
        (void)tell(parts, one, QString(QStringLiteral("failed_") + action), codeName(done.error().code)); // nothing was done
    return done;
}

} // namespace praxis::hosted::identity
