#pragma once

#include "models/kernel/Id.h"
#include "models/ports/Identity.h"

#include <QByteArray>

namespace praxis::hosted {

constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int secretSize = 32; ///< bytes

/// Tokens are known by this, so that the database has none.
[[nodiscard]] QByteArray hashOf(const QByteArray &token);
[[nodiscard]] QByteArray randomBytes(int size);
/// "7kqf-29xz-m3ha": without signs that are taken for one another.
[[nodiscard]] QString makeRecoveryCode();
/// Of what was typed, however it was grouped.
[[nodiscard]] QByteArray recoveryHash(const QString &typed);
/// What the secret of an account's second factor is sealed for.
[[nodiscard]] QByteArray oneTimePurpose(const QUuid &account);

/// Under which a practice knows a subject of an external service; no login that somebody types is ever that. Without the practice: what
/// all of these begin with.
[[nodiscard]] QString foreignKey(const QString &issuer, const QString &subject, const QUuid &organization);

/// Ends a transaction that did not come to its end.
class Turn {
public:
    explicit Turn(IdentitySession &session) : m_session(session) {}
    ~Turn() { m_session.rollback(); }
    Q_DISABLE_COPY_MOVE(Turn)
    [[nodiscard]] Result<> begin(bool writing) { return m_session.begin(writing); }
    [[nodiscard]] Result<> commit() { return m_session.commit(); }

private:
    IdentitySession &m_session;
};

/// In a transaction that is open: what was handed or sent out for a new password opens nothing any more.
[[nodiscard]] Result<> endResets(IdentitySession &session, const QUuid &account, Instant now);
/// The same of half-way in, with the password or with both factors.
[[nodiscard]] Result<> endHalves(IdentitySession &session, const QUuid &account, Instant now);

} // namespace praxis::hosted
