#include "services/net/TwilioSignature.h"

#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

/// As long for what is nearly right.
bool same(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int different = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        different |= a[i] ^ b[i];
    return different == 0;
}

/// The address as it is, and with its usual port said where it is not, or left out where it is. Cut as text: what was signed is
/// the text, and a library that tidies an address changes it.
QList<QByteArray> spellings(const QByteArray &address)
{
    const qsizetype host = address.indexOf("://") + 3;
    const qsizetype path = std::max<qsizetype>(address.indexOf('/', host), 0);
    const QByteArray authority = address.mid(host, path > 0 ? path - host : -1);
    const QByteArray rest = path > 0 ? address.mid(path) : QByteArray();
    const QByteArray usual = address.startsWith("https:") ? ":443" : ":80";
    const qsizetype at = authority.lastIndexOf('@') + 1;
    const bool saysPort = authority.lastIndexOf(':') >= at;
    if (!saysPort)
        return {address, address.left(host) + authority + usual + rest};
    if (authority.endsWith(usual))
        return {address, address.left(host) + authority.chopped(usual.size()) + rest};
    return {address};
}

} // namespace

QByteArray TwilioSignature::of(const QByteArray &address, const FormFields &form) const
{
    QMap<QByteArray, QList<QByteArray>> sorted;
    for (const auto &[name, value] : form) {
        if (!sorted[name].contains(value))
            sorted[name].append(value);
    }
    QByteArray message = address;
    for (auto it = sorted.begin(); it != sorted.end(); ++it) {
        std::sort(it->begin(), it->end());
        for (const QByteArray &value : std::as_const(*it))
            message += it.key() + value;
    }
    return QMessageAuthenticationCode::hash(message, m_token, QCryptographicHash::Sha1).toBase64();
}

bool TwilioSignature::holds(const QByteArray &address, const FormFields &form, const QByteArray &signature) const
{
    if (m_token.isEmpty())
        return false;
    bool held = false;
    for (const QByteArray &spelling : spellings(address))
        held = same(of(spelling, form), signature) || held;
    return held;
}

bool TwilioSignature::holdsForBody(const QByteArray &address, const QByteArray &body, const QByteArray &signature) const
{
    const QByteArray said = QUrlQuery(QUrl::fromEncoded(address)).queryItemValue(u"bodySHA256"_s).toLatin1().toLower();
    return same(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex(), said) && holds(address, {}, signature);
}

} // namespace praxis::net
