#include "services/hosted/HookMark.h"

#include "models/kernel/Id.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// What nobody without the organisation's signing key can make, and what is the same each time (Ed25519).
QByteArray keyOf(Seal &seal)
{
    return QCryptographicHash::hash(seal.sign(QByteArrayLiteral("praxis hooks of providers, key")), QCryptographicHash::Sha256);
}

QByteArray markOf(Seal &seal, const QString &provider, const QUuid &organization)
{
    const QByteArray message = QByteArray("hook\n" + provider.toUtf8() + '\n' + organization.toRfc4122());
    return QMessageAuthenticationCode::hash(message, keyOf(seal), QCryptographicHash::Sha256).toBase64(form);
}

bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    uint different = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        different |= static_cast<uint>(a[i] ^ b[i]);
    return different == 0;
}

} // namespace

QString hookPath(Seal &seal, const QString &provider, const QUuid &organization)
{
    return u"/api/v1/hooks/"_s + provider + u'/' + idText(organization) + u'/' + QString::fromLatin1(markOf(seal, provider, organization));
}

bool isHookMark(const QString &said, Seal &seal, const QString &provider, const QUuid &organization)
{
    return isSame(said.toUtf8(), markOf(seal, provider, organization));
}

} // namespace praxis::hosted
