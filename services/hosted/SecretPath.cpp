#include "services/hosted/SecretPath.h"

#include "models/kernel/Id.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView hooks("/api/v1/hooks/");
constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// What nobody without the organisation's signing key can make, and what is the same each time (Ed25519).
QByteArray keyOf(Seal &seal)
{
    return QCryptographicHash::hash(seal.sign(QByteArrayLiteral("praxis hooks of providers, key")), QCryptographicHash::Sha256);
}

QByteArray markOf(Seal &seal, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, keyOf(seal), QCryptographicHash::Sha256).toBase64(form);
}

QByteArray hookMark(Seal &seal, const QString &provider, const QUuid &organization)
{
    return markOf(seal, QByteArray("hook\n" + provider.toUtf8() + '\n' + organization.toRfc4122()));
}

QByteArray feedFile(Seal &seal, const QUuid &organization, const QUuid &practitioner, qint64 number)
{
    const QByteArray count = QByteArray::number(number);
    return count + '-' + markOf(seal, QByteArray("feed\n" + organization.toRfc4122() + practitioner.toRfc4122() + '\n' + count)) + ".ics";
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
    return QString(hooks) + provider + u'/' + idText(organization) + u'/' + QString::fromLatin1(hookMark(seal, provider, organization));
}

bool isHookPath(QByteArrayView target)
{
    return QLatin1StringView(target).startsWith(hooks);
}

bool isHookMark(const QString &said, Seal &seal, const QString &provider, const QUuid &organization)
{
    return isSame(said.toUtf8(), hookMark(seal, provider, organization));
}

QString feedPath(Seal &seal, const QUuid &organization, const QUuid &practitioner, qint64 number)
{
    return u"/api/v1/feeds/"_s + idText(organization) + u'/' + idText(practitioner) + u'/' + QString::fromLatin1(feedFile(seal, organization, practitioner, number));
}

std::optional<qint64> feedNumber(const QString &file, Seal &seal, const QUuid &organization, const QUuid &practitioner)
{
    bool isNumber = false;
    const qint64 number = file.section(u'-', 0, 0).toLongLong(&isNumber);
    return isNumber && number > 0 && isSame(file.toUtf8(), feedFile(seal, organization, practitioner, number)) ? std::optional(number) : std::nullopt;
}

} // namespace praxis::hosted
