#include "services/net/JsonWebKeys.h"

#include <QJsonDocument>

using namespace praxis;

/// Whatever an issuer publishes: reading its keys ends, and none of them has made a signature of zeros.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto keys = net::JsonWebKeys::parse(QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))).object());
    if (!keys)
        return 0;
    for (const char *id : {"", "a", "rsa", "ec", "ed"}) {
        for (const char *algorithm : {"RS256", "PS256", "ES256", "EdDSA", "none", "HS256", ""}) {
            for (const int length : {0, 64, 256}) {
                const QString name = QString::fromLatin1(algorithm);
                if (keys->verify(QString::fromLatin1(id), name, "message", QByteArray(length, '\0')) && name != u"EdDSA") // a small key of Ed25519 verifies anything (RFC 8032)
                    qFatal("a signature that nobody made");
            }
        }
    }
    return 0;
}
