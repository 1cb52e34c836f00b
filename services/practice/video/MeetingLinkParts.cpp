#include "services/practice/video/MeetingLinkParts.h"

#include "services/practice/door/PersonSeal.h"

#include <QCryptographicHash>

namespace praxis {

Result<QString> sealedLinkAddress(StoreSession &session, Seal &seal, const MeetingLink &link, const QUuid &organization, const QString &address)
{
    PersonSeal person(session, seal);
    PRAXIS_TRY(const QByteArray sealed, person.seal(organization, address.toUtf8(), QByteArrayLiteral("link") + link.id.toRfc4122()));
    return QString::fromLatin1(sealed.toBase64());
}

Result<QString> openedLinkAddress(StoreSession &session, Seal &seal, const MeetingLink &link)
{
    PersonSeal person(session, seal);
    PRAXIS_TRY(const auto plain, person.open(link.organizationId, QByteArray::fromBase64(link.sealedAddress.toLatin1()), QByteArrayLiteral("link") + link.id.toRfc4122()));
    return QString::fromUtf8(plain.value_or(QByteArray()));
}

QString linkMark(Seal &seal, const QUuid &organization, const QString &address)
{
    const QByteArray signature = seal.sign(QByteArrayLiteral("praxis meeting link\0") + organization.toRfc4122() + address.toUtf8()); // Ed25519: the same for the same
    return QString::fromLatin1(QCryptographicHash::hash(signature, QCryptographicHash::Sha256).toHex());
}

} // namespace praxis
