#include "services/hosted/identity/Secrets.h"

#include <QRandomGenerator>

#include <sodium.h>

#include <array>

namespace praxis::hosted {

QByteArray hashOf(const QByteArray &token)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized); // each request asks for one, and QCryptographicHash looks for its algorithm each time
    crypto_hash_sha256(reinterpret_cast<uchar *>(hash.data()), reinterpret_cast<const uchar *>(token.constData()), static_cast<quint64>(token.size()));
    return hash;
}

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QString makeRecoveryCode()
{
    constexpr QLatin1StringView alphabet("23456789abcdefghjkmnpqrstuvwxyz");
    QString code;
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0)
            code += u'-';
        code += alphabet[QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size()))];
    }
    return code;
}

QByteArray recoveryHash(const QString &typed)
{
    QString plain;
    for (const QChar c : typed.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return hashOf(plain.toUtf8());
}

QByteArray oneTimePurpose(const QUuid &account)
{
    return "one-time secret " + idText(account).toLatin1();
}

QString foreignKey(const QString &issuer, const QString &subject, const QUuid &organization)
{
    // A line break: `loginKey` leaves none in what is typed.
    return QString(issuer + u'\n' + subject + u'\n' + (organization.isNull() ? QString() : idText(organization)));
}

Result<> endResets(IdentitySession &session, const QUuid &account, Instant now)
{
    for (const QString &purpose : {ticket::passwordReset, ticket::ownReset, ticket::operatorReset})
        PRAXIS_CHECK(session.endTickets(account, purpose, now));
    return {};
}

Result<> endHalves(IdentitySession &session, const QUuid &account, Instant now)
{
    PRAXIS_CHECK(session.endTickets(account, ticket::secondFactor, now));
    return session.endTickets(account, ticket::practice, now);
}

} // namespace praxis::hosted
