#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace praxis::net {

/// The public keys of an issuer (RFC 7517): RSA of 2048 bits and more for RS256 and PS256, P-256 for ES256, Ed25519 for EdDSA. A key is of
/// one algorithm, whatever a token says; symmetric keys and those for encryption are not taken.
class JsonWebKeys {
public:
    /// Malformed where it is no key set; keys that are of no use here are left out.
    [[nodiscard]] static Result<JsonWebKeys> parse(const QJsonObject &set);

    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }
    [[nodiscard]] bool knows(const QString &id) const { return m_keys.contains(id); }
    /// Whether the key of this id (of the only one, for a blank id) made this signature by this algorithm.
    [[nodiscard]] bool verify(const QString &id, const QString &algorithm, const QByteArray &message, const QByteArray &signature) const;

private:
    struct Key {
        std::shared_ptr<EVP_PKEY> key;
        QString kind;      ///< kty
        QString algorithm; ///< alg; blank: any of its kind
    };
    QHash<QString, Key> m_keys;
};

} // namespace praxis::net
